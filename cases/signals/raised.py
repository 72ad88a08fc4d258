"""Asking all kinds of signals at once: one query for a work list, one for the counts of a team."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from accounts.enums import Role
from accounts.scope import Scope
from cases.enums import Stage
from cases.models import Candidate, Cover
from cases.rules.harm import harm
from cases.signals.chosen import ChosenSettings
from cases.signals.kinds import Raised, Signal, kinds
from cases.signals.written import Question, answers
from registry.registration_querysets import rules_of_grounds


@dataclass(frozen=True)
class Work:
    """The files somebody works on today: their own, those of colleagues they stand in for, and whom they guide."""

    files: QuerySet[Candidate]
    guided: QuerySet[Candidate] | None
    covers: tuple[Cover, ...]

    def covered_for(self, raised: Raised) -> Cover | None:
        """Through which cover a signal stands on this list, if it does."""
        return next((each for each in self.covers if each.absent_id == raised.consultant_id), None)


def open_files(scope: Scope) -> QuerySet[Candidate]:
    """The open files of the user's municipalities, except those of people who left: nothing needs doing there."""
    files: QuerySet[Candidate] = Candidate.objects.filter(municipality_id__in=scope.case_municipalities)
    return files.filter(during__contains=scope.on).exclude(stage=Stage.LEFT)


def work_of(scope: Scope) -> Work:
    """The files this user works on today; one query for the covers."""
    covers = tuple(Cover.objects.by(scope).select_related("absent")) if scope.case_municipalities else ()
    files = open_files(scope)
    mine = files.filter(consultant_id=scope.user_id)
    for cover in covers:
        mine |= files.filter(
            consultant_id=cover.absent_id, municipality_id__in=scope.carried_by(cover.municipality_id)
        )
    guided = None
    if scope.coach_municipalities:
        theirs = Candidate.objects.guided_by(scope).active_on(scope.on).exclude(stage=Stage.LEFT)
        guided = Candidate.objects.filter(pk__in=theirs.values("pk"))
    return Work(mine, guided, covers)


def raised_for(
    scope: Scope, work: Work, *, keys: Collection[str] | None = None, asked: "Asked | None" = None
) -> list[Raised]:
    """The signals of somebody's files that were not put off, most harmful first.

    One query for all kinds, two for what they are asked with; a coach who is also a consultant has one more. `asked`:
    for who asks twice for a page.
    """
    own = [each for each in kinds().values() if Role.CONSULTANT in each.roles and not each.of_team]
    coach = [each for each in kinds().values() if Role.COACH in each.roles]
    asked = asked or Asked(scope)
    signals: dict[tuple[int, str], Raised] = {}
    if scope.case_municipalities:
        signals |= _by_reference(asked.raised(own, work.files, keys))
    if work.guided is not None:
        signals |= _by_reference(asked.raised(coach, work.guided, keys))
    return most_harmful_first(signals.values())


def raised_in(
    scope: Scope,
    files: QuerySet[Candidate],
    *,
    team: bool = False,
    both: bool = False,
    asked: "Asked | None" = None,
) -> list[Raised]:
    """The signals of some files for a consultant who may change them: with `team` only those about nobody's files."""
    chosen = [
        each for each in kinds().values() if Role.CONSULTANT in each.roles and (both or each.of_team == team)
    ]
    return most_harmful_first((asked or Asked(scope)).raised(chosen, files, None))


def counted_by_consultant(
    scope: Scope, codes: frozenset[str], files: QuerySet[Candidate]
) -> dict[int | None, int]:
    """How many files of each consultant at these municipalities have at least one signal."""
    counts: dict[int | None, int] = defaultdict(int)
    for _, consultant_id in {(row[1], row[3]) for row in _of_consultants(Asked(scope, codes), files)}:
        counts[consultant_id] += 1
    return counts


def counted_by_kind(asked: "Asked", files: QuerySet[Candidate]) -> dict[str, int]:
    """How many of these files have a signal of each kind: "dit raakt nu 12 dossiers"."""
    counts: dict[str, int] = defaultdict(int)
    for key, _ in {(row[0], row[1]) for row in asked.rows(kinds().values(), files)}:
        counts[key] += 1
    return counts


def _of_consultants(asked: "Asked", files: QuerySet[Candidate]) -> Iterable[tuple]:
    chosen = [each for each in kinds().values() if Role.CONSULTANT in each.roles and not each.of_team]
    return asked.rows(chosen, files)


def most_harmful_first(signals: Iterable[Raised]) -> list[Raised]:
    """The order of every list of signals (cases/rules/harm.py); equals stand oldest first, then by file."""
    return sorted(signals, key=lambda each: (-each.harm, each.since, each.candidate_id, each.reference))


class Asked:
    """Asks kinds about files with what the municipalities of a scope chose."""

    def __init__(self, scope: Scope, codes: frozenset[str] | None = None) -> None:
        """`codes` are the municipalities of the files that are asked about: those the user works for, unless said."""
        self.scope = scope
        if codes is None:
            codes = scope.case_municipalities | scope.coach_municipalities
        self.carriers = {code: scope.carrier(code) for code in sorted(codes)}
        self.homes = tuple(scope.carried_by(code) for code in sorted(set(self.carriers.values())))
        self.settings = ChosenSettings(set(self.carriers.values()), scope.on)
        self.rules = tuple(rules_of_grounds())

    def raised(
        self,
        signals: Iterable[Signal],
        files: QuerySet[Candidate],
        keys: Collection[str] | None,
    ) -> list[Raised]:
        """The signals of these kinds in these files, in no order."""
        return [self._read(row) for row in self.rows(signals, files, keys)]

    def rows(
        self,
        signals: Iterable[Signal],
        files: QuerySet[Candidate],
        keys: Collection[str] | None = None,
    ) -> list[tuple]:
        """What these kinds find, as far as they are switched on, in one query (cases/signals/written.py)."""
        asked = [self._question(each) for each in signals if keys is None or each.key in keys]
        return answers([each for each in asked if each is not None], files, self.scope.user_id)

    def _question(self, signal: Signal) -> Question | None:
        """What there is to ask about a kind; nothing where every municipality switched it off."""
        off = [
            code for code, carrier in self.carriers.items() if not self.settings.of(signal, carrier).enabled
        ]
        if len(off) == len(self.carriers):
            return None
        days = self.settings.days(signal, self.carriers)
        return Question(signal.key, signal.find, self.scope.on, days, tuple(off), self.homes, self.rules)

    def _read(self, row: tuple) -> Raised:
        key, candidate_id, code, consultant_id, since, day, fact_id, fact, name = row
        signal = kinds()[key]
        weight = self.settings.of(signal, self.carriers.get(code, code)).weight
        return Raised(
            signal=signal,
            candidate_id=candidate_id,
            municipality_id=code,
            consultant_id=consultant_id,
            since=since,
            day=day,
            fact_id=fact_id,
            fact=fact,
            name=name or "",
            on=self.scope.on,
            weight=weight,
            harm=harm(weight, (self.scope.on - since).days),
        )


def _by_reference(signals: Iterable[Raised]) -> dict[tuple[int, str], Raised]:
    return {(each.candidate_id, each.reference): each for each in signals}
