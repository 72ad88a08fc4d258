"""Vocabulary of matching: what is compared, what came of it, and how far a proposal or a request for release is."""

from django.db import models


class MatchAspect(models.TextChoices):
    """What of a candidate is compared with what of a vacancy; each has a weight."""

    LICENCE = "licence", "rijbewijs"
    CERTIFICATE = "certificate", "certificaat"
    LANGUAGE = "language", "taal"
    EDUCATION = "education", "opleiding"
    COMPETENCE = "competence", "competentie"
    HOURS = "hours", "uren"
    AVAILABLE = "available", "beschikbaar"
    BRANCH = "branch", "gewenst werk"
    EXPERIENCE = "experience", "werkervaring"
    TRANSPORT = "transport", "vervoer"
    PLACE = "place", "plaats"
    NEEDS = "needs", "nodig op het werk"
    STAGE = "stage", "fase"
    AT_WORK = "at_work", "werkt al"


class Outcome(models.TextChoices):
    """What a comparison says."""

    FOR = "for", "ervoor"
    AGAINST = "against", "ertegen"
    UNKNOWN = "unknown", "onbekend"


class MatchVerdict(models.TextChoices):
    """What a match comes to. Hard demands decide; the score only orders what they leave."""

    FITS = "fits", "past"
    LACKS = "lacks", "mist gegevens"
    FAILS = "fails", "past niet"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return VERDICT_TONE[self]


VERDICT_TONE = {MatchVerdict.FITS: "ok", MatchVerdict.LACKS: "warning", MatchVerdict.FAILS: "error"}


class ProposalStatus(models.TextChoices):
    """How far a proposal is."""

    PROPOSED = "proposed", "voorgesteld"
    SPOKEN = "spoken", "gesprek gehad"
    TRIAL = "trial", "proefplaatsing"
    PLACED = "placed", "geplaatst"
    NOT = "not", "niet doorgegaan"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return PROPOSAL_TONE[self]


PROPOSAL_TONE = {
    ProposalStatus.PROPOSED: "info",
    ProposalStatus.SPOKEN: "info",
    ProposalStatus.TRIAL: "warning",
    ProposalStatus.PLACED: "ok",
    ProposalStatus.NOT: "",
}


class NoBy(models.TextChoices):
    """Who said no."""

    EMPLOYER = "employer", "de werkgever"
    CANDIDATE = "candidate", "de kandidaat"
    OTHER = "other", "niemand: het kon niet meer"


class NoReason(models.TextChoices):
    """Why a proposal came to nothing, in words that can be counted. No illness and no diagnosis among them."""

    LICENCE = "licence", "geen rijbewijs"
    TRAVEL = "travel", "reistijd of vervoer"
    HOURS = "hours", "uren of werktijden"
    SKILLS = "skills", "kan het werk (nog) niet"
    LANGUAGE = "language", "taal"
    SUPPORT = "support", "de werkplek biedt niet wat nodig is"
    WAGE = "wage", "loon of contract"
    CLICK = "click", "geen klik"
    OTHER_CHOSEN = "other_chosen", "iemand anders gekozen"
    OTHER_WORK = "other_work", "ander werk gevonden"
    NO_ANSWER = "no_answer", "geen antwoord gekregen"
    UNAVAILABLE = "unavailable", "niet meer beschikbaar"
    WITHDRAWN = "withdrawn", "vacature ingetrokken of vervuld"
    MISTAKE = "mistake", "ten onrechte voorgesteld"
    OTHER = "other", "een andere reden"
    UNKNOWN = "unknown", "onbekend"


class ReleaseStatus(models.TextChoices):
    """How a request to know who somebody is stands."""

    WAITING = "waiting", "wacht op antwoord"
    RELEASED = "released", "vrijgegeven"
    REFUSED = "refused", "geweigerd"
    WITHDRAWN = "withdrawn", "ingetrokken"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return RELEASE_TONE[self]


RELEASE_TONE = {
    ReleaseStatus.WAITING: "warning",
    ReleaseStatus.RELEASED: "ok",
    ReleaseStatus.REFUSED: "error",
    ReleaseStatus.WITHDRAWN: "",
}
