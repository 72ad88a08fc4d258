"""Whoever types the BSN of a record that was merged comes out at the person that is kept; in no list are they two."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from cases.actions.merge_people import merge_people, undo_merge
from cases.finding.search import person_with_bsn
from cases.models import Candidate
from registry.models import Merge, Municipality, Person
from registry.synthetic import synthetic_bsn
from tests.cases.test_record_candidate import URL, filled
from tests.factories import PersonFactory, ResidenceFactory
from tests.people import TODAY

pytestmark = pytest.mark.django_db
OLD, OLDEST = synthetic_bsn(81), synthetic_bsn(82)


def double(candidate: Candidate, bsn: str) -> Person:
    """The person of a file, recorded once more under another BSN, without a file."""
    person = candidate.person
    twin = PersonFactory(
        bsn=bsn, initials=person.initials, last_name=person.last_name, birth_date=person.birth_date
    )
    ResidenceFactory(person=twin, municipality=candidate.municipality)
    return twin


def merge(kept: Person, merged: Person, by: User) -> Merge:
    return merge_people(kept=kept, merged=merged, reason="dubbel", by=by, on=TODAY)


@pytest.fixture
def chain(candidate: Candidate, consultant: User) -> list[Merge]:
    """The oldest record was merged into the old one, and that into the person of the file."""
    oldest, old = double(candidate, OLDEST), double(candidate, OLD)
    return [merge(old, oldest, consultant), merge(candidate.person, old, consultant)]


@pytest.mark.usefixtures("chain")
@pytest.mark.parametrize("bsn", [OLD, OLDEST])
def test_a_bsn_that_was_merged_leads_to_the_file(office: Client, candidate: Candidate, bsn: str) -> None:
    assert person_with_bsn(bsn) == candidate.person
    found = office.post("/kandidaten/zoeken/", {"zoek-term": bsn}, follow=True)
    assert found.redirect_chain == [(f"/kandidaten/{candidate.pk}/", 302)]
    suggested = office.post("/kandidaten/zoeken/suggesties/", {"term": bsn}).context["suggestions"]
    assert [each.url for each in suggested] == [f"/kandidaten/{candidate.pk}/"]


@pytest.mark.usefixtures("chain")
@pytest.mark.parametrize("bsn", [OLD, OLDEST])
def test_nobody_is_recorded_again_under_a_bsn_that_was_merged(
    office: Client, town: Municipality, candidate: Candidate, bsn: str
) -> None:
    before = Person.objects.count()
    answer = office.post(URL, filled(town, bsn=bsn))
    assert answer.context["form"].errors["bsn"] == ["Deze persoon is al bekend in uw gemeente."]
    assert answer.context["form"].known_file == candidate
    assert Person.objects.count() == before


@pytest.mark.usefixtures("chain")
def test_a_merged_record_stands_in_no_list(office: Client, candidate: Candidate, town: Municipality) -> None:
    # Nothing brings a home to a record that was merged; if something did, it would still be nobody.
    for merged in Person.objects.filter(merged_into__isnull=False):
        ResidenceFactory(person=merged, municipality=town)
    everybody = Person.objects.living_in({town.code}, TODAY)
    assert list(everybody) == [candidate.person]
    typed = office.post("/kandidaten/zoeken/suggesties/", {"term": candidate.person.last_name})
    assert [each.url for each in typed.context["suggestions"]] == [f"/kandidaten/{candidate.pk}/"]
    merged_pk = Person.objects.filter(merged_into__isnull=False).values_list("pk", flat=True)[0]
    assert office.get(f"/kandidaten/openen/{merged_pk}/").status_code == 404


def test_when_it_is_undone_the_bsn_is_of_its_own_person_again(
    candidate: Candidate, consultant: User, chain: list[Merge], office: Client
) -> None:
    undo_merge(merge=chain[1], by=consultant, on=TODAY)
    assert person_with_bsn(OLD) == person_with_bsn(OLDEST) == chain[1].merged
    suggested: list[Any] = office.post("/kandidaten/zoeken/suggesties/", {"term": OLD}).context["suggestions"]
    assert [each.birth_date for each in suggested] == [candidate.person.birth_date]
    assert suggested[0].url != f"/kandidaten/{candidate.pk}/"
