"""Signals about how the person of a file stands on the register."""

from typing import Any

from django.db.models import (
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    IntegerField,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Cast, Coalesce
from django.urls import reverse

from cases.enums import HiddenReason, Stage
from cases.models import Assessment, IndicationRequest, Profile, StageChange
from cases.signals.kinds import Ask, Raised, Signal, found
from dated.querysets import DatedQuerySet
from registry.models import PensionAge, Registration

GOOD_REASONS = (
    HiddenReason.NOT_WANTED,
    HiddenReason.AT_WORK,
    HiddenReason.UNAVAILABLE,
    HiddenReason.OTHER,
)
READY = (Stage.WORK_READY, Stage.MEDIATION)


def _registrations() -> DatedQuerySet:
    registrations: DatedQuerySet = Registration.objects.all()
    return registrations.filter(person_id=OuterRef("person_id"))


def _find_ended(files: QuerySet, ask: Ask) -> QuerySet:
    """Files of people whose last registration has ended.

    A registration that runs has not ended, also where it does not count for lack of work: why that is, no list tells.
    """
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
    """Files of people who are ready for work, stand on the register, and cannot be found by employers.

    The registration that leads says whether the profile is visible, as in the figures.
    """
    changes = StageChange.objects.filter(candidate_id=OuterRef("pk"), to_stage=OuterRef("stage")).order_by()
    reached = Subquery(changes.values("candidate_id").annotate(on=Max("on")).values("on"))
    leads = Registration.objects.leading_on(ask.on, ask.rules).filter(person_id=OuterRef("person_id"))
    profiles = Profile.objects.active_on(ask.on).filter(candidate_id=OuterRef("pk"))
    # Visible here or there, or hidden for a reason that holds for somebody who is ready.
    settled = profiles.filter(Q(visible=True) | Q(hidden_because__in=GOOD_REASONS))
    invisible = files.filter(Exists(leads.filter(profile_visible=False)), ~Exists(settled))
    rows = invisible.filter(stage__in=READY).annotate(
        reached=Coalesce(reached, Cast("during__startswith", DateField()), output_field=DateField())
    )
    return found(rows, ask, since=ask.after("reached"), day=F("reached"))


def _find_pension(files: QuerySet, ask: Ask) -> QuerySet:
    """Files of people on the register who reach the pension age within the number of days; uncertain ages too."""
    age = PensionAge.objects.filter(born__contains=OuterRef("person__birth_date"))
    months = Subquery(
        age.annotate(in_months=F("years") * 12 + F("months")).values("in_months")[:1],
        output_field=IntegerField(),
    )
    rows = files.filter(Exists(_registrations().active_on(ask.on))).annotate(
        reached=_months_after("person__birth_date", months)
    )
    return found(rows.filter(reached__gt=ask.on), ask, since=ask.before("reached"), day=F("reached"))


def _months_after(day: str, months: Any) -> Cast:
    """The same day a number of months later, or the last of a shorter month (as registry/rules/pension_age.py)."""
    later = ExpressionWrapper(
        Cast(day, DateField()) + Func(Value(0), months, function="make_interval"), output_field=DateField()
    )
    return Cast(later, DateField())


def _find_without_intake(files: QuerySet, ask: Ask) -> QuerySet:
    """Files in which nobody has recorded an intake."""
    opened = Cast("during__startswith", DateField())
    rows = files.filter(~Exists(Assessment.objects.filter(candidate_id=OuterRef("pk"))))
    return found(rows, ask, since=ask.after(opened), day=opened)


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
    weight=5,
    days_mean="dagen nadat iemand klaar is voor werk",
    find=_find_invisible,
    url=lambda raised: reverse("cases:profile", args=[raised.candidate_id]),
    link="Naar het profiel",
)
pension_soon = Signal(
    key="pension_soon",
    title="Inschrijving eindigt van rechtswege",
    why=lambda raised: (
        f"Bereikt op {raised.day:%d-%m-%Y} de AOW-leeftijd. De inschrijving eindigt dan, en werk telt niet meer mee."
    ),
    what_to_do="Bespreek met de kandidaat en de werkgever wat er verandert.",
    days=90,
    weight=4,
    days_mean="dagen van tevoren",
    find=_find_pension,
)
intake_missing = Signal(
    key="intake_missing",
    title="Nog geen intake",
    why=lambda raised: (
        f"Het dossier is sinds {raised.day:%d-%m-%Y} open en er is nog geen intake vastgelegd."
    ),
    what_to_do="Plan de intake en leg haar vast.",
    days=42,
    weight=4,
    days_mean="dagen na het openen van het dossier",
    find=_find_without_intake,
    url=lambda raised: reverse("cases:intake", args=[raised.candidate_id]),
    link="Naar de intake",
)
