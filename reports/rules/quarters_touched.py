"""The quarterly figures whose reference day falls within a period: a quarter is counted on its last day."""

from datetime import date, timedelta


def quarters_touched(first: date, until: date | None, *, by: date) -> list[str]:
    """The names of the quarters ("2024-K3") that end from `first` up to `until` (exclusive), and not after `by`."""
    names: list[str] = []
    year, quarter = first.year, (first.month + 2) // 3
    while True:
        end = date(year + quarter // 4, quarter % 4 * 3 + 1, 1) - timedelta(days=1)
        if end > by or (until is not None and end >= until):
            return names
        names.append(f"{year}-K{quarter}")
        year, quarter = (year + 1, 1) if quarter == 4 else (year, quarter + 1)
