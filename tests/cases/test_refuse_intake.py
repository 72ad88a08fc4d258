"""What cannot be in an intake is said, and who may not read or write it does not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from accounts.enums import Role
from cases.actions.record_intake import record_intake
from cases.intake.facts import NOTHING_KNOWN
from cases.models import Assessment, Candidate
from dated.periods import period
from registry.models import Municipality
from registry.synthetic import synthetic_bsn
from tests.cases.intake_typed import address, send, typed
from tests.factories import CoachingAssignmentFactory, MunicipalityFactory, user_with
from tests.factories_intake import AssessmentFactory, LifeDomainFactory
from tests.people import TODAY, client_of


# --- what cannot be --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"hours_min": "30", "hours_max": "20"}, "Dit is minder dan het laagste aantal uren."),
        ({"hours_max": "49"}, "Vul een aantal uren in van meer dan 0 tot en met 48."),
        ({"availability": "from_day"}, "Vul de datum in vanaf wanneer de kandidaat kan werken."),
        ({"available_from": "2027-01-01"}, "Kies “vanaf een datum”, of maak de datum leeg."),
        ({"travel_minutes": "999"}, "Vul een getal in van 1 tot en met 180."),
        ({"has_licence": "no", "licences": ["B"]}, "U koos nee, maar kruiste hieronder wel iets aan."),
        (
            {"has_support_needs": "no", "support_needs": ["aid"]},
            "U koos nee, maar kruiste hieronder wel iets aan.",
        ),
        (
            {"has_certificates": "no", "certificates": [{"kind": "haccp"}]},
            "U koos nee, maar vulde hieronder wel iets in.",
        ),
        ({"expert_advice": "Rustig beginnen"}, "Vul in wanneer de arbeidsdeskundige is gevraagd."),
        (
            {"expert_asked_on": "2026-10-01", "expert_answered_on": "2026-09-01"},
            "Het antwoord komt na de vraag.",
        ),
        ({"languages": [{"speaking": "good"}]}, "Kies een taal, of maak de regel leeg."),
        ({"languages": [{"language": "other"}]}, "Vul in welke taal het is."),
        (
            {"languages": [{"language": "nl"}, {"language": "nl"}]},
            "Dit staat er twee keer. Houd één regel over.",
        ),
        ({"certificates": [{"kind": "other"}]}, "Vul de naam van het certificaat in."),
        (
            {"certificates": [{"kind": "haccp", "valid_until": "2027-01-01", "never_expires": "on"}]},
            "Vul een einddatum in, of kruis aan dat het niet verloopt.",
        ),
        ({"experience": [{"function": "kok", "from_month": "13-2019"}]}, "Vul een maand in als maand-jaar"),
        (
            {"experience": [{"function": "kok", "from_month": "05-2019", "to_month": "04-2019"}]},
            "De laatste maand ligt vóór de eerste.",
        ),
        ({"experience": [{"hours_per_week": "8"}]}, "Vul de functie in, of maak de regel leeg."),
        ({"ladder": "7"}, "Selecteer een geldige keuze."),
        ({"wished_tasks": "x" * 301}, "niet meer dan 300 tekens"),
        ({"support_note": f"Burgerservicenummer {synthetic_bsn(4)}"}, "Hier staat een BSN."),
        ({"domains-home_help": f"zus {synthetic_bsn(4)}"}, "Hier staat een BSN."),
    ],
)
def test_what_cannot_be_is_said_and_nothing_typed_is_lost(
    office: Client, candidate: Candidate, changes: dict[str, Any], message: str
) -> None:
    answer = send(office, candidate, **{"education_field": "logistiek", **changes})
    assert answer.status_code == 200
    assert message in answer.text
    assert message in " ".join(
        str(error) for errors in answer.context["form"].errors.values() for error in errors
    )
    assert 'value="logistiek"' in answer.text
    assert not Assessment.objects.exists()


def test_a_page_of_html_is_text(office: Client, candidate: Candidate) -> None:
    send(
        office,
        candidate,
        wished_tasks="<script>alert(1)</script>",
        languages=[{"language": "other", "name": "<b>x"}],
    )
    for page in ("", "intake/", "intakes/"):
        text = office.get(f"/kandidaten/{candidate.pk}/{page}").text
        assert "<script>alert" not in text
        assert "<b>x" not in text


@pytest.mark.parametrize("total", ["", "x", "-1", "1000000", "9" * 400])
def test_a_number_of_lines_that_nobody_types(office: Client, candidate: Candidate, total: str) -> None:
    sent = typed(candidate) | {"languages-TOTAL_FORMS": total}
    assert office.post(address(candidate), sent).status_code in (200, 302)
    assert office.post(address(candidate), sent | {"meer": "languages"}).status_code == 200


def test_one_line_more_without_a_script(office: Client, candidate: Candidate) -> None:
    sent = typed(candidate, languages=[{"language": "fr", "speaking": "good"}], ladder="3", meer="languages")
    answer = office.post(address(candidate), sent)
    assert answer.status_code == 200
    assert 'name="languages-1-language"' in answer.text
    assert '<option value="fr" selected>' in answer.text
    assert not answer.context["form"].errors
    assert not Assessment.objects.exists()


# --- who -------------------------------------------------------------------------------------------------------------
def test_a_coach_reads_the_intake_without_the_sides_of_life(candidate: Candidate, town: Municipality) -> None:
    LifeDomainFactory(assessment__candidate=candidate, helped_by="Stadsbank")
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    client = client_of(coach)
    for page in ("", "intakes/"):
        text = client.get(f"/kandidaten/{candidate.pk}/{page}").text
        assert "Intake" in text
        assert "Stadsbank" not in text
        assert "Leefgebieden" not in text
        assert "leefgebieden" not in text
    assert client.get(address(candidate)).status_code == 404


def test_the_officer_of_subsidies_does_not_read_it(candidate: Candidate, town: Municipality) -> None:
    AssessmentFactory(candidate=candidate, wished_tasks="vertrouwelijk")
    officer = client_of(user_with(Role.SUBSIDY, town))
    text = officer.get(f"/kandidaten/{candidate.pk}/").text
    assert "vertrouwelijk" not in text
    assert "Intake en diagnose" not in text
    assert officer.get(f"/kandidaten/{candidate.pk}/intakes/").status_code == 404


def test_a_stranger_writes_nothing(candidate: Candidate) -> None:
    stranger = client_of(user_with(Role.CONSULTANT, MunicipalityFactory()))
    assert stranger.post(address(candidate), typed(candidate)).status_code == 404
    assert not Assessment.objects.exists()


def test_a_closed_file_is_read_and_not_written(office: Client, candidate: Candidate) -> None:
    AssessmentFactory(candidate=candidate)
    Candidate.objects.update(during=period(date(2020, 1, 1), date(2026, 11, 20)))
    assert office.get(f"/kandidaten/{candidate.pk}/intakes/").status_code == 200
    assert office.get(address(candidate)).status_code == 404


def test_the_act_itself_refuses_who_may_not(candidate: Candidate, town: Municipality) -> None:

    for role in set(Role) - {Role.CONSULTANT}:
        with pytest.raises(PermissionDenied):
            record_intake(
                candidate=candidate,
                facts=NOTHING_KNOWN,
                taken_on=TODAY,
                seen="",
                by=user_with(role, town),
                on=TODAY,
            )
