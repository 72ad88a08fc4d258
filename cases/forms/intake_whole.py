"""The whole form of an intake: its fields, the lists that grow and the lists that are fixed, as one thing."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import BoundField, Form
from django.forms.utils import ErrorDict
from django.http import QueryDict

from cases.drafts import without_judging
from cases.enums import Language
from cases.forms.intake import IntakeForm, initial_of
from cases.forms.intake_rows import (
    LINES,
    CompetencesForm,
    DomainsForm,
    LineForm,
    LineSet,
    initial_lines,
)
from cases.intake.facts import NOTHING_KNOWN, IntakeFacts, facts_of
from cases.models import Assessment
from dated.forms import add_refusal

EDITION = "edition"


class WholeIntake:
    """The form as a page and its view know it; behaves as one form for the summary of errors."""

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
        self._say_once_that_nothing_is_required()
        if not judging:
            for form in (self.main, self.competences, self.domains):
                without_judging(form)
            for lines in self.lines.values():
                without_judging(lines)

    def _initial_lines(self, relation: str) -> list[dict[str, Any]]:
        lines = initial_lines(relation, self.there)
        if relation == "languages" and self.present is None:
            return [{"language": Language.DUTCH.value}]
        return lines

    def _say_once_that_nothing_is_required(self) -> None:
        """Not "(niet verplicht)" at sixty fields: the page says it once."""
        lines = [line for each in self.lines.values() for line in (*each.forms, each.empty_form)]
        for form in (self.main, self.competences, self.domains, *lines):
            for field in form.fields.values():
                field.required_together = True

    @property
    def forms(self) -> list[Form]:
        """Every form with fields, in the order of the page."""
        lines: list[LineForm] = [line for each in self.lines.values() for line in each.forms]
        return [self.main, self.competences, *lines, self.domains]

    def is_valid(self) -> bool:
        """Whether all of it can be recorded."""
        valid = [form.is_valid() for form in (self.main, self.competences, self.domains)]
        return all([*valid, *(lines.is_valid() for lines in self.lines.values())])

    @property
    def errors(self) -> ErrorDict:
        """What is wrong, for the title and the summary of the page."""
        found = ErrorDict()
        for form in self.forms:
            found.update({form.add_prefix(name): errors for name, errors in form.errors.items()})
        for relation, lines in self.lines.items():
            if lines.is_bound and lines.non_form_errors():
                found[relation] = lines.non_form_errors()
        return found

    def non_field_errors(self) -> list[str]:
        """What is wrong with the whole."""
        whole = [str(error) for error in self.main.non_field_errors()]
        for lines in self.lines.values():
            if lines.is_bound:
                whole += [str(error) for error in lines.non_form_errors()]
        return whole

    def __iter__(self) -> Iterator[BoundField]:
        """Every field, for the summary of errors."""
        for form in self.forms:
            yield from form

    def add_refusal(self, refusal: ValidationError) -> None:
        """Show what the act refused, at its field."""
        add_refusal(self.main, refusal, {})

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
