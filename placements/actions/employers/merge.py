"""Bring two records of one employer together, see beforehand what that does, and take it back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.actions.checked import refuse_bsn
from cases.enums import YesNoUnknown
from dated.acts import act
from placements.actions.employers.change_sector import persons_at
from placements.actions.employers.checked import scope_of_keeper
from placements.actions.employers.tell_of_sector import tell_of_sector
from placements.employers.tied import ties
from placements.enums import LegalForm, Sector
from placements.models import (
    Agreement,
    Employer,
    EmployerMerge,
    EmployerMergeStep,
    NotTheSameEmployer,
    Placement,
)
from placements.preview import Move, foresee
from placements.preview.foresee import hold_persons
from placements.preview.jobs import jobs_by_municipality
from registry.merging.absorb import absorb
from registry.merging.steps import Steps
from registry.merging.undo import undo_steps

OWN = (EmployerMerge, EmployerMergeStep, NotTheSameEmployer)
"""What merging keeps about merging."""
FILLED_IN = ("kvk_number", "place", "sbi_section", "website")
"""What the one that stays takes over when it does not have it itself."""


@dataclass(frozen=True)
class MergePreview:
    """What a merge would do: its steps, the figures that move, or why it cannot be."""

    steps: Sequence[EmployerMergeStep]
    moves: Sequence[Move]
    refusals: Sequence[str]


def merge_employers(*, kept: Employer, merged: Employer, reason: str, by: User, on: date) -> EmployerMerge:
    """Bring everything of `merged` to `kept`: placements, vacancies, people, dealings; the other row stays, empty.

    The sector of the one that stays goes before; the other fills the days on which that is not known. A municipality
    whose jobs move by it is told. Raises PermissionDenied, and ValidationError with what stands in the way.
    """
    scope = scope_of_keeper(by, on)
    if kept.pk == merged.pk:
        raise ValidationError("Kies twee verschillende werkgevers.")
    refuse_bsn(reason=reason)
    with act(f"Werkgevers samengevoegd: {reason}", by_id=by.pk):
        persons = [*persons_at(kept), *persons_at(merged)]
        hold_persons(persons)
        moved = jobs_by_municipality(persons)
        kept, merged = _held(kept, merged)
        _check_may_be_one(kept, merged)
        merge = EmployerMerge.objects.create(kept=kept, merged=merged, on=on, by=by, reason=reason)
        steps = Steps(merge)
        absorb(kept=kept, other=merged, steps=steps, besides=OWN)
        taken = {name: getattr(merged, name) for name in FILLED_IN if not getattr(kept, name)}
        if kept.recognised_training_company == YesNoUnknown.UNKNOWN:
            taken["recognised_training_company"] = merged.recognised_training_company
        if kept.legal_form == LegalForm.UNKNOWN:
            taken["legal_form"] = merged.legal_form
        steps.change(merged, kvk_number=None, merged_into=kept)
        steps.change(kept, **taken, version=kept.version + 1)
        _tell(kept, f"Samengevoegd met {merged.name}: {reason}", moved(), scope, by, on)
    return merge


def _tell(
    employer: Employer, reason: str, jobs: Mapping[str, Decimal], scope: Scope, by: User, on: date
) -> None:
    """Tell other municipalities which sector their jobs count in now; nothing where that is not known.

    With several sectors on the days of the work at it, jobs can have moved on other days than those of the last one.
    """
    here = Q(employer=employer) | Q(borrower=employer)
    work = Placement.objects.filter(here, during__overlap=OuterRef("during"))
    sectors = list(employer.sectors.filter(Exists(work)).order_by("during")[:2])
    last = employer.sectors.order_by("during").last()
    if last is not None:
        tell_of_sector(
            employer=employer,
            sector=Sector(last.sector) if len(sectors) < 2 else None,
            from_day=last.first_day if len(sectors) < 2 else on,
            reason=reason,
            jobs=jobs,
            scope=scope,
            by=by,
            on=on,
        )


def preview_of_merge(*, kept: Employer, merged: Employer, by: User, on: date) -> MergePreview:
    """What merging would do: it is done, read, and taken back, so that the preview is the act itself.

    Raises PermissionDenied as the act does.
    """
    steps: list[EmployerMergeStep] = []

    def perform() -> None:
        merge = merge_employers(kept=kept, merged=merged, reason="voorbeeld", by=by, on=on)
        steps.extend(merge.steps.all())

    try:
        moves = foresee(
            perform,
            persons=sorted({*persons_at(kept), *persons_at(merged)}),
            on=on,
            payers=scope_of(by, on).file_municipalities,
        )
    except ValidationError as refusal:
        return MergePreview([], [], refusal.messages)
    return MergePreview(steps, moves, [])


def undo_merge(*, merge: EmployerMerge, by: User, on: date) -> EmployerMerge:
    """Bring both employers back to what they were; what was recorded since stays with the one that was kept.

    Raises PermissionDenied, and ValidationError when what was moved has changed since, or when what was recorded since
    rests on what would move back.
    """
    scope = scope_of_keeper(by, on)
    with act("Samenvoeging van werkgevers ongedaan gemaakt", by_id=by.pk):
        persons = persons_at(merge.kept)
        hold_persons(persons)
        moved = jobs_by_municipality(persons)
        _held(merge.kept, merge.merged)
        merge = EmployerMerge.objects.select_for_update().get(pk=merge.pk)
        if merge.undone_on is not None:
            raise ValidationError("Deze samenvoeging is al ongedaan gemaakt.")
        later = EmployerMerge.objects.filter(undone_on=None, pk__gt=merge.pk)
        if later.filter(Q(merged_id=merge.kept_id) | Q(kept_id=merge.kept_id)).exists():
            raise ValidationError(
                "Deze werkgever is daarna nog een keer samengevoegd. Maak eerst die samenvoeging ongedaan."
            )
        undo_steps(merge)
        _check_agreements(merge.kept, merge.merged, scope)
        _check_holds_together(merge.kept, merge.merged)
        _tell(merge.merged, f"Samenvoeging met {merge.kept.name} ongedaan gemaakt", moved(), scope, by, on)
        merge.undone_on = on
        merge.save(update_fields=["undone_on"])
    return merge


def keep_apart(*, one: Employer, other: Employer, by: User, on: date) -> NotTheSameEmployer:
    """Record that two employers that look alike are two. PermissionDenied; ValidationError when that was known."""
    scope_of_keeper(by, on)
    if one.pk == other.pk:
        raise ValidationError("Kies twee verschillende werkgevers.")
    first, second = sorted((one, other), key=lambda employer: employer.pk)
    with act("Geen dubbele werkgever", by_id=by.pk):
        return NotTheSameEmployer.objects.create(first=first, second=second, on=on, by=by)


def look_again(*, apart: NotTheSameEmployer, by: User, on: date) -> None:
    """Take back that two employers are two. Raises PermissionDenied for who may not change employers."""
    scope_of_keeper(by, on)
    with act("Toch misschien een dubbele werkgever", by_id=by.pk):
        apart.delete()


def _held(one: Employer, other: Employer) -> tuple[Employer, Employer]:
    """Both as they are now, held until the act is done; in one order, so that two at once do not wait in a ring."""
    rows = Employer.objects.select_for_update(no_key=True).filter(pk__in=(one.pk, other.pk)).order_by("pk")
    found = {row.pk: row for row in rows}
    return found[one.pk], found[other.pk]


def _check_may_be_one(kept: Employer, merged: Employer) -> None:
    if kept.merged_into_id or merged.merged_into_id:
        raise ValidationError("Een van beide is intussen al samengevoegd. Ververs de pagina.")
    if kept.kvk_number and merged.kvk_number:
        raise ValidationError(
            "Ze hebben elk een eigen KvK-nummer en zijn dus twee ondernemingen. Klopt een van de nummers niet, "
            "haal dat dan eerst weg bij de gegevens van die werkgever."
        )
    if Placement.objects.filter(employer__in=(kept, merged), borrower__in=(kept, merged)).exists():
        raise ValidationError(
            "De een leent mensen uit aan de ander. Corrigeer eerst de inlener bij die plaatsing, of voeg ze niet samen."
        )
    if twice := recorded_at_both(kept, merged).count():
        raise ValidationError(
            f"{'Een plaatsing staat' if twice == 1 else f'{twice} plaatsingen staan'} bij allebei: dezelfde persoon, "
            "dezelfde vorm, dezelfde dagen. Beëindig of corrigeer er eerst een, anders telt iemand dubbel."
        )


def _check_agreements(kept: Employer, merged: Employer, scope: Scope) -> None:
    """Refuse when work at the one would count for a promise of the other; what was promised only for who may see it."""
    work = Placement.objects.filter(Q(employer=kept) | Q(borrower=kept))
    torn = Agreement.objects.filter(employer=merged, fulfilments__placement__in=work)
    if not torn.exists():
        return
    seen = Agreement.objects.visible_to(scope).filter(pk__in=torn.values("pk")).order_by("pk")
    what = " en ".join(f"“{agreement.what}”" for agreement in seen)
    counts = f"Er telt intussen een plaatsing bij {kept} mee voor een afspraak van {merged}"
    raise ValidationError(
        f"{_closed(f'{counts}: {what}' if what else counts)} Laat die plaatsing daar eerst niet meer meetellen. "
        "Daarna kunt u dit ongedaan maken."
    )


def _closed(sentence: str) -> str:
    """A sentence with one full stop, also when it ends in a name with one (B.V.)."""
    return f"{sentence.rstrip('.')}."


def _check_holds_together(kept: Employer, merged: Employer) -> None:
    """Refuse when work or contact at the one would rest on something of the other: a vacancy, a contact person."""
    at_kept = Placement.objects.filter(Q(employer=kept) | Q(borrower=kept))
    torn = {
        "een vacature": at_kept.filter(vacancy__employer=merged)
        .exclude(employer=merged)
        .exclude(borrower=merged),
        "een groep": Placement.objects.filter(
            Q(employer=kept, group__lender=merged) | Q(borrower=kept, group__borrower=merged)
        ),
        "een plaatsing waarop die volgt": Placement.objects.filter(employer=kept, previous__employer=merged),
    }
    names = [name for name, placements in torn.items() if placements.exists()]
    if names:
        since = f"Na het samenvoegen is werk vastgelegd bij {kept} met {' en '.join(names)} van {merged}"
        raise ValidationError(
            f"{_closed(since)} Corrigeer dat werk eerst, of neem het terug. Daarna kunt u dit ongedaan maken."
        )
    dealings = {
        "een contactmoment met een contactpersoon": kept.employercontactmoments.filter(
            contact__employer=merged
        ),
        "een getrainde begeleider die contactpersoon is": kept.mentors.filter(contact__employer=merged),
        "een contactpersoon op een vestiging": kept.contacts.filter(branch__employer=merged),
    }
    if names := [name for name, rows in dealings.items() if rows.exists()]:
        since = f"Na het samenvoegen is bij {kept} vastgelegd: {' en '.join(names)} van {merged}"
        raise ValidationError(
            f"{_closed(since)} Kies daar een ander of niemand, of leg het bij de juiste werkgever vast. "
            "Daarna kunt u dit ongedaan maken."
        )

    if reasons := list(ties(kept, merged)):
        raise ValidationError(reasons)


def recorded_at_both(kept: Employer, merged: Employer) -> QuerySet[Placement]:
    """The placements at `merged` of somebody who has one of the same form in the same days at `kept`."""
    return Placement.objects.filter(
        employer=merged,
        person__placements__employer=kept,
        person__placements__work_form=F("work_form"),
        person__placements__during__overlap=F("during"),
    ).distinct()
