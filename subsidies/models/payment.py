"""What goes to the bank: a payment for each employer of a run, and the files they are sent in."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from placements.models import Employer
from registry.models import Municipality
from subsidies.enums import PaymentState
from subsidies.models.payment_account import PaymentAccount
from subsidies.models.payment_run import PaymentRun
from subsidies.querysets.payments import PaymentQuerySet

PAID_OUT = [
    PaymentState.TO_PAY,
    PaymentState.IN_FILE,
    PaymentState.PAID,
    PaymentState.RETURNED,
    PaymentState.ABSORBED,
]
CLAIMED = [PaymentState.CLAIM, PaymentState.NETTED, PaymentState.RECEIVED]


class PaymentFile(models.Model):
    """A payment file as it was made for the bank: kept as it is, so that a second download is the same file."""

    # PROTECT: what was sent stays known.
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="payment_files", verbose_name="gemeente"
    )
    account = models.ForeignKey(
        PaymentAccount, models.PROTECT, related_name="+", verbose_name="rekening van de gemeente"
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="gemaakt door"
    )
    made_on = models.DateField("gemaakt op")
    execution_day = models.DateField("gewenste betaaldag")
    message_id = models.CharField("kenmerk van het bestand", max_length=35, unique=True)
    count = models.PositiveIntegerField("aantal betalingen")
    total = models.DecimalField("totaal", max_digits=12, decimal_places=2)
    content = models.BinaryField("inhoud")

    class Meta:
        verbose_name = "betaalbestand"
        verbose_name_plural = "betaalbestanden"
        ordering = ["-pk"]
        # What went to the bank is not changed afterwards.
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]
        constraints = [
            models.CheckConstraint(
                condition=Q(count__gt=0, total__gt=0),
                name="subsidies_payment_file_pays_something",
                violation_error_message="Een betaalbestand heeft minstens één betaling.",
            )
        ]

    def __str__(self) -> str:
        return self.message_id


@pghistory.track()
class Payment(models.Model):
    """What a run pays to one employer, or claims back from it; a payment that came back is sent again as a new one.

    `posted` is the sum of the postings of the run for this employer, `netted` what is settled with it: earlier claims
    (less than zero), and earlier payments that never arrived (more). `amount` is what goes to the bank. An amount never
    changes: what is settled goes on in another row.
    """

    # PROTECT: what was paid stays known, by which run, to whom, to which account, in which file.
    run = models.ForeignKey(PaymentRun, models.PROTECT, related_name="payments", verbose_name="betaalrun")
    employer = models.ForeignKey(Employer, models.PROTECT, related_name="payments", verbose_name="werkgever")
    account = models.ForeignKey(
        PaymentAccount, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="rekening"
    )
    file = models.ForeignKey(
        PaymentFile, models.PROTECT, null=True, blank=True, related_name="payments", verbose_name="bestand"
    )
    replaces = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_by",
        verbose_name="komt in de plaats van",
    )
    netted_in = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="settles",
        verbose_name="verrekend met",
    )
    posted = models.DecimalField("geboekt", max_digits=11, decimal_places=2)
    netted = models.DecimalField("verrekend", max_digits=11, decimal_places=2, default=0)
    amount = models.DecimalField("bedrag", max_digits=11, decimal_places=2)
    state = models.CharField("stand", max_length=10, choices=PaymentState.choices)
    end_to_end_id = models.CharField("kenmerk van de betaling", max_length=35, unique=True)
    settled_on = models.DateField("betaald of ontvangen op", null=True, blank=True)
    returned_on = models.DateField("teruggekomen op", null=True, blank=True)
    return_reason = models.CharField("waarom teruggekomen", max_length=300, blank=True)
    # PROTECT, both: who said that money came back, and who had it paid again, stays known.
    returned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gemeld door",
    )
    resent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="opnieuw klaargezet door",
    )

    objects = PaymentQuerySet.as_manager()

    class Meta:
        verbose_name = "betaling"
        verbose_name_plural = "betalingen"
        ordering = ["employer__name", "pk"]
        # An amount stays as it was made, and what went to the bank stays where it went.
        triggers = [
            pgtrigger.Protect(name="no_delete", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="amount_is_fixed",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(
                    "run", "replaces", "posted", "netted", "amount", "end_to_end_id"
                ),
            ),
            pgtrigger.Protect(
                name="sent_is_fixed",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.file_id IS NOT NULL"
                    " AND (OLD.file_id, OLD.account_id) IS DISTINCT FROM (NEW.file_id, NEW.account_id)"
                ),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount=F("posted") + F("netted")),
                name="subsidies_payment_adds_up",
                violation_error_message="Het bedrag is wat geboekt is, samen met wat wordt verrekend.",
            ),
            models.CheckConstraint(
                condition=Q(state__in=PAID_OUT, amount__gt=0)
                | Q(state__in=CLAIMED, amount__lt=0)
                | Q(state=PaymentState.NOTHING, amount=0),
                name="subsidies_payment_or_claim",
                violation_error_message="Een betaling is meer dan nul, een terugvordering minder.",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[PaymentState.IN_FILE, PaymentState.PAID, PaymentState.RETURNED])
                | Q(file__isnull=False, account__isnull=False),
                name="subsidies_payment_went_in_a_file",
                violation_error_message="Een betaling gaat met een bestand naar een rekening.",
            ),
            models.CheckConstraint(
                condition=Q(netted_in__isnull=True)
                | Q(state__in=[PaymentState.NETTED, PaymentState.ABSORBED]),
                name="subsidies_netted_claim_says_so",
                violation_error_message="Een terugvordering of betaling wordt één keer verrekend.",
            ),
            models.CheckConstraint(
                condition=Q(resent_by__isnull=True)
                | Q(returned_by__isnull=True)
                | ~Q(resent_by=F("returned_by")),
                name="subsidies_payment_is_sent_again_by_another",
                violation_error_message="Iemand anders dan wie de terugboeking meldde, zet de betaling opnieuw klaar.",
            ),
        ]

    def __str__(self) -> str:
        return self.end_to_end_id

    @property
    def tone(self) -> str:
        """Tone of the badge of its state."""
        return PaymentState(self.state).tone
