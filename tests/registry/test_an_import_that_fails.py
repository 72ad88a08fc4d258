"""An import that cannot be read or applied is set aside; those behind it go on."""

from __future__ import annotations

import logging

import pytest
from django.db import OperationalError
from django.utils import timezone

from registry.actions.register_import import apply
from registry.enums import ImportState
from registry.models import RegisterImport
from registry.tasks import go_on_with_register_imports
from tests.factories_register_import import ImportChunkFactory, ImportRowFactory, RegisterImportFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting() -> RegisterImport:
    """An import that waits for its turn."""
    return RegisterImportFactory(state=ImportState.QUEUED, queued_at=timezone.now())


def state_of(run: RegisterImport) -> str:
    run.refresh_from_db()
    return run.state


@pytest.mark.parametrize("sealed", [b"\x63" + b"x" * 60, b"\x01" + b"x" * 60, b""])
def test_a_file_that_cannot_be_unsealed_stops_no_other(waiting: RegisterImport, sealed: bytes) -> None:
    bad = RegisterImportFactory(state=ImportState.READING)
    ImportChunkFactory(run=bad, content=sealed)
    go_on_with_register_imports()
    assert state_of(bad) == ImportState.UNREADABLE
    assert "opnieuw" in bad.problem
    assert not bad.chunks.exists()
    assert state_of(waiting) == ImportState.APPLIED


def test_an_import_that_breaks_off_while_it_is_applied_is_set_aside(
    waiting: RegisterImport, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    bad = RegisterImportFactory(state=ImportState.APPLYING)
    ImportRowFactory(run=bad)
    write = apply.write_batch

    def write_batch(run: RegisterImport, most: int) -> int:
        if run.pk == bad.pk:
            raise KeyError("Jansen")
        return write(run, most)

    monkeypatch.setattr(apply, "write_batch", write_batch)
    with caplog.at_level(logging.ERROR):
        go_on_with_register_imports()
    assert state_of(bad) == ImportState.UNREADABLE
    assert bad.finished_at
    assert not bad.staged.exists()
    assert state_of(waiting) == ImportState.APPLIED
    assert bad.reference in caplog.text
    assert "Jansen" not in caplog.text


def test_an_import_goes_on_after_the_database_was_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = RegisterImportFactory(state=ImportState.APPLYING)

    def write_batch(run: RegisterImport, most: int) -> int:
        raise OperationalError

    with monkeypatch.context() as patched:
        patched.setattr(apply, "write_batch", write_batch)
        with pytest.raises(OperationalError):
            go_on_with_register_imports()
    assert state_of(run) == ImportState.APPLYING
    go_on_with_register_imports()
    assert state_of(run) == ImportState.APPLIED
