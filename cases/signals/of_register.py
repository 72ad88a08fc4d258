"""Signals about how the person of a file stands on the register."""

from django.db.models import DateField, Exists, F, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce

from cases.enums import Stage
from cases.models import IndicationRequest, StageChange
from cases.signals.kinds import Ask, Raised, Signal, found
from dated.querysets import DatedQuerySet
from registry.models import Registration

READY = (Stage.WORK_READY, Stage.MEDIATION)


def _registrations() -> DatedQuerySet:
    registrations: DatedQuerySet = Registration.objects.all()
    return registrations.filter(person_id=OuterRef("person_id"))


def _find_ended(files: QuerySet, ask: Ask) -> QuerySet:
    """Files of people whose last registration has ended."""
    runs = _registrations().active_on(ask.on)
    ended = _registrations().filter(during__endswith__lte=ask.on).order_by()
    last = ended.values("person_id").annotate(end=Max("during__endswith")).values("end")
    rows = files.filter(~Exists(runs)).annotate(ended=Subquery(last, output_field=DateField()))
    return found(rows.filter(ended__isnull=False), ask, since=ask.after("ended"), day=F("ended"))


def _why_ended(raised: Raised) -> str:
    return (
        f"Sinds {raised.day:%d-%m-%Y} staat deze persoon niet meer in het doelgroepregister. "
        "Werk telt niet meer mee voor de banenafspraak."
    )


def _find_missing(files: QuerySet, ask: Ask) -> QuerySet:
    """Files of people who never stood on the register, without a request for an indication."""
    opened = Cast("during__startswith", DateField())
    asked = IndicationRequest.objects.filter(candidate_id=OuterRef("pk"))
    rows = files.filter(~Exists(_registrations()), ~Exists(asked))
    return found(rows, ask, since=ask.after(opened), day=opened)


def _find_invisible(files: QuerySet, ask: Ask) -> QuerySet:
    """Files of people who are ready for work, stand on the register, and cannot be found by employers."""
    changes = StageChange.objects.filter(candidate_id=OuterRef("pk"), to_stage=OuterRef("stage")).order_by()
    reached = Subquery(changes.values("candidate_id").annotate(on=Max("on")).values("on"))
    runs = _registrations().active_on(ask.on)
    rows = files.filter(Exists(runs), ~Exists(runs.filter(profile_visible=True)), stage__in=READY).annotate(
        reached=Coalesce(reached, Cast("during__startswith", DateField()), output_field=DateField())
    )
    return found(rows, ask, since=ask.after("reached"), day=F("reached"))


registration_ended = Signal(
    key="registration_ended",
    title="Inschrijving geëindigd",
    why=_why_ended,
    what_to_do="Ga na of dit klopt. Leg een nieuwe inschrijving vast, of sluit het dossier.",
    days=0,
    weight=8,
    days_mean="dagen na het einde",
    find=_find_ended,
)
without_registration = Signal(
    key="without_registration",
    title="Niet in het doelgroepregister",
    why=lambda raised: (
        f"Het dossier is sinds {raised.day:%d-%m-%Y} open, zonder inschrijving in het doelgroepregister."
    ),
    what_to_do="Vraag bij UWV een indicatie aan, of leg de inschrijving vast.",
    days=28,
    weight=4,
    days_mean="dagen na het openen van het dossier",
    find=_find_missing,
)
profile_invisible = Signal(
    key="profile_invisible",
    title="Klaar voor werk, profiel niet zichtbaar",
    why=lambda raised: (
        f"Klaar voor werk sinds {raised.day:%d-%m-%Y}, maar werkgevers kunnen het profiel niet vinden."
    ),
    what_to_do="Maak het profiel zichtbaar, of leg vast waarom niet.",
    days=14,
    weight=6,
    days_mean="dagen nadat iemand klaar is voor werk",
    find=_find_invisible,
)
