"""An administrator sets the signals of the municipality and sees beforehand how many files that touches."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.enums import Stage
from cases.models import Candidate, SignalSetting
from cases.signals import kinds
from dated.periods import period
from registry.models import Municipality
from tests.cases.workday.world import keys_of, signals_of
from tests.factories import MunicipalityFactory, PlacementFactory, user_with
from tests.people import TODAY, candidate_of, client_of

BEGUN = date(2026, 1, 1)


@pytest.fixture
def desk(town: Municipality) -> Client:
    """The administrator's browser."""
    return client_of(user_with(Role.ADMINISTRATOR, town))


@pytest.fixture
def own(candidate: Candidate, consultant: User) -> Candidate:
    """A file of the consultant, of somebody whose contract ends in eighty days."""
    Candidate.objects.update(consultant=consultant)
    PlacementFactory(person=candidate.person, during=period(BEGUN, TODAY + timedelta(days=80)))
    return candidate


def setting(**changes: Any) -> dict[str, Any]:
    return {"soort": "contract_ends", "days": "90", "weight": "9", "enabled": "on"} | changes


ADDRESS = "/instellingen/signalen/wijzigen/?soort=contract_ends"


def test_a_setting_holds_from_today_and_what_held_before_stays(
    desk: Client, own: Candidate, consultant: User
) -> None:
    assert "contract_ends" not in keys_of(own, consultant, TODAY)
    desk.post(ADDRESS, setting())
    (signal,) = signals_of(consultant, TODAY, keys={"contract_ends"})
    assert signal.weight == 9
    assert "contract_ends" not in keys_of(own, consultant, TODAY - timedelta(days=1)), (
        "yesterday it was not a signal"
    )


def test_a_later_change_ends_the_setting_before_it_and_one_of_the_same_day_mends_it(
    desk: Client, own: Candidate, town: Municipality
) -> None:
    SignalSetting.objects.create(
        municipality=town, key="contract_ends", days=30, weight=5, during=period(date(2026, 6, 1))
    )
    for days in ("90", "100"):
        desk.post(ADDRESS, setting(days=days))
    rows = SignalSetting.objects.order_by("during")
    assert [(row.days, row.first_day, row.last_day) for row in rows] == [
        (30, date(2026, 6, 1), TODAY - timedelta(days=1)),
        (100, TODAY, None),
    ]


def test_before_saving_one_sees_how_many_files_it_would_touch(desk: Client, own: Candidate) -> None:
    answer = desk.post(ADDRESS, setting(proberen="ja"))
    assert answer.context["now"] == 0
    assert "Met deze instelling raakt het signaal 1 dossier. Er is nog niets opgeslagen." in answer.text
    assert not SignalSetting.objects.exists()


def test_a_signal_that_is_switched_off_is_gone(desk: Client, own: Candidate, consultant: User) -> None:
    assert "no_contact" in keys_of(own, consultant, TODAY)
    days = {f"days_{stage}": "91" for stage in Stage if stage != Stage.LEFT}
    desk.post("/instellingen/signalen/wijzigen/", {"soort": "no_contact", "weight": "4", **days})
    assert "no_contact" not in keys_of(own, consultant, TODAY)


def test_terms_of_contact_are_set_by_stage(desk: Client, own: Candidate, consultant: User) -> None:
    Candidate.objects.update(during=period(TODAY - timedelta(days=20)))
    assert "no_contact" not in keys_of(own, consultant, TODAY)
    days = {f"days_{stage}": "91" for stage in Stage if stage != Stage.LEFT} | {"days_in_view": "20"}
    desk.post(
        "/instellingen/signalen/wijzigen/", {"soort": "no_contact", "weight": "4", "enabled": "on", **days}
    )
    assert "no_contact" in keys_of(own, consultant, TODAY)
    Candidate.objects.update(stage=Stage.DIAGNOSIS)
    assert "no_contact" not in keys_of(own, consultant, TODAY)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"days": "731"}, "days"),
        ({"days": "-1"}, "days"),
        ({"weight": "11"}, "weight"),
        ({"days": "veel"}, "days"),
    ],
)
def test_what_cannot_be_is_refused_at_the_field(desk: Client, changes: dict[str, str], field: str) -> None:
    assert field in desk.post(ADDRESS, setting(**changes)).context["form"].errors
    assert not SignalSetting.objects.exists()


def test_the_setting_of_one_municipality_is_not_that_of_another(desk: Client, own: Candidate) -> None:
    elsewhere = MunicipalityFactory()
    colleague = user_with(Role.CONSULTANT, elsewhere)
    theirs = candidate_of(elsewhere)
    Candidate.objects.filter(pk=theirs.pk).update(consultant=colleague)
    PlacementFactory(person=theirs.person, during=period(BEGUN, TODAY + timedelta(days=80)))
    desk.post(ADDRESS, setting())
    assert "contract_ends" not in keys_of(theirs, colleague, TODAY)
    assert desk.get(f"{ADDRESS}&gemeente={elsewhere.code}").status_code == 404


def test_the_list_says_what_is_standard_and_how_many_files_each_touches(desk: Client, own: Candidate) -> None:
    desk.post(ADDRESS, setting())
    rows = {row["kind"].key: row for row in desk.get("/instellingen/signalen/").context["rows"]}
    assert (rows["contract_ends"]["files"], rows["contract_ends"]["chosen"].is_default) == (1, False)
    assert (rows["trial_ends"]["files"], rows["trial_ends"]["chosen"].is_default) == (0, True)


def test_an_unknown_kind_leads_back_to_the_list(desk: Client) -> None:
    answer = desk.get("/instellingen/signalen/wijzigen/?soort=onzin")
    assert answer["Location"] == "/instellingen/signalen/"


@pytest.mark.parametrize(
    ("kind", "days", "words"),
    [
        ("task_overdue", 1, "1 dag na de uiterste dag"),
        ("task_overdue", 2, "2 dagen na de uiterste dag"),
        ("handed_to_you", 0, "op de dag zelf"),
        ("contract_ends", 0, "op de dag zelf"),
        ("contract_ends", 1, "1 dag van tevoren"),
        ("trajectory_ends", 0, "op de dag zelf"),
        ("coaching_hours", 1, "1 procent van de toegekende uren"),
        ("long_sick", 0, "0 dagen ziek gemeld"),
    ],
)
def test_the_number_of_days_reads_as_one_says_it(kind: str, days: int, words: str) -> None:
    assert kinds()[kind].when(days) == words


def test_the_list_says_one_day_and_the_day_itself(desk: Client) -> None:
    text = " ".join(desk.get("/instellingen/signalen/").text.split())
    assert ">1 dag na de uiterste dag<" in text
    assert not re.search(r">1 dagen|>0 dagen na|>0 dagen van", text)
