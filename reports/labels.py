"""From the codes in the ledger to the words on the screen."""

from collections.abc import Collection
from datetime import date

from placements.enums import EmployerKind, Sector, WorkForm
from registry.enums import LegalGround, ResponsibleParty
from registry.naming import names_on
from reports.enums import OTHER_MUNICIPALITIES, Breakdown

UNKNOWN = "onbekend"

VOCABULARY: dict[Breakdown, dict[str, str]] = {
    Breakdown.GROUND: dict(LegalGround.choices),
    Breakdown.RESPONSIBLE: dict(ResponsibleParty.choices),
    Breakdown.SECTOR: dict(Sector.choices),
    Breakdown.FORM: dict(WorkForm.choices),
    Breakdown.EMPLOYER_KIND: dict(EmployerKind.choices),
}


def labels_of(breakdown: Breakdown, codes: Collection[str], on: date | None = None) -> dict[str, str]:
    """The labels of these codes, in the order in which people expect them; unknown comes last.

    Municipalities have their name of the day (None: of now).
    """
    if breakdown == Breakdown.MUNICIPALITY:
        known = names_on(on, codes)
        known |= {OTHER_MUNICIPALITIES: "overige gemeenten"} if OTHER_MUNICIPALITIES in codes else {}
    else:
        known = {code: label for code, label in VOCABULARY[breakdown].items() if code in codes}
    return known | {code: code or UNKNOWN for code in sorted(set(codes) - set(known))}
