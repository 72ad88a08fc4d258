"""The fields of an own template: what each stands for, and which a letter cannot do without."""

from __future__ import annotations

from reports.enums import LetterKind

OWN_KINDS = tuple(kind for kind in LetterKind if kind != LetterKind.WORKER)
"""The kinds of letter that a municipality can have a template of its own for; that to the worker is ours alone."""
EVERY_LETTER = {
    "datum": "de dag waarop de brief definitief is",
    "kenmerk": "het nummer van het besluit of van de betaling",
    "onderwerp": "waarover de brief gaat, in één regel",
    "besluit": "het besluit in één of twee zinnen, met het bedrag en de dagen",
    "toelichting": "wat u zelf bij de brief typt; leeg als u niets typt",
    "gemeente": "de naam van de gemeente",
    "afdeling": "de afdeling uit de huisstijl",
    "gemeente_adres": "het postadres van de gemeente",
    "telefoon": "het telefoonnummer uit de huisstijl",
    "email": "het e-mailadres uit de huisstijl",
    "website": "de website uit de huisstijl",
    "ondertekening": "wie ondertekent, uit de huisstijl",
    "werkgever_naam": "de werkgever",
    "werkgever_tav": "ter attentie van wie",
    "werkgever_adres": "straat en nummer, of postbus",
    "werkgever_postcode": "postcode van de werkgever",
    "werkgever_plaats": "plaats van de werkgever",
}
OF_A_DECISION = {
    "besloten_op": "de dag van het besluit",
    "waarom": "waarom wij dit besluit nemen, met het artikel; meer alinea's",
    "werknemer_naam": "de werknemer",
    "bedrag_per_maand": "de subsidie voor een hele maand, in euro's",
    "eerste_dag": "de eerste dag van de subsidie",
    "laatste_dag": "de laatste dag, of “geen einddatum”",
    "berust_op": "de loonwaarde of het forfait",
    "bezwaarclausule": "waar, hoe en wanneer iemand bezwaar kan maken; meer alinea's",
}
OF_A_PAYMENT = {
    "maand": "de maand van de betaalrun",
    "totaal": "wat over deze maand en eerdere maanden is geboekt",
    "verrekend": "wat met eerdere terugvorderingen, of met eerdere betalingen die niet aankwamen, is verrekend",
    "te_betalen": "wat naar de rekening gaat",
    "rekening": "de laatste cijfers van de rekening",
}
ROW_OF_A_DECISION = {
    "regel_stap": "een stap van de berekening",
    "regel_artikel": "het artikel bij die stap",
    "regel_uitkomst": "wat eruit komt",
    "regel_toelichting": "de bron, en hoe zeker die is",
}
ROW_OF_A_PAYMENT = {
    "regel_werknemer": "de werknemer",
    "regel_maand": "over welke maand",
    "regel_reden": "waarom dit bedrag",
    "regel_bedrag": "het bedrag",
}
ROW = "regel_"
"""How the fields begin that belong to a row of a table: such a row is repeated."""


def fields_of(kind: LetterKind) -> dict[str, str]:
    """Every field that a template for this kind of letter may have, with what it stands for."""
    if kind == LetterKind.PAYMENT:
        return EVERY_LETTER | OF_A_PAYMENT | ROW_OF_A_PAYMENT
    return EVERY_LETTER | OF_A_DECISION | ROW_OF_A_DECISION


def obligatory(kind: LetterKind) -> tuple[str, ...]:
    """The fields without which such a letter may not go out (Awb art. 3:41, 3:45 and 3:46 for a decision)."""
    if kind == LetterKind.PAYMENT:
        return ("werkgever_naam", "kenmerk", "te_betalen", "regel_werknemer", "regel_bedrag")
    always = ("werkgever_naam", "kenmerk", "besluit", "waarom", "toelichting", "bezwaarclausule")
    if kind in (LetterKind.REFUSING, LetterKind.ENDING):
        return always
    return (*always, "bedrag_per_maand", "regel_stap", "regel_artikel", "regel_uitkomst")
