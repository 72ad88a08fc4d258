"""Two employers that look alike, side by side, with what stays and what lapses when they are merged."""

from dataclasses import dataclass

from accounts.scope import Scope
from dated.history import dutch_period
from dated.periods import contains
from placements.employers.page import account_manager_of, at
from placements.enums import LegalForm
from placements.models import Employer, EmployerSector, Placement
from registry.merging.days import without

SAME = "blijft zo"
COMES_ALONG = "gaat mee"


@dataclass(frozen=True)
class Compared:
    """What is known of one thing at the one that stays and at the other, and what that is after merging."""

    what: str
    kept: str
    merged: str
    after: str


def side_by_side(kept: Employer, merged: Employer, scope: Scope) -> list[Compared]:
    """What a reader has to compare before two employers become one; as placements.actions.employers.merge does it."""
    return [
        _sectors(kept, merged, scope),
        _one_stays("Soort werkgever", kept.get_kind_display(), merged.get_kind_display()),
        _legal_forms(kept, merged),
        _account_managers(kept, merged, scope),
        _counts("Mensen aan het werk", _at_work(kept, scope), _at_work(merged, scope)),
        _counts("Contactpersonen", _contacts(kept, scope), _contacts(merged, scope)),
    ]


def _one_stays(what: str, kept: str, merged: str) -> Compared:
    return Compared(what, kept, merged, SAME if kept == merged else _lapses(merged, kept))


def _lapses(gone: str, stays: str) -> str:
    return f"“{gone}” vervalt, “{stays}” blijft"


def _sectors(kept: Employer, merged: Employer, scope: Scope) -> Compared:
    """The one that stays goes before on every day on which its sector is known; the other fills the other days."""
    ours, theirs = list(kept.sectors.chronological()), list(merged.sectors.chronological())
    after = []
    for row in theirs:
        sector = row.get_sector_display()
        rivals = [each for each in ours if without(row.during, [each.during]) != [row.during]]
        others = {each.get_sector_display(): None for each in rivals if each.sector != row.sector}
        after += [_lapses(sector, other) for other in others]
        if without(row.during, [each.during for each in rivals]):
            after.append(f"“{sector}” vult de dagen aan waarvan de sector nog niet bekend is")
    now, gone = _sectors_in_words(ours, scope), _sectors_in_words(theirs, scope)
    return Compared("Sector", now, gone, "; ".join(dict.fromkeys(after)) or SAME)


def _sectors_in_words(rows: list[EmployerSector], scope: Scope) -> str:
    """The sector, with its days when there were more or when it is not that of today."""
    if len(rows) == 1 and contains(rows[0].during, scope.on):
        return str(rows[0].get_sector_display())
    return "; ".join(f"{row.get_sector_display()} ({dutch_period(row.during)})" for row in rows) or "onbekend"


def _legal_forms(kept: Employer, merged: Employer) -> Compared:
    ours, theirs = kept.get_legal_form_display(), merged.get_legal_form_display()
    if kept.legal_form == LegalForm.UNKNOWN and merged.legal_form != LegalForm.UNKNOWN:
        return Compared("Rechtsvorm", ours, theirs, f"“{theirs}” wordt overgenomen")
    if merged.legal_form == LegalForm.UNKNOWN:
        return Compared("Rechtsvorm", ours, theirs, SAME)
    return _one_stays("Rechtsvorm", ours, theirs)


def _account_managers(kept: Employer, merged: Employer, scope: Scope) -> Compared:
    """Who keeps in touch today for the region of the user; each region has one of its own."""
    ours, theirs = (account_manager_of(each, scope) for each in (kept, merged))
    kept_name, name = (each.manager.display_name if each else "niemand" for each in (ours, theirs))
    if theirs is None:
        after = SAME
    elif ours is None:
        after = f"“{name}” {COMES_ALONG}"
    elif ours.region_id != theirs.region_id:
        after = "blijven allebei, elk voor een eigen regio"
    elif ours.manager_id == theirs.manager_id:
        after = SAME
    else:
        after = _lapses(name, kept_name)
    return Compared("Accountmanager", kept_name, name, after)


def _at_work(employer: Employer, scope: Scope) -> int:
    """How many people work at or through an employer today, as its own page counts them."""
    today = Placement.objects.active_on(scope.on).filter(at(employer))
    return today.order_by().values("person").distinct().count()


def _contacts(employer: Employer, scope: Scope) -> int:
    return int(employer.contacts.present_on(scope.on).count())


def _counts(what: str, kept: int, merged: int) -> Compared:
    return Compared(what, f"{kept:d}", f"{merged:d}", COMES_ALONG if merged else SAME)
