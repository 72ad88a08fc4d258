"""Record a vacancy, and change what it says."""

from collections.abc import Mapping
from datetime import date
from itertools import chain
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.actions.checked import CHANGED_MEANWHILE
from cases.actions.rows import change_rows
from cases.entry_key import entry_key
from cases.enums import Education
from cases.rules.free_text import holds_bsn
from dated.acts import act
from placements.actions.employers.checked import held_employer
from placements.enums.vacancy import VacancyStatus
from placements.models import Employer, Vacancy, VacancyStatusChange
from placements.models.vacancy_rows import VACANCY_ROWS
from placements.vacancies.access import may_change_vacancy, may_record_for
from placements.vacancies.facts import COLUMNS, KEYS, TEXTS, VacancyFacts, facts_of, row_columns
from registry.models import Municipality

CHANGED = "changed"
"""Code of the refusal of what was typed beside an older version than the one that stands there now."""
BSN_IN_TEXT = "Hier staat een BSN. Haal het weg: een vacature gaat niet over een persoon."
PAST_CLOSING = "Deze dag is al voorbij. Kies vandaag of later, of laat het leeg."


def record_vacancy(
    *,
    employer: Employer,
    municipality: Municipality,
    facts: VacancyFacts,
    opened: bool,
    by: User,
    on: date,
    form_key: UUID | None = None,
) -> Vacancy:
    """Record a vacancy of an employer for a municipality; with `opened` the search begins at once.

    The same form with the same facts, sent again, makes nothing more.
    Raises PermissionDenied for anybody but a consultant of the municipality, ValidationError by field.
    """
    if not may_record_for(municipality.pk, scope_of(by, on)):
        raise PermissionDenied
    _check(facts, on)
    key = entry_key(form_key, by.pk, employer.pk, municipality.pk, facts, opened)
    with act("Vacature vastgelegd", by_id=by.pk):
        # Held, so that two clicks at once come one after the other, and the employer is not merged meanwhile.
        held_employer(employer)
        if key is not None and (made := Vacancy.objects.filter(entry_key=key).first()):
            return made
        vacancy = Vacancy.objects.create(
            employer=employer,
            municipality=municipality,
            taken_by=by,
            status=VacancyStatus.OPEN if opened else VacancyStatus.CONCEPT,
            entry_key=key,
            **facts.columns,
        )
        write_rows(vacancy, facts)
        VacancyStatusChange.objects.create(vacancy=vacancy, to_status=vacancy.status, on=on, by=by)
    return vacancy


def write_rows(vacancy: Vacancy, facts: VacancyFacts) -> None:
    """Give a vacancy that has no rows yet those of these facts."""
    for relation, model in VACANCY_ROWS.items():
        model._default_manager.bulk_create(model(vacancy=vacancy, **row) for row in facts.rows[relation])


def change_vacancy(*, vacancy: Vacancy, facts: VacancyFacts, version: int, by: User, on: date) -> Vacancy:
    """Change what a vacancy says; `version` is the one the writer saw. The same again changes nothing.

    Raises PermissionDenied, ValidationError by field, and with code "changed" when a colleague saved meanwhile.
    """
    if not may_change_vacancy(vacancy, scope_of(by, on)):
        raise PermissionDenied
    with act("Vacature gewijzigd", by_id=by.pk):
        row = held_vacancy(vacancy)
        recorded = facts_of(row)
        if recorded.says_the_same_as(facts):
            return row
        if row.version != version:
            raise ValidationError(CHANGED_MEANWHILE, code=CHANGED)
        _check(facts, on, before=recorded.columns)
        for name in COLUMNS:
            setattr(row, name, facts.columns[name])
        row.version += 1
        row.save(update_fields=[*COLUMNS, "version"])
        for relation, wanted in facts.rows.items():
            change_rows(
                VACANCY_ROWS[relation],
                {"vacancy": row},
                getattr(row, relation).all(),
                wanted,
                key=KEYS[relation],
                columns=row_columns(relation),
            )
    return row


def held_vacancy(vacancy: Vacancy) -> Vacancy:
    """The vacancy as it is now, held until the act is done."""
    row: Vacancy = Vacancy.objects.select_for_update(of=("self",), no_key=True).get(pk=vacancy.pk)
    return row


def _check(facts: VacancyFacts, on: date, before: Mapping[str, Any] | None = None) -> None:
    """Refuse what contradicts itself, a closing date that went by, and a BSN in words."""
    of = facts.columns
    if of["hours_min"] is not None and of["hours_max"] is not None and of["hours_min"] > of["hours_max"]:
        raise ValidationError({"hours_max": "Dit is minder dan het laagste aantal uren."})
    unchanged = before is not None and before["closes_on"] == of["closes_on"]
    if of["closes_on"] is not None and of["closes_on"] < on and not unchanged:
        raise ValidationError({"closes_on": PAST_CLOSING})
    if of["education_is_hard"] and of["education"] in ("", Education.UNKNOWN):
        raise ValidationError({"education": "Kies welke opleiding een harde eis is."})
    for row in ({name: of[name] for name in TEXTS}, *chain.from_iterable(facts.rows.values())):
        for name, value in row.items():
            if isinstance(value, str) and holds_bsn(value):
                raise ValidationError({name: BSN_IN_TEXT})
