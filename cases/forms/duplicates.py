"""The form with which two records of one person are brought together."""

from django import forms


class MergeForm(forms.Form):
    """Why these two are one."""

    reason = forms.CharField(
        label="Hoe weet u dat dit dezelfde persoon is?",
        max_length=250,
        help_text="Bijvoorbeeld: nagevraagd bij de persoon zelf. Dit blijft in de geschiedenis.",
        error_messages={"required": "Vul in hoe u dit weet. Zo kan een collega het later volgen."},
    )
