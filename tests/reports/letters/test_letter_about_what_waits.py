"""A subsidy taken over with an amount that waits for a second person: the letter waits too."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from accounts.scope import scope_of
from reports.actions.letters.write import make_letter
from reports.letters.waiting import without_letter
from reports.models import LetterStyle
from subsidies.enums import DecisionKind
from subsidies.models import Decision
from tests.factories_process import HeldAmountFactory
from tests.people import TODAY


def test_no_letter_tells_of_money_that_nobody_agreed_with_yet(
    granted: Decision, style: LetterStyle, staff: User, desk: Client
) -> None:
    Decision.objects.filter(pk=granted.pk).update(kind=DecisionKind.TAKEN_OVER)
    held = HeldAmountFactory(grant=granted.grant, first_day=date(2026, 10, 1))
    waiting = Decision.objects.get(pk=granted.pk)
    scope = scope_of(staff, TODAY)
    assert not without_letter(scope).exists()
    assert "wacht op een tweede persoon" in desk.get(f"/loonkostensubsidie/besluit/{granted.pk}/").text
    with pytest.raises(ValidationError, match="wacht op een tweede persoon"):
        make_letter(decision=waiting, by=staff, on=TODAY)
    held.delete()
    assert without_letter(scope).get() == granted
    make_letter(decision=Decision.objects.get(pk=granted.pk), by=staff, on=TODAY)
    assert not without_letter(scope).exists()
