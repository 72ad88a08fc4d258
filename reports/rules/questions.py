"""Written questions of a council, pasted as one text, taken apart into numbered questions."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

# "Vraag 3", "Vraag 3a:", "3.", "3)", "3a." and the same behind a bullet.
_MAIN = re.compile(
    r"[-–•*]?\s*(?:vraag\s+(?P<said>\d{1,3}[a-z]?)\b\s*[.):]?|(?P<number>\d{1,3}\s?[a-z]?)[.):](?=\s|$))"
    r"\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_SUB = re.compile(r"[-–•*]?\s*(?P<letter>[a-z])[.)](?:\s+|$)(?P<rest>.*)")
_HEADING = re.compile(r"(de\s+)?vragen\s*[:.]?", re.IGNORECASE)


@dataclass(frozen=True)
class AskedQuestion:
    """One question: its number as the council gave it ("2", "2a") and its text."""

    number: str
    text: str


@dataclass(frozen=True)
class SplitQuestions:
    """The questions of a text, and what stood before the first number."""

    questions: tuple[AskedQuestion, ...]
    before: str

    @property
    def repeated(self) -> tuple[str, ...]:
        """The numbers that occur more than once, in order."""
        times = Counter(question.number for question in self.questions)
        return tuple(number for number, count in times.items() if count > 1)

    @property
    def empty(self) -> tuple[str, ...]:
        """The numbers behind which nothing is asked."""
        return tuple(question.number for question in self.questions if not question.text)


def split_questions(text: str) -> SplitQuestions:
    """The questions in a text in which every question begins with a number on a new line.

    "a." below question 2 becomes 2a, as long as the letters follow each other: a line that happens to begin with
    "i." belongs to the question above it. Lines that were broken by a letter's margin are joined; an empty line
    begins a new paragraph. A heading "Vragen" is left out.
    """
    before: list[str] = []
    found: list[tuple[str, list[str]]] = []
    main, letter = "", ""
    for line in map(str.strip, text.splitlines()):
        if match := _MAIN.fullmatch(line):
            number = re.sub(r"\s", "", match["said"] or match["number"]).lower()
            main, letter = (number[:-1], number[-1]) if number[-1].isalpha() else (number, "")
            found.append((number, [match["rest"]]))
        elif (match := _SUB.fullmatch(line)) and main and match["letter"] == _next(letter):
            letter = match["letter"]
            found.append((f"{main}{letter}", [match["rest"]]))
        elif found:
            found[-1][1].append(line)
        elif not _HEADING.fullmatch(line):
            before.append(line)
    return SplitQuestions(
        tuple(AskedQuestion(number, _paragraphs(lines)) for number, lines in found), _paragraphs(before)
    )


def _next(letter: str) -> str:
    return chr(ord(letter) + 1) if letter else "a"


def _paragraphs(lines: Iterable[str]) -> str:
    """Lines that follow each other joined to one, a line end where there were empty lines."""
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        words = line.split()
        if words:
            paragraphs[-1].append(" ".join(words))
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n".join(" ".join(paragraph) for paragraph in paragraphs if paragraph)
