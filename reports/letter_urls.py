"""Addresses of the letters, below /loonkostensubsidie/."""

from django.urls import URLPattern, path

from reports.views.letters import letters, lists, shaping

BASE = "brieven/"
LETTER = f"{BASE}<int:letter_id>/"
TEMPLATE = f"{BASE}sjablonen/<int:template_id>/"


def _batch(kind: str, parameters: str) -> list[URLPattern]:
    where, told = f"{BASE}{kind}/{parameters}/", {"kind": kind}
    return [
        path(where, lists.batch_page, told, name=f"letters_{kind}"),
        path(f"{where}verstuurd/", lists.batch_sent, told, name=f"letters_{kind}_sent"),
        path(f"{where}brieven.zip", lists.batch_zip, told, name=f"letters_{kind}_zip"),
    ]


urlpatterns = [
    path("besluit/<int:decision_id>/brief/", letters.make, name="make_letter"),
    path(BASE, lists.letter_list, name="letters"),
    path(LETTER, letters.letter_page, name="letter"),
    path(f"{LETTER}wijzigen/", letters.change, name="change_letter"),
    path(f"{LETTER}definitief/", letters.finish, name="finish_letter"),
    path(f"{LETTER}verstuurd/", letters.send, name="send_letter"),
    path(f"{LETTER}intrekken/", letters.withdraw, name="withdraw_letter"),
    path(f"{LETTER}bestand/", letters.letter_file, name="letter_file"),
    *_batch("indexatie", "<slug:town>/<int:year>"),
    *_batch("betaalrun", "<int:paid_run_id>"),
    path(f"{BASE}huisstijl/", shaping.style, name="letter_style"),
    path(f"{BASE}huisstijl/voorbeeld.pdf", shaping.style_example, name="letter_style_example"),
    path(f"{BASE}sjablonen/", shaping.template_list, name="letter_templates"),
    path(f"{BASE}sjablonen/nieuw/", shaping.new_template, name="new_letter_template"),
    *(
        path(
            f"{BASE}sjablonen/voorbeeld.{extension}",
            shaping.template_starter,
            {"extension": extension},
            name=f"letter_starter_{extension}",
        )
        for extension in ("odt", "docx")
    ),
    path(TEMPLATE, shaping.template_page, name="letter_template"),
    path(f"{TEMPLATE}proef/", shaping.template_proof, name="letter_template_proof"),
    path(f"{TEMPLATE}bestand/", shaping.template_file, name="letter_template_file"),
    path(f"{TEMPLATE}gebruiken/", shaping.use, name="use_letter_template"),
    path(f"{TEMPLATE}stoppen/", shaping.retire, name="retire_letter_template"),
]
