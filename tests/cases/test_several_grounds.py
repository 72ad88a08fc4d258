"""Somebody with several grounds: all of them on the page, one of them in lists, filters and counts."""

from datetime import date

import pytest
from django.test import Client

from cases.models import Candidate
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Municipality, Registration
from tests.factories import PersonFactory, RegistrationFactory, ResidenceFactory

pytestmark = pytest.mark.usefixtures("rules")


@pytest.fixture
def wajong_too(candidate: Candidate) -> Candidate:
    """Somebody on 1a, for whom the municipality is responsible, and on 1c, for whom UWV is."""
    RegistrationFactory(person=candidate.person, ground=LegalGround.G1C, responsible=ResponsibleParty.UWV)
    return candidate


def listed(office: Client, **filters: str) -> int:
    return office.get("/kandidaten/", filters).text.count("Jansen")


def test_all_grounds_are_on_the_page_and_one_of_them_counts(office: Client, wajong_too: Candidate) -> None:
    shown = " ".join(office.get(f"/kandidaten/{wajong_too.pk}/").text.split())
    assert "1a – Participatiewet" in shown
    assert "1c – Wajong" in shown
    assert "deze persoon telt één keer, als Wajong" in shown


def test_with_one_ground_nothing_is_said_about_counting(office: Client, candidate: Candidate) -> None:
    assert "telt één keer" not in office.get(f"/kandidaten/{candidate.pk}/").text


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"grondslag": "wajong"}, True),
        ({"grondslag": "participation_act"}, False),
        ({"grondslag": "geen"}, False),
        ({"verantwoordelijke": "uwv"}, True),
        ({"verantwoordelijke": "municipality"}, False),
    ],
)
def test_a_filter_asks_about_the_leading_ground(
    office: Client, wajong_too: Candidate, filters: dict[str, str], found: bool
) -> None:
    assert (listed(office, **filters) > 0) == found


def test_who_is_not_in_view_is_named_once_by_the_leading_ground(office: Client, town: Municipality) -> None:
    person = PersonFactory(last_name="Zonderdossier")
    ResidenceFactory(person=person, municipality=town)
    RegistrationFactory(person=person, ground=LegalGround.G1A)
    RegistrationFactory(person=person, ground=LegalGround.G1B)
    page = office.get("/kandidaten/niet-in-beeld/").text
    assert page.count("Dossier openen") == 1
    assert "Wsw" in page
    Registration.objects.filter(ground=LegalGround.G1B).update(responsible=ResponsibleParty.UWV)
    assert "Zonderdossier" not in office.get("/kandidaten/niet-in-beeld/").text


def test_each_ground_is_changed_and_ended_by_itself(office: Client, wajong_too: Candidate) -> None:
    row = wajong_too.person.registrations.get(ground="1c")
    url = f"/kandidaten/{wajong_too.pk}/inschrijving/{row.pk}"
    changed = {"ground": "1c", "responsible": "municipality", "from_day": "2026-11-01"}
    mended = {
        "first_day": "2016-01-01",
        "last_day": "2026-10-31",
        "reason": "x",
        "ground": "1c",
        "responsible": "uwv",
    }
    office.post(f"{url}/wijzigen/", changed)
    office.post(f"{url}/corrigeren/", mended)
    rows = [
        (each.ground, each.responsible, each.first_day)
        for each in Registration.objects.order_by("ground", "during")
    ]
    assert rows == [
        ("1a", "municipality", date(2015, 1, 1)),
        ("1c", "uwv", date(2016, 1, 1)),
        ("1c", "municipality", date(2026, 11, 1)),
    ]


def test_a_change_to_a_ground_that_runs_already_is_refused_at_the_field(
    office: Client, wajong_too: Candidate
) -> None:
    row = wajong_too.person.registrations.get(ground="1c")
    typed = {"ground": "1a", "responsible": "uwv", "from_day": "2026-11-01"}
    answer = office.post(f"/kandidaten/{wajong_too.pk}/inschrijving/{row.pk}/wijzigen/", typed)
    assert answer.context["form"].errors == {
        "from_day": ["Deze persoon staat in deze periode al op deze grondslag in het doelgroepregister."]
    }
