"""Letters about the subsidy: for who works with files and money; specifications and many at once for who pays."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from cases.contact.storage import digest_of
from reports.enums import LetterKind, LetterStatus, TemplateState
from reports.models import Letter, LetterTemplate
from subsidies.enums import DecisionKind, RefusalGround, RunState
from subsidies.models import Decision, PaymentRun
from tests.factories import PlacementFactory, UserFactory
from tests.factories_letters import LetterFactory, LetterStyleFactory, LetterTemplateFactory
from tests.factories_payments import PaymentFactory, PaymentRunFactory, PostingFactory
from tests.factories_process import DecisionFactory
from tests.permissions.world import Files
from tests.reports.letters.own_templates import docx_with

BASE = "loonkostensubsidie/brieven/"
LETTER = f"{BASE}<int:letter_id>/"
TEMPLATE = f"{BASE}sjablonen/<int:template_id>/"
YEAR = f"{BASE}indexatie/<slug:town>/<int:year>/"
RUN = f"{BASE}betaalrun/<int:paid_run_id>/"
ROWS = f"""
loonkostensubsidie/besluit/<int:decision_id>/brief/    405  405  405  405  405  405  405  405
{BASE}                           200   -   200   -    -    -    -    -
{LETTER}                         200   -   200   -    -    -    -    -
{LETTER}wijzigen/                200   -   200   -    -    -    -    -
{LETTER}definitief/              405  405  405  405  405  405  405  405
{LETTER}verstuurd/               200   -   200   -    -    -    -    -
{LETTER}intrekken/               200   -   200   -    -    -    -    -
{LETTER}bestand/                 200   -   200   -    -    -    -    -
{YEAR}                            -    -   200   -    -    -    -    -
{YEAR}verstuurd/                  -    -   200   -    -    -    -    -
{YEAR}brieven.zip                 -    -   200   -    -    -    -    -
{RUN}                             -    -   200   -    -    -    -    -
{RUN}verstuurd/                   -    -   200   -    -    -    -    -
{RUN}brieven.zip                  -    -   200   -    -    -    -    -
{BASE}huisstijl/                  -    -   200   -    -   200   -    -
{BASE}huisstijl/voorbeeld.pdf     -    -   200   -    -   200   -    -
{BASE}sjablonen/                  -    -   200   -    -   200   -    -
{BASE}sjablonen/nieuw/            -    -   200   -    -   200   -    -
{BASE}sjablonen/voorbeeld.odt     -    -   200   -    -   200   -    -
{BASE}sjablonen/voorbeeld.docx    -    -   200   -    -   200   -    -
{TEMPLATE}                        -    -   200   -    -   200   -    -
{TEMPLATE}proef/                  -    -   200   -    -   200   -    -
{TEMPLATE}bestand/                -    -   200   -    -   200   -    -
{TEMPLATE}gebruiken/             405  405  405  405  405  405  405  405
{TEMPLATE}stoppen/               405  405  405  405  405  405  405  405
"""


def _same(**typed: Any) -> Any:
    return lambda files: typed


def _nothing(files: Files) -> dict[str, Any]:
    return {"csrfmiddlewaretoken": "of the browser"}


def _with_amount(files: Files) -> dict[str, Any]:
    Decision.objects.filter(pk=files.others["decision_id"]).update(monthly_amount="838.12")
    return _nothing(files)


def _final(files: Files) -> dict[str, Any]:
    Letter.objects.filter(pk=files.others["letter_id"]).update(**_frozen(files))
    return {"sent_on": "2026-11-21"}


def _frozen(files: Files) -> dict[str, Any]:
    return {
        "status": LetterStatus.FINAL,
        "style": files.others["letter_style"],
        "final_on": date(2026, 11, 20),
        "content": {"title": "proef"},
        "digest": digest_of(b"%PDF-proef"),
        "file": b"%PDF-proef",
    }


def _in_use(files: Files) -> dict[str, Any]:
    LetterTemplate.objects.filter(pk=files.others["template_id"]).update(
        state=TemplateState.IN_USE, valid_from=date(2026, 11, 20)
    )
    return _nothing(files)


def _template(files: Files) -> dict[str, Any]:
    content = docx_with(("werkgever_naam", "kenmerk", "besluit", "waarom", "toelichting", "bezwaarclausule"))
    return {
        "municipality": files.town.pk,
        "kind": "refusing",
        "file": SimpleUploadedFile("brief.docx", content),
    }


_STYLE = {
    "address": "Postbus 2",
    "objection_clause": "Bezwaar kan binnen zes weken.",
    "colour": "#154273",
    "valid_from": "2026-11-21",
}
POSTS = {
    "loonkostensubsidie/besluit/<int:decision_id>/brief/": ("subsidy", _with_amount),
    f"{LETTER}wijzigen/": ("consultant", _same(place="Elders")),
    f"{LETTER}definitief/": ("consultant", _nothing),
    f"{LETTER}verstuurd/": ("subsidy", _final),
    f"{LETTER}intrekken/": ("subsidy", _same(reason="proef")),
    YEAR: ("subsidy", _nothing),
    f"{YEAR}verstuurd/": ("subsidy", _same(sent_on="2026-11-21")),
    RUN: ("subsidy", _nothing),
    f"{RUN}verstuurd/": ("subsidy", _same(sent_on="2026-11-21")),
    f"{BASE}huisstijl/": ("administrator", _same(**_STYLE)),
    f"{BASE}sjablonen/nieuw/": ("subsidy", _template),
    f"{TEMPLATE}gebruiken/": ("administrator", _nothing),
    f"{TEMPLATE}stoppen/": ("subsidy", _in_use),
}


def build(files: Files) -> dict[str, Any]:
    """A letter of a refusal, an indexation and a posted run with a final letter and one to be made, and a template."""
    town, work = files.town, files.placement
    files.others["letter_style"] = style = LetterStyleFactory(municipality=town)
    refused = DecisionFactory(
        placement=work, municipality=town, kind=DecisionKind.REFUSED, refusal_ground=RefusalGround.CONDITIONS
    )
    indexed = [
        DecisionFactory(
            placement=placement,
            municipality=town,
            kind=DecisionKind.INDEXED,
            first_day=date(2026, 1, 1),
            monthly_amount="838.12",
        )
        for placement in (work, PlacementFactory(person=work.person))
    ]
    run = _posted(files)
    payments = [PaymentFactory(run=run, employer=work.employer), PaymentFactory(run=run)]
    PostingFactory(run=run, placement=work)
    final = _frozen(files) | {"style": style}
    LetterFactory(decision=indexed[0], kind=LetterKind.INDEXATION, **final)
    LetterFactory(decision=None, payment=payments[0], municipality=town, kind=LetterKind.PAYMENT, **final)
    return {
        "letter_id": LetterFactory(decision=refused, kind=LetterKind.REFUSING).pk,
        "letter_style": style,
        "template_id": LetterTemplateFactory(
            municipality=town, content=docx_with(("besluit",)), format="docx"
        ).pk,
        "paid_run_id": run.pk,
        "town": town.pk,
        "year": 2026,
    }


def _posted(files: Files) -> PaymentRun:
    users = {"approved_by": UserFactory(), "closed_by": UserFactory()}
    days = {"approved_on": date(2026, 8, 20), "closed_on": date(2026, 8, 20)}
    return PaymentRunFactory(
        municipality=files.town, month=date(2026, 8, 1), state=RunState.CLOSED, **users, **days
    )
