"""Re-casting: which municipalities of the past make up an area within the borders of a later day, mostly today.

A municipality of then is counted with the one that carries it on: all that merged into it, also in several steps. A
municipality that was split has no single heir; it stays itself, in the region to which it belonged last. So the sum
over all regions is the same within both borders, and only where people are counted differs (docs/regels/grenzen.md).
"""

from collections.abc import Collection
from datetime import date

from accounts.scope import heirs_on, with_merged
from registry.models import Municipality, MunicipalityRegion


def recast_members(code: str, borders_on: date) -> list[str]:
    """The codes of every municipality, of then and of now, whose figures belong to an area within later borders.

    `code` is that of a region ("AM12") or of a municipality.
    """
    heirs = heirs_on(borders_on)
    if not code.startswith("AM"):
        return sorted(with_merged({code}, heirs))
    today = Municipality.objects.in_region(code, borders_on).values_list("code", flat=True)
    return sorted(with_merged({*today, *_split_in(code, borders_on, heirs)}, heirs))


def _split_in(region: str, borders_on: date, heirs: Collection[str]) -> set[str]:
    """Municipalities that ended without a single heir, and belonged to this region last."""
    ended = MunicipalityRegion.objects.filter(municipality__existed__endswith__lte=borders_on)
    last = ended.exclude(municipality_id__in=heirs).order_by("municipality_id", "-during")
    return {row.municipality_id for row in last.distinct("municipality_id") if row.region_id == region}
