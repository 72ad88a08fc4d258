"""Employers that may have been recorded twice: the pairs, merging them with a preview, and taking that back."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

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
from cases.views.confirmed_act import mark
from dated.forms import add_refusal
from placements.actions.employers.merge import (
    MergePreview,
    keep_apart,
    look_again,
    merge_employers,
    preview_of_merge,
    undo_merge,
)
from placements.employers.duplicates import MOST_PAIRS, likely_doubles
from placements.employers.side_by_side import Compared, side_by_side
from placements.forms.employers.employer import MergeEmployersForm
from placements.models import EmployerMerge, EmployerMergeStep, NotTheSameEmployer
from placements.views.employers.shared import visible_employer

LATEST = 20


@dataclass(frozen=True)
class StepLine:
    """What a merge does with facts of one kind: "plaatsingen, gaan mee, 12"."""

    what: str
    does: str
    count: int


@require_GET
@for_roles(Role.CONSULTANT)
def doubles(request: UserRequest, scope: Scope) -> HttpResponse:
    """The pairs that look alike, what was merged lately, and which pairs are two."""
    pairs = likely_doubles()
    merges = EmployerMerge.objects.select_related("kept", "merged", "by").order_by("-pk")
    apart = NotTheSameEmployer.objects.select_related("first", "second").order_by("-pk")
    context = {
        "pairs": pairs,
        "is_cut": len(pairs) == MOST_PAIRS,
        "merges": merges[:LATEST],
        "apart": apart[:LATEST],
    }
    return render(request, "placements/employers/doubles.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def merge(request: UserRequest, scope: Scope, kept_employer_id: int, merged_employer_id: int) -> HttpResponse:
    """Two records side by side, what merging will do, and doing what was shown."""
    kept, merged = (visible_employer(scope, pk) for pk in (kept_employer_id, merged_employer_id))
    form = MergeEmployersForm(request.POST or None)
    preview = preview_of_merge(kept=kept, merged=merged, by=request.user, on=scope.on)
    compared = side_by_side(kept, merged, scope)
    seen = mark_of(preview, compared)
    shown_before = request.method == "POST" and request.POST.get("seen") != seen
    if request.method == "POST" and form.is_valid() and not shown_before:
        try:
            done = merge_employers(
                kept=kept, merged=merged, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
            )
        except ValidationError as refusal:
            add_refusal(form, refusal, {})
        else:
            messages.success(request, "De twee werkgevers zijn samengevoegd.")
            return redirect("placements:merged_employer", done.pk)
    context = {
        "kept": kept,
        "merged": merged,
        "preview": preview,
        "compared": compared,
        "lines": in_words(preview.steps),
        "form": form,
        "seen": seen,
        "shown_before": shown_before and not preview.refusals,
    }
    return render(request, "placements/employers/merge.html", context)


@require_GET
@for_roles(Role.CONSULTANT)
def merged(request: UserRequest, scope: Scope, employer_merge_id: int) -> HttpResponse:
    """What a merge did, with the way back."""
    done = get_object_or_404(
        EmployerMerge.objects.select_related("kept", "merged", "by"), pk=employer_merge_id
    )
    context = {"merge": done, "lines": in_words(done.steps.all())}
    return render(request, "placements/employers/merged.html", context)


@require_POST
@for_roles(Role.CONSULTANT)
def undo(request: UserRequest, scope: Scope, employer_merge_id: int) -> HttpResponse:
    """Take a merge back."""
    done = get_object_or_404(EmployerMerge, pk=employer_merge_id)
    return _one_button(
        request,
        lambda: undo_merge(merge=done, by=request.user, on=scope.on),
        "De samenvoeging is ongedaan gemaakt. Er zijn weer twee werkgevers.",
        reverse("placements:merged_employer", args=[done.pk]),
    )


@require_POST
@for_roles(Role.CONSULTANT)
def two(request: UserRequest, scope: Scope, kept_employer_id: int, merged_employer_id: int) -> HttpResponse:
    """Record that a pair is two employers."""
    one, other = (visible_employer(scope, pk) for pk in (kept_employer_id, merged_employer_id))
    return _one_button(
        request,
        lambda: keep_apart(one=one, other=other, by=request.user, on=scope.on),
        "Vastgelegd: dit zijn twee verschillende werkgevers.",
        reverse("placements:employer_doubles"),
    )


@require_POST
@for_roles(Role.CONSULTANT)
def maybe_one(request: UserRequest, scope: Scope, apart_employer_id: int) -> HttpResponse:
    """Take back that a pair is two employers."""
    apart = get_object_or_404(NotTheSameEmployer, pk=apart_employer_id)
    return _one_button(
        request,
        lambda: look_again(apart=apart, by=request.user, on=scope.on),
        "De twee staan weer bij de mogelijke dubbelen.",
        reverse("placements:employer_doubles"),
    )


def in_words(steps: Iterable[EmployerMergeStep]) -> list[StepLine]:
    """The steps as a reader counts them, by kind of fact, in the order in which they were done."""
    counted = Counter((step.model, _does(step)) for step in steps)
    return [
        StepLine(str(apps.get_model(model)._meta.verbose_name_plural), does, count)
        for (model, does), count in counted.items()
    ]


def _does(step: EmployerMergeStep) -> str:
    if step.after is None:
        return "vervalt: wat er bij de werkgever die blijft al staat, gaat voor"
    if step.before is None:
        return "komt erbij voor de overige dagen" if "during" in step.after else "komt erbij, ter bevestiging"
    if "merged_into" in step.after:
        return "gaat op in de werkgever die blijft"
    if "replaced_on" in step.after:
        return "gaat mee en eindigt"
    if {"employer", "borrower", "lender"} & set(step.after):
        return "gaat mee voor de dagen die nog niet bekend waren" if "during" in step.after else "gaat mee"
    return "krijgt een andere periode" if set(step.after) == {"during"} else "wordt aangevuld"


def mark_of(preview: MergePreview, compared: Iterable[Compared]) -> str:
    """A mark of what was shown: what lapses, the steps by kind, and the figures that move."""
    lines = [f"{line.what}|{line.after}" for line in compared]
    lines += [f"{line.what}|{line.does}|{line.count}" for line in in_words(preview.steps)]
    return mark({}, [*lines, *(f"{move.what}|{move.change}|{move.when}" for move in preview.moves)])


def _one_button(request: UserRequest, perform: Callable[[], object], done: str, back: str) -> HttpResponse:
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
