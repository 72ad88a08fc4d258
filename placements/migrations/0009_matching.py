import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("cases", "0003_the_whole_file"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("placements", "0008_placement_from_vacancy"),
        ("registry", "0007_merges"),
    ]

    operations = [
        migrations.CreateModel(
            name="MatchWeight",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                (
                    "aspect",
                    models.CharField(
                        choices=[
                            ("licence", "rijbewijs"),
                            ("certificate", "certificaat"),
                            ("language", "taal"),
                            ("education", "opleiding"),
                            ("competence", "competentie"),
                            ("hours", "uren"),
                            ("available", "beschikbaar"),
                            ("branch", "gewenst werk"),
                            ("experience", "werkervaring"),
                            ("transport", "vervoer"),
                            ("place", "plaats"),
                            ("needs", "nodig op het werk"),
                            ("stage", "fase"),
                            ("at_work", "werkt al"),
                        ],
                        max_length=20,
                        verbose_name="waarop",
                    ),
                ),
                ("weight", models.PositiveSmallIntegerField(verbose_name="gewicht")),
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
                "verbose_name": "weging bij matchen",
                "verbose_name_plural": "wegingen bij matchen",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="placements_matchweight_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("weight__lte", 10)),
                        name="placements_match_weight_to_10",
                        violation_error_message="Vul een gewicht in van 0 tot en met 10.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("municipality", "="), ("aspect", "="), ("during", "&&")],
                        name="placements_one_match_weight_at_a_time",
                        violation_error_message="Voor dit onderdeel geldt in deze periode al een weging.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MatchWeightEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                (
                    "aspect",
                    models.CharField(
                        choices=[
                            ("licence", "rijbewijs"),
                            ("certificate", "certificaat"),
                            ("language", "taal"),
                            ("education", "opleiding"),
                            ("competence", "competentie"),
                            ("hours", "uren"),
                            ("available", "beschikbaar"),
                            ("branch", "gewenst werk"),
                            ("experience", "werkervaring"),
                            ("transport", "vervoer"),
                            ("place", "plaats"),
                            ("needs", "nodig op het werk"),
                            ("stage", "fase"),
                            ("at_work", "werkt al"),
                        ],
                        max_length=20,
                        verbose_name="waarop",
                    ),
                ),
                ("weight", models.PositiveSmallIntegerField(verbose_name="gewicht")),
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
                        to="placements.matchweight",
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
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "voorgesteld"),
                            ("spoken", "gesprek gehad"),
                            ("trial", "proefplaatsing"),
                            ("placed", "geplaatst"),
                            ("not", "niet doorgegaan"),
                        ],
                        default="proposed",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("since", models.DateField(verbose_name="sinds")),
                ("proposed_on", models.DateField(verbose_name="voorgesteld op")),
                (
                    "no_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("employer", "de werkgever"),
                            ("candidate", "de kandidaat"),
                            ("other", "niemand: het kon niet meer"),
                        ],
                        max_length=10,
                        verbose_name="afgewezen door",
                    ),
                ),
                (
                    "no_because",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("licence", "geen rijbewijs"),
                            ("travel", "reistijd of vervoer"),
                            ("hours", "uren of werktijden"),
                            ("skills", "kan het werk (nog) niet"),
                            ("language", "taal"),
                            ("support", "de werkplek biedt niet wat nodig is"),
                            ("wage", "loon of contract"),
                            ("click", "geen klik"),
                            ("other_chosen", "iemand anders gekozen"),
                            ("other_work", "ander werk gevonden"),
                            ("no_answer", "geen antwoord gekregen"),
                            ("unavailable", "niet meer beschikbaar"),
                            ("withdrawn", "vacature ingetrokken of vervuld"),
                            ("mistake", "ten onrechte voorgesteld"),
                            ("other", "een andere reden"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=20,
                        verbose_name="reden van afwijzing",
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                (
                    "placement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="proposals",
                        to="placements.placement",
                        verbose_name="plaatsing",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voorgesteld door",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "verbose_name": "voorstel",
                "verbose_name_plural": "voorstellen",
                "ordering": ["-proposed_on", "-pk"],
                "indexes": [models.Index(fields=["status", "since"], name="placements_proposal_waiting")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ("proposed", "spoken", "trial"))),
                        fields=("candidate", "vacancy"),
                        name="placements_one_open_proposal",
                        violation_error_message="Deze kandidaat is voor deze vacature al voorgesteld, en dat voorstel loopt nog.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("status", "not"),
                                models.Q(("no_by", ""), _negated=True),
                                models.Q(("no_because", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("status", "not"), _negated=True), ("no_because", ""), ("no_by", "")
                            ),
                            _connector="OR",
                        ),
                        name="placements_no_has_reason",
                        violation_error_message="Kies wie nee zei en waarom.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("since__gte", models.F("proposed_on"))),
                        name="placements_proposal_in_order",
                        violation_error_message="Deze dag ligt vóór de dag van het voorstel.",
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
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "voorgesteld"),
                            ("spoken", "gesprek gehad"),
                            ("trial", "proefplaatsing"),
                            ("placed", "geplaatst"),
                            ("not", "niet doorgegaan"),
                        ],
                        default="proposed",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("since", models.DateField(verbose_name="sinds")),
                ("proposed_on", models.DateField(verbose_name="voorgesteld op")),
                (
                    "no_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("employer", "de werkgever"),
                            ("candidate", "de kandidaat"),
                            ("other", "niemand: het kon niet meer"),
                        ],
                        max_length=10,
                        verbose_name="afgewezen door",
                    ),
                ),
                (
                    "no_because",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("licence", "geen rijbewijs"),
                            ("travel", "reistijd of vervoer"),
                            ("hours", "uren of werktijden"),
                            ("skills", "kan het werk (nog) niet"),
                            ("language", "taal"),
                            ("support", "de werkplek biedt niet wat nodig is"),
                            ("wage", "loon of contract"),
                            ("click", "geen klik"),
                            ("other_chosen", "iemand anders gekozen"),
                            ("other_work", "ander werk gevonden"),
                            ("no_answer", "geen antwoord gekregen"),
                            ("unavailable", "niet meer beschikbaar"),
                            ("withdrawn", "vacature ingetrokken of vervuld"),
                            ("mistake", "ten onrechte voorgesteld"),
                            ("other", "een andere reden"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=20,
                        verbose_name="reden van afwijzing",
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
                        to="placements.proposal",
                    ),
                ),
                (
                    "placement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.placement",
                        verbose_name="plaatsing",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voorgesteld door",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProposalStep",
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
                            ("proposed", "voorgesteld"),
                            ("spoken", "gesprek gehad"),
                            ("trial", "proefplaatsing"),
                            ("placed", "geplaatst"),
                            ("not", "niet doorgegaan"),
                        ],
                        max_length=10,
                        verbose_name="van stand",
                    ),
                ),
                (
                    "to_status",
                    models.CharField(
                        choices=[
                            ("proposed", "voorgesteld"),
                            ("spoken", "gesprek gehad"),
                            ("trial", "proefplaatsing"),
                            ("placed", "geplaatst"),
                            ("not", "niet doorgegaan"),
                        ],
                        max_length=10,
                        verbose_name="naar stand",
                    ),
                ),
                ("on", models.DateField(verbose_name="op")),
                (
                    "no_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("employer", "de werkgever"),
                            ("candidate", "de kandidaat"),
                            ("other", "niemand: het kon niet meer"),
                        ],
                        max_length=10,
                        verbose_name="afgewezen door",
                    ),
                ),
                (
                    "no_because",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("licence", "geen rijbewijs"),
                            ("travel", "reistijd of vervoer"),
                            ("hours", "uren of werktijden"),
                            ("skills", "kan het werk (nog) niet"),
                            ("language", "taal"),
                            ("support", "de werkplek biedt niet wat nodig is"),
                            ("wage", "loon of contract"),
                            ("click", "geen klik"),
                            ("other_chosen", "iemand anders gekozen"),
                            ("other_work", "ander werk gevonden"),
                            ("no_answer", "geen antwoord gekregen"),
                            ("unavailable", "niet meer beschikbaar"),
                            ("withdrawn", "vacature ingetrokken of vervuld"),
                            ("mistake", "ten onrechte voorgesteld"),
                            ("other", "een andere reden"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=20,
                        verbose_name="reden van afwijzing",
                    ),
                ),
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
                    "proposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="placements.proposal",
                        verbose_name="voorstel",
                    ),
                ),
            ],
            options={
                "verbose_name": "stap van een voorstel",
                "verbose_name_plural": "stappen van voorstellen",
                "ordering": ["on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("from_status", models.F("to_status")), _negated=True),
                        name="placements_proposal_step_leads_elsewhere",
                        violation_error_message="Het voorstel heeft deze stand al.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposalStepEvent",
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
                            ("proposed", "voorgesteld"),
                            ("spoken", "gesprek gehad"),
                            ("trial", "proefplaatsing"),
                            ("placed", "geplaatst"),
                            ("not", "niet doorgegaan"),
                        ],
                        max_length=10,
                        verbose_name="van stand",
                    ),
                ),
                (
                    "to_status",
                    models.CharField(
                        choices=[
                            ("proposed", "voorgesteld"),
                            ("spoken", "gesprek gehad"),
                            ("trial", "proefplaatsing"),
                            ("placed", "geplaatst"),
                            ("not", "niet doorgegaan"),
                        ],
                        max_length=10,
                        verbose_name="naar stand",
                    ),
                ),
                ("on", models.DateField(verbose_name="op")),
                (
                    "no_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("employer", "de werkgever"),
                            ("candidate", "de kandidaat"),
                            ("other", "niemand: het kon niet meer"),
                        ],
                        max_length=10,
                        verbose_name="afgewezen door",
                    ),
                ),
                (
                    "no_because",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("licence", "geen rijbewijs"),
                            ("travel", "reistijd of vervoer"),
                            ("hours", "uren of werktijden"),
                            ("skills", "kan het werk (nog) niet"),
                            ("language", "taal"),
                            ("support", "de werkplek biedt niet wat nodig is"),
                            ("wage", "loon of contract"),
                            ("click", "geen klik"),
                            ("other_chosen", "iemand anders gekozen"),
                            ("other_work", "ander werk gevonden"),
                            ("no_answer", "geen antwoord gekregen"),
                            ("unavailable", "niet meer beschikbaar"),
                            ("withdrawn", "vacature ingetrokken of vervuld"),
                            ("mistake", "ten onrechte voorgesteld"),
                            ("other", "een andere reden"),
                            ("unknown", "onbekend"),
                        ],
                        max_length=20,
                        verbose_name="reden van afwijzing",
                    ),
                ),
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
                        to="placements.proposalstep",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.proposal",
                        verbose_name="voorstel",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReleaseRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=8, verbose_name="profielcode")),
                ("asked_on", models.DateField(verbose_name="gevraagd op")),
                (
                    "message",
                    models.CharField(blank=True, max_length=300, verbose_name="waarom deze kandidaat"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("waiting", "wacht op antwoord"),
                            ("released", "vrijgegeven"),
                            ("refused", "geweigerd"),
                            ("withdrawn", "ingetrokken"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="beantwoord op")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reden")),
                ("until", models.DateField(blank=True, null=True, verbose_name="vrijgegeven tot en met")),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="release_requests",
                        to="cases.candidate",
                        verbose_name="kandidaat",
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
                        verbose_name="beantwoord door",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.municipality",
                        verbose_name="gevraagd namens gemeente",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="release_requests",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "verbose_name": "verzoek om vrijgave",
                "verbose_name_plural": "verzoeken om vrijgave",
                "ordering": ["-asked_on", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status", "waiting")),
                        fields=("candidate", "vacancy", "asked_by"),
                        name="placements_release_asked_once",
                        violation_error_message="U hebt de vrijgave van deze kandidaat voor deze vacature al gevraagd.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_on", None), ("status", "waiting")),
                            models.Q(
                                models.Q(("status", "waiting"), _negated=True),
                                ("decided_on__gte", models.F("asked_on")),
                            ),
                            _connector="OR",
                        ),
                        name="placements_release_decided_has_day",
                        violation_error_message="Bij een antwoord hoort een dag, op of na de vraag.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "released"), ("until__gte", models.F("decided_on"))),
                            models.Q(models.Q(("status", "released"), _negated=True), ("until", None)),
                            _connector="OR",
                        ),
                        name="placements_release_ends",
                        violation_error_message="Kies tot en met wanneer de vrijgave geldt, vandaag of later.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "refused"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="placements_release_refused_with_reason",
                        violation_error_message="Vul in waarom u niet vrijgeeft.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReleaseRequestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=8, verbose_name="profielcode")),
                ("asked_on", models.DateField(verbose_name="gevraagd op")),
                (
                    "message",
                    models.CharField(blank=True, max_length=300, verbose_name="waarom deze kandidaat"),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("waiting", "wacht op antwoord"),
                            ("released", "vrijgegeven"),
                            ("refused", "geweigerd"),
                            ("withdrawn", "ingetrokken"),
                        ],
                        default="waiting",
                        max_length=10,
                        verbose_name="stand",
                    ),
                ),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="beantwoord op")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reden")),
                ("until", models.DateField(blank=True, null=True, verbose_name="vrijgegeven tot en met")),
                (
                    "asked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gevraagd door",
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
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="beantwoord door",
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
                        verbose_name="gevraagd namens gemeente",
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
                        to="placements.releaserequest",
                    ),
                ),
                (
                    "vacancy",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.vacancy",
                        verbose_name="vacature",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="matchweight",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_matchweightevent" ("aspect", "during", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "weight") VALUES (NEW."aspect", NEW."during", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."weight"); RETURN NULL;',
                    hash="d1dacf02e509e402fe8473ba3e50e44f9b0c4f3b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ca403",
                    table="placements_matchweight",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="matchweight",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_matchweightevent" ("aspect", "during", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "weight") VALUES (NEW."aspect", NEW."during", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."weight"); RETURN NULL;',
                    hash="ba750a8b22c5a803cb0991ef0f47dc1dcc074ccb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_13702",
                    table="placements_matchweight",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="matchweight",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_matchweightevent" ("aspect", "during", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "weight") VALUES (OLD."aspect", OLD."during", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."weight"); RETURN NULL;',
                    hash="420e29597147eac42a3b1c5d9f789fcb663bb545",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d6799",
                    table="placements_matchweight",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="matchweightevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="71195fd51c7a6e22e18a8e6ce351971d554b38e2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d6814",
                    table="placements_matchweightevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_proposalevent" ("candidate_id", "id", "no_because", "no_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "proposed_by_id", "proposed_on", "since", "status", "vacancy_id") VALUES (NEW."candidate_id", NEW."id", NEW."no_because", NEW."no_by", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."placement_id", NEW."proposed_by_id", NEW."proposed_on", NEW."since", NEW."status", NEW."vacancy_id"); RETURN NULL;',
                    hash="63575940af2b9e576dac37e2c5e6f6f3d16af54a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3e751",
                    table="placements_proposal",
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
                    func='INSERT INTO "placements_proposalevent" ("candidate_id", "id", "no_because", "no_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "proposed_by_id", "proposed_on", "since", "status", "vacancy_id") VALUES (NEW."candidate_id", NEW."id", NEW."no_because", NEW."no_by", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."placement_id", NEW."proposed_by_id", NEW."proposed_on", NEW."since", NEW."status", NEW."vacancy_id"); RETURN NULL;',
                    hash="3a84b623f585b104332f5cc71dcbdf4bd9d542bb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2d7bb",
                    table="placements_proposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_proposalevent" ("candidate_id", "id", "no_because", "no_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "proposed_by_id", "proposed_on", "since", "status", "vacancy_id") VALUES (OLD."candidate_id", OLD."id", OLD."no_because", OLD."no_by", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."placement_id", OLD."proposed_by_id", OLD."proposed_on", OLD."since", OLD."status", OLD."vacancy_id"); RETURN NULL;',
                    hash="aa910d89c2ce3734ec81a171b942a134eb574ee5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b43be",
                    table="placements_proposal",
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
                    hash="67fb5317b4e104f1328f72b17fdf565977f2934d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_9b7fe",
                    table="placements_proposalevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalstep",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_proposalstepevent" ("by_id", "from_status", "id", "no_because", "no_by", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "to_status") VALUES (NEW."by_id", NEW."from_status", NEW."id", NEW."no_because", NEW."no_by", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."to_status"); RETURN NULL;',
                    hash="ad0835a94feffcc23a4d0298dad723932f6a5d8a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c3eb0",
                    table="placements_proposalstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalstep",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_proposalstepevent" ("by_id", "from_status", "id", "no_because", "no_by", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "to_status") VALUES (NEW."by_id", NEW."from_status", NEW."id", NEW."no_because", NEW."no_by", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."to_status"); RETURN NULL;',
                    hash="5b8ae0f4581369a67a3806b5db0c8fd842714fe2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_656ef",
                    table="placements_proposalstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalstep",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_proposalstepevent" ("by_id", "from_status", "id", "no_because", "no_by", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "to_status") VALUES (OLD."by_id", OLD."from_status", OLD."id", OLD."no_because", OLD."no_by", OLD."note", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."to_status"); RETURN NULL;',
                    hash="17b90243823100afb3f53080d76d81a3b63a0d90",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0a00a",
                    table="placements_proposalstep",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposalstepevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="7ac6345c1ea23d8f91395724a1e2c014f2778ef2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8a338",
                    table="placements_proposalstepevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releaserequest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_releaserequestevent" ("asked_by_id", "asked_on", "candidate_id", "code", "decided_by_id", "decided_on", "id", "message", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "status", "until", "vacancy_id") VALUES (NEW."asked_by_id", NEW."asked_on", NEW."candidate_id", NEW."code", NEW."decided_by_id", NEW."decided_on", NEW."id", NEW."message", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."status", NEW."until", NEW."vacancy_id"); RETURN NULL;',
                    hash="f5d5cd08e7b587803e320ef2730c48022a4f1358",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_01d22",
                    table="placements_releaserequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releaserequest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_releaserequestevent" ("asked_by_id", "asked_on", "candidate_id", "code", "decided_by_id", "decided_on", "id", "message", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "status", "until", "vacancy_id") VALUES (NEW."asked_by_id", NEW."asked_on", NEW."candidate_id", NEW."code", NEW."decided_by_id", NEW."decided_on", NEW."id", NEW."message", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."status", NEW."until", NEW."vacancy_id"); RETURN NULL;',
                    hash="b60dc067998a0e4461c9a86a49e9de3a3164f759",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e86cb",
                    table="placements_releaserequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releaserequest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_releaserequestevent" ("asked_by_id", "asked_on", "candidate_id", "code", "decided_by_id", "decided_on", "id", "message", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "status", "until", "vacancy_id") VALUES (OLD."asked_by_id", OLD."asked_on", OLD."candidate_id", OLD."code", OLD."decided_by_id", OLD."decided_on", OLD."id", OLD."message", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."status", OLD."until", OLD."vacancy_id"); RETURN NULL;',
                    hash="c46b6f85c5d53694725b659b2e9ff2e55dbef7e3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_91129",
                    table="placements_releaserequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releaserequestevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4abbbc1326fcc40e55739e20d31e5146aed201e2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ef9bc",
                    table="placements_releaserequestevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
