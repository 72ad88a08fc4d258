"""An anonymous profile on paper: readable for everybody, recorded, and it names nobody."""

import io
from datetime import UTC, date, datetime

import pytest
from django.test import Client
from pypdf import PdfReader

from accounts.enums import AccessActivity, Role
from accounts.models import AccessRecord
from cases.intake.words import Line
from cases.models import Candidate
from cases.profile.anonymous import AnonymousProfile, ProfilePart
from dated.periods import period
from registry.enums import Certainty
from registry.models import Municipality, MunicipalityRegion
from reports.documents.profile import profile_pdf
from tests.factories import LONG_AGO, MunicipalityFactory, RegionFactory, user_with
from tests.factories_intake import AssessmentFactory
from tests.factories_profile import ProfileFactory
from tests.people import client_of

NOON = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)
PROFILE = AnonymousProfile(
    code="K7PM2QXR",
    region="Voorbeeldregio",
    age="30 tot 40 jaar",
    pitch="Werkt graag met #hekjes, *sterren* en $dollars$.",
    parts=(
        ProfilePart("Vervoer en rijbewijs", (Line("Rijbewijs", "B; geen ander"), Line("Vervoer", "fiets"))),
    ),
    visible_since=date(2026, 1, 5),
)


def text_of(written: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(written)).pages)


def test_what_is_told_stands_in_it_as_it_was_typed() -> None:
    text = text_of(profile_pdf(PROFILE, at=NOON))
    for told in ("Profiel K7PM2QXR", "30 tot 40 jaar", "B; geen ander", "#hekjes, *sterren* en $dollars$"):
        assert told in text


def test_it_is_tagged_for_screen_readers_and_names_no_author() -> None:
    reader = PdfReader(io.BytesIO(profile_pdf(PROFILE, at=NOON)))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"].startswith("nl")
    assert (reader.metadata.title, reader.metadata.author) == ("Profiel K7PM2QXR", "Voorbeeldregio")


def test_the_same_profile_at_the_same_moment_gives_the_same_file() -> None:
    assert profile_pdf(PROFILE, at=NOON) == profile_pdf(PROFILE, at=NOON)


def test_a_consultant_takes_it_along_and_that_is_recorded(
    office: Client, town: Municipality, candidate: Candidate
) -> None:
    MunicipalityRegion.objects.create(
        municipality=town,
        region=RegionFactory(),
        during=period(LONG_AGO),
        source="proef",
        certainty=Certainty.VERIFIED,
    )
    AssessmentFactory(candidate=candidate, wished_tasks="werken met Jansen samen")
    profile = ProfileFactory(candidate=candidate, pitch="Werkt graag buiten.")
    answer = office.get(f"/profielen/{profile.code}/profiel.pdf")
    assert answer["Content-Disposition"] == f'attachment; filename="profiel-{profile.code}.pdf"'
    text = text_of(answer.content)
    assert "Werkt graag buiten." in text
    for marker in ("Jansen", candidate.reference, town.name, str(candidate.person.birth_date.year)):
        assert marker not in text
        assert marker.encode() not in answer.content
    record = AccessRecord.objects.get()
    assert (record.activity, record.subject_ids) == (AccessActivity.PROFILE_SHARED, [candidate.pk])
    assert record.municipalities == [town.code]


def test_the_municipality_of_the_candidate_is_told_who_took_it_along(
    town: Municipality, candidate: Candidate
) -> None:
    elsewhere, region = MunicipalityFactory(), RegionFactory()
    for each in (town, elsewhere):
        MunicipalityRegion.objects.create(
            municipality=each,
            region=region,
            during=period(LONG_AGO),
            source="proef",
            certainty=Certainty.VERIFIED,
        )
    code = ProfileFactory(candidate=candidate).code
    reader = client_of(user_with(Role.CONSULTANT, elsewhere))
    assert reader.get(f"/profielen/{code}/profiel.pdf").status_code == 200
    assert set(AccessRecord.objects.get().municipalities) == {town.code, elsewhere.code}


@pytest.mark.parametrize("code", ["GEENCODE", "../../etc"])
def test_what_is_not_visible_has_no_file(code: str, office: Client) -> None:
    assert office.get(f"/profielen/{code}/profiel.pdf").status_code == 404
    assert not AccessRecord.objects.exists()
