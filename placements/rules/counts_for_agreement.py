"""Does this work count for the banenafspraak on this day, and why?

Sources: Wfsv art. 38b (who), the counting rules of the agreement as collected in docs/regels/tellen.md (which work).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from placements.enums import CountedAt, WorkForm
from registry.enums import LegalGround


@dataclass(frozen=True)
class DatedRule:
    """One dated parameter: what holds for a ground or a form of work from the first day up to `until` (exclusive)."""

    key: str
    valid_from: date
    until: date | None
    counts: bool
    article: str
    is_verified: bool
    counted_at: CountedAt = CountedAt.EMPLOYER

    def holds(self, key: str, on: date) -> bool:
        """Whether this rule is about the key and in force on the day."""
        return self.key == key and self.valid_from <= on and (self.until is None or on < self.until)


@dataclass(frozen=True)
class Reason:
    """One step of the verdict, in Dutch, with the article or source it rests on."""

    text: str
    article: str
    counts: bool
    is_verified: bool = True
    brief: str = ""
    """The same in a few words, without the day: "grondslag 2 telt niet mee"."""


@dataclass(frozen=True)
class Verdict:
    """Whether work counts, at whose sector, and the steps that led there."""

    counts: bool
    counted_at: CountedAt | None
    reasons: tuple[Reason, ...]


def counts_for_agreement(
    *,
    on: date,
    ground: LegalGround | None,
    work_form: WorkForm,
    ground_rules: Iterable[DatedRule],
    form_rules: Iterable[DatedRule],
) -> Verdict:
    """The verdict on one placement on one day.

    `ground` is the ground on which the person stands on the register that day, or None. Work counts when the person is
    registered on a counting ground and the form of work counts; every reason is given, also when the first says no.
    A day without a rule is a no: we do not count what we cannot explain.
    """
    who = _who(ground, on, ground_rules)
    rule = next((rule for rule in form_rules if rule.holds(work_form.value, on)), None)
    what = _what(work_form, on, rule)
    counts = who.counts and what.counts
    return Verdict(
        counts=counts, counted_at=rule.counted_at if rule and counts else None, reasons=(who, what)
    )


def short_name(ground: LegalGround) -> str:
    """A ground as people name it: "1a", "lid 2"."""
    return str(ground.label).split(" – ")[0]


def _who(ground: LegalGround | None, on: date, rules: Iterable[DatedRule]) -> Reason:
    """Whether the person belongs to the target group on the day."""
    if ground is None:
        return Reason(
            f"De persoon staat op {on:%d-%m-%Y} niet in het doelgroepregister.",
            "Wfsv art. 38b en 38d",
            counts=False,
            brief="niet in het doelgroepregister",
        )
    rule = next((rule for rule in rules if rule.holds(ground.value, on)), None)
    if rule is None:
        return Reason(
            f"Voor grondslag {ground.label} is op {on:%d-%m-%Y} geen regel bekend.",
            "",
            counts=False,
            brief=f"geen regel voor grondslag {short_name(ground)}",
        )
    outcome = "telt mee" if rule.counts else "telt niet mee"
    return Reason(
        f"De persoon staat in het doelgroepregister. Grondslag {ground.label} {outcome}.",
        rule.article,
        counts=rule.counts,
        is_verified=rule.is_verified,
        brief=f"grondslag {short_name(ground)} {outcome}",
    )


def _what(work_form: WorkForm, on: date, rule: DatedRule | None) -> Reason:
    """Whether this form of work counts on the day."""
    if rule is None:
        return Reason(
            f"Voor de vorm {work_form.label} is op {on:%d-%m-%Y} geen regel bekend.",
            "",
            counts=False,
            brief=f"geen regel voor {work_form.label}",
        )
    if not rule.counts:
        text = f"De vorm {work_form.label} telt niet mee."
    else:
        where = "inlener" if rule.counted_at == CountedAt.BORROWER else "werkgever"
        text = f"De vorm {work_form.label} telt mee, in de sector van de {where}."
    outcome = "telt mee" if rule.counts else "telt niet mee"
    return Reason(
        text,
        rule.article,
        counts=rule.counts,
        is_verified=rule.is_verified,
        brief=f"{work_form.label} {outcome}",
    )
