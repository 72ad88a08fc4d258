"""Domain questions about contact, appointments, complaints and documents. Who may read which is decided here."""

from datetime import date, datetime
from typing import Self

from django.apps import apps
from django.db.models import Q, QuerySet

from accounts.scope import Scope
from cases.enums import AppointmentStatus, Visibility
from cases.enums.contact import CONTACT_KINDS, WITH_THE_CANDIDATE


def _coached_files(scope: Scope) -> QuerySet:
    # By name: the file knows its own questions, and these come below it.
    return apps.get_model("cases", "Candidate").objects.of_coach(scope)


def _of_those_who_may_read(scope: Scope) -> Q:
    """What a user may read by its visibility: one role never widens what another role gives."""
    readable = Q(candidate__municipality_id__in=scope.case_municipalities)
    readable |= Q(visibility=Visibility.EVERYBODY, candidate__municipality_id__in=scope.file_municipalities)
    if scope.coach_municipalities:
        readable |= Q(
            visibility__in=(Visibility.COACH, Visibility.EVERYBODY), candidate__in=_coached_files(scope)
        )
    return readable


class ContactMomentQuerySet(QuerySet):
    """Questions about contact moments and notes."""

    def visible_to(self, scope: Scope) -> Self:
        """What this user may read: a consultant all of their municipality, others what was shown to them."""
        return self.filter(_of_those_who_may_read(scope))

    def counting(self) -> Self:
        """Real contact with the candidate: what the signal "no contact" looks at. A note or an attempt is none."""
        return self.filter(kind__in=CONTACT_KINDS, with_whom__in=WITH_THE_CANDIDATE)

    def newest_first(self) -> Self:
        """The last contact first."""
        return self.order_by("-on", "-at", "-pk")


class AppointmentQuerySet(QuerySet):
    """Questions about appointments."""

    def visible_to(self, scope: Scope) -> Self:
        """Appointments of a consultant's municipality; a coach sees those of the people they guide."""
        readable = Q(candidate__municipality_id__in=scope.case_municipalities)
        if scope.coach_municipalities:
            readable |= Q(candidate__in=_coached_files(scope))
        return self.filter(readable)

    def planned(self) -> Self:
        """Appointments that are still to be kept, also those whose hour has passed."""
        return self.filter(status=AppointmentStatus.PLANNED)

    def of_colleague(self, user_id: int) -> Self:
        """Appointments this colleague keeps."""
        return self.filter(colleague_id=user_id)

    def on_day(self, day: date) -> Self:
        """Appointments that begin on this day, in Amsterdam; earliest first."""
        return self.filter(starts_at__date=day).order_by("starts_at", "pk")

    def before(self, moment: datetime) -> Self:
        """Appointments that began before this moment."""
        return self.filter(starts_at__lt=moment)


class ComplaintQuerySet(QuerySet):
    """Questions about complaints."""

    def visible_to(self, scope: Scope) -> Self:
        """Complaints at a consultant's municipality. Coaches and others do not read them."""
        return self.filter(municipality_id__in=scope.case_municipalities)

    def open(self) -> Self:
        """Complaints that are not closed."""
        return self.filter(closed_on=None)

    def countable_by(self, scope: Scope) -> Self:
        """Complaints that this user may count, without seeing whose: a manager or policy officer, for the council."""
        codes = {code for each in scope.answering_municipalities for code in scope.carried_by(each)}
        return self.filter(municipality_id__in=codes)


class CaseDocumentQuerySet(QuerySet):
    """Questions about documents."""

    def visible_to(self, scope: Scope) -> Self:
        """What this user may read, removed ones included: of those only the line is left."""
        return self.filter(_of_those_who_may_read(scope))

    def kept(self) -> Self:
        """Documents that are still there."""
        return self.filter(removed_on=None)
