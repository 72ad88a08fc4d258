"""One letter: make it, look at it, change it, make it final, send it, withdraw it, and take its file."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.forms.contact import ReasonForm
from cases.views.act_page import ActPage, act_page
from reports.actions.letters.take import hand_out_letter, record_taken
from reports.actions.letters.write import (
    change_letter,
    finish_letter,
    make_letter,
    send_letter,
    withdraw_letter,
)
from reports.enums import LetterKind, LetterStatus
from reports.forms.letters import LetterForm, SentForm
from reports.letters.kept import LetterNotReadable, is_destroyed, kept_file
from reports.letters.style import style_row
from reports.letters.text import LetterText, thawed
from reports.letters.writing import preview, template_of, text_of
from reports.models import Letter, LetterStyle
from reports.views.letters.shared import (
    ACT,
    LIST,
    LIST_LABEL,
    MONEY_ROLES,
    file_answer,
    media_type_of,
    name_of,
    visible_letter,
)
from subsidies.views.process.shared import visible_decision


@require_POST
@for_roles(*MONEY_ROLES)
def make(request: UserRequest, scope: Scope, decision_id: int) -> HttpResponse:
    """Begin the letter about a decision, or open the one that is there."""
    decision = visible_decision(scope, decision_id)
    try:
        letter = make_letter(decision=decision, by=request.user, on=scope.on)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
        return redirect("subsidies:decision", decision.pk)
    return redirect("reports:letter", letter.pk)


@require_safe
@never_cache
@for_roles(*MONEY_ROLES)
def letter_page(request: UserRequest, scope: Scope, letter_id: int) -> HttpResponse:
    """One letter: its words, where it stands, and what can be done now."""
    letter = visible_letter(scope, letter_id)
    is_concept = letter.status == LetterStatus.CONCEPT
    row = style_row(letter.municipality_id, scope.on) if is_concept else None
    context = {
        "letter": letter,
        "text": _words(letter, row, scope.on),
        "may_finish": letter.kind != LetterKind.WORKER or letter.address != "",
        "no_address": f"Het adres van de {_reader(letter)} is niet bekend",
        "damaged": letter.final_on is not None and _is_damaged(letter),
        "is_concept": is_concept,
        "without_style": is_concept and row is None,
        "template": template_of(letter, scope.on) if is_concept else letter.template,
        "history": _history(letter),
    }
    return render(request, "reports/letters/letter.html", context)


def _reader(letter: Letter) -> str:
    return "werknemer" if letter.kind == LetterKind.WORKER else "werkgever"


def _words(letter: Letter, row: LetterStyle | None, on: date) -> LetterText | None:
    """What a letter says; nothing of one whose contents were destroyed: it is not written anew."""
    if is_destroyed(letter):
        return None
    return thawed(letter.content) if letter.content else text_of(letter, row, on)


def _is_damaged(letter: Letter) -> bool:
    """Whether the file of a letter is not what was made final, though nobody destroyed it."""
    try:
        kept_file(letter)
    except LetterNotReadable:
        return not is_destroyed(letter)
    return False


def _history(letter: Letter) -> list[tuple[str, str]]:
    """What was done with the letter, as label and value."""
    done = [("Gemaakt", letter.made_on, letter.made_by)]
    if letter.final_on:
        done.append(("Definitief", letter.final_on, letter.final_by))
    if letter.sent_on:
        done.append(("Verstuurd", letter.sent_on, letter.sent_by))
    told = [(label, f"{day:%d-%m-%Y}{f' door {by.display_name}' if by else ''}") for label, day, by in done]
    if letter.withdrawn_on:
        told.append(
            (
                "Ingetrokken",
                ": ".join(filter(None, (f"{letter.withdrawn_on:%d-%m-%Y}", letter.withdrawn_because))),
            )
        )
    if letter.emptied_on:
        told.append(("Inhoud vernietigd", f"{letter.emptied_on:%d-%m-%Y}"))
    return told


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def change(request: UserRequest, scope: Scope, letter_id: int) -> HttpResponse:
    """Change the address and the explanation of a concept."""
    letter = visible_letter(scope, letter_id)
    form = LetterForm(request.POST or None, letter=letter)
    page = _page(letter, "Brief wijzigen", "Opslaan", "De brief is gewijzigd.")
    return act_page(
        request,
        form,
        page,
        lambda: change_letter(letter=letter, facts=form.facts(), by=request.user, on=scope.on),
    )


@require_POST
@for_roles(*MONEY_ROLES)
def finish(request: UserRequest, scope: Scope, letter_id: int) -> HttpResponse:
    """Make a concept final."""
    letter = visible_letter(scope, letter_id)
    try:
        finish_letter(letter=letter, by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        messages.success(request, "De brief is definitief. Verstuur haar, en leg vast op welke dag.")
    return redirect("reports:letter", letter.pk)


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def send(request: UserRequest, scope: Scope, letter_id: int) -> HttpResponse:
    """Say on which day a final letter was sent."""
    letter = visible_letter(scope, letter_id)
    form = SentForm(request.POST or None, initial={"sent_on": scope.on})
    page = _page(letter, "Verzenddatum vastleggen", "Vastleggen", "De verzenddatum is vastgelegd.")
    return act_page(
        request,
        form,
        page,
        lambda: send_letter(letter=letter, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def withdraw(request: UserRequest, scope: Scope, letter_id: int) -> HttpResponse:
    """Withdraw a letter that is wrong."""
    letter = visible_letter(scope, letter_id)
    if letter.status == LetterStatus.WITHDRAWN:
        raise Http404
    form = ReasonForm(request.POST or None)
    page = _page(
        letter,
        "Brief intrekken",
        "Brief intrekken",
        "De brief is ingetrokken.",
        notice="Het besluit of de betaling blijft zoals zij is. U kunt daarna een nieuwe brief maken. Is deze brief al "
        f"verstuurd? Laat de {_reader(letter)} dan weten dat zij niet klopt.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: withdraw_letter(
            letter=letter, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
        ),
    )


@require_safe
@never_cache
@for_roles(*MONEY_ROLES)
def letter_file(request: UserRequest, scope: Scope, letter_id: int) -> HttpResponseBase:
    """The file of a letter; of a concept as it would be now. That it was taken is written down first."""
    letter = visible_letter(scope, letter_id)
    if letter.status == LetterStatus.CONCEPT:
        record_taken([letter], request.user)
        made = preview(letter, scope.on)
        name = f"{letter.reference}-concept.{made.format}"
        return file_answer(made.content, made.format.media_type, name)
    if letter.final_on is None:
        raise Http404
    try:
        content = hand_out_letter(letter=letter, by=request.user, on=scope.on)
    except LetterNotReadable:
        return render(request, "reports/letters/lost.html", {"letter": letter}, status=500)
    return file_answer(content, media_type_of(letter.format), name_of(letter))


def _page(letter: Letter, heading: str, button: str, done: str, *, notice: str = "") -> ActPage:
    return ActPage(
        heading=heading,
        lead=f"Brief {letter.reference}: {letter.get_kind_display()}.",
        notice=notice,
        button=button,
        done=done,
        back=reverse("reports:letter", args=[letter.pk]),
        back_label=f"Brief {letter.reference}",
        root=LIST,
        root_label=LIST_LABEL,
        template=ACT,
    )
