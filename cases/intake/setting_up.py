"""What the intake adds to the rest of the file when the application starts."""


def set_up_intake() -> None:
    """Show the intake on the page of a candidate, let forms have drafts, and let the intake go along in a handover."""
    from cases import drafts
    from cases.handover import travels_along
    from cases.intake.history import register_intake_history
    from cases.intake.part import intake_part
    from cases.intake.travels import intake_travels
    from cases.parts import candidate_parts
    from cases.views.intake import intake_drafts
    from cases.views.record import new_candidate_drafts

    candidate_parts.register(intake_part)
    drafts.register(intake_drafts)
    drafts.register(new_candidate_drafts)
    travels_along.register(intake_travels)
    register_intake_history()
