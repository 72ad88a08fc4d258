"""An archive or another system takes the answer along as data."""

from __future__ import annotations

import json

from hypothesis import given, settings

from reports.documents import FORMATS
from reports.documents.json_file import to_json
from tests.reports.documents.examples import LETTER, SOURCE, letter_with
from tests.reports.exports.examples import any_text


def test_every_figure_keeps_its_value_definition_source_and_dates() -> None:
    figure = json.loads(to_json(LETTER))["questions"][0]["figures"][0]
    assert figure["table"]["rows"][1] == ["2019-12-31", 155, "21.1"]
    assert figure["source"] == SOURCE
    assert figure["reference_dates"] == ["2018-12-31", "2019-12-31", "2020-12-31"]
    assert figure["known_at"] == "2021-02-09T13:03:00+00:00"


def test_the_appendix_holds_every_definition_once() -> None:
    terms = [definition["term"] for definition in json.loads(to_json(LETTER))["appendix"]]
    assert terms == ["Banenafspraak", "Loonkostensubsidies", "Inwoners in het doelgroepregister"]


def test_the_same_answer_gives_the_same_bytes() -> None:
    assert to_json(LETTER) == to_json(LETTER)


def test_the_formats_are_offered_open_standard_first() -> None:
    assert list(FORMATS) == ["odt", "docx", "pdf", "json"]
    assert FORMATS["json"].write(LETTER) == to_json(LETTER)


@given(any_text)
@settings(deadline=None)
def test_any_text_survives(text: str) -> None:
    read = json.loads(to_json(letter_with(text)))
    assert read["subject"] == text.encode("utf-8", errors="replace").decode("utf-8")
