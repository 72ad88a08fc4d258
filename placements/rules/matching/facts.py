"""What the rule of matching is told of a candidate and of a vacancy: plain values, unknown where nobody said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from cases.enums import Availability, Education, YesNoUnknown


@dataclass(frozen=True)
class HeldCertificate:
    """A certificate somebody has. `expires` is yes, no or unknown; `valid_until` its last day."""

    kind: str
    name: str = ""
    expires: str = YesNoUnknown.UNKNOWN
    valid_until: date | None = None


@dataclass(frozen=True)
class HeldLanguage:
    """A language somebody knows, and how well."""

    language: str
    name: str
    speaking: str
    writing: str


@dataclass(frozen=True)
class CandidateFacts:
    """What is known of a candidate. An empty list or mapping is unknown, and so is None.

    Of somebody of another municipality `municipality`, `stage` and `hours_at_work` are None: a profile does not tell
    them, and what a profile does not tell has no part in a match.
    """

    has_licence: str = YesNoUnknown.UNKNOWN
    licences: Mapping[str, bool] = field(default_factory=dict)
    """Of each category whether somebody has it; a category that is not there is unknown."""
    has_certificates: str = YesNoUnknown.UNKNOWN
    certificates: tuple[HeldCertificate, ...] = ()
    languages: tuple[HeldLanguage, ...] = ()
    education: str = Education.UNKNOWN
    education_finished: str = YesNoUnknown.UNKNOWN
    competences: Mapping[str, str] = field(default_factory=dict)
    """Of each competence how it stands; a competence that is not there is unknown."""
    hours_min: Decimal | None = None
    hours_max: Decimal | None = None
    availability: str = Availability.UNKNOWN
    available_from: date | None = None
    wished_branches: frozenset[str] = frozenset()
    has_experience: str = YesNoUnknown.UNKNOWN
    experience: frozenset[str] = frozenset()
    """The branches of the work somebody did; an empty one is work of which the branch is unknown."""
    transport: frozenset[str] = frozenset()
    has_support_needs: str = YesNoUnknown.UNKNOWN
    support_needs: tuple[str, ...] = ()
    municipality: str | None = None
    stage: str | None = None
    hours_at_work: Decimal | None = None
    """Paid hours per week at work on the day that is asked about."""


@dataclass(frozen=True)
class AskedLicence:
    """A driving licence that is asked."""

    category: str
    is_hard: bool = True


@dataclass(frozen=True)
class AskedCertificate:
    """A certificate that is asked; with a name, one of that name."""

    kind: str
    name: str = ""
    is_hard: bool = True


@dataclass(frozen=True)
class AskedLanguage:
    """A language that is asked, and how well; a level "niet" or "onbekend" is not asked."""

    language: str
    name: str
    speaking: str
    writing: str
    is_hard: bool = False


@dataclass(frozen=True)
class VacancyFacts:
    """What a vacancy asks and offers. What is empty is not asked, or nobody knows it: then nothing is compared."""

    start: date
    """The day on which the work is to begin: certificates must be valid then, and somebody available."""
    licences: tuple[AskedLicence, ...] = ()
    certificates: tuple[AskedCertificate, ...] = ()
    languages: tuple[AskedLanguage, ...] = ()
    competences: tuple[str, ...] = ()
    education: str = ""
    education_is_hard: bool = False
    hours_min: Decimal | None = None
    hours_max: Decimal | None = None
    branch: str = ""
    reachable_by: frozenset[str] = frozenset()
    municipality: str | None = None
    """The municipality where the work is."""
    offers: frozenset[str] = frozenset()
    demands: Mapping[str, str] = field(default_factory=dict)
    """Of each demand on body or contact how often: always, sometimes or never; one that is not there is unknown."""
