"""The whole file of a candidate: intake, plan, contact, documents, profile, handover, and the day of a consultant.

One migration: its tables point at each other, and one after another they took a minute on a new database.
"""

from decimal import Decimal

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import cases.models.profile


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("cases", "0002_people_and_history"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("registry", "0007_merges"),
    ]

    operations = [
        migrations.CreateModel(
            name="DocumentType",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
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
                ("key", models.SlugField(max_length=30, unique=True, verbose_name="sleutel")),
                ("label", models.CharField(max_length=60, verbose_name="naam")),
                (
                    "retention_years",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="bewaartermijn in jaren"
                    ),
                ),
                ("travels", models.BooleanField(default=False, verbose_name="gaat mee bij overdracht")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
            ],
            options={
                "verbose_name": "documentsoort",
                "verbose_name_plural": "documentsoorten",
                "ordering": ["position", "label"],
            },
        ),
        migrations.CreateModel(
            name="Goal",
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
                ("text", models.CharField(max_length=300, verbose_name="doel")),
                (
                    "target_stage",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("in_view", "in beeld"),
                            ("diagnosis", "diagnose"),
                            ("development", "ontwikkeling"),
                            ("work_ready", "werkfit"),
                            ("mediation", "bemiddeling"),
                            ("trial_placement", "proefplaatsing"),
                            ("placed", "geplaatst"),
                            ("sustained", "duurzaam"),
                            ("left", "uitgestroomd"),
                        ],
                        max_length=20,
                        verbose_name="beoogde fase",
                    ),
                ),
                (
                    "target_hours",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        verbose_name="beoogde uren per week",
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="streefdatum")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("unknown", "onbekend"),
                            ("yes", "bereikt"),
                            ("partly", "gedeeltelijk bereikt"),
                            ("no", "niet bereikt"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="bereikt",
                    ),
                ),
            ],
            options={
                "verbose_name": "doel",
                "verbose_name_plural": "doelen",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Appointment",
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
                ("starts_at", models.DateTimeField(verbose_name="begint op")),
                ("minutes", models.PositiveSmallIntegerField(default=60, verbose_name="duur in minuten")),
                ("place", models.CharField(max_length=100, verbose_name="waar")),
                (
                    "with_whom",
                    models.CharField(
                        choices=[
                            ("candidate", "kandidaat"),
                            ("candidate_and_employer", "kandidaat en werkgever"),
                            ("employer", "werkgever"),
                            ("network", "familie of netwerk"),
                            ("colleague", "collega of andere organisatie"),
                        ],
                        default="candidate",
                        max_length=30,
                        verbose_name="met wie",
                    ),
                ),
                ("about", models.CharField(max_length=200, verbose_name="waarover")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "gepland"),
                            ("kept", "geweest"),
                            ("no_show", "niet verschenen"),
                            ("cancelled", "afgezegd"),
                        ],
                        default="planned",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                (
                    "sequence",
                    models.PositiveSmallIntegerField(default=0, editable=False, verbose_name="versie"),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="appointments",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                (
                    "colleague",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="afspraak van",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gemaakt door",
                    ),
                ),
            ],
            options={
                "verbose_name": "afspraak",
                "verbose_name_plural": "afspraken",
                "ordering": ["starts_at", "pk"],
                "indexes": [models.Index(fields=["colleague", "starts_at"], name="cases_appointment_of_day")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 5), ("minutes__lte", 480)),
                        name="cases_appointment_lasts_a_while",
                        violation_error_message="Een afspraak duurt ten minste 5 minuten en ten hoogste 8 uur.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("place", ""), _negated=True), models.Q(("about", ""), _negated=True)
                        ),
                        name="cases_appointment_says_where_and_why",
                        violation_error_message="Vul in waar de afspraak is en waarover.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AppointmentEvent",
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
                ("starts_at", models.DateTimeField(verbose_name="begint op")),
                ("minutes", models.PositiveSmallIntegerField(default=60, verbose_name="duur in minuten")),
                ("place", models.CharField(max_length=100, verbose_name="waar")),
                (
                    "with_whom",
                    models.CharField(
                        choices=[
                            ("candidate", "kandidaat"),
                            ("candidate_and_employer", "kandidaat en werkgever"),
                            ("employer", "werkgever"),
                            ("network", "familie of netwerk"),
                            ("colleague", "collega of andere organisatie"),
                        ],
                        default="candidate",
                        max_length=30,
                        verbose_name="met wie",
                    ),
                ),
                ("about", models.CharField(max_length=200, verbose_name="waarover")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "gepland"),
                            ("kept", "geweest"),
                            ("no_show", "niet verschenen"),
                            ("cancelled", "afgezegd"),
                        ],
                        default="planned",
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                (
                    "sequence",
                    models.PositiveSmallIntegerField(default=0, editable=False, verbose_name="versie"),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                (
                    "colleague",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="afspraak van",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gemaakt door",
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
                        to="cases.appointment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "ladder",
                    models.CharField(
                        choices=[
                            ("1", "1. leeft geïsoleerd"),
                            ("2", "2. heeft contacten buitenshuis"),
                            ("3", "3. doet mee aan georganiseerde activiteiten"),
                            ("4", "4. doet onbetaald werk"),
                            ("5", "5. doet betaald werk met ondersteuning"),
                            ("6", "6. doet betaald werk zonder ondersteuning"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="participatieladder",
                    ),
                ),
                (
                    "hours_min",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        verbose_name="uren per week, ten minste",
                    ),
                ),
                (
                    "hours_max",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        verbose_name="uren per week, ten hoogste",
                    ),
                ),
                (
                    "availability",
                    models.CharField(
                        choices=[
                            ("now", "per direct"),
                            ("from_day", "vanaf een datum"),
                            ("not_now", "nu niet"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="beschikbaar",
                    ),
                ),
                ("available_from", models.DateField(blank=True, null=True, verbose_name="beschikbaar vanaf")),
                (
                    "has_support_needs",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="is er iets nodig op het werk",
                    ),
                ),
                (
                    "support_needs",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("quiet_place", "rustige werkplek"),
                                ("clear_tasks", "duidelijke taken, één tegelijk"),
                                ("structure", "vaste structuur en dagindeling"),
                                ("extra_guidance", "extra begeleiding"),
                                ("fixed_guide", "vaste begeleider"),
                                ("more_time", "meer tijd om in te werken"),
                                ("adapted_times", "aangepaste werktijden"),
                                ("extra_breaks", "extra pauzes"),
                                ("no_time_pressure", "geen tijdsdruk"),
                                ("few_contacts", "weinig wisselende contacten"),
                                ("light_work", "lichamelijk licht werk"),
                                ("sitting", "zittend werk"),
                                ("accessible", "toegankelijke werkplek"),
                                ("aid", "hulpmiddel of aangepaste werkplek"),
                                ("interpreter", "tolk of hulp bij lezen en schrijven"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="nodig op het werk",
                    ),
                ),
                (
                    "support_note",
                    models.CharField(blank=True, max_length=300, verbose_name="toelichting op wat nodig is"),
                ),
                (
                    "transport",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("on_foot", "te voet"),
                                ("bicycle", "fiets"),
                                ("scooter", "bromfiets of scooter"),
                                ("public", "openbaar vervoer"),
                                ("car", "auto"),
                                ("taxi", "taxi of vervoersvoorziening"),
                                ("with_help", "alleen samen met iemand"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="vervoer",
                    ),
                ),
                (
                    "travel_minutes",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="reistijd in minuten, ten hoogste"
                    ),
                ),
                (
                    "travel_km",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="afstand in kilometers, ten hoogste"
                    ),
                ),
                (
                    "has_licence",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="heeft een rijbewijs",
                    ),
                ),
                (
                    "education",
                    models.CharField(
                        choices=[
                            ("none", "geen of basisonderwijs"),
                            ("pro", "praktijkonderwijs (PrO)"),
                            ("vso", "voortgezet speciaal onderwijs (VSO)"),
                            ("vmbo", "vmbo of mavo"),
                            ("entry", "mbo 1 (entree)"),
                            ("mbo_2", "mbo 2"),
                            ("mbo_3", "mbo 3"),
                            ("mbo_4", "mbo 4"),
                            ("havo_vwo", "havo of vwo"),
                            ("hbo", "hbo"),
                            ("wo", "wo"),
                            ("foreign", "buitenlands, niveau niet bepaald"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="opleiding",
                    ),
                ),
                (
                    "education_finished",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="opleiding afgerond",
                    ),
                ),
                (
                    "education_field",
                    models.CharField(blank=True, max_length=100, verbose_name="richting van de opleiding"),
                ),
                (
                    "has_certificates",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="heeft certificaten",
                    ),
                ),
                (
                    "has_experience",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="heeft werkervaring",
                    ),
                ),
                (
                    "wished_branches",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
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
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="gewenste bedrijfstakken",
                    ),
                ),
                ("wished_tasks", models.CharField(blank=True, max_length=300, verbose_name="gewenst werk")),
                (
                    "expert_asked_on",
                    models.DateField(blank=True, null=True, verbose_name="arbeidsdeskundige gevraagd op"),
                ),
                (
                    "expert_answered_on",
                    models.DateField(blank=True, null=True, verbose_name="antwoord arbeidsdeskundige op"),
                ),
                (
                    "expert_advice",
                    models.CharField(blank=True, max_length=1000, verbose_name="advies arbeidsdeskundige"),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assessments",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="intake door",
                    ),
                ),
            ],
            options={
                "verbose_name": "intake",
                "verbose_name_plural": "intakes",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="cases_assessment_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("candidate", "="), ("during", "&&")],
                        name="cases_one_intake_at_a_time",
                        violation_error_message="Er is in deze periode al een intake. Ververs de pagina.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("hours_min__gt", 0), ("hours_min__lte", 48)),
                            ("hours_min", None),
                            _connector="OR",
                        ),
                        name="cases_intake_hours_min",
                        violation_error_message="Vul een aantal uren in van meer dan 0 tot en met 48.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("hours_max__gt", 0), ("hours_max__lte", 48)),
                            ("hours_max", None),
                            _connector="OR",
                        ),
                        name="cases_intake_hours_max",
                        violation_error_message="Vul een aantal uren in van meer dan 0 tot en met 48.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("hours_min", None),
                            ("hours_max", None),
                            ("hours_min__lte", models.F("hours_max")),
                            _connector="OR",
                        ),
                        name="cases_intake_hours_in_order",
                        violation_error_message="Het laagste aantal uren is hoger dan het hoogste.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("availability", "from_day"), ("available_from__isnull", False)),
                            models.Q(
                                models.Q(("availability", "from_day"), _negated=True),
                                ("available_from", None),
                            ),
                            _connector="OR",
                        ),
                        name="cases_intake_available_from",
                        violation_error_message="Vul de datum in vanaf wanneer de kandidaat kan werken.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("travel_minutes", None), ("travel_minutes__range", (1, 180)), _connector="OR"
                            ),
                            models.Q(("travel_km", None), ("travel_km__range", (1, 150)), _connector="OR"),
                        ),
                        name="cases_intake_travel_possible",
                        violation_error_message="Vul hooguit 180 minuten en 150 kilometer in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("expert_advice", ""), ("expert_answered_on", None)),
                            models.Q(
                                ("expert_answered_on__isnull", False),
                                ("expert_asked_on__lte", models.F("expert_answered_on")),
                            ),
                            _connector="OR",
                        ),
                        name="cases_intake_expert_asked_before_answer",
                        violation_error_message="Het antwoord van de arbeidsdeskundige komt na de vraag.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AssessmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                (
                    "ladder",
                    models.CharField(
                        choices=[
                            ("1", "1. leeft geïsoleerd"),
                            ("2", "2. heeft contacten buitenshuis"),
                            ("3", "3. doet mee aan georganiseerde activiteiten"),
                            ("4", "4. doet onbetaald werk"),
                            ("5", "5. doet betaald werk met ondersteuning"),
                            ("6", "6. doet betaald werk zonder ondersteuning"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="participatieladder",
                    ),
                ),
                (
                    "hours_min",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        verbose_name="uren per week, ten minste",
                    ),
                ),
                (
                    "hours_max",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        verbose_name="uren per week, ten hoogste",
                    ),
                ),
                (
                    "availability",
                    models.CharField(
                        choices=[
                            ("now", "per direct"),
                            ("from_day", "vanaf een datum"),
                            ("not_now", "nu niet"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="beschikbaar",
                    ),
                ),
                ("available_from", models.DateField(blank=True, null=True, verbose_name="beschikbaar vanaf")),
                (
                    "has_support_needs",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="is er iets nodig op het werk",
                    ),
                ),
                (
                    "support_needs",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("quiet_place", "rustige werkplek"),
                                ("clear_tasks", "duidelijke taken, één tegelijk"),
                                ("structure", "vaste structuur en dagindeling"),
                                ("extra_guidance", "extra begeleiding"),
                                ("fixed_guide", "vaste begeleider"),
                                ("more_time", "meer tijd om in te werken"),
                                ("adapted_times", "aangepaste werktijden"),
                                ("extra_breaks", "extra pauzes"),
                                ("no_time_pressure", "geen tijdsdruk"),
                                ("few_contacts", "weinig wisselende contacten"),
                                ("light_work", "lichamelijk licht werk"),
                                ("sitting", "zittend werk"),
                                ("accessible", "toegankelijke werkplek"),
                                ("aid", "hulpmiddel of aangepaste werkplek"),
                                ("interpreter", "tolk of hulp bij lezen en schrijven"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="nodig op het werk",
                    ),
                ),
                (
                    "support_note",
                    models.CharField(blank=True, max_length=300, verbose_name="toelichting op wat nodig is"),
                ),
                (
                    "transport",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("on_foot", "te voet"),
                                ("bicycle", "fiets"),
                                ("scooter", "bromfiets of scooter"),
                                ("public", "openbaar vervoer"),
                                ("car", "auto"),
                                ("taxi", "taxi of vervoersvoorziening"),
                                ("with_help", "alleen samen met iemand"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="vervoer",
                    ),
                ),
                (
                    "travel_minutes",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="reistijd in minuten, ten hoogste"
                    ),
                ),
                (
                    "travel_km",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="afstand in kilometers, ten hoogste"
                    ),
                ),
                (
                    "has_licence",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="heeft een rijbewijs",
                    ),
                ),
                (
                    "education",
                    models.CharField(
                        choices=[
                            ("none", "geen of basisonderwijs"),
                            ("pro", "praktijkonderwijs (PrO)"),
                            ("vso", "voortgezet speciaal onderwijs (VSO)"),
                            ("vmbo", "vmbo of mavo"),
                            ("entry", "mbo 1 (entree)"),
                            ("mbo_2", "mbo 2"),
                            ("mbo_3", "mbo 3"),
                            ("mbo_4", "mbo 4"),
                            ("havo_vwo", "havo of vwo"),
                            ("hbo", "hbo"),
                            ("wo", "wo"),
                            ("foreign", "buitenlands, niveau niet bepaald"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="opleiding",
                    ),
                ),
                (
                    "education_finished",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="opleiding afgerond",
                    ),
                ),
                (
                    "education_field",
                    models.CharField(blank=True, max_length=100, verbose_name="richting van de opleiding"),
                ),
                (
                    "has_certificates",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="heeft certificaten",
                    ),
                ),
                (
                    "has_experience",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="heeft werkervaring",
                    ),
                ),
                (
                    "wished_branches",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
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
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="gewenste bedrijfstakken",
                    ),
                ),
                ("wished_tasks", models.CharField(blank=True, max_length=300, verbose_name="gewenst werk")),
                (
                    "expert_asked_on",
                    models.DateField(blank=True, null=True, verbose_name="arbeidsdeskundige gevraagd op"),
                ),
                (
                    "expert_answered_on",
                    models.DateField(blank=True, null=True, verbose_name="antwoord arbeidsdeskundige op"),
                ),
                (
                    "expert_advice",
                    models.CharField(blank=True, max_length=1000, verbose_name="advies arbeidsdeskundige"),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
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
                        to="cases.assessment",
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="intake door",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CaseDocument",
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
                ("dated_on", models.DateField(verbose_name="datum van het document")),
                ("description", models.CharField(blank=True, max_length=200, verbose_name="omschrijving")),
                ("name", models.CharField(max_length=120, verbose_name="bestandsnaam")),
                (
                    "format",
                    models.CharField(
                        choices=[
                            ("pdf", "pdf"),
                            ("docx", "Word (docx)"),
                            ("odt", "OpenDocument (odt)"),
                            ("jpg", "foto (jpg)"),
                            ("png", "afbeelding (png)"),
                            ("txt", "tekst (txt)"),
                        ],
                        max_length=4,
                        verbose_name="bestandstype",
                    ),
                ),
                ("size", models.PositiveIntegerField(verbose_name="grootte in bytes")),
                ("digest", models.CharField(editable=False, max_length=64, verbose_name="controlegetal")),
                (
                    "storage_key",
                    models.CharField(
                        editable=False, max_length=32, unique=True, verbose_name="plaats van de inhoud"
                    ),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("consultants", "alleen consulenten van de gemeente"),
                            ("coach", "consulenten en de jobcoach"),
                            ("everybody", "iedereen die dit dossier mag zien"),
                        ],
                        default="consultants",
                        max_length=20,
                        verbose_name="wie kan dit lezen",
                    ),
                ),
                ("uploaded_on", models.DateField(verbose_name="toegevoegd op")),
                ("removed_on", models.DateField(blank=True, null=True, verbose_name="verwijderd op")),
                (
                    "removed_because",
                    models.CharField(blank=True, max_length=300, verbose_name="reden van verwijderen"),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="documents",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                (
                    "removed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verwijderd door",
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="toegevoegd door",
                    ),
                ),
                (
                    "type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.documenttype",
                        verbose_name="soort",
                    ),
                ),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documenten",
                "ordering": ["-dated_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("size__gt", 0)),
                        name="cases_document_is_not_empty",
                        violation_error_message="Dit bestand is leeg.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("removed_because", ""), ("removed_on", None)),
                            models.Q(
                                ("removed_on__isnull", False),
                                models.Q(("removed_because", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_removed_document_says_why",
                        violation_error_message="Vul in waarom u het document verwijdert.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Certificate",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("practice", "praktijkverklaring"),
                            ("vocational", "mbo-certificaat"),
                            ("diploma", "diploma"),
                            ("other", "ander bewijs"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="naam")),
                ("issuer", models.CharField(blank=True, max_length=120, verbose_name="afgegeven door")),
                ("issued_on", models.DateField(verbose_name="afgegeven op")),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="certificates",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
            ],
            options={
                "verbose_name": "bewijs van wat iemand leerde",
                "verbose_name_plural": "bewijzen van wat iemand leerde",
                "ordering": ["-issued_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Closure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("work", "uitgestroomd naar werk"),
                            ("moved", "verhuisd"),
                            ("died", "overleden"),
                            ("state_pension", "AOW-leeftijd bereikt"),
                            ("own_request", "eigen verzoek"),
                            ("other", "anders"),
                        ],
                        max_length=20,
                        verbose_name="reden",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                ("last_day", models.DateField(verbose_name="laatste dag")),
                (
                    "stage_before",
                    models.CharField(
                        choices=[
                            ("in_view", "in beeld"),
                            ("diagnosis", "diagnose"),
                            ("development", "ontwikkeling"),
                            ("work_ready", "werkfit"),
                            ("mediation", "bemiddeling"),
                            ("trial_placement", "proefplaatsing"),
                            ("placed", "geplaatst"),
                            ("sustained", "duurzaam"),
                            ("left", "uitgestroomd"),
                        ],
                        max_length=20,
                        verbose_name="fase bij sluiting",
                    ),
                ),
                ("on", models.DateField(verbose_name="gesloten op")),
                ("reopened_on", models.DateField(blank=True, null=True, verbose_name="heropend op")),
                (
                    "reopened_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="reden van heropenen"),
                ),
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
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="closures",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                (
                    "reopened_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="heropend door",
                    ),
                ),
            ],
            options={
                "verbose_name": "sluiting van een dossier",
                "verbose_name_plural": "sluitingen van dossiers",
                "ordering": ["on", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("reopened_on", None)),
                        fields=("candidate",),
                        name="cases_file_closed_once",
                        violation_error_message="Dit dossier is al gesloten.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reason", "other"), _negated=True),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_other_closing_has_note",
                        violation_error_message="Vul bij “anders” in wat de reden is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reopened_on", None),
                            models.Q(("reopened_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_reopened_with_reason",
                        violation_error_message="Vul in waarom het dossier weer opengaat.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClosureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("work", "uitgestroomd naar werk"),
                            ("moved", "verhuisd"),
                            ("died", "overleden"),
                            ("state_pension", "AOW-leeftijd bereikt"),
                            ("own_request", "eigen verzoek"),
                            ("other", "anders"),
                        ],
                        max_length=20,
                        verbose_name="reden",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                ("last_day", models.DateField(verbose_name="laatste dag")),
                (
                    "stage_before",
                    models.CharField(
                        choices=[
                            ("in_view", "in beeld"),
                            ("diagnosis", "diagnose"),
                            ("development", "ontwikkeling"),
                            ("work_ready", "werkfit"),
                            ("mediation", "bemiddeling"),
                            ("trial_placement", "proefplaatsing"),
                            ("placed", "geplaatst"),
                            ("sustained", "duurzaam"),
                            ("left", "uitgestroomd"),
                        ],
                        max_length=20,
                        verbose_name="fase bij sluiting",
                    ),
                ),
                ("on", models.DateField(verbose_name="gesloten op")),
                ("reopened_on", models.DateField(blank=True, null=True, verbose_name="heropend op")),
                (
                    "reopened_reason",
                    models.CharField(blank=True, max_length=300, verbose_name="reden van heropenen"),
                ),
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
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
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
                        to="cases.closure",
                    ),
                ),
                (
                    "reopened_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="heropend door",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Competence",
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
                            ("accurate", "nauwkeurig werken"),
                            ("together", "samenwerken"),
                            ("instructions", "instructies opvolgen"),
                            ("independent", "zelfstandig werken"),
                            ("planning", "plannen en organiseren"),
                            ("pace", "in tempo werken"),
                            ("customers", "omgaan met klanten"),
                            ("change", "omgaan met verandering"),
                            ("learning", "nieuwe dingen leren"),
                            ("hands", "met de handen werken"),
                        ],
                        max_length=20,
                        verbose_name="competentie",
                    ),
                ),
                (
                    "strength",
                    models.CharField(
                        choices=[
                            ("can", "kan dit"),
                            ("learns", "leert dit"),
                            ("wants", "wil dit leren"),
                            ("not_now", "nu niet"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=10,
                        verbose_name="hoe het ervoor staat",
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="competences",
                        to="cases.assessment",
                        verbose_name="intake",
                    ),
                ),
            ],
            options={
                "verbose_name": "competentie",
                "verbose_name_plural": "competenties",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("assessment", "kind"),
                        name="cases_competence_once",
                        violation_error_message="Dit staat er twee keer. Houd één regel over.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("strength", "unknown"), _negated=True),
                        name="cases_competence_known",
                        violation_error_message="Van een competentie die onbekend is, staat er geen regel.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CompetenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("accurate", "nauwkeurig werken"),
                            ("together", "samenwerken"),
                            ("instructions", "instructies opvolgen"),
                            ("independent", "zelfstandig werken"),
                            ("planning", "plannen en organiseren"),
                            ("pace", "in tempo werken"),
                            ("customers", "omgaan met klanten"),
                            ("change", "omgaan met verandering"),
                            ("learning", "nieuwe dingen leren"),
                            ("hands", "met de handen werken"),
                        ],
                        max_length=20,
                        verbose_name="competentie",
                    ),
                ),
                (
                    "strength",
                    models.CharField(
                        choices=[
                            ("can", "kan dit"),
                            ("learns", "leert dit"),
                            ("wants", "wil dit leren"),
                            ("not_now", "nu niet"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=10,
                        verbose_name="hoe het ervoor staat",
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.assessment",
                        verbose_name="intake",
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
                        to="cases.competence",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Complaint",
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
                    "complainant",
                    models.CharField(
                        choices=[
                            ("candidate", "kandidaat"),
                            ("representative", "vertegenwoordiger of familie"),
                            ("employer", "werkgever"),
                            ("other", "iemand anders"),
                        ],
                        max_length=20,
                        verbose_name="van wie",
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("guidance", "begeleiding"),
                            ("treatment", "bejegening"),
                            ("waiting", "wachttijd"),
                            ("employer", "werkgever"),
                            ("decision", "beslissing"),
                            ("other", "iets anders"),
                        ],
                        max_length=20,
                        verbose_name="waarover",
                    ),
                ),
                ("text", models.CharField(max_length=2000, verbose_name="korte omschrijving")),
                (
                    "acknowledged_on",
                    models.DateField(blank=True, null=True, verbose_name="ontvangst bevestigd op"),
                ),
                ("postponed_on", models.DateField(blank=True, null=True, verbose_name="verdaagd op")),
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
                    "candidate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="complaints",
                        to="cases.candidate",
                        verbose_name="kandidaat",
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
                "verbose_name": "klacht",
                "verbose_name_plural": "klachten",
                "ordering": ["-received_on", "-pk"],
                "indexes": [
                    models.Index(fields=["municipality", "-received_on"], name="cases_complaint_list")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_on", None), ("outcome", "")),
                            models.Q(("closed_on__isnull", False), models.Q(("outcome", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="cases_closed_complaint_has_outcome",
                        violation_error_message="Kies de uitkomst en de dag waarop de klacht is afgehandeld.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("acknowledged_on__isnull", True),
                            ("acknowledged_on__gte", models.F("received_on")),
                            _connector="OR",
                        ),
                        name="cases_complaint_acknowledged_on_after_receipt",
                        violation_error_message="Deze dag ligt vóór de dag waarop de klacht is ontvangen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("postponed_on__isnull", True),
                            ("postponed_on__gte", models.F("received_on")),
                            _connector="OR",
                        ),
                        name="cases_complaint_postponed_on_after_receipt",
                        violation_error_message="Deze dag ligt vóór de dag waarop de klacht is ontvangen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_on__isnull", True),
                            ("closed_on__gte", models.F("received_on")),
                            _connector="OR",
                        ),
                        name="cases_complaint_closed_on_after_receipt",
                        violation_error_message="Deze dag ligt vóór de dag waarop de klacht is ontvangen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True),
                        name="cases_complaint_says_something",
                        violation_error_message="Vul in waar de klacht over gaat.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ComplaintEvent",
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
                    "complainant",
                    models.CharField(
                        choices=[
                            ("candidate", "kandidaat"),
                            ("representative", "vertegenwoordiger of familie"),
                            ("employer", "werkgever"),
                            ("other", "iemand anders"),
                        ],
                        max_length=20,
                        verbose_name="van wie",
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("guidance", "begeleiding"),
                            ("treatment", "bejegening"),
                            ("waiting", "wachttijd"),
                            ("employer", "werkgever"),
                            ("decision", "beslissing"),
                            ("other", "iets anders"),
                        ],
                        max_length=20,
                        verbose_name="waarover",
                    ),
                ),
                ("text", models.CharField(max_length=2000, verbose_name="korte omschrijving")),
                (
                    "acknowledged_on",
                    models.DateField(blank=True, null=True, verbose_name="ontvangst bevestigd op"),
                ),
                ("postponed_on", models.DateField(blank=True, null=True, verbose_name="verdaagd op")),
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
                    "candidate",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
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
                        to="cases.complaint",
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
            name="ConsultantChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("on", models.DateField(verbose_name="op")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="overdrachtsnotitie")),
                ("batch", models.UUIDField(editable=False, verbose_name="kenmerk van de overdracht")),
                ("seen_on", models.DateField(blank=True, null=True, verbose_name="gezien op")),
                ("undone_on", models.DateField(blank=True, null=True, verbose_name="teruggedraaid op")),
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
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="consultant_changes",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                (
                    "from_consultant",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van consulent",
                    ),
                ),
                (
                    "to_consultant",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="naar consulent",
                    ),
                ),
            ],
            options={
                "verbose_name": "wisseling van consulent",
                "verbose_name_plural": "wisselingen van consulent",
                "ordering": ["-on", "-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("seen_on", None), ("undone_on", None)),
                        fields=["to_consultant"],
                        name="cases_change_unseen",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("candidate", "batch"),
                        name="cases_change_once_for_each_act",
                        violation_error_message="Deze overdracht is al vastgelegd.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ConsultantChangeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("on", models.DateField(verbose_name="op")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="overdrachtsnotitie")),
                ("batch", models.UUIDField(editable=False, verbose_name="kenmerk van de overdracht")),
                ("seen_on", models.DateField(blank=True, null=True, verbose_name="gezien op")),
                ("undone_on", models.DateField(blank=True, null=True, verbose_name="teruggedraaid op")),
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
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                (
                    "from_consultant",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van consulent",
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
                        to="cases.consultantchange",
                    ),
                ),
                (
                    "to_consultant",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="naar consulent",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ContactMoment",
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
                ("at", models.TimeField(blank=True, null=True, verbose_name="tijd")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("conversation", "gesprek"),
                            ("phone", "telefoon"),
                            ("message", "e-mail of bericht"),
                            ("home_visit", "huisbezoek"),
                            ("workplace_visit", "werkplekbezoek"),
                            ("consultation", "overleg met derden"),
                            ("attempt", "poging, niet bereikt"),
                            ("note", "notitie zonder contact"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "with_whom",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("candidate", "kandidaat"),
                            ("candidate_and_employer", "kandidaat en werkgever"),
                            ("employer", "werkgever"),
                            ("network", "familie of netwerk"),
                            ("colleague", "collega of andere organisatie"),
                        ],
                        max_length=30,
                        verbose_name="met wie",
                    ),
                ),
                ("text", models.CharField(blank=True, max_length=4000, verbose_name="verslag")),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("consultants", "alleen consulenten van de gemeente"),
                            ("coach", "consulenten en de jobcoach"),
                            ("everybody", "iedereen die dit dossier mag zien"),
                        ],
                        default="consultants",
                        max_length=20,
                        verbose_name="wie kan dit lezen",
                    ),
                ),
                ("written_on", models.DateField(verbose_name="geschreven op")),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contact_moments",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geschreven door",
                    ),
                ),
            ],
            options={
                "verbose_name": "contactmoment",
                "verbose_name_plural": "contactmomenten",
                "ordering": ["-on", "-at", "-pk"],
                "indexes": [
                    models.Index(fields=["candidate", "-on"], name="cases_contact_by_day"),
                    models.Index(
                        condition=models.Q(
                            (
                                "kind__in",
                                ("conversation", "phone", "message", "home_visit", "workplace_visit"),
                            ),
                            ("with_whom__in", ("candidate", "candidate_and_employer")),
                        ),
                        fields=["candidate", "-on"],
                        name="cases_contact_that_counts",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "note"), ("with_whom", "")),
                            models.Q(
                                models.Q(("kind", "note"), _negated=True),
                                models.Q(("with_whom", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_contact_is_with_somebody",
                        violation_error_message="Kies met wie er contact was; bij een notitie zonder contact met niemand.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "note"), _negated=True),
                            models.Q(("text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_note_says_something",
                        violation_error_message="Vul de tekst van de notitie in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("on__lte", models.F("written_on"))),
                        name="cases_contact_has_been",
                        violation_error_message="Deze dag is nog niet geweest. Maak een afspraak voor een latere dag.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContactMomentEvent",
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
                ("at", models.TimeField(blank=True, null=True, verbose_name="tijd")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("conversation", "gesprek"),
                            ("phone", "telefoon"),
                            ("message", "e-mail of bericht"),
                            ("home_visit", "huisbezoek"),
                            ("workplace_visit", "werkplekbezoek"),
                            ("consultation", "overleg met derden"),
                            ("attempt", "poging, niet bereikt"),
                            ("note", "notitie zonder contact"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "with_whom",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("candidate", "kandidaat"),
                            ("candidate_and_employer", "kandidaat en werkgever"),
                            ("employer", "werkgever"),
                            ("network", "familie of netwerk"),
                            ("colleague", "collega of andere organisatie"),
                        ],
                        max_length=30,
                        verbose_name="met wie",
                    ),
                ),
                ("text", models.CharField(blank=True, max_length=4000, verbose_name="verslag")),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("consultants", "alleen consulenten van de gemeente"),
                            ("coach", "consulenten en de jobcoach"),
                            ("everybody", "iedereen die dit dossier mag zien"),
                        ],
                        default="consultants",
                        max_length=20,
                        verbose_name="wie kan dit lezen",
                    ),
                ),
                ("written_on", models.DateField(verbose_name="geschreven op")),
                (
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
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
                        to="cases.contactmoment",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geschreven door",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Cover",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="toelichting")),
                (
                    "absent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="afwezige consulent",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "substitute",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vervanger",
                    ),
                ),
            ],
            options={
                "verbose_name": "vervanging",
                "verbose_name_plural": "vervangingen",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="cases_cover_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("during__upper_inf", False)),
                        name="cases_cover_ends",
                        violation_error_message="Vul de laatste dag van de vervanging in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("substitute", models.F("absent")), _negated=True),
                        name="cases_cover_by_another",
                        violation_error_message="Kies een collega: niemand vervangt zichzelf.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("absent", "="), ("municipality", "="), ("during", "&&")],
                        name="cases_one_cover_at_a_time",
                        violation_error_message="Voor deze collega is in deze periode al een vervanger vastgelegd.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CoverEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="toelichting")),
                (
                    "absent",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="afwezige consulent",
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
                        to="cases.cover",
                    ),
                ),
                (
                    "substitute",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vervanger",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CaseDocumentEvent",
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
                ("dated_on", models.DateField(verbose_name="datum van het document")),
                ("description", models.CharField(blank=True, max_length=200, verbose_name="omschrijving")),
                ("name", models.CharField(max_length=120, verbose_name="bestandsnaam")),
                (
                    "format",
                    models.CharField(
                        choices=[
                            ("pdf", "pdf"),
                            ("docx", "Word (docx)"),
                            ("odt", "OpenDocument (odt)"),
                            ("jpg", "foto (jpg)"),
                            ("png", "afbeelding (png)"),
                            ("txt", "tekst (txt)"),
                        ],
                        max_length=4,
                        verbose_name="bestandstype",
                    ),
                ),
                ("size", models.PositiveIntegerField(verbose_name="grootte in bytes")),
                ("digest", models.CharField(editable=False, max_length=64, verbose_name="controlegetal")),
                (
                    "storage_key",
                    models.CharField(editable=False, max_length=32, verbose_name="plaats van de inhoud"),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("consultants", "alleen consulenten van de gemeente"),
                            ("coach", "consulenten en de jobcoach"),
                            ("everybody", "iedereen die dit dossier mag zien"),
                        ],
                        default="consultants",
                        max_length=20,
                        verbose_name="wie kan dit lezen",
                    ),
                ),
                ("uploaded_on", models.DateField(verbose_name="toegevoegd op")),
                ("removed_on", models.DateField(blank=True, null=True, verbose_name="verwijderd op")),
                (
                    "removed_because",
                    models.CharField(blank=True, max_length=300, verbose_name="reden van verwijderen"),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
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
                        to="cases.casedocument",
                    ),
                ),
                (
                    "removed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verwijderd door",
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="toegevoegd door",
                    ),
                ),
                (
                    "type",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.documenttype",
                        verbose_name="soort",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DocumentTypeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                ("key", models.SlugField(db_index=False, max_length=30, verbose_name="sleutel")),
                ("label", models.CharField(max_length=60, verbose_name="naam")),
                (
                    "retention_years",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="bewaartermijn in jaren"
                    ),
                ),
                ("travels", models.BooleanField(default=False, verbose_name="gaat mee bij overdracht")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
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
                        to="cases.documenttype",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("form", models.CharField(max_length=40, verbose_name="formulier")),
                ("subject_id", models.PositiveBigIntegerField(default=0, verbose_name="onderwerp")),
                ("content", models.BinaryField(verbose_name="inhoud (versleuteld)")),
                ("revision", models.PositiveIntegerField(default=1, verbose_name="volgnummer")),
                ("saved_at", models.DateTimeField(verbose_name="bewaard op")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="schrijver",
                    ),
                ),
            ],
            options={
                "verbose_name": "concept",
                "verbose_name_plural": "concepten",
                "ordering": ["-saved_at"],
                "indexes": [models.Index(fields=["saved_at"], name="cases_draft_old")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "form", "subject_id"),
                        name="cases_one_draft_of_a_form",
                        violation_error_message="Er is al een concept van dit formulier.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("form", ""), _negated=True),
                        name="cases_draft_of_a_form",
                        violation_error_message="Een concept hoort bij een formulier.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DrivingLicence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("AM", "AM (bromfiets)"),
                            ("A", "A (motor)"),
                            ("B", "B (auto)"),
                            ("BE", "BE (auto met aanhanger)"),
                            ("C", "C (vrachtauto)"),
                            ("D", "D (bus)"),
                            ("T", "T (trekker)"),
                        ],
                        max_length=2,
                        verbose_name="categorie",
                    ),
                ),
                (
                    "has",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="heeft dit rijbewijs",
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="licences",
                        to="cases.assessment",
                        verbose_name="intake",
                    ),
                ),
            ],
            options={
                "verbose_name": "rijbewijs",
                "verbose_name_plural": "rijbewijzen",
                "ordering": ["pk"],
                "indexes": [models.Index(fields=["category", "has"], name="cases_licence_held")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("assessment", "category"),
                        name="cases_licence_once",
                        violation_error_message="Dit staat er twee keer. Houd één regel over.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("has", "unknown"), _negated=True),
                        name="cases_licence_known",
                        violation_error_message="Van een rijbewijs dat onbekend is, staat er geen regel.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DrivingLicenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("AM", "AM (bromfiets)"),
                            ("A", "A (motor)"),
                            ("B", "B (auto)"),
                            ("BE", "BE (auto met aanhanger)"),
                            ("C", "C (vrachtauto)"),
                            ("D", "D (bus)"),
                            ("T", "T (trekker)"),
                        ],
                        max_length=2,
                        verbose_name="categorie",
                    ),
                ),
                (
                    "has",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="heeft dit rijbewijs",
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.assessment",
                        verbose_name="intake",
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
                        to="cases.drivinglicence",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Handover",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("offered_on", models.DateField(verbose_name="aangeboden op")),
                ("message", models.TextField(blank=True, max_length=1000, verbose_name="bericht")),
                (
                    "along",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="gaat mee",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("offered", "aangeboden"),
                            ("accepted", "aanvaard"),
                            ("refused", "geweigerd"),
                            ("withdrawn", "ingetrokken"),
                        ],
                        default="offered",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reden")),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handovers",
                        to="cases.candidate",
                        verbose_name="aangeboden dossier",
                    ),
                ),
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
                    "offered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="aangeboden door",
                    ),
                ),
                (
                    "resulting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="came_by",
                        to="cases.candidate",
                        verbose_name="vervolgdossier",
                    ),
                ),
                (
                    "to_municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.municipality",
                        verbose_name="aan gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "overdracht",
                "verbose_name_plural": "overdrachten",
                "ordering": ["-offered_on", "-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("status", "offered")),
                        fields=["to_municipality"],
                        name="cases_handover_waiting",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status", "offered")),
                        fields=("candidate",),
                        name="cases_one_open_offer_per_file",
                        violation_error_message="Dit dossier is al aangeboden. Wacht op het antwoord, of trek het aanbod eerst in.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "accepted")),
                        fields=("candidate",),
                        name="cases_file_handed_over_once",
                        violation_error_message="Dit dossier is al overgedragen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_on", None), ("status", "offered")),
                            models.Q(
                                models.Q(("status", "offered"), _negated=True), ("decided_on__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="cases_handover_decided_has_day",
                        violation_error_message="Bij een besluit over een overdracht hoort een dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("resulting__isnull", False), ("status", "accepted")),
                            models.Q(models.Q(("status", "accepted"), _negated=True), ("resulting", None)),
                            _connector="OR",
                        ),
                        name="cases_handover_accepted_has_file",
                        violation_error_message="Bij een aanvaarde overdracht hoort het dossier dat volgt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "refused"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_handover_refused_with_reason",
                        violation_error_message="Vul in waarom u de overdracht weigert.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HandoverEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("offered_on", models.DateField(verbose_name="aangeboden op")),
                ("message", models.TextField(blank=True, max_length=1000, verbose_name="bericht")),
                (
                    "along",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="gaat mee",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("offered", "aangeboden"),
                            ("accepted", "aanvaard"),
                            ("refused", "geweigerd"),
                            ("withdrawn", "ingetrokken"),
                        ],
                        default="offered",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                ("reason", models.CharField(blank=True, max_length=500, verbose_name="reden")),
                (
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="aangeboden dossier",
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
                        verbose_name="besloten door",
                    ),
                ),
                (
                    "offered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="aangeboden door",
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
                        to="cases.handover",
                    ),
                ),
                (
                    "resulting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="vervolgdossier",
                    ),
                ),
                (
                    "to_municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.municipality",
                        verbose_name="aan gemeente",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HeldCertificate",
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
                            ("vca_basic", "VCA basis"),
                            ("vca_full", "VCA VOL"),
                            ("forklift", "heftruck"),
                            ("reach_truck", "reachtruck"),
                            ("emergency", "BHV"),
                            ("first_aid", "EHBO"),
                            ("haccp", "HACCP"),
                            ("social_hygiene", "sociale hygiëne"),
                            ("welding", "lassen"),
                            ("code_95", "code 95"),
                            ("practice", "praktijkverklaring"),
                            ("other", "ander certificaat"),
                        ],
                        max_length=20,
                        verbose_name="certificaat",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=60, verbose_name="naam")),
                (
                    "expires",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="verloopt",
                    ),
                ),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="geldig tot en met")),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="certificates",
                        to="cases.assessment",
                        verbose_name="intake",
                    ),
                ),
            ],
            options={
                "verbose_name": "certificaat",
                "verbose_name_plural": "certificaten",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("assessment", "kind", "name"),
                        name="cases_held_certificate_once",
                        violation_error_message="Dit staat er twee keer. Houd één regel over.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "other"), _negated=True),
                            models.Q(("name", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_certificate_named",
                        violation_error_message="Vul de naam van het certificaat in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("valid_until", None), ("expires", "yes"), _connector="OR"),
                        name="cases_certificate_that_expires",
                        violation_error_message="Een certificaat met een einddatum verloopt.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HeldCertificateEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("vca_basic", "VCA basis"),
                            ("vca_full", "VCA VOL"),
                            ("forklift", "heftruck"),
                            ("reach_truck", "reachtruck"),
                            ("emergency", "BHV"),
                            ("first_aid", "EHBO"),
                            ("haccp", "HACCP"),
                            ("social_hygiene", "sociale hygiëne"),
                            ("welding", "lassen"),
                            ("code_95", "code 95"),
                            ("practice", "praktijkverklaring"),
                            ("other", "ander certificaat"),
                        ],
                        max_length=20,
                        verbose_name="certificaat",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=60, verbose_name="naam")),
                (
                    "expires",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="verloopt",
                    ),
                ),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="geldig tot en met")),
                (
                    "assessment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.assessment",
                        verbose_name="intake",
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
                        to="cases.heldcertificate",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IndicationRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("asked_on", models.DateField(verbose_name="aangevraagd op")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("granted", "toegekend"),
                            ("refused", "afgewezen"),
                            ("withdrawn", "ingetrokken"),
                        ],
                        max_length=10,
                        verbose_name="uitkomst",
                    ),
                ),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="beantwoord op")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
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
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="indication_requests",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
            ],
            options={
                "verbose_name": "aanvraag indicatie",
                "verbose_name_plural": "aanvragen indicatie",
                "ordering": ["-asked_on", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("outcome", "")),
                        fields=("candidate",),
                        name="cases_one_open_indication_request",
                        violation_error_message="Er loopt voor deze kandidaat al een aanvraag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_on__isnull", True), ("outcome", "")),
                            models.Q(
                                models.Q(("outcome", ""), _negated=True), ("answered_on__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="cases_indication_outcome_has_day",
                        violation_error_message="Vul in wat de uitkomst is en op welke dag die kwam.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_on__isnull", True),
                            ("answered_on__gte", models.F("asked_on")),
                            _connector="OR",
                        ),
                        name="cases_indication_answered_after_asked",
                        violation_error_message="De dag van het antwoord ligt vóór de dag van de aanvraag.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IndicationRequestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("asked_on", models.DateField(verbose_name="aangevraagd op")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("granted", "toegekend"),
                            ("refused", "afgewezen"),
                            ("withdrawn", "ingetrokken"),
                        ],
                        max_length=10,
                        verbose_name="uitkomst",
                    ),
                ),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="beantwoord op")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
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
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
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
                        to="cases.indicationrequest",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Instrument",
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
                ("key", models.SlugField(max_length=60, verbose_name="sleutel")),
                ("name", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("to_work", "traject naar werk"),
                            ("ips", "IPS (individuele plaatsing en steun)"),
                            ("trial_placement", "proefplaatsing"),
                            ("step_up_subsidy", "opstapsubsidie"),
                            ("wage_cost_subsidy", "loonkostensubsidie"),
                            ("learning_work", "leerwerktraject"),
                            ("participation_place", "participatieplaats"),
                            ("sheltered_work", "beschut werk"),
                            ("development_job", "ontwikkelbaan"),
                            ("practice_learning", "praktijkleren"),
                            ("job_coaching", "jobcoaching"),
                            ("training", "scholing of training"),
                            ("social_activation", "sociale activering"),
                            ("day_activities", "arbeidsmatige dagbesteding"),
                            ("other", "anders"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("target_group", models.CharField(blank=True, max_length=200, verbose_name="doelgroep")),
                (
                    "fund",
                    models.CharField(
                        choices=[
                            ("participation", "Participatiebudget"),
                            ("buig", "BUIG"),
                            ("care", "Wmo/Wlz"),
                            ("participation_and_grants", "Participatiebudget en subsidies"),
                            ("other", "ander budget"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=30,
                        verbose_name="budget",
                    ),
                ),
                (
                    "one_off_cost",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="eenmalige kosten"
                    ),
                ),
                (
                    "yearly_cost",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="kosten per jaar"
                    ),
                ),
                (
                    "max_months",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="maximale duur in maanden"
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
                        verbose_name="alleen van gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "re-integratie-instrument",
                "verbose_name_plural": "re-integratie-instrumenten",
                "ordering": ["name", "during"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="cases_instrument_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("key", "="), ("during", "&&")],
                        name="cases_one_instrument_per_key",
                        violation_error_message="Er is in deze periode al een instrument met deze sleutel.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("one_off_cost", None), ("one_off_cost__gte", 0), _connector="OR"),
                            models.Q(("yearly_cost", None), ("yearly_cost__gte", 0), _connector="OR"),
                        ),
                        name="cases_instrument_costs_not_negative",
                        violation_error_message="Kosten zijn nul of meer.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("max_months", None), ("max_months__range", (1, 240)), _connector="OR"
                        ),
                        name="cases_instrument_lasts_months",
                        violation_error_message="Vul een duur in van 1 tot en met 240 maanden, of niets.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InstrumentEvent",
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
                ("key", models.SlugField(db_index=False, max_length=60, verbose_name="sleutel")),
                ("name", models.CharField(max_length=120, verbose_name="naam")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("to_work", "traject naar werk"),
                            ("ips", "IPS (individuele plaatsing en steun)"),
                            ("trial_placement", "proefplaatsing"),
                            ("step_up_subsidy", "opstapsubsidie"),
                            ("wage_cost_subsidy", "loonkostensubsidie"),
                            ("learning_work", "leerwerktraject"),
                            ("participation_place", "participatieplaats"),
                            ("sheltered_work", "beschut werk"),
                            ("development_job", "ontwikkelbaan"),
                            ("practice_learning", "praktijkleren"),
                            ("job_coaching", "jobcoaching"),
                            ("training", "scholing of training"),
                            ("social_activation", "sociale activering"),
                            ("day_activities", "arbeidsmatige dagbesteding"),
                            ("other", "anders"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("target_group", models.CharField(blank=True, max_length=200, verbose_name="doelgroep")),
                (
                    "fund",
                    models.CharField(
                        choices=[
                            ("participation", "Participatiebudget"),
                            ("buig", "BUIG"),
                            ("care", "Wmo/Wlz"),
                            ("participation_and_grants", "Participatiebudget en subsidies"),
                            ("other", "ander budget"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=30,
                        verbose_name="budget",
                    ),
                ),
                (
                    "one_off_cost",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="eenmalige kosten"
                    ),
                ),
                (
                    "yearly_cost",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=9, null=True, verbose_name="kosten per jaar"
                    ),
                ),
                (
                    "max_months",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="maximale duur in maanden"
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
                        verbose_name="alleen van gemeente",
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
                        to="cases.instrument",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LanguageSkill",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[
                            ("nl", "Nederlands"),
                            ("dse", "Nederlandse Gebarentaal"),
                            ("fy", "Fries"),
                            ("en", "Engels"),
                            ("de", "Duits"),
                            ("fr", "Frans"),
                            ("es", "Spaans"),
                            ("pl", "Pools"),
                            ("uk", "Oekraïens"),
                            ("ru", "Russisch"),
                            ("tr", "Turks"),
                            ("ar", "Arabisch"),
                            ("ber", "Berbers"),
                            ("fa", "Farsi of Dari"),
                            ("ti", "Tigrinya"),
                            ("so", "Somalisch"),
                            ("pap", "Papiaments"),
                            ("other", "andere taal"),
                        ],
                        max_length=10,
                        verbose_name="taal",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=40, verbose_name="naam van de andere taal")),
                (
                    "speaking",
                    models.CharField(
                        choices=[
                            ("none", "niet"),
                            ("basic", "basis"),
                            ("fair", "redelijk"),
                            ("good", "goed"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="spreken",
                    ),
                ),
                (
                    "writing",
                    models.CharField(
                        choices=[
                            ("none", "niet"),
                            ("basic", "basis"),
                            ("fair", "redelijk"),
                            ("good", "goed"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="schrijven",
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="languages",
                        to="cases.assessment",
                        verbose_name="intake",
                    ),
                ),
            ],
            options={
                "verbose_name": "taal",
                "verbose_name_plural": "talen",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("assessment", "language", "name"),
                        name="cases_language_once",
                        violation_error_message="Dit staat er twee keer. Houd één regel over.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("language", "other"), _negated=True),
                            models.Q(("name", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_language_named",
                        violation_error_message="Vul in welke taal het is.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LanguageSkillEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "language",
                    models.CharField(
                        choices=[
                            ("nl", "Nederlands"),
                            ("dse", "Nederlandse Gebarentaal"),
                            ("fy", "Fries"),
                            ("en", "Engels"),
                            ("de", "Duits"),
                            ("fr", "Frans"),
                            ("es", "Spaans"),
                            ("pl", "Pools"),
                            ("uk", "Oekraïens"),
                            ("ru", "Russisch"),
                            ("tr", "Turks"),
                            ("ar", "Arabisch"),
                            ("ber", "Berbers"),
                            ("fa", "Farsi of Dari"),
                            ("ti", "Tigrinya"),
                            ("so", "Somalisch"),
                            ("pap", "Papiaments"),
                            ("other", "andere taal"),
                        ],
                        max_length=10,
                        verbose_name="taal",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=40, verbose_name="naam van de andere taal")),
                (
                    "speaking",
                    models.CharField(
                        choices=[
                            ("none", "niet"),
                            ("basic", "basis"),
                            ("fair", "redelijk"),
                            ("good", "goed"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="spreken",
                    ),
                ),
                (
                    "writing",
                    models.CharField(
                        choices=[
                            ("none", "niet"),
                            ("basic", "basis"),
                            ("fair", "redelijk"),
                            ("good", "goed"),
                            ("unknown", "onbekend"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="schrijven",
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.assessment",
                        verbose_name="intake",
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
                        to="cases.languageskill",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LifeDomain",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "domain",
                    models.CharField(
                        choices=[
                            ("housing", "wonen"),
                            ("money", "geld en schulden"),
                            ("home", "thuissituatie en zorg voor anderen"),
                            ("health", "gezondheid"),
                            ("network", "sociaal netwerk"),
                            ("language", "taal, lezen en digitaal"),
                            ("getting_around", "vervoer"),
                            ("daytime", "dagritme"),
                        ],
                        max_length=20,
                        verbose_name="leefgebied",
                    ),
                ),
                (
                    "attention",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="vraagt aandacht",
                    ),
                ),
                ("helped_by", models.CharField(blank=True, max_length=80, verbose_name="wie helpt")),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="domains",
                        to="cases.assessment",
                        verbose_name="intake",
                    ),
                ),
            ],
            options={
                "verbose_name": "leefgebied",
                "verbose_name_plural": "leefgebieden",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("assessment", "domain"),
                        name="cases_domain_once",
                        violation_error_message="Dit staat er twee keer. Houd één regel over.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("attention", "unknown"), _negated=True),
                            models.Q(("helped_by", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_domain_says_something",
                        violation_error_message="Van een leefgebied dat onbekend is, staat er geen regel.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LifeDomainEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "domain",
                    models.CharField(
                        choices=[
                            ("housing", "wonen"),
                            ("money", "geld en schulden"),
                            ("home", "thuissituatie en zorg voor anderen"),
                            ("health", "gezondheid"),
                            ("network", "sociaal netwerk"),
                            ("language", "taal, lezen en digitaal"),
                            ("getting_around", "vervoer"),
                            ("daytime", "dagritme"),
                        ],
                        max_length=20,
                        verbose_name="leefgebied",
                    ),
                ),
                (
                    "attention",
                    models.CharField(
                        choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                        default="unknown",
                        max_length=10,
                        verbose_name="vraagt aandacht",
                    ),
                ),
                ("helped_by", models.CharField(blank=True, max_length=80, verbose_name="wie helpt")),
                (
                    "assessment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.assessment",
                        verbose_name="intake",
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
                        to="cases.lifedomain",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Plan",
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
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("main_goal", models.CharField(max_length=300, verbose_name="hoofddoel")),
                (
                    "agreed_on",
                    models.DateField(blank=True, null=True, verbose_name="besproken met de kandidaat op"),
                ),
                (
                    "evaluate_on",
                    models.DateField(blank=True, null=True, verbose_name="volgende evaluatie op"),
                ),
                ("what_helped", models.CharField(blank=True, max_length=1000, verbose_name="wat hielp")),
                (
                    "lessons",
                    models.CharField(blank=True, max_length=1000, verbose_name="wat we hiervan leren"),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="plans",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
            ],
            options={
                "verbose_name": "trajectplan",
                "verbose_name_plural": "trajectplannen",
                "ordering": ["-during"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="cases_plan_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("candidate", "="), ("during", "&&")],
                        name="cases_one_plan_at_a_time",
                        violation_error_message="Deze kandidaat heeft in deze periode al een plan. Sluit dat eerst af met een terugblik.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("main_goal", ""), _negated=True),
                        name="cases_plan_has_a_goal",
                        violation_error_message="Vul het hoofddoel in.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GoalEvent",
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
                ("text", models.CharField(max_length=300, verbose_name="doel")),
                (
                    "target_stage",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("in_view", "in beeld"),
                            ("diagnosis", "diagnose"),
                            ("development", "ontwikkeling"),
                            ("work_ready", "werkfit"),
                            ("mediation", "bemiddeling"),
                            ("trial_placement", "proefplaatsing"),
                            ("placed", "geplaatst"),
                            ("sustained", "duurzaam"),
                            ("left", "uitgestroomd"),
                        ],
                        max_length=20,
                        verbose_name="beoogde fase",
                    ),
                ),
                (
                    "target_hours",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=4,
                        null=True,
                        verbose_name="beoogde uren per week",
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="streefdatum")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("unknown", "onbekend"),
                            ("yes", "bereikt"),
                            ("partly", "gedeeltelijk bereikt"),
                            ("no", "niet bereikt"),
                        ],
                        default="unknown",
                        max_length=10,
                        verbose_name="bereikt",
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
                        to="cases.goal",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.plan",
                        verbose_name="plan",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="goal",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="goals",
                to="cases.plan",
                verbose_name="plan",
            ),
        ),
        migrations.CreateModel(
            name="PlanEvent",
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
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("main_goal", models.CharField(max_length=300, verbose_name="hoofddoel")),
                (
                    "agreed_on",
                    models.DateField(blank=True, null=True, verbose_name="besproken met de kandidaat op"),
                ),
                (
                    "evaluate_on",
                    models.DateField(blank=True, null=True, verbose_name="volgende evaluatie op"),
                ),
                ("what_helped", models.CharField(blank=True, max_length=1000, verbose_name="wat hielp")),
                (
                    "lessons",
                    models.CharField(blank=True, max_length=1000, verbose_name="wat we hiervan leren"),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
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
                        to="cases.plan",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Profile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                (
                    "code",
                    models.CharField(
                        default=cases.models.profile.new_code,
                        editable=False,
                        max_length=8,
                        verbose_name="profielcode",
                    ),
                ),
                ("visible", models.BooleanField(verbose_name="zichtbaar voor werkgevers")),
                (
                    "hidden_because",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_wanted", "de kandidaat wil het niet"),
                            ("incomplete", "het profiel is nog niet compleet"),
                            ("not_ready", "nog niet werkfit"),
                            ("at_work", "is aan het werk"),
                            ("unavailable", "tijdelijk niet beschikbaar"),
                            ("other", "een andere reden"),
                        ],
                        max_length=20,
                        verbose_name="niet zichtbaar omdat",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                ("agreed_on", models.DateField(blank=True, null=True, verbose_name="kandidaat akkoord op")),
                ("pitch", models.CharField(blank=True, max_length=600, verbose_name="in het kort")),
                (
                    "shared",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("werken", "uren en beschikbaarheid"),
                                ("wensen", "gewenst werk"),
                                ("competenties", "wat de kandidaat kan"),
                                ("werkervaring", "werkervaring"),
                                ("opleiding", "opleiding en certificaten"),
                                ("talen", "talen"),
                                ("nodig", "wat nodig is op het werk"),
                                ("vervoer", "vervoer en rijbewijs"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=cases.models.profile.all_parts,
                        size=None,
                        verbose_name="wat het profiel vertelt",
                    ),
                ),
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
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="profiles",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
            ],
            options={
                "verbose_name": "profiel",
                "verbose_name_plural": "profielen",
                "abstract": False,
                "indexes": [models.Index(fields=["code"], name="cases_profile_code")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="cases_profile_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("candidate", "="), ("during", "&&")],
                        name="cases_one_profile_at_a_time",
                        violation_error_message="Het profiel is intussen gewijzigd. Ververs de pagina.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("code", "="), ("during", "&&")],
                        name="cases_profile_code_of_one",
                        violation_error_message="Deze code hoort in deze periode bij een ander profiel.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agreed_on__isnull", False), ("hidden_because", ""), ("visible", True)),
                            models.Q(("visible", False), models.Q(("hidden_because", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="cases_profile_visible_or_why_not",
                        violation_error_message="Vul in wanneer de kandidaat akkoord gaf, of waarom niet zichtbaar.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("hidden_because", "other"), _negated=True),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_profile_other_reason_told",
                        violation_error_message="Vul in welke andere reden er is.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProfileEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                (
                    "code",
                    models.CharField(
                        default=cases.models.profile.new_code,
                        editable=False,
                        max_length=8,
                        verbose_name="profielcode",
                    ),
                ),
                ("visible", models.BooleanField(verbose_name="zichtbaar voor werkgevers")),
                (
                    "hidden_because",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_wanted", "de kandidaat wil het niet"),
                            ("incomplete", "het profiel is nog niet compleet"),
                            ("not_ready", "nog niet werkfit"),
                            ("at_work", "is aan het werk"),
                            ("unavailable", "tijdelijk niet beschikbaar"),
                            ("other", "een andere reden"),
                        ],
                        max_length=20,
                        verbose_name="niet zichtbaar omdat",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="toelichting")),
                ("agreed_on", models.DateField(blank=True, null=True, verbose_name="kandidaat akkoord op")),
                ("pitch", models.CharField(blank=True, max_length=600, verbose_name="in het kort")),
                (
                    "shared",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("werken", "uren en beschikbaarheid"),
                                ("wensen", "gewenst werk"),
                                ("competenties", "wat de kandidaat kan"),
                                ("werkervaring", "werkervaring"),
                                ("opleiding", "opleiding en certificaten"),
                                ("talen", "talen"),
                                ("nodig", "wat nodig is op het werk"),
                                ("vervoer", "vervoer en rijbewijs"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=cases.models.profile.all_parts,
                        size=None,
                        verbose_name="wat het profiel vertelt",
                    ),
                ),
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
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
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
                        to="cases.profile",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Provider",
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
                "verbose_name": "aanbieder",
                "verbose_name_plural": "aanbieders",
                "ordering": ["name", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("name"),
                        models.F("municipality"),
                        name="cases_provider_once_per_municipality",
                        violation_error_message="Deze aanbieder staat al in de lijst.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="cases_provider_has_a_name",
                        violation_error_message="Vul de naam van de aanbieder in.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProviderEvent",
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
                        to="cases.provider",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SavedFilter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="naam")),
                ("query", models.CharField(blank=True, max_length=1000, verbose_name="filters")),
                ("is_default", models.BooleanField(default=False, verbose_name="hiermee begint mijn lijst")),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_filters",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
                    ),
                ),
                (
                    "shared_with",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.municipality",
                        verbose_name="gedeeld met de collega's van",
                    ),
                ),
            ],
            options={
                "verbose_name": "bewaard filter",
                "verbose_name_plural": "bewaarde filters",
                "ordering": ["name", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "name"),
                        name="cases_saved_filter_name_once",
                        violation_error_message="U hebt al een filter met deze naam. Kies een andere naam.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_default", True)),
                        fields=("owner",),
                        name="cases_one_default_filter",
                        violation_error_message="Uw lijst begint al met een ander filter.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="cases_saved_filter_has_name",
                        violation_error_message="Geef het filter een naam.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedFilterEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=60, verbose_name="naam")),
                ("query", models.CharField(blank=True, max_length=1000, verbose_name="filters")),
                ("is_default", models.BooleanField(default=False, verbose_name="hiermee begint mijn lijst")),
                (
                    "owner",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
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
                        to="cases.savedfilter",
                    ),
                ),
                (
                    "shared_with",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.municipality",
                        verbose_name="gedeeld met de collega's van",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ShelteredWorkAdvice",
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
                ("asked_on", models.DateField(verbose_name="aangevraagd op")),
                ("advised_on", models.DateField(blank=True, null=True, verbose_name="advies van")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("sheltered", "aangewezen op beschut werk"),
                            ("not_sheltered", "niet aangewezen op beschut werk"),
                            ("withdrawn", "aanvraag ingetrokken"),
                        ],
                        max_length=15,
                        verbose_name="uitkomst",
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sheltered_work_advice",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
            ],
            options={
                "verbose_name": "advies beschut werk",
                "verbose_name_plural": "adviezen beschut werk",
                "ordering": ["-asked_on", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("outcome", "")),
                        fields=("candidate",),
                        name="cases_one_open_request_for_advice",
                        violation_error_message="Er loopt al een aanvraag voor advies beschut werk.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("advised_on", None), ("outcome", "")),
                            models.Q(("advised_on__isnull", False), models.Q(("outcome", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="cases_advice_has_day_and_outcome",
                        violation_error_message="Vul de dag en de uitkomst van het advies in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("advised_on", None), ("advised_on__gte", models.F("asked_on")), _connector="OR"
                        ),
                        name="cases_advice_after_request",
                        violation_error_message="Het advies ligt vóór de aanvraag.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ShelteredWorkAdviceEvent",
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
                ("asked_on", models.DateField(verbose_name="aangevraagd op")),
                ("advised_on", models.DateField(blank=True, null=True, verbose_name="advies van")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("sheltered", "aangewezen op beschut werk"),
                            ("not_sheltered", "niet aangewezen op beschut werk"),
                            ("withdrawn", "aanvraag ingetrokken"),
                        ],
                        max_length=15,
                        verbose_name="uitkomst",
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
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
                        to="cases.shelteredworkadvice",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SignalSetting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("key", models.CharField(max_length=40, verbose_name="soort signaal")),
                (
                    "stage",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("in_view", "in beeld"),
                            ("diagnosis", "diagnose"),
                            ("development", "ontwikkeling"),
                            ("work_ready", "werkfit"),
                            ("mediation", "bemiddeling"),
                            ("trial_placement", "proefplaatsing"),
                            ("placed", "geplaatst"),
                            ("sustained", "duurzaam"),
                            ("left", "uitgestroomd"),
                        ],
                        max_length=20,
                        verbose_name="fase",
                    ),
                ),
                ("days", models.PositiveSmallIntegerField(verbose_name="aantal dagen")),
                ("weight", models.PositiveSmallIntegerField(default=1, verbose_name="gewicht")),
                ("enabled", models.BooleanField(default=True, verbose_name="staat aan")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "instelling van een signaal",
                "verbose_name_plural": "instellingen van signalen",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="cases_signalsetting_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("days__lte", 730)),
                        name="cases_signal_days_within_two_years",
                        violation_error_message="Vul hooguit 730 dagen (twee jaar) in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("weight__range", (1, 10))),
                        name="cases_signal_weight_1_to_10",
                        violation_error_message="Vul een gewicht in van 1 tot en met 10.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("municipality", "="), ("key", "="), ("stage", "="), ("during", "&&")],
                        name="cases_one_signal_setting_at_a_time",
                        violation_error_message="Voor dit signaal is in deze periode al een instelling vastgelegd.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignalSettingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("key", models.CharField(max_length=40, verbose_name="soort signaal")),
                (
                    "stage",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("in_view", "in beeld"),
                            ("diagnosis", "diagnose"),
                            ("development", "ontwikkeling"),
                            ("work_ready", "werkfit"),
                            ("mediation", "bemiddeling"),
                            ("trial_placement", "proefplaatsing"),
                            ("placed", "geplaatst"),
                            ("sustained", "duurzaam"),
                            ("left", "uitgestroomd"),
                        ],
                        max_length=20,
                        verbose_name="fase",
                    ),
                ),
                ("days", models.PositiveSmallIntegerField(verbose_name="aantal dagen")),
                ("weight", models.PositiveSmallIntegerField(default=1, verbose_name="gewicht")),
                ("enabled", models.BooleanField(default=True, verbose_name="staat aan")),
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
                        to="cases.signalsetting",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SignalSnooze",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("key", models.CharField(max_length=40, verbose_name="soort signaal")),
                ("fact", models.CharField(max_length=80, verbose_name="kenmerk van het feit")),
                ("reason", models.CharField(max_length=300, verbose_name="reden")),
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
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
            ],
            options={
                "verbose_name": "uitgesteld signaal",
                "verbose_name_plural": "uitgestelde signalen",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="cases_signalsnooze_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("during__upper_inf", False)),
                        name="cases_snooze_ends",
                        violation_error_message="Kies tot wanneer u het signaal uitstelt.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("candidate", "="), ("key", "="), ("fact", "="), ("during", "&&")],
                        name="cases_one_snooze_at_a_time",
                        violation_error_message="Dit signaal is al uitgesteld.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SignalSnoozeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("key", models.CharField(max_length=40, verbose_name="soort signaal")),
                ("fact", models.CharField(max_length=80, verbose_name="kenmerk van het feit")),
                ("reason", models.CharField(max_length=300, verbose_name="reden")),
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
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
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
                        to="cases.signalsnooze",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Step",
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
                ("what", models.CharField(max_length=200, verbose_name="stap")),
                (
                    "done_by",
                    models.CharField(
                        choices=[
                            ("candidate", "kandidaat"),
                            ("consultant", "consulent"),
                            ("coach", "jobcoach"),
                            ("provider", "aanbieder"),
                            ("other", "iemand anders"),
                        ],
                        default="candidate",
                        max_length=10,
                        verbose_name="wie doet het",
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="klaar vóór of op")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                ("result", models.CharField(blank=True, max_length=300, verbose_name="resultaat")),
                ("dropped_on", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                (
                    "dropped_because",
                    models.CharField(blank=True, max_length=300, verbose_name="reden van vervallen"),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="cases.goal",
                        verbose_name="doel",
                    ),
                ),
            ],
            options={
                "verbose_name": "stap",
                "verbose_name_plural": "stappen",
                "ordering": [models.OrderBy(models.F("due_on"), nulls_last=True), "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_on", None), ("dropped_on", None)),
                        fields=["goal", "due_on"],
                        name="cases_step_to_do",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("what", ""), _negated=True),
                        name="cases_step_says_something",
                        violation_error_message="Vul in wat de stap is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("done_on", None), ("dropped_on", None), _connector="OR"),
                        name="cases_step_done_or_dropped",
                        violation_error_message="Een stap is gedaan of vervallen, niet allebei.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("dropped_because", ""), ("dropped_on", None)),
                            models.Q(
                                ("dropped_on__isnull", False),
                                models.Q(("dropped_because", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="cases_dropped_step_says_why",
                        violation_error_message="Vul in waarom de stap vervalt.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StepEvent",
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
                ("what", models.CharField(max_length=200, verbose_name="stap")),
                (
                    "done_by",
                    models.CharField(
                        choices=[
                            ("candidate", "kandidaat"),
                            ("consultant", "consulent"),
                            ("coach", "jobcoach"),
                            ("provider", "aanbieder"),
                            ("other", "iemand anders"),
                        ],
                        default="candidate",
                        max_length=10,
                        verbose_name="wie doet het",
                    ),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="klaar vóór of op")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                ("result", models.CharField(blank=True, max_length=300, verbose_name="resultaat")),
                ("dropped_on", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                (
                    "dropped_because",
                    models.CharField(blank=True, max_length=300, verbose_name="reden van vervallen"),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.goal",
                        verbose_name="doel",
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
                        to="cases.step",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Task",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=100, verbose_name="taak")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                ("due_on", models.DateField(verbose_name="uiterlijk op")),
                ("made_on", models.DateField(verbose_name="gemaakt op")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                ("cancelled_on", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                (
                    "signal",
                    models.CharField(blank=True, max_length=40, verbose_name="naar aanleiding van signaal"),
                ),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True, editable=False, null=True, verbose_name="kenmerk van de invoer"
                    ),
                ),
                (
                    "assignee",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voor",
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="tasks",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                (
                    "done_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gedaan door",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gemaakt door",
                    ),
                ),
            ],
            options={
                "verbose_name": "taak",
                "verbose_name_plural": "taken",
                "ordering": ["due_on", "pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("cancelled_on", None), ("done_on", None)),
                        fields=["assignee", "due_on"],
                        name="cases_task_open",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("done_on", None), ("cancelled_on", None), _connector="OR"),
                        name="cases_task_done_or_cancelled",
                        violation_error_message="Een taak is gedaan of vervallen, niet allebei.",
                    ),
                    models.UniqueConstraint(
                        fields=("candidate", "entry_key"),
                        name="cases_task_once_for_each_form",
                        violation_error_message="Deze taak is al vastgelegd.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TaskEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("title", models.CharField(max_length=100, verbose_name="taak")),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="toelichting")),
                ("due_on", models.DateField(verbose_name="uiterlijk op")),
                ("made_on", models.DateField(verbose_name="gemaakt op")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                ("cancelled_on", models.DateField(blank=True, null=True, verbose_name="vervallen op")),
                (
                    "signal",
                    models.CharField(blank=True, max_length=40, verbose_name="naar aanleiding van signaal"),
                ),
                (
                    "entry_key",
                    models.UUIDField(
                        blank=True, editable=False, null=True, verbose_name="kenmerk van de invoer"
                    ),
                ),
                (
                    "assignee",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voor",
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                (
                    "done_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gedaan door",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gemaakt door",
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
                        to="cases.task",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Trajectory",
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
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("planned_end", models.DateField(verbose_name="geplande laatste dag")),
                (
                    "agreed_cost",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=9,
                        null=True,
                        verbose_name="afgesproken kosten",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="afspraken")),
                (
                    "extended_because",
                    models.CharField(blank=True, max_length=300, verbose_name="reden van verlenging"),
                ),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("completed", "afgerond"),
                            ("to_work", "naar werk"),
                            ("stopped", "voortijdig gestopt"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=10,
                        verbose_name="resultaat",
                    ),
                ),
                (
                    "result_note",
                    models.CharField(blank=True, max_length=500, verbose_name="toelichting op het resultaat"),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="trajectories",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                (
                    "instrument",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trajectories",
                        to="cases.instrument",
                        verbose_name="instrument",
                    ),
                ),
                (
                    "provider",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="trajectories",
                        to="cases.provider",
                        verbose_name="aanbieder",
                    ),
                ),
            ],
            options={
                "verbose_name": "traject",
                "verbose_name_plural": "trajecten",
                "ordering": ["-during", "-pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("result", "")),
                        fields=["planned_end"],
                        name="cases_trajectory_ends",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="cases_trajectory_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "planned_end__gte",
                                models.Func(
                                    models.F("during"), function="lower", output_field=models.DateField()
                                ),
                            )
                        ),
                        name="cases_trajectory_planned_forward",
                        violation_error_message="De geplande laatste dag ligt vóór de eerste dag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("during__upper_inf", True), ("result", "")),
                            models.Q(("during__upper_inf", False), models.Q(("result", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="cases_ended_trajectory_has_result",
                        violation_error_message="Kies het resultaat en de laatste dag van het traject.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("result", "stopped"), _negated=True),
                            models.Q(("result_note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="cases_stopped_trajectory_says_why",
                        violation_error_message="Vul in waarom het traject voortijdig stopte.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("agreed_cost", None), ("agreed_cost__gte", 0), _connector="OR"),
                        name="cases_trajectory_cost_not_negative",
                        violation_error_message="Kosten zijn nul of meer.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CertificateEvent",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("practice", "praktijkverklaring"),
                            ("vocational", "mbo-certificaat"),
                            ("diploma", "diploma"),
                            ("other", "ander bewijs"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="naam")),
                ("issuer", models.CharField(blank=True, max_length=120, verbose_name="afgegeven door")),
                ("issued_on", models.DateField(verbose_name="afgegeven op")),
                (
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
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
                        to="cases.certificate",
                    ),
                ),
                (
                    "trajectory",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.trajectory",
                        verbose_name="behaald in traject",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="certificate",
            name="trajectory",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="certificates",
                to="cases.trajectory",
                verbose_name="behaald in traject",
            ),
        ),
        migrations.CreateModel(
            name="TrajectoryEvent",
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
                ("version", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("planned_end", models.DateField(verbose_name="geplande laatste dag")),
                (
                    "agreed_cost",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=9,
                        null=True,
                        verbose_name="afgesproken kosten",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="afspraken")),
                (
                    "extended_because",
                    models.CharField(blank=True, max_length=300, verbose_name="reden van verlenging"),
                ),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("completed", "afgerond"),
                            ("to_work", "naar werk"),
                            ("stopped", "voortijdig gestopt"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=10,
                        verbose_name="resultaat",
                    ),
                ),
                (
                    "result_note",
                    models.CharField(blank=True, max_length=500, verbose_name="toelichting op het resultaat"),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                (
                    "instrument",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.instrument",
                        verbose_name="instrument",
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
                        to="cases.trajectory",
                    ),
                ),
                (
                    "provider",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.provider",
                        verbose_name="aanbieder",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WorkExperience",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("function", models.CharField(max_length=80, verbose_name="functie")),
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
                        verbose_name="bedrijfstak",
                    ),
                ),
                ("from_month", models.DateField(blank=True, null=True, verbose_name="van maand")),
                ("to_month", models.DateField(blank=True, null=True, verbose_name="tot en met maand")),
                (
                    "hours_per_week",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=4, null=True, verbose_name="uren per week"
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="experience",
                        to="cases.assessment",
                        verbose_name="intake",
                    ),
                ),
            ],
            options={
                "verbose_name": "werkervaring",
                "verbose_name_plural": "werkervaring",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("function", ""), _negated=True),
                        name="cases_experience_named",
                        violation_error_message="Vul de functie in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("from_month", None),
                            ("to_month", None),
                            ("from_month__lte", models.F("to_month")),
                            _connector="OR",
                        ),
                        name="cases_experience_in_order",
                        violation_error_message="De laatste maand ligt vóór de eerste.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkExperienceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("function", models.CharField(max_length=80, verbose_name="functie")),
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
                        verbose_name="bedrijfstak",
                    ),
                ),
                ("from_month", models.DateField(blank=True, null=True, verbose_name="van maand")),
                ("to_month", models.DateField(blank=True, null=True, verbose_name="tot en met maand")),
                (
                    "hours_per_week",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=4, null=True, verbose_name="uren per week"
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.assessment",
                        verbose_name="intake",
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
                        to="cases.workexperience",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True),
                name="cases_goal_says_something",
                violation_error_message="Vul het doel in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("target_hours", None),
                    models.Q(("target_hours__gt", 0), ("target_hours__lte", Decimal("60"))),
                    _connector="OR",
                ),
                name="cases_goal_hours_of_a_week",
                violation_error_message="Vul een aantal uren per week in van meer dan 0 en hooguit 60.",
            ),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.UniqueConstraint(
                fields=("candidate", "kind", "name", "issued_on"),
                name="cases_certificate_once",
                violation_error_message="Dit bewijs is al vastgelegd.",
            ),
        ),
        migrations.AddConstraint(
            model_name="certificate",
            constraint=models.CheckConstraint(
                condition=models.Q(("name", ""), _negated=True),
                name="cases_certificate_has_a_name",
                violation_error_message="Vul in waarvoor het bewijs is.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documenttype",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_documenttypeevent" ("certainty", "id", "key", "label", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "retention_years", "source", "travels") VALUES (NEW."certainty", NEW."id", NEW."key", NEW."label", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."retention_years", NEW."source", NEW."travels"); RETURN NULL;',
                    hash="395c3e74c17669caf0c226b80c364ddf35f3896c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e428f",
                    table="cases_documenttype",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documenttype",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_documenttypeevent" ("certainty", "id", "key", "label", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "retention_years", "source", "travels") VALUES (NEW."certainty", NEW."id", NEW."key", NEW."label", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."retention_years", NEW."source", NEW."travels"); RETURN NULL;',
                    hash="fe8beb4cb5a97f0feef3714e881783270c163522",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_92985",
                    table="cases_documenttype",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documenttype",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_documenttypeevent" ("certainty", "id", "key", "label", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "retention_years", "source", "travels") VALUES (OLD."certainty", OLD."id", OLD."key", OLD."label", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."retention_years", OLD."source", OLD."travels"); RETURN NULL;',
                    hash="08be92e69cfd22924d9d4003dcf4230c6817d067",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9e2e6",
                    table="cases_documenttype",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appointment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_appointmentevent" ("about", "candidate_id", "colleague_id", "entry_key", "id", "made_by_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "sequence", "starts_at", "status", "with_whom") VALUES (NEW."about", NEW."candidate_id", NEW."colleague_id", NEW."entry_key", NEW."id", NEW."made_by_id", NEW."minutes", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."sequence", NEW."starts_at", NEW."status", NEW."with_whom"); RETURN NULL;',
                    hash="623ec9ddfb8afc887987465b31aad8af0a18a969",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fb745",
                    table="cases_appointment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appointment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_appointmentevent" ("about", "candidate_id", "colleague_id", "entry_key", "id", "made_by_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "sequence", "starts_at", "status", "with_whom") VALUES (NEW."about", NEW."candidate_id", NEW."colleague_id", NEW."entry_key", NEW."id", NEW."made_by_id", NEW."minutes", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."sequence", NEW."starts_at", NEW."status", NEW."with_whom"); RETURN NULL;',
                    hash="752f2c7e261eedeab70cfee89b72830e1087d1e9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1fdb2",
                    table="cases_appointment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appointment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_appointmentevent" ("about", "candidate_id", "colleague_id", "entry_key", "id", "made_by_id", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "sequence", "starts_at", "status", "with_whom") VALUES (OLD."about", OLD."candidate_id", OLD."colleague_id", OLD."entry_key", OLD."id", OLD."made_by_id", OLD."minutes", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."sequence", OLD."starts_at", OLD."status", OLD."with_whom"); RETURN NULL;',
                    hash="78f25682ae31c292db0cd09612750165ce8627d9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7e573",
                    table="cases_appointment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appointmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="47aaea81eef7b29628479202aba6cae34b202460",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_51e7d",
                    table="cases_appointmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_assessmentevent" ("availability", "available_from", "candidate_id", "during", "education", "education_field", "education_finished", "expert_advice", "expert_answered_on", "expert_asked_on", "has_certificates", "has_experience", "has_licence", "has_support_needs", "hours_max", "hours_min", "id", "ladder", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support_needs", "support_note", "taken_by_id", "transport", "travel_km", "travel_minutes", "version", "wished_branches", "wished_tasks") VALUES (NEW."availability", NEW."available_from", NEW."candidate_id", NEW."during", NEW."education", NEW."education_field", NEW."education_finished", NEW."expert_advice", NEW."expert_answered_on", NEW."expert_asked_on", NEW."has_certificates", NEW."has_experience", NEW."has_licence", NEW."has_support_needs", NEW."hours_max", NEW."hours_min", NEW."id", NEW."ladder", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."support_needs", NEW."support_note", NEW."taken_by_id", NEW."transport", NEW."travel_km", NEW."travel_minutes", NEW."version", NEW."wished_branches", NEW."wished_tasks"); RETURN NULL;',
                    hash="0bd23fb6adfc950fe5b44c0695db7a707765fad7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_718b4",
                    table="cases_assessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_assessmentevent" ("availability", "available_from", "candidate_id", "during", "education", "education_field", "education_finished", "expert_advice", "expert_answered_on", "expert_asked_on", "has_certificates", "has_experience", "has_licence", "has_support_needs", "hours_max", "hours_min", "id", "ladder", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support_needs", "support_note", "taken_by_id", "transport", "travel_km", "travel_minutes", "version", "wished_branches", "wished_tasks") VALUES (NEW."availability", NEW."available_from", NEW."candidate_id", NEW."during", NEW."education", NEW."education_field", NEW."education_finished", NEW."expert_advice", NEW."expert_answered_on", NEW."expert_asked_on", NEW."has_certificates", NEW."has_experience", NEW."has_licence", NEW."has_support_needs", NEW."hours_max", NEW."hours_min", NEW."id", NEW."ladder", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."support_needs", NEW."support_note", NEW."taken_by_id", NEW."transport", NEW."travel_km", NEW."travel_minutes", NEW."version", NEW."wished_branches", NEW."wished_tasks"); RETURN NULL;',
                    hash="c84843ec3593cb15c92b54f2c28d305a5452e97c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_75ec5",
                    table="cases_assessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_assessmentevent" ("availability", "available_from", "candidate_id", "during", "education", "education_field", "education_finished", "expert_advice", "expert_answered_on", "expert_asked_on", "has_certificates", "has_experience", "has_licence", "has_support_needs", "hours_max", "hours_min", "id", "ladder", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "support_needs", "support_note", "taken_by_id", "transport", "travel_km", "travel_minutes", "version", "wished_branches", "wished_tasks") VALUES (OLD."availability", OLD."available_from", OLD."candidate_id", OLD."during", OLD."education", OLD."education_field", OLD."education_finished", OLD."expert_advice", OLD."expert_answered_on", OLD."expert_asked_on", OLD."has_certificates", OLD."has_experience", OLD."has_licence", OLD."has_support_needs", OLD."hours_max", OLD."hours_min", OLD."id", OLD."ladder", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."support_needs", OLD."support_note", OLD."taken_by_id", OLD."transport", OLD."travel_km", OLD."travel_minutes", OLD."version", OLD."wished_branches", OLD."wished_tasks"); RETURN NULL;',
                    hash="4fd664fc5d8d39c02766b143293b71b542bec207",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c79aa",
                    table="cases_assessment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assessmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d00d79bfa42260effce25d2bc3e6df7765da955b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6b930",
                    table="cases_assessmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="closure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_closureevent" ("by_id", "candidate_id", "id", "last_day", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reopened_by_id", "reopened_on", "reopened_reason", "stage_before") VALUES (NEW."by_id", NEW."candidate_id", NEW."id", NEW."last_day", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."reopened_by_id", NEW."reopened_on", NEW."reopened_reason", NEW."stage_before"); RETURN NULL;',
                    hash="4d641b12f3f3cebcdafcc63e965d4235cb6c5cbc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_29719",
                    table="cases_closure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="closure",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_closureevent" ("by_id", "candidate_id", "id", "last_day", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reopened_by_id", "reopened_on", "reopened_reason", "stage_before") VALUES (NEW."by_id", NEW."candidate_id", NEW."id", NEW."last_day", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."reopened_by_id", NEW."reopened_on", NEW."reopened_reason", NEW."stage_before"); RETURN NULL;',
                    hash="c6eaa818bcfb7970f387b57648a8e6c6006643e6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_46157",
                    table="cases_closure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="closure",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_closureevent" ("by_id", "candidate_id", "id", "last_day", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reopened_by_id", "reopened_on", "reopened_reason", "stage_before") VALUES (OLD."by_id", OLD."candidate_id", OLD."id", OLD."last_day", OLD."note", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."reopened_by_id", OLD."reopened_on", OLD."reopened_reason", OLD."stage_before"); RETURN NULL;',
                    hash="e5063902c22863e87a6497e97fc7f7c9e51ca87f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1201b",
                    table="cases_closure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="closureevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="12b87068a98edd2db46efc3d1a6c782a86c6ef1a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a378c",
                    table="cases_closureevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competence",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_competenceevent" ("assessment_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strength") VALUES (NEW."assessment_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."strength"); RETURN NULL;',
                    hash="ac92ef07fd92842f1f7176ee2625e5561f80cb3e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f0471",
                    table="cases_competence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competence",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_competenceevent" ("assessment_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strength") VALUES (NEW."assessment_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."strength"); RETURN NULL;',
                    hash="4827895bcc4aff3239f7e943cb797a0ab5381d57",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e0721",
                    table="cases_competence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competence",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_competenceevent" ("assessment_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "strength") VALUES (OLD."assessment_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."strength"); RETURN NULL;',
                    hash="1186fc06ff1070ed9acc2518bd51b7faa4f03ffd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_80bb1",
                    table="cases_competence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="competenceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b9026c09cd412d0ab3c04c0bc4a545d9ef603f54",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_449bc",
                    table="cases_competenceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="complaint",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_complaintevent" ("acknowledged_on", "answer", "candidate_id", "closed_on", "complainant", "entry_key", "handler_id", "id", "municipality_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed_on", "received_on", "recorded_by_id", "subject", "text") VALUES (NEW."acknowledged_on", NEW."answer", NEW."candidate_id", NEW."closed_on", NEW."complainant", NEW."entry_key", NEW."handler_id", NEW."id", NEW."municipality_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."postponed_on", NEW."received_on", NEW."recorded_by_id", NEW."subject", NEW."text"); RETURN NULL;',
                    hash="91b4a474ec5d56fa47c0dcc584d91a900a05694e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dec22",
                    table="cases_complaint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="complaint",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_complaintevent" ("acknowledged_on", "answer", "candidate_id", "closed_on", "complainant", "entry_key", "handler_id", "id", "municipality_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed_on", "received_on", "recorded_by_id", "subject", "text") VALUES (NEW."acknowledged_on", NEW."answer", NEW."candidate_id", NEW."closed_on", NEW."complainant", NEW."entry_key", NEW."handler_id", NEW."id", NEW."municipality_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."postponed_on", NEW."received_on", NEW."recorded_by_id", NEW."subject", NEW."text"); RETURN NULL;',
                    hash="dbac91f1ef85b4e22bd097144ebff51f18e5e65b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f32d0",
                    table="cases_complaint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="complaint",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_complaintevent" ("acknowledged_on", "answer", "candidate_id", "closed_on", "complainant", "entry_key", "handler_id", "id", "municipality_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postponed_on", "received_on", "recorded_by_id", "subject", "text") VALUES (OLD."acknowledged_on", OLD."answer", OLD."candidate_id", OLD."closed_on", OLD."complainant", OLD."entry_key", OLD."handler_id", OLD."id", OLD."municipality_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."postponed_on", OLD."received_on", OLD."recorded_by_id", OLD."subject", OLD."text"); RETURN NULL;',
                    hash="1d780d2cc7abd07c92d735bd36d97746dff12884",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_20005",
                    table="cases_complaint",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="complaintevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3b0aaeb171113e4de05f8e23b3f7eb27f22609d1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cca4b",
                    table="cases_complaintevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consultantchange",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_consultantchangeevent" ("batch", "by_id", "candidate_id", "from_consultant_id", "id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen_on", "to_consultant_id", "undone_on") VALUES (NEW."batch", NEW."by_id", NEW."candidate_id", NEW."from_consultant_id", NEW."id", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seen_on", NEW."to_consultant_id", NEW."undone_on"); RETURN NULL;',
                    hash="12bdfdea759aa900ac4741dca7cd72d35f49dcd6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_56aff",
                    table="cases_consultantchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consultantchange",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_consultantchangeevent" ("batch", "by_id", "candidate_id", "from_consultant_id", "id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen_on", "to_consultant_id", "undone_on") VALUES (NEW."batch", NEW."by_id", NEW."candidate_id", NEW."from_consultant_id", NEW."id", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seen_on", NEW."to_consultant_id", NEW."undone_on"); RETURN NULL;',
                    hash="911eac1015026d8e5df0d2c9259cc3da563fee04",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1c00c",
                    table="cases_consultantchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consultantchange",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_consultantchangeevent" ("batch", "by_id", "candidate_id", "from_consultant_id", "id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seen_on", "to_consultant_id", "undone_on") VALUES (OLD."batch", OLD."by_id", OLD."candidate_id", OLD."from_consultant_id", OLD."id", OLD."note", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seen_on", OLD."to_consultant_id", OLD."undone_on"); RETURN NULL;',
                    hash="902a4a02f82053555a26f0bc03caca545d33622d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3480a",
                    table="cases_consultantchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consultantchangeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="152102e351d0a197633d4e8d832c5602d983564b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d4827",
                    table="cases_consultantchangeevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_contactmomentevent" ("at", "candidate_id", "entry_key", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "visibility", "with_whom", "written_by_id", "written_on") VALUES (NEW."at", NEW."candidate_id", NEW."entry_key", NEW."id", NEW."kind", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text", NEW."visibility", NEW."with_whom", NEW."written_by_id", NEW."written_on"); RETURN NULL;',
                    hash="6d98f5a4399908529711f318bf81bac272bc73c8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e68b3",
                    table="cases_contactmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_contactmomentevent" ("at", "candidate_id", "entry_key", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "visibility", "with_whom", "written_by_id", "written_on") VALUES (NEW."at", NEW."candidate_id", NEW."entry_key", NEW."id", NEW."kind", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text", NEW."visibility", NEW."with_whom", NEW."written_by_id", NEW."written_on"); RETURN NULL;',
                    hash="4cbe17f1d7b5d9f2a47211c25fab3a0f41f005bd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_61658",
                    table="cases_contactmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactmoment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_contactmomentevent" ("at", "candidate_id", "entry_key", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "visibility", "with_whom", "written_by_id", "written_on") VALUES (OLD."at", OLD."candidate_id", OLD."entry_key", OLD."id", OLD."kind", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text", OLD."visibility", OLD."with_whom", OLD."written_by_id", OLD."written_on"); RETURN NULL;',
                    hash="6fda3fa70466ee64cf9fd54a87643c6826c8d6aa",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2f63a",
                    table="cases_contactmoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactmomentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="06279f69ca170ea0d815facb745535b298eb90f7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c4fc2",
                    table="cases_contactmomentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cover",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_coverevent" ("absent_id", "during", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "substitute_id") VALUES (NEW."absent_id", NEW."during", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."substitute_id"); RETURN NULL;',
                    hash="b9f68cd76f683a85dedfa83cb6e11b77d7147d32",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c8c78",
                    table="cases_cover",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cover",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_coverevent" ("absent_id", "during", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "substitute_id") VALUES (NEW."absent_id", NEW."during", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."substitute_id"); RETURN NULL;',
                    hash="66cf2edf04ca0d04991c4786368baf9c83878195",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5fd43",
                    table="cases_cover",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cover",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_coverevent" ("absent_id", "during", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "substitute_id") VALUES (OLD."absent_id", OLD."during", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."substitute_id"); RETURN NULL;',
                    hash="c201b4f235582007eba9ef09f4648f532bdc3fc4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e696e",
                    table="cases_cover",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coverevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="3557fffa04c966c95ef40378d7442c75a7d4286e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_da5ca",
                    table="cases_coverevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="casedocumentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2e1a2f472c738ac9fad79eb00faf06df35ad95dc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_61830",
                    table="cases_casedocumentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="casedocument",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_casedocumentevent" ("candidate_id", "dated_on", "description", "digest", "entry_key", "format", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_because", "removed_by_id", "removed_on", "size", "storage_key", "type_id", "uploaded_by_id", "uploaded_on", "visibility") VALUES (NEW."candidate_id", NEW."dated_on", NEW."description", NEW."digest", NEW."entry_key", NEW."format", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."removed_because", NEW."removed_by_id", NEW."removed_on", NEW."size", NEW."storage_key", NEW."type_id", NEW."uploaded_by_id", NEW."uploaded_on", NEW."visibility"); RETURN NULL;',
                    hash="60e1dd0c2c6dae6cce3e176cb4ac4c0f9e6fa710",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d67d2",
                    table="cases_casedocument",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="casedocument",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_casedocumentevent" ("candidate_id", "dated_on", "description", "digest", "entry_key", "format", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_because", "removed_by_id", "removed_on", "size", "storage_key", "type_id", "uploaded_by_id", "uploaded_on", "visibility") VALUES (NEW."candidate_id", NEW."dated_on", NEW."description", NEW."digest", NEW."entry_key", NEW."format", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."removed_because", NEW."removed_by_id", NEW."removed_on", NEW."size", NEW."storage_key", NEW."type_id", NEW."uploaded_by_id", NEW."uploaded_on", NEW."visibility"); RETURN NULL;',
                    hash="7a60c59eccd7f1933aa9b47efd11c9f7b8323e1a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3a72c",
                    table="cases_casedocument",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="casedocument",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_casedocumentevent" ("candidate_id", "dated_on", "description", "digest", "entry_key", "format", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_because", "removed_by_id", "removed_on", "size", "storage_key", "type_id", "uploaded_by_id", "uploaded_on", "visibility") VALUES (OLD."candidate_id", OLD."dated_on", OLD."description", OLD."digest", OLD."entry_key", OLD."format", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."removed_because", OLD."removed_by_id", OLD."removed_on", OLD."size", OLD."storage_key", OLD."type_id", OLD."uploaded_by_id", OLD."uploaded_on", OLD."visibility"); RETURN NULL;',
                    hash="d319f555449d8e8e1707a9275a4c18b82d719ee2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_46ca2",
                    table="cases_casedocument",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="documenttypeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="fb01e5ecff36c281fd9fb99f23585e21328fc750",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_60ce1",
                    table="cases_documenttypeevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="drivinglicence",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_drivinglicenceevent" ("assessment_id", "category", "has", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."assessment_id", NEW."category", NEW."has", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="04f70c71f74c38099eb9017bf7fe3ba9b1d238e5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e6af2",
                    table="cases_drivinglicence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="drivinglicence",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_drivinglicenceevent" ("assessment_id", "category", "has", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."assessment_id", NEW."category", NEW."has", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="171a857dfbe13bf53a7c39b8db935826deab80f7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_750e9",
                    table="cases_drivinglicence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="drivinglicence",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_drivinglicenceevent" ("assessment_id", "category", "has", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."assessment_id", OLD."category", OLD."has", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="826e347a4320142ae34fb89d07803dc71f8c5d66",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c59f6",
                    table="cases_drivinglicence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="drivinglicenceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e227761b8f60f9ef1a4ff1f4a0e6609fca1bd9fc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6c537",
                    table="cases_drivinglicenceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handover",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_handoverevent" ("along", "candidate_id", "decided_by_id", "decided_on", "id", "message", "offered_by_id", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "resulting_id", "status", "to_municipality_id") VALUES (NEW."along", NEW."candidate_id", NEW."decided_by_id", NEW."decided_on", NEW."id", NEW."message", NEW."offered_by_id", NEW."offered_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."resulting_id", NEW."status", NEW."to_municipality_id"); RETURN NULL;',
                    hash="f8971e17e081c3c6cd97828eaa3c619e2fa5316a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7623b",
                    table="cases_handover",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handover",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_handoverevent" ("along", "candidate_id", "decided_by_id", "decided_on", "id", "message", "offered_by_id", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "resulting_id", "status", "to_municipality_id") VALUES (NEW."along", NEW."candidate_id", NEW."decided_by_id", NEW."decided_on", NEW."id", NEW."message", NEW."offered_by_id", NEW."offered_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."resulting_id", NEW."status", NEW."to_municipality_id"); RETURN NULL;',
                    hash="8aa957165bcb05ad1e44d15424b7cb6d4eab7c41",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d94a6",
                    table="cases_handover",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handover",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_handoverevent" ("along", "candidate_id", "decided_by_id", "decided_on", "id", "message", "offered_by_id", "offered_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "resulting_id", "status", "to_municipality_id") VALUES (OLD."along", OLD."candidate_id", OLD."decided_by_id", OLD."decided_on", OLD."id", OLD."message", OLD."offered_by_id", OLD."offered_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."resulting_id", OLD."status", OLD."to_municipality_id"); RETURN NULL;',
                    hash="840093dbc8ecbd49265c8c4bd50d88475ff81c31",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_45661",
                    table="cases_handover",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="handoverevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="822387738520752e0f34b644122e610a75c05bf8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4cf32",
                    table="cases_handoverevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="heldcertificate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_heldcertificateevent" ("assessment_id", "expires", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_until") VALUES (NEW."assessment_id", NEW."expires", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."valid_until"); RETURN NULL;',
                    hash="f5e69600fcd0ce7680fcafeddc693b9503976290",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c9cf2",
                    table="cases_heldcertificate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="heldcertificate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_heldcertificateevent" ("assessment_id", "expires", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_until") VALUES (NEW."assessment_id", NEW."expires", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."valid_until"); RETURN NULL;',
                    hash="063762a8403f511fc48c5dd3369fb92d2b0ca603",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7195f",
                    table="cases_heldcertificate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="heldcertificate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_heldcertificateevent" ("assessment_id", "expires", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_until") VALUES (OLD."assessment_id", OLD."expires", OLD."id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."valid_until"); RETURN NULL;',
                    hash="1cc74f73a3f0d58a81a2a5dfa65644c2252980f9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_da98b",
                    table="cases_heldcertificate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="heldcertificateevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2f00a5ca230a883f87c1670741a81ccdfca8ad30",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_2c7ed",
                    table="cases_heldcertificateevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicationrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_indicationrequestevent" ("answered_on", "asked_on", "by_id", "candidate_id", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."answered_on", NEW."asked_on", NEW."by_id", NEW."candidate_id", NEW."id", NEW."note", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="38cb42826c8d021766c09e83d0cd2f9f915bf98b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1e09c",
                    table="cases_indicationrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicationrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_indicationrequestevent" ("answered_on", "asked_on", "by_id", "candidate_id", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."answered_on", NEW."asked_on", NEW."by_id", NEW."candidate_id", NEW."id", NEW."note", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="4746ceab8521a5ec2884481bd6d19f18109ed75b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_eccba",
                    table="cases_indicationrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicationrequest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_indicationrequestevent" ("answered_on", "asked_on", "by_id", "candidate_id", "id", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."answered_on", OLD."asked_on", OLD."by_id", OLD."candidate_id", OLD."id", OLD."note", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="cfaea513f751af91bb37c36b09f782787680db6d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_22584",
                    table="cases_indicationrequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicationrequestevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="39ca10c43649bd9afb139b60f3a6c6b8e0b5582b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_bacc4",
                    table="cases_indicationrequestevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instrument",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_instrumentevent" ("certainty", "during", "fund", "id", "key", "kind", "max_months", "municipality_id", "name", "note", "one_off_cost", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "target_group", "yearly_cost") VALUES (NEW."certainty", NEW."during", NEW."fund", NEW."id", NEW."key", NEW."kind", NEW."max_months", NEW."municipality_id", NEW."name", NEW."note", NEW."one_off_cost", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."target_group", NEW."yearly_cost"); RETURN NULL;',
                    hash="070b8091bff27b45e0b80932e9a222989f35ceb4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_21f6f",
                    table="cases_instrument",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instrument",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_instrumentevent" ("certainty", "during", "fund", "id", "key", "kind", "max_months", "municipality_id", "name", "note", "one_off_cost", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "target_group", "yearly_cost") VALUES (NEW."certainty", NEW."during", NEW."fund", NEW."id", NEW."key", NEW."kind", NEW."max_months", NEW."municipality_id", NEW."name", NEW."note", NEW."one_off_cost", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."target_group", NEW."yearly_cost"); RETURN NULL;',
                    hash="431f6ffac6968aa32a0d9d17e792071aaa264cca",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_abe7b",
                    table="cases_instrument",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instrument",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_instrumentevent" ("certainty", "during", "fund", "id", "key", "kind", "max_months", "municipality_id", "name", "note", "one_off_cost", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "target_group", "yearly_cost") VALUES (OLD."certainty", OLD."during", OLD."fund", OLD."id", OLD."key", OLD."kind", OLD."max_months", OLD."municipality_id", OLD."name", OLD."note", OLD."one_off_cost", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."target_group", OLD."yearly_cost"); RETURN NULL;',
                    hash="1e9eefb24b0697d5ad92b2e9677bf5a1e8f7f0e4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_129e9",
                    table="cases_instrument",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instrumentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="53a465a9226246c676785bcd0b1aed4461fd7511",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_467ab",
                    table="cases_instrumentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="languageskill",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_languageskillevent" ("assessment_id", "id", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaking", "writing") VALUES (NEW."assessment_id", NEW."id", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."speaking", NEW."writing"); RETURN NULL;',
                    hash="42b5feeeb75c866e66e315c3d726f12c5552583f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3b12e",
                    table="cases_languageskill",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="languageskill",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_languageskillevent" ("assessment_id", "id", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaking", "writing") VALUES (NEW."assessment_id", NEW."id", NEW."language", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."speaking", NEW."writing"); RETURN NULL;',
                    hash="ef071558aaa6079a7c52b98d2f4497cecc861c2d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_630bc",
                    table="cases_languageskill",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="languageskill",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_languageskillevent" ("assessment_id", "id", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaking", "writing") VALUES (OLD."assessment_id", OLD."id", OLD."language", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."speaking", OLD."writing"); RETURN NULL;',
                    hash="8a0ebaff9b9c9b6c794248426e8ac588e02e2664",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ed075",
                    table="cases_languageskill",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="languageskillevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="674eef88a7a563d93480630a5c4d9e651de487c4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fb030",
                    table="cases_languageskillevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lifedomain",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_lifedomainevent" ("assessment_id", "attention", "domain", "helped_by", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."assessment_id", NEW."attention", NEW."domain", NEW."helped_by", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="9abfc2b9b2d5eec2b99c3c204b9725857d3bdfa2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_781e8",
                    table="cases_lifedomain",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lifedomain",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_lifedomainevent" ("assessment_id", "attention", "domain", "helped_by", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."assessment_id", NEW."attention", NEW."domain", NEW."helped_by", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="55af691cadc2bf2ec59a69794de2ac740faa5113",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e069f",
                    table="cases_lifedomain",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lifedomain",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_lifedomainevent" ("assessment_id", "attention", "domain", "helped_by", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."assessment_id", OLD."attention", OLD."domain", OLD."helped_by", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="9811f8f97c14c5f1343524f03eb2c5da2491dd13",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_eddb7",
                    table="cases_lifedomain",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lifedomainevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2f3dde6059c94bd30a5ed08df5da73b5b501f0fb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_64f7c",
                    table="cases_lifedomainevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_planevent" ("agreed_on", "candidate_id", "during", "entry_key", "evaluate_on", "id", "lessons", "main_goal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "what_helped") VALUES (NEW."agreed_on", NEW."candidate_id", NEW."during", NEW."entry_key", NEW."evaluate_on", NEW."id", NEW."lessons", NEW."main_goal", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version", NEW."what_helped"); RETURN NULL;',
                    hash="bd5c248c2a8ce6749d8daf29a366c0c645394835",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2431c",
                    table="cases_plan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_planevent" ("agreed_on", "candidate_id", "during", "entry_key", "evaluate_on", "id", "lessons", "main_goal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "what_helped") VALUES (NEW."agreed_on", NEW."candidate_id", NEW."during", NEW."entry_key", NEW."evaluate_on", NEW."id", NEW."lessons", NEW."main_goal", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version", NEW."what_helped"); RETURN NULL;',
                    hash="1836e295f24882620eecefc714ac2e2501958bac",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ba414",
                    table="cases_plan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_planevent" ("agreed_on", "candidate_id", "during", "entry_key", "evaluate_on", "id", "lessons", "main_goal", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "what_helped") VALUES (OLD."agreed_on", OLD."candidate_id", OLD."during", OLD."entry_key", OLD."evaluate_on", OLD."id", OLD."lessons", OLD."main_goal", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version", OLD."what_helped"); RETURN NULL;',
                    hash="78dfab3b075113339470cbdf60a6a34d00724f1e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_88c0d",
                    table="cases_plan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="cd9add2963bc0404013141dbf793d75f3d1b7dcc",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f9d0a",
                    table="cases_goalevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_goalevent" ("due_on", "entry_key", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "target_hours", "target_stage", "text", "version") VALUES (NEW."due_on", NEW."entry_key", NEW."id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."target_hours", NEW."target_stage", NEW."text", NEW."version"); RETURN NULL;',
                    hash="1ac062c5b4cb94aa5072211760b595df8117b7a0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0935e",
                    table="cases_goal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_goalevent" ("due_on", "entry_key", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "target_hours", "target_stage", "text", "version") VALUES (NEW."due_on", NEW."entry_key", NEW."id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."target_hours", NEW."target_stage", NEW."text", NEW."version"); RETURN NULL;',
                    hash="1730ff92acf61ef4c972b382650cbe2642b18d36",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ef2a9",
                    table="cases_goal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_goalevent" ("due_on", "entry_key", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "target_hours", "target_stage", "text", "version") VALUES (OLD."due_on", OLD."entry_key", OLD."id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."target_hours", OLD."target_stage", OLD."text", OLD."version"); RETURN NULL;',
                    hash="b8ae6ed78ac54c0152e09da8ef22f7c24b900aff",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1b34d",
                    table="cases_goal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7793980d52b59de0b9f437dd65f80d40c4df8146",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_e1f17",
                    table="cases_planevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="profile",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_profileevent" ("agreed_on", "by_id", "candidate_id", "code", "during", "hidden_because", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pitch", "shared", "visible") VALUES (NEW."agreed_on", NEW."by_id", NEW."candidate_id", NEW."code", NEW."during", NEW."hidden_because", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."pitch", NEW."shared", NEW."visible"); RETURN NULL;',
                    hash="b6dd2274ae62b777b2db075d4fe3bf5e82bf7e23",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5cfdb",
                    table="cases_profile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="profile",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_profileevent" ("agreed_on", "by_id", "candidate_id", "code", "during", "hidden_because", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pitch", "shared", "visible") VALUES (NEW."agreed_on", NEW."by_id", NEW."candidate_id", NEW."code", NEW."during", NEW."hidden_because", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."pitch", NEW."shared", NEW."visible"); RETURN NULL;',
                    hash="24c3074977dc394f6eb57b2bdc4dbc185ed7eade",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_88fb4",
                    table="cases_profile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="profile",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_profileevent" ("agreed_on", "by_id", "candidate_id", "code", "during", "hidden_because", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pitch", "shared", "visible") VALUES (OLD."agreed_on", OLD."by_id", OLD."candidate_id", OLD."code", OLD."during", OLD."hidden_because", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."pitch", OLD."shared", OLD."visible"); RETURN NULL;',
                    hash="6417834312485cb0ebc03eb22ef6153a4d308105",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ac337",
                    table="cases_profile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="profileevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e1c72023880f976dac9a725d381392b159b0bccb",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ce212",
                    table="cases_profileevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="provider",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_providerevent" ("active", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."active", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="80c50b78c52636d7c837538493b15ace3ceb080e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1f70c",
                    table="cases_provider",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="provider",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_providerevent" ("active", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."active", NEW."id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="a300add84e047f91017b7d43ca6f957f4604c420",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_16386",
                    table="cases_provider",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="provider",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_providerevent" ("active", "id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."active", OLD."id", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="321db50b8bbde367be722cb57f6efec768f52779",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3856c",
                    table="cases_provider",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="providerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8d1466b1bcc45f8a2ab5d4f11e6a3d7001296a27",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_98e36",
                    table="cases_providerevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="savedfilter",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_savedfilterevent" ("id", "is_default", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "query", "shared_with_id") VALUES (NEW."id", NEW."is_default", NEW."name", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."query", NEW."shared_with_id"); RETURN NULL;',
                    hash="d30ae98e41b72f5b2fa465e6919a8862c1132a53",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ccadd",
                    table="cases_savedfilter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="savedfilter",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_savedfilterevent" ("id", "is_default", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "query", "shared_with_id") VALUES (NEW."id", NEW."is_default", NEW."name", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."query", NEW."shared_with_id"); RETURN NULL;',
                    hash="dad6875a835d63cea9c50f6aedd5d55d1430973f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d298c",
                    table="cases_savedfilter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="savedfilter",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_savedfilterevent" ("id", "is_default", "name", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "query", "shared_with_id") VALUES (OLD."id", OLD."is_default", OLD."name", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."query", OLD."shared_with_id"); RETURN NULL;',
                    hash="23a46f21670ce0d82b40054d2327ec72972b7e5d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c6997",
                    table="cases_savedfilter",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="savedfilterevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5266cad3364357a557ab9893fd7012deb67ca58c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_691cf",
                    table="cases_savedfilterevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shelteredworkadvice",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_shelteredworkadviceevent" ("advised_on", "asked_on", "candidate_id", "entry_key", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."advised_on", NEW."asked_on", NEW."candidate_id", NEW."entry_key", NEW."id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="0c97bb990f324a6f139bd240a47188341f758179",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d9100",
                    table="cases_shelteredworkadvice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shelteredworkadvice",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_shelteredworkadviceevent" ("advised_on", "asked_on", "candidate_id", "entry_key", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."advised_on", NEW."asked_on", NEW."candidate_id", NEW."entry_key", NEW."id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="f0d21bf107df997daaab9ab30441af44a73851e6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3d921",
                    table="cases_shelteredworkadvice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shelteredworkadvice",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_shelteredworkadviceevent" ("advised_on", "asked_on", "candidate_id", "entry_key", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."advised_on", OLD."asked_on", OLD."candidate_id", OLD."entry_key", OLD."id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="7a4a40e2f858cec7da08624f0225aefd75791f6d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_32b41",
                    table="cases_shelteredworkadvice",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shelteredworkadviceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f2cabbfc5d6bf9dbc3199c2da445ef8fbf582d12",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7ea0a",
                    table="cases_shelteredworkadviceevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signalsetting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_signalsettingevent" ("days", "during", "enabled", "id", "key", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "weight") VALUES (NEW."days", NEW."during", NEW."enabled", NEW."id", NEW."key", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."stage", NEW."weight"); RETURN NULL;',
                    hash="53fd48a0ad6cc8992a480b7fcf0e7afb943162c4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a07a5",
                    table="cases_signalsetting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signalsetting",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_signalsettingevent" ("days", "during", "enabled", "id", "key", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "weight") VALUES (NEW."days", NEW."during", NEW."enabled", NEW."id", NEW."key", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."stage", NEW."weight"); RETURN NULL;',
                    hash="2602f192a7052633db0e917706e4871ac6ba6095",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_862d6",
                    table="cases_signalsetting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signalsetting",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_signalsettingevent" ("days", "during", "enabled", "id", "key", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "weight") VALUES (OLD."days", OLD."during", OLD."enabled", OLD."id", OLD."key", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."stage", OLD."weight"); RETURN NULL;',
                    hash="bef23ca14522d45b7621b71f40840fd6bb67436c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ff322",
                    table="cases_signalsetting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signalsettingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c6830687916923a5d0121d8942587dc872a82176",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f5636",
                    table="cases_signalsettingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signalsnooze",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_signalsnoozeevent" ("by_id", "candidate_id", "during", "fact", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."by_id", NEW."candidate_id", NEW."during", NEW."fact", NEW."id", NEW."key", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;',
                    hash="7d94330ff4d4149b7a8f5cd2c78300ace8589b2f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fa08b",
                    table="cases_signalsnooze",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signalsnooze",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_signalsnoozeevent" ("by_id", "candidate_id", "during", "fact", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."by_id", NEW."candidate_id", NEW."during", NEW."fact", NEW."id", NEW."key", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;',
                    hash="286393a4fbc1727827890e4e9544545226cda64f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6c3cc",
                    table="cases_signalsnooze",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signalsnooze",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_signalsnoozeevent" ("by_id", "candidate_id", "during", "fact", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."by_id", OLD."candidate_id", OLD."during", OLD."fact", OLD."id", OLD."key", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;',
                    hash="193145fa456139d41ccc99de93bd64c54a2542da",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_23485",
                    table="cases_signalsnooze",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="signalsnoozeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f24089008af895573c14d480fe496e19d0da7eb7",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_a94e3",
                    table="cases_signalsnoozeevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="step",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_stepevent" ("done_by", "done_on", "dropped_because", "dropped_on", "due_on", "entry_key", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "version", "what") VALUES (NEW."done_by", NEW."done_on", NEW."dropped_because", NEW."dropped_on", NEW."due_on", NEW."entry_key", NEW."goal_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."result", NEW."version", NEW."what"); RETURN NULL;',
                    hash="6462c4e4a75b1f2abc1295b3804ee84efeeb0297",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3d96a",
                    table="cases_step",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="step",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_stepevent" ("done_by", "done_on", "dropped_because", "dropped_on", "due_on", "entry_key", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "version", "what") VALUES (NEW."done_by", NEW."done_on", NEW."dropped_because", NEW."dropped_on", NEW."due_on", NEW."entry_key", NEW."goal_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."result", NEW."version", NEW."what"); RETURN NULL;',
                    hash="a4d9352437a92031ed475d0db6eae0c48012cd60",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c8343",
                    table="cases_step",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="step",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_stepevent" ("done_by", "done_on", "dropped_because", "dropped_on", "due_on", "entry_key", "goal_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "version", "what") VALUES (OLD."done_by", OLD."done_on", OLD."dropped_because", OLD."dropped_on", OLD."due_on", OLD."entry_key", OLD."goal_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."result", OLD."version", OLD."what"); RETURN NULL;',
                    hash="29c9af5342d4803b873b90562b9b01b9209b60d4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c1ebe",
                    table="cases_step",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="stepevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="77c514de5bd9c97207350451d53fd276f4eda0e5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_5d4ce",
                    table="cases_stepevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="task",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_taskevent" ("assignee_id", "cancelled_on", "candidate_id", "done_by_id", "done_on", "due_on", "entry_key", "id", "made_by_id", "made_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signal", "title") VALUES (NEW."assignee_id", NEW."cancelled_on", NEW."candidate_id", NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."entry_key", NEW."id", NEW."made_by_id", NEW."made_on", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."signal", NEW."title"); RETURN NULL;',
                    hash="89d4538adb3544f3fb42abf10102af7088a10782",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_62e7a",
                    table="cases_task",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="task",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_taskevent" ("assignee_id", "cancelled_on", "candidate_id", "done_by_id", "done_on", "due_on", "entry_key", "id", "made_by_id", "made_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signal", "title") VALUES (NEW."assignee_id", NEW."cancelled_on", NEW."candidate_id", NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."entry_key", NEW."id", NEW."made_by_id", NEW."made_on", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."signal", NEW."title"); RETURN NULL;',
                    hash="e236a5b6405c30ae73dbafca14620b049068289e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e050d",
                    table="cases_task",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="task",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_taskevent" ("assignee_id", "cancelled_on", "candidate_id", "done_by_id", "done_on", "due_on", "entry_key", "id", "made_by_id", "made_on", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signal", "title") VALUES (OLD."assignee_id", OLD."cancelled_on", OLD."candidate_id", OLD."done_by_id", OLD."done_on", OLD."due_on", OLD."entry_key", OLD."id", OLD."made_by_id", OLD."made_on", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."signal", OLD."title"); RETURN NULL;',
                    hash="395f261da563f0cd72205d6636be3af0e5f8f7a6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b7669",
                    table="cases_task",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="taskevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d6c50f0daa5fdc717d01fc307f845a8c7f100453",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7007f",
                    table="cases_taskevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="trajectory",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_trajectoryevent" ("agreed_cost", "candidate_id", "during", "entry_key", "extended_because", "id", "instrument_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end", "provider_id", "result", "result_note", "version") VALUES (NEW."agreed_cost", NEW."candidate_id", NEW."during", NEW."entry_key", NEW."extended_because", NEW."id", NEW."instrument_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_end", NEW."provider_id", NEW."result", NEW."result_note", NEW."version"); RETURN NULL;',
                    hash="22b7ab3e230f6b3f06b25a765c108f7a59abe1d2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2af84",
                    table="cases_trajectory",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="trajectory",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_trajectoryevent" ("agreed_cost", "candidate_id", "during", "entry_key", "extended_because", "id", "instrument_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end", "provider_id", "result", "result_note", "version") VALUES (NEW."agreed_cost", NEW."candidate_id", NEW."during", NEW."entry_key", NEW."extended_because", NEW."id", NEW."instrument_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_end", NEW."provider_id", NEW."result", NEW."result_note", NEW."version"); RETURN NULL;',
                    hash="9522eefb92a44e7fab3b91c70ec1c404478d2a23",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_89779",
                    table="cases_trajectory",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="trajectory",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_trajectoryevent" ("agreed_cost", "candidate_id", "during", "entry_key", "extended_because", "id", "instrument_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end", "provider_id", "result", "result_note", "version") VALUES (OLD."agreed_cost", OLD."candidate_id", OLD."during", OLD."entry_key", OLD."extended_because", OLD."id", OLD."instrument_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned_end", OLD."provider_id", OLD."result", OLD."result_note", OLD."version"); RETURN NULL;',
                    hash="5454cf2be61bd8d0d96d417a55d50698af179ca1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e65ee",
                    table="cases_trajectory",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="certificateevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d1881274398c2551b7abf9b0268c31347933f7a3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_cfb4b",
                    table="cases_certificateevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="certificate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_certificateevent" ("candidate_id", "entry_key", "id", "issued_on", "issuer", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trajectory_id") VALUES (NEW."candidate_id", NEW."entry_key", NEW."id", NEW."issued_on", NEW."issuer", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."trajectory_id"); RETURN NULL;',
                    hash="fa0e028abbf6e81702900541a4c544e220e8f325",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8e7b5",
                    table="cases_certificate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="certificate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_certificateevent" ("candidate_id", "entry_key", "id", "issued_on", "issuer", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trajectory_id") VALUES (NEW."candidate_id", NEW."entry_key", NEW."id", NEW."issued_on", NEW."issuer", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."trajectory_id"); RETURN NULL;',
                    hash="27147e15cac2a3766162360b5a1533a7714e1bbd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_73608",
                    table="cases_certificate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="certificate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_certificateevent" ("candidate_id", "entry_key", "id", "issued_on", "issuer", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trajectory_id") VALUES (OLD."candidate_id", OLD."entry_key", OLD."id", OLD."issued_on", OLD."issuer", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."trajectory_id"); RETURN NULL;',
                    hash="b59bf3c199db50692c928bda5823d16008bc6b8b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a0c8c",
                    table="cases_certificate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="trajectoryevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c9fcf215cb43bbe5c9d4ee8db03212c9de68b2b2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ce206",
                    table="cases_trajectoryevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workexperience",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_workexperienceevent" ("assessment_id", "branch", "from_month", "function", "hours_per_week", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_month") VALUES (NEW."assessment_id", NEW."branch", NEW."from_month", NEW."function", NEW."hours_per_week", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."to_month"); RETURN NULL;',
                    hash="caa8d5e93423f325399634ba57b4757fa3b7feb2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6dbf8",
                    table="cases_workexperience",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workexperience",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "cases_workexperienceevent" ("assessment_id", "branch", "from_month", "function", "hours_per_week", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_month") VALUES (NEW."assessment_id", NEW."branch", NEW."from_month", NEW."function", NEW."hours_per_week", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."to_month"); RETURN NULL;',
                    hash="1b08a4b96d5b039271643e31643a0f0707f0759d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e6165",
                    table="cases_workexperience",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workexperience",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "cases_workexperienceevent" ("assessment_id", "branch", "from_month", "function", "hours_per_week", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_month") VALUES (OLD."assessment_id", OLD."branch", OLD."from_month", OLD."function", OLD."hours_per_week", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."to_month"); RETURN NULL;',
                    hash="72ae7edbd2bbf7de341dcaed7c9b6eb88c006ee2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_aa6dd",
                    table="cases_workexperience",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="workexperienceevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="161b99cfd347493435468b0edc80005556f8aa25",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_6e6a8",
                    table="cases_workexperienceevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
