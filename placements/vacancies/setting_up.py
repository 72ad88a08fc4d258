"""What vacancies add to the rest when the application starts."""


def set_up_vacancies() -> None:
    """Let the forms of a vacancy have drafts, and show vacancies on the page of their employer."""
    from cases import drafts
    from placements.employers.parts import employer_parts, register_attention
    from placements.vacancies.employer_part import vacancies_attention, vacancies_part
    from placements.views.vacancies.change import change_drafts
    from placements.views.vacancies.record import copy_drafts, employer_drafts, new_drafts

    for form in (new_drafts, employer_drafts, copy_drafts, change_drafts):
        drafts.register(form)
    employer_parts.register(vacancies_part)
    register_attention(vacancies_attention)
