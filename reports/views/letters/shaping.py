"""What letters look like: the style of the municipality, and its own templates with a proof of each."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.enums import FileFormat
from cases.views.act_page import ActPage, act_page
from registry.models import Municipality
from reports.actions.letters.shape import (
    StyleFacts,
    add_template,
    retire_template,
    set_style,
    use_template,
)
from reports.enums import LetterKind
from reports.forms.letters import (
    LOGO_TOO_BIG,
    MOST_LOGO,
    MOST_TEMPLATE,
    TEMPLATE_TOO_BIG,
    StyleForm,
    TemplateForm,
)
from reports.letters.example import example_text
from reports.letters.fields import OWN_KINDS, fields_of, obligatory
from reports.letters.starter import starter
from reports.letters.style import style_row
from reports.letters.writing import as_pdf, written
from reports.models import LetterStyle, LetterTemplate
from reports.views.letters.shared import (
    LIST,
    LIST_LABEL,
    STYLING_ROLES,
    file_answer,
    media_type_of,
    town_asked_for,
    towns_of,
)

STYLE_ACT = "reports/letters/style.html"
TEMPLATE_ACT = "reports/letters/new_template.html"


@require_http_methods(["GET", "POST"])
@for_roles(*STYLING_ROLES)
def style(request: UserRequest, scope: Scope) -> HttpResponse:
    """The style of one municipality as it is, and a new version of it: its words are never those of another."""
    town = town_asked_for(request, scope)
    row = LetterStyle.objects.filter(municipality=town).order_by("-version").first()
    only = Municipality.objects.filter(pk=town.pk)
    form = StyleForm(request.POST or None, request.FILES or None, towns=only, initial=_initial(row, scope))
    page = ActPage(
        heading="Huisstijl van brieven",
        lead=f"Wat in elke brief van de gemeente {town.name} staat. Een wijziging geldt voor nieuwe brieven; wat "
        "definitief is, verandert niet.",
        button="Opslaan",
        done="De huisstijl is opgeslagen.",
        back=f"{reverse('reports:letter_style')}?gemeente={town.pk}",
        back_label="Huisstijl",
        root=LIST,
        root_label=LIST_LABEL,
        template=STYLE_ACT,
        context={"row": row, "town": town, "others": towns_of(scope).exclude(pk=town.pk)},
    )
    if request.method == "POST" and form.is_valid():
        logo = form.cleaned_data["logo"]
        if logo is not None and logo.size > MOST_LOGO:
            form.add_error("logo", LOGO_TOO_BIG)
    return act_page(request, form, page, lambda: _set(request, form, scope))


def _initial(row: LetterStyle | None, scope: Scope) -> dict[str, object]:
    initial: dict[str, object] = {"valid_from": scope.on}
    if row is None:
        return initial
    names = ("department", "address", "phone", "email", "website", "signatory", "objection_clause", "colour")
    return initial | {name: getattr(row, name) for name in names}


def _set(request: UserRequest, form: StyleForm, scope: Scope) -> LetterStyle:
    told = dict(form.cleaned_data)
    municipality, logo = told.pop("municipality"), told.pop("logo")
    facts = StyleFacts(**told, logo=logo.read() if logo else None)
    return set_style(municipality=municipality, facts=facts, by=request.user, on=scope.on)


@require_safe
@for_roles(*STYLING_ROLES)
def style_example(request: UserRequest, scope: Scope) -> HttpResponseBase:
    """A letter with made-up data in the style as it counts today."""
    town = town_asked_for(request, scope)
    row = style_row(town.pk, scope.on)
    text = example_text(LetterKind.GRANTING, town, row, scope.on)
    content = as_pdf(text, row, scope.on, is_concept=True)
    return file_answer(content, FileFormat.PDF.media_type, "voorbeeldbrief.pdf")


@require_safe
@for_roles(*STYLING_ROLES)
def template_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The municipality's own templates by kind of letter; where there is none, ours is used."""
    towns = list(towns_of(scope))
    templates = list(
        LetterTemplate.objects.visible_to(scope).defer("content").select_related("municipality", "made_by")
    )
    kinds = [(kind, [each for each in templates if each.kind == kind]) for kind in OWN_KINDS]
    fields = [
        (kind, fields_of(kind).items(), obligatory(kind))
        for kind in (LetterKind.GRANTING, LetterKind.PAYMENT)
    ]
    context = {"kinds": kinds, "several": len(towns) > 1, "fields": fields}
    return render(request, "reports/letters/templates.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(*STYLING_ROLES)
def new_template(request: UserRequest, scope: Scope) -> HttpResponse:
    """Add a file as template; it is checked at once."""
    form = TemplateForm(request.POST or None, request.FILES or None, towns=towns_of(scope))
    page = ActPage(
        heading="Sjabloon toevoegen",
        lead="Een brief van uw gemeente met velden. Het bestand wordt meteen gecontroleerd.",
        button="Controleren en bewaren",
        done="Het sjabloon klopt. Bekijk de proefbrief en neem het dan in gebruik.",
        back=reverse("reports:letter_templates"),
        back_label="Sjablonen",
        root=LIST,
        root_label=LIST_LABEL,
        template=TEMPLATE_ACT,
    )
    if request.method == "POST" and form.is_valid() and form.cleaned_data["file"].size > MOST_TEMPLATE:
        form.add_error("file", TEMPLATE_TOO_BIG)
    return act_page(request, form, page, lambda: _add(request, form, scope))


def _add(request: UserRequest, form: TemplateForm, scope: Scope) -> LetterTemplate:
    told = form.cleaned_data
    return add_template(
        municipality=told["municipality"],
        kind=LetterKind(told["kind"]),
        name=told["file"].name,
        content=told["file"].read(),
        by=request.user,
        on=scope.on,
    )


@require_safe
@for_roles(*STYLING_ROLES)
def template_starter(request: UserRequest, scope: Scope, extension: str) -> HttpResponseBase:
    """A template to begin with, of the kind that was asked for; nonsense in the address is a grant."""
    asked = request.GET.get("soort", "")
    kind = LetterKind(asked) if asked in OWN_KINDS else LetterKind.GRANTING
    name = f"voorbeeldsjabloon-{kind.value}.{extension}"
    return file_answer(starter(kind, extension), media_type_of(extension), name)


def _visible(scope: Scope, template_id: int) -> LetterTemplate:
    templates = LetterTemplate.objects.visible_to(scope).select_related("municipality", "made_by")
    found: LetterTemplate = get_object_or_404(templates, pk=template_id)
    return found


@require_safe
@for_roles(*STYLING_ROLES)
def template_page(request: UserRequest, scope: Scope, template_id: int) -> HttpResponse:
    """One template: where it stands, its proof, and taking it into use."""
    template = _visible(scope, template_id)
    return render(request, "reports/letters/template.html", {"template": template})


@require_safe
@for_roles(*STYLING_ROLES)
def template_proof(request: UserRequest, scope: Scope, template_id: int) -> HttpResponseBase:
    """The template filled with made-up data."""
    template = _visible(scope, template_id)
    row = style_row(template.municipality_id, scope.on)
    text = example_text(LetterKind(template.kind), template.municipality, row, scope.on)
    made = written(text, row, template, scope.on)
    return file_answer(made.content, made.format.media_type, f"proefbrief.{made.format}")


@require_safe
@for_roles(*STYLING_ROLES)
def template_file(request: UserRequest, scope: Scope, template_id: int) -> HttpResponseBase:
    """The file as it was handed in, to change it and hand it in as a new version."""
    template = _visible(scope, template_id)
    name = f"sjabloon-{template.kind}-{template.version}.{template.format}"
    return file_answer(bytes(template.content), media_type_of(template.format), name)


@require_POST
@for_roles(*STYLING_ROLES)
def use(request: UserRequest, scope: Scope, template_id: int) -> HttpResponse:
    """Take a template into use."""
    use_template(template=_visible(scope, template_id), by=request.user, on=scope.on)
    messages.success(request, "Het sjabloon is in gebruik.")
    return redirect("reports:letter_template", template_id)


@require_POST
@for_roles(*STYLING_ROLES)
def retire(request: UserRequest, scope: Scope, template_id: int) -> HttpResponse:
    """Use our own layout again."""
    template = _visible(scope, template_id)
    if template.valid_from is None:
        raise Http404
    retire_template(template=template, by=request.user, on=scope.on)
    messages.success(
        request, "Het sjabloon is niet meer in gebruik. Nieuwe brieven gaan weer in de vaste opmaak."
    )
    return redirect("reports:letter_template", template_id)
