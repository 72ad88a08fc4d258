"""Facts about people in /beheer/: to look at, within one's own municipality, and never to change."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib import admin
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.enums import Role
from cases.models import Candidate
from dated.periods import period
from placements.enums import ContractKind, WorkForm
from placements.models import CoachingAssignment, Employer, GuidanceSession, Placement
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Person, Registration
from reports.models import Entry
from subsidies.models import WageCostSubsidy
from tests.factories import (
    CandidateFactory,
    CoachingAssignmentFactory,
    GuidanceSessionFactory,
    MunicipalityFactory,
    PersonFactory,
    ResidenceFactory,
    WageCostSubsidyFactory,
    user_with,
)

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]
FACTS: list[type[Model]] = [
    Person,
    Registration,
    Candidate,
    Employer,
    Placement,
    CoachingAssignment,
    GuidanceSession,
    WageCostSubsidy,
    Entry,
]
LAST_YEAR = period(date(2025, 1, 1))


@dataclass
class Facts:
    """One of everything about one person."""

    rows: dict[type[Model], Any]


def everything_about(municipality: Any, name: str) -> Facts:
    """One of everything about somebody who lives in the municipality."""
    person = PersonFactory(last_name=name)
    ResidenceFactory(person=person, municipality=municipality)
    placement = Placement.objects.create(
        person=person,
        employer=Employer.objects.create(name=f"Bedrijf {name}"),
        work_form=WorkForm.REGULAR,
        contract=ContractKind.PERMANENT,
        during=LAST_YEAR,
    )
    assignment = CoachingAssignmentFactory(person=person, municipality=municipality)
    registration = Registration.objects.create(
        person=person, ground=LegalGround.G1A, responsible=ResponsibleParty.MUNICIPALITY, during=LAST_YEAR
    )
    entry = Entry.objects.create(
        measure="contracts",
        valid_on=date(2025, 1, 1),
        person=person,
        municipality=municipality.pk,
        delta=1,
        cause="proef",
    )
    return Facts(
        {
            Person: person,
            Registration: registration,
            Candidate: CandidateFactory(person=person, municipality=municipality),
            Employer: placement.employer,
            Placement: placement,
            CoachingAssignment: assignment,
            GuidanceSession: GuidanceSessionFactory(assignment=assignment, agreements="Belt maandag"),
            WageCostSubsidy: WageCostSubsidyFactory(
                placement=placement, wage_value_percentage=50, during=LAST_YEAR
            ),
            Entry: entry,
        }
    )


@pytest.fixture
def own(client: Client) -> Facts:
    """Facts of the municipality whose administrator is signed in."""
    municipality = MunicipalityFactory()
    client.force_login(user_with(Role.ADMINISTRATOR, municipality))
    return everything_about(municipality, "Eigenaar")


def address(model: type[Model], page: str, *key: Any) -> str:
    """The address of a page about a table."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=key)


@pytest.mark.parametrize("model", FACTS)
def test_a_fact_can_be_looked_at_and_not_changed(client: Client, own: Facts, model: type[Model]) -> None:
    row = own.rows[model]
    page = client.get(address(model, "change", row.pk))
    assert page.status_code == 200
    assert 'name="_save"' not in page.content.decode()
    assert client.post(address(model, "change", row.pk), {"last_name": "Anders"}).status_code == 403
    assert client.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    assert client.post(address(model, "add"), {}).status_code == 403
    assert model.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("model", [model for model in FACTS if model is not Employer])
def test_facts_of_another_municipality_are_not_there(client: Client, own: Facts, model: type[Model]) -> None:
    theirs = everything_about(MunicipalityFactory(), "Buurman").rows[model]
    assert (
        client.get(address(model, "change", theirs.pk)).status_code == 302
    )  # back to the index: "bestaat niet"
    assert client.get(address(model, "history", theirs.pk)).status_code == 404
    shown = client.get(address(model, "changelist")).context["cl"].queryset
    assert [row.pk for row in shown] == [own.rows[model].pk]


def test_a_citizen_service_number_is_masked_everywhere(client: Client, own: Facts) -> None:
    person = own.rows[Person]
    person.last_name = "Getrouwd"
    person.save()
    for page in ("changelist", "change", "history"):
        key = () if page == "changelist" else (person.pk,)
        text = client.get(address(Person, page, *key)).content.decode()
        assert person.bsn not in text
    assert "Getrouwd" in text
    assert person.bsn[-3:] in client.get(address(Person, "changelist")).content.decode()


def test_the_history_of_a_corrected_number_spells_out_neither(client: Client, own: Facts) -> None:
    person, other = own.rows[Person], PersonFactory.build().bsn
    before, person.bsn = person.bsn, other
    person.save()
    text = client.get(address(Person, "history", person.pk)).content.decode()
    assert "burgerservicenummer" in text
    assert before not in text
    assert other not in text


def test_periods_are_said_in_words(client: Client, own: Facts) -> None:
    for model in (Registration, Placement, CoachingAssignment, WageCostSubsidy):
        page = client.get(address(model, "change", own.rows[model].pk)).content.decode()
        assert "vanaf 01-01-20" in page
        assert "None)" not in page
    assert "None)" not in client.get(address(Person, "change", own.rows[Person].pk)).content.decode()


def test_what_was_agreed_is_not_shown(client: Client, own: Facts) -> None:
    session = own.rows[GuidanceSession]
    assert "Belt maandag" not in client.get(address(GuidanceSession, "change", session.pk)).content.decode()


def test_people_cannot_be_searched_by_name_in_an_address(client: Client, own: Facts) -> None:
    assert not admin.site.get_model_admin(Person).search_fields
    assert 'name="q"' not in client.get(address(Person, "changelist")).content.decode()


def test_somebody_who_moved_away_is_no_longer_shown(client: Client, own: Facts) -> None:
    residence = own.rows[Person].residences.get()
    residence.during = period(residence.first_day, timezone.localdate() - timedelta(days=1))
    residence.save()
    assert not client.get(address(Person, "changelist")).context["cl"].queryset.exists()


@pytest.mark.parametrize("model", FACTS)
def test_a_list_asks_a_constant_number_of_questions(
    client: Client, own: Facts, model: type[Model], django_assert_max_num_queries: Any
) -> None:
    municipality = Candidate.objects.get().municipality
    for number in range(4):
        everything_about(municipality, f"Nog{number}")
    client.get("/beheer/")  # the first page of a session is noted in the session
    with django_assert_max_num_queries(12):
        client.get(address(model, "changelist"))
