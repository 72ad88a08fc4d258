"""A program that does the work of payments in children and strikes them dead, as `Doomed` tells it.

For each line, `<what> <number> <seconds>`, it forks a child that does the work, kills it after so many seconds wherever
it is, and answers one line: "killed", or "done" with how long it took when it was quicker than the blow. Who forks is
also who kills, before it lets go of the child: the number can not have become somebody else's in between.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
ON = date(2026, 11, 21)
PER_BATCH = 5
LONGEST = 0.4


class Doomed:
    """Lets children work on the database of the test, and kills them at a moment chosen by `dice` (0 up to 1)."""

    def __init__(self, database: str) -> None:
        self.longest: dict[str, float] = {}
        self.process = subprocess.Popen(
            [sys.executable, "-m", __name__],
            cwd=ROOT,
            env={**os.environ, "EMBEDDED_DATABASE": database},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._answer() == "ready"

    def work(self, what: str, number: int, dice: float) -> bool:
        """Let a child do some work; whether it was killed, and not ready before."""
        assert self.process.stdin
        self.process.stdin.write(f"{what} {number} {dice * self.longest.get(what, LONGEST):.4f}\n")
        self.process.stdin.flush()
        outcome, _, seconds = self._answer().partition(" ")
        if seconds:
            # The next blow falls while it is at work, on a quick machine as well as on a busy one.
            self.longest[what] = float(seconds)
        else:
            self.longest[what] = 1.05 * self.longest.get(what, LONGEST)
        return outcome == "killed"

    def close(self) -> None:
        """End the program."""
        self.process.kill()
        self.process.communicate()

    def _answer(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()


def main() -> None:
    """Load everything once, so that a child costs milliseconds, and do as told."""
    import django

    django.setup()
    import sepaxml
    from django.db import connection

    from subsidies import tasks
    from subsidies.actions.payments import go_on, index_grants

    go_on.BATCH = index_grants.BATCH = PER_BATCH
    connection.close()
    tell(f"ready{'' if sepaxml and tasks else ' but not loaded'}")
    for line in sys.stdin:
        what, number, seconds = line.split()
        tell(struck(what, int(number), float(seconds)))


def struck(what: str, number: int, seconds: float) -> str:
    """Let a child work, and kill it after so many seconds."""
    ready, ending = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        try:
            WORK[what](number)
        finally:
            os._exit(0)
    os.close(ending)  # the child alone holds it now: it closes when the child ends, however it ends
    select.select([ready], [], [], seconds)
    took = time.monotonic() - began
    os.kill(
        child, signal.SIGKILL
    )  # of a child that ended nothing is left but its number, until the next line
    _, status = os.waitpid(child, 0)
    os.close(ready)
    return "killed" if os.WIFSIGNALED(status) else f"done {took:.4f}"


def go_on_with_run(number: int) -> None:
    """What the task of the worker does: calculate, or post."""
    from subsidies.actions.payments import go_on

    go_on.go_on_with_run(number)


def index(number: int) -> None:
    """What the task of the worker does: record the decisions of 1 January."""
    from subsidies.actions.payments import index_grants

    index_grants.go_on_with_indexation(number)


def make_file(number: int) -> None:
    """What a click does: a file for the bank, made by who this number is."""
    from accounts.models import User
    from registry.models import Municipality
    from subsidies.actions.payments.files import make_payment_file

    by = User.objects.get(pk=number)
    town = Municipality.objects.get(payment_start__isnull=False)
    make_payment_file(municipality=town, execution_day=ON, by=by, on=ON)


WORK = {"calculate": go_on_with_run, "post": go_on_with_run, "index": index, "file": make_file}


def tell(word: str) -> None:
    """One line to whoever started us."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
