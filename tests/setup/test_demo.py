"""The demo: it says when it is ready, ends in every way without leaving anything, and explains why it cannot start."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parents[2]
Start = Callable[..., subprocess.Popen[str]]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def var() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        Path(folder).chmod(0o711)  # when root: PostgreSQL's own user must reach it
        yield Path(folder)


@pytest.fixture
def start(var: Path) -> Iterator[Start]:
    """Start a demo without people; whatever the test does, it is ended."""
    hidden = (
        "DATABASE_URL",
        "REDIS_URL",
        "EMBEDDED_ROOM",
        "EMBEDDED_DATABASE",
        "DJANGO_SETTINGS_MODULE",
        "MAKELEVEL",
    )
    started = []

    def make(port: int | str, **extra: str) -> subprocess.Popen[str]:
        env = {
            **{k: v for k, v in os.environ.items() if k not in hidden},
            "VAR_DIR": str(var),
            "PORT": str(port),
        }
        demo = subprocess.Popen(
            [sys.executable, "manage.py", "demo", "--empty"],
            cwd=ROOT,
            env={**env, **extra},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(demo)
        return demo

    yield make
    for demo in started:
        if demo.poll() is None:
            demo.kill()
        demo.communicate(timeout=60)


def ready(demo: subprocess.Popen[str]) -> str:
    """Wait for the line with the address."""
    assert demo.stdout is not None
    for line in demo.stdout:
        if line.startswith("Gereed: "):
            return line.removeprefix("Gereed: ").strip()
    pytest.fail(f"the demo ended: {demo.communicate()[1]}")


def everything(demo: subprocess.Popen[str], var: Path) -> list[psutil.Process]:
    """The demo, its children, and the services it uses."""
    ours = psutil.Process(demo.pid)
    keepers = [p for p in psutil.process_iter(["cmdline"]) if str(var / "demo") in (p.info["cmdline"] or [])]
    return [ours, *ours.children(recursive=True), *keepers, *(c for k in keepers for c in k.children())]


def test_it_serves_pages_until_ctrl_c_and_leaves_no_process(start: Start, var: Path) -> None:
    port = free_port()
    demo = start(port)
    assert ready(demo) == f"http://127.0.0.1:{port}"
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/gezond") as answer:
        assert json.load(answer) == {"database": "goed", "valkey": "goed"}
    processes = everything(demo, var)
    assert len(processes) > 6
    demo.send_signal(signal.SIGINT)
    assert demo.wait(60) == 0
    assert [p for p in processes if p.is_running() and p.status() != psutil.STATUS_ZOMBIE] == []


@pytest.mark.parametrize("part", ["demo", "keeper"])
def test_killing_it_leaves_no_process_and_the_next_start_works(start: Start, var: Path, part: str) -> None:
    demo = start(free_port())
    ready(demo)
    processes = everything(demo, var)
    victim = (
        demo.pid if part == "demo" else next(p for p in processes if "keeper.py" in " ".join(p.cmdline())).pid
    )
    os.kill(victim, signal.SIGKILL)
    if part == "keeper":
        demo.send_signal(signal.SIGTERM)
    demo.wait(60)
    _, left = psutil.wait_procs(processes, timeout=60)
    assert left == []
    second = start(free_port())
    ready(second)
    second.send_signal(signal.SIGTERM)
    assert second.wait(60) == 0


def test_it_says_which_part_ended_and_stops(start: Start, var: Path) -> None:
    demo = start(free_port())
    ready(demo)
    web = next(p for p in psutil.Process(demo.pid).children() if "gunicorn" in " ".join(p.cmdline()))
    web.kill()
    _, error = demo.communicate(timeout=60)
    assert demo.returncode == 1
    assert error.strip() == f"web is gestopt; zie {var}/demo/web.log."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"Poort \d+ is in gebruik; kies een andere, bijvoorbeeld: PORT=8001 make demo"),
        ("tachtig", r"PORT is geen poortnummer: tachtig\."),
        ("70000", r"PORT is geen poortnummer: 70000\."),
    ],
)
def test_a_port_that_cannot_be_used_is_one_dutch_line(start: Start, text: str, message: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        demo = start(text or taken.getsockname()[1])
        _, error = demo.communicate(timeout=60)
    assert demo.returncode == 1
    assert re.fullmatch(message, error.strip())


def test_it_does_not_touch_a_database_that_is_not_its_own(start: Start) -> None:
    demo = start(free_port(), DATABASE_URL="postgresql://nobody@127.0.0.1:1/none", DEBUG="1", SECRET_KEY="x" * 50,
                 BSN_KEYS="1:" + "A" * 43 + "=", BSN_INDEX_KEY="AAAA", DOCUMENT_ROOT="/nowhere")  # fmt: skip
    _, error = demo.communicate(timeout=60)
    assert demo.returncode == 1
    assert error.strip() == "De demo gebruikt een eigen database: haal DATABASE_URL uit de omgeving."
