"""Before two employers are merged a consultant reads what that does, and after it what stands in the way of undoing."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from accounts.scope import scope_of
from dated.periods import period
from placements.actions.employers.merge import merge_employers, undo_merge
from placements.employers.side_by_side import side_by_side
from placements.models import Employer
from registry.models import Municipality, Region
from tests.factories import EmployerFactory, EmployerSectorFactory, MunicipalityFactory, PlacementFactory
from tests.factories_employers import (
    AccountManagementFactory,
    AgreementFactory,
    AgreementPlacementFactory,
    EmployerContactFactory,
)
from tests.people import TODAY


@pytest.fixture
def twin(bakery: Employer) -> Employer:
    """The bakery again, with a name that ends in a full stop, and in the other sector."""
    twin: Employer = EmployerFactory(name="Bakkerij de Halm B.V.", place="Voorbeeldstad")
    EmployerSectorFactory(employer=twin, sector="government")
    return twin


def refusal_of_undoing(bakery: Employer, twin: Employer, by: User) -> str:
    done = merge_employers(kept=bakery, merged=twin, reason="nagekeken", by=by, on=TODAY)
    since = PlacementFactory(employer=bakery)
    AgreementPlacementFactory(agreement=bakery.agreements.get(), placement=since)
    with pytest.raises(ValidationError) as refused:
        undo_merge(merge=done, by=by, on=TODAY)
    return " ".join(refused.value.messages)


def test_undoing_says_for_which_agreement_work_counts_since(
    bakery: Employer, twin: Employer, town: Municipality, consultant: User
) -> None:
    AgreementFactory(employer=twin, municipality=town, what="Tien plaatsen")
    assert refusal_of_undoing(bakery, twin, consultant) == (
        "Er telt intussen een plaatsing bij Bakkerij De Halm mee voor een afspraak van Bakkerij de Halm B.V.: "
        "“Tien plaatsen”. Laat die plaatsing daar eerst niet meer meetellen. Daarna kunt u dit ongedaan maken."
    )


def test_undoing_does_not_tell_what_another_region_agreed(
    bakery: Employer, twin: Employer, consultant: User
) -> None:
    AgreementFactory(employer=twin, municipality=MunicipalityFactory(), what="Tien plaatsen")
    refusal = refusal_of_undoing(bakery, twin, consultant)
    assert "mee voor een afspraak van Bakkerij de Halm B.V. Laat die" in refusal
    assert "Tien" not in refusal


def compared(kept: Employer, merged: Employer, by: User) -> dict[str, tuple[str, str, str]]:
    return {
        line.what: (line.kept, line.merged, line.after)
        for line in side_by_side(kept, merged, scope_of(by, TODAY))
    }


def test_what_differs_stands_side_by_side_with_what_lapses(
    bakery: Employer, twin: Employer, region: Region, consultant: User, town: Municipality
) -> None:
    Employer.objects.filter(pk=bakery.pk).update(kind="sw_company")
    Employer.objects.filter(pk=twin.pk).update(legal_form="company")
    for employer in (bakery, twin):
        employer.refresh_from_db()
    AccountManagementFactory(employer=twin, region=region, manager=consultant)
    PlacementFactory(employer=twin)
    EmployerContactFactory(employer=bakery)
    EmployerContactFactory(employer=twin, until=date(2020, 1, 1))
    name = consultant.display_name
    assert compared(bakery, twin, consultant) == {
        "Sector": ("markt", "overheid", "“overheid” vervalt, “markt” blijft"),
        "Soort werkgever": (
            "sociaal werkbedrijf",
            "andere werkgever",
            "“andere werkgever” vervalt, “sociaal werkbedrijf” blijft",
        ),
        "Rechtsvorm": ("onbekend", "bv of nv", "“bv of nv” wordt overgenomen"),
        "Accountmanager": ("niemand", name, f"“{name}” gaat mee"),
        "Mensen aan het werk": ("0", "1", "gaat mee"),
        "Contactpersonen": ("1", "0", "blijft zo"),
    }


def test_merging_does_with_the_sector_what_was_said(
    bakery: Employer, twin: Employer, consultant: User
) -> None:
    twin.sectors.update(during=period(date(2013, 1, 1)))
    said = compared(bakery, twin, consultant)["Sector"][2]
    assert said == (
        "“overheid” vervalt, “markt” blijft; “overheid” vult de dagen aan waarvan de sector nog niet bekend is"
    )
    merge_employers(kept=bakery, merged=twin, reason="nagekeken", by=consultant, on=TODAY)
    assert [(row.sector, row.during) for row in bakery.sectors.chronological()] == [
        ("government", period(date(2013, 1, 1), date(2014, 12, 31))),
        ("market", period(date(2015, 1, 1))),
    ]


def test_the_preview_does_not_call_two_sectors_one(office: Client, bakery: Employer, twin: Employer) -> None:
    page = office.get(f"/werkgevers/dubbelen/{bakery.pk}/{twin.pk}/").text
    assert "“overheid” vervalt, “markt” blijft" in page
    assert "valt samen" not in page
