"""Statement triggers on the facts that put changed persons in the outbox; the apps with the facts know nothing of it."""

from django.db import migrations

FUNCTION = """
CREATE FUNCTION reports_note_changed_persons() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed text := CASE TG_OP WHEN 'INSERT' THEN 'SELECT * FROM new_rows'
                               WHEN 'DELETE' THEN 'SELECT * FROM old_rows'
                               ELSE 'SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows' END;
BEGIN
    -- First argument: the cause. Second: the query that finds the persons behind the changed rows.
    EXECUTE format('WITH RECURSIVE changed AS (%s), found AS (%s) '
                   'INSERT INTO reports_changedperson (person_id, cause) SELECT DISTINCT person_id, %L FROM found',
                   changed, TG_ARGV[1], TG_ARGV[0]);
    RETURN NULL;
END $$
"""
OWN = "SELECT person_id FROM changed"
OF_PLACEMENT = "SELECT p.person_id FROM changed JOIN placements_placement p ON p.id = changed.placement_id"
OF_EMPLOYER = "SELECT p.person_id FROM changed JOIN placements_placement p ON changed.{key} IN (p.employer_id, p.borrower_id)"
OF_GROUND = "SELECT r.person_id FROM changed JOIN registry_registration r ON r.ground = changed.ground"
OF_FORM = "SELECT p.person_id FROM changed JOIN placements_placement p ON p.work_form = changed.work_form"
# A municipality counts for its own people and for those of every municipality that merged into it, however long ago.
OF_MUNICIPALITY = (
    "SELECT r.person_id FROM registry_residence r WHERE r.municipality_id IN ("
    "WITH RECURSIVE merged (code) AS (SELECT code FROM changed UNION SELECT m.code FROM registry_municipality m "
    "JOIN merged ON m.merged_into_id = merged.code) SELECT code FROM merged)"
)
# table: (cause, query)
WATCHED = {
    "registry_registration": ("registration", OWN),
    "registry_residence": ("residence", OWN),
    "registry_groundrule": ("ground_rule", OF_GROUND),
    "registry_municipality": ("municipality", OF_MUNICIPALITY),
    "placements_placement": ("placement", OWN),
    "placements_workinghours": ("working_hours", OF_PLACEMENT),
    "placements_employer": ("employer", OF_EMPLOYER.format(key="id")),
    "placements_employersector": ("employer_sector", OF_EMPLOYER.format(key="employer_id")),
    "placements_workformrule": ("work_form_rule", OF_FORM),
    "placements_coachingassignment": ("coaching", OWN),
    "subsidies_wagecostsubsidy": ("wage_cost_subsidy", OF_PLACEMENT),
}
REFERENCING = {
    "insert": "NEW TABLE AS new_rows",
    "update": "OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "delete": "OLD TABLE AS old_rows",
}


def _triggers():
    for table, (cause, query) in WATCHED.items():
        for event, referencing in REFERENCING.items():
            name = f"reports_note_{event}"
            yield migrations.RunSQL(
                f"CREATE TRIGGER {name} AFTER {event} ON {table} REFERENCING {referencing} FOR EACH STATEMENT "
                f"EXECUTE FUNCTION reports_note_changed_persons('{cause}', '{query}')",
                f"DROP TRIGGER {name} ON {table}",
            )


class Migration(migrations.Migration):
    """Watch every table that the ledger reads."""

    dependencies = [
        ("reports", "0001_initial"),
        ("registry", "0001_initial"),
        ("placements", "0002_people_and_history"),
        ("subsidies", "0001_initial"),
    ]
    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION reports_note_changed_persons"),
        *_triggers(),
    ]
