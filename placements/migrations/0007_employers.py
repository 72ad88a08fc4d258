import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("placements", "0006_vacancies"),
        ("registry", "0007_merges"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="employer",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="employer",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="employer",
            name="delete_delete",
        ),
        migrations.CreateModel(
            name="BranchTeam",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("name", models.CharField(max_length=100, verbose_name="naam")),
                (
                    "branch",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "landbouw, bosbouw en visserij"),
                            ("B", "winning van delfstoffen"),
                            ("C", "industrie en productie"),
                            ("D", "energie"),
                            ("E", "water en afval"),
                            ("F", "bouw"),
                            ("G", "winkel, groothandel en autogarage"),
                            ("H", "vervoer, post en opslag"),
                            ("I", "horeca"),
                            ("J", "informatie en communicatie"),
                            ("K", "bank en verzekering"),
                            ("L", "verhuur en handel van gebouwen"),
                            ("M", "advies, onderzoek en ontwerp"),
                            ("N", "schoonmaak, groen, beveiliging en andere diensten"),
                            ("O", "overheid"),
                            ("P", "onderwijs"),
                            ("Q", "zorg en welzijn"),
                            ("R", "cultuur, sport en recreatie"),
                            ("S", "overige dienstverlening, zoals kapper en reparatie"),
                            ("T", "huishoudens als werkgever"),
                            ("U", "internationale organisaties"),
                        ],
                        max_length=1,
                        verbose_name="branche (SBI)",
                    ),
                ),
                (
                    "coordinator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="coördinator",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="branch_teams",
                        to="registry.region",
                        verbose_name="arbeidsmarktregio",
                    ),
                ),
            ],
            options={
                "verbose_name": "brancheteam",
                "verbose_name_plural": "brancheteams",
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="placements_branchteam_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("region", "="), ("name", "="), ("during", "&&")],
                        name="placements_one_team_of_a_name",
                        violation_error_message="Deze regio heeft in deze periode al een team met deze naam.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AccountManagement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                (
                    "employer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="account_managements",
                        to="placements.employer",
                        verbose_name="werkgever",
                    ),
                ),
                (
                    "manager",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="account_managements",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="accountmanager",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.region",
                        verbose_name="arbeidsmarktregio",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="account_managements",
                        to="placements.branchteam",
                        verbose_name="brancheteam",
                    ),
                ),
            ],
            options={
                "verbose_name": "accountmanager van werkgever",
                "verbose_name_plural": "accountmanagers van werkgevers",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="placements_accountmanagement_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("employer", "="), ("region", "="), ("during", "&&")],
                        name="placements_one_account_manager_at_a_time",
                        violation_error_message="Deze werkgever heeft in deze periode al een accountmanager.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AccountManagementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
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
                    "manager",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="accountmanager",
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
                        to="placements.accountmanagement",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.region",
                        verbose_name="arbeidsmarktregio",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.branchteam",
                        verbose_name="brancheteam",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Agreement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True,
                        editable=False,
                        null=True,
                        unique=True,
                        verbose_name="kenmerk van de invoer",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("sroi", "social return (SROI)"),
                            ("covenant", "convenant"),
                            ("other", "andere afspraak"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("what", models.CharField(max_length=300, verbose_name="wat is afgesproken")),
                (
                    "reference",
                    models.CharField(blank=True, max_length=100, verbose_name="kenmerk van het contract"),
                ),
                (
                    "euro",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=12,
                        null=True,
                        verbose_name="verplichting in euro",
                    ),
                ),
                (
                    "places",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="verplichting in plaatsen"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("running", "loopt"),
                            ("fulfilled", "nagekomen"),
                            ("not_fulfilled", "niet nagekomen"),
                            ("cancelled", "vervallen"),
                        ],
                        default="running",
                        max_length=15,
                        verbose_name="stand",
                    ),
                ),
                (
                    "employer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
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
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "afspraak met werkgever",
                "verbose_name_plural": "afspraken met werkgevers",
                "ordering": ["-during", "-pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="placements_agreement_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("euro__isnull", True), ("euro__gt", 0), _connector="OR"),
                        name="placements_agreement_of_some_euros",
                        violation_error_message="Vul een bedrag in van meer dan € 0.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("places__isnull", True), ("places__gt", 0), _connector="OR"),
                        name="placements_agreement_of_some_places",
                        violation_error_message="Vul een aantal plaatsen in van 1 of meer.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("what", ""), _negated=True),
                        name="placements_agreement_says_what",
                        violation_error_message="Vul in wat er is afgesproken.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgreementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True, editable=False, null=True, verbose_name="kenmerk van de invoer"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("sroi", "social return (SROI)"),
                            ("covenant", "convenant"),
                            ("other", "andere afspraak"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("what", models.CharField(max_length=300, verbose_name="wat is afgesproken")),
                (
                    "reference",
                    models.CharField(blank=True, max_length=100, verbose_name="kenmerk van het contract"),
                ),
                (
                    "euro",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=12,
                        null=True,
                        verbose_name="verplichting in euro",
                    ),
                ),
                (
                    "places",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="verplichting in plaatsen"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("running", "loopt"),
                            ("fulfilled", "nagekomen"),
                            ("not_fulfilled", "niet nagekomen"),
                            ("cancelled", "vervallen"),
                        ],
                        default="running",
                        max_length=15,
                        verbose_name="stand",
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
                        to="placements.agreement",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AgreementPlacement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "euro",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="waarde in euro"
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="fulfilments",
                        to="placements.agreement",
                        verbose_name="afspraak",
                    ),
                ),
                (
                    "placement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="fulfils",
                        to="placements.placement",
                        verbose_name="plaatsing",
                    ),
                ),
            ],
            options={
                "verbose_name": "plaatsing bij afspraak",
                "verbose_name_plural": "plaatsingen bij afspraken",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("agreement", "placement"),
                        name="placements_fulfils_once",
                        violation_error_message="Deze plaatsing telt al mee voor deze afspraak.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("euro__isnull", True), ("euro__gt", 0), _connector="OR"),
                        name="placements_fulfilment_of_some_euros",
                        violation_error_message="Vul een bedrag in van meer dan € 0.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgreementPlacementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "euro",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="waarde in euro"
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.agreement",
                        verbose_name="afspraak",
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
                        to="placements.agreementplacement",
                    ),
                ),
                (
                    "placement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.placement",
                        verbose_name="plaatsing",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="BranchTeamEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("name", models.CharField(max_length=100, verbose_name="naam")),
                (
                    "branch",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("A", "landbouw, bosbouw en visserij"),
                            ("B", "winning van delfstoffen"),
                            ("C", "industrie en productie"),
                            ("D", "energie"),
                            ("E", "water en afval"),
                            ("F", "bouw"),
                            ("G", "winkel, groothandel en autogarage"),
                            ("H", "vervoer, post en opslag"),
                            ("I", "horeca"),
                            ("J", "informatie en communicatie"),
                            ("K", "bank en verzekering"),
                            ("L", "verhuur en handel van gebouwen"),
                            ("M", "advies, onderzoek en ontwerp"),
                            ("N", "schoonmaak, groen, beveiliging en andere diensten"),
                            ("O", "overheid"),
                            ("P", "onderwijs"),
                            ("Q", "zorg en welzijn"),
                            ("R", "cultuur, sport en recreatie"),
                            ("S", "overige dienstverlening, zoals kapper en reparatie"),
                            ("T", "huishoudens als werkgever"),
                            ("U", "internationale organisaties"),
                        ],
                        max_length=1,
                        verbose_name="branche (SBI)",
                    ),
                ),
                (
                    "coordinator",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="coördinator",
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
                        to="placements.branchteam",
                    ),
                ),
                (
                    "region",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.region",
                        verbose_name="arbeidsmarktregio",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EmployerBranch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True,
                        editable=False,
                        null=True,
                        unique=True,
                        verbose_name="kenmerk van de invoer",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="naam")),
                (
                    "branch_number",
                    models.CharField(
                        blank=True, max_length=12, null=True, unique=True, verbose_name="vestigingsnummer"
                    ),
                ),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="adres")),
                ("postcode", models.CharField(blank=True, max_length=7, verbose_name="postcode")),
                ("place", models.CharField(blank=True, max_length=100, verbose_name="plaats")),
                ("until", models.DateField(blank=True, null=True, verbose_name="gesloten na")),
                (
                    "employer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="branches",
                        to="placements.employer",
                        verbose_name="werkgever",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "vestiging",
                "verbose_name_plural": "vestigingen",
                "ordering": ["name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("branch_number__isnull", True),
                            ("branch_number__regex", "^\\d{12}$"),
                            _connector="OR",
                        ),
                        name="placements_branch_number_has_twelve_digits",
                        violation_error_message="Een vestigingsnummer heeft twaalf cijfers.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EmployerBranchEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True, editable=False, null=True, verbose_name="kenmerk van de invoer"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="naam")),
                (
                    "branch_number",
                    models.CharField(blank=True, max_length=12, null=True, verbose_name="vestigingsnummer"),
                ),
                ("address", models.CharField(blank=True, max_length=200, verbose_name="adres")),
                ("postcode", models.CharField(blank=True, max_length=7, verbose_name="postcode")),
                ("place", models.CharField(blank=True, max_length=100, verbose_name="plaats")),
                ("until", models.DateField(blank=True, null=True, verbose_name="gesloten na")),
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
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
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
                        to="placements.employerbranch",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EmployerComplaint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True,
                        editable=False,
                        null=True,
                        unique=True,
                        verbose_name="kenmerk van de invoer",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="ontvangen op")),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("service", "onze dienstverlening"),
                            ("match", "de voorgestelde kandidaten"),
                            ("guidance", "de begeleiding op de werkplek"),
                            ("payment", "betaling of beschikking"),
                            ("other", "iets anders"),
                        ],
                        max_length=12,
                        verbose_name="waarover",
                    ),
                ),
                ("text", models.CharField(max_length=2000, verbose_name="korte omschrijving")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="afgehandeld op")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("upheld", "gegrond"),
                            ("partly", "deels gegrond"),
                            ("dismissed", "ongegrond"),
                            ("withdrawn", "ingetrokken"),
                            ("settled", "in der minne opgelost"),
                        ],
                        max_length=20,
                        verbose_name="uitkomst",
                    ),
                ),
                ("answer", models.CharField(blank=True, max_length=2000, verbose_name="wat is ermee gedaan")),
                (
                    "employer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="placements.employer",
                        verbose_name="werkgever",
                    ),
                ),
                (
                    "handler",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="behandelaar",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "klacht van werkgever",
                "verbose_name_plural": "klachten van werkgevers",
                "ordering": ["-received_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_on", None), ("outcome", "")),
                            models.Q(("closed_on__isnull", False), models.Q(("outcome", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="placements_closed_complaint_has_outcome",
                        violation_error_message="Kies de uitkomst en de dag waarop de klacht is afgehandeld.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_on", None), ("closed_on__gte", models.F("received_on")), _connector="OR"
                        ),
                        name="placements_complaint_closed_after_receipt",
                        violation_error_message="Deze dag ligt vóór de dag waarop de klacht is ontvangen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="placements_complaint_says_something",
                        violation_error_message="Vul in waar de klacht over gaat.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EmployerComplaintEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True, editable=False, null=True, verbose_name="kenmerk van de invoer"
                    ),
                ),
                ("received_on", models.DateField(verbose_name="ontvangen op")),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("service", "onze dienstverlening"),
                            ("match", "de voorgestelde kandidaten"),
                            ("guidance", "de begeleiding op de werkplek"),
                            ("payment", "betaling of beschikking"),
                            ("other", "iets anders"),
                        ],
                        max_length=12,
                        verbose_name="waarover",
                    ),
                ),
                ("text", models.CharField(max_length=2000, verbose_name="korte omschrijving")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="afgehandeld op")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("upheld", "gegrond"),
                            ("partly", "deels gegrond"),
                            ("dismissed", "ongegrond"),
                            ("withdrawn", "ingetrokken"),
                            ("settled", "in der minne opgelost"),
                        ],
                        max_length=20,
                        verbose_name="uitkomst",
                    ),
                ),
                ("answer", models.CharField(blank=True, max_length=2000, verbose_name="wat is ermee gedaan")),
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
                    "handler",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="behandelaar",
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
                        to="placements.employercomplaint",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EmployerContact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True,
                        editable=False,
                        null=True,
                        unique=True,
                        verbose_name="kenmerk van de invoer",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="naam")),
                ("function", models.CharField(blank=True, max_length=100, verbose_name="functie")),
                ("phone", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("email", models.EmailField(blank=True, max_length=200, verbose_name="e-mail")),
                ("until", models.DateField(blank=True, null=True, verbose_name="contactpersoon tot en met")),
                (
                    "branch",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="contacts",
                        to="placements.employerbranch",
                        verbose_name="vestiging",
                    ),
                ),
                (
                    "employer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contacts",
                        to="placements.employer",
                        verbose_name="werkgever",
                    ),
                ),
            ],
            options={
                "verbose_name": "contactpersoon",
                "verbose_name_plural": "contactpersonen",
                "ordering": ["name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="placements_contact_has_a_name",
                        violation_error_message="Vul de naam van de contactpersoon in.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EmployerContactEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True, editable=False, null=True, verbose_name="kenmerk van de invoer"
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="naam")),
                ("function", models.CharField(blank=True, max_length=100, verbose_name="functie")),
                ("phone", models.CharField(blank=True, max_length=20, verbose_name="telefoon")),
                ("email", models.EmailField(blank=True, max_length=200, verbose_name="e-mail")),
                ("until", models.DateField(blank=True, null=True, verbose_name="contactpersoon tot en met")),
                (
                    "branch",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.employerbranch",
                        verbose_name="vestiging",
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
                        to="placements.employercontact",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EmployerContactMoment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True,
                        editable=False,
                        null=True,
                        unique=True,
                        verbose_name="kenmerk van de invoer",
                    ),
                ),
                ("on", models.DateField(verbose_name="datum")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("visit", "bezoek"),
                            ("phone", "telefoon"),
                            ("video", "videogesprek"),
                            ("email", "e-mail"),
                            ("event", "bijeenkomst"),
                        ],
                        max_length=10,
                        verbose_name="soort contact",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="notitie")),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="moments",
                        to="placements.employercontact",
                        verbose_name="met wie",
                    ),
                ),
                (
                    "employer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
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
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "contactmoment met werkgever",
                "verbose_name_plural": "contactmomenten met werkgevers",
                "ordering": ["-on", "-pk"],
                "indexes": [models.Index(fields=["employer", "-on"], name="placements_moment_of_employer")],
            },
        ),
        migrations.CreateModel(
            name="EmployerContactMomentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True, editable=False, null=True, verbose_name="kenmerk van de invoer"
                    ),
                ),
                ("on", models.DateField(verbose_name="datum")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("visit", "bezoek"),
                            ("phone", "telefoon"),
                            ("video", "videogesprek"),
                            ("email", "e-mail"),
                            ("event", "bijeenkomst"),
                        ],
                        max_length=10,
                        verbose_name="soort contact",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=1000, verbose_name="notitie")),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.employercontact",
                        verbose_name="met wie",
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
                        to="placements.employercontactmoment",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EmployerIncentive",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("source", models.CharField(max_length=300, verbose_name="bron")),
                (
                    "certainty",
                    models.CharField(
                        choices=[
                            ("yes", "geverifieerd"),
                            ("derived", "afgeleid"),
                            ("implied", "volgt uit de bron"),
                            ("single_source", "één bron"),
                            ("indicative", "indicatief"),
                            ("no", "niet geverifieerd"),
                        ],
                        max_length=20,
                        verbose_name="zekerheid",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                ("key", models.SlugField(max_length=40, verbose_name="sleutel")),
                ("title", models.CharField(max_length=100, verbose_name="regeling")),
                ("text", models.CharField(max_length=500, verbose_name="wat de werkgever ervan heeft")),
                ("article", models.CharField(blank=True, max_length=100, verbose_name="artikel")),
            ],
            options={
                "verbose_name": "regeling voor werkgevers",
                "verbose_name_plural": "regelingen voor werkgevers",
                "ordering": ["key", "during"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="placements_employerincentive_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("key", "="), ("during", "&&")],
                        name="placements_one_text_per_incentive",
                        violation_error_message="Deze regeling is in deze periode al beschreven.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EmployerIncentiveEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("source", models.CharField(max_length=300, verbose_name="bron")),
                (
                    "certainty",
                    models.CharField(
                        choices=[
                            ("yes", "geverifieerd"),
                            ("derived", "afgeleid"),
                            ("implied", "volgt uit de bron"),
                            ("single_source", "één bron"),
                            ("indicative", "indicatief"),
                            ("no", "niet geverifieerd"),
                        ],
                        max_length=20,
                        verbose_name="zekerheid",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                ("key", models.SlugField(db_index=False, max_length=40, verbose_name="sleutel")),
                ("title", models.CharField(max_length=100, verbose_name="regeling")),
                ("text", models.CharField(max_length=500, verbose_name="wat de werkgever ervan heeft")),
                ("article", models.CharField(blank=True, max_length=100, verbose_name="artikel")),
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
                        to="placements.employerincentive",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EmployerMerge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField(verbose_name="op")),
                ("reason", models.CharField(max_length=300, verbose_name="reden")),
                ("undone_on", models.DateField(blank=True, null=True, verbose_name="ongedaan gemaakt op")),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "kept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="placements.employer",
                        verbose_name="blijft",
                    ),
                ),
                (
                    "merged",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="placements.employer",
                        verbose_name="gaat erin op",
                    ),
                ),
            ],
            options={
                "verbose_name": "samenvoeging van werkgevers",
                "verbose_name_plural": "samenvoegingen van werkgevers",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kept", models.F("merged")), _negated=True),
                        name="placements_merge_of_two_employers",
                        violation_error_message="Kies twee verschillende werkgevers.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("undone_on__isnull", True)),
                        fields=("merged",),
                        name="placements_employer_merged_once",
                        violation_error_message="Deze werkgever is al samengevoegd.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EmployerMergeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("on", models.DateField(verbose_name="op")),
                ("reason", models.CharField(max_length=300, verbose_name="reden")),
                ("undone_on", models.DateField(blank=True, null=True, verbose_name="ongedaan gemaakt op")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "kept",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.employer",
                        verbose_name="blijft",
                    ),
                ),
                (
                    "merged",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.employer",
                        verbose_name="gaat erin op",
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
                        to="placements.employermerge",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EmployerMergeStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField(verbose_name="volgorde")),
                ("model", models.CharField(max_length=100, verbose_name="soort gegeven")),
                ("row_id", models.BigIntegerField(verbose_name="rij")),
                ("before", models.JSONField(null=True, verbose_name="stond er")),
                ("after", models.JSONField(null=True, verbose_name="staat er")),
                (
                    "merge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="placements.employermerge",
                        verbose_name="samenvoeging",
                    ),
                ),
            ],
            options={
                "verbose_name": "stap van een samenvoeging van werkgevers",
                "verbose_name_plural": "stappen van samenvoegingen van werkgevers",
                "ordering": ["merge", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("merge", "position"),
                        name="placements_employer_merge_step_in_order",
                        violation_error_message="Deze stap van de samenvoeging is al vastgelegd.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EmployerRating",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True,
                        editable=False,
                        null=True,
                        unique=True,
                        verbose_name="kenmerk van de invoer",
                    ),
                ),
                ("on", models.DateField(verbose_name="datum")),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("service", "onze dienstverlening"),
                            ("match", "de kandidaten die wij voorstellen"),
                            ("guidance", "de begeleiding op de werkplek"),
                            ("schemes", "regelingen en administratie"),
                        ],
                        max_length=12,
                        verbose_name="waarover",
                    ),
                ),
                ("mark", models.DecimalField(decimal_places=1, max_digits=3, verbose_name="cijfer")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                (
                    "employer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
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
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "cijfer van werkgever",
                "verbose_name_plural": "cijfers van werkgevers",
                "ordering": ["-on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("mark__gte", 1), ("mark__lte", 10)),
                        name="placements_mark_between_1_and_10",
                        violation_error_message="Vul een cijfer in van 1 tot en met 10.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EmployerRatingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True, editable=False, null=True, verbose_name="kenmerk van de invoer"
                    ),
                ),
                ("on", models.DateField(verbose_name="datum")),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("service", "onze dienstverlening"),
                            ("match", "de kandidaten die wij voorstellen"),
                            ("guidance", "de begeleiding op de werkplek"),
                            ("schemes", "regelingen en administratie"),
                        ],
                        max_length=12,
                        verbose_name="waarover",
                    ),
                ),
                ("mark", models.DecimalField(decimal_places=1, max_digits=3, verbose_name="cijfer")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
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
                        to="placements.employerrating",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NotTheSameEmployer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField(verbose_name="op")),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="placements.employer",
                        verbose_name="eerste werkgever",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="placements.employer",
                        verbose_name="tweede werkgever",
                    ),
                ),
            ],
            options={
                "verbose_name": "geen dubbele werkgever",
                "verbose_name_plural": "geen dubbele werkgevers",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("first__lt", models.F("second"))),
                        name="placements_not_the_same_employer_in_order",
                        violation_error_message="Kies twee verschillende werkgevers, het laagste nummer eerst.",
                    ),
                    models.UniqueConstraint(
                        fields=("first", "second"),
                        name="placements_not_the_same_employer_once",
                        violation_error_message="Van deze twee is al vastgelegd dat het geen dubbele is.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NotTheSameEmployerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("on", models.DateField(verbose_name="op")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.employer",
                        verbose_name="eerste werkgever",
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
                        to="placements.notthesameemployer",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.employer",
                        verbose_name="tweede werkgever",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TrainedMentor",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True,
                        editable=False,
                        null=True,
                        unique=True,
                        verbose_name="kenmerk van de invoer",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=100, verbose_name="naam")),
                ("trained_on", models.DateField(blank=True, null=True, verbose_name="getraind op")),
                ("until", models.DateField(blank=True, null=True, verbose_name="werkt hier tot en met")),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mentorships",
                        to="placements.employercontact",
                        verbose_name="contactpersoon",
                    ),
                ),
                (
                    "employer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentors",
                        to="placements.employer",
                        verbose_name="werkgever",
                    ),
                ),
            ],
            options={
                "verbose_name": "getrainde begeleider (Harrie)",
                "verbose_name_plural": "getrainde begeleiders (Harrie)",
                "ordering": ["-trained_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("contact__isnull", True), models.Q(("name", ""), _negated=True)),
                            models.Q(("contact__isnull", False), ("name", "")),
                            _connector="OR",
                        ),
                        name="placements_mentor_is_a_contact_or_a_name",
                        violation_error_message="Kies een contactpersoon of vul een naam in, niet allebei.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TrainedMentorEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True, editable=False, null=True, verbose_name="kenmerk van de invoer"
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=100, verbose_name="naam")),
                ("trained_on", models.DateField(blank=True, null=True, verbose_name="getraind op")),
                ("until", models.DateField(blank=True, null=True, verbose_name="werkt hier tot en met")),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.employercontact",
                        verbose_name="contactpersoon",
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
                        to="placements.trainedmentor",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="employer",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="placements.employer",
                verbose_name="samengevoegd met",
            ),
        ),
        migrations.AddField(
            model_name="employer",
            name="recognised_training_company",
            field=models.CharField(
                choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                default="unknown",
                max_length=10,
                verbose_name="erkend leerbedrijf",
            ),
        ),
        migrations.AddField(
            model_name="employer",
            name="sbi_section",
            field=models.CharField(
                blank=True,
                choices=[
                    ("A", "landbouw, bosbouw en visserij"),
                    ("B", "winning van delfstoffen"),
                    ("C", "industrie en productie"),
                    ("D", "energie"),
                    ("E", "water en afval"),
                    ("F", "bouw"),
                    ("G", "winkel, groothandel en autogarage"),
                    ("H", "vervoer, post en opslag"),
                    ("I", "horeca"),
                    ("J", "informatie en communicatie"),
                    ("K", "bank en verzekering"),
                    ("L", "verhuur en handel van gebouwen"),
                    ("M", "advies, onderzoek en ontwerp"),
                    ("N", "schoonmaak, groen, beveiliging en andere diensten"),
                    ("O", "overheid"),
                    ("P", "onderwijs"),
                    ("Q", "zorg en welzijn"),
                    ("R", "cultuur, sport en recreatie"),
                    ("S", "overige dienstverlening, zoals kapper en reparatie"),
                    ("T", "huishoudens als werkgever"),
                    ("U", "internationale organisaties"),
                ],
                max_length=1,
                verbose_name="branche (SBI)",
            ),
        ),
        migrations.AddField(
            model_name="employerevent",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="placements.employer",
                verbose_name="samengevoegd met",
            ),
        ),
        migrations.AddField(
            model_name="employer",
            name="version",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="employer",
            name="website",
            field=models.URLField(blank=True, verbose_name="website"),
        ),
        migrations.AddField(
            model_name="employerevent",
            name="recognised_training_company",
            field=models.CharField(
                choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                default="unknown",
                max_length=10,
                verbose_name="erkend leerbedrijf",
            ),
        ),
        migrations.AddField(
            model_name="employerevent",
            name="sbi_section",
            field=models.CharField(
                blank=True,
                choices=[
                    ("A", "landbouw, bosbouw en visserij"),
                    ("B", "winning van delfstoffen"),
                    ("C", "industrie en productie"),
                    ("D", "energie"),
                    ("E", "water en afval"),
                    ("F", "bouw"),
                    ("G", "winkel, groothandel en autogarage"),
                    ("H", "vervoer, post en opslag"),
                    ("I", "horeca"),
                    ("J", "informatie en communicatie"),
                    ("K", "bank en verzekering"),
                    ("L", "verhuur en handel van gebouwen"),
                    ("M", "advies, onderzoek en ontwerp"),
                    ("N", "schoonmaak, groen, beveiliging en andere diensten"),
                    ("O", "overheid"),
                    ("P", "onderwijs"),
                    ("Q", "zorg en welzijn"),
                    ("R", "cultuur, sport en recreatie"),
                    ("S", "overige dienstverlening, zoals kapper en reparatie"),
                    ("T", "huishoudens als werkgever"),
                    ("U", "internationale organisaties"),
                ],
                max_length=1,
                verbose_name="branche (SBI)",
            ),
        ),
        migrations.AddField(
            model_name="employerevent",
            name="version",
            field=models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
        ),
        migrations.AddField(
            model_name="employerevent",
            name="website",
            field=models.URLField(blank=True, verbose_name="website"),
        ),
        migrations.AlterField(
            model_name="employer",
            name="kind",
            field=models.CharField(
                choices=[
                    ("own_organisation", "eigen organisatie"),
                    ("joint_body", "gemeenschappelijke regeling"),
                    ("sw_company", "sociaal werkbedrijf"),
                    ("secondment_agency", "detacheerder of uitzendbureau"),
                    ("other", "andere werkgever"),
                ],
                default="other",
                max_length=20,
                verbose_name="soort",
            ),
        ),
        migrations.AlterField(
            model_name="employerevent",
            name="kind",
            field=models.CharField(
                choices=[
                    ("own_organisation", "eigen organisatie"),
                    ("joint_body", "gemeenschappelijke regeling"),
                    ("sw_company", "sociaal werkbedrijf"),
                    ("secondment_agency", "detacheerder of uitzendbureau"),
                    ("other", "andere werkgever"),
                ],
                default="other",
                max_length=20,
                verbose_name="soort",
            ),
        ),
        migrations.AddConstraint(
            model_name="employer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("merged_into__isnull", True),
                    models.Q(("merged_into", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="placements_employer_merged_into_another",
                violation_error_message="Kies twee verschillende werkgevers.",
            ),
        ),
        migrations.AddField(
            model_name="employer",
            name="search_name",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
                    "name", function="registry_plain_name", output_field=models.TextField()
                ),
                output_field=models.TextField(),
                verbose_name="naam om op te zoeken",
            ),
        ),
        migrations.AddIndex(
            model_name="employer",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass("search_name", name="gin_trgm_ops"),
                name="placements_employer_words",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employerevent" ("id", "kind", "kvk_number", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recognised_training_company", "sbi_section", "version", "website") VALUES (NEW."id", NEW."kind", NEW."kvk_number", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."recognised_training_company", NEW."sbi_section", NEW."version", NEW."website"); RETURN NULL;',
                    hash="74199d9c7c16595563e8b71622ebc84e7eec5f7a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_62703",
                    table="placements_employer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."kvk_number" IS DISTINCT FROM (NEW."kvk_number") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."recognised_training_company" IS DISTINCT FROM (NEW."recognised_training_company") OR OLD."sbi_section" IS DISTINCT FROM (NEW."sbi_section") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."website" IS DISTINCT FROM (NEW."website"))',
                    func='INSERT INTO "placements_employerevent" ("id", "kind", "kvk_number", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recognised_training_company", "sbi_section", "version", "website") VALUES (NEW."id", NEW."kind", NEW."kvk_number", NEW."merged_into_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."recognised_training_company", NEW."sbi_section", NEW."version", NEW."website"); RETURN NULL;',
                    hash="ab1f1ca65505d9b88b24e4cc225b69a28a87fca0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ba0ef",
                    table="placements_employer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employerevent" ("id", "kind", "kvk_number", "merged_into_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recognised_training_company", "sbi_section", "version", "website") VALUES (OLD."id", OLD."kind", OLD."kvk_number", OLD."merged_into_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."recognised_training_company", OLD."sbi_section", OLD."version", OLD."website"); RETURN NULL;',
                    hash="7d5a2f98fc8159f80820e681b75147079908a4c5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_76f14",
                    table="placements_employer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employerincentive",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employerincentiveevent" ("article", "certainty", "during", "id", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text", "title") VALUES (NEW."article", NEW."certainty", NEW."during", NEW."id", NEW."key", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."text", NEW."title"); RETURN NULL;',
                    hash="a10e85cfcda2d68250ad8d5d763fce585e0ac6e6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_402fc",
                    table="placements_employerincentive",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employerincentive",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_employerincentiveevent" ("article", "certainty", "during", "id", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text", "title") VALUES (NEW."article", NEW."certainty", NEW."during", NEW."id", NEW."key", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."text", NEW."title"); RETURN NULL;',
                    hash="40a102906a82365d5c45067b81f4c1bf91b326f1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_95b14",
                    table="placements_employerincentive",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employerincentive",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employerincentiveevent" ("article", "certainty", "during", "id", "key", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text", "title") VALUES (OLD."article", OLD."certainty", OLD."during", OLD."id", OLD."key", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."text", OLD."title"); RETURN NULL;',
                    hash="16d105373675dc5c6d12e967e5f63da27daa4bf9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_61d65",
                    table="placements_employerincentive",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_agreementevent" ("during", "employer_id", "entry_key", "euro", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "recorded_by_id", "reference", "status", "what") VALUES (NEW."during", NEW."employer_id", NEW."entry_key", NEW."euro", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."places", NEW."recorded_by_id", NEW."reference", NEW."status", NEW."what"); RETURN NULL;',
                    hash="230c5c6dc8012472dad478e9d7a1f9af095f0c14",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_93d85",
                    table="placements_agreement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_agreementevent" ("during", "employer_id", "entry_key", "euro", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "recorded_by_id", "reference", "status", "what") VALUES (NEW."during", NEW."employer_id", NEW."entry_key", NEW."euro", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."places", NEW."recorded_by_id", NEW."reference", NEW."status", NEW."what"); RETURN NULL;',
                    hash="f8644105e885fccc76c10685c1dd02937a0fa4ce",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e7c32",
                    table="placements_agreement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_agreementevent" ("during", "employer_id", "entry_key", "euro", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "recorded_by_id", "reference", "status", "what") VALUES (OLD."during", OLD."employer_id", OLD."entry_key", OLD."euro", OLD."id", OLD."kind", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."places", OLD."recorded_by_id", OLD."reference", OLD."status", OLD."what"); RETURN NULL;',
                    hash="3516d89d2aaf995290847d588d9df043ad1d7c24",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7cb25",
                    table="placements_agreement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="adf268218568d0894917969e784a61ccfba43dbe",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ae79b",
                    table="placements_agreementevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementplacement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_agreementplacementevent" ("agreement_id", "euro", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id") VALUES (NEW."agreement_id", NEW."euro", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."placement_id"); RETURN NULL;',
                    hash="abd064a002677b36f836f50cc67b0d44ae0063e1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cae81",
                    table="placements_agreementplacement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementplacement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_agreementplacementevent" ("agreement_id", "euro", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id") VALUES (NEW."agreement_id", NEW."euro", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."placement_id"); RETURN NULL;',
                    hash="2f7361a1aaa04bbcfdedb8c4430c17af7ab8e36f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f810b",
                    table="placements_agreementplacement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementplacement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_agreementplacementevent" ("agreement_id", "euro", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id") VALUES (OLD."agreement_id", OLD."euro", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."placement_id"); RETURN NULL;',
                    hash="89fb609deed05adc127429a83dccb4d0073ded83",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_254e7",
                    table="placements_agreementplacement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agreementplacementevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4314d216345bad3865a1ab82f1cf8b0adec1185d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f2950",
                    table="placements_agreementplacementevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="branchteam",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_branchteamevent" ("branch", "coordinator_id", "during", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id") VALUES (NEW."branch", NEW."coordinator_id", NEW."during", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."region_id"); RETURN NULL;',
                    hash="3ed59c8e950f3a563cab0f1423a6f0a5d8cbb3f0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d4acb",
                    table="placements_branchteam",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="branchteam",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_branchteamevent" ("branch", "coordinator_id", "during", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id") VALUES (NEW."branch", NEW."coordinator_id", NEW."during", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."region_id"); RETURN NULL;',
                    hash="81a0cfbf24f0ff9bfa9a04539865eedc6976183d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3ea8e",
                    table="placements_branchteam",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="branchteam",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_branchteamevent" ("branch", "coordinator_id", "during", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id") VALUES (OLD."branch", OLD."coordinator_id", OLD."during", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."region_id"); RETURN NULL;',
                    hash="00c3afda4821ff90be065688c774f68df984a964",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_20dcf",
                    table="placements_branchteam",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accountmanagementevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e4f8184b61f1800e61c157c931fa2b9b29883ba8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7d564",
                    table="placements_accountmanagementevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accountmanagement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_accountmanagementevent" ("during", "employer_id", "id", "manager_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "team_id") VALUES (NEW."during", NEW."employer_id", NEW."id", NEW."manager_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."region_id", NEW."team_id"); RETURN NULL;',
                    hash="3eec173b78a17b142d064c75d5668c40a81c5fd1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_50029",
                    table="placements_accountmanagement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accountmanagement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_accountmanagementevent" ("during", "employer_id", "id", "manager_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "team_id") VALUES (NEW."during", NEW."employer_id", NEW."id", NEW."manager_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."region_id", NEW."team_id"); RETURN NULL;',
                    hash="1cb3e41c9d3fe7dd4978b0dc153a36b7129468e1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_076e2",
                    table="placements_accountmanagement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accountmanagement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_accountmanagementevent" ("during", "employer_id", "id", "manager_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region_id", "team_id") VALUES (OLD."during", OLD."employer_id", OLD."id", OLD."manager_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."region_id", OLD."team_id"); RETURN NULL;',
                    hash="2859b6dd6302155b9304d358ce346e125a283451",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cba52",
                    table="placements_accountmanagement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="branchteamevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="64b3f6351fc64ba6c418ddef3deb0024f5d11577",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_47f22",
                    table="placements_branchteamevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employerbranch",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employerbranchevent" ("address", "branch_number", "employer_id", "entry_key", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "postcode", "until") VALUES (NEW."address", NEW."branch_number", NEW."employer_id", NEW."entry_key", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."postcode", NEW."until"); RETURN NULL;',
                    hash="7e3c906caba93d6200b20393765f02989dac3378",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b4339",
                    table="placements_employerbranch",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employerbranch",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_employerbranchevent" ("address", "branch_number", "employer_id", "entry_key", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "postcode", "until") VALUES (NEW."address", NEW."branch_number", NEW."employer_id", NEW."entry_key", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."postcode", NEW."until"); RETURN NULL;',
                    hash="97a6e079fa15083f54b002bf02960dea5e460245",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e4be1",
                    table="placements_employerbranch",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employerbranch",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employerbranchevent" ("address", "branch_number", "employer_id", "entry_key", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "postcode", "until") VALUES (OLD."address", OLD."branch_number", OLD."employer_id", OLD."entry_key", OLD."id", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."postcode", OLD."until"); RETURN NULL;',
                    hash="5470a6ec8fc6c960c49498f14809dbb72d74d407",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1dedd",
                    table="placements_employerbranch",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employerbranchevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5243e20d93dbbbb91dd534fd72497493380c2ddf",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a0477",
                    table="placements_employerbranchevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employercomplaint",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employercomplaintevent" ("answer", "closed_on", "employer_id", "entry_key", "handler_id", "id", "municipality_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "recorded_by_id", "subject", "text") VALUES (NEW."answer", NEW."closed_on", NEW."employer_id", NEW."entry_key", NEW."handler_id", NEW."id", NEW."municipality_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."received_on", NEW."recorded_by_id", NEW."subject", NEW."text"); RETURN NULL;',
                    hash="b2733707eefc3d306e91a8c05830f9cd0a2894f7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_23630",
                    table="placements_employercomplaint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employercomplaint",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_employercomplaintevent" ("answer", "closed_on", "employer_id", "entry_key", "handler_id", "id", "municipality_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "recorded_by_id", "subject", "text") VALUES (NEW."answer", NEW."closed_on", NEW."employer_id", NEW."entry_key", NEW."handler_id", NEW."id", NEW."municipality_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."received_on", NEW."recorded_by_id", NEW."subject", NEW."text"); RETURN NULL;',
                    hash="dbfcd0f7f65534d8783abd2dd46ebfd99d77decc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_cc5c5",
                    table="placements_employercomplaint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employercomplaint",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employercomplaintevent" ("answer", "closed_on", "employer_id", "entry_key", "handler_id", "id", "municipality_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "recorded_by_id", "subject", "text") VALUES (OLD."answer", OLD."closed_on", OLD."employer_id", OLD."entry_key", OLD."handler_id", OLD."id", OLD."municipality_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."received_on", OLD."recorded_by_id", OLD."subject", OLD."text"); RETURN NULL;',
                    hash="ad5fe1527d6247cdb34f05e16864f4fc454c842d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3db52",
                    table="placements_employercomplaint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employercomplaintevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="667c107714d2721705e6d9ccc7b0fd7537fcf434",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2606d",
                    table="placements_employercomplaintevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employercontact",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employercontactevent" ("branch_id", "email", "employer_id", "entry_key", "function", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "until") VALUES (NEW."branch_id", NEW."email", NEW."employer_id", NEW."entry_key", NEW."function", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."until"); RETURN NULL;',
                    hash="82496183e071c5f82ac9fb9f2bcf9de8a71792dd",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_73f28",
                    table="placements_employercontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employercontact",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_employercontactevent" ("branch_id", "email", "employer_id", "entry_key", "function", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "until") VALUES (NEW."branch_id", NEW."email", NEW."employer_id", NEW."entry_key", NEW."function", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."until"); RETURN NULL;',
                    hash="c9e83fa836107a7cdff723278c5605351726255e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1e74d",
                    table="placements_employercontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employercontact",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employercontactevent" ("branch_id", "email", "employer_id", "entry_key", "function", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "until") VALUES (OLD."branch_id", OLD."email", OLD."employer_id", OLD."entry_key", OLD."function", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."until"); RETURN NULL;',
                    hash="a83e65f9333ff6dfb7285bfb7986a69fc51e3634",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b2a0f",
                    table="placements_employercontact",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employercontactevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b418a372d6908e390400f193ac520de3b67fe618",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b24ed",
                    table="placements_employercontactevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employercontactmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employercontactmomentevent" ("contact_id", "employer_id", "entry_key", "id", "kind", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id") VALUES (NEW."contact_id", NEW."employer_id", NEW."entry_key", NEW."id", NEW."kind", NEW."municipality_id", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_by_id"); RETURN NULL;',
                    hash="7af47757cc30928f7d67e6f256118e5ac4c33463",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a6534",
                    table="placements_employercontactmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employercontactmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_employercontactmomentevent" ("contact_id", "employer_id", "entry_key", "id", "kind", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id") VALUES (NEW."contact_id", NEW."employer_id", NEW."entry_key", NEW."id", NEW."kind", NEW."municipality_id", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_by_id"); RETURN NULL;',
                    hash="5707dace8794e388ef8ef9e9e8da1cc24b9807c6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_723e0",
                    table="placements_employercontactmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employercontactmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employercontactmomentevent" ("contact_id", "employer_id", "entry_key", "id", "kind", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id") VALUES (OLD."contact_id", OLD."employer_id", OLD."entry_key", OLD."id", OLD."kind", OLD."municipality_id", OLD."note", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_by_id"); RETURN NULL;',
                    hash="477bb4a71635d91c2dabcce4a0254c9655478a28",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_37151",
                    table="placements_employercontactmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employercontactmomentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="52eac61e5eec209f21f94a600acc3e16f964e472",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_3401e",
                    table="placements_employercontactmomentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employerincentiveevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5a2dcf5088ab95c66ed884cc5246faaeca6f68e5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1ca29",
                    table="placements_employerincentiveevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employermerge",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employermergeevent" ("by_id", "id", "kept_id", "merged_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "undone_on") VALUES (NEW."by_id", NEW."id", NEW."kept_id", NEW."merged_id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."undone_on"); RETURN NULL;',
                    hash="3b1e98892fcc94a24304887b2a21461fc1a0214e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bf595",
                    table="placements_employermerge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employermerge",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_employermergeevent" ("by_id", "id", "kept_id", "merged_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "undone_on") VALUES (NEW."by_id", NEW."id", NEW."kept_id", NEW."merged_id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."undone_on"); RETURN NULL;',
                    hash="b7fab743c3de11cafcfcfea0d3045e2b53a051cd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_54358",
                    table="placements_employermerge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employermerge",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employermergeevent" ("by_id", "id", "kept_id", "merged_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "undone_on") VALUES (OLD."by_id", OLD."id", OLD."kept_id", OLD."merged_id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."undone_on"); RETURN NULL;',
                    hash="6b60c23a93b8894149de0e463a1bd9d3f8826b1e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_89e18",
                    table="placements_employermerge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employermergeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6c84685e0c29fd2a504a1b8e6c31f64176c296dc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9f1b7",
                    table="placements_employermergeevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employerrating",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employerratingevent" ("employer_id", "entry_key", "id", "mark", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "subject") VALUES (NEW."employer_id", NEW."entry_key", NEW."id", NEW."mark", NEW."municipality_id", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_by_id", NEW."subject"); RETURN NULL;',
                    hash="68cb729e6bda4bdbd9d3c9bbda852ce2d458d8d9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3f2c2",
                    table="placements_employerrating",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employerrating",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_employerratingevent" ("employer_id", "entry_key", "id", "mark", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "subject") VALUES (NEW."employer_id", NEW."entry_key", NEW."id", NEW."mark", NEW."municipality_id", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_by_id", NEW."subject"); RETURN NULL;',
                    hash="21f8e090381ff681ebd94ab613b4ac7998abc677",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_382d9",
                    table="placements_employerrating",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employerrating",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_employerratingevent" ("employer_id", "entry_key", "id", "mark", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "subject") VALUES (OLD."employer_id", OLD."entry_key", OLD."id", OLD."mark", OLD."municipality_id", OLD."note", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_by_id", OLD."subject"); RETURN NULL;',
                    hash="530792481ed8d5b52ddf0992f1fa76a540ded47e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d337a",
                    table="placements_employerrating",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="employerratingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2935d6ce298ed3d17252bf5023c8e48eb8164b10",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_28ec7",
                    table="placements_employerratingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notthesameemployer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_notthesameemployerevent" ("by_id", "first_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id") VALUES (NEW."by_id", NEW."first_id", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."second_id"); RETURN NULL;',
                    hash="3cc7b5b25a557aa6b61998fc8065702f5a085ce9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bb2a5",
                    table="placements_notthesameemployer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notthesameemployer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_notthesameemployerevent" ("by_id", "first_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id") VALUES (NEW."by_id", NEW."first_id", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."second_id"); RETURN NULL;',
                    hash="5cfa486979753039047688800b82f4c5eca1348a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c15cd",
                    table="placements_notthesameemployer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notthesameemployer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_notthesameemployerevent" ("by_id", "first_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id") VALUES (OLD."by_id", OLD."first_id", OLD."id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."second_id"); RETURN NULL;',
                    hash="65bef3ddcce65a40345e319ab5618bffb5bb18e7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4c12b",
                    table="placements_notthesameemployer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notthesameemployerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="61236be3f4c913583556862f15e03886d6289c24",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_1a172",
                    table="placements_notthesameemployerevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="trainedmentor",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_trainedmentorevent" ("contact_id", "employer_id", "entry_key", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trained_on", "until") VALUES (NEW."contact_id", NEW."employer_id", NEW."entry_key", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."trained_on", NEW."until"); RETURN NULL;',
                    hash="daed73ce4930e819bddaa4b8cda272a2280365c7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e4e82",
                    table="placements_trainedmentor",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="trainedmentor",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_trainedmentorevent" ("contact_id", "employer_id", "entry_key", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trained_on", "until") VALUES (NEW."contact_id", NEW."employer_id", NEW."entry_key", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."trained_on", NEW."until"); RETURN NULL;',
                    hash="14678de3462aba2a795939e2ae843adab8d60b33",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c609c",
                    table="placements_trainedmentor",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="trainedmentor",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_trainedmentorevent" ("contact_id", "employer_id", "entry_key", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trained_on", "until") VALUES (OLD."contact_id", OLD."employer_id", OLD."entry_key", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."trained_on", OLD."until"); RETURN NULL;',
                    hash="7192ca2bd2afe84e0de7f021216e630898a7ef1f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6997e",
                    table="placements_trainedmentor",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="trainedmentorevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f59a6df58ae5a5135be8b873015b2e1ec5b35d58",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a4e59",
                    table="placements_trainedmentorevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
