"""How long a document is kept: a term is data of the municipality; no term is claimed as law here."""

from datetime import date


def kept_until(closed_on: date | None, retention_years: int | None) -> date | None:
    """The last day on which a document is kept: so many years after the last day of the file.

    None while the file is open or no term was chosen. 29 February becomes 28 February in a year without one.
    """
    if closed_on is None or retention_years is None:
        return None
    try:
        return closed_on.replace(year=closed_on.year + retention_years)
    except ValueError:
        return closed_on.replace(year=closed_on.year + retention_years, day=28)
