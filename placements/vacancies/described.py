"""How a vacancy reads: for each section the facts in Dutch, with "onbekend" where nobody asked the employer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from cases.enums import LanguageLevel, YesNoUnknown
from cases.intake.words import (
    UNKNOWN,
    Difference,
    Line,
    hours_in_words,
    joined,
    label_of,
    line,
)
from cases.stated_facts import Row
from placements.enums.vacancy import DemandFrequency, OfferedContract
from placements.models import Vacancy
from placements.models.vacancy_rows import VACANCY_ROWS
from placements.vacancies.facts import VacancyFacts
from registry.models import Municipality

Municipalities = Callable[[str], str]
"""The name of a municipality by its code."""
DEMANDS = "belasting"
"""The section in which one line says all that is unknown."""


@dataclass(frozen=True)
class Section:
    """One section of a vacancy as it reads; `anchor` is where the form asks it."""

    anchor: str
    label: str
    lines: tuple[Line, ...]
    wishes: tuple[Line, ...] = ()
    """What is asked and can be missed; `lines` are then hard demands."""


def described(facts: VacancyFacts, municipality: Municipalities) -> list[Section]:
    """The sections of a vacancy in the order of its form."""
    return [
        Section("werk", "Het werk", _work(facts)),
        Section("voorwaarden", "Uren, contract en dagen", _conditions(facts)),
        Section("plek", "Waar en hoe te bereiken", _place(facts, municipality)),
        Section("eisen", "Wat er wordt gevraagd", _asked(facts, hard=True), _asked(facts, hard=False)),
        Section(DEMANDS, "Hoe het werk is", _demands(facts)),
        Section("werkplek", "Wat de werkplek kan bieden", _offers(facts)),
        Section("delen", "Wie de vacature ziet", (_choice("Te zien voor", "shared", facts),)),
    ]


def differences(
    recorded: VacancyFacts, typed: VacancyFacts, municipality: Municipalities
) -> list[Difference]:
    """What reads differently in what is recorded and in what somebody typed."""
    there, here = (_texts(facts, municipality) for facts in (recorded, typed))
    return [
        Difference(label, there.get(label, "staat er niet"), here.get(label, "staat er niet"))
        for label in dict.fromkeys([*there, *here])
        if there.get(label) != here.get(label)
    ]


def still_unknown(sections: Sequence[Section]) -> list[str]:
    """What nobody knows yet of a vacancy, by its label: what is worth a call to the employer."""
    return [
        section.label if section.anchor == DEMANDS else each.label
        for section in sections
        for each in section.lines
        if not each.known
    ]


def _texts(facts: VacancyFacts, municipality: Municipalities) -> dict[str, str]:
    found: dict[str, str] = {}
    for section in described(facts, municipality):
        found |= {each.label: each.text for each in section.lines}
        found |= {f"{each.label} (wens)": each.text for each in section.wishes}
    return found


# --- sections --------------------------------------------------------------------------------------------------------
def _work(facts: VacancyFacts) -> tuple[Line, ...]:
    of = facts.columns
    return (
        line("Functie", of["title"]),
        line("Taken", of["tasks"]),
        line("Bedrijfstak", label_of(Vacancy, "branch", of["branch"]) if of["branch"] else ""),
        _choice("Soort vacature", "origin", facts),
        line("Aantal plekken", str(of["posts"])),
    )


def _conditions(facts: VacancyFacts) -> tuple[Line, ...]:
    of = facts.columns
    start = f"{of['starts_on']:%d-%m-%Y}" if of["starts_on"] else "niet genoemd"
    close = f"{of['closes_on']:%d-%m-%Y}" if of["closes_on"] else "geen sluitingsdatum"
    return (
        line("Uren per week", hours_in_words(of["hours_min"], of["hours_max"])),
        _choice("Contract", "contract", facts, unknown=OfferedContract.UNKNOWN),
        line("Loon", of["wage_note"]),
        _choice("Proefplaatsing mogelijk", "trial_possible", facts, unknown=YesNoUnknown.UNKNOWN),
        Line("Gewenste begindatum", start),
        Line("Sluitingsdatum", close),
    )


def _place(facts: VacancyFacts, municipality: Municipalities) -> tuple[Line, ...]:
    of = facts.columns
    code = of["work_municipality_id"]
    return (
        line("Gemeente", municipality(code) if code else ""),
        line("Plaats of adres", of["place"]),
        line("Bereikbaar met", joined(Vacancy, "reachable_by", of["reachable_by"])),
    )


def _asked(facts: VacancyFacts, *, hard: bool) -> tuple[Line, ...]:
    """What is asked as a demand, or as a wish."""
    of = facts.columns
    found: list[tuple[str, str]] = [
        (f"Rijbewijs {row['category']}", label_of(VACANCY_ROWS["licences"], "category", row["category"]))
        for row in facts.rows["licences"]
        if row["is_hard"] == hard
    ]
    found += [_certificate(row) for row in facts.rows["certificates"] if row["is_hard"] == hard]
    found += [_language(row) for row in facts.rows["languages"] if row["is_hard"] == hard]
    if of["education"] and of["education_is_hard"] == hard:
        found.append(("Opleiding", label_of(Vacancy, "education", of["education"])))
    if not hard and facts.rows["competences"]:
        model = VACANCY_ROWS["competences"]
        names = [label_of(model, "kind", row["kind"]) for row in facts.rows["competences"]]
        found.append(("Belangrijk in dit werk", "; ".join(names)))
    return tuple(Line(label, text) for label, text in found)


def _certificate(row: Row) -> tuple[str, str]:
    name = row["name"] or label_of(VACANCY_ROWS["certificates"], "kind", row["kind"])
    return f"Certificaat {name}", "geldig op de begindatum"


def _language(row: Row) -> tuple[str, str]:
    model = VACANCY_ROWS["languages"]
    name = row["name"] or label_of(model, "language", row["language"])
    levels = [
        f"{words} {label_of(model, level, row[level])}"
        for words, level in (("spreken", "speaking"), ("lezen en schrijven", "writing"))
        if row[level] not in (LanguageLevel.UNKNOWN, LanguageLevel.NONE)
    ]
    return f"Taal: {name}", ", ".join(levels)


def _demands(facts: VacancyFacts) -> tuple[Line, ...]:
    """What the work asks, by how often; what nobody asked the employer is named last."""
    model = VACANCY_ROWS["demands"]
    asked = {row["kind"]: row["how_often"] for row in facts.rows["demands"]}
    kinds: Any = model._meta.get_field("kind")
    found = []
    for how_often in DemandFrequency:
        names = [
            str(label)
            for kind, label in kinds.flatchoices
            if asked.get(kind, DemandFrequency.UNKNOWN) == how_often
        ]
        if names:
            known = how_often != DemandFrequency.UNKNOWN
            found.append(Line(how_often.label.capitalize(), "; ".join(names), known=known))
    return tuple(found)


def _offers(facts: VacancyFacts) -> tuple[Line, ...]:
    of = facts.columns
    note = (line("Toelichting", of["offers_note"]),) if of["offers_note"] else ()
    return (line("Kan hier", joined(Vacancy, "offers", of["offers"])), *note)


def _choice(label: str, column: str, facts: VacancyFacts, *, unknown: str = "") -> Line:
    value = facts.columns[column]
    return Line(label, label_of(Vacancy, column, value) or UNKNOWN, known=value != unknown)


def municipality_names(*facts: VacancyFacts) -> Municipalities:
    """The names of the municipalities in which the work is; at most one query."""
    codes = {each.columns["work_municipality_id"] for each in facts} - {None}
    found = Municipality.objects.in_bulk(codes) if codes else {}
    return lambda code: found[code].name if code in found else code
