"""Which requests for wage-cost subsidy were decided in time, in an area, up to a day, now or as known at a moment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from accounts.scope import heirs_on, with_merged
from reports.areas import Area, municipalities_of
from reports.borders import carrier
from subsidies.enums import RequestStatus
from subsidies.local_choices import dated_choices
from subsidies.models import RequestStep, SubsidyRequest
from subsidies.rules.local_choices import choices_on
from subsidies.rules.terms_of_decision import TermFacts, decision_term

DECIDED = (RequestStatus.GRANTED, RequestStatus.REFUSED)


@dataclass(frozen=True)
class Decided:
    """A request on which was decided: for which municipality, when, and whether the term had gone by then.

    `decided_on` None: nobody decided yet, and the term has gone by on the day that is looked at.
    """

    municipality: str
    decided_on: date | None
    late: bool


def decisions_of(area: Area, *, first: date, on: date, known_at: datetime | None = None) -> list[Decided]:
    """The decisions from `first` up to and including `on`, and the requests that wait past their term on that day.

    What was recorded at once, without a request, has no term. A withdrawn request asks for no decision. Four queries.
    """
    requests = _requests(area, on, known_at)
    outcomes, ended = _outcomes(requests, on, known_at)
    listed = [row for row in requests if row.pk not in ended]
    choices = dated_choices({row.municipality_id for row in listed})
    heirs = heirs_on(area.borders_on or on)
    found = []
    for row in listed:
        day = outcomes.get(row.pk)
        if day is not None and day < first:
            continue
        facts = TermFacts(row.received_on, _until(row.settled_on, on), _until(row.measuring_since, on))
        mine = choices_on(choices.get(row.municipality_id, ()), row.received_on)
        last = decision_term(facts, mine, day or on).last_day
        late = last is not None and (day or on) > last
        if day is not None or late:
            found.append(Decided(carrier(row.municipality_id, heirs), day, late))
    return found


def _requests(area: Area, on: date, known_at: datetime | None) -> list[SubsidyRequest]:
    """The requests that were received by then, without those that were only recorded with their decision."""
    here = municipalities_of(area, on)
    rows = SubsidyRequest.objects.filter(received_on__lte=on)
    if here is not None:
        rows = rows.filter(municipality_id__in=with_merged(here, heirs_on(area.borders_on or on)))
    at_once = RequestStep.objects.filter(from_status="", to_status=RequestStatus.GRANTED)
    rows = rows.exclude(pk__in=at_once.values("request_id"))
    return list(_known(rows, known_at))


def _outcomes(
    requests: Iterable[SubsidyRequest], on: date, known_at: datetime | None
) -> tuple[Mapping[int, date], frozenset[int]]:
    """On which day each request was decided, and which were withdrawn before a decision."""
    steps = RequestStep.objects.filter(request__in=[row.pk for row in requests], on__lte=on).order_by("-on")
    found: dict[int, date] = {}
    withdrawn = set()
    for request_id, status, day in _known(steps, known_at).values_list("request_id", "to_status", "on"):
        if status in DECIDED:
            found[request_id] = day
        elif status == RequestStatus.WITHDRAWN:
            withdrawn.add(request_id)
    return found, frozenset(withdrawn - found.keys())


def _known(rows: "QuerySet[Any]", known_at: datetime | None) -> "QuerySet[Any]":
    """Only what had been recorded at that moment."""
    if known_at is None:
        return rows
    events = rows.model.pgh_event_model.objects.filter(pgh_label="insert", pgh_created_at__lte=known_at)
    return rows.filter(pk__in=events.values("pgh_obj_id"))


def _until(day: date | None, on: date) -> date | None:
    return day if day is not None and day <= on else None
