"""The stages in order, and what each step between two of them asks: the one table of transitions.

The order is that of the glossary. Forward is free, also past a stage; back asks for a reason, and so does coming back
after somebody had left. The words are shown to users on /kandidaten/fasen/ and beside the form.
"""

from dataclasses import dataclass

from cases.enums import Stage

ORDER = tuple(Stage)


@dataclass(frozen=True)
class StageRule:
    """What a stage means, in Dutch for users, and which stages usually follow."""

    meaning: str
    usually_next: tuple[Stage, ...]


@dataclass(frozen=True)
class Transition:
    """One row of the table: from a stage to another, whether it needs a reason, and what a user should know of it."""

    before: Stage
    after: Stage
    needs_reason: bool
    hint: str


RULES: dict[Stage, StageRule] = {
    Stage.IN_VIEW: StageRule(
        "Wij weten wie iemand is en hebben een dossier. Er is nog geen intake of diagnose.",
        (Stage.DIAGNOSIS,),
    ),
    Stage.DIAGNOSIS: StageRule(
        "Intake en diagnose lopen: wat kan en wil iemand, en wat is er op het werk nodig?",
        (Stage.DEVELOPMENT, Stage.WORK_READY),
    ),
    Stage.DEVELOPMENT: StageRule(
        "Er is een trajectplan en iemand werkt aan de doelen, bijvoorbeeld met scholing of een leerwerktraject.",
        (Stage.WORK_READY,),
    ),
    Stage.WORK_READY: StageRule(
        "Iemand kan en wil aan het werk. Het klantprofiel is klaar om te laten zien.", (Stage.MEDIATION,)
    ),
    Stage.MEDIATION: StageRule(
        "Wij zoeken samen een werkgever: vacatures, gesprekken en kennismaken.",
        (Stage.TRIAL_PLACEMENT, Stage.PLACED),
    ),
    Stage.TRIAL_PLACEMENT: StageRule(
        "Iemand probeert het werk uit bij een werkgever en houdt de uitkering.", (Stage.PLACED,)
    ),
    Stage.PLACED: StageRule(
        "Iemand heeft een dienstverband. Begeleiding kan nog nodig zijn.", (Stage.SUSTAINED,)
    ),
    Stage.SUSTAINED: StageRule(
        "Het werk is blijvend: de plaatsing loopt goed, ook op langere termijn.", (Stage.LEFT,)
    ),
    Stage.LEFT: StageRule("Wij begeleiden iemand niet meer. Terugkomen kan, met een reden.", ()),
}


def transition(before: Stage, after: Stage) -> Transition:
    """The row of the table for a step. Raises ValueError when both are the same stage: that is no step."""
    if before == after:
        raise ValueError("a step leads to another stage")
    if is_step_back(before, after):
        hint = (
            "Terugkomen kan; leg uit waarom."
            if before == Stage.LEFT
            else "Een fase terug kan; leg uit waarom."
        )
        return Transition(before, after, needs_reason=True, hint=hint)
    if after == Stage.LEFT or after in RULES[before].usually_next:
        return Transition(before, after, needs_reason=False, hint="")
    passed = skipped(before, after)
    hint = f"Overgeslagen: {', '.join(stage.label for stage in passed)}." if passed else ""
    return Transition(before, after, needs_reason=False, hint=hint)


def transitions_from(before: Stage) -> list[Transition]:
    """Every step that can be taken from a stage, in the order of the stages."""
    return [transition(before, after) for after in ORDER if after != before]


def skipped(before: Stage, after: Stage) -> tuple[Stage, ...]:
    """The stages that a step forward passes over; none for a step to what usually follows, back, or to the end."""
    if after == Stage.LEFT or after in RULES[before].usually_next:
        return ()
    return ORDER[ORDER.index(before) + 1 : ORDER.index(after)]


def is_step_back(before: Stage, after: Stage) -> bool:
    """Whether this change goes back on the way to lasting work; returning after having left is one too."""
    return ORDER.index(after) < ORDER.index(before)
