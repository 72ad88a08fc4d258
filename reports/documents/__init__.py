"""Council answers as files: one `AnswerDocument`; odt, docx, pdf and json with the same words in each."""

from reports.documents.answer import AnswerDocument, Chart, Definition, Figure, Postponement, Question
from reports.documents.formats import FORMATS, DocumentFormat

__all__ = [
    "FORMATS",
    "AnswerDocument",
    "Chart",
    "Definition",
    "DocumentFormat",
    "Figure",
    "Postponement",
    "Question",
]
