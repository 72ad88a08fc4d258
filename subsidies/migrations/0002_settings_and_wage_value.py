from decimal import Decimal

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("cases", "0003_the_whole_file"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("placements", "0007_employers"),
        ("registry", "0007_merges"),
        ("subsidies", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="ExpertOrganisation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="naam")),
                ("active", models.BooleanField(default=True, verbose_name="te kiezen")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "loonwaarde-expert",
                "verbose_name_plural": "loonwaarde-experts",
                "ordering": ["name", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("name"),
                        models.F("municipality"),
                        name="subsidies_expert_once_per_municipality",
                        violation_error_message="Deze organisatie staat al in de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="subsidies_expert_has_a_name",
                        violation_error_message="Vul de naam van de organisatie in.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExpertOrganisationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=120, verbose_name="naam")),
                ("active", models.BooleanField(default=True, verbose_name="te kiezen")),
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
                        to="subsidies.expertorganisation",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MunicipalitySubsidySetting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                (
                    "base_choice",
                    models.CharField(
                        choices=[
                            ("reference_month", "referentiemaandloon"),
                            ("hour", "minimumuurloon × 36 uur × 52 weken ÷ 12"),
                        ],
                        default="reference_month",
                        max_length=20,
                        verbose_name="grondslag vanaf 2024",
                    ),
                ),
                (
                    "repeat_months",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        default=36,
                        help_text="Leeg: niet volgens een vast schema.",
                        null=True,
                        verbose_name="loonwaarde opnieuw bepalen na (maanden)",
                    ),
                ),
                (
                    "report_weeks",
                    models.PositiveSmallIntegerField(
                        default=6,
                        help_text="Gerekend vanaf de opdracht.",
                        verbose_name="loonwaardebepaling terug binnen (weken)",
                    ),
                ),
                (
                    "four_eyes_above",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Leeg: nooit. 0: altijd.",
                        max_digits=8,
                        null=True,
                        verbose_name="tweede beoordelaar boven (€ per maand)",
                    ),
                ),
                (
                    "decision_weeks",
                    models.PositiveSmallIntegerField(default=5, verbose_name="beslistermijn (weken)"),
                ),
                (
                    "term_from",
                    models.CharField(
                        choices=[
                            (
                                "wage_value",
                                "het vaststellen of overslaan van de loonwaarde (art. 10d lid 12)",
                            ),
                            ("request", "de ontvangst van de aanvraag (eigen beleidsregel)"),
                        ],
                        default="wage_value",
                        max_length=12,
                        verbose_name="beslistermijn vanaf",
                    ),
                ),
                (
                    "suspend_while_measuring",
                    models.BooleanField(
                        default=True, verbose_name="termijn staat stil tijdens de loonwaardebepaling"
                    ),
                ),
                (
                    "objection_committee",
                    models.BooleanField(default=False, verbose_name="bezwaar gaat langs een commissie"),
                ),
                (
                    "net_claims",
                    models.BooleanField(
                        default=True, verbose_name="terugvordering verrekenen met de volgende betaling"
                    ),
                ),
                (
                    "minimum_hours",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        verbose_name="minimum aantal uren per week",
                    ),
                ),
                (
                    "minimum_months",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="minimum duur van het contract (maanden)"
                    ),
                ),
                (
                    "lowest_wage_value",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="laagste loonwaarde (%)"
                    ),
                ),
                (
                    "highest_wage_value",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="hoogste loonwaarde (%)"
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="Waarin de gemeente dit heeft vastgelegd.",
                        max_length=200,
                        verbose_name="beleidsregel",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="subsidy_settings",
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "instelling loonkostensubsidie",
                "verbose_name_plural": "instellingen loonkostensubsidie",
                "ordering": ["municipality", "-during"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="subsidies_municipalitysubsidysetting_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("municipality", "="), ("during", "&&")],
                        name="subsidies_one_setting_per_municipality",
                        violation_error_message="Voor deze gemeente gelden in deze periode al instellingen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("repeat_months", None), ("repeat_months__range", (1, 120)), _connector="OR"
                            ),
                            ("report_weeks__range", (1, 52)),
                            ("decision_weeks__range", (1, 26)),
                            models.Q(
                                ("minimum_months", None), ("minimum_months__range", (1, 60)), _connector="OR"
                            ),
                        ),
                        name="subsidies_setting_terms_are_real",
                        violation_error_message="Controleer de termijnen: herhalen na 1 tot en met 120 maanden, de bepaling terug binnen 1 tot en met 52 weken, beslissen in 1 tot en met 26 weken, een contract van 1 tot en met 60 maanden.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("minimum_hours", None),
                                models.Q(("minimum_hours__gt", 0), ("minimum_hours__lte", Decimal("60"))),
                                _connector="OR",
                            ),
                            models.Q(("four_eyes_above", None), ("four_eyes_above__gte", 0), _connector="OR"),
                        ),
                        name="subsidies_setting_amounts_are_real",
                        violation_error_message="Uren zijn meer dan 0 en hooguit 60; een bedrag is niet lager dan 0.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("lowest_wage_value", None),
                                ("lowest_wage_value__range", (0, 100)),
                                _connector="OR",
                            ),
                            models.Q(
                                ("highest_wage_value", None),
                                ("highest_wage_value__range", (0, 100)),
                                _connector="OR",
                            ),
                            models.Q(
                                ("lowest_wage_value", None),
                                ("highest_wage_value", None),
                                ("lowest_wage_value__lte", models.F("highest_wage_value")),
                                _connector="OR",
                            ),
                        ),
                        name="subsidies_setting_wage_values_are_a_range",
                        violation_error_message="De loonwaarde loopt van laag naar hoog, van 0 tot en met 100 %.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MunicipalitySubsidySettingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                (
                    "base_choice",
                    models.CharField(
                        choices=[
                            ("reference_month", "referentiemaandloon"),
                            ("hour", "minimumuurloon × 36 uur × 52 weken ÷ 12"),
                        ],
                        default="reference_month",
                        max_length=20,
                        verbose_name="grondslag vanaf 2024",
                    ),
                ),
                (
                    "repeat_months",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        default=36,
                        help_text="Leeg: niet volgens een vast schema.",
                        null=True,
                        verbose_name="loonwaarde opnieuw bepalen na (maanden)",
                    ),
                ),
                (
                    "report_weeks",
                    models.PositiveSmallIntegerField(
                        default=6,
                        help_text="Gerekend vanaf de opdracht.",
                        verbose_name="loonwaardebepaling terug binnen (weken)",
                    ),
                ),
                (
                    "four_eyes_above",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Leeg: nooit. 0: altijd.",
                        max_digits=8,
                        null=True,
                        verbose_name="tweede beoordelaar boven (€ per maand)",
                    ),
                ),
                (
                    "decision_weeks",
                    models.PositiveSmallIntegerField(default=5, verbose_name="beslistermijn (weken)"),
                ),
                (
                    "term_from",
                    models.CharField(
                        choices=[
                            (
                                "wage_value",
                                "het vaststellen of overslaan van de loonwaarde (art. 10d lid 12)",
                            ),
                            ("request", "de ontvangst van de aanvraag (eigen beleidsregel)"),
                        ],
                        default="wage_value",
                        max_length=12,
                        verbose_name="beslistermijn vanaf",
                    ),
                ),
                (
                    "suspend_while_measuring",
                    models.BooleanField(
                        default=True, verbose_name="termijn staat stil tijdens de loonwaardebepaling"
                    ),
                ),
                (
                    "objection_committee",
                    models.BooleanField(default=False, verbose_name="bezwaar gaat langs een commissie"),
                ),
                (
                    "net_claims",
                    models.BooleanField(
                        default=True, verbose_name="terugvordering verrekenen met de volgende betaling"
                    ),
                ),
                (
                    "minimum_hours",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        verbose_name="minimum aantal uren per week",
                    ),
                ),
                (
                    "minimum_months",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="minimum duur van het contract (maanden)"
                    ),
                ),
                (
                    "lowest_wage_value",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="laagste loonwaarde (%)"
                    ),
                ),
                (
                    "highest_wage_value",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="hoogste loonwaarde (%)"
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        blank=True,
                        help_text="Waarin de gemeente dit heeft vastgelegd.",
                        max_length=200,
                        verbose_name="beleidsregel",
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
                        to="subsidies.municipalitysubsidysetting",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WageValueAssessment",
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
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("requested", "gevraagd"),
                            ("visited", "werkplek bezocht"),
                            ("established", "vastgesteld"),
                            ("cancelled", "geannuleerd"),
                        ],
                        default="requested",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("first", "eerste bepaling"),
                            ("repeat", "herhaling volgens schema"),
                            ("early", "eerder dan gepland"),
                        ],
                        default="first",
                        max_length=8,
                        verbose_name="aanleiding",
                    ),
                ),
                (
                    "early_because",
                    models.CharField(blank=True, max_length=300, verbose_name="waarom eerder dan gepland"),
                ),
                ("requested_on", models.DateField(verbose_name="gevraagd op")),
                (
                    "expert_name",
                    models.CharField(blank=True, max_length=120, verbose_name="naam van de expert"),
                ),
                ("due_on", models.DateField(verbose_name="verwacht terug op")),
                ("visited_on", models.DateField(blank=True, null=True, verbose_name="werkplek bezocht op")),
                (
                    "method",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("deployability", "tempo, kwaliteit en inzetbaarheid (tot 1 juli 2021)"),
                            ("net_time", "tempo, kwaliteit en netto werktijd (vanaf 1 juli 2021)"),
                        ],
                        max_length=14,
                        verbose_name="methode",
                    ),
                ),
                (
                    "days_per_week",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=2,
                        null=True,
                        verbose_name="werkdagen per week",
                    ),
                ),
                (
                    "computed_percentage",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="berekende loonwaarde"
                    ),
                ),
                (
                    "established_percentage",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="vastgestelde loonwaarde"
                    ),
                ),
                (
                    "differs_because",
                    models.CharField(blank=True, max_length=500, verbose_name="waarom anders dan berekend"),
                ),
                (
                    "view_of_employer",
                    models.CharField(blank=True, max_length=1000, verbose_name="zienswijze van de werkgever"),
                ),
                (
                    "view_of_worker",
                    models.CharField(blank=True, max_length=1000, verbose_name="zienswijze van de werknemer"),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="geldt vanaf")),
                ("established_on", models.DateField(blank=True, null=True, verbose_name="vastgesteld op")),
                ("cancelled_on", models.DateField(blank=True, null=True, verbose_name="geannuleerd op")),
                (
                    "cancelled_because",
                    models.CharField(blank=True, max_length=300, verbose_name="reden van annuleren"),
                ),
                (
                    "established_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgesteld door",
                    ),
                ),
                (
                    "expert",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="subsidies.expertorganisation",
                        verbose_name="loonwaarde-expert",
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
                    "placement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wage_value_assessments",
                        to="placements.placement",
                        verbose_name="plaatsing",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="cases.casedocument",
                        verbose_name="rapport",
                    ),
                ),
                (
                    "requested_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "loonwaardebepaling",
                "verbose_name_plural": "loonwaardebepalingen",
                "ordering": ["-requested_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "visited"), _negated=True),
                            ("visited_on__isnull", False),
                            _connector="OR",
                        ),
                        name="subsidies_assessment_visited_has_a_day",
                        violation_error_message="Vul in op welke dag de werkplek is bezocht.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "established"), _negated=True),
                            models.Q(
                                ("computed_percentage__range", (0, 100)),
                                ("established_on__isnull", False),
                                ("established_percentage__range", (0, 100)),
                                ("valid_from__isnull", False),
                                ("visited_on__isnull", False),
                                models.Q(("method", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="subsidies_assessment_established_is_complete",
                        violation_error_message="Vul de dag van het bezoek, de loonwaarde en de ingangsdatum in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("established_percentage", None),
                            ("established_percentage", models.F("computed_percentage")),
                            models.Q(("differs_because", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="subsidies_assessment_says_why_it_differs",
                        violation_error_message="Vul in waarom de vastgestelde loonwaarde anders is dan de berekende.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("cancelled_on__isnull", False),
                                ("status", "cancelled"),
                                models.Q(("cancelled_because", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("status", "cancelled"), _negated=True),
                                ("cancelled_because", ""),
                                ("cancelled_on", None),
                            ),
                            _connector="OR",
                        ),
                        name="subsidies_cancelled_assessment_says_why",
                        violation_error_message="Vul in waarom de loonwaardebepaling niet doorgaat.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reason", "early"), _negated=True),
                            models.Q(("early_because", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="subsidies_early_assessment_says_why",
                        violation_error_message="Vul in waarom de loonwaarde eerder wordt bepaald dan gepland.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ["requested", "visited"])),
                        fields=("placement",),
                        name="subsidies_one_open_assessment_per_placement",
                        violation_error_message="Voor deze plaatsing loopt al een loonwaardebepaling.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "established")),
                        fields=("placement", "valid_from"),
                        name="subsidies_one_wage_value_per_day",
                        violation_error_message="Vanaf deze dag is al een loonwaarde vastgesteld.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WageValueAssessmentEvent",
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
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("requested", "gevraagd"),
                            ("visited", "werkplek bezocht"),
                            ("established", "vastgesteld"),
                            ("cancelled", "geannuleerd"),
                        ],
                        default="requested",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("first", "eerste bepaling"),
                            ("repeat", "herhaling volgens schema"),
                            ("early", "eerder dan gepland"),
                        ],
                        default="first",
                        max_length=8,
                        verbose_name="aanleiding",
                    ),
                ),
                (
                    "early_because",
                    models.CharField(blank=True, max_length=300, verbose_name="waarom eerder dan gepland"),
                ),
                ("requested_on", models.DateField(verbose_name="gevraagd op")),
                (
                    "expert_name",
                    models.CharField(blank=True, max_length=120, verbose_name="naam van de expert"),
                ),
                ("due_on", models.DateField(verbose_name="verwacht terug op")),
                ("visited_on", models.DateField(blank=True, null=True, verbose_name="werkplek bezocht op")),
                (
                    "method",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("deployability", "tempo, kwaliteit en inzetbaarheid (tot 1 juli 2021)"),
                            ("net_time", "tempo, kwaliteit en netto werktijd (vanaf 1 juli 2021)"),
                        ],
                        max_length=14,
                        verbose_name="methode",
                    ),
                ),
                (
                    "days_per_week",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=2,
                        null=True,
                        verbose_name="werkdagen per week",
                    ),
                ),
                (
                    "computed_percentage",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="berekende loonwaarde"
                    ),
                ),
                (
                    "established_percentage",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="vastgestelde loonwaarde"
                    ),
                ),
                (
                    "differs_because",
                    models.CharField(blank=True, max_length=500, verbose_name="waarom anders dan berekend"),
                ),
                (
                    "view_of_employer",
                    models.CharField(blank=True, max_length=1000, verbose_name="zienswijze van de werkgever"),
                ),
                (
                    "view_of_worker",
                    models.CharField(blank=True, max_length=1000, verbose_name="zienswijze van de werknemer"),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="geldt vanaf")),
                ("established_on", models.DateField(blank=True, null=True, verbose_name="vastgesteld op")),
                ("cancelled_on", models.DateField(blank=True, null=True, verbose_name="geannuleerd op")),
                (
                    "cancelled_because",
                    models.CharField(blank=True, max_length=300, verbose_name="reden van annuleren"),
                ),
                (
                    "established_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgesteld door",
                    ),
                ),
                (
                    "expert",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="subsidies.expertorganisation",
                        verbose_name="loonwaarde-expert",
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
                        to="subsidies.wagevalueassessment",
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
                (
                    "report",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.casedocument",
                        verbose_name="rapport",
                    ),
                ),
                (
                    "requested_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WageValueTask",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("description", models.CharField(max_length=120, verbose_name="taak")),
                (
                    "share",
                    models.DecimalField(
                        decimal_places=2, max_digits=5, verbose_name="aandeel in de werktijd (%)"
                    ),
                ),
                ("tempo", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="tempo (%)")),
                (
                    "quality",
                    models.DecimalField(decimal_places=2, max_digits=5, verbose_name="kwaliteit (%)"),
                ),
                (
                    "net_time",
                    models.DecimalField(
                        decimal_places=2, max_digits=5, verbose_name="netto werktijd of inzetbaarheid (%)"
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tasks",
                        to="subsidies.wagevalueassessment",
                        verbose_name="loonwaardebepaling",
                    ),
                ),
            ],
            options={
                "verbose_name": "hoofdtaak",
                "verbose_name_plural": "hoofdtaken",
                "ordering": ["position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("assessment", "position"),
                        name="subsidies_task_has_its_place",
                        violation_error_message="Deze taak staat er al.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("position__range", (1, 5))),
                        name="subsidies_at_most_five_tasks",
                        violation_error_message="Een loonwaardebepaling heeft hooguit vijf hoofdtaken.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("share__gte", Decimal("6.25")),
                            ("share__lte", Decimal("100")),
                            ("tempo__gte", 0),
                            ("tempo__lte", Decimal("200")),
                            ("quality__gte", 0),
                            ("quality__lte", Decimal("100")),
                            ("net_time__gte", 0),
                            ("net_time__lte", Decimal("100")),
                        ),
                        name="subsidies_task_percentages",
                        violation_error_message="Een taak is ten minste 1/16 van de werkweek; kwaliteit en werktijd zijn 0 tot en met 100 %.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WageValueTaskEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("position", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                ("description", models.CharField(max_length=120, verbose_name="taak")),
                (
                    "share",
                    models.DecimalField(
                        decimal_places=2, max_digits=5, verbose_name="aandeel in de werktijd (%)"
                    ),
                ),
                ("tempo", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="tempo (%)")),
                (
                    "quality",
                    models.DecimalField(decimal_places=2, max_digits=5, verbose_name="kwaliteit (%)"),
                ),
                (
                    "net_time",
                    models.DecimalField(
                        decimal_places=2, max_digits=5, verbose_name="netto werktijd of inzetbaarheid (%)"
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="subsidies.wagevalueassessment",
                        verbose_name="loonwaardebepaling",
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
                        to="subsidies.wagevaluetask",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="expertorganisation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_expertorganisationevent" ("active", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."active", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="ea7b44d43349be383ef240a81feabd3ad0c94a80",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a4301",
                    table="subsidies_expertorganisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="expertorganisation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "subsidies_expertorganisationevent" ("active", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."active", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="8f9516ef14eb1e9f6870f358339e1fbf9c31d8d6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e8a77",
                    table="subsidies_expertorganisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="expertorganisation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_expertorganisationevent" ("active", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."active", OLD."id", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="8821463e25363304a342cd16620330ebc02c047b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9904e",
                    table="subsidies_expertorganisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="expertorganisationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6d6867ba0dd8b25ace749b967fe5b3666f488c3f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a7983",
                    table="subsidies_expertorganisationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipalitysubsidysetting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_municipalitysubsidysettingevent" ("base_choice", "decision_weeks", "during", "four_eyes_above", "highest_wage_value", "id", "lowest_wage_value", "minimum_hours", "minimum_months", "municipality_id", "net_claims", "objection_committee", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "repeat_months", "report_weeks", "source", "suspend_while_measuring", "term_from") VALUES (NEW."base_choice", NEW."decision_weeks", NEW."during", NEW."four_eyes_above", NEW."highest_wage_value", NEW."id", NEW."lowest_wage_value", NEW."minimum_hours", NEW."minimum_months", NEW."municipality_id", NEW."net_claims", NEW."objection_committee", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."repeat_months", NEW."report_weeks", NEW."source", NEW."suspend_while_measuring", NEW."term_from"); RETURN NULL;',
                    hash="dcd7e02098b893dc6923927bfbf1206b4df06fcf",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d4275",
                    table="subsidies_municipalitysubsidysetting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipalitysubsidysetting",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "subsidies_municipalitysubsidysettingevent" ("base_choice", "decision_weeks", "during", "four_eyes_above", "highest_wage_value", "id", "lowest_wage_value", "minimum_hours", "minimum_months", "municipality_id", "net_claims", "objection_committee", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "repeat_months", "report_weeks", "source", "suspend_while_measuring", "term_from") VALUES (NEW."base_choice", NEW."decision_weeks", NEW."during", NEW."four_eyes_above", NEW."highest_wage_value", NEW."id", NEW."lowest_wage_value", NEW."minimum_hours", NEW."minimum_months", NEW."municipality_id", NEW."net_claims", NEW."objection_committee", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."repeat_months", NEW."report_weeks", NEW."source", NEW."suspend_while_measuring", NEW."term_from"); RETURN NULL;',
                    hash="5e1f8fb3ef59757c39bfa43401252994c45a6c89",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7b008",
                    table="subsidies_municipalitysubsidysetting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipalitysubsidysetting",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_municipalitysubsidysettingevent" ("base_choice", "decision_weeks", "during", "four_eyes_above", "highest_wage_value", "id", "lowest_wage_value", "minimum_hours", "minimum_months", "municipality_id", "net_claims", "objection_committee", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "repeat_months", "report_weeks", "source", "suspend_while_measuring", "term_from") VALUES (OLD."base_choice", OLD."decision_weeks", OLD."during", OLD."four_eyes_above", OLD."highest_wage_value", OLD."id", OLD."lowest_wage_value", OLD."minimum_hours", OLD."minimum_months", OLD."municipality_id", OLD."net_claims", OLD."objection_committee", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."repeat_months", OLD."report_weeks", OLD."source", OLD."suspend_while_measuring", OLD."term_from"); RETURN NULL;',
                    hash="4c9b27e1e4e2d7399d74f3f80c4b930f10510f31",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d7029",
                    table="subsidies_municipalitysubsidysetting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipalitysubsidysettingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3540f05d1167eed7ea75c6e0da0536470ebe99c4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f30bf",
                    table="subsidies_municipalitysubsidysettingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wagevalueassessment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_wagevalueassessmentevent" ("cancelled_because", "cancelled_on", "computed_percentage", "days_per_week", "differs_because", "due_on", "early_because", "entry_key", "established_by_id", "established_on", "established_percentage", "expert_id", "expert_name", "id", "method", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "report_id", "requested_by_id", "requested_on", "status", "valid_from", "version", "view_of_employer", "view_of_worker", "visited_on") VALUES (NEW."cancelled_because", NEW."cancelled_on", NEW."computed_percentage", NEW."days_per_week", NEW."differs_because", NEW."due_on", NEW."early_because", NEW."entry_key", NEW."established_by_id", NEW."established_on", NEW."established_percentage", NEW."expert_id", NEW."expert_name", NEW."id", NEW."method", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."placement_id", NEW."reason", NEW."report_id", NEW."requested_by_id", NEW."requested_on", NEW."status", NEW."valid_from", NEW."version", NEW."view_of_employer", NEW."view_of_worker", NEW."visited_on"); RETURN NULL;',
                    hash="3ba170c1aa61a2b20db3e567f555786247d0dd70",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_236f0",
                    table="subsidies_wagevalueassessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wagevalueassessment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "subsidies_wagevalueassessmentevent" ("cancelled_because", "cancelled_on", "computed_percentage", "days_per_week", "differs_because", "due_on", "early_because", "entry_key", "established_by_id", "established_on", "established_percentage", "expert_id", "expert_name", "id", "method", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "report_id", "requested_by_id", "requested_on", "status", "valid_from", "version", "view_of_employer", "view_of_worker", "visited_on") VALUES (NEW."cancelled_because", NEW."cancelled_on", NEW."computed_percentage", NEW."days_per_week", NEW."differs_because", NEW."due_on", NEW."early_because", NEW."entry_key", NEW."established_by_id", NEW."established_on", NEW."established_percentage", NEW."expert_id", NEW."expert_name", NEW."id", NEW."method", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."placement_id", NEW."reason", NEW."report_id", NEW."requested_by_id", NEW."requested_on", NEW."status", NEW."valid_from", NEW."version", NEW."view_of_employer", NEW."view_of_worker", NEW."visited_on"); RETURN NULL;',
                    hash="961dd062c1f0afc03ff83c06f7700bb2d3ef69a9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b689b",
                    table="subsidies_wagevalueassessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wagevalueassessment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_wagevalueassessmentevent" ("cancelled_because", "cancelled_on", "computed_percentage", "days_per_week", "differs_because", "due_on", "early_because", "entry_key", "established_by_id", "established_on", "established_percentage", "expert_id", "expert_name", "id", "method", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "report_id", "requested_by_id", "requested_on", "status", "valid_from", "version", "view_of_employer", "view_of_worker", "visited_on") VALUES (OLD."cancelled_because", OLD."cancelled_on", OLD."computed_percentage", OLD."days_per_week", OLD."differs_because", OLD."due_on", OLD."early_because", OLD."entry_key", OLD."established_by_id", OLD."established_on", OLD."established_percentage", OLD."expert_id", OLD."expert_name", OLD."id", OLD."method", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."placement_id", OLD."reason", OLD."report_id", OLD."requested_by_id", OLD."requested_on", OLD."status", OLD."valid_from", OLD."version", OLD."view_of_employer", OLD."view_of_worker", OLD."visited_on"); RETURN NULL;',
                    hash="f94a0a2d4cc9266746abb608a32a28c455ec5072",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0c8d6",
                    table="subsidies_wagevalueassessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wagevalueassessmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1242fbc7d94b025d94df1f2f61246162549c20fc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_11f69",
                    table="subsidies_wagevalueassessmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wagevaluetask",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_wagevaluetaskevent" ("assessment_id", "description", "id", "net_time", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "quality", "share", "tempo") VALUES (NEW."assessment_id", NEW."description", NEW."id", NEW."net_time", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."quality", NEW."share", NEW."tempo"); RETURN NULL;',
                    hash="92be5927f4a9fdeca0cd16f1374427d0e5f7bd70",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_499be",
                    table="subsidies_wagevaluetask",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wagevaluetask",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "subsidies_wagevaluetaskevent" ("assessment_id", "description", "id", "net_time", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "quality", "share", "tempo") VALUES (NEW."assessment_id", NEW."description", NEW."id", NEW."net_time", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."quality", NEW."share", NEW."tempo"); RETURN NULL;',
                    hash="265e0cc3bd0be662bab8ef77d644cf2e2c147e58",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fcdfe",
                    table="subsidies_wagevaluetask",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wagevaluetask",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_wagevaluetaskevent" ("assessment_id", "description", "id", "net_time", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "quality", "share", "tempo") VALUES (OLD."assessment_id", OLD."description", OLD."id", OLD."net_time", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."quality", OLD."share", OLD."tempo"); RETURN NULL;',
                    hash="f31c96d75cd9c67ce5c387d293202e77aa2ced7e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b68db",
                    table="subsidies_wagevaluetask",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wagevaluetaskevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="cee4332fb0dc47ccf98243670e83d3a3e9376383",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_75ba4",
                    table="subsidies_wagevaluetaskevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
