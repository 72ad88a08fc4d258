"""What may not stand in free text: a BSN. The rule itself stands below all apps: every one of them keeps words."""

from dated.free_text import holds_bsn, visible, without_days

__all__ = ["holds_bsn", "visible", "without_days"]
