"""Who stands on the register under the municipality, and has no file: not in view yet (nog niet in beeld)."""

from django.db.models import Exists, OuterRef, QuerySet

from accounts.scope import Scope
from cases.models import Candidate
from registry.enums import ResponsibleParty
from registry.models import Registration, Residence


def not_in_view(scope: Scope) -> QuerySet[Registration]:
    """Registrations of today of people who live in the consultant's municipalities and have no file there.

    Only those for whom the municipality is responsible; whoever has been waiting longest comes first.
    """
    here = Residence.objects.active_on(scope.on).filter(
        person_id=OuterRef("person_id"), municipality_id__in=scope.case_municipalities
    )
    files = Candidate.objects.active_on(scope.on).filter(
        person_id=OuterRef("person_id"), municipality_id__in=scope.case_municipalities
    )
    return (
        Registration.objects.leading_on(scope.on)
        .filter(Exists(here), ~Exists(files), responsible=ResponsibleParty.MUNICIPALITY)
        .select_related("person")
        .order_by("during", "pk")
    )
