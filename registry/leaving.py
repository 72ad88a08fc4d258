"""From facts to the law: which registrations of a person end, on which day, and what that means."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from registry.consequences import notices_of_leaving
from registry.employment import employed_on
from registry.enums import EndReason, LegalGround
from registry.models import PensionAge, Person, Registration
from registry.registration_querysets import rules_of_grounds
from registry.rules.leaving_register import LeavingFacts, LegalEnd, legal_end, unbroken_since
from registry.rules.pension_age import AgeOfBirthDates

ONE_DAY = timedelta(days=1)
NOTHING_ENDS = "Er is geen inschrijving die hierdoor eindigt."


@dataclass(frozen=True)
class Found:
    """What is about to be recorded, beside what the register knows already; None is nothing."""

    died_on: date | None = None
    sheltered_work_on: date | None = None
    asked_to_leave_on: date | None = None


NOTHING_NEW = Found()


@dataclass(frozen=True)
class Ending:
    """A registration with its legal end."""

    registration: Registration
    end: LegalEnd

    @property
    def vanishes(self) -> bool:
        """Whether the registration begins after its legal end: then it was never right."""
        return self.end.last_day < self.registration.first_day


def pension_ages() -> list[AgeOfBirthDates]:
    """The table of pension ages, as plain values."""
    return [
        AgeOfBirthDates(row.born.lower, row.born.upper, row.years, row.months, row.is_verified)
        for row in PensionAge.objects.all()
    ]


def legal_ends(person: Person, found: Found = NOTHING_NEW) -> list[Ending]:
    """The registrations of a person that have an end by law, in order, past or to come."""
    rows = sorted(
        person.registrations.all(), key=lambda row: (row.first_day, row.last_day or date.max, row.pk)
    )
    ages, known = pension_ages(), _known(person, found)
    ends = ((row, legal_end(_facts(row, rows, person, known), ages=ages)) for row in rows)
    return [Ending(row, end) for row, end in ends if end is not None]


def endings(person: Person, *, on: date, found: Found = NOTHING_NEW) -> list[Ending]:
    """The registrations that run on after the day on which the law ends them, where that day has come.

    Not by t+2: that rule is history. A registration that it should have ended is shown, and left to a person to mend.
    """
    return [
        each
        for each in legal_ends(person, found)
        if each.end.last_day <= on
        and each.end.reason != EndReason.T_PLUS_TWO
        and (each.registration.last_day is None or each.registration.last_day > each.end.last_day)
    ]


def end_of_new(row: Registration) -> LegalEnd | None:
    """The legal end that a registration would have that is about to be recorded or corrected; t+2 left out."""
    others = list(row.person.registrations.exclude(pk=row.pk))
    facts = _facts(row, [*others, row], row.person, _known(row.person, NOTHING_NEW))
    end = legal_end(facts, ages=pension_ages())
    return end if end is not None and end.reason != EndReason.T_PLUS_TWO else None


def in_sentences(person: Person, ending: Iterable[Ending]) -> list[str]:
    """What will end, and what that means for the work of the person: for whoever is about to record it."""
    ending = list(ending)
    if not ending:
        return [NOTHING_ENDS]
    said = [_sentence(each) for each in ending]
    first_day_off = _first_day_off(person, ending)
    return said + (notices_of_leaving(person.pk, first_day_off) if first_day_off else [])


def meaning_of_no_capacity(person: Person, during: DateRange, *, on: date) -> list[str]:
    """What a period without capacity to work means for the place on the register, in sentences."""
    rules = rules_of_grounds()
    grounds = [LegalGround(row.ground) for row in person.registrations.overlapping(during)]
    days = [rule for rule in rules if rule.only_while_employed and rule.ground in grounds]
    if not days:
        return [
            "Er verandert niets aan het register: deze persoon is in deze periode niet ingeschreven op Wajong."
        ]
    first = max(during.lower, min(rule.valid_from for rule in days))
    ground = LegalGround(days[0].ground).label
    said = [
        f"Vanaf {first:%d-%m-%Y} staat deze persoon op grondslag {ground} alleen in het register op dagen met een "
        "dienstverband."
    ]
    others = sorted({ground.label for ground in grounds} - {LegalGround(rule.ground).label for rule in days})
    if others:
        said.append(f"De inschrijving op {', '.join(others)} verandert niet.")
    if first <= on:
        employed = Person.objects.filter(employed_on(on, key="pk"), pk=person.pk).exists()
        said.append(f"Er is vandaag {'wel' if employed else 'geen'} dienstverband.")
    return said


def _sentence(each: Ending) -> str:
    ground = each.registration.get_ground_display()
    reason = f"{each.end.reason.label}; {each.end.article}"
    if each.vanishes:
        since = f"{each.registration.first_day:%d-%m-%Y}"
        return f"De inschrijving op grondslag {ground} van {since} vervalt ({reason})."
    return f"De inschrijving op grondslag {ground} eindigt op {each.end.last_day:%d-%m-%Y} ({reason})."


def _first_day_off(person: Person, ending: list[Ending]) -> date | None:
    """The first day on which no registration runs any more, or None while one goes on."""
    last_days = {row.pk: row.last_day for row in person.registrations.all()}
    last_days |= {each.registration.pk: each.end.last_day for each in ending}
    if None in last_days.values():
        return None
    return max(day for day in last_days.values() if day is not None) + ONE_DAY


def _known(person: Person, found: Found) -> dict:
    """The facts about the person that can end a registration, with what is about to be recorded."""
    sheltered = [row.first_day for row in person.sheltered_work_findings.all()]
    asked = [row.requested_on for row in person.leave_requests.all()]
    return {
        "birth_date": person.birth_date,
        "died_on": found.died_on or person.died_on,
        "sheltered_work_found_on": [
            *sheltered,
            *([found.sheltered_work_on] if found.sheltered_work_on else []),
        ],
        "asked_to_leave_on": [*asked, *([found.asked_to_leave_on] if found.asked_to_leave_on else [])],
    }


def _facts(row: Registration, rows: list[Registration], person: Person, known: dict) -> LeavingFacts:
    return LeavingFacts(
        ground=LegalGround(row.ground),
        on_register_since=unbroken_since(row.first_day, _periods(rows)),
        on_ground_since=unbroken_since(
            row.first_day, _periods(each for each in rows if each.ground == row.ground)
        ),
        **known,
    )


def _periods(rows: Iterable[Registration]) -> list[DateRange]:
    return [row.during for row in rows]
