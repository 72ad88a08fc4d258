"""Signals about work and guidance: what ends soon, and guidance hours that run out."""

from collections.abc import Callable, Sequence

from django.db.models import CharField, DateField, Exists, F, Max, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.urls import reverse

from accounts.enums import Role
from cases.signals import Ask, Raised, Signal, found, register
from cases.signals.contact import register_contact
from placements.contact_at_work import last_session, missed_contact
from placements.enums import CoachingKind, WorkForm
from placements.models import CoachingAssignment, GuidanceSession, Placement

CONSULTANT_AND_COACH = frozenset({Role.CONSULTANT, Role.COACH})
EMPLOYMENT = [form for form in WorkForm if form not in (WorkForm.TRIAL, WorkForm.VOLUNTEERING)]


def _ending_work(forms: Sequence[WorkForm]) -> Callable[[QuerySet, Ask], QuerySet]:
    """Work of these forms that runs today and has an end, while nothing is to follow on it."""

    def find(files: QuerySet, ask: Ask) -> QuerySet:
        follows = Placement.objects.filter(
            person_id=OuterRef("person_id"), during__startswith__gte=OuterRef("ends")
        )
        rows = files.filter(
            person__placements__work_form__in=forms,
            person__placements__during__contains=ask.on,
            person__placements__during__upper_inf=False,
        ).annotate(
            ends=F("person__placements__during__endswith"),
            ends_id=F("person__placements__pk"),
            workplace=Coalesce(
                "person__placements__borrower__name",
                "person__placements__employer__name",
                output_field=CharField(),
            ),
        )
        return found(
            rows.filter(~Exists(follows)),
            ask,
            since=ask.before("ends"),
            day=F("ends"),
            fact_id="ends_id",
            name="workplace",
        )

    return find


def _ending_guidance(kind: CoachingKind) -> Callable[[QuerySet, Ask], QuerySet]:
    """Guidance of a kind that runs today and has an end, while no other is to follow and the work goes on."""
    return lambda files, ask: _ending_coaching(files, ask, kind)


def _ending_coaching(files: QuerySet, ask: Ask, kind: CoachingKind) -> QuerySet:
    follows = CoachingAssignment.objects.filter(
        person_id=OuterRef("person_id"), during__endswith__gt=OuterRef("ends")
    ) | CoachingAssignment.objects.filter(person_id=OuterRef("person_id"), during__upper_inf=True)
    works = Placement.objects.filter(person_id=OuterRef("person_id"), during__contains=OuterRef("ends"))
    rows = files.filter(
        person__coaching_assignments__kind=kind,
        person__coaching_assignments__during__contains=ask.on,
        person__coaching_assignments__during__upper_inf=False,
    ).annotate(
        ends=F("person__coaching_assignments__during__endswith"),
        ends_id=F("person__coaching_assignments__pk"),
    )
    rows = rows.filter(Exists(works), ~Exists(follows))
    return found(rows, ask, since=ask.before("ends"), day=F("ends"), fact_id="ends_id")


def _hours_used(files: QuerySet, ask: Ask) -> QuerySet:
    """Guidance that runs today of which more than this percentage of the granted hours is used."""
    minutes = F("direct_minutes") + F("travel_minutes") + F("indirect_minutes")
    own = GuidanceSession.objects.filter(assignment_id=OuterRef("assignment_id")).order_by()
    sessions = own.values("assignment_id")
    rows = files.filter(
        person__coaching_assignments__during__contains=ask.on,
        person__coaching_assignments__granted_hours__isnull=False,
    ).annotate(
        assignment_id=F("person__coaching_assignments__pk"),
        granted=F("person__coaching_assignments__granted_hours"),
    )
    rows = rows.annotate(
        used=Subquery(sessions.annotate(used=Sum(minutes)).values("used")),
        last=Subquery(sessions.annotate(last=Max("on")).values("last"), output_field=DateField()),
    ).filter(used__gt=F("granted") * 60 / 100 * ask.days(""))
    return found(rows, ask, since=F("last"), day=F("last"), fact_id="assignment_id")


def _placement_of(raised: Raised) -> str:
    return reverse("placements:placement", args=[raised.fact_id])


def _last_day(raised: Raised) -> str:
    """The last day of what ends."""
    return f"{raised.deadline:%d-%m-%Y}"


trial_ends = Signal(
    key="trial_ends",
    title="Proefplaatsing eindigt",
    why=lambda raised: f"De proefplaatsing bij {raised.name} loopt tot en met {_last_day(raised)}.",
    what_to_do="Maak afspraken over een dienstverband.",
    days=14,
    weight=8,
    days_mean="dagen van tevoren",
    day_after=True,
    find=_ending_work([WorkForm.TRIAL]),
    url=_placement_of,
    link="Open plaatsing",
)
contract_ends = Signal(
    key="contract_ends",
    title="Contract eindigt",
    why=lambda raised: (
        f"Het werk bij {raised.name} loopt tot en met {_last_day(raised)}, en er volgt nog niets."
    ),
    what_to_do="Bespreek met werkgever en kandidaat wat erna komt.",
    days=60,
    weight=6,
    days_mean="dagen van tevoren",
    day_after=True,
    find=_ending_work(EMPLOYMENT),
    url=_placement_of,
    link="Open plaatsing",
)
coaching_ends = Signal(
    key="coaching_ends",
    title="Begeleiding eindigt",
    why=lambda raised: (
        f"Het jobcoachtraject loopt tot en met {_last_day(raised)}, terwijl het werk doorgaat."
    ),
    what_to_do="Bespreek of begeleiding nodig blijft.",
    days=42,
    weight=5,
    days_mean="dagen van tevoren",
    day_after=True,
    find=_ending_guidance(CoachingKind.JOBCOACH),
    roles=CONSULTANT_AND_COACH,
)
coaching_hours = Signal(
    key="coaching_hours",
    title="Begeleidingsuren bijna op",
    why=lambda raised: (
        f"Op {raised.day:%d-%m-%Y} was meer gebruikt van de toegekende uren dan de afgesproken grens."
    ),
    what_to_do="Bekijk de uren en overleg over wat nog nodig is.",
    days=85,
    weight=5,
    days_mean="procent van de toegekende uren",
    find=_hours_used,
    roles=CONSULTANT_AND_COACH,
)


aftercare_ends = Signal(
    key="aftercare_ends",
    title="Nazorg eindigt",
    why=lambda raised: (
        f"De nazorgcoach stopt na {_last_day(raised)}, en er is geen jobcoach die het overneemt."
    ),
    what_to_do="Beslis of er een jobcoach nodig is, en leg dat vast.",
    days=21,
    weight=6,
    days_mean="dagen van tevoren",
    day_after=True,
    find=_ending_guidance(CoachingKind.AFTERCARE),
    roles=CONSULTANT_AND_COACH,
)
contact_missed = Signal(
    key="contact_missed",
    title="Afgesproken contact gemist",
    why=lambda raised: (
        f"Over het werk bij {raised.name} was uiterlijk op {raised.day:%d-%m-%Y} contact afgesproken."
    ),
    what_to_do="Bel de werkgever en de werknemer, en leg het gesprek vast.",
    days=7,
    weight=5,
    days_mean="dagen na de afgesproken termijn",
    find=missed_contact,
    url=_placement_of,
    link="Open plaatsing",
    roles=CONSULTANT_AND_COACH,
)


def register_signals() -> None:
    """Add the kinds this app knows the facts of, and count a session with a coach as contact."""
    register(trial_ends, contract_ends, coaching_ends, aftercare_ends, coaching_hours, contact_missed)
    register_contact(last_session)
