"""The SQL of sustained work: the facts, who started and still works, and why work ended.

`{placement}`, `{residence}` and `{registration}` are filled in by counting.py: the tables as they are now, or as they
were known at a moment. A test holds the statement and the rule (reports/rules/sustained.py) together.
"""

FACTS = """
-- Paid work only: a placement without a wage is no work here (WorkForm.is_employment).
WITH work AS MATERIALIZED (
    SELECT id, person_id, coalesce(borrower_id, employer_id) AS workplace, work_form, during, previous_id,
           ended_because, destination
    FROM {placement} AS placement
    WHERE work_form NOT IN ('trial', 'work_experience', 'volunteering')
),
"""

STARTS = """
-- Starts of paid work at an employer, and who still works so many months later.
-- The same rule in Python is reports/rules/sustained.py; a test holds the two together.
began AS MATERIALIZED (
    SELECT DISTINCT ON (work.person_id, work.workplace, lower(work.during))
           work.id, work.person_id, work.workplace, work.work_form, lower(work.during) AS first
    FROM work
    WHERE lower(work.during) BETWEEN %(first_start)s AND %(last_start)s
      AND NOT EXISTS (
          SELECT FROM work before
          WHERE before.person_id = work.person_id AND before.workplace = work.workplace
            AND lower(before.during) < lower(work.during)
            AND (upper_inf(before.during) OR upper(before.during) >= lower(work.during))
      )
      AND NOT EXISTS (
          SELECT FROM work before
          WHERE before.id = work.previous_id AND before.workplace = work.workplace
            AND lower(before.during) < lower(work.during)
      )
    ORDER BY work.person_id, work.workplace, lower(work.during), work.id
),
-- Where somebody lived on the first day; the municipality may not be known.
here AS MATERIALIZED (
    SELECT began.*, coalesce(residence.municipality_id, '') AS municipality
    FROM began
    LEFT JOIN {residence} AS residence
        ON residence.person_id = began.person_id AND residence.during @> began.first
    WHERE %(codes)s::text[] IS NULL OR residence.municipality_id = ANY(%(codes)s)
),
-- The ground that led on the first day; none for who did not stand on the register then.
grounded AS MATERIALIZED (
    SELECT DISTINCT ON (here.id) here.*, coalesce(registration.ground, '') AS ground
    FROM here
    LEFT JOIN {registration} AS registration
        ON registration.person_id = here.person_id AND registration.during @> here.first
    LEFT JOIN registry_groundrule rule ON rule.ground = registration.ground AND rule.during @> here.first
    ORDER BY here.id, rule.counts DESC NULLS LAST, rule.precedence NULLS LAST, registration.ground
),
-- The day so many months later; where that month is too short, the first of the next (cases/rules/months.py).
looked AS (
    SELECT grounded.*, horizon.months, later.day
           + (extract(day FROM later.day) <> extract(day FROM grounded.first))::integer AS day
    FROM grounded
    CROSS JOIN unnest(%(horizons)s::integer[]) AS horizon (months)
    CROSS JOIN LATERAL (SELECT (grounded.first + make_interval(months => horizon.months))::date AS day) AS later
),
judged AS (
    SELECT looked.id, looked.first, looked.workplace, looked.municipality, looked.ground, looked.work_form,
           looked.months, looked.day,
           bool_or(work.during @> looked.day AND work.workplace = looked.workplace) AS same_employer,
           bool_or(work.during @> looked.day) AS at_work
    FROM looked
    JOIN work ON work.person_id = looked.person_id
    GROUP BY looked.id, looked.first, looked.workplace, looked.municipality, looked.ground, looked.work_form,
             looked.months, looked.day
)
"""

BY_COHORT = """
SELECT date_trunc('quarter', first)::date, municipality, ground, work_form, months,
       count(*),
       count(*) FILTER (WHERE day <= %(on)s),
       count(*) FILTER (WHERE day <= %(on)s AND same_employer),
       count(*) FILTER (WHERE day <= %(on)s AND at_work)
FROM judged
GROUP BY 1, 2, 3, 4, 5
ORDER BY 1, 2, 3, 4, 5
"""

BY_TEAM = """
-- Starts at employers with which a branch team kept in touch on the day of the start, by team and quarter of the day on
-- which is looked.
SELECT management.team_id, judged.months, extract(quarter FROM judged.day)::integer,
       count(*), count(*) FILTER (WHERE judged.at_work)
FROM judged
JOIN placements_accountmanagement management
    ON management.employer_id = judged.workplace AND management.during @> judged.first
WHERE management.team_id = ANY(%(teams)s) AND judged.day BETWEEN %(first_day)s AND %(on)s
GROUP BY 1, 2, 3
"""

ENDINGS = """
-- Why paid work at an employer ended, and what came after. Who works at the same
-- employer the day after has not stopped there: another contract is no end.
ended AS (
    SELECT work.ended_because, work.destination, work.person_id, upper(work.during) AS day_after
    FROM work
    WHERE upper(work.during) - 1 BETWEEN %(first_end)s AND %(last_end)s
      AND NOT EXISTS (
          SELECT FROM work after
          WHERE after.person_id = work.person_id AND after.workplace = work.workplace
            AND after.during @> upper(work.during)
      )
)
SELECT coalesce(nullif(ended.ended_because, ''), 'unknown'), coalesce(nullif(ended.destination, ''), 'unknown'),
       count(*)
FROM ended
LEFT JOIN {residence} AS residence
    ON residence.person_id = ended.person_id AND residence.during @> ended.day_after - 1
WHERE %(codes)s::text[] IS NULL OR residence.municipality_id = ANY(%(codes)s)
GROUP BY 1, 2
"""
