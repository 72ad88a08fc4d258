-- The people of the batch whom we do not know yet. Whoever is being recorded on a screen this moment is waited for.

INSERT INTO registry_person (bsn, bsn_index, initials, prefix, last_name, birth_date)
SELECT DISTINCT ON (line.bsn_index) line.bsn, line.bsn_index, line.initials, line.prefix, line.last_name, line.birth_date
FROM registry_importrow line
JOIN import_batch USING (bsn_index)
WHERE line.run_id = %(run)s AND line.outcome <> 'error' AND NOT line.applied
    AND NOT EXISTS (SELECT FROM registry_person person WHERE person.bsn_index = line.bsn_index)
ORDER BY line.bsn_index
ON CONFLICT (bsn_index) DO NOTHING
