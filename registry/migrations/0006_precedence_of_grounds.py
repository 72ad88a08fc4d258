"""Give the rules per ground that are there already their precedence, and ground 1c its rule of 2026.

A new installation has no rules yet: it loads them from registry/data/ground_rules.csv with these values in them.
"""

from django.db import migrations

PRECEDENCE = """
UPDATE registry_groundrule rule SET precedence = given.precedence
FROM (VALUES ('1b', 10), ('1c', 20), ('1a', 30), ('1e', 40), ('1d', 50), ('1g', 60), ('1f', 70), ('38f5', 80),
             ('2', 90), ('6', 100)) AS given (ground, precedence)
WHERE rule.ground = given.ground
"""
# Since 2026-01-01 somebody on 1c without capacity to work stands on the register only while employed.
SPLIT = """
UPDATE registry_groundrule SET during = daterange(lower(during), '2026-01-01')
WHERE ground = '1c' AND upper_inf(during) AND lower(during) < '2026-01-01'
"""
FROM_2026 = """
INSERT INTO registry_groundrule (ground, during, counts, precedence, only_while_employed, article, source, certainty, note)
SELECT ground, daterange('2026-01-01', NULL), counts, precedence, true, article, source, certainty, note
FROM registry_groundrule
WHERE ground = '1c' AND upper(during) = '2026-01-01'
"""
# The explanation that the earlier version gave with 1c, now told of each half; one that a municipality wrote itself stays.
EXPLAIN = """
UPDATE registry_groundrule
SET note = CASE WHEN only_while_employed
    THEN 'Wie geen arbeidsvermogen heeft, hoort er sinds 1 januari 2026 alleen bij zolang er een dienstverband is.'
    ELSE 'Hoe het vóór 2026 zat met mensen zonder arbeidsvermogen, is niet nagegaan: wij volgen de inschrijving.'
END
WHERE ground = '1c' AND note LIKE 'Wie geen arbeidsvermogen heeft, hoort er sinds 1 januari 2026 alleen bij zolang '
    'er een dienstverband is; dat blijkt uit %'
"""


class Migration(migrations.Migration):
    """Data only; what was there before is the same rule without its later half."""

    dependencies = [("registry", "0005_municipality_names")]
    operations = [
        migrations.RunSQL(PRECEDENCE, migrations.RunSQL.noop),
        migrations.RunSQL(SPLIT, migrations.RunSQL.noop),
        migrations.RunSQL(FROM_2026, migrations.RunSQL.noop),
        migrations.RunSQL(EXPLAIN, migrations.RunSQL.noop),
    ]
