"""The administrator adds a rate, or mends one, after seeing what it does to the grants."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from registry.enums import Certainty
from registry.models import Municipality
from subsidies.actions.rates import CHANGED_MEANWHILE, RateFacts, add_rate, correct_rate
from subsidies.actions.reference_data import load_subsidies_reference_data
from subsidies.models import StatutoryRate
from subsidies.rate_effect import effect_of, past_effect_of
from subsidies.rules.new_rate import step_from_last
from subsidies.rules.rates import Rate
from subsidies.shown import rate_table
from tests.factories import PlacementFactory, WageCostSubsidyFactory, WorkingHoursFactory, user_with
from tests.factories_payments import PaymentStartFactory
from tests.people import TODAY, client_of

NEW_WAGE = RateFacts(
    kind="minimum_wage_reference_month",
    valid_from=date(2027, 1, 1),
    value=Decimal("2454.00"),
    source="Staatscourant",
    certainty=Certainty.VERIFIED,
)
NEW = "/loonkostensubsidie/tarieven/nieuw/"


@pytest.fixture
def administrator(town: Municipality) -> User:
    """Who keeps the rates."""
    load_subsidies_reference_data()
    return user_with(Role.ADMINISTRATOR, town)


@pytest.fixture
def desk(administrator: User) -> Client:
    """Their browser."""
    return client_of(administrator)


@pytest.fixture
def grants(candidate: Candidate) -> None:
    """One grant that runs since 2025 and one that ends with this year; 36 hours at 50 %."""
    for during in (period(date(2025, 3, 1)), period(date(2026, 1, 1), date(2026, 12, 31))):
        work = PlacementFactory(person=candidate.person, during=during)
        WorkingHoursFactory(placement=work, hours_per_week=Decimal(36))
        WageCostSubsidyFactory(placement=work)


@pytest.mark.usefixtures("administrator", "grants")
def test_the_wage_of_january_reaches_who_runs_on_then() -> None:
    """In January one grant is left: 2,454 instead of the 2,337 of now, × 1.08 × 0.50 × 1.25."""
    (effect,) = effect_of(NEW_WAGE.as_rate(), TODAY)
    assert (effect.month, effect.running, effect.changed) == (date(2027, 1, 1), 1, 1)
    assert (effect.before, effect.after) == (Decimal("1577.48"), Decimal("1656.45"))
    assert effect.difference == Decimal("78.97")


@pytest.mark.usefixtures("administrator", "grants")
def test_the_charge_of_july_shows_in_january() -> None:
    """A rate of this year's July changes nothing now for who began before it, and all in January."""
    rate = Rate("employer_charge_pct", date(2026, 7, 1), Decimal(30))
    now, january = effect_of(rate, TODAY)
    assert (now.month, now.running, now.changed) == (date(2026, 11, 1), 2, 0)
    assert (january.month, january.running, january.changed) == (date(2027, 1, 1), 1, 1)


@pytest.mark.usefixtures("administrator", "grants")
def test_months_that_went_by_are_told_before_they_are_corrected(desk: Client, town: Municipality) -> None:
    """€ 100 less from January: 100 × 1.08 × 0.50 × 1.235 = 66.69 over each month that this system pays."""
    row = StatutoryRate.objects.get(kind="minimum_wage_reference_month", valid_from=date(2026, 1, 1))
    rate = Rate(row.kind, row.valid_from, row.value - 100)
    assert past_effect_of(rate, TODAY) is None, "nothing was paid by this system yet"
    PaymentStartFactory(municipality=town, first_month=date(2026, 8, 1))
    past = past_effect_of(rate, TODAY)
    assert past is not None
    assert (past.first, past.last, past.months, past.grants) == (
        date(2026, 8, 1),
        date(2026, 10, 31),
        6,
        2,
    )
    assert past.difference == -6 * Decimal("66.69")
    assert past_effect_of(NEW_WAGE.as_rate(), TODAY) is None
    typed = {
        "value": "2237,00",
        "source": "x",
        "certainty": "yes",
        "note": "",
        "reason": "fout",
        "was": row.value,
        "seen": "",
        "look": "",
    }
    page = desk.post(f"/loonkostensubsidie/tarieven/{row.pk}/corrigeren/", typed)
    assert "Ook maanden die al voorbij zijn" in page.text


def test_every_kind_of_rate_has_a_name_of_its_own(desk: Client) -> None:
    kinds = [label for _, label in desk.get(NEW).context["form"].fields["kind"].choices]
    assert len(set(kinds)) == len(kinds)


@pytest.mark.usefixtures("administrator")
def test_a_big_step_is_seen() -> None:
    table = rate_table()
    kind, day = "minimum_wage_reference_month", date(2027, 1, 1)
    assert step_from_last(kind, day, Decimal(23370), table).is_big
    assert not step_from_last(kind, day, Decimal(2400), table).is_big
    assert not step_from_last("unheard_of", day, Decimal(1), table).is_big


def typed(**changes: str) -> dict[str, str]:
    """The new wage as somebody types it."""
    fields = {
        "kind": "minimum_wage_reference_month",
        "valid_from": "2027-01-01",
        "value": "2454,00",
        "source": "Staatscourant",
        "certainty": "yes",
        "note": "",
    }
    return {**fields, **changes}


@pytest.mark.usefixtures("grants")
def test_a_rate_is_saved_after_its_effect_was_seen(desk: Client) -> None:
    shown = desk.post(NEW, typed(look=""))
    assert not StatutoryRate.objects.filter(valid_from=date(2027, 1, 1)).exists()
    text = re.sub(r"\s+", " ", shown.text)
    assert (
        "In januari 2027 geldt het voor <strong>1</strong> van 1 toekenningen (alle gemeenten samen)" in text
    )
    assert "verandert het <strong>+ € 78,97</strong> per maand" in text.replace("\xa0", " ")
    answer = desk.post(NEW, typed(save="", seen=shown.context["seen"]), follow=True)
    rate = StatutoryRate.objects.get(valid_from=date(2027, 1, 1))
    assert answer.redirect_chain == [(f"/loonkostensubsidie/tarieven/{rate.pk}/", 302)]
    assert (rate.value, rate.unit) == (Decimal("2454.0000"), "EUR")
    assert "€ 2.454,00" in desk.get("/loonkostensubsidie/tarieven/").text


@pytest.mark.usefixtures("grants")
@pytest.mark.parametrize("seen", ["", "iets anders"])
def test_nobody_saves_what_they_did_not_see(desk: Client, seen: str) -> None:
    answer = desk.post(NEW, typed(save="", seen=seen))
    assert answer.status_code == 200
    assert "Opslaan" in answer.text
    assert not StatutoryRate.objects.filter(valid_from=date(2027, 1, 1)).exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"valid_from": "2027-02-01"}, "valid_from"),
        ({"valid_from": "2014-01-01"}, "valid_from"),
        ({"value": "-1"}, "value"),
        ({"value": "20001"}, "value"),
        ({"kind": "employer_charge_pct", "value": "101"}, "value"),
        ({"kind": "hours_norm_per_week", "value": "3"}, "value"),
        ({"kind": "verzonnen"}, "kind"),
        ({"source": ""}, "source"),
        ({"certainty": ""}, "certainty"),
    ],
)
def test_what_cannot_be_a_rate_is_told_at_the_field(
    desk: Client, changes: dict[str, str], field: str
) -> None:
    assert list(desk.post(NEW, typed(look="", **changes)).context["form"].errors) == [field]


def test_the_same_day_twice_is_refused(administrator: User) -> None:
    add_rate(facts=NEW_WAGE, by=administrator, on=TODAY)
    with pytest.raises(ValidationError, match="al vastgelegd"):
        add_rate(facts=NEW_WAGE, by=administrator, on=TODAY)


def corrected(**changes: Any) -> RateFacts:
    """The employer charge of July 2026 with another percentage."""
    facts: dict[str, Any] = {
        "kind": "employer_charge_pct",
        "valid_from": date(2026, 7, 1),
        "value": Decimal("24.5"),
        "source": "Staatscourant",
        "certainty": Certainty.VERIFIED,
    }
    return RateFacts(**(facts | changes))


def test_a_correction_takes_a_reason_and_stays_in_the_history(administrator: User, desk: Client) -> None:
    rate = StatutoryRate.objects.get(kind="employer_charge_pct", valid_from=date(2026, 7, 1))
    for reason, was in ((" ", rate.value), ("fout gelezen", Decimal(1))):
        with pytest.raises(ValidationError):
            correct_rate(rate=rate, facts=corrected(), was=was, reason=reason, by=administrator, on=TODAY)
    correct_rate(
        rate=rate, facts=corrected(), was=rate.value, reason="fout gelezen", by=administrator, on=TODAY
    )
    rate.refresh_from_db()
    assert (rate.value, rate.certainty) == (Decimal("24.5"), Certainty.VERIFIED)
    page = desk.get(f"/loonkostensubsidie/tarieven/{rate.pk}/").text
    assert "fout gelezen" in page
    assert "24,5 %" in page


def test_the_second_of_two_colleagues_is_told(administrator: User) -> None:
    rate = StatutoryRate.objects.get(kind="employer_charge_pct", valid_from=date(2026, 7, 1))
    was = rate.value
    correct_rate(rate=rate, facts=corrected(), was=was, reason="een", by=administrator, on=TODAY)
    with pytest.raises(ValidationError, match=CHANGED_MEANWHILE):
        correct_rate(rate=rate, facts=corrected(), was=was, reason="twee", by=administrator, on=TODAY)


def test_only_the_administrator_writes(administrator: User, town: Municipality) -> None:
    for role in set(Role) - {Role.ADMINISTRATOR}:
        with pytest.raises(PermissionDenied):
            add_rate(facts=NEW_WAGE, by=user_with(role, town), on=TODAY)


def test_an_uncertain_rate_is_marked_in_the_list(desk: Client, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(8):
        page = desk.get("/loonkostensubsidie/tarieven/").text
    assert "één bron" in page
    assert "Referentiemaandloon" in page


def test_a_minimum_wage_of_a_month_no_longer_holds_and_is_kept_with_the_others(desk: Client) -> None:
    page = desk.get("/loonkostensubsidie/tarieven/")
    assert "minimum_wage_month" not in [row["rate"].kind for row in page.context["present"]]
    assert "minimum_wage_month" in [kind["key"] for kind in page.context["kinds"]]
