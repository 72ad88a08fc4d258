"""From which month a municipality pays here, and the bank accounts it pays from and to."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from placements.models import Employer
from registry.models import Municipality
from subsidies.enums import AccountState
from subsidies.querysets.payments import PaymentAccountQuerySet


@pghistory.track()
class PaymentStart(models.Model):
    """The first month that a municipality pays through this system; what was paid before stands elsewhere."""

    # PROTECT: municipalities are reference data.
    municipality = models.OneToOneField(
        Municipality, models.PROTECT, related_name="payment_start", verbose_name="gemeente"
    )
    first_month = models.DateField("eerste maand")

    class Meta:
        verbose_name = "begin van de betalingen"
        verbose_name_plural = "begin van de betalingen"
        constraints = [
            models.CheckConstraint(
                condition=Q(first_month__day=1),
                name="subsidies_payment_start_is_a_month",
                violation_error_message="De eerste maand begint op de eerste dag.",
            )
        ]

    def __str__(self) -> str:
        return f"betalingen van {self.municipality_id} vanaf {self.first_month:%m-%Y}"


@pghistory.track()
class PaymentAccount(models.Model):
    """A bank account that a municipality pays to (of an employer) or pays from (its own, without employer).

    Each municipality keeps its own: a change by one never moves the money of another. An account is used after a second
    person confirmed it, until another takes its place. Its number never changes: another number is another account.
    """

    # PROTECT: municipalities are reference data, and to whom money went stays known.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="payment_accounts", verbose_name="gemeente"
    )
    employer = models.ForeignKey(
        Employer,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="payment_accounts",
        verbose_name="werkgever",
    )
    iban = models.CharField("IBAN", max_length=34)
    holder = models.CharField("naam rekeninghouder", max_length=70)
    state = models.CharField("stand", max_length=10, choices=AccountState.choices)
    # PROTECT: who proposed and who confirmed an account stays known.
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="ingevoerd door"
    )
    proposed_on = models.DateField("ingevoerd op")
    reason = models.CharField("waar het rekeningnummer vandaan komt", max_length=300)
    # PROTECT: as above.
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="beoordeeld door",
    )
    decided_on = models.DateField("beoordeeld op", null=True, blank=True)
    rejection = models.CharField("reden van afwijzing", max_length=300, blank=True)
    replaced_on = models.DateField("vervangen op", null=True, blank=True)

    objects = PaymentAccountQuerySet.as_manager()

    class Meta:
        verbose_name = "bankrekening"
        verbose_name_plural = "bankrekeningen"
        ordering = ["-pk"]
        # Another number is another account, that two people look at; only a proposal can go.
        triggers = [
            pgtrigger.Protect(
                name="number_is_fixed",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("iban", "holder", "municipality"),
            ),
            pgtrigger.Protect(
                name="no_delete",
                operation=pgtrigger.Delete,
                condition=~pgtrigger.Q(old__state=AccountState.PROPOSED.value),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "employer"],
                condition=Q(state=AccountState.IN_USE),
                nulls_distinct=False,
                name="subsidies_one_account_in_use",
                violation_error_message="Er is al een rekening in gebruik.",
            ),
            models.UniqueConstraint(
                fields=["municipality", "employer"],
                condition=Q(state=AccountState.PROPOSED),
                nulls_distinct=False,
                name="subsidies_one_account_proposed",
                violation_error_message="Er wacht al een rekening op bevestiging. Laat die eerst beoordelen.",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("proposed_by")),
                name="subsidies_account_is_confirmed_by_another",
                violation_error_message="Iemand anders dan wie de rekening invoerde, moet haar bevestigen.",
            ),
            models.CheckConstraint(
                condition=Q(state=AccountState.PROPOSED, decided_by__isnull=True, decided_on__isnull=True)
                | (~Q(state=AccountState.PROPOSED) & Q(decided_by__isnull=False, decided_on__isnull=False)),
                name="subsidies_account_is_decided_or_waits",
                violation_error_message="Een rekening is pas in gebruik als een tweede persoon haar bevestigde.",
            ),
            models.CheckConstraint(
                condition=Q(iban__regex=r"^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$"),
                name="subsidies_iban_looks_like_one",
                violation_error_message="Vul een geldig IBAN in.",
            ),
        ]

    def __str__(self) -> str:
        return f"bankrekening {self.pk}"

    @property
    def tone(self) -> str:
        """Tone of the badge of its state."""
        return AccountState(self.state).tone

    @property
    def spaced_iban(self) -> str:
        """The IBAN in groups of four, as people read it."""
        return " ".join(self.iban[at : at + 4] for at in range(0, len(self.iban), 4))
