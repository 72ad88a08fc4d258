-- What the ledger should say about a set of persons, minus what it says already.
--
-- The caller puts a query for the set in front: persons(id, cause). Each branch of `stock` answers: from the first day
-- to the last of `during` this person adds `amount` to this measure, with these dimensions. A dimension that a measure
-- does not have is empty, and so is one that we do not know: unknown is a value.
--
-- One person, an import of ten thousand and the whole register are this same statement with another set.

WITH RECURSIVE
persons AS MATERIALIZED ({persons}),

-- Every municipality is counted as itself while it existed, and as its successor from then on.
lineage (code, counted_as, during) AS (
    SELECT code, code, existed FROM registry_municipality
    UNION ALL
    SELECT lineage.code, heir.code, daterange(upper(gone.existed), upper(heir.existed))
    FROM lineage
    JOIN registry_municipality gone ON gone.code = lineage.counted_as
    JOIN registry_municipality heir ON heir.code = gone.merged_into_id
    WHERE upper(gone.existed) < upper(heir.existed) OR upper_inf(heir.existed)
),
known_home AS (
    SELECT residence.person_id, lineage.counted_as AS municipality, residence.during * lineage.during AS during
    FROM registry_residence residence
    JOIN persons ON persons.id = residence.person_id
    JOIN lineage ON lineage.code = residence.municipality_id AND lineage.during && residence.during
),
home AS MATERIALIZED (
    SELECT person_id, municipality, during FROM known_home
    UNION ALL
    SELECT persons.id, '', unnest('{(,)}'::datemultirange - coalesce(range_agg(known_home.during), '{}'))
    FROM persons LEFT JOIN known_home ON known_home.person_id = persons.id
    GROUP BY persons.id
),
-- Days on which somebody without capacity to work is not in an employment relation. A placement without a wage is none
-- (WorkForm.is_employment).
employed AS (
    SELECT placement.person_id, range_agg(placement.during) AS days
    FROM placements_placement placement
    JOIN persons ON persons.id = placement.person_id
    WHERE placement.work_form NOT IN ('trial', 'work_experience', 'volunteering')
    GROUP BY placement.person_id
),
idle AS MATERIALIZED (
    SELECT without.person_id, range_agg(without.during) - coalesce(employed.days, '{}') AS days
    FROM registry_withoutworkcapacity without
    JOIN persons ON persons.id = without.person_id
    LEFT JOIN employed ON employed.person_id = without.person_id
    GROUP BY without.person_id, employed.days
),
enrolled AS MATERIALIZED (
    SELECT registration.person_id, registration.ground, registration.responsible, registration.profile_visible,
           registration.during
    FROM registry_registration registration
    JOIN persons ON persons.id = registration.person_id
),
-- What holds for a ground on every day; on days without a rule it does not count and comes last (precedence is null).
ground_rule AS MATERIALIZED (
    SELECT ground, counts, precedence, only_while_employed, during FROM registry_groundrule
    UNION ALL
    SELECT given.ground, false, NULL, false, unnest('{(,)}'::datemultirange - coalesce(range_agg(known.during), '{}'))
    FROM (SELECT DISTINCT ground FROM enrolled) AS given
    LEFT JOIN registry_groundrule known ON known.ground = given.ground
    GROUP BY given.ground
),
-- Registrations under the rule of the day for their ground, without the days on which the person needs work and has none.
standing AS MATERIALIZED (
    SELECT enrolled.person_id, enrolled.ground, enrolled.responsible, enrolled.profile_visible,
           ground_rule.counts, ground_rule.precedence,
           unnest(datemultirange(enrolled.during * ground_rule.during)
                  - CASE WHEN ground_rule.only_while_employed THEN coalesce(idle.days, '{}') ELSE '{}' END) AS during
    FROM enrolled
    JOIN ground_rule ON ground_rule.ground = enrolled.ground AND ground_rule.during && enrolled.during
    LEFT JOIN idle ON idle.person_id = enrolled.person_id
),
-- At most one registration leads on a day: what counts goes first, then the order of the grounds. A registration leads on
-- its days without those of everything that goes before it; registrations on one ground never overlap.
-- The same rule in Python is registry/rules/leading_ground.py; a test holds the two together.
foremost AS MATERIALIZED (
    SELECT person_id, ground, responsible, profile_visible, counts,
           unnest(datemultirange(during) - coalesce(before, '{}')) AS during
    FROM (
        SELECT *, range_agg(during) OVER (
                   PARTITION BY person_id ORDER BY counts DESC, precedence NULLS LAST, ground
                   ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
        FROM standing
    ) AS ordered
),
registration AS MATERIALIZED (
    SELECT foremost.person_id, home.municipality, foremost.ground, foremost.responsible, foremost.profile_visible,
           foremost.counts, foremost.during * home.during AS during
    FROM foremost
    JOIN home ON home.person_id = foremost.person_id AND home.during && foremost.during
),
registered AS MATERIALIZED (
    SELECT person_id, range_agg(during) AS days FROM registration GROUP BY person_id
),
-- The whole life of a person: registered days with their ground, the other days with an empty one.
life AS MATERIALIZED (
    SELECT person_id, municipality, ground, responsible, during FROM registration
    UNION ALL
    SELECT home.person_id, home.municipality, '', '',
           unnest(datemultirange(home.during) - coalesce(registered.days, '{}'))
    FROM home LEFT JOIN registered ON registered.person_id = home.person_id
),
placement AS MATERIALIZED (
    SELECT placement.id, placement.person_id, placement.work_form, placement.during,
           placement.employer_id, placement.borrower_id
    FROM placements_placement placement
    JOIN persons ON persons.id = placement.person_id
),
-- The sector of an employer on every day; the days on which we do not know it have an empty one.
sector AS MATERIALIZED (
    SELECT employer_id, sector, during FROM placements_employersector
    UNION ALL
    SELECT employer.id, '', unnest('{(,)}'::datemultirange - coalesce(range_agg(known.during), '{}'))
    FROM placements_employer employer
    LEFT JOIN placements_employersector known ON known.employer_id = employer.id
    GROUP BY employer.id
),
-- Placements under the rule of the day for their form: whether it counts, and at whose sector.
ruled AS MATERIALIZED (
    SELECT placement.id, placement.person_id, placement.work_form, rule.counts,
           CASE rule.counted_at WHEN 'borrower' THEN coalesce(placement.borrower_id, placement.employer_id)
                                ELSE placement.employer_id END AS counted_employer_id,
           placement.during * rule.during AS during
    FROM placement
    JOIN placements_workformrule rule ON rule.work_form = placement.work_form AND rule.during && placement.during
),
located AS MATERIALIZED (
    SELECT ruled.id, ruled.person_id, ruled.work_form, ruled.counts, sector.sector, employer.kind AS employer_kind,
           ruled.during * sector.during AS during
    FROM ruled
    JOIN placements_employer employer ON employer.id = ruled.counted_employer_id
    JOIN sector ON sector.employer_id = ruled.counted_employer_id AND sector.during && ruled.during
),
-- Work that counts for the agreement: the form counts, and the person stands on the register on a counting ground.
-- The same rule in Python is placements/rules/counts_for_agreement.py; a test holds the two together.
counting AS MATERIALIZED (
    SELECT located.id, located.person_id, registration.municipality, registration.ground, registration.responsible,
           located.sector, located.work_form, located.employer_kind, located.during * registration.during AS during
    FROM located
    JOIN registration ON registration.person_id = located.person_id AND registration.during && located.during
    WHERE located.counts AND registration.counts
),
coached AS (
    SELECT assignment.person_id, unnest(range_agg(assignment.during)) AS during
    FROM placements_coachingassignment assignment
    JOIN persons ON persons.id = assignment.person_id
    GROUP BY assignment.person_id
),

stock (measure, person_id, municipality, ground, responsible, sector, work_form, employer_kind, amount, during) AS (
    SELECT 'registered_persons', person_id, municipality, ground, responsible, '', '', '', 1::numeric, during
    FROM registration

    UNION ALL
    SELECT 'visible_profiles', person_id, municipality, ground, responsible, '', '', '', 1, during
    FROM registration
    WHERE profile_visible

    UNION ALL
    SELECT 'working_persons', person_id, municipality, ground, responsible, '', '', '', 1, unnest(range_agg(during))
    FROM counting
    GROUP BY person_id, municipality, ground, responsible

    UNION ALL
    SELECT 'contracts', person_id, municipality, ground, responsible, sector, work_form, employer_kind, 1, during
    FROM counting

    UNION ALL
    SELECT 'paid_hours', counting.person_id, counting.municipality, counting.ground, counting.responsible,
           counting.sector, counting.work_form, counting.employer_kind, hours.hours_per_week,
           counting.during * hours.during
    FROM counting
    JOIN placements_workinghours hours ON hours.placement_id = counting.id AND hours.during && counting.during

    UNION ALL
    SELECT 'wage_cost_subsidies', located.person_id, life.municipality, life.ground, life.responsible,
           located.sector, located.work_form, located.employer_kind, 1,
           located.during * subsidy.during * life.during
    FROM located
    JOIN subsidies_wagecostsubsidy subsidy ON subsidy.placement_id = located.id AND subsidy.during && located.during
    JOIN life ON life.person_id = located.person_id AND life.during && (located.during * subsidy.during)

    UNION ALL
    SELECT 'coached_persons', coached.person_id, life.municipality, life.ground, life.responsible, '', '', '', 1,
           coached.during * life.during
    FROM coached
    JOIN life ON life.person_id = coached.person_id AND life.during && coached.during
),

-- A stock over a period is a step up on its first day and a step down on the day after its last.
step (measure, valid_on, person_id, municipality, ground, responsible, sector, work_form, employer_kind, delta) AS (
    SELECT measure, lower(during), person_id, municipality, ground, responsible, sector, work_form, employer_kind, amount
    FROM stock
    WHERE NOT isempty(during)
    UNION ALL
    SELECT measure, upper(during), person_id, municipality, ground, responsible, sector, work_form, employer_kind, -amount
    FROM stock
    WHERE NOT isempty(during) AND NOT upper_inf(during)
    UNION ALL
    SELECT entry.measure, entry.valid_on, entry.person_id, entry.municipality, entry.ground, entry.responsible,
           entry.sector, entry.work_form, entry.employer_kind, -entry.delta
    FROM reports_entry entry
    JOIN persons ON persons.id = entry.person_id
),
difference AS (
    SELECT measure, valid_on, person_id, municipality, ground, responsible, sector, work_form, employer_kind,
           sum(delta) AS delta
    FROM step
    GROUP BY measure, valid_on, person_id, municipality, ground, responsible, sector, work_form, employer_kind
    HAVING sum(delta) <> 0
)
