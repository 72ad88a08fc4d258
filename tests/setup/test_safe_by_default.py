"""Safe by default: every address asks who you are, every page has a strict policy, history holds no addresses."""

import re
import uuid
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from config.middleware import UserHistoryMiddleware
from tests.factories import UserFactory

OPEN = {
    "health",
    "security-txt",
    "accessibility",
    "account_login",
    "account_logout",  # sends a stranger home, and so to the sign-in page
    "account_signup",  # says that nobody makes an account for themselves
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_confirm_email",
    "account_email_verification_sent",
    "account_reauthenticate",
    "admin:login",  # sends a stranger to the one sign-in page
}
EXAMPLES = {"int": "1", "uuid": str(uuid.UUID(int=1)), "slug": "iets", "str": "iets", "path": "iets"}


def addresses(
    patterns: list[URLPattern | URLResolver], before: str = "/", space: str = ""
) -> Iterator[tuple[str, str]]:
    """Every address of the installation with its name, arguments filled in."""
    for pattern in patterns:
        route = before + str(pattern.pattern).removeprefix("^").removesuffix("$").removesuffix(r"\Z")
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from addresses(pattern.url_patterns, route, inner)
        else:
            yield space + (pattern.name or ""), filled_in(route)


def filled_in(route: str) -> str:
    route = re.sub(r"<(?:(\w+):)?\w+>", lambda match: EXAMPLES.get(match[1] or "str", "iets"), route)
    return re.sub(
        r"\(\?P<\w+>[^)]*\)|\(\?:[^)]*\)|[\^$\\?]", lambda match: "1" if "P<" in match[0] else "", route
    )


def test_every_address_asks_a_stranger_to_sign_in(client: Client, db: None) -> None:
    asked = 0
    for name, address in addresses(get_resolver().url_patterns):
        if name in OPEN:
            continue
        answer = client.get(address)
        assert answer.status_code == 302, f"{name} {address}: {answer.status_code}"
        assert answer["Location"].startswith(("/account/login/", "/beheer/login/")), (
            f"{name} {address}: {answer['Location']}"
        )
        asked += 1
    assert asked > 20


@pytest.mark.parametrize("address", ["/account/login/", "/toegankelijkheid/", "/gezond", "/bestaat-niet/"])
def test_every_answer_has_a_strict_policy(client: Client, db: None, address: str) -> None:
    answer = client.get(address, follow=True)
    policy = answer["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "form-action 'self'" in policy
    assert "unsafe" not in policy
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_history_holds_who_and_not_the_address(rf, db: None) -> None:
    request = rf.post("/kandidaten/?zoek=Jansen")
    request.user = UserFactory()
    assert UserHistoryMiddleware(lambda _: None).get_context(request) == {"user": request.user.pk}
