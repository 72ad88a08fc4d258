"""A jobcoach logs hours on a phone."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from placements.enums import CoachProvider
from placements.models import CoachingAssignment, GuidanceSession
from placements.rules.week import Week
from tests.factories import (
    CoachingAssignmentFactory,
    GuidanceSessionFactory,
    MunicipalityFactory,
    PersonFactory,
    user_with,
)

pytestmark = pytest.mark.django_db
URL = "/mijn-uren/"


@dataclass
class Coach:
    """A signed-in coach with one person to guide."""

    user: User
    client: Client
    assignment: CoachingAssignment

    def send(self, **changes: Any) -> Any:
        """Send the form as it is shown, with these changes."""
        form = self.client.get(URL).context["form"]
        typed = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
        typed = {name: value for name, value in typed.items() if value is not None}
        typed["on"] = typed["on"].isoformat()
        return self.client.post(URL, {**typed, "person": self.assignment.person_id, **changes})

    def sessions(self) -> list[GuidanceSession]:
        """What is logged, oldest first."""
        return list(GuidanceSession.objects.order_by("pk"))


@pytest.fixture
def coach(client: Client) -> Coach:
    """A coach of a municipality, who has guided somebody since 1 October."""
    municipality = MunicipalityFactory()
    user = user_with(Role.COACH, municipality)
    client.force_login(user)
    first = timezone.localdate() - timedelta(days=40)
    person = PersonFactory(initials="S.", last_name="Bakker")
    assignment = CoachingAssignmentFactory(
        coach=user, municipality=municipality, person=person, during=period(first)
    )
    return Coach(user, client, assignment)


def shown(answer: Any) -> str:
    """The page in words."""
    return answer.content.decode()


def test_the_form_comes_filled_in_with_today_and_an_hour(coach: Coach) -> None:
    answer = coach.send()
    assert answer.status_code == 302
    (session,) = coach.sessions()
    assert session.on == timezone.localdate()
    assert (session.direct_minutes, session.travel_minutes, session.indirect_minutes) == (60, 0, 0)
    assert session.form == "workplace"


def test_after_saving_the_page_says_what_was_saved_without_a_name(coach: Coach) -> None:
    coach.send(direct_minutes="45", travel_minutes="30")
    answer = coach.client.get(URL)
    (message,) = answer.context["messages"]
    assert "Opgeslagen: 75 minuten" in str(message)
    assert "Bakker" not in str(message)


def test_a_typed_number_of_minutes_goes_before_the_tapped_one(coach: Coach) -> None:
    coach.send(direct_minutes="60", direct_minutes_other="25")
    assert coach.sessions()[0].direct_minutes == 25


def test_minutes_that_are_no_number_are_refused_at_the_field_and_stay(coach: Coach) -> None:
    answer = coach.send(direct_minutes_other="half uur", agreements="Belt maandag met de werkgever")
    assert answer.context["form"].errors["direct_minutes"] == [
        "Vul een heel aantal minuten in, bijvoorbeeld 25."
    ]
    assert 'value="half uur"' in shown(answer)
    assert "Belt maandag met de werkgever" in shown(answer)
    assert coach.sessions() == []


def test_no_minutes_at_all_are_refused(coach: Coach) -> None:
    answer = coach.send(direct_minutes_other="0")
    assert "Vul minuten in" in answer.context["form"].errors["direct_minutes"][0]
    assert coach.sessions() == []


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"direct_minutes_other": "1441"}, "Een dag heeft 1.440 minuten. Vul er niet meer in."),
        ({"direct_minutes_other": "-5"}, "Vul 0 of meer minuten in."),
        ({"agreements": "x" * 501}, "Schrijf hooguit 500 tekens; dit zijn er 501."),
        ({"person": "999999"}, "Deze persoon staat niet in de lijst. Kies iemand uit de lijst."),
        ({"form": "duif"}, "Kies een vorm uit de lijst."),
        ({"on": ""}, "Vul de dag van de begeleiding in."),
    ],
)
def test_every_refusal_is_in_words_of_our_own(coach: Coach, typed: dict[str, str], message: str) -> None:
    (errors,) = coach.send(**typed).context["form"].errors.values()
    assert errors == [message]


def test_more_minutes_than_a_day_has_are_refused(coach: Coach) -> None:
    answer = coach.send(direct_minutes_other="1000", travel_minutes="441")
    assert "meer dan een dag" in answer.context["form"].errors["direct_minutes"][0]
    assert coach.sessions() == []


def test_a_day_that_is_still_to_come_is_refused(coach: Coach) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    answer = coach.send(on=tomorrow.isoformat())
    assert "nog niet geweest" in answer.context["form"].errors["on"][0]
    assert f'value="{tomorrow.isoformat()}"' in shown(answer)
    assert coach.sessions() == []


def test_a_day_before_the_guidance_began_is_refused(coach: Coach) -> None:
    day = coach.assignment.first_day - timedelta(days=1)
    answer = coach.send(on=day.isoformat())
    assert "begeleidt u deze persoon niet" in answer.context["form"].errors["on"][0]
    assert coach.sessions() == []


def test_the_first_day_of_the_guidance_is_accepted(coach: Coach) -> None:
    coach.send(on=coach.assignment.first_day.isoformat())
    assert coach.sessions()[0].on == coach.assignment.first_day


def test_a_date_that_does_not_exist_is_refused(coach: Coach) -> None:
    answer = coach.send(on="31-02-2026")
    assert "Vul een datum in" in answer.context["form"].errors["on"][0]


def test_without_a_person_the_form_asks_for_one(coach: Coach) -> None:
    answer = coach.send(person="")
    assert answer.context["form"].errors["person"] == ["Kies de persoon die u hebt begeleid."]


def test_somebody_elses_person_cannot_be_chosen(coach: Coach) -> None:
    stranger = CoachingAssignmentFactory(municipality=coach.assignment.municipality)
    answer = coach.send(person=stranger.person_id)
    assert "person" in answer.context["form"].errors
    assert stranger.person.last_name not in shown(answer)
    assert coach.sessions() == []


def test_the_hours_of_a_second_assignment_go_to_the_one_of_that_day(coach: Coach) -> None:
    today = timezone.localdate()
    old = coach.assignment
    old.during = period(old.first_day, today - timedelta(days=3))
    old.save()
    new = CoachingAssignmentFactory(
        coach=coach.user,
        municipality=old.municipality,
        person=old.person,
        during=period(today - timedelta(days=2)),
    )
    coach.send(on=(today - timedelta(days=3)).isoformat())
    coach.send(on=today.isoformat())
    assert [session.assignment_id for session in coach.sessions()] == [old.pk, new.pk]


def test_the_last_hours_of_an_ended_assignment_can_still_be_logged(coach: Coach) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    coach.assignment.during = period(coach.assignment.first_day, yesterday)
    coach.assignment.save()
    assert "Begeleiding is afgelopen" in shown(coach.client.get(URL))
    coach.send(on=yesterday.isoformat())
    assert len(coach.sessions()) == 1


def test_the_same_form_sent_twice_logs_once(coach: Coach) -> None:
    key = coach.client.get(URL).context["form"].initial["key"]
    coach.send(key=key)
    answer = coach.send(key=key)
    assert answer.status_code == 302
    assert len(coach.sessions()) == 1
    assert "al opgeslagen" in str(list(coach.client.get(URL).context["messages"])[-1])


def test_the_same_form_changed_and_sent_again_is_another_entry(coach: Coach) -> None:
    key = coach.client.get(URL).context["form"].initial["key"]
    coach.send(key=key)
    coach.send(key=key, direct_minutes="30")
    assert [session.direct_minutes for session in coach.sessions()] == [60, 30]


def test_two_forms_with_the_same_answers_are_two_entries(coach: Coach) -> None:
    coach.send()
    coach.send()
    assert len(coach.sessions()) == 2


def test_the_hours_of_the_municipalitys_own_coach_may_exceed_the_grant_with_a_warning(coach: Coach) -> None:
    coach.assignment.granted_hours = Decimal(1)
    coach.assignment.save()
    coach.send(direct_minutes="60")
    assert "meer uren gebruikt" not in shown(coach.client.get(URL))
    coach.send(direct_minutes="15")
    page = shown(coach.client.get(URL))
    assert len(coach.sessions()) == 2
    assert "meer uren gebruikt dan er zijn toegekend" in page
    assert "meer dan toegekend" in page
    assert "-0,25" in page


@pytest.mark.parametrize("provider", [CoachProvider.EXTERNAL, CoachProvider.EMPLOYER])
def test_the_hours_of_a_coach_who_is_paid_stop_at_the_grant(coach: Coach, provider: CoachProvider) -> None:
    coach.assignment.granted_hours, coach.assignment.provider = Decimal(1), provider
    coach.assignment.save()
    coach.send(direct_minutes="45")
    answer = coach.send(direct_minutes_other="16")
    assert "nog 15 minuten over" in answer.context["form"].errors["direct_minutes"][0]
    coach.send(direct_minutes="15")
    assert sum(session.total_minutes for session in coach.sessions()) == 60


def test_who_logged_it_and_why_is_in_the_history(coach: Coach) -> None:
    coach.send()
    event = coach.sessions()[0].events.get()
    assert event.pgh_context.metadata["user"] == coach.user.pk
    assert event.pgh_context.metadata["reason"] == "uren vastgelegd"


def test_a_coach_without_people_reads_what_to_do(coach: Coach) -> None:
    coach.assignment.delete()
    page = shown(coach.client.get(URL))
    assert "Vraag de consulent om u als jobcoach bij een kandidaat te zetten" in page
    assert "Uren opslaan" not in page


@pytest.mark.parametrize("role", [role for role in Role if role != Role.COACH])
def test_other_roles_find_nothing_here(client: Client, role: Role) -> None:
    client.force_login(user_with(role, MunicipalityFactory()))
    assert client.get(URL).status_code == 404
    assert client.post(URL, {}).status_code == 404


def test_the_page_asks_a_constant_number_of_questions(
    coach: Coach, django_assert_max_num_queries: Any
) -> None:
    for _ in range(6):
        assignment = CoachingAssignmentFactory(coach=coach.user, municipality=coach.assignment.municipality)
        GuidanceSessionFactory.create_batch(3, assignment=assignment)
    coach.client.get(URL)  # the first page of a session is noted in the session
    with django_assert_max_num_queries(7):
        coach.client.get(URL)


def test_another_week_is_asked_for_in_the_address(coach: Coach) -> None:
    day = timezone.localdate() - timedelta(days=14)
    GuidanceSessionFactory(assignment=coach.assignment, on=day, direct_minutes=50, travel_minutes=25)
    sheet = coach.client.get(URL, {"week": Week.of(day).name}).context["sheet"]
    assert (sheet.all.direct, sheet.all.travel, sheet.all.indirect, sheet.all.total) == (50, 25, 0, 75)
    assert [each.total for each in sheet.days] == [75 if each == day else 0 for each in Week.of(day).days]
    assert coach.client.get(URL).context["sheet"].all.total == 0


@pytest.mark.parametrize("name", ["2026-W54", "2026-W00", "nu", "9999-W01", "2026-W4"])
def test_a_week_that_does_not_exist_shows_this_week(coach: Coach, name: str) -> None:
    sheet = coach.client.get(URL, {"week": name}).context["sheet"]
    assert sheet.week == Week.of(timezone.localdate())


def test_a_coach_does_not_see_the_hours_of_a_colleague(coach: Coach) -> None:
    other = CoachingAssignmentFactory(municipality=coach.assignment.municipality)
    GuidanceSessionFactory(assignment=other)
    answer = coach.client.get(URL)
    assert answer.context["sheet"].all.total == 0
    assert other.person.last_name not in shown(answer)


def test_weeks_are_numbered_as_in_the_calendar() -> None:
    assert Week.of(date(2026, 11, 21)).name == "2026-W47"
    assert Week.of(date(2027, 1, 3)).name == "2026-W53"
    assert Week.named("2026-W47") == Week(date(2026, 11, 16))
    assert Week.named("2025-W53") is None
    assert Week(date(2026, 12, 28)).after == Week(date(2027, 1, 4))
