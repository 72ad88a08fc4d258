"""Questions pasted as one text become numbered questions."""

import time

import pytest

from reports.rules.questions import AskedQuestion, split_questions

LEEUWARDEN = """Vragen

1. Hoeveel banenafspraakbanen waren er op 1 januari 2019,
1 januari 2020 en 1 december 2020?
2. Hoe worden de cijfers gemeten?
 - a. Betreffen het vacatures?
 - b. Tellen bestaande plaatsen mee?
3. Hoeveel inwoners staan in het register?
 - a. Hoeveel hebben een baan?
"""
HEERLEN = """Vraag 1

Hoe is de jobcoaching geregeld?

Dit blijkt nog steeds onduidelijk.

Vraag 2: Welke partijen voeren dit uit?
Vraag 3 U geeft aan dat er een procedure is."""


def numbers(text: str) -> list[str]:
    return [question.number for question in split_questions(text).questions]


def test_letters_below_a_number_belong_to_it() -> None:
    assert numbers(LEEUWARDEN) == ["1", "2", "2a", "2b", "3", "3a"]


def test_a_line_that_was_broken_is_joined_and_a_year_begins_no_question() -> None:
    first = split_questions(LEEUWARDEN).questions[0]
    assert first.text.endswith("1 januari 2019, 1 januari 2020 en 1 december 2020?")


def test_a_heading_vraag_counts_as_a_number_and_paragraphs_stay() -> None:
    assert split_questions(HEERLEN).questions == (
        AskedQuestion("1", "Hoe is de jobcoaching geregeld?\nDit blijkt nog steeds onduidelijk."),
        AskedQuestion("2", "Welke partijen voeren dit uit?"),
        AskedQuestion("3", "U geeft aan dat er een procedure is."),
    )


def test_text_before_the_first_number_is_not_lost() -> None:
    found = split_questions("Geachte leden,\n1. Hoeveel?")
    assert (found.before, numbers("Geachte leden,\n1. Hoeveel?")) == ("Geachte leden,", ["1"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Eén\n1. Nog eens", ("1",)),
        ("1. Eén\na. Sub\n2. Twee\na. Sub", ()),
        ("1) Eén\n1a) Sub\n1b) Sub", ()),
    ],
)
def test_numbers_that_occur_twice_are_named(text: str, expected: tuple[str, ...]) -> None:
    assert split_questions(text).repeated == expected


def test_a_letter_out_of_order_is_no_question() -> None:
    assert numbers("1. Begeleiding\ni. v. m. ziekte\na. Wie?\nc. Hoe?") == ["1", "1a"]


def test_1_715_persons_are_no_question_1() -> None:
    assert numbers("1. Klopt het dat er\n1.715 mensen zijn?") == ["1"]


def test_a_number_without_a_question_is_named() -> None:
    assert split_questions("1.\n2. Hoeveel?").empty == ("1",)


@pytest.mark.parametrize("text", [f"1. a\n{' ' * 40_000}x", f"1. a\n-{' ' * 40_000}x", "1. a\n" * 8_000])
def test_a_text_of_fifty_thousand_characters_takes_no_time(text: str) -> None:
    start = time.process_time()
    found = split_questions(text)
    assert found.repeated in ((), ("1",))
    assert time.process_time() - start < 5, "it grows with the square of the text"
