"""The signal that there was no contact for too long. Apps that know of other contact register it here."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import (
    Case,
    CharField,
    DateField,
    Expression,
    Max,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Greatest
from django.urls import reverse

from accounts.enums import Role
from cases.enums import Stage
from cases.models import Candidate, ContactMoment
from cases.signals.kinds import Ask, Raised, Signal, found

WEEK = 7
WEEKS_BY_STAGE = {
    Stage.IN_VIEW: 13,
    Stage.DIAGNOSIS: 8,
    Stage.DEVELOPMENT: 13,
    Stage.WORK_READY: 8,
    Stage.MEDIATION: 6,
    Stage.TRIAL_PLACEMENT: 6,
    Stage.PLACED: 26,
    Stage.SUSTAINED: 52,
}
"""Our own choice, for a municipality to change: close by while somebody looks for work, farther off while they work."""
NEVER = "nooit"

LastContact = Callable[[], Any]
_sources: list[LastContact] = []


def register_contact(source: LastContact) -> None:
    """Count something as contact: `source()` is the last day of it in SQL, with OuterRef to a file."""
    if source not in _sources:
        _sources.append(source)


def last_contact() -> Expression:
    """The last day of contact with the candidate, or nothing; an expression on files."""
    sources: list[Any] = [_moments(), *(source() for source in _sources)]
    last: Expression = Greatest(*sources) if len(sources) > 1 else sources[0]
    return last


def silent_since() -> Expression:
    """The day since when there is no contact: the last contact, or the first day of a file without any."""
    return Greatest(last_contact(), Cast("during__startswith", DateField()))


def contact_elsewhere(candidate: Candidate) -> date | None:
    """The last day of contact with one candidate that other apps know of, such as a session with a coach."""
    if not _sources:
        return None
    asked = [source() for source in _sources]
    days = Candidate.objects.filter(pk=candidate.pk).order_by().values_list(*asked).first() or ()
    return max((day for day in days if day is not None), default=None)


def _moments() -> Any:
    moments = ContactMoment.objects.counting().filter(candidate_id=OuterRef("pk")).order_by()
    return Subquery(
        moments.values("candidate_id").annotate(last=Max("on")).values("last"), output_field=DateField()
    )


def _find(files: QuerySet, ask: Ask) -> QuerySet:
    """Files whose last contact, or whose opening when there never was any, lies too far back."""
    rows = files.annotate(last_contact=last_contact())
    last = Greatest("last_contact", Cast("during__startswith", DateField()))
    never = Case(When(last_contact=None, then=Value(NEVER)), default=Value(""), output_field=CharField())
    return found(
        rows.annotate(contact_never=never), ask, since=ask.after(last), day=last, name="contact_never"
    )


def _why(raised: Raised) -> str:
    weeks = (raised.on - raised.day).days // WEEK
    term = (raised.since - raised.day).days // WEEK
    if raised.name == NEVER:
        return f"Het dossier is sinds {raised.day:%d-%m-%Y} open en er is nog geen contact vastgelegd."
    return (
        f"Laatste contact op {raised.day:%d-%m-%Y}, {weeks} weken geleden. De afspraak is elke {term} weken."
    )


no_contact = Signal(
    key="no_contact",
    title="Lang geen contact",
    why=_why,
    what_to_do="Neem contact op en leg het vast.",
    days=13 * WEEK,
    days_by_stage={stage: weeks * WEEK for stage, weeks in WEEKS_BY_STAGE.items()},
    weight=4,
    days_mean="dagen zonder contact",
    find=_find,
    url=lambda raised: reverse("cases:new_contact", args=[raised.candidate_id]),
    link="Contact vastleggen",
    roles=frozenset({Role.CONSULTANT, Role.COACH}),
)
