"""Plans, trajectories and certificates of the demo: what consultants agreed with people on their way to work."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from cases.enums import AdviceOutcome, CertificateKind, GoalOutcome, Stage, StepBy, TrajectoryResult
from cases.models import (
    Candidate,
    Certificate,
    Goal,
    Instrument,
    Plan,
    Provider,
    ShelteredWorkAdvice,
    Step,
    Trajectory,
)
from cases.rules.months import last_day_of, months_after
from config.demo_data import TODAY
from config.demo_data.files import File
from config.demo_data.towns import Town
from dated.periods import period

SHARE_WITH_PLAN = {
    Stage.DIAGNOSIS: 0.15,
    Stage.DEVELOPMENT: 0.6,
    Stage.WORK_READY: 0.5,
    Stage.MEDIATION: 0.5,
    Stage.TRIAL_PLACEMENT: 0.5,
    Stage.PLACED: 0.1,
}
MAIN_GOALS = (
    "Betaald werk in het groen, 24 uur per week",
    "Een vaste baan in een magazijn",
    "Werken in een keuken, dicht bij huis",
    "Administratief werk, 20 uur per week",
    "Leren en werken in de schoonmaak",
    "Werk in de zorg, met begeleiding op de werkplek",
)
GOALS: tuple[tuple[str, tuple[tuple[str, StepBy], ...]], ...] = (
    (
        "Zelfstandig naar het werk reizen",
        (("Samen de busreis oefenen", StepBy.COACH), ("Ov-chipkaart aanvragen", StepBy.CANDIDATE)),
    ),
    (
        "Weten welk werk past",
        (
            ("Beroepentest maken", StepBy.CANDIDATE),
            ("Drie bedrijven bezoeken", StepBy.CONSULTANT),
            ("Uitslag samen bespreken", StepBy.CONSULTANT),
        ),
    ),
    (
        "Een werkdag van zes uur volhouden",
        (("Opbouwen naar vier uur", StepBy.PROVIDER), ("Opbouwen naar zes uur", StepBy.PROVIDER)),
    ),
    ("Een goed cv en profiel", (("Cv maken", StepBy.CANDIDATE), ("Profiel invullen", StepBy.CONSULTANT))),
    (
        "Een werkgever vinden",
        (
            ("Kennismaken bij een werkgever", StepBy.CONSULTANT),
            ("Meeloopdag afspreken", StepBy.COACH),
            ("Terugbellen na de meeloopdag", StepBy.CANDIDATE),
        ),
    ),
)
PROVIDERS = ("Werkbedrijf De Brug", "Leerwerkplaats Noorderlicht", "Stichting Stap voor Stap")
CERTIFICATES = ("Orders verzamelen", "Werkplek schoonmaken", "Groen onderhouden", "Gasten bedienen")
INSTRUMENTS = (
    "intensief-traject-naar-werk",
    "kort-traject-naar-werk",
    "scholing",
    "leerwerktraject",
    "ips",
    "ontwikkelbaan",
    "praktijkleren",
    "sociale-activering",
)
LONGEST = 9


@dataclass
class Plans:
    """Everything of a town, table by table."""

    plans: list[Plan] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    providers: list[Provider] = field(default_factory=list)
    trajectories: list[Trajectory] = field(default_factory=list)
    certificates: list[Certificate] = field(default_factory=list)
    advice: list[ShelteredWorkAdvice] = field(default_factory=list)


def plans_of(town: Town, files: Sequence[File], seed: int) -> Plans:
    """The plans of the open files of a town; trajectories only where the instruments were loaded."""
    rng = random.Random(f"{seed} {town.code} plans")  # noqa: S311  the same again is what we want
    instruments = sorted(Instrument.objects.filter(key__in=INSTRUMENTS), key=lambda each: each.key)
    found = Plans()
    providers: dict[str, list[Provider]] = {}
    for file in files:
        candidate = file.candidate
        share = SHARE_WITH_PLAN.get(Stage(candidate.stage), 0)
        chance = rng.random()
        if candidate.during.upper is not None or chance >= share:
            continue
        _plan(found, candidate, rng)
        if instruments and rng.random() < 0.5:
            code = candidate.municipality_id
            if code not in providers:
                providers[code] = [Provider(name=name, municipality_id=code) for name in PROVIDERS]
                found.providers += providers[code]
            _trajectory(found, candidate, rng.choice(instruments), rng.choice([*providers[code], None]), rng)
        if rng.random() < 0.04:
            _advice(found, candidate, rng)
    return found


def _plan(found: Plans, candidate: Candidate, rng: random.Random) -> None:
    first = max(candidate.during.lower, TODAY - timedelta(days=rng.randint(10, 240)))
    plan = Plan(
        candidate=candidate,
        during=period(first),
        main_goal=rng.choice(MAIN_GOALS),
        agreed_on=first if rng.random() < 0.8 else None,
        evaluate_on=months_after(TODAY, 1) - timedelta(days=rng.randint(0, 60)),
    )
    found.plans.append(plan)
    for text, steps in rng.sample(GOALS, rng.randint(1, 2)):
        goal = Goal(
            plan=plan, text=text, due_on=months_after(TODAY, rng.randint(1, 6)), outcome=GoalOutcome.UNKNOWN
        )
        found.goals.append(goal)
        done = rng.randint(0, len(steps))
        for index, (what, by) in enumerate(steps):
            found.steps.append(_step(goal, what, by, index < done, first, rng))


def _step(goal: Goal, what: str, by: StepBy, is_done: bool, first: date, rng: random.Random) -> Step:
    if is_done:
        day = min(TODAY, first + timedelta(days=rng.randint(5, 90)))
        return Step(goal=goal, what=what, done_by=by, due_on=day, done_on=day)
    # Most days are still to come; some went by, so that there is something to do.
    due = TODAY + timedelta(days=rng.randint(-20, 60)) if rng.random() < 0.8 else None
    return Step(goal=goal, what=what, done_by=by, due_on=due)


def _trajectory(
    found: Plans, candidate: Candidate, instrument: Instrument, provider: Provider | None, rng: random.Random
) -> None:
    first = max(candidate.during.lower, TODAY - timedelta(days=rng.randint(20, 300)))
    months = min(instrument.max_months or LONGEST, LONGEST)
    planned_end = last_day_of(first, rng.randint(3, months))
    row = Trajectory(
        candidate=candidate,
        instrument=instrument,
        provider=provider,
        during=period(first),
        planned_end=planned_end,
    )
    if planned_end < TODAY and rng.random() < 0.85:
        row.during = period(first, planned_end)
        row.result = rng.choice(
            (TrajectoryResult.COMPLETED, TrajectoryResult.COMPLETED, TrajectoryResult.STOPPED)
        )
        row.result_note = (
            "Paste niet bij wat de kandidaat wil." if row.result == TrajectoryResult.STOPPED else ""
        )
    found.trajectories.append(row)
    if row.result == TrajectoryResult.COMPLETED and rng.random() < 0.7:
        found.certificates.append(
            Certificate(
                candidate=candidate,
                trajectory=row,
                kind=CertificateKind.PRACTICE,
                name=rng.choice(CERTIFICATES),
                issuer=provider.name if provider else "",
                issued_on=planned_end,
            )
        )


def _advice(found: Plans, candidate: Candidate, rng: random.Random) -> None:
    asked = max(candidate.during.lower, TODAY - timedelta(days=rng.randint(10, 120)))
    advised = asked + timedelta(days=rng.randint(30, 60))
    answered = advised <= TODAY
    found.advice.append(
        ShelteredWorkAdvice(
            candidate=candidate,
            asked_on=asked,
            advised_on=advised if answered else None,
            outcome=rng.choice((AdviceOutcome.SHELTERED, AdviceOutcome.NOT_SHELTERED)) if answered else "",
        )
    )
