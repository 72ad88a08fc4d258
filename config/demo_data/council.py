"""The real questions of a council and their answer: words here, figures as metrics that are counted when shown."""

import tomllib
from typing import Any

from config.demo_data import FOLDER
from config.demo_data.towns import DemoRegion
from reports.ledger.moments import settled_moment
from reports.models import AnswerFigure, CouncilAnswer, CouncilQuestion


def create_council_answer(region: DemoRegion) -> int:
    """The council answer of the demo, when its municipality is in this region. Answers how many were made: 0 or 1."""
    told = tomllib.loads((FOLDER / "council_answer.toml").read_text(encoding="utf-8"))
    questions: list[dict[str, Any]] = told.pop("questions")
    municipality = told.pop("municipality")
    if municipality not in {town.code for town in region.towns}:
        return 0
    answer = CouncilAnswer.objects.create(municipality_id=municipality, closed_at=settled_moment(), **told)
    for position, question in enumerate(questions, start=1):
        figures = question.pop("figures", [])
        asked = CouncilQuestion.objects.create(answer=answer, position=position, **question)
        AnswerFigure.objects.bulk_create(
            AnswerFigure(question=asked, municipality_id=municipality, position=number, **figure)
            for number, figure in enumerate(figures, start=1)
        )
    return 1
