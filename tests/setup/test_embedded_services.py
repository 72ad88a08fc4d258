"""The embedded services: they come when needed, leave nothing behind, and survive being killed."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).resolve().parents[2]
ASK = """
from config import embedded
embedded.use()
import psycopg, redis
with psycopg.connect(f"host={embedded.socket_dir()} user=postgres dbname=banenafspraak") as database:
    assert database.execute("SELECT lower('ÉÏ')").fetchone() == ("éï",)
assert redis.from_url(embedded.redis_url()).ping()
print("answered", flush=True)
"""
HOLD = ASK + "\nimport time; time.sleep(120)"


class Room:
    """A room of its own in a temporary folder, and the processes that use it."""

    def __init__(self, var: Path) -> None:
        self.var = var
        self.data = var / "demo" / "postgres"
        self.started: list[subprocess.Popen[str]] = []
        hidden = ("DATABASE_URL", "REDIS_URL", "EMBEDDED_ROOM", "EMBEDDED_DATABASE")
        self.env = {**{k: v for k, v in os.environ.items() if k not in hidden}, "VAR_DIR": str(var)}
        self.sockets = self.answer("from config import embedded; print(embedded.socket_dir())")

    def start(self, code: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.started.append(process)
        return process

    def answer(self, code: str) -> str:
        """What a program prints."""
        return self.start(code).communicate(timeout=60)[0].strip()

    def ask(self) -> None:
        """One short use, which must succeed."""
        out, err = self.start(ASK).communicate(timeout=120)
        assert out == "answered\n", err

    def hold(self) -> subprocess.Popen[str]:
        """A use that lasts; answers when it has its services."""
        process = self.start(HOLD)
        assert process.stdout is not None
        assert process.stdout.readline() == "answered\n", process.communicate()[1]
        return process

    def processes(self) -> dict[str, psutil.Process]:
        """Keeper, PostgreSQL and Valkey of this room that run now."""
        found = {}
        for process in psutil.process_iter(["cmdline"]):
            line = process.info["cmdline"] or []
            if str(self.var / "demo") in line:
                found["keeper"] = process
            elif line[1:3] == ["-D", str(self.data)]:
                found["postgres"] = process
            elif line and "valkey-server" in line[0] and self.sockets in " ".join(line):
                found["valkey-server"] = process
        return found

    def is_empty_within(self, seconds: float) -> bool:
        end = time.monotonic() + seconds
        while self.processes():
            if time.monotonic() > end:
                return False
            time.sleep(0.1)
        return True


@pytest.fixture(scope="module")
def shared_room() -> Iterator[Room]:
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        Path(folder).chmod(0o711)  # when root: PostgreSQL's own user must reach it
        yield Room(Path(folder))


@pytest.fixture
def room(shared_room: Room) -> Iterator[Room]:
    yield shared_room
    kill(*shared_room.started, *shared_room.processes().values())
    shared_room.started.clear()


def kill(*processes: psutil.Process | subprocess.Popen[str]) -> None:
    for process in processes:
        if process.is_running() if isinstance(process, psutil.Process) else process.poll() is None:
            process.send_signal(signal.SIGKILL)
    for process in processes:
        process.wait(60)
        for pipe in (getattr(process, "stdout", None), getattr(process, "stderr", None)):
            if pipe:
                pipe.close()


def test_services_are_there_when_needed_and_gone_when_the_command_has_ended(room: Room) -> None:
    room.ask()
    assert room.processes() == {}


def test_a_second_command_uses_the_services_of_the_first_and_leaves_them(room: Room) -> None:
    first = room.hold()
    before = {name: process.pid for name, process in room.processes().items()}
    assert set(before) == {"keeper", "postgres", "valkey-server"}
    room.ask()
    assert {name: process.pid for name, process in room.processes().items()} == before
    kill(first)
    assert room.is_empty_within(60)


def test_who_started_may_be_killed_while_another_one_works_on(room: Room) -> None:
    first, second = room.hold(), room.hold()
    kill(first)
    assert set(room.processes()) == {"keeper", "postgres", "valkey-server"}
    room.ask()
    kill(second)
    assert room.is_empty_within(60)


def test_many_at_once_share_one_set_of_services(room: Room) -> None:
    users = [threading.Thread(target=room.ask) for _ in range(4)]
    for user in users:
        user.start()
    for user in users:
        user.join()
    assert room.is_empty_within(60)


@pytest.mark.parametrize(
    "names", [["keeper"], ["postgres"], ["valkey-server"], ["keeper", "postgres", "valkey-server"]]
)
def test_killing_a_part_does_not_prevent_the_next_start(room: Room, names: list[str]) -> None:
    user = room.hold()
    running = room.processes()
    kill(user, *(running[name] for name in names))
    room.ask()
    assert room.is_empty_within(60)


def test_a_database_half_made_is_made_again(room: Room) -> None:
    shutil.rmtree(room.var / "demo", ignore_errors=True)
    starter = room.start(ASK)
    end = time.monotonic() + 60
    while not (room.var / "demo" / "postgres.new" / "PG_VERSION").exists() and time.monotonic() < end:
        time.sleep(0.002)
    keeper = room.processes()["keeper"]
    children = keeper.children(recursive=True)
    kill(keeper, starter, *children)
    assert not room.data.exists()
    room.ask()


def test_a_pid_file_whose_number_belongs_to_somebody_else_harms_nobody(room: Room) -> None:
    room.ask()
    (room.data / "postmaster.pid").write_text(f"{os.getpid()}\n{room.data}\n")
    room.ask()


def test_a_folder_that_may_not_be_written_is_one_dutch_line(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    env = {**room.env, "VAR_DIR": str(file / "var")}
    ran = subprocess.run(
        [sys.executable, "manage.py", "migrate"],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 1
    assert ran.stderr.count("\n") == 1
    assert ran.stderr.startswith(f"De map {file}/var/demo is niet van u of niet beschrijfbaar;")


def test_the_secrets_are_made_once_and_readable_by_the_owner_only(room: Room) -> None:
    code = "from config import embedded; print(embedded.demo_keys())"
    first = room.answer(code)
    assert "SECRET_KEY" in first
    assert room.answer(code) == first
    assert (room.var / "demo" / "keys.json").stat().st_mode & 0o777 == 0o600
