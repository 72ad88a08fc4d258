"""Before two employers are merged a consultant reads what that does, and after it what stands in the way of undoing."""

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from placements.actions.employers.merge import merge_employers, undo_merge
from placements.models import Employer
from registry.models import Municipality
from tests.factories import EmployerFactory, EmployerSectorFactory, MunicipalityFactory, PlacementFactory
from tests.factories_employers import AgreementFactory, AgreementPlacementFactory
from tests.people import TODAY


@pytest.fixture
def twin(bakery: Employer) -> Employer:
    """The bakery again, with a name that ends in a full stop, and in the other sector."""
    twin: Employer = EmployerFactory(name="Bakkerij de Halm B.V.", place="Voorbeeldstad")
    EmployerSectorFactory(employer=twin, sector="government")
    return twin


def refusal_of_undoing(bakery: Employer, twin: Employer, by: User) -> str:
    done = merge_employers(kept=bakery, merged=twin, reason="nagekeken", by=by, on=TODAY)
    since = PlacementFactory(employer=bakery)
    AgreementPlacementFactory(agreement=bakery.agreements.get(), placement=since)
    with pytest.raises(ValidationError) as refused:
        undo_merge(merge=done, by=by, on=TODAY)
    return " ".join(refused.value.messages)


def test_undoing_says_for_which_agreement_work_counts_since(
    bakery: Employer, twin: Employer, town: Municipality, consultant: User
) -> None:
    AgreementFactory(employer=twin, municipality=town, what="Tien plaatsen")
    assert refusal_of_undoing(bakery, twin, consultant) == (
        "Er telt intussen een plaatsing bij Bakkerij De Halm mee voor een afspraak van Bakkerij de Halm B.V.: "
        "“Tien plaatsen”. Laat die plaatsing daar eerst niet meer meetellen. Daarna kunt u dit ongedaan maken."
    )


def test_undoing_does_not_tell_what_another_region_agreed(
    bakery: Employer, twin: Employer, consultant: User
) -> None:
    AgreementFactory(employer=twin, municipality=MunicipalityFactory(), what="Tien plaatsen")
    refusal = refusal_of_undoing(bakery, twin, consultant)
    assert "mee voor een afspraak van Bakkerij de Halm B.V. Laat die" in refusal
    assert "Tien" not in refusal
