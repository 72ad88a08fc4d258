"""Figures of a past day within the borders of that day, or re-cast to those of now."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db.models import Sum
from hypothesis import example, given, settings
from hypothesis import strategies as st

from accounts.enums import Role
from accounts.models import User
from accounts.scope import scope_of
from dated.periods import period
from registry.actions.move_person import move_person
from registry.enums import LegalGround, ResponsibleParty
from registry.models import (
    Municipality,
    MunicipalityName,
    MunicipalityRegion,
    Person,
    Region,
    Registration,
)
from registry.naming import names_on
from reports.areas import Area, area_from_code, areas_for, default_area, municipalities_of
from reports.borders import recast_members
from reports.enums import Breakdown, Measure
from reports.ledger import posting
from reports.ledger.reading import balance
from reports.metrics import METRICS
from reports.models import CouncilAnswer, Entry
from reports.profiles import profile_transparency
from reports.realisation import own_series
from tests.people import client_of
from tests.reports.figures_world import (
    colleague,
    employ,
    kept_for_a_while,
    load_reference_data,
    register,
    take_part,
)

TODAY = date(2026, 11, 21)
END_OF_2020 = date(2020, 12, 31)
WEESP, AMSTERDAM, HILVERSUM, LAREN = "GM0457", "GM0363", "GM0402", "GM0417"
CRANENDONCK, HAAREN, LITTENSERADIEL = "GM1706", "GM0788", "GM0140"
PEOPLE = {WEESP: 3, AMSTERDAM: 5, HILVERSUM: 2, LAREN: 1, CRANENDONCK: 4, HAAREN: 2}
REGISTERED = METRICS["registered_persons"]
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def towns(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """People in a municipality that merged, its heir, one that changed region, one that was split, and two others."""
    with kept_for_a_while(django_db_blocker):
        load_reference_data()
        take_part(*PEOPLE)
        persons = [person for code, number in PEOPLE.items() for person in register(number, code)]
        employ(persons[0])
        posting.post(persons, "test")
        yield


@pytest.fixture(autouse=True)
def _towns(towns: None, db: None, fixed_day: None) -> None:
    """Every test here is about these towns, on a fixed day."""


def counted(code: str, on: date = END_OF_2020, *, now: bool) -> int:
    area = area_from_code(code, on, borders_on=TODAY if now else None)
    return int(REGISTERED.value(area, on).value or 0)


def test_a_merged_municipality_is_counted_with_its_heir_within_the_borders_of_now() -> None:
    assert (counted(WEESP, now=False), counted(AMSTERDAM, now=False)) == (3, 5)
    assert counted(AMSTERDAM, now=True) == 8
    with pytest.raises(Exception, match="bestond niet op 21-11-2026"):
        counted(WEESP, now=True)
    assert counted(AMSTERDAM, TODAY, now=False) == counted(AMSTERDAM, TODAY, now=True) == 8


def test_regions_follow_the_merger_and_the_change_of_region() -> None:
    then, now = (
        {code: counted(code, now=way) for code in ("AM12", "AM18", "AM28", "AM33")} for way in (False, True)
    )
    assert then == {"AM12": 6, "AM18": 5, "AM28": 4, "AM33": 0}
    assert now == {"AM12": 3, "AM18": 8, "AM28": 0, "AM33": 4}


def test_a_split_municipality_stays_in_the_region_it_belonged_to_last() -> None:
    assert counted("AM27", now=False) == counted("AM27", now=True) == 2


@pytest.fixture(scope="module")
def recast(towns: None, django_db_blocker: Any) -> dict[str, list[str]]:
    """What makes up every region within the borders of today; the same for every earlier day."""
    with django_db_blocker.unblock():
        return {code: recast_members(code, TODAY) for code in Region.objects.values_list("code", flat=True)}


@settings(max_examples=8, deadline=None)
@given(day=st.dates(date(2015, 1, 1), TODAY))
@example(day=date(2021, 12, 31))
@example(day=date(2022, 1, 1))
@example(day=date(2022, 3, 24))
def test_all_regions_together_are_the_same_within_both_borders_on_any_day(
    recast: dict[str, list[str]], day: date
) -> None:
    people = balance(Measure.REGISTERED_PERSONS, on=day, by=(Breakdown.MUNICIPALITY,))
    then = [code for region in recast for code in municipalities_of(Area("region", region, ""), day) or ()]
    now = [code for members in recast.values() for code in members]
    together = [sum(people.get((code,), 0) for code in codes) for codes in (then, now)]
    assert len(set(then)) == len(then)
    assert len(set(now)) == len(now)
    # Whom no region counts, lives in no municipality of that day: those of the split one, after it ended.
    assert together == [sum(people.values()) - people.get(("",), 0)] * 2
    assert (day >= date(2021, 1, 1)) == (("",) in people)


def test_municipalities_of_now_add_up_to_the_region_of_now() -> None:
    area = area_from_code("AM18", END_OF_2020, borders_on=TODAY)
    rows = REGISTERED.rows(area, END_OF_2020, METRICS["contracts"].breakdowns[0])
    assert [(row.label, row.value) for row in rows] == [("Amsterdam", 8)]
    profiles = profile_transparency(area, on=END_OF_2020)
    assert {row.name: row.total for row in profiles.rows if row.total} == {"Amsterdam": 8}
    assert "Weesp" not in {row.name for row in profiles.rows}
    then = profile_transparency(area_from_code("AM12", END_OF_2020), on=END_OF_2020)
    assert {row.name: row.total for row in then.rows if row.total} == {"Hilversum": 2, "Laren": 1, "Weesp": 3}


def test_a_series_within_the_borders_of_now_knows_what_merged_on_its_earlier_days() -> None:
    days = [END_OF_2020, TODAY]
    then = own_series(area_from_code(AMSTERDAM, TODAY), days=days)
    now = own_series(area_from_code(AMSTERDAM, TODAY, borders_on=TODAY), days=days)
    assert then[END_OF_2020] == 0 < now[END_OF_2020] == now[TODAY] == then[TODAY]


def test_a_municipality_has_its_name_of_the_day() -> None:
    assert names_on(END_OF_2020, [LAREN]) == {LAREN: "Laren"}
    assert names_on(TODAY, [LAREN]) == names_on(None, [LAREN]) == {LAREN: "Laren (NH.)"}
    assert names_on(date(2023, 12, 31), [LAREN]) != names_on(date(2024, 1, 1), [LAREN])
    assert area_from_code(LAREN, END_OF_2020).name == "Laren"
    assert area_from_code(LAREN, END_OF_2020, borders_on=TODAY).name == "Laren (NH.)"


def test_the_page_offers_the_choice_and_says_what_is_not_recast() -> None:
    policy = client_of(colleague(Role.POLICY, AMSTERDAM))
    then = policy.get("/dashboard/realisatie/", {"peildatum": "2020-12-31"})
    now = policy.get("/dashboard/realisatie/", {"peildatum": "2020-12-31", "grenzen": "nu"})
    assert "grenzen van nu" not in then.context["selection"].as_of
    assert "Peildatum 31-12-2020, grenzen van nu" in now.text
    assert "gepubliceerde cijfers zijn niet herrekend" in now.text
    assert (
        then.context["page"].result.persons_registered,
        now.context["page"].result.persons_registered,
    ) == (5, 8)
    assert "grenzen=nu" in now.context["selection"].query
    file = policy.get("/dashboard/realisatie/kerncijfers.csv", {"peildatum": "2020-12-31", "grenzen": "nu"})
    assert "grenzen van nu" in file.content.decode()
    for page in ("/dashboard/", "/dashboard/profielen/"):
        text = policy.get(page, {"peildatum": "2020-12-31", "grenzen": "nu"}).text
        assert "Herrekend naar de grenzen van nu" in text
    assert "Kies grenzen uit de lijst" in policy.get("/dashboard/", {"grenzen": "ooit"}).text


def test_the_borders_of_now_show_nobody_elses_municipality() -> None:
    policy = client_of(colleague(Role.POLICY, AMSTERDAM))
    recast = {"peildatum": "2020-12-31", "grenzen": "nu"}
    assert policy.get("/dashboard/realisatie/", {**recast, "gebied": HILVERSUM}).status_code == 404
    assert policy.get("/dashboard/realisatie/", {**recast, "gebied": "AM12"}).status_code == 404
    assert policy.get("/dashboard/realisatie/", {**recast, "gebied": "AM18"}).status_code == 200


def test_whoever_works_for_the_heir_reads_what_merged_into_it_and_not_its_former_neighbours() -> None:
    for role in (Role.POLICY, Role.CONSULTANT):
        scope = scope_of(colleague(role, AMSTERDAM), TODAY)
        codes = {area.code for area in areas_for(scope, END_OF_2020)}
        assert {WEESP, AMSTERDAM} <= codes
        assert not {HILVERSUM, "AM12"} & codes
        own = default_area(scope, END_OF_2020)
        assert own is not None and own.code == AMSTERDAM


def test_the_heir_reads_the_answers_to_the_council_that_merged() -> None:
    answer = CouncilAnswer.objects.create(
        reference="Z-1", municipality_id=WEESP, subject="banen", received_on=date(2020, 3, 2)
    )

    def read_by(user: User) -> int:
        return CouncilAnswer.objects.visible_to(scope_of(user, TODAY)).filter(pk=answer.pk).count()

    assert read_by(colleague(Role.MANAGER, AMSTERDAM)) == 1
    assert read_by(colleague(Role.MANAGER, HILVERSUM)) == 0
    assert client_of(colleague(Role.MANAGER, AMSTERDAM)).get(f"/raadsvragen/{answer.pk}/").status_code == 200


def command(*options: str) -> dict[str, Any]:
    out = StringIO()
    call_command("realisation", "--json", "--on", "2020-12-31", *options, stdout=out)
    found: dict[str, Any] = json.loads(out.getvalue())
    return found


def test_the_command_takes_the_borders() -> None:
    then, now = (command("--region", "AM18", "--borders", way) for way in ("then", "now"))
    assert (then["borders"], then["persons_registered"]) == ("then", 5)
    assert (now["borders"], now["persons_registered"]) == ("now", 8)
    assert now["extra_jobs"] is None
    assert then["norm"] == now["norm"]
    assert command("--region", "AM18")["borders"] == "then"
    with pytest.raises(SystemExit):
        command("--national", "--borders", "ooit")


def test_six_names_were_made_longer_in_2024_and_every_name_of_now_is_the_newest() -> None:
    changed = MunicipalityName.objects.filter(during__startswith=date(2024, 1, 1))
    assert set(changed.values_list("name", flat=True)) == {
        "Beek (L.)",
        "Hengelo (O.)",
        "Laren (NH.)",
        "Middelburg (Z.)",
        "Rijswijk (ZH.)",
        "Stein (L.)",
    }
    for row in changed.select_related("municipality"):
        assert row.municipality.name == row.name


def test_every_municipality_that_is_gone_has_an_heir_or_was_split() -> None:
    gone = Municipality.objects.exclude(existed__endswith=None).filter(existed__endswith__lte=TODAY)
    assert (Municipality.objects.count(), gone.count()) == (426, 84)
    split = {"GM0788": "Haaren", "GM0140": "Littenseradiel", "GM1671": "Maasdonk"}
    assert dict(gone.filter(merged_into=None).values_list("code", "name")) == split


def test_the_days_of_region_changes_are_marked_as_uncertain() -> None:
    changed = MunicipalityRegion.objects.exclude(during__startswith=date(2011, 1, 1)).filter(
        municipality__region_periods__during__startswith=date(2011, 1, 1)
    )
    assert set(changed.values_list("municipality_id", flat=True)) == {
        *("GM0230", "GM0246", "GM0302", "GM0450", "GM0457", "GM0523", "GM1706", "GM1773"),
    }
    assert not [row for row in changed if row.is_verified]


@pytest.mark.parametrize(
    "moved_on", [date(2021, 6, 1), date(2022, 2, 1), date(2022, 3, 24), date(2025, 5, 5)]
)
def test_who_moves_away_from_what_merges_is_counted_once_where_they_lived_on_every_day(
    moved_on: date,
) -> None:
    (person_id,) = register(1, WEESP)
    person = Person.objects.get(pk=person_id)
    Registration.objects.create(
        person=person,
        ground=LegalGround.G1B,
        responsible=ResponsibleParty.UWV,
        during=period(date(2018, 1, 1)),
    )
    move_person(
        person=person,
        municipality=Municipality.objects.get(code=HILVERSUM),
        from_day=moved_on,
        reason="later gehoord",
        by=colleague(Role.CONSULTANT, AMSTERDAM),
        on=TODAY,
    )
    posting.post([person_id], "test")
    for day in (date(2020, 1, 1), moved_on - timedelta(days=1), moved_on, date(2022, 3, 24), TODAY):
        home = HILVERSUM if day >= moved_on else WEESP if day < date(2022, 3, 24) else AMSTERDAM
        entries = Entry.objects.filter(person_id=person_id, measure="registered_persons", valid_on__lte=day)
        counts = entries.values_list("municipality").annotate(total=Sum("delta")).exclude(total=0)
        assert dict(counts) == {home: 1}, day
