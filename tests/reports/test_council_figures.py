"""Figures under a question: chosen from the catalogue, counted from the register, never typed."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.utils import timezone

from accounts.enums import Role
from accounts.models import User
from registry.enums import ResponsibleParty
from registry.models import Municipality
from reports.actions.council_figures import FigureChoice, add_figure, change_figure, remove_figure
from reports.answers import answer_document
from reports.documents import Figure
from reports.forms.council_figure import GROUPS
from reports.ledger import posting
from reports.metrics import METRICS
from reports.models import AnswerFigure, CouncilAnswer
from tests.factories import MunicipalityFactory, user_with
from tests.people import client_of
from tests.reports.council_world import answer_of, messages_of, today
from tests.reports.figures_world import (
    GOOI,
    HILVERSUM,
    colleague,
    kept_for_a_while,
    load_reference_data,
    register,
    take_part,
)

END_2018, END_2019, END_2020 = (date(year, 12, 31) for year in (2018, 2019, 2020))
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def hilversum(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Six people on the register of Hilversum at the end of 2020, seven a year before, two of them of UWV."""
    with kept_for_a_while(django_db_blocker):
        load_reference_data()
        take_part(HILVERSUM)
        people = register(4, HILVERSUM) + register(2, HILVERSUM, responsible=ResponsibleParty.UWV)
        people += register(1, HILVERSUM, last=date(2020, 6, 30))
        posting.post(people, "test")
        yield


@pytest.fixture
def manager(hilversum: None, db: None) -> User:
    return colleague(Role.MANAGER)


@pytest.fixture
def answer(manager: User) -> CouncilAnswer:
    return answer_of(manager, Municipality.objects.get(code=HILVERSUM))


@pytest.fixture
def desk(manager: User) -> Client:
    return client_of(manager)


def new(answer: CouncilAnswer) -> str:
    return f"/raadsvragen/{answer.pk}/vragen/{answer.questions.all()[0].pk}/cijfers/nieuw/"


def form(**fields: str) -> dict[str, str]:
    return {"metric": "registered_persons", "area": HILVERSUM, "days": "31-12-2020"} | fields


def counted(answer: CouncilAnswer) -> Figure:
    """The only figure of the answer, counted now."""
    (figure,) = answer_document(answer, at=timezone.now()).figures
    return figure


def put(answer: CouncilAnswer, by: User, **choice: Any) -> Figure:
    """Put a figure under the first question, and count it."""
    given = {"metric": "registered_persons", "area": HILVERSUM, "days": (END_2020,)} | choice
    add_figure(question=answer.questions.all()[0], choice=FigureChoice(**given), by=by, on=today())
    return counted(answer)


def test_a_figure_is_shown_with_its_definition_source_and_days(desk: Client, answer: CouncilAnswer) -> None:
    response = desk.post(new(answer), form(days="31-12-2019 en 31 december 2020"), follow=True)
    assert messages_of(response) == ["Het cijfer is toegevoegd."]
    text = response.content.decode()
    assert "Tabel 1. Personen in het doelgroepregister, Hilversum" in text
    assert "Iedereen telt één keer." in text
    assert "Eigen registratie. Begrip volgens: Wet financiering sociale verzekeringen" in text
    assert "31 december 2019 en 31 december 2020" in text
    assert "Stand van de registratie" in text
    assert counted(answer).table.rows == ((END_2019, 7), (END_2020, 6))


def test_no_value_is_stored(desk: Client, answer: CouncilAnswer) -> None:
    desk.post(new(answer), form())
    (stored,) = AnswerFigure.objects.values("metric", "days", "breakdown", "known_at", "position")
    assert 6 not in stored.values()
    posting.post(register(1, HILVERSUM), "test")
    assert counted(answer).table.rows == ((END_2020, 7),)


def test_an_earlier_state_of_the_register_gives_the_figure_of_then(
    answer: CouncilAnswer, manager: User
) -> None:
    figure = put(answer, manager, known_at=timezone.now() - timedelta(days=365))
    assert figure.table.rows == ((END_2020, 0),)
    assert figure.known_at < timezone.now() - timedelta(days=364)


def test_a_split_has_a_row_per_label_a_column_per_day_and_a_total(
    answer: CouncilAnswer, manager: User
) -> None:
    table = put(answer, manager, days=(END_2020, END_2019), breakdown="responsible").table
    assert [column.label for column in table.columns] == ["Verantwoordelijke", "31-12-2019", "31-12-2020"]
    assert table.rows == (("gemeente", 5, 4), ("UWV", 2, 2), ("Totaal", 7, 6))
    assert table.total_row


def test_a_split_of_one_day_names_the_unit(answer: CouncilAnswer, manager: User) -> None:
    table = put(answer, manager, breakdown="responsible").table
    assert [column.label for column in table.columns] == ["Verantwoordelijke", "Personen"]


def test_a_day_on_which_there_was_nothing_has_a_total_of_nought(answer: CouncilAnswer, manager: User) -> None:
    table = put(answer, manager, metric="contracts", breakdown="sector").table
    assert table.rows == (("Totaal", 0),)


def test_a_percentage_is_a_percentage_with_what_it_was_made_of(answer: CouncilAnswer, manager: User) -> None:
    figure = put(answer, manager, metric="profile_share")
    assert figure.table.columns[1].kind == "percentage"
    assert figure.footnotes == ("31-12-2020: 0 van 4.",)


def test_a_figure_that_is_not_known_says_why(answer: CouncilAnswer, manager: User) -> None:
    figure = put(answer, manager, metric="extra_jobs", days=(END_2019, END_2020))
    assert figure.table.rows == ((END_2019, "niet bekend"), (END_2020, "niet bekend"))
    assert figure.footnotes == ("31-12-2019 en 31-12-2020: niet bekend: er is geen nulmeting per gemeente.",)


def test_a_published_figure_keeps_its_source_and_its_mark(answer: CouncilAnswer, manager: User) -> None:
    figure = put(
        answer, manager, metric="published_extra_jobs", area="NL", days=(date(2015, 12, 31), END_2020)
    )
    assert [column.label for column in figure.table.columns] == ["Peildatum", "Banen", "Zekerheid"]
    assert [row[2] for row in figure.table.rows] == ["niet geverifieerd", "afgeleid"]
    assert "(31-12-2015)" in figure.source
    assert "(31-12-2020)" in figure.source
    assert "Eigen registratie" not in figure.source


def test_a_region_that_is_counted_in_part_says_so(answer: CouncilAnswer, manager: User) -> None:
    figure = put(answer, manager, area=GOOI)
    assert figure.footnotes[0].startswith("Geteld in 1 van de 8 gemeenten: de andere")


def test_a_day_to_come_is_said_to_be_planned(answer: CouncilAnswer, manager: User) -> None:
    later = today() + timedelta(days=400)
    assert "dit moet nog komen" in put(answer, manager, days=(later,)).footnotes[0]


def test_three_days_are_drawn_with_their_numbers_in_words(answer: CouncilAnswer, manager: User) -> None:
    chart = put(answer, manager, days=(END_2018, END_2019, END_2020)).chart
    assert chart is not None
    assert chart.alt == ("Staafdiagram met personen: 7 op 31-12-2018, 7 op 31-12-2019, 6 op 31-12-2020.")
    assert chart.svg.startswith("<svg")


def test_two_days_and_a_split_are_not_drawn(answer: CouncilAnswer, manager: User) -> None:
    assert put(answer, manager, days=(END_2019, END_2020)).chart is None
    AnswerFigure.objects.all().delete()
    days = (END_2018, END_2019, END_2020)
    assert put(answer, manager, days=days, breakdown="responsible").chart is None


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("metric", "", "Dit veld is verplicht."),
        ("days", "", "Dit veld is verplicht."),
        ("days", "31-12-2019, 31-2-2020", "“31-2-2020” is geen datum."),
        ("days", "31-12-2011", "Er zijn geen cijfers van vóór de nulmeting"),
        ("days", "31-12-2199", "Kies dagen tot en met 31-12-"),
        ("days", ", ".join(f"1-1-{year}" for year in range(2013, 2026)), "Vul hooguit 12 peildata in"),
        (
            "breakdown",
            "sector",
            "“Personen in het doelgroepregister” kan niet worden uitgesplitst naar sector",
        ),
        ("area", "GM0363", "Selecteer een geldige keuze"),
        ("known_at", "2099-01-01T12:00", "kan niet in de toekomst liggen"),
        ("known_at", "gisteren", "Vul een datum in met of zonder tijd"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_the_choice_stays(
    desk: Client, answer: CouncilAnswer, field: str, value: str, message: str
) -> None:
    shown = desk.post(new(answer), form(**{field: value})).context["form"]
    assert list(shown.errors) == [field]
    assert message in " ".join(shown.errors[field])
    typed = form(**{field: value})
    assert {name: shown[name].value() for name in typed} == typed
    assert not AnswerFigure.objects.exists()


def test_a_metric_that_cannot_be_split_says_so(desk: Client, answer: CouncilAnswer) -> None:
    shown = desk.post(new(answer), form(metric="extra_jobs", breakdown="sector")).context["form"]
    assert shown.errors["breakdown"] == [
        "“Extra banen, eigen registratie” kan niet worden uitgesplitst. Kies geen uitsplitsing."
    ]


def test_more_days_than_fit_on_a_page_cannot_be_split(desk: Client, answer: CouncilAnswer) -> None:
    days = ", ".join(f"1-1-{year}" for year in range(2015, 2022))
    shown = desk.post(new(answer), form(days=days, breakdown="ground")).context["form"]
    assert shown.errors["days"] == ["Bij een uitsplitsing passen hooguit 6 peildata naast elkaar."]
    assert desk.post(new(answer), form(days=days)).status_code == 302


def test_weesp_can_be_asked_about_when_it_existed_and_not_later(desk: Client, answer: CouncilAnswer) -> None:
    desk.post(new(answer), form(area="GM0457", days="31-12-2020"))
    assert AnswerFigure.objects.get().municipality_id == "GM0457"
    shown = desk.post(new(answer), form(area="GM0457", days="31-12-2020, 31-12-2023")).context["form"]
    assert shown.errors["area"] == ["De gemeente Weesp bestond niet op 31-12-2023."]


@pytest.mark.parametrize("area", ["GM0363", "AM18", "GM9999", "AM99", "", "x"])
def test_an_area_out_of_sight_is_refused_by_the_verb_as_well(
    answer: CouncilAnswer, manager: User, area: str
) -> None:
    with pytest.raises(ValidationError) as refusal:
        put(answer, manager, area=area)
    assert list(refusal.value.message_dict) == ["area"]


def test_a_figure_is_changed_and_removed(desk: Client, answer: CouncilAnswer, manager: User) -> None:
    put(answer, manager)
    figure = AnswerFigure.objects.get()
    address = f"/raadsvragen/{answer.pk}/cijfers/{figure.pk}/"
    shown = desk.get(address).context["form"]
    assert [shown[name].value() for name in ("metric", "area", "days")] == list(form().values())
    desk.post(address, form(area=GOOI, breakdown="municipality"))
    figure.refresh_from_db()
    assert (figure.municipality_id, figure.region_id, figure.breakdown) == (None, GOOI, "municipality")
    desk.post(address, form(area="NL"))
    figure.refresh_from_db()
    assert (figure.municipality_id, figure.region_id, figure.breakdown) == (None, None, "")
    assert "De registratie verandert niet." in desk.get(f"{address}verwijderen/").content.decode()
    desk.post(f"{address}verwijderen/")
    assert not AnswerFigure.objects.exists()


def test_every_metric_of_the_catalogue_is_offered_once() -> None:
    assert sorted(key for _, keys in GROUPS for key in keys) == sorted(METRICS)


@pytest.mark.parametrize("metric", METRICS)
def test_every_metric_can_be_put_in_an_answer(answer: CouncilAnswer, manager: User, metric: str) -> None:
    figure = put(answer, manager, metric=metric, area=GOOI, days=(END_2019, END_2020))
    assert figure.term == METRICS[metric].name
    assert len(figure.table.rows) == 2


@pytest.mark.parametrize(
    ("metric", "by"), [(metric.key, by) for metric in METRICS.values() for by in metric.breakdowns]
)
def test_every_split_of_the_catalogue_can_be_shown(
    answer: CouncilAnswer, manager: User, metric: str, by: str
) -> None:
    figure = put(answer, manager, metric=metric, breakdown=by, days=(END_2019, END_2020))
    assert [column.label for column in figure.table.columns[1:]] == ["31-12-2019", "31-12-2020"]


@pytest.mark.parametrize("act", ["add", "change", "remove"])
def test_every_verb_refuses_who_does_not_answer_for_the_municipality(
    answer: CouncilAnswer, manager: User, act: str
) -> None:
    put(answer, manager)
    figure = AnswerFigure.objects.get()
    choice = FigureChoice(metric="contracts", area="NL", days=(END_2020,))
    stranger: Any = {"by": user_with(Role.MANAGER, MunicipalityFactory()), "on": today()}
    verbs = {
        "add": lambda: add_figure(question=figure.question, choice=choice, **stranger),
        "change": lambda: change_figure(figure=figure, choice=choice, **stranger),
        "remove": lambda: remove_figure(figure=figure, **stranger),
    }
    with pytest.raises(PermissionDenied):
        verbs[act]()
    assert AnswerFigure.objects.get().metric == "registered_persons"


def test_a_stranger_does_not_find_the_figure(answer: CouncilAnswer, manager: User) -> None:
    put(answer, manager)
    address = f"/raadsvragen/{answer.pk}/cijfers/{AnswerFigure.objects.get().pk}/"
    stranger = client_of(user_with(Role.MANAGER, MunicipalityFactory()))
    for page in (address, f"{address}verwijderen/"):
        assert stranger.get(page).status_code == 404
        assert stranger.post(page, form()).status_code == 404


def test_the_page_asks_a_few_queries_more_per_figure(
    desk: Client, answer: CouncilAnswer, manager: User, django_assert_max_num_queries: Any
) -> None:
    page, around, per_figure = f"/raadsvragen/{answer.pk}/", 12, 5
    for number in range(1, 6):
        put_one = FigureChoice(metric="jobs", area=GOOI, days=(END_2020,), breakdown="")
        add_figure(question=answer.questions.all()[0], choice=put_one, by=manager, on=today())
        with django_assert_max_num_queries(around + per_figure * number):
            desk.get(page)
