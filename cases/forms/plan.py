"""The forms of the plan, its goals and its steps."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django import forms

from cases.actions.plan.goals import GoalFacts
from cases.actions.plan.make_plan import PlanFacts
from cases.actions.plan.steps import StepFacts
from cases.enums import GoalOutcome, Stage, StepBy
from cases.models import Candidate, Goal, Plan, Step
from cases.rules.months import months_after
from dated.forms import DayField, HoursField

MONTHS_TO_EVALUATION = 3
FIELD_OF_PLAN = {"cases_one_plan_at_a_time": "first_day"}
NO_DIAGNOSES = "Schrijf op wat iemand kan en nodig heeft, geen diagnoses."


class KeyedForm(forms.Form):
    """A form that is one entry: sent twice, it makes one thing."""

    form_key = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid4)


class VersionedForm(forms.Form):
    """A form that knows how often what it changes was changed before it was opened."""

    version = forms.IntegerField(min_value=0, max_value=2_000_000_000, widget=forms.HiddenInput)


class _Plan(forms.Form):
    main_goal = forms.CharField(
        label="Hoofddoel",
        max_length=300,
        error_messages={"required": "Vul het hoofddoel in."},
        help_text=f"Bijvoorbeeld: betaald werk in het groen, 24 uur per week. {NO_DIAGNOSES}",
    )
    agreed_on = DayField(
        label="Besproken met de kandidaat op",
        required=False,
        help_text="Laat leeg zolang het plan niet is besproken.",
    )
    evaluate_on = DayField(label="Volgende evaluatie op", required=False)

    def facts(self) -> PlanFacts:
        """What the plan says of itself."""
        return PlanFacts(
            **{name: self.cleaned_data[name] for name in ("main_goal", "agreed_on", "evaluate_on")}
        )


class _Step(forms.Form):
    what = forms.CharField(
        label="Stap",
        max_length=200,
        error_messages={"required": "Vul in wat de stap is."},
        help_text="Eén ding dat iemand doet. Bijvoorbeeld: kennismaken bij de kwekerij.",
    )
    done_by = forms.ChoiceField(
        label="Wie doet het", choices=StepBy.choices, widget=forms.RadioSelect, initial=StepBy.CANDIDATE
    )
    due_on = DayField(label="Klaar op", required=False, help_text="Laat leeg als er geen dag is afgesproken.")

    def step(self) -> StepFacts:
        """The step that was typed."""
        return StepFacts(
            what=self.cleaned_data["what"],
            done_by=StepBy(self.cleaned_data["done_by"]),
            due_on=self.cleaned_data["due_on"],
        )


class NewPlanForm(KeyedForm, _Plan, _Step):
    """A plan, and where they are known its first goal and first step."""

    first_day = DayField(label="Plan geldt vanaf")
    text = forms.CharField(
        label="Eerste doel",
        max_length=300,
        required=False,
        help_text="Meer doelen en stappen voegt u daarna toe.",
    )
    field_order = ["form_key", "main_goal", "first_day", "agreed_on", "evaluate_on", "text", "what"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what"].label = "Eerste stap"
        self.fields["what"].required = False
        self.fields["done_by"].required = False

    @classmethod
    def start(cls, candidate: Candidate, today: date) -> dict[str, Any]:
        """What the form shows first: a plan begins today, or on the day after the last one."""
        last = candidate.plans.first()
        free = last.during.upper if last is not None and last.during.upper else today
        return {"first_day": max(free, today), "evaluate_on": months_after(today, MONTHS_TO_EVALUATION)}

    def goal(self) -> GoalFacts | None:
        """The first goal, when one was typed."""
        text = self.cleaned_data["text"]
        return GoalFacts(text=text) if text else None

    def first_step(self) -> StepFacts | None:
        """The first step, when one was typed."""
        if not self.cleaned_data["what"]:
            return None
        self.cleaned_data["done_by"] = self.cleaned_data["done_by"] or StepBy.CANDIDATE
        return self.step()


class ChangePlanForm(VersionedForm, _Plan):
    """Adjust what a plan says of itself."""

    @classmethod
    def start(cls, plan: Plan) -> dict[str, Any]:
        """What the form shows first."""
        return {name: getattr(plan, name) for name in ("main_goal", "agreed_on", "evaluate_on", "version")}


class _Goal(forms.Form):
    text = forms.CharField(
        label="Doel",
        max_length=300,
        error_messages={"required": "Vul het doel in."},
        help_text=f"Bijvoorbeeld: zelfstandig naar het werk reizen. {NO_DIAGNOSES}",
    )
    target_stage = forms.ChoiceField(
        label="Beoogde fase", choices=[("", "Geen"), *Stage.choices], required=False
    )
    target_hours = HoursField(
        label="Beoogde uren per week",
        required=False,
        least=Decimal(0),
        most=Decimal(60),
        refusal="Vul een aantal uren per week in van meer dan 0 en hooguit 60.",
    )
    due_on = DayField(label="Streefdatum", required=False)

    def facts(self) -> GoalFacts:
        """The goal that was typed."""
        stage = self.cleaned_data["target_stage"]
        return GoalFacts(
            text=self.cleaned_data["text"],
            target_stage=Stage(stage) if stage else None,
            target_hours=self.cleaned_data["target_hours"],
            due_on=self.cleaned_data["due_on"],
        )


class GoalForm(KeyedForm, _Goal):
    """A new goal."""


class ChangeGoalForm(VersionedForm, _Goal):
    """Another text, stage, hours or day."""

    @classmethod
    def start(cls, goal: Goal) -> dict[str, Any]:
        """What the form shows first."""
        names = ("text", "target_stage", "target_hours", "due_on", "version")
        return {name: getattr(goal, name) for name in names}


class StepForm(KeyedForm, _Step):
    """A new step."""


class ChangeStepForm(VersionedForm, _Step):
    """Another text, somebody else, another day."""

    @classmethod
    def start(cls, step: Step) -> dict[str, Any]:
        """What the form shows first."""
        return {name: getattr(step, name) for name in ("what", "done_by", "due_on", "version")}


class DoneForm(forms.Form):
    """When a step was taken, and what came of it."""

    done_on = DayField(label="Gedaan op")
    result = forms.CharField(
        label="Resultaat", max_length=300, required=False, help_text="Eén zin is genoeg."
    )


class LookBackForm(forms.Form):
    """Of each goal whether it was reached, what helped, and what was learned."""

    last_day = DayField(
        label="Laatste dag van het plan", help_text="Een volgend plan begint op zijn vroegst de dag erna."
    )
    what_helped = forms.CharField(
        label="Wat hielp?", max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    lessons = forms.CharField(
        label="Wat leren wij hiervan?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=NO_DIAGNOSES,
    )

    def __init__(self, *args: Any, goals: list[Goal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for goal in goals:
            self.fields[f"goal_{goal.pk}"] = forms.ChoiceField(
                label=f"Bereikt? {goal.text}",
                choices=GoalOutcome.choices,
                widget=forms.RadioSelect(attrs={"class": "ba-options--inline"}),
                initial=goal.outcome,
                error_messages={"required": "Kies of dit doel is bereikt. Onbekend mag ook."},
            )
        self.goals = goals
        self.order_fields([f"goal_{goal.pk}" for goal in goals])

    def outcomes(self) -> dict[int, GoalOutcome]:
        """Of each goal, by its number, whether it was reached."""
        return {goal.pk: GoalOutcome(self.cleaned_data[f"goal_{goal.pk}"]) for goal in self.goals}
