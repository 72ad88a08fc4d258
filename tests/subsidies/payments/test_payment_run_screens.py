"""Two people walk a run through the screens; each page asks the database a fixed number of times."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from dated.periods import period
from placements.models import WorkingHours
from registry.models import Municipality
from subsidies.actions.payments.files import make_payment_file
from subsidies.actions.payments.go_on import go_on_with_run
from subsidies.enums import RunState
from subsidies.models import PaymentRun, Posting
from subsidies.payments.posted import mark_of_lines
from subsidies.rules.receipt import dutch_euro
from tests.people import TODAY
from tests.subsidies.payments.conftest import AUGUST, OCTOBER, SEPTEMBER, WorkOf

BASE = "/loonkostensubsidie/betaalrun/"
RunOver = Callable[..., PaymentRun]


def test_from_month_to_posted(town: Municipality, work: WorkOf, desk: Client, second_desk: Client) -> None:
    placement = work()
    answer = desk.post(f"{BASE}nieuw/", {"month": "2026-08-01"}, follow=True)
    run = PaymentRun.objects.get()
    assert "Wordt berekend" in answer.text
    go_on_with_run(run.pk)
    page = f"{BASE}{run.pk}/"
    mine = desk.get(page).text
    assert "Vraag een collega om mee te kijken" in mine
    assert "Goedkeuren</button>" not in mine
    run.refresh_from_db()
    seen = {"seen": mark_of_lines(run)}
    assert "Laat een collega haar goedkeuren" in desk.post(f"{page}goedkeuren/", seen, follow=True).text
    assert "is goedgekeurd" in second_desk.post(f"{page}goedkeuren/", seen, follow=True).text
    desk.post(f"{page}boeken/")
    assert "staat intussen op" in desk.post(f"{page}boeken/", follow=True).text, "a double click"
    go_on_with_run(run.pk)
    text = desk.get(page).text
    assert placement.employer.name in text
    assert "Betaalbestand maken" in text
    assert Posting.objects.count() == 1


def test_the_reasons_of_the_difference_add_up(work: WorkOf, desk: Client, run_over: RunOver) -> None:
    work()
    run_over(SEPTEMBER)
    work(first=OCTOBER)
    run = run_over(OCTOBER, until="previewed")
    context = desk.get(f"{BASE}{run.pk}/").context
    steps = context["steps"]
    assert steps["before"] + sum(step.change for step in steps["rows"]) == steps["now"]
    assert [(step.why, step.count) for step in steps["rows"]] == [("unchanged", 1), ("new", 1)]
    assert context["totals"]["total"] == steps["now"] == run.total
    lines = desk.get(f"{BASE}{run.pk}/regels/?waarom=new")
    assert lines.context["page"].paginator.count == 1


def test_the_explanation_starts_from_what_was_booked_and_names_the_corrections(
    work: WorkOf, desk: Client, run_over: RunOver
) -> None:
    changed, gone = work(), work()
    run_over(SEPTEMBER)
    booked = Posting.objects.filter(month=SEPTEMBER).total()
    WorkingHours.objects.filter(placement=changed).update(hours_per_week=14)
    WorkingHours.objects.filter(placement=gone).delete()
    run = run_over(OCTOBER, until="previewed")
    answer = desk.get(f"{BASE}{run.pk}/")
    steps = answer.context["steps"]
    assert steps["before"] == booked
    assert steps["before"] + sum(step.change for step in steps["rows"]) == steps["now"]
    first, second = steps["rows"][:2]
    correction = run.lines.get(placement=changed, month=SEPTEMBER).difference
    assert (first.label, first.count, first.change) == ("correcties over september 2026", 1, correction)
    assert (second.why, second.count) == ("ontbreekt", 1)
    assert "Geboekt over september 2026" in answer.text
    lines = desk.get(f"{BASE}{run.pk}/regels/?waarom=correction").context["page"]
    assert {line.month for line in lines} == {AUGUST, SEPTEMBER}


def test_less_than_nothing_looks_the_same_on_every_page(
    town: Municipality, payer: User, work: WorkOf, desk: Client, run_over: RunOver
) -> None:
    placement = work()
    run_over(AUGUST)
    make_payment_file(municipality=town, execution_day=TODAY, by=payer, on=TODAY)
    placement.wage_cost_subsidies.update(during=period(date(2026, 9, 1)))
    run = run_over(AUGUST)
    assert run.total
    assert run.total < 0
    back = f"− {dutch_euro(-run.total)}"
    for page in (f"{run.pk}/", f"{run.pk}/regels/", "bestanden/", ""):
        text = desk.get(f"/loonkostensubsidie/betaalrun/{page}").text
        assert back in text, page
        assert "€ -" not in text, page


def test_somebody_who_never_paid_here_is_told_what_to_do(town: Municipality) -> None:
    from accounts.enums import Role
    from tests.factories import user_with
    from tests.people import client_of

    text = client_of(user_with(Role.SUBSIDY, town)).get(BASE).text
    assert "Nog twee dingen vastleggen" in text


@pytest.mark.parametrize("number", [1, 4])
def test_the_pages_ask_a_fixed_number_of_questions(
    number: int, work: WorkOf, desk: Client, run_over: RunOver, django_assert_max_num_queries: Any
) -> None:
    for _ in range(number):
        work()
    closed = run_over(AUGUST)
    run = run_over(SEPTEMBER, until="previewed")
    budgets = {"": 15, f"{run.pk}/": 16, f"{run.pk}/regels/": 9, f"{closed.pk}/": 16, "rekeningen/": 13}
    budgets["bestanden/"] = 12
    for page, budget in budgets.items():
        with django_assert_max_num_queries(budget):
            assert desk.get(f"{BASE}{page}").status_code == 200


def test_a_run_that_is_called_off_posts_nothing(work: WorkOf, desk: Client, run_over: RunOver) -> None:
    work()
    run = run_over(AUGUST, until="previewed")
    desk.post(f"{BASE}{run.pk}/annuleren/", {"reason": "te vroeg"})
    run.refresh_from_db()
    assert (run.state, run.note, run.lines.count()) == (RunState.CANCELLED, "te vroeg", 0)
