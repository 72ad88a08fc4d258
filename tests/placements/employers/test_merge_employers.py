"""A consultant finds an employer that was recorded twice, brings the two together, and takes it back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from cases.models import Candidate
from dated.periods import ONE_DAY, period
from placements.actions.change_placement import WorkAt, correct_placement
from placements.actions.employers.merge import keep_apart, merge_employers, preview_of_merge, undo_merge
from placements.actions.groups.change_group import GroupFacts, Leader, make_group
from placements.actions.place_candidate import PlacementFacts, place_candidate
from placements.actions.placement.continue_placement import continue_placement
from placements.actions.vacancies.record_vacancy import record_vacancy
from placements.employers.duplicates import likely_doubles
from placements.enums import ContractKind, WorkForm
from placements.models import AgreementPlacement, Employer, EmployerMerge, EmployerSector, Placement
from placements.vacancies.facts import facts_of
from registry.models import Municipality
from tests.factories import EmployerFactory, EmployerSectorFactory, PersonFactory, PlacementFactory
from tests.factories_employers import (
    AccountManagementFactory,
    AgreementFactory,
    EmployerBranchFactory,
    EmployerContactFactory,
    EmployerContactMomentFactory,
    TrainedMentorFactory,
)
from tests.factories_placement import GroupSecondmentFactory
from tests.factories_vacancy import VacancyFactory
from tests.people import TODAY, candidate_of
from tests.placements.employers.conftest import url


@pytest.fixture
def twin(bakery: Employer, candidate: Candidate, town: Municipality) -> Employer:
    """The bakery again, without a number, with work, people and promises of its own."""
    twin: Employer = EmployerFactory(
        name="Bakkerij de Halm B.V.", place="Voorbeeldstad", website="https://halm.nl"
    )
    EmployerSectorFactory(employer=twin, during=period(date(2013, 1, 1)))
    PlacementFactory(person=candidate.person, employer=twin, during=period(date(2024, 1, 1)))
    EmployerContactFactory(employer=twin)
    EmployerContactMomentFactory(employer=twin, municipality=town)
    AgreementFactory(employer=twin, municipality=town)
    return twin


def merge(kept: Employer, merged: Employer, by: User) -> EmployerMerge:
    return merge_employers(kept=kept, merged=merged, reason="nagekeken", by=by, on=TODAY)


def pairs() -> set[tuple[int, int]]:
    return {(pair.one.pk, pair.other.pk) for pair in likely_doubles()}


def test_nearly_the_same_name_in_one_place_is_found(bakery: Employer, twin: Employer) -> None:
    assert pairs() == {(bakery.pk, twin.pk)}


def test_elsewhere_or_with_two_numbers_they_are_two(bakery: Employer, twin: Employer) -> None:
    Employer.objects.filter(pk=twin.pk).update(place="Verweg")
    assert pairs() == set()
    Employer.objects.filter(pk=twin.pk).update(place="Voorbeeldstad", kvk_number="87654321")
    assert pairs() == set()


def test_one_domain_of_mail_is_found_unless_everybody_has_it(bakery: Employer) -> None:
    other = EmployerFactory(name="De Korenschuur")
    for domain in ("gmail.com", "halm.example"):
        EmployerContactFactory(employer=bakery, email=f"a@{domain}")
        EmployerContactFactory(employer=other, email=f"b@{domain.upper()}")
    assert [pair.why for pair in likely_doubles()] == [("zelfde domein in het e-mailadres",)]
    other.contacts.filter(email__icontains="halm").delete()
    assert pairs() == set()


def test_a_pair_that_was_checked_is_not_shown_again(
    bakery: Employer, twin: Employer, consultant: User
) -> None:
    keep_apart(one=twin, other=bakery, by=consultant, on=TODAY)
    assert pairs() == set()


def test_everything_comes_along(bakery: Employer, twin: Employer, consultant: User) -> None:
    merge(bakery, twin, consultant)
    for kept in (bakery.placements, bakery.contacts, bakery.employercontactmoments, bakery.agreements):
        assert kept.count() == 1
    bakery.refresh_from_db()
    assert (bakery.kvk_number, bakery.website) == ("12345678", "https://halm.nl")
    assert [row.during.lower for row in bakery.sectors.chronological()] == [
        date(2013, 1, 1),
        date(2015, 1, 1),
    ]


def test_undoing_brings_back_exactly_what_was(bakery: Employer, twin: Employer, consultant: User) -> None:
    def everything() -> list[object]:
        return [
            sorted(Employer.objects.values_list("pk", "name", "kvk_number", "website", "merged_into")),
            sorted(Placement.objects.values_list("pk", "employer")),
            sorted(EmployerSector.objects.values_list("pk", "employer", "sector")),
            sorted(row.during.lower for row in EmployerSector.objects.all()),
        ]

    before = everything()
    done = merge(bakery, twin, consultant)
    assert everything() != before
    undo_merge(merge=done, by=consultant, on=TODAY)
    assert everything() == before


def test_undoing_is_refused_when_something_changed_since(
    bakery: Employer, twin: Employer, consultant: User
) -> None:
    done = merge(bakery, twin, consultant)
    Placement.objects.update(employer=EmployerFactory())
    with pytest.raises(ValidationError, match="Na het samenvoegen is dit gewijzigd"):
        undo_merge(merge=done, by=consultant, on=TODAY)
    assert EmployerMerge.objects.get().undone_on is None


@pytest.mark.parametrize("what", ["vacature", "groep", "plaatsing waarop die volgt", "afspraak"])
def test_undoing_is_refused_when_work_since_rests_on_what_would_move_back(
    bakery: Employer, twin: Employer, town: Municipality, consultant: User, what: str
) -> None:
    vacancy = VacancyFactory(employer=twin, municipality=town)
    group = GroupSecondmentFactory(lender=twin, municipality=town)
    previous, agreement = twin.placements.get(), twin.agreements.get()
    done = merge(bakery, twin, consultant)
    facts: dict[str, dict[str, Any]] = {
        "vacature": {"vacancy": vacancy},
        "groep": {"group": group, "work_form": WorkForm.GROUP_SECONDMENT, "borrower": group.borrower},
        "plaatsing waarop die volgt": {"previous": previous},
        "afspraak": {},
    }
    since = PlacementFactory(person=candidate_of(town).person, employer=bakery, **facts[what])
    if what == "afspraak":
        AgreementPlacement.objects.create(agreement=agreement, placement=since)
    with pytest.raises(ValidationError, match=f"een {what} van Bakkerij de Halm B.V."):
        undo_merge(merge=done, by=consultant, on=TODAY)
    assert EmployerMerge.objects.get().undone_on is None
    since.delete()
    undo_merge(merge=done, by=consultant, on=TODAY)


MERGED = "intussen samengevoegd"
LENT = PlacementFacts(
    work_form=WorkForm.SECONDMENT,
    contract=ContractKind.TEMPORARY,
    function="",
    first_day=TODAY,
    last_day=None,
    hours_per_week=Decimal(24),
)


def test_who_was_merged_while_somebody_typed_gets_no_work(
    bakery: Employer, twin: Employer, candidate: Candidate, consultant: User
) -> None:
    merge(bakery, twin, consultant)
    for employer, borrower in ((twin, bakery), (bakery, twin)):
        with pytest.raises(ValidationError, match=MERGED):
            place_candidate(
                candidate=candidate, employer=employer, borrower=borrower, facts=LENT, by=consultant, on=TODAY
            )
    assert not Placement.objects.filter(employer=twin).exists()


def test_who_was_merged_meanwhile_gets_no_group_and_no_vacancy(
    bakery: Employer, twin: Employer, town: Municipality, consultant: User
) -> None:
    vacancy = VacancyFactory(municipality=town)
    merge(bakery, twin, consultant)
    leader = Leader(user=None, name="P. Voorman")
    group = GroupFacts(name="Ploeg", lender=bakery, borrower=twin, first_day=TODAY, leader=leader)
    with pytest.raises(ValidationError, match=MERGED):
        make_group(municipality_code=town.code, facts=group, by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match=MERGED):
        record_vacancy(
            employer=twin, municipality=town, facts=facts_of(vacancy), opened=True, by=consultant, on=TODAY
        )


def test_no_work_goes_on_or_is_corrected_to_who_was_merged_meanwhile(
    bakery: Employer, twin: Employer, candidate: Candidate, consultant: User
) -> None:
    merge(bakery, twin, consultant)
    present = PlacementFactory(person=candidate.person, employer=EmployerFactory(), during=period(TODAY))
    with pytest.raises(ValidationError, match=MERGED):
        facts = replace(LENT, first_day=TODAY + ONE_DAY)
        continue_placement(placement=present, borrower=twin, facts=facts, by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match=MERGED):
        correct_placement(
            placement=present,
            first_day=TODAY,
            last_day=None,
            contract=ContractKind.TEMPORARY,
            function="",
            reason="elders",
            by=consultant,
            on=TODAY,
            at=WorkAt(work_form=WorkForm.REGULAR, employer=twin, borrower=None, group=None),
        )


def test_undoing_twice_undoes_once(bakery: Employer, twin: Employer, consultant: User) -> None:
    done = merge(bakery, twin, consultant)
    undo_merge(merge=done, by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="al ongedaan gemaakt"):
        undo_merge(merge=done, by=consultant, on=TODAY)


def test_the_same_placement_at_both_is_in_the_way(bakery: Employer, twin: Employer, consultant: User) -> None:
    PlacementFactory(person=twin.placements.get().person, employer=bakery, during=period(date(2025, 1, 1)))
    preview = preview_of_merge(kept=bakery, merged=twin, by=consultant, on=TODAY)
    assert "Een plaatsing staat bij allebei" in preview.refusals[0]
    with pytest.raises(ValidationError):
        merge(bakery, twin, consultant)


def test_lending_from_one_to_the_other_is_in_the_way(
    bakery: Employer, twin: Employer, consultant: User
) -> None:
    PlacementFactory(person=PersonFactory(), employer=bakery, borrower=twin, work_form="secondment")
    with pytest.raises(ValidationError, match="leent mensen uit"):
        merge(bakery, twin, consultant)


def test_two_numbers_are_two_companies(bakery: Employer, twin: Employer, consultant: User) -> None:
    Employer.objects.filter(pk=twin.pk).update(kvk_number="87654321")
    with pytest.raises(ValidationError, match="twee ondernemingen"):
        merge(bakery, twin, consultant)


def test_of_two_account_managers_the_one_who_stays_goes_before(
    bakery: Employer, twin: Employer, consultant: User
) -> None:
    stays = AccountManagementFactory(employer=bakery)
    AccountManagementFactory(employer=twin, region=stays.region, during=period(date(2025, 1, 1)))
    merge(bakery, twin, consultant)
    held = bakery.account_managements.chronological()
    assert [row.during.lower for row in held] == [date(2025, 1, 1), date(2026, 1, 1)]


def test_the_screen_shows_first_does_it_and_takes_it_back(
    office: Client, bakery: Employer, twin: Employer
) -> None:
    address = f"/werkgevers/dubbelen/{bakery.pk}/{twin.pk}/"
    assert f'href="{address}"' in office.get("/werkgevers/dubbelen/").text
    page = office.get(address)
    assert "plaatsingen" in page.text
    office.post(address, {"reason": "nagekeken", "seen": "iets anders"})
    assert not EmployerMerge.objects.exists(), "what was not shown is not done"
    done = office.post(address, {"reason": "nagekeken", "seen": page.context["seen"]}, follow=True)
    assert "zijn samengevoegd" in done.text
    assert office.get(url(twin)).status_code == 302, "an old address leads to the one that stays"
    office.post(f"/werkgevers/samenvoegingen/{EmployerMerge.objects.get().pk}/ongedaan/")
    assert office.get(url(twin)).status_code == 200


@pytest.mark.parametrize("what", ["contactmoment", "getrainde begeleider", "contactpersoon op een vestiging"])
def test_undoing_is_refused_when_contact_since_is_with_somebody_who_would_move_back(
    bakery: Employer, twin: Employer, town: Municipality, consultant: User, what: str
) -> None:
    person, branch = twin.contacts.get(), EmployerBranchFactory(employer=twin)
    done = merge(bakery, twin, consultant)
    since = {
        "contactmoment": lambda: EmployerContactMomentFactory(
            employer=bakery, municipality=town, contact=person
        ),
        "getrainde begeleider": lambda: TrainedMentorFactory(employer=bakery, contact=person, name=""),
        "contactpersoon op een vestiging": lambda: EmployerContactFactory(employer=bakery, branch=branch),
    }[what]()
    with pytest.raises(ValidationError, match=f"een {what}"):
        undo_merge(merge=done, by=consultant, on=TODAY)
    assert EmployerMerge.objects.get().undone_on is None
    since.delete()
    undo_merge(merge=done, by=consultant, on=TODAY)
