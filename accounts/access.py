"""Who may open a page: default deny, and a page one has no business with does not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone

from accounts.enums import Role
from accounts.models import User
from accounts.scope import Scope, scope_of

P = ParamSpec("P")


class UserRequest(HttpRequest):
    """A request of somebody who signed in: what the login middleware lets through."""

    user: User


View = Callable[Concatenate[UserRequest, Scope, P], HttpResponseBase]


def for_roles(*roles: Role) -> Callable[[View[P]], Callable[Concatenate[UserRequest, P], HttpResponseBase]]:
    """Give a view the scope of its user on today; users without one of the roles get 404.

    404 and not 403: a refusal would tell that there is something to see.
    """

    def decorate(view: View[P]) -> Callable[Concatenate[UserRequest, P], HttpResponseBase]:
        @wraps(view)
        def guarded(request: UserRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            scope = scope_of(request.user, timezone.localdate())
            if not scope.has(*roles):
                raise Http404
            return view(request, scope, *args, **kwargs)

        return guarded

    return decorate
