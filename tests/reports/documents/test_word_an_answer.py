"""The words of a letter: as councils are used to read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reports.documents import wording
from tests.reports.documents.examples import LETTER, PLACED, REGISTERED, SUBSIDIES


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("artikel 41, eerste lid", "als bedoeld in artikel 41, eerste lid, van het Reglement van Orde"),
        ("artikel 33", "als bedoeld in artikel 33 van het Reglement van Orde"),
    ],
)
def test_the_opening_cites_the_article_of_the_rules_of_order(article: str, words: str) -> None:
    assert words in wording.opening(replace(LETTER, rules_of_order_article=article))[0]


def test_a_letter_in_time_says_nothing_about_postponement() -> None:
    assert len(wording.opening(replace(LETTER, postponement=None))) == 1


def test_lines_with_a_dash_become_one_list() -> None:
    blocks = wording.blocks(["Wij doen:\n- een\n- twee\n\nEn verder.", "- drie"])
    assert blocks == ("Wij doen:", ("een", "twee"), "En verder.", ("drie",))


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((), ""),
        ((date(2020, 12, 31),), "31 december 2020"),
        ((date(2019, 1, 1), date(2020, 1, 1)), "1 januari 2019 en 1 januari 2020"),
        (
            (date(2019, 1, 1), date(2020, 1, 1), date(2020, 12, 1)),
            "1 januari 2019, 1 januari 2020 en 1 december 2020",
        ),
    ],
)
def test_days_are_summed_up_as_one_says_them(days: tuple[date, ...], words: str) -> None:
    assert wording.days(days) == words


def test_a_figure_without_a_reference_date_has_no_line_for_it() -> None:
    labels = [label for label, _ in wording.under_figure(replace(REGISTERED, reference_dates=()))]
    assert labels == ["Definitie", "Bron", "Stand van de registratie"]


def test_one_day_and_more_days_have_their_own_label() -> None:
    assert wording.under_figure(REGISTERED)[2][0] == "Peildatum"
    assert wording.under_figure(SUBSIDIES)[2][0] == "Peildata"


def test_a_column_is_wide_enough_for_the_longest_word_of_its_label() -> None:
    assert wording.column_shares(PLACED)[1] >= len("Plaatsingen")


def test_a_draft_is_signed_by_nobody() -> None:
    assert wording.signatories(replace(LETTER, answered=None)) == ()
    assert wording.signatories(LETTER) == ("burgemeester.", "secretaris.")


def test_a_definition_used_twice_stands_in_the_appendix_once() -> None:
    assert [definition.term for definition in LETTER.appendix].count("Loonkostensubsidies") == 1
