"""Whom to add to a group: your own candidates or everybody's, on which ground. No names in the address."""

from collections.abc import Collection

from django import forms

from accounts.scope import Scope
from cases.enums import Stage
from cases.models import Candidate
from dated.periods import period
from placements.models import GroupSecondment
from registry.enums import LegalGround

MOST_SHOWN = 50
MINE, ALL = "mijn", "alle"


class ChooseForm(forms.Form):
    """Which candidates are shown."""

    wie = forms.ChoiceField(
        label="Kandidaten", required=False, choices=[(MINE, "Mijn kandidaten"), (ALL, "Van de hele gemeente")]
    )
    grondslag = forms.ChoiceField(
        label="Grondslag", required=False, choices=[("", "Alle grondslagen"), *LegalGround.choices]
    )


def candidates_to_add(
    group: GroupSecondment, scope: Scope, choosing: ChooseForm, asked: Collection[str] | None
) -> list[Candidate]:
    """The open files this user may change, of people who do not work in the group yet, by name; one more than shown.

    `asked`: the numbers of the files a form sent back; then those, whatever the filter says.
    """
    inside = group.placements.overlapping(period(scope.on)).order_by().values("person_id")
    files = Candidate.objects.active_on(scope.on).filter(municipality_id__in=scope.case_municipalities)
    files = files.exclude(person_id__in=inside).exclude(stage=Stage.LEFT)
    if asked is not None:
        files = files.filter(
            pk__in=[int(number) for number in asked if number.isdecimal() and len(number) < 10]
        )
    elif choosing.is_valid():
        if choosing.cleaned_data["wie"] != ALL:
            files = files.filter(consultant_id=scope.user_id)
        if ground := choosing.cleaned_data["grondslag"]:
            files = files.filter(
                person__registrations__ground=ground, person__registrations__during__contains=scope.on
            )
    rows = files.select_related("person").order_by("person__last_name", "person__initials", "pk")
    return list(rows.distinct()[: MOST_SHOWN + 1])
