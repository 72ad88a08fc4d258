"""The processes of the demo: web server, worker and beat, which end with the process that started them."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from config.keeper import end_with_parent

STOP_SECONDS = 8


@dataclass
class Processes:
    """Child processes, each with a log of its own, ended together."""

    logs: Path
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def start(self, name: str, *command: str, env: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
        """Start `python -m …` as a child that ends when we do, even when we are killed."""
        with open(self.logs / f"{name}.log", "wb") as log:
            child = subprocess.Popen(
                [sys.executable, "-m", *command],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=env,
                start_new_session=True,  # Ctrl-C reaches us only; we end the children in order
                preexec_fn=lambda: end_with_parent(signal.SIGTERM),
            )
        self.running[name] = child
        return child

    def ended(self) -> str | None:
        """Answer the name of a child that is no longer there, or None."""
        return next((name for name, child in self.running.items() if child.poll() is not None), None)

    def stop(self) -> None:
        """End all children: in order first, by force for whoever stays."""
        for child in self.running.values():
            if child.poll() is None:
                child.terminate()
        end = time.monotonic() + STOP_SECONDS
        for child in self.running.values():
            try:
                child.wait(max(0.1, end - time.monotonic()))
            except subprocess.TimeoutExpired:
                _kill_group(child)
                child.wait()


def _kill_group(child: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(child.pid, signal.SIGKILL)  # its session is its own: the group holds nobody else
    except ProcessLookupError:
        child.kill()


@contextmanager
def ended_with_us(logs: Path) -> Iterator[Processes]:
    """Processes that are ended when the `with` block ends, whatever the reason."""
    processes = Processes(logs)
    try:
        yield processes
    finally:
        processes.stop()


def answers(address: str) -> bool:
    """Answer whether a page is there."""
    try:
        with urllib.request.urlopen(address, timeout=10) as reply:
            return bool(reply.status == 200)
    except OSError:
        return False
