"""The rules per ground of an installation of before the precedence: after the upgrade those of the table."""

from datetime import date
from importlib import import_module

import pytest
from django.db import connection

from dated.periods import period
from registry.actions.reference_data import load_registry_reference_data
from registry.models import GroundRule

pytestmark = pytest.mark.django_db

UPGRADE = import_module("registry.migrations.0006_precedence_of_grounds")
NOTE_OF_THE_FIRST_VERSION = (
    "Wie geen arbeidsvermogen heeft, hoort er sinds 1 januari 2026 alleen bij zolang er een dienstverband is; "
    "dat blijkt uit het begin en einde van de inschrijving."
)


@pytest.fixture
def old_rules() -> None:
    """The rules as the first version loaded them: no precedence, and one rule for ground 1c."""
    load_registry_reference_data()
    GroundRule.objects.filter(ground="1c", only_while_employed=True).delete()
    GroundRule.objects.update(precedence=0)
    GroundRule.objects.filter(ground="1c").update(
        during=period(date(2012, 1, 1)), note=NOTE_OF_THE_FIRST_VERSION
    )


def upgrade() -> None:
    with connection.cursor() as cursor:
        for operation in UPGRADE.Migration.operations:
            cursor.execute(operation.sql)


def differences() -> tuple[str, ...]:
    (rules,) = (each for each in load_registry_reference_data() if each.table == "registry.groundrule")
    assert rules.inserted == 0
    return rules.differences


def test_after_the_upgrade_nothing_differs_from_the_table(old_rules: None) -> None:
    assert differences()
    upgrade()
    assert differences() == ()


def test_a_note_that_was_written_here_stays(old_rules: None) -> None:
    GroundRule.objects.filter(ground="1c").update(note="Zo doen wij het.")
    upgrade()
    notes = GroundRule.objects.filter(ground="1c").values_list("note", flat=True)
    assert list(notes) == ["Zo doen wij het."] * 2
