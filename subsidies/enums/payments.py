"""Vocabulary of the payments: runs, lines, payments and the accounts they go to."""

from django.db import models


class AccountState(models.TextChoices):
    """Where a bank account stands: nothing is paid to an account that only one person looked at."""

    PROPOSED = "proposed", "wacht op bevestiging"
    IN_USE = "in_use", "in gebruik"
    REJECTED = "rejected", "afgewezen"
    REPLACED = "replaced", "vervangen"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return {"proposed": "warning", "in_use": "ok", "rejected": "error", "replaced": "neutral"}[self.value]


class RunState(models.TextChoices):
    """Where a payment run stands."""

    CALCULATING = "calculating", "wordt berekend"
    PREVIEWED = "previewed", "ter controle"
    APPROVED = "approved", "goedgekeurd"
    CLOSING = "closing", "wordt geboekt"
    CLOSED = "closed", "geboekt"
    CANCELLED = "cancelled", "geannuleerd"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return RUN_TONES.get(self.value, "neutral")

    @property
    def is_open(self) -> bool:
        """Whether the run is still on its way."""
        return self not in (RunState.CLOSED, RunState.CANCELLED)


RUN_TONES = {
    "calculating": "info",
    "previewed": "warning",
    "approved": "info",
    "closing": "info",
    "closed": "ok",
}
OPEN_RUNS = [state.value for state in RunState if state.is_open]


class AmountReason(models.TextChoices):
    """Why a line of a run is what it is, beside the month before."""

    UNCHANGED = "unchanged", "ongewijzigd"
    NEW = "new", "nieuw begonnen"
    ENDED = "ended", "geëindigd"
    PART_MONTH = "part_month", "deel van een maand"
    HOURS = "hours", "andere uren"
    WAGE_VALUE = "wage_value", "andere loonwaarde of einde van het forfait"
    INDEXATION = "indexation", "indexatie per 1 januari"
    BIRTHDAY = "birthday", "verjaardag (minimumjeugdloon)"
    RATES = "rates", "andere tarieven of regels"
    CORRECTION = "correction", "correctie over een eerdere maand"


class PaymentState(models.TextChoices):
    """What became of a payment, or of a claim."""

    TO_PAY = "to_pay", "te betalen"
    IN_FILE = "in_file", "in betaalbestand"
    PAID = "paid", "betaald"
    RETURNED = "returned", "teruggekomen (storno)"
    CLAIM = "claim", "terug te vorderen"
    NETTED = "netted", "verrekend met een betaling"
    RECEIVED = "received", "terugontvangen"
    ABSORBED = "absorbed", "opgegaan in een latere betaling"
    NOTHING = "nothing", "niets te betalen"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return PAYMENT_TONES[self.value]


PAYMENT_TONES = {
    "to_pay": "warning",
    "in_file": "info",
    "paid": "ok",
    "returned": "error",
    "claim": "warning",
    "netted": "ok",
    "received": "ok",
    "absorbed": "neutral",
    "nothing": "neutral",
}
