"""How heavily each aspect weighs: for everybody who matches to read, for the administrator to set."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from dated.forms import add_refusal
from placements.actions.matching.set_weights import set_weights
from placements.enums.matching import MatchAspect
from placements.forms.matching import WeightsForm
from placements.matching.weights import weights_at
from placements.matching.words import MEANING
from placements.models import MatchWeight
from placements.rules.matching import DEFAULT_WEIGHTS
from registry.models import Municipality


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT, Role.ADMINISTRATOR)
def weights(request: UserRequest, scope: Scope) -> HttpResponse:
    """The weights that hold, what each means, and what held before."""
    theirs = _municipalities(scope)
    wanted = request.GET.get("gemeente")
    municipality = theirs.filter(code=wanted).first() if wanted else theirs.first()
    if municipality is None:
        raise Http404
    may_set = municipality.code in scope.administered_municipalities
    holding = weights_at(municipality.code, scope.on)
    form = WeightsForm(request.POST or None, weights=holding)
    if request.method == "POST":
        if not may_set:
            raise Http404
        if form.is_valid() and _set(request, form, municipality, scope):
            return redirect(f"{reverse('placements:match_weights')}?gemeente={municipality.code}")
    history = MatchWeight.objects.filter(municipality=municipality).order_by("-during", "aspect")
    context = {
        "municipality": municipality,
        "others": theirs,
        "rows": [
            {
                "aspect": aspect,
                "meaning": MEANING[aspect],
                "weight": holding[aspect],
                "standard": DEFAULT_WEIGHTS[aspect],
                "field": form[str(aspect)],
            }
            for aspect in MatchAspect
        ],
        "form": form,
        "may_set": may_set,
        "matches": scope.has(Role.CONSULTANT),
        "history": list(history[:100]),
    }
    return render(request, "placements/matching/weights.html", context)


def _set(request: UserRequest, form: WeightsForm, municipality: Municipality, scope: Scope) -> bool:
    """Whether they are set; what is refused stands at its field."""
    try:
        set_weights(
            municipality=municipality,
            weights=form.weights(),
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=scope.on,
        )
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        add_refusal(form, refusal, {})
        return False
    messages.success(request, "De weging is opgeslagen en geldt vanaf vandaag.")
    return True


def _municipalities(scope: Scope) -> QuerySet[Municipality]:
    codes = {scope.carrier(code) for code in scope.case_municipalities | scope.administered_municipalities}
    return Municipality.objects.filter(code__in=codes).order_by("name")
