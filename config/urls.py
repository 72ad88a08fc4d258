"""The addresses of all apps; each app's urls.py holds full paths."""

from importlib.util import find_spec

from allauth.account.urls import urlpatterns as allauth_pages
from django.contrib import admin
from django.urls import URLPattern, include, path

from config import views

APPS = ["accounts", "registry", "cases", "placements", "subsidies", "reports"]

# Of all that allauth can do: accounts are given out by the administrator, and have no page for a mail address.
ACCOUNT_PAGES = {
    "account_login",
    "account_logout",
    "account_inactive",
    "account_change_password",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
}


def ours(page: URLPattern) -> URLPattern:
    """The page if we use it; else its name, which allauth may ask for, at an address where nothing is found."""
    return page if page.name in ACCOUNT_PAGES else URLPattern(page.pattern, views.not_here, name=page.name)


urlpatterns = [
    path("gezond", views.health, name="health"),
    path(".well-known/security.txt", views.security_txt, name="security-txt"),
    path("toegankelijkheid/", views.accessibility, name="accessibility"),
    path("beheer/", admin.site.urls),
    path("account/", include([ours(page) for page in allauth_pages])),
    *(path("", include(f"{app}.urls")) for app in APPS if find_spec(f"{app}.urls")),
]
