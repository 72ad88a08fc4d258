"""What is counted and answered: the ledger, norms, targets and published figures beside it, and council answers."""

from reports.models.council import AnswerFigure, CouncilAnswer, CouncilQuestion
from reports.models.ledger import ChangedPerson, Entry
from reports.models.published import Baseline, Norm, PublishedFigure
from reports.models.targets import OwnTarget, TeamTarget

__all__ = [
    "AnswerFigure",
    "Baseline",
    "ChangedPerson",
    "CouncilAnswer",
    "CouncilQuestion",
    "Entry",
    "Norm",
    "OwnTarget",
    "PublishedFigure",
    "TeamTarget",
]
