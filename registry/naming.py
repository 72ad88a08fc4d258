"""What municipalities were called on a day: a municipality may take another name and stay itself."""

from collections.abc import Collection
from datetime import date

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from registry.models import Municipality, MunicipalityName


def names_on(day: date | None, codes: Collection[str] | QuerySet) -> dict[str, str]:
    """The names of these municipalities on the day (None: their names of now), by code, in the order of the names.

    A code that is not known is left out. Only municipalities that changed their name have recorded names by period;
    on a day outside those, and for all others, the name of now holds. One query.
    """
    found = Municipality.objects.filter(code__in=codes)
    if day is None:
        return dict(found.order_by("name").values_list("code", "name"))
    of_that_day = MunicipalityName.objects.active_on(day).filter(municipality_id=OuterRef("code"))
    named = found.annotate(that_day=Coalesce(Subquery(of_that_day.values("name")[:1]), F("name")))
    return dict(named.order_by("that_day").values_list("code", "that_day"))
