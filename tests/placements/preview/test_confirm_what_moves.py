"""Who changes the past sees what moves, and confirms it; nothing is done in between, nothing is lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from cases.models import Candidate
from dated.periods import period
from placements.enums import MoveKind
from placements.models import Placement, WorkingHours
from placements.preview import Move
from placements.views import previewed_act
from tests.factories import EmployerSectorFactory, PlacementFactory, WorkingHoursFactory
from tests.previewed import post_confirmed

pytestmark = pytest.mark.usefixtures("rules")

START = period(date(2024, 1, 1))
TYPED = {"from_day": "2024-07-01", "hours_per_week": "14", "reason": "loonstrook"}


@pytest.fixture
def placement(candidate: Candidate) -> Placement:
    """28 hours a week since the first of January 2024."""
    employer = EmployerSectorFactory(during=period(date(2013, 1, 1))).employer
    work = PlacementFactory(person=candidate.person, employer=employer, during=START)
    WorkingHoursFactory(placement=work, hours_per_week=Decimal(28), during=START)
    return work


@pytest.fixture
def url(placement: Placement) -> str:
    return f"/plaatsingen/{placement.pk}/uren/"


def send(office: Client, url: str, **changes: Any) -> Any:
    return office.post(url, TYPED | changes)


def hours() -> list[Decimal]:
    return [row.hours_per_week for row in WorkingHours.objects.order_by("during")]


def test_what_moves_is_shown_and_nothing_is_saved_yet(office: Client, url: str) -> None:
    answer = send(office, url)
    assert "Wat verandert er?" in answer.text
    assert "kwartaalcijfers 2024-K3 tot en met 2026-K3" in answer.text
    assert answer.context["form"]["reason"].value() == "loonstrook"
    assert hours() == [28]


@pytest.mark.parametrize(("number", "folded"), [(10, ""), (13, "En 3 meer")])
def test_a_long_list_is_cut_and_the_rest_is_a_click_away(
    office: Client, url: str, monkeypatch: pytest.MonkeyPatch, number: int, folded: str
) -> None:
    moves = [
        Move(MoveKind.FIGURES, f"banen van gemeente {n}", "1,00", "vanaf 01-01-2024") for n in range(number)
    ]
    monkeypatch.setattr(previewed_act, "foresee", lambda *args, **kwargs: moves)
    text = send(office, url).text
    before, _, after = text.partition("<details>")
    assert before.count("banen van gemeente") == 10
    assert after.count("banen van gemeente") == number - 10
    assert (folded or "<details>") in text


def test_confirmed_it_is_done_once(office: Client, url: str) -> None:
    seen = send(office, url).context["seen"]
    assert "De uren zijn gewijzigd." in office.post(url, TYPED | {"seen": seen}, follow=True).text
    assert hours() == [28, 14]
    again = send(office, url, seen=seen)
    assert again.context["form"].errors
    assert hours() == [28, 14]


def test_a_change_from_today_on_is_done_at_once(office: Client, url: str) -> None:
    assert send(office, url, from_day="2026-11-21").status_code == 302
    assert hours() == [28, 14]


@pytest.mark.parametrize("changes", [{"hours_per_week": "20"}, {"from_day": "2024-08-01"}])
def test_whatever_is_typed_otherwise_is_shown_again(
    office: Client, url: str, changes: dict[str, str]
) -> None:
    seen = send(office, url).context["seen"]
    answer = send(office, url, seen=seen, **changes)
    assert "Intussen is er iets gewijzigd." in answer.text
    assert hours() == [28]
    post_confirmed(office, url, TYPED | changes)
    assert len(hours()) == 2


def test_when_the_facts_changed_meanwhile_it_is_shown_again(
    office: Client, url: str, placement: Placement
) -> None:
    seen = send(office, url).context["seen"]
    placement.working_hours.update(hours_per_week=Decimal(20))
    answer = send(office, url, seen=seen)
    assert "Intussen is er iets gewijzigd." in answer.text
    assert hours() == [20]


def test_what_the_act_refuses_stands_at_its_field(office: Client, url: str) -> None:
    form = send(office, url, from_day="2023-01-01").context["form"]
    assert form.errors == {"from_day": ["Deze dag ligt buiten de plaatsing."]}


def test_a_correction_of_which_no_figure_depends_is_done_at_once(
    office: Client, placement: Placement
) -> None:
    from placements.models import SicknessPeriod

    answer = office.post(
        f"/plaatsingen/{placement.pk}/ziek/",
        {"first_day": "2026-03-02", "last_day": "2026-03-06", "reported_on": "2026-03-02", "benefit": "no"},
    )
    assert answer.status_code == 302
    assert SicknessPeriod.objects.exists()
