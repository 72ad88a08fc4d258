"""Where a letter goes: to which address, and in whose file its document is kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db.models import Q

from accounts.models import User
from accounts.scope import heirs_on, with_merged
from cases.contact import storage
from cases.enums import Visibility
from cases.models import Candidate, CaseDocument, DocumentType
from dated.known import recorded
from placements.models import Employer, EmployerBranch, Placement
from reports.enums import LetterKind
from reports.models import Letter

DECISION_TYPE = "besluit"


def default_address(employer_id: int) -> dict[str, str]:
    """Where an employer gets its post: its first branch with an address that is open, else only its place."""
    return addresses_of([employer_id])[employer_id]


def addresses_of(employer_ids: list[int]) -> dict[int, dict[str, str]]:
    """The same for many employers; two queries."""
    branches = EmployerBranch.objects.filter(Q(until__isnull=True), employer_id__in=employer_ids)
    with_address = branches.exclude(address="").order_by("employer_id", "pk")
    found: dict[int, dict[str, str]] = {}
    for branch in with_address:
        where = {"address": branch.address, "postcode": branch.postcode, "place": branch.place}
        found.setdefault(branch.employer_id, where)
    for pk, place in Employer.objects.filter(pk__in=employer_ids).values_list("pk", "place"):
        found.setdefault(pk, {"place": place})
    return found


def is_at_an_earlier_employer(letter: Letter) -> bool:
    """Whether the address of a letter is that of an employer where this work turned out not to be.

    The address is filled in when a letter is begun; the employer of the work can be corrected afterwards.
    """
    if letter.decision is None or letter.kind == LetterKind.WORKER or not letter.address:
        return False
    work = letter.decision.placement
    was = recorded(Placement).filter(pgh_obj_id=work.pk)
    here = EmployerBranch.objects.filter(address=letter.address, postcode=letter.postcode)
    if here.filter(employer=work.employer_id).exists():
        return False
    return here.filter(employer__in=was.values("employer_id")).exists()


def file_for(letter: Letter, on: date) -> Candidate | None:
    """The file a letter is kept in: that of the person at the municipality, the newest; none for a specification."""
    if letter.decision is None:
        return None
    codes = with_merged({letter.municipality_id}, heirs_on(on))
    files = Candidate.objects.filter(person_id=letter.decision.placement.person_id, municipality_id__in=codes)
    return files.order_by("-during", "-pk").first()


@contextmanager
def filed(letter: Letter, content: bytes, by: User, on: date) -> Iterator[CaseDocument | None]:
    """Keep the file of a letter in the person's file, as document; taken away again when the act fails.

    None where there is no file of the person: then the letter keeps it itself.
    """
    candidate = file_for(letter, on)
    if candidate is None:
        yield None
        return
    kept = storage.keep(content)
    try:
        yield CaseDocument.objects.create(
            candidate=candidate,
            type=DocumentType.objects.get(key=DECISION_TYPE),
            dated_on=on,
            description=f"Loonkostensubsidie: {LetterKind(letter.kind).label}",
            name=f"{letter.reference}.{letter.format}",
            format=letter.format,
            size=len(content),
            digest=letter.digest,
            storage_key=kept,
            visibility=Visibility.CONSULTANTS,
            uploaded_on=on,
            uploaded_by=by,
        )
    except BaseException:
        storage.discard(kept)
        raise
