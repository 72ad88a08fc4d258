"""A decision was sent: from the day after, six weeks are left to object (Awb art. 3:41, 6:7 and 6:8)."""

from datetime import date

from subsidies.models import Decision
from subsidies.rules.terms_of_decision import objection_until


def decision_sent(decision: Decision, sent_on: date) -> Decision:
    """Let the term for objecting run from the day a decision was sent. Within an act, its person held."""
    row = Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
    row.objection_until = objection_until(sent_on)
    row.save(update_fields=["objection_until"])
    return row
