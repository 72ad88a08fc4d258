"""The addresses of the system, and the page with every component."""

from django.urls import include, path

from tests.look import demo

urlpatterns = [path("", include(demo)), path("", include("config.urls"))]
