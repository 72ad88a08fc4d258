"""People who may have been recorded twice: the pairs, merging them with a preview, and taking that back."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.merge_people import (
    MAY_BE_UNDONE,
    keep_apart,
    look_again,
    merge_people,
    people_within_reach,
    preview_of_merge,
    undo_merge,
)
from cases.forms.duplicates import MergeForm
from cases.models import Candidate
from dated.forms import add_refusal
from registry.duplicates import MOST_PAIRS, likely_duplicates
from registry.models import Merge, MergeStep, NotADuplicate, Person

LATEST = 20


@dataclass(frozen=True)
class StepLine:
    """What a merge does with facts of one kind: "inschrijvingen, verplaatst, 2"."""

    what: str
    does: str
    count: int


@dataclass(frozen=True)
class Side:
    """One of two records side by side."""

    person: Person
    files: list[Candidate]


@require_GET
@for_roles(Role.CONSULTANT)
def duplicates(request: UserRequest, scope: Scope) -> HttpResponse:
    """The pairs of the consultant's municipalities, what was merged lately, and which pairs are two people."""
    pairs = likely_duplicates(scope.case_municipalities, scope.on)
    apart = NotADuplicate.objects.filter(first__in=people_within_reach(scope)).select_related(
        "first", "second"
    )
    return render(
        request,
        "cases/duplicates/list.html",
        {
            "pairs": pairs,
            "is_cut": len(pairs) == MOST_PAIRS,
            "merges": _merges(scope)[:LATEST],
            "apart": apart.order_by("-pk")[:LATEST],
        },
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def merge(request: UserRequest, scope: Scope, kept_id: int, merged_id: int) -> HttpResponse:
    """Two records side by side, what merging will do, and doing it."""
    kept, merged = (get_object_or_404(people_within_reach(scope), pk=pk) for pk in (kept_id, merged_id))
    form = MergeForm(request.POST or None)
    try:
        if request.method == "POST" and form.is_valid():
            done = merge_people(
                kept=kept, merged=merged, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
            )
            messages.success(request, "De twee zijn samengevoegd.")
            return redirect("cases:merged", done.pk)
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        add_refusal(form, refusal, {})
    try:
        preview = preview_of_merge(kept=kept, merged=merged, by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    context = {
        "sides": [_side(kept, scope), _side(merged, scope)],
        "lines": in_words(preview.steps),
        "refusals": preview.refusals,
        "form": form,
        "term": MAY_BE_UNDONE.days,
    }
    return render(request, "cases/duplicates/merge.html", context)


@require_GET
@for_roles(Role.CONSULTANT)
def merged(request: UserRequest, scope: Scope, merge_id: int) -> HttpResponse:
    """What a merge did, with the way back."""
    done = get_object_or_404(_merges(scope), pk=merge_id)
    context = {
        "merge": done,
        "lines": in_words(done.steps.all()),
        "file": Candidate.objects.visible_to(scope).filter(person=done.kept).order_by("-during").first(),
        "may_undo": done.undone_on is None and scope.on <= done.on + MAY_BE_UNDONE,
        "until": done.on + MAY_BE_UNDONE,
    }
    return render(request, "cases/duplicates/merged.html", context)


@require_POST
@for_roles(Role.CONSULTANT)
def undo(request: UserRequest, scope: Scope, merge_id: int) -> HttpResponse:
    """Take a merge back."""
    done = get_object_or_404(_merges(scope), pk=merge_id)
    return _act(
        request,
        lambda: undo_merge(merge=done, by=request.user, on=scope.on),
        "De samenvoeging is ongedaan gemaakt. Er zijn weer twee personen.",
        reverse("cases:merged", args=[done.pk]),
    )


@require_POST
@for_roles(Role.CONSULTANT)
def two_people(request: UserRequest, scope: Scope, kept_id: int, merged_id: int) -> HttpResponse:
    """Record that a pair is two people."""
    one, other = (get_object_or_404(people_within_reach(scope), pk=pk) for pk in (kept_id, merged_id))
    return _act(
        request,
        lambda: keep_apart(one=one, other=other, by=request.user, on=scope.on),
        "Vastgelegd: dit zijn twee verschillende personen.",
        reverse("cases:duplicates"),
    )


@require_POST
@for_roles(Role.CONSULTANT)
def maybe_one(request: UserRequest, scope: Scope, apart_id: int) -> HttpResponse:
    """Take back that a pair is two people."""
    apart = get_object_or_404(NotADuplicate.objects.filter(first__in=people_within_reach(scope)), pk=apart_id)
    return _act(
        request,
        lambda: look_again(apart=apart, by=request.user, on=scope.on),
        "De twee staan weer bij de mogelijke dubbelen.",
        reverse("cases:duplicates"),
    )


def in_words(steps: Iterable[MergeStep]) -> list[StepLine]:
    """The steps as a reader counts them, by kind of fact, in the order in which they were done."""
    counted = Counter((step.model, _does(step)) for step in steps)
    return [
        StepLine(str(apps.get_model(model)._meta.verbose_name_plural), does, count)
        for (model, does), count in counted.items()
    ]


def _does(step: MergeStep) -> str:
    if step.after is None:
        return "valt samen met wat er al staat"
    if step.before is None:
        return "komt erbij voor de overige dagen"
    if "merged_into" in step.after:
        return "wijst voortaan naar de persoon die blijft"
    if {"person", "candidate"} & set(step.after):
        return "gaat mee voor de dagen die nog niet bekend waren" if "during" in step.after else "gaat mee"
    return "krijgt een andere periode" if set(step.after) == {"during"} else "wordt aangevuld"


def _act(request: UserRequest, perform: Any, done: str, back: str) -> HttpResponse:
    """Do an act of one button, and say how it went."""
    try:
        perform()
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, done)
    return redirect(back)


def _merges(scope: Scope) -> Any:
    """The merges on behalf of the consultant's municipalities, of people they still work with, newest first."""
    merges = Merge.objects.filter(
        municipality_id__in=scope.case_municipalities, kept__in=people_within_reach(scope)
    )
    return merges.select_related("kept", "merged", "by").order_by("-pk")


def _side(person: Person, scope: Scope) -> Side:
    files = Candidate.objects.visible_to(scope).filter(person=person).order_by("-during")
    return Side(person, list(files.select_related("municipality", "consultant")))
