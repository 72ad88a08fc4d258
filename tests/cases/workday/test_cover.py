"""Standing in for a colleague: for a while, by another, one at a time."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Cover
from dated.periods import period
from registry.models import Municipality
from tests.factories import MunicipalityFactory, user_with
from tests.factories_workday import CoverFactory
from tests.people import client_of


@pytest.fixture
def colleague(town: Municipality) -> User:
    """Another consultant of the town."""
    return user_with(Role.CONSULTANT, town, first_name="Cas", last_name="Collega")


@pytest.fixture
def sent(town: Municipality, consultant: User, colleague: User) -> dict[str, Any]:
    """A cover as the consultant types it."""
    return {
        "absent": consultant.pk,
        "substitute": colleague.pk,
        "municipality": town.code,
        "first_day": "30-11-2026",
        "last_day": "11-12-2026",
        "reason": "vakantie",
    }


def test_a_cover_is_arranged_and_stands_on_the_caseload(office: Client, sent: dict[str, Any]) -> None:
    text = office.post("/caseload/vervanging/nieuw/", sent, follow=True).text
    assert "Cas Collega vervangt Carla Consulent, 30-11-2026 tot en met 11-12-2026 (vakantie)" in " ".join(
        text.split()
    )


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"last_day": "29-11-2026"}, "last_day", "De einddatum ligt vóór de begindatum."),
        ({"last_day": ""}, "last_day", "Dit veld is verplicht."),
        ({"first_day": "01-11-2026", "last_day": "20-11-2026"}, "last_day", "Deze dag is al geweest."),
        ({"last_day": "01-01-2028"}, "last_day", "hooguit een jaar"),
        ({"substitute": ""}, "substitute", "Dit veld is verplicht."),
    ],
)
def test_what_cannot_be_is_refused_at_the_field(
    office: Client, sent: dict[str, Any], changes: dict[str, str], field: str, message: str
) -> None:
    answer = office.post("/caseload/vervanging/nieuw/", sent | changes)
    assert message in answer.context["form"].errors[field][0]
    assert not Cover.objects.exists()


def test_nobody_stands_in_for_themselves(office: Client, sent: dict[str, Any], consultant: User) -> None:
    answer = office.post("/caseload/vervanging/nieuw/", sent | {"substitute": consultant.pk})
    assert "niemand vervangt zichzelf" in answer.context["form"].errors["substitute"][0]


def test_one_substitute_at_a_time(office: Client, sent: dict[str, Any], town: Municipality) -> None:
    third = user_with(Role.CONSULTANT, town)
    office.post("/caseload/vervanging/nieuw/", sent)
    answer = office.post(
        "/caseload/vervanging/nieuw/", sent | {"substitute": third.pk, "first_day": "11-12-2026"}
    )
    assert "al een vervanger" in answer.context["form"].errors["absent"][0]
    assert Cover.objects.count() == 1


def test_colleagues_of_another_municipality_cannot_be_chosen(office: Client, sent: dict[str, Any]) -> None:
    stranger = user_with(Role.CONSULTANT, MunicipalityFactory())
    assert (
        office.post("/caseload/vervanging/nieuw/", sent | {"substitute": stranger.pk}).context["form"].errors
    )
    assert client_of(stranger).post("/caseload/vervanging/nieuw/", sent).context["form"].errors
    assert not Cover.objects.exists()


def test_a_cover_ends_today_and_one_that_has_not_begun_goes(
    office: Client, town: Municipality, consultant: User, colleague: User
) -> None:
    running = CoverFactory(municipality=town, absent=colleague, substitute=consultant)
    coming = CoverFactory(municipality=town, absent=consultant, substitute=colleague)
    Cover.objects.filter(pk=coming.pk).update(during=period(date(2026, 12, 1), date(2026, 12, 9)))
    for cover in (running, coming):
        office.post(f"/caseload/vervanging/{cover.pk}/beeindigen/")
    assert [cover.last_day for cover in Cover.objects.all()] == [date(2026, 11, 20)]
    assert "al beëindigd" in office.post(f"/caseload/vervanging/{running.pk}/beeindigen/", follow=True).text


def test_two_colleagues_do_not_stand_in_for_each_other(
    office: Client, sent: dict[str, Any], town: Municipality, consultant: User, colleague: User
) -> None:
    cover = CoverFactory(municipality=town, absent=colleague, substitute=consultant)
    Cover.objects.filter(pk=cover.pk).update(during=period(date(2026, 12, 11), date(2026, 12, 18)))
    answer = office.post("/caseload/vervanging/nieuw/", sent)
    assert answer.context["form"].errors["substitute"] == [
        "Cas Collega is er van 11-12-2026 tot en met 18-12-2026 zelf niet en wordt dan door Carla Consulent vervangen. "
        "Kies iemand anders of andere dagen."
    ]
    assert Cover.objects.count() == 1


def test_nor_do_three_in_a_ring(
    office: Client, sent: dict[str, Any], town: Municipality, consultant: User, colleague: User
) -> None:
    third = user_with(Role.CONSULTANT, town, first_name="Dirk", last_name="Derde")
    for absent, substitute in ((colleague, third), (third, consultant)):
        cover = CoverFactory(municipality=town, absent=absent, substitute=substitute)
        Cover.objects.filter(pk=cover.pk).update(during=period(date(2026, 12, 1), date(2026, 12, 9)))
    answer = office.post("/caseload/vervanging/nieuw/", sent)
    assert "wordt dan door Dirk Derde vervangen" in answer.context["form"].errors["substitute"][0]


def test_the_days_before_and_after_it_they_may(
    office: Client, sent: dict[str, Any], town: Municipality, consultant: User, colleague: User
) -> None:
    cover = CoverFactory(municipality=town, absent=colleague, substitute=consultant)
    Cover.objects.filter(pk=cover.pk).update(during=period(date(2026, 12, 12), date(2026, 12, 18)))
    office.post("/caseload/vervanging/nieuw/", sent)
    assert Cover.objects.count() == 2


@pytest.mark.parametrize(("for_self", "words"), [(True, "U vervangt"), (False, "Cas Collega vervangt")])
def test_whom_the_absent_stands_in_for_in_these_days_is_told(
    office: Client,
    sent: dict[str, Any],
    town: Municipality,
    consultant: User,
    colleague: User,
    for_self: bool,
    words: str,
) -> None:
    away = consultant if for_self else colleague
    third, fourth = (
        user_with(Role.CONSULTANT, town, first_name=name, last_name="Nog") for name in ("Dirk", "Els")
    )
    cover = CoverFactory(municipality=town, absent=third, substitute=away)
    Cover.objects.filter(pk=cover.pk).update(during=period(date(2026, 12, 11), date(2026, 12, 18)))
    choices = {"absent": away.pk, "substitute": fourth.pk}
    text = office.post("/caseload/vervanging/nieuw/", sent | choices, follow=True).text
    assert (
        f"De vervanging is vastgelegd. {words} in deze dagen Dirk Nog. Regel ook daarvoor vervanging." in text
    )
