"""What several acts check before they write: texts without a BSN, and that nobody else changed the row meanwhile."""

from typing import Any, TypeVar

from django.core.exceptions import ValidationError

from cases.models.versioned import Versioned
from cases.rules.free_text import holds_bsn

Row = TypeVar("Row", bound=Versioned)

CHANGED_MEANWHILE = "Een collega heeft dit intussen gewijzigd. Bekijk wat er nu staat en probeer het opnieuw."


def refuse_bsn(**texts: str) -> None:
    """Refuse a citizen service number in free text. Raises ValidationError by field."""
    errors = {
        name: "Zet hier geen burgerservicenummer in." for name, text in texts.items() if holds_bsn(text)
    }
    if errors:
        raise ValidationError(errors)


def write(row: Row, version: int, **values: Any) -> Row:
    """Change a locked row that somebody opened at a version. Raises ValidationError when it was changed since then."""
    if row.version != version:
        raise ValidationError(CHANGED_MEANWHILE, code="changed_meanwhile")
    for name, value in values.items():
        setattr(row, name, value)
    row.version += 1
    row.save()
    return row
