"""The pages around the work: signing in, errors, the accessibility statement."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

PASSWORD = "een-lang-wachtwoord-19"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def user() -> Any:
    return get_user_model().objects.create_user(
        "proef", password=PASSWORD, first_name="Anna", last_name="de Vries"
    )


def test_somebody_signs_in_and_out_with_the_keyboard_alone(new_page: Callable[..., Any], user: Any) -> None:
    page = new_page(javascript=False)
    page.goto("/account/login/")
    page.get_by_label("Gebruikersnaam").focus()
    page.keyboard.type("proef")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto("/toegankelijkheid/")
    assert "Ingelogd als Anna de Vries" in page.locator("header").inner_text()
    with page.expect_navigation():
        page.get_by_role("button", name="Uitloggen").click()
    page.goto("/toegankelijkheid/")
    assert "Ingelogd als" not in page.locator("header").inner_text()


def test_a_wrong_password_is_told_and_the_user_name_stays(page: Any, user: Any) -> None:
    page.goto("/account/login/")
    page.get_by_label("Gebruikersnaam").fill("proef")
    page.get_by_label("Wachtwoord", exact=True).fill("verkeerd")
    page.get_by_role("button", name="Inloggen").click()
    expect(page.locator(":focus")).to_contain_text("Controleer uw invoer")
    expect(page.get_by_role("alert")).to_contain_text("De gebruikersnaam of het wachtwoord klopt niet.")
    expect(page.get_by_label("Gebruikersnaam")).to_have_value("proef")


@pytest.mark.parametrize(
    "address",
    [
        "/account/login/",
        "/account/password/reset/",
        "/account/password/reset/done/",
        "/toegankelijkheid/",
        "/bestaat-niet/",
    ],
)
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_has_nothing_to_say(
    new_page: Callable[..., Any], axe: Callable[[Any], list[str]], address: str, width: int
) -> None:
    page = new_page(width=width)
    page.goto(address)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_page_for_who_is_signed_in_has_no_axe_problems(
    page: Any, axe: Callable[[Any], list[str]], sign_in: Callable[[Any, Any], None], user: Any
) -> None:
    sign_in(page, user)
    for address in [
        "/account/password/change/",
        "/account/logout/",
    ]:
        page.goto(address)
        assert axe(page) == []


def test_nobody_makes_an_account_for_himself(client: Client) -> None:
    data = {"username": "indringer", "password1": PASSWORD, "password2": PASSWORD}
    assert client.post("/account/signup/", data)["Location"].startswith("/account/login/")
    assert not get_user_model().objects.filter(username="indringer").exists()


@pytest.mark.parametrize(
    "name",
    [
        "account_signup",
        "account_email",
        "account_email_verification_sent",
        "account_set_password",
        "account_reauthenticate",
        "account_confirm_login_code",
    ],
)
def test_a_page_of_the_library_that_we_do_not_use_is_not_there(client: Client, user: Any, name: str) -> None:
    client.force_login(user)
    answer = client.get(reverse(name))
    assert answer.status_code == HTTPStatus.NOT_FOUND
    assert "Deze pagina is er niet" in answer.text


def test_an_unknown_address_says_so_in_dutch(client: Client) -> None:
    answer = client.get("/bestaat-niet/")
    assert answer.status_code == HTTPStatus.NOT_FOUND
    assert "Deze pagina is er niet" in answer.text


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_an_error_page_needs_nothing_that_may_be_broken(name: str, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        text = render_to_string(f"{name}.html")
    assert "<h1>" in text
    assert "Naar de startpagina" in text


def test_no_page_says_anything_in_english(client: Client) -> None:
    for address in ["/account/login/", "/account/password/reset/", "/toegankelijkheid/", "/bestaat-niet/"]:
        text = client.get(address).text
        for word in ["Sign In", "Password", "Username", "Forgot", "Remember"]:
            assert word not in text, f"{word} on {address}"
