"""The forms of documents."""

from typing import Any

from django import forms
from django.conf import settings

from accounts.scope import Scope
from cases.actions.contact.record_contact import visibilities_for
from cases.actions.documents.keep_document import DocumentFacts, too_big
from cases.enums import Visibility
from cases.forms.keyed import KeyedForm
from cases.models import Candidate, CaseDocument, DocumentType
from dated.forms import DayField, choice

ACCEPTED = ".pdf,.docx,.odt,.jpg,.jpeg,.png,.txt"


class DescribeDocumentForm(KeyedForm):
    """What is told about a document."""

    type = forms.ModelChoiceField(
        DocumentType.objects.all(),
        label="Soort document",
        empty_label="Kies een soort",
        help_text="De soort bepaalt hoe lang het document bewaard blijft.",
        error_messages={"required": "Kies een soort.", "invalid_choice": "Kies een soort uit de lijst."},
    )
    dated_on = DayField(label="Datum van het document", error_messages={"required": "Vul de datum in."})
    description = forms.CharField(
        label="Omschrijving",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: Rijbewijs B. Geen diagnoses.",
    )
    visibility = forms.ChoiceField(
        label="Wie mag dit lezen?",
        error_messages={
            "required": "Kies wie dit mag lezen.",
            "invalid_choice": "Kies wie dit mag lezen: de consulent leest altijd mee.",
        },
    )

    def __init__(
        self,
        *args: Any,
        candidate: Candidate,
        scope: Scope,
        document: CaseDocument | None = None,
        **kwargs: Any,
    ) -> None:
        allowed = visibilities_for(candidate, scope)
        initial: dict[str, Any] = {"dated_on": scope.on, "visibility": allowed[0]}
        if document is not None:
            names = ("type_id", "dated_on", "description", "visibility")
            initial = {name.removesuffix("_id"): getattr(document, name) for name in names}
        super().__init__(*args, initial=initial, **kwargs)
        choice(self, "visibility").choices = [(each.value, each.label) for each in allowed]

    def facts(self) -> DocumentFacts:
        """What was filled in, of a form that is valid."""
        return DocumentFacts(
            type=self.cleaned_data["type"],
            dated_on=self.cleaned_data["dated_on"],
            description=self.cleaned_data["description"],
            visibility=Visibility(self.cleaned_data["visibility"]),
        )


class AddDocumentForm(DescribeDocumentForm):
    """A file, and what is told about it."""

    file = forms.FileField(
        label="Bestand",
        help_text="Een pdf, Word- of OpenDocument-tekst (docx, odt), foto (jpg, png) of platte tekst (txt).",
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        error_messages={
            "required": "Kies een bestand. Na een fout moet u het bestand opnieuw kiezen.",
            "empty": "Dit bestand is leeg. Kies een ander bestand.",
            "missing": "Kies een bestand.",
            "invalid": "Het bestand is niet goed aangekomen. Probeer het opnieuw.",
        },
    )
    field_order = ("file", "type", "dated_on", "description", "visibility")

    def clean_file(self) -> Any:
        """The file; one that is too large is refused before it is read."""
        file = self.cleaned_data["file"]
        if file.size > settings.MOST_DOCUMENT_BYTES:
            raise forms.ValidationError(too_big(), code="size")
        return file
