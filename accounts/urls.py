"""The addresses of the privacy officer."""

from django.urls import path

from accounts import views

app_name = "privacy"

urlpatterns = [path("privacy/inzage/", views.access_records, name="access_records")]
