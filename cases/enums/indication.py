"""Vocabulary of people who are not on the register: how a request for an indication ended."""

from django.db import models


class IndicationOutcome(models.TextChoices):
    """How UWV answered a request for an indication for the agreement; empty while it did not."""

    GRANTED = "granted", "toegekend"
    REFUSED = "refused", "afgewezen"
    WITHDRAWN = "withdrawn", "ingetrokken"

    @property
    def tone(self) -> str:
        """Tone of the badge."""
        return {"granted": "ok", "refused": "warning"}.get(self.value, "")
