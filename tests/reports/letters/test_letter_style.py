"""Subsidy staff or the administrator say how letters look and what always stands in them."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import ProgrammingError, transaction
from django.test import Client
from PIL import Image

from accounts.enums import Role
from accounts.models import User
from registry.models import Municipality
from reports.actions.letters.shape import StyleFacts, set_style
from reports.letters.style import OBJECTION, style_of, style_row
from reports.models import LetterStyle
from reports.rules.contrast import contrast_with_white, readable_on_white
from tests.factories import MunicipalityFactory, OrganisationFactory, RoleAssignmentFactory, user_with
from tests.people import TODAY

pytestmark = pytest.mark.usefixtures("fixed_day")
FACTS = StyleFacts(valid_from=TODAY, address="Postbus 2\n1201 AA Voorbeeldstad", objection_clause=OBJECTION)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{}</svg>'


def picture_of(side: int) -> bytes:
    """A blue square as png."""
    picture = io.BytesIO()
    Image.new("P", (side, side), 1).save(picture, "PNG")
    return picture.getvalue()


def test_a_change_is_a_new_version_and_the_one_before_stays(town: Municipality, staff: User) -> None:
    first = set_style(municipality=town, facts=FACTS, by=staff, on=TODAY)
    later = replace(FACTS, address="Stadhuisplein 1", valid_from=date(2026, 12, 1))
    second = set_style(municipality=town, facts=later, by=staff, on=TODAY)
    assert (first.version, second.version) == (1, 2)
    assert style_row(town.pk, TODAY) == first
    assert style_row(town.pk, date(2026, 12, 1)) == second
    with pytest.raises(ProgrammingError), transaction.atomic():
        LetterStyle.objects.filter(pk=first.pk).update(address="anders")


def test_the_clause_fills_itself_in(town: Municipality, staff: User) -> None:
    row = set_style(municipality=town, facts=FACTS, by=staff, on=TODAY)
    words = " ".join(style_of(town, row).objection("B-000123"))
    assert (
        f"burgemeester en wethouders van {town.name}, Postbus 2, 1201\N{NO-BREAK SPACE}AA Voorbeeldstad"
        in words
    )
    assert "B-000123" in words
    assert "{" not in words


def test_a_logo_stays_until_another_comes_or_it_is_left_out(town: Municipality, staff: User) -> None:
    logo = SVG.format('<rect width="10" height="10" fill="#154273"/>').encode()
    set_style(municipality=town, facts=replace(FACTS, logo=logo), by=staff, on=TODAY)
    kept = set_style(municipality=town, facts=FACTS, by=staff, on=TODAY)
    without = set_style(municipality=town, facts=replace(FACTS, without_logo=True), by=staff, on=TODAY)
    assert (bytes(kept.logo or b""), kept.logo_format) == (logo, "svg")
    assert without.logo is None


def test_a_png_is_a_logo_too(town: Municipality, staff: User) -> None:
    made = set_style(municipality=town, facts=replace(FACTS, logo=picture_of(4)), by=staff, on=TODAY)
    assert made.logo_format == "png"


@pytest.mark.parametrize(
    "logo",
    [
        b"no picture",
        b"\xff\xd8\xff\xe0 a photo",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR that is broken and says IEND",
        pytest.param(picture_of(5_000), id="small to keep and large to draw"),
        SVG.format("<script>alert(1)</script>").encode(),
        SVG.format('<image href="https://example.test/x.png"/>').encode(),
        SVG.format('<use href="https://example.test/x.svg#a"/>').encode(),
        SVG.format('<rect fill="url(https://example.test/x)"/>').encode(),
        b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SVG.format("<text>&x;</text>").encode(),
    ],
)
def test_a_logo_that_is_more_than_a_drawing_is_refused(town: Municipality, staff: User, logo: bytes) -> None:
    with pytest.raises(ValidationError) as refusal:
        set_style(municipality=town, facts=replace(FACTS, logo=logo), by=staff, on=TODAY)
    assert list(refusal.value.error_dict) == ["logo"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("colour", "blauw"),
        ("colour", "#ffcc00"),
        ("objection_clause", "U kunt bezwaar maken."),
    ],
)
def test_what_would_make_a_letter_unreadable_or_unlawful_is_refused(
    town: Municipality, staff: User, field: str, value: str
) -> None:
    with pytest.raises(ValidationError) as refusal:
        set_style(municipality=town, facts=replace(FACTS, **{field: value}), by=staff, on=TODAY)
    assert list(refusal.value.error_dict) == [field]


def test_a_version_does_not_go_back_in_time(town: Municipality, staff: User) -> None:
    set_style(municipality=town, facts=FACTS, by=staff, on=TODAY)
    with pytest.raises(ValidationError) as refusal:
        set_style(municipality=town, facts=replace(FACTS, valid_from=date(2026, 1, 1)), by=staff, on=TODAY)
    assert list(refusal.value.error_dict) == ["valid_from"]


def test_a_version_for_a_day_by_mistake_far_away_can_be_mended(town: Municipality, staff: User) -> None:
    mistake = replace(FACTS, valid_from=date(2062, 1, 1), address="Postbus 62")
    set_style(municipality=town, facts=mistake, by=staff, on=TODAY)
    mended = set_style(municipality=town, facts=FACTS, by=staff, on=TODAY)
    assert style_row(town.pk, TODAY) == style_row(town.pk, date(2063, 1, 1)) == mended


def test_a_consultant_and_another_municipality_change_nothing(town: Municipality) -> None:
    for stranger in (user_with(Role.CONSULTANT, town), user_with(Role.SUBSIDY, MunicipalityFactory())):
        with pytest.raises(PermissionDenied):
            set_style(municipality=town, facts=FACTS, by=stranger, on=TODAY)


def test_contrast_is_what_wcag_says() -> None:
    assert round(contrast_with_white("#000000"), 2) == 21
    assert round(contrast_with_white("#767676"), 2) == 4.54
    assert readable_on_white("#767676")
    assert not readable_on_white("#777777")


def test_the_words_of_one_municipality_are_not_offered_to_another(
    desk: Client, staff: User, town: Municipality
) -> None:
    set_style(municipality=town, facts=FACTS, by=staff, on=TODAY)
    other = MunicipalityFactory(name="Aaldorp")
    RoleAssignmentFactory(user=staff, organisation=OrganisationFactory(municipality=other), role=Role.SUBSIDY)
    url = "/loonkostensubsidie/brieven/huisstijl/"
    assert "Postbus 2" not in desk.get(url, {"gemeente": other.pk}).content.decode()
    assert "Postbus 2" in desk.get(url, {"gemeente": town.pk}).content.decode()
    typed = {
        "address": "Plein 9",
        "objection_clause": OBJECTION,
        "colour": "#154273",
        "valid_from": "2026-11-21",
    }
    desk.post(f"{url}?gemeente={other.pk}", typed)
    assert LetterStyle.objects.get(address="Plein 9").municipality == other
    assert desk.get(url, {"gemeente": MunicipalityFactory().pk}).status_code == 404


def test_what_was_typed_stays_on_screen_with_the_refusal_at_its_field(
    desk: Client, town: Municipality
) -> None:
    typed = {
        "address": "Postbus 9",
        "objection_clause": OBJECTION,
        "colour": "#ffcc00",
        "valid_from": "2026-11-21",
    }
    page = desk.post("/loonkostensubsidie/brieven/huisstijl/", typed).content.decode()
    assert "Postbus 9" in page
    assert "te licht" in page
    desk.post("/loonkostensubsidie/brieven/huisstijl/", typed | {"colour": "#154273"})
    assert LetterStyle.objects.get().address == "Postbus 9"
    assert desk.get("/loonkostensubsidie/brieven/huisstijl/voorbeeld.pdf").content.startswith(b"%PDF")
