"""The whole form of a vacancy: its fields, the lists that grow and the list of demands, as one thing."""

from typing import Any

from django.http import QueryDict

from accounts.scope import Scope
from cases.forms.whole import WholeForm
from placements.forms.vacancy import VacancyForm, initial_of
from placements.forms.vacancy_rows import ASKED_LINES, DemandsForm, initial_lines
from placements.vacancies.facts import NOTHING_KNOWN, VacancyFacts


class WholeVacancy(WholeForm):
    """The form of a vacancy as a page and its view know it."""

    main: VacancyForm

    def __init__(
        self,
        data: QueryDict | None,
        *,
        scope: Scope,
        there: VacancyFacts = NOTHING_KNOWN,
        begins: bool = True,
        initial: dict[str, Any] | None = None,
        fixed_employer: bool = False,
        judging: bool = True,
    ) -> None:
        """`there`: what is recorded, or what a new one begins with. With `judging` off nothing is called wrong."""
        self.there, self._judging = there, judging
        self._again = lambda: WholeVacancy(
            data, scope=scope, there=there, begins=begins, fixed_employer=fixed_employer
        )
        self.main = VacancyForm(
            data,
            scope=scope,
            begins=begins,
            fixed_employer=fixed_employer,
            initial={**initial_of(there), **(initial or {})},
        )
        self.demands = DemandsForm(
            data,
            prefix="demands",
            initial={row["kind"]: row["how_often"] for row in there.rows["demands"]},
        )
        self.fixed = (self.demands,)
        self.lines = {
            relation: made(
                data, prefix=relation, initial=initial_lines(relation, there) if data is None else None
            )
            for relation, made in ASKED_LINES.items()
        }
        self.say_once_that_nothing_is_required()
        if not judging:
            self.stop_judging()

    def facts(self) -> VacancyFacts:
        """What was typed; what is not right yet keeps what is recorded."""
        if not self._judging:
            return self._again().facts()
        self.is_valid()
        rows = {relation: lines.rows() for relation, lines in self.lines.items()}
        rows["demands"] = (
            self.demands.rows() if self.demands.is_valid() else tuple(self.there.rows["demands"])
        )
        rows["licences"] = self.main.licence_rows()
        rows["competences"] = self.main.competence_rows()
        return VacancyFacts(columns=self.main.columns(self.there), rows=rows)
