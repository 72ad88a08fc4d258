"""A profile that others read names nobody, and nobody who is not to be found."""

import pytest
from django.test import Client

from cases.models import Candidate
from cases.rules.identifying import identifying_in
from tests.cases.test_profile import address, neighbour, region
from tests.factories_intake import AssessmentFactory
from tests.factories_profile import ProfileFactory
from tests.people import TODAY

__all__ = ["neighbour", "region"]


@pytest.mark.parametrize(
    "text",
    [
        "bel +31(0)6 12345678",
        "bel 06.12345678",
        "bel (06) 12345678",
        "06 - 12345678",
        "0031(0)612345678",
        "Vu is goed",
        "Jan\u200bsen werkt",
        "Jan\u00adsen werkt",
        "zie linkedin.com/in/iemand",
        "zie www.iemand.nl",
        "woont in Bergen op Zoom",
    ],
)
def test_what_a_hasty_or_clever_writer_types_identifies_too(text: str) -> None:
    assert identifying_in(text, names=("Vu", "Jansen"), born=None, places=("Bergen op Zoom",))


@pytest.mark.parametrize(
    "text", ["Werkt van 8.00 tot 16.30", "van 01-02-2019 tot 03-04-2023, 4 dagen", "op de zoom"]
)
def test_days_hours_and_small_words_identify_nobody(text: str) -> None:
    assert not identifying_in(text, names=("Van de Op",), born=None, places=("Bergen op Zoom",))


@pytest.mark.parametrize("gone", ["died", "left"])
def test_who_died_or_left_is_not_offered(neighbour: Client, candidate: Candidate, gone: str) -> None:
    code = ProfileFactory(candidate=candidate).code
    assert neighbour.get(f"/profielen/{code}/").status_code == 200
    if gone == "died":
        type(candidate.person).objects.filter(pk=candidate.person_id).update(died_on=TODAY)
    else:
        Candidate.objects.filter(pk=candidate.pk).update(stage="left")
    assert neighbour.get(f"/profielen/{code}/").status_code == 404
    assert code not in neighbour.get("/profielen/").text


def test_the_consultant_reads_that_a_line_was_left_out(office: Client, candidate: Candidate) -> None:
    AssessmentFactory(candidate=candidate, wished_tasks=f"{candidate.person.last_name} wil naar buiten")
    ProfileFactory(candidate=candidate)
    page = office.get(address(candidate)).text
    assert "Iets is weggelaten" in page
    assert "wil naar buiten" not in page
