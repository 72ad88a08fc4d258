"""Which requests for wage-cost subsidy were decided in time, in an area, up to a day, now or as known at a moment."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from accounts.scope import carrier, heirs_on, with_merged
from dated.known import as_known
from reports.areas import Area, municipalities_of
from subsidies.enums import RequestStatus
from subsidies.models import MunicipalitySubsidySetting, RequestStep, SubsidyRequest
from subsidies.rules.local_choices import DatedChoices, choices_on
from subsidies.rules.terms_of_decision import TermFacts, decision_term

DECIDED = (RequestStatus.GRANTED, RequestStatus.REFUSED)
SETTING = tuple(field.attname for field in MunicipalitySubsidySetting._meta.concrete_fields)


@dataclass(frozen=True)
class Decided:
    """A request on which was decided: for which municipality, when, and whether the term had gone by then.

    `decided_on` None: nobody decided yet, and the term has gone by on the day that is looked at.
    """

    municipality: str
    decided_on: date | None
    late: bool


@dataclass(frozen=True)
class _Asked:
    """A request, with what its term depends on."""

    number: int
    municipality: str
    facts: TermFacts


def decisions_of(area: Area, *, first: date, on: date, known_at: datetime | None = None) -> list[Decided]:
    """The decisions from `first` up to and including `on`, and the requests that wait past their term on that day.

    What was recorded at once, without a request, has no term. A withdrawn request asks for no decision. Four queries.
    """
    requests = _requests(area, on, known_at)
    outcomes, ended = _outcomes({row.number for row in requests}, on, known_at)
    listed = [row for row in requests if row.number not in ended]
    choices = _choices({row.municipality for row in listed}, known_at)
    heirs = heirs_on(area.borders_on or on)
    found = []
    for row in listed:
        day = outcomes.get(row.number)
        if day is not None and day < first:
            continue
        mine = choices_on(choices.get(row.municipality, ()), row.facts.received_on)
        last = decision_term(row.facts, mine, day or on).last_day
        late = last is not None and (day or on) > last
        if day is not None or late:
            found.append(Decided(carrier(row.municipality, heirs), day, late))
    return found


def _requests(area: Area, on: date, known_at: datetime | None) -> list[_Asked]:
    """The requests that were received by then, without those that were only recorded with their decision."""
    here = municipalities_of(area, on)
    rows = as_known(SubsidyRequest, known_at).filter(received_on__lte=on)
    if here is not None:
        rows = rows.filter(municipality_id__in=with_merged(here, heirs_on(area.borders_on or on)))
    at_once = as_known(RequestStep, known_at).filter(from_status="", to_status=RequestStatus.GRANTED)
    rows = rows.exclude(id__in=at_once.values("request_id"))
    return [
        _Asked(number, code, TermFacts(received_on, _until(settled_on, on), _until(measuring_since, on)))
        for number, code, received_on, settled_on, measuring_since in rows.values_list(
            "id", "municipality_id", "received_on", "settled_on", "measuring_since"
        )
    ]


def _outcomes(
    requests: Collection[int], on: date, known_at: datetime | None
) -> tuple[Mapping[int, date], frozenset[int]]:
    """On which day each request was decided, and which were withdrawn before a decision."""
    steps = as_known(RequestStep, known_at).filter(request_id__in=requests, on__lte=on).order_by("-on")
    found: dict[int, date] = {}
    withdrawn = set()
    for request_id, status, day in steps.values_list("request_id", "to_status", "on"):
        if status in DECIDED:
            found[request_id] = day
        elif status == RequestStatus.WITHDRAWN:
            withdrawn.add(request_id)
    return found, frozenset(withdrawn - found.keys())


def _choices(codes: Collection[str], known_at: datetime | None) -> dict[str, tuple[DatedChoices, ...]]:
    """What the municipalities chose over time, oldest first."""
    found: dict[str, tuple[DatedChoices, ...]] = {}
    rows = as_known(MunicipalitySubsidySetting, known_at).filter(municipality_id__in=codes).order_by("during")
    for row in rows.values(*SETTING):
        setting = MunicipalitySubsidySetting(**row)
        chosen = DatedChoices(setting.during.lower, setting.during.upper, setting.choices)
        found[setting.municipality_id] = (*found.get(setting.municipality_id, ()), chosen)
    return found


def _until(day: date | None, on: date) -> date | None:
    return day if day is not None and day <= on else None
