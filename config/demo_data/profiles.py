"""The profiles of the demo: who employers find, as the register says, and why they do not find the others.

Whoever is visible on the register is visible here too; of some of the others nobody decided anything yet. With its own
random numbers, so that nothing else in the demo changes with it.
"""

import random
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from cases.enums import HiddenReason, Stage
from cases.models import Candidate, Profile
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
AGREED_BEFORE_DAYS = (0, 21)
PITCHES = (
    "Werkt graag buiten en is elke dag op tijd. Zoekt een vaste ploeg waarin iemand de dag samen begint.",
    "Nauwkeurig en rustig. Houdt van werk met een vaste volgorde, zoals orders verzamelen of inpakken.",
    "Vriendelijk voor klanten en niet bang voor drukte. Wil leren in een winkel of in de bediening.",
    "Werkt met de handen en ziet wat er moet gebeuren. Leert het snelst door het een keer samen te doen.",
    "Goed met computers en lijsten. Werkt het liefst in een stille ruimte, met een vaste collega om op te leunen.",
    "Sterk en zorgvuldig. Heeft ervaring met schoonmaken en wil graag meer uren maken.",
    "Zorgzaam en geduldig. Zoekt werk in de keuken of de huishouding van een zorginstelling.",
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
        HiddenReason.INCOMPLETE: 65,
        HiddenReason.NOT_WANTED: 20,
        HiddenReason.UNAVAILABLE: 15,
    },
    Stage.MEDIATION: {HiddenReason.NOT_WANTED: 45, HiddenReason.INCOMPLETE: 35, HiddenReason.UNAVAILABLE: 20},
}
AT_WORK = (Stage.TRIAL_PLACEMENT, Stage.PLACED, Stage.SUSTAINED)


def profiles_of(town: Town, residents: Sequence[Resident], files: Iterable[File], seed: int) -> list[Profile]:
    """The profiles of the open files of a town, as they stand today: at most one a file."""
    rng = random.Random(f"{seed} {town.code} profiles")  # noqa: S311  the same again is what we want
    # The other grounds of somebody come after this one: it leads.
    leading = {id(each.person): each.registrations[-1] for each in residents}
    return [
        profile
        for file in files
        if file.candidate.during.upper is None
        and (profile := _profile(file, leading[id(file.candidate.person)], rng)) is not None
    ]


def _profile(file: File, registration: Registration, rng: random.Random) -> Profile | None:
    candidate = file.candidate
    if registration.profile_visible:
        first = max(candidate.during.lower, registration.during.lower)
        return _visible(candidate, first, rng)
    if rng.random() < UNDECIDED:
        return None
    return _hidden(candidate, file.changes[-1].on, rng)


def _visible(candidate: Candidate, first: date, rng: random.Random) -> Profile:
    return Profile(
        candidate=candidate,
        code=_code(rng),
        visible=True,
        agreed_on=first - timedelta(days=rng.randint(*AGREED_BEFORE_DAYS)),
        pitch=rng.choice(PITCHES) if rng.random() < WITH_PITCH else "",
        by=candidate.consultant,
        during=period(first),
    )


def _hidden(candidate: Candidate, since: date, rng: random.Random) -> Profile:
    """Hidden for a reason that fits the stage, decided some weeks after it was reached."""
    stage = Stage(candidate.stage)
    reasons = {HiddenReason.AT_WORK: 1} if stage in AT_WORK else REASONS[stage]
    reason = rng.choices(list(reasons), list(reasons.values()))[0]
    return Profile(
        candidate=candidate,
        code=_code(rng),
        visible=False,
        hidden_because=reason,
        note=NOTES.get(reason, "") if rng.random() < NOTE_SHARE else "",
        by=candidate.consultant,
        during=period(min(since + timedelta(days=rng.randint(0, 30)), TODAY)),
    )


def _code(rng: random.Random) -> str:
    return "".join(rng.choices(LETTERS, k=8))
