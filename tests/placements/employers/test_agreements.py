"""A consultant records what an employer promised, and counts placements for it."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.employers.agreements import count_placement
from placements.models import Agreement, AgreementPlacement, Employer
from placements.rules.agreement_progress import progress_of
from registry.models import Municipality
from tests.factories import MunicipalityFactory, PlacementFactory
from tests.factories_employers import AgreementFactory, AgreementPlacementFactory
from tests.people import TODAY, candidate_of
from tests.placements.employers.conftest import url

PROMISE = {
    "kind": "sroi",
    "what": "5 % van de opdrachtsom",
    "euro": "12.500,50",
    "places": "2",
    "first_day": "2026-01-01",
    "last_day": "2026-12-31",
    "status": "running",
}


def test_a_promise_is_recorded_and_changed(office: Client, bakery: Employer, town: Municipality) -> None:
    office.post(url(bakery, "afspraken/nieuw/"), PROMISE | {"municipality": town.code})
    agreement = Agreement.objects.get()
    assert (agreement.euro, agreement.places) == (Decimal("12500.50"), 2)
    office.post(url(bakery, f"afspraken/{agreement.pk}/wijzigen/"), PROMISE | {"status": "fulfilled"})
    agreement.refresh_from_db()
    assert agreement.status == "fulfilled"
    assert "nagekomen" in office.get(url(bakery)).text


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"euro": "", "places": ""}, "euro"),
        ({"euro": "-1"}, "euro"),
        ({"euro": "1e12"}, "euro"),
        ({"places": "0"}, "places"),
        ({"places": "2,5"}, "places"),
        ({"last_day": "2025-12-31"}, "last_day"),
        ({"what": ""}, "what"),
        ({"kind": "handdruk"}, "kind"),
    ],
)
def test_a_promise_that_cannot_be_is_refused(
    office: Client, bakery: Employer, town: Municipality, changes: dict[str, str], field: str
) -> None:
    answer = office.post(url(bakery, "afspraken/nieuw/"), {**PROMISE, "municipality": town.code, **changes})
    assert list(answer.context["form"].errors) == [field]


def test_a_placement_counts_once_and_its_worth_can_be_changed(
    office: Client, bakery: Employer, town: Municipality, candidate: Candidate
) -> None:
    agreement = AgreementFactory(employer=bakery, municipality=town, euro=30_000)
    placement = PlacementFactory(person=candidate.person, employer=bakery)
    address = url(bakery, f"afspraken/{agreement.pk}/")
    for worth in ("10000", "12.500"):
        office.post(f"{address}plaatsingen/nieuw/", {"placement": placement.pk, "euro": worth})
    page = office.get(address).text
    assert "€ 12.500,00 van € 30.000,00" in page
    assert "1 van 2 plaatsen" in page
    assert "J. Jansen" in page
    counted = AgreementPlacement.objects.get()
    office.post(f"{address}plaatsingen/{counted.pk}/verwijderen/")
    assert "0 van 2 plaatsen" in office.get(address).text


def test_work_elsewhere_or_of_somebody_elses_file_does_not_count(
    bakery: Employer, town: Municipality, candidate: Candidate, consultant: User
) -> None:
    agreement = AgreementFactory(employer=bakery, municipality=town)
    with pytest.raises(ValidationError):
        count_placement(
            agreement=agreement,
            placement=PlacementFactory(person=candidate.person),
            euro=None,
            by=consultant,
            on=TODAY,
        )
    theirs = candidate_of(MunicipalityFactory(), last_name="Vreemd").person
    with pytest.raises(PermissionDenied):
        count_placement(
            agreement=agreement,
            placement=PlacementFactory(person=theirs, employer=bakery),
            euro=None,
            by=consultant,
            on=TODAY,
        )


def test_work_outside_the_days_of_the_agreement_does_not_count(
    office: Client, bakery: Employer, town: Municipality, candidate: Candidate, consultant: User
) -> None:
    agreement = AgreementFactory(employer=bakery, municipality=town)
    placement = PlacementFactory(person=candidate.person, employer=bakery, during=period(date(2027, 1, 1)))
    with pytest.raises(ValidationError, match="buiten de periode van de afspraak"):
        count_placement(agreement=agreement, placement=placement, euro=None, by=consultant, on=TODAY)
    form = office.get(url(bakery, f"afspraken/{agreement.pk}/plaatsingen/nieuw/")).context["form"]
    assert not form.fields["placement"].queryset.exists()


def test_others_count_without_their_name(
    office: Client, neighbour: Client, bakery: Employer, town: Municipality, candidate: Candidate
) -> None:
    agreement = AgreementFactory(employer=bakery, municipality=town)
    AgreementPlacementFactory(
        agreement=agreement, placement=PlacementFactory(person=candidate.person, employer=bakery)
    )
    page = neighbour.get(url(bakery, f"afspraken/{agreement.pk}/")).text
    assert "Jansen" not in page
    assert "1 plaatsing van mensen van wie u het dossier niet ziet." in page
    assert "Jansen" in office.get(url(bakery, f"afspraken/{agreement.pk}/")).text


# --- the rule --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("worths", "euro", "places", "done", "percentage"),
    [
        ([], None, None, False, None),
        ([], 100, None, False, 0),
        ([100], 100, None, True, 100),
        ([99, None], 100, None, False, 99),
        ([None, None], None, 2, True, 100),
        ([150, None], 100, 3, False, 66),
        ([150, None, 1], 100, 3, True, 100),
    ],
)
def test_all_that_was_promised_has_to_be_there(
    worths: list[int | None], euro: int | None, places: int | None, done: bool, percentage: int | None
) -> None:
    progress = progress_of(
        [None if each is None else Decimal(each) for each in worths],
        euro_due=None if euro is None else Decimal(euro),
        places_due=places,
    )
    assert (progress.is_fulfilled, progress.percentage) == (done, percentage)
