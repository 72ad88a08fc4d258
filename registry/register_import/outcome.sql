-- What each compared row does, in a word and in Dutch sentences, written back to the staged rows.

WITH said AS (
    SELECT plan.id,
           CASE WHEN plan.refused THEN 'error'
                WHEN NOT plan.known THEN 'new'
                WHEN plan.our_end IS NULL AND plan.target_end IS NOT NULL THEN 'ended'
                WHEN plan.differs OR plan.target_end IS DISTINCT FROM plan.our_end
                    OR person.renamed OR person.moves OR person.homeless THEN 'changed'
                ELSE 'unchanged' END AS outcome,
           array_remove(ARRAY[
               CASE WHEN plan.person_id IS NULL THEN 'Deze persoon is nog niet bekend.'
                    WHEN NOT plan.known THEN 'Deze persoon is bekend, deze inschrijving niet.' END,
               CASE WHEN person.renamed THEN 'naam: '
                   || CASE WHEN %(scope)s::text[] IS NULL OR person.home_code = ANY(%(scope)s::text[])
                           THEN concat_ws(' ', person.our_initials, nullif(person.our_prefix, ''), person.our_last_name)
                           ELSE 'bekend onder een andere naam' END
                   || ' → ' || concat_ws(' ', person.initials, nullif(person.prefix, ''), person.last_name) END,
               CASE WHEN person.moves THEN 'woongemeente: '
                   || CASE WHEN %(scope)s::text[] IS NULL OR person.home_code = ANY(%(scope)s::text[])
                           THEN was.name ELSE 'een andere gemeente' END
                   || ' → ' || becomes.name END,
               CASE WHEN person.homeless THEN 'woongemeente: onbekend → ' || becomes.name END,
               CASE WHEN plan.known AND plan.target_end IS DISTINCT FROM plan.our_end THEN 'einddatum: '
                   || coalesce(to_char(plan.our_end - 1, 'DD-MM-YYYY'), 'geen') || ' → '
                   || coalesce(to_char(plan.target_end - 1, 'DD-MM-YYYY'), 'geen') END,
               CASE WHEN plan.by_law THEN 'eindigt van rechtswege op ' || to_char(plan.target_end - 1, 'DD-MM-YYYY')
                   || CASE WHEN plan.target_end = plan.pension_day THEN ' (AOW-leeftijd)' ELSE '' END END,
               CASE WHEN plan.differs AND plan.our_responsible <> plan.responsible THEN 'verantwoordelijke: '
                   || CASE plan.our_responsible WHEN 'uwv' THEN 'UWV → gemeente' ELSE 'gemeente → UWV' END
                   || ', vanaf ' || to_char(plan.effect_day, 'DD-MM-YYYY') END,
               CASE WHEN plan.differs AND plan.our_visible <> plan.profile_visible THEN 'profiel zichtbaar: '
                   || CASE WHEN plan.our_visible THEN 'ja → nee' ELSE 'nee → ja' END
                   || ', vanaf ' || to_char(plan.effect_day, 'DD-MM-YYYY') END
           ], NULL) AS details
    FROM import_plan plan
    LEFT JOIN import_person person ON person.person_id = plan.person_id
    LEFT JOIN registry_municipality was ON was.code = person.home_code
    LEFT JOIN registry_municipality becomes ON becomes.code = person.municipality_code
),
problem AS (
    INSERT INTO registry_importproblem (run_id, line, "column", message)
    SELECT %(run)s, plan.line,
           CASE WHEN plan.under_two THEN 'bsn' WHEN plan.somebody_else THEN 'geboortedatum'
                WHEN plan.outlives AND NOT plan.too_old THEN 'einddatum' ELSE 'registratiedatum' END,
           CASE WHEN plan.under_two
                    THEN 'Deze persoon staat in het bestand met twee BSN’s. Bij ons zijn die samengevoegd tot één '
                     || 'persoon: controleer of dat klopt.'
                WHEN plan.somebody_else
                    THEN 'Dit BSN is bekend met een andere geboortedatum. Controleer of het dezelfde persoon is.'
                WHEN plan.too_old
                    THEN 'Deze persoon had op de registratiedatum de AOW-leeftijd al bereikt. Verbeter de datum.'
                WHEN plan.goes_on
                    THEN 'De inschrijving van deze persoon is de dag ervoor van rechtswege geëindigd. Controleer de '
                     || 'registratiedatum.'
                WHEN plan.outlives
                    THEN 'Deze persoon is volgens ons overleden. De inschrijving kan daarna niet doorlopen.'
                ELSE 'Deze inschrijving loopt gelijk met een andere op deze grondslag, die niet in het bestand staat. '
                     || 'Verbeter de registratiedatum, hier of in het dossier.' END
    FROM import_plan plan
    WHERE plan.refused
)
UPDATE registry_importrow line
SET outcome = said.outcome, applied = %(applied)s AND said.outcome <> 'error',
    details = CASE WHEN said.outcome = 'error' THEN '{}' ELSE said.details END
FROM said
WHERE said.id = line.id
