"""A program that applies queued imports in children that may be killed: `python -m tests.registry.applying`.

For each line it reads it forks a child that applies, and answers its number. Forking is quicker than starting Python.
"""

from __future__ import annotations

import os
import sys

import django


def main() -> None:
    """Fork a child for every line; the line says how many people make a batch."""
    django.setup()
    from registry.actions.register_import.apply import apply_queued_imports

    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            apply_queued_imports(people_at_once=int(line))
            os._exit(0)
        tell(str(child))
        os.waitpid(child, 0)
        tell("ended")


def tell(word: str) -> None:
    """One line to whoever started us."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
