"""The order of the stages: forward needs no explanation, back does."""

from cases.enums import Stage

ORDER = tuple(Stage)


def is_step_back(before: Stage, after: Stage) -> bool:
    """Whether this change goes back on the way to lasting work; returning after having left is one too."""
    return ORDER.index(after) < ORDER.index(before)
