"""Employers: the list, the page before a visit, the acts on it, and what is recorded twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from accounts.enums import Role
from accounts.scope import scope_of
from dated.periods import period
from placements.actions.employers.merge import preview_of_merge
from placements.employers.side_by_side import side_by_side
from placements.models import Employer, EmployerMerge, NotTheSameEmployer
from placements.views.employers.doubles import mark_of
from registry.models import MunicipalityRegion
from tests.factories import EmployerFactory, PlacementFactory, user_with
from tests.factories_employers import (
    AgreementFactory,
    AgreementPlacementFactory,
    BranchTeamFactory,
    EmployerBranchFactory,
    EmployerComplaintFactory,
    EmployerContactFactory,
    EmployerContactMomentFactory,
    EmployerRatingFactory,
    SectorNoticeFactory,
    TrainedMentorFactory,
)
from tests.people import TODAY
from tests.permissions.world import Files

ONE = "werkgevers/<int:pk>/"
PAIR = "werkgevers/dubbelen/<int:kept_employer_id>/<int:merged_employer_id>/"
AGREEMENT = f"{ONE}afspraken/<int:agreement_id>/"

ROWS = f"""
werkgevers/                                                              200  200  200   -    -   200   -    -
werkgevers/suggesties/                                                   405  405  405  405  405  405  405  405
werkgevers/nieuw/                                                        200   -    -    -    -    -    -    -
werkgevers/brancheteams/                                                 200  200  200   -    -   200   -    -
werkgevers/brancheteams/nieuw/                                           200   -    -    -    -    -    -    -
werkgevers/brancheteams/<int:team_id>/                                   200   -    -    -    -    -    -    -
werkgevers/dubbelen/                                                     200   -    -    -    -    -    -    -
werkgevers/dubbelen/apart/<int:apart_employer_id>/                       405  405  405  405  405  405  405  405
{PAIR}             200   -    -    -    -    -    -    -
{PAIR}twee-werkgevers/  405  405  405  405  405  405  405  405
werkgevers/samenvoegingen/<int:employer_merge_id>/                       200   -    -    -    -    -    -    -
werkgevers/samenvoegingen/<int:employer_merge_id>/ongedaan/              405  405  405  405  405  405  405  405
werkgevers/sectorwijzigingen/                                            200   -    -    -    -    -    -    -
werkgevers/sectorwijzigingen/<int:sector_notice_id>/gezien/              405  405  405  405  405  405  405  405
{ONE}                                                    200  200  200   -    -   200   -    -
{ONE}geschiedenis/                                       200  200  200   -    -   200   -    -
{ONE}gegevens/                                           200   -    -    -    -    -    -    -
{ONE}sector/                                             200   -    -    -    -    -    -    -
{ONE}accountmanager/                                     200   -    -    -    -    -    -    -
{ONE}vestigingen/nieuw/                                  200   -    -    -    -    -    -    -
{ONE}vestigingen/<int:branch_id>/                        200   -    -    -    -    -    -    -
{ONE}contactpersonen/nieuw/                              200   -    -    -    -    -    -    -
{ONE}contactpersonen/<int:employer_contact_id>/          200   -    -    -    -    -    -    -
{ONE}begeleiders/nieuw/                                  200   -    -    -    -    -    -    -
{ONE}begeleiders/<int:mentor_id>/                        200   -    -    -    -    -    -    -
{ONE}contact/                                            200  200  200   -    -   200   -    -
{ONE}contact/nieuw/                                      200   -    -    -    -    -    -    -
{ONE}contact/<int:moment_id>/                            200   -    -    -    -    -    -    -
{ONE}contact/<int:moment_id>/verwijderen/                200   -    -    -    -    -    -    -
{ONE}cijfers/nieuw/                                      200   -    -    -    -    -    -    -
{ONE}cijfers/<int:rating_id>/                            200   -    -    -    -    -    -    -
{ONE}klachten/nieuw/                                     200   -    -    -    -    -    -    -
{ONE}klachten/<int:complaint_id>/afhandelen/             200   -    -    -    -    -    -    -
{ONE}klachten/<int:closed_complaint_id>/heropenen/              200   -    -    -    -    -    -    -
{ONE}afspraken/nieuw/                                    200   -    -    -    -    -    -    -
{AGREEMENT}                     200  200  200   -    -   200   -    -
{AGREEMENT}wijzigen/            200   -    -    -    -    -    -    -
{AGREEMENT}plaatsingen/nieuw/   200   -    -    -    -    -    -    -
{AGREEMENT}plaatsingen/<int:counted_id>/verwijderen/  405  405  405  405  405  405  405  405
"""
MOMENT = {"on": "2026-11-19", "kind": "phone", "note": "proef"}
RATING = {"on": "2026-11-19", "subject": "match", "mark": "8"}
PROMISE = {"kind": "covenant", "what": "proef", "first_day": "2026-11-01", "status": "running"}


def _same(**typed: Any) -> Callable[[Files], dict[str, Any]]:
    return lambda files: typed


def _of_town(**typed: Any) -> Callable[[Files], dict[str, Any]]:
    return lambda files: {"municipality": files.town.code, **typed}


def _region(files: Files) -> str:
    return MunicipalityRegion.objects.get(municipality=files.town).region_id


def _particulars(files: Files) -> dict[str, Any]:
    return {
        "name": "Anders",
        "kind": "other",
        "legal_form": "sole_trader",
        "recognised_training_company": "yes",
        "version": files.others["employer"].version,
    }


def _manager(files: Files) -> dict[str, Any]:
    manager = files.others["mark"].recorded_by_id
    return {"region": _region(files), "manager": manager, "from_day": "2026-11-20"}


def _team(files: Files) -> dict[str, Any]:
    return {"region": _region(files), "name": "Ander team", "first_day": "2026-11-01"}


def _more_work(files: Files) -> dict[str, Any]:
    return {"placement": files.others["spare_work"].pk, "euro": "500"}


POSTS = {
    "werkgevers/nieuw/": (
        "consultant",
        _same(name="Xylofoonfabriek", kind="other", legal_form="unknown", sector="market"),
    ),
    "werkgevers/brancheteams/nieuw/": ("consultant", _team),
    "werkgevers/brancheteams/<int:team_id>/": ("consultant", _team),
    "werkgevers/dubbelen/apart/<int:apart_employer_id>/": ("consultant", _same(ja="ja")),
    PAIR: ("consultant", lambda files: {"reason": "nagevraagd", "seen": _seen(files)}),
    f"{PAIR}twee-werkgevers/": ("consultant", _same(ja="ja")),
    "werkgevers/samenvoegingen/<int:employer_merge_id>/ongedaan/": ("consultant", _same(ja="ja")),
    "werkgevers/sectorwijzigingen/<int:sector_notice_id>/gezien/": ("consultant", _same(ja="ja")),
    f"{ONE}gegevens/": ("consultant", _particulars),
    f"{ONE}sector/": ("consultant", _same(sector="government", from_day="2026-12-01")),
    f"{ONE}accountmanager/": ("consultant", _manager),
    f"{ONE}vestigingen/nieuw/": ("consultant", _same(name="proef")),
    f"{ONE}vestigingen/<int:branch_id>/": ("consultant", _same(name="anders")),
    f"{ONE}contactpersonen/nieuw/": ("consultant", _same(name="proef")),
    f"{ONE}contactpersonen/<int:employer_contact_id>/": ("consultant", _same(name="anders")),
    f"{ONE}begeleiders/nieuw/": ("consultant", _same(name="proef")),
    f"{ONE}begeleiders/<int:mentor_id>/": ("consultant", _same(name="anders")),
    f"{ONE}contact/nieuw/": ("consultant", _of_town(**MOMENT)),
    f"{ONE}contact/<int:moment_id>/": ("consultant", _same(**MOMENT)),
    f"{ONE}contact/<int:moment_id>/verwijderen/": ("consultant", _same(reason="proef")),
    f"{ONE}cijfers/nieuw/": ("consultant", _of_town(**RATING)),
    f"{ONE}cijfers/<int:rating_id>/": ("consultant", _same(**RATING)),
    f"{ONE}klachten/nieuw/": (
        "consultant",
        _of_town(received_on="2026-11-19", subject="service", text="proef"),
    ),
    f"{ONE}klachten/<int:complaint_id>/afhandelen/": (
        "consultant",
        _same(outcome="upheld", closed_on="2026-11-20"),
    ),
    f"{ONE}klachten/<int:closed_complaint_id>/heropenen/": ("consultant", _same(reason="proef")),
    f"{ONE}afspraken/nieuw/": ("consultant", _of_town(**PROMISE)),
    f"{AGREEMENT}wijzigen/": ("consultant", _same(**PROMISE)),
    f"{AGREEMENT}plaatsingen/nieuw/": ("consultant", _more_work),
    f"{AGREEMENT}plaatsingen/<int:counted_id>/verwijderen/": ("consultant", _same(ja="ja")),
}
WRITE_NOTHING = {"werkgevers/suggesties/"}

OF_A_MUNICIPALITY = {
    "werkgevers/sectorwijzigingen/<int:sector_notice_id>/gezien/",
    f"{ONE}contact/<int:moment_id>/",
    f"{ONE}contact/<int:moment_id>/verwijderen/",
    f"{ONE}cijfers/<int:rating_id>/",
    f"{ONE}klachten/<int:complaint_id>/afhandelen/",
    f"{ONE}klachten/<int:closed_complaint_id>/heropenen/",
    f"{AGREEMENT}wijzigen/",
    f"{AGREEMENT}plaatsingen/nieuw/",
    f"{AGREEMENT}plaatsingen/<int:counted_id>/verwijderen/",
}
"""Of what one municipality noted, the others of the region read the page, and change nothing."""
SHARED = {line.split()[0] for line in ROWS.strip().splitlines()} - OF_A_MUNICIPALITY
NEAR_MISSES = {
    "werkgevers": ["consultant elsewhere", "files elsewhere, figures here", "region office"],
}


def _seen(files: Files) -> str:
    """The mark of the preview, as the page of the merge shows it to a consultant."""
    kept, merged = (
        Employer.objects.get(pk=files.others[name]) for name in ("kept_employer_id", "merged_employer_id")
    )
    consultant = files.others["mark"].recorded_by
    preview = preview_of_merge(kept=kept, merged=merged, by=consultant, on=TODAY)
    return mark_of(preview, side_by_side(kept, merged, scope_of(consultant, TODAY)))


def build(files: Files) -> dict[str, Any]:
    """One of everything at an employer of the town, and employers that look alike."""
    employer, work = files.placement.employer, files.placement
    region = MunicipalityRegion.objects.get(municipality=files.town).region
    consultant = user_with(Role.CONSULTANT, files.town)
    agreement = AgreementFactory(employer=employer, municipality=files.town)
    twin, other, gone = (EmployerFactory(name=f"Dubbel {n} {files.town.code}") for n in range(3))
    merge = EmployerMerge.objects.create(kept=other, merged=gone, on=TODAY, reason="proef")
    type(gone).objects.filter(pk=gone.pk).update(merged_into=other)
    rating = EmployerRatingFactory(employer=employer, municipality=files.town, recorded_by=consultant)
    closed = EmployerComplaintFactory(
        employer=employer, municipality=files.town, outcome="upheld", closed_on=date(2026, 11, 20)
    )
    spare = PlacementFactory(
        person=files.candidate.person,
        employer=employer,
        work_form="volunteering",
        contract="none",
        during=period(date(2026, 2, 1), date(2026, 6, 30)),
    )
    return {
        "employer": employer,
        "mark": rating,
        "branch_id": EmployerBranchFactory(employer=employer).pk,
        "employer_contact_id": EmployerContactFactory(employer=employer).pk,
        "mentor_id": TrainedMentorFactory(employer=employer).pk,
        "moment_id": EmployerContactMomentFactory(employer=employer, municipality=files.town).pk,
        "rating_id": rating.pk,
        "complaint_id": EmployerComplaintFactory(employer=employer, municipality=files.town).pk,
        "closed_complaint_id": closed.pk,
        "agreement_id": agreement.pk,
        "spare_work": spare,
        "counted_id": AgreementPlacementFactory(agreement=agreement, placement=work).pk,
        "team_id": BranchTeamFactory(region=region).pk,
        "kept_employer_id": employer.pk,
        "merged_employer_id": twin.pk,
        "employer_merge_id": merge.pk,
        "apart_employer_id": NotTheSameEmployer.objects.create(first=twin, second=other, on=TODAY).pk,
        "sector_notice_id": SectorNoticeFactory(employer=employer, municipality=files.town).pk,
        "pk": {"werkgevers": employer.pk},
    }
