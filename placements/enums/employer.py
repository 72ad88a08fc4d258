"""Vocabulary of employers: their sector, how they relate to the municipality, and what is agreed and said with them."""

from django.db import models


class Sector(models.TextChoices):
    """The two sectors for which employers made the agreement."""

    MARKET = "market", "markt"
    GOVERNMENT = "government", "overheid"


class EmployerKind(models.TextChoices):
    """How an employer relates to the municipality: the split in which councils ask who placed how many."""

    OWN_ORGANISATION = "own_organisation", "eigen organisatie"
    JOINT_BODY = "joint_body", "gemeenschappelijke regeling"
    SW_COMPANY = "sw_company", "sociaal werkbedrijf"
    SECONDMENT_AGENCY = "secondment_agency", "detacheerder of uitzendbureau"
    OTHER = "other", "andere werkgever"


class LegalForm(models.TextChoices):
    """What kind of business an employer is by law: of some the name is that of a person."""

    UNKNOWN = "unknown", "onbekend"
    SOLE_TRADER = "sole_trader", "eenmanszaak"
    PARTNERSHIP = "partnership", "vof, cv of maatschap"
    COMPANY = "company", "bv of nv"
    ASSOCIATION = "association", "stichting, vereniging of coöperatie"
    PUBLIC_BODY = "public_body", "overheid (publiekrechtelijk)"

    @property
    def may_name_a_person(self) -> bool:
        """Whether the name of the business may be that of a person, who then is kept out of titles.

        So it may while nobody knows what kind of business it is.
        """
        return self in (self.SOLE_TRADER, self.PARTNERSHIP, self.UNKNOWN)


class EmployerContactKind(models.TextChoices):
    """How an employer was spoken to."""

    VISIT = "visit", "bezoek"
    PHONE = "phone", "telefoon"
    VIDEO = "video", "videogesprek"
    EMAIL = "email", "e-mail"
    EVENT = "event", "bijeenkomst"


class AgreementKind(models.TextChoices):
    """What kind of agreement an employer made with the municipality."""

    SROI = "sroi", "social return (SROI)"
    COVENANT = "covenant", "convenant"
    OTHER = "other", "andere afspraak"


class AgreementStatus(models.TextChoices):
    """How an agreement stands; that it is nearly over, or fulfilled by what was counted, follows from the facts."""

    RUNNING = "running", "loopt"
    FULFILLED = "fulfilled", "nagekomen"
    NOT_FULFILLED = "not_fulfilled", "niet nagekomen"
    CANCELLED = "cancelled", "vervallen"

    @property
    def tone(self) -> str:
        """The tone of its badge."""
        return {
            self.RUNNING: "info",
            self.FULFILLED: "ok",
            self.NOT_FULFILLED: "error",
            self.CANCELLED: "",
        }[self]


class RatingSubject(models.TextChoices):
    """What an employer gave a mark for."""

    SERVICE = "service", "onze dienstverlening"
    MATCH = "match", "de kandidaten die wij voorstellen"
    GUIDANCE = "guidance", "de begeleiding op de werkplek"
    SCHEMES = "schemes", "regelingen en administratie"


class EmployerComplaintSubject(models.TextChoices):
    """What an employer complains about."""

    SERVICE = "service", "onze dienstverlening"
    MATCH = "match", "de voorgestelde kandidaten"
    GUIDANCE = "guidance", "de begeleiding op de werkplek"
    PAYMENT = "payment", "betaling of beschikking"
    OTHER = "other", "iets anders"
