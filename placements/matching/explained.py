"""The pairs of a page with every reason: the pure rule on the facts of the few that are shown."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Sum

from accounts.scope import Scope
from cases.models import Assessment, Candidate
from cases.models import Profile as CandidateProfile
from placements.enums import FORMS_WITHOUT_WAGE
from placements.enums.matching import MatchAspect, Outcome
from placements.matching.facts import facts_of_another, facts_of_own, facts_of_vacancy
from placements.matching.statement import Pair
from placements.models import Proposal, ReleaseRequest, Vacancy, WorkingHours
from placements.rules.matching import Finding, Match, match


@dataclass
class Explained:
    """One pair with its reasons. `candidate` is None for who belongs to another municipality: then there is a code."""

    pair: Pair
    match: Match
    vacancy: Vacancy
    candidate: Candidate | None
    proposal: Proposal | None = None
    """The proposal of the two that runs, for who may know of it."""
    release: ReleaseRequest | None = None
    """What this user asked about them, or knows."""

    @property
    def reasons_for(self) -> list[Finding]:
        """What speaks for it."""
        return self.match.with_outcome(Outcome.FOR)

    @property
    def reasons_against(self) -> list[Finding]:
        """What speaks against it."""
        return self.match.with_outcome(Outcome.AGAINST)

    @property
    def unknowns(self) -> list[Finding]:
        """What nobody knows."""
        return self.match.with_outcome(Outcome.UNKNOWN)


def explained(
    pairs: Iterable[Pair],
    scope: Scope,
    weights: Mapping[MatchAspect, int],
    vacancy: Vacancy | None = None,
) -> list[Explained]:
    """The same pairs in the same order, each with its reasons. A number of queries that does not grow with them.

    Hand it the vacancy with its demands when all pairs are of one.
    """
    pairs = list(pairs)
    vacancies = {vacancy.pk: vacancy} if vacancy else _vacancies({pair.vacancy_id for pair in pairs})
    intakes = _intakes({pair.candidate_id for pair in pairs})
    own = _own({pair.candidate_id for pair in pairs if pair.code is None})
    works = hours_at_work({each.person_id for each in own.values()}, scope.on)
    shared = _shared({pair.code for pair in pairs if pair.code is not None}, scope.on)
    asked = {key: facts_of_vacancy(vacancy, scope) for key, vacancy in vacancies.items()}
    rows = []
    for pair in pairs:
        intake, candidate = intakes.get(pair.candidate_id), own.get(pair.candidate_id)
        if candidate is not None:
            known = facts_of_own(candidate, intake, works.get(candidate.person_id, Decimal()), scope)
        else:
            known = facts_of_another(intake, shared.get(pair.candidate_id, ()))
        rows.append(
            Explained(
                pair, match(known, asked[pair.vacancy_id], weights), vacancies[pair.vacancy_id], candidate
            )
        )
    return rows


def hours_at_work(person_ids: Collection[int], on: date) -> dict[int, Decimal]:
    """The paid hours per week of these people on a day; who does not work is not in it. One query."""
    hours = WorkingHours.objects.active_on(on).filter(
        placement__person_id__in=person_ids, placement__during__contains=on
    )
    paid = hours.exclude(placement__work_form__in=sorted(FORMS_WITHOUT_WAGE)).order_by()
    summed = paid.values("placement__person_id").annotate(hours=Sum("hours_per_week"))
    return dict(summed.values_list("placement__person_id", "hours"))


def _vacancies(vacancy_ids: Collection[int]) -> dict[int, Vacancy]:
    rows = Vacancy.objects.filter(pk__in=vacancy_ids)
    rows = rows.select_related("employer", "municipality", "work_municipality").with_demands()
    return {each.pk: each for each in rows}


def _intakes(candidate_ids: Collection[int]) -> dict[int, Assessment]:
    """The intake that holds of each of these files, with its rows."""
    rows = Assessment.objects.filter(candidate_id__in=candidate_ids, during__upper_inf=True)
    return {each.candidate_id: each for each in rows.with_rows()}


def _own(candidate_ids: Collection[int]) -> dict[int, Candidate]:
    rows = Candidate.objects.filter(pk__in=candidate_ids).select_related("person", "municipality")
    return {each.pk: each for each in rows}


def _shared(codes: Collection[str], on: date) -> dict[int, list[str]]:
    """What the profiles with these codes tell, by file."""
    rows = CandidateProfile.objects.active_on(on).filter(code__in=codes, visible=True)
    return dict(rows.values_list("candidate_id", "shared"))
