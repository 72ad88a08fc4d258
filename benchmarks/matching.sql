-- People and work for the measurement of matching: two towns of a region, %(people)s files with an intake, half of them
-- in the neighbour's town with a visible profile, and %(work)s vacancies. The same every time, from nothing but numbers.
CREATE FUNCTION pg_temp.one_of(n bigint, salt int, choices text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT choices[1 + (hashint8extended(n, salt) & 9007199254740991) %% cardinality(choices)]
$$;
INSERT INTO cases_candidate (person_id, municipality_id, stage, during)
SELECT id, CASE WHEN id %% 2 = 0 THEN %(own)s ELSE %(other)s END,
       pg_temp.one_of(id, 1, '{diagnosis,development,work_ready,mediation,placed}'), daterange('2024-01-01', NULL)
FROM (SELECT id FROM registry_person ORDER BY id LIMIT %(people)s) AS person;
CREATE TEMP TABLE file ON COMMIT DROP AS
SELECT id, municipality_id FROM cases_candidate WHERE municipality_id IN (%(own)s, %(other)s);
INSERT INTO cases_profile (candidate_id, code, visible, hidden_because, note, agreed_on, pitch, shared, during)
SELECT id, upper(substr(md5(id::text), 1, 8)), true, '', '', '2024-01-01', '',
       '{werken,wensen,competenties,werkervaring,opleiding,talen,nodig,vervoer}', daterange('2024-01-02', NULL)
FROM file WHERE municipality_id = %(other)s ON CONFLICT DO NOTHING;
INSERT INTO cases_assessment (
    candidate_id, during, version, ladder, hours_min, hours_max, availability, has_support_needs, support_needs,
    support_note, transport, has_licence, education, education_finished, education_field, has_certificates,
    has_experience, wished_branches, wished_tasks, expert_advice)
SELECT id, daterange('2024-02-01', NULL), 1, 'unknown', CASE WHEN id %% 4 > 0 THEN 8 + id %% 16 END,
       CASE WHEN id %% 5 > 0 THEN 24 + id %% 16 END, pg_temp.one_of(id, 2, '{now,not_now,unknown}'),
       CASE WHEN id %% 3 = 0 THEN 'yes' ELSE pg_temp.one_of(id, 3, '{no,unknown}') END,
       CASE WHEN id %% 3 = 0 THEN ARRAY[pg_temp.one_of(id, 4, '{quiet_place,structure,light_work}'), 'more_time']
            ELSE '{}' END,
       '', CASE WHEN id %% 4 > 0 THEN ARRAY['bicycle', pg_temp.one_of(id, 5, '{public,car}')] ELSE '{}' END,
       pg_temp.one_of(id, 6, '{yes,no,unknown}'), pg_temp.one_of(id, 7, '{pro,vso,vmbo,mbo_2,unknown}'),
       pg_temp.one_of(id, 8, '{yes,no,unknown}'), '', pg_temp.one_of(id, 9, '{yes,no,unknown}'),
       pg_temp.one_of(id, 10, '{yes,no,unknown}'),
       CASE WHEN id %% 3 > 0 THEN ARRAY[pg_temp.one_of(id, 11, '{C,G,H,N}')] ELSE '{}' END, '', ''
FROM file;
CREATE TEMP TABLE intake ON COMMIT DROP AS
SELECT intake.id, has_licence, has_experience FROM cases_assessment intake JOIN file ON file.id = candidate_id;
INSERT INTO cases_drivinglicence (assessment_id, category, has)
SELECT id, 'B', pg_temp.one_of(id, 12, '{yes,yes,no}') FROM intake WHERE has_licence = 'yes'
UNION ALL SELECT id, 'AM', 'yes' FROM intake WHERE has_licence = 'yes' AND id %% 3 = 0;
INSERT INTO cases_heldcertificate (assessment_id, kind, name, expires)
SELECT id, pg_temp.one_of(id, 13, '{vca_basic,forklift,first_aid}'), '', pg_temp.one_of(id, 14, '{no,unknown}')
FROM intake WHERE id %% 3 = 0;
INSERT INTO cases_languageskill (assessment_id, language, name, speaking, writing)
SELECT id, 'nl', '', pg_temp.one_of(id, 15, '{basic,fair,good,unknown}'), pg_temp.one_of(id, 16, '{none,basic,good}')
FROM intake WHERE id %% 4 > 0;
INSERT INTO cases_competence (assessment_id, kind, strength)
SELECT id, kind, pg_temp.one_of(id, 17, '{can,learns,not_now}')
FROM intake CROSS JOIN unnest('{accurate,together,pace}'::text[]) AS kind WHERE id %% 5 > 0;
INSERT INTO cases_workexperience (assessment_id, function, branch)
SELECT id, 'werk', pg_temp.one_of(id, 18, '{C,G,H,N,""}') FROM intake WHERE has_experience = 'yes';
-- The triggers that pack intakes do not fire while this is written.
SELECT placements_refresh_match_facts(array_agg(id)) FROM file;
INSERT INTO placements_vacancy (
    employer_id, municipality_id, status, unfilled_because, title, tasks, branch, origin, posts, hours_min, hours_max,
    contract, wage_note, trial_possible, shared, work_municipality_id, place, reachable_by, education,
    education_is_hard, offers, offers_note, version)
SELECT (SELECT min(id) FROM placements_employer), CASE WHEN n %% 2 = 0 THEN %(own)s ELSE %(other)s END, 'open', '',
       'Werk ' || n, '', pg_temp.one_of(n, 19, '{C,G,H,N}'), 'regular', 1, 16, 32, 'unknown', '', 'unknown', 'region',
       %(own)s, '', '{bicycle,public}', CASE WHEN n %% 3 = 0 THEN 'vmbo' ELSE '' END, false,
       '{quiet_place,structure}', '', 1
FROM generate_series(1, %(work)s) AS n;
INSERT INTO placements_vacancylicence (vacancy_id, category, is_hard)
SELECT id, 'B', true FROM placements_vacancy WHERE id %% 2 = 0 AND title LIKE 'Werk %%';
INSERT INTO placements_vacancycertificate (vacancy_id, kind, name, is_hard)
SELECT id, 'vca_basic', '', false FROM placements_vacancy WHERE id %% 3 = 0 AND title LIKE 'Werk %%';
INSERT INTO placements_vacancylanguage (vacancy_id, language, name, speaking, writing, is_hard)
SELECT id, 'nl', '', 'fair', 'unknown', false FROM placements_vacancy WHERE title LIKE 'Werk %%';
INSERT INTO placements_vacancycompetence (vacancy_id, kind)
SELECT id, kind FROM placements_vacancy CROSS JOIN unnest('{accurate,together,pace}'::text[]) AS kind
WHERE title LIKE 'Werk %%';
INSERT INTO placements_vacancydemand (vacancy_id, kind, how_often)
SELECT id, kind, pg_temp.one_of(id, 20, '{always,sometimes,never}')
FROM placements_vacancy CROSS JOIN unnest('{heavy_lifting,noise}'::text[]) AS kind WHERE title LIKE 'Werk %%';
