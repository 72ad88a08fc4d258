"""What the rule is told of a candidate and of a vacancy, read from the file, the intake and the vacancy."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Any

from accounts.scope import Scope
from cases.enums import SharedPart, YesNoUnknown
from cases.intake.facts import NOTHING_KNOWN, facts_of
from cases.models import Assessment, Candidate
from placements.models import Vacancy
from placements.rules.matching import (
    AskedCertificate,
    AskedLanguage,
    AskedLicence,
    CandidateFacts,
    HeldCertificate,
    HeldLanguage,
    VacancyFacts,
)

EVERYTHING = frozenset(str(part) for part in SharedPart)


def facts_of_own(
    candidate: Candidate, intake: Assessment | None, hours_at_work: Decimal, scope: Scope
) -> CandidateFacts:
    """What is known of a candidate of the own municipality. Hand it an intake with its rows."""
    told = _told(intake, EVERYTHING, named=True)
    return CandidateFacts(
        **told,
        municipality=scope.carrier(candidate.municipality_id),
        stage=candidate.stage,
        hours_at_work=hours_at_work,
    )


def facts_of_another(intake: Assessment | None, shared: Collection[str]) -> CandidateFacts:
    """What the profile of a candidate of another municipality tells: only the parts that are shared, and no names."""
    return CandidateFacts(**_told(intake, shared, named=False))


def _told(intake: Assessment | None, shared: Collection[str], *, named: bool) -> dict[str, Any]:
    """The facts of these parts of an intake; the others stay unknown. Without `named` no text that somebody typed."""
    facts = facts_of(intake) if intake else NOTHING_KNOWN
    said, rows = facts.columns, facts.rows
    told: dict[str, Any] = {}
    if SharedPart.TRAVEL in shared:
        told["has_licence"], told["transport"] = said["has_licence"], frozenset(said["transport"])
        told["licences"] = {row["category"]: row["has"] == YesNoUnknown.YES for row in rows["licences"]}
    if SharedPart.LEARNING in shared:
        told |= {name: said[name] for name in ("has_certificates", "education", "education_finished")}
        told["certificates"] = tuple(
            HeldCertificate(row["kind"], row["name"] if named else "", row["expires"], row["valid_until"])
            for row in rows["certificates"]
        )
    if SharedPart.LANGUAGES in shared:
        told["languages"] = tuple(
            HeldLanguage(row["language"], row["name"] if named else "", row["speaking"], row["writing"])
            for row in rows["languages"]
        )
    if SharedPart.COMPETENCES in shared:
        told["competences"] = {row["kind"]: row["strength"] for row in rows["competences"]}
    if SharedPart.WORKING in shared:
        told |= {name: said[name] for name in ("hours_min", "hours_max", "availability", "available_from")}
    if SharedPart.WISHES in shared:
        told["wished_branches"] = frozenset(said["wished_branches"])
    if SharedPart.EXPERIENCE in shared:
        told["has_experience"] = said["has_experience"]
        told["experience"] = frozenset(row["branch"] for row in rows["experience"])
    if SharedPart.NEEDS in shared:
        told["has_support_needs"] = said["has_support_needs"]
        told["support_needs"] = tuple(said["support_needs"])
    return told


def facts_of_vacancy(vacancy: Vacancy, scope: Scope) -> VacancyFacts:
    """What a vacancy asks and offers. Hand it one with its demands (`with_demands`)."""
    place = vacancy.work_municipality_id
    return VacancyFacts(
        start=start_of(vacancy, scope.on),
        licences=tuple(AskedLicence(each.category, each.is_hard) for each in vacancy.licences.all()),
        certificates=tuple(
            AskedCertificate(each.kind, each.name, each.is_hard) for each in vacancy.certificates.all()
        ),
        languages=tuple(
            AskedLanguage(each.language, each.name, each.speaking, each.writing, each.is_hard)
            for each in vacancy.languages.all()
        ),
        competences=tuple(each.kind for each in vacancy.competences.all()),
        education=vacancy.education,
        education_is_hard=vacancy.education_is_hard,
        hours_min=vacancy.hours_min,
        hours_max=vacancy.hours_max,
        branch=vacancy.branch,
        reachable_by=frozenset(vacancy.reachable_by),
        municipality=scope.carrier(place) if place else None,
        offers=frozenset(vacancy.offers),
        demands={each.kind: each.how_often for each in vacancy.demands.all()},
    )


def start_of(vacancy: Vacancy, on: date) -> date:
    """The day the work can begin: the wished day, or today when that went by or nobody named one."""
    return max(vacancy.starts_on or on, on)
