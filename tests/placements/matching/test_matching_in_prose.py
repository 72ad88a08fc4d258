"""docs/consulent/matching.md says what the rule does: its tables are those of the rule, its example comes out."""

from __future__ import annotations

from pathlib import Path

from cases.enums import Availability, SupportNeed
from placements.enums.matching import MatchAspect, ProposalStatus
from placements.enums.vacancy import WorkDemand
from placements.matching.words import MEANING
from placements.rules.matching import DEFAULT_WEIGHTS, AskedLicence, CandidateFacts, VacancyFacts, match
from placements.rules.matching.tables import CLASHES
from placements.rules.proposal_steps import STEPS
from tests.people import TODAY

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "consulent" / "matching.md").read_text(
    encoding="utf-8"
)


def rows_below(heading: str) -> list[list[str]]:
    """The rows of the table with this heading."""
    lines = PAGE[PAGE.index(heading) :].splitlines()[2:]
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def test_the_aspects_and_weights_are_those_of_the_rule() -> None:
    told = [[each.label, MEANING[each], str(DEFAULT_WEIGHTS[each])] for each in MatchAspect]
    assert rows_below("| Onderdeel |") == told


def test_what_clashes_with_a_need_is_what_the_rule_takes() -> None:
    told = [
        [SupportNeed(need).label, ", ".join(each.label for each in WorkDemand if each in demands)]
        for need, demands in CLASHES.items()
    ]
    assert rows_below("| Nodig |") == told


def test_the_steps_are_those_of_the_table() -> None:
    told = [[status.label, ", ".join(each.label for each in STEPS[status])] for status in ProposalStatus]
    assert rows_below("| Stand |") == told


def test_the_example_comes_out() -> None:
    vacancy = VacancyFacts(start=TODAY, licences=(AskedLicence("B"),))
    found = match(CandidateFacts(availability=Availability.NOW), vacancy)
    sentence = f"De score is {found.score}: ten minste {found.at_least}, ten hoogste {found.at_most}."
    assert sentence in " ".join(PAGE.split())
