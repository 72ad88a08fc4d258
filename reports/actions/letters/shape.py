"""Acts on what letters look like: a new version of the style, and a municipality's own templates."""

import re
import struct
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from lxml import etree

from accounts.models import User
from accounts.scope import scope_of
from cases.rules.file_format import FileRefused, format_of
from cases.rules.file_name import harmless_name
from dated.acts import act
from registry.models import Municipality
from reports.documents.svg import parsed
from reports.enums import LetterKind, TemplateState
from reports.letters.checking import checked_template
from reports.letters.example import DAY, example_text
from reports.letters.fields import OWN_KINDS
from reports.letters.style import OBJECTION
from reports.letters.writing import as_pdf
from reports.models import LetterStyle, LetterTemplate
from reports.querysets import styling_municipalities
from reports.rules.contrast import readable_on_white

COLOUR = re.compile(r"#[0-9a-f]{6}")
NO_COLOUR = "Vul een kleur in als # met zes tekens: cijfers en de letters a tot en met f."
TOO_LIGHT = "Deze kleur is te licht om te lezen op wit. Kies een donkerder kleur."
NO_LOGO = "Dit logo kan niet. Kies een svg-bestand zonder verwijzingen naar buiten, of een png-bestand."
NOT_WITHOUT = "Kies een logo of kies voor brieven zonder logo, niet allebei."
NOT_OWN = "Voor deze brief is er alleen de vaste opmaak."
WORDS_OF_A_CLAUSE = ("bezwaar", "zes weken")
NO_TERM = "Zet in de bezwaarclausule dat bezwaar kan binnen zes weken (art. 6:7 Awb)."
MOST_POINTS = 4_000_000
HARMLESS = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc", "defs",
            "linearGradient", "radialGradient", "stop", "clipPath", "use", "text", "tspan"}  # fmt: skip
"""The elements of a drawing that draw, and do nothing else."""


@dataclass(frozen=True, kw_only=True)
class StyleFacts:
    """What somebody sets. Without a `logo` that of the version before stays, unless `without_logo`."""

    valid_from: date
    address: str
    objection_clause: str
    department: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    signatory: str = ""
    colour: str = "#154273"
    logo: bytes | None = None
    without_logo: bool = False


def set_style(*, municipality: Municipality, facts: StyleFacts, by: User, on: date) -> LetterStyle:
    """Give the letters of a municipality another look or other fixed words, as a new version.

    Raises PermissionDenied for anybody but subsidy staff and administrators, ValidationError by field.
    """
    _check_may(municipality.pk, by, on)
    logo, logo_format = _checked(facts)
    words = {
        name: value.strip()
        for name, value in vars(facts).items()
        if isinstance(value, str) and name != "colour"
    }
    with act("Huisstijl van brieven gewijzigd", by_id=by.pk):
        Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
        last = LetterStyle.objects.filter(municipality=municipality).order_by("-version").first()
        # A version for a day far away can be mended: the newest counts from its first day on.
        if last is not None and facts.valid_from < min(last.valid_from, on):
            raise ValidationError(
                {
                    "valid_from": f"De vorige versie geldt vanaf {last.valid_from:%d-%m-%Y}. Kies geen eerdere dag."
                }
            )
        if last is not None and logo is None and not facts.without_logo:
            logo, logo_format = bytes(last.logo) if last.logo else None, last.logo_format
        return LetterStyle.objects.create(
            municipality=municipality,
            version=last.version + 1 if last else 1,
            valid_from=facts.valid_from,
            colour=facts.colour.lower(),
            logo=logo,
            logo_format=logo_format,
            made_by=by,
            made_on=on,
            **words,
        )


def _checked(facts: StyleFacts) -> tuple[bytes | None, str]:
    """The logo and its format. Raises ValidationError for everything that is wrong."""
    errors: dict[str, Any] = {}
    if not COLOUR.fullmatch(facts.colour.lower()):
        errors["colour"] = NO_COLOUR
    elif not readable_on_white(facts.colour.lower()):
        errors["colour"] = TOO_LIGHT
    if any(word not in facts.objection_clause.casefold() for word in WORDS_OF_A_CLAUSE):
        errors["objection_clause"] = NO_TERM
    logo_format = ""
    if facts.logo is not None and facts.without_logo:
        errors["without_logo"] = NOT_WITHOUT
    elif facts.logo is not None:
        try:
            logo_format = _format_of_logo(facts.logo)
            _draw(facts.logo, logo_format)
        except (ValueError, etree.LxmlError, RuntimeError):
            errors["logo"] = NO_LOGO
    if errors:
        raise ValidationError(errors)
    return facts.logo, logo_format


def _format_of_logo(logo: bytes) -> str:
    """What a logo is. Raises ValueError for what is no drawing or picture, or more than that."""
    if logo.startswith(b"\x89PNG"):
        format_of(logo)
        width, height = struct.unpack(">II", logo[16:24])
        if width * height > MOST_POINTS:
            raise ValueError("small to keep, and too large to draw in every letter")
        return "png"
    drawing = etree.fromstring(parsed(logo.decode("utf-8")).text.encode())
    for element in drawing.iter():
        if not isinstance(element.tag, str) or etree.QName(element).localname not in HARMLESS:
            raise ValueError(element.tag)
        for name, value in element.attrib.items():
            is_link = etree.QName(name).localname == "href"
            if (is_link and not value.startswith("#")) or re.search(r"url\(\s*['\"]?(?!#)", value):
                raise ValueError(name)
    return "svg"


def _draw(logo: bytes, logo_format: str) -> None:
    """Set one letter with a logo: what cannot be drawn would stop every letter. Raises RuntimeError."""
    town = Municipality(name="Voorbeeld")
    row = LetterStyle(municipality=town, address="Postbus 1", objection_clause=OBJECTION, logo=logo)
    row.logo_format = logo_format
    as_pdf(example_text(LetterKind.REFUSING, town, row, DAY), row, DAY)


def add_template(
    *, municipality: Municipality, kind: LetterKind, name: str, content: bytes, by: User, on: date
) -> LetterTemplate:
    """Add a file as template for a kind of letter; nothing is written with it before somebody takes it into use.

    Raises PermissionDenied, and ValidationError at the file with everything that is wrong with it.
    """
    _check_may(municipality.pk, by, on)
    if kind not in OWN_KINDS:
        raise ValidationError({"kind": NOT_OWN})
    try:
        file_format = checked_template(content, kind)
    except FileRefused as refused:
        raise ValidationError({"file": str(refused)}) from refused
    with act("Briefsjabloon toegevoegd", by_id=by.pk):
        Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
        last = (
            LetterTemplate.objects.filter(municipality=municipality, kind=kind).order_by("-version").first()
        )
        return LetterTemplate.objects.create(
            municipality=municipality,
            kind=kind,
            version=last.version + 1 if last else 1,
            name=harmless_name(name),
            format=file_format,
            content=content,
            made_by=by,
            made_on=on,
        )


def use_template(*, template: LetterTemplate, by: User, on: date) -> LetterTemplate:
    """Write letters of its kind with this template from now on; the one before is kept. Raises PermissionDenied."""
    _check_may(template.municipality_id, by, on)
    with act("Briefsjabloon in gebruik genomen", by_id=by.pk):
        Municipality.objects.select_for_update(no_key=True).get(pk=template.municipality_id)
        others = LetterTemplate.objects.in_use().filter(
            municipality=template.municipality_id, kind=template.kind
        )
        others.exclude(pk=template.pk).update(state=TemplateState.RETIRED)
        LetterTemplate.objects.filter(pk=template.pk).update(state=TemplateState.IN_USE, valid_from=on)
    return template


def retire_template(*, template: LetterTemplate, by: User, on: date) -> LetterTemplate:
    """Write no more letters with this template: ours is used again. Raises PermissionDenied."""
    _check_may(template.municipality_id, by, on)
    with act("Briefsjabloon niet meer in gebruik", by_id=by.pk):
        LetterTemplate.objects.filter(pk=template.pk).update(state=TemplateState.RETIRED)
    return template


def _check_may(municipality_id: str, by: User, on: date) -> None:
    if municipality_id not in styling_municipalities(scope_of(by, on)):
        raise PermissionDenied
