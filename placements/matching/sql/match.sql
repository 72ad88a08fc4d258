-- Candidates in sight × vacancies in sight: verdict, score and what is unknown of each pair, a page of them in order.
-- The same rule as placements/rules/matching; tests/placements/matching/test_sql_equals_rule.py holds the two together.
-- Outcomes are 1 (for), 0 (unknown) and -1 (against); NULL is not compared.
-- Of somebody of another municipality a fact takes part only when the profile tells it (`told`), exactly as in
-- placements/matching/facts.py: what nobody may read, may not be read off the order either.
WITH vacancy AS MATERIALIZED (
    SELECT id, greatest(coalesce(starts_on, %(on)s), %(on)s) AS start, hours_min, hours_max, branch, reachable_by,
           education, education_is_hard, offers,
           coalesce(%(carriers)s::jsonb ->> work_municipality_id, work_municipality_id) AS municipality
    FROM placements_vacancy WHERE id IN ({vacancies})
), seen AS (
    SELECT own.id AS candidate_id, NULL::text AS code, NULL::text[] AS told FROM ({own}) own
    UNION ALL
    SELECT others.candidate_id, others.code, others.shared FROM ({others}) others
), candidate AS MATERIALIZED (
    SELECT seen.candidate_id, seen.code, file.person_id,
           CASE WHEN told IS NULL
                THEN coalesce(%(carriers)s::jsonb ->> file.municipality_id, file.municipality_id) END AS municipality,
           CASE WHEN told IS NULL THEN file.stage END AS stage,
           CASE WHEN told IS NULL OR 'vervoer' = ANY (told) THEN intake.id END AS travel_id,
           CASE WHEN told IS NULL OR 'vervoer' = ANY (told) THEN intake.has_licence END AS has_licence,
           CASE WHEN told IS NULL OR 'vervoer' = ANY (told) THEN intake.transport END AS transport,
           CASE WHEN told IS NULL OR 'opleiding' = ANY (told) THEN intake.id END AS learning_id,
           CASE WHEN told IS NULL OR 'opleiding' = ANY (told) THEN intake.has_certificates END AS has_certificates,
           CASE WHEN told IS NULL OR 'opleiding' = ANY (told) THEN intake.education END AS education,
           CASE WHEN told IS NULL OR 'opleiding' = ANY (told) THEN intake.education_finished END AS finished,
           CASE WHEN told IS NULL OR 'talen' = ANY (told) THEN intake.id END AS language_id,
           CASE WHEN told IS NULL OR 'competenties' = ANY (told) THEN intake.id END AS competence_id,
           CASE WHEN told IS NULL OR 'werken' = ANY (told) THEN intake.hours_min END AS hours_min,
           CASE WHEN told IS NULL OR 'werken' = ANY (told) THEN intake.hours_max END AS hours_max,
           CASE WHEN told IS NULL OR 'werken' = ANY (told) THEN intake.availability END AS availability,
           CASE WHEN told IS NULL OR 'werken' = ANY (told) THEN intake.available_from END AS available_from,
           CASE WHEN told IS NULL OR 'wensen' = ANY (told) THEN intake.wished_branches END AS wished_branches,
           CASE WHEN told IS NULL OR 'werkervaring' = ANY (told) THEN intake.id END AS experience_id,
           CASE WHEN told IS NULL OR 'werkervaring' = ANY (told) THEN intake.has_experience END AS has_experience,
           CASE WHEN told IS NULL OR 'nodig' = ANY (told) THEN intake.has_support_needs END AS has_needs,
           CASE WHEN told IS NULL OR 'nodig' = ANY (told) THEN intake.support_needs END AS needs
    FROM seen
    JOIN cases_candidate file ON file.id = seen.candidate_id
    LEFT JOIN cases_assessment intake ON intake.candidate_id = file.id AND upper_inf(intake.during)
), covers_licence AS (
    SELECT * FROM jsonb_to_recordset(%(covers_licence)s::jsonb) AS row (asked text, held text)
), covers_certificate AS (
    SELECT * FROM jsonb_to_recordset(%(covers_certificate)s::jsonb) AS row (asked text, held text)
), clash AS (
    SELECT * FROM jsonb_to_recordset(%(clashes)s::jsonb) AS row (need text, demand text)
), level AS (
    SELECT key AS level, value::int AS rank FROM jsonb_each_text(%(levels)s::jsonb)
), strength AS (
    SELECT key AS strength, value::int AS outcome FROM jsonb_each_text(%(strengths)s::jsonb)
), asked AS (
    SELECT vacancy_id, sum(weight) AS weight, count(*) FILTER (WHERE is_hard) AS hard
    FROM (
        SELECT vacancy_id, is_hard, %(w_licence)s AS weight FROM placements_vacancylicence
        UNION ALL SELECT vacancy_id, is_hard, %(w_certificate)s FROM placements_vacancycertificate
        UNION ALL SELECT vacancy_id, is_hard, %(w_language)s FROM placements_vacancylanguage
        UNION ALL SELECT vacancy_id, false, %(w_competence)s FROM placements_vacancycompetence
    ) demand
    WHERE vacancy_id IN (SELECT id FROM vacancy) GROUP BY vacancy_id
), need_met AS (
    SELECT vacancy.id AS vacancy_id, need,
           CASE WHEN bool_or(demand.how_often = 'always') THEN -1
                WHEN need = ANY (vacancy.offers) THEN 1
                WHEN bool_or(demand.how_often = 'sometimes') THEN 0
                WHEN bool_and(clash.demand IS NOT NULL AND coalesce(demand.how_often, '') = 'never') THEN 1
                ELSE 0 END AS outcome
    FROM vacancy CROSS JOIN unnest(%(needs)s::text[]) AS need
    LEFT JOIN clash USING (need)
    LEFT JOIN placements_vacancydemand demand ON demand.vacancy_id = vacancy.id AND demand.kind = clash.demand
    GROUP BY vacancy.id, need, vacancy.offers
), licence AS (
    SELECT demand.vacancy_id, c.candidate_id, demand.id, demand.is_hard, true AS held
    FROM placements_vacancylicence demand
    JOIN covers_licence covers ON covers.asked = demand.category
    JOIN cases_drivinglicence row ON row.category = covers.held AND row.has = 'yes'
    JOIN candidate c ON c.travel_id = row.assessment_id
    WHERE demand.vacancy_id IN (SELECT id FROM vacancy)
    UNION ALL
    SELECT demand.vacancy_id, c.candidate_id, demand.id, demand.is_hard, false
    FROM placements_vacancylicence demand
    JOIN cases_drivinglicence row ON row.category = demand.category AND row.has = 'no'
    JOIN candidate c ON c.travel_id = row.assessment_id
    WHERE demand.vacancy_id IN (SELECT id FROM vacancy)
    UNION ALL
    SELECT demand.vacancy_id, c.candidate_id, demand.id, demand.is_hard, false
    FROM placements_vacancylicence demand CROSS JOIN candidate c
    WHERE demand.vacancy_id IN (SELECT id FROM vacancy) AND c.has_licence = 'no'
), certificate AS (
    -- 3 valid on the first day, 2 nobody knows, 1 expired, 0 has none at all; the best of all rows counts.
    SELECT demand.vacancy_id, c.candidate_id, demand.id, demand.is_hard,
           CASE WHEN demand.name <> '' AND named.name <> lower(btrim(demand.name)) THEN 2
                WHEN row.expires = 'no' THEN 3
                WHEN row.valid_until IS NULL THEN 2
                WHEN row.valid_until >= vacancy.start THEN 3
                ELSE 1 END AS best
    FROM placements_vacancycertificate demand
    JOIN vacancy ON vacancy.id = demand.vacancy_id
    JOIN covers_certificate covers ON covers.asked = demand.kind
    JOIN cases_heldcertificate row ON row.kind = covers.held
    JOIN candidate c ON c.learning_id = row.assessment_id
    CROSS JOIN LATERAL (SELECT CASE WHEN c.code IS NULL THEN lower(btrim(row.name)) ELSE '' END AS name) named
    WHERE demand.kind <> 'other' OR named.name = lower(btrim(demand.name))
    UNION ALL
    SELECT demand.vacancy_id, c.candidate_id, demand.id, demand.is_hard, 0
    FROM placements_vacancycertificate demand CROSS JOIN candidate c
    WHERE demand.vacancy_id IN (SELECT id FROM vacancy) AND c.has_certificates = 'no'
), wanted_language AS (
    -- Without a level a basis of speaking is asked; a level of nought is not asked.
    SELECT demand.id, demand.vacancy_id, demand.language, lower(btrim(demand.name)) AS name, demand.is_hard,
           CASE WHEN coalesce(speaking.rank, 0) > 0 THEN speaking.rank
                WHEN coalesce(writing.rank, 0) > 0 THEN 0 ELSE 1 END AS speaking,
           coalesce(writing.rank, 0) AS writing
    FROM placements_vacancylanguage demand
    LEFT JOIN level speaking ON speaking.level = demand.speaking
    LEFT JOIN level writing ON writing.level = demand.writing
    WHERE demand.vacancy_id IN (SELECT id FROM vacancy)
), said AS (
    SELECT vacancy_id, candidate_id, is_hard, %(w_licence)s AS weight,
           CASE WHEN bool_or(held) THEN 1 ELSE -1 END AS outcome
    FROM licence GROUP BY vacancy_id, candidate_id, id, is_hard
    UNION ALL
    SELECT vacancy_id, candidate_id, is_hard, %(w_certificate)s, CASE WHEN max(best) = 3 THEN 1 ELSE -1 END
    FROM certificate GROUP BY vacancy_id, candidate_id, id, is_hard HAVING max(best) <> 2
    UNION ALL
    SELECT vacancy_id, candidate_id, is_hard, %(w_language)s, outcome
    FROM (
        SELECT wanted.vacancy_id, c.candidate_id, wanted.is_hard,
               least(CASE WHEN wanted.speaking = 0 THEN 1 WHEN speaking.rank IS NULL THEN 0
                          WHEN speaking.rank >= wanted.speaking THEN 1 ELSE -1 END,
                     CASE WHEN wanted.writing = 0 THEN 1 WHEN writing.rank IS NULL THEN 0
                          WHEN writing.rank >= wanted.writing THEN 1 ELSE -1 END) AS outcome
        FROM wanted_language wanted
        JOIN cases_languageskill row ON row.language = wanted.language
        JOIN candidate c ON c.language_id = row.assessment_id
        LEFT JOIN level speaking ON speaking.level = row.speaking
        LEFT JOIN level writing ON writing.level = row.writing
        WHERE wanted.language <> 'other' OR (c.code IS NULL AND lower(btrim(row.name)) = wanted.name)
    ) spoken WHERE outcome <> 0
    UNION ALL
    SELECT demand.vacancy_id, c.candidate_id, false, %(w_competence)s, strength.outcome
    FROM placements_vacancycompetence demand
    JOIN cases_competence row ON row.kind = demand.kind
    JOIN strength ON strength.strength = row.strength
    JOIN candidate c ON c.competence_id = row.assessment_id
    WHERE demand.vacancy_id IN (SELECT id FROM vacancy)
    UNION ALL
    SELECT need_met.vacancy_id, c.candidate_id, false, %(w_needs)s, need_met.outcome
    FROM candidate c CROSS JOIN LATERAL unnest(c.needs) AS its (need) JOIN need_met ON need_met.need = its.need
    WHERE need_met.outcome <> 0
), told_of AS (
    SELECT vacancy_id, candidate_id, sum(weight * outcome) AS score, sum(weight) AS weight,
           bool_or(is_hard AND outcome < 0) AS fails, count(*) FILTER (WHERE is_hard) AS hard
    FROM said GROUP BY vacancy_id, candidate_id
), done AS (
    SELECT DISTINCT c.candidate_id, row.branch
    FROM candidate c JOIN cases_workexperience row ON row.assessment_id = c.experience_id
    WHERE row.branch = '' OR row.branch IN (SELECT branch FROM vacancy)
), work AS (
    SELECT placement.person_id, sum(hours.hours_per_week) AS hours
    FROM placements_placement placement JOIN placements_workinghours hours ON hours.placement_id = placement.id
    WHERE placement.during @> %(on)s::date AND hours.during @> %(on)s::date
      AND placement.work_form = ANY (%(paid)s::text[])
      AND placement.person_id IN (SELECT person_id FROM candidate WHERE code IS NULL)
    GROUP BY placement.person_id
), compared AS (
    SELECT v.id AS vacancy_id, c.candidate_id, c.code, told_of.fails, told_of.score, told_of.weight,
           coalesce(asked.weight, 0) AS asked_weight, coalesce(asked.hard, 0) > coalesce(told_of.hard, 0) AS lacks,
           v.education_is_hard,
           CASE WHEN coalesce(cardinality(c.needs), 0) > 0 THEN cardinality(c.needs)
                WHEN c.has_needs = 'no' THEN 0 ELSE 1 END AS needs,
           CASE WHEN coalesce(cardinality(c.needs), 0) = 0 AND c.has_needs = 'no' THEN 1 END AS no_needs,
           CASE WHEN v.education = '' THEN NULL
                WHEN followed.rank IS NULL OR wanted.rank IS NULL THEN 0
                WHEN followed.rank < wanted.rank THEN -1
                WHEN c.finished = 'yes' OR wanted.rank = 0 THEN 1
                WHEN c.finished = 'no' AND followed.rank = wanted.rank THEN -1
                ELSE 0 END AS education,
           CASE WHEN v.hours_min IS NULL AND v.hours_max IS NULL THEN NULL
                WHEN c.hours_min IS NULL AND c.hours_max IS NULL THEN 0
                WHEN NOT hours.enough OR NOT hours.not_too_many THEN -1
                WHEN hours.enough AND hours.not_too_many THEN 1
                ELSE 0 END AS hours,
           CASE c.availability WHEN 'now' THEN 1 WHEN 'not_now' THEN -1
                WHEN 'from_day' THEN CASE WHEN c.available_from <= v.start THEN 1 ELSE -1 END
                ELSE 0 END AS available,
           CASE WHEN v.branch = '' THEN NULL WHEN coalesce(cardinality(c.wished_branches), 0) = 0 THEN 0
                WHEN v.branch = ANY (c.wished_branches) THEN 1 ELSE -1 END AS branch,
           CASE WHEN v.branch = '' THEN NULL WHEN done.branch IS NOT NULL THEN 1 WHEN c.has_experience = 'no' THEN -1
                WHEN coalesce(c.has_experience, 'unknown') = 'unknown' OR untold.branch IS NOT NULL THEN 0
                ELSE -1 END AS experience,
           CASE WHEN cardinality(v.reachable_by) = 0 THEN NULL WHEN coalesce(cardinality(c.transport), 0) = 0 THEN 0
                WHEN c.transport && v.reachable_by THEN 1 ELSE -1 END AS transport,
           CASE WHEN v.municipality IS NULL THEN NULL WHEN c.municipality = v.municipality THEN 1 ELSE 0 END AS place,
           (%(ready)s::jsonb ->> c.stage)::int AS stage,
           CASE WHEN c.code IS NOT NULL OR coalesce(work.hours, 0) = 0 THEN NULL WHEN c.hours_max IS NULL THEN 0
                WHEN v.hours_min IS NULL AND c.hours_max > work.hours THEN 1
                WHEN c.hours_max - work.hours >= v.hours_min THEN 1 ELSE -1 END AS at_work
    FROM vacancy v CROSS JOIN candidate c
    LEFT JOIN asked ON asked.vacancy_id = v.id
    LEFT JOIN told_of ON told_of.vacancy_id = v.id AND told_of.candidate_id = c.candidate_id
    LEFT JOIN done ON done.candidate_id = c.candidate_id AND done.branch = v.branch AND v.branch <> ''
    LEFT JOIN done untold ON untold.candidate_id = c.candidate_id AND untold.branch = ''
    LEFT JOIN work ON work.person_id = c.person_id
    LEFT JOIN LATERAL (SELECT (%(ranks)s::jsonb ->> v.education)::int AS rank) wanted ON v.education <> ''
    LEFT JOIN LATERAL (SELECT (%(ranks)s::jsonb ->> c.education)::int AS rank) followed ON v.education <> ''
    CROSS JOIN LATERAL (
        SELECT CASE WHEN v.hours_min IS NULL THEN true WHEN c.hours_max IS NOT NULL THEN c.hours_max >= v.hours_min
                    WHEN c.hours_min >= v.hours_min THEN true END AS enough,
               CASE WHEN v.hours_max IS NULL THEN true WHEN c.hours_min IS NOT NULL THEN c.hours_min <= v.hours_max
                    WHEN c.hours_max <= v.hours_max THEN true END AS not_too_many
    ) hours
), scored AS MATERIALIZED (
    SELECT vacancy_id, candidate_id, code,
           CASE WHEN fails OR (education_is_hard AND education = -1) THEN 2
                WHEN lacks OR (education_is_hard AND education = 0) THEN 1 ELSE 0 END AS verdict,
           coalesce(score, 0) + coalesce(no_needs, 0) * %(w_needs)s + coalesce(education, 0) * %(w_education)s
             + coalesce(hours, 0) * %(w_hours)s + available * %(w_available)s + coalesce(branch, 0) * %(w_branch)s
             + coalesce(experience, 0) * %(w_experience)s + coalesce(transport, 0) * %(w_transport)s
             + coalesce(place, 0) * %(w_place)s + coalesce(stage, 0) * %(w_stage)s
             + coalesce(at_work, 0) * %(w_at_work)s AS score,
           asked_weight + needs * %(w_needs)s - coalesce(weight, 0)
             + coalesce((education = 0)::int, 0) * %(w_education)s + coalesce((hours = 0)::int, 0) * %(w_hours)s
             + (available = 0)::int * %(w_available)s + coalesce((branch = 0)::int, 0) * %(w_branch)s
             + coalesce((experience = 0)::int, 0) * %(w_experience)s
             + coalesce((transport = 0)::int, 0) * %(w_transport)s + coalesce((place = 0)::int, 0) * %(w_place)s
             + coalesce((stage = 0)::int, 0) * %(w_stage)s + coalesce((at_work = 0)::int, 0) * %(w_at_work)s AS unknown
    FROM compared
)
SELECT counted.numbers, page.vacancy_id, page.candidate_id, page.code, page.verdict, page.score, page.unknown
FROM (
    SELECT jsonb_object_agg(verdict, number) AS numbers
    FROM (SELECT verdict, count(*) AS number FROM scored GROUP BY verdict) each
) counted
LEFT JOIN LATERAL (
    SELECT * FROM scored WHERE verdict = ANY (%(verdicts)s::int[])
    -- Equals stand by chance, the same on every look: the order of keys would tell who came first.
    ORDER BY verdict, score DESC, unknown, hashint8extended(candidate_id, vacancy_id), vacancy_id
    LIMIT %(limit)s OFFSET %(offset)s
) page ON true
