"""A consultant keeps what there is to know of an employer: people, places, contact, marks, complaints."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from dated.periods import ONE_DAY, period
from placements.actions.employers.teams import assign_account_manager
from placements.models import (
    AccountManagement,
    BranchTeam,
    Employer,
    EmployerBranch,
    EmployerComplaint,
    EmployerContact,
    EmployerContactMoment,
    EmployerRating,
    TrainedMentor,
)
from registry.models import Municipality, Region
from registry.synthetic import synthetic_bsn
from tests.factories import EmployerFactory, RegionFactory, user_with
from tests.factories_employers import (
    AccountManagementFactory,
    EmployerComplaintFactory,
    EmployerContactFactory,
    EmployerContactMomentFactory,
)
from tests.people import TODAY
from tests.placements.employers.conftest import url

BSN = "Zet hier geen burgerservicenummer in."
MOMENT = {"on": "2026-11-20", "kind": "visit", "note": "Kennisgemaakt."}


# --- people and places -----------------------------------------------------------------------------------------------
def test_a_contact_person_is_recorded_and_leaves(office: Client, bakery: Employer) -> None:
    typed = {"name": "P. Baas", "phone": "+31 6 1234 5678", "email": "p@halm.example", "key": str(uuid4())}
    for _ in range(2):
        office.post(url(bakery, "contactpersonen/nieuw/"), typed)
    contact = EmployerContact.objects.get()
    office.post(url(bakery, f"contactpersonen/{contact.pk}/"), typed | {"until": "2026-11-20"})
    contact.refresh_from_db()
    assert contact.until == date(2026, 11, 20)
    assert not bakery.contacts.present_on(TODAY).exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": ""}, "name"),
        ({"phone": "bel maar"}, "phone"),
        ({"phone": "------"}, "phone"),
        ({"email": "geen"}, "email"),
    ],
)
def test_a_contact_person_needs_real_particulars(
    office: Client, bakery: Employer, changes: dict[str, str], field: str
) -> None:
    answer = office.post(url(bakery, "contactpersonen/nieuw/"), {"name": "P. Baas", **changes})
    assert list(answer.context["form"].errors) == [field]


def test_a_branch_has_a_number_of_its_own(office: Client, bakery: Employer) -> None:
    typed = {"name": "Zuid", "branch_number": "0000 1234 5678", "postcode": "2311ab", "place": "Leiden"}
    office.post(url(bakery, "vestigingen/nieuw/"), typed)
    branch = EmployerBranch.objects.get()
    assert (branch.branch_number, branch.postcode) == ("000012345678", "2311 AB")
    for number, told in (
        ("123", "Een vestigingsnummer heeft twaalf cijfers."),
        ("000012345678", "al vastgelegd"),
    ):
        answer = office.post(url(bakery, "vestigingen/nieuw/"), typed | {"branch_number": number})
        assert told in answer.text
    assert EmployerBranch.objects.count() == 1


def test_a_mentor_is_a_contact_person_or_a_name(office: Client, bakery: Employer) -> None:
    contact = EmployerContactFactory(employer=bakery)
    both = {"contact": contact.pk, "name": "Harrie"}
    assert office.post(url(bakery, "begeleiders/nieuw/"), both).context["form"].errors
    assert office.post(url(bakery, "begeleiders/nieuw/"), {"name": " "}).context["form"].errors
    office.post(url(bakery, "begeleiders/nieuw/"), {"contact": contact.pk, "trained_on": "2025-05-01"})
    assert TrainedMentor.objects.get().shown_name == contact.name


# --- contact, marks, complaints --------------------------------------------------------------------------------------
def test_contact_is_noted_once_and_mended(office: Client, bakery: Employer, town: Municipality) -> None:
    typed = MOMENT | {"municipality": town.code, "key": str(uuid4())}
    for _ in range(2):
        office.post(url(bakery, "contact/nieuw/"), typed)
    moment = EmployerContactMoment.objects.get()
    office.post(url(bakery, f"contact/{moment.pk}/"), MOMENT | {"note": "Anders."})
    office.post(url(bakery, f"contact/{moment.pk}/verwijderen/"), {"reason": "Verkeerde werkgever"})
    assert not EmployerContactMoment.objects.exists()
    assert "Verkeerde werkgever" in office.get(url(bakery, "geschiedenis/")).text


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"on": "2026-11-22"}, "on"),
        ({"note": f"Over {synthetic_bsn(5)}"}, "note"),
        ({"note": "x" * 1001}, "note"),
        ({"kind": "duif"}, "kind"),
        ({"municipality": "GM0000"}, "municipality"),
    ],
)
def test_contact_that_cannot_be_is_refused(
    office: Client, bakery: Employer, town: Municipality, changes: dict[str, str], field: str
) -> None:
    answer = office.post(url(bakery, "contact/nieuw/"), MOMENT | {"municipality": town.code, **changes})
    assert list(answer.context["form"].errors) == [field]


def test_a_contact_person_of_another_employer_is_no_choice(
    office: Client, bakery: Employer, town: Municipality
) -> None:
    other = EmployerContactFactory()
    answer = office.post(
        url(bakery, "contact/nieuw/"), MOMENT | {"municipality": town.code, "contact": other.pk}
    )
    assert list(answer.context["form"].errors) == ["contact"]


def test_another_town_of_the_region_reads_and_does_not_change(
    neighbour: Client, bakery: Employer, town: Municipality
) -> None:
    moment = EmployerContactMomentFactory(employer=bakery, municipality=town)
    assert neighbour.post(url(bakery, f"contact/{moment.pk}/"), MOMENT).status_code == 404


@pytest.mark.parametrize("mark", ["0", "11", "7,25", "x", ""])
def test_a_mark_is_a_mark(office: Client, bakery: Employer, town: Municipality, mark: str) -> None:
    typed = {"on": "2026-11-20", "subject": "service", "municipality": town.code}
    answer = office.post(url(bakery, "cijfers/nieuw/"), typed | {"mark": mark})
    assert list(answer.context["form"].errors) == ["mark"]
    office.post(url(bakery, "cijfers/nieuw/"), typed | {"mark": "7,5"})
    assert EmployerRating.objects.get().mark == 7.5


def test_a_complaint_is_recorded_closed_and_opened_again(
    office: Client, bakery: Employer, town: Municipality
) -> None:
    typed = {"received_on": "2026-11-02", "subject": "payment", "text": "Te laat.", "municipality": town.code}
    office.post(url(bakery, "klachten/nieuw/"), typed)
    complaint = EmployerComplaint.objects.get()
    closing = {"outcome": "upheld", "closed_on": "2026-11-01", "answer": ""}
    early = office.post(url(bakery, f"klachten/{complaint.pk}/afhandelen/"), closing)
    assert list(early.context["form"].errors) == ["closed_on"]
    office.post(url(bakery, f"klachten/{complaint.pk}/afhandelen/"), closing | {"closed_on": "2026-11-10"})
    complaint.refresh_from_db()
    assert complaint.outcome == "upheld"
    again = office.post(
        url(bakery, f"klachten/{complaint.pk}/afhandelen/"), closing | {"closed_on": "2026-11-10"}
    )
    assert "intussen al afgehandeld" in again.text
    office.post(url(bakery, f"klachten/{complaint.pk}/heropenen/"), {"reason": "Toch niet"})
    complaint.refresh_from_db()
    assert complaint.closed_on is None


def test_a_complaint_keeps_no_bsn(office: Client, bakery: Employer, town: Municipality) -> None:
    complaint = EmployerComplaintFactory(employer=bakery, municipality=town)
    closing = {"outcome": "upheld", "closed_on": "2026-11-10", "answer": f"BSN {synthetic_bsn(3)}"}
    answer = office.post(url(bakery, f"klachten/{complaint.pk}/afhandelen/"), closing)
    assert answer.context["form"].errors == {"answer": [BSN]}


# --- who keeps in touch ----------------------------------------------------------------------------------------------
def test_who_kept_in_touch_before_stops_the_day_before(
    office: Client, bakery: Employer, region: Region, consultant: User, town: Municipality
) -> None:
    other = user_with(Role.CONSULTANT, town)
    for manager, day in ((consultant, "2026-01-01"), (other, "2026-11-01")):
        office.post(
            url(bakery, "accountmanager/"),
            {"region": region.code, "manager": manager.pk, "from_day": day},
        )
    held = AccountManagement.objects.chronological()
    assert [(row.manager, row.last_day) for row in held] == [(consultant, date(2026, 10, 31)), (other, None)]
    office.post(url(bakery, "accountmanager/"), {"region": region.code, "from_day": "2026-11-21"})
    assert not AccountManagement.objects.active_on(TODAY).exists()


def test_who_begins_the_same_day_takes_the_place(
    bakery: Employer, region: Region, consultant: User, town: Municipality
) -> None:
    other = user_with(Role.CONSULTANT, town)
    for manager in (other, consultant):
        assign_account_manager(
            employer=bakery,
            region=region,
            manager=manager,
            team=None,
            from_day=TODAY,
            by=consultant,
            on=TODAY,
        )
    assert AccountManagement.objects.get().manager == consultant


def test_saving_what_is_already_so_changes_nothing(
    office: Client, bakery: Employer, region: Region, consultant: User
) -> None:
    held = AccountManagementFactory(
        employer=bakery, region=region, manager=consultant, during=period(date(2025, 1, 1))
    )
    typed = {"region": region.code, "manager": consultant.pk, "from_day": TODAY.isoformat()}
    answer = office.post(url(bakery, "accountmanager/"), typed, follow=True)
    assert "Er is niets gewijzigd." in answer.text
    assert "De accountmanager is gewijzigd." not in answer.text
    still = AccountManagement.objects.get()
    assert (still.pk, still.during) == (held.pk, period(date(2025, 1, 1)))


def test_who_stays_instead_of_a_later_one_goes_on_from_the_first_day(
    office: Client, bakery: Employer, region: Region, consultant: User, town: Municipality
) -> None:
    begun, other = date(2025, 1, 1), user_with(Role.CONSULTANT, town)
    for manager, during in ((consultant, period(begun, TODAY)), (other, period(TODAY + ONE_DAY))):
        AccountManagementFactory(employer=bakery, region=region, manager=manager, during=during)
    typed = {"region": region.code, "manager": consultant.pk, "from_day": TODAY.isoformat()}
    answer = office.post(url(bakery, "accountmanager/"), typed, follow=True)
    assert "De accountmanager is gewijzigd." in answer.text
    still = AccountManagement.objects.get()
    assert (still.manager, still.during) == (consultant, period(begun))


def test_a_colleague_or_region_elsewhere_is_refused(
    bakery: Employer, region: Region, consultant: User, town: Municipality
) -> None:
    coach = user_with(Role.COACH, town)
    with pytest.raises(ValidationError):
        assign_account_manager(
            employer=bakery, region=region, manager=coach, team=None, from_day=TODAY, by=consultant, on=TODAY
        )
    with pytest.raises(PermissionDenied):
        assign_account_manager(
            employer=bakery,
            region=RegionFactory(),
            manager=consultant,
            team=None,
            from_day=TODAY,
            by=consultant,
            on=TODAY,
        )


def test_a_team_is_made_once_by_name(office: Client, region: Region) -> None:
    typed = {"region": region.code, "name": "Zorg", "branch": "Q", "first_day": "2026-01-01"}
    office.post("/werkgevers/brancheteams/nieuw/", typed)
    answer = office.post("/werkgevers/brancheteams/nieuw/", typed)
    assert "al een team met deze naam" in answer.text
    team = BranchTeam.objects.get()
    office.post(f"/werkgevers/brancheteams/{team.pk}/", typed | {"last_day": "2026-12-31"})
    team.refresh_from_db()
    assert team.during == period(date(2026, 1, 1), date(2026, 12, 31))
    assert "Zorg" in office.get("/werkgevers/brancheteams/").text


def test_a_branch_of_another_employer_is_not_found(office: Client, bakery: Employer) -> None:
    other = EmployerContactFactory(employer=EmployerFactory())
    assert office.get(url(bakery, f"contactpersonen/{other.pk}/")).status_code == 404
    assert office.get(url(bakery, "contact/")).status_code == 200
