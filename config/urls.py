"""The addresses of all apps; each app's urls.py holds full paths."""

from importlib.util import find_spec

from django.contrib import admin
from django.urls import include, path

from config import views

APPS = ["accounts", "registry", "cases", "placements", "subsidies", "reports"]

urlpatterns = [
    path("gezond", views.health, name="health"),
    path(".well-known/security.txt", views.security_txt, name="security-txt"),
    path("toegankelijkheid/", views.accessibility, name="accessibility"),
    path("beheer/", admin.site.urls),
    path("account/", include("allauth.account.urls")),
    *(path("", include(f"{app}.urls")) for app in APPS if find_spec(f"{app}.urls")),
]
