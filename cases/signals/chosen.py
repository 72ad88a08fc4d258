"""What municipalities chose about signals on a day: the product's default, and what a dated setting says instead."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Expression, IntegerField, Value, When

from cases.enums import Stage
from cases.models import SignalSetting
from cases.signals.kinds import Signal

ANY_STAGE = ""


@dataclass(frozen=True)
class Chosen:
    """What holds for one kind of signal at one municipality."""

    days: int
    by_stage: dict[Stage, int]
    weight: int
    enabled: bool
    is_default: bool

    def days_in(self, stage: Stage) -> int:
        """The number of days for the files in a stage."""
        return self.by_stage.get(stage, self.days)


@dataclass(frozen=True)
class Days:
    """A number of days by municipality and stage, the first that fits: `instead` of the product's own number."""

    default: int
    instead: tuple[tuple[str, str, int], ...] = ()

    def in_sql(self, path: str = "") -> Expression:
        """The number for a row; `path` leads from the row to its file."""
        whens = []
        for code, stage, days in self.instead:
            fits = {f"{path}municipality_id": code} | ({f"{path}stage": stage} if stage else {})
            whens.append(When(**fits, then=Value(days)))
        default = Value(self.default, output_field=IntegerField())
        return Case(*whens, default=default, output_field=IntegerField()) if whens else default


class ChosenSettings:
    """The settings of some municipalities on a day; one query."""

    def __init__(self, codes: Collection[str], on: date) -> None:
        self._instead: dict[tuple[str, str], Chosen] = {}
        self._rows: dict[tuple[str, str], dict[str, SignalSetting]] = {}
        for row in SignalSetting.objects.active_on(on).filter(municipality_id__in=codes):
            self._rows.setdefault((row.municipality_id, row.key), {})[row.stage] = row

    def suppose(self, signal: Signal, code: str, chosen: Chosen) -> None:
        """Count with something else for a kind at a municipality, without recording it."""
        self._instead[code, signal.key] = chosen

    def of(self, signal: Signal, code: str) -> Chosen:
        """What holds for a kind at a municipality."""
        if supposed := self._instead.get((code, signal.key)):
            return supposed
        rows = self._rows.get((code, signal.key), {})
        general = rows.get("")
        by_stage = {
            stage: rows[stage].days if stage in rows else days for stage, days in signal.days_by_stage.items()
        }
        return Chosen(
            days=general.days if general else signal.days,
            by_stage=by_stage,
            weight=general.weight if general else signal.weight,
            enabled=general.enabled if general else True,
            is_default=not rows,
        )

    def days(self, signal: Signal, carriers: Mapping[str, str]) -> Days:
        """The number of days for the files of some municipalities; `carriers` says whose settings hold for which."""
        instead: list[tuple[str, str, int]] = []
        for code, carrier in carriers.items():
            chosen = self.of(signal, carrier)
            instead += [(code, stage, days) for stage, days in chosen.by_stage.items()]
            if chosen.days != signal.days:
                instead.append((code, ANY_STAGE, chosen.days))
        return Days(signal.days, tuple(instead))
