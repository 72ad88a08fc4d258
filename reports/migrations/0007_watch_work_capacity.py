"""Watch one more table that the ledger reads: since 2026 it decides whether somebody stands on the register."""

from django.db import migrations

TABLE = "registry_withoutworkcapacity"
REFERENCING = {
    "insert": "NEW TABLE AS new_rows",
    "update": "OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "delete": "OLD TABLE AS old_rows",
}


class Migration(migrations.Migration):
    """The same triggers as 0002, for the periods in which somebody has no capacity to work."""

    dependencies = [
        ("reports", "0006_norm_of_at_least_one_job"),
        ("registry", "0006_precedence_of_grounds"),
    ]
    operations = [
        migrations.RunSQL(
            f"CREATE TRIGGER reports_note_{event} AFTER {event} ON {TABLE} REFERENCING {referencing} "
            "FOR EACH STATEMENT EXECUTE FUNCTION "
            "reports_note_changed_persons('work_capacity', 'SELECT person_id FROM changed')",
            f"DROP TRIGGER reports_note_{event} ON {TABLE}",
        )
        for event, referencing in REFERENCING.items()
    ]
