import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_organisations_and_roles"),
    ]

    operations = [
        migrations.CreateModel(
            name="AccessRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), verbose_name="moment"
                    ),
                ),
                (
                    "activity",
                    models.CharField(
                        choices=[
                            ("list_export", "lijst geëxporteerd"),
                            ("document_download", "document gedownload"),
                            ("profile_shared", "anoniem profiel gedownload"),
                        ],
                        max_length=30,
                        verbose_name="wat",
                    ),
                ),
                ("purpose", models.CharField(max_length=300, verbose_name="doel")),
                (
                    "municipalities",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=6),
                        default=list,
                        size=None,
                        verbose_name="gemeenten",
                    ),
                ),
                (
                    "subject_kind",
                    models.CharField(
                        default="cases.Candidate", max_length=40, verbose_name="soort onderwerp"
                    ),
                ),
                (
                    "subject_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        default=list,
                        size=None,
                        verbose_name="onderwerpen",
                    ),
                ),
                ("count", models.PositiveIntegerField(verbose_name="aantal")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
            ],
            options={
                "verbose_name": "inzage",
                "verbose_name_plural": "inzagen",
                "ordering": ["-at", "-pk"],
                "indexes": [
                    models.Index(fields=["-at", "-id"], name="accounts_access_newest"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["municipalities"], name="accounts_access_towns"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("purpose", ""), _negated=True),
                        name="accounts_access_has_purpose",
                        violation_error_message="Geef aan waarvoor u de gegevens nodig hebt.",
                    )
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="accessrecord",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2366d2b8a067ca6442c709fa57de597d6fd38087",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7e3f1",
                    table="accounts_accessrecord",
                    when="BEFORE",
                ),
            ),
        ),
    ]
