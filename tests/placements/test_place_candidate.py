"""A consultant places a candidate at an employer."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.enums import Stage
from cases.models import Candidate, StageChange
from placements.models import Employer, EmployerSector, Placement, WorkingHours
from registry.models import Municipality, Person
from tests.factories import (
    EmployerFactory,
    EmployerSectorFactory,
    MunicipalityFactory,
    PlacementFactory,
    user_with,
)
from tests.people import candidate_of, client_of

pytestmark = pytest.mark.usefixtures("rules")


@pytest.fixture
def employer(db: None) -> Employer:
    return EmployerSectorFactory(employer__name="Bakkerij Brood").employer


def filled(bakery: Employer, **changes: Any) -> dict[str, Any]:
    typed = {
        "employer": bakery.pk,
        "employer_kind": "other",
        "borrower_kind": "other",
        "work_form": "regular",
        "contract": "temporary",
        "function": "medewerker",
        "first_day": "2026-11-01",
        "last_day": "",
        "hours_per_week": "28",
    }
    return typed | changes


def url(candidate: Candidate) -> str:
    return f"/kandidaten/{candidate.pk}/plaatsing/nieuw/"


def test_the_placement_counts_for_its_jobs_in_the_sector(
    office: Client, candidate: Candidate, employer: Employer
) -> None:
    answer = office.post(url(candidate), filled(employer), follow=True)
    placement = Placement.objects.get()
    assert answer.redirect_chain == [(f"/plaatsingen/{placement.pk}/", 302)]
    assert placement.working_hours.get().hours_per_week == 28
    assert "28 uur ÷ 25,5 = <strong>1,10 banen</strong> in de sector markt" in answer.text
    assert "art. 38b lid 1" in answer.text


def test_nobody_is_placed_after_death(office: Client, candidate: Candidate, employer: Employer) -> None:
    Person.objects.update(died_on=date(2026, 6, 1))
    form = office.post(url(candidate), filled(employer)).context["form"]
    assert form.errors["first_day"] == ["Deze dag ligt na het overlijden."]
    assert not Placement.objects.exists()


def test_the_stage_follows(
    office: Client, candidate: Candidate, employer: Employer, consultant: User
) -> None:
    office.post(url(candidate), filled(employer))
    change = StageChange.objects.get()
    assert (change.to_stage, change.by) == (Stage.PLACED, consultant)


def test_a_trial_placement_has_its_own_stage(
    office: Client, candidate: Candidate, employer: Employer
) -> None:
    typed = filled(employer, work_form="trial", contract="none", last_day="2026-12-31", hours_per_week="28")
    assert office.post(url(candidate), typed).context["form"].errors["hours_per_week"]
    office.post(url(candidate), typed | {"hours_per_week": ""})
    candidate.refresh_from_db()
    assert candidate.stage == Stage.TRIAL_PLACEMENT


def test_work_that_is_still_to_begin_does_not_change_the_stage(
    office: Client, candidate: Candidate, employer: Employer
) -> None:
    office.post(url(candidate), filled(employer, first_day="2026-12-01"))
    candidate.refresh_from_db()
    assert candidate.stage == Stage.IN_VIEW
    assert Placement.objects.count() == 1


def test_somebody_in_sustained_work_does_not_go_back(
    office: Client, town: Municipality, employer: Employer
) -> None:
    candidate = candidate_of(town)
    Candidate.objects.update(stage=Stage.SUSTAINED)
    office.post(url(candidate), filled(employer))
    candidate.refresh_from_db()
    assert candidate.stage == Stage.SUSTAINED


def test_somebody_not_on_the_register_may_be_placed_and_is_told_it_does_not_count(
    office: Client, town: Municipality, employer: Employer
) -> None:
    answer = office.post(url(candidate_of(town, registered=False)), filled(employer), follow=True)
    assert Placement.objects.count() == 1
    assert "telt op de eerste werkdag niet mee voor de banenafspraak" in answer.text
    assert "staat op 01-11-2026 niet in het doelgroepregister" in answer.text


def test_a_form_that_does_not_count_is_told(office: Client, candidate: Candidate, employer: Employer) -> None:
    sheltered = filled(employer, work_form="sheltered_new", despite="advies is gevraagd")
    answer = office.post(url(candidate), sheltered, follow=True)
    assert "De vorm nieuw beschut werk telt niet mee." in answer.text


def test_a_secondment_counts_in_the_borrowers_sector(
    office: Client, candidate: Candidate, employer: Employer
) -> None:
    borrower = EmployerSectorFactory(employer__name="Provincie", sector="government").employer
    answer = office.post(
        url(candidate), filled(employer, work_form="secondment", borrower=borrower.pk), follow=True
    )
    assert "in de sector overheid" in answer.text
    assert "Plaatsing bij Provincie" in answer.text


def test_a_new_employer_is_recorded_with_its_sector(
    office: Client, candidate: Candidate, employer: Employer
) -> None:
    new = {
        "employer": "",
        "employer_name": "Nieuw BV",
        "employer_sector": "market",
        "employer_kvk_number": "12345678",
        "employer_place": "Heerenveen",
    }
    office.post(url(candidate), filled(employer, **new))
    recorded = Placement.objects.get().employer
    assert (recorded.name, recorded.kvk_number, recorded.place) == ("Nieuw BV", "12345678", "Heerenveen")
    assert recorded.sectors.get().sector == "market"


def test_hours_with_a_comma_are_understood(office: Client, candidate: Candidate, employer: Employer) -> None:
    office.post(url(candidate), filled(employer, hours_per_week="25,5"))
    assert Placement.objects.get().working_hours.get().hours_per_week == Decimal("25.5")


HOURS = "Vul een aantal uren in van meer dan 0 tot en met 60 per week."
NEW = {"employer": "", "employer_name": "Nieuw BV", "employer_sector": "market"}


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"hours_per_week": "61"}, "hours_per_week", HOURS),
        ({"hours_per_week": "0"}, "hours_per_week", HOURS),
        ({"hours_per_week": "-4"}, "hours_per_week", HOURS),
        ({"hours_per_week": "veel"}, "hours_per_week", "Vul een aantal uren in, bijvoorbeeld 28 of 25,5."),
        ({"last_day": "2026-10-31"}, "last_day", "De einddatum ligt vóór de begindatum."),
        ({"first_day": "1980-01-01"}, "first_day", "Deze dag ligt vóór de geboortedatum."),
        ({"employer": ""}, "employer", "Kies een werkgever, of vul een nieuwe werkgever in."),
        (
            {"work_form": "agency"},
            "borrower",
            "Kies de inlener: bij uitzending en detachering werkt iemand bij een ander.",
        ),
        (
            {"borrower_name": "Inlener", "borrower_sector": "market"},
            "borrower",
            "Bij deze vorm is er geen inlener. Kies een andere vorm of geen inlener.",
        ),
        (NEW | {"employer_sector": ""}, "employer_sector", "Kies de sector."),
        (
            NEW | {"employer_kvk_number": "1234567"},
            "employer_kvk_number",
            "Een KvK-nummer heeft acht cijfers.",
        ),
        (
            NEW | {"employer_name": "bakkerij brood"},
            "employer_name",
            "Er is al een werkgever met deze naam. Kies die werkgever, of vul het KvK-nummer in.",
        ),
        ({"employer_kvk_number": "12345678"}, "employer_name", "Vul ook de naam in."),
    ],
)
def test_a_mistake_is_told_at_the_field_and_nothing_is_lost(
    office: Client,
    candidate: Candidate,
    employer: Employer,
    changes: dict[str, str],
    field: str,
    message: str,
) -> None:
    answer = office.post(url(candidate), filled(employer, **changes))
    assert answer.status_code == 200
    assert answer.context["form"].errors == {field: [message]}
    assert answer.text.count(message) == 2, "at the field, and in the summary"
    assert 'value="medewerker"' in answer.text
    assert not Placement.objects.exists()


def test_the_borrower_is_not_the_employer(office: Client, candidate: Candidate, employer: Employer) -> None:
    answer = office.post(url(candidate), filled(employer, work_form="agency", borrower=employer.pk))
    assert answer.context["form"].errors == {
        "borrower": ["De inlener is een andere werkgever dan degene die uitleent."]
    }


def test_the_same_work_twice_is_refused_by_the_database(
    office: Client, candidate: Candidate, employer: Employer
) -> None:
    PlacementFactory(person=candidate.person, employer=employer)
    answer = office.post(url(candidate), filled(employer, employer_name=""))
    assert answer.context["form"].errors == {
        "employer": ["Deze persoon heeft in deze periode al zo'n plaatsing bij deze werkgever."]
    }
    assert Placement.objects.count() == 1


def test_nothing_of_a_refused_placement_stays(
    office: Client, candidate: Candidate, employer: Employer
) -> None:
    """A new borrower that would have been recorded is not, when the placement itself is refused."""
    PlacementFactory(
        person=candidate.person, employer=employer, borrower=EmployerFactory(), work_form="agency"
    )
    before = Employer.objects.count()
    lent = {"work_form": "agency", "borrower_name": "Inlener", "borrower_sector": "market"}
    assert office.post(url(candidate), filled(employer, **lent)).status_code == 200
    assert Employer.objects.count() == before


def test_strangers_get_404(candidate: Candidate, employer: Employer, town: Municipality) -> None:
    elsewhere = MunicipalityFactory()
    strangers = [user_with(Role.CONSULTANT, elsewhere)]
    strangers += [user_with(role, town) for role in set(Role) - {Role.CONSULTANT}]
    for stranger in strangers:
        assert client_of(stranger).get(url(candidate)).status_code == 404
        assert client_of(stranger).post(url(candidate), filled(employer)).status_code == 404
    assert not Placement.objects.exists()


def test_the_placement_page_asks_a_constant_number_of_queries(
    office: Client, candidate: Candidate, employer: Employer, django_assert_max_num_queries: Any
) -> None:
    office.post(url(candidate), filled(employer))
    placement = Placement.objects.get()
    with django_assert_max_num_queries(32):
        office.get(f"/plaatsingen/{placement.pk}/")


def test_history_holds_who_and_why(
    office: Client, candidate: Candidate, employer: Employer, consultant: User
) -> None:
    office.post(url(candidate), filled(employer))
    event = Placement.pgh_event_model.objects.get()
    assert event.pgh_context.metadata["user"] == consultant.pk
    assert event.during.lower == date(2026, 11, 1)


def test_every_row_of_a_placement_says_it_was_placed(
    office: Client, candidate: Candidate, employer: Employer
) -> None:
    new = {"employer": "", "employer_name": "Nieuw BV", "employer_sector": "market"}
    office.post(f"/kandidaten/{candidate.pk}/plaatsing/nieuw/", filled(employer, **new))
    assert StageChange.objects.exists(), "the stage followed"
    for model in (Placement, WorkingHours, Employer, EmployerSector, StageChange):
        event = model.pgh_event_model.objects.select_related("pgh_context").latest("pgh_id")
        assert event.pgh_context.metadata["reason"] == "Plaatsing vastgelegd", model


def test_what_a_new_employer_cannot_do_without_is_not_called_optional(
    office: Client, candidate: Candidate
) -> None:
    text = office.get(url(candidate)).text
    labels = {
        name: " ".join(re.sub(r"<[^>]+>", "", label).split())
        for name, label in re.findall(r'<label[^>]*for="id_(\w+)">(.*?)</label>', text, re.DOTALL)
    }
    assert (labels["employer_name"], labels["employer_sector"]) == ("Naam", "Sector")
    assert labels["employer_place"] == "Plaats (niet verplicht)"
