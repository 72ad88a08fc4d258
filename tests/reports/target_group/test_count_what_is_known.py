"""Counting what is known of the people with a file, and what nobody knows yet."""

import random
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client

from cases.enums import Education, LicenceCategory, YesNoUnknown
from cases.intake.known import known_facts
from cases.intake.known_in_database import KNOWN, number_known
from cases.models import Assessment, Candidate
from cases.rules.completeness import NEEDED, completeness
from dated.periods import period
from registry.models import Municipality, Region
from reports.target_group.subjects import OF_INTAKE, SUBJECTS, UNKNOWN
from tests.factories import LONG_AGO, CandidateFactory, MunicipalityFactory
from tests.factories_intake import AssessmentFactory, DrivingLicenceFactory
from tests.factories_profile import ProfileFactory
from tests.people import TODAY
from tests.reports.target_group.files import (
    NO,
    PAGE,
    YES,
    file_with,
    numbers,
    page_of,
    random_intake,
)

EXCLUSIVE = [subject for subject in SUBJECTS if not subject.overlapping]


# --- counting --------------------------------------------------------------------------------------------------------
def test_unknown_is_the_last_row_and_counts_files_without_an_intake(
    town: Municipality, policy: Client
) -> None:
    file_with(town, education=Education.PRO)
    file_with(town)
    CandidateFactory(municipality=town)
    rows = page_of(policy).tables["opleiding"].rows
    assert rows[-2][:2] == ("onbekend", 2)
    assert round(rows[-2][2], 2) == Decimal("66.67")
    assert rows[-1] == ("Open dossiers", 3, 100)
    assert numbers(page_of(policy), "opleiding")["praktijkonderwijs (PrO)"] == 1


def test_the_page_says_what_is_unknown_most(town: Municipality, policy: Client) -> None:
    file_with(town, education=Education.PRO, transport=["car"], hours_max=20, availability="now", ladder="3")
    page = page_of(policy)
    assert numbers(page, "bekend") == {
        "Opleiding": 0,
        "Rijbewijs": 1,
        "Kan werken per week": 0,
        "Vervoer naar werk": 0,
        "Beschikbaar": 0,
        "Participatieladder": 0,
    }
    assert page.charts["bekend"].description.endswith("het vaakst onbekend: rijbewijs (1).")


@pytest.mark.parametrize(
    ("has", "held", "row"),
    [
        (YES, {LicenceCategory.B: YES}, "ja, B (auto)"),
        (YES, {LicenceCategory.C: YES}, "ja, B (auto)"),
        (YES, {LicenceCategory.AM: YES, LicenceCategory.B: NO}, "ja, alleen een andere categorie"),
        (YES, {LicenceCategory.C: NO}, "ja, categorie onbekend"),
        (YES, {}, "ja, categorie onbekend"),
        (NO, {}, "nee"),
        (YesNoUnknown.UNKNOWN, {}, "onbekend"),
    ],
)
def test_a_licence_is_counted_by_what_one_may_drive(
    town: Municipality, policy: Client, has: str, held: dict[str, str], row: str
) -> None:
    intake = file_with(town, has_licence=has)
    for category, answer in held.items():
        DrivingLicenceFactory(assessment=intake, category=category, has=answer)
    found = numbers(page_of(policy), "rijbewijs")
    assert {name for name, number in found.items() if number} == {row, "Open dossiers"}


@pytest.mark.parametrize(
    ("least", "most", "row"),
    [
        (None, 8, "minder dan 12 uur"),
        (8, 12, "12 tot 24 uur"),
        (24, None, "24 tot 32 uur"),
        (None, 36, "32 uur of meer"),
        (None, None, "onbekend"),
    ],
)
def test_hours_are_counted_by_the_most_somebody_can_work(
    town: Municipality, policy: Client, least: int | None, most: int | None, row: str
) -> None:
    file_with(town, hours_min=least, hours_max=most)
    assert numbers(page_of(policy), "uren")[row] == 1


def test_somebody_who_can_come_in_two_ways_counts_with_both_and_once_as_known(
    town: Municipality, policy: Client
) -> None:
    file_with(town, transport=["bicycle", "public"])
    file_with(town)
    page = page_of(policy)
    found = numbers(page, "vervoer")
    assert (found["fiets"], found["openbaar vervoer"], found["onbekend"]) == (1, 1, 1)
    assert numbers(page, "bekend")["Vervoer naar werk"] == 1
    assert page.tables["vervoer"].rows[-1] == ("Open dossiers", 2, None)


def test_the_own_profile_is_visible_or_why_not_or_not_decided(town: Municipality, policy: Client) -> None:
    for _ in range(3):
        CandidateFactory(municipality=town)
    first, second, _ = Candidate.objects.order_by("pk")
    ProfileFactory(candidate=first)
    ProfileFactory(candidate=second, visible=False, agreed_on=None, hidden_because="not_wanted")
    found = numbers(page_of(policy), "profiel")
    assert found["zichtbaar"] == 1
    assert found["niet zichtbaar: de kandidaat wil het niet"] == 1
    assert found["nog niet over besloten"] == 1


def test_only_todays_open_files_and_todays_intakes_count(town: Municipality, policy: Client) -> None:
    yesterday = TODAY - timedelta(days=1)
    AssessmentFactory(
        candidate=CandidateFactory(municipality=town, during=period(LONG_AGO, yesterday)),
        education=Education.PRO,
        during=period(LONG_AGO, yesterday),
    )
    again = file_with(town, education=Education.VSO, during=period(LONG_AGO, yesterday))
    AssessmentFactory(candidate=again.candidate, during=period(TODAY))
    found = numbers(page_of(policy), "opleiding")
    assert {name: number for name, number in found.items() if number} == {"onbekend": 1, "Open dossiers": 1}


def test_what_the_database_knows_is_what_the_intake_says(town: Municipality) -> None:
    chance = random.Random(20211)
    for _ in range(40):
        random_intake(town, chance)
    assert set(KNOWN) == set(NEEDED)
    counted = dict(Assessment.objects.annotate(number=number_known(NEEDED)).values_list("pk", "number"))
    for key in NEEDED:
        knowing = set(Assessment.objects.filter(KNOWN[key]).values_list("pk", flat=True))
        for intake in Assessment.objects.with_rows():
            assert (intake.pk in knowing) == known_facts(intake)[key], key
    for intake in Assessment.objects.with_rows():
        assert counted[intake.pk] == completeness(known_facts(intake)).known


def test_every_file_has_one_value_of_each_subject(town: Municipality, policy: Client) -> None:
    chance = random.Random(20212)
    for _ in range(25):
        random_intake(town, chance)
    CandidateFactory(municipality=town)
    page = page_of(policy)
    for subject in EXCLUSIVE:
        assert sum(row[1] for row in page.tables[subject.key].rows[:-1]) == 26, subject.key
    bands = Counter(
        completeness(known_facts(Assessment.objects.with_rows().filter(candidate=each).first())).band
        for each in Candidate.objects.all()
    )
    assert {
        name: n for name, n in numbers(page, "compleet").items() if n and name != "Open dossiers"
    } == bands


# --- areas -----------------------------------------------------------------------------------------------------------
def test_a_region_shows_its_municipalities_beside_each_other(
    town: Municipality, neighbour: Municipality, region: Region, policy: Client
) -> None:
    file_with(town, education=Education.PRO)
    file_with(neighbour)
    page = page_of(policy, gebied=region.code)
    assert [row[:3] for row in page.tables["gemeenten"].rows] == [
        ("Buurstad", 1, 100),
        ("Voorbeeldstad", 1, 0),
        ("Totaal", 2, 50),
    ]
    by_town = page.tables["opleiding-per-gemeente"]
    unknown = [column.label for column in by_town.columns].index("onbekend")
    assert [row[unknown] for row in by_town.rows] == [1, 0, 1]


def test_a_consultant_sees_the_country_without_the_names_of_the_others(
    town: Municipality, neighbour: Municipality, office: Client
) -> None:
    file_with(town)
    file_with(neighbour)
    assert [row[0] for row in page_of(office, gebied="NL").tables["gemeenten"].rows] == [
        "Voorbeeldstad",
        "overige gemeenten",
        "Totaal",
    ]
    assert office.get(PAGE, {"gebied": neighbour.code}).status_code == 404
    assert office.get(f"{PAGE}bekend.csv", {"gebied": neighbour.code}).status_code == 404


def test_files_of_a_merged_municipality_count_with_the_one_it_merged_into(
    town: Municipality, policy: Client
) -> None:
    gone = MunicipalityFactory(name="Oudstad", existed=period(LONG_AGO, date(2022, 3, 23)), merged_into=town)
    file_with(gone, education=Education.PRO)
    page = page_of(policy)
    assert list(page.counts.towns.values()) == ["Voorbeeldstad"]
    assert numbers(page, "opleiding")["praktijkonderwijs (PrO)"] == 1


def test_unknown_has_the_same_name_everywhere() -> None:
    assert all(subject.unknown == UNKNOWN for subject in OF_INTAKE)
