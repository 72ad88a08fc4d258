"""What a municipality asks of a subsidy besides the law: it warns, and somebody may deviate with a reason."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from subsidies.rules.local_choices import LocalChoices
from subsidies.rules.receipt import dutch_number
from subsidies.rules.terms_of_decision import months_later


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """The facts that conditions are about. `hours` is per week on the first day, None when unknown."""

    hours: Decimal | None
    work_from: date
    work_until: date | None
    """The last day of the contract; None without one."""
    wage_value: int | None
    received_on: date | None = None
    asked_in_time: bool = True


def deviations(proposed: Proposed, choices: LocalChoices) -> tuple[str, ...]:
    """What does not meet the conditions, each as a Dutch sentence; nothing when all is met."""
    found = []
    if not proposed.asked_in_time:
        found.append("De aanvraag kwam later dan zes maanden na de start van het werk.")
    if choices.minimum_hours is not None and proposed.hours is None:
        found.append(
            f"De gemeente vraagt ten minste {dutch_number(choices.minimum_hours)} uur per week; de uren zijn onbekend."
        )
    elif choices.minimum_hours is not None and (proposed.hours or 0) < choices.minimum_hours:
        found.append(
            f"De gemeente vraagt ten minste {dutch_number(choices.minimum_hours)} uur per week; "
            f"dit zijn {dutch_number(proposed.hours or Decimal(0))} uur."
        )
    if choices.minimum_months is not None and proposed.work_until is not None:
        least = months_later(proposed.work_from, choices.minimum_months)
        if (least - proposed.work_until).days > 1:
            found.append(
                f"De gemeente vraagt een contract van ten minste {choices.minimum_months} maanden; "
                f"dit loopt tot en met {proposed.work_until:%d-%m-%Y}."
            )
    found += _wage_value(proposed.wage_value, choices)
    return tuple(found)


def _wage_value(wage_value: int | None, choices: LocalChoices) -> list[str]:
    if wage_value is None:
        return []
    lowest, highest = choices.lowest_wage_value, choices.highest_wage_value
    if lowest is not None and wage_value < lowest:
        return [f"De loonwaarde is lager dan de {lowest} % die de gemeente als ondergrens heeft."]
    if highest is not None and wage_value > highest:
        return [f"De loonwaarde is hoger dan de {highest} % die de gemeente als bovengrens heeft."]
    return []


def needs_second_person(monthly: Decimal | None, choices: LocalChoices) -> bool:
    """Whether another person than the proposer decides: above the set amount a month, and while it is unknown."""
    if choices.four_eyes_above is None:
        return False
    return monthly is None or monthly > choices.four_eyes_above
