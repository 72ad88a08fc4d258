"""A program that applies queued imports in children that may be killed: `python -m tests.registry.applying`.

For each line it reads it forks a child that applies. The line says how many people make a batch, after how many
statements the child is done for (0: never), and how many seconds of grace the kernel gives it then. Statements and not
seconds say how far it gets: on a quick machine and on a slow one that is as far. The grace lets it end in the midst of
whatever it does. Forking is quicker than starting Python.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import django


def main() -> None:
    """Fork a child for every line, and say when it has ended."""
    django.setup()
    from django.db import connection

    from registry.actions.register_import.apply import apply_queued_imports

    for line in sys.stdin:
        people_at_once, statements, grace = line.split()
        child = os.fork()
        if child == 0:
            with connection.execute_wrapper(LastStatement(int(statements), float(grace))):
                apply_queued_imports(people_at_once=int(people_at_once))
            os._exit(0)
        os.waitpid(child, 0)
        tell("ended")


class LastStatement:
    """Looks at every statement, and sets the clock that ends this process when it comes to its last."""

    def __init__(self, statements: int, grace: float) -> None:
        self.left, self.grace = statements, grace

    def __call__(self, execute: Callable[..., Any], *statement: Any) -> Any:
        """Let the statement go to the database."""
        self.left -= 1
        if self.left == 0:
            # The signal of this clock ends a process that has no answer to it.
            signal.setitimer(signal.ITIMER_REAL, self.grace)
        return execute(*statement)


def tell(word: str) -> None:
    """One line to whoever started us."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
