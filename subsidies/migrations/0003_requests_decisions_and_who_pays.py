from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

FILL = """
-- Who pays for what was granted before this was recorded: the municipality of the file that ran when the grant began,
-- else of the newest file, else where the person lived then or lived last.
WITH payer AS (
    SELECT placement.id AS placement_id, candidate.municipality_id, candidate.during, 0 AS rank
    FROM placements_placement placement JOIN cases_candidate candidate ON candidate.person_id = placement.person_id
    UNION ALL
    SELECT placement.id, residence.municipality_id, residence.during, 1
    FROM placements_placement placement JOIN registry_residence residence ON residence.person_id = placement.person_id
)
UPDATE subsidies_wagecostsubsidy subsidy SET municipality_id = (
    SELECT payer.municipality_id FROM payer WHERE payer.placement_id = subsidy.placement_id
    ORDER BY payer.rank, payer.during @> lower(subsidy.during) DESC, lower(payer.during) DESC LIMIT 1
);
-- What waits for the end of the transaction is checked now: the next statements change these tables.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE subsidies_wagecostsubsidyevent DISABLE TRIGGER USER;
WITH payer AS (
    SELECT placement.id AS placement_id, candidate.municipality_id, candidate.during, 0 AS rank
    FROM placements_placement placement JOIN cases_candidate candidate ON candidate.person_id = placement.person_id
    UNION ALL
    SELECT placement.id, residence.municipality_id, residence.during, 1
    FROM placements_placement placement JOIN registry_residence residence ON residence.person_id = placement.person_id
)
UPDATE subsidies_wagecostsubsidyevent told SET municipality_id = coalesce(
    (SELECT subsidy.municipality_id FROM subsidies_wagecostsubsidy subsidy WHERE subsidy.id = told.pgh_obj_id),
    (SELECT payer.municipality_id FROM payer WHERE payer.placement_id = told.placement_id
     ORDER BY payer.rank, payer.during @> lower(told.during) DESC, lower(payer.during) DESC LIMIT 1)
);
ALTER TABLE subsidies_wagecostsubsidyevent ENABLE TRIGGER USER;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("placements", "0008_placement_from_vacancy"),
        ("registry", "0007_merges"),
        ("subsidies", "0002_settings_and_wage_value"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="wagecostsubsidy",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="wagecostsubsidy",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="wagecostsubsidy",
            name="delete_delete",
        ),
        migrations.CreateModel(
            name="SubsidyRequest",
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
                (
                    "asked_by",
                    models.CharField(
                        choices=[
                            ("employer", "werkgever"),
                            ("worker", "werknemer"),
                            ("municipality", "gemeente zelf"),
                        ],
                        max_length=20,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("form", "formulier op internet"),
                            ("email", "e-mail"),
                            ("letter", "brief"),
                            ("phone", "telefoon"),
                            ("talk", "gesprek"),
                            ("own", "eigen initiatief"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=20,
                        verbose_name="gevraagd via",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="ontvangen op")),
                (
                    "asked_basis",
                    models.CharField(
                        choices=[
                            ("flat_rate", "forfait van 50 %"),
                            ("measured", "gemeten loonwaarde"),
                            ("unknown", "nog niet bekend"),
                        ],
                        default="unknown",
                        max_length=20,
                        verbose_name="gevraagd op grond van",
                    ),
                ),
                ("wanted_from", models.DateField(verbose_name="gevraagd vanaf")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("received", "ontvangen"),
                            ("checked", "doelgroep beoordeeld"),
                            ("flat_rate", "forfait afgesproken"),
                            ("measuring", "wacht op loonwaarde"),
                            ("measured", "loonwaarde bekend"),
                            ("proposed", "voorstel klaar"),
                            ("approval", "wacht op tweede persoon"),
                            ("granted", "toegekend"),
                            ("refused", "afgewezen"),
                            ("withdrawn", "aanvraag ingetrokken"),
                            ("ended", "beëindigd"),
                            ("revoked", "toekenning ingetrokken"),
                            ("handed_over", "overgedragen aan andere gemeente"),
                        ],
                        default="received",
                        max_length=20,
                        verbose_name="stap",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(blank=True, null=True, verbose_name="doelgroep beoordeeld op"),
                ),
                (
                    "group_outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("belongs", "hoort bij de doelgroep"),
                            ("not", "hoort niet bij de doelgroep"),
                        ],
                        max_length=20,
                        verbose_name="uitkomst van de doelgroepbeoordeling",
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("1a", "1a – Participatiewet, kan het minimumloon niet verdienen"),
                            ("1b", "1b – Wsw-indicatie"),
                            ("1c", "1c – Wajong"),
                            ("1d", "1d – aangewezen bij besluit (vso/pro)"),
                            ("1e", "1e – Participatiewet, vaststelling op eigen verzoek"),
                            ("1f", "1f – eerder Wsw of Wajong (2013–2015)"),
                            ("1g", "1g – IVA met experimentele loondispensatie"),
                            ("2", "lid 2 – jonggehandicapt, minimumloon alleen met voorziening"),
                            ("6", "lid 6 – voldoet niet meer, inschrijving nog niet beëindigd"),
                            ("38f5", "38f lid 5 – gelijkgesteld (WIW- of ID-baan)"),
                        ],
                        max_length=10,
                        verbose_name="grondslag in het doelgroepregister",
                    ),
                ),
                (
                    "measuring_since",
                    models.DateField(blank=True, null=True, verbose_name="loonwaardebepaling gevraagd op"),
                ),
                (
                    "settled_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="loonwaarde vastgesteld of overgeslagen op"
                    ),
                ),
                (
                    "wage_value_percentage",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(100)],
                        verbose_name="vastgestelde loonwaarde",
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
                        related_name="subsidy_requests",
                        to="placements.placement",
                        verbose_name="plaatsing",
                    ),
                ),
            ],
            options={
                "verbose_name": "aanvraag loonkostensubsidie",
                "verbose_name_plural": "aanvragen loonkostensubsidie",
                "ordering": ["received_on", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(
                            (
                                "status__in",
                                (
                                    "received",
                                    "checked",
                                    "flat_rate",
                                    "measuring",
                                    "measured",
                                    "proposed",
                                    "approval",
                                ),
                            )
                        ),
                        fields=["municipality", "received_on"],
                        name="subsidies_request_open",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                (
                                    "received",
                                    "checked",
                                    "flat_rate",
                                    "measuring",
                                    "measured",
                                    "proposed",
                                    "approval",
                                ),
                            )
                        ),
                        fields=("placement", "municipality"),
                        name="subsidies_one_open_request",
                        violation_error_message="Voor deze plaatsing loopt al een aanvraag bij uw gemeente.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("checked_on", None), ("group_outcome", "")),
                            models.Q(
                                ("checked_on__isnull", False), models.Q(("group_outcome", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="subsidies_request_check_has_outcome",
                        violation_error_message="Kies de uitkomst van de beoordeling en de dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("wage_value_percentage", None),
                            models.Q(
                                ("settled_on__isnull", False), ("wage_value_percentage__range", (0, 100))
                            ),
                            _connector="OR",
                        ),
                        name="subsidies_request_wage_value_has_day",
                        violation_error_message="Vul een loonwaarde van 0 tot en met 100 in, met de dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("checked_on__isnull", True),
                            ("checked_on__gte", models.F("received_on")),
                            _connector="OR",
                        ),
                        name="subsidies_request_checked_on_after_receipt",
                        violation_error_message="Deze dag ligt vóór de dag waarop de aanvraag is ontvangen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("measuring_since__isnull", True),
                            ("measuring_since__gte", models.F("received_on")),
                            _connector="OR",
                        ),
                        name="subsidies_request_measuring_since_after_receipt",
                        violation_error_message="Deze dag ligt vóór de dag waarop de aanvraag is ontvangen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("settled_on__isnull", True),
                            ("settled_on__gte", models.F("received_on")),
                            _connector="OR",
                        ),
                        name="subsidies_request_settled_on_after_receipt",
                        violation_error_message="Deze dag ligt vóór de dag waarop de aanvraag is ontvangen.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("granted", "toegekend"),
                            ("refused", "afgewezen"),
                            ("changed", "gewijzigd"),
                            ("ended", "beëindigd"),
                            ("revoked", "ingetrokken"),
                            ("indexed", "aangepast per 1 januari"),
                            ("handed_over", "overgedragen"),
                            ("taken_over", "voortgezet"),
                        ],
                        max_length=20,
                        verbose_name="besluit",
                    ),
                ),
                (
                    "refusal_ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_in_group", "hoort niet bij de doelgroep"),
                            ("too_late", "niet binnen zes maanden na de start gevraagd"),
                            ("no_work", "geen dienstbetrekking met loon"),
                            (
                                "other_subsidy",
                                "al een andere loonkostensubsidie voor dit werk, of werk op grond van de Wsw",
                            ),
                            ("full_wage_value", "loonwaarde van 100 %"),
                            ("conditions", "voldoet niet aan de voorwaarden van de gemeente"),
                            ("other", "andere reden"),
                        ],
                        max_length=20,
                        verbose_name="grond van de afwijzing",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reden")),
                ("decided_on", models.DateField(verbose_name="besloten op")),
                ("needs_second", models.BooleanField(default=False, verbose_name="tweede persoon nodig")),
                ("first_day", models.DateField(blank=True, null=True, verbose_name="eerste dag")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("basis_text", models.CharField(blank=True, max_length=60, verbose_name="berust op")),
                (
                    "monthly_amount",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="bedrag per maand"
                    ),
                ),
                ("receipt", models.JSONField(default=dict, verbose_name="berekening")),
                ("objection_until", models.DateField(verbose_name="bezwaar kan tot en met")),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="tweede persoon",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="besluit van",
                    ),
                ),
                (
                    "grant",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="decisions",
                        to="subsidies.wagecostsubsidy",
                        verbose_name="toekenning",
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
                        related_name="subsidy_decisions",
                        to="placements.placement",
                        verbose_name="plaatsing",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="subsidies.subsidyrequest",
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "besluit",
                "verbose_name_plural": "besluiten",
                "ordering": ["-decided_on", "-pk"],
                "indexes": [
                    models.Index(fields=["municipality", "-decided_on"], name="subsidies_decision_list")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("needs_second", False),
                            models.Q(
                                ("approved_by__isnull", False),
                                ("decided_by__isnull", False),
                                models.Q(("approved_by", models.F("decided_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="subsidies_decision_by_two_people",
                        violation_error_message="Boven het ingestelde bedrag besluit een tweede persoon: een ander dan wie het voorstel deed.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "refused"), models.Q(("refusal_ground", ""), _negated=True)),
                            models.Q(models.Q(("kind", "refused"), _negated=True), ("refusal_ground", "")),
                            _connector="OR",
                        ),
                        name="subsidies_refused_with_ground",
                        violation_error_message="Kies waarom u de aanvraag afwijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("last_day", None),
                            ("first_day", None),
                            ("last_day__gte", models.F("first_day")),
                            _connector="OR",
                        ),
                        name="subsidies_decision_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("objection_until__gte", models.F("decided_on"))),
                        name="subsidies_objection_after_decision",
                        violation_error_message="De termijn voor bezwaar begint na het besluit.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind__in", ["granted", "changed", "refused"])),
                        fields=("request",),
                        name="subsidies_one_decision_per_request",
                        violation_error_message="Over deze aanvraag is al besloten.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DecisionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("granted", "toegekend"),
                            ("refused", "afgewezen"),
                            ("changed", "gewijzigd"),
                            ("ended", "beëindigd"),
                            ("revoked", "ingetrokken"),
                            ("indexed", "aangepast per 1 januari"),
                            ("handed_over", "overgedragen"),
                            ("taken_over", "voortgezet"),
                        ],
                        max_length=20,
                        verbose_name="besluit",
                    ),
                ),
                (
                    "refusal_ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_in_group", "hoort niet bij de doelgroep"),
                            ("too_late", "niet binnen zes maanden na de start gevraagd"),
                            ("no_work", "geen dienstbetrekking met loon"),
                            (
                                "other_subsidy",
                                "al een andere loonkostensubsidie voor dit werk, of werk op grond van de Wsw",
                            ),
                            ("full_wage_value", "loonwaarde van 100 %"),
                            ("conditions", "voldoet niet aan de voorwaarden van de gemeente"),
                            ("other", "andere reden"),
                        ],
                        max_length=20,
                        verbose_name="grond van de afwijzing",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reden")),
                ("decided_on", models.DateField(verbose_name="besloten op")),
                ("needs_second", models.BooleanField(default=False, verbose_name="tweede persoon nodig")),
                ("first_day", models.DateField(blank=True, null=True, verbose_name="eerste dag")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                ("basis_text", models.CharField(blank=True, max_length=60, verbose_name="berust op")),
                (
                    "monthly_amount",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="bedrag per maand"
                    ),
                ),
                ("receipt", models.JSONField(default=dict, verbose_name="berekening")),
                ("objection_until", models.DateField(verbose_name="bezwaar kan tot en met")),
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
                        verbose_name="tweede persoon",
                    ),
                ),
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
                        verbose_name="besluit van",
                    ),
                ),
                (
                    "grant",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="subsidies.wagecostsubsidy",
                        verbose_name="toekenning",
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
                        to="subsidies.decision",
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
                    "request",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="subsidies.subsidyrequest",
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Objection",
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
                    "objection_by",
                    models.CharField(
                        choices=[
                            ("employer", "werkgever"),
                            ("worker", "werknemer"),
                            ("representative", "gemachtigde"),
                        ],
                        max_length=20,
                        verbose_name="bezwaar van",
                    ),
                ),
                ("subject", models.CharField(max_length=500, verbose_name="waartegen")),
                (
                    "with_committee",
                    models.BooleanField(default=False, verbose_name="advies van een bezwaarcommissie"),
                ),
                ("postponed_on", models.DateField(blank=True, null=True, verbose_name="verdaagd op")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("founded", "gegrond"),
                            ("partly", "deels gegrond"),
                            ("unfounded", "ongegrond"),
                            ("inadmissible", "niet-ontvankelijk"),
                            ("withdrawn", "ingetrokken"),
                        ],
                        max_length=20,
                        verbose_name="uitkomst",
                    ),
                ),
                (
                    "reason",
                    models.CharField(blank=True, max_length=500, verbose_name="motivering in het kort"),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="besloten door",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="objections",
                        to="subsidies.decision",
                        verbose_name="besluit",
                    ),
                ),
            ],
            options={
                "verbose_name": "bezwaar",
                "verbose_name_plural": "bezwaren",
                "ordering": ["-received_on", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("outcome", "")),
                        fields=("decision", "objection_by"),
                        name="subsidies_one_open_objection",
                        violation_error_message="Er loopt al een bezwaar van deze partij tegen dit besluit.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("subject", ""), _negated=True),
                        name="subsidies_objection_says_something",
                        violation_error_message="Vul in waartegen het bezwaar is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_on", None), ("outcome", "")),
                            models.Q(models.Q(("outcome", ""), _negated=True), ("decided_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="subsidies_objection_outcome_has_day",
                        violation_error_message="Kies de uitkomst van het bezwaar en de dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("postponed_on__isnull", True),
                            ("postponed_on__gte", models.F("received_on")),
                            _connector="OR",
                        ),
                        name="subsidies_objection_postponed_on_after_receipt",
                        violation_error_message="Deze dag ligt vóór de dag waarop het bezwaar is ontvangen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_on__isnull", True),
                            ("decided_on__gte", models.F("received_on")),
                            _connector="OR",
                        ),
                        name="subsidies_objection_decided_on_after_receipt",
                        violation_error_message="Deze dag ligt vóór de dag waarop het bezwaar is ontvangen.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ObjectionEvent",
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
                    "objection_by",
                    models.CharField(
                        choices=[
                            ("employer", "werkgever"),
                            ("worker", "werknemer"),
                            ("representative", "gemachtigde"),
                        ],
                        max_length=20,
                        verbose_name="bezwaar van",
                    ),
                ),
                ("subject", models.CharField(max_length=500, verbose_name="waartegen")),
                (
                    "with_committee",
                    models.BooleanField(default=False, verbose_name="advies van een bezwaarcommissie"),
                ),
                ("postponed_on", models.DateField(blank=True, null=True, verbose_name="verdaagd op")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("founded", "gegrond"),
                            ("partly", "deels gegrond"),
                            ("unfounded", "ongegrond"),
                            ("inadmissible", "niet-ontvankelijk"),
                            ("withdrawn", "ingetrokken"),
                        ],
                        max_length=20,
                        verbose_name="uitkomst",
                    ),
                ),
                (
                    "reason",
                    models.CharField(blank=True, max_length=500, verbose_name="motivering in het kort"),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="besloten op")),
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
                        verbose_name="besloten door",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="subsidies.decision",
                        verbose_name="besluit",
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
                        to="subsidies.objection",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("flat_rate", models.BooleanField(default=False, verbose_name="forfaitair (50 %)")),
                (
                    "wage_value_percentage",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(100)],
                        verbose_name="loonwaarde",
                    ),
                ),
                (
                    "full_time_hours",
                    models.DecimalField(
                        decimal_places=2,
                        default=Decimal("36.00"),
                        max_digits=4,
                        verbose_name="volledige werkweek in de sector",
                    ),
                ),
                ("first_day", models.DateField(verbose_name="eerste dag")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "monthly_amount",
                    models.DecimalField(
                        decimal_places=2, max_digits=9, null=True, verbose_name="bedrag per maand"
                    ),
                ),
                ("receipt", models.JSONField(default=dict, verbose_name="berekening")),
                ("deviations", models.JSONField(default=list, verbose_name="afwijkingen van de voorwaarden")),
                (
                    "deviation_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="waarom toch"),
                ),
                ("needs_second", models.BooleanField(default=False, verbose_name="tweede persoon nodig")),
                ("on", models.DateField(verbose_name="voorgesteld op")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voorgesteld door",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposals",
                        to="subsidies.subsidyrequest",
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "voorstel",
                "verbose_name_plural": "voorstellen",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("flat_rate", True), ("wage_value_percentage__isnull", True)),
                            models.Q(("flat_rate", False), ("wage_value_percentage__range", (0, 100))),
                            _connector="OR",
                        ),
                        name="subsidies_proposal_wage_value_or_flat_rate",
                        violation_error_message="Vul de loonwaarde in (0 tot en met 100 %), of kies het forfait.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("full_time_hours__gte", 20), ("full_time_hours__lte", 60)),
                        name="subsidies_proposal_full_time_week_is_real",
                        violation_error_message="Een volledige werkweek heeft 20 tot 60 uur.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("last_day", None), ("last_day__gte", models.F("first_day")), _connector="OR"
                        ),
                        name="subsidies_proposal_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("deviations", []),
                            models.Q(("deviation_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="subsidies_proposal_deviates_with_reason",
                        violation_error_message="Vul in waarom u afwijkt van de voorwaarden.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("flat_rate", models.BooleanField(default=False, verbose_name="forfaitair (50 %)")),
                (
                    "wage_value_percentage",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(100)],
                        verbose_name="loonwaarde",
                    ),
                ),
                (
                    "full_time_hours",
                    models.DecimalField(
                        decimal_places=2,
                        default=Decimal("36.00"),
                        max_digits=4,
                        verbose_name="volledige werkweek in de sector",
                    ),
                ),
                ("first_day", models.DateField(verbose_name="eerste dag")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "monthly_amount",
                    models.DecimalField(
                        decimal_places=2, max_digits=9, null=True, verbose_name="bedrag per maand"
                    ),
                ),
                ("receipt", models.JSONField(default=dict, verbose_name="berekening")),
                ("deviations", models.JSONField(default=list, verbose_name="afwijkingen van de voorwaarden")),
                (
                    "deviation_reason",
                    models.CharField(blank=True, max_length=500, verbose_name="waarom toch"),
                ),
                ("needs_second", models.BooleanField(default=False, verbose_name="tweede persoon nodig")),
                ("on", models.DateField(verbose_name="voorgesteld op")),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voorgesteld door",
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
                        to="subsidies.proposal",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="subsidies.subsidyrequest",
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RequestStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "from_status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("received", "ontvangen"),
                            ("checked", "doelgroep beoordeeld"),
                            ("flat_rate", "forfait afgesproken"),
                            ("measuring", "wacht op loonwaarde"),
                            ("measured", "loonwaarde bekend"),
                            ("proposed", "voorstel klaar"),
                            ("approval", "wacht op tweede persoon"),
                            ("granted", "toegekend"),
                            ("refused", "afgewezen"),
                            ("withdrawn", "aanvraag ingetrokken"),
                            ("ended", "beëindigd"),
                            ("revoked", "toekenning ingetrokken"),
                            ("handed_over", "overgedragen aan andere gemeente"),
                        ],
                        max_length=20,
                        verbose_name="van stap",
                    ),
                ),
                (
                    "to_status",
                    models.CharField(
                        choices=[
                            ("received", "ontvangen"),
                            ("checked", "doelgroep beoordeeld"),
                            ("flat_rate", "forfait afgesproken"),
                            ("measuring", "wacht op loonwaarde"),
                            ("measured", "loonwaarde bekend"),
                            ("proposed", "voorstel klaar"),
                            ("approval", "wacht op tweede persoon"),
                            ("granted", "toegekend"),
                            ("refused", "afgewezen"),
                            ("withdrawn", "aanvraag ingetrokken"),
                            ("ended", "beëindigd"),
                            ("revoked", "toekenning ingetrokken"),
                            ("handed_over", "overgedragen aan andere gemeente"),
                        ],
                        max_length=20,
                        verbose_name="naar stap",
                    ),
                ),
                ("on", models.DateField(verbose_name="op")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reden")),
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
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="subsidies.subsidyrequest",
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "verbose_name": "stap van een aanvraag",
                "verbose_name_plural": "stappen van aanvragen",
                "ordering": ["on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="RequestStepEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "from_status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("received", "ontvangen"),
                            ("checked", "doelgroep beoordeeld"),
                            ("flat_rate", "forfait afgesproken"),
                            ("measuring", "wacht op loonwaarde"),
                            ("measured", "loonwaarde bekend"),
                            ("proposed", "voorstel klaar"),
                            ("approval", "wacht op tweede persoon"),
                            ("granted", "toegekend"),
                            ("refused", "afgewezen"),
                            ("withdrawn", "aanvraag ingetrokken"),
                            ("ended", "beëindigd"),
                            ("revoked", "toekenning ingetrokken"),
                            ("handed_over", "overgedragen aan andere gemeente"),
                        ],
                        max_length=20,
                        verbose_name="van stap",
                    ),
                ),
                (
                    "to_status",
                    models.CharField(
                        choices=[
                            ("received", "ontvangen"),
                            ("checked", "doelgroep beoordeeld"),
                            ("flat_rate", "forfait afgesproken"),
                            ("measuring", "wacht op loonwaarde"),
                            ("measured", "loonwaarde bekend"),
                            ("proposed", "voorstel klaar"),
                            ("approval", "wacht op tweede persoon"),
                            ("granted", "toegekend"),
                            ("refused", "afgewezen"),
                            ("withdrawn", "aanvraag ingetrokken"),
                            ("ended", "beëindigd"),
                            ("revoked", "toekenning ingetrokken"),
                            ("handed_over", "overgedragen aan andere gemeente"),
                        ],
                        max_length=20,
                        verbose_name="naar stap",
                    ),
                ),
                ("on", models.DateField(verbose_name="op")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reden")),
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
                        to="subsidies.requeststep",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="subsidies.subsidyrequest",
                        verbose_name="aanvraag",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SubsidyRequestEvent",
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
                (
                    "asked_by",
                    models.CharField(
                        choices=[
                            ("employer", "werkgever"),
                            ("worker", "werknemer"),
                            ("municipality", "gemeente zelf"),
                        ],
                        max_length=20,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("form", "formulier op internet"),
                            ("email", "e-mail"),
                            ("letter", "brief"),
                            ("phone", "telefoon"),
                            ("talk", "gesprek"),
                            ("own", "eigen initiatief"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=20,
                        verbose_name="gevraagd via",
                    ),
                ),
                ("received_on", models.DateField(verbose_name="ontvangen op")),
                (
                    "asked_basis",
                    models.CharField(
                        choices=[
                            ("flat_rate", "forfait van 50 %"),
                            ("measured", "gemeten loonwaarde"),
                            ("unknown", "nog niet bekend"),
                        ],
                        default="unknown",
                        max_length=20,
                        verbose_name="gevraagd op grond van",
                    ),
                ),
                ("wanted_from", models.DateField(verbose_name="gevraagd vanaf")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("received", "ontvangen"),
                            ("checked", "doelgroep beoordeeld"),
                            ("flat_rate", "forfait afgesproken"),
                            ("measuring", "wacht op loonwaarde"),
                            ("measured", "loonwaarde bekend"),
                            ("proposed", "voorstel klaar"),
                            ("approval", "wacht op tweede persoon"),
                            ("granted", "toegekend"),
                            ("refused", "afgewezen"),
                            ("withdrawn", "aanvraag ingetrokken"),
                            ("ended", "beëindigd"),
                            ("revoked", "toekenning ingetrokken"),
                            ("handed_over", "overgedragen aan andere gemeente"),
                        ],
                        default="received",
                        max_length=20,
                        verbose_name="stap",
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(blank=True, null=True, verbose_name="doelgroep beoordeeld op"),
                ),
                (
                    "group_outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("belongs", "hoort bij de doelgroep"),
                            ("not", "hoort niet bij de doelgroep"),
                        ],
                        max_length=20,
                        verbose_name="uitkomst van de doelgroepbeoordeling",
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("1a", "1a – Participatiewet, kan het minimumloon niet verdienen"),
                            ("1b", "1b – Wsw-indicatie"),
                            ("1c", "1c – Wajong"),
                            ("1d", "1d – aangewezen bij besluit (vso/pro)"),
                            ("1e", "1e – Participatiewet, vaststelling op eigen verzoek"),
                            ("1f", "1f – eerder Wsw of Wajong (2013–2015)"),
                            ("1g", "1g – IVA met experimentele loondispensatie"),
                            ("2", "lid 2 – jonggehandicapt, minimumloon alleen met voorziening"),
                            ("6", "lid 6 – voldoet niet meer, inschrijving nog niet beëindigd"),
                            ("38f5", "38f lid 5 – gelijkgesteld (WIW- of ID-baan)"),
                        ],
                        max_length=10,
                        verbose_name="grondslag in het doelgroepregister",
                    ),
                ),
                (
                    "measuring_since",
                    models.DateField(blank=True, null=True, verbose_name="loonwaardebepaling gevraagd op"),
                ),
                (
                    "settled_on",
                    models.DateField(
                        blank=True, null=True, verbose_name="loonwaarde vastgesteld of overgeslagen op"
                    ),
                ),
                (
                    "wage_value_percentage",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(100)],
                        verbose_name="vastgestelde loonwaarde",
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
                    "objection",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="subsidies.objection",
                        verbose_name="na bezwaar",
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
                        to="subsidies.subsidyrequest",
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
        migrations.AddField(
            model_name="wagecostsubsidy",
            name="municipality",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="registry.municipality",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="wagecostsubsidyevent",
            name="municipality",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="registry.municipality",
                verbose_name="gemeente",
            ),
        ),
        migrations.RunSQL(
            sql=FILL,
            reverse_sql="",
        ),
        migrations.AlterField(
            model_name="wagecostsubsidy",
            name="municipality",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="registry.municipality",
                verbose_name="gemeente",
            ),
        ),
        migrations.AlterField(
            model_name="wagecostsubsidyevent",
            name="municipality",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="registry.municipality",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="subsidyrequest",
            name="objection",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="followed_by",
                to="subsidies.objection",
                verbose_name="na bezwaar",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wagecostsubsidy",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_wagecostsubsidyevent" ("during", "flat_rate", "full_time_hours", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "wage_value_percentage") VALUES (NEW."during", NEW."flat_rate", NEW."full_time_hours", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."placement_id", NEW."wage_value_percentage"); RETURN NULL;',
                    hash="56bef99f67df8ed6fa6f6f314f2873094ad148c2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_76b6d",
                    table="subsidies_wagecostsubsidy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wagecostsubsidy",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "subsidies_wagecostsubsidyevent" ("during", "flat_rate", "full_time_hours", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "wage_value_percentage") VALUES (NEW."during", NEW."flat_rate", NEW."full_time_hours", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."placement_id", NEW."wage_value_percentage"); RETURN NULL;',
                    hash="6810baef0f2c9876691ffede760ec2c7b8115f0f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fadf2",
                    table="subsidies_wagecostsubsidy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wagecostsubsidy",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_wagecostsubsidyevent" ("during", "flat_rate", "full_time_hours", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "wage_value_percentage") VALUES (OLD."during", OLD."flat_rate", OLD."full_time_hours", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."placement_id", OLD."wage_value_percentage"); RETURN NULL;',
                    hash="dfe4f5813ca3f9e54324dede298a1ec74bfe88e1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b3faa",
                    table="subsidies_wagecostsubsidy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="objection",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_objectionevent" ("decided_by_id", "decided_on", "decision_id", "entry_key", "id", "objection_by", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed_on", "reason", "received_on", "subject", "with_committee") VALUES (NEW."decided_by_id", NEW."decided_on", NEW."decision_id", NEW."entry_key", NEW."id", NEW."objection_by", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."postponed_on", NEW."reason", NEW."received_on", NEW."subject", NEW."with_committee"); RETURN NULL;',
                    hash="13294e3ee0adae7c21ff8ea5926f75b2d0ee20f2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0fb3b",
                    table="subsidies_objection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="objection",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "subsidies_objectionevent" ("decided_by_id", "decided_on", "decision_id", "entry_key", "id", "objection_by", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed_on", "reason", "received_on", "subject", "with_committee") VALUES (NEW."decided_by_id", NEW."decided_on", NEW."decision_id", NEW."entry_key", NEW."id", NEW."objection_by", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."postponed_on", NEW."reason", NEW."received_on", NEW."subject", NEW."with_committee"); RETURN NULL;',
                    hash="d0168fd8571614905b5a2cba1be6ed042fc056f3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bba75",
                    table="subsidies_objection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="objection",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_objectionevent" ("decided_by_id", "decided_on", "decision_id", "entry_key", "id", "objection_by", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed_on", "reason", "received_on", "subject", "with_committee") VALUES (OLD."decided_by_id", OLD."decided_on", OLD."decision_id", OLD."entry_key", OLD."id", OLD."objection_by", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."postponed_on", OLD."reason", OLD."received_on", OLD."subject", OLD."with_committee"); RETURN NULL;',
                    hash="548ddd471635d018e420a41ba004b8980945d6a8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4a76b",
                    table="subsidies_objection",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="objectionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f9896f8e17f4408e35e6932965d05a0d90c5e16a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_882a9",
                    table="subsidies_objectionevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="subsidyrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_subsidyrequestevent" ("asked_basis", "asked_by", "channel", "checked_on", "entry_key", "ground", "group_outcome", "id", "measuring_since", "municipality_id", "objection_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "received_on", "settled_on", "status", "wage_value_percentage", "wanted_from") VALUES (NEW."asked_basis", NEW."asked_by", NEW."channel", NEW."checked_on", NEW."entry_key", NEW."ground", NEW."group_outcome", NEW."id", NEW."measuring_since", NEW."municipality_id", NEW."objection_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."placement_id", NEW."received_on", NEW."settled_on", NEW."status", NEW."wage_value_percentage", NEW."wanted_from"); RETURN NULL;',
                    hash="43567015560f8b4e1e3e4d5332328e3a302fe199",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_33917",
                    table="subsidies_subsidyrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="subsidyrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "subsidies_subsidyrequestevent" ("asked_basis", "asked_by", "channel", "checked_on", "entry_key", "ground", "group_outcome", "id", "measuring_since", "municipality_id", "objection_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "received_on", "settled_on", "status", "wage_value_percentage", "wanted_from") VALUES (NEW."asked_basis", NEW."asked_by", NEW."channel", NEW."checked_on", NEW."entry_key", NEW."ground", NEW."group_outcome", NEW."id", NEW."measuring_since", NEW."municipality_id", NEW."objection_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."placement_id", NEW."received_on", NEW."settled_on", NEW."status", NEW."wage_value_percentage", NEW."wanted_from"); RETURN NULL;',
                    hash="b81bf7845e73b7855f318a087ef04f48f0b01a83",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b7b5e",
                    table="subsidies_subsidyrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="subsidyrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_subsidyrequestevent" ("asked_basis", "asked_by", "channel", "checked_on", "entry_key", "ground", "group_outcome", "id", "measuring_since", "municipality_id", "objection_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "received_on", "settled_on", "status", "wage_value_percentage", "wanted_from") VALUES (OLD."asked_basis", OLD."asked_by", OLD."channel", OLD."checked_on", OLD."entry_key", OLD."ground", OLD."group_outcome", OLD."id", OLD."measuring_since", OLD."municipality_id", OLD."objection_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."placement_id", OLD."received_on", OLD."settled_on", OLD."status", OLD."wage_value_percentage", OLD."wanted_from"); RETURN NULL;',
                    hash="24b91352ce93c599e460f9c3f5804c81cee69ce4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c7e60",
                    table="subsidies_subsidyrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="requeststepevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="933e2eb18397be890cf32e7ec85fbb6c0028e004",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f6bae",
                    table="subsidies_requeststepevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="requeststep",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_requeststepevent" ("by_id", "from_status", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "request_id", "to_status") VALUES (NEW."by_id", NEW."from_status", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."request_id", NEW."to_status"); RETURN NULL;',
                    hash="0acf752d32445fd257e97a225300de459a6a986b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ce9f3",
                    table="subsidies_requeststep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="requeststep",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "subsidies_requeststepevent" ("by_id", "from_status", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "request_id", "to_status") VALUES (NEW."by_id", NEW."from_status", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."request_id", NEW."to_status"); RETURN NULL;',
                    hash="96f501e531ad94279ebdc8ea226066e8e98a6d8d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_12259",
                    table="subsidies_requeststep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="requeststep",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_requeststepevent" ("by_id", "from_status", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "request_id", "to_status") VALUES (OLD."by_id", OLD."from_status", OLD."id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."request_id", OLD."to_status"); RETURN NULL;',
                    hash="16e43d1e7ff87b6024e3803c9c9c46f7513450b6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e1e82",
                    table="subsidies_requeststep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="67fc58afa5bc3e56b5820767112fbe9cde97bf21",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cfe5e",
                    table="subsidies_proposalevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_proposalevent" ("by_id", "deviation_reason", "deviations", "first_day", "flat_rate", "full_time_hours", "id", "last_day", "monthly_amount", "needs_second", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receipt", "request_id", "wage_value_percentage") VALUES (NEW."by_id", NEW."deviation_reason", NEW."deviations", NEW."first_day", NEW."flat_rate", NEW."full_time_hours", NEW."id", NEW."last_day", NEW."monthly_amount", NEW."needs_second", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."receipt", NEW."request_id", NEW."wage_value_percentage"); RETURN NULL;',
                    hash="b4ef49adbb45dcc66804a88315a23086a3dfb150",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d770f",
                    table="subsidies_proposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "subsidies_proposalevent" ("by_id", "deviation_reason", "deviations", "first_day", "flat_rate", "full_time_hours", "id", "last_day", "monthly_amount", "needs_second", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receipt", "request_id", "wage_value_percentage") VALUES (NEW."by_id", NEW."deviation_reason", NEW."deviations", NEW."first_day", NEW."flat_rate", NEW."full_time_hours", NEW."id", NEW."last_day", NEW."monthly_amount", NEW."needs_second", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."receipt", NEW."request_id", NEW."wage_value_percentage"); RETURN NULL;',
                    hash="279a56ad7d84b187332bc8c723c5ecde5659e706",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4f6df",
                    table="subsidies_proposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_proposalevent" ("by_id", "deviation_reason", "deviations", "first_day", "flat_rate", "full_time_hours", "id", "last_day", "monthly_amount", "needs_second", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receipt", "request_id", "wage_value_percentage") VALUES (OLD."by_id", OLD."deviation_reason", OLD."deviations", OLD."first_day", OLD."flat_rate", OLD."full_time_hours", OLD."id", OLD."last_day", OLD."monthly_amount", OLD."needs_second", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."receipt", OLD."request_id", OLD."wage_value_percentage"); RETURN NULL;',
                    hash="64d378cbf63582791a2b5b44a9ccdfcf0c99263d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4b72a",
                    table="subsidies_proposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decisionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="bf24aade999b2a42f8d8f6ef6692994b82280597",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_aa228",
                    table="subsidies_decisionevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_decisionevent" ("approved_by_id", "basis_text", "decided_by_id", "decided_on", "first_day", "grant_id", "id", "kind", "last_day", "monthly_amount", "municipality_id", "needs_second", "objection_until", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "receipt", "refusal_ground", "request_id") VALUES (NEW."approved_by_id", NEW."basis_text", NEW."decided_by_id", NEW."decided_on", NEW."first_day", NEW."grant_id", NEW."id", NEW."kind", NEW."last_day", NEW."monthly_amount", NEW."municipality_id", NEW."needs_second", NEW."objection_until", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."placement_id", NEW."reason", NEW."receipt", NEW."refusal_ground", NEW."request_id"); RETURN NULL;',
                    hash="a39ca386e2442e5cd5ef41a79e73b17901098bf5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3def3",
                    table="subsidies_decision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "subsidies_decisionevent" ("approved_by_id", "basis_text", "decided_by_id", "decided_on", "first_day", "grant_id", "id", "kind", "last_day", "monthly_amount", "municipality_id", "needs_second", "objection_until", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "receipt", "refusal_ground", "request_id") VALUES (NEW."approved_by_id", NEW."basis_text", NEW."decided_by_id", NEW."decided_on", NEW."first_day", NEW."grant_id", NEW."id", NEW."kind", NEW."last_day", NEW."monthly_amount", NEW."municipality_id", NEW."needs_second", NEW."objection_until", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."placement_id", NEW."reason", NEW."receipt", NEW."refusal_ground", NEW."request_id"); RETURN NULL;',
                    hash="de686e1c6009a8c5285411d4ff3f5011bf71415c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f457e",
                    table="subsidies_decision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "subsidies_decisionevent" ("approved_by_id", "basis_text", "decided_by_id", "decided_on", "first_day", "grant_id", "id", "kind", "last_day", "monthly_amount", "municipality_id", "needs_second", "objection_until", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "receipt", "refusal_ground", "request_id") VALUES (OLD."approved_by_id", OLD."basis_text", OLD."decided_by_id", OLD."decided_on", OLD."first_day", OLD."grant_id", OLD."id", OLD."kind", OLD."last_day", OLD."monthly_amount", OLD."municipality_id", OLD."needs_second", OLD."objection_until", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."placement_id", OLD."reason", OLD."receipt", OLD."refusal_ground", OLD."request_id"); RETURN NULL;',
                    hash="05eb84be857138f90c77b2cd7405d27da1a1d2d5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c1895",
                    table="subsidies_decision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="subsidyrequestevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="17c262234ed50d39098255c6d1c9bc7d8f6f6f9a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_38b46",
                    table="subsidies_subsidyrequestevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
