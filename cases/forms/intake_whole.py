"""The whole form of an intake: its fields, the lists that grow and the lists that are fixed, as one thing."""

from datetime import date
from typing import Any

from django.forms import Form
from django.http import QueryDict

from cases.enums import Language
from cases.forms.intake import IntakeForm, initial_of
from cases.forms.intake_rows import (
    LINES,
    CompetencesForm,
    DomainsForm,
    LineSet,
    initial_lines,
)
from cases.forms.whole import WholeForm
from cases.intake.facts import NOTHING_KNOWN, IntakeFacts, facts_of
from cases.models import Assessment

EDITION = "edition"


class WholeIntake(WholeForm):
    """The form of an intake as a page and its view know it."""

    main: IntakeForm

    def __init__(
        self, data: QueryDict | None, present: Assessment | None, on: date, *, judging: bool = True
    ) -> None:
        """With `judging` off nothing is called wrong: a draft, or a form that got one line more."""
        self.present, self._data, self._on, self._judging = present, data, on, judging
        self.there = facts_of(present) if present else NOTHING_KNOWN
        self.is_bound = data is not None
        self.edition = data.get(EDITION, "") if data is not None else present.edition if present else ""
        taken_on = present.first_day if present else on
        self.main = IntakeForm(data, initial={**initial_of(self.there), "taken_on": taken_on})
        if present is None:
            del self.main.fields["as_new"]
        self.competences = CompetencesForm(
            data,
            prefix="competences",
            initial={row["kind"]: row["strength"] for row in self.there.rows["competences"]},
        )
        self.domains = DomainsForm(data, prefix="domains", initial=_initial_domains(self.there))
        self.lines: dict[str, LineSet] = {
            relation: made(
                data, prefix=relation, initial=None if self.is_bound else self._initial_lines(relation)
            )
            for relation, made in LINES.items()
        }
        self.fixed = (self.competences, self.domains)
        self.say_once_that_nothing_is_required()
        if not judging:
            self.stop_judging()

    def _initial_lines(self, relation: str) -> list[dict[str, Any]]:
        lines = initial_lines(relation, self.there)
        if relation == "languages" and self.present is None:
            return [{"language": Language.DUTCH.value}]
        return lines

    @property
    def forms(self) -> list[Form]:
        """Every form with fields, in the order of the page."""
        return [self.main, self.competences, *self.every_line, self.domains]

    @property
    def as_new(self) -> bool:
        """Whether a new intake begins."""
        return self.present is None or self.main.cleaned_data.get("as_new") == "new"

    def facts(self) -> IntakeFacts:
        """What was typed; what is not right yet keeps what is recorded."""
        if not self._judging:
            return WholeIntake(self._data, self.present, self._on).facts()
        self.is_valid()
        rows = {relation: lines.rows() for relation, lines in self.lines.items()}
        if not self.competences.is_valid():
            rows["competences"] = tuple(self.there.rows["competences"])
        else:
            rows["competences"] = self.competences.rows()
        rows["domains"] = (
            self.domains.rows() if self.domains.is_valid() else tuple(self.there.rows["domains"])
        )
        rows["licences"] = self.main.licence_rows()
        return IntakeFacts(columns=self.main.columns(self.there), rows=rows)


def _initial_domains(facts: IntakeFacts) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in facts.rows["domains"]:
        found |= {row["domain"]: row["attention"], f"{row['domain']}_help": row["helped_by"]}
    return found
