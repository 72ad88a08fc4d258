"""What an account manager reads before a visit: who they are, what is going on, who works there, what to tell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Avg, Prefetch, Q, QuerySet
from django.urls import reverse

from accounts.scope import Scope
from cases.rules.complaint_term import TermStanding, complaint_term, standing
from placements.employers.parts import Attention
from placements.enums import AgreementStatus, WorkForm
from placements.models import (
    AccountManagement,
    Agreement,
    AgreementPlacement,
    CoachingAssignment,
    Employer,
    EmployerComplaint,
    EmployerContactMoment,
    EmployerIncentive,
    EmployerRating,
    Placement,
    SectorNotice,
)
from placements.rules.agreement_progress import Progress, progress_of

SOON = timedelta(days=60)
MOST_MOMENTS = 5
MOST_WORKERS = 50
A_YEAR = timedelta(days=365)


@dataclass(frozen=True)
class ShownAgreement:
    """An agreement with how far it is."""

    agreement: Agreement
    progress: Progress

    @property
    def tone(self) -> str:
        """The tone of the badge with its status."""
        return AgreementStatus(self.agreement.status).tone


@dataclass(frozen=True)
class ShownComplaint:
    """A complaint with how its term stands."""

    complaint: EmployerComplaint
    standing: TermStanding


@dataclass(frozen=True)
class Workers:
    """Who works at an employer on a day: those this user may see by name, and how many others there are."""

    seen: Sequence[Placement]
    others: int
    more: int
    """Of those who may be seen, how many do not fit on the page."""


def at(employer: Employer) -> Q:
    """Placements at an employer, or through it."""
    return Q(employer=employer) | Q(borrower=employer)


def workers_of(employer: Employer, scope: Scope) -> Workers:
    """Everybody who works at or through an employer today."""
    today: QuerySet[Placement] = Placement.objects.active_on(scope.on).filter(at(employer))
    visible = Placement.objects.visible_to(scope).active_on(scope.on).filter(at(employer))
    seen = list(
        visible.select_related("person", "employer", "borrower")
        .prefetch_related("working_hours")
        .order_by("person__search_name", "pk")
    )
    return Workers(
        seen[:MOST_WORKERS], others=today.count() - len(seen), more=max(len(seen) - MOST_WORKERS, 0)
    )


def agreements_of(employer: Employer, scope: Scope) -> list[ShownAgreement]:
    """The agreements that the region may see, running ones first, with their progress; two queries."""
    counted = Prefetch("fulfilments", AgreementPlacement.objects.order_by("pk"))
    rows = Agreement.objects.visible_to(scope).filter(employer=employer).select_related("municipality")
    shown = [
        ShownAgreement(
            row,
            progress_of(
                [each.euro for each in row.fulfilments.all()], euro_due=row.euro, places_due=row.places
            ),
        )
        for row in rows.prefetch_related(counted)
    ]
    return sorted(shown, key=lambda each: each.agreement.status != AgreementStatus.RUNNING)


def complaints_of(employer: Employer, scope: Scope) -> list[ShownComplaint]:
    """The complaints that the region may see, open ones first, each with its term."""
    rows = EmployerComplaint.objects.visible_to(scope).filter(employer=employer)
    shown = [
        ShownComplaint(row, standing(complaint_term(row.received_on, None), row.closed_on, scope.on))
        for row in rows.select_related("municipality", "handler")
    ]
    return sorted(shown, key=lambda each: each.complaint.closed_on is not None)


def ending_work(employer: Employer, scope: Scope) -> Iterable[Attention]:
    """Work at this employer that ends within 60 days, of people this user may see."""
    rows = Placement.objects.visible_to(scope).active_on(scope.on).filter(at(employer))
    for row in rows.filter(during__endswith__lte=scope.on + SOON):
        what = "Een proefplaatsing" if row.work_form == WorkForm.TRIAL else "Een plaatsing"
        last = row.last_day
        assert last is not None, "what ends has a last day"
        url = reverse("placements:placement", args=[row.pk])
        yield Attention(last, f"{what} loopt tot en met {last:%d-%m-%Y}.", url)


def ending_coaching(employer: Employer, scope: Scope) -> Iterable[Attention]:
    """Guidance that ends within 60 days, of people this user may see who work here."""
    works = Placement.objects.visible_to(scope).active_on(scope.on).filter(at(employer))
    rows = CoachingAssignment.objects.active_on(scope.on).filter(
        person_id__in=works.order_by().values("person_id"), during__endswith__lte=scope.on + SOON
    )
    for last in {row.last_day for row in rows}:
        assert last is not None, "what ends has a last day"
        yield Attention(last, f"Begeleiding door een jobcoach loopt tot en met {last:%d-%m-%Y}.")


def sector_elsewhere(employer: Employer, scope: Scope) -> Iterable[Attention]:
    """That another municipality gave this employer another sector, as long as nobody here said to have seen it."""
    rows = SectorNotice.objects.visible_to(scope).unseen().filter(employer=employer)
    for row in rows.select_related("changed_at"):
        changed = f"de sector in {row.get_sector_display()}" if row.sector else "welke sector wanneer telt"
        text = (
            f"Gemeente {row.changed_at.name} wijzigde op {row.on:%d-%m-%Y} {changed}. "
            "Banen van uw gemeente tellen nu anders."
        )
        yield Attention(row.on, text, reverse("placements:sector_notices"))


def unfinished(agreements: Iterable[ShownAgreement]) -> Iterable[Attention]:
    """Agreements that run and are not fulfilled yet."""
    for each in agreements:
        row = each.agreement
        if row.status == AgreementStatus.RUNNING and not each.progress.is_fulfilled:
            until = f", tot en met {row.last_day:%d-%m-%Y}" if row.last_day else ""
            what = str(row.get_kind_display())
            text = f"{what[0].upper()}{what[1:]}: nog niet nagekomen{until}."
            url = reverse("placements:employer_agreement", args=[row.employer_id, row.pk])
            yield Attention(row.last_day or date.max, text, url, "info")


def to_be_handled(complaints: Iterable[ShownComplaint]) -> Iterable[Attention]:
    """Complaints that are still open."""
    for each in complaints:
        row = each.complaint
        if row.closed_on is None:
            last = complaint_term(row.received_on, None).last_day
            url = reverse("placements:close_employer_complaint", args=[row.employer_id, row.pk])
            yield Attention(last, f"Klacht {row.reference}: {each.standing.label}.", url, each.standing.tone)


def account_manager_of(employer: Employer, scope: Scope) -> AccountManagement | None:
    """Who keeps in touch today on behalf of the user's region."""
    held = AccountManagement.objects.visible_to(scope).active_on(scope.on).filter(employer=employer)
    return held.select_related("manager", "team").order_by("region").first()


def moments_of(employer: Employer, scope: Scope) -> QuerySet[EmployerContactMoment]:
    """Contact with an employer that the region may read, the newest first."""
    moments: QuerySet[EmployerContactMoment] = EmployerContactMoment.objects.visible_to(scope)
    return moments.filter(employer=employer).select_related("contact", "municipality", "recorded_by")


def marks_of(employer: Employer, scope: Scope) -> dict[str, Any]:
    """The last marks, and the average of those of the last year."""
    rows: QuerySet[EmployerRating] = EmployerRating.objects.visible_to(scope).filter(employer=employer)
    of_last_year = rows.filter(on__gt=scope.on - A_YEAR)
    return {
        "ratings": list(rows.select_related("municipality")[:3]),
        "average": of_last_year.aggregate(average=Avg("mark"))["average"],
    }


def to_tell(on: date) -> QuerySet[EmployerIncentive]:
    """The schemes for employers as they are on a day."""
    found: QuerySet[EmployerIncentive] = EmployerIncentive.objects.active_on(on)
    return found.order_by("pk")
