"""Wage values in the demo: the assessment behind each grant of today, and those an expert is busy with."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import Model

from cases.rules.months import months_after
from config.demo_data import TODAY
from config.demo_data.towns import Town
from config.demo_data.work import Job
from dated.periods import contains, period
from subsidies.enums import AssessmentReason, AssessmentStatus, WageValueMethod
from subsidies.models import (
    ExpertOrganisation,
    MunicipalitySubsidySetting,
    WageCostSubsidy,
    WageValueAssessment,
    WageValueTask,
)
from subsidies.rules.assessment import report_due
from subsidies.rules.local_choices import DEFAULTS
from subsidies.rules.wage_value import method_on

REPEAT_MONTHS = DEFAULTS.repeat_months or 36
EXPERTS = ("Loonwaarde Noord", "Meetpunt Arbeid", "Bureau Werk en Waarde")
NAMES = ("J. de Boer", "S. Postma", "M. Visser", "")
WORK = (
    ("Orders verzamelen", "Inpakken"),
    ("Schoonmaken van kantoren", "Afval scheiden"),
    ("Vakken vullen", "Klanten helpen"),
    ("Groen onderhouden", "Gereedschap verzorgen"),
    ("Maaltijden bereiden", "Afwassen"),
)
SHARE, OTHER_SHARE = Decimal(60), Decimal(40)
FULL = Decimal(100)
CENT = Decimal("0.01")
OVERDUE_SHARE = 0.04
"""Of the wage values that are older than the schedule, so many were not measured again yet."""
MEASURING_SHARE = 0.5
"""Of the flat rates that end soon, so many are being measured."""
SOON = timedelta(days=75)
SETTING_FROM = date(2023, 7, 1)


@dataclass
class WageValues:
    """What is planted, in the order in which it can be written."""

    settings: list[MunicipalitySubsidySetting] = field(default_factory=list)
    experts: list[ExpertOrganisation] = field(default_factory=list)
    assessments: list[WageValueAssessment] = field(default_factory=list)
    tasks: list[WageValueTask] = field(default_factory=list)

    def tables(self) -> tuple[Iterable[Model], ...]:
        """Table after table."""
        return (self.settings, self.experts, self.assessments, self.tasks)


def wage_values_of(town: Town, jobs: Iterable[Job], seed: int) -> WageValues:
    """The wage values of a town that goes on today."""
    rng = random.Random(f"{seed} {town.code} wage values")  # noqa: S311  the same again is what we want
    planted = WageValues()
    if town.ended_on is not None:
        return planted
    running = [
        (job, grant)
        for job in jobs
        for grant in job.subsidies
        if contains(grant.during, TODAY) and contains(job.placement.during, TODAY)
    ]
    if not running:
        return planted
    planted.settings.append(_setting(town))
    planted.experts += [ExpertOrganisation(name=name, municipality_id=town.code) for name in EXPERTS]
    for job, grant in running:
        expert, name = rng.choice(planted.experts), rng.choice(NAMES)
        made = WageValueAssessment(
            placement=job.placement, municipality_id=grant.municipality_id, expert=expert, expert_name=name
        )
        if grant.flat_rate:
            ends = grant.during.upper
            if ends is None or ends > TODAY + SOON or rng.random() > MEASURING_SHARE:
                continue
            _being_measured(made, job, rng)
        else:
            planted.tasks += _established(made, grant, rng)
        planted.assessments.append(made)
    return planted


def _setting(town: Town) -> MunicipalitySubsidySetting:
    """What the town chose; made up."""
    return MunicipalitySubsidySetting(
        municipality_id=town.code,
        during=period(SETTING_FROM),
        repeat_months=REPEAT_MONTHS,
        four_eyes_above=Decimal("1250.00"),
        minimum_hours=Decimal(12),
        minimum_months=6,
        source="Beleidsregels loonkostensubsidie (verzonnen)",
    )


def _being_measured(made: WageValueAssessment, job: Job, rng: random.Random) -> None:
    """Asked of an expert some weeks ago; of some the workplace was visited, of some the report is late."""
    made.requested_on = max(job.placement.first_day, TODAY - timedelta(days=rng.randint(3, 55)))
    made.due_on = report_due(made.requested_on, DEFAULTS.report_weeks)
    if made.requested_on < TODAY - timedelta(days=14) and rng.random() < 0.5:
        made.status, made.visited_on = AssessmentStatus.VISITED, made.requested_on + timedelta(days=12)


def _established(
    made: WageValueAssessment, grant: WageCostSubsidy, rng: random.Random
) -> list[WageValueTask]:
    """The newest wage value of a grant: at its start, or at the last repeat by the schedule."""
    first: date = grant.during.lower
    made.valid_from = first
    while (again := months_after(made.valid_from, REPEAT_MONTHS)) <= TODAY:
        if months_after(again, REPEAT_MONTHS) > TODAY and rng.random() < OVERDUE_SHARE:
            break
        made.valid_from, made.reason = again, AssessmentReason.REPEAT
    begun: date = made.placement.during.lower
    made.visited_on = max(begun, made.valid_from - timedelta(days=rng.randint(8, 20)))
    made.requested_on = made.visited_on - timedelta(days=rng.randint(10, 30))
    made.due_on = report_due(made.requested_on, DEFAULTS.report_weeks)
    made.established_on = made.visited_on + timedelta(days=rng.randint(2, 7))
    made.method = WageValueMethod(method_on(made.visited_on).value)
    made.days_per_week = Decimal(4)
    made.status = AssessmentStatus.ESTABLISHED
    percentage = grant.wage_value_percentage
    made.computed_percentage = made.established_percentage = percentage
    made.view_of_employer = rng.choice(("Eens met de uitkomst.", "Verwacht groei in tempo.", ""))
    made.view_of_worker = rng.choice(("Herkent zich in het verslag.", "Wil graag meer taken leren.", ""))
    return _tasks(made, percentage or 0, rng)


def _tasks(made: WageValueAssessment, percentage: int, rng: random.Random) -> list[WageValueTask]:
    """Two tasks that together come out at the percentage: what the first is worth more, the second is worth less."""
    quality, time = Decimal(rng.choice((90, 95, 100))), Decimal(rng.choice((95, 100)))
    # A tempo above 100 % counts as 100 %: then the tasks would come out lower.
    room = int((quality * time / FULL - percentage) // 2)
    more = Decimal(max(0, min(rng.randint(0, 6), percentage // 3, room)))
    names = rng.choice(WORK)
    worth = (percentage + 2 * more, percentage - 3 * more)
    return [
        WageValueTask(
            assessment=made,
            position=position,
            description=name,
            share=share,
            tempo=(value * FULL * FULL / (quality * time)).quantize(CENT, ROUND_HALF_UP),
            quality=quality,
            net_time=time,
        )
        for position, (name, share, value) in enumerate(
            zip(names, (SHARE, OTHER_SHARE), worth, strict=True), start=1
        )
    ]
