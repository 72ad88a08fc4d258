"""The forms of the day's work: tasks, and putting a signal off."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django import forms

from accounts.models import User
from accounts.scope import Scope
from cases.models import Candidate, Task
from cases.signals import Raised
from cases.workday.colleagues import takers_of_tasks
from dated.forms import DayField, choice, model_choice
from dated.periods import ONE_DAY

TEAM = "Het team: wie het oppakt"
A_WEEK = timedelta(days=7)
TWO_WEEKS = timedelta(days=14)


class ColleagueField(forms.ModelChoiceField):
    """A colleague, by the name others know them by."""

    def label_from_instance(self, obj: User) -> str:
        """The colleague's name."""
        return obj.display_name


class TaskForm(forms.Form):
    """What is to be done, by whom and by when."""

    title = forms.CharField(
        label="Wat moet er gebeuren?",
        max_length=100,
        help_text="Kort, bijvoorbeeld: Bel over het rooster.",
        error_messages={"required": "Vul in wat er moet gebeuren."},
    )
    due_on = DayField(label="Uiterlijk op")
    assignee = ColleagueField(
        User.objects.none(),
        label="Voor wie?",
        required=False,
        empty_label=TEAM,
        error_messages={"invalid_choice": "Deze collega werkt niet met dit dossier. Kies iemand anders."},
    )
    note = forms.CharField(
        label="Toelichting",
        max_length=500,
        required=False,
        help_text="Wie dit dossier mag zien, leest mee. Schrijf geen diagnoses op.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    entry_key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, candidate: Candidate, scope: Scope, task: Task | None = None, **kwargs: Any
    ) -> None:
        initial = {"assignee": scope.user_id, "due_on": scope.on + A_WEEK, "entry_key": uuid4()}
        if task is not None:
            initial = {name: getattr(task, name) for name in ("title", "due_on", "note")}
            initial["assignee"] = task.assignee_id
        super().__init__(*args, **kwargs | {"initial": initial | kwargs.get("initial", {})})
        takers = takers_of_tasks(candidate, scope)
        if task is not None and task.assignee_id:
            takers = takers | User.objects.filter(pk=task.assignee_id)
        model_choice(self, "assignee").queryset = takers


class SnoozeForm(forms.Form):
    """Which signal is put off, until when and why."""

    signal = forms.ChoiceField(
        label="Welk signaal?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Kies een signaal.",
            "invalid_choice": "Dit signaal is er niet meer: iemand heeft het intussen opgelost of uitgesteld.",
        },
    )
    last_day = DayField(
        label="Tot en met",
        help_text="Hooguit 90 dagen. Het signaal komt eerder terug als het feit verandert.",
    )
    reason = forms.CharField(
        label="Waarom hoeft dit nu niet?",
        max_length=300,
        help_text="Bijvoorbeeld: Kandidaat is tot half december met vakantie.",
        error_messages={"required": "Vul in waarom dit nu niet hoeft."},
    )

    def __init__(self, *args: Any, signals: list[Raised], scope: Scope, **kwargs: Any) -> None:
        initial: dict[str, Any] = {"signal": signals[0].reference} if len(signals) == 1 else {}
        initial |= kwargs.get("initial", {})
        chosen = [each for each in signals if each.reference == initial.get("signal")] or signals
        # The day before what it is about at the latest: then there is still time to do something.
        days = [each.deadline - ONE_DAY for each in chosen if each.deadline > scope.on]
        initial["last_day"] = min([scope.on + TWO_WEEKS, *days])
        super().__init__(*args, **kwargs | {"initial": initial})
        choice(self, "signal").choices = [
            (each.reference, f"{each.signal.title}. {each.why}") for each in signals
        ]
