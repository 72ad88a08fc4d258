"""What municipalities chose where the law leaves room: one question for one, or for all of a set."""

from collections.abc import Iterable
from datetime import date

from accounts.scope import carrier, heirs_on
from subsidies.models import MunicipalitySubsidySetting
from subsidies.rules.local_choices import DEFAULTS, DatedChoices, LocalChoices


def local_choices(municipality_id: str, on: date) -> LocalChoices:
    """The choices of a municipality on a day; the defaults where it set nothing. Two queries.

    Of who carries it on after a merger: what the old municipality chose went with it.
    """
    payer = carrier_on(municipality_id, on)
    setting = MunicipalitySubsidySetting.objects.active_on(on).filter(municipality_id=payer).first()
    return setting.choices if setting else DEFAULTS


def carrier_on(municipality_id: str, on: date) -> str:
    """The municipality that carries this one on, on a day; itself when it did not merge. One query."""
    return carrier(municipality_id, heirs_on(on))


def dated_choices(municipality_ids: Iterable[str]) -> dict[str, tuple[DatedChoices, ...]]:
    """The choices of municipalities over time, oldest first; nothing for who set nothing. One query."""
    found: dict[str, list[DatedChoices]] = {}
    settings = MunicipalitySubsidySetting.objects.filter(municipality_id__in=set(municipality_ids))
    for setting in settings.order_by("during"):
        dated = DatedChoices(setting.during.lower, setting.during.upper, setting.choices)
        found.setdefault(setting.municipality_id, []).append(dated)
    return {code: tuple(dated) for code, dated in found.items()}
