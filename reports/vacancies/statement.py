"""The SQL of vacancies on a day: what was asked, what was filled, and why the rest was not.

`{vacancy}`, `{step}`, `{proposal}`, `{proposal_step}` and `{placement}` are filled in by counting.py: the tables as
they are now, or as they were known at a moment. What counts stands in docs/regels/nee-verkocht.md.
"""

FACTS = """
-- How far each vacancy was at the end of the day: the log tells, not what the vacancy says now.
WITH step AS MATERIALIZED (
    SELECT id, vacancy_id, from_status, to_status, "on" AS day, unfilled_because
    FROM {step} AS step WHERE "on" <= %(on)s
),
state AS (
    SELECT DISTINCT ON (vacancy_id) vacancy_id, to_status, day, unfilled_because
    FROM step ORDER BY vacancy_id, day DESC, id DESC
),
opened AS (
    SELECT vacancy_id, min(day) AS day FROM step WHERE to_status = 'open' GROUP BY vacancy_id
),
reopened AS (
    SELECT vacancy_id, max(day) AS day FROM step
    WHERE to_status = 'open' AND from_status IN ('filled', 'withdrawn') GROUP BY vacancy_id
),
-- Without what was never opened, and without what was recorded by mistake.
sought AS MATERIALIZED (
    SELECT vacancy.id, vacancy.municipality_id AS municipality, vacancy.posts, opened.day AS opened,
           reopened.day AS reopened, state.to_status AS status, state.day AS since, state.unfilled_because,
           coalesce(vacancy.closes_on < %(on)s, false) AS past_closing
    FROM {vacancy} AS vacancy
    JOIN opened ON opened.vacancy_id = vacancy.id
    JOIN state ON state.vacancy_id = vacancy.id
    LEFT JOIN reopened ON reopened.vacancy_id = vacancy.id
    WHERE (%(codes)s::text[] IS NULL OR vacancy.municipality_id = ANY(%(codes)s))
      AND NOT (state.to_status = 'withdrawn' AND state.unfilled_because = 'mistake')
),
work AS MATERIALIZED (
    SELECT sought.id, sought.municipality, sought.reopened, placement.person_id, placement.during,
           placement.work_form NOT IN ('trial', 'work_experience', 'volunteering') AS is_paid
    FROM sought JOIN {placement} AS placement ON placement.vacancy_id = sought.id
    WHERE lower(placement.during) <= %(on)s
),
-- The same as VacancyQuerySet.with_filled: a trial counts until it is over, and after opening again a post is free.
placed AS (
    SELECT id, count(DISTINCT person_id) AS people FROM work
    WHERE upper_inf(during) OR upper(during) > %(on)s
       OR is_paid AND (reopened IS NULL OR lower(during) >= reopened)
    GROUP BY id
),
proposed AS (
    SELECT sought.id, count(DISTINCT proposal.candidate_id) AS people
    FROM sought JOIN {proposal} AS proposal ON proposal.vacancy_id = sought.id
    WHERE proposal.proposed_on <= %(on)s AND proposal.no_because <> 'mistake'
    GROUP BY sought.id
),
counted AS (
    SELECT sought.*, least(posts, coalesce(placed.people, 0)) AS placed,
           least(posts, greatest(coalesce(proposed.people, 0), coalesce(placed.people, 0))) AS offered,
           posts - least(posts, coalesce(placed.people, 0)) AS free
    FROM sought
    LEFT JOIN placed ON placed.id = sought.id
    LEFT JOIN proposed ON proposed.id = sought.id
)
"""

BY_COHORT = """
SELECT date_trunc('quarter', opened)::date, municipality, count(*), sum(posts), sum(offered), sum(placed),
       coalesce(sum(free) FILTER (WHERE status = 'filled'), 0),
       coalesce(sum(free) FILTER (WHERE status = 'withdrawn' AND unfilled_because = 'no_candidate'), 0),
       coalesce(sum(free) FILTER (WHERE status = 'withdrawn' AND unfilled_because <> 'no_candidate'), 0),
       coalesce(sum(free) FILTER (WHERE status NOT IN ('filled', 'withdrawn') AND past_closing), 0),
       coalesce(sum(free) FILTER (WHERE status NOT IN ('filled', 'withdrawn') AND NOT past_closing), 0)
FROM counted WHERE opened BETWEEN %(first)s AND %(on)s
GROUP BY 1, 2 ORDER BY 1, 2
"""

CLOSED = """
SELECT municipality, unfilled_because, count(*), sum(free)
FROM counted WHERE status = 'withdrawn' AND free > 0 AND since BETWEEN %(first)s AND %(on)s
GROUP BY 1, 2 ORDER BY 1, 2
"""

CAME_TO_WORK = """
SELECT municipality, count(*)
FROM (
    SELECT id, municipality, person_id, min(lower(during)) AS day FROM work WHERE is_paid GROUP BY 1, 2, 3
) AS came
WHERE day BETWEEN %(first)s AND %(on)s
GROUP BY 1 ORDER BY 1
"""

REFUSED = """
-- Proposals that had come to nothing at the end of the day, by the step that says so.
WITH last AS (
    SELECT DISTINCT ON (proposal_id) proposal_id, to_status, "on" AS day, no_by, no_because
    FROM {proposal_step} AS step WHERE "on" <= %(on)s
    ORDER BY proposal_id, "on" DESC, id DESC
)
SELECT last.no_because, last.no_by, count(*)
FROM last
JOIN {proposal} AS proposal ON proposal.id = last.proposal_id
JOIN {vacancy} AS vacancy ON vacancy.id = proposal.vacancy_id
WHERE last.to_status = 'not' AND last.no_because <> 'mistake' AND last.day BETWEEN %(first)s AND %(on)s
  AND (%(codes)s::text[] IS NULL OR vacancy.municipality_id = ANY(%(codes)s))
GROUP BY 1, 2 ORDER BY 1, 2
"""
