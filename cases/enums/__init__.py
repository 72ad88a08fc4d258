"""The words of the case."""

from cases.enums.stage import STAGE_TONE, Stage

__all__ = ["STAGE_TONE", "Stage"]
