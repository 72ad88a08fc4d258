"""Forms for a set of council questions: its particulars, its questions, and the day it was answered."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator

from accounts.scope import Scope
from dated.forms import DayField
from registry.models import Municipality
from reports.actions.council import Particulars
from reports.exports.display import number as display_number
from reports.models import CouncilAnswer, CouncilQuestion
from reports.rules.questions import AskedQuestion, split_questions

SHORT = {"class": "ba-input--short"}
MOST_PASTED = 50_000  # characters: some twenty pages
# No maxlength on the text area: a browser would cut off what is pasted and say nothing.
NOT_TOO_LONG = [
    MaxLengthValidator(
        MOST_PASTED, f"Deze tekst is te lang: hooguit {display_number(MOST_PASTED, 0)} tekens."
    )
]
START_SHOWN = 60  # characters of a text that is quoted in a message


class ParticularsForm(forms.Form):
    """What is known of a set of questions when it comes in."""

    reference = forms.CharField(
        label="Kenmerk",
        max_length=40,
        help_text="Het zaaknummer, met letters, cijfers, punten en streepjes. Bijvoorbeeld Z230346-2020.",
    )
    subject = forms.CharField(
        label="Onderwerp",
        max_length=200,
        help_text="Komt in de brief achter “De vragen gaan over …”. Bijvoorbeeld: banenafspraakbanen.",
    )
    party = forms.CharField(label="Fractie", max_length=100, required=False)
    article = forms.CharField(
        label="Artikel van het reglement van orde",
        max_length=100,
        required=False,
        help_text="Zoals uw gemeente het noemt. Bijvoorbeeld: artikel 41, eerste lid.",
    )
    received_on = DayField(label="Ontvangen op")
    due_on = DayField(label="Uiterlijk beantwoorden op", required=False)

    def particulars(self) -> Particulars:
        """What was typed, of a form that is valid."""
        names = ("reference", "subject", "party", "article", "received_on", "due_on")
        return Particulars(**{name: self.cleaned_data[name] for name in names})

    @staticmethod
    def start(answer: CouncilAnswer) -> dict[str, Any]:
        """What the form shows of an answer that is there."""
        return {
            "reference": answer.reference,
            "subject": answer.subject,
            "party": answer.party,
            "article": answer.article,
            "received_on": answer.received_on,
            "due_on": answer.due_on,
        }


class QuestionsField(forms.CharField):
    """Numbered questions pasted as one text; its value is a tuple of AskedQuestion."""

    widget = forms.Textarea(attrs={"rows": 12})

    def clean(self, value: Any) -> tuple[AskedQuestion, ...]:
        """The questions. Raises ValidationError for text that belongs to no question, and for numbers used twice."""
        text = super().clean(value)
        found = split_questions(text)
        if text and not found.questions:
            raise ValidationError(
                "Zet een nummer voor elke vraag, bijvoorbeeld “1.”, en begin op een nieuwe regel."
            )
        if found.before:
            raise ValidationError(
                f"Vóór de eerste vraag staat nog tekst: “{_start(found.before)}”. "
                "Haal die weg, of zet er een nummer voor."
            )
        if found.repeated:
            raise ValidationError(
                f"Deze nummers komen vaker voor: {', '.join(found.repeated)}. Geef elke vraag een eigen nummer."
            )
        if found.empty:
            raise ValidationError(f"Achter deze nummers staat geen vraag: {', '.join(found.empty)}.")
        return found.questions


def questions_field(required: bool) -> QuestionsField:
    """The text area in which questions are pasted."""
    return QuestionsField(
        label="Vragen",
        validators=NOT_TOO_LONG,
        required=required,
        help_text="Plak hier de vragen; elke vraag begint met een nummer op een nieuwe regel: 1., 2., a., b. "
        "De letters onder vraag 2 worden 2a, 2b en verder.",
    )


class NewAnswerForm(ParticularsForm):
    """The particulars with the questions. Who answers for one municipality is not asked which."""

    questions = questions_field(required=False)

    def __init__(self, *args: Any, scope: Scope, **options: Any) -> None:
        super().__init__(*args, **options)
        self.municipalities = Municipality.objects.filter(code__in=scope.answering_municipalities).order_by(
            "name"
        )
        if len(self.municipalities) > 1:
            choice = forms.ModelChoiceField(self.municipalities, label="Gemeente", empty_label=None)
            self.fields = {"municipality": choice, **self.fields}

    def answering(self) -> Municipality:
        """The municipality that answers, of a form that is valid."""
        return self.cleaned_data.get("municipality") or self.municipalities[0]


class AddQuestionsForm(forms.Form):
    """More questions for a set that is there."""

    questions = questions_field(required=True)


class QuestionForm(forms.Form):
    """One question and its answer."""

    number = forms.CharField(label="Nummer", max_length=10, widget=forms.TextInput(attrs=SHORT))
    text = forms.CharField(label="Vraag", validators=NOT_TOO_LONG, widget=forms.Textarea(attrs={"rows": 4}))
    answer_text = forms.CharField(
        label="Antwoord",
        required=False,
        validators=NOT_TOO_LONG,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text="Een nieuwe regel is een nieuwe alinea; regels die met “- ” beginnen worden een opsomming. "
        "Zet cijfers er niet met de hand in: voeg ze toe als cijfer, dan komen definitie en peildatum mee.",
    )

    @staticmethod
    def start(question: CouncilQuestion) -> dict[str, str]:
        """What the form shows of a question that is there."""
        return {"number": question.number, "text": question.text, "answer_text": question.answer_text}


class CloseForm(forms.Form):
    """The day on which the college gave its answer."""

    answered_on = DayField(label="Antwoord gegeven op")

    @staticmethod
    def start(today: date) -> dict[str, date]:
        """What the form shows first."""
        return {"answered_on": today}


class NoFieldsForm(forms.Form):
    """For an act that only asks whether you are sure."""


def _start(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= START_SHOWN else f"{words[:START_SHOWN].rstrip()}…"
