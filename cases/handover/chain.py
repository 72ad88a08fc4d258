"""The chain: the files of a person at one municipality after the other, linked by accepted handovers."""

from collections.abc import Collection

from accounts.scope import Scope
from cases.enums import HandoverStatus
from cases.models import Candidate, Handover


def chain_of(candidate: Candidate) -> list[Candidate]:
    """Every file this one continues or is continued by, with itself, oldest first; one without handovers is alone.

    A link says which municipality, from when to when, and which consultant: both sides may know that much. What is in
    a file stays with those who may open it.
    """
    links = Handover.objects.filter(
        candidate__person_id=candidate.person_id, status=HandoverStatus.ACCEPTED
    ).values_list("candidate_id", "resulting_id")
    connected = _connected(candidate.pk, set(links))
    if len(connected) == 1:
        return [candidate]
    files = Candidate.objects.filter(pk__in=connected).select_related("municipality", "consultant")
    return list(files.order_by("during", "pk"))


def visible_among(files: Collection[Candidate], scope: Scope) -> frozenset[int]:
    """The keys of those files this user may open."""
    visible = Candidate.objects.visible_to(scope).filter(pk__in=[each.pk for each in files])
    return frozenset(visible.values_list("pk", flat=True))


def _connected(start: int, links: Collection[tuple[int, int | None]]) -> set[int]:
    """All files that can be reached over the links, in either direction."""
    reached, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        near = {old if new == here else new for old, new in links if here in (old, new)}
        waiting += [each for each in near - reached if each is not None]
        reached |= {each for each in near if each is not None}
    return reached
