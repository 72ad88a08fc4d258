"""One timeline of everything, by month and by kind; and the history of every field."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from accounts.page_parts import Happening
from cases.actions.change_stage import change_stage
from cases.enums import Stage, Visibility
from cases.models import Candidate
from cases.timeline import timeline_of
from registry.models import Municipality
from tests.factories import (
    CoachingAssignmentFactory,
    PlacementFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.factories_contact import AppointmentFactory, CaseDocumentFactory, ContactMomentFactory
from tests.people import TODAY, client_of

SOME = [
    Happening(date=day, title=str(day), kind=kind)
    for day, kind in (
        (date(2026, 11, 3), "contact"),
        (date(2026, 11, 1), "werk"),
        (date(2026, 9, 30), "contact"),
        (date(2025, 11, 3), "iets nieuws"),
    )
]


def test_a_timeline_is_told_by_month() -> None:
    told = timeline_of(SOME)
    assert [(month.day, len(month.items)) for month in told.months] == [
        (date(2026, 11, 1), 2),
        (date(2026, 9, 1), 1),
        (date(2025, 11, 1), 1),
    ]
    assert [(kind.label, kind.count) for kind in told.kinds] == [
        ("Alles", 4),
        ("Werk en begeleiding", 1),
        ("Contact", 2),
    ]


@pytest.mark.parametrize(
    ("kind", "most", "count", "shown"),
    [("", None, 4, 4), ("", 1, 4, 1), ("contact", 30, 2, 2), ("onzin", 30, 4, 4), ("plan", 30, 0, 0)],
)
def test_one_kind_and_the_first_ones(kind: str, most: int | None, count: int, shown: int) -> None:
    told = timeline_of(SOME, kind=kind, most=most)
    assert (told.count, told.shown, told.has_more) == (count, shown, shown < count)
    assert sum(len(month.items) for month in told.months) == shown


@pytest.fixture
def full(candidate: Candidate, consultant: User, town: Municipality) -> Candidate:
    """A file with something of everything."""
    placement = PlacementFactory(person=candidate.person)
    WorkingHoursFactory(placement=placement)
    WageCostSubsidyFactory(placement=placement)
    ContactMomentFactory.create_batch(35, candidate=candidate, written_by=consultant)
    AppointmentFactory(candidate=candidate, colleague=consultant)
    CaseDocumentFactory(candidate=candidate, description="Rijbewijs")
    change_stage(candidate=candidate, to_stage=Stage.PLACED, reason="aan het werk", by=consultant, on=TODAY)
    return candidate


def test_the_first_thirty_and_then_all_of_them(office: Client, full: Candidate) -> None:
    page = f"/kandidaten/{full.pk}/tijdlijn/"
    first = office.get(page)
    assert first.context["timeline"].shown == 30
    assert "Toon alles" in first.text
    whole = office.get(f"{page}?alles")
    assert whole.context["timeline"].shown == whole.context["timeline"].count > 40
    assert "Toon alles" not in whole.text


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("register", "Inschrijving in het doelgroepregister"),
        ("fase", "Fase: van in beeld naar geplaatst"),
        ("werk", "Plaatsing bij"),
        ("subsidie", "Loonkostensubsidie toegekend"),
        ("contact", "Gesprek met kandidaat"),
        ("documenten", "Document toegevoegd: cv"),
    ],
)
def test_each_kind_can_be_chosen(office: Client, full: Candidate, kind: str, title: str) -> None:
    answer = office.get(f"/kandidaten/{full.pk}/tijdlijn/?toon={kind}&alles")
    items = [item for month in answer.context["timeline"].months for item in month.items]
    assert {item.kind for item in items} == {kind}
    assert any(item.title.startswith(title) for item in items)


def test_the_history_tells_who_when_why_old_and_new(office: Client, full: Candidate) -> None:
    change_stage(
        candidate=full,
        to_stage=Stage.WORK_READY,
        reason="contract liep af",
        by=full.contact_moments.first().written_by,
        on=TODAY,
    )
    text = office.get(f"/kandidaten/{full.pk}/geschiedenis/").text
    for told in (
        "fase: geplaatst → werkfit",
        "Carla Consulent",
        "contract liep af",
        "omschrijving: Rijbewijs",
    ):
        assert told in text


def test_the_history_names_what_a_row_refers_to(office: Client, full: Candidate, consultant: User) -> None:
    Candidate.objects.filter(pk=full.pk).update(consultant=consultant)
    assert "consulent: leeg → Carla Consulent" in office.get(f"/kandidaten/{full.pk}/geschiedenis/").text


def test_a_coach_reads_no_money_and_no_notes_of_others(full: Candidate, town: Municipality) -> None:
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=full.person, coach=coach, municipality=town)
    ContactMomentFactory(candidate=full, text="voor de coach", visibility=Visibility.COACH)
    client = client_of(coach)
    for page in ("tijdlijn/?alles", "geschiedenis/"):
        text = client.get(f"/kandidaten/{full.pk}/{page}").text
        assert "voor de coach" in text
        for hidden in ("Gesproken over werk", "oonkostensubsidie", "Rijbewijs"):
            assert hidden not in text, page


@pytest.mark.parametrize(("page", "most"), [("tijdlijn/", 52), ("geschiedenis/", 60), ("contact/", 10)])
def test_the_pages_ask_a_limited_number_of_questions(
    office: Client, full: Candidate, page: str, most: int, django_assert_max_num_queries: Any
) -> None:
    address = f"/kandidaten/{full.pk}/{page}"
    office.get(address)
    with django_assert_max_num_queries(most):
        office.get(address)
