"""A consultant records that somebody moved to another municipality."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from accounts.scope import scope_of
from cases.models import Candidate
from dated.history import local_day
from dated.periods import period
from registry.actions.move_person import may_move, move_person
from registry.models import Municipality, Residence
from tests.factories import LONG_AGO, CandidateFactory, MunicipalityFactory, ResidenceFactory, user_with
from tests.people import TODAY, candidate_of, client_of

MOVED = date(2026, 11, 1)


@pytest.fixture
def elsewhere(town: Municipality) -> Municipality:
    """Where people move to."""
    return MunicipalityFactory(name="Buurstad")


def move(client: Client, candidate: Candidate, to: Municipality, day: date, reason: str = "bericht") -> Any:
    typed = {"municipality": to.pk, "from_day": day.isoformat(), "reason": reason}
    return client.post(f"/kandidaten/{candidate.pk}/verhuizing/", typed, follow=True)


def lives(candidate: Candidate) -> list[tuple[str, date, date | None]]:
    rows = Residence.objects.filter(person=candidate.person).order_by("during")
    return [(row.municipality_id, row.during.lower, row.during.upper) for row in rows]


def test_the_old_home_ends_where_the_new_one_begins(
    office: Client, candidate: Candidate, town: Municipality, elsewhere: Municipality
) -> None:
    answer = move(office, candidate, elsewhere, MOVED)
    assert lives(candidate) == [(town.pk, LONG_AGO, MOVED), (elsewhere.pk, MOVED, None)]
    assert "De verhuizing is vastgelegd." in answer.text
    assert "het dossier is nog hier" in answer.text
    assert "Woont in Buurstad" in answer.text


def test_what_it_means_is_said_before_saving(office: Client, candidate: Candidate) -> None:
    text = office.get(f"/kandidaten/{candidate.pk}/verhuizing/").text
    assert "tellen de cijfers deze persoon mee in de nieuwe gemeente" in text
    assert "Het dossier blijft hier tot u het overdraagt" in text


def test_a_past_day_needs_a_reason_and_today_does_not(
    office: Client, candidate: Candidate, elsewhere: Municipality
) -> None:
    refused = move(office, candidate, elsewhere, MOVED, reason=" ")
    assert set(refused.context["form"].errors) == {"reason"}
    assert len(lives(candidate)) == 1
    move(office, candidate, elsewhere, TODAY, reason="")
    assert len(lives(candidate)) == 2


def test_what_cannot_be_is_refused_at_its_field_and_changes_nothing(
    office: Client, candidate: Candidate, town: Municipality, elsewhere: Municipality
) -> None:
    young = MunicipalityFactory(name="Nieuwstad", existed=period(date(2026, 11, 10)))
    refusals = [
        (elsewhere, TODAY + timedelta(days=1), "from_day", "toekomst"),
        (elsewhere, date(1980, 1, 1), "from_day", "vóór de geboortedatum"),
        (elsewhere, date(2014, 1, 1), "from_day", "bestaat sinds 01-01-2015"),
        (town, MOVED, "municipality", "woont al in Voorbeeldstad"),
        (young, MOVED, "from_day", "bestaat sinds 10-11-2026"),
    ]
    before = lives(candidate)
    for to, day, field, words in refusals:
        errors = move(office, candidate, to, day).context["form"].errors
        assert list(errors) == [field], (to.name, day)
        assert words in errors[field][0]
    assert lives(candidate) == before


def test_a_day_before_the_present_home_is_refused(
    office: Client, candidate: Candidate, elsewhere: Municipality
) -> None:
    Residence.objects.update(during=period(date(2020, 1, 1)))
    errors = move(office, candidate, elsewhere, date(2019, 12, 31)).context["form"].errors
    assert "woont sinds 01-01-2020 in Voorbeeldstad" in errors["from_day"][0]


def test_nobody_moves_after_death(office: Client, candidate: Candidate, elsewhere: Municipality) -> None:
    candidate.person.died_on = date(2026, 10, 1)
    candidate.person.save()
    assert "overleden" in move(office, candidate, elsewhere, MOVED).context["form"].errors["from_day"][0]
    move(office, candidate, elsewhere, date(2026, 9, 1))
    assert len(lives(candidate)) == 2


def test_moving_back_later_is_a_third_home_and_on_the_same_day_takes_the_move_away(
    office: Client, candidate: Candidate, town: Municipality, elsewhere: Municipality
) -> None:
    move(office, candidate, elsewhere, MOVED)
    move(office, candidate, town, MOVED, reason="vergissing")
    assert lives(candidate) == [(town.pk, LONG_AGO, None)]
    move(office, candidate, elsewhere, MOVED)
    assert "eigen verhuizing" in move(office, candidate, town, date(2026, 11, 15)).text
    there = user_with(Role.CONSULTANT, elsewhere)
    move_person(
        person=candidate.person,
        municipality=town,
        from_day=date(2026, 11, 15),
        reason="x",
        by=there,
        on=TODAY,
    )
    assert [row[0] for row in lives(candidate)] == [town.pk, elsewhere.pk, town.pk]
    assert lives(candidate)[1][1:] == (MOVED, date(2026, 11, 15))


def test_another_municipality_on_the_same_day_mends_the_move(
    office: Client, candidate: Candidate, town: Municipality, elsewhere: Municipality
) -> None:
    third = MunicipalityFactory(name="Derdestad")
    move(office, candidate, elsewhere, MOVED)
    move(office, candidate, third, MOVED, reason="verkeerde gemeente gekozen")
    assert lives(candidate) == [(town.pk, LONG_AGO, MOVED), (third.pk, MOVED, None)]


def test_who_lives_in_what_merged_lives_in_its_heir(office: Client, town: Municipality) -> None:
    merger = date(2022, 3, 24)
    village = MunicipalityFactory(name="Dorp", existed=DateRange(LONG_AGO, merger), merged_into=town)
    candidate = candidate_of(village)
    errors = move(office, candidate, town, MOVED).context["form"].errors
    assert "Dorp ging daarin op" in errors["municipality"][0]
    errors = move(office, candidate, village, MOVED).context["form"].errors
    assert "ging op in Voorbeeldstad" in errors["from_day"][0]


def test_the_same_move_twice_is_one_move(
    office: Client, candidate: Candidate, elsewhere: Municipality
) -> None:
    move(office, candidate, elsewhere, MOVED)
    again = move(office, candidate, elsewhere, MOVED)
    assert "woont al in Buurstad" in again.context["form"].errors["municipality"][0]
    assert len(lives(candidate)) == 2


def test_the_reason_stands_in_the_timeline(
    office: Client, candidate: Candidate, elsewhere: Municipality
) -> None:
    move(office, candidate, elsewhere, MOVED, "bericht van de balie")
    assert "Verhuisd: bericht van de balie" in office.get(f"/kandidaten/{candidate.pk}/tijdlijn/?alles").text


def test_only_consultants_of_the_present_or_the_last_municipality_may(
    candidate: Candidate, town: Municipality, elsewhere: Municipality, consultant: User
) -> None:
    strangers = [user_with(Role.CONSULTANT, MunicipalityFactory()), user_with(Role.CONSULTANT, elsewhere)]
    strangers += [user_with(role, town) for role in set(Role) - {Role.CONSULTANT}]
    for stranger in strangers:
        assert move(client_of(stranger), candidate, elsewhere, MOVED).status_code == 404
    assert len(lives(candidate)) == 1


def test_the_former_municipality_does_not_bring_somebody_back(
    office: Client, candidate: Candidate, town: Municipality, elsewhere: Municipality
) -> None:
    Residence.objects.update(during=period(LONG_AGO, date(2020, 1, 1)))
    ResidenceFactory(person=candidate.person, municipality=elsewhere, during=period(date(2020, 1, 2)))
    before = lives(candidate)
    assert move(office, candidate, town, TODAY).status_code == 404
    assert "Verhuizing vastleggen" not in office.get(f"/kandidaten/{candidate.pk}/").text
    assert lives(candidate) == before


def test_the_own_move_is_mended_within_31_days_and_not_when_the_other_took_the_person_up(
    office: Client, candidate: Candidate, elsewhere: Municipality, consultant: User
) -> None:
    move(office, candidate, elsewhere, MOVED)
    recorded = Residence.pgh_event_model.objects.latest(
        "pgh_id"
    ).pgh_created_at  # the database has its own clock
    last = local_day(recorded) + timedelta(days=31)
    for day, may in ((TODAY, True), (last, True), (last + timedelta(days=1), False)):
        assert may_move(candidate.person_id, scope_of(consultant, day)) is may
    CandidateFactory(person=candidate.person, municipality=elsewhere, during=period(TODAY))
    assert not may_move(candidate.person_id, scope_of(consultant, TODAY))
