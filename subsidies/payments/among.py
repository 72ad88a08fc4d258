"""Many keys as one parameter: a question about a thousand placements is written out once, not a thousand times."""

from collections.abc import Collection

from django.db.models.expressions import RawSQL


def among(keys: Collection[int]) -> RawSQL:
    """The keys for an `__in` lookup: `placement_id__in=among(keys)`."""
    # As PostgreSQL writes an array: some ten times as quick as adapting every key.
    return RawSQL("SELECT unnest(%s::bigint[])", [f"{{{','.join(map(str, keys))}}}"])
