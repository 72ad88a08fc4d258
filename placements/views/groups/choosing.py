"""Whom to add to a group: by name, your own candidates or everybody's, on which ground. No names in the address."""

from collections.abc import Collection

from django import forms
from django.db.models import QuerySet

from accounts.scope import Scope
from cases.enums import Stage
from cases.finding.search import candidates_matching
from cases.models import Candidate
from dated.periods import period
from placements.models import GroupSecondment
from registry.enums import LegalGround

MOST_SHOWN = 50
MINE, ALL = "mijn", "alle"
SHOW = "tonen"
"""The name of the button that shows other people; it keeps what was typed."""


class ChooseForm(forms.Form):
    """Which candidates are shown."""

    naam = forms.CharField(label="Naam", required=False, max_length=100)
    wie = forms.ChoiceField(
        label="Kandidaten", required=False, choices=[(MINE, "Mijn kandidaten"), (ALL, "Van de hele gemeente")]
    )
    grondslag = forms.ChoiceField(
        label="Grondslag", required=False, choices=[("", "Alle grondslagen"), *LegalGround.choices]
    )


def candidates_to_add(
    group: GroupSecondment, scope: Scope, choosing: ChooseForm | None, numbers: Collection[str] = ()
) -> tuple[list[Candidate], int]:
    """The open files this user may change, of people who do not work in the group yet; and how many more there are.

    First those with these `numbers`, whatever the filter says; then at most fifty others of the filter, if any.
    """
    inside = group.placements.overlapping(period(scope.on)).order_by().values("person_id")
    files = Candidate.objects.active_on(scope.on).filter(municipality_id__in=scope.case_municipalities)
    files = files.exclude(person_id__in=inside).exclude(stage=Stage.LEFT)
    asked = [int(number) for number in numbers if number.isdecimal() and len(number) < 10]
    given = list(_by_name(files.filter(pk__in=asked))) if asked else []
    if choosing is None or not choosing.is_valid():
        return given, 0
    others = _filtered(files.exclude(pk__in=asked), choosing, scope)
    found = list(_by_name(others)[: MOST_SHOWN + 1])
    more = others.distinct().count() - MOST_SHOWN if len(found) > MOST_SHOWN else 0
    return given + found[:MOST_SHOWN], more


def _filtered(files: QuerySet[Candidate], choosing: ChooseForm, scope: Scope) -> QuerySet[Candidate]:
    if choosing.cleaned_data["wie"] != ALL:
        files = files.filter(consultant_id=scope.user_id)
    if ground := choosing.cleaned_data["grondslag"]:
        files = files.filter(
            person__registrations__ground=ground, person__registrations__during__contains=scope.on
        )
    name = choosing.cleaned_data["naam"]
    return candidates_matching(files, name) if name else files


def _by_name(files: QuerySet[Candidate]) -> QuerySet[Candidate]:
    rows = files.select_related("person").order_by("person__last_name", "person__initials", "pk")
    return rows.distinct()
