"""Bring two records of one person together, see beforehand what that does, and take it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q, QuerySet

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.actions.checked import refuse_bsn
from cases.models import Candidate, Closure, IndicationRequest, StageChange
from dated.acts import act
from registry.actions.hold import hold_person
from registry.merging.absorb import absorb
from registry.merging.days import ends_later
from registry.merging.steps import Steps
from registry.merging.undo import check_may_be_undone, undo_steps
from registry.models import Merge, MergeStep, NotADuplicate, Person, Residence

MAY_BE_UNDONE = timedelta(days=30)


@dataclass(frozen=True)
class Preview:
    """What a merge would do: its steps, or why it cannot be."""

    steps: Sequence[MergeStep]
    refusals: Sequence[str]


def merge_people(*, kept: Person, merged: Person, reason: str, by: User, on: date) -> Merge:
    """Bring everything of `merged` to `kept`, which keeps its own particulars and BSN; the other row stays, empty.

    Two files at one municipality become the older one of the two. Raises PermissionDenied outside the files of the
    user, and ValidationError when the two cannot be brought together as they are.
    """
    if kept.pk == merged.pk:
        raise ValidationError("Kies twee verschillende personen.")
    refuse_bsn(reason=reason)
    with act(f"Samengevoegd: {reason}", by_id=by.pk):
        kept, merged = _held(kept, merged)
        scope = scope_of(by, on)
        _check_may_merge(kept, merged, scope)
        merge = Merge.objects.create(
            kept=kept,
            merged=merged,
            municipality_id=_home_of(kept, merged, scope),
            on=on,
            by=by,
            reason=reason,
        )
        steps = Steps(merge)
        _bring_files_together(kept, merged, steps)
        absorb(kept=kept, other=merged, steps=steps)
        if merged.died_on and not kept.died_on:
            steps.change(kept, died_on=merged.died_on)
        steps.change(merged, merged_into=kept)
    return merge


def preview_of_merge(*, kept: Person, merged: Person, by: User, on: date) -> Preview:
    """What merging would do: it is done, read, and rolled back, so that the preview is the act itself.

    Raises PermissionDenied as the act does.
    """
    try:
        with transaction.atomic():
            merge = merge_people(kept=kept, merged=merged, reason="voorbeeld", by=by, on=on)
            steps = list(merge.steps.all())
            transaction.set_rollback(True)
    except ValidationError as refusal:
        return Preview([], refusal.messages)
    return Preview(steps, [])


def undo_merge(*, merge: Merge, by: User, on: date) -> Merge:
    """Bring both persons back to what they were before they were merged; what was recorded since stays with the kept.

    Raises PermissionDenied, and ValidationError after the term or when moved facts were changed since.
    """
    with act("Samenvoeging ongedaan gemaakt", by_id=by.pk):
        _held(merge.kept, merge.merged)
        merge = Merge.objects.select_for_update().select_related("kept", "merged").get(pk=merge.pk)
        scope = scope_of(by, on)
        if merge.municipality_id not in scope.case_municipalities or not _within_reach(merge.kept, scope):
            raise PermissionDenied
        check_may_be_undone(merge)
        if on > merge.on + MAY_BE_UNDONE:
            raise ValidationError(f"Ongedaan maken kan tot {MAY_BE_UNDONE.days} dagen na het samenvoegen.")
        undo_steps(merge)
        merge.undone_on = on
        merge.save(update_fields=["undone_on"])
    return merge


def keep_apart(*, one: Person, other: Person, by: User, on: date) -> NotADuplicate:
    """Record that two people who look alike are two.

    Raises PermissionDenied, or ValidationError when that was known.
    """
    scope = scope_of(by, on)
    if one.pk == other.pk or not (_within_reach(one, scope) and _within_reach(other, scope)):
        raise PermissionDenied
    first, second = sorted((one, other), key=lambda person: person.pk)
    with act("Geen dubbele", by_id=by.pk):
        return NotADuplicate.objects.create(first=first, second=second, on=on, by=by)


def look_again(*, apart: NotADuplicate, by: User, on: date) -> None:
    """Take back that two people are two. Raises PermissionDenied outside the files of the user."""
    if not _within_reach(apart.first, scope_of(by, on)):
        raise PermissionDenied
    with act("Toch misschien een dubbele", by_id=by.pk):
        apart.delete()


def _held(one: Person, other: Person) -> tuple[Person, Person]:
    """Both as they are now, held until the act is done; in one order, so that two at once do not wait in a ring."""
    for pk in sorted((one.pk, other.pk)):
        hold_person(pk)
    return Person.objects.get(pk=one.pk), Person.objects.get(pk=other.pk)


def _check_may_merge(kept: Person, merged: Person, scope: Scope) -> None:
    if not (_within_reach(kept, scope) and _within_reach(merged, scope)):
        raise PermissionDenied
    if kept.merged_into_id or merged.merged_into_id:
        raise ValidationError("Een van beiden is intussen al samengevoegd. Ververs de pagina.")
    elsewhere = Q(municipality_id__in=scope.case_municipalities)
    files = Candidate.objects.filter(person__in=(kept, merged)).active_on(scope.on)
    homes = Residence.objects.filter(person__in=(kept, merged)).active_on(scope.on)
    if files.exclude(elsewhere).exists() or homes.exclude(elsewhere).exists():
        raise ValidationError(
            "Een van beiden woont bij een andere gemeente of heeft daar een dossier. "
            "Overleg eerst met uw functioneel beheerder."
        )


def _within_reach(person: Person, scope: Scope) -> bool:
    """Whether the user works with this person today: by where they live, or by a file that is open."""
    return people_within_reach(scope).filter(pk=person.pk).exists()


def people_within_reach(scope: Scope) -> QuerySet[Person]:
    """Everybody a consultant works with today: by where they live, or by a file that is open."""
    codes = scope.case_municipalities
    filed = Candidate.objects.active_on(scope.on).filter(municipality_id__in=codes).values("person_id")
    living = Person.objects.living_in(codes, scope.on).values("pk")
    return Person.objects.filter(merged_into=None).filter(pk__in=living.union(filed))


def _home_of(kept: Person, merged: Person, scope: Scope) -> str:
    """The municipality on whose behalf two records are brought together: where they live, or have a file."""
    ours = {"person__in": (kept, merged), "municipality_id__in": scope.case_municipalities}
    homes = Residence.objects.filter(**ours).active_on(scope.on).values_list("municipality_id", flat=True)
    files = Candidate.objects.filter(**ours).active_on(scope.on).values_list("municipality_id", flat=True)
    return scope.carrier(next(iter([*homes, *files])))


def _bring_files_together(kept: Person, merged: Person, steps: Steps) -> None:
    """Make one file of two that run at the same time at one municipality: the older one, from first to last day."""
    for theirs in Candidate.objects.filter(person=merged).order_by("during"):
        others = Candidate.objects.filter(person=kept, municipality=theirs.municipality)
        for own in others.filter(during__overlap=theirs.during).order_by("during"):
            older, newer = sorted((own, theirs), key=lambda file: (file.during.lower, file.pk))
            _end_what_is_said_once(older, newer, steps)
            absorb(kept=older, other=newer, steps=steps)
            steps.set_aside(newer)
            _grow(older, newer, steps)
            if newer is theirs:
                break
            theirs = older


def _end_what_is_said_once(older: Candidate, newer: Candidate, steps: Steps) -> None:
    """A file is closed once, and waits for one indication: of two that say so, the one that goes on says it."""
    closures = Closure.objects.filter(candidate__in=(older, newer), reopened_on=None)
    last = newer if ends_later(newer.during, older.during) else older
    for closure in closures if last.during.upper is None else closures.exclude(candidate=last):
        steps.change(closure, reopened_on=steps.merge.on, reopened_reason="Dossiers samengevoegd")
    waiting = IndicationRequest.objects.filter(outcome="")
    if waiting.filter(candidate=older).exists():
        for request in waiting.filter(candidate=newer):
            steps.set_aside(request)


def _grow(older: Candidate, newer: Candidate, steps: Steps) -> None:
    """Let the file run to the later last day, with the consultant of one, in the stage of the file that goes on.

    When both go on, that is the stage of the last step of both.
    """
    last = newer if ends_later(newer.during, older.during) else older
    log = StageChange.objects.filter(candidate=older).order_by("on", "pk").last()
    both_go_on = newer.during.upper == older.during.upper
    steps.change(
        older,
        during=DateRange(older.during.lower, last.during.upper),
        stage=log.to_stage if both_go_on and log else last.stage,
        consultant=older.consultant or newer.consultant,
    )
