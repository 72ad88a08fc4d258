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


def test_a_placement_counts_once_with_the_worth_it_was_given(
    office: Client, bakery: Employer, town: Municipality, candidate: Candidate
) -> None:
    agreement = AgreementFactory(employer=bakery, municipality=town, euro=30_000)
    placement = PlacementFactory(person=candidate.person, employer=bakery)
    address = url(bakery, f"afspraken/{agreement.pk}/")
    office.post(f"{address}plaatsingen/nieuw/", {"placement": placement.pk, "euro": "12.500"})
    again = office.post(f"{address}plaatsingen/nieuw/", {"placement": placement.pk, "euro": "100"})
    assert "Deze plaatsing telt al mee voor deze afspraak" in str(again.context["form"].errors)
    page = office.get(address).text
    assert "€ 12.500,00 van € 30.000,00" in page
    assert "1 van 2 plaatsen" in page
    assert "J. Jansen" in page
    counted = AgreementPlacement.objects.get()
    office.post(f"{address}plaatsingen/{counted.pk}/verwijderen/")
    assert "0 van 2 plaatsen" in office.get(address).text


def test_the_same_click_twice_counts_once_without_a_word(
    office: Client, bakery: Employer, town: Municipality, candidate: Candidate
) -> None:
    agreement = AgreementFactory(employer=bakery, municipality=town)
    placement = PlacementFactory(person=candidate.person, employer=bakery)
    for _ in range(2):
        answer = office.post(
            url(bakery, f"afspraken/{agreement.pk}/plaatsingen/nieuw/"),
            {"placement": placement.pk, "euro": "100"},
        )
        assert answer.status_code == 302
    assert AgreementPlacement.objects.get().euro == 100


def test_what_counts_already_is_no_choice_and_nothing_to_choose_is_said(
    office: Client, bakery: Employer, town: Municipality, candidate: Candidate
) -> None:
    agreement = AgreementFactory(employer=bakery, municipality=town)
    address = url(bakery, f"afspraken/{agreement.pk}/plaatsingen/nieuw/")
    placement = PlacementFactory(person=candidate.person, employer=bakery)
    assert f'<option value="{placement.pk}">' in office.get(address).text
    AgreementPlacementFactory(agreement=agreement, placement=placement)
    page = office.get(address).text
    assert "Geen plaatsing die nog kan meetellen" in page
    assert "<select" not in page


def test_work_that_counts_for_another_agreement_in_those_days_does_not_count_again(
    office: Client, bakery: Employer, town: Municipality, candidate: Candidate
) -> None:
    agreement = AgreementFactory(employer=bakery, municipality=town)
    other = AgreementFactory(employer=bakery, municipality=town, what="Het groen van de wijk")
    placement = PlacementFactory(person=candidate.person, employer=bakery)
    counted = AgreementPlacementFactory(agreement=other, placement=placement)
    address = url(bakery, f"afspraken/{agreement.pk}/plaatsingen/nieuw/")
    answer = office.post(address, {"placement": placement.pk, "euro": ""})
    assert "telt al mee voor de afspraak “Het groen van de wijk”" in str(answer.context["form"].errors)
    assert not agreement.fulfilments.exists()
    counted.delete()
    assert office.post(address, {"placement": placement.pk, "euro": ""}).status_code == 302


@pytest.mark.parametrize(
    "changes", [{"during": period(date(2025, 1, 1), date(2025, 12, 31))}, {"status": "cancelled"}]
)
def test_work_that_counted_for_an_agreement_of_before_or_that_lapsed_counts_for_this_one(
    bakery: Employer,
    town: Municipality,
    candidate: Candidate,
    consultant: User,
    changes: dict[str, object],
) -> None:
    placement = PlacementFactory(person=candidate.person, employer=bakery, during=period(date(2025, 1, 1)))
    before = AgreementFactory(employer=bakery, municipality=town, **changes)
    AgreementPlacementFactory(agreement=before, placement=placement)
    agreement = AgreementFactory(employer=bakery, municipality=town)
    count_placement(agreement=agreement, placement=placement, euro=None, by=consultant, on=TODAY)
    assert agreement.fulfilments.count() == 1


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
