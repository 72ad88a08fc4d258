"""Recording a set of council questions, finding it in the list, and changing its particulars."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from accounts.enums import OrganisationKind, Role
from accounts.models import User
from registry.models import Municipality
from reports.models import CouncilAnswer
from tests.factories import (
    MunicipalityFactory,
    OrganisationFactory,
    RegionFactory,
    RoleAssignmentFactory,
    UserFactory,
    user_with,
)
from tests.people import client_of
from tests.reports.council_world import answer, answer_of, desk, manager, messages_of, stranger, today, town

__all__ = ["answer", "desk", "manager", "stranger", "town"]
LIST, NEW = "/raadsvragen/", "/raadsvragen/nieuw/"
pytestmark = pytest.mark.django_db


def form(**fields: Any) -> dict[str, Any]:
    given = {
        "reference": "Z230346-2020",
        "subject": "banenafspraakbanen",
        "party": "PAL GroenLinks",
        "article": "artikel 41, eerste lid",
        "received_on": today().isoformat(),
        "due_on": (today() + timedelta(days=30)).isoformat(),
        "questions": "1. Hoeveel banen?\n2. Hoe gemeten?\n- a. Vacatures?",
    }
    return given | fields


def test_pasted_questions_become_numbered_questions(desk: Client, town: Municipality) -> None:
    response = desk.post(NEW, form(), follow=True)
    answer = CouncilAnswer.objects.get()
    assert response.redirect_chain == [(f"/raadsvragen/{answer.pk}/", 302)]
    assert messages_of(response) == ["Raadsvraag Z230346-2020 is vastgelegd."]
    assert (answer.municipality, answer.party, answer.answered_on) == (town, "PAL GroenLinks", None)
    assert list(answer.questions.values_list("number", "text")) == [
        ("1", "Hoeveel banen?"),
        ("2", "Hoe gemeten?"),
        ("2a", "Vacatures?"),
    ]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("reference", "", "Dit veld is verplicht."),
        ("reference", "Z 1/2", "Gebruik letters, cijfers, punt en streepje."),
        ("received_on", "31-12-2999", "Controleer het jaar"),
        ("received_on", "2099-01-01", "Deze dag moet nog komen."),
        ("due_on", "2020-01-01", "De uiterste datum ligt vóór de dag van ontvangst."),
        ("questions", "Hoeveel banen?", "Zet een nummer voor elke vraag"),
        ("questions", "Geachte raad\n1. Hoeveel?", "Vóór de eerste vraag staat nog tekst: “Geachte raad”."),
        ("questions", "1. Hoeveel?\n1. Waar?", "Deze nummers komen vaker voor: 1."),
        ("questions", "1. Hoeveel?\n2.", "Achter deze nummers staat geen vraag: 2."),
    ],
)
def test_a_mistake_is_told_at_its_field_and_what_was_typed_stays(
    desk: Client, field: str, value: str, message: str
) -> None:
    response = desk.post(NEW, form(**{field: value}))
    shown = response.context["form"]
    assert message in " ".join(shown.errors[field])
    assert list(shown.errors) == [field]
    assert shown["subject"].value() == "banenafspraakbanen"
    assert shown[field].value() == value
    assert "Controleer uw invoer" in response.content.decode()
    assert not CouncilAnswer.objects.exists()


def test_a_reference_is_used_once(desk: Client, answer: CouncilAnswer) -> None:
    response = desk.post(NEW, form(reference=answer.reference))
    assert "bestaat al" in " ".join(response.context["form"].errors["reference"])
    assert CouncilAnswer.objects.count() == 1


def test_the_article_of_the_last_time_is_suggested(desk: Client, answer: CouncilAnswer) -> None:
    assert desk.get(NEW).context["form"]["article"].value() == "artikel 33"


def test_who_answers_for_two_municipalities_chooses(manager: User, town: Municipality) -> None:
    other = MunicipalityFactory(name="Anderstad")
    RoleAssignmentFactory(
        user=manager, organisation=OrganisationFactory(municipality=other), role=Role.POLICY
    )
    desk = client_of(manager)
    assert "municipality" in desk.post(NEW, form()).context["form"].errors
    desk.post(NEW, form(municipality=other.code))
    assert CouncilAnswer.objects.get().municipality == other
    assert "Anderstad" in desk.get(LIST).content.decode()


def test_the_list_tells_what_is_due_and_what_is_late(
    desk: Client, manager: User, town: Municipality, django_assert_max_num_queries: Any
) -> None:
    answer_of(manager, town, reference="A", due_on=today() - timedelta(days=2))
    answer_of(manager, town, reference="B", due_on=today() + timedelta(days=20))
    done = answer_of(manager, town, reference="C")
    CouncilAnswer.objects.filter(pk=done.pk).update(answered_on=today(), closed_at=timezone.now())
    with django_assert_max_num_queries(10):
        response = desk.get(LIST)
    assert [row.reference for row, _ in response.context["rows"]] == ["A", "B", "C"]
    text = response.content.decode()
    assert "2 dagen te laat" in text
    assert "nog 20 dagen" in text


def test_an_empty_list_says_what_to_do(desk: Client) -> None:
    text = desk.get(LIST).content.decode()
    assert "Er zijn nog geen raadsvragen" in text
    assert text.count(NEW) == 2


def test_a_manager_of_a_region_office_answers_for_no_municipality(db: None) -> None:
    region = RegionFactory()
    office = OrganisationFactory(kind=OrganisationKind.REGION_OFFICE, region=region, municipality=None)
    client = client_of(RoleAssignmentFactory(user=UserFactory(), organisation=office, role=Role.MANAGER).user)
    assert "Er zijn geen raadsvragen voor u" in client.get(LIST).content.decode()
    assert client.get(NEW).status_code == 404


def test_the_particulars_can_be_changed(desk: Client, answer: CouncilAnswer) -> None:
    page = f"/raadsvragen/{answer.pk}/wijzigen/"
    assert desk.get(page).context["form"]["party"].value() == "Partij voor Werk"
    desk.post(page, form(party="Lijst Werk"))
    answer.refresh_from_db()
    assert (answer.reference, answer.party) == ("Z230346-2020", "Lijst Werk")
    assert "bestaat niet" not in desk.get(LIST).content.decode()


@pytest.mark.parametrize(
    "role", [Role.CONSULTANT, Role.COACH, Role.SUBSIDY, Role.ADMINISTRATOR, Role.PRIVACY]
)
def test_other_roles_of_the_same_municipality_get_404(
    role: Role, town: Municipality, answer: CouncilAnswer
) -> None:
    client = client_of(user_with(role, town))
    for address in (LIST, NEW, f"/raadsvragen/{answer.pk}/", f"/raadsvragen/{answer.pk}/export/pdf/"):
        assert client.get(address).status_code == 404


def test_a_policy_officer_may_do_the_same_as_a_manager(town: Municipality, answer: CouncilAnswer) -> None:
    client = client_of(user_with(Role.POLICY, town))
    assert client.get(f"/raadsvragen/{answer.pk}/").status_code == 200


@pytest.mark.parametrize(
    "page",
    [
        "",
        "wijzigen/",
        "afronden/",
        "heropenen/",
        "voorbeeld/",
        "export/pdf/",
        "vragen/nieuw/",
        "vragen/{question}/",
        "vragen/{question}/verwijderen/",
        "vragen/{question}/cijfers/nieuw/",
    ],
)
def test_a_stranger_gets_404(stranger: Client, answer: CouncilAnswer, page: str) -> None:
    question = answer.questions.all()[0]
    address = f"/raadsvragen/{answer.pk}/" + page.format(question=question.pk)
    assert stranger.get(address).status_code == 404
    assert stranger.post(address, {}).status_code in (404, 405)


def test_the_verb_itself_refuses_a_stranger(town: Municipality, db: None) -> None:
    with pytest.raises(PermissionDenied):
        answer_of(user_with(Role.MANAGER, MunicipalityFactory()), town)
    with pytest.raises(PermissionDenied):
        answer_of(user_with(Role.CONSULTANT, town), town)


def test_a_text_too_long_to_paste_is_refused_in_words(desk: Client) -> None:
    assert "maxlength" not in str(desk.get(NEW).context["form"]["questions"])
    errors = desk.post(NEW, form(questions="1. " + "x" * 50_000)).context["form"].errors
    assert errors == {"questions": ["Deze tekst is te lang: hooguit 50.000 tekens."]}
