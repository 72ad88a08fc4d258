"""A consultant records that somebody died, and mends a mistake in it."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.enums import WorkForm
from registry.actions.leaving.death import record_death
from registry.enums import LegalGround
from registry.models import Registration
from reports.enums import Measure
from reports.ledger import posting
from reports.ledger.reading import total
from tests.factories import LONG_AGO, PlacementFactory, RegistrationFactory
from tests.people import TODAY

DIED = "2026-10-31"
LAST_DAY = date(2026, 10, 31)


def page(candidate: Candidate, act: str = "overlijden") -> str:
    return f"/kandidaten/{candidate.pk}/register/{act}/"


def confirm(office: Client, url: str, **typed: Any) -> Any:
    """Fill the form in, read what will happen, and confirm that."""
    shown = office.post(url, typed)
    assert "Dit gebeurt er als u dit vastlegt" in shown.text, shown.context["form"].errors
    return office.post(url, typed | {"seen": shown.context["seen"]}, follow=True)


def periods() -> list[tuple[str, date, date | None]]:
    rows = Registration.objects.order_by("ground", "during")
    return [(row.ground, row.first_day, row.last_day) for row in rows]


def test_what_will_happen_is_shown_first_and_nothing_is_done(office: Client, candidate: Candidate) -> None:
    PlacementFactory(person=candidate.person)
    PlacementFactory(person=candidate.person, work_form=WorkForm.VOLUNTEERING)
    shown = office.post(page(candidate), {"died_on": DIED})
    assert shown.context["foreseen"] == [
        "De inschrijving op grondslag 1a – Participatiewet, kan het minimumloon niet verdienen eindigt op 31-10-2026 "
        "(overleden; art. 3.2 Besluit SUWI).",
        "1 plaatsing loopt door en telt vanaf 01-11-2026 niet meer mee voor de banenafspraak.",
    ]
    candidate.person.refresh_from_db()
    assert candidate.person.died_on is None
    assert periods() == [("1a", LONG_AGO, None)]


def test_confirmed_it_ends_every_registration_on_the_day(office: Client, candidate: Candidate) -> None:
    RegistrationFactory(person=candidate.person, ground=LegalGround.G1C)
    answer = confirm(office, page(candidate), died_on=DIED)
    assert "Het overlijden is vastgelegd. Er zijn 2 inschrijvingen beëindigd." in answer.text
    assert periods() == [("1a", LONG_AGO, LAST_DAY), ("1c", LONG_AGO, LAST_DAY)]
    posting.post_changes()
    assert [total(Measure.REGISTERED_PERSONS, on=day) for day in (LAST_DAY, date(2026, 11, 1))] == [1, 0]
    assert "Overleden op 31-10-2026." in " ".join(answer.text.split())


def test_another_day_than_was_shown_is_shown_again(office: Client, candidate: Candidate) -> None:
    seen = office.post(page(candidate), {"died_on": DIED}).context["seen"]
    again = office.post(page(candidate), {"died_on": "2026-10-30", "seen": seen})
    assert "30-10-2026" in again.context["foreseen"][0]
    assert periods() == [("1a", LONG_AGO, None)]


def test_a_row_that_began_after_the_day_goes_and_one_that_ended_before_stays(
    office: Client, candidate: Candidate
) -> None:
    Registration.objects.update(during=period(LONG_AGO, date(2026, 11, 9)))
    RegistrationFactory(person=candidate.person, during=period(date(2026, 11, 10)), profile_visible=True)
    RegistrationFactory(
        person=candidate.person, ground=LegalGround.G6, during=period(LONG_AGO, date(2016, 12, 31))
    )
    shown = office.post(page(candidate), {"died_on": DIED})
    assert "van 10-11-2026 vervalt (overleden" in shown.context["foreseen"][1]
    confirm(office, page(candidate), died_on=DIED)
    assert periods() == [("1a", LONG_AGO, LAST_DAY), ("6", LONG_AGO, date(2016, 12, 31))]


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2026-11-22", "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."),
        ("1990-06-14", "Deze dag ligt vóór de geboortedatum."),
        ("", "Dit veld is verplicht."),
    ],
)
def test_a_day_that_cannot_be_is_refused_at_the_field(
    office: Client, candidate: Candidate, day: str, message: str
) -> None:
    answer = office.post(page(candidate), {"died_on": day})
    assert answer.context["form"].errors == {"died_on": [message]}


def test_two_colleagues_at_once_record_one_day(candidate: Candidate, consultant: User) -> None:
    record_death(person=candidate.person, died_on=LAST_DAY, by=consultant, on=TODAY)
    with pytest.raises(ValidationError, match="Er is al vastgelegd: overleden op 31-10-2026"):
        record_death(person=candidate.person, died_on=TODAY, by=consultant, on=TODAY)


def test_a_mistake_is_taken_back_and_the_registration_corrected(office: Client, candidate: Candidate) -> None:
    confirm(office, page(candidate), died_on=DIED)
    row = Registration.objects.get()
    open_again = {
        "ground": "1a",
        "responsible": "municipality",
        "first_day": "2015-01-01",
        "last_day": "",
        "reason": "verkeerde persoon",
    }
    url = f"/kandidaten/{candidate.pk}/inschrijving/{row.pk}/corrigeren/"
    refused = office.post(url, open_again)
    assert (
        "Volgens de wet is 31-10-2026 de laatste dag: overleden"
        in refused.context["form"].errors["last_day"][0]
    )

    office.post(page(candidate, "overlijden/corrigeren"), {"died_on": "", "reason": "verkeerde persoon"})
    candidate.person.refresh_from_db()
    assert candidate.person.died_on is None
    assert periods() == [("1a", LONG_AGO, LAST_DAY)], "what ended stays ended until it is corrected"
    office.post(url, open_again)
    assert periods() == [("1a", LONG_AGO, None)]
    assert "Correctie: verkeerde persoon" in office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text


def test_an_earlier_day_ends_the_registration_earlier(office: Client, candidate: Candidate) -> None:
    confirm(office, page(candidate), died_on=DIED)
    office.post(
        page(candidate, "overlijden/corrigeren"), {"died_on": "2026-10-01", "reason": "akte ontvangen"}
    )
    assert periods() == [("1a", LONG_AGO, date(2026, 10, 1))]


def test_somebody_who_died_is_not_registered_again(office: Client, candidate: Candidate) -> None:
    confirm(office, page(candidate), died_on=DIED)
    typed = {"ground": "1c", "responsible": "uwv", "first_day": "2026-11-01", "last_day": ""}
    answer = office.post(f"/kandidaten/{candidate.pk}/inschrijving/nieuw/", typed)
    assert "Volgens de wet is 31-10-2026 de laatste dag" in answer.context["form"].errors["last_day"][0]
