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
        ("pghistory", "0007_auto_20250421_0444"),
        ("placements", "0004_sickness_periods"),
        ("registry", "0007_merges"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="coachingassignment",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="coachingassignment",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="coachingassignment",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="placement",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="placement",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="placement",
            name="delete_delete",
        ),
        migrations.CreateModel(
            name="GroupSecondment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("name", models.CharField(max_length=100, verbose_name="naam van de groep")),
                (
                    "borrower",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="groups_borrowed",
                        to="placements.employer",
                        verbose_name="inlener",
                    ),
                ),
                (
                    "lender",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="groups_lent",
                        to="placements.employer",
                        verbose_name="uitlener",
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
            ],
            options={
                "verbose_name": "groep",
                "verbose_name_plural": "groepen",
                "ordering": ["name", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="placements_groupsecondment_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("lender", models.F("borrower")), _negated=True),
                        name="placements_group_borrower_is_another",
                        violation_error_message="De inlener is een andere werkgever dan degene die uitleent.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("municipality", "="),
                            ("lender", "="),
                            ("borrower", "="),
                            ("name", "="),
                            ("during", "&&"),
                        ],
                        name="placements_group_name_once",
                        violation_error_message="Er is in deze periode al een groep met deze naam bij deze inlener.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GroupSecondmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                ("name", models.CharField(max_length=100, verbose_name="naam van de groep")),
                (
                    "borrower",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.employer",
                        verbose_name="inlener",
                    ),
                ),
                (
                    "lender",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.employer",
                        verbose_name="uitlener",
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
                        to="placements.groupsecondment",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GroupLeader",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                (
                    "name",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="naam van de voorman of voorvrouw"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="collega",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="leaders",
                        to="placements.groupsecondment",
                        verbose_name="groep",
                    ),
                ),
            ],
            options={
                "verbose_name": "leiding van een groep",
                "verbose_name_plural": "leiding van groepen",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="placements_groupleader_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), ("user__isnull", False)),
                            models.Q(("user__isnull", True), models.Q(("name", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="placements_one_leader_by_account_or_name",
                        violation_error_message="Kies een collega of vul een naam in, niet allebei.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("group", "="), ("during", "&&")],
                        name="placements_one_leader_at_a_time",
                        violation_error_message="Deze groep heeft in deze periode al iemand die leiding geeft.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="GroupLeaderEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
                (
                    "name",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="naam van de voorman of voorvrouw"
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
                        to="placements.groupleader",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="collega",
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="placements.groupsecondment",
                        verbose_name="groep",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="coachingassignment",
            name="kind",
            field=models.CharField(
                choices=[("jobcoach", "jobcoach"), ("aftercare", "nazorgcoach")],
                default="jobcoach",
                max_length=10,
                verbose_name="soort",
            ),
        ),
        migrations.AddField(
            model_name="coachingassignmentevent",
            name="kind",
            field=models.CharField(
                choices=[("jobcoach", "jobcoach"), ("aftercare", "nazorgcoach")],
                default="jobcoach",
                max_length=10,
                verbose_name="soort",
            ),
        ),
        migrations.AddField(
            model_name="placement",
            name="contact_interval_weeks",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="contact om de zoveel weken"
            ),
        ),
        migrations.AddField(
            model_name="placement",
            name="destination",
            field=models.CharField(
                blank=True,
                choices=[
                    ("same_employer", "zelfde werkgever, ander contract"),
                    ("other_employer", "andere werkgever"),
                    ("other_form", "andere vorm van werk"),
                    ("education", "opleiding"),
                    ("no_work", "geen werk"),
                    ("unknown", "onbekend"),
                ],
                max_length=20,
                verbose_name="daarna",
            ),
        ),
        migrations.AddField(
            model_name="placement",
            name="ended_because",
            field=models.CharField(
                blank=True,
                choices=[
                    ("contract_ended", "het contract liep af"),
                    ("continued", "ging door in een andere plaatsing"),
                    ("own_request", "op eigen verzoek"),
                    ("employer", "de werkgever stopte"),
                    ("bankruptcy", "faillissement of sluiting"),
                    ("did_not_fit", "het werk of de plek paste niet"),
                    ("dropped_out", "uitval"),
                    ("other_work", "ander werk gevonden"),
                    ("education", "opleiding"),
                    ("moved", "verhuizing"),
                    ("retired", "AOW-leeftijd bereikt"),
                    ("died", "overleden"),
                    ("unknown", "onbekend"),
                ],
                max_length=20,
                verbose_name="reden van het einde",
            ),
        ),
        migrations.AddField(
            model_name="placement",
            name="previous",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="continued_by",
                to="placements.placement",
                verbose_name="gaat verder op plaatsing",
            ),
        ),
        migrations.AddField(
            model_name="placement",
            name="wage_above_minimum",
            field=models.CharField(
                choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                default="unknown",
                max_length=10,
                verbose_name="loon boven het minimumloon",
            ),
        ),
        migrations.AddField(
            model_name="placementevent",
            name="contact_interval_weeks",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="contact om de zoveel weken"
            ),
        ),
        migrations.AddField(
            model_name="placementevent",
            name="destination",
            field=models.CharField(
                blank=True,
                choices=[
                    ("same_employer", "zelfde werkgever, ander contract"),
                    ("other_employer", "andere werkgever"),
                    ("other_form", "andere vorm van werk"),
                    ("education", "opleiding"),
                    ("no_work", "geen werk"),
                    ("unknown", "onbekend"),
                ],
                max_length=20,
                verbose_name="daarna",
            ),
        ),
        migrations.AddField(
            model_name="placementevent",
            name="ended_because",
            field=models.CharField(
                blank=True,
                choices=[
                    ("contract_ended", "het contract liep af"),
                    ("continued", "ging door in een andere plaatsing"),
                    ("own_request", "op eigen verzoek"),
                    ("employer", "de werkgever stopte"),
                    ("bankruptcy", "faillissement of sluiting"),
                    ("did_not_fit", "het werk of de plek paste niet"),
                    ("dropped_out", "uitval"),
                    ("other_work", "ander werk gevonden"),
                    ("education", "opleiding"),
                    ("moved", "verhuizing"),
                    ("retired", "AOW-leeftijd bereikt"),
                    ("died", "overleden"),
                    ("unknown", "onbekend"),
                ],
                max_length=20,
                verbose_name="reden van het einde",
            ),
        ),
        migrations.AddField(
            model_name="placementevent",
            name="previous",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="placements.placement",
                verbose_name="gaat verder op plaatsing",
            ),
        ),
        migrations.AddField(
            model_name="placementevent",
            name="wage_above_minimum",
            field=models.CharField(
                choices=[("yes", "ja"), ("no", "nee"), ("unknown", "onbekend")],
                default="unknown",
                max_length=10,
                verbose_name="loon boven het minimumloon",
            ),
        ),
        migrations.AddField(
            model_name="placement",
            name="group",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="placements",
                to="placements.groupsecondment",
                verbose_name="groep",
            ),
        ),
        migrations.AddField(
            model_name="placementevent",
            name="group",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="placements.groupsecondment",
                verbose_name="groep",
            ),
        ),
        migrations.AddConstraint(
            model_name="placement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("group__isnull", True), ("work_form", "group_secondment"), _connector="OR"
                ),
                name="placements_group_only_when_lent_as_group",
                violation_error_message="Alleen bij detachering in een groep hoort een groep.",
            ),
        ),
        migrations.AddConstraint(
            model_name="placement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("destination", ""), ("ended_because", "")),
                    ("during__upper_inf", False),
                    _connector="OR",
                ),
                name="placements_reason_only_with_an_end",
                violation_error_message="Een plaatsing zonder einde heeft geen reden van beëindigen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="placement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("contact_interval_weeks__isnull", True),
                    models.Q(("contact_interval_weeks__gte", 1), ("contact_interval_weeks__lte", 52)),
                    _connector="OR",
                ),
                name="placements_contact_within_a_year",
                violation_error_message="Vul een aantal weken in van 1 tot en met 52.",
            ),
        ),
        migrations.AddConstraint(
            model_name="placement",
            constraint=models.UniqueConstraint(
                fields=("previous",),
                name="placements_continued_once",
                violation_error_message="Deze plaatsing is al voortgezet. Bekijk de plaatsing die erop volgt.",
            ),
        ),
        migrations.AddConstraint(
            model_name="placement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("previous__isnull", True),
                    models.Q(("previous", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="placements_continues_another",
                violation_error_message="Een plaatsing kan niet op zichzelf volgen.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coachingassignment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_coachingassignmentevent" ("coach_id", "during", "granted_hours", "id", "kind", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "regime") VALUES (NEW."coach_id", NEW."during", NEW."granted_hours", NEW."id", NEW."kind", NEW."municipality_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provider", NEW."regime"); RETURN NULL;',
                    hash="7b99b9ab352a9b75e617c41dbc48b09235c67fb5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e4d1a",
                    table="placements_coachingassignment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coachingassignment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_coachingassignmentevent" ("coach_id", "during", "granted_hours", "id", "kind", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "regime") VALUES (NEW."coach_id", NEW."during", NEW."granted_hours", NEW."id", NEW."kind", NEW."municipality_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provider", NEW."regime"); RETURN NULL;',
                    hash="c7713265793ecde890df41bfc78bed0629c56215",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8b650",
                    table="placements_coachingassignment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="coachingassignment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_coachingassignmentevent" ("coach_id", "during", "granted_hours", "id", "kind", "municipality_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provider", "regime") VALUES (OLD."coach_id", OLD."during", OLD."granted_hours", OLD."id", OLD."kind", OLD."municipality_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provider", OLD."regime"); RETURN NULL;',
                    hash="2b9fda91f5e71a345e0b23dacc500868a58a3b19",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f99cf",
                    table="placements_coachingassignment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_placementevent" ("borrower_id", "contact_interval_weeks", "contract", "destination", "during", "employer_id", "ended_because", "function", "group_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_id", "wage_above_minimum", "work_form") VALUES (NEW."borrower_id", NEW."contact_interval_weeks", NEW."contract", NEW."destination", NEW."during", NEW."employer_id", NEW."ended_because", NEW."function", NEW."group_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."previous_id", NEW."wage_above_minimum", NEW."work_form"); RETURN NULL;',
                    hash="67442635df161bac414885ea4d0123d3e781ac74",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1caba",
                    table="placements_placement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_placementevent" ("borrower_id", "contact_interval_weeks", "contract", "destination", "during", "employer_id", "ended_because", "function", "group_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_id", "wage_above_minimum", "work_form") VALUES (NEW."borrower_id", NEW."contact_interval_weeks", NEW."contract", NEW."destination", NEW."during", NEW."employer_id", NEW."ended_because", NEW."function", NEW."group_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."previous_id", NEW."wage_above_minimum", NEW."work_form"); RETURN NULL;',
                    hash="f96842758c8013d6f3d1228d458a015f739a5d51",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3ab36",
                    table="placements_placement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="placement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_placementevent" ("borrower_id", "contact_interval_weeks", "contract", "destination", "during", "employer_id", "ended_because", "function", "group_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "previous_id", "wage_above_minimum", "work_form") VALUES (OLD."borrower_id", OLD."contact_interval_weeks", OLD."contract", OLD."destination", OLD."during", OLD."employer_id", OLD."ended_because", OLD."function", OLD."group_id", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."previous_id", OLD."wage_above_minimum", OLD."work_form"); RETURN NULL;',
                    hash="4938af6ffd984124cb281f520a008bd28d41e366",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_95ec9",
                    table="placements_placement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupsecondment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_groupsecondmentevent" ("borrower_id", "during", "id", "lender_id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."borrower_id", NEW."during", NEW."id", NEW."lender_id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="b87b36ceef9757e964c7a0d7567e8a6976522a0b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a6ee5",
                    table="placements_groupsecondment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupsecondment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_groupsecondmentevent" ("borrower_id", "during", "id", "lender_id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."borrower_id", NEW."during", NEW."id", NEW."lender_id", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="6817b9a339dd6cf23d1a54a59c439e040299e66a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c44dc",
                    table="placements_groupsecondment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupsecondment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_groupsecondmentevent" ("borrower_id", "during", "id", "lender_id", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."borrower_id", OLD."during", OLD."id", OLD."lender_id", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="e42783094f9c921da77f56fe5127f6be2d7b2fcf",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7d4b3",
                    table="placements_groupsecondment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupleaderevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a19653c3209a2165414ef99aca2488aa0cef934b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0575c",
                    table="placements_groupleaderevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupleader",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_groupleaderevent" ("during", "group_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."during", NEW."group_id", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."user_id"); RETURN NULL;',
                    hash="488825730927e75d6a95c7e91911a1675ce06c03",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_57a29",
                    table="placements_groupleader",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupleader",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "placements_groupleaderevent" ("during", "group_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."during", NEW."group_id", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."user_id"); RETURN NULL;',
                    hash="740f742f8652a3c3dec49384d4564d7fc929ffaa",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ac454",
                    table="placements_groupleader",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupleader",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "placements_groupleaderevent" ("during", "group_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."during", OLD."group_id", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."user_id"); RETURN NULL;',
                    hash="80bc61f187e1d31d66503ebe3b4bb816024f3b60",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_09c00",
                    table="placements_groupleader",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupsecondmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c7d78b3ae88f9696e0e0df3af70e95b6a6f947e3",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_21ad8",
                    table="placements_groupsecondmentevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
