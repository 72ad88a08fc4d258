"""Bring everything that hangs on one row to another row of the same kind."""

from collections.abc import Callable, Collection, Iterator
from typing import Any
from uuid import uuid4

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from dated.models import DatedFact
from registry.merging.days import ends_later, without
from registry.merging.steps import Steps
from registry.models import Merge, MergeStep, NotADuplicate

OWN = (Merge, MergeStep, NotADuplicate)
"""What merging keeps about merging."""
MERGED_INTO = "merged_into"
OwnWay = Callable[["models.QuerySet[Any]", models.Field, Any, Steps], None]
_own_ways: dict[type[models.Model], OwnWay] = {}


def register_own_way(model: type[models.Model], bring: OwnWay) -> None:
    """Let rows of a model be brought to the one that is kept in their own way; a higher app says so when it starts.

    `bring(rows, field, kept, steps)` gets all rows, as a queryset that holds them: there can be thousands. It does
    every write through `steps`, and raises ValidationError with what stands in the way.
    """
    _own_ways[model] = bring


def absorb(
    *, kept: models.Model, other: models.Model, steps: Steps, besides: Collection[type[models.Model]] = OWN
) -> None:
    """Make every row that points at `other` point at `kept`; `besides` are the models that keep merges themselves.

    Where both have a fact of which there can be one at a time: what is kept goes before, and the other fills the days
    that are left. A fact with facts of its own below it is not cut in pieces: the one that began later ends the other.
    Raises ValidationError with what stands in the way.
    """
    for relation in relations_of(type(other), besides):
        name = relation.field.name
        model = relation.related_model
        rows = model._base_manager.select_for_update().filter(**{name: other}).order_by("pk")
        if own_way := _own_ways.get(model):
            own_way(rows, relation.field, kept, steps)
        elif model is type(kept) or not _bring_together(rows, relation.field, kept, steps):
            for row in rows:
                _bring(row, relation.field, kept, steps)


def relations_of(model: type[models.Model], besides: Collection[type[models.Model]] = OWN) -> Iterator[Any]:
    """The relations from other tables that the database keeps, also those without a name on this side."""
    relations: Any = model._meta.get_fields(include_hidden=True)
    for relation in relations:
        if not relation.auto_created or not (relation.one_to_many or relation.one_to_one):
            continue
        field = relation.field
        if field.db_constraint and relation.related_model not in besides and field.name != MERGED_INTO:
            yield relation


def _bring_together(
    rows: "models.QuerySet[Any]", field: models.Field, kept: models.Model, steps: Steps
) -> bool:
    """Move all rows at once; False, with nothing done, when a constraint refuses one: then each goes by itself."""
    try:
        with transaction.atomic():
            steps.change_all(rows, field, kept)
    except IntegrityError:
        return False
    return True


def _bring(row: models.Model, field: models.Field, kept: models.Model, steps: Steps) -> None:
    """Move one row, with whatever its constraints ask."""
    itself = type(row) is type(kept) and row.pk == kept.pk  # a file that continued the other one
    try:
        with transaction.atomic():
            steps.change(row, **{field.name: None if itself else kept})
        return
    except IntegrityError:
        row.refresh_from_db()
    if mark := _mark_of_an_act(row, field):
        steps.change(row, **{field.name: kept, mark: uuid4()})
        return
    if not isinstance(row, DatedFact) or not (constraint := _one_at_a_time(row, field)):
        raise _in_the_way(row)
    rivals = _rivals(row, field, kept, constraint)
    if any(True for _ in relations_of(type(row))):
        _one_ends_the_other(row, field, kept, rivals, steps)
    else:
        _fill_what_is_left(row, field, kept, rivals, steps)


def _mark_of_an_act(row: models.Model, field: models.Field) -> str | None:
    """The column with the mark of the act that made this row: one act that made a row for both, made two of them."""
    for constraint in row._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint) and field.name in constraint.fields:
            for name in constraint.fields:
                if isinstance(row._meta.get_field(name), models.UUIDField):
                    return name
    return None


def _one_at_a_time(row: models.Model, field: models.Field) -> ExclusionConstraint | None:
    """The constraint that lets a person or file have one such fact at a time."""
    for constraint in row._meta.constraints:
        if (
            isinstance(constraint, ExclusionConstraint)
            and (field.name, RangeOperators.EQUAL) in constraint.expressions
        ):
            return constraint
    return None


def _rivals(
    row: DatedFact, field: models.Field, kept: models.Model, constraint: ExclusionConstraint
) -> list[DatedFact]:
    """The facts of the kept one in the same days, alike in whatever else the constraint compares."""
    alike: dict[str, Any] = {
        str(name): getattr(row, str(name))
        for name, operator in constraint.expressions
        if operator == RangeOperators.EQUAL and name != field.name
    }
    facts = type(row)._base_manager.select_for_update()
    return list(facts.filter(**alike, **{field.name: kept}, during__overlap=row.during).order_by("during"))


def _fill_what_is_left(
    row: DatedFact, field: models.Field, kept: models.Model, rivals: list[DatedFact], steps: Steps
) -> None:
    left = without(row.during, [rival.during for rival in rivals])
    if not left:
        steps.set_aside(row)
        return
    steps.change(row, during=left[0], **{field.name: kept})
    for during in left[1:]:
        piece = type(row)._base_manager.get(pk=row.pk)
        piece.pk, piece.during = None, during
        piece._state.adding = True
        steps.make(piece)


def _one_ends_the_other(
    row: DatedFact, field: models.Field, kept: models.Model, rivals: list[DatedFact], steps: Steps
) -> None:
    """The fact that began first ends the day before the other begins; refused when days would be lost by that."""
    for rival in rivals:
        first, second = sorted((row, rival), key=lambda fact: fact.during.lower)
        if first.during.lower == second.during.lower or ends_later(first.during, second.during):
            raise _in_the_way(row)
        steps.change(first, during=DateRange(first.during.lower, second.during.lower))
    try:
        with transaction.atomic():
            steps.change(row, **{field.name: kept})
    except IntegrityError as refusal:
        raise _in_the_way(row) from refusal


def _in_the_way(row: models.Model) -> ValidationError:
    what = row._meta.verbose_name
    since = f" sinds {row.first_day:%d-%m-%Y}" if isinstance(row, DatedFact) else ""
    return ValidationError(
        f"Beide hebben in dezelfde tijd een eigen gegeven van deze soort: {what}{since}. "
        "Beëindig of corrigeer er eerst een.",
        code="in_the_way",
    )
