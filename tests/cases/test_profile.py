"""The profile for employers: deciding about it, and what others read of it."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from accounts.enums import Role
from accounts.models import User
from cases.enums import CompetenceStrength, HiddenReason, LicenceCategory, YesNoUnknown
from cases.models import Candidate, Profile
from cases.profile import anonymous
from cases.rules.age_band import age_band
from cases.rules.completeness import NEEDED, completeness
from cases.rules.identifying import identifying_in
from dated.periods import period
from registry.enums import Certainty
from registry.models import Municipality, MunicipalityRegion, Region, Registration
from tests.factories import LONG_AGO, MunicipalityFactory, RegionFactory, user_with
from tests.factories_intake import AssessmentFactory
from tests.factories_profile import ProfileFactory
from tests.people import TODAY, candidate_of, client_of

BORN = date(1991, 3, 17)
SHOW = {
    "visible": "ja",
    "agreed_on": "2026-11-01",
    "pitch": "Werkt graag buiten en houdt van duidelijke taken.",
    "shared": ["werken", "competenties", "vervoer", "werkervaring"],
    "also_on_register": "on",
}


@pytest.fixture
def region(town: Municipality) -> Region:
    """The region of the town and its neighbour."""
    region = RegionFactory(name="Voorbeeldregio")
    _in_region(town, region)
    return region


@pytest.fixture
def neighbour(region: Region) -> Client:
    """A consultant of another municipality of the region."""
    town = MunicipalityFactory(name="Buurstad")
    _in_region(town, region)
    return client_of(user_with(Role.CONSULTANT, town))


def _in_region(town: Municipality, region: Region) -> None:
    MunicipalityRegion.objects.create(
        municipality=town,
        region=region,
        during=period(LONG_AGO),
        source="proef",
        certainty=Certainty.VERIFIED,
    )


def address(candidate: Candidate) -> str:
    return f"/kandidaten/{candidate.pk}/profiel/"


# --- deciding --------------------------------------------------------------------------------------------------------
def test_a_profile_becomes_visible_here_and_on_the_register(office: Client, candidate: Candidate) -> None:
    office.post(address(candidate), SHOW)
    profile = Profile.objects.get()
    assert profile.visible
    assert profile.first_day == TODAY
    assert Registration.objects.active_on(TODAY).get().profile_visible
    assert "Zichtbaar sinds 21-11-2026" in office.get(address(candidate)).content.decode()


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"visible": ""}, "visible", "Kies ja of nee."),
        ({"agreed_on": ""}, "agreed_on", "akkoord gaf"),
        ({"agreed_on": "2026-11-22"}, "agreed_on", "toekomst"),
        ({"shared": []}, "shared", "ten minste één"),
        ({"visible": "nee"}, "hidden_because", "Kies waarom"),
        ({"visible": "nee", "hidden_because": "other"}, "note", "welke andere reden"),
        ({"pitch": "Bel Jansen gerust."}, "pitch", "de naam van de kandidaat"),
        ({"pitch": "Mail naar a.b@voorbeeld.nl"}, "pitch", "een e-mailadres"),
        ({"pitch": "Bel 06-12 34 56 78"}, "pitch", "een telefoonnummer"),
        ({"pitch": "BSN 123456782"}, "pitch", "een BSN"),
        ({"pitch": "Woont op 1234 AB"}, "pitch", "een postcode"),
        ({"pitch": "Geboren op 1-2-1990"}, "pitch", "een datum"),
    ],
)
def test_what_cannot_be_is_said_at_the_field_and_what_was_typed_stays(
    typed: dict[str, Any], field: str, message: str, office: Client, candidate: Candidate
) -> None:
    answer = office.post(address(candidate), {**SHOW, **typed})
    assert message in str(answer.context["form"].errors[field])
    assert not Profile.objects.exists()
    assert answer.context["form"].data["agreed_on"] == typed.get("agreed_on", SHOW["agreed_on"])


def test_hiding_keeps_the_code_and_the_history(office: Client, candidate: Candidate) -> None:
    profile = ProfileFactory(candidate=candidate)
    office.post(address(candidate), {"visible": "nee", "hidden_because": "at_work", "shared": ["werken"]})
    hidden = Profile.objects.active_on(TODAY).get()
    profile.refresh_from_db()
    assert (hidden.hidden_because, hidden.code) == (HiddenReason.AT_WORK, profile.code)
    assert profile.last_day == TODAY - timedelta(days=1)
    page = office.get(f"/kandidaten/{candidate.pk}/").content.decode()
    assert "is aan het werk" in page


def test_two_clicks_are_one(office: Client, candidate: Candidate) -> None:
    for _ in range(2):
        assert office.post(address(candidate), SHOW).status_code == 302
    assert Profile.objects.count() == 1


def test_a_profile_that_differs_from_the_register_says_so(office: Client, candidate: Candidate) -> None:
    ProfileFactory(candidate=candidate)
    Registration.objects.update(profile_visible=False)
    assert "Het register zegt iets anders" in office.get(address(candidate)).content.decode()


# --- what others read ------------------------------------------------------------------------------------------------
def test_a_colleague_in_the_region_reads_it_and_others_do_not(
    neighbour: Client, office: Client, candidate: Candidate
) -> None:
    code = ProfileFactory(candidate=candidate).code
    far = MunicipalityFactory(name="Verstad")
    _in_region(far, RegionFactory(name="Verre regio"))
    stranger = client_of(user_with(Role.CONSULTANT, far))
    assert neighbour.get(f"/profielen/{code}/").status_code == 200
    assert office.get(f"/profielen/{code}/").status_code == 200
    assert stranger.get(f"/profielen/{code}/").status_code == 404
    assert code in neighbour.get("/profielen/").content.decode()
    assert code not in stranger.get("/profielen/").content.decode()


def test_a_profile_that_is_hidden_or_of_a_closed_file_is_gone(
    neighbour: Client, candidate: Candidate
) -> None:
    profile = ProfileFactory(candidate=candidate)
    Candidate.objects.update(during=period(LONG_AGO, TODAY - timedelta(days=1)))
    assert neighbour.get(f"/profielen/{profile.code}/").status_code == 404
    Candidate.objects.update(during=period(LONG_AGO))
    assert neighbour.get(f"/profielen/{profile.code}/").status_code == 200
    Profile.objects.update(visible=False, hidden_because=HiddenReason.NOT_WANTED)
    assert neighbour.get(f"/profielen/{profile.code}/").status_code == 404


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ("uren=24", True),
        ("uren=30", False),
        ("rijbewijs=B", True),
        ("rijbewijs=C", False),
        ("tak=G", True),
        ("tak=F", False),
        ("uren=onzin", True),
    ],
)
def test_profiles_are_found_by_what_an_employer_asks(
    query: str, is_found: bool, neighbour: Client, candidate: Candidate
) -> None:
    intake = AssessmentFactory(candidate=candidate, hours_min=16, hours_max=28, wished_branches=["G"])
    intake.licences.all().delete()
    intake.licences.create(category=LicenceCategory.B, has=YesNoUnknown.YES)
    code = ProfileFactory(candidate=candidate).code
    assert (code in neighbour.get(f"/profielen/?{query}").content.decode()) == is_found


def test_what_a_profile_does_not_tell_cannot_be_filtered_out_of_it(
    neighbour: Client, candidate: Candidate
) -> None:
    AssessmentFactory(candidate=candidate, hours_min=16, hours_max=28)
    code = ProfileFactory(candidate=candidate, shared=["competenties"]).code
    assert code not in neighbour.get("/profielen/?uren=20").content.decode()


def test_an_anonymous_profile_holds_no_identifying_field(
    neighbour: Client, candidate: Candidate, consultant: User
) -> None:
    """Every text of the person, the file and the intake is a marker; none but those of the allow-list comes out."""
    person = candidate.person
    type(person).objects.filter(pk=person.pk).update(
        initials="Q.X.", prefix="van 't", last_name="Zorgvlietstra", birth_date=BORN
    )
    intake = AssessmentFactory(
        candidate=candidate,
        taken_by=consultant,
        wished_tasks="Zorgvlietstra wil buiten werken",
        support_note="bel 06-12345678",
        expert_asked_on=date(2026, 1, 1),
        expert_answered_on=date(2026, 1, 2),
        expert_advice="MARKERADVIES",
        education_field="MARKERRICHTING",
        ladder="1",
    )
    intake.domains.all().delete()
    intake.domains.create(domain="money", attention="yes", helped_by="MARKERHULP")
    intake.experience.create(function="hulp bij q.zorgvlietstra@voorbeeld.nl")
    intake.competences.all().delete()
    intake.competences.create(kind="hands", strength=CompetenceStrength.CAN)
    code = ProfileFactory(candidate=candidate, pitch="Zórgvlietstra werkt graag.").code
    page = neighbour.get(f"/profielen/{code}/").content.decode()
    main = page.split("<main", 1)[1].split("</main>", 1)[0]
    markers = [
        "zorgvlietstra",
        "zórgvlietstra",
        "q.x.",
        "marker",
        "participatieladder",
        "geïsoleerd",
        "06-12345678",
        "1991",
        "17-03",
        "voorbeeldstad",
    ]
    markers += [candidate.reference.lower(), str(person.bsn)[-3:] + "<", "participatiewet", "wajong", "1a –"]
    markers += [consultant.display_name.lower(), f"/kandidaten/{candidate.pk}/"]
    assert [marker for marker in markers if marker in main.lower()] == []
    assert "weggelaten" not in main, "nobody outside is told that there is something to find"
    assert "met de handen werken" in main, "what may be told is told"


def test_nothing_that_is_kept_of_a_person_gets_into_a_profile_by_itself() -> None:
    """The anonymous profile is made by a module that never gets a person, a file or a registration."""
    text = Path(anonymous.__file__).read_text(encoding="utf-8")
    for word in ("models", "Person", "Candidate", "Registration", "objects"):
        assert f"import {word}" not in text
        assert f".{word}" not in text


# --- rules -----------------------------------------------------------------------------------------------------------
def test_completeness_names_what_is_missing() -> None:
    known = dict.fromkeys(NEEDED, True) | {"licence": False, "education": False}
    measured = completeness(known)
    assert measured.missing == ("education", "licence")
    assert measured.percentage == 83
    assert measured.band == "75 tot 100 %"


@given(st.sets(st.sampled_from(NEEDED)))
def test_only_a_complete_profile_is_a_hundred_per_cent(said: set[str]) -> None:
    measured = completeness({key: key in said for key in NEEDED})
    assert (measured.percentage == 100) == (len(said) == len(NEEDED))
    assert len(measured.missing) + measured.known == measured.needed
    assert measured.band


@pytest.mark.parametrize(
    ("born", "band"),
    [
        (date(2007, 11, 21), "jonger dan 20 jaar"),
        (date(2006, 11, 21), "20 tot 30 jaar"),
        (date(1966, 11, 22), "50 tot 60 jaar"),
        (date(1966, 11, 21), "60 jaar of ouder"),
    ],
)
def test_an_age_is_told_in_bands(born: date, band: str) -> None:
    assert age_band(born, TODAY) == band


@pytest.mark.parametrize(
    "text",
    ["Werkt graag in het groen", "Kan 24 tot 32 uur", "van en naar het werk met de bus", "", "Bakt brood"],
)
def test_ordinary_words_identify_nobody(text: str) -> None:
    assert identifying_in(text, names=("van der Bakker-Groen", "J."), born=BORN) == (
        ["de naam van de kandidaat"] if "groen" in text else []
    )


def test_the_pages_ask_the_database_little(
    neighbour: Client,
    office: Client,
    candidate: Candidate,
    town: Municipality,
    django_assert_max_num_queries: Any,
) -> None:
    for _ in range(8):
        other = candidate_of(town)
        AssessmentFactory(candidate=other)
        ProfileFactory(candidate=other)
    neighbour.get("/profielen/")
    with django_assert_max_num_queries(20):
        neighbour.get("/profielen/")
    office.get("/")
    with django_assert_max_num_queries(26):
        office.get(address(candidate))
