"""The terms of requests and objections as the screens and the signals show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from subsidies.local_choices import dated_choices
from subsidies.models import SubsidyRequest
from subsidies.rules.local_choices import DatedChoices, choices_on
from subsidies.rules.terms_of_decision import (
    DecisionTerm,
    Standing,
    TermFacts,
    Urgency,
    decision_term,
    standing,
)


@dataclass(frozen=True)
class ShownTerm:
    """The term of a request, and how it stands today."""

    term: DecisionTerm
    standing: Standing


def terms_of(requests: Iterable[SubsidyRequest], today: date) -> dict[int, ShownTerm]:
    """The term of each request by its key; one query for what the municipalities chose."""
    listed = list(requests)
    choices = dated_choices({request.municipality_id for request in listed})
    return {each.pk: term_of(each, choices.get(each.municipality_id, ()), today) for each in listed}


def term_of(request: SubsidyRequest, choices: tuple[DatedChoices, ...], today: date) -> ShownTerm:
    """The term of one request by the choices that held when it was received."""
    facts = TermFacts(request.received_on, request.settled_on, request.measuring_since)
    term = decision_term(facts, choices_on(choices, request.received_on), today)
    return ShownTerm(term, standing(term.last_day, today))


def settled_from(request: SubsidyRequest, settled: date | None, today: date) -> date | None:
    """From when the term of a request runs, now that its wage value is set, left out or measured again on a day.

    What was late stays late: a term that went by does not begin anew. Never before the request; None: not settled.
    """
    if request.settled_on is not None and _is_late(request, today):
        return request.settled_on
    return None if settled is None else max(settled, request.received_on)


def _is_late(request: SubsidyRequest, today: date) -> bool:
    choices = dated_choices({request.municipality_id}).get(request.municipality_id, ())
    return term_of(request, choices, today).standing.urgency == Urgency.LATE
