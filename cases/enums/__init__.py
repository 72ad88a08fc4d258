"""The words of the case."""

from cases.enums.indication import IndicationOutcome
from cases.enums.stage import STAGE_TONE, Stage

__all__ = ["STAGE_TONE", "IndicationOutcome", "Stage"]
