"""Finding people, without a BSN or a name ever standing in an address.

The search box posts. A BSN or a file number leads straight to the file. A name or a birth date is kept in the session
under a meaningless key, and the list shows what belongs to that key: so the back button, filters and pages work.
"""

import secrets
from typing import Any

from django.contrib.postgres.search import TrigramWordSimilarity
from django.contrib.sessions.backends.base import SessionBase
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Concat

from accounts.scope import Scope
from cases.models import Candidate
from cases.rules.search_term import Term, read_term
from registry.bsn import blind_index
from registry.merging.kept import kept_person
from registry.models import Person
from registry.search_name import plain

KEPT = "kandidaten_zoektermen"
MOST_KEPT = 10
LEAST_TO_GUESS = 4
"""Letters a word must have before people are shown whose name only looks like it."""
ALIKE = 0.4
"""How much a name must look like a mistyped word: "blmo" and "Blom" share this much (pg_trgm)."""
MOST_ALIKE = 25


def keep_term(session: SessionBase, text: str) -> str:
    """Keep a term in the session; answers the key for the address. The oldest of more than ten is forgotten."""
    kept: dict[str, str] = session.get(KEPT, {})
    key = secrets.token_urlsafe(6)
    session[KEPT] = dict([*kept.items(), (key, text)][-MOST_KEPT:])
    return key


def kept_term(session: SessionBase, key: str) -> str | None:
    """The term that belongs to a key, or None when it was forgotten."""
    found: str | None = session.get(KEPT, {}).get(key)
    return found


def candidates_matching(candidates: QuerySet[Candidate], text: str) -> QuerySet[Candidate]:
    """The candidates among these that a name or birth date is about; other terms find nobody here.

    When nobody has the name, those whose name looks like it.
    """
    term = read_term(text)
    found = matching(candidates, term, "person__")
    if term.weightiest and not found.exists():
        return candidates.filter(pk__in=[each.pk for each in alike(candidates, term, "person__", MOST_ALIKE)])
    return found


def people_without_file(scope: Scope, text: str) -> QuerySet[Person]:
    """People of the consultant's municipalities without any file there, whom a name or birth date is about."""
    return matching(without_file(scope), read_term(text), "").order_by("search_name", "pk")


def without_file(scope: Scope) -> QuerySet[Person]:
    """Everybody who lives in the consultant's municipalities and has no file there."""
    files = Candidate.objects.filter(
        person_id=OuterRef("pk"), municipality_id__in=scope.file_municipalities | scope.coach_municipalities
    )
    homes = Person.objects.filter(pk=OuterRef("pk")).living_in(scope.case_municipalities, scope.on)
    return Person.objects.filter(Exists(homes), ~Exists(files))


def matching(found: QuerySet[Any], term: Term, person: str) -> QuerySet[Any]:
    """Those of whom each typed word begins a word of the name, and who were born on the days that were typed.

    Accents and capitals do not matter, nor the order. `person` is the path to the person, "" or "person__".
    """
    if not term.words and term.born is None:
        return found.none()
    for word in term.words:
        pattern = Concat(Value(" "), plain(word))
        found = found.filter(**{f"{person}search_name__contains": pattern})
    if term.born is not None:
        found = found.filter(**{f"{person}birth_date__range": term.born})
    return found


def beginning(found: QuerySet[Any], term: Term, person: str) -> QuerySet[Any]:
    """Those whose last name, and what follows it, begins with the words as they were typed; by alphabet."""
    typed = Concat(Value(" "), plain(" ".join(term.words)))
    if term.born is not None:
        found = found.filter(**{f"{person}birth_date__range": term.born})
    return found.filter(**{f"{person}search_name__startswith": typed})


def alike(found: QuerySet[Any], term: Term, person: str, most: int) -> list[Any]:
    """Those whose name looks like the weightiest word that was typed, best first; at most this many."""
    if len(term.weightiest) < LEAST_TO_GUESS:
        return []
    name = f"{person}search_name"
    if term.born is not None:
        found = found.filter(**{f"{person}birth_date__range": term.born})
    found = found.filter(**{f"{name}__trigram_word_similar": plain(term.weightiest)})
    # The whole of what was typed decides the order, so that initials and particles still help.
    typed: Any = plain(" ".join(term.words))  # an expression does as well as a text
    likeness = TrigramWordSimilarity(typed, name)
    found = found.annotate(likeness=likeness).order_by("-likeness", name, "pk")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.word_similarity_threshold', %s, true)", [str(ALIKE)])
        return list(found[:most])


def person_with_bsn(digits: str) -> Person | None:
    """The person with this BSN, wherever they live; what may be told about them is for the caller to decide.

    The BSN of a record that was merged leads to the one that is kept.
    """
    person = Person.objects.filter(bsn_index=blind_index(digits)).first()
    return person and kept_person(person)


def file_of(person: Person, scope: Scope) -> Candidate | None:
    """The latest file of a person that this user may open."""
    return Candidate.objects.visible_to(scope).filter(person=person).order_by("-during").first()
