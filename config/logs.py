"""How log lines are written: where something went wrong and what kind of fault it was, never the values it met.

The message of an exception may hold what somebody typed or what the database refused ("Key (name)=(…) already exists").
So a line has the places in the code and the kinds of exception, and leaves their messages out.
"""

import logging
import traceback
from types import TracebackType

Caught = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class WithoutValues(logging.Formatter):
    """Formats exceptions without their messages, also those of Celery's tasks."""

    def format(self, record: logging.LogRecord) -> str:
        """Answer the line; a message made of the exception itself gets its kind instead."""
        kind = record.exc_info[0] if record.exc_info else None
        if kind and isinstance(record.args, dict) and "exc" in record.args:
            quiet = {"exc": kind.__name__, "traceback": "", "args": "", "kwargs": ""}
            record = logging.makeLogRecord({**vars(record), "args": {**record.args, **quiet}, "data": None})
        return super().format(record)

    def formatException(self, ei: Caught) -> str:  # noqa: N802 - the name is logging's
        """Answer where it happened and which kinds of exception led to each other, the first one last."""
        lines: list[str] = []
        error = ei[1]
        while error is not None:
            lines += [f"{type(error).__module__}.{type(error).__qualname__}\n"]
            lines += traceback.format_tb(error.__traceback__)
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "".join(lines).rstrip("\n")
