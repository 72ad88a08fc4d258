"""The template a municipality begins with reads like a letter, and that of the manual is one."""

from __future__ import annotations

import io
from pathlib import Path

import odfdo

from reports.enums import LetterKind
from reports.letters.checking import checked_template
from reports.letters.starter import starter


def test_the_headings_of_the_odt_to_begin_with_have_no_numbers() -> None:
    styles = odfdo.Document(io.BytesIO(starter(LetterKind.GRANTING, "odt"))).get_part("styles.xml")
    levels = styles.get_elements("//text:outline-level-style")
    assert levels and {level.get_attribute("style:num-format") for level in levels} == {""}


def test_the_example_of_the_manual_is_a_template() -> None:
    example = Path(__file__).parents[3] / "docs" / "voorbeelden" / "brief-afwijzing.odt"
    assert checked_template(example.read_bytes(), LetterKind.REFUSING) == "odt"
