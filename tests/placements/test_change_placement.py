"""A consultant changes the hours of a placement, ends it, or mends a mistake in it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.change_placement import change_hours, end_placement
from placements.models import Employer, Placement, WorkingHours
from registry.models import Municipality
from subsidies.models import WageCostSubsidy
from tests.factories import (
    CoachingAssignmentFactory,
    MunicipalityFactory,
    PlacementFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.people import TODAY, client_of

START = date(2026, 1, 1)


@pytest.fixture
def placement(candidate: Candidate) -> Placement:
    """28 hours a week since the first of January, without an end."""
    work = PlacementFactory(person=candidate.person, during=period(START))
    WorkingHoursFactory(placement=work, hours_per_week=Decimal(28))
    return work


def post(client: Client, placement: Placement, act: str, **typed: str) -> Any:
    """Send the form of an act, and confirm what moves when that is shown first."""
    typed = USUAL.get(act, {}) | typed
    url = f"/plaatsingen/{placement.pk}/{act}/"
    answer = client.post(url, typed, follow=True)
    seen = answer.context.get("seen") if answer.context else None
    return client.post(url, {**typed, "seen": seen}, follow=True) if seen else answer


USUAL = {
    "uren": {"reason": "afspraak"},
    "beeindigen": {"ended_because": "contract_ended", "destination": "unknown"},
}


def hours(placement: Placement) -> list[tuple[date, date | None, Decimal]]:
    rows = WorkingHours.objects.filter(placement=placement).order_by("during")
    return [(row.first_day, row.last_day, row.hours_per_week) for row in rows]


def test_mended_hours_leave_a_trace_and_a_split_is_no_correction(
    office: Client, placement: Placement, candidate: Candidate
) -> None:
    post(office, placement, "uren", from_day="2026-06-01", hours_per_week="32")
    assert "Aantal uren gewijzigd" not in office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text
    post(office, placement, "uren", from_day="2026-06-01", hours_per_week="30")
    text = office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text
    assert "Aantal uren gewijzigd" in text
    assert "uren per week: 32 → 30" in text


def test_new_hours_split_the_period(office: Client, placement: Placement) -> None:
    text = post(office, placement, "uren", from_day="2026-06-01", hours_per_week="32").text
    assert hours(placement) == [(START, date(2026, 5, 31), 28), (date(2026, 6, 1), None, 32)]
    assert "De uren zijn gewijzigd." in text


@pytest.mark.parametrize(
    ("first", "last", "told_from"),
    [
        (date(2026, 1, 1), None, "01-06-2026"),
        (date(2026, 7, 1), date(2026, 12, 31), "01-07-2026"),
        (date(2026, 1, 1), date(2026, 5, 31), None),
    ],
)
def test_whoever_changes_the_hours_is_told_from_when_the_subsidy_follows(
    office: Client, placement: Placement, first: date, last: date | None, told_from: str | None
) -> None:
    WageCostSubsidyFactory(placement=placement, during=period(first, last))
    answer = post(office, placement, "uren", from_day="2026-06-01", hours_per_week="25,5")
    told = f" De loonkostensubsidie rekent vanaf {told_from} met 25,5 uur per week." if told_from else ""
    assert [str(message) for message in answer.context["messages"]] == [f"De uren zijn gewijzigd.{told}"]


def test_hours_in_between_leave_the_later_change(office: Client, placement: Placement) -> None:
    post(office, placement, "uren", from_day="2026-06-01", hours_per_week="32")
    post(office, placement, "uren", from_day="2026-03-01", hours_per_week="30")
    assert hours(placement) == [
        (START, date(2026, 2, 28), 28),
        (date(2026, 3, 1), date(2026, 5, 31), 30),
        (date(2026, 6, 1), None, 32),
    ]


def test_hours_from_the_first_day_take_the_place_of_the_old_ones(
    office: Client, placement: Placement
) -> None:
    post(office, placement, "uren", from_day="2026-01-01", hours_per_week="24")
    assert hours(placement) == [(START, None, 24)]


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        (
            {"from_day": "2026-06-01", "hours_per_week": "61"},
            "hours_per_week",
            "Vul een aantal uren in van meer dan 0 tot en met 60 per week.",
        ),
        (
            {"from_day": "2026-06-01", "hours_per_week": "28"},
            "hours_per_week",
            "Dit zijn de uren die er al staan. Vul een ander aantal in.",
        ),
        (
            {"from_day": "2025-12-31", "hours_per_week": "30"},
            "from_day",
            "Deze dag ligt buiten de plaatsing.",
        ),
    ],
)
def test_hours_that_cannot_be_are_refused(
    office: Client, placement: Placement, typed: dict[str, str], field: str, message: str
) -> None:
    assert post(office, placement, "uren", **typed).context["form"].errors == {field: [message]}
    assert hours(placement) == [(START, None, 28)]


def test_the_last_day_still_counts_and_hours_end_with_it(office: Client, placement: Placement) -> None:
    post(office, placement, "uren", from_day="2026-12-01", hours_per_week="32")
    post(office, placement, "beeindigen", last_day="2026-11-30", reason="contract voorbij")
    placement.refresh_from_db()
    assert placement.last_day == date(2026, 11, 30)
    assert hours(placement) == [(START, date(2026, 11, 30), 28)]


def test_who_ends_the_last_work_is_pointed_to_the_stage(
    office: Client, placement: Placement, candidate: Candidate
) -> None:
    hint = "Kijk of de fase van de kandidaat nog klopt."
    assert hint in post(office, placement, "beeindigen", last_day="2026-12-31").text
    PlacementFactory(person=candidate.person, during=period(date(2027, 1, 1)))
    assert hint not in post(office, placement, "beeindigen", last_day="2026-12-30").text


def test_a_placement_ends_within_itself_and_for_a_reason(office: Client, placement: Placement) -> None:
    early = post(office, placement, "beeindigen", last_day="2025-12-31", reason="x")
    assert list(early.context["form"].errors) == ["last_day"]
    silent = post(office, placement, "beeindigen", last_day="2026-11-30", reason="", ended_because="")
    assert list(silent.context["form"].errors) == ["ended_because"]
    placement.refresh_from_db()
    assert placement.last_day is None


def correction(**changes: str) -> dict[str, str]:
    typed = {
        "employer": str(Employer.objects.get().pk),
        "work_form": "regular",
        "first_day": "2026-01-01",
        "last_day": "",
        "contract": "temporary",
        "function": "",
        "reason": "fout",
    }
    return typed | changes


def test_a_correction_moves_the_hours_along(office: Client, placement: Placement) -> None:
    post(office, placement, "corrigeren", **correction(first_day="2025-12-01", last_day="2026-12-31"))
    assert hours(placement) == [(date(2025, 12, 1), date(2026, 12, 31), 28)]


def test_a_correction_that_cuts_off_hours_keeps_the_rest(office: Client, placement: Placement) -> None:
    post(office, placement, "uren", from_day="2026-06-01", hours_per_week="32")
    post(office, placement, "corrigeren", **correction(first_day="2026-07-01"))
    assert hours(placement) == [(date(2026, 7, 1), None, 32)]
    post(office, placement, "corrigeren", **correction(first_day="2026-05-01"))
    assert hours(placement) == [(date(2026, 5, 1), None, 32)]


def test_the_history_shows_both(office: Client, placement: Placement, candidate: Candidate) -> None:
    post(office, placement, "corrigeren", **correction(first_day="2026-02-01", reason="maand verkeerd"))
    text = office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text
    assert "Plaatsing gewijzigd" in text
    assert "Correctie: maand verkeerd" in text
    assert "vanaf 01-01-2026 → vanaf 01-02-2026" in text


def test_a_correction_does_not_leave_a_subsidy_outside(office: Client, placement: Placement) -> None:
    WageCostSubsidyFactory(placement=placement, during=period(date(2026, 1, 1), date(2026, 6, 30)))
    answer = post(office, placement, "corrigeren", **correction(first_day="2026-02-01"))
    assert "begint op 01-01-2026" in answer.text
    assert hours(placement) == [(START, None, 28)]


def flat_rate(placement: Placement, last: date) -> WageCostSubsidy:
    return WageCostSubsidyFactory(
        placement=placement, wage_value_percentage=None, flat_rate=True, during=period(date(2026, 3, 1), last)
    )


def test_a_correction_does_not_stretch_the_flat_rate(office: Client, placement: Placement) -> None:
    grant = flat_rate(placement, date(2026, 6, 30))
    answer = post(office, placement, "corrigeren", **correction(first_day="2025-12-30"))
    assert list(answer.context["form"].errors) == ["first_day"]
    assert "kan het forfait tot en met 29-06-2026" in answer.text
    placement.refresh_from_db()
    assert placement.first_day == START
    post(office, grant.placement, "corrigeren", **correction(first_day="2026-02-01"))
    placement.refresh_from_db()
    assert placement.first_day == date(2026, 2, 1), "later is allowed: the six months move along"


def test_a_flat_rate_that_ends_with_the_mended_placement_is_no_obstacle(
    office: Client, placement: Placement
) -> None:
    grant = flat_rate(placement, date(2026, 6, 30))
    post(office, placement, "corrigeren", **correction(first_day="2025-12-01", last_day="2026-05-31"))
    grant.refresh_from_db()
    placement.refresh_from_db()
    assert (placement.first_day, grant.last_day) == (date(2025, 12, 1), date(2026, 5, 31))


def test_a_contract_without_wage_is_refused_while_there_is_a_subsidy(
    office: Client, placement: Placement
) -> None:
    grant = WageCostSubsidyFactory(placement=placement)
    answer = post(office, placement, "corrigeren", **correction(contract="none"))
    assert list(answer.context["form"].errors) == ["contract"]
    assert "toegekend vanaf 01-01-2026. Trek die eerst in." in answer.text
    grant.delete()
    post(office, placement, "corrigeren", **correction(contract="none"))
    placement.refresh_from_db()
    assert placement.contract == "none"


def test_a_subsidy_that_was_wrong_already_does_not_keep_a_placement_from_ending(
    office: Client, placement: Placement
) -> None:
    grant = flat_rate(placement, date(2026, 12, 31))
    Placement.objects.update(contract="none")
    post(office, placement, "beeindigen", last_day="2026-11-30", reason="contract voorbij")
    grant.refresh_from_db()
    assert grant.last_day == date(2026, 11, 30)


def test_what_somebody_else_shortened_meanwhile_is_not_written_beyond(
    placement: Placement, consultant: User
) -> None:
    as_seen = Placement.objects.get(pk=placement.pk)
    end_placement(placement=placement, last_day=date(2026, 6, 30), reason="klaar", by=consultant, on=TODAY)
    late = date(2026, 9, 1)
    with pytest.raises(ValidationError, match="buiten de plaatsing"):
        change_hours(placement=as_seen, hours_per_week=Decimal(30), from_day=late, by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="Op deze dag liep de plaatsing niet"):
        end_placement(placement=as_seen, last_day=late, reason="klaar", by=consultant, on=TODAY)
    assert hours(placement) == [(START, date(2026, 6, 30), 28)]


def test_a_correction_that_ends_before_it_begins_is_refused(office: Client, placement: Placement) -> None:
    answer = post(office, placement, "corrigeren", **correction(last_day="2025-12-31"))
    assert answer.context["form"].errors == {"last_day": ["De einddatum ligt vóór de begindatum."]}


def test_strangers_and_coaches_change_nothing(
    placement: Placement, candidate: Candidate, town: Municipality
) -> None:
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    for user in (coach, user_with(Role.SUBSIDY, town), user_with(Role.CONSULTANT, MunicipalityFactory())):
        for act in ("uren", "beeindigen", "corrigeren"):
            typed = correction(from_day="2026-06-01", hours_per_week="1", last_day="2026-06-30")
            assert post(client_of(user), placement, act, **typed).status_code == 404
    assert hours(placement) == [(START, None, 28)]


def test_the_list_shows_what_runs_and_what_ends_soon(office: Client, placement: Placement) -> None:
    assert "J. Jansen" in office.get("/plaatsingen/").text
    assert "J. Jansen" not in office.get("/plaatsingen/?stand=eindigt").text
    post(office, placement, "beeindigen", last_day="2026-12-31", reason="contract voorbij")
    text = office.get("/plaatsingen/?stand=eindigt").text
    assert "J. Jansen" in text
    assert "eindigt binnenkort" in text
    assert "J. Jansen" not in office.get("/plaatsingen/?stand=voorbij").text
