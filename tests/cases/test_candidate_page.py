"""The page of a candidate: everything on one page, with one timeline."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from accounts.page_parts import CHANGES
from accounts.scope import scope_of
from cases.actions.change_stage import change_stage
from cases.enums import Stage
from cases.models import Candidate
from cases.parts import candidate_parts
from dated.acts import act
from dated.periods import period
from registry.models import Municipality
from tests.factories import (
    CoachingAssignmentFactory,
    EmployerFactory,
    GuidanceSessionFactory,
    MunicipalityFactory,
    PlacementFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.factories_workday import TaskFactory
from tests.people import TODAY, candidate_of, client_of


@pytest.fixture
def whole_story(candidate: Candidate, consultant: User, town: Municipality) -> Candidate:
    """Somebody who works with a subsidy and a coach."""
    placement = PlacementFactory(
        person=candidate.person,
        employer=EmployerFactory(name="Bakkerij Brood"),
        during=period(date(2026, 3, 1)),
    )
    WorkingHoursFactory(placement=placement, hours_per_week=Decimal("25.5"))
    WageCostSubsidyFactory(placement=placement)
    coaching = CoachingAssignmentFactory(
        person=candidate.person,
        coach=user_with(Role.COACH, town, first_name="Joke", last_name="Coach"),
        municipality=town,
        during=period(date(2026, 3, 1)),
    )
    for day in (2, 9, 16):
        GuidanceSessionFactory(assignment=coaching, on=date(2026, 11, day), direct_minutes=50)
    change_stage(candidate=candidate, to_stage=Stage.PLACED, reason="", by=consultant, on=TODAY)
    return candidate


def page(client: Client, candidate: Candidate) -> Any:
    return client.get(f"/kandidaten/{candidate.pk}/")


def test_everything_is_on_the_page(office: Client, whole_story: Candidate) -> None:
    text = page(office, whole_story).text
    for expected in (
        "J. Jansen",
        whole_story.reference,
        "geplaatst",
        "Voorbeeldstad",
        "Bakkerij Brood",
        "25,5",
        "Joke Coach",
    ):
        assert expected in text


def test_the_timeline_is_one_story_newest_first(office: Client, whole_story: Candidate) -> None:
    timeline = page(office, whole_story).context["timeline"]
    titles = [line.title for line in timeline]
    assert titles[0] == "Fase: van in beeld naar geplaatst"
    assert timeline[0].by == "Carla Consulent"
    assert "3 begeleidingsmomenten" in titles
    assert titles.index("Plaatsing bij Bakkerij Brood") < titles.index(
        "Inschrijving in het doelgroepregister"
    )
    assert [line.date for line in timeline] == sorted((line.date for line in timeline), reverse=True)
    assert timeline[titles.index("3 begeleidingsmomenten")].text == "Samen 2 uur en 30 minuten in deze maand."


def test_the_bsn_is_masked(office: Client, whole_story: Candidate) -> None:
    text = page(office, whole_story).text
    assert whole_story.person.bsn not in text
    assert f"••••• {whole_story.person.bsn[-3:]}" in text


def test_a_coach_sees_the_people_they_guide_without_acts(whole_story: Candidate, town: Municipality) -> None:
    coach = whole_story.person.coaching_assignments.get().coach
    text = page(client_of(coach), whole_story).text
    assert "Bakkerij Brood" in text
    for address in ("/fase/", "/plaatsing/nieuw/", "/inschrijving/", "/jobcoach/"):
        assert address not in text


def test_strangers_get_404(candidate: Candidate, town: Municipality) -> None:
    strangers = [user_with(role, town) for role in set(Role) - {Role.CONSULTANT, Role.SUBSIDY}]
    strangers += [user_with(role, MunicipalityFactory()) for role in Role]
    for stranger in strangers:
        assert page(client_of(stranger), candidate).status_code == 404
    assert page(Client(), candidate).status_code == 302


def test_somebody_not_on_the_register_is_told_apart(office: Client, town: Municipality) -> None:
    text = page(office, candidate_of(town, registered=False)).text
    assert "staat vandaag niet in het doelgroepregister" in text


def test_what_was_changed_later_stands_on_the_whole_timeline(office: Client, whole_story: Candidate) -> None:
    with act("Verkeerd overgenomen", by_id=None):
        placement = whole_story.person.placements.get()
        placement.during = period(date(2026, 2, 1))
        placement.save()
    changed = "Plaatsing gewijzigd"
    assert changed in office.get(f"/kandidaten/{whole_story.pk}/tijdlijn/").text
    assert changed not in [line.title for line in page(office, whole_story).context["timeline"]]


def test_who_recorded_it_and_when_is_the_same_on_both_timelines(
    office: Client, whole_story: Candidate, consultant: User
) -> None:
    with act("", by_id=consultant.pk):
        PlacementFactory(person=whole_story.person, during=period(date(2020, 1, 1), date(2020, 6, 30)))
    told = page(office, whole_story).context["timeline"]
    assert [line.by for line in told if line.date == date(2020, 1, 1)] == ["Carla Consulent"]
    whole = candidate_parts.timeline(whole_story, scope_of(consultant, TODAY))
    assert [(line.title, line.by, line.recorded_at) for line in told] == [
        (line.title, line.by, line.recorded_at) for line in whole if line.kind != CHANGES
    ]


def test_the_menu_leads_to_every_part(office: Client, whole_story: Candidate) -> None:
    text = page(office, whole_story).text
    anchors = re.findall(r'<a href="#([a-z-]+)">', text.split('class="ba-on-page"')[1].split("</nav>")[0])
    assert {"doelgroepregister", "plaatsingen", "loonkostensubsidie", "contact", "tijdlijn"} <= set(anchors)
    for anchor in anchors:
        assert f'<h2 id="{anchor}">' in text


def test_what_comes_next_stands_on_top(office: Client, whole_story: Candidate, consultant: User) -> None:
    TaskFactory(candidate=whole_story, title="Later bellen", due_on=date(2026, 12, 9), assignee=consultant)
    TaskFactory(
        candidate=whole_story, title="Werkgever bellen", due_on=date(2026, 12, 1), assignee=consultant
    )
    response = page(office, whole_story)
    assert response.context["next"].what == "Werkgever bellen"
    assert "Eerstvolgend:" in response.text


@pytest.mark.parametrize(
    ("path", "most"), [("", 49), ("tijdlijn/", 66)], ids=["the page", "the whole timeline"]
)
@pytest.mark.parametrize("role", [Role.CONSULTANT, Role.COACH, Role.SUBSIDY])
def test_the_number_of_queries_does_not_grow(
    role: Role,
    path: str,
    most: int,
    whole_story: Candidate,
    town: Municipality,
    django_assert_max_num_queries: Any,
) -> None:
    for month in range(1, 9):
        placement = PlacementFactory(
            person=whole_story.person, during=period(date(2020, month, 1), date(2020, month, 28))
        )
        WorkingHoursFactory(placement=placement)
        WageCostSubsidyFactory(placement=placement)
    coach = whole_story.person.coaching_assignments.get().coach
    client = client_of(coach if role == Role.COACH else user_with(role, town))
    url = f"/kandidaten/{whole_story.pk}/{path}"
    client.get(url)
    with django_assert_max_num_queries(most):
        assert client.get(url).status_code == 200
