"""What is recorded of a trajectory, and what of it cannot be."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError

from accounts.models import User
from accounts.scope import Scope
from cases.actions.checked import held_file, refuse_bsn
from cases.models import Candidate, Instrument, Provider, Trajectory
from cases.rules.trajectory import Term, term


@dataclass(frozen=True, kw_only=True)
class TrajectoryFacts:
    """Which instrument, by whom, from when until when, for how much. Costs in euros, None while nothing was agreed."""

    instrument: Instrument
    provider: Provider | None
    new_provider: str = ""
    first_day: date
    planned_end: date
    agreed_cost: Decimal | None = None
    note: str = ""


def check_facts(
    candidate: Candidate, facts: TrajectoryFacts, scope: Scope, *, began: date | None = None
) -> None:
    """Refuse what cannot be. `began` is the first day that is recorded: one that came along began before its file.

    Raises ValidationError by field.
    """
    refuse_bsn(note=facts.note, new_provider=facts.new_provider)
    errors = {}
    codes = codes_of(candidate, scope)
    offered = Instrument.objects.offered_by(codes, facts.first_day)
    if not offered.filter(pk=facts.instrument.pk).exists():
        errors["instrument"] = "Dit instrument kan op deze eerste dag niet worden ingezet."
    if facts.provider is not None and facts.provider.municipality_id not in codes:
        errors["provider"] = "Kies een aanbieder uit de lijst."
    if facts.provider is not None and facts.new_provider.strip():
        errors["new_provider"] = "Kies een aanbieder of vul een nieuwe in, niet allebei."
    if facts.first_day < candidate.first_day and facts.first_day != began:
        errors["first_day"] = f"Het dossier is pas open sinds {candidate.first_day:%d-%m-%Y}."
    if facts.planned_end < facts.first_day:
        errors["planned_end"] = "De geplande laatste dag ligt vóór de eerste dag."
    if errors:
        raise ValidationError(errors)


def term_of(instrument: Instrument, first_day: date) -> Term:
    """The term of a trajectory with this instrument, which is the instrument as it was on the first day."""
    return term(first_day, instrument.max_months)


def refuse_beyond(allowed: Term, planned_end: date, what_then: str) -> None:
    """Refuse a planned end beyond what the instrument allows. Raises ValidationError at the planned end."""
    if allowed.is_exceeded_by(planned_end) and allowed.last_allowed is not None:
        raise ValidationError(
            {
                "planned_end": f"Dit instrument duurt hooguit {allowed.max_months} maanden: "
                f"tot en met {allowed.last_allowed:%d-%m-%Y}. {what_then}"
            }
        )


def codes_of(candidate: Candidate, scope: Scope) -> frozenset[str]:
    """The municipality that works with the file today, with everything that merged into it."""
    return scope.carried_by(scope.carrier(candidate.municipality_id))


def provider_of(candidate: Candidate, facts: TrajectoryFacts, scope: Scope) -> Provider | None:
    """The provider of the facts; a new name is added to the list, and one that stands there already is taken."""
    name = " ".join(facts.new_provider.split())
    if not name:
        return facts.provider
    found = Provider.objects.filter(name__iexact=name, municipality_id__in=codes_of(candidate, scope)).first()
    return found or Provider.objects.create(
        name=name, municipality_id=scope.carrier(candidate.municipality_id)
    )


def locked_trajectory(trajectory: Trajectory, by: User, on: date) -> Trajectory:
    """The trajectory as it is now, held until the act ends. Raises ValidationError when somebody removed it."""
    held_file(trajectory.candidate, by, on)
    row = Trajectory.objects.select_for_update().filter(pk=trajectory.pk).first()
    if row is None:
        raise ValidationError("Dit traject is intussen verwijderd.")
    return row
