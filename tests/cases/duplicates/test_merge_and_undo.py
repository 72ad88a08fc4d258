"""Whatever two records of one person hold: merging loses no day, and undoing leaves no trace."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from accounts.enums import Role
from accounts.models import User
from cases.actions.merge_people import undo_merge
from cases.enums import Stage
from cases.models import Candidate, StageChange
from dated.periods import period
from registry.enums import LegalGround
from registry.models import Municipality, Person, Registration, Residence
from tests.cases.duplicates.merging import everything, merged
from tests.factories import (
    CandidateFactory,
    MunicipalityFactory,
    PersonFactory,
    PlacementFactory,
    RegistrationFactory,
    ResidenceFactory,
    user_with,
)
from tests.people import TODAY

START = date(2016, 1, 1)

spans = st.tuples(st.integers(0, 20), st.one_of(st.none(), st.integers(1, 12)))


def spell(span: tuple[int, int | None]) -> Any:
    """A period in quarters since 2016."""
    first, length = span
    begin = START + timedelta(days=91 * first)
    return period(begin, None if length is None else begin + timedelta(days=91 * length - 1))


lives = st.fixed_dictionaries(
    {
        "homes": st.lists(spans, max_size=3),
        "grounds": st.lists(st.tuples(st.sampled_from(list(LegalGround)[:2]), spans), max_size=4),
        "files": st.lists(st.tuples(spans, st.integers(0, 2)), max_size=3),
        "work": st.lists(spans, max_size=2),
    }
)


class Merging(TestCase):
    """Random histories of two records of one person."""

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(one=lives, other=lives)
    def test_a_merge_that_is_undone_leaves_no_trace_in_the_facts(self, one: Any, other: Any) -> None:
        town = MunicipalityFactory(name="Voorbeeldstad")
        consultant = user_with(Role.CONSULTANT, town)
        kept, twin = (live(life, town, consultant) for life in (one, other))
        days = [START + timedelta(days=30 * n) for n in range(150)]
        before, known = everything(), [on_register(day, kept, twin) for day in days]
        try:
            merge = merged(kept, twin, consultant)
        except ValidationError:
            assert everything() == before
            return
        assert [on_register(day, kept) for day in days] == known, "no day on the register is lost"
        undo_merge(merge=merge, by=consultant, on=TODAY)
        assert everything() == before


def on_register(day: date, *people: Person) -> set[str]:
    """The grounds on which any of these records stands on the register on a day."""
    return set(Registration.objects.active_on(day).filter(person__in=people).values_list("ground", flat=True))


def live(life: dict[str, Any], town: Municipality, consultant: User) -> Person:
    """Write one random record; what overlaps with what stands there already is left out."""
    person = PersonFactory()
    for span in life["homes"]:
        _free(Residence.objects.filter(person=person), spell(span)) and ResidenceFactory(
            person=person, municipality=town, during=spell(span)
        )
    this_year = period(date(2026, 1, 1))  # who lives here today is within reach
    _free(Residence.objects.filter(person=person), this_year) and ResidenceFactory(
        person=person, municipality=town, during=this_year
    )
    for ground, span in life["grounds"]:
        _free(Registration.objects.filter(person=person, ground=ground), spell(span)) and RegistrationFactory(
            person=person, ground=ground, during=spell(span)
        )
    for span, steps in life["files"]:
        if _free(Candidate.objects.filter(person=person), spell(span)):
            file = CandidateFactory(person=person, municipality=town, during=spell(span))
            for _ in range(steps):
                StageChange.objects.create(
                    candidate=file, to_stage=Stage.DIAGNOSIS, on=file.first_day, by=consultant
                )
    for span in life["work"]:
        PlacementFactory(person=person, during=spell(span))
    return person


def _free(rows: Any, during: Any) -> bool:
    return not rows.filter(during__overlap=during).exists()
