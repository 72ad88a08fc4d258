"""The search box."""

from django import forms

from cases.rules.search_term import TermKind, read_term
from registry.bsn import clean_bsn

MOST_TYPED = 100


class SearchForm(forms.Form):
    """One box for a BSN, a name, a birth date or a file number, and for a number of something else."""

    prefix = "zoek"
    term = forms.CharField(
        label="Zoek een kandidaat",
        max_length=MOST_TYPED,
        help_text=(
            "Op BSN, naam, geboortedatum of dossiernummer. Een werkgever vindt u met het KvK-nummer. "
            "Met de toets / komt u hier."
        ),
        error_messages={"required": "Vul een BSN, naam, geboortedatum of dossiernummer in."},
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_term(self) -> str:
        """The term; nine digits must be a BSN, and what may hold a BSN beside other text is not kept anywhere."""
        text: str = self.cleaned_data["term"]
        term = read_term(text)
        if term.kind == TermKind.BSN:
            clean_bsn(term.bsn)
        if term.kind == TermKind.UNCLEAR:
            raise forms.ValidationError(
                "Dit is geen BSN en geen bestaande datum. Controleer de cijfers, of zoek alleen op de naam.",
                code="unclear",
            )
        return text
