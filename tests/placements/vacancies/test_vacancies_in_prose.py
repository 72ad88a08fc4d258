"""What docs/consulent/vacatures.md says of the steps is what the table of steps says."""

from __future__ import annotations

from pathlib import Path

from placements.enums.vacancy import VacancyStatus
from placements.rules.vacancy_status import STEPS

PAGE = Path(__file__).resolve().parents[3] / "docs" / "consulent" / "vacatures.md"
WITH_REASON = ", met een reden"


def test_the_table_of_steps_in_prose_is_that_of_the_rule() -> None:
    rows = [line.strip("| ").split(" | ") for line in PAGE.read_text().splitlines() if line.startswith("| ")]
    told = {row[0]: row[2] for row in rows if row[0] in VacancyStatus.labels}
    assert list(told) == VacancyStatus.labels
    for status, steps in STEPS.items():
        words = {step.label.split(":")[0].lower() for step in steps.values()}
        assert set(told[status.label].replace(WITH_REASON, "").split(", ")) == words
        assert told[status.label].endswith(WITH_REASON) == any(step.needs_reason for step in steps.values())
