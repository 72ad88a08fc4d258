"""Somebody chooses an employer in a form by typing."""

from typing import Any

import pytest
from django import forms
from django.test import Client

from placements.employers.choice import GUESSED, NONE, SEVERAL, EmployerChoiceField
from placements.employers.finding import label_of
from placements.models import Employer
from tests.factories import EmployerFactory

pytestmark = pytest.mark.django_db


class ChoiceForm(forms.Form):
    employer = EmployerChoiceField(label="Werkgever")

    def __init__(self, data: dict[str, Any]) -> None:
        super().__init__(data)
        self.fields["employer"].queryset = Employer.objects.order_by("name", "pk")


@pytest.fixture
def bakery() -> Employer:
    return EmployerFactory(name="Bakkerij De Halm", place="Leiden", kvk_number="12345678")


def chosen(text: str, **more: Any) -> Employer | None:
    form = ChoiceForm({"employer": text, **more})
    return form.cleaned_data["employer"] if form.is_valid() else None


def refusal(text: str, **more: Any) -> str:
    return ChoiceForm({"employer": text, **more}).errors["employer"][0]


@pytest.mark.parametrize(
    "typed",
    ["Bakkerij De Halm", "bakkerij de hálm", "halm", "halm leiden", "12345678", "1234 5678", "1234.5678"],
)
def test_one_that_fits_is_chosen(bakery: Employer, typed: str) -> None:
    EmployerFactory(name="Slagerij Rund", place="Leiden")
    assert chosen(typed) == bakery


def test_a_whole_name_goes_before_a_longer_one(bakery: Employer) -> None:
    EmployerFactory(name="Bakkerij De Halm Zuid", place="Leiden")
    assert chosen("Bakkerij De Halm") == bakery


def test_the_line_of_a_suggestion_says_which_it_is(bakery: Employer) -> None:
    other = EmployerFactory(name="Bakkerij De Halm", place="Leiden", kvk_number=None)
    assert [chosen(label_of(each)) for each in (bakery, other)] == [bakery, other]


def test_several_that_fit_come_back_to_choose_from(bakery: Employer) -> None:
    other = EmployerFactory(name="Bakkerij De Korst", place="Delft")
    assert refusal("bakkerij") == SEVERAL
    page = ChoiceForm({"employer": "bakkerij"}).as_p()
    assert f'value="{bakery.pk}"' in page
    assert f'value="{other.pk}"' in page
    assert 'value="bakkerij"' in page
    assert chosen("bakkerij", employer_for="bakkerij", employer_choice=str(other.pk)) == other


def test_a_choice_for_what_was_typed_over_is_no_answer(bakery: Employer) -> None:
    other = EmployerFactory(name="Slagerij Rund")
    assert chosen("slagerij", employer_for="bakkerij", employer_choice=str(bakery.pk)) == other


def test_a_name_with_a_mistake_offers_what_it_looks_like(bakery: Employer) -> None:
    assert refusal("Bakerij de Halm") == GUESSED
    assert f'value="{bakery.pk}"' in ChoiceForm({"employer": "Bakerij de Halm"}).as_p()


def test_a_name_nobody_has_is_said(bakery: Employer) -> None:
    assert refusal("Xylofoonfabriek") == NONE


@pytest.mark.parametrize(
    "typed", ["%", "\\", "'", "_____", "' OR 1=1 --", "99999999999999999999", "x" * 5000]
)
def test_nonsense_is_refused(bakery: Employer, typed: str) -> None:
    assert chosen(typed) is None


@pytest.mark.parametrize("choice", ["-1", "x", "99999999999999999999", "²"])
def test_a_choice_that_was_not_offered_is_not_taken(bakery: Employer, choice: str) -> None:
    EmployerFactory(name="Bakkerij De Korst")
    assert chosen("bakkerij", employer_for="bakkerij", employer_choice=choice) is None


def test_suggestions_are_for_who_works_with_files(office: Client, bakery: Employer) -> None:
    answer = office.post("/werkgevers/suggesties/", {"term": "halm"})
    assert "Bakkerij De Halm, Leiden (KvK 12345678)" in answer.text
    assert "no-store" in answer["Cache-Control"]


def test_an_employer_that_was_merged_is_not_offered(office: Client, bakery: Employer) -> None:
    EmployerFactory(name="Bakkerij De Halm oud", merged_into=bakery)
    assert office.post("/werkgevers/suggesties/", {"term": "halm"}).text.count('role="option"') == 1
