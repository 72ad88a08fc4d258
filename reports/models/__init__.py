"""What is counted and answered: the ledger, norms, targets, published figures, council answers, and letters."""

from reports.models.council import AnswerFigure, CouncilAnswer, CouncilQuestion
from reports.models.ledger import ChangedPerson, Entry
from reports.models.letter_looks import LetterStyle, LetterTemplate
from reports.models.letters import Letter
from reports.models.published import Baseline, Norm, PublishedFigure
from reports.models.targets import OwnTarget, TeamTarget

__all__ = [
    "AnswerFigure",
    "Baseline",
    "ChangedPerson",
    "CouncilAnswer",
    "CouncilQuestion",
    "Entry",
    "Letter",
    "LetterStyle",
    "LetterTemplate",
    "Norm",
    "OwnTarget",
    "PublishedFigure",
    "TeamTarget",
]
