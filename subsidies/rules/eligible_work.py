"""For which work a wage-cost subsidy can be granted (Participatiewet art. 6 lid 1 onder g, 10c and 10d)."""

from placements.enums import ContractKind, WorkForm

WITHOUT_WAGE = frozenset({WorkForm.TRIAL, WorkForm.WORK_EXPERIENCE, WorkForm.VOLUNTEERING})
WSW = frozenset({WorkForm.SHELTERED_WSW, WorkForm.SUPPORTED})


def refusal_for_work(work_form: WorkForm, contract: ContractKind) -> str | None:
    """Why this work cannot be subsidised, in Dutch, or None when it can."""
    if work_form in WITHOUT_WAGE or contract == ContractKind.NONE:
        return "Loonkostensubsidie kan alleen bij een dienstverband met loon (art. 10c Participatiewet)."
    if work_form in WSW:
        return "Loonkostensubsidie kan niet bij werk op grond van de Wsw."
    return None
