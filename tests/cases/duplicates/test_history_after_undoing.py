"""After a merge was undone, the history of each file tells of its own person only."""

import pytest
from django.test import Client

from accounts.models import User
from cases.actions.merge_people import merge_people, undo_merge
from cases.models import Candidate
from registry.enums import LegalGround
from registry.models import Municipality
from tests.factories import CandidateFactory, PersonFactory, RegistrationFactory, ResidenceFactory
from tests.factories_contact import ContactMomentFactory
from tests.people import TODAY


@pytest.mark.parametrize("page", ["geschiedenis/", "tijdlijn/?alles"])
def test_the_notes_and_grounds_of_the_other_are_not_told(
    candidate: Candidate, town: Municipality, consultant: User, office: Client, page: str
) -> None:
    twin = PersonFactory(last_name="Jansen", birth_date=candidate.person.birth_date)
    ResidenceFactory(person=twin, municipality=town)
    RegistrationFactory(person=twin, ground=LegalGround.G1B)
    other = CandidateFactory(person=twin, municipality=town)
    ContactMomentFactory(candidate=other, text="Van de ander")
    merge = merge_people(kept=candidate.person, merged=twin, reason="twee keer", by=consultant, on=TODAY)
    during = office.get(f"/kandidaten/{candidate.pk}/{page}").text
    assert "Van de ander" in during
    undo_merge(merge=merge, by=consultant, on=TODAY)
    after = office.get(f"/kandidaten/{candidate.pk}/{page}").text
    assert "Van de ander" not in after
    assert LegalGround.G1B.label not in after
    assert "Van de ander" in office.get(f"/kandidaten/{other.pk}/{page}").text
