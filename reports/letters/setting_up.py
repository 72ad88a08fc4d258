"""What the letters plug into when the app starts."""

from __future__ import annotations


def set_up_letters() -> None:
    """Show letters on the pages of a decision, a payment run and an indexation; let their words go with a document."""
    from cases.contact import destruction
    from reports.actions.letters.destroy import empty_letters_of
    from reports.letters.parts import decision_part, indexation_part, run_part
    from subsidies.process.decision_parts import decision_parts, indexation_parts, run_parts

    decision_parts.register(decision_part)
    run_parts.register(run_part)
    indexation_parts.register(indexation_part)
    destruction.register(empty_letters_of)
