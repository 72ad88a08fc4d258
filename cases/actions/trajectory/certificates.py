"""Record what a candidate can show of what was learned; remove what was recorded by mistake."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file
from cases.actions.checked import held_file, refuse_bsn
from cases.entry_key import entry_key
from cases.enums import CertificateKind
from cases.models import Candidate, Certificate, Trajectory
from dated.acts import act


@dataclass(frozen=True, kw_only=True)
class CertificateFacts:
    """What it is, who issued it and when, and in which trajectory it was earned."""

    kind: CertificateKind
    name: str
    issuer: str
    issued_on: date
    trajectory: Trajectory | None = None


def add_certificate(
    *, candidate: Candidate, facts: CertificateFacts, by: User, on: date, form_key: UUID | None = None
) -> Certificate:
    """Record a certificate, also one from before the file was opened. The same form, sent again, makes nothing more.

    Raises PermissionDenied, ValidationError by field.
    """
    if not may_change_file(candidate, scope_of(by, on)):
        raise PermissionDenied
    refuse_bsn(name=facts.name, issuer=facts.issuer)
    if facts.issued_on > on:
        raise ValidationError({"issued_on": "Deze dag moet nog komen."})
    if facts.trajectory is not None and facts.trajectory.candidate_id != candidate.pk:
        raise ValidationError({"trajectory": "Kies een traject van deze kandidaat."})
    trajectory = facts.trajectory.pk if facts.trajectory else None
    columns = vars(facts) | {"name": facts.name.strip(), "issuer": facts.issuer.strip()}
    key = entry_key(form_key, candidate.pk, by.pk, columns | {"trajectory": trajectory})
    with act("Bewijs vastgelegd", by_id=by.pk):
        held_file(candidate, by, on)
        if key is not None and (made := candidate.certificates.filter(entry_key=key).first()):
            return made
        return Certificate.objects.create(candidate=candidate, entry_key=key, **columns)


def remove_certificate(*, certificate: Certificate, reason: str, by: User, on: date) -> None:
    """Remove a certificate that was recorded by mistake; the history keeps it.

    Raises PermissionDenied, ValidationError at the reason.
    """
    if not may_change_file(certificate.candidate, scope_of(by, on)):
        raise PermissionDenied
    reason = reason.strip()
    if not reason:
        raise ValidationError({"reason": "Vul in waarom u dit verwijdert."})
    refuse_bsn(reason=reason)
    with act(f"Bewijs verwijderd: {reason}", by_id=by.pk):
        held_file(certificate.candidate, by, on)
        Certificate.objects.filter(pk=certificate.pk).delete()
