import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("placements", "0009_matching"),
        ("registry", "0007_merges"),
        ("subsidies", "0003_requests_decisions_and_who_pays"),
    ]

    operations = [
        migrations.CreateModel(
            name="PaymentAccount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("iban", models.CharField(max_length=34, verbose_name="IBAN")),
                ("holder", models.CharField(max_length=70, verbose_name="naam rekeninghouder")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "wacht op bevestiging"),
                            ("in_use", "in gebruik"),
                            ("rejected", "afgewezen"),
                            ("replaced", "vervangen"),
                        ],
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("proposed_on", models.DateField(verbose_name="ingevoerd op")),
                (
                    "reason",
                    models.CharField(max_length=300, verbose_name="waar het rekeningnummer vandaan komt"),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="beoordeeld op")),
                (
                    "rejection",
                    models.CharField(blank=True, max_length=300, verbose_name="reden van afwijzing"),
                ),
                ("replaced_on", models.DateField(blank=True, null=True, verbose_name="vervangen op")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beoordeeld door",
                    ),
                ),
                (
                    "employer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payment_accounts",
                        to="placements.employer",
                        verbose_name="werkgever",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payment_accounts",
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ingevoerd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "bankrekening",
                "verbose_name_plural": "bankrekeningen",
                "ordering": ["-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "in_use")),
                        fields=("municipality", "employer"),
                        name="subsidies_one_account_in_use",
                        nulls_distinct=False,
                        violation_error_message="Er is al een rekening in gebruik.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "proposed")),
                        fields=("municipality", "employer"),
                        name="subsidies_one_account_proposed",
                        nulls_distinct=False,
                        violation_error_message="Er wacht al een rekening op bevestiging. Laat die eerst beoordelen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by__isnull", True),
                            models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="subsidies_account_is_confirmed_by_another",
                        violation_error_message="Iemand anders dan wie de rekening invoerde, moet haar bevestigen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_by__isnull", True),
                                ("decided_on__isnull", True),
                                ("state", "proposed"),
                            ),
                            models.Q(
                                models.Q(("state", "proposed"), _negated=True),
                                ("decided_by__isnull", False),
                                ("decided_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="subsidies_account_is_decided_or_waits",
                        violation_error_message="Een rekening is pas in gebruik als een tweede persoon haar bevestigde.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("iban__regex", "^[A-Z]{2}\\d{2}[A-Z0-9]{11,30}$")),
                        name="subsidies_iban_looks_like_one",
                        violation_error_message="Vul een geldig IBAN in.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PaymentAccountEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("iban", models.CharField(max_length=34, verbose_name="IBAN")),
                ("holder", models.CharField(max_length=70, verbose_name="naam rekeninghouder")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "wacht op bevestiging"),
                            ("in_use", "in gebruik"),
                            ("rejected", "afgewezen"),
                            ("replaced", "vervangen"),
                        ],
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("proposed_on", models.DateField(verbose_name="ingevoerd op")),
                (
                    "reason",
                    models.CharField(max_length=300, verbose_name="waar het rekeningnummer vandaan komt"),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="beoordeeld op")),
                (
                    "rejection",
                    models.CharField(blank=True, max_length=300, verbose_name="reden van afwijzing"),
                ),
                ("replaced_on", models.DateField(blank=True, null=True, verbose_name="vervangen op")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beoordeeld door",
                    ),
                ),
                (
                    "employer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.employer",
                        verbose_name="werkgever",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="subsidies.paymentaccount",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ingevoerd door",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PaymentFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("made_on", models.DateField(verbose_name="gemaakt op")),
                ("execution_day", models.DateField(verbose_name="gewenste betaaldag")),
                (
                    "message_id",
                    models.CharField(max_length=35, unique=True, verbose_name="kenmerk van het bestand"),
                ),
                ("count", models.PositiveIntegerField(verbose_name="aantal betalingen")),
                ("total", models.DecimalField(decimal_places=2, max_digits=12, verbose_name="totaal")),
                ("content", models.BinaryField(verbose_name="inhoud")),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="subsidies.paymentaccount",
                        verbose_name="rekening van de gemeente",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gemaakt door",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payment_files",
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "betaalbestand",
                "verbose_name_plural": "betaalbestanden",
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("count__gt", 0), ("total__gt", 0)),
                        name="subsidies_payment_file_pays_something",
                        violation_error_message="Een betaalbestand heeft minstens één betaling.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PaymentRun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("month", models.DateField(verbose_name="maand")),
                (
                    "number",
                    models.PositiveSmallIntegerField(default=1, verbose_name="volgnummer in de maand"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("calculating", "wordt berekend"),
                            ("previewed", "ter controle"),
                            ("approved", "goedgekeurd"),
                            ("closing", "wordt geboekt"),
                            ("closed", "geboekt"),
                            ("cancelled", "geannuleerd"),
                        ],
                        default="calculating",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("made_on", models.DateField(verbose_name="gemaakt op")),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="goedgekeurd op")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="geboekt op")),
                (
                    "total",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="totaal"
                    ),
                ),
                (
                    "rates_mark",
                    models.CharField(blank=True, max_length=64, verbose_name="kenmerk van de tarieven"),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="opmerking")),
                ("done_up_to", models.BigIntegerField(default=0, verbose_name="gedaan tot en met")),
                ("done", models.PositiveIntegerField(default=0, verbose_name="gedaan")),
                ("to_do", models.PositiveIntegerField(default=0, verbose_name="te doen")),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="goedgekeurd door",
                    ),
                ),
                (
                    "closed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geboekt door",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gemaakt door",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payment_runs",
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "betaalrun",
                "verbose_name_plural": "betaalruns",
                "ordering": ["-month", "-number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "month", "number"),
                        name="subsidies_one_run_of_a_number",
                        violation_error_message="Deze betaalrun bestaat al.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("state__in", ["calculating", "previewed", "approved", "closing"])
                        ),
                        fields=("municipality",),
                        name="subsidies_one_open_run",
                        violation_error_message="Er loopt al een betaalrun. Rond die eerst af of annuleer haar.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("month__day", 1)),
                        name="subsidies_run_is_for_a_month",
                        violation_error_message="Een betaalrun gaat over een hele maand.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_by__isnull", True),
                            models.Q(("approved_by", models.F("made_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="subsidies_run_is_approved_by_another",
                        violation_error_message="Iemand anders dan wie de run maakte, moet haar goedkeuren.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["approved", "closing", "closed"]), _negated=True),
                            models.Q(
                                ("approved_by__isnull", False),
                                ("approved_on__isnull", False),
                                ("total__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="subsidies_run_is_approved_before_it_closes",
                        violation_error_message="Een betaalrun wordt geboekt nadat zij is goedgekeurd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "closed"), _negated=True),
                            models.Q(("closed_by__isnull", False), ("closed_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="subsidies_closed_run_says_by_whom",
                        violation_error_message="Bij een geboekte run hoort wie haar boekte, en wanneer.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Payment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("posted", models.DecimalField(decimal_places=2, max_digits=11, verbose_name="geboekt")),
                (
                    "netted",
                    models.DecimalField(decimal_places=2, default=0, max_digits=11, verbose_name="verrekend"),
                ),
                ("amount", models.DecimalField(decimal_places=2, max_digits=11, verbose_name="bedrag")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("to_pay", "te betalen"),
                            ("in_file", "in betaalbestand"),
                            ("paid", "betaald"),
                            ("returned", "teruggekomen (storno)"),
                            ("claim", "terug te vorderen"),
                            ("netted", "verrekend met een betaling"),
                            ("received", "terugontvangen"),
                            ("nothing", "niets te betalen"),
                        ],
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                (
                    "end_to_end_id",
                    models.CharField(max_length=35, unique=True, verbose_name="kenmerk van de betaling"),
                ),
                (
                    "settled_on",
                    models.DateField(blank=True, null=True, verbose_name="betaald of ontvangen op"),
                ),
                ("returned_on", models.DateField(blank=True, null=True, verbose_name="teruggekomen op")),
                (
                    "return_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="waarom teruggekomen"),
                ),
                (
                    "employer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payments",
                        to="placements.employer",
                        verbose_name="werkgever",
                    ),
                ),
                (
                    "netted_in",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="settles",
                        to="subsidies.payment",
                        verbose_name="verrekend met",
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="subsidies.payment",
                        verbose_name="komt in de plaats van",
                    ),
                ),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="subsidies.paymentaccount",
                        verbose_name="rekening",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payments",
                        to="subsidies.paymentfile",
                        verbose_name="bestand",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payments",
                        to="subsidies.paymentrun",
                        verbose_name="betaalrun",
                    ),
                ),
            ],
            options={
                "verbose_name": "betaling",
                "verbose_name_plural": "betalingen",
                "ordering": ["employer__name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "amount",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("posted"), "+", models.F("netted")
                                ),
                            ),
                            ("netted__lte", 0),
                        ),
                        name="subsidies_payment_adds_up",
                        violation_error_message="Het bedrag is wat geboekt is min wat wordt verrekend.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("amount__gt", 0), ("state__in", ["to_pay", "in_file", "paid", "returned"])
                            ),
                            models.Q(("amount__lt", 0), ("state__in", ["claim", "netted", "received"])),
                            models.Q(("amount", 0), ("state", "nothing")),
                            _connector="OR",
                        ),
                        name="subsidies_payment_or_claim",
                        violation_error_message="Een betaling is meer dan nul, een terugvordering minder.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["in_file", "paid", "returned"]), _negated=True),
                            models.Q(("account__isnull", False), ("file__isnull", False)),
                            _connector="OR",
                        ),
                        name="subsidies_payment_went_in_a_file",
                        violation_error_message="Een betaling gaat met een bestand naar een rekening.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("netted_in__isnull", True), ("state", "netted"), _connector="OR"),
                        name="subsidies_netted_claim_says_so",
                        violation_error_message="Een terugvordering wordt één keer verrekend.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PaymentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("posted", models.DecimalField(decimal_places=2, max_digits=11, verbose_name="geboekt")),
                (
                    "netted",
                    models.DecimalField(decimal_places=2, default=0, max_digits=11, verbose_name="verrekend"),
                ),
                ("amount", models.DecimalField(decimal_places=2, max_digits=11, verbose_name="bedrag")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("to_pay", "te betalen"),
                            ("in_file", "in betaalbestand"),
                            ("paid", "betaald"),
                            ("returned", "teruggekomen (storno)"),
                            ("claim", "terug te vorderen"),
                            ("netted", "verrekend met een betaling"),
                            ("received", "terugontvangen"),
                            ("nothing", "niets te betalen"),
                        ],
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("end_to_end_id", models.CharField(max_length=35, verbose_name="kenmerk van de betaling")),
                (
                    "settled_on",
                    models.DateField(blank=True, null=True, verbose_name="betaald of ontvangen op"),
                ),
                ("returned_on", models.DateField(blank=True, null=True, verbose_name="teruggekomen op")),
                (
                    "return_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="waarom teruggekomen"),
                ),
                (
                    "account",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="subsidies.paymentaccount",
                        verbose_name="rekening",
                    ),
                ),
                (
                    "employer",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.employer",
                        verbose_name="werkgever",
                    ),
                ),
                (
                    "netted_in",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="subsidies.payment",
                        verbose_name="verrekend met",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="subsidies.payment",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="subsidies.payment",
                        verbose_name="komt in de plaats van",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="subsidies.paymentfile",
                        verbose_name="bestand",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="subsidies.paymentrun",
                        verbose_name="betaalrun",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PaymentRunEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("month", models.DateField(verbose_name="maand")),
                (
                    "number",
                    models.PositiveSmallIntegerField(default=1, verbose_name="volgnummer in de maand"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("calculating", "wordt berekend"),
                            ("previewed", "ter controle"),
                            ("approved", "goedgekeurd"),
                            ("closing", "wordt geboekt"),
                            ("closed", "geboekt"),
                            ("cancelled", "geannuleerd"),
                        ],
                        default="calculating",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("made_on", models.DateField(verbose_name="gemaakt op")),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="goedgekeurd op")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="geboekt op")),
                (
                    "total",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="totaal"
                    ),
                ),
                (
                    "rates_mark",
                    models.CharField(blank=True, max_length=64, verbose_name="kenmerk van de tarieven"),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="opmerking")),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="goedgekeurd door",
                    ),
                ),
                (
                    "closed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geboekt door",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gemaakt door",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="subsidies.paymentrun",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PaymentStart",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("first_month", models.DateField(verbose_name="eerste maand")),
                (
                    "municipality",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payment_start",
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "begin van de betalingen",
                "verbose_name_plural": "begin van de betalingen",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("first_month__day", 1)),
                        name="subsidies_payment_start_is_a_month",
                        violation_error_message="De eerste maand begint op de eerste dag.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PaymentStartEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("first_month", models.DateField(verbose_name="eerste maand")),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="subsidies.paymentstart",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Posting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("month", models.DateField(verbose_name="maand")),
                ("receipt", models.JSONField(default=list, verbose_name="berekening")),
                ("amount", models.DecimalField(decimal_places=2, max_digits=9, verbose_name="bedrag")),
                (
                    "cause",
                    models.CharField(
                        choices=[
                            ("unchanged", "ongewijzigd"),
                            ("new", "nieuw begonnen"),
                            ("ended", "geëindigd"),
                            ("part_month", "deel van een maand"),
                            ("hours", "andere uren"),
                            ("wage_value", "andere loonwaarde of einde van het forfait"),
                            ("indexation", "indexatie per 1 januari"),
                            ("birthday", "verjaardag (minimumjeugdloon)"),
                            ("rates", "andere tarieven of regels"),
                            ("correction", "correctie over een eerdere maand"),
                        ],
                        max_length=12,
                        verbose_name="oorzaak",
                    ),
                ),
                (
                    "posted_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="geboekt op"
                    ),
                ),
                (
                    "employer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="placements.employer",
                        verbose_name="werkgever",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.municipality",
                        verbose_name="gemeente die betaalt",
                    ),
                ),
                (
                    "placement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="placements.placement",
                        verbose_name="plaatsing",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="postings",
                        to="subsidies.paymentrun",
                        verbose_name="betaalrun",
                    ),
                ),
            ],
            options={
                "verbose_name": "boeking loonkostensubsidie",
                "verbose_name_plural": "boekingen loonkostensubsidie",
                "ordering": ["-month", "pk"],
                "indexes": [models.Index(fields=["placement", "month"], name="subsidies_posting_of_work")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("run", "placement", "employer", "month"),
                        name="subsidies_post_once_per_run",
                        violation_error_message="Deze maand is in deze betaalrun al geboekt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(models.Q(("amount", 0), _negated=True), ("month__day", 1)),
                        name="subsidies_posting_moves_money",
                        violation_error_message="Een boeking is een bedrag over een hele maand.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RunLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("month", models.DateField(verbose_name="maand")),
                ("receipt", models.JSONField(default=list, verbose_name="berekening")),
                (
                    "desired",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="verschuldigd"
                    ),
                ),
                (
                    "posted",
                    models.DecimalField(
                        decimal_places=2, default=0, max_digits=9, verbose_name="eerder geboekt"
                    ),
                ),
                (
                    "difference",
                    models.DecimalField(decimal_places=2, default=0, max_digits=9, verbose_name="te boeken"),
                ),
                (
                    "before",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="maand ervoor"
                    ),
                ),
                (
                    "why",
                    models.CharField(
                        choices=[
                            ("unchanged", "ongewijzigd"),
                            ("new", "nieuw begonnen"),
                            ("ended", "geëindigd"),
                            ("part_month", "deel van een maand"),
                            ("hours", "andere uren"),
                            ("wage_value", "andere loonwaarde of einde van het forfait"),
                            ("indexation", "indexatie per 1 januari"),
                            ("birthday", "verjaardag (minimumjeugdloon)"),
                            ("rates", "andere tarieven of regels"),
                            ("correction", "correctie over een eerdere maand"),
                        ],
                        max_length=12,
                        verbose_name="waarom anders",
                    ),
                ),
                ("problem", models.CharField(blank=True, max_length=300, verbose_name="wat ontbreekt")),
                ("mark", models.CharField(blank=True, max_length=32, verbose_name="kenmerk van de gegevens")),
                ("grant_number", models.BigIntegerField(blank=True, null=True, verbose_name="toekenning")),
                (
                    "employer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="placements.employer",
                        verbose_name="werkgever",
                    ),
                ),
                (
                    "placement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="placements.placement",
                        verbose_name="plaatsing",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lines",
                        to="subsidies.paymentrun",
                        verbose_name="betaalrun",
                    ),
                ),
            ],
            options={
                "verbose_name": "regel van een betaalrun",
                "verbose_name_plural": "regels van betaalruns",
                "ordering": ["placement", "month"],
                "indexes": [models.Index(fields=["run", "why"], name="subsidies_runline_why")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("run", "placement", "employer", "month"),
                        name="subsidies_one_line_per_month",
                        violation_error_message="Deze maand staat al in de betaalrun.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("desired__isnull", True),
                                ("difference", 0),
                                models.Q(("problem", ""), _negated=True),
                            ),
                            models.Q(
                                ("desired__isnull", False),
                                (
                                    "difference",
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("desired"), "-", models.F("posted")
                                    ),
                                ),
                                ("problem", ""),
                            ),
                            _connector="OR",
                        ),
                        name="subsidies_line_adds_up",
                        violation_error_message="Het verschil is wat verschuldigd is min wat eerder is geboekt.",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentaccount",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_paymentaccountevent" ("decided_by_id", "decided_on", "employer_id", "holder", "iban", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "proposed_on", "reason", "rejection", "replaced_on", "state") VALUES (NEW."decided_by_id", NEW."decided_on", NEW."employer_id", NEW."holder", NEW."iban", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_by_id", NEW."proposed_on", NEW."reason", NEW."rejection", NEW."replaced_on", NEW."state"); RETURN NULL;',
                    hash="70843e35d66be97ffd49c36e8992f37a8ebafc35",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7696a",
                    table="subsidies_paymentaccount",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentaccount",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "subsidies_paymentaccountevent" ("decided_by_id", "decided_on", "employer_id", "holder", "iban", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "proposed_on", "reason", "rejection", "replaced_on", "state") VALUES (NEW."decided_by_id", NEW."decided_on", NEW."employer_id", NEW."holder", NEW."iban", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_by_id", NEW."proposed_on", NEW."reason", NEW."rejection", NEW."replaced_on", NEW."state"); RETURN NULL;',
                    hash="824b1bd584bf45c9bc274e3162b1dd99e0559402",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0b668",
                    table="subsidies_paymentaccount",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentaccount",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_paymentaccountevent" ("decided_by_id", "decided_on", "employer_id", "holder", "iban", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "proposed_on", "reason", "rejection", "replaced_on", "state") VALUES (OLD."decided_by_id", OLD."decided_on", OLD."employer_id", OLD."holder", OLD."iban", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_by_id", OLD."proposed_on", OLD."reason", OLD."rejection", OLD."replaced_on", OLD."state"); RETURN NULL;',
                    hash="ed629d272d64578aaaa5c372188d0418318dcc34",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_03715",
                    table="subsidies_paymentaccount",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentaccountevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="fa93337a12e131308cddcb95889895017d02366b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_45239",
                    table="subsidies_paymentaccountevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentfile",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3c91874c499712a454c57b7dcb2ca1ac87017ead",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_19a06",
                    table="subsidies_paymentfile",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentrun",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_paymentrunevent" ("approved_by_id", "approved_on", "closed_by_id", "closed_on", "id", "made_by_id", "made_on", "month", "municipality_id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rates_mark", "state", "total") VALUES (NEW."approved_by_id", NEW."approved_on", NEW."closed_by_id", NEW."closed_on", NEW."id", NEW."made_by_id", NEW."made_on", NEW."month", NEW."municipality_id", NEW."note", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rates_mark", NEW."state", NEW."total"); RETURN NULL;',
                    hash="6c3197499fd456888ca7bae7667d091678a19933",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_541ad",
                    table="subsidies_paymentrun",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentrun",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."approved_by_id" IS DISTINCT FROM (NEW."approved_by_id") OR OLD."approved_on" IS DISTINCT FROM (NEW."approved_on") OR OLD."closed_by_id" IS DISTINCT FROM (NEW."closed_by_id") OR OLD."closed_on" IS DISTINCT FROM (NEW."closed_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."made_by_id" IS DISTINCT FROM (NEW."made_by_id") OR OLD."made_on" IS DISTINCT FROM (NEW."made_on") OR OLD."month" IS DISTINCT FROM (NEW."month") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."rates_mark" IS DISTINCT FROM (NEW."rates_mark") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."total" IS DISTINCT FROM (NEW."total"))',
                    func='INSERT INTO "subsidies_paymentrunevent" ("approved_by_id", "approved_on", "closed_by_id", "closed_on", "id", "made_by_id", "made_on", "month", "municipality_id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rates_mark", "state", "total") VALUES (NEW."approved_by_id", NEW."approved_on", NEW."closed_by_id", NEW."closed_on", NEW."id", NEW."made_by_id", NEW."made_on", NEW."month", NEW."municipality_id", NEW."note", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rates_mark", NEW."state", NEW."total"); RETURN NULL;',
                    hash="a6fdea413a65a5dbe9ec31f38a773601dcdb34ed",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e550a",
                    table="subsidies_paymentrun",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentrun",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_paymentrunevent" ("approved_by_id", "approved_on", "closed_by_id", "closed_on", "id", "made_by_id", "made_on", "month", "municipality_id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rates_mark", "state", "total") VALUES (OLD."approved_by_id", OLD."approved_on", OLD."closed_by_id", OLD."closed_on", OLD."id", OLD."made_by_id", OLD."made_on", OLD."month", OLD."municipality_id", OLD."note", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rates_mark", OLD."state", OLD."total"); RETURN NULL;',
                    hash="7057a9b00e9472ea496946153125999804540d04",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_75608",
                    table="subsidies_paymentrun",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8f970679a9340c706fafe9474a104d92c4c2ef96",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_16865",
                    table="subsidies_paymentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="payment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_paymentevent" ("account_id", "amount", "employer_id", "end_to_end_id", "file_id", "id", "netted", "netted_in_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted", "replaces_id", "return_reason", "returned_on", "run_id", "settled_on", "state") VALUES (NEW."account_id", NEW."amount", NEW."employer_id", NEW."end_to_end_id", NEW."file_id", NEW."id", NEW."netted", NEW."netted_in_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."posted", NEW."replaces_id", NEW."return_reason", NEW."returned_on", NEW."run_id", NEW."settled_on", NEW."state"); RETURN NULL;',
                    hash="61ecf2af0ad656f5968a26f950db1f9df33930b8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6c9fb",
                    table="subsidies_payment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="payment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "subsidies_paymentevent" ("account_id", "amount", "employer_id", "end_to_end_id", "file_id", "id", "netted", "netted_in_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted", "replaces_id", "return_reason", "returned_on", "run_id", "settled_on", "state") VALUES (NEW."account_id", NEW."amount", NEW."employer_id", NEW."end_to_end_id", NEW."file_id", NEW."id", NEW."netted", NEW."netted_in_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."posted", NEW."replaces_id", NEW."return_reason", NEW."returned_on", NEW."run_id", NEW."settled_on", NEW."state"); RETURN NULL;',
                    hash="a38a99079792ad08229ebc2864ac9e59d662628e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9d0e1",
                    table="subsidies_payment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="payment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_paymentevent" ("account_id", "amount", "employer_id", "end_to_end_id", "file_id", "id", "netted", "netted_in_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted", "replaces_id", "return_reason", "returned_on", "run_id", "settled_on", "state") VALUES (OLD."account_id", OLD."amount", OLD."employer_id", OLD."end_to_end_id", OLD."file_id", OLD."id", OLD."netted", OLD."netted_in_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."posted", OLD."replaces_id", OLD."return_reason", OLD."returned_on", OLD."run_id", OLD."settled_on", OLD."state"); RETURN NULL;',
                    hash="cc6146e5b6acd1928c7c3055dd2d7ed4aec08c61",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d7cc1",
                    table="subsidies_payment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentrunevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8c49a87b15a822457baafeb559a432f1e93529a5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4e3be",
                    table="subsidies_paymentrunevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentstart",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_paymentstartevent" ("first_month", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."first_month", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="96c3cc3bdf0a61c052680c7ba94f5ee8a085283b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_544ca",
                    table="subsidies_paymentstart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentstart",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "subsidies_paymentstartevent" ("first_month", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."first_month", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="0761b1560bc8fac60ae548b07e7c7728e01a52f5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f8ec8",
                    table="subsidies_paymentstart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentstart",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_paymentstartevent" ("first_month", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."first_month", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="bb4e7ee4184867fe4507ed48f9391f0197491dde",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_acac7",
                    table="subsidies_paymentstart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="paymentstartevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="79240b9c8ede97840ac6c0764a0786c63f8e3a8e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_575a8",
                    table="subsidies_paymentstartevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="posting",
            trigger=pgtrigger.compiler.Trigger(
                name="no_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="632d6584129eebde2b2afb966785757341f24076",
                    operation="DELETE",
                    pgid="pgtrigger_no_delete_2575a",
                    table="subsidies_posting",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="posting",
            trigger=pgtrigger.compiler.Trigger(
                name="no_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."cause" IS DISTINCT FROM (NEW."cause") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."month" IS DISTINCT FROM (NEW."month") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."placement_id" IS DISTINCT FROM (NEW."placement_id") OR OLD."posted_at" IS DISTINCT FROM (NEW."posted_at") OR OLD."receipt" IS DISTINCT FROM (NEW."receipt") OR OLD."run_id" IS DISTINCT FROM (NEW."run_id"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="a4042b1d94f56644c9495caff90af91c8c533039",
                    operation="UPDATE",
                    pgid="pgtrigger_no_update_5776d",
                    table="subsidies_posting",
                    when="BEFORE",
                ),
            ),
        ),
    ]
