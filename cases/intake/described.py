"""How an intake reads: for each section the facts in Dutch, with "onbekend" where nobody knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Field

from cases.enums import Availability, CompetenceStrength, LivingDomain, YesNoUnknown
from cases.intake import sections
from cases.intake.facts import IntakeFacts
from cases.intake.sections import Section
from cases.models import Assessment
from cases.models.assessment_rows import ROWS
from cases.stated_facts import Row

UNKNOWN = "onbekend"


@dataclass(frozen=True)
class Line:
    """One fact as it reads. `known` is false for what nobody knows."""

    label: str
    text: str
    known: bool = True


@dataclass(frozen=True)
class Described:
    """One section of an intake as it reads."""

    section: Section
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Difference:
    """One fact that reads differently in two versions of an intake."""

    label: str
    recorded: str
    typed: str


def described(facts: IntakeFacts, *, domains: bool = True) -> list[Described]:
    """The sections of an intake in the order of the conversation; without `domains` the sides of life are left out."""
    found = [
        Described(sections.WORKING, _working(facts)),
        Described(sections.WISHES, _wishes(facts)),
        Described(sections.COMPETENCES, _competences(facts)),
        Described(sections.EXPERIENCE, _experience(facts)),
        Described(sections.LEARNING, _learning(facts)),
        Described(sections.LANGUAGES, _languages(facts)),
        Described(sections.NEEDS, _needs(facts)),
        Described(sections.TRAVEL, _travel(facts)),
        Described(sections.DOMAINS, _domains(facts)),
        Described(sections.EXPERT, _expert(facts)),
    ]
    return [each for each in found if domains or each.section != sections.DOMAINS]


def differences(recorded: IntakeFacts, typed: IntakeFacts) -> list[Difference]:
    """What reads differently in what is recorded and in what somebody typed."""
    pairs = zip(described(recorded), described(typed), strict=True)
    found = []
    for left, right in pairs:
        there = {line.label: line.text for line in left.lines}
        here = {line.label: line.text for line in right.lines}
        for label in dict.fromkeys([*there, *here]):
            if there.get(label) != here.get(label):
                found.append(
                    Difference(label, there.get(label, "staat er niet"), here.get(label, "staat er niet"))
                )
    return found


# --- sections --------------------------------------------------------------------------------------------------------
def _working(facts: IntakeFacts) -> tuple[Line, ...]:
    of = facts.columns
    return (
        _choice("Participatieladder", "ladder", of),
        _line("Uren per week", _hours(of["hours_min"], of["hours_max"])),
        _line("Beschikbaar", f"vanaf {of['available_from']:%d-%m-%Y}")
        if of["availability"] == Availability.FROM_DAY and of["available_from"]
        else _choice("Beschikbaar", "availability", of),
    )


def _wishes(facts: IntakeFacts) -> tuple[Line, ...]:
    branches = _several("wished_branches", facts.columns)
    return (_line("Bedrijfstakken", branches), _line("Gewenst werk", facts.columns["wished_tasks"]))


def _competences(facts: IntakeFacts) -> tuple[Line, ...]:
    found = []
    for strength in CompetenceStrength:
        names = [
            _label(ROWS["competences"], "kind", row["kind"])
            for row in facts.rows["competences"]
            if row["strength"] == strength
        ]
        if names:
            found.append(_line(strength.label.capitalize(), ", ".join(sorted(names))))
    return tuple(found) or (_line("Competenties", ""),)


def _experience(facts: IntakeFacts) -> tuple[Line, ...]:
    found = [_line(_numbered(at, "Werk"), _job(row)) for at, row in enumerate(facts.rows["experience"], 1)]
    return tuple(found) or (_choice("Eerder gewerkt", "has_experience", facts.columns),)


def _job(row: Row) -> str:
    months = _months(row["from_month"], row["to_month"])
    branch = _label(ROWS["experience"], "branch", row["branch"]) if row["branch"] else ""
    hours = f"{_number(row['hours_per_week'])} uur per week" if row["hours_per_week"] else ""
    return "; ".join(filter(None, (row["function"], branch, months, hours)))


def _learning(facts: IntakeFacts) -> tuple[Line, ...]:
    of = facts.columns
    held = "; ".join(_certificate(row) for row in facts.rows["certificates"])
    field = [_line("Richting", of["education_field"])] if of["education_field"] else []
    return (
        _choice("Opleiding", "education", of),
        _choice("Afgerond", "education_finished", of),
        *field,
        _line("Certificaten", held) if held else _choice("Certificaten", "has_certificates", of),
    )


def _certificate(row: Row) -> str:
    name = _label(ROWS["certificates"], "kind", row["kind"])
    name = f"{name}: {row['name']}" if row["name"] else name
    if row["valid_until"]:
        return f"{name}, geldig tot en met {row['valid_until']:%d-%m-%Y}"
    return f"{name}, verloopt niet" if row["expires"] == YesNoUnknown.NO else f"{name}, einddatum onbekend"


def _languages(facts: IntakeFacts) -> tuple[Line, ...]:
    model = ROWS["languages"]
    found = []
    for row in facts.rows["languages"]:
        name = row["name"] or _label(model, "language", row["language"])
        speaking, writing = (_label(model, level, row[level]) for level in ("speaking", "writing"))
        levels = f"spreken {speaking}, schrijven {writing}"
        found.append(_line(name[:1].upper() + name[1:], levels))
    return tuple(found) or (_line("Talen", ""),)


def _needs(facts: IntakeFacts) -> tuple[Line, ...]:
    of = facts.columns
    needs = _several("support_needs", of)
    note = [_line("Toelichting", of["support_note"])] if of["support_note"] else []
    return (_line("Nodig", needs) if needs else _choice("Is er iets nodig", "has_support_needs", of), *note)


def _travel(facts: IntakeFacts) -> tuple[Line, ...]:
    of = facts.columns
    furthest = [f"{of['travel_minutes']} minuten"] if of["travel_minutes"] else []
    furthest += [f"{of['travel_km']} kilometer"] if of["travel_km"] else []
    return (
        _line("Vervoer", _several("transport", of)),
        _line("Ten hoogste", " of ".join(furthest)),
        _line("Rijbewijs", _licence(facts)),
    )


def _licence(facts: IntakeFacts) -> str:
    if facts.columns["has_licence"] == YesNoUnknown.NO:
        return "geen rijbewijs"
    held = [row["category"] for row in facts.rows["licences"] if row["has"] == YesNoUnknown.YES]
    others = any(row["has"] == YesNoUnknown.NO for row in facts.rows["licences"])
    if held:
        return f"{', '.join(held)}; {'geen ander' if others else 'van andere niet bekend'}"
    return "ja, welk is onbekend" if facts.columns["has_licence"] == YesNoUnknown.YES else ""


def _domains(facts: IntakeFacts) -> tuple[Line, ...]:
    rows = {row["domain"]: row for row in facts.rows["domains"]}
    return tuple(_domain(each, rows.get(each.value)) for each in LivingDomain)


def _domain(domain: LivingDomain, row: Row | None) -> Line:
    answer = row["attention"] if row else YesNoUnknown.UNKNOWN
    words = {YesNoUnknown.YES: "vraagt aandacht", YesNoUnknown.NO: "geen aandacht nodig"}.get(answer, UNKNOWN)
    help_ = f"; hulp van {row['helped_by']}" if row and row["helped_by"] else ""
    return Line(domain.label.capitalize(), f"{words}{help_}", known=answer != YesNoUnknown.UNKNOWN)


def _expert(facts: IntakeFacts) -> tuple[Line, ...]:
    of = facts.columns
    if not of["expert_asked_on"]:
        return (Line("Raadpleging", "niet gevraagd"),)
    answered = of["expert_answered_on"]
    return (
        Line("Gevraagd op", f"{of['expert_asked_on']:%d-%m-%Y}"),
        Line(
            "Antwoord op", f"{answered:%d-%m-%Y}" if answered else "nog geen antwoord", known=bool(answered)
        ),
        *((Line("Advies", of["expert_advice"]),) if of["expert_advice"] else ()),
    )


# --- words -----------------------------------------------------------------------------------------------------------
def _line(label: str, text: str) -> Line:
    return Line(label, text or UNKNOWN, known=bool(text))


def _choice(label: str, column: str, of: Row) -> Line:
    """A choice of the intake itself."""
    return Line(label, _label(Assessment, column, of[column]), known=of[column] != YesNoUnknown.UNKNOWN)


def _several(column: str, of: Row) -> str:
    field: Any = Assessment._meta.get_field(column)
    return _joined(field.base_field, of[column])


def _joined(field: Field, values: Sequence[str]) -> str:
    labels = dict(field.flatchoices)
    return "; ".join(str(labels.get(value, value)) for value in values)


def _label(model: Any, column: str, value: str) -> str:
    return str(dict(model._meta.get_field(column).flatchoices).get(value, value))


def _hours(least: Decimal | None, most: Decimal | None) -> str:
    if least is not None and most is not None:
        return _number(least) if least == most else f"{_number(least)} tot {_number(most)}"
    if least is not None:
        return f"ten minste {_number(least)}"
    return f"ten hoogste {_number(most)}" if most is not None else ""


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")


def _months(first: date | None, last: date | None) -> str:
    if first and last:
        return f"{first:%m-%Y} tot en met {last:%m-%Y}"
    if first:
        return f"vanaf {first:%m-%Y}"
    return f"tot en met {last:%m-%Y}" if last else ""


def _numbered(at: int, word: str) -> str:
    return f"{word} {at}"
