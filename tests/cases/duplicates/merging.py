"""What the tests of merging share."""

from typing import Any

from django.apps import apps

from accounts.models import User
from cases.actions.merge_people import merge_people
from cases.models import Candidate
from registry.models import Merge, Municipality, Person
from tests.factories import PersonFactory, ResidenceFactory
from tests.people import TODAY


def merged(kept: Person, other: Person, by: User) -> Merge:
    return merge_people(kept=kept, merged=other, reason="twee keer ingevoerd", by=by, on=TODAY)


def twin_of(candidate: Candidate, town: Municipality, **facts: Any) -> Person:
    """The same person, recorded once more."""
    twin = PersonFactory(
        last_name=candidate.person.last_name, birth_date=candidate.person.birth_date, **facts
    )
    ResidenceFactory(person=twin, municipality=town)
    return twin


def everything() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every fact, as it stands: what undoing must bring back."""
    tracked = [
        model for model in apps.get_models() if hasattr(model, "pgh_event_model") and model is not Merge
    ]
    return {model._meta.label: sorted(model._base_manager.values_list(), key=str) for model in tracked}
