import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("registry", "0003_register_imports"),
    ]

    operations = [
        migrations.CreateModel(
            name="LeaveRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("requested_on", models.DateField(verbose_name="dag van het verzoek")),
            ],
            options={
                "verbose_name": "verzoek om uitschrijving",
                "verbose_name_plural": "verzoeken om uitschrijving",
                "ordering": ["-requested_on"],
            },
        ),
        migrations.CreateModel(
            name="LeaveRequestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("requested_on", models.DateField(verbose_name="dag van het verzoek")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PensionAge",
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
                ("born", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="geboren")),
                ("years", models.PositiveSmallIntegerField(verbose_name="jaren")),
                ("months", models.PositiveSmallIntegerField(default=0, verbose_name="maanden")),
            ],
            options={
                "verbose_name": "AOW-leeftijd",
                "verbose_name_plural": "AOW-leeftijden",
                "ordering": ["born"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("born__isempty", False)),
                        name="registry_pension_age_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("months__lte", 11), ("years__gte", 60), ("years__lte", 80)),
                        name="registry_pension_age_is_plausible",
                        violation_error_message="Vul een leeftijd van 60 tot en met 80 jaar in, met hooguit 11 maanden erbij.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("born", "&&")],
                        name="registry_one_pension_age",
                        violation_error_message="Voor deze geboortedata bestaat al een AOW-leeftijd.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PensionAgeEvent",
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
                ("born", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="geboren")),
                ("years", models.PositiveSmallIntegerField(verbose_name="jaren")),
                ("months", models.PositiveSmallIntegerField(default=0, verbose_name="maanden")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ShelteredWorkFinding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
            ],
            options={
                "verbose_name": "vaststelling beschut werk",
                "verbose_name_plural": "vaststellingen beschut werk",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ShelteredWorkFindingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WithoutWorkCapacity",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
            ],
            options={
                "verbose_name": "periode zonder arbeidsvermogen",
                "verbose_name_plural": "perioden zonder arbeidsvermogen",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="WithoutWorkCapacityEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("during", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="periode")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RemoveConstraint(
            model_name="registration",
            name="registry_one_registration_at_a_time",
        ),
        migrations.AddField(
            model_name="groundrule",
            name="only_while_employed",
            field=models.BooleanField(
                default=False, verbose_name="zonder arbeidsvermogen alleen tijdens een dienstverband"
            ),
        ),
        migrations.AddField(
            model_name="groundrule",
            name="precedence",
            field=models.PositiveSmallIntegerField(
                default=50,
                help_text="Bij meer grondslagen tegelijk gaat het laagste getal voor.",
                verbose_name="rangorde",
            ),
        ),
        migrations.AddField(
            model_name="groundruleevent",
            name="only_while_employed",
            field=models.BooleanField(
                default=False, verbose_name="zonder arbeidsvermogen alleen tijdens een dienstverband"
            ),
        ),
        migrations.AddField(
            model_name="groundruleevent",
            name="precedence",
            field=models.PositiveSmallIntegerField(
                default=50,
                help_text="Bij meer grondslagen tegelijk gaat het laagste getal voor.",
                verbose_name="rangorde",
            ),
        ),
        migrations.AddField(
            model_name="person",
            name="died_on",
            field=models.DateField(blank=True, null=True, verbose_name="overleden op"),
        ),
        migrations.AddField(
            model_name="personevent",
            name="died_on",
            field=models.DateField(blank=True, null=True, verbose_name="overleden op"),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("died_on__isnull", True), ("died_on__gte", models.F("birth_date")), _connector="OR"
                ),
                name="registry_person_died_after_birth",
                violation_error_message="De dag van overlijden ligt vóór de geboortedatum.",
            ),
        ),
        migrations.AddConstraint(
            model_name="registration",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("person", "="), ("ground", "="), ("during", "&&")],
                name="registry_one_registration_per_ground",
                violation_error_message="Deze persoon staat in deze periode al op deze grondslag in het doelgroepregister.",
            ),
        ),
        migrations.AddField(
            model_name="leaverequest",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="leave_requests",
                to="registry.person",
                verbose_name="persoon",
            ),
        ),
        migrations.AddField(
            model_name="leaverequestevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="registry.person",
                verbose_name="persoon",
            ),
        ),
        migrations.AddField(
            model_name="leaverequestevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="leaverequestevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="registry.leaverequest",
            ),
        ),
        migrations.AddField(
            model_name="pensionageevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="pensionageevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="registry.pensionage",
            ),
        ),
        migrations.AddField(
            model_name="shelteredworkfinding",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sheltered_work_findings",
                to="registry.person",
                verbose_name="persoon",
            ),
        ),
        migrations.AddField(
            model_name="shelteredworkfindingevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="registry.person",
                verbose_name="persoon",
            ),
        ),
        migrations.AddField(
            model_name="shelteredworkfindingevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="shelteredworkfindingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="registry.shelteredworkfinding",
            ),
        ),
        migrations.AddField(
            model_name="withoutworkcapacity",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="periods_without_work_capacity",
                to="registry.person",
                verbose_name="persoon",
            ),
        ),
        migrations.AddField(
            model_name="withoutworkcapacityevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="registry.person",
                verbose_name="persoon",
            ),
        ),
        migrations.AddField(
            model_name="withoutworkcapacityevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="withoutworkcapacityevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="registry.withoutworkcapacity",
            ),
        ),
        migrations.AddConstraint(
            model_name="leaverequest",
            constraint=models.UniqueConstraint(
                fields=("person", "requested_on"),
                name="registry_one_leave_request_a_day",
                violation_error_message="Van deze dag is al een verzoek om uitschrijving vastgelegd.",
            ),
        ),
        migrations.AddConstraint(
            model_name="shelteredworkfinding",
            constraint=models.CheckConstraint(
                condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                name="registry_shelteredworkfinding_has_period",
                violation_error_message="De einddatum ligt vóór de begindatum.",
            ),
        ),
        migrations.AddConstraint(
            model_name="shelteredworkfinding",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("person", "="), ("during", "&&")],
                name="registry_one_sheltered_work_finding",
                violation_error_message="Voor deze persoon geldt in deze periode al een vaststelling beschut werk.",
            ),
        ),
        migrations.AddConstraint(
            model_name="withoutworkcapacity",
            constraint=models.CheckConstraint(
                condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                name="registry_withoutworkcapacity_has_period",
                violation_error_message="De einddatum ligt vóór de begindatum.",
            ),
        ),
        migrations.AddConstraint(
            model_name="withoutworkcapacity",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("person", "="), ("during", "&&")],
                name="registry_without_capacity_once",
                violation_error_message="Voor deze persoon is in deze periode al vastgelegd dat er geen arbeidsvermogen is.",
            ),
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="groundrule",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="groundrule",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="groundrule",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="update_update",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groundrule",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_groundruleevent" ("article", "certainty", "counts", "during", "ground", "id", "note", "only_while_employed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedence", "source") VALUES (NEW."article", NEW."certainty", NEW."counts", NEW."during", NEW."ground", NEW."id", NEW."note", NEW."only_while_employed", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."precedence", NEW."source"); RETURN NULL;',
                    hash="01e64578e6b0d5258ea6dc9e60464ed8129eedd4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_98e24",
                    table="registry_groundrule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groundrule",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_groundruleevent" ("article", "certainty", "counts", "during", "ground", "id", "note", "only_while_employed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedence", "source") VALUES (NEW."article", NEW."certainty", NEW."counts", NEW."during", NEW."ground", NEW."id", NEW."note", NEW."only_while_employed", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."precedence", NEW."source"); RETURN NULL;',
                    hash="faf50bdd6a48c880264d5c04fef403bfa9a0e676",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7bdbf",
                    table="registry_groundrule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groundrule",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_groundruleevent" ("article", "certainty", "counts", "during", "ground", "id", "note", "only_while_employed", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precedence", "source") VALUES (OLD."article", OLD."certainty", OLD."counts", OLD."during", OLD."ground", OLD."id", OLD."note", OLD."only_while_employed", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."precedence", OLD."source"); RETURN NULL;',
                    hash="bd3be00b1d79155676dc0da31ce8aa561124cd5d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f05f4",
                    table="registry_groundrule",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_personevent" ("birth_date", "bsn", "bsn_index", "died_on", "id", "initials", "last_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix") VALUES (NEW."birth_date", NEW."bsn", NEW."bsn_index", NEW."died_on", NEW."id", NEW."initials", NEW."last_name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix"); RETURN NULL;',
                    hash="503451de7617372f67ca2365193af50343452ede",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2388e",
                    table="registry_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."birth_date" IS DISTINCT FROM (NEW."birth_date") OR OLD."bsn" IS DISTINCT FROM (NEW."bsn") OR OLD."bsn_index" IS DISTINCT FROM (NEW."bsn_index") OR OLD."died_on" IS DISTINCT FROM (NEW."died_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initials" IS DISTINCT FROM (NEW."initials") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."prefix" IS DISTINCT FROM (NEW."prefix"))',
                    func='INSERT INTO "registry_personevent" ("birth_date", "bsn", "bsn_index", "died_on", "id", "initials", "last_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix") VALUES (NEW."birth_date", NEW."bsn", NEW."bsn_index", NEW."died_on", NEW."id", NEW."initials", NEW."last_name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix"); RETURN NULL;',
                    hash="6f2d3d64da8edeed62601b78f9ed560407706556",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_56ba8",
                    table="registry_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_personevent" ("birth_date", "bsn", "bsn_index", "died_on", "id", "initials", "last_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix") VALUES (OLD."birth_date", OLD."bsn", OLD."bsn_index", OLD."died_on", OLD."id", OLD."initials", OLD."last_name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."prefix"); RETURN NULL;',
                    hash="b72d268601664fd0f98c82d023f9b35c44115f20",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a3234",
                    table="registry_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pensionage",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_pensionageevent" ("born", "certainty", "id", "months", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "years") VALUES (NEW."born", NEW."certainty", NEW."id", NEW."months", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."years"); RETURN NULL;',
                    hash="50e68362ebdc1552e6477cde70edc07c6a753d0d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_98eb3",
                    table="registry_pensionage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pensionage",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_pensionageevent" ("born", "certainty", "id", "months", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "years") VALUES (NEW."born", NEW."certainty", NEW."id", NEW."months", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."years"); RETURN NULL;',
                    hash="a9e37c799e1849bbbb74a51423cac41d0dda41f4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6c60e",
                    table="registry_pensionage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pensionage",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_pensionageevent" ("born", "certainty", "id", "months", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "years") VALUES (OLD."born", OLD."certainty", OLD."id", OLD."months", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."years"); RETURN NULL;',
                    hash="a692138ebaebed37c2ec00a5085bb8390589190c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7c522",
                    table="registry_pensionage",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leaverequest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_leaverequestevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_on") VALUES (NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."requested_on"); RETURN NULL;',
                    hash="d45a13f9ec6d1cb4a69e7fe8001f7a49f87bae38",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e5e7d",
                    table="registry_leaverequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leaverequest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_leaverequestevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_on") VALUES (NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."requested_on"); RETURN NULL;',
                    hash="ccca99a3c4c98601b36eb2ca8d25ff2bf5ac3cd8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_807a8",
                    table="registry_leaverequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leaverequest",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_leaverequestevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "requested_on") VALUES (OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."requested_on"); RETURN NULL;',
                    hash="2e34d26f876f4eab69bacea74014ebba69b0bf5f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_73ea2",
                    table="registry_leaverequest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="leaverequestevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="1c234aad699eda2ba782f967b2627cf8ac2114dd",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_312cd",
                    table="registry_leaverequestevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pensionageevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d04d6fdc62dc204632491ec5a53ef57ce7931793",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_d9925",
                    table="registry_pensionageevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shelteredworkfinding",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_shelteredworkfindingevent" ("during", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."during", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="4a92f4bc26ffcef610d8025b330b83738714f6cf",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7d1f2",
                    table="registry_shelteredworkfinding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shelteredworkfinding",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_shelteredworkfindingevent" ("during", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."during", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="6f2c1c54cdc4adf9d9bb77d9f36601b357b1ed43",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ebf83",
                    table="registry_shelteredworkfinding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shelteredworkfinding",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_shelteredworkfindingevent" ("during", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."during", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="2a030c479461ea34d58919e64b2eace98e1d70b7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a12d3",
                    table="registry_shelteredworkfinding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shelteredworkfindingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c5c8fbf8e3c9285b10198912ee5f261bf28e1c5d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_caf94",
                    table="registry_shelteredworkfindingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="withoutworkcapacity",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_withoutworkcapacityevent" ("during", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."during", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="c809e298f1e8298f6adab89d973ca663e3e5ce79",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9fa07",
                    table="registry_withoutworkcapacity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="withoutworkcapacity",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_withoutworkcapacityevent" ("during", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."during", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="21e48b8d8423b1124d8e5eae81689789af621d9f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4823d",
                    table="registry_withoutworkcapacity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="withoutworkcapacity",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_withoutworkcapacityevent" ("during", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."during", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="d056db344e36861e87cd1eb96a295f78f722a3bb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_98aba",
                    table="registry_withoutworkcapacity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="withoutworkcapacityevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a255246a4831b633c3a0ca01aa15af5bf04d9d70",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f3001",
                    table="registry_withoutworkcapacityevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
