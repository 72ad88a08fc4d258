"""The profile of one candidate: read from the file, with what is told and how complete it is."""

from dataclasses import dataclass
from datetime import date

from cases.intake.facts import NOTHING_KNOWN, facts_of
from cases.intake.known import FACTS, KnowableFact, known_facts
from cases.models import Assessment, Candidate, Profile
from cases.models.profile import all_parts
from cases.profile.anonymous import AnonymousProfile, Told, anonymous_profile
from cases.rules.age_band import age_band
from cases.rules.completeness import Completeness, completeness
from cases.rules.identifying import identifying_in
from registry.models import MunicipalityRegion

FACT_OF = {fact.key: fact for fact in FACTS}


@dataclass(frozen=True)
class ProfileOfCandidate:
    """The profile that holds on a day, or None before anybody decided, with what it tells and what is missing."""

    present: Profile | None
    anonymous: AnonymousProfile
    completeness: Completeness

    @property
    def missing(self) -> list[KnowableFact]:
        """The facts that are missing, with their Dutch names and where they are filled in."""
        return [FACT_OF[key] for key in self.completeness.missing]


def profile_of(candidate: Candidate, on: date) -> ProfileOfCandidate:
    """The profile of a file on a day. Reads the intake with its rows: nine queries."""
    present = Profile.objects.filter(candidate=candidate).active_on(on).first()
    intake = Assessment.objects.filter(candidate=candidate).with_rows().newest_first().first()
    told = Told(
        code=present.code if present else "",
        pitch=present.pitch if present else "",
        shared=present.shared if present else all_parts(),
        visible_since=present.first_day if present and present.visible else None,
    )
    return ProfileOfCandidate(
        present,
        as_others_see_it(candidate, told, intake, on, region=_region_of(candidate, on)),
        completeness(known_facts(intake)),
    )


def as_others_see_it(
    candidate: Candidate, told: Told, intake: Assessment | None, on: date, *, region: str
) -> AnonymousProfile:
    """The anonymous profile, of the intake as it stands."""
    person = candidate.person
    return anonymous_profile(
        told,
        facts_of(intake) if intake else NOTHING_KNOWN,
        region=region,
        age=age_band(person.birth_date, on),
        identifies=lambda text: what_identifies(candidate, text, days=False),
    )


def what_identifies(candidate: Candidate, text: str, *, days: bool) -> list[str]:
    """What in a text tells that it is this person; with `days`, days and the year of birth as well."""
    person = candidate.person
    return identifying_in(
        text,
        names=(person.last_name, person.initials),
        born=person.birth_date if days else None,
        places=(candidate.municipality.name,),
    )


def _region_of(candidate: Candidate, on: date) -> str:
    """The labour-market region of the file: a town would narrow it down too far."""
    belongs = MunicipalityRegion.objects.active_on(on).filter(municipality_id=candidate.municipality_id)
    return str(belongs.values_list("region__name", flat=True).first() or "onbekend")
