"""Standing in for a colleague who is away: arrange it, and end it earlier."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import scope_of
from cases.models import Cover
from cases.workday.colleagues import consultants_for
from dated.acts import act
from dated.periods import period
from registry.models import Municipality

ONE_DAY = timedelta(days=1)
LONGEST = timedelta(days=366)


def arrange_cover(
    *,
    absent: User,
    substitute: User,
    municipality: Municipality,
    first_day: date,
    last_day: date,
    reason: str,
    by: User,
    on: date,
) -> Cover:
    """Let a colleague stand in for a consultant, from the first up to and including the last day.

    Any consultant of the municipality may arrange it: who falls ill cannot. Raises PermissionDenied, or ValidationError
    by field.
    """
    scope = scope_of(by, on)
    if municipality.code not in scope.case_municipalities:
        raise PermissionDenied
    colleagues = set(consultants_for(municipality.code, scope).values_list("pk", flat=True))
    for field, colleague in (("absent", absent), ("substitute", substitute)):
        if colleague.pk not in colleagues:
            raise ValidationError({field: "Deze collega is geen consulent van deze gemeente."})
    if absent == substitute:
        raise ValidationError({"substitute": "Kies een collega: niemand vervangt zichzelf."})
    if last_day < first_day:
        raise ValidationError({"last_day": "De einddatum ligt vóór de begindatum."})
    if last_day < on:
        raise ValidationError({"last_day": "Deze dag is al geweest. Kies vandaag of een latere dag."})
    if last_day - first_day > LONGEST:
        raise ValidationError(
            {"last_day": "Een vervanging duurt hooguit een jaar. Draag anders de dossiers over."}
        )
    during = period(first_day, last_day)
    with act("Vervanging vastgelegd", by_id=by.pk):
        # One at a time for a municipality: two colleagues could arrange to stand in for each other at once.
        Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
        covers = Cover.objects.at(scope).overlapping(during).select_related("absent", "substitute")
        if (ring := _leading_to(absent, substitute, during, list(covers))) is not None:
            raise ValidationError(
                {
                    "substitute": f"{substitute.display_name} is er van {ring.first_day:%d-%m-%Y} tot en met "
                    f"{ring.last_day:%d-%m-%Y} zelf niet en wordt dan door {ring.substitute.display_name} vervangen. "
                    "Kies iemand anders of andere dagen."
                }
            )
        return Cover.objects.create(
            absent=absent,
            substitute=substitute,
            municipality=municipality,
            reason=reason,
            during=during,
        )


def _leading_to(absent: User, substitute: User, during: DateRange, covers: list[Cover]) -> Cover | None:
    """The cover of the substitute that leads back to who is absent, directly or through others, on at least one day."""
    for cover in covers:
        if cover.absent_id != substitute.pk:
            continue
        both = DateRange(max(during.lower, cover.during.lower), min(during.upper, cover.during.upper))
        if both.lower >= both.upper:
            continue
        others = [each for each in covers if each != cover]
        if cover.substitute_id == absent.pk or _leading_to(absent, cover.substitute, both, others):
            return cover
    return None


def end_cover(*, cover: Cover, by: User, on: date) -> None:
    """End a cover: after yesterday when it has begun, and altogether when it begins today or later."""
    if cover.municipality_id not in scope_of(by, on).case_municipalities:
        raise PermissionDenied
    with act("Vervanging beëindigd", by_id=by.pk):
        row = Cover.objects.select_for_update().filter(pk=cover.pk).first()
        if row is None or row.during.upper <= on:
            raise ValidationError("Deze vervanging is al beëindigd.")
        if row.during.lower >= on:
            row.delete()
            return
        row.during = DateRange(row.during.lower, on)
        row.save(update_fields=["during"])
