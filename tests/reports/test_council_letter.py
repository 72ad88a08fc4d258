"""The letter: a preview on the screen, and a file in every format."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from reports.documents import FORMATS
from reports.models import AnswerFigure, CouncilAnswer
from tests.reports.council_world import answer, desk, manager, stranger, today, town

__all__ = ["answer", "desk", "manager", "stranger", "town"]
STARTS = {"odt": b"PK", "docx": b"PK", "pdf": b"%PDF-1.7", "json": b"{"}
pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(answer: CouncilAnswer) -> str:
    """The address of an answer with some text and a figure."""
    first = answer.questions.all()[0]
    first.answer_text = "Zie hieronder.\n- punt één"
    first.save()
    for metric in ("registered_persons", "published_extra_jobs"):
        AnswerFigure.objects.create(
            question=first, metric=metric, municipality=answer.municipality, days=[date(2020, 12, 31)]
        )
    return f"/raadsvragen/{answer.pk}/"


def test_the_preview_reads_as_the_letter(desk: Client, letter: str) -> None:
    text = " ".join(desk.get(f"{letter}voorbeeld/").content.decode().split())
    for words in (
        "Gemeente Voorbeeldstad",
        "Antwoord op schriftelijke vragen over de banenafspraak",
        "als bedoeld in artikel 33 van het Reglement van Orde",
        "De vragen zijn afkomstig van Partij voor Werk",
        "<li>punt één</li>",
        "Tabel 1. Personen in het doelgroepregister, Voorbeeldstad",
        "Tabel 2. Extra banen, gepubliceerd, Voorbeeldstad",
        "31-12-2020: niet bekend: voor dit gebied en deze dag is geen cijfer vastgelegd.",
        "concept, nog niet vastgesteld",
        "Bijlage: definities",
        "Verantwoording van de cijfers",
    ):
        assert words in text, words
    assert "secretaris." not in text


@pytest.mark.parametrize("extension", FORMATS)
def test_every_file_is_named_after_the_reference_and_never_kept(
    desk: Client, letter: str, extension: str
) -> None:
    response = desk.get(f"{letter}export/{extension}/")
    assert response.content.startswith(STARTS[extension])
    assert response["Content-Type"] == FORMATS[extension].content_type
    assert response["Content-Disposition"] == f'attachment; filename="Z-2026-17.{extension}"'
    assert "no-store" in response["Cache-Control"]


def test_another_format_does_not_exist_and_a_file_is_only_read(desk: Client, letter: str) -> None:
    assert desk.get(f"{letter}export/rtf/").status_code == 404
    assert desk.post(f"{letter}export/pdf/").status_code == 405


def test_looking_and_downloading_write_nothing(
    desk: Client, letter: str, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    desk.get(letter)  # the first page of a session is noted in the session
    with CaptureQueriesContext(connection) as asked:
        for page in ("", "voorbeeld/", "export/json/"):
            desk.get(letter + page)
    assert not [query["sql"] for query in asked if not query["sql"].lstrip("(").upper().startswith("SELECT")]


def test_without_party_article_or_questions_the_letter_still_reads(desk: Client, manager: User) -> None:
    from registry.models import Municipality

    bare = CouncilAnswer.objects.create(
        municipality=Municipality.objects.get(), reference="LEEG", subject="niets", received_on=today()
    )
    text = " ".join(desk.get(f"/raadsvragen/{bare.pk}/voorbeeld/").content.decode().split())
    assert "als bedoeld in het artikel over schriftelijke vragen van het Reglement van Orde" in text
    assert "afkomstig van de gemeenteraad" in text
    assert "Er zijn nog geen vragen" in desk.get(f"/raadsvragen/{bare.pk}/").content.decode()
    assert desk.get(f"/raadsvragen/{bare.pk}/export/pdf/").content.startswith(b"%PDF")
