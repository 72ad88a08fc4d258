"""The outlook, kept for as long as nothing it rests on changes: a page and its files are then calculated once."""

from datetime import date

from django.core.cache import cache
from django.db import connection, models

from placements.models import Placement, SicknessPeriod, WorkingHours
from registry.models import Municipality, MunicipalityRegion, Person
from reports.areas import Area
from reports.subsidy_costs.outlook import Outlook, outlook_of
from subsidies.models import (
    Budget,
    Decision,
    HeldAmount,
    MunicipalitySubsidySetting,
    PaymentRun,
    PaymentStart,
    Posting,
    StatutoryRate,
    WageCostSubsidy,
)

A_WHILE = 300
"""Seconds. Of two people who write at once the later number can be seen first; then it is right again after this."""
VERSION = 5
"""Goes up when the calculation changes."""
RESTS_ON: tuple[type[models.Model], ...] = (
    WageCostSubsidy,
    Decision,
    HeldAmount,
    WorkingHours,
    SicknessPeriod,
    Placement,
    Person,
    MunicipalitySubsidySetting,
    StatutoryRate,
    Budget,
    PaymentRun,
    PaymentStart,
    Municipality,
    MunicipalityRegion,
)


def kept_outlook(area: Area, on: date, today: date) -> Outlook:
    """The outlook of an area on a day; calculated again as soon as a fact, a rate, a budget or a payment changed."""
    key = f"outlook:{VERSION}:{area.code}:{on}:{on < today}:{mark_of_facts()}"
    found: Outlook | None = cache.get(key)
    if found is None:
        found = outlook_of(area, on, today)
        cache.set(key, found, A_WHILE)
    return found


def mark_of_facts() -> str:
    """The newest line in the history of everything the outlook rests on; one query."""
    newest = [f"(SELECT max(pgh_id) FROM {model._meta.db_table}event)" for model in RESTS_ON]
    newest.append(f"(SELECT max(id) FROM {Posting._meta.db_table})")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT concat_ws('-', {', '.join(f'coalesce({each}, 0)' for each in newest)})")
        (mark,) = cursor.fetchone()
    return str(mark)
