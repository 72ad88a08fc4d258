"""The plan of a candidate: goals, and the steps that lead to them (Leiden 2019, 3.3.1: step 2 "trajectplan")."""

from decimal import Decimal

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from cases.enums import GoalOutcome, Stage, StepBy
from cases.models.candidate import Candidate
from cases.models.entered_once import EnteredOnce
from cases.models.versioned import Versioned
from cases.querysets.plan import GoalQuerySet, PlanQuerySet, StepQuerySet
from dated.models import DatedFact

ONE_PLAN = "Deze kandidaat heeft in deze periode al een plan. Sluit dat eerst af met een terugblik."


@pghistory.track()
class Plan(DatedFact, EnteredOnce, Versioned):
    """What a candidate works towards, and what was learned when it was looked back upon. It runs until it is closed."""

    # CASCADE: a plan says nothing without the file.
    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="plans", verbose_name="kandidaat")
    main_goal = models.CharField("hoofddoel", max_length=300)
    agreed_on = models.DateField("besproken met de kandidaat op", null=True, blank=True)
    evaluate_on = models.DateField("volgende evaluatie op", null=True, blank=True)
    what_helped = models.CharField("wat hielp", max_length=1000, blank=True)
    lessons = models.CharField("wat we hiervan leren", max_length=1000, blank=True)

    objects = PlanQuerySet.as_manager()

    class Meta(DatedFact.Meta):
        verbose_name = "trajectplan"
        verbose_name_plural = "trajectplannen"
        ordering = ["-during"]
        constraints = [
            *DatedFact.Meta.constraints,
            ExclusionConstraint(
                name="cases_one_plan_at_a_time",
                expressions=[
                    ("candidate", RangeOperators.EQUAL),
                    ("during", RangeOperators.OVERLAPS),
                ],
                violation_error_message=ONE_PLAN,
            ),
            models.CheckConstraint(
                condition=~Q(main_goal=""),
                name="cases_plan_has_a_goal",
                violation_error_message="Vul het hoofddoel in.",
            ),
        ]

    def __str__(self) -> str:
        return f"plan {self.pk}"

    @property
    def is_closed(self) -> bool:
        """Whether the plan was looked back upon and closed."""
        return self.during.upper is not None


@pghistory.track()
class Goal(EnteredOnce, Versioned):
    """One goal of a plan: a stage, a number of hours, or something that can only be said in words."""

    # CASCADE: a goal belongs to its plan.
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="goals", verbose_name="plan")
    text = models.CharField("doel", max_length=300)
    target_stage = models.CharField("beoogde fase", max_length=20, choices=Stage.choices, blank=True)
    target_hours = models.DecimalField(
        "beoogde uren per week", max_digits=4, decimal_places=2, null=True, blank=True
    )
    due_on = models.DateField("streefdatum", null=True, blank=True)
    outcome = models.CharField(
        "bereikt", max_length=10, choices=GoalOutcome.choices, default=GoalOutcome.UNKNOWN
    )

    objects = GoalQuerySet.as_manager()

    class Meta:
        verbose_name = "doel"
        verbose_name_plural = "doelen"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="cases_goal_says_something",
                violation_error_message="Vul het doel in.",
            ),
            models.CheckConstraint(
                condition=Q(target_hours=None) | Q(target_hours__gt=0, target_hours__lte=Decimal(60)),
                name="cases_goal_hours_of_a_week",
                violation_error_message="Vul een aantal uren per week in van meer dan 0 en hooguit 60.",
            ),
        ]

    def __str__(self) -> str:
        return f"doel {self.pk}"

    @property
    def outcome_tone(self) -> str:
        """Tone of the badge that shows the outcome."""
        return GoalOutcome(self.outcome).tone


@pghistory.track()
class Step(EnteredOnce, Versioned):
    """One step towards a goal: who does what before which day. It ends done, or dropped with a reason."""

    # CASCADE: a step belongs to its goal.
    goal = models.ForeignKey(Goal, models.CASCADE, related_name="steps", verbose_name="doel")
    what = models.CharField("stap", max_length=200)
    done_by = models.CharField(
        "wie doet het", max_length=10, choices=StepBy.choices, default=StepBy.CANDIDATE
    )
    due_on = models.DateField("klaar vóór of op", null=True, blank=True)
    done_on = models.DateField("gedaan op", null=True, blank=True)
    result = models.CharField("resultaat", max_length=300, blank=True)
    dropped_on = models.DateField("vervallen op", null=True, blank=True)
    dropped_because = models.CharField("reden van vervallen", max_length=300, blank=True)

    objects = StepQuerySet.as_manager()

    class Meta:
        verbose_name = "stap"
        verbose_name_plural = "stappen"
        ordering = [F("due_on").asc(nulls_last=True), "pk"]
        indexes = [
            models.Index(
                fields=["goal", "due_on"],
                name="cases_step_to_do",
                condition=Q(done_on=None, dropped_on=None),
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(what=""),
                name="cases_step_says_something",
                violation_error_message="Vul in wat de stap is.",
            ),
            models.CheckConstraint(
                condition=Q(done_on=None) | Q(dropped_on=None),
                name="cases_step_done_or_dropped",
                violation_error_message="Een stap is gedaan of vervallen, niet allebei.",
            ),
            models.CheckConstraint(
                condition=Q(dropped_on=None, dropped_because="")
                | (Q(dropped_on__isnull=False) & ~Q(dropped_because="")),
                name="cases_dropped_step_says_why",
                violation_error_message="Vul in waarom de stap vervalt.",
            ),
        ]

    def __str__(self) -> str:
        return f"stap {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether the step is still to be taken."""
        return self.done_on is None and self.dropped_on is None
