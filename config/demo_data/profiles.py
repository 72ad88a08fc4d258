"""The profiles of the demo: who employers find, as the register says, and why they do not find the others.

Whoever is visible on the register is visible here too; of some of the others nobody decided anything yet. With its own
random numbers, so that nothing else in the demo changes with it.
"""

import random
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from cases.enums import Branch, HiddenReason, Stage
from cases.models import Assessment, Candidate, Profile
from cases.models.profile import LETTERS
from config.demo_data import TODAY
from config.demo_data.files import File
from config.demo_data.residents import Resident
from config.demo_data.towns import Town
from dated.periods import period
from registry.models import Registration

UNDECIDED = 0.15
"""Of the files that are not visible on the register."""
WITH_PITCH = 0.6
"""Of the files with an intake; where none was held, the pitch is all there is to read."""
AGREED_BEFORE_DAYS = (0, 21)
PITCHES = {
    Branch.N: "Ziet wat er moet gebeuren en maakt het werk af. Zoekt een vaste ploeg die de dag samen begint.",
    Branch.H: "Nauwkeurig en rustig. Houdt van werk met een vaste volgorde, zoals orders verzamelen.",
    Branch.I: "Vriendelijk voor gasten en niet bang voor drukte. Wil leren in de bediening of de keuken.",
    Branch.G: "Behulpzaam voor klanten en elke dag op tijd. Wil graag in een winkel werken.",
    Branch.C: "Handig en precies. Leert het snelst door het een keer samen te doen.",
    Branch.Q: "Zorgzaam en geduldig. Zoekt werk in de huishouding of de keuken van een zorginstelling.",
    Branch.O: "Goed met computers en lijsten. Werkt het liefst in een stille ruimte, met een vaste collega dichtbij.",
    Branch.A: "Sterk, en het liefst buiten of in de kas. Werkt graag met planten.",
}
PITCH_OF_WHOEVER = (
    "Komt afspraken na en wil graag aan de slag. Weet nog niet precies welk werk het best past."
)
NOTES = {
    HiddenReason.NOT_WANTED: "Wil eerst zelf zoeken. Bespreken bij het volgende gesprek.",
    HiddenReason.UNAVAILABLE: "Over twee maanden opnieuw bespreken.",
    HiddenReason.INCOMPLETE: "Werkervaring en reistijd nog navragen.",
}
NOTE_SHARE = 0.5
REASONS: dict[Stage, dict[HiddenReason, int]] = {
    Stage.IN_VIEW: {HiddenReason.INCOMPLETE: 70, HiddenReason.NOT_READY: 20, HiddenReason.UNAVAILABLE: 10},
    Stage.DIAGNOSIS: {HiddenReason.INCOMPLETE: 75, HiddenReason.NOT_READY: 20, HiddenReason.UNAVAILABLE: 5},
    Stage.DEVELOPMENT: {
        HiddenReason.NOT_READY: 70,
        HiddenReason.INCOMPLETE: 18,
        HiddenReason.UNAVAILABLE: 8,
        HiddenReason.NOT_WANTED: 4,
    },
    Stage.WORK_READY: {
        HiddenReason.INCOMPLETE: 40,
        HiddenReason.NOT_WANTED: 30,
        HiddenReason.UNAVAILABLE: 30,
    },
    Stage.MEDIATION: {HiddenReason.NOT_WANTED: 45, HiddenReason.UNAVAILABLE: 35, HiddenReason.INCOMPLETE: 20},
}
FOR_A_WHILE = (HiddenReason.INCOMPLETE, HiddenReason.UNAVAILABLE)
LONGEST_WHILE = 200
"""Days: what is for a while was decided not so long ago."""
AT_WORK = (Stage.TRIAL_PLACEMENT, Stage.PLACED, Stage.SUSTAINED)


def profiles_of(
    town: Town,
    residents: Sequence[Resident],
    files: Iterable[File],
    assessments: Iterable[Assessment],
    seed: int,
) -> list[Profile]:
    """The profiles of the open files of a town, as they stand today: at most one a file."""
    rng = random.Random(f"{seed} {town.code} profiles")  # noqa: S311  the same again is what we want
    # The other grounds of somebody come after this one: it leads.
    leading = {id(each.person): each.registrations[-1] for each in residents}
    intakes = {id(each.candidate): each for each in assessments}  # the newest of each file comes last
    profiles = []
    for file in files:
        candidate = file.candidate
        if candidate.during.upper is not None:
            continue
        if leading[id(candidate.person)].profile_visible:
            profiles.append(
                _visible(candidate, leading[id(candidate.person)], intakes.get(id(candidate)), rng)
            )
        elif rng.random() >= UNDECIDED:
            profiles.append(_hidden(candidate, file.changes[-1].on, rng))
    return profiles


def _visible(
    candidate: Candidate, registration: Registration, intake: Assessment | None, rng: random.Random
) -> Profile:
    first = max(candidate.during.lower, registration.during.lower)
    return Profile(
        candidate=candidate,
        code=_code(rng),
        visible=True,
        agreed_on=first - timedelta(days=rng.randint(*AGREED_BEFORE_DAYS)),
        pitch=_pitch(intake) if rng.random() < WITH_PITCH or intake is None else "",
        by=candidate.consultant,
        during=period(first),
    )


def _pitch(intake: Assessment | None) -> str:
    """A few words that fit the work that somebody wishes, as far as that is known."""
    branches = intake.wished_branches if intake else []
    return PITCHES[Branch(branches[0])] if branches else PITCH_OF_WHOEVER


def _hidden(candidate: Candidate, since: date, rng: random.Random) -> Profile:
    """Hidden for a reason that fits the stage, decided some weeks after it was reached."""
    stage = Stage(candidate.stage)
    reasons = {HiddenReason.AT_WORK: 1} if stage in AT_WORK else REASONS[stage]
    reason = rng.choices(list(reasons), list(reasons.values()))[0]
    first = min(since + timedelta(days=rng.randint(0, 30)), TODAY)
    if reason in FOR_A_WHILE:
        first = max(first, TODAY - timedelta(days=rng.randint(5, LONGEST_WHILE)))
    return Profile(
        candidate=candidate,
        code=_code(rng),
        visible=False,
        hidden_because=reason,
        note=NOTES.get(reason, "") if rng.random() < NOTE_SHARE else "",
        by=candidate.consultant,
        during=period(first),
    )


def _code(rng: random.Random) -> str:
    return "".join(rng.choices(LETTERS, k=8))
