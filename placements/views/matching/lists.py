"""The best candidates for a vacancy, and the best vacancies for a candidate: every reason is shown."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.models import Candidate
from cases.views.candidate import changeable_candidate
from placements.enums.matching import MatchVerdict
from placements.forms.matching import SHOWN, LookForm
from placements.matching.best import People, best_candidates
from placements.matching.explained import Explained, explained
from placements.matching.sight import open_vacancies, own_files, profiles_of_others
from placements.matching.statement import Found, InSight, find
from placements.matching.weights import Weights, home_of, weights_at
from placements.models import Proposal, ReleaseRequest, Vacancy
from placements.vacancies.access import may_change_vacancy
from placements.views.vacancies.pages import visible_vacancy

PER_PAGE = 10


@require_GET
@for_roles(Role.CONSULTANT)
def candidates(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """The candidates for a vacancy, best first: own ones by name, others in the region without saying who they are."""
    vacancy = visible_vacancy(scope, pk)
    look = LookForm(request.GET, weights=weights_at(home_of(scope), scope.on))
    people = People(_own(look, scope), _others(look, vacancy, scope))
    page, counts = _page(request, partial(best_candidates, people, vacancy, scope), scope, look, vacancy)
    proposals, releases = _open_proposals(vacancy, page.object_list), _releases(vacancy, scope)
    for row in page.object_list:
        row.proposal = proposals.get(row.pair.candidate_id) if row.candidate else None
        row.release = releases.get(row.pair.candidate_id)
    context = {
        "vacancy": vacancy,
        "is_open": Vacancy.objects.filter(pk=vacancy.pk).open_on(scope.on).exists(),
        "may_ask": may_change_vacancy(vacancy, scope),
        **_shown(page, counts, look, request),
    }
    return render(request, "placements/matching/candidates.html", context)


@require_GET
@for_roles(Role.CONSULTANT)
def vacancies(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """The open vacancies for a candidate, best first."""
    candidate = changeable_candidate(scope, pk)
    look = LookForm(request.GET, weights=weights_at(home_of(scope), scope.on), people=False)
    sight = InSight(
        own_files(scope).filter(pk=candidate.pk), profiles_of_others(scope).none(), open_vacancies(scope)
    )
    page, counts = _page(request, partial(find, sight, scope), scope, look)
    proposed = Proposal.objects.open().filter(candidate=candidate)
    there = {each.vacancy_id: each for each in proposed}
    for row in page.object_list:
        row.proposal = there.get(row.pair.vacancy_id)
    context = {"candidate": candidate, **_shown(page, counts, look, request)}
    return render(request, "placements/matching/vacancies.html", context)


def _own(look: LookForm, scope: Scope) -> Any:
    files = own_files(scope)
    if stage := look.chosen("fase"):
        files = files.filter(stage=stage)
    return files.none() if look.chosen("wie") == "regio" else files


def _others(look: LookForm, vacancy: Vacancy, scope: Scope) -> Any:
    """Profiles of others, for a vacancy of one's own. No profile tells a stage: asking for one leaves them out."""
    profiles = profiles_of_others(scope)
    left_out = look.chosen("wie") == "eigen" or look.chosen("fase")
    return profiles.none() if left_out or not may_change_vacancy(vacancy, scope) else profiles


def _page(
    request: UserRequest,
    search: Callable[..., Found],
    scope: Scope,
    look: LookForm,
    vacancy: Vacancy | None = None,
) -> tuple[Page, Any]:
    """A page of explained pairs, and how many there are with each verdict; one statement for both.

    Hand it the vacancy with its demands when all pairs are of one.
    """
    weights: Weights = look.weights

    def found_on(number: int) -> Found:
        offset = (number - 1) * PER_PAGE
        return search(weights, verdicts=look.verdicts, limit=PER_PAGE, offset=offset)

    asked = request.GET.get("page", "")
    number = max(1, int(asked)) if asked.isascii() and asked.isdecimal() and len(asked) < 6 else 1
    found = found_on(number)
    pages = Paginator(range(sum(found.counts[each] for each in look.verdicts)), PER_PAGE)
    if number > pages.num_pages:
        number = pages.num_pages
        found = found_on(number)
    page = pages.page(number)
    page.object_list = explained(found.pairs, scope, weights, vacancy)  # type: ignore[assignment]
    return page, found.counts


def _shown(page: Page, counts: Any, look: LookForm, request: UserRequest) -> dict[str, Any]:
    kept = request.GET.copy()
    kept.pop("toon", None)
    kept.pop("page", None)
    tabs = [
        {
            "word": word,
            "label": label,
            "count": sum(counts[each] for each in verdicts),
            "chosen": word == look.chosen("toon"),
        }
        for word, (label, verdicts) in SHOWN.items()
    ]
    return {
        "page": page,
        "look": look,
        "tabs": tabs,
        "query": kept.urlencode(),
        "nobody": not sum(counts.values()),
        "fails": MatchVerdict.FAILS in look.verdicts,
    }


def _open_proposals(vacancy: Vacancy, rows: Iterable[Explained]) -> dict[int, Proposal]:
    own = [row.pair.candidate_id for row in rows if row.candidate is not None]
    found = Proposal.objects.open().filter(vacancy=vacancy, candidate_id__in=own)
    return {each.candidate_id: each for each in found}


def _releases(vacancy: Vacancy, scope: Scope) -> dict[int, ReleaseRequest]:
    """What this user asked for this vacancy and still waits for, or knows."""
    asked = ReleaseRequest.objects.asked_by(scope).filter(vacancy=vacancy)
    rows = [*asked.waiting(), *asked.released_to(scope)]
    return {each.candidate_id: each for each in rows}


def own_candidate(candidate_id: int, scope: Scope) -> Candidate | None:
    """A candidate that this consultant may propose by name."""
    return own_files(scope).filter(pk=candidate_id).select_related("person", "municipality").first()
