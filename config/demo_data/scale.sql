-- Facts for benchmarks, from nothing but a number per person: {seed} gives the same facts every time.
-- {first} is the id before the first person, {persons} their number, {first_employer} and {employers} likewise,
-- {first_coach} and {coaches} the coaches. The history triggers, the outbox triggers and the foreign keys do not fire
-- (session_replication_role); checks, unique and exclusion constraints do.

CREATE FUNCTION pg_temp.luck(n bigint, salt int) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$
    SELECT (hashint8extended(n, {seed} * 1000 + salt) & 9007199254740991) / 9007199254740992.0
$$;

-- Municipalities as they were on the first day, with the one that carries their people today.
CREATE TEMP TABLE scale_home ON COMMIT DROP AS
WITH RECURSIVE heirs (code, heir) AS (
    SELECT code, code FROM registry_municipality
    WHERE existed @> date '2015-01-01' AND (upper_inf(existed) OR merged_into_id IS NOT NULL)
    UNION ALL
    SELECT heirs.code, gone.merged_into_id FROM heirs
    JOIN registry_municipality gone ON gone.code = heirs.heir AND gone.merged_into_id IS NOT NULL
)
SELECT row_number() OVER (ORDER BY heirs.code) - 1 AS place, heirs.code, heirs.heir
FROM heirs JOIN registry_municipality today ON today.code = heirs.heir AND upper_inf(today.existed);

CREATE TEMP TABLE scale_person ON COMMIT DROP AS
SELECT n, {first} + n AS id, home.code, home.heir, elsewhere.code AS moved_to, elsewhere.heir AS moved_to_heir,
       from_day AS registered_from,
       CASE WHEN pg_temp.luck(n, 1) < 0.15 THEN from_day + 400 + (pg_temp.luck(n, 2) * 2000)::int END AS registered_to,
       CASE WHEN pg_temp.luck(n, 3) < 0.4 THEN 'municipality' ELSE 'uwv' END AS responsible,
       pg_temp.luck(n, 4) < 0.6 AS visible
FROM generate_series(1, {persons}) AS n
CROSS JOIN LATERAL (SELECT date '2015-01-01' + (pg_temp.luck(n, 0) * 3900)::int AS from_day) AS day
CROSS JOIN (SELECT count(*) AS places FROM scale_home) AS number
JOIN scale_home home ON home.place = floor(number.places * pg_temp.luck(n, 5) ^ 2)
LEFT JOIN scale_home elsewhere ON pg_temp.luck(n, 6) < 0.1 AND elsewhere.place = floor(number.places * pg_temp.luck(n, 7))
    AND elsewhere.code <> home.code;
CREATE INDEX ON scale_person (id);
ANALYZE scale_person;

INSERT INTO registry_residence (person_id, municipality_id, during)
SELECT id, code, daterange('2015-01-01', CASE WHEN moved_to IS NOT NULL THEN date '2020-07-01' END) FROM scale_person
UNION ALL
SELECT id, moved_to, daterange('2020-07-01', NULL) FROM scale_person WHERE moved_to IS NOT NULL;

-- One person in ten becomes visible, or stops being so, two hundred days later.
INSERT INTO registry_registration (person_id, ground, responsible, profile_visible, during)
SELECT id, ground, responsible, visible <> (part = 2), CASE part
           WHEN 0 THEN daterange(registered_from, registered_to)
           WHEN 1 THEN daterange(registered_from, registered_from + 200)
           ELSE daterange(registered_from + 200, registered_to) END
FROM scale_person
CROSS JOIN LATERAL (SELECT CASE
    WHEN responsible = 'municipality' THEN (ARRAY['1a', '1a', '1a', '1d', '1e'])[1 + floor(5 * pg_temp.luck(n, 8))::int]
    ELSE (ARRAY['1c', '1c', '1c', '1f', '2'])[1 + floor(5 * pg_temp.luck(n, 8))::int] END AS ground) AS its
CROSS JOIN LATERAL generate_series(
    (pg_temp.luck(n, 9) < 0.1)::int, CASE WHEN pg_temp.luck(n, 9) < 0.1 THEN 2 ELSE 0 END) AS part;

INSERT INTO placements_placement (person_id, employer_id, borrower_id, work_form, contract, function, during,
                                  wage_above_minimum, despite, ended_because, destination)
SELECT id, {first_employer} + 1 + employer,
       CASE WHEN form IN ('agency', 'secondment') THEN {first_employer} + 1 + (employer + 1) % {employers} END,
       form, CASE WHEN form = 'trial' THEN 'none' WHEN lasts THEN 'permanent' ELSE 'temporary' END, 'medewerker',
       daterange(day, CASE WHEN NOT lasts THEN day + 200 + (500 * pg_temp.luck(n, 20 + nth))::int END),
       'unknown', '', '', ''
FROM scale_person
CROSS JOIN LATERAL generate_series(0, (n % 2)::int) AS nth
CROSS JOIN LATERAL (
    SELECT registered_from + 20 + 800 * nth + (80 * pg_temp.luck(n, 30 + nth))::int AS day,
           floor({employers} * pg_temp.luck(n, 40 + nth))::bigint AS employer,
           nth = n % 2 AND pg_temp.luck(n, 50) < 0.5 AS lasts,
           (ARRAY['regular', 'regular', 'regular', 'regular', 'regular', 'regular', 'regular', 'agency', 'secondment',
                  'sheltered_wsw', 'trial'])[1 + floor(11 * pg_temp.luck(n, 60 + nth))::int] AS form
) AS work
WHERE day <= date '2026-11-21'
ORDER BY id, nth;

INSERT INTO placements_workinghours (placement_id, hours_per_week, during)
SELECT placement.id, 12 + floor(27 * pg_temp.luck(placement.person_id - {first}, 70 + half)),
       CASE half WHEN 0 THEN daterange(lower(during), middle) ELSE daterange(middle, upper(during)) END
FROM placements_placement placement
CROSS JOIN LATERAL (
    SELECT lower(during) + 1 + (coalesce(upper(during), date '2026-11-21' + 2) - lower(during)) / 2 AS middle
) AS its
CROSS JOIN generate_series(0, 1) AS half
WHERE placement.person_id > {first} AND work_form <> 'trial';

INSERT INTO subsidies_wagecostsubsidy
    (placement_id, municipality_id, wage_value_percentage, flat_rate, full_time_hours, bbl, during)
SELECT placement.id, coalesce(moved_to_heir, heir), 30 + floor(51 * pg_temp.luck(placement.id, 80)), false, 36, false,
       during
FROM placements_placement placement JOIN scale_person ON scale_person.id = placement.person_id
WHERE person_id > {first} AND work_form = 'regular' AND pg_temp.luck(person_id - {first}, 81) < 0.25;

INSERT INTO placements_coachingassignment (person_id, coach_id, municipality_id, kind, provider, regime, granted_hours,
                                           during)
SELECT scale_person.id, {first_coach} + 1 + n % {coaches}, heir, 'jobcoach', 'municipality', 'light', 36,
       daterange('2023-01-01', NULL)
FROM scale_person
WHERE pg_temp.luck(n, 90) < 0.2 AND registered_from < date '2023-01-01';

INSERT INTO cases_candidate (person_id, municipality_id, stage, during)
SELECT id, coalesce(moved_to_heir, heir),
       (ARRAY['in_view', 'diagnosis', 'development', 'work_ready', 'mediation', 'placed', 'sustained'])
           [1 + floor(7 * pg_temp.luck(n, 91))::int],
       daterange(greatest(registered_from, date '2023-01-01'), NULL)
FROM scale_person
WHERE responsible = 'municipality' AND registered_to IS NULL;

INSERT INTO cases_stagechange (candidate_id, from_stage, to_stage, "on", reason)
SELECT candidate.id, '', candidate.stage, lower(candidate.during), ''
FROM cases_candidate candidate JOIN scale_person ON scale_person.id = candidate.person_id;
