"""Vocabulary of handing a file over and of closing it."""

from django.db import models


class HandoverStatus(models.TextChoices):
    """How an offer to another municipality stands."""

    OFFERED = "offered", "aangeboden"
    ACCEPTED = "accepted", "aanvaard"
    REFUSED = "refused", "geweigerd"
    WITHDRAWN = "withdrawn", "ingetrokken"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return HANDOVER_TONE[self]


HANDOVER_TONE = {
    HandoverStatus.OFFERED: "warning",
    HandoverStatus.ACCEPTED: "ok",
    HandoverStatus.REFUSED: "error",
    HandoverStatus.WITHDRAWN: "",
}


class ClosingReason(models.TextChoices):
    """Why a file is closed without going to another municipality."""

    WORK = "work", "uitgestroomd naar werk"
    MOVED = "moved", "verhuisd"
    DIED = "died", "overleden"
    STATE_PENSION = "state_pension", "AOW-leeftijd bereikt"
    OWN_REQUEST = "own_request", "eigen verzoek"
    OTHER = "other", "anders"
