import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("registry", "0006_precedence_of_grounds"),
    ]

    operations = [
        migrations.AddField(
            model_name="person",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="registry.person",
                verbose_name="samengevoegd met",
            ),
        ),
        migrations.AddField(
            model_name="personevent",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="registry.person",
                verbose_name="samengevoegd met",
            ),
        ),
        migrations.CreateModel(
            name="Merge",
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
                        to="registry.person",
                        verbose_name="blijft",
                    ),
                ),
                (
                    "merged",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registry.person",
                        verbose_name="gaat erin op",
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
            ],
            options={
                "verbose_name": "samenvoeging",
                "verbose_name_plural": "samenvoegingen",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kept", models.F("merged")), _negated=True),
                        name="registry_merge_of_two_people",
                        violation_error_message="Kies twee verschillende personen.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("undone_on__isnull", True)),
                        fields=("merged",),
                        name="registry_merged_once",
                        violation_error_message="Deze persoon is al samengevoegd.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MergeEvent",
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
                        to="registry.person",
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
                        to="registry.person",
                        verbose_name="gaat erin op",
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
                        to="registry.merge",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MergeStep",
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
                        to="registry.merge",
                        verbose_name="samenvoeging",
                    ),
                ),
            ],
            options={
                "verbose_name": "stap van een samenvoeging",
                "verbose_name_plural": "stappen van een samenvoeging",
                "ordering": ["merge", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("merge", "position"),
                        name="registry_merge_step_in_order",
                        violation_error_message="Deze stap van de samenvoeging is al vastgelegd.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NotADuplicate",
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
                        to="registry.person",
                        verbose_name="eerste persoon",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="registry.person",
                        verbose_name="tweede persoon",
                    ),
                ),
            ],
            options={
                "verbose_name": "geen dubbele",
                "verbose_name_plural": "geen dubbelen",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("first__lt", models.F("second"))),
                        name="registry_not_a_duplicate_in_order",
                        violation_error_message="Kies twee verschillende personen, het laagste nummer eerst.",
                    ),
                    models.UniqueConstraint(
                        fields=("first", "second"),
                        name="registry_not_a_duplicate_once",
                        violation_error_message="Van deze twee is al vastgelegd dat het geen dubbele is.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NotADuplicateEvent",
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
                        to="registry.person",
                        verbose_name="eerste persoon",
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
                        to="registry.notaduplicate",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="registry.person",
                        verbose_name="tweede persoon",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="person",
            name="delete_delete",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_personevent" ("birth_date", "bsn", "bsn_index", "died_on", "id", "initials", "last_name", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix") VALUES (NEW."birth_date", NEW."bsn", NEW."bsn_index", NEW."died_on", NEW."id", NEW."initials", NEW."last_name", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prefix"); RETURN NULL;',
                    hash="738cdd919662eeb3d6e6064ec615815aac2c7365",
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
                    condition='WHEN (OLD."birth_date" IS DISTINCT FROM (NEW."birth_date") OR OLD."bsn" IS DISTINCT FROM (NEW."bsn") OR OLD."bsn_index" IS DISTINCT FROM (NEW."bsn_index") OR OLD."died_on" IS DISTINCT FROM (NEW."died_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initials" IS DISTINCT FROM (NEW."initials") OR OLD."last_name" IS DISTINCT FROM (NEW."last_name") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."prefix" IS DISTINCT FROM (NEW."prefix"))',
                    func='INSERT INTO "registry_personevent" ("birth_date", "bsn", "bsn_index", "died_on", "id", "initials", "last_name", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix") VALUES (NEW."birth_date", NEW."bsn", NEW."bsn_index", NEW."died_on", NEW."id", NEW."initials", NEW."last_name", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prefix"); RETURN NULL;',
                    hash="72ac956e6c901517746baa721994947153d34e76",
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
                    func='INSERT INTO "registry_personevent" ("birth_date", "bsn", "bsn_index", "died_on", "id", "initials", "last_name", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prefix") VALUES (OLD."birth_date", OLD."bsn", OLD."bsn_index", OLD."died_on", OLD."id", OLD."initials", OLD."last_name", OLD."merged_into_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."prefix"); RETURN NULL;',
                    hash="9a2ad594a65281dbd55b6b953e4ca932c500f748",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a3234",
                    table="registry_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="merge",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_mergeevent" ("by_id", "id", "kept_id", "merged_id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "undone_on") VALUES (NEW."by_id", NEW."id", NEW."kept_id", NEW."merged_id", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."undone_on"); RETURN NULL;',
                    hash="3efbfd4c7a8ef3719ba4c410e8e8fb6ac2c234d6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a1d5a",
                    table="registry_merge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="merge",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_mergeevent" ("by_id", "id", "kept_id", "merged_id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "undone_on") VALUES (NEW."by_id", NEW."id", NEW."kept_id", NEW."merged_id", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."undone_on"); RETURN NULL;',
                    hash="de260ae293d07c517a321d296d83a9300dc547e8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_07cfa",
                    table="registry_merge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="merge",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_mergeevent" ("by_id", "id", "kept_id", "merged_id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "undone_on") VALUES (OLD."by_id", OLD."id", OLD."kept_id", OLD."merged_id", OLD."municipality_id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."undone_on"); RETURN NULL;',
                    hash="fb33a7659cc579a44b439df02971832f0ed9a5f5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4c821",
                    table="registry_merge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mergeevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="11bb54d5b429af0ad57457c9dcef5841394233f2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_f3d94",
                    table="registry_mergeevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notaduplicate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_notaduplicateevent" ("by_id", "first_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id") VALUES (NEW."by_id", NEW."first_id", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."second_id"); RETURN NULL;',
                    hash="30375724e4607d1709172eb6735f266750600142",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d589c",
                    table="registry_notaduplicate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notaduplicate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_notaduplicateevent" ("by_id", "first_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id") VALUES (NEW."by_id", NEW."first_id", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."second_id"); RETURN NULL;',
                    hash="66280fb1397db296cae88477fb0007c8730720c4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c130d",
                    table="registry_notaduplicate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notaduplicate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_notaduplicateevent" ("by_id", "first_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id") VALUES (OLD."by_id", OLD."first_id", OLD."id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."second_id"); RETURN NULL;',
                    hash="f7357471f0802312354d069c739e60b5cb40a6cf",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_03bad",
                    table="registry_notaduplicate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="notaduplicateevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="da49fea57d156facc7c132e294bfd040058218e6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_8fa6c",
                    table="registry_notaduplicateevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
