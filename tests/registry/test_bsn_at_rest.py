"""The BSN at rest: readable for whoever may, for nobody else, nowhere but in its own row."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Iterator
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from registry import bsn
from registry.models import Person
from registry.synthetic import synthetic_bsn
from tests.factories import PersonFactory
from tests.people import candidate_of

OLD, NEW = secrets.token_bytes(32), secrets.token_bytes(32)
DIGITS = synthetic_bsn(800_007)


@given(st.integers(0, 99_999))
def test_one_wrong_digit_is_always_noticed(number: int) -> None:
    right = synthetic_bsn(number)
    for place in range(9):
        wrong = right[:place] + str((int(right[place]) + 1) % 10) + right[place + 1 :]
        with pytest.raises(ValidationError):
            bsn.clean_bsn(wrong)


# --- encryption ------------------------------------------------------------------------------------------------------
def test_the_same_bsn_is_never_the_same_ciphertext() -> None:
    first, second = bsn.encrypt(DIGITS), bsn.encrypt(DIGITS)
    assert first != second
    assert bsn.decrypt(first) == bsn.decrypt(second) == DIGITS


def test_the_ciphertext_does_not_hold_the_digits() -> None:
    assert DIGITS.encode() not in bsn.encrypt(DIGITS)
    assert len(bsn.encrypt(DIGITS)) == 38


@pytest.mark.parametrize("place", [1, 12, 13, 21, 22, 37], ids=str)
def test_a_ciphertext_that_was_touched_is_refused(place: int) -> None:
    touched = bytearray(bsn.encrypt(DIGITS))
    touched[place] ^= 1
    with pytest.raises(InvalidTag):
        bsn.decrypt(bytes(touched))


def test_a_ciphertext_made_for_another_purpose_is_refused(settings: Any) -> None:
    settings.BSN_KEYS = {1: OLD}
    nonce = secrets.token_bytes(12)
    foreign = bytes([1]) + nonce + AESGCM(OLD).encrypt(nonce, DIGITS.encode(), b"another field")
    with pytest.raises(InvalidTag):
        bsn.decrypt(foreign)


def test_keys_rotate(settings: Any) -> None:
    settings.BSN_KEYS = {1: OLD}
    before = bsn.encrypt(DIGITS)
    settings.BSN_KEYS = {2: NEW, 1: OLD}
    after = bsn.encrypt(DIGITS)
    assert (before[0], after[0]) == (1, 2), "the first key encrypts"
    assert bsn.decrypt(before) == bsn.decrypt(after) == DIGITS, "every key decrypts"
    settings.BSN_KEYS = {2: NEW}
    with pytest.raises(KeyError):
        bsn.decrypt(before)
    with pytest.raises(InvalidTag):
        bsn.decrypt(bytes([2]) + before[1:])


@pytest.mark.django_db
def test_saving_again_moves_a_person_to_the_new_key(settings: Any) -> None:
    settings.BSN_KEYS = {1: OLD}
    person = PersonFactory(bsn=DIGITS)
    settings.BSN_KEYS = {2: NEW, 1: OLD}
    again = Person.objects.get(pk=person.pk)
    again.save(update_fields=["bsn"])
    settings.BSN_KEYS = {2: NEW}
    assert Person.objects.get(pk=person.pk).bsn == DIGITS


# --- the blind index -------------------------------------------------------------------------------------------------
@pytest.mark.django_db
def test_somebody_is_found_by_bsn_without_decrypting_anybody() -> None:
    PersonFactory.create_batch(3)
    person = PersonFactory(bsn=DIGITS)
    assert Person.objects.get(bsn_index=bsn.blind_index(DIGITS)) == person


@pytest.mark.django_db
def test_the_database_keeps_one_person_per_bsn_and_does_not_tell_whose() -> None:
    PersonFactory(bsn=DIGITS)
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        PersonFactory(bsn=DIGITS)
    assert DIGITS not in str(refusal.value)


def test_without_the_key_the_index_says_nothing(settings: Any) -> None:
    index = bsn.blind_index(DIGITS)
    settings.BSN_INDEX_KEY = NEW
    assert bsn.blind_index(DIGITS) != index


@pytest.mark.django_db
def test_the_index_follows_the_bsn_also_in_bulk() -> None:
    Person.objects.bulk_create([Person(bsn=DIGITS, initials="B.", last_name="Ulk", birth_date="1990-01-01")])
    person = Person.objects.get(bsn_index=bsn.blind_index(DIGITS))
    person.bsn = synthetic_bsn(800_008)
    person.save()
    assert Person.objects.get(bsn_index=bsn.blind_index(synthetic_bsn(800_008))) == person


# --- nowhere else ----------------------------------------------------------------------------------------------------
@pytest.mark.django_db
def test_the_database_holds_no_readable_bsn_anywhere() -> None:
    """Also not in the history: every column of the table of persons and of its events, as text."""
    person = PersonFactory(bsn=DIGITS)
    Person.objects.filter(pk=person.pk).update(last_name="Anders")
    with connection.cursor() as cursor:
        for model in (Person, Person.pgh_event_model):
            cursor.execute(f"SELECT t::text FROM {model._meta.db_table} AS t")
            rows = [row for (row,) in cursor.fetchall()]
            assert rows
            assert not [row for row in rows if DIGITS in row or DIGITS.encode().hex() in row]


@pytest.fixture
def heard(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Everything that anybody logs, in detail."""
    with caplog.at_level(logging.DEBUG):
        yield caplog


@pytest.mark.usefixtures("rules")
def test_no_address_log_or_page_repeats_a_bsn(
    office: Client, town: Any, heard: pytest.LogCaptureFixture
) -> None:
    candidate = candidate_of(town, bsn=DIGITS)
    found = office.post("/kandidaten/zoeken/", {"zoek-term": DIGITS})
    assert found["Location"] == f"/kandidaten/{candidate.pk}/"
    pages = [office.get(url) for url in ("/", "/kandidaten/", found["Location"], "/plaatsingen/")]
    for page in pages:
        addresses = re.findall(r'(?:href|action)="([^"]*)"', page.text)
        assert addresses
        assert not [address for address in addresses if re.search(r"\d{8,9}", address)]
        assert DIGITS not in page.text, "a BSN is shown masked"
    logged = [record for record in heard.records if not record.name.startswith("django.db")]
    assert not [record for record in logged if DIGITS in record.getMessage()]


def test_a_person_does_not_print_as_a_person() -> None:
    person = Person(pk=12, bsn=DIGITS, initials="G.", last_name="Geheim")
    for text in (str(person), repr(person)):
        assert DIGITS not in text
        assert "Geheim" not in text
    assert person.masked_bsn.endswith(DIGITS[-3:])
    assert DIGITS[:6] not in person.masked_bsn
