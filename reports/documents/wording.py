"""The words of a council answer, the same in every format; the formats only decide how they look."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reports.documents.answer import AnswerDocument, Definition, Figure
from reports.exports.display import display, long_date, moment
from reports.exports.text import clean, one_line

LANGUAGE = "nl-NL"
APPENDIX_HEADING = "Bijlage: definities"
COLOPHON_HEADING = "Verantwoording van de cijfers"
ANSWER_HEADING = "Antwoord"
CHART = "Grafiek"
NARROWEST_SHARE, WIDEST_SHARE = 8, 34  # characters: a column never disappears and never takes it all
BULLETS = ("- ", "* ", "• ")
SHORT_TABLE = 14  # rows: so many are kept together on a page

# A paragraph, or the items of a list.
Block = str | tuple[str, ...]
DRAFT = "concept, nog niet vastgesteld"


def letterhead(answer: AnswerDocument) -> str:
    """Gemeente Leeuwarden."""
    return one_line(f"Gemeente {answer.municipality}")


def title(answer: AnswerDocument) -> str:
    """The heading of the letter and the title in the file's metadata."""
    return one_line(f"Antwoord op schriftelijke vragen over {answer.subject}")


def details(answer: AnswerDocument) -> tuple[tuple[str, str], ...]:
    """The block of particulars above the letter: what, from whom, when."""
    return (
        ("Kenmerk", one_line(answer.reference)),
        ("Onderwerp", one_line(answer.subject)),
        ("Vragen van", one_line(answer.asked_by)),
        ("Ingediend op", long_date(answer.received)),
        ("Datum antwoord", long_date(answer.answered) if answer.answered else DRAFT),
    )


def opening(answer: AnswerDocument) -> tuple[Block, ...]:
    """The first paragraphs: on which questions and article this answers, a postponement, an introduction."""
    article = one_line(answer.rules_of_order_article)
    # "artikel 41, eerste lid" takes a second comma, "artikel 33" none.
    comma = "," if "," in article else ""
    first = (
        "Antwoord van burgemeester en wethouders op schriftelijke vragen als bedoeld in "
        f"{article}{comma} van het Reglement van Orde voor de vergaderingen van de raad der gemeente "
        f"{one_line(answer.municipality)}, ingediend op {long_date(answer.received)}. "
        f"De vragen zijn afkomstig van {one_line(answer.asked_by)} en gaan over {one_line(answer.subject)}."
    )
    return (first, *_postponed(answer), *blocks(answer.introduction))


def _postponed(answer: AnswerDocument) -> tuple[str, ...]:
    if answer.postponement is None:
        return ()
    postponement = answer.postponement
    until = f" tot {long_date(postponement.new_due)}" if postponement.new_due else ""
    reason = f" Reden: {one_line(postponement.reason)}" if postponement.reason.strip() else ""
    return (f"Op {long_date(postponement.sent)} is een uitstelbericht gestuurd{until}.{reason}",)


def question_heading(number: str) -> str:
    """Vraag 2a."""
    return one_line(f"Vraag {number}")


def paragraphs(texts: Iterable[str]) -> tuple[str, ...]:
    """Clean paragraphs: a text is split at its line ends, empty lines are left out."""
    return tuple(line.strip() for text in texts for line in clean(text).split("\n") if line.strip())


def blocks(texts: Iterable[str]) -> tuple[Block, ...]:
    """Paragraphs, with lines that follow each other and begin with "- " taken together as one list."""
    found: list[str | list[str]] = []
    for line in paragraphs(texts):
        if not line.startswith(BULLETS):
            found.append(line)
        elif found and isinstance(found[-1], list):
            found[-1].append(line[2:].strip())
        else:
            found.append([line[2:].strip()])
    return tuple(tuple(block) if isinstance(block, list) else block for block in found)


def caption(number: int, figure: Figure) -> str:
    """Tabel 3. Loonkostensubsidies."""
    return one_line(f"Tabel {number}. {figure.title}")


def chart_alt(figure: Figure) -> str:
    """What the chart shows, for who does not see it; never empty."""
    described = one_line(figure.chart.alt) if figure.chart else ""
    return described or one_line(f"Grafiek bij: {figure.title}") or CHART


def under_figure(figure: Figure) -> tuple[tuple[str, str], ...]:
    """The lines under a table, each with its label: definition, source, reference date, knowledge date."""
    lines = (
        ("Definitie", one_line(figure.definition)),
        ("Bron", one_line(figure.source)),
        ("Peildatum" if len(figure.reference_dates) == 1 else "Peildata", days(figure.reference_dates)),
        ("Stand van de registratie", moment(figure.known_at)),
    )
    return tuple((label, text) for label, text in lines if text)


def header_cells(figure: Figure) -> tuple[str, ...]:
    """The labels of the columns."""
    return tuple(one_line(column.label) for column in figure.table.columns)


def body_cells(figure: Figure) -> tuple[tuple[str, ...], ...]:
    """The rows of the table as a reader sees them."""
    columns = figure.table.columns
    return tuple(
        tuple(one_line(display(value, column)) for value, column in zip(row, columns, strict=True))
        for row in figure.table.rows
    )


def term(definition: Definition) -> str:
    """The name of a definition."""
    return one_line(definition.term)


def definition_line(definition: Definition) -> str:
    """The text of a definition with its source."""
    text = one_line(definition.text)
    source = one_line(definition.source)
    return f"{text} Bron: {source}" if source else text


def footer(answer: AnswerDocument) -> str:
    """What stands at the foot of every page beside the page number."""
    return one_line(f"{letterhead(answer)} · kenmerk {answer.reference}")


def column_shares(figure: Figure) -> tuple[int, ...]:
    """How the width of a table is divided over its columns: by their longest text, within reason."""
    columns = tuple(zip(header_cells(figure), *body_cells(figure), strict=True))
    return tuple(
        max(
            NARROWEST_SHARE,
            # A word of a label that does not fit is broken in the middle; it is bold, so a little wider.
            min(WIDEST_SHARE, max((len(word) + 3 for word in column[0].split()), default=0)),
            min(WIDEST_SHARE, max((len(text) + 2 for text in column[1:]), default=0)),
        )
        for column in columns
    )


def is_short(figure: Figure) -> bool:
    """Whether the table is to stay together on one page."""
    return len(figure.table.rows) <= SHORT_TABLE


def closing(answer: AnswerDocument) -> tuple[str, ...]:
    """Place and date, and who answers."""
    name = one_line(answer.municipality)
    day = long_date(answer.answered) if answer.answered else DRAFT
    return (f"{name}, {day},", f"burgemeester en wethouders van {name},")


def signatories(answer: AnswerDocument) -> tuple[str, ...]:
    """The offices that sign; a draft is signed by nobody."""
    return tuple(f"{one_line(office)}." for office in answer.signatories) if answer.answered else ()


def colophon(answer: AnswerDocument) -> tuple[str, ...]:
    """When the figures were counted and how far the registration was known: enough to count them again."""
    return (
        f"Cijfers berekend op {moment(answer.calculated_at)}, "
        f"stand van de registratie {moment(answer.known_at)}.",
        "Met dezelfde peildatum en dezelfde stand van de registratie komen er uit de eigen registratie dezelfde "
        "cijfers, ook als die later is aangevuld of verbeterd. Gepubliceerde cijfers en normen zijn die van de "
        "dag van de berekening.",
    )


def days(dates: Iterable[date]) -> str:
    """1 januari 2019, 1 januari 2020 en 1 december 2020."""
    spoken = [long_date(day) for day in dates]
    return " en ".join([", ".join(spoken[:-1]), spoken[-1]] if len(spoken) > 1 else spoken)
