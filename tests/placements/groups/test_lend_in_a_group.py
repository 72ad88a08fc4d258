"""A consultant makes a group, adds people to it, gives it another leader, and ends it for everybody."""

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
from placements.actions.groups.add_people import Member, add_people
from placements.actions.groups.change_group import GroupEnd, end_group
from placements.enums import ContractKind, Destination, EndReason, WorkForm
from placements.models import GroupSecondment, Placement
from placements.views.groups import choosing
from registry.models import Municipality
from tests.factories import (
    CandidateFactory,
    CoachingAssignmentFactory,
    EmployerFactory,
    MunicipalityFactory,
    PlacementFactory,
    user_with,
)
from tests.factories_placement import GroupLeaderFactory, GroupSecondmentFactory
from tests.people import TODAY, candidate_of, client_of

JANUARY = date(2026, 1, 1)


@pytest.fixture
def group(town: Municipality) -> GroupSecondment:
    """A group of the town since January, led by a foreman."""
    made = GroupSecondmentFactory(municipality=town, name="Groenploeg", during=period(JANUARY))
    GroupLeaderFactory(group=made, during=period(JANUARY))
    return made


def in_group(group: GroupSecondment, candidate: Candidate, **facts: Any) -> Placement:
    return PlacementFactory(
        person=candidate.person,
        employer=group.lender,
        borrower=group.borrower,
        group=group,
        work_form=WorkForm.GROUP_SECONDMENT,
        during=period(JANUARY),
        **facts,
    )


def added(client: Client, group: GroupSecondment, *people: Candidate, hours: str = "24") -> Any:
    typed = {"first_day": "2026-11-01", "contract": "permanent", "function": "hovenier"}
    typed |= {f"hours_{each.pk}": hours for each in people}
    return client.post(f"/plaatsingen/groepen/{group.pk}/mensen/", typed, follow=True)


def test_a_group_is_made_with_its_leader(office: Client, town: Municipality, consultant: User) -> None:
    lender, borrower = EmployerFactory(name="Werkbedrijf"), EmployerFactory(name="Kwekerij")
    typed = {"name": "Kasploeg", "lender": lender.name, "borrower": borrower.name, "from_day": "2026-11-01"}
    both = office.post(
        "/plaatsingen/groepen/nieuw/", typed | {"leader": consultant.pk, "leader_name": "P. Voorman"}
    )
    assert list(both.context["form"].errors) == ["leader_name"]
    answer = office.post("/plaatsingen/groepen/nieuw/", typed | {"leader_name": "P. Voorman"}, follow=True)
    made = GroupSecondment.objects.get()
    assert (made.lender, made.borrower, made.municipality) == (lender, borrower, town)
    assert made.leaders.get().name == "P. Voorman"
    assert "Kasploeg" in answer.text


def test_a_group_is_lent_to_somebody_else(office: Client, group: GroupSecondment) -> None:
    name = group.lender.name
    typed = {"name": "Fout", "lender": name, "borrower": name, "from_day": "2026-11-01", "leader_name": "P."}
    answer = office.post("/plaatsingen/groepen/nieuw/", typed)
    assert answer.context["form"].errors == {
        "borrower": ["De inlener is een andere werkgever dan degene die uitleent."]
    }


def test_several_people_join_at_once_each_for_their_hours(
    office: Client, group: GroupSecondment, candidate: Candidate, town: Municipality
) -> None:
    other = candidate_of(town, last_name="Pietersen")
    added(office, group, candidate, other)
    rows = list(group.placements.order_by("pk"))
    assert [row.person for row in rows] == [candidate.person, other.person]
    assert {(row.employer, row.borrower, row.work_form) for row in rows} == {
        (group.lender, group.borrower, WorkForm.GROUP_SECONDMENT)
    }
    assert [row.working_hours.get().hours_per_week for row in rows] == [24, 24]


def test_looking_for_somebody_by_name_keeps_the_hours_of_others(
    office: Client, group: GroupSecondment, candidate: Candidate, town: Municipality
) -> None:
    found, other = candidate_of(town, last_name="Pietersen"), candidate_of(town, last_name="Zomer")
    typed = {"tonen": "1", "naam": "pieters", "wie": "alle", "function": "hovenier"}
    page = office.post(
        f"/plaatsingen/groepen/{group.pk}/mensen/",
        typed | {f"hours_{candidate.pk}": "24", f"hours_{other.pk}": ""},
    )
    form = page.context["form"]
    assert [(row.pk, box.value()) for row, box in form.rows()] == [(candidate.pk, "24"), (found.pk, None)]
    assert form["function"].value() == "hovenier"
    assert not group.placements.exists()


def test_how_many_are_not_shown_is_told(
    office: Client, group: GroupSecondment, town: Municipality, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "MOST_SHOWN", 1)
    for _ in range(3):
        candidate_of(town)
    page = office.get(f"/plaatsingen/groepen/{group.pk}/mensen/?wie=alle")
    assert "Nog 2 kandidaten staan hier niet." in page.text


def test_when_one_cannot_join_nobody_does(
    office: Client, group: GroupSecondment, candidate: Candidate, town: Municipality
) -> None:
    other = candidate_of(town, birth_date=date(2026, 11, 2))
    answer = added(office, group, candidate, other)
    assert f"{other.reference}: Deze dag ligt vóór de geboortedatum." in answer.text
    assert not group.placements.exists()
    nobody = added(office, group)
    assert "Vul bij ten minste één kandidaat de uren per week in." in nobody.text


def test_who_is_in_the_group_cannot_join_again(
    office: Client, group: GroupSecondment, candidate: Candidate
) -> None:
    in_group(group, candidate)
    added(office, group, candidate)
    assert group.placements.count() == 1


def test_another_leader_from_a_day_on_and_who_led_before_stays_known(
    office: Client, group: GroupSecondment, consultant: User
) -> None:
    typed = {"from_day": "2026-11-01", "leader": str(consultant.pk), "leader_name": ""}
    office.post(f"/plaatsingen/groepen/{group.pk}/leiding/", typed)
    leaders = list(group.leaders.order_by("during"))
    assert [(each.shown_name, each.first_day, each.last_day) for each in leaders] == [
        ("P. Voorman", JANUARY, date(2026, 10, 31)),
        ("Carla Consulent", date(2026, 11, 1), None),
    ]
    again = office.post(f"/plaatsingen/groepen/{group.pk}/leiding/", typed | {"from_day": "2026-11-10"})
    assert "geeft al leiding" in again.text


def test_the_group_ends_for_everybody(
    office: Client, group: GroupSecondment, candidate: Candidate, town: Municipality
) -> None:
    for each in (candidate, candidate_of(town)):
        in_group(group, each)
    typed = {"last_day": "2026-12-31", "ended_because": "employer", "destination": "no_work", "reason": ""}
    answer = office.post(f"/plaatsingen/groepen/{group.pk}/beeindigen/", typed, follow=True)
    assert "2 plaatsingen zijn mee beëindigd." in answer.text
    group.refresh_from_db()
    assert group.last_day == date(2026, 12, 31)
    assert {row.last_day for row in group.placements.all()} == {date(2026, 12, 31)}
    assert {row.ended_because for row in group.placements.all()} == {EndReason.EMPLOYER}
    assert group.leaders.get().last_day == date(2026, 12, 31)


def test_whose_file_went_elsewhere_is_not_named_and_keeps_the_group_going(
    office: Client, group: GroupSecondment, candidate: Candidate
) -> None:
    in_group(group, candidate)
    candidate.during = period(candidate.first_day, date(2026, 11, 1))
    candidate.save()
    CandidateFactory(person=candidate.person, during=period(date(2026, 11, 2)))
    typed = {"last_day": "2026-12-31", "ended_because": "employer", "destination": "no_work", "reason": ""}
    answer = office.post(f"/plaatsingen/groepen/{group.pk}/beeindigen/", typed)
    assert "Van iemand in deze groep loopt het dossier nu bij een andere gemeente." in answer.text
    assert candidate.person.last_name not in answer.text
    group.refresh_from_db()
    assert group.last_day is None


def test_whose_file_runs_nowhere_leaves_with_the_group(
    office: Client, group: GroupSecondment, candidate: Candidate
) -> None:
    in_group(group, candidate)
    candidate.during = period(candidate.first_day, date(2026, 11, 1))
    candidate.save()
    typed = {"last_day": "2026-12-31", "ended_because": "employer", "destination": "no_work", "reason": ""}
    office.post(f"/plaatsingen/groepen/{group.pk}/beeindigen/", typed)
    group.refresh_from_db()
    assert group.last_day == date(2026, 12, 31)
    assert group.placements.get().last_day == date(2026, 12, 31)


def test_when_one_placement_cannot_end_the_group_goes_on(
    group: GroupSecondment, candidate: Candidate, consultant: User
) -> None:
    in_group(group, candidate)
    Placement.objects.update(during=period(date(2027, 2, 1)))
    end = GroupEnd(
        last_day=date(2026, 12, 31),
        ended_because=EndReason.EMPLOYER,
        destination=Destination.UNKNOWN,
        reason="",
    )
    with pytest.raises(ValidationError, match="begint pas na deze dag"):
        end_group(group=group, end=end, by=consultant, on=TODAY)
    group.refresh_from_db()
    assert group.last_day is None


def test_placing_in_a_group_takes_its_lender_and_borrower(
    office: Client, group: GroupSecondment, candidate: Candidate
) -> None:
    typed = {
        "group": group.pk,
        "employer": "",
        "employer_kind": "other",
        "borrower_kind": "other",
        "work_form": "group_secondment",
        "contract": "permanent",
        "first_day": "2026-11-01",
        "hours_per_week": "20",
    }
    url = f"/kandidaten/{candidate.pk}/plaatsing/nieuw/"
    elsewhere = office.post(url, typed | {"borrower": EmployerFactory().pk})
    assert list(elsewhere.context["form"].errors) == ["group"]
    without = office.post(
        url, typed | {"group": "", "employer": group.lender.pk, "borrower": group.borrower.pk}
    )
    assert list(without.context["form"].errors) == ["group"]
    office.post(url, typed)
    made = Placement.objects.get()
    assert (made.employer, made.borrower, made.group) == (group.lender, group.borrower, group)


def test_a_coach_sees_the_groups_of_their_people_with_only_their_people(
    group: GroupSecondment, candidate: Candidate, town: Municipality
) -> None:
    coach = user_with(Role.COACH, town)
    assert client_of(coach).get(f"/plaatsingen/groepen/{group.pk}/").status_code == 404
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    in_group(group, candidate)
    in_group(group, candidate_of(town, last_name="Onbekende"))
    text = client_of(coach).get(f"/plaatsingen/groepen/{group.pk}/").text
    assert "Jansen" in text
    assert "Onbekende" not in text
    stranger = client_of(user_with(Role.CONSULTANT, MunicipalityFactory()))
    assert stranger.get(f"/plaatsingen/groepen/{group.pk}/").status_code == 404
    assert "Groenploeg" not in stranger.get("/plaatsingen/groepen/").text


def test_the_pages_of_groups_ask_a_constant_number_of_queries(
    office: Client, group: GroupSecondment, town: Municipality, django_assert_max_num_queries: Any
) -> None:
    for _ in range(4):
        in_group(GroupSecondmentFactory(municipality=town), candidate_of(town))
        in_group(group, candidate_of(town))
    with django_assert_max_num_queries(16):
        office.get("/plaatsingen/groepen/")
    with django_assert_max_num_queries(16):
        office.get(f"/plaatsingen/groepen/{group.pk}/")
    with django_assert_max_num_queries(18):
        office.get(f"/plaatsingen/groepen/{group.pk}/mensen/?wie=alle")


def test_who_joins_while_the_group_is_ended_does_not_stay_behind(
    group: GroupSecondment, candidate: Candidate, consultant: User
) -> None:
    as_it_was = GroupSecondment.objects.get(pk=group.pk)
    end = GroupEnd(
        last_day=date(2026, 12, 31),
        ended_because=EndReason.EMPLOYER,
        destination=Destination.UNKNOWN,
        reason="",
    )
    end_group(group=group, end=end, by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="De groep werkt tot en met 31-12-2026"):
        add_people(
            group=as_it_was,
            members=[Member(candidate=candidate, hours_per_week=Decimal(24))],
            contract=ContractKind.PERMANENT,
            function="hovenier",
            first_day=date(2026, 11, 1),
            by=consultant,
            on=TODAY,
        )
    assert not Placement.objects.exists()
