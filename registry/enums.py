"""Vocabulary of the target-group register: grounds, who is responsible, and how certain a fact is."""

from django.db import models


class LegalGround(models.TextChoices):
    """Ground for standing on the register (Wfsv art. 38b, text of 2026-07-01)."""

    G1A = "1a", "1a – Participatiewet, kan het minimumloon niet verdienen"
    G1B = "1b", "1b – Wsw-indicatie"
    G1C = "1c", "1c – Wajong"
    G1D = "1d", "1d – aangewezen bij besluit (vso/pro)"
    G1E = "1e", "1e – Participatiewet, vaststelling op eigen verzoek"
    G1F = "1f", "1f – eerder Wsw of Wajong (2013–2015)"
    G1G = "1g", "1g – IVA met experimentele loondispensatie"
    G2 = "2", "lid 2 – jonggehandicapt, minimumloon alleen met voorziening"
    G6 = "6", "lid 6 – voldoet niet meer, inschrijving nog niet beëindigd"
    G38F5 = "38f5", "38f lid 5 – gelijkgesteld (WIW- of ID-baan)"

    @property
    def category(self) -> "RegisterCategory":
        """The category in which reports and councils speak of this ground."""
        return GROUND_CATEGORY[self]


class RegisterCategory(models.TextChoices):
    """The categories on the charts of regions and UWV."""

    PARTICIPATION_ACT = "participation_act", "Participatiewet"
    WAJONG = "wajong", "Wajong"
    WSW = "wsw", "Wsw"
    OTHER = "other", "overig"


GROUND_CATEGORY = {
    LegalGround.G1A: RegisterCategory.PARTICIPATION_ACT,
    LegalGround.G1B: RegisterCategory.WSW,
    LegalGround.G1C: RegisterCategory.WAJONG,
    LegalGround.G1D: RegisterCategory.PARTICIPATION_ACT,
    LegalGround.G1E: RegisterCategory.PARTICIPATION_ACT,
    LegalGround.G1F: RegisterCategory.OTHER,
    LegalGround.G1G: RegisterCategory.OTHER,
    LegalGround.G2: RegisterCategory.OTHER,
    LegalGround.G6: RegisterCategory.OTHER,
    LegalGround.G38F5: RegisterCategory.OTHER,
}


class ResponsibleParty(models.TextChoices):
    """Who helps this person to work: the municipality or UWV."""

    MUNICIPALITY = "municipality", "gemeente"
    UWV = "uwv", "UWV"


class EndReason(models.TextChoices):
    """Why a registration ends by law."""

    PENSION_AGE = "pension_age", "AOW-leeftijd bereikt"
    DEATH = "death", "overleden"
    SHELTERED_WORK = "sheltered_work", "vastgesteld dat iemand alleen beschut kan werken"
    REQUEST = "request", "op eigen verzoek"
    T_PLUS_TWO = "t_plus_two", "t+2: voldoet al twee jaar niet meer"


class Certainty(models.TextChoices):
    """How sure we are of a rate, rule or figure; anything but "geverifieerd" is shown with its mark."""

    VERIFIED = "yes", "geverifieerd"
    DERIVED = "derived", "afgeleid"
    IMPLIED = "implied", "volgt uit de bron"
    SINGLE_SOURCE = "single_source", "één bron"
    INDICATIVE = "indicative", "indicatief"
    UNVERIFIED = "no", "niet geverifieerd"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return "ok" if self == Certainty.VERIFIED else "warning"


class ImportState(models.TextChoices):
    """How far an import of the register is."""

    COLUMNS = "columns", "kolommen koppelen"
    READING = "reading", "wordt gelezen"
    CHECKED = "checked", "klaar om toe te passen"
    QUEUED = "queued", "wacht op zijn beurt"
    APPLYING = "applying", "wordt toegepast"
    APPLIED = "applied", "toegepast"
    CANCELLED = "cancelled", "niet toegepast"
    UNREADABLE = "unreadable", "niet te lezen"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return IMPORT_TONE.get(self, "info")


IMPORT_TONE = {
    ImportState.COLUMNS: "warning",
    ImportState.CHECKED: "warning",
    ImportState.APPLIED: "ok",
    ImportState.CANCELLED: "",
    ImportState.UNREADABLE: "error",
}


class RowOutcome(models.TextChoices):
    """What a row of an imported file does, or did, to the register."""

    NEW = "new", "nieuw"
    CHANGED = "changed", "gewijzigd"
    ENDED = "ended", "beëindigd"
    UNCHANGED = "unchanged", "ongewijzigd"
    ERROR = "error", "fout"
