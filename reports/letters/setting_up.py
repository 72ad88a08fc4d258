"""What the letters plug into when the app starts."""

from __future__ import annotations


def set_up_letters() -> None:
    """Show the letters on the pages of a decision, a payment run and an indexation."""
    from reports.letters.parts import decision_part, indexation_part, run_part
    from subsidies.process.decision_parts import decision_parts, indexation_parts, run_parts

    decision_parts.register(decision_part)
    run_parts.register(run_part)
    indexation_parts.register(indexation_part)
