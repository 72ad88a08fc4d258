"""Council answers as files: one `AnswerDocument`, four formats (odt, docx, pdf, json), the same words in each."""

from reports.documents.answer import AnswerDocument, Chart, Definition, Figure, Postponement, Question

__all__ = ["AnswerDocument", "Chart", "Definition", "Figure", "Postponement", "Question"]
