"""A narrow row per open intake for matching, and the triggers that keep it true to the intake and its rows."""

import django.db.models.deletion
from django.db import migrations, models

# The places of the bits are those of placements/matching/packed.py; a test holds the two together.
REFRESH = """
CREATE FUNCTION placements_refresh_match_facts(candidates bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    -- Held first: who comes at the same moment reads what the other wrote.
    PERFORM FROM placements_matchfacts WHERE candidate_id = ANY (candidates) ORDER BY candidate_id FOR UPDATE;
    DELETE FROM placements_matchfacts AS facts
    WHERE candidate_id = ANY (candidates) AND NOT EXISTS (
        SELECT FROM cases_assessment WHERE candidate_id = facts.candidate_id AND upper_inf(during)
    );
    INSERT INTO placements_matchfacts AS facts (
        candidate_id, intake_id, has_licence, licences, no_licences, transport, has_certificates, education, finished,
        speaking, writing, competences, hours_min, hours_max, availability, available_from, wished, has_experience,
        experience, has_needs, needs)
    SELECT intake.candidate_id, intake.id,
           CASE intake.has_licence WHEN 'yes' THEN 1 WHEN 'no' THEN -1 ELSE 0 END,
           licence.held, licence.lacking,
           (SELECT coalesce(bit_or(1 << array_position(
                '{on_foot,bicycle,scooter,public,car,taxi,with_help}'::text[], each) - 1), 0)
            FROM unnest(intake.transport) AS each),
           CASE intake.has_certificates WHEN 'yes' THEN 1 WHEN 'no' THEN -1 ELSE 0 END,
           coalesce(array_position(
               '{none,pro,vso,vmbo,entry,mbo_2,mbo_3,mbo_4,havo_vwo,hbo,wo,foreign,unknown}'::text[],
               intake.education), 0),
           CASE intake.education_finished WHEN 'yes' THEN 1 WHEN 'no' THEN -1 ELSE 0 END,
           spoken.speaking, spoken.writing, competence.strengths,
           (intake.hours_min * 100)::integer, (intake.hours_max * 100)::integer,
           coalesce(array_position('{now,from_day,not_now}'::text[], intake.availability), 0), intake.available_from,
           (SELECT coalesce(bit_or(1 << ascii(each) - 65), 0) FROM unnest(intake.wished_branches) AS each),
           CASE intake.has_experience WHEN 'yes' THEN 1 WHEN 'no' THEN -1 ELSE 0 END,
           (SELECT coalesce(bit_or(CASE branch WHEN '' THEN 1 << 21 ELSE 1 << ascii(branch) - 65 END), 0)
            FROM cases_workexperience WHERE assessment_id = intake.id),
           CASE intake.has_support_needs WHEN 'yes' THEN 1 WHEN 'no' THEN -1 ELSE 0 END,
           (SELECT coalesce(bit_or(1 << array_position(
                '{quiet_place,clear_tasks,structure,extra_guidance,fixed_guide,more_time,adapted_times,extra_breaks,no_time_pressure,few_contacts,light_work,sitting,accessible,aid,interpreter}'::text[],
                each) - 1), 0)
            FROM unnest(intake.support_needs) AS each)
    FROM cases_assessment AS intake
    CROSS JOIN LATERAL (
        SELECT coalesce(bit_or(place) FILTER (WHERE has = 'yes'), 0) AS held,
               coalesce(bit_or(place) FILTER (WHERE has = 'no'), 0) AS lacking
        FROM (
            SELECT has, 1 << array_position('{AM,A,B,BE,C,D,T}'::text[], category) - 1 AS place
            FROM cases_drivinglicence WHERE assessment_id = intake.id
        ) AS each
    ) AS licence
    CROSS JOIN LATERAL (
        SELECT coalesce(bit_or(array_position('{none,basic,fair,good}'::text[], speaking)::bigint << place), 0) AS speaking,
               coalesce(bit_or(array_position('{none,basic,fair,good}'::text[], writing)::bigint << place), 0) AS writing
        FROM (
            SELECT DISTINCT ON (language) speaking, writing, 3 * (array_position(
                '{nl,dse,fy,en,de,fr,es,pl,uk,ru,tr,ar,ber,fa,ti,so,pap}'::text[], language) - 1) AS place
            FROM cases_languageskill WHERE assessment_id = intake.id AND language <> 'other' ORDER BY language, id
        ) AS each
    ) AS spoken
    CROSS JOIN LATERAL (
        SELECT coalesce(bit_or(array_position('{can,learns,wants,not_now}'::text[], strength)::bigint << 3 * (
            array_position('{accurate,together,instructions,independent,planning,pace,customers,change,learning,hands}'::text[],
            kind) - 1)), 0) AS strengths
        FROM cases_competence WHERE assessment_id = intake.id
    ) AS competence
    WHERE intake.candidate_id = ANY (candidates) AND upper_inf(intake.during)
    ON CONFLICT (candidate_id) DO UPDATE SET (
        intake_id, has_licence, licences, no_licences, transport, has_certificates, education, finished, speaking, writing,
        competences, hours_min, hours_max, availability, available_from, wished, has_experience, experience, has_needs,
        needs
    ) = (
        EXCLUDED.intake_id, EXCLUDED.has_licence, EXCLUDED.licences, EXCLUDED.no_licences, EXCLUDED.transport,
        EXCLUDED.has_certificates, EXCLUDED.education, EXCLUDED.finished, EXCLUDED.speaking, EXCLUDED.writing,
        EXCLUDED.competences, EXCLUDED.hours_min, EXCLUDED.hours_max, EXCLUDED.availability, EXCLUDED.available_from,
        EXCLUDED.wished, EXCLUDED.has_experience, EXCLUDED.experience, EXCLUDED.has_needs, EXCLUDED.needs
    );
END $$
"""
NOTE = """
CREATE FUNCTION placements_note_match_facts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed text := CASE TG_OP WHEN 'INSERT' THEN 'SELECT * FROM new_rows'
                               WHEN 'DELETE' THEN 'SELECT * FROM old_rows'
                               ELSE 'SELECT * FROM old_rows UNION ALL SELECT * FROM new_rows' END;
    found bigint[];
BEGIN
    EXECUTE format('SELECT array_agg(DISTINCT candidate_id) FROM (%s) AS changed %s', changed, TG_ARGV[0]) INTO found;
    IF found IS NOT NULL THEN
        PERFORM placements_refresh_match_facts(found);
    END IF;
    RETURN NULL;
END $$
"""
OF_INTAKE = (
    "JOIN cases_assessment AS intake ON intake.id = changed.assessment_id AND upper_inf(intake.during)"
)
WATCHED = {
    "cases_assessment": "",
    "cases_drivinglicence": OF_INTAKE,
    "cases_languageskill": OF_INTAKE,
    "cases_competence": OF_INTAKE,
    "cases_workexperience": OF_INTAKE,
}
"""The tables that are packed, and how to come from their rows to the file. Certificates are compared as they stand."""
REFERENCING = {
    "insert": "NEW TABLE AS new_rows",
    "update": "OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "delete": "OLD TABLE AS old_rows",
}
FILL = "SELECT placements_refresh_match_facts(array_agg(candidate_id)) FROM cases_assessment WHERE upper_inf(during)"


def _triggers():
    for table, way in WATCHED.items():
        for event, referencing in REFERENCING.items():
            name = f"placements_pack_{event}"
            yield migrations.RunSQL(
                f"CREATE TRIGGER {name} AFTER {event} ON {table} REFERENCING {referencing} FOR EACH STATEMENT "
                f"EXECUTE FUNCTION placements_note_match_facts('{way}')",
                f"DROP TRIGGER {name} ON {table}",
            )


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0003_the_whole_file"),
        ("placements", "0011_legal_form_and_sector_notices"),
    ]

    operations = [
        migrations.CreateModel(
            name="MatchFacts",
            fields=[
                (
                    "candidate",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="cases.candidate",
                        verbose_name="kandidaat",
                    ),
                ),
                ("intake_id", models.BigIntegerField(verbose_name="intake")),
                ("has_licence", models.SmallIntegerField(verbose_name="heeft een rijbewijs")),
                ("licences", models.IntegerField(verbose_name="rijbewijzen")),
                ("no_licences", models.IntegerField(verbose_name="rijbewijzen die iemand niet heeft")),
                ("transport", models.IntegerField(verbose_name="vervoer")),
                ("has_certificates", models.SmallIntegerField(verbose_name="heeft certificaten")),
                ("education", models.SmallIntegerField(verbose_name="opleiding")),
                ("finished", models.SmallIntegerField(verbose_name="opleiding afgerond")),
                ("speaking", models.BigIntegerField(verbose_name="spreken")),
                ("writing", models.BigIntegerField(verbose_name="schrijven")),
                ("competences", models.BigIntegerField(verbose_name="competenties")),
                (
                    "hours_min",
                    models.IntegerField(null=True, verbose_name="uren per week, ten minste, in honderdsten"),
                ),
                (
                    "hours_max",
                    models.IntegerField(null=True, verbose_name="uren per week, ten hoogste, in honderdsten"),
                ),
                ("availability", models.SmallIntegerField(verbose_name="beschikbaar")),
                ("available_from", models.DateField(null=True, verbose_name="beschikbaar vanaf")),
                ("wished", models.IntegerField(verbose_name="gewenste bedrijfstakken")),
                ("has_experience", models.SmallIntegerField(verbose_name="heeft werkervaring")),
                ("experience", models.IntegerField(verbose_name="bedrijfstakken van eerder werk")),
                ("has_needs", models.SmallIntegerField(verbose_name="is er iets nodig op het werk")),
                ("needs", models.IntegerField(verbose_name="nodig op het werk")),
            ],
            options={
                "verbose_name": "feiten voor matchen",
                "verbose_name_plural": "feiten voor matchen",
            },
        ),
        migrations.RunSQL(REFRESH, "DROP FUNCTION placements_refresh_match_facts"),
        migrations.RunSQL(NOTE, "DROP FUNCTION placements_note_match_facts"),
        *_triggers(),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
