"""A consultant records a vacancy: from nothing, at an employer, or as a copy."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from placements.actions.vacancies.record_vacancy import record_vacancy
from placements.models import Employer, Vacancy, VacancyStatusChange
from registry.models import Municipality
from registry.synthetic import synthetic_bsn
from tests.factories import (
    EmployerFactory,
    MunicipalityFactory,
    OrganisationFactory,
    RoleAssignmentFactory,
    user_with,
)
from tests.people import client_of
from tests.placements.vacancies.typed import TODAY, facts, recorded, send, typed

NEW = "/vacatures/nieuw/"


@pytest.fixture
def employer(db: None) -> Employer:
    return EmployerFactory(name="Keuken van Dijk", place="Voorbeeldstad")


def errors(answer: Any) -> dict[str, list[str]]:
    return {name: list(map(str, said)) for name, said in answer.context["form"].errors.items()}


def test_a_vacancy_is_recorded_and_open(
    office: Client, consultant: User, town: Municipality, employer: Employer
) -> None:
    answer = send(
        office,
        NEW,
        employer="Keuken van Dijk",
        tasks="Afwassen en groente snijden.",
        hours_min="16",
        hours_max="24,5",
        closes_on="2027-01-31",
        licences_hard=["B"],
        licences_wished=["AM"],
        certificates=[
            {"kind": "haccp", "weight": "wish"},
            {"kind": "other", "name": "Barista", "weight": "hard"},
        ],
        languages=[{"language": "nl", "speaking": "fair", "weight": "hard"}],
        competences=["together", "accurate"],
        reachable_by=["public", "bicycle"],
        offers=["quiet_place"],
        **{"demands-standing": "always", "demands-noise": "never"},
    )
    vacancy = Vacancy.objects.get()
    assert answer.redirect_chain == [(f"/vacatures/{vacancy.pk}/", 302)]
    assert (vacancy.employer, vacancy.municipality, vacancy.taken_by) == (employer, town, consultant)
    assert (vacancy.status, vacancy.hours_max) == ("open", Decimal("24.5"))
    assert vacancy.reachable_by == ["bicycle", "public"]
    assert list(vacancy.licences.values_list("category", "is_hard")) == [("AM", False), ("B", True)]
    assert list(vacancy.certificates.values_list("kind", "name", "is_hard")) == [
        ("haccp", "", False),
        ("other", "Barista", True),
    ]
    assert list(vacancy.languages.values_list("language", "speaking", "writing", "is_hard")) == [
        ("nl", "fair", "unknown", True)
    ]
    assert list(vacancy.competences.values_list("kind", flat=True)) == ["accurate", "together"]
    assert dict(vacancy.demands.values_list("kind", "how_often")) == {"standing": "always", "noise": "never"}
    step = VacancyStatusChange.objects.get()
    assert (step.from_status, step.to_status, step.on, step.by) == ("", "open", TODAY, consultant)


def test_little_is_enough_and_the_rest_is_unknown(office: Client, employer: Employer) -> None:
    answer = send(office, NEW, employer="Keuken van Dijk")
    assert "Vraag dit aan de werkgever" in answer.text
    for label in ("taken", "bedrijfstak", "uren per week", "contract", "bereikbaar met", "hoe het werk is"):
        assert label in answer.context["unknown"] or label.capitalize() in answer.context["unknown"]
    assert "Er zijn geen harde eisen." in answer.text


def test_without_the_tick_it_stays_in_preparation(office: Client, employer: Employer) -> None:
    answer = send(office, NEW, employer="Keuken van Dijk", opened="")
    assert Vacancy.objects.get().status == "concept"
    assert "nog in voorbereiding" in answer.text


def test_a_licence_is_a_hard_demand_only_when_somebody_says_so(office: Client, employer: Employer) -> None:
    answer = send(office, NEW, employer="Keuken van Dijk", licences_hard=["B"], licences_wished=["B"])
    assert errors(answer) == {"licences_wished": ["Dit rijbewijs is al een harde eis. Kies een van beide."]}
    answer = send(office, NEW, employer="Keuken van Dijk", licences_hard=["B"])
    wishes = answer.text.index("Hoe het werk is")
    assert answer.text.index("Harde eisen") < answer.text.index("B (auto)") < wishes


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"title": ""}, "title", "Vul de functie in."),
        ({"posts": "0"}, "posts", "Vul een aantal plekken in van 1 tot en met 500."),
        ({"posts": "veel"}, "posts", "Vul een aantal plekken in van 1 tot en met 500."),
        ({"hours_min": "30", "hours_max": "20"}, "hours_max", "Dit is minder dan het laagste aantal uren."),
        ({"hours_min": "60"}, "hours_min", "Vul een aantal uren in van meer dan 0 tot en met 48."),
        (
            {"closes_on": "2026-11-20"},
            "closes_on",
            "Deze dag is al voorbij. Kies vandaag of later, of laat het leeg.",
        ),
        ({"education_is_hard": "on"}, "education", "Kies welke opleiding een harde eis is."),
        (
            {"certificates": [{"kind": "other", "weight": "hard"}]},
            "certificates-0-name",
            "Vul de naam van het certificaat in.",
        ),
        (
            {"languages": [{"language": "nl", "weight": "hard"}]},
            "languages-0-speaking",
            "Kies hoe goed iemand de taal moet spreken of schrijven.",
        ),
        ({"employer": ""}, "employer", "Vul de naam of het KvK-nummer van een werkgever in."),
    ],
)
def test_what_cannot_be_stands_at_its_field_and_nothing_typed_is_lost(
    office: Client, employer: Employer, changes: dict[str, Any], field: str, said: str
) -> None:
    answer = send(office, NEW, **{"employer": "Keuken van Dijk", "tasks": "Veel afwas", **changes})
    assert errors(answer)[field] == [said]
    assert "Veel afwas" in answer.text
    assert not Vacancy.objects.exists()


def test_a_closing_date_of_today_is_not_past(office: Client, employer: Employer) -> None:
    send(office, NEW, employer="Keuken van Dijk", closes_on="2026-11-21")
    assert Vacancy.objects.get().closes_on == TODAY


@pytest.mark.parametrize("field", ["title", "tasks", "wage_note", "place", "offers_note"])
def test_a_bsn_is_refused_in_every_text(office: Client, employer: Employer, field: str) -> None:
    answer = send(office, NEW, **{"employer": "Keuken van Dijk", field: f"vraag naar {synthetic_bsn(77)}"})
    assert list(errors(answer)) == [field]
    assert not Vacancy.objects.exists()


def test_the_act_refuses_a_bsn_in_a_row_too(consultant: User, town: Municipality, employer: Employer) -> None:
    rows = {"certificates": ({"kind": "other", "name": f"nr {synthetic_bsn(77)}", "is_hard": True},)}
    with pytest.raises(ValidationError) as refusal:
        recorded(consultant, town, employer, rows=rows)
    assert list(refusal.value.error_dict) == ["name"]


def test_the_same_form_twice_is_one_vacancy(office: Client, employer: Employer) -> None:
    key = str(uuid4())
    for _ in range(2):
        send(office, NEW, employer="Keuken van Dijk", key=key)
    assert Vacancy.objects.count() == 1
    send(office, NEW, employer="Keuken van Dijk", key=key, title="Kok")
    assert Vacancy.objects.count() == 2


def test_one_line_more_without_a_script(office: Client, employer: Employer) -> None:
    answer = office.post(NEW, typed(employer="Keuken van Dijk", tasks="Veel afwas", meer="languages"))
    assert answer.status_code == 200
    assert 'name="languages-0-language"' in answer.text
    assert "Veel afwas" in answer.text
    assert not answer.context["form"].errors


def test_at_an_employer_the_employer_is_known(office: Client, employer: Employer) -> None:
    address = f"/werkgevers/{employer.pk}/vacature/nieuw/"
    shown = office.get(address).text
    assert "Nieuwe vacature bij Keuken van Dijk" in shown
    assert 'name="employer"' not in shown
    send(office, address)
    assert Vacancy.objects.get().employer == employer


def test_a_copy_begins_with_the_same_work_without_its_days(
    office: Client, consultant: User, town: Municipality, employer: Employer
) -> None:
    source = recorded(
        consultant,
        town,
        employer,
        tasks="Groente snijden",
        closes_on=date(2027, 1, 1),
        rows={
            "licences": ({"category": "B", "is_hard": True},),
            "demands": ({"kind": "noise", "how_often": "always"},),
        },
    )
    form = office.get(f"/vacatures/{source.pk}/kopie/").context["form"]
    assert form.main["tasks"].value() == "Groente snijden"
    assert form.main["closes_on"].value() is None
    assert form.main["licences_hard"].value() == ["B"]
    assert form.demands["noise"].value() == "always"
    assert "Keuken van Dijk" in str(form.main["employer"])


def test_who_works_for_two_municipalities_says_for_which(
    office: Client, consultant: User, town: Municipality, employer: Employer
) -> None:
    second = MunicipalityFactory(name="Tweestad")
    RoleAssignmentFactory(
        user=consultant, organisation=OrganisationFactory(municipality=second), role=Role.CONSULTANT
    )
    assert errors(send(office, NEW, employer="Keuken van Dijk")) == {
        "municipality": ["Dit veld is verplicht."]
    }
    send(office, NEW, employer="Keuken van Dijk", municipality=second.pk)
    assert Vacancy.objects.get().municipality == second


def test_for_another_municipality_it_is_refused(consultant: User, employer: Employer) -> None:
    with pytest.raises(PermissionDenied):
        record_vacancy(
            employer=employer,
            municipality=MunicipalityFactory(),
            facts=facts(),
            opened=True,
            by=consultant,
            on=TODAY,
        )


def test_a_coach_records_no_vacancy(town: Municipality, employer: Employer) -> None:
    coach = user_with(Role.COACH, town)
    assert client_of(coach).get(NEW).status_code == 404
    with pytest.raises(PermissionDenied):
        recorded(coach, town, employer)


def test_what_was_typed_comes_back_as_a_draft(office: Client, employer: Employer) -> None:
    kept = {**typed(employer="Keuken van Dijk", tasks="Halverwege"), "draft_revision": "0"}
    office.post("/concepten/vacature/0/", kept)
    waiting = office.get(NEW).text
    assert "U was hier gebleven" in waiting
    assert "Halverwege" in office.get(f"{NEW}?concept=verder").text
    send(office, NEW, employer="Keuken van Dijk", draft_revision="1")
    assert "U was hier gebleven" not in office.get(NEW).text
