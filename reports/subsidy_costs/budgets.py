"""Which budgets count: the newest of each municipality, and after a merger not both that of the heir and of before."""

from collections.abc import Mapping
from datetime import date

from registry.models import Municipality

Key = tuple[str, int]
"""A municipality and a year."""


def that_count(decided: Mapping[Key, date], heirs: Mapping[str, str]) -> frozenset[Key]:
    """Of the newest budgets, with the day on which each was decided: those that count.

    What a municipality set aside before it merged falls away once its heir decided on that year after the merger: that
    budget is for both. One query when something merged, otherwise none.
    """
    merged = {code for code, _ in decided if code in heirs}
    existed = Municipality.objects.filter(pk__in=merged).values_list("pk", "existed") if merged else ()
    ended = {code: during.upper for code, during in existed}
    return frozenset(
        key for key in decided if key[0] not in ended or not _replaced(key, ended, decided, heirs)
    )


def _replaced(
    key: Key, ended: Mapping[str, date], decided: Mapping[Key, date], heirs: Mapping[str, str]
) -> bool:
    code, year = key
    heir = heirs.get(code)
    while heir is not None:
        if decided.get((heir, year), date.min) >= ended[code]:
            return True
        heir = heirs.get(heir)
    return False
