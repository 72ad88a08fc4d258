"""The caseload: how many files each consultant of a municipality has, in which stage, and how many need attention."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Min, QuerySet
from django.urls import reverse

from accounts.models import User
from accounts.scope import Scope
from cases.enums import Stage
from cases.models import Candidate, Cover
from cases.signals.contact import last_contact
from cases.signals.raised import counted_by_consultant

STAGES = [stage for stage in Stage if stage != Stage.LEFT]
BEFORE_WORK = (Stage.IN_VIEW, Stage.DIAGNOSIS, Stage.DEVELOPMENT)
TO_WORK = (Stage.WORK_READY, Stage.MEDIATION, Stage.TRIAL_PLACEMENT)
AT_WORK = (Stage.PLACED, Stage.SUSTAINED)


@dataclass
class Load:
    """The open files of one consultant, or of nobody."""

    user: User | None
    stages: dict[str, int] = field(default_factory=dict)
    with_signal: int = 0
    longest_ago: date | None = None
    """The last contact of the file whose last contact lies farthest back."""
    never: int = 0
    """Files without any contact recorded."""

    @property
    def files(self) -> int:
        """Open files, except of people who left."""
        return sum(self.stages.values())

    @property
    def before_work(self) -> int:
        """Files of people on the way to being ready for work."""
        return sum(self.stages.get(stage, 0) for stage in BEFORE_WORK)

    @property
    def to_work(self) -> int:
        """Files of people who are ready for work and look for it."""
        return sum(self.stages.get(stage, 0) for stage in TO_WORK)

    @property
    def at_work(self) -> int:
        """Files of people who work."""
        return sum(self.stages.get(stage, 0) for stage in AT_WORK)

    @property
    def by_stage(self) -> list[tuple[str, int]]:
        """Every stage with its number of files."""
        return [(stage.label, self.stages.get(stage, 0)) for stage in STAGES]

    @property
    def url(self) -> str:
        """The work list of this consultant, or of the files of nobody."""
        return f"{reverse('cases:work_list')}?van={self.user.pk if self.user else 'niemand'}"


def loads_of(
    scope: Scope, codes: frozenset[str], files: QuerySet[Candidate], team: Sequence[User]
) -> list[Load]:
    """What each of a team has, and last what nobody has; who has files without being of the team stands there too.

    Four queries, however many files there are.
    """
    loads: dict[int | None, Load] = {user.pk: Load(user) for user in team}
    rows = list(_counted(files))
    strangers = User.objects.in_bulk({row["consultant_id"] for row in rows} - set(loads) - {None})
    loads |= {pk: Load(user) for pk, user in strangers.items()}
    loads[None] = Load(None)
    for row in rows:
        load = loads[row["consultant_id"]]
        load.stages[row["stage"]] = row["files"]
        load.never += row["files"] - row["reached"]
        if row["longest"] is not None:
            load.longest_ago = min(load.longest_ago or row["longest"], row["longest"])
    for consultant_id, number in counted_by_consultant(scope, codes, files).items():
        if consultant_id in loads:
            loads[consultant_id].with_signal = number
    return sorted(
        loads.values(), key=lambda each: (each.user is None, each.user.display_name if each.user else "")
    )


def _counted(files: QuerySet[Candidate]) -> QuerySet[Any]:
    with_contact = files.annotate(contact=last_contact())
    return (
        with_contact.order_by()
        .values("consultant_id", "stage")
        .annotate(files=Count("pk"), reached=Count("contact"), longest=Min("contact"))
    )


def covers_at(scope: Scope) -> QuerySet[Cover]:
    """The covers at the user's municipalities that run or are still to come."""
    covers: QuerySet[Cover] = Cover.objects.at(scope).filter(during__endswith__gt=scope.on)
    return covers.select_related("absent", "substitute", "municipality").order_by("during")
