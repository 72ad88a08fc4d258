"""Record what an intake tells of a candidate: the first one, more of the same one, or a new one beside it."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file
from cases.actions.checked import held_file
from cases.actions.rows import change_rows
from cases.enums import YesNoUnknown
from cases.intake.facts import ANSWERED_BY_ROWS, COLUMNS, KEYS, IntakeFacts, facts_of, row_columns
from cases.models import Assessment, Candidate
from cases.models.assessment_rows import ROWS
from cases.rules.free_text import holds_bsn
from cases.stated_facts import Row
from dated.acts import act
from dated.periods import period

NEW, FIRST, MORE = "Nieuwe intake", "Intake vastgelegd", "Intake aangevuld"
BSN_IN_TEXT = "Hier staat een BSN. Haal het weg: in een tekst is het niet beschermd."
CHANGED = "changed"
"""Code of the refusal of what was typed beside an older edition than the one that stands there now."""


def record_intake(
    *,
    candidate: Candidate,
    facts: IntakeFacts,
    taken_on: date,
    seen: str,
    as_new: bool = False,
    by: User,
    on: date,
) -> Assessment:
    """Record an intake that was held on a day; `seen` is the edition the writer saw, empty when there was none.

    With `as_new` a new intake begins on `taken_on` and the one before it ends the day before; otherwise the present
    one is filled in further and keeps its day. The same again changes nothing, so two clicks are one.
    Raises PermissionDenied, ValidationError by field, and ValidationError with code "changed" when somebody else saved
    meanwhile.
    """
    if not may_change_file(candidate, scope_of(by, on)):
        raise PermissionDenied
    facts = _coherent(facts)
    present = present_intake(candidate)
    reason = FIRST if present is None else NEW if as_new else MORE
    with act(reason, by_id=by.pk):
        held_file(candidate, by, on)
        present = present_intake(candidate)
        if present is not None and _is_recorded(present, facts, taken_on):
            return present
        if (present.edition if present else "") != seen:
            raise ValidationError("Iemand anders heeft deze intake intussen gewijzigd.", code=CHANGED)
        if present is None or as_new:
            return _begin(candidate, present, facts, taken_on, by, on)
        if taken_on != present.first_day:
            day = f"{present.first_day:%d-%m-%Y}"
            raise ValidationError(
                {
                    "taken_on": f"De intake die er is, is van {day}. Kies een nieuwe intake, of laat die datum staan."
                }
            )
        return _fill_in(present, facts)


def present_intake(candidate: Candidate) -> Assessment | None:
    """The newest intake of a file, with its rows."""
    newest: Assessment | None = (
        Assessment.objects.filter(candidate=candidate).with_rows().newest_first().first()
    )
    return newest


def _is_recorded(present: Assessment, facts: IntakeFacts, taken_on: date) -> bool:
    """Whether this is what stands there already."""
    return facts_of(present).says_the_same_as(facts) and present.first_day == taken_on


def _begin(
    candidate: Candidate, before: Assessment | None, facts: IntakeFacts, taken_on: date, by: User, on: date
) -> Assessment:
    """Make an intake that holds from a day on; the one before it ends the day before."""
    if taken_on > on:
        raise ValidationError({"taken_on": "Deze dag is nog niet geweest."})
    if before is not None:
        if taken_on <= before.first_day:
            day = f"{before.first_day:%d-%m-%Y}"
            raise ValidationError(
                {"taken_on": f"De vorige intake is van {day}. Kies een latere dag, of vul die intake aan."}
            )
        Assessment.objects.filter(pk=before.pk).update(
            during=period(before.first_day, taken_on - timedelta(days=1)), version=before.version + 1
        )
    made = Assessment.objects.create(
        candidate=candidate, taken_by=by, during=period(taken_on), **facts.columns
    )
    write_rows(made, facts)
    return made


def write_rows(assessment: Assessment, facts: IntakeFacts) -> None:
    """Give an intake that has no rows yet those of these facts."""
    for relation, model in ROWS.items():
        model._default_manager.bulk_create(
            model(assessment=assessment, **row) for row in facts.rows[relation]
        )


def _fill_in(present: Assessment, facts: IntakeFacts) -> Assessment:
    """Change the present intake into these facts."""
    for name in COLUMNS:
        setattr(present, name, facts.columns[name])
    present.version += 1
    present.save(update_fields=[*COLUMNS, "version"])
    for relation, wanted in facts.rows.items():
        change_rows(
            ROWS[relation],
            {"assessment": present},
            getattr(present, relation).all(),
            wanted,
            key=KEYS[relation],
            columns=row_columns(relation),
        )
    return present


def _coherent(facts: IntakeFacts) -> IntakeFacts:
    """The facts with what follows from them: who has a licence of a category, has a licence.

    Raises ValidationError by field for a no that its rows speak against, and for a BSN in free text.
    """
    columns = dict(facts.columns)
    for row in (columns, *chain.from_iterable(facts.rows.values())):
        for name, value in row.items():
            if isinstance(value, str) and holds_bsn(value):
                raise ValidationError({name: BSN_IN_TEXT})
    for question, relation in ANSWERED_BY_ROWS.items():
        rows: Sequence[Row] = facts.rows[relation]
        held = [row for row in rows if row.get("has", YesNoUnknown.YES) == YesNoUnknown.YES]
        if held and columns[question] == YesNoUnknown.NO:
            raise ValidationError({question: "U koos nee, maar vulde hieronder wel iets in."})
        if held:
            columns[question] = YesNoUnknown.YES.value
    if columns["support_needs"] and columns["has_support_needs"] == YesNoUnknown.NO:
        raise ValidationError({"has_support_needs": "U koos nee, maar kruiste hieronder wel iets aan."})
    if columns["support_needs"]:
        columns["has_support_needs"] = YesNoUnknown.YES.value
    return IntakeFacts(columns=columns, rows=facts.rows)
