import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("registry", "0004_several_grounds_and_leaving"),
    ]

    operations = [
        migrations.CreateModel(
            name="MunicipalityName",
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
                ("name", models.CharField(max_length=100, verbose_name="naam")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="name_periods",
                        to="registry.municipality",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name": "naam van gemeente",
                "verbose_name_plural": "namen van gemeenten",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("during__isempty", False), ("during__lower_inf", False)),
                        name="registry_municipalityname_has_period",
                        violation_error_message="De einddatum ligt vóór de begindatum.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("municipality", "="), ("during", "&&")],
                        name="registry_one_municipality_name_at_a_time",
                        violation_error_message="Een gemeente heeft op een dag één naam.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MunicipalityNameEvent",
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
                ("name", models.CharField(max_length=100, verbose_name="naam")),
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
                        to="registry.municipalityname",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipalityname",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_municipalitynameevent" ("certainty", "during", "id", "municipality_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") VALUES (NEW."certainty", NEW."during", NEW."id", NEW."municipality_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source"); RETURN NULL;',
                    hash="ac22e040ca61887ff8a2dfb0da9dedf86ab51a36",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3511c",
                    table="registry_municipalityname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipalityname",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_municipalitynameevent" ("certainty", "during", "id", "municipality_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") VALUES (NEW."certainty", NEW."during", NEW."id", NEW."municipality_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source"); RETURN NULL;',
                    hash="030ec9fb3f5da7bff5a03de9c85c0f82591a9a3c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_aece6",
                    table="registry_municipalityname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipalityname",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_municipalitynameevent" ("certainty", "during", "id", "municipality_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") VALUES (OLD."certainty", OLD."during", OLD."id", OLD."municipality_id", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source"); RETURN NULL;',
                    hash="6749174f5dae7069683aab1d7abf7e53b5c7ab55",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3cb39",
                    table="registry_municipalityname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="municipalitynameevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e4f527cc84feceaf101844f47b61b6c99a628677",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_702e1",
                    table="registry_municipalitynameevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
