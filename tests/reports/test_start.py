"""The start page: what needs attention today, for every role."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.enums import Stage
from cases.models import Candidate
from dated.periods import period
from placements.models import EmployerComplaint
from registry.models import Municipality, MunicipalityRegion
from subsidies.enums import DecisionKind, RefusalGround, RequestStatus, RunState
from subsidies.models import PaymentRun
from tests.factories import (
    LONG_AGO,
    CoachingAssignmentFactory,
    GuidanceSessionFactory,
    MunicipalityFactory,
    PlacementFactory,
    RegionFactory,
    RegistrationFactory,
    ResidenceFactory,
    UserFactory,
    WageCostSubsidyFactory,
    user_with,
)
from tests.factories_employers import EmployerComplaintFactory
from tests.factories_payments import PaymentRunFactory
from tests.factories_process import DecisionFactory, SubsidyRequestFactory
from tests.people import TODAY, candidate_of, client_of


def cards(client: Client) -> dict[str, Any]:
    """The count on each card."""
    return {card.title: card.count for card in client.get("/").context["cards"]}


def test_a_consultant_sees_own_files_who_is_not_placed_and_who_is_not_in_view(
    office: Client, town: Municipality, consultant: User
) -> None:
    working = candidate_of(town)
    PlacementFactory(person=working.person, during=period(date(2026, 1, 1), date(2026, 12, 31)))
    idle, gone, colleagues = candidate_of(town), candidate_of(town), candidate_of(town)
    Candidate.objects.exclude(pk=colleagues.pk).update(consultant=consultant)
    Candidate.objects.filter(pk=gone.pk).update(stage=Stage.LEFT)
    unseen = RegistrationFactory().person
    ResidenceFactory(person=unseen, municipality=town)
    assert cards(office) == {
        "Contracten eindigen binnen 60 dagen": 1,
        "Nog niet in beeld": 1,
        "Uw dossiers zonder plaatsing": 1,
        "Uw dossiers": 2,
    }
    assert f"/kandidaten/openen/{unseen.pk}/" in office.get("/").text
    assert idle.stage == Stage.IN_VIEW


def test_a_complaint_of_an_employer_waits_on_the_start_page_until_it_is_closed(
    office: Client, town: Municipality
) -> None:
    EmployerComplaintFactory(municipality=town, employer__name="Bakkerij De Halm")
    EmployerComplaintFactory(employer__name="Elders")
    (card,) = [each for each in office.get("/").context["cards"] if "klacht" in each.title]
    assert (card.count, card.url) == (1, "/werkgevers/?toon=klacht")
    assert [row["employer"].name for row in office.get(card.url).context["rows"]] == ["Bakkerij De Halm"]
    EmployerComplaint.objects.update(closed_on=TODAY, outcome="withdrawn")
    assert "Werkgevers met een open klacht" not in cards(office)


def test_every_count_is_a_link_to_what_is_behind_it(
    office: Client, town: Municipality, consultant: User
) -> None:
    working = candidate_of(town)
    PlacementFactory(person=working.person, during=period(date(2026, 1, 1), date(2026, 12, 31)))
    candidate_of(town)
    Candidate.objects.update(consultant=consultant)
    for card in office.get("/").context["cards"]:
        assert len(office.get(card.url).context["page"]) == card.count, card.title


def test_counts_of_other_municipalities_do_not_show(office: Client) -> None:
    elsewhere = MunicipalityFactory()
    PlacementFactory(
        person=candidate_of(elsewhere).person, during=period(date(2026, 1, 1), date(2026, 12, 31))
    )
    ResidenceFactory(person=RegistrationFactory().person, municipality=elsewhere)
    assert set(cards(office).values()) == {0}


def test_a_coach_sees_hours_of_this_week_and_people(town: Municipality) -> None:
    coach = user_with(Role.COACH, town)
    assignment = CoachingAssignmentFactory(coach=coach, municipality=town, person=candidate_of(town).person)
    GuidanceSessionFactory(assignment=assignment, on=date(2026, 11, 16), direct_minutes=90)
    GuidanceSessionFactory(assignment=assignment, on=date(2026, 11, 15), direct_minutes=45)
    assert cards(client_of(coach)) == {
        "Uw uren deze week": pytest.approx(1.5),
        "Mensen die u begeleidt": 1,
        "Trajecten eindigen binnen 60 dagen": 0,
    }


def test_the_card_of_a_coach_opens_exactly_the_people_guided_now(town: Municipality) -> None:
    coach = user_with(Role.COACH, town)
    now, ended = candidate_of(town), candidate_of(town)
    CoachingAssignmentFactory(person=now.person, coach=coach, municipality=town)
    CoachingAssignmentFactory(
        person=ended.person, coach=coach, municipality=town, during=period(LONG_AGO, date(2026, 11, 20))
    )
    client = client_of(coach)
    (card,) = (each for each in client.get("/").context["cards"] if each.title == "Mensen die u begeleidt")
    assert (card.count, list(client.get(card.url).context["page"])) == (1, [now])
    assert set(client.get("/kandidaten/").context["page"]) == {now, ended}


def test_subsidy_staff_see_running_and_new_grants(town: Municipality) -> None:
    for first in (date(2026, 1, 1), date(2026, 11, 1)):
        placement = PlacementFactory(person=candidate_of(town).person, during=period(first))
        WageCostSubsidyFactory(placement=placement)
    staff = client_of(user_with(Role.SUBSIDY, town))
    shown = cards(staff)
    assert {title: shown[title] for title in ("Deze maand begonnen", "Lopende loonkostensubsidies")} == {
        "Deze maand begonnen": 1,
        "Lopende loonkostensubsidies": 2,
    }
    for card in staff.get("/").context["cards"][-2:]:
        assert len(staff.get(card.url).context["page"]) == card.count


def test_subsidy_staff_see_what_waits_and_each_number_is_that_of_its_list(town: Municipality) -> None:
    late, other = date(2026, 9, 1), MunicipalityFactory()
    for place in (town, town, other):
        SubsidyRequestFactory(
            placement=PlacementFactory(person=candidate_of(place).person),
            municipality=place,
            status=RequestStatus.PROPOSED,
            received_on=late,
            settled_on=late,
            wage_value_percentage=50,
        )
    SubsidyRequestFactory(
        placement=PlacementFactory(person=candidate_of(town).person),
        municipality=town,
        status=RequestStatus.MEASURING,
    )
    me = user_with(Role.SUBSIDY, town)
    PaymentRunFactory(municipality=town, state=RunState.PREVIEWED, month=date(2026, 10, 1))
    staff = client_of(me)
    shown = staff.get("/").context["cards"]
    assert {card.title: card.count for card in shown[:6]} == {
        "Te laat": 2,
        "Nieuwe aanvragen": 0,
        "Te besluiten": 2,
        "Wacht op tweede persoon": 0,
        "Wacht op loonwaarde": 1,
        "Betaalrun te accorderen": 1,
    }
    for card in shown[:5]:
        assert len(staff.get(card.url).context["page"]) == card.count
    PaymentRun.objects.update(made_by=me)
    assert cards(staff)["Betaalrun te accorderen"] == 0, "a second person approves, and not who made it"


def test_subsidy_staff_see_which_letters_wait_for_the_post(town: Municipality) -> None:
    staff = client_of(user_with(Role.SUBSIDY, town))
    assert not {"Brieven te versturen", "Besluiten zonder brief"} & cards(staff).keys(), "nothing waits"
    DecisionFactory(
        placement=PlacementFactory(person=candidate_of(town).person),
        municipality=town,
        kind=DecisionKind.REFUSED,
        refusal_ground=RefusalGround.NO_WORK,
        monthly_amount=None,
        decided_on=TODAY,
    )
    assert cards(staff)["Besluiten zonder brief"] == 1


def test_policy_and_managers_see_figures_and_no_search(town: Municipality) -> None:
    MunicipalityRegion.objects.create(
        municipality=town, region=RegionFactory(), during=town.existed, source="proef", certainty="yes"
    )
    for role in (Role.POLICY, Role.MANAGER):
        text = client_of(user_with(role, town)).get("/").text
        assert "Eigen registratie vandaag: Voorbeeldstad" in text
        assert "Open raadsvragen" in text
        assert "Werkende personen" in text
        assert "Zoek een kandidaat" not in text


def test_somebody_without_a_role_is_told_whom_to_ask(db: None) -> None:
    text = client_of(UserFactory()).get("/").text
    assert "Uw account heeft nog geen rol" in text
    assert "Zoek een kandidaat" not in text


def test_a_visitor_must_sign_in(db: None) -> None:
    answer = Client().get("/")
    assert answer.status_code == 302
    assert answer.url.startswith("/account/login/")


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_a_start_page(town: Municipality, role: Role) -> None:
    answer = client_of(user_with(role, town)).get("/")
    assert answer.status_code == 200
    assert "Welkom" in answer.text


def test_the_number_of_queries_does_not_grow(
    office: Client, town: Municipality, consultant: User, django_assert_max_num_queries: Any
) -> None:
    for _ in range(12):
        PlacementFactory(person=candidate_of(town).person)
        ResidenceFactory(person=RegistrationFactory().person, municipality=town)
    Candidate.objects.update(consultant=consultant)
    office.get("/")
    with django_assert_max_num_queries(20):
        office.get("/")
