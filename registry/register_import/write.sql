-- What import_plan and import_person say, written to the register: first what becomes shorter, then what is new.

DROP TABLE IF EXISTS import_becomes;

-- Our rows of each chain that stay, with what they become; a row that splits gets a second half.
CREATE TEMP TABLE import_becomes ON COMMIT DROP AS
WITH staying AS (
    SELECT ours.id, ours.during, plan.target_end, plan.effect_day, plan.person_id, plan.ground, plan.responsible,
           plan.profile_visible,
           ours.id = plan.current_id AND plan.differs AS differs,
           row_number() OVER (PARTITION BY plan.id ORDER BY lower(ours.during) DESC) = 1 AS is_last
    FROM import_plan plan
    JOIN import_ours ours ON ours.person_id = plan.person_id AND ours.ground = plan.ground
        AND ours.chain_start = plan.first_day
    WHERE NOT plan.refused
        AND (plan.target_end IS NULL OR lower(ours.during) < plan.target_end)
)
SELECT *, CASE WHEN is_last THEN target_end ELSE upper(during) END AS end_day,
       differs AND lower(during) < effect_day AS splits
FROM staying
WHERE differs OR (is_last AND upper(during) IS DISTINCT FROM target_end);

DELETE FROM registry_registration
USING import_ours ours
JOIN import_plan plan ON plan.person_id = ours.person_id AND plan.ground = ours.ground
    AND plan.first_day = ours.chain_start
WHERE registry_registration.id = ours.id AND plan.target_end <= lower(ours.during)
    AND NOT plan.refused;

UPDATE registry_registration
SET during = daterange(lower(becomes.during), CASE WHEN splits THEN effect_day ELSE end_day END),
    responsible = CASE WHEN differs AND NOT splits THEN becomes.responsible
                       ELSE registry_registration.responsible END,
    profile_visible = CASE WHEN differs AND NOT splits THEN becomes.profile_visible
                           ELSE registry_registration.profile_visible END
FROM import_becomes becomes
WHERE becomes.id = registry_registration.id;

INSERT INTO registry_registration (person_id, ground, responsible, profile_visible, during)
SELECT person_id, ground, responsible, profile_visible, daterange(effect_day, end_day)
FROM import_becomes
WHERE splits
UNION ALL
SELECT person_id, ground, responsible, profile_visible, daterange(first_day, target_end)
FROM import_plan
WHERE NOT known AND NOT refused;

UPDATE registry_person person
SET initials = becomes.initials, prefix = becomes.prefix, last_name = becomes.last_name
FROM import_person becomes
WHERE becomes.renamed AND person.id = becomes.person_id;

-- Who moved on the first day of their residence never lived there.
UPDATE registry_residence home
SET municipality_id = CASE WHEN lower(home.during) = %(day)s THEN becomes.municipality_code ELSE home.municipality_id END,
    during = CASE WHEN lower(home.during) = %(day)s THEN home.during ELSE daterange(lower(home.during), %(day)s) END
FROM import_person becomes
WHERE becomes.moves AND home.id = becomes.home_id;

INSERT INTO registry_residence (person_id, municipality_id, during)
SELECT person_id, municipality_code, daterange(%(day)s, upper(home_during))
FROM import_person
WHERE moves AND lower(home_during) < %(day)s
UNION ALL
-- Of whom we know no home at all, we take it that they lived here since they were registered.
SELECT becomes.person_id, becomes.municipality_code,
       daterange(CASE WHEN earlier.person_id IS NULL
                      THEN greatest(lower(municipality.existed), least(becomes.first_day, %(day)s)) ELSE %(day)s END,
                 (SELECT min(lower(during)) FROM registry_residence
                  WHERE person_id = becomes.person_id AND lower(during) > %(day)s))
FROM import_person becomes
JOIN registry_municipality municipality ON municipality.code = becomes.municipality_code
LEFT JOIN LATERAL (SELECT person_id FROM registry_residence WHERE person_id = becomes.person_id LIMIT 1) earlier
    ON true
WHERE becomes.homeless;
