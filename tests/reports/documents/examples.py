"""The answer Leeuwarden gave its council on 9 February 2021, and the same with text that tries to break a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from reports.documents import AnswerDocument, Chart, Definition, Figure, Postponement, Question
from reports.exports import Column, Kind, Table

KNOWN_AT = datetime(2021, 2, 9, 13, 3, tzinfo=UTC)
SOURCE = "Registratie van de gemeente Leeuwarden"
FILLED_PLACES = (
    "Ingevulde arbeidsplaatsen, geen vacatures, waarvoor op de peildatum loonkostensubsidie loopt."
)
ON_THE_REGISTER = "Inwoners die op de peildatum in het doelgroepregister staan."
END_OF_2020 = (date(2020, 12, 31),)

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 220" font-family="Noto Sans" font-size="13">
<rect x="120" y="20" width="300" height="40" fill="#154273"/><text x="430" y="46">128</text>
<rect x="120" y="80" width="363" height="40" fill="#154273"/><text x="493" y="106">155</text>
<rect x="120" y="140" width="351" height="40" fill="#154273"/><text x="481" y="166">150</text></svg>"""

SUBSIDIES = Figure(
    title="Loonkostensubsidies buiten de eigen organisatie",
    table=Table(
        "Loonkostensubsidies",
        (
            Column("Peildatum", Kind.DATE),
            Column("Aantal", Kind.INTEGER),
            Column("Verandering", Kind.PERCENTAGE),
        ),
        (
            (date(2018, 12, 31), 128, None),
            (date(2019, 12, 31), 155, Decimal("21.1")),
            (date(2020, 12, 31), 150, Decimal("-3.2")),
        ),
        ("Een noot voor het rekenblad.",),
    ),
    definition=FILLED_PLACES,
    source=SOURCE,
    reference_dates=(date(2018, 12, 31), date(2019, 12, 31), date(2020, 12, 31)),
    known_at=KNOWN_AT,
    chart=Chart(SVG, "Staafdiagram: 128 eind 2018, 155 eind 2019, 150 eind 2020."),
    footnotes=("* Voorlopig cijfer.",),
    term="Loonkostensubsidies",
)

REGISTERED = Figure(
    title="Inwoners in het doelgroepregister",
    table=Table(
        "Doelgroepregister",
        (Column("Verantwoordelijke"), Column("Personen", Kind.INTEGER)),
        (("Gemeente Leeuwarden", 483), ("UWV", 1217), ("Totaal", 1700)),
        total_row=True,
    ),
    definition=ON_THE_REGISTER,
    source=SOURCE,
    reference_dates=END_OF_2020,
    known_at=KNOWN_AT,
)

PLACED = Figure(
    title="Plaatsingen met loonkostensubsidie naar soort werkgever",
    table=Table(
        "Plaatsingen",
        (
            Column("Soort werkgever"),
            Column("Plaatsingen", Kind.INTEGER),
            Column("Subsidie per jaar", Kind.EURO),
        ),
        (
            ("Gemeenschappelijke regelingen", 18, Decimal("181033.02")),
            ("Gemeente Leeuwarden", 23, None),
            ("Andere werkgevers", 132, Decimal("1327575.48")),
            ("Totaal", 173, None),
        ),
        total_row=True,
    ),
    definition=FILLED_PLACES,
    source=SOURCE,
    reference_dates=END_OF_2020,
    known_at=KNOWN_AT,
    term="Loonkostensubsidies",
)

LETTER = AnswerDocument(
    municipality="Leeuwarden",
    reference="Z230346-2020",
    subject="banenafspraakbanen",
    asked_by="Pal GroenLinks",
    rules_of_order_article="artikel 41, eerste lid",
    received=date(2020, 12, 3),
    answered=date(2021, 2, 9),
    questions=(
        Question(
            "1",
            "Hoeveel banenafspraakbanen waren er op 1 januari 2019, 1 januari 2020 en 1 december 2020?",
            ("Dit doen wij:\n- het netwerk van accountmanagers\n- inzet van jobcoaches", "Zie tabel 1."),
            (SUBSIDIES,),
        ),
        Question("2a", "Zijn het vacatures of ingevulde arbeidsplaatsen?", ("Ingevulde arbeidsplaatsen.",)),
        Question("3", "Hoeveel inwoners staan in het doelgroepregister?", (), (REGISTERED,)),
        Question("5", "Hoeveel daarvan bij de gemeente zelf?", ("Zie tabel 3.",), (PLACED,)),
    ),
    calculated_at=datetime(2021, 2, 9, 13, 5, tzinfo=UTC),
    known_at=KNOWN_AT,
    definitions=(Definition("Banenafspraak", "Afspraak over 125.000 extra banen.", "Participatiewet"),),
    postponement=Postponement(
        date(2020, 12, 30), date(2021, 2, 15), "De cijfers over 2020 waren niet volledig."
    ),
)

# What must be readable in every format, whatever its layout.
MUST_BE_READ = (
    "Gemeente Leeuwarden",
    "Z230346-2020",
    "Pal GroenLinks",
    "als bedoeld in artikel 41, eerste lid, van het Reglement van Orde",
    "ingediend op 3 december 2020",
    "Op 30 december 2020 is een uitstelbericht gestuurd tot 15 februari 2021.",
    "Vraag 2a",
    "inzet van jobcoaches",
    "Tabel 1. Loonkostensubsidies buiten de eigen organisatie",
    "31-12-2018",
    "128",
    "155",
    "150",
    "21,1 %",
    "-3,2 %",
    "* Voorlopig cijfer.",
    "483",
    "1.217",
    "1.700",
    "18",
    "23",
    "132",
    "173",
    "€ 181.033,02",
    "€ 1.327.575,48",
    f"Definitie: {FILLED_PLACES}",
    f"Definitie: {ON_THE_REGISTER}",
    f"Bron: {SOURCE}",
    "Peildatum: 31 december 2020",
    "Peildata: 31 december 2018, 31 december 2019 en 31 december 2020",
    "Stand van de registratie: 9 februari 2021 om 14:03 uur",
    "Leeuwarden, 9 februari 2021,",
    "burgemeester en wethouders van Leeuwarden,",
    "secretaris.",
    "Afspraak over 125.000 extra banen. Bron: Participatiewet",
    "Cijfers berekend op 9 februari 2021 om 14:05 uur, stand van de registratie 9 februari 2021 om 14:03 uur.",
)


def letter_with(text: str) -> AnswerDocument:
    """A letter with this text in every place a text can stand."""
    table = Table(text, (Column(text), Column(text, Kind.INTEGER)), ((text, 7), (text, text)), (text,))
    figure = replace(
        SUBSIDIES, title=text, table=table, definition=text, source=text, footnotes=(text,), term=text,
        chart=Chart(SVG, text),
    )  # fmt: skip
    return replace(
        LETTER,
        municipality=text,
        reference=text,
        subject=text,
        asked_by=text,
        rules_of_order_article=text,
        introduction=(text, f"- {text}"),
        signatories=(text,),
        questions=(Question(text, text, (text, f"- {text}"), (figure,)),),
        definitions=(Definition(text, text, text),),
        postponement=Postponement(date(2020, 12, 30), None, text),
    )


def plain(text: str) -> str:
    """Text with every run of white space, line ends and no-break spaces included, made one space."""
    return " ".join(text.split())
