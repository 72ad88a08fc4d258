"""Signing in and out, and what the system says when that does not work."""

import gettext
import re
import time
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.enums import Role
from accounts.models import User
from tests.factories import MunicipalityFactory, UserFactory, user_with

pytestmark = pytest.mark.django_db
LOGIN = "/account/login/"
PASSWORD = "kastanjes-in-de-regen"


@pytest.fixture
def colleague() -> User:
    """Somebody with an account and a password."""
    user = user_with(Role.CONSULTANT, MunicipalityFactory(), username="consulent")
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(client: Client, password: str = PASSWORD, **more: str) -> Any:
    """Send the sign-in form."""
    return client.post(LOGIN, {"login": "consulent", "password": password, **more})


def is_signed_in(client: Client) -> bool:
    """Whether this browser has a session of a user."""
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("role", list(Role))
def test_every_role_signs_in(client: Client, role: Role) -> None:
    user = user_with(role, MunicipalityFactory(), username="consulent")
    user.set_password(PASSWORD)
    user.save()
    answer = sign_in(client)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert is_signed_in(client)


def test_the_page_is_dutch(client: Client) -> None:
    page = client.get(LOGIN).content.decode()
    assert "Gebruikersnaam" in page
    assert "Wachtwoord" in page
    assert not re.search(r"\b(Sign|Login|Password|Username|je)\b", re.sub(r"<[^>]*>", " ", page))


@pytest.mark.parametrize("name", ["consulent", "bestaat-niet"])
def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(
    client: Client, colleague: User, name: str
) -> None:
    answer = client.post(LOGIN, {"login": name, "password": "verkeerd"})
    assert answer.context["form"].non_field_errors() == ["De gebruikersnaam of het wachtwoord klopt niet."]
    assert f'value="{name}"' in answer.content.decode()
    assert not is_signed_in(client)


def test_an_empty_form_says_what_is_missing(client: Client) -> None:
    errors = client.post(LOGIN, {}).context["form"].errors
    assert errors == {"login": ["Dit veld is verplicht."], "password": ["Dit veld is verplicht."]}


def test_an_account_that_is_not_active_does_not_sign_in(client: Client, colleague: User) -> None:
    colleague.is_active = False
    colleague.save()
    sign_in(client)
    assert not is_signed_in(client)


def test_too_many_wrong_passwords_lock_the_account_also_for_the_right_one(
    client: Client, colleague: User
) -> None:
    for _ in range(settings.AXES_FAILURE_LIMIT):
        answer = sign_in(client, "verkeerd")
    assert answer.status_code == 429
    page = answer.content.decode()
    assert "Te vaak een verkeerd wachtwoord" in page
    assert "over 15 minuten" in page
    assert sign_in(client).status_code == 429
    assert not is_signed_in(client)


def test_a_lock_holds_however_the_name_is_written(client: Client, colleague: User) -> None:
    for name in ["consulent", "Consulent", "CONSULENT", " consulent", "consulenT", "cOnsulent"]:
        client.post(LOGIN, {"login": name, "password": "verkeerd"})
    assert sign_in(client).status_code == 429


def test_a_lock_ends_after_a_while(client: Client, colleague: User) -> None:
    for _ in range(settings.AXES_FAILURE_LIMIT):
        sign_in(client, "verkeerd")
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(hours=settings.AXES_COOLOFF_TIME))
    sign_in(client)
    assert is_signed_in(client)


def test_a_lock_does_not_keep_a_colleague_out(client: Client, colleague: User) -> None:
    other = UserFactory(username="collega")
    other.set_password(PASSWORD)
    other.save()
    for _ in range(settings.AXES_FAILURE_LIMIT):
        sign_in(client, "verkeerd")
    client.post(LOGIN, {"login": "collega", "password": PASSWORD})
    assert is_signed_in(client)


def test_one_wrong_password_less_does_not_lock(client: Client, colleague: User) -> None:
    for _ in range(settings.AXES_FAILURE_LIMIT - 1):
        sign_in(client, "verkeerd")
    sign_in(client)
    assert is_signed_in(client)


def test_after_signing_in_the_page_that_was_asked_for_comes(client: Client, colleague: User) -> None:
    asked = client.get("/mijn-uren/?week=2026-W47")
    assert asked["Location"].startswith(LOGIN)
    answer = sign_in(client, next="/mijn-uren/?week=2026-W47")
    assert answer["Location"] == "/mijn-uren/?week=2026-W47"


@pytest.mark.parametrize(
    "address", ["https://kwaad.example/", "//kwaad.example/", "/\\kwaad.example/", "javascript:alert(1)"]
)
def test_signing_in_never_leads_to_another_site(client: Client, colleague: User, address: str) -> None:
    assert sign_in(client, next=address)["Location"] == "/"


def test_a_session_that_ended_is_said_on_the_sign_in_page(client: Client, colleague: User) -> None:
    sign_in(client)
    client.session.delete()
    page = client.get("/mijn-uren/", follow=True).content.decode()
    assert "Uw sessie is verlopen." in page


def test_who_sent_a_form_too_late_goes_on_at_the_page_it_stood_on(client: Client, colleague: User) -> None:
    sign_in(client)
    client.session.delete()
    page = "/kandidaten/?fase=work_ready&werk=nee"
    asked = client.post(
        "/kandidaten/gekozen/", {"wat": "taak"}, headers={"referer": f"http://testserver{page}"}
    )
    assert parse_qs(urlsplit(asked["Location"]).query)["next"] == [page]
    assert "is niet opgeslagen" in client.get(asked["Location"]).text
    assert sign_in(client, next=page)["Location"] == page


@pytest.mark.parametrize(
    "referer", ["https://kwaad.example/kandidaten/", "//kwaad.example/", "javascript:x", ""]
)
def test_a_form_from_elsewhere_leads_nowhere_else(client: Client, referer: str) -> None:
    asked = client.post("/kandidaten/gekozen/", headers={"referer": referer})
    assert parse_qs(urlsplit(asked["Location"]).query)["next"] == ["/kandidaten/gekozen/"]


def test_an_address_that_is_no_page_says_so(client: Client, colleague: User) -> None:
    sign_in(client)
    answer = client.get("/kandidaten/gekozen/")
    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    assert "Dit adres hoort bij een knop" in answer.text


def test_a_working_day_is_the_longest_session(
    client: Client, colleague: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in(client)
    client.get("/account/logout/")
    later = time.time() + settings.SESSION_MAX_AGE + 60
    monkeypatch.setattr("config.middleware.time.time", lambda: later)
    assert "Uw sessie is verlopen." in client.get("/mijn-uren/", follow=True).content.decode()
    assert not is_signed_in(client)


def test_a_first_visit_does_not_speak_of_a_session(client: Client) -> None:
    assert "verlopen" not in client.get("/mijn-uren/", follow=True).content.decode()


def test_signing_out_says_so_and_not_that_the_session_ended(client: Client, colleague: User) -> None:
    sign_in(client)
    page = client.post("/account/logout/", follow=True).content.decode()
    assert "U bent uitgelogd." in page
    assert "verlopen" not in page
    assert not is_signed_in(client)


def test_nobody_makes_an_account_for_themselves(client: Client) -> None:
    answer = client.post(
        reverse("account_signup"), {"username": "ik", "password1": PASSWORD, "password2": PASSWORD}
    )
    assert answer["Location"].startswith(LOGIN)
    assert not User.objects.filter(username="ik").exists()


def test_a_new_password_is_checked_in_dutch(client: Client, colleague: User) -> None:
    sign_in(client)
    sent = {"oldpassword": "verkeerd", "password1": "kort", "password2": "anders"}
    errors = client.post("/account/password/change/", sent).context["form"].errors
    assert errors["oldpassword"] == ["Vul uw huidige wachtwoord in."]
    assert errors["password1"] == ["Dit wachtwoord is te kort: gebruik ten minste 12 tekens."]


def test_a_new_password_takes_effect(client: Client, colleague: User) -> None:
    sign_in(client)
    new = "paraplu-aan-de-kapstok"
    sent = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    answer = client.post("/account/password/change/", sent)
    assert [str(each) for each in get_messages(answer.wsgi_request)] == ["Uw wachtwoord is gewijzigd."]
    colleague.refresh_from_db()
    assert colleague.check_password(new)


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_the_compiled_texts_are_those_of_the_source(domain: str) -> None:
    folder = Path(settings.LOCALE_PATHS[0]) / "nl" / "LC_MESSAGES"
    source = (folder / f"{domain}.po").read_text(encoding="utf-8")
    with (folder / f"{domain}.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)._catalog
    written = {
        "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', text)).replace('\\"', '"').replace("\\n", "\n")
        for text in re.findall(r'^msgstr(?:\[\d\])? ((?:"(?:[^"\\]|\\.)*"\s*)+)', source, re.MULTILINE)
    }
    header = compiled.pop("")
    assert {text for text in written if "Project-Id-Version" not in text} == set(compiled.values())
    assert "charset=UTF-8" in header


def test_everybody_finds_where_to_change_a_password(client: Client, colleague: User) -> None:
    sign_in(client)
    assert f'href="{reverse("account_change_password")}"' in client.get("/kandidaten/").text
