"""The forms of the register: a file to import, and which column is which field."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from dated.forms import DayField
from registry.models import ColumnMapping, RegisterImport
from registry.register_file.columns import FIELDS, guessed
from registry.register_file.kind import TOO_LARGE
from registry.upload import SealedUpload


class NewImportForm(forms.Form):
    """A file, and the day whose situation it describes."""

    file = forms.FileField(
        label="Bestand",
        help_text="Een CSV-bestand met op de eerste regel de namen van de kolommen. Hooguit 100 MB.",
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv"}),
        error_messages={"required": "Kies een bestand.", "empty": "Dit bestand is leeg."},
    )
    reference_day = DayField(
        label="Peildatum",
        help_text="De dag waarop de gegevens in het bestand gelden. Wijzigingen gaan in op die dag.",
        error_messages={"required": "Vul de peildatum in."},
    )

    def clean_file(self) -> SealedUpload:
        """The file. Raises ValidationError when it is larger than is read."""
        file: SealedUpload = self.cleaned_data["file"]
        if file.is_too_large:
            raise ValidationError(TOO_LARGE)
        return file


class ColumnsForm(forms.Form):
    """For each field of the register the column of the file; a saved mapping or the best guess is filled in."""

    keep_as = forms.CharField(
        label="Naam van deze koppeling",
        max_length=60,
        required=False,
        help_text="Vul een naam in, bijvoorbeeld Levering UWV. Een volgend bestand met dezelfde kolommen "
        "wordt dan meteen gelezen.",
    )

    def __init__(
        self, *args: Any, run: RegisterImport, saved: Sequence[ColumnMapping], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        start = guessed(run.headers)
        for mapping in saved:
            start |= {field: header for field, header in mapping.columns.items() if header in run.headers}
        columns = {
            field: forms.ChoiceField(
                label=label,
                choices=[("", "Kies een kolom"), *((header, header) for header in run.headers)],
                initial=start.get(field, ""),
                error_messages={"required": "Kies de kolom waarin dit staat."},
            )
            for field, (label, _) in FIELDS.items()
        }
        self.fields = {**columns, "keep_as": self.fields["keep_as"]}

    def columns(self) -> dict[str, str]:
        """The header that was chosen for each field."""
        return {field: self.cleaned_data[field] for field in FIELDS}
