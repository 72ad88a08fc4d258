"""How an intake reads: for each section the facts in Dutch, with "onbekend" where nobody knows."""

from dataclasses import dataclass
from datetime import date

from cases.enums import Availability, CompetenceStrength, LivingDomain, YesNoUnknown
from cases.intake import sections
from cases.intake.facts import IntakeFacts
from cases.intake.sections import Section
from cases.intake.words import (
    UNKNOWN,
    Difference,
    Line,
    hours_in_words,
    joined,
    label_of,
    line,
    number_in_words,
)
from cases.models import Assessment
from cases.models.assessment_rows import ROWS
from cases.stated_facts import Row


@dataclass(frozen=True)
class Described:
    """One section of an intake as it reads."""

    section: Section
    lines: tuple[Line, ...]


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
        line("Uren per week", hours_in_words(of["hours_min"], of["hours_max"])),
        line("Beschikbaar", f"vanaf {of['available_from']:%d-%m-%Y}")
        if of["availability"] == Availability.FROM_DAY and of["available_from"]
        else _choice("Beschikbaar", "availability", of),
    )


def _wishes(facts: IntakeFacts) -> tuple[Line, ...]:
    branches = _several("wished_branches", facts.columns)
    return (line("Bedrijfstakken", branches), line("Gewenst werk", facts.columns["wished_tasks"]))


def _competences(facts: IntakeFacts) -> tuple[Line, ...]:
    found = []
    for strength in CompetenceStrength:
        names = [
            label_of(ROWS["competences"], "kind", row["kind"])
            for row in facts.rows["competences"]
            if row["strength"] == strength
        ]
        if names:
            found.append(line(strength.label.capitalize(), ", ".join(sorted(names))))
    return tuple(found) or (line("Competenties", ""),)


def _experience(facts: IntakeFacts) -> tuple[Line, ...]:
    found = [line(_numbered(at, "Werk"), _job(row)) for at, row in enumerate(facts.rows["experience"], 1)]
    return tuple(found) or (_choice("Eerder gewerkt", "has_experience", facts.columns),)


def _job(row: Row) -> str:
    months = _months(row["from_month"], row["to_month"])
    branch = label_of(ROWS["experience"], "branch", row["branch"]) if row["branch"] else ""
    hours = f"{number_in_words(row['hours_per_week'])} uur per week" if row["hours_per_week"] else ""
    return "; ".join(filter(None, (row["function"], branch, months, hours)))


def _learning(facts: IntakeFacts) -> tuple[Line, ...]:
    of = facts.columns
    held = "; ".join(_certificate(row) for row in facts.rows["certificates"])
    field = [line("Richting", of["education_field"])] if of["education_field"] else []
    return (
        _choice("Opleiding", "education", of),
        _choice("Afgerond", "education_finished", of),
        *field,
        line("Certificaten", held) if held else _choice("Certificaten", "has_certificates", of),
    )


def _certificate(row: Row) -> str:
    name = label_of(ROWS["certificates"], "kind", row["kind"])
    name = f"{name}: {row['name']}" if row["name"] else name
    if row["valid_until"]:
        return f"{name}, geldig tot en met {row['valid_until']:%d-%m-%Y}"
    return f"{name}, verloopt niet" if row["expires"] == YesNoUnknown.NO else f"{name}, einddatum onbekend"


def _languages(facts: IntakeFacts) -> tuple[Line, ...]:
    model = ROWS["languages"]
    found = []
    for row in facts.rows["languages"]:
        name = row["name"] or label_of(model, "language", row["language"])
        speaking, writing = (label_of(model, level, row[level]) for level in ("speaking", "writing"))
        levels = f"spreken {speaking}, schrijven {writing}"
        found.append(line(name[:1].upper() + name[1:], levels))
    return tuple(found) or (line("Talen", ""),)


def _needs(facts: IntakeFacts) -> tuple[Line, ...]:
    of = facts.columns
    needs = _several("support_needs", of)
    note = [line("Toelichting", of["support_note"])] if of["support_note"] else []
    return (line("Nodig", needs) if needs else _choice("Is er iets nodig", "has_support_needs", of), *note)


def _travel(facts: IntakeFacts) -> tuple[Line, ...]:
    of = facts.columns
    furthest = [f"{of['travel_minutes']} minuten"] if of["travel_minutes"] else []
    furthest += [f"{of['travel_km']} kilometer"] if of["travel_km"] else []
    return (
        line("Vervoer", _several("transport", of)),
        line("Ten hoogste", " of ".join(furthest)),
        line("Rijbewijs", _licence(facts)),
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
def _choice(label: str, column: str, of: Row) -> Line:
    """A choice of the intake itself."""
    return Line(label, label_of(Assessment, column, of[column]), known=of[column] != YesNoUnknown.UNKNOWN)


def _several(column: str, of: Row) -> str:
    return joined(Assessment, column, of[column])


def _months(first: date | None, last: date | None) -> str:
    if first and last:
        return f"{first:%m-%Y} tot en met {last:%m-%Y}"
    if first:
        return f"vanaf {first:%m-%Y}"
    return f"tot en met {last:%m-%Y}" if last else ""


def _numbered(at: int, word: str) -> str:
    return f"{word} {at}"
