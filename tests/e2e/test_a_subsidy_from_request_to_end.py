"""A wage-cost subsidy in a browser with three people: asked, measured, granted, paid, corrected, indexed and ended.

Carla is the consultant; Linda and Sanne of the subsidies each do what the other may not do alone.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import expect

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality
from subsidies.actions.payments.go_on import go_on_with_run
from subsidies.actions.payments.index_grants import go_on_with_indexation
from subsidies.actions.reference_data import load_subsidies_reference_data
from subsidies.enums import DecisionKind
from subsidies.models import (
    Decision,
    Indexation,
    MunicipalitySubsidySetting,
    PaymentFile,
    PaymentRun,
    Posting,
    WageCostSubsidy,
)
from tests.factories import EmployerSectorFactory, PlacementFactory, WorkingHoursFactory, user_with
from tests.factories_payments import PaymentAccountFactory, PaymentStartFactory
from tests.people import candidate_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("rules")]

BEGIN = date(2025, 10, 1)


@pytest.fixture
def work(town: Municipality) -> Placement:
    """Somebody who began in October 2025 at an employer with a confirmed account; the town pays here since August."""
    load_subsidies_reference_data()
    MunicipalitySubsidySetting.objects.create(
        municipality=town, during=period(date(2020, 1, 1)), four_eyes_above=Decimal(500)
    )
    PaymentStartFactory(municipality=town, first_month=date(2026, 8, 1))
    PaymentAccountFactory(
        municipality=town, employer=None, iban="NL20INGB0001234567", holder="Gemeente Voorbeeldstad"
    )
    employer = EmployerSectorFactory(during=period(date(2013, 1, 1))).employer
    PaymentAccountFactory(municipality=town, employer=employer)
    somebody = candidate_of(town, initials="V.", last_name="Vooruit")
    placement: Placement = PlacementFactory(person=somebody.person, employer=employer, during=period(BEGIN))
    WorkingHoursFactory(placement=placement, hours_per_week=Decimal(28), during=period(BEGIN))
    return placement


def test_three_people_take_a_subsidy_from_request_to_end(
    new_page: Callable[..., Any],
    sign_in: Callable[..., None],
    town: Municipality,
    consultant: User,
    work: Placement,
) -> None:
    def browser_of(user: User) -> Any:
        page = new_page(javascript=False)
        sign_in(page, user)
        return page

    carla = browser_of(consultant)
    linda = browser_of(user_with(Role.SUBSIDY, town, first_name="Linda", last_name="Bakker"))
    sanne = browser_of(user_with(Role.SUBSIDY, town, first_name="Sanne", last_name="Visser"))

    ask(carla, work)
    measure_and_propose(linda)
    second_opinion(sanne)
    grant = WageCostSubsidy.objects.get()
    assert (grant.first_day, grant.wage_value_percentage, grant.last_day) == (BEGIN, 50, None)

    first = pay(linda, sanne, "oktober 2026")
    assert Posting.objects.count() == 3, "August, September and October"
    bank(linda)
    other_hours_in_september(carla, work)
    correction = pay(linda, sanne, "november 2026")
    monthly = first / 3
    # 14 instead of 28 hours from September: half of September and October back, and half of November due.
    assert abs(correction - (monthly / 2 - monthly)) <= Decimal("0.03")

    index(linda)
    assert Decision.objects.get(kind=DecisionKind.INDEXED).first_day == date(2026, 1, 1)
    end(linda, grant)
    grant.refresh_from_db()
    assert grant.last_day == date(2026, 11, 30)
    assert all("Vooruit" not in page.url for page in (carla, linda, sanne))


def ask(page: Any, work: Placement) -> None:
    """The employer asked by e-mail, before the work began."""
    page.goto(f"/plaatsingen/{work.pk}/")
    page.get_by_role("link", name="Aanvraag vastleggen").click()
    page.get_by_label("Hoe kwam de aanvraag binnen?").select_option("email")
    page.get_by_label("Ontvangen op").fill("2025-09-15")
    page.get_by_label("Gevraagd vanaf").fill(BEGIN.isoformat())
    page.get_by_role("button", name="Aanvraag opslaan").click()
    page.get_by_text("De aanvraag is vastgelegd.").wait_for()


def measure_and_propose(page: Any) -> None:
    """From the work list: the target group, the wage value that was measured, and a proposal with its receipt."""
    page.goto("/loonkostensubsidie/")
    page.get_by_role("link", name="V. Vooruit").click()
    page.get_by_role("link", name="Doelgroep beoordelen").click()
    page.get_by_label("hoort bij de doelgroep", exact=True).check()
    page.get_by_role("button", name="Beoordeling opslaan").click()
    page.get_by_role("link", name="Loonwaarde vastleggen").click()
    page.get_by_label("Vastgestelde loonwaarde in procenten").fill("50")
    page.get_by_label("Vastgesteld op").fill("2025-10-20")
    page.get_by_role("button", name="Loonwaarde opslaan").click()
    page.get_by_role("link", name="Voorstel maken").click()
    page.get_by_role("button", name="Berekenen").click()
    expect(page.get_by_text("Berekening (nog niet opgeslagen)")).to_be_visible()
    page.get_by_role("button", name="Voorstel opslaan").click()
    page.get_by_text("Een tweede persoon moet akkoord geven.").wait_for()


def second_opinion(page: Any) -> None:
    """A second person sees the receipt, and grants."""
    page.goto("/loonkostensubsidie/")
    page.get_by_role("link", name="V. Vooruit").click()
    page.get_by_role("link", name="Voorstel bekijken en besluiten").click()
    page.get_by_role("button", name="Toekennen").click()
    page.get_by_text("De loonkostensubsidie is toegekend.").wait_for()


def pay(maker: Any, second: Any, month: str) -> Decimal:
    """One makes the run, the other approves it, the first posts it; the worker counts. Answers what was posted."""
    maker.goto("/loonkostensubsidie/betaalrun/")
    maker.get_by_role("link", name="Nieuwe betaalrun").first.click()
    maker.get_by_label("Maand").select_option(label=month)
    maker.get_by_role("button", name="Berekenen").click()
    maker.get_by_text("Er wordt nog niets geboekt.").wait_for()
    run = PaymentRun.objects.latest("pk")
    go_on_with_run(run.pk)
    page = f"/loonkostensubsidie/betaalrun/{run.pk}/"
    maker.goto(page)
    expect(maker.get_by_text("Vraag een collega om mee te kijken")).to_be_visible()
    second.goto(page)
    second.get_by_role("button", name="Goedkeuren").click()
    second.get_by_text("De betaalrun is goedgekeurd").wait_for()
    maker.reload()
    maker.get_by_role("button", name="Boeken").click()
    maker.get_by_text("Er is nog niets geboekt.").wait_for()
    go_on_with_run(run.pk)
    run.refresh_from_db()
    assert run.total is not None
    return run.total


def bank(page: Any) -> None:
    """The payment file, and the word of the bank that it was carried out."""
    page.goto("/loonkostensubsidie/betaalrun/bestanden/")
    page.get_by_role("link", name="Betaalbestand maken").click()
    page.get_by_label("Gewenste betaaldag").fill("2026-11-25")
    page.get_by_role("button", name="Bestand maken").click()
    page.get_by_text("Het betaalbestand is gemaakt.").wait_for()
    file = f"/loonkostensubsidie/betaalrun/bestanden/{PaymentFile.objects.get().pk}/"
    page.goto(file)
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Ophalen voor de bank (SEPA)").click()
    assert "Vooruit" not in fetched.value.path().read_text() + fetched.value.suggested_filename
    page.goto(file)
    page.get_by_role("link", name="Bank heeft betaald").click()
    page.get_by_label("Betaald op").fill("2026-11-21")
    page.get_by_role("button", name="Vastleggen").click()
    page.get_by_text("De betalingen zijn betaald.").wait_for()


def other_hours_in_september(page: Any, work: Placement) -> None:
    """Half the hours from September; what moves is shown before it is done."""
    page.goto(f"/plaatsingen/{work.pk}/uren/")
    page.get_by_label("Gaat in op").fill("2026-09-01")
    page.get_by_label("Uren per week").fill("14")
    page.locator("[name=reason]").fill("loonstrook")
    page.get_by_role("button", name="Uren opslaan").click()
    expect(page.get_by_text("Loonkostensubsidie die al is betaald")).to_be_visible()
    page.get_by_role("button", name="Ja, vastleggen").click()
    page.get_by_text("De uren zijn gewijzigd.").wait_for()


def index(page: Any) -> None:
    """The decision of 1 January for each grant that ran then."""
    page.goto("/loonkostensubsidie/indexatie/?jaar=2026")
    page.get_by_role("button", name="1 besluit vastleggen").click()
    page.get_by_role("heading", name="Besluiten worden vastgelegd").wait_for()
    go_on_with_indexation(Indexation.objects.get().pk)


def end(page: Any, grant: WageCostSubsidy) -> None:
    """The subsidy ends with November."""
    page.goto(f"/loonkostensubsidie/{grant.pk}/beeindigen/")
    page.get_by_label("Laatste dag").fill("2026-11-30")
    page.locator("[name=reason]").fill("werkt zonder ondersteuning")
    page.get_by_role("button", name="eëindigen").click()
    page.get_by_text("De loonkostensubsidie is beëindigd.").wait_for()
