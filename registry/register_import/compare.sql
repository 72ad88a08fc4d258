-- What the waiting rows of a file would do to the register, compared in one go with what stands there.
--
-- The caller made import_batch (bsn_index, stands_for): whose rows are compared, and under which BSN we keep that person,
-- which is another one for somebody who was merged. Answers the temporary tables import_plan, a row for each waiting row
-- of the file; import_ours, our registrations of these people; and import_person, what is different about the people
-- themselves. Both the dry run and the applying use this same text.
--
-- A registration in a file is (person, ground, first day). With us it may be several rows that follow each other, because
-- a change of responsible party or visibility ends one row and begins the next: such a run of rows is a chain, found by
-- the day it starts. Days on which the file says that a registration begins or has ended cut a chain, so that two
-- registrations that touch stay two.

ANALYZE import_batch;

DROP TABLE IF EXISTS import_line, import_law_end, import_ours, import_plan, import_person, import_conflict;

CREATE TEMP TABLE import_line ON COMMIT DROP AS
SELECT line.id, line.line, line.bsn_index, line.ground, line.responsible, line.profile_visible, line.first_day,
       line.last_day + 1 AS end_day, line.initials, line.prefix, line.last_name, line.birth_date,
       line.municipality_code, person.id AS person_id, person.died_on,
       coalesce(person.birth_date <> line.birth_date, false) AS somebody_else, false AS under_two
FROM registry_importrow line
JOIN import_batch batch USING (bsn_index)
LEFT JOIN registry_person person ON person.bsn_index = batch.stands_for
WHERE line.run_id = %(run)s AND line.outcome <> 'error' AND NOT line.applied;

ANALYZE import_line;

-- Whom we took for one person stands in the file under two numbers: then the merge may have been wrong.
UPDATE import_line line SET under_two = true
FROM import_line other
WHERE line.person_id IN (SELECT person_id FROM import_merged)
    AND other.person_id = line.person_id AND other.bsn_index <> line.bsn_index;

-- The first day off the register by each fact that ends a registration by law (registry/rules/leaving_register.py).
CREATE TEMP TABLE import_law_end ON COMMIT DROP AS
WITH known AS (SELECT DISTINCT person_id, birth_date, died_on FROM import_line WHERE person_id IS NOT NULL)
SELECT person_id, died_on + 1 AS day FROM known WHERE died_on IS NOT NULL
UNION
SELECT person_id, lower(finding.during) + 1 FROM known JOIN registry_shelteredworkfinding finding USING (person_id)
UNION
SELECT person_id, request.requested_on + 1 FROM known JOIN registry_leaverequest request USING (person_id);

ANALYZE import_law_end;

CREATE TEMP TABLE import_ours ON COMMIT DROP AS
WITH boundary AS (
    SELECT DISTINCT person.id AS person_id, line.ground, edge.day
    FROM registry_importrow line
    JOIN import_batch batch USING (bsn_index)
    JOIN registry_person person ON person.bsn_index = batch.stands_for
    CROSS JOIN LATERAL (VALUES (line.first_day), (line.last_day + 1)) AS edge (day)
    WHERE line.run_id = %(run)s AND edge.day IS NOT NULL
),
marked AS (
    SELECT ours.id, ours.person_id, ours.ground, ours.during, ours.responsible, ours.profile_visible,
           lag(upper(ours.during)) OVER by_day IS DISTINCT FROM lower(ours.during)
               OR boundary.day IS NOT NULL AS starts
    FROM registry_registration ours
    JOIN (SELECT DISTINCT person_id FROM import_line) known ON known.person_id = ours.person_id
    LEFT JOIN boundary ON boundary.person_id = ours.person_id AND boundary.ground = ours.ground
        AND boundary.day = lower(ours.during)
    WINDOW by_day AS (PARTITION BY ours.person_id, ours.ground ORDER BY lower(ours.during))
)
SELECT id, person_id, ground, during, responsible, profile_visible,
       max(lower(during)) FILTER (WHERE starts)
           OVER (PARTITION BY person_id, ground ORDER BY lower(during)) AS chain_start
FROM marked;

CREATE INDEX ON import_ours (person_id, ground, chain_start, lower(during));
ANALYZE import_ours;

CREATE TEMP TABLE import_plan ON COMMIT DROP AS
WITH chain AS (
    SELECT person_id, ground, chain_start,
           CASE WHEN bool_or(upper_inf(during)) THEN NULL ELSE max(upper(during)) END AS end_day
    FROM import_ours
    GROUP BY person_id, ground, chain_start
),
-- The day on which the pension age is reached: the same as registry/rules/pension_age.py; a test holds the two together.
pension AS (
    SELECT born.birth_date, (born.birth_date + make_interval(years => age.years, months => age.months))::date AS day
    FROM (SELECT DISTINCT birth_date FROM import_line) AS born
    JOIN registry_pensionage age ON age.born @> born.birth_date
),
met AS (
    SELECT line.*, chain.chain_start IS NOT NULL AS known, chain.end_day AS our_end, pension.day AS pension_day,
           greatest(%(day)s, line.first_day) AS effect_day,
           -- A file of a day knows nothing of an end after that day: then ours stays.
           CASE WHEN line.end_day IS NULL AND chain.end_day > %(day)s THEN chain.end_day
                ELSE line.end_day END AS said_end,
           -- The end that the law gave our registration, and the one that it gives by the pension age once that has come.
           CASE WHEN chain.end_day = pension.day OR EXISTS (
                    SELECT FROM import_law_end law WHERE law.person_id = line.person_id AND law.day = chain.end_day)
                THEN chain.end_day END AS ended_by_law,
           CASE WHEN pension.day > line.first_day AND pension.day <= %(day)s::date + 1 THEN pension.day END AS ends_by_age
    FROM import_line line
    LEFT JOIN chain ON chain.person_id = line.person_id AND chain.ground = line.ground
        AND chain.chain_start = line.first_day
    LEFT JOIN pension ON pension.birth_date = line.birth_date
),
-- An end by law goes before a later one in the file, or none: otherwise each import would open what the law ends again.
settled AS (SELECT *, least(said_end, ended_by_law, ends_by_age) AS target_end FROM met)
SELECT settled.*, ours.id AS current_id, ours.responsible AS our_responsible, ours.profile_visible AS our_visible,
       lower(ours.during) AS current_start,
       -- What is over stays as it was recorded: only what runs on the day itself becomes different.
       coalesce((ours.responsible, ours.profile_visible) <> (settled.responsible, settled.profile_visible)
                AND (settled.target_end IS NULL OR settled.effect_day < settled.target_end), false) AS differs,
       settled.target_end IS DISTINCT FROM settled.said_end AS by_law,
       settled.died_on IS NOT NULL AND (settled.target_end IS NULL OR settled.target_end > settled.died_on + 1) AS outlives,
       coalesce(settled.first_day >= settled.pension_day, false) AS too_old,
       -- Leaving the register on one day and coming back the next is no new decision.
       NOT settled.known AND EXISTS (
           SELECT FROM import_law_end law
           JOIN import_ours left_on ON left_on.person_id = law.person_id AND upper(left_on.during) = law.day
           WHERE law.person_id = settled.person_id AND law.day = settled.first_day) AS goes_on,
       false AS collides, false AS refused
FROM settled
LEFT JOIN LATERAL (
    SELECT * FROM import_ours
    WHERE import_ours.person_id = settled.person_id AND import_ours.ground = settled.ground
        AND import_ours.chain_start = settled.first_day AND lower(import_ours.during) <= settled.effect_day
    ORDER BY lower(import_ours.during) DESC LIMIT 1
) ours ON true;

CREATE INDEX ON import_plan (person_id, ground, first_day);
ANALYZE import_plan;

-- A registration of ours that no row of the file is about, and that would overlap with what the file says.
CREATE TEMP TABLE import_conflict ON COMMIT DROP AS
SELECT plan.person_id, plan.ground
FROM import_plan plan
JOIN import_ours ours ON ours.person_id = plan.person_id AND ours.ground = plan.ground
WHERE ours.during && daterange(plan.first_day, plan.target_end)
    AND NOT EXISTS (
        SELECT FROM import_plan matched
        WHERE matched.person_id = ours.person_id AND matched.ground = ours.ground
            AND matched.first_day = ours.chain_start AND NOT matched.somebody_else
    )
GROUP BY plan.person_id, plan.ground;

UPDATE import_plan plan SET collides = true
FROM import_conflict conflict
WHERE conflict.person_id = plan.person_id AND conflict.ground = plan.ground;

UPDATE import_plan SET refused = true WHERE somebody_else OR under_two OR too_old OR goes_on OR outlives OR collides;

CREATE TEMP TABLE import_person ON COMMIT DROP AS
WITH heir (gone, code) AS (SELECT * FROM unnest(%(gone)s::text[], %(heirs)s::text[])),
somebody AS (
    SELECT person_id, min(first_day) AS first_day, min(initials) AS initials, min(prefix) AS prefix,
           min(last_name) AS last_name, min(municipality_code) AS municipality_code
    FROM import_plan
    WHERE person_id IS NOT NULL AND NOT refused
    GROUP BY person_id
)
SELECT somebody.*, person.initials AS our_initials, person.prefix AS our_prefix, person.last_name AS our_last_name,
       -- Capitals alone make no other name: many files are written in capitals.
       (lower(person.initials), lower(person.prefix), lower(person.last_name))
           <> (lower(somebody.initials), lower(somebody.prefix), lower(somebody.last_name)) AS renamed,
       home.id AS home_id, home.municipality_id AS home_code, home.during AS home_during,
       home.id IS NULL AS homeless,
       -- Who is counted with the successor of where they lived, did not move.
       coalesce(somebody.municipality_code NOT IN (home.municipality_id, coalesce(heir.code, '')), false) AS moves
FROM somebody
JOIN registry_person person ON person.id = somebody.person_id
LEFT JOIN registry_residence home ON home.person_id = somebody.person_id AND home.during @> %(day)s::date
LEFT JOIN heir ON heir.gone = home.municipality_id;

CREATE INDEX ON import_person (person_id);
ANALYZE import_person;
