"""A BSN is refused wherever somebody may type words: it would lie there unencrypted."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.actions.record_access import record_access
from accounts.enums import AccessActivity
from accounts.models import AccessRecord, User
from cases.actions.assign_consultant import Move, assign_consultant
from cases.actions.close_file import close_file
from cases.actions.create_task import create_task
from cases.actions.finding.saved_filters import save_filter
from cases.actions.handover.offer import offer_handover
from cases.actions.merge_people import merge_people
from cases.actions.snooze_signal import snooze_signal
from cases.enums import ClosingReason
from cases.models import Candidate
from registry.actions.move_person import move_person
from registry.models import Municipality
from registry.synthetic import synthetic_bsn
from tests.factories import MunicipalityFactory
from tests.people import TODAY, candidate_of

BSN = synthetic_bsn(7)
WORDS = f"over {BSN[:3]} {BSN[3:6]}\u200b{BSN[6:]}"

ACTS: dict[str, Callable[[Candidate, dict[str, Any]], Any]] = {
    "message": lambda file, who: offer_handover(
        candidate=file, to_municipality=MunicipalityFactory(), message=WORDS, along=[], **who
    ),
    "title": lambda file, who: create_task(candidate=file, title=WORDS, due_on=TODAY, assignee=None, **who),
    "note": lambda file, who: close_file(
        candidate=file, last_day=TODAY, reason=ClosingReason.WORK, note=WORDS, **who
    ),
    "note of a change": lambda file, who: assign_consultant(
        moves=[Move(file, file.consultant_id, who["by"], WORDS)], batch=uuid4(), **who
    ),
    "reason of a merge": lambda file, who: merge_people(
        kept=file.person, merged=candidate_of(file.municipality).person, reason=WORDS, **who
    ),
    "reason to wait": lambda file, who: snooze_signal(
        candidate=file, reference="x", last_day=TODAY, reason=WORDS, **who
    ),
    "reason of a move": lambda file, who: move_person(
        person=file.person, municipality=MunicipalityFactory(), from_day=TODAY, reason=WORDS, **who
    ),
    "name": lambda file, who: save_filter(name=WORDS, query="", shared_with=None, is_default=False, **who),
    "purpose": lambda file, who: record_access(
        by=who["by"], activity=AccessActivity.LIST_EXPORT, purpose=WORDS, subject_ids=[file.pk]
    ),
}


@pytest.mark.parametrize("words", ACTS)
def test_a_bsn_in_words_is_refused(candidate: Candidate, consultant: User, words: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        ACTS[words](candidate, {"by": consultant, "on": TODAY})
    assert refusal.value.message_dict == {words.split()[0]: ["Zet hier geen burgerservicenummer in."]}


def test_an_export_with_a_bsn_as_explanation_is_refused_at_the_field(
    office: Client, candidate: Candidate, town: Municipality
) -> None:
    sent = {"purpose": "Anders", "explanation": WORDS, "columns": ["dossier"], "extension": "csv"}
    form = office.post("/kandidaten/export/", sent).context["form"]
    assert form.errors["explanation"] == ["Zet hier geen burgerservicenummer in."]
    assert not AccessRecord.objects.exists()
