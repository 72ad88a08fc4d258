"""The acts on groups: make one, add people, another leader, the end for everybody."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.models import RoleAssignment, User
from accounts.scope import Scope
from cases.views.act_page import ActPage, act_page
from dated.periods import ONE_DAY
from placements.actions.groups.add_people import add_people
from placements.actions.groups.change_group import change_leader, end_group, make_group
from placements.enums import ContractKind
from placements.forms.groups import FIELD_OF, HOURS, AddPeopleForm, EndGroupForm, GroupForm, LeaderForm
from placements.models import GroupSecondment
from placements.views.groups.choosing import SHOW, ChooseForm, candidates_to_add
from placements.views.groups.pages import changeable_group
from placements.views.previewed_act import previewed_act_page


def colleagues_of(scope: Scope) -> QuerySet[User]:
    """Consultants and coaches of the municipalities of this user, by name."""
    held = RoleAssignment.objects.filter(
        role__in=(Role.CONSULTANT, Role.COACH), organisation__municipality_id__in=scope.case_municipalities
    ).active_on(scope.on)
    people = User.objects.filter(pk__in=held.values("user_id"), is_active=True)
    return people.order_by("last_name", "username")


def _back_to(group: GroupSecondment) -> dict[str, Any]:
    back = reverse("placements:group", args=[group.pk])
    return {"back": back, "back_label": group.name, "root": "placements:group_list", "root_label": "Groepen"}


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new_group(request: UserRequest, scope: Scope) -> HttpResponse:
    """Make a group, at the municipality of the user."""
    own = sorted({scope.carrier(code) for code in scope.case_municipalities})
    if not own:
        raise Http404
    form = GroupForm(
        request.POST or None, scope=scope, colleagues=colleagues_of(scope), initial={"from_day": scope.on}
    )
    page = ActPage(
        heading="Nieuwe groep",
        lead="Een groep werkt samen bij een inlener, onder leiding van de uitlener. Mensen voegt u daarna toe.",
        button="Groep maken",
        done="De groep is gemaakt. Open haar en voeg mensen toe.",
        back=reverse("placements:group_list"),
        back_label="Groepen",
        root="placements:placement_list",
        root_label="Plaatsingen",
        field_of=FIELD_OF,
    )
    return act_page(
        request,
        form,
        page,
        lambda: make_group(municipality_code=own[0], facts=form.facts(), by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def add(request: UserRequest, scope: Scope, group_id: int) -> HttpResponse:
    """Place several people in the group at once."""
    group = changeable_group(scope, group_id)
    if group.last_day is not None and group.last_day < scope.on:
        raise Http404
    choosing = ChooseForm(request.POST or request.GET)
    hours = {name: typed for name, typed in request.POST.items() if name.startswith(HOURS)}
    if request.method == "POST" and SHOW not in request.POST:
        found, more = candidates_to_add(group, scope, None, [name.removeprefix(HOURS) for name in hours])
        form = AddPeopleForm(request.POST, candidates=found)
    else:
        filled = [name.removeprefix(HOURS) for name, typed in hours.items() if str(typed).strip()]
        found, more = candidates_to_add(group, scope, choosing, filled)
        start = {"first_day": scope.on} | request.POST.dict()
        form = AddPeopleForm(candidates=found, initial=start)
    page = ActPage(
        heading="Mensen toevoegen",
        lead=f"Vul de uren in bij wie in {group.name} gaat werken. Leeg laten betekent: niet.",
        button="In de groep plaatsen",
        done="De mensen zijn in de groep geplaatst.",
        field_of={"placements_not_twice_at_one_employer": "first_day"},
        template="placements/groups/add.html",
        context={"choosing": choosing, "more": more, "show": SHOW},
        **_back_to(group),
    )
    if SHOW in request.POST:
        return render(request, page.template, {"form": form, "page": page, **page.context})
    return act_page(
        request,
        form,
        page,
        lambda: add_people(
            group=group,
            members=form.members(),
            contract=ContractKind(form.cleaned_data["contract"]),
            function=form.cleaned_data["function"],
            first_day=form.cleaned_data["first_day"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def leader(request: UserRequest, scope: Scope, group_id: int) -> HttpResponse:
    """Let somebody else lead the group from a day on."""
    group = changeable_group(scope, group_id)
    form = LeaderForm(request.POST or None, colleagues=colleagues_of(scope), initial={"from_day": scope.on})
    page = ActPage(
        heading="Leiding wijzigen",
        lead=f"Wie geeft leiding aan {group.name}? Wie het eerder deed, blijft in de geschiedenis staan.",
        button="Leiding opslaan",
        done="De leiding is gewijzigd.",
        field_of=FIELD_OF,
        **_back_to(group),
    )
    return act_page(
        request,
        form,
        page,
        lambda: change_leader(
            group=group,
            leader=form.who(),
            from_day=form.cleaned_data["from_day"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def end(request: UserRequest, scope: Scope, group_id: int) -> HttpResponse:
    """End the group, and the work of everybody in it."""
    group = changeable_group(scope, group_id)
    form = EndGroupForm(request.POST or None, initial={"last_day": scope.on})
    page = ActPage(
        heading="Groep beëindigen",
        lead=f"De groep {group.name} stopt. De plaatsing van iedereen die er dan in werkt, eindigt op dezelfde dag.",
        button="Groep beëindigen",
        done="De groep is beëindigd.",
        also=lambda ended: [_ended(ended)],
        **_back_to(group),
    )
    return previewed_act_page(
        request,
        form,
        page,
        perform=lambda: end_group(group=group, end=form.end(), by=request.user, on=scope.on),
        persons=lambda: list(group.placements.order_by().values_list("person_id", flat=True).distinct()),
        touches=lambda: form.cleaned_data["last_day"] + ONE_DAY,
        on=scope.on,
    )


def _ended(number: int) -> str:
    if not number:
        return "Er werkte niemand meer in."
    return "1 plaatsing is mee beëindigd." if number == 1 else f"{number} plaatsingen zijn mee beëindigd."
