"""What the page on costs says of its figures: definitions, assumptions, and where they come from."""

from reports.metrics.base import OWN_REGISTRATION

BUDGET = (
    "Het deel van BUIG dat de gemeente voor loonkostensubsidie begroot. De nieuwste versie die op de peildatum was "
    "vastgesteld."
)
REALISED = (
    "Wat over de maanden vóór de peildatum is geboekt. Betaalt een gemeente niet via dit systeem, dan is het berekend "
    "met de regels."
)
COMMITTED = (
    "Wat al is toegekend voor de rest van het jaar: tot de bekende einddatum, en anders tot en met december."
)
EXPECTED = (
    "Gerealiseerd en verplicht, met wie er naar verwachting nog begint, stopt of andere uren krijgt. De middelste van "
    "duizend berekeningen."
)
FREE = "Begroot min verwacht. Onder nul: naar verwachting komt de gemeente tekort."

FEW = (
    "Niet getoond: het bedrag van een andere gemeente is, in een of meer maanden, van minder dan vijf mensen en zou "
    "over personen gaan. Ook het totaal is dan soms weggelaten, omdat het bedrag er anders uit volgt. Van uw eigen "
    "gemeente ziet u alle bedragen."
)

AHEAD = (
    "Verwacht: de berekening laat de maanden die komen gaan zoals maanden uit de afgelopen drie jaar, in willekeurige "
    "volgorde, duizend keer. In acht van de tien berekeningen ligt de uitkomst tussen laag en hoog. Dezelfde gegevens "
    "geven altijd dezelfde uitkomst.",
    "Een bekende einddatum is een einde. Ging het werk vaak door na zo'n einde, dan rekent de berekening op hetzelfde "
    "aantal dat doorgaat. De kans om onverwacht te stoppen komt van subsidies waarvan het einde niet bekend was.",
    "Na het forfait van een half jaar is gerekend op een vervolg met de gemiddelde loonwaarde; dat hoort bij verwacht, "
    "niet bij verplicht.",
    "Het minimumloon en de vergoeding voor werkgeverslasten van later jaren zijn nog niet bekend: daar is met de "
    "laatst bekende bedragen gerekend. Wat een hoger minimumloon kost, ziet u bij Wat als.",
    "Bij een peildatum in het verleden is gerekend met wat toen begonnen was en met de tarieven van toen. Een "
    "einde telt als het besluit er toen al was; uren van later tellen niet.",
)
SOURCE = (
    f"Bedragen volgen uit de toekenningen en de regels, en uit de boekingen. Herkomst: {OWN_REGISTRATION}. Geteld bij "
    "de gemeente die betaalt."
)
NOTES = (
    f"Begroot: {BUDGET}",
    f"Gerealiseerd: {REALISED}",
    f"Verplicht: {COMMITTED} In latere jaren: wat dan nog loopt.",
    *AHEAD,
    SOURCE,
)
MONTH_NOTES = (
    "De lopende maand staat bij verplicht en verwacht, totdat zij is geboekt. Een streepje is: niet van toepassing.",
)
BACK_TEST_NOTES = (
    "Verwacht: wat deze berekening een jaar geleden zou hebben gezegd, met wat toen begonnen was, de maanden van vóór "
    "die dag, de einddatums waarover toen besloten was en de tarieven van toen.",
    "Gekomen, in de tarieven van toen: dezelfde maanden, berekend alsof minimumloon en vergoeding niet veranderden. "
    "Dit bedrag hoort tussen laag en hoog te liggen: voorspeld zijn mensen, uren en loonwaarden, geen tarieven.",
    SOURCE,
)
PARTICIPATION_NOTES = (
    "De afgesproken kosten van trajecten die uit het participatiebudget komen, gelijk verdeeld over de dagen van het "
    "traject. Gerealiseerd: tot en met de peildatum. Verplicht: daarna, tot en met december, tot de geplande laatste "
    "dag.",
    "Is niets afgesproken, dan zijn de kosten van het instrument gebruikt: dat is een schatting. Van wat geen kosten "
    "heeft, zijn de kosten onbekend; dat telt als nul.",
    "Niet getoond: het bedrag is van minder dan vijf mensen van wie de kosten bekend zijn, en zou over personen gaan. "
    "Ook het totaal is dan soms weggelaten, omdat het bedrag er anders uit volgt.",
    "Jobcoaching van de gemeente zelf en proefplaatsingen staan hier niet in.",
)
