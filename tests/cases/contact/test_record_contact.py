"""Contact and notes: written down once, read by whom it is for, mended with a trace."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.actions.contact.record_contact import ContactFacts, correct_contact, record_contact, remove_contact
from cases.enums import ContactKind, Visibility, WithWhom
from cases.models import Candidate, ContactMoment
from cases.rules.free_text import holds_bsn
from registry.models import Municipality
from registry.synthetic import synthetic_bsn
from tests.factories import CoachingAssignmentFactory, MunicipalityFactory, user_with
from tests.factories_contact import ContactMomentFactory
from tests.people import TODAY, client_of

TYPED = {
    "kind": "phone",
    "with_whom": "candidate",
    "text": "Gebeld over het rooster.",
    "on": "2026-11-20",
    "at": "14:30",
    "visibility": "consultants",
}


@pytest.fixture
def coach(candidate: Candidate, town: Municipality) -> User:
    """Who guides the candidate."""
    user = user_with(Role.COACH, town, first_name="Joke")
    CoachingAssignmentFactory(person=candidate.person, coach=user, municipality=town)
    return user


def facts(**other: Any) -> ContactFacts:
    plain: dict[str, Any] = {"on": TODAY, "kind": ContactKind.PHONE, "with_whom": WithWhom.CANDIDATE}
    return ContactFacts(**{**plain, **other})


def send(client: Client, candidate: Candidate, **typed: str) -> Any:
    return client.post(f"/kandidaten/{candidate.pk}/contact/nieuw/", {**TYPED, **typed}, follow=True)


def test_what_was_said_stands_on_the_page_and_in_the_timeline(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    answer = send(office, candidate)
    moment = ContactMoment.objects.get()
    assert (moment.written_by, moment.written_on, str(moment.at)) == (consultant, TODAY, "14:30:00")
    assert "Laatste contact met de kandidaat: <strong>20-11-2026</strong>, gisteren" in answer.text
    assert "Telefoon met kandidaat" in [line.title for line in answer.context["timeline"]]


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"on": "2026-11-22"}, "on", "Deze dag is nog niet geweest"),
        ({"on": "1926-11-20"}, "on", "Controleer het jaar"),
        ({"kind": "telepathy"}, "kind", "Kies een soort uit de lijst"),
        ({"kind": "note", "text": " "}, "text", "Vul de tekst van de notitie in"),
        ({"with_whom": ""}, "with_whom", "Kies met wie er contact was"),
        ({"at": "25:00"}, "at", "Vul een tijd in"),
        ({"text": "x" * 4001}, "text", "hooguit 4000 tekens"),
        ({"text": f"BSN is {synthetic_bsn(700_001)}."}, "text", "Zet geen burgerservicenummer in de tekst"),
        ({"visibility": "nobody"}, "visibility", "Kies wie dit mag lezen"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    office: Client, candidate: Candidate, typed: dict[str, str], field: str, message: str
) -> None:
    form = send(office, candidate, **typed).context["form"]
    assert message in " ".join(form.errors[field])
    assert not ContactMoment.objects.exists()


def test_the_same_form_sent_twice_is_one_moment_and_changed_it_is_another(
    office: Client, candidate: Candidate
) -> None:
    key = str(uuid4())
    for text in ("Een keer.", "Een keer.", "Toch nog iets."):
        send(office, candidate, key=key, text=text)
    assert sorted(ContactMoment.objects.values_list("text", flat=True)) == ["Een keer.", "Toch nog iets."]


def test_only_reaching_the_candidate_counts_as_contact(candidate: Candidate) -> None:
    counting = ContactMomentFactory(candidate=candidate)
    for kind, whom in (
        (ContactKind.NOTE, ""),
        (ContactKind.ATTEMPT, WithWhom.CANDIDATE),
        (ContactKind.PHONE, WithWhom.EMPLOYER),
        (ContactKind.CONSULTATION, WithWhom.COLLEAGUE),
    ):
        assert not ContactMomentFactory(candidate=candidate, kind=kind, with_whom=whom).counts_as_contact
    assert list(ContactMoment.objects.counting()) == [counting]
    assert counting.counts_as_contact


# --- who reads what --------------------------------------------------------------------------------------------------
def test_each_reads_what_is_for_them(candidate: Candidate, town: Municipality, coach: User) -> None:
    for visibility in Visibility:
        ContactMomentFactory(candidate=candidate, text=f"voor {visibility.value}", visibility=visibility)
    readers = {
        "consultant": (user_with(Role.CONSULTANT, town), {"consultants", "coach", "everybody"}),
        "coach": (coach, {"coach", "everybody"}),
        "subsidy": (user_with(Role.SUBSIDY, town), {"everybody"}),
    }
    for user, expected in readers.values():
        client = client_of(user)
        for page in ("", "contact/", "tijdlijn/?toon=contact", "geschiedenis/"):
            text = client.get(f"/kandidaten/{candidate.pk}/{page}").text
            seen = {each.value for each in Visibility if f"voor {each.value}" in text}
            assert seen == expected, page


def test_what_was_narrowed_down_is_gone_from_the_history_of_others_too(
    candidate: Candidate, coach: User, consultant: User
) -> None:
    shared = ContactMomentFactory(
        candidate=candidate, written_by=consultant, text="eerst gedeeld", visibility=Visibility.COACH
    )
    page = f"/kandidaten/{candidate.pk}/geschiedenis/"
    assert "eerst gedeeld" in client_of(coach).get(page).text
    correct_contact(
        contact=shared,
        facts=facts(on=shared.on, text="eerst gedeeld", visibility=Visibility.CONSULTANTS),
        reason="was niet voor de coach",
        by=consultant,
        on=TODAY,
    )
    assert "eerst gedeeld" not in client_of(coach).get(page).text
    assert "was niet voor de coach" in client_of(consultant).get(page).text


def test_a_coach_writes_for_the_consultant_too(candidate: Candidate, coach: User, office: Client) -> None:
    client = client_of(coach)
    form = client.get(f"/kandidaten/{candidate.pk}/").context["parts"]
    assert any(part.context.get("form") for part in form)
    assert "Kies wie dit mag lezen" in send(client, candidate, visibility="consultants").text
    send(client, candidate, visibility="coach", text="Van de coach.")
    assert "Van de coach." in office.get(f"/kandidaten/{candidate.pk}/contact/").text


def test_nobody_else_writes(candidate: Candidate, town: Municipality) -> None:
    strangers = [user_with(role, town) for role in set(Role) - {Role.CONSULTANT}]
    strangers += [user_with(role, MunicipalityFactory()) for role in Role]
    for stranger in strangers:
        with pytest.raises(PermissionDenied):
            record_contact(candidate=candidate, facts=facts(), by=stranger, on=TODAY)
    assert not ContactMoment.objects.exists()


# --- mending ---------------------------------------------------------------------------------------------------------
def test_the_writer_mends_on_the_day_itself_and_later_with_a_reason(
    candidate: Candidate, consultant: User
) -> None:
    moment = record_contact(candidate=candidate, facts=facts(text="fuot"), by=consultant, on=TODAY)
    correct_contact(contact=moment, facts=facts(text="fout"), reason="", by=consultant, on=TODAY)
    tomorrow = TODAY + timedelta(days=1)
    moment.refresh_from_db()
    with pytest.raises(ValidationError, match="Vul een reden in"):
        correct_contact(contact=moment, facts=facts(text="goed"), reason=" ", by=consultant, on=tomorrow)
    correct_contact(contact=moment, facts=facts(text="goed"), reason="typefout", by=consultant, on=tomorrow)
    texts = ContactMoment.pgh_event_model.objects.order_by("pgh_id").values_list("text", flat=True)
    assert list(texts) == ["fuot", "fout", "goed"]


def test_what_was_written_is_not_moved_to_after_it_was_written(
    candidate: Candidate, consultant: User
) -> None:
    moment = ContactMomentFactory(candidate=candidate, written_by=consultant, on=date(2026, 11, 2))
    with pytest.raises(ValidationError, match="kan niet later zijn"):
        correct_contact(contact=moment, facts=facts(), reason="verkeerde dag", by=consultant, on=TODAY)


def test_somebody_else_cannot_mend_it_and_a_consultant_can_remove_it(
    candidate: Candidate, town: Municipality, coach: User, consultant: User, office: Client
) -> None:
    moment = ContactMomentFactory(candidate=candidate, written_by=coach, visibility=Visibility.COACH)
    with pytest.raises(PermissionDenied):
        correct_contact(contact=moment, facts=facts(), reason="x", by=consultant, on=TODAY)
    address = f"/kandidaten/{candidate.pk}/contact/{moment.pk}/verwijderen/"
    assert "Vul een reden in." in office.post(address, {"reason": ""}).text
    assert "Het contact is verwijderd." in office.post(address, {"reason": "ander dossier"}, follow=True).text
    assert not ContactMoment.objects.exists()
    assert "ander dossier" in office.get(f"/kandidaten/{candidate.pk}/geschiedenis/").text


def test_what_is_gone_can_be_removed_again_without_harm(candidate: Candidate, consultant: User) -> None:
    moment = ContactMomentFactory(candidate=candidate, written_by=consultant)
    for _ in range(2):
        remove_contact(contact=moment, reason="dubbel", by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="intussen verwijderd"):
        correct_contact(contact=moment, facts=facts(on=moment.on), reason="x", by=consultant, on=TODAY)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (f"nummer {synthetic_bsn(5)} staat hier", True),
        (f"{synthetic_bsn(5)[:3]}.{synthetic_bsn(5)[3:6]}.{synthetic_bsn(5)[6:]}", True),
        ("111\u00a0222\u200b333", True),
        ("111/222_333", True),
        ("111 – 222 – 333", True),
        ("12-05-2026, 9.30 - 16.45", False),
        ("bel 0612345678", False),
        ("000000000", False),
        ("KvK 12345678 en kenmerk 123456789012", False),
        ("", False),
    ],
)
def test_a_bsn_in_a_text_is_noticed(text: str, holds: bool) -> None:
    assert holds_bsn(text) is holds
