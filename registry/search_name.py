"""How a name is written for finding it: small letters, no accents, every particle and half of a surname a word.

"E.J. van der Vries-Müller" is kept as " vries muller van der ej e j": last name first, so that an index in alphabetical
order finds who begins with what was typed; each word after a space, so that a word is found from its beginning.
The database keeps it (a generated column), with functions of our own because PostgreSQL's unaccent is not immutable.
"""

from django.db.models import CharField, Func, TextField, Value

PLAIN = "registry_plain_name"
SEARCH_NAME = "registry_search_name"

CREATE_FUNCTIONS = rf"""
CREATE FUNCTION {PLAIN}(written text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
    SELECT btrim(regexp_replace(lower(unaccent('unaccent', written)), '[\s\-''’‘`´.,;:/()"]+', ' ', 'g'))
$$;
CREATE FUNCTION {SEARCH_NAME}(initials text, prefix text, last_name text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE
    letters text := {PLAIN}(initials);
BEGIN
    RETURN ' ' || {PLAIN}(last_name || ' ' || prefix) || ' ' || replace(letters, ' ', '')
        || CASE WHEN letters LIKE '% %' THEN ' ' || letters ELSE '' END;
END
$$;
"""
DROP_FUNCTIONS = f"""
DROP FUNCTION {SEARCH_NAME}(text, text, text);
DROP FUNCTION {PLAIN}(text);
"""


def search_name() -> Func:
    """The expression of the generated column of a person."""
    return Func("initials", "prefix", "last_name", function=SEARCH_NAME, output_field=TextField())


def plain(text: str) -> Func:
    """What was typed, written as in the column; PostgreSQL works it out once for a query, so indexes serve it."""
    return Func(Value(text, output_field=CharField()), function=PLAIN, output_field=TextField())
