"""What somebody typed comes back: drafts are kept, found again, thrown away and swept, for their writer only."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts.enums import Role
from accounts.models import User
from cases.models import Assessment, Candidate, Draft
from dated.periods import period
from registry.models import Municipality, Person
from registry.synthetic import synthetic_bsn
from tests.cases.intake_typed import address, typed
from tests.factories import MunicipalityFactory, user_with
from tests.factories_intake import AssessmentFactory, DraftFactory
from tests.people import TODAY, client_of

SCRIPT = {"HTTP_ACCEPT": "application/json"}


def keep(client: Client, candidate: Candidate, revision: int = 0, **sent: object) -> Any:
    """What the script sends while somebody types."""
    body = typed(candidate, **sent) | {"draft_revision": str(revision)}
    return client.post(f"/concepten/intake/{candidate.pk}/", body, **SCRIPT)


# --- kept and found again --------------------------------------------------------------------------------------------
def test_a_draft_is_kept_and_the_page_says_where_its_writer_was(office: Client, candidate: Candidate) -> None:
    answer = keep(office, candidate, wished_tasks="Buiten werken").json()
    assert answer["revision"] == 1
    assert answer["saved_at"] == f"{timezone.localtime():%H:%M}"
    text = office.get(address(candidate)).text
    assert "U was hier gebleven" in text
    assert "Er is een concept van 21-11-2026 om 12:0" in text
    assert "Buiten werken" not in text, "nothing is filled in before somebody chose"
    assert not Assessment.objects.exists()


def test_going_on_shows_what_was_typed_and_calls_nothing_wrong(office: Client, candidate: Candidate) -> None:
    lines = [{"language": "fr", "speaking": "good"}, {"language": "", "speaking": "basic"}]
    keep(office, candidate, hours_max="99", wished_tasks="Buiten werken", has_licence="no", languages=lines)
    answer = office.get(f"{address(candidate)}?concept=verder")
    form = answer.context["form"]
    assert not form.errors
    for part in (
        "Buiten werken",
        'value="99"',
        '<option value="fr" selected>',
        'name="languages-1-language"',
    ):
        assert part in answer.text
    assert form.main["has_licence"].value() == "no"
    assert 'name="draft_revision" value="1"' in answer.text


def test_saving_the_form_ends_the_draft(office: Client, candidate: Candidate) -> None:
    keep(office, candidate, ladder="3")
    sent = typed(candidate, ladder="3") | {"draft_revision": "1"}
    assert office.post(address(candidate), sent).status_code == 302
    assert not Draft.objects.exists()
    assert "U was hier gebleven" not in office.get(address(candidate)).text


def test_what_is_refused_keeps_its_draft(office: Client, candidate: Candidate) -> None:
    keep(office, candidate, hours_max="99")
    answer = office.post(address(candidate), typed(candidate, hours_max="99") | {"draft_revision": "1"})
    assert 'name="draft_revision" value="1"' in answer.text, "the page goes on with the same draft"
    assert Draft.objects.get().revision == 1


def test_a_draft_is_thrown_away(office: Client, candidate: Candidate) -> None:
    keep(office, candidate, ladder="3")
    answer = office.post(f"/concepten/intake/{candidate.pk}/weggooien/", follow=True)
    assert "Het concept is weggegooid." in answer.text
    assert "U was hier gebleven" not in answer.text
    assert not Draft.objects.exists()


def test_by_hand_without_a_script(office: Client, candidate: Candidate) -> None:
    sent = typed(candidate, ladder="3") | {"draft_revision": "0"}
    answer = office.post(f"/concepten/intake/{candidate.pk}/", sent, follow=True)
    assert "Concept bewaard om" in answer.text
    assert "U was hier gebleven" in answer.text


def test_a_new_candidate_has_a_draft_with_the_bsn_and_saving_ends_it(
    office: Client, town: Municipality
) -> None:
    bsn = synthetic_bsn(800_050)
    sent = {
        "bsn": bsn,
        "initials": "K.",
        "last_name": "Concept",
        "birth_date": "1994-03-02",
        "municipality": town.code,
        "lives_there_since": "2020-01-01",
        "draft_revision": "0",
    }
    assert office.post("/concepten/kandidaat/0/", sent, **SCRIPT).status_code == 200
    assert "U was hier gebleven" in office.get("/kandidaten/nieuw/").text
    text = office.get("/kandidaten/nieuw/?concept=verder").text
    assert f'value="{bsn}"' in text
    assert "ba-field--invalid" not in text
    assert office.post("/kandidaten/nieuw/", sent).status_code == 302
    assert Person.objects.get().last_name == "Concept"
    assert not Draft.objects.exists()


# --- encrypted -------------------------------------------------------------------------------------------------------
def test_nothing_of_a_draft_is_readable_in_the_database(office: Client, candidate: Candidate) -> None:
    bsn = synthetic_bsn(800_051)
    keep(office, candidate, wished_tasks="Geheimzinnig", education_field=bsn)
    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM cases_draft")
        content = bytes(cursor.fetchone()[0])
    assert b"Geheimzinnig" not in content
    assert bsn.encode() not in content


def test_a_draft_that_no_longer_opens_is_as_good_as_none(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    DraftFactory(user=consultant, subject_id=candidate.pk, content=b"\x01" + b"x" * 60)
    assert "U was hier gebleven" not in office.get(address(candidate)).text
    DraftFactory(user=consultant, form="kandidaat", content=b"\xff" + b"x" * 60)
    assert office.get("/kandidaten/nieuw/").status_code == 200


def test_a_row_moved_to_another_file_does_not_open(
    office: Client, candidate: Candidate, town: Municipality
) -> None:
    from tests.people import candidate_of

    keep(office, candidate, wished_tasks="Geheimzinnig")
    other = candidate_of(town)
    Draft.objects.update(subject_id=other.pk)
    assert "Geheimzinnig" not in office.get(f"{address(other)}?concept=verder").text


# --- whose -----------------------------------------------------------------------------------------------------------
def test_nobody_else_sees_or_touches_a_draft(
    office: Client, candidate: Candidate, town: Municipality
) -> None:
    keep(office, candidate, wished_tasks="Geheimzinnig")
    colleague = client_of(user_with(Role.CONSULTANT, town))
    for query in ("", "?concept=verder"):
        text = colleague.get(address(candidate) + query).text
        assert "U was hier gebleven" not in text
        assert "Geheimzinnig" not in text
    colleague.post(f"/concepten/intake/{candidate.pk}/weggooien/")
    keep(colleague, candidate, wished_tasks="Van de collega")
    assert Draft.objects.count() == 2
    assert "Geheimzinnig" in office.get(f"{address(candidate)}?concept=verder").text


def test_a_draft_of_a_file_one_may_no_longer_change_is_not_shown(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    keep(office, candidate, wished_tasks="Geheimzinnig")
    Candidate.objects.update(during=period(TODAY - timedelta(days=900), TODAY - timedelta(days=1)))
    assert office.get(address(candidate)).status_code == 404
    assert keep(office, candidate, revision=1).status_code == 404
    assert office.post(f"/concepten/intake/{candidate.pk}/weggooien/").status_code == 404


@pytest.mark.parametrize("form", ["intake", "bestaat-niet"])
def test_a_stranger_keeps_nothing(candidate: Candidate, form: str) -> None:
    stranger = client_of(user_with(Role.CONSULTANT, MunicipalityFactory()))
    assert stranger.post(f"/concepten/{form}/{candidate.pk}/", {"a": "b"}, **SCRIPT).status_code == 404
    assert not Draft.objects.exists()


def test_a_number_that_is_no_file(office: Client) -> None:
    for number in (0, 999_999_999, 10**30):
        assert office.post(f"/concepten/intake/{number}/", {"a": "b"}, **SCRIPT).status_code == 404
    assert office.post("/concepten/kandidaat/5/", {"a": "b"}, **SCRIPT).status_code == 404


# --- two windows -----------------------------------------------------------------------------------------------------
def test_a_second_window_does_not_overwrite_what_it_has_not_seen(
    office: Client, candidate: Candidate
) -> None:
    keep(office, candidate, wished_tasks="Eerste venster")
    answer = keep(office, candidate, wished_tasks="Tweede venster")
    assert answer.status_code == 409
    assert "ander venster" in answer.json()["message"]
    assert keep(office, candidate, revision=1, wished_tasks="Eerste venster, verder").json()["revision"] == 2
    text = office.get(f"{address(candidate)}?concept=verder").text
    assert "Eerste venster, verder" in text


def test_what_arrives_after_the_form_was_saved_makes_no_new_draft(
    office: Client, candidate: Candidate
) -> None:
    keep(office, candidate, ladder="3")
    office.post(address(candidate), typed(candidate, ladder="3"))
    assert keep(office, candidate, revision=1, ladder="4").status_code == 409
    assert not Draft.objects.exists()


@pytest.mark.parametrize("revision", ["", "x", "-1", "9" * 400, "²"])
def test_a_revision_that_nobody_was_given(office: Client, candidate: Candidate, revision: str) -> None:
    answer = office.post(
        f"/concepten/intake/{candidate.pk}/", {"ladder": "3", "draft_revision": revision}, **SCRIPT
    )
    assert answer.status_code in (200, 409)
    assert office.post(address(candidate), typed(candidate) | {"draft_revision": revision}).status_code == 302


# --- too much, and strange -------------------------------------------------------------------------------------------
def test_too_much_text_is_refused_and_said(office: Client, candidate: Candidate) -> None:
    answer = keep(office, candidate, wished_tasks="x" * 150_000)
    assert answer.status_code == 413
    assert "te veel tekst" in answer.json()["message"]
    assert not Draft.objects.exists()


def test_more_than_the_server_reads_is_refused(office: Client, candidate: Candidate) -> None:
    size = settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1
    answer = keep(office, candidate, wished_tasks="x" * size)
    assert answer.status_code in (400, 413)
    assert not Draft.objects.exists()


def test_html_in_a_draft_stays_text(office: Client, candidate: Candidate) -> None:
    keep(office, candidate, wished_tasks="</textarea><script>alert(1)</script>")
    assert "<script>alert" not in office.get(f"{address(candidate)}?concept=verder").text


def test_a_name_of_a_field_that_does_not_exist_does_no_harm(office: Client, candidate: Candidate) -> None:
    office.post(
        f"/concepten/intake/{candidate.pk}/",
        {"languages-TOTAL_FORMS": "veel", "__class__": "x", "concept": "\u202e"},
        **SCRIPT,
    )
    assert office.get(f"{address(candidate)}?concept=verder").status_code == 200


# --- the file changed meanwhile --------------------------------------------------------------------------------------
def test_a_draft_of_an_older_edition_shows_both_and_overwrites_nothing(
    office: Client, candidate: Candidate
) -> None:
    AssessmentFactory(candidate=candidate, ladder="2")
    keep(office, candidate, ladder="5")
    Assessment.objects.update(ladder="3", version=2)
    text = office.get(f"{address(candidate)}?concept=verder").text
    for part in ("intussen gewijzigd", "3. doet mee", "5. doet betaald werk met ondersteuning"):
        assert part in text
    assert Assessment.objects.get().ladder == "3"


# --- session, and questions ------------------------------------------------------------------------------------------
def test_after_the_session_ended_the_draft_waits(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    keep(office, candidate, wished_tasks="Buiten werken")
    office.logout()
    refused = keep(office, candidate, revision=1, wished_tasks="Meer")
    assert refused.status_code == 302
    assert refused["Location"].startswith("/account/login/")
    again = client_of(consultant)
    assert "Buiten werken" in again.get(f"{address(candidate)}?concept=verder").text


def test_after_signing_in_again_a_script_gets_a_token_that_works(
    consultant: User, candidate: Candidate
) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(consultant, backend="allauth.account.auth_backends.AuthenticationBackend")
    url = f"/concepten/intake/{candidate.pk}/"
    assert client.post(url, {"ladder": "3"}, **SCRIPT).status_code == 403
    token = client.get(url, **SCRIPT).json()["token"]
    assert client.post(url, {"ladder": "3", "csrfmiddlewaretoken": token}, **SCRIPT).status_code == 200


def test_keeping_a_draft_asks_few_questions(
    office: Client, candidate: Candidate, django_assert_max_num_queries: Any
) -> None:
    keep(office, candidate)
    with django_assert_max_num_queries(11):
        keep(office, candidate, revision=1)
