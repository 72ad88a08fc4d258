"""An administrator keeps the reference data."""

from datetime import date

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from registry.enums import Certainty
from registry.models import GroundRule, Municipality, Region
from reports.models import Norm
from subsidies.models import StatutoryRate
from tests.factories import MunicipalityFactory, RegionFactory, user_with

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]


@pytest.fixture
def administrator(client: Client) -> User:
    """The administrator who is signed in."""
    user = user_with(Role.ADMINISTRATOR, MunicipalityFactory(), first_name="Bea", last_name="Heer")
    client.force_login(user)
    return user


@pytest.fixture
def norm(administrator: User) -> Norm:
    """The norm of a region for 2026."""
    return Norm.objects.create(
        region=RegionFactory(), year=2026, extra_jobs=900, source="Werkkamer", certainty=Certainty.INDICATIVE
    )


def typed(norm: Norm, **changes: str) -> dict[str, str]:
    """The form of a norm as it is sent, with these changes."""
    same = {"region": norm.region_id, "year": "2026", "sector": "total", "extra_jobs": str(norm.extra_jobs)}
    return {**same, "set_on": "", "source": norm.source, "certainty": norm.certainty, "note": "", **changes}


def test_a_norm_is_changed_and_the_history_says_by_whom(client: Client, norm: Norm) -> None:
    answer = client.post(f"/beheer/reports/norm/{norm.pk}/change/", typed(norm, extra_jobs="950"))
    assert answer.status_code == 302
    norm.refresh_from_db()
    assert norm.extra_jobs == 950
    page = client.get(f"/beheer/reports/norm/{norm.pk}/history/").content.decode()
    assert "extra banen: 900 → 950" in page
    assert "Bea Heer" in page
    assert "gewijzigd in beheer" in page


def test_the_same_norm_twice_is_refused_in_dutch(client: Client, norm: Norm) -> None:
    answer = client.post("/beheer/reports/norm/add/", typed(norm))
    assert "Deze norm is al vastgelegd." in answer.content.decode()
    assert Norm.objects.count() == 1


def test_the_list_says_what_is_not_verified(client: Client, norm: Norm) -> None:
    page = client.get("/beheer/reports/norm/").content.decode()
    assert "⚠ indicatief" in page
    assert "2026" in page
    assert "2.026" not in page


def test_a_rate_carries_its_kind_in_dutch_and_its_certainty(client: Client, administrator: User) -> None:
    StatutoryRate.objects.create(
        kind="minimum_wage_month",
        valid_from=date(2019, 1, 1),
        value="1615.80",
        unit="EUR",
        source="Stcrt.",
        certainty=Certainty.SINGLE_SOURCE,
    )
    page = client.get("/beheer/subsidies/statutoryrate/").content.decode()
    assert "minimumloon per maand" in page
    assert "⚠ één bron" in page


def test_a_rule_per_ground_has_a_period_in_days_as_people_say_them(
    client: Client, administrator: User
) -> None:
    rule = {
        "ground": "1a",
        "counts": "on",
        "precedence": "30",
        "article": "38b",
        "source": "Wfsv",
        "certainty": "yes",
        "note": "",
    }
    days = {"during_0": "2021-01-01", "during_1": "2021-12-31"}
    answer = client.post("/beheer/registry/groundrule/add/", {**rule, **days})
    assert answer.status_code == 302
    kept = GroundRule.objects.get()
    assert (kept.first_day, kept.last_day) == (date(2021, 1, 1), date(2021, 12, 31))
    page = client.get(f"/beheer/registry/groundrule/{kept.pk}/change/").content.decode()
    assert 'value="2021-12-31"' in page


def test_a_period_that_ends_before_it_begins_is_refused(client: Client, administrator: User) -> None:
    rule = {"ground": "1a", "article": "38b", "source": "Wfsv", "certainty": "yes", "note": ""}
    days = {"during_0": "2021-01-01", "during_1": "2020-12-31"}
    answer = client.post("/beheer/registry/groundrule/add/", {**rule, **days})
    assert "De einddatum ligt vóór de begindatum." in answer.content.decode()
    assert not GroundRule.objects.exists()


def test_two_rules_for_one_ground_at_a_time_are_refused(client: Client, administrator: User) -> None:
    known = {"source": "Wfsv", "certainty": Certainty.VERIFIED, "article": "38b"}
    GroundRule.objects.create(ground="1a", counts=True, during=period(date(2015, 1, 1)), **known)
    rule = {"ground": "1a", "article": "38b", "source": "Wfsv", "certainty": "yes", "note": ""}
    answer = client.post(
        "/beheer/registry/groundrule/add/", {**rule, "during_0": "2021-01-01", "during_1": ""}
    )
    assert "Voor deze grondslag bestaat in deze periode al een regel." in answer.content.decode()


def test_a_municipality_gets_its_region_by_period(client: Client, administrator: User) -> None:
    town, region = MunicipalityFactory(), RegionFactory()
    sent = {
        "name": "Nieuwe naam",
        "existed_0": "2015-01-01",
        "existed_1": "",
        "merged_into": "",
        "note": "",
        "name_periods-TOTAL_FORMS": "0",
        "name_periods-INITIAL_FORMS": "0",
        "region_periods-TOTAL_FORMS": "1",
        "region_periods-INITIAL_FORMS": "0",
        "region_periods-0-municipality": town.pk,
        "region_periods-0-region": region.pk,
        "region_periods-0-during_0": "2015-01-01",
        "region_periods-0-during_1": "",
        "region_periods-0-source": "Staatscourant",
        "region_periods-0-certainty": "yes",
        "region_periods-0-note": "",
    }
    answer = client.post(f"/beheer/registry/municipality/{town.pk}/change/", sent)
    assert answer.status_code == 302, answer.context["errors"]
    town.refresh_from_db()
    assert town.name == "Nieuwe naam"
    assert town.region_periods.get().region == region


def test_a_code_of_a_region_cannot_be_changed_into_another(client: Client, administrator: User) -> None:
    region = RegionFactory()
    sent = {"code": "AM99", "name": "Andere naam", "centre_name": "Centrum"}
    client.post(f"/beheer/registry/region/{region.pk}/change/", sent)
    assert list(Region.objects.values_list("code", "name")) == [(region.code, "Andere naam")]


def test_what_something_leans_on_cannot_be_removed(client: Client, norm: Norm) -> None:
    url = f"/beheer/registry/region/{norm.region_id}/delete/"
    client.post(url, {"post": "yes"})
    assert Region.objects.filter(pk=norm.region_id).exists()
    assert Municipality.objects.exists()
