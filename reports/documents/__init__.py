"""Council answers as files: one `AnswerDocument`, four formats (odt, docx, pdf, json), the same words in each."""

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
