"""What a council answer holds, as plain values: the one input of every document format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from reports.exports.table import Table


@dataclass(frozen=True, slots=True)
class Chart:
    """A stand-alone SVG (colours and fonts as attributes, no style sheet) and what it shows, in words."""

    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class Definition:
    """A term in the appendix, what it means here and where that meaning comes from."""

    term: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A table under an answer with all that is needed to read it and to find it again.

    `term` is the name of the metric in the appendix of definitions; left out, the title serves.
    `reference_dates` are the days the figures are about, `known_at` is how far the registration was known when
    they were counted. `table.notes` are for spreadsheets: in a document these fields and `footnotes` (marks of
    certainty) take their place.
    """

    title: str
    table: Table
    definition: str
    source: str
    reference_dates: tuple[date, ...]
    known_at: datetime
    chart: Chart | None = None
    footnotes: tuple[str, ...] = ()
    term: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the council, its answer in paragraphs, and the figures under it."""

    number: str
    text: str
    answer: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Postponement:
    """The notice that the answer comes later than the rules of order ask: when it was sent, until when, why."""

    sent: date
    new_due: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AnswerDocument:
    """A written answer of burgemeester en wethouders to questions from the council.

    `asked_by` is the name of a party, never of a person; `signatories` are offices ("burgemeester",
    "secretaris"). `rules_of_order_article` is as the municipality cites it: "artikel 41, eerste lid". An answer
    that has not been sent yet has no `answered` and is marked as a draft. `calculated_at` is when the figures
    were counted, `known_at` how far the registration was known: together they let anybody count them again.
    Lines that begin with "- " in `Question.answer` and `introduction` become the items of a list.
    """

    municipality: str
    reference: str
    subject: str
    asked_by: str
    rules_of_order_article: str
    received: date
    answered: date | None
    questions: tuple[Question, ...]
    calculated_at: datetime
    known_at: datetime
    signatories: tuple[str, ...] = ("burgemeester", "secretaris")
    introduction: tuple[str, ...] = ()
    definitions: tuple[Definition, ...] = ()
    postponement: Postponement | None = None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures in the order of the questions."""
        return tuple(figure for question in self.questions for figure in question.figures)

    @property
    def appendix(self) -> tuple[Definition, ...]:
        """Every definition used, once each: those given, then those of the figures in order of appearance."""
        of_figures = (Definition(f.term or f.title, f.definition, f.source) for f in self.figures)
        return tuple(dict.fromkeys((*self.definitions, *of_figures)))
