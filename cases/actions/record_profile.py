"""Decide whether employers see a candidate, and what they read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file
from cases.actions.checked import held_file
from cases.enums import HiddenReason, SharedPart
from cases.models import Candidate, Profile
from cases.profile.of_candidate import what_identifies
from dated.acts import act
from dated.periods import period
from registry.actions.register import change_registration
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Registration

TOLD = ("hidden_because", "note", "agreed_on", "pitch", "shared")


@dataclass(frozen=True, kw_only=True)
class ProfileFacts:
    """What a consultant decides about a profile."""

    visible: bool
    hidden_because: HiddenReason | str = ""
    note: str = ""
    agreed_on: date | None = None
    pitch: str = ""
    shared: Sequence[SharedPart | str] = ()


def record_profile(
    *, candidate: Candidate, facts: ProfileFacts, also_on_register: bool, by: User, on: date
) -> Profile:
    """Record from today on whether a profile is visible, or change what it tells; the code stays the same.

    With `also_on_register` the leading registration gets the same visibility from today, when it had another one.
    Raises PermissionDenied, or ValidationError by field.
    """
    if not may_change_file(candidate, scope_of(by, on)):
        raise PermissionDenied
    facts = _checked(candidate, facts, on)
    with act("Profiel zichtbaar gemaakt" if facts.visible else "Profiel niet zichtbaar", by_id=by.pk):
        held_file(candidate, by, on)
        profile = _recorded(candidate, facts, by, on)
        if also_on_register:
            _show_on_register(candidate, facts.visible, by, on)
    return profile


def _recorded(candidate: Candidate, facts: ProfileFacts, by: User, on: date) -> Profile:
    """The profile of today with these facts: the same row as long as its visibility stays."""
    present = Profile.objects.select_for_update().filter(candidate=candidate).active_on(on).first()
    if present is not None and (present.visible == facts.visible or present.first_day == on):
        present.visible, present.by = facts.visible, by
        for name in TOLD:
            setattr(present, name, getattr(facts, name))
        present.save(update_fields=["visible", "by", *TOLD])
        return present
    told = {name: getattr(facts, name) for name in TOLD}
    if present is not None:
        present.during = period(present.first_day, on - timedelta(days=1))
        present.save(update_fields=["during"])
        told["code"] = present.code
    return Profile.objects.create(
        candidate=candidate, visible=facts.visible, by=by, during=period(on), **told
    )


def _show_on_register(candidate: Candidate, visible: bool, by: User, on: date) -> None:
    leading = Registration.objects.leading_on(on).filter(person_id=candidate.person_id).first()
    if leading is None or leading.profile_visible == visible:
        return
    change_registration(
        registration=leading,
        ground=LegalGround(leading.ground),
        responsible=ResponsibleParty(leading.responsible),
        profile_visible=visible,
        from_day=on,
        by=by,
        on=on,
    )


def _checked(candidate: Candidate, facts: ProfileFacts, on: date) -> ProfileFacts:
    """The facts that belong together. Raises ValidationError by field."""
    if facts.visible:
        if facts.agreed_on is None:
            raise ValidationError({"agreed_on": "Vul in op welke dag de kandidaat akkoord gaf."})
        if facts.agreed_on > on:
            raise ValidationError({"agreed_on": "Deze dag ligt in de toekomst."})
        if not facts.shared:
            raise ValidationError(
                {"shared": "Kies ten minste één onderdeel; anders staat er niets in het profiel."}
            )
        facts = ProfileFacts(**{**vars(facts), "hidden_because": "", "note": ""})
    elif not facts.hidden_because:
        raise ValidationError({"hidden_because": "Kies waarom het profiel niet zichtbaar is."})
    elif facts.hidden_because == HiddenReason.OTHER and not facts.note:
        raise ValidationError({"note": "Vul in welke andere reden er is."})
    if found := what_identifies(candidate, facts.pitch, days=True):
        raise ValidationError(
            {"pitch": f"Hierin staat {' en '.join(found)}. Haal dat weg: anderen lezen dit."}
        )
    return facts
