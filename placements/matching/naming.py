"""Who may know who a candidate is, for which vacancy: the one place where a name is given across a border."""

from collections.abc import Collection

from accounts.scope import Scope
from placements.models import ReleaseRequest


def may_name(candidate_id: int, vacancy_id: int, scope: Scope) -> bool:
    """Whether this user knows today, by a release, who a candidate of another municipality is; one query."""
    released = ReleaseRequest.objects.released_to(scope)
    return released.filter(candidate_id=candidate_id, vacancy_id=vacancy_id).exists()


def named(vacancy_ids: Collection[int], scope: Scope) -> set[tuple[int, int]]:
    """The pairs of candidate and vacancy of which this user knows, by a release, who it is; one query."""
    released = ReleaseRequest.objects.released_to(scope).filter(vacancy_id__in=vacancy_ids)
    return set(released.values_list("candidate_id", "vacancy_id"))
