"""Who may know who a candidate is, for which vacancy: the one place where a name is given across a border."""

from collections.abc import Collection

from django.core.exceptions import ValidationError

from accounts.actions.record_access import record_access
from accounts.enums import AccessActivity
from accounts.models import User
from accounts.scope import Scope
from cases.models import Candidate
from cases.rules.identifying import holds_name
from placements.models import ReleaseRequest

NO_NAME = "Zet hier niet de naam van de kandidaat in. Een collega van een andere gemeente leest dit ook."


def may_name(candidate_id: int, vacancy_id: int, scope: Scope) -> bool:
    """Whether this user knows today, by a release, who a candidate of another municipality is; one query."""
    released = ReleaseRequest.objects.released_to(scope)
    return released.filter(candidate_id=candidate_id, vacancy_id=vacancy_id).exists()


def named(vacancy_ids: Collection[int], scope: Scope) -> set[tuple[int, int]]:
    """The pairs of candidate and vacancy of which this user knows, by a release, who it is; one query."""
    released = ReleaseRequest.objects.released_to(scope).filter(vacancy_id__in=vacancy_ids)
    return set(released.values_list("candidate_id", "vacancy_id"))


def record_names_seen(candidate_ids: Collection[int], vacancy_id: int, scope: Scope) -> None:
    """Write down that this user is shown, by a release, who these candidates are: each time, before it is shown.

    It stands where the privacy officers of both municipalities see it. Who is not released leaves no record.
    """
    released = ReleaseRequest.objects.released_to(scope)
    shown = list(
        released.filter(candidate_id__in=candidate_ids, vacancy_id=vacancy_id).select_related("candidate")
    )
    if not shown:
        return
    reader = User.objects.get(pk=scope.user_id)
    for asked in shown:
        record_access(
            by=reader,
            activity=AccessActivity.RELEASE_VIEWED,
            purpose=f"Vacature {vacancy_id}, verzoek {asked.pk}",
            subject_ids=[asked.candidate_id],
            municipalities={asked.candidate.municipality_id, asked.municipality_id},
        )


def refuse_name(candidate: Candidate, **texts: str) -> None:
    """Refuse the name of a candidate in a text that crosses a border. Raises ValidationError by field.

    Ask it only of who knows the name: of anybody else it would answer whether they guessed right.
    """
    names = (candidate.person.last_name, candidate.person.initials)
    errors = {field: NO_NAME for field, text in texts.items() if holds_name(text, names)}
    if errors:
        raise ValidationError(errors)
