"""The reference tables that come with the system: complete, dated, and never in the way of what somebody edited."""

import json
from collections import Counter
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from placements.enums import WorkForm
from placements.models import WorkFormRule
from registry.enums import LegalGround
from registry.models import GroundRule, Municipality, MunicipalityRegion, Region
from reports.models import Norm, PublishedFigure

TODAY = date(2026, 11, 21)
# Counted by hand from the published division into regions.
MUNICIPALITIES_PER_REGION = {
    "AM01": 14, "AM02": 18, "AM03": 6, "AM05": 14, "AM06": 12, "AM07": 9, "AM08": 7, "AM09": 8, "AM10": 8,
    "AM11": 5, "AM12": 7, "AM13": 14, "AM14": 7, "AM15": 17, "AM17": 7, "AM18": 8, "AM19": 12, "AM20": 4,
    "AM21": 5, "AM22": 14, "AM23": 7, "AM24": 13, "AM25": 14, "AM26": 11, "AM27": 10, "AM28": 13, "AM29": 7,
    "AM30": 16, "AM32": 7, "AM33": 8, "AM34": 6, "AM35": 3, "AM36": 16, "AM37": 7, "AM38": 8,
}  # fmt: skip


def load() -> dict[str, dict]:
    """What the command says about each table."""
    out = StringIO()
    call_command("load_reference_data", "--json", stdout=out)
    return {table["table"]: table for table in json.loads(out.getvalue())["tables"]}


@pytest.fixture
def loaded(db: None) -> dict[str, dict]:
    """The reference data in an empty database."""
    return load()


def region_of(municipality: str, on: date) -> str:
    return MunicipalityRegion.objects.active_on(on).get(municipality_id=municipality).region_id


def test_there_are_35_regions_and_342_municipalities_today(loaded: dict) -> None:
    assert Region.objects.count() == 35
    assert Municipality.objects.existing_on(TODAY).count() == 342


def test_every_region_has_its_municipalities(loaded: dict) -> None:
    found = Counter(MunicipalityRegion.objects.active_on(TODAY).values_list("region_id", flat=True))
    assert found == MUNICIPALITIES_PER_REGION


def test_every_municipality_has_one_region_on_every_day_it_existed_since_2015(loaded: dict) -> None:
    for year in range(2015, 2027):
        for day in (date(year, 1, 1), date(year, 12, 31)):
            existing = set(Municipality.objects.existing_on(day).values_list("code", flat=True))
            placed = list(MunicipalityRegion.objects.active_on(day).values_list("municipality_id", flat=True))
            assert sorted(existing) == sorted(placed), day


def test_weesp_changes_region_first_and_then_becomes_amsterdam(loaded: dict) -> None:
    weesp = Municipality.objects.get(code="GM0457")
    assert region_of("GM0457", date(2021, 12, 31)) == "AM12"
    assert region_of("GM0457", date(2022, 1, 1)) == "AM18"
    assert weesp in Municipality.objects.existing_on(date(2022, 3, 23))
    assert weesp not in Municipality.objects.existing_on(date(2022, 3, 24))
    assert weesp.merged_into_id == "GM0363"


def test_a_merged_municipality_goes_into_one_that_exists_from_the_same_day(loaded: dict) -> None:
    merged = Municipality.objects.filter(merged_into__isnull=False).select_related("merged_into")
    assert merged.count() > 70
    for municipality in merged:
        assert municipality.merged_into in Municipality.objects.existing_on(municipality.existed.upper)


def test_a_municipality_that_only_changed_its_name_kept_its_code(loaded: dict) -> None:
    laren = Municipality.objects.get(code="GM0417")
    assert laren.name == "Laren (NH.)"
    assert "2024" in laren.note
    assert laren in Municipality.objects.existing_on(date(2015, 1, 1))


def test_a_change_of_region_in_an_unknown_year_is_marked_as_not_verified(loaded: dict) -> None:
    periods = MunicipalityRegion.objects.filter(municipality_id="GM0302").chronological()
    assert [(period.region_id, period.certainty) for period in periods] == [("AM06", "no"), ("AM36", "no")]
    assert all("niet nagegaan" in period.note for period in periods)


def test_every_ground_has_a_rule_and_the_second_paragraph_does_not_count_yet(loaded: dict) -> None:
    rules = {rule.ground: rule for rule in GroundRule.objects.active_on(TODAY)}
    assert set(rules) == set(LegalGround.values)
    assert {ground for ground, rule in rules.items() if not rule.counts} == {LegalGround.G2}
    assert rules[LegalGround.G2].certainty == "no"


def test_every_form_of_work_has_a_rule(loaded: dict) -> None:
    rules = {rule.work_form: rule for rule in WorkFormRule.objects.active_on(TODAY)}
    assert set(rules) == set(WorkForm.values)
    assert {form for form, rule in rules.items() if rule.counted_at == "borrower"} == {
        WorkForm.AGENCY, WorkForm.SECONDMENT, WorkForm.GROUP_SECONDMENT,
    }  # fmt: skip
    assert not rules[WorkForm.SHELTERED_NEW].counts
    assert rules[WorkForm.SUPPORTED].certainty == "no"


def test_loading_twice_changes_nothing(loaded: dict) -> None:
    again = load()
    assert {table["inserted"] for table in again.values()} == {0}
    assert all(again[name]["present"] == table["inserted"] > 0 for name, table in loaded.items())
    assert not any(table["differences"] for table in again.values())


def test_what_a_municipality_edited_stays_and_is_reported(loaded: dict) -> None:
    GroundRule.objects.filter(ground=LegalGround.G2).update(counts=True, source="Uitspraak van de rechter")
    again = load()
    assert GroundRule.objects.get(ground=LegalGround.G2).counts
    assert again["registry.groundrule"]["differences"] == ["regel per grondslag 2"]


def test_a_row_that_is_missing_comes_back(loaded: dict) -> None:
    Norm.objects.filter(year=2020).delete()
    assert load()["reports.norm"]["inserted"] == 4  # national: market, government, total; and one region


def test_published_figures_are_stored_as_published_even_where_parts_do_not_add_up(loaded: dict) -> None:
    figures = PublishedFigure.objects.for_region(None).on_day(date(2021, 12, 31))
    found = {figure.quantity: figure.value for figure in figures}
    assert found == {"extra_jobs_market": 60_966, "extra_jobs_government": 11_842, "extra_jobs": 72_809}
