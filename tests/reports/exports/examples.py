"""A table with every kind of cell, and text that tries to break a file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from reports.exports import Column, Kind, Table

TABLE = Table(
    title="Profielen in Gooi en Vechtstreek",
    columns=(
        Column("Gemeente"),
        Column("Zichtbare profielen", Kind.INTEGER),
        Column("Aandeel", Kind.PERCENTAGE),
        Column("Subsidie per jaar", Kind.EURO),
        Column("Uren per week", Kind.DECIMAL, 2),
        Column("Peildatum", Kind.DATE),
    ),
    rows=(
        ("Hilversum", 1715, Decimal("67.6"), Decimal("10057.39"), Decimal("25.5"), date(2020, 12, 31)),
        ("Laren", "minder dan 5", None, Decimal("-12.5"), Decimal("0"), date(1850, 1, 1)),
        ("Totaal", 2000, Decimal("25"), Decimal("1234567.89"), Decimal("12"), None),
    ),
    notes=(
        "Definitie: personen met een zichtbaar profiel.",
        "Bron: eigen registratie.",
        "* Voorlopig cijfer.",
    ),
    total_row=True,
)

HOSTILE = (
    "=1+1",
    "+31 6",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "  =1+1",
    "＝1+1",
    '=HYPERLINK("http://example.invalid";"klik")',
    "=cmd|' /C calc'!A0",
    "<r>dik</r>",
    "</table:table>",
    "]]>",
    "&lt;b&gt; & <b>",
    '"; DROP',
    "#panic()",
    '#import "/etc/passwd"',
    "*vet* _schuin_ $x$ `code` \\ <label> @ref = kop",
    "{{ 7*7 }} {% raw %}",
    "_x0041_",
    "nul\x00bel\x07esc\x1bdel\x7f",
    "half\ud800surrogaat",
    "\ufffe\uffff",
    "regel een\r\nregel twee\nregel drie",
    "emoji 😀 漢字 עברית ༀ \ue000",
    "é ë ï ő ș ŵ Ø",
    "lang " * 200,
    "",
    "   ",
)

any_text = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=60),
    st.text(alphabet=st.characters(categories=("Cc", "Cf", "Cs", "Co", "Mn", "So", "Zs", "Lo")), max_size=20),
)


def table_of(text: str) -> Table:
    """A table with this text in every place a text can stand."""
    return Table(text, (Column(text), Column(text, Kind.INTEGER)), ((text, 1), (text, text)), (text,))
