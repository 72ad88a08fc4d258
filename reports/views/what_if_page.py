"""The page "what if": the effect by municipality, and one example line by line; nothing is saved."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from reports.areas import named_on
from reports.enums import Breakdown
from reports.exports import Cell, Column, Kind, Table
from reports.exports.display import short_date
from reports.forms.filters import Selection
from reports.labels import labels_of
from reports.rules.small_numbers import Hidden, hidden_of
from reports.subsidy_costs.population import Population
from reports.subsidy_costs.what_if import Effect, effects_of, is_assumed, typical_terms
from reports.views.costs_tables import SMALL
from reports.views.costs_words import FEW, SOURCE
from reports.views.money import euro, euros
from subsidies.rules.errors import SubsidyRuleError
from subsidies.rules.receipt import dutch_number
from subsidies.rules.terms import Terms
from subsidies.rules.wage_cost_subsidy import Calculation, monthly_subsidy
from subsidies.rules.what_if import WhatIf

ZERO = Decimal(0)
NOTES = (
    "Geteld zijn de toekenningen die op de peildatum lopen. Per jaar is twaalf keer het maandbedrag van die dag, nu en "
    "in het denkbeeldige geval, met dezelfde regels. Er is niets opgeslagen en niets gewijzigd.",
    "Een toekenning waarvan het bedrag niet te berekenen is, telt in beide bedragen niet mee.",
    "Gerekend is alleen met het bedrag per toekenning. Dat er bij een ander minimumloon misschien meer of minder "
    "mensen met subsidie werken, staat er niet in.",
    "In werkelijkheid werkt een ander minimumloon bij lopende toekenningen pas door op 1 januari.",
)
EXAMPLE = "Een rekenvoorbeeld met gewone uren en een gewone loonwaarde voor dit gebied, van niemand in het bijzonder:"


@dataclass(frozen=True)
class WhatIfPage:
    """Everything the page shows about one selection and one supposition."""

    selection: Selection
    supposed: WhatIf
    population: Population

    @cached_property
    def effects(self) -> list[Effect]:
        """The effect by municipality."""
        return effects_of(self.population, self.supposed, self.selection.on)

    @cached_property
    def whole(self) -> Effect:
        """The effect over the whole area."""
        return _together(self.effects)

    @cached_property
    def hidden(self) -> Hidden:
        """Of which municipalities that are not the reader's own the amounts would tell of persons, and the total."""
        return hidden_of(
            {
                code: _together(effects).persons
                for code, effects in self.selection.by_shown_code(self.effects).items()
            },
            own=self.selection.own,
        )

    @property
    def why_hidden(self) -> str:
        """Why amounts are not shown; nothing when they are."""
        return FEW if self.hidden.total else ""

    @property
    def said(self) -> str:
        """What it comes to, in a sentence."""
        effect = self.whole
        one = effect.running == 1
        what = "1 toekenning" if one else f"{effect.running} toekenningen"
        if self.hidden.total:
            return f"Wat {what} nu en dan per jaar {'kost' if one else 'kosten'}, is niet getoond."
        cost, now = "kost" if one else "kosten", f"{euro(effect.now)} per jaar"
        if self.supposed.changes_nothing:
            return f"Nu {cost} {what} {now}."
        if not effect.difference:
            return f"Dat maakt geen verschil: {what} {cost} dan ook {now}."
        way = "meer" if effect.difference > 0 else "minder"
        return (
            f"Dan {cost} {what} {euro(effect.then)} per jaar in plaats van {euro(effect.now)}: "
            f"{euro(abs(effect.difference))} {way}."
        )

    @property
    def words(self) -> list[str]:
        """What is supposed, one sentence for each."""
        it = self.supposed
        said = []
        if it.minimum_wage:
            way = "hoger" if it.minimum_wage > 0 else "lager"
            said.append(f"Het minimumloon is {dutch_number(abs(it.minimum_wage))} % {way}.")
        if it.employer_charge is not None:
            said.append(f"De vergoeding voor werkgeverslasten is {dutch_number(it.employer_charge)} %.")
        if it.wage_value_points:
            way = "hoger" if it.wage_value_points > 0 else "lager"
            said.append(f"Elke gemeten loonwaarde is {abs(it.wage_value_points)} punten {way}.")
        if it.without_flat_rate is not None:
            assumed = is_assumed(self.population, self.selection.on)
            why = "aangenomen, omdat er minder dan vijf mensen zijn gemeten" if assumed else "het gemiddelde"
            said.append(f"Wie het forfait heeft, krijgt loonwaarde {it.without_flat_rate} %: {why}.")
        return said

    @cached_property
    def terms(self) -> Terms:
        """The terms of the example."""
        return typical_terms(self.population.all, self.selection.on)

    @property
    def example(self) -> str:
        """What the example is."""
        return (
            f"{EXAMPLE} {dutch_number(self.terms.hours)} uur per week, loonwaarde {self.terms.wage_value} %."
        )

    # --- tables ------------------------------------------------------------------------------------------------------
    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables by their name in the address; without the example where no amount can be calculated."""
        found = {"gemeenten": self._towns()}
        if example := self._example():
            found["voorbeeld"] = example
        return found

    def _towns(self) -> Table:
        """One row for each municipality that may be named; the others together."""
        by_code, hidden = self.selection.by_shown_code(self.effects), self.hidden
        day = named_on(self.selection.area, self.selection.on)
        labels = labels_of(Breakdown.MUNICIPALITY, by_code, day)
        rows = [
            (label, *_row(_together(by_code[code]), hide=code in hidden.rows))
            for code, label in labels.items()
        ]
        if len(rows) > 1:
            rows.append(("Totaal", *_row(self.whole, hide=hidden.total)))
        columns = (
            Column("Gemeente"),
            Column("Lopende toekenningen", Kind.INTEGER),
            *(euros(label) for label in ("Per jaar nu", "Per jaar dan", "Verschil")),
            Column("Verschil (%)", Kind.PERCENTAGE),
            Column("Ander bedrag", Kind.INTEGER),
            Column("Niet te berekenen", Kind.INTEGER),
        )
        notes = (*((FEW,) if hidden.rows else ()), *NOTES, SOURCE)
        return self._table("Wat als, per gemeente", columns, tuple(rows), notes, len(rows) > 1)

    def _example(self) -> Table | None:
        """The receipt of the example, now and then, step by step; amounts of a whole month."""
        now_rates = self.population.rates
        try:
            now = monthly_subsidy(self.terms, on=self.selection.on, rates=now_rates)
            then = monthly_subsidy(
                self.supposed.terms(self.terms),
                on=self.selection.on,
                rates=self.supposed.rates(now_rates),
            )
        except SubsidyRuleError:
            return None
        columns = tuple(Column(label) for label in ("Stap", "Artikel", "Nu", "Dan"))
        rows = tuple(_steps(now, then))
        return self._table("Rekenvoorbeeld, nu en dan", columns, rows, (self.example,))

    def _table(
        self,
        subject: str,
        columns: tuple[Column, ...],
        rows: tuple[tuple[Cell, ...], ...],
        notes: tuple[str, ...],
        total: bool = False,
    ) -> Table:
        chosen = self.selection
        supposed = self.words or ["Er is niets anders verondersteld dan nu."]
        said = (f"Gebied: {chosen.area.name}.", f"{chosen.as_of}.", *supposed, *notes)
        return Table(f"{subject}, {chosen.area.name}, {short_date(chosen.on)}", columns, rows, said, total)


def _steps(now: Calculation, then: Calculation) -> Iterable[tuple[Cell, ...]]:
    for before, after in zip(now.receipt, then.receipt, strict=True):
        yield before.label, before.article, before.text, after.text


def _together(effects: Iterable[Effect]) -> Effect:
    """Some municipalities together."""
    found = list(effects)
    return replace(
        Effect(""),
        running=sum(each.running for each in found),
        now=sum((each.now for each in found), ZERO),
        then=sum((each.then for each in found), ZERO),
        changed=sum(each.changed for each in found),
        unknown=sum(each.unknown for each in found),
        persons=(sum(each.persons[0] for each in found), sum(each.persons[1] for each in found)),
    )


def _row(effect: Effect, *, hide: bool) -> tuple[Cell, ...]:
    """What stands behind the name; with `hide` without what would be about persons."""
    if hide:
        return effect.running, *(SMALL,) * 4, effect.changed, effect.unknown
    share = 100 * effect.difference / effect.now if effect.now else None
    return (
        effect.running,
        effect.now,
        effect.then,
        effect.difference,
        share,
        effect.changed,
        effect.unknown,
    )
