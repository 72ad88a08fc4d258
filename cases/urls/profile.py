"""The profile for employers, of one's own candidates and of the region."""

from django.urls import path

from cases.views import profile

urlpatterns = [
    path("kandidaten/<int:pk>/profiel/", profile.profile, name="profile"),
    path("profielen/", profile.profiles, name="profiles"),
    path("profielen/<slug:code>/", profile.found, name="found_profile"),
]
