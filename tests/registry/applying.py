"""A program that applies queued imports in children that may be killed: `python -m tests.registry.applying`.

For each line it reads it forks a child that applies. The line says how many people make a batch, and after how much
time on a processor the kernel ends the child, in the midst of whatever it does (0: never). Its own time: a busy machine
does not let it get further. Forking is quicker than starting Python.
"""

from __future__ import annotations

import os
import signal
import sys

import django


def main() -> None:
    """Fork a child for every line, and say when it has ended."""
    django.setup()
    from registry.actions.register_import.apply import apply_queued_imports

    for line in sys.stdin:
        people_at_once, seconds = line.split()
        child = os.fork()
        if child == 0:
            # The signal of this clock ends a process that has no answer to it.
            signal.setitimer(signal.ITIMER_PROF, float(seconds))
            apply_queued_imports(people_at_once=int(people_at_once))
            os._exit(0)
        os.waitpid(child, 0)
        tell("ended")


def tell(word: str) -> None:
    """One line to whoever started us."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
