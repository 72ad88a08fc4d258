"""Finding people, without a BSN or a name ever standing in an address.

The search box posts. A BSN or a file number leads straight to the file. A name or a birth date is kept in the session
under a meaningless key, and the list shows what belongs to that key: so the back button, filters and pages work.
"""

import re
import secrets
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.db.models import CharField, Exists, F, OuterRef, QuerySet, Value
from django.db.models.functions import Concat, Replace

from accounts.scope import Scope
from cases.models import Candidate
from cases.rules.search_term import Term, TermKind, read_term
from registry.bsn import blind_index
from registry.models import Person

KEPT = "kandidaten_zoektermen"
MOST_KEPT = 10


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
    """The candidates among these that a name or birth date is about; other terms find nobody here."""
    term = read_term(text)
    if term.day is not None:
        return candidates.filter(person__birth_date=term.day)
    if term.kind != TermKind.NAME:
        return candidates.none()
    return _named(candidates, term, "person__")


def people_without_file(scope: Scope, text: str) -> QuerySet[Person]:
    """People of the consultant's municipalities without any file there, whom a name or birth date is about."""
    files = Candidate.objects.filter(
        person_id=OuterRef("pk"), municipality_id__in=scope.file_municipalities | scope.coach_municipalities
    )
    people = Person.objects.living_in(scope.case_municipalities, scope.on).filter(~Exists(files))
    people = people.order_by("last_name", "initials", "pk")
    term = read_term(text)
    if term.day is not None:
        return people.filter(birth_date=term.day)
    return _named(people, term, "") if term.kind == TermKind.NAME else people.none()


def _named(found: QuerySet[Any], term: Term, person: str) -> QuerySet[Any]:
    """Those of whom each typed word begins a word of the name; accents and capitals do not matter.

    Each half of a double surname is a word of its own: "Zwaluwstra" finds "Berg-Zwaluwstra".
    """
    name = Concat(
        *(
            Value(" "),
            F(f"{person}initials"),
            Value(" "),
            F(f"{person}prefix"),
            Value(" "),
            F(f"{person}last_name"),
        ),
        output_field=CharField(),
    )
    words = Replace(Replace(name, Value("-"), Value(" ")), Value("'"), Value(" "))
    found = found.alias(searched_name=words)
    typed = re.findall(r"[^\s\-'’]+", term.text)
    if not typed:
        return found.none()
    for word in typed:
        found = found.filter(searched_name__unaccent__icontains=f" {word}")
    return found


def person_with_bsn(digits: str) -> Person | None:
    """The person with this BSN, wherever they live; what may be told about them is for the caller to decide."""
    return Person.objects.filter(bsn_index=blind_index(digits)).first()


def file_of(person: Person, scope: Scope) -> Candidate | None:
    """The latest file of a person that this user may open."""
    return Candidate.objects.visible_to(scope).filter(person=person).order_by("-during").first()
