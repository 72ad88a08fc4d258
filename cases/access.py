"""Who may change a file. Seeing is decided in the queryset; changing is for the consultants of its municipality."""

from accounts.scope import Scope
from cases.kept import kept
from cases.models import Candidate
from dated.periods import contains


def may_change_file(candidate: Candidate, scope: Scope) -> bool:
    """Whether this user may change a file: it is open on the day, at a municipality where they are a consultant."""
    return candidate.municipality_id in scope.case_municipalities and contains(candidate.during, scope.on)


def may_change_person_in(candidate: Candidate, scope: Scope) -> bool:
    """Whether who somebody is and where they live may be mended from this file: it runs, or the person lives there.

    A file that was handed over is for reading, also for who works with the files of both municipalities.
    """
    if contains(candidate.during, scope.on):
        return True
    here = scope.carrier(candidate.municipality_id)
    return any(
        contains(each.during, scope.on) and scope.carrier(each.municipality_id) == here
        for each in candidate.person.residences.all()
    )


def may_write_about(candidate: Candidate, scope: Scope) -> bool:
    """Whether this user may write contact, notes and appointments in a file: who may change it, and its coach.

    A coach as long as they see the file (see `CandidateQuerySet.of_coach`), while it is open.
    """
    if may_change_file(candidate, scope):
        return True
    return contains(candidate.during, scope.on) and is_of_coach(candidate, scope)


def is_of_coach(candidate: Candidate, scope: Scope) -> bool:
    """Whether this user opens a file as the coach of the person; asked once for a page."""
    if not scope.coach_municipalities:
        return False
    return kept(
        candidate,
        scope,
        "is_of_coach",
        lambda: Candidate.objects.of_coach(scope).filter(pk=candidate.pk).exists(),
    )


def may_change_facts_of(person_id: int, scope: Scope) -> bool:
    """Whether this user may change the work and guidance of a person: through an open file they may change."""
    return (
        Candidate.objects.active_on(scope.on)
        .filter(person_id=person_id, municipality_id__in=scope.case_municipalities)
        .exists()
    )
