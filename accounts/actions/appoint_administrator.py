"""Give a municipality its first administrator; from there on administrators give out roles at /beheer/."""

from datetime import date

import pghistory
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.enums import OrganisationKind, Role
from accounts.models import Organisation, RoleAssignment, User
from dated.periods import period


def appoint_administrator(*, username: str, municipality_code: str, on: date) -> RoleAssignment:
    """Make an existing user administrator of a municipality from a day on; who is already, stays so.

    For whoever runs the installation, from the command line: there is no user yet who could permit it. Makes the
    organisation of the municipality when it is not there. Raises ValidationError (one Dutch line) for an unknown
    user or municipality.
    """
    user = User.objects.filter(username=username).first()
    if user is None:
        raise ValidationError(
            f"Gebruiker {username} bestaat niet; maak eerst een account met createsuperuser."
        )
    with transaction.atomic(), pghistory.context(reason="beheerder aangesteld"):
        organisation = _organisation_of(municipality_code)
        held = RoleAssignment.objects.filter(user=user, organisation=organisation, role=Role.ADMINISTRATOR)
        return held.active_on(on).first() or RoleAssignment.objects.create(
            user=user, organisation=organisation, role=Role.ADMINISTRATOR, during=period(on)
        )


def _organisation_of(municipality_code: str) -> Organisation:
    """The organisation of a municipality, made when it is not there."""
    # The model of a higher app, without importing it.
    municipality = apps.get_model("registry", "Municipality").objects.filter(pk=municipality_code).first()
    if municipality is None:
        raise ValidationError(
            f"Gemeente {municipality_code} bestaat niet; geef een code als GM0080, na load_reference_data."
        )
    own = Organisation.objects.filter(
        kind=OrganisationKind.MUNICIPALITY, municipality_id=municipality.pk
    ).first()
    return own or Organisation.objects.create(
        name=f"Gemeente {municipality}", kind=OrganisationKind.MUNICIPALITY, municipality_id=municipality.pk
    )
