"""Write down that somebody looked at personal data or took it along."""

from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.db.models.functions import Now, TruncDate

from accounts.enums import AccessActivity
from accounts.models import AccessRecord, RoleAssignment, User
from dated.free_text import holds_bsn

MOST_PURPOSE = 300


def record_access(
    *,
    by: User,
    activity: AccessActivity,
    purpose: str,
    subject_ids: Collection[int],
    subject_kind: str = "cases.Candidate",
    municipalities: Collection[str] | None = None,
) -> AccessRecord:
    """Record that a user did this with the data of these subjects, and why; call it before the data leave.

    `municipalities` are the codes of those whose people it concerns; without them, those for which the user works at
    this moment. The moment is the database's own. Raises ValidationError without a purpose.
    """
    stated = " ".join(purpose.split())[:MOST_PURPOSE]
    if not stated:
        raise ValidationError({"purpose": "Geef aan waarvoor u de gegevens nodig hebt."})
    if holds_bsn(purpose):
        raise ValidationError({"purpose": "Zet hier geen burgerservicenummer in."})
    codes = _works_for(by) if municipalities is None else set(municipalities)
    return AccessRecord.objects.create(
        user=by,
        activity=activity,
        purpose=stated,
        municipalities=sorted(codes),
        subject_kind=subject_kind,
        subject_ids=sorted(set(subject_ids)),
        count=len(set(subject_ids)),
    )


def _works_for(user: User) -> set[str]:
    """The municipalities in which the user has a role at this moment."""
    held = RoleAssignment.objects.filter(user=user, during__contains=TruncDate(Now()))
    codes = held.values_list("organisation__municipality_id", flat=True)
    return {code for code in codes if code}
