"""Log lines tell where it went wrong, and never about whom."""

import io
import logging
import sys
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError, connection

from config.celery import app
from config.logs import WithoutValues


def written(log: Callable[[logging.Logger], None]) -> str:
    """What one logger writes with our way of formatting."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(WithoutValues("{levelname} {message}", style="{"))
    logger = logging.Logger("example")
    logger.addHandler(handler)
    log(logger)
    return stream.getvalue()


def test_an_exception_is_written_with_its_kind_and_place_and_without_its_message() -> None:
    def fail(logger: logging.Logger) -> None:
        try:
            try:
                raise KeyError("Jansen")
            except KeyError as error:
                raise ValueError("999990019 is geen BSN van Jansen") from error
        except ValueError:
            logger.exception("Het ging mis")

    text = written(fail)
    assert "Het ging mis" in text
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "test_logs.py" in text
    assert "Jansen\n" not in text.replace('raise KeyError("Jansen")', "")
    assert "BSN van" not in text.replace('raise ValueError("999990019 is geen BSN van Jansen")', "")


@pytest.mark.django_db(transaction=True)
def test_what_the_database_refused_is_not_written() -> None:
    def fail(logger: logging.Logger) -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("CREATE TEMPORARY TABLE t (name text UNIQUE)")
                cursor.execute("INSERT INTO t VALUES (%s)", ["Geheim"])
                cursor.execute("INSERT INTO t VALUES (%s)", ["Geheim"])
        except IntegrityError:
            logger.error("Opslaan lukt niet", exc_info=sys.exc_info())

    text = written(fail)
    assert "IntegrityError" in text
    assert "already exists" not in text


def test_a_task_that_fails_is_written_without_its_message() -> None:
    def fail(logger: logging.Logger) -> None:
        try:
            raise ValueError("Jansen")
        except ValueError as error:
            values = {
                "name": "reports.tasks.x",
                "exc": repr(error),
                "args": "('Jansen',)",
                "traceback": "Jansen",
            }
            logger.error("Task %(name)s raised %(exc)s", values, exc_info=sys.exc_info())

    text = written(fail)
    assert "Task reports.tasks.x raised ValueError" in text
    assert "('Jansen')" not in text


def test_every_handler_writes_this_way_and_the_worker_too() -> None:
    formatters: Any = settings.LOGGING["formatters"]
    assert [formatter["()"] for formatter in formatters.values()] == ["config.logs.WithoutValues"]
    assert all(handler["formatter"] in formatters for handler in settings.LOGGING["handlers"].values())
    app.log.setup(loglevel="WARNING")
    handlers = [*logging.getLogger().handlers, *logging.getLogger("celery").handlers]
    ours = [handler for handler in handlers if type(handler) is logging.StreamHandler]
    assert ours
    assert all(isinstance(handler.formatter, WithoutValues) for handler in ours)
