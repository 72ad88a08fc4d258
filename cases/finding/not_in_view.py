"""Who stands on the register and has no file (nog niet in beeld), and who has a file and stands on no register."""

from django.db.models import Count, Exists, OuterRef, Prefetch, QuerySet

from accounts.scope import Scope
from cases.models import Candidate, IndicationRequest
from registry.enums import GROUND_CATEGORY, RegisterCategory, ResponsibleParty
from registry.models import Registration, Residence


def without_view(scope: Scope) -> QuerySet[Registration]:
    """The leading registrations of today of people who live in the consultant's municipalities and have no file there.

    Whoever has been waiting longest comes first.
    """
    here = Residence.objects.active_on(scope.on).filter(
        person_id=OuterRef("person_id"), municipality_id__in=scope.case_municipalities
    )
    files = Candidate.objects.active_on(scope.on).filter(
        person_id=OuterRef("person_id"), municipality_id__in=scope.case_municipalities
    )
    return (
        Registration.objects.leading_on(scope.on)
        .filter(Exists(here), ~Exists(files))
        .select_related("person")
        .order_by("during", "pk")
    )


def not_in_view(scope: Scope) -> QuerySet[Registration]:
    """Of those, the people for whom the municipality is responsible."""
    return without_view(scope).filter(responsible=ResponsibleParty.MUNICIPALITY)


def living_in(registrations: QuerySet[Registration], code: str, scope: Scope) -> QuerySet[Registration]:
    """Of these, the people who live in a municipality or in one that merged into it."""
    homes = Residence.objects.active_on(scope.on).filter(
        person_id=OuterRef("person_id"), municipality_id__in=scope.carried_by(code)
    )
    return registrations.filter(Exists(homes))


def of_category(registrations: QuerySet[Registration], category: str) -> QuerySet[Registration]:
    """Of these, the registrations on a ground of a category."""
    return registrations.filter(
        ground__in=[ground for ground, of in GROUND_CATEGORY.items() if of == category]
    )


def count_by_category(registrations: QuerySet[Registration]) -> dict[RegisterCategory, int]:
    """How many there are of each category that is there."""
    found: dict[RegisterCategory, int] = {}
    for ground, number in registrations.order_by().values_list("ground").annotate(number=Count("pk")):
        category = GROUND_CATEGORY[ground]
        found[category] = found.get(category, 0) + number
    return found


def not_registered(scope: Scope) -> QuerySet[Candidate]:
    """Open files of the consultant's municipalities of people who are not on the register today, longest open first."""
    standing = Registration.objects.standing_on(scope.on).filter(person_id=OuterRef("person_id"))
    requests = IndicationRequest.objects.order_by("-asked_on", "-pk")
    files: QuerySet[Candidate] = Candidate.objects.active_on(scope.on)
    return (
        files.filter(~Exists(standing), municipality_id__in=scope.case_municipalities)
        .select_related("person", "consultant")
        .prefetch_related(Prefetch("indication_requests", queryset=requests, to_attr="requests"))
        .order_by("during", "pk")
    )
