import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import registry.bsn


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_access_record"),
        ("accounts", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("registry", "0002_name_to_search_on"),
    ]

    operations = [
        migrations.CreateModel(
            name="ColumnMapping",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="naam")),
                ("columns", models.JSONField(default=dict, verbose_name="kolommen")),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="column_mappings",
                        to="accounts.organisation",
                        verbose_name="organisatie",
                    ),
                ),
            ],
            options={
                "verbose_name": "kolomkoppeling",
                "verbose_name_plural": "kolomkoppelingen",
                "ordering": ["name"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "name"),
                        name="registry_one_mapping_of_a_name",
                        violation_error_message="Er is al een koppeling met deze naam.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ColumnMappingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=60, verbose_name="naam")),
                ("columns", models.JSONField(default=dict, verbose_name="kolommen")),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organisation",
                        verbose_name="organisatie",
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
                        to="registry.columnmapping",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RegisterImport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("columns", "kolommen koppelen"),
                            ("reading", "wordt gelezen"),
                            ("checked", "klaar om toe te passen"),
                            ("queued", "wacht op zijn beurt"),
                            ("applying", "wordt toegepast"),
                            ("applied", "toegepast"),
                            ("cancelled", "niet toegepast"),
                            ("unreadable", "niet te lezen"),
                        ],
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("reference_day", models.DateField(verbose_name="peildatum")),
                (
                    "municipalities",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=6),
                        blank=True,
                        null=True,
                        size=None,
                        verbose_name="gemeenten",
                    ),
                ),
                ("started_at", models.DateTimeField(auto_now_add=True, verbose_name="gestart op")),
                ("queued_at", models.DateTimeField(blank=True, null=True, verbose_name="toegepast vanaf")),
                ("finished_at", models.DateTimeField(blank=True, null=True, verbose_name="klaar op")),
                ("encoding", models.CharField(max_length=10, verbose_name="tekencodering")),
                ("separator", models.CharField(max_length=1, verbose_name="scheidingsteken")),
                (
                    "headers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100),
                        default=list,
                        size=None,
                        verbose_name="kolomnamen",
                    ),
                ),
                ("columns", models.JSONField(default=dict, verbose_name="kolommen")),
                (
                    "problem",
                    models.CharField(blank=True, max_length=300, verbose_name="waarom niet te lezen"),
                ),
                ("rows", models.PositiveIntegerField(default=0, verbose_name="regels")),
                ("new_rows", models.PositiveIntegerField(default=0, verbose_name="nieuw")),
                ("changed_rows", models.PositiveIntegerField(default=0, verbose_name="gewijzigd")),
                ("ended_rows", models.PositiveIntegerField(default=0, verbose_name="beëindigd")),
                ("unchanged_rows", models.PositiveIntegerField(default=0, verbose_name="ongewijzigd")),
                ("error_rows", models.PositiveIntegerField(default=0, verbose_name="fout")),
                (
                    "absent_registrations",
                    models.PositiveIntegerField(default=0, verbose_name="niet in het bestand"),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ingelezen door",
                    ),
                ),
            ],
            options={
                "verbose_name": "inlezen van het register",
                "verbose_name_plural": "inlezen van het register",
                "ordering": ["-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "applying")),
                        fields=("state",),
                        name="registry_one_import_applies_at_a_time",
                        violation_error_message="Er wordt al een ander bestand toegepast. Wacht tot dat klaar is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "rows",
                                django.db.models.expressions.CombinedExpression(
                                    django.db.models.expressions.CombinedExpression(
                                        django.db.models.expressions.CombinedExpression(
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("new_rows"), "+", models.F("changed_rows")
                                            ),
                                            "+",
                                            models.F("ended_rows"),
                                        ),
                                        "+",
                                        models.F("unchanged_rows"),
                                    ),
                                    "+",
                                    models.F("error_rows"),
                                ),
                            )
                        ),
                        name="registry_import_counts_every_row",
                        violation_error_message="De aantallen van dit bestand kloppen niet met elkaar.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("municipalities__isnull", True),
                            models.Q(("municipalities", []), _negated=True),
                            _connector="OR",
                        ),
                        name="registry_import_is_for_some_municipality",
                        violation_error_message="U beheert geen gemeente waarvoor u een bestand kunt inlezen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["applied", "cancelled"]), _negated=True),
                            ("finished_at__isnull", False),
                            _connector="OR",
                        ),
                        name="registry_import_that_is_done_has_an_end",
                        violation_error_message="Een bestand dat klaar is, heeft een moment waarop het klaar was.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("line", models.PositiveIntegerField(verbose_name="regel")),
                ("bsn", registry.bsn.EncryptedBSNField(null=True, verbose_name="burgerservicenummer")),
                (
                    "bsn_index",
                    models.BinaryField(null=True, verbose_name="zoeksleutel van het burgerservicenummer"),
                ),
                ("initials", models.CharField(blank=True, max_length=20, verbose_name="voorletters")),
                ("prefix", models.CharField(blank=True, max_length=20, verbose_name="voorvoegsel")),
                ("last_name", models.CharField(blank=True, max_length=100, verbose_name="achternaam")),
                ("birth_date", models.DateField(null=True, verbose_name="geboortedatum")),
                (
                    "municipality_code",
                    models.CharField(blank=True, max_length=6, verbose_name="gemeentecode"),
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
                        max_length=4,
                        verbose_name="grondslag",
                    ),
                ),
                (
                    "responsible",
                    models.CharField(
                        blank=True,
                        choices=[("municipality", "gemeente"), ("uwv", "UWV")],
                        max_length=12,
                        verbose_name="verantwoordelijke",
                    ),
                ),
                ("profile_visible", models.BooleanField(null=True, verbose_name="profiel zichtbaar")),
                ("first_day", models.DateField(null=True, verbose_name="registratiedatum")),
                ("last_day", models.DateField(null=True, verbose_name="einddatum")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("new", "nieuw"),
                            ("changed", "gewijzigd"),
                            ("ended", "beëindigd"),
                            ("unchanged", "ongewijzigd"),
                            ("error", "fout"),
                        ],
                        max_length=10,
                        verbose_name="uitkomst",
                    ),
                ),
                (
                    "details",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=400),
                        default=list,
                        size=None,
                        verbose_name="wat er verandert",
                    ),
                ),
                ("applied", models.BooleanField(default=False, verbose_name="toegepast")),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="staged",
                        to="registry.registerimport",
                        verbose_name="inlezen",
                    ),
                ),
            ],
            options={
                "verbose_name": "regel van een bestand",
                "verbose_name_plural": "regels van bestanden",
                "indexes": [
                    models.Index(fields=["run", "outcome", "line"], name="registry_importrow_outcome"),
                    models.Index(fields=["run", "bsn_index"], name="registry_importrow_bsn"),
                    models.Index(
                        condition=models.Q(("applied", False), models.Q(("outcome", "error"), _negated=True)),
                        fields=["run", "bsn_index"],
                        name="registry_importrow_waiting",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("run", "line"),
                        name="registry_one_row_of_a_line",
                        violation_error_message="Deze regel van het bestand is er al.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("outcome", "error"),
                            models.Q(
                                ("birth_date__isnull", False),
                                ("bsn__isnull", False),
                                ("bsn_index__isnull", False),
                                ("first_day__isnull", False),
                                ("profile_visible__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="registry_importrow_without_error_is_complete",
                        violation_error_message="Deze regel is niet volledig.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ImportProblem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("line", models.PositiveIntegerField(verbose_name="regel")),
                ("column", models.CharField(blank=True, max_length=100, verbose_name="kolom")),
                ("message", models.CharField(max_length=300, verbose_name="melding")),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="problems",
                        to="registry.registerimport",
                        verbose_name="inlezen",
                    ),
                ),
            ],
            options={
                "verbose_name": "fout in een bestand",
                "verbose_name_plural": "fouten in bestanden",
                "indexes": [models.Index(fields=["run", "line"], name="registry_importproblem_line")],
            },
        ),
        migrations.CreateModel(
            name="ImportChunk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="volgnummer")),
                ("content", models.BinaryField(verbose_name="inhoud")),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="chunks",
                        to="registry.registerimport",
                        verbose_name="inlezen",
                    ),
                ),
            ],
            options={
                "verbose_name": "stuk van een bestand",
                "verbose_name_plural": "stukken van bestanden",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("run", "number"),
                        name="registry_one_chunk_of_a_number",
                        violation_error_message="Dit stuk van het bestand is er al.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RegisterImportEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("columns", "kolommen koppelen"),
                            ("reading", "wordt gelezen"),
                            ("checked", "klaar om toe te passen"),
                            ("queued", "wacht op zijn beurt"),
                            ("applying", "wordt toegepast"),
                            ("applied", "toegepast"),
                            ("cancelled", "niet toegepast"),
                            ("unreadable", "niet te lezen"),
                        ],
                        max_length=12,
                        verbose_name="stand",
                    ),
                ),
                ("reference_day", models.DateField(verbose_name="peildatum")),
                (
                    "municipalities",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=6),
                        blank=True,
                        null=True,
                        size=None,
                        verbose_name="gemeenten",
                    ),
                ),
                ("started_at", models.DateTimeField(auto_now_add=True, verbose_name="gestart op")),
                ("queued_at", models.DateTimeField(blank=True, null=True, verbose_name="toegepast vanaf")),
                ("finished_at", models.DateTimeField(blank=True, null=True, verbose_name="klaar op")),
                ("encoding", models.CharField(max_length=10, verbose_name="tekencodering")),
                ("separator", models.CharField(max_length=1, verbose_name="scheidingsteken")),
                (
                    "headers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=100),
                        default=list,
                        size=None,
                        verbose_name="kolomnamen",
                    ),
                ),
                ("columns", models.JSONField(default=dict, verbose_name="kolommen")),
                (
                    "problem",
                    models.CharField(blank=True, max_length=300, verbose_name="waarom niet te lezen"),
                ),
                ("rows", models.PositiveIntegerField(default=0, verbose_name="regels")),
                ("new_rows", models.PositiveIntegerField(default=0, verbose_name="nieuw")),
                ("changed_rows", models.PositiveIntegerField(default=0, verbose_name="gewijzigd")),
                ("ended_rows", models.PositiveIntegerField(default=0, verbose_name="beëindigd")),
                ("unchanged_rows", models.PositiveIntegerField(default=0, verbose_name="ongewijzigd")),
                ("error_rows", models.PositiveIntegerField(default=0, verbose_name="fout")),
                (
                    "absent_registrations",
                    models.PositiveIntegerField(default=0, verbose_name="niet in het bestand"),
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
                        to="registry.registerimport",
                    ),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="ingelezen door",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="columnmapping",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_columnmappingevent" ("columns", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."columns", NEW."id", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="b8c390e002791f14fdbed02ed43395e3ebbf8019",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0d97d",
                    table="registry_columnmapping",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="columnmapping",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_columnmappingevent" ("columns", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."columns", NEW."id", NEW."name", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="eaa1ea97c8f1d424c89f648da7f0e8be4448c832",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2992b",
                    table="registry_columnmapping",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="columnmapping",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_columnmappingevent" ("columns", "id", "name", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."columns", OLD."id", OLD."name", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="ff2d1af5e7db3ecaf1c648ccb9de381a5ca93420",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_aaefc",
                    table="registry_columnmapping",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="columnmappingevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="dd4affe18e97995a7553bee41d88d155dbf66569",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_10b3f",
                    table="registry_columnmappingevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="registerimport",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_registerimportevent" ("absent_registrations", "changed_rows", "columns", "encoding", "ended_rows", "error_rows", "finished_at", "headers", "id", "municipalities", "new_rows", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "queued_at", "reference_day", "rows", "separator", "started_at", "started_by_id", "state", "unchanged_rows") VALUES (NEW."absent_registrations", NEW."changed_rows", NEW."columns", NEW."encoding", NEW."ended_rows", NEW."error_rows", NEW."finished_at", NEW."headers", NEW."id", NEW."municipalities", NEW."new_rows", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."problem", NEW."queued_at", NEW."reference_day", NEW."rows", NEW."separator", NEW."started_at", NEW."started_by_id", NEW."state", NEW."unchanged_rows"); RETURN NULL;',
                    hash="1b38ba007165878af81b8babb294647341de3e41",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c721f",
                    table="registry_registerimport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="registerimport",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "registry_registerimportevent" ("absent_registrations", "changed_rows", "columns", "encoding", "ended_rows", "error_rows", "finished_at", "headers", "id", "municipalities", "new_rows", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "queued_at", "reference_day", "rows", "separator", "started_at", "started_by_id", "state", "unchanged_rows") VALUES (NEW."absent_registrations", NEW."changed_rows", NEW."columns", NEW."encoding", NEW."ended_rows", NEW."error_rows", NEW."finished_at", NEW."headers", NEW."id", NEW."municipalities", NEW."new_rows", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."problem", NEW."queued_at", NEW."reference_day", NEW."rows", NEW."separator", NEW."started_at", NEW."started_by_id", NEW."state", NEW."unchanged_rows"); RETURN NULL;',
                    hash="625b4100f46283d90dc3734ccf8dc5bdc904e2f3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6a43a",
                    table="registry_registerimport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="registerimport",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "registry_registerimportevent" ("absent_registrations", "changed_rows", "columns", "encoding", "ended_rows", "error_rows", "finished_at", "headers", "id", "municipalities", "new_rows", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "queued_at", "reference_day", "rows", "separator", "started_at", "started_by_id", "state", "unchanged_rows") VALUES (OLD."absent_registrations", OLD."changed_rows", OLD."columns", OLD."encoding", OLD."ended_rows", OLD."error_rows", OLD."finished_at", OLD."headers", OLD."id", OLD."municipalities", OLD."new_rows", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."problem", OLD."queued_at", OLD."reference_day", OLD."rows", OLD."separator", OLD."started_at", OLD."started_by_id", OLD."state", OLD."unchanged_rows"); RETURN NULL;',
                    hash="1e03730d334a38b5ccdca974aa100290787bc8b5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1eb4a",
                    table="registry_registerimport",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="registerimportevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="b14e5a805dbf12168a6834ef36e7f24c4f398449",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_ac665",
                    table="registry_registerimportevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
