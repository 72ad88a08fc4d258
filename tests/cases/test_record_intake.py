"""A consultant records an intake: what is known, and what is not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.actions.record_intake import present_intake
from cases.enums import Education, LicenceCategory, ParticipationLadder, YesNoUnknown
from cases.intake.described import described
from cases.intake.facts import NOTHING_KNOWN, facts_of
from cases.intake.known import FACTS, known_facts, unknown_facts
from cases.models import Assessment, Candidate
from dated.periods import period
from registry.models import Municipality
from tests.cases.intake_typed import address, send, typed
from tests.factories import user_with
from tests.factories_intake import AssessmentFactory
from tests.people import TODAY, client_of

EVERYTHING: dict[str, Any] = {
    "ladder": "4",
    "hours_min": "12",
    "hours_max": "25,5",
    "availability": "from_day",
    "available_from": "2027-01-04",
    "wished_tasks": "Buiten werken, met planten",
    "wished_branches": ["A", "N"],
    "competences-accurate": "can",
    "competences-pace": "learns",
    "has_experience": "yes",
    "experience": [
        {"function": "medewerker kas", "branch": "A", "from_month": "03-2019", "to_month": "2020-06"}
    ],
    "education": "pro",
    "education_finished": "yes",
    "education_field": "groen",
    "has_certificates": "yes",
    "certificates": [
        {"kind": "forklift", "valid_until": "2028-05-01"},
        {"kind": "other", "name": "bosmaaier", "never_expires": "on"},
        {"kind": "vca_basic"},
    ],
    "languages": [
        {"language": "nl", "speaking": "good", "writing": "basic"},
        {"language": "other", "name": "Koerdisch", "speaking": "good"},
        {"language": ""},
    ],
    "has_support_needs": "yes",
    "support_needs": ["clear_tasks", "quiet_place"],
    "support_note": "Een vast aanspreekpunt helpt.",
    "transport": ["bicycle", "public"],
    "travel_minutes": "45",
    "travel_km": "20",
    "has_licence": "yes",
    "licences": ["B", "T"],
    "no_other_licence": "on",
    "domains-housing": "no",
    "domains-money": "yes",
    "domains-money_help": "de Stadsbank",
    "expert_asked_on": "2026-10-01",
    "expert_answered_on": "2026-10-20",
    "expert_advice": "Begin met 12 uur.",
}


def text_of(candidate: Candidate) -> str:
    lines = [line for each in described(facts_of(present_intake(candidate))) for line in each.lines]
    return "\n".join(f"{line.label}: {line.text}" for line in lines)


# --- recording -------------------------------------------------------------------------------------------------------
def test_everything_is_recorded_and_reads_back(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    answer = send(office, candidate, **EVERYTHING)
    assert answer.redirect_chain[-1][0] == f"/kandidaten/{candidate.pk}/"
    intake = candidate.assessments.get()
    assert (intake.ladder, intake.education) == (ParticipationLadder.STEP_4, Education.PRO)
    assert (intake.hours_min, intake.hours_max) == (Decimal(12), Decimal("25.5"))
    assert intake.support_needs == ["quiet_place", "clear_tasks"]
    assert (intake.first_day, intake.last_day, intake.taken_by) == (TODAY, None, consultant)
    licences = {row.category: row.has for row in intake.licences.all()}
    assert licences == {
        each: YesNoUnknown.YES if each in "BT" else YesNoUnknown.NO for each in LicenceCategory.values
    }
    read = text_of(candidate)
    for line in (
        "Uren per week: 12 tot 25,5",
        "Beschikbaar: vanaf 04-01-2027",
        "Bedrijfstakken: landbouw, bosbouw en visserij; schoonmaak, groen, beveiliging en andere diensten",
        "Kan dit: nauwkeurig werken",
        "Werk 1: medewerker kas; landbouw, bosbouw en visserij; 03-2019 tot en met 06-2020",
        "heftruck, geldig tot en met 01-05-2028; ander certificaat: bosmaaier, verloopt niet",
        "VCA basis, einddatum onbekend",
        "Nederlands: spreken goed, schrijven basis",
        "Koerdisch: spreken goed, schrijven onbekend",
        "Rijbewijs: B, T; geen ander",
        "Geld en schulden: vraagt aandacht; hulp van de Stadsbank",
        "Gezondheid: onbekend",
        "Advies: Begin met 12 uur.",
    ):
        assert line in read


def test_nothing_typed_is_unknown_and_never_no(office: Client, candidate: Candidate) -> None:
    send(office, candidate)
    intake = present_intake(candidate)
    assert intake is not None
    assert facts_of(intake) == NOTHING_KNOWN
    assert set(known_facts(intake).values()) == {False}
    assert "nee" not in {line.text for each in described(facts_of(intake)) for line in each.lines}
    text = office.get(f"/kandidaten/{candidate.pk}/").text
    assert f"Bekend: 0 van {len(FACTS)} gegevens" in text


def test_no_driving_licence_is_known_and_an_unknown_one_is_not(office: Client, candidate: Candidate) -> None:
    assert not known_facts(None)["licence"]
    send(office, candidate, has_licence="no")
    assert known_facts(present_intake(candidate))["licence"]
    assert "Rijbewijs: geen rijbewijs" in text_of(candidate)
    send(office, candidate, has_licence="unknown", licences=["B"])
    assert "Rijbewijs: B; van andere niet bekend" in text_of(candidate)
    assert candidate.assessments.get().has_licence == YesNoUnknown.YES, "who has B has a licence"


def test_every_fact_of_the_meter_can_become_known(office: Client, candidate: Candidate) -> None:
    everywhere = {
        f"domains-{each}": "no"
        for each in ("home", "health", "network", "language", "getting_around", "daytime")
    }
    send(office, candidate, **{**EVERYTHING, **everywhere})
    assert unknown_facts(present_intake(candidate)) == []


# --- filling in further ----------------------------------------------------------------------------------------------
def test_more_of_the_same_intake_keeps_its_day_and_touches_only_what_changed(
    office: Client, candidate: Candidate
) -> None:
    send(office, candidate, **EVERYTHING)
    intake = candidate.assessments.get()
    rows = set(intake.languages.values_list("pk", flat=True))
    changed = [{"language": "nl", "speaking": "good", "writing": "fair"}]
    send(office, candidate, **{**EVERYTHING, "ladder": "5", "languages": changed})
    again = candidate.assessments.get()
    assert (again.pk, again.ladder, again.first_day, again.version) == (intake.pk, "5", TODAY, 2)
    assert set(again.languages.values_list("pk", flat=True)) < rows, (
        "changed in its place, the other one gone"
    )
    assert again.languages.get().writing == "fair"
    text = office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text
    assert "Intake aangevuld" in text
    assert "participatieladder: 4. doet onbetaald werk → 5. doet betaald werk met ondersteuning" in text


def test_a_new_intake_ends_the_former_the_day_before_and_the_former_stays_readable(
    office: Client, candidate: Candidate
) -> None:
    AssessmentFactory(candidate=candidate, ladder="2", during=period(date(2024, 3, 1)))
    send(office, candidate, as_new="new", taken_on="2026-11-10", ladder="5")
    newest, former = candidate.assessments.order_by("-during")
    assert (newest.first_day, former.last_day) == (date(2026, 11, 10), date(2026, 11, 9))
    text = office.get(f"/kandidaten/{candidate.pk}/intakes/").text
    assert text.index("5. doet betaald werk") < text.index("2. heeft contacten buitenshuis")
    assert "Gold tot en met 09-11-2026" in text


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2026-11-22", "Deze dag is nog niet geweest."),
        ("2024-03-01", "De vorige intake is van 01-03-2024."),
        ("", "Vul de dag van het gesprek in."),
    ],
)
def test_a_new_intake_on_a_day_that_cannot_be(
    office: Client, candidate: Candidate, day: str, message: str
) -> None:
    AssessmentFactory(candidate=candidate, during=period(date(2024, 3, 1)))
    answer = send(office, candidate, as_new="new", taken_on=day, ladder="5")
    assert message in answer.text
    assert candidate.assessments.get().ladder == ParticipationLadder.UNKNOWN


def test_another_day_is_another_intake(office: Client, candidate: Candidate) -> None:
    AssessmentFactory(candidate=candidate, during=period(date(2024, 3, 1)))
    answer = send(office, candidate, taken_on="2024-03-05", ladder="5")
    assert "De intake die er is, is van 01-03-2024." in answer.text
    assert candidate.assessments.get().ladder == ParticipationLadder.UNKNOWN


# --- twice, and two at once ------------------------------------------------------------------------------------------
def test_two_clicks_are_one_intake(office: Client, candidate: Candidate) -> None:
    sent = typed(candidate, **dict(EVERYTHING))
    for _ in range(2):
        answer = office.post(address(candidate), sent)
        assert answer.status_code == 302, answer.context["form"].errors
    assert candidate.assessments.get().version == 1


def test_what_a_colleague_saved_is_not_overwritten_unseen(
    office: Client, candidate: Candidate, town: Municipality
) -> None:
    AssessmentFactory(candidate=candidate)
    mine = typed(candidate, ladder="5", hours_min="8")
    theirs = typed(candidate, ladder="3", education="mbo_2")
    colleague = client_of(user_with(Role.CONSULTANT, town))
    assert colleague.post(address(candidate), theirs).status_code == 302
    answer = office.post(address(candidate), mine)
    assert answer.status_code == 200
    for part in ("intussen gewijzigd", "3. doet mee aan georganiseerde activiteiten", "mbo 2"):
        assert part in answer.text
    assert 'value="8"' in answer.text, "what I typed stays"
    intake = candidate.assessments.get()
    assert (intake.ladder, intake.education) == ("3", "mbo_2")
    again = office.post(address(candidate), mine | {"bewaar_mijn_versie": intake.edition})
    assert again.status_code == 302
    intake.refresh_from_db()
    assert (intake.ladder, intake.education) == ("5", "unknown"), "chosen with open eyes"


def test_having_seen_one_change_is_not_having_seen_the_next(office: Client, candidate: Candidate) -> None:
    intake = AssessmentFactory(candidate=candidate)
    mine = typed(candidate, ladder="5")
    seen = intake.edition
    for version in (2, 3):
        Assessment.objects.update(version=version, ladder=str(version))
    assert office.post(address(candidate), mine | {"bewaar_mijn_versie": seen}).status_code == 200
    assert office.post(address(candidate), mine | {"bewaar_mijn_versie": f"{intake.pk}-2"}).status_code == 200
    assert office.post(address(candidate), mine | {"bewaar_mijn_versie": f"{intake.pk}-3"}).status_code == 302


# --- history, and questions ------------------------------------------------------------------------------------------
def test_the_history_says_who_and_why(office: Client, candidate: Candidate, consultant: User) -> None:
    send(office, candidate, has_licence="no")
    send(office, candidate, has_licence="yes", licences=["B"])
    contexts = [event.pgh_context.metadata for event in Assessment.pgh_event_model.objects.order_by("pgh_id")]
    assert [each["reason"] for each in contexts] == ["Intake vastgelegd", "Intake aangevuld"]
    assert {each["user"] for each in contexts} == {consultant.pk}


def test_the_pages_ask_few_questions(
    office: Client, candidate: Candidate, django_assert_max_num_queries: Any
) -> None:
    for year in range(2016, 2026):
        AssessmentFactory(candidate=candidate, during=period(date(year, 1, 1), date(year, 12, 31)))
    office.get("/kandidaten/")
    with django_assert_max_num_queries(18):
        office.get(f"/kandidaten/{candidate.pk}/intakes/")
    with django_assert_max_num_queries(18):
        office.get(address(candidate))
