"""A consultant records a candidate."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from cases.models import Candidate
from registry.models import Municipality, Person, Registration
from registry.synthetic import synthetic_bsn
from tests.factories import MunicipalityFactory, PersonFactory, ResidenceFactory, RoleAssignmentFactory
from tests.people import candidate_of

URL = "/kandidaten/nieuw/"
BSN = synthetic_bsn(123)


def filled(town: Municipality, **changes: Any) -> dict[str, Any]:
    """What the consultant types; None leaves a field out."""
    typed = {
        "bsn": BSN,
        "initials": "M.",
        "name_prefix": "van der",
        "last_name": "Berg",
        "birth_date": "1994-03-02",
        "municipality": town.code,
        "lives_there_since": "2020-01-01",
        "on_register": "on",
        "ground": "1a",
        "responsible": "municipality",
        "first_day": "2021-05-01",
        "last_day": "",
        "profile_visible": "on",
    }
    return {name: value for name, value in (typed | changes).items() if value is not None}


def test_the_whole_candidate_is_recorded_at_once(
    office: Client, town: Municipality, consultant: User
) -> None:
    answer = office.post(URL, filled(town), follow=True)
    candidate = Candidate.objects.get()
    assert answer.redirect_chain == [(f"/kandidaten/{candidate.pk}/", 302)]
    assert candidate.person.full_name == "M. van der Berg"
    assert candidate.person.bsn == BSN
    assert candidate.consultant == consultant
    assert candidate.first_day == date(2026, 11, 21)
    registration = Registration.objects.get()
    assert (registration.ground, registration.first_day, registration.profile_visible) == (
        "1a",
        date(2021, 5, 1),
        True,
    )
    assert f"Dossier {candidate.reference} is geopend." in answer.text


def test_the_day_that_decides_the_figures_is_not_filled_in_beforehand(office: Client) -> None:
    assert office.get(URL).context["form"]["lives_there_since"].value() is None


def test_initials_are_written_as_on_a_letter(office: Client, town: Municipality) -> None:
    office.post(URL, filled(town, initials="f j"))
    assert Person.objects.get().initials == "F.J."


def test_more_initials_than_there_is_room_for_are_refused(office: Client, town: Municipality) -> None:
    answer = office.post(URL, filled(town, initials="ABCDEFGHKLM"))
    assert answer.context["form"].errors == {"initials": ["Vul hooguit 20 tekens in, met de punten mee."]}
    assert not Person.objects.exists()


def test_history_knows_who_recorded_the_person(office: Client, town: Municipality, consultant: User) -> None:
    office.post(URL, filled(town))
    event = Person.pgh_event_model.objects.get()
    assert event.pgh_context.metadata["user"] == consultant.pk


def test_somebody_may_be_recorded_without_registration(office: Client, town: Municipality) -> None:
    answer = office.post(URL, filled(town, on_register=None, ground="", first_day=""), follow=True)
    assert Candidate.objects.count() == 1
    assert not Registration.objects.exists()
    assert "staat vandaag niet in het doelgroepregister" in answer.text


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"bsn": "123456789"}, "bsn", "Dit BSN voldoet niet aan de elfproef. Controleer de cijfers."),
        ({"bsn": ""}, "bsn", "Dit veld is verplicht."),
        ({"birth_date": "2027-01-01"}, "birth_date", "De geboortedatum ligt in de toekomst."),
        (
            {"birth_date": "1890-01-01"},
            "birth_date",
            "Controleer het jaar: het ligt niet tussen 1900 en 2100.",
        ),
        (
            {"birth_date": "31-02-1990"},
            "birth_date",
            "Vul een datum in als dag-maand-jaar, bijvoorbeeld 31-12-2020.",
        ),
        ({"ground": ""}, "ground", "Kies een grondslag."),
        ({"first_day": ""}, "first_day", "Vul in sinds wanneer de persoon is ingeschreven."),
        (
            {"first_day": "2030-01-01"},
            "first_day",
            "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.",
        ),
        ({"first_day": "1990-01-01"}, "first_day", "Deze dag ligt vóór de geboortedatum."),
        ({"last_day": "2021-04-30"}, "last_day", "De einddatum ligt vóór de begindatum."),
        (
            {"lives_there_since": "2030-01-01"},
            "lives_there_since",
            "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.",
        ),
        (
            {"lives_there_since": "2014-12-31"},
            "lives_there_since",
            "De gemeente Voorbeeldstad bestaat sinds 01-01-2015. Kies die dag of een latere.",
        ),
        (
            {"municipality": "GM9999"},
            "municipality",
            "Deze gemeente bestaat niet, of u werkt er niet voor. Kies een gemeente.",
        ),
    ],
)
def test_a_mistake_is_told_at_the_field_and_nothing_is_lost(
    office: Client, town: Municipality, changes: dict[str, str], field: str, message: str
) -> None:
    answer = office.post(URL, filled(town, **changes))
    assert answer.status_code == 200
    assert answer.context["form"].errors[field] == [message]
    assert answer.text.count(message) == 2, "at the field, and in the summary"
    assert 'value="Berg"' in answer.text
    assert not Person.objects.exists()


def test_an_unknown_municipality_of_tomorrow_cannot_be_chosen(office: Client, town: Municipality) -> None:
    elsewhere = MunicipalityFactory()
    form = office.post(URL, filled(town, municipality=elsewhere.code)).context["form"]
    assert "municipality" in form.errors


def test_somebody_with_a_file_is_pointed_out(office: Client, town: Municipality) -> None:
    known = candidate_of(town, bsn=BSN)
    answer = office.post(URL, filled(town))
    assert answer.context["form"].errors["bsn"] == ["Deze persoon is al bekend in uw gemeente."]
    assert f'href="/kandidaten/{known.pk}/"' in answer.text


def test_somebody_without_a_file_can_be_opened(office: Client, town: Municipality) -> None:
    person = ResidenceFactory(person=PersonFactory(bsn=BSN), municipality=town).person
    answer = office.post(URL, filled(town))
    assert f'href="/kandidaten/openen/{person.pk}/"' in answer.text


def test_about_somebody_elsewhere_nothing_is_told(office: Client, town: Municipality) -> None:
    elsewhere = candidate_of(MunicipalityFactory(), bsn=BSN, last_name="Geheim")
    answer = office.post(URL, filled(town, birth_date=elsewhere.person.birth_date.isoformat()))
    assert (
        "Voor dit BSN kunt u hier geen dossier openen. Overleg met uw functioneel beheerder." in answer.text
    )
    assert "Geheim" not in answer.text
    assert f"/{elsewhere.pk}/" not in answer.text


def test_somebody_alike_must_be_confirmed(office: Client, town: Municipality) -> None:
    candidate_of(town, last_name="berg", birth_date=date(1994, 3, 2))
    answer = office.post(URL, filled(town))
    assert "al iemand met deze achternaam en geboortedatum" in answer.text
    assert Person.objects.count() == 1
    office.post(URL, filled(town, somebody_else="on"))
    assert Person.objects.count() == 2


def test_alike_elsewhere_is_not_told(office: Client, town: Municipality) -> None:
    candidate_of(MunicipalityFactory(), last_name="Berg", birth_date=date(1994, 3, 2))
    office.post(URL, filled(town))
    assert Person.objects.count() == 2


def test_a_registration_that_overlaps_undoes_everything(
    office: Client, town: Municipality, monkeypatch: Any
) -> None:
    """The database refuses; the person that was recorded a moment before is not left behind."""
    from cases.actions import record_candidate as module

    act = module.register_on_register

    def twice(**facts: Any) -> None:
        act(**facts)
        act(**facts)

    monkeypatch.setattr(module, "register_on_register", twice)
    answer = office.post(URL, filled(town))
    assert answer.context["form"].errors["first_day"] == [
        "Deze persoon staat in deze periode al op deze grondslag in het doelgroepregister."
    ]
    assert not Person.objects.exists()


def test_only_consultants_record(town: Municipality) -> None:
    from accounts.enums import Role
    from tests.factories import user_with
    from tests.people import client_of

    for role in set(Role) - {Role.CONSULTANT}:
        assert client_of(user_with(role, town)).get(URL).status_code == 404


def test_a_former_consultant_no_longer_records(town: Municipality) -> None:
    from dated.periods import period
    from tests.factories import OrganisationFactory
    from tests.people import client_of

    former = RoleAssignmentFactory(
        organisation=OrganisationFactory(municipality=town),
        during=period(date(2015, 1, 1), date(2026, 11, 20)),
    )
    assert client_of(former.user).get(URL).status_code == 404


def test_a_colleague_who_was_a_moment_earlier_is_told_at_the_bsn(
    office: Client, town: Municipality, monkeypatch: Any
) -> None:
    """Both passed the form before either saved: the database refuses the second one, and the form says so."""
    from cases.forms import record

    candidate_of(town, bsn=BSN)
    monkeypatch.setattr(record, "person_with_bsn", lambda digits: None)
    answer = office.post(URL, filled(town))
    assert answer.context["form"].errors["bsn"] == [
        "Deze gegevens zijn intussen al vastgelegd. Ververs de pagina en controleer wat er staat."
    ]
    assert Person.objects.count() == 1
