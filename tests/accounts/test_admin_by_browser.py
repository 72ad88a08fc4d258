"""The pages of /beheer/ in a real browser: accessible, on a phone too, and within the content policy."""

from typing import Any

import pytest

from accounts.enums import Role
from accounts.models import User
from registry.enums import Certainty
from reports.models import Norm
from tests.accounts.test_admin_people import everything_about
from tests.factories import MunicipalityFactory, RegionFactory, user_with

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.browser,
    pytest.mark.ignore_template_errors,
]
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
PAGES = [
    "",
    "reports/",
    "reports/norm/",
    "reports/norm/add/",
    "reports/norm/{norm}/change/",
    "reports/norm/{norm}/history/",
    "reports/norm/{norm}/delete/",
    "registry/municipality/{town}/change/",
    "registry/person/{person}/change/",
    "registry/groundrule/add/",
    "accounts/user/?q=bea",
    "accounts/user/add/",
    "accounts/user/{user}/change/",
    "accounts/user/{user}/password/",
    "placements/guidancesession/",
]


@pytest.fixture
def world() -> dict[str, Any]:
    """An administrator, a norm and everything about one person; the keys of the addresses."""
    town = MunicipalityFactory()
    user: User = user_with(Role.ADMINISTRATOR, town, first_name="Bea", last_name="Heer")
    norm = Norm.objects.create(
        region=RegionFactory(), year=2026, extra_jobs=900, source="Werkkamer", certainty=Certainty.INDICATIVE
    )
    everything_about(town, "Eigenaar")
    return {"town": town.pk, "user": user.pk, "norm": norm.pk, "person": town.residence_set.get().person_id}


@pytest.mark.parametrize("address", PAGES)
def test_a_page_of_the_administration_is_accessible(
    new_page: Any, sign_in: Any, axe: Any, world: dict[str, Any], address: str
) -> None:
    page = new_page(width=1280)
    sign_in(page, User.objects.get(pk=world["user"]))
    assert page.goto(f"/beheer/{address.format(**world)}").status == 200
    assert axe(page) == []
    page.set_viewport_size({"width": 360, "height": 800})
    assert axe(page) == []
    assert page.evaluate(OVERFLOW) <= 0


def test_a_mistake_in_a_form_is_said_and_accessible(
    new_page: Any, sign_in: Any, axe: Any, world: dict[str, Any]
) -> None:
    page = new_page(width=1280)
    sign_in(page, User.objects.get(pk=world["user"]))
    page.goto(f"/beheer/reports/norm/{world['norm']}/change/")
    page.get_by_label("Extra banen").fill("")
    page.get_by_role("button", name="Opslaan", exact=True).click()
    page.get_by_text("Dit veld is verplicht.").wait_for()
    assert axe(page) == []
