"""Who is meant, while somebody is still typing: a few people, best first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db.models import QuerySet
from django.urls import reverse

from accounts.scope import Scope
from cases.enums import Stage
from cases.finding.search import alike, beginning, file_of, matching, person_with_bsn, without_file
from cases.models import Candidate
from cases.rules.search_term import Term, TermKind, read_term
from registry.models import Person

MOST = 8


@dataclass(frozen=True)
class Suggestion:
    """One line under the search box: a file, or somebody known without one. Never a BSN."""

    url: str
    name: str
    birth_date: date
    reference: str = ""
    stage: str = ""
    closed: bool = False


def suggestions(scope: Scope, text: str) -> list[Suggestion]:
    """The people this user may see who fit what was typed so far; at most eight, those with a file first."""
    term = read_term(text)
    if term.kind in (TermKind.NOTHING, TermKind.UNCLEAR):
        return []
    found: dict[str, Suggestion] = {}
    for each in _all(scope, term):
        found.setdefault(each.url, each)
        if len(found) == MOST:
            break
    return list(found.values())


def _all(scope: Scope, term: Term) -> Iterator[Suggestion]:
    """Best first; the next question is asked only when the one before it left room."""
    files: QuerySet[Candidate] = Candidate.objects.visible_to(scope)
    if term.number:
        yield from _files(files.filter(pk=term.number), scope)
    if term.bsn:
        yield from _with_bsn(scope, term.bsn)
    if term.kind in (TermKind.REFERENCE, TermKind.BSN):
        return
    people = without_file(scope) if scope.case_municipalities else None
    anybody = False
    for narrow in (beginning, matching) if term.words else (matching,):
        for file in _files(narrow(files, term, "person__").order_by("person__search_name", "pk"), scope):
            anybody = True
            yield file
    if people is not None:
        for person in matching(people, term, "").order_by("search_name", "pk")[:MOST]:
            anybody = True
            yield _unopened(person)
    if not anybody:
        yield from _files(alike(files.select_related("person"), term, "person__", MOST), scope)
        if people is not None:
            yield from map(_unopened, alike(people, term, "", MOST))


def _with_bsn(scope: Scope, digits: str) -> Iterator[Suggestion]:
    """The one person with a BSN, when this user may see them; about others nothing is said."""
    person = person_with_bsn(digits)
    if person is None:
        return
    if file := file_of(person, scope):
        yield _file(file, scope)
    elif scope.case_municipalities and Person.objects.known_to(scope).filter(pk=person.pk).exists():
        yield _unopened(person)


def _files(files: QuerySet[Candidate] | list[Candidate], scope: Scope) -> Iterator[Suggestion]:
    if isinstance(files, QuerySet):
        files = files.select_related("person")[:MOST]
    for file in islice(files, MOST):
        yield _file(file, scope)


def _file(file: Candidate, scope: Scope) -> Suggestion:
    return Suggestion(
        url=reverse("cases:candidate", args=[file.pk]),
        name=file.person.full_name,
        birth_date=file.person.birth_date,
        reference=file.reference,
        stage=Stage(file.stage).label,
        closed=file.last_day is not None and file.last_day < scope.on,
    )


def _unopened(person: Person) -> Suggestion:
    return Suggestion(
        url=reverse("cases:open_file", args=[person.pk]),
        name=person.full_name,
        birth_date=person.birth_date,
    )
