"""What a municipality chose holds from its day on; without a choice the defaults do."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from accounts.enums import Role
from dated.periods import period
from registry.models import Municipality
from subsidies.local_choices import dated_choices, local_choices
from subsidies.models import MunicipalitySubsidySetting
from subsidies.rules.local_choices import DEFAULTS, choices_on
from subsidies.rules.minimum_wage import Basis
from tests.factories import MunicipalityFactory, user_with
from tests.factories_wage_value import MunicipalitySubsidySettingFactory
from tests.people import client_of

ADD = "/beheer/subsidies/municipalitysubsidysetting/add/"


@pytest.fixture
def setting(town: Municipality) -> MunicipalitySubsidySetting:
    """The hour as the base, and a second person above € 1,000, in 2024 and 2025."""
    row: MunicipalitySubsidySetting = MunicipalitySubsidySettingFactory(
        municipality=town,
        base_choice="hour",
        four_eyes_above=Decimal(1000),
        during=period(date(2024, 1, 1), date(2025, 12, 31)),
    )
    return row


def test_they_hold_from_their_day_to_their_day(
    setting: MunicipalitySubsidySetting, town: Municipality
) -> None:
    assert local_choices(town.code, date(2023, 12, 31)) == DEFAULTS
    chosen = local_choices(town.code, date(2025, 12, 31))
    assert (chosen.basis, chosen.four_eyes_above) == (Basis.HOUR, Decimal(1000))
    assert local_choices(town.code, date(2026, 1, 1)) == DEFAULTS
    assert local_choices(MunicipalityFactory().code, date(2025, 1, 1)) == DEFAULTS


def test_of_many_at_once_they_are_the_same(setting: MunicipalitySubsidySetting, town: Municipality) -> None:
    dated = dated_choices([town.code, MunicipalityFactory().code])
    assert set(dated) == {town.code}
    for day in (date(2023, 12, 31), date(2024, 1, 1), date(2026, 1, 1)):
        assert choices_on(dated[town.code], day) == local_choices(town.code, day)


def test_a_setting_that_was_never_touched_is_the_default(town: Municipality) -> None:
    assert MunicipalitySubsidySettingFactory(municipality=town).choices == DEFAULTS


@pytest.mark.parametrize(
    "wrong",
    [
        {"repeat_months": 0},
        {"report_weeks": 53},
        {"decision_weeks": 0},
        {"minimum_months": 61},
        {"minimum_hours": Decimal(0)},
        {"four_eyes_above": Decimal(-1)},
        {"lowest_wage_value": 101},
        {"lowest_wage_value": 60, "highest_wage_value": 50},
    ],
)
def test_the_database_refuses_nonsense(town: Municipality, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        MunicipalitySubsidySettingFactory(municipality=town, **wrong)


def test_two_at_a_time_are_refused(setting: MunicipalitySubsidySetting, town: Municipality) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        MunicipalitySubsidySettingFactory(municipality=town, during=period(date(2025, 12, 31)))


def test_the_administrator_records_those_of_the_own_municipality_only(town: Municipality) -> None:
    client = client_of(user_with(Role.ADMINISTRATOR, town))
    other = MunicipalitySubsidySettingFactory()
    typed = {
        "municipality": town.code,
        "during_0": "2026-01-01",
        "during_1": "",
        "base_choice": "hour",
        "repeat_months": "24",
        "report_weeks": "4",
        "decision_weeks": "8",
        "term_from": "request",
        "suspend_while_measuring": "on",
    }
    elsewhere = client.post(ADD, typed | {"municipality": other.municipality_id})
    assert elsewhere.status_code == 200
    assert client.post(ADD, typed).status_code == 302
    chosen = local_choices(town.code, date(2026, 6, 1))
    assert (chosen.basis, chosen.repeat_months, chosen.decision_weeks) == (Basis.HOUR, 24, 8)
    assert not chosen.net_claims, "the box was not ticked"
    page = client.get("/beheer/subsidies/municipalitysubsidysetting/")
    assert other.municipality.name not in page.text
    gone = client.get(f"/beheer/subsidies/municipalitysubsidysetting/{other.pk}/change/")
    assert gone.status_code in (302, 404)
