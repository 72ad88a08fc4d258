-- What is wrong between the rows of one file: the rows of a person that contradict each other, and registrations that are
-- there twice or overlap. Only rows whose own cells are right take part.

WITH line AS (
    SELECT line, bsn_index, birth_date, lower(concat_ws(' ', initials, prefix, last_name)) AS name, municipality_code,
           ground, first_day, last_day, concat_ws(' ', responsible, profile_visible, last_day) AS standing
    FROM registry_importrow
    WHERE run_id = %(run)s AND outcome <> 'error'
),
contradicting AS (
    SELECT bsn_index, count(DISTINCT birth_date) > 1 AS born_twice, count(DISTINCT name) > 1 AS named_twice,
           count(DISTINCT municipality_code) > 1 AS lives_twice
    FROM line
    GROUP BY bsn_index
    HAVING count(*) > 1
),
twice AS (
    SELECT bsn_index, ground, first_day, min(line) AS first_line,
           count(DISTINCT standing) > 1 AS differs
    FROM line
    GROUP BY bsn_index, ground, first_day
    HAVING count(*) > 1
)
INSERT INTO registry_importproblem (run_id, line, "column", message)
SELECT %(run)s, line.line, 'geboortedatum', 'Dit BSN staat in het bestand met verschillende geboortedatums.'
FROM line JOIN contradicting USING (bsn_index)
WHERE born_twice
UNION ALL
SELECT %(run)s, line.line, 'achternaam', 'Dit BSN staat in het bestand met verschillende namen.'
FROM line JOIN contradicting USING (bsn_index)
WHERE named_twice
UNION ALL
SELECT %(run)s, line.line, 'gemeentecode', 'Dit BSN staat in het bestand met verschillende gemeenten.'
FROM line JOIN contradicting USING (bsn_index)
WHERE lives_twice
UNION ALL
SELECT %(run)s, line.line, 'registratiedatum',
       CASE WHEN differs
            THEN 'Deze inschrijving staat meer keren in het bestand, met verschillende gegevens. Zie regel ' || first_line
                 || '.'
            ELSE 'Deze inschrijving staat al op regel ' || first_line || '. Deze regel telt niet.' END
FROM line JOIN twice USING (bsn_index, ground, first_day)
WHERE differs OR line.line > first_line
UNION ALL
SELECT %(run)s, line.line, 'registratiedatum',
       'Deze inschrijving loopt gelijk met die van regel ' || min(other.line) || ', op dezelfde grondslag.'
FROM line
JOIN line other ON other.bsn_index = line.bsn_index AND other.ground = line.ground
    AND other.first_day <> line.first_day
    AND daterange(other.first_day, other.last_day, '[]') && daterange(line.first_day, line.last_day, '[]')
GROUP BY line.line
