"""PostgreSQL and Valkey from wheels, for demo, tests and development: nothing to install, nothing left behind.

Everybody who uses the services holds a shared lock on `users.lock`, which the kernel lets go however they end. A keeper
process (config/keeper.py) owns the services and waits for that lock all to itself: then nobody uses them, and it ends
them.
A room is a folder with one set of services: `demo` (durable) or `test` (fast).
"""

import atexit
import base64
import contextlib
import fcntl
import hashlib
import json
import os
import secrets
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Any

from config.keeper import open_to_all

BASE_DIR = Path(__file__).resolve().parent.parent
DATABASE = "banenafspraak"
START_SECONDS = 90
STOP_SECONDS = 30
NO_SERVICES = {
    "help",
    "version",
    "collectstatic",
    "findstatic",
    "makemessages",
    "compilemessages",
    "check",
    "diffsettings",
}

_users: IO[str] | None = None  # our share of the lock, held until we end
_keeper: "subprocess.Popen[str] | None" = None  # the keeper, when it was we who started it


class ServiceError(Exception):
    """The services cannot be started; the message is one Dutch line that says what to do."""


def is_embedded() -> bool:
    """Answer whether the database is the embedded one."""
    return not os.environ.get("DATABASE_URL")


def room_path() -> Path:
    """Answer the folder of the services: var/<room>, or /var/tmp when root runs from a folder others may not enter."""
    name = os.environ.get("EMBEDDED_ROOM", "demo")
    if os.environ.get("VAR_DIR"):
        return Path(os.environ["VAR_DIR"]).resolve() / name
    if os.geteuid() == 0 and (BASE_DIR.stat().st_uid != 0 or not open_to_all(BASE_DIR)):
        return Path("/var/tmp") / f"banenafspraak-0-{_short(str(BASE_DIR))}" / name
    return BASE_DIR / "var" / name


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def socket_dir() -> Path:
    """Answer the folder of both sockets: short, for a socket's path may have no more than 107 characters."""
    return Path("/tmp") / f"banenafspraak-{os.geteuid()}-{_short(str(room_path()))}"


def database() -> dict[str, Any]:
    """Answer Django's settings of the embedded database."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": os.environ.get("EMBEDDED_DATABASE", DATABASE),
        "USER": "postgres",
        "HOST": str(socket_dir()),
    }


def redis_url() -> str:
    """Answer the address of the embedded Valkey."""
    return f"unix://{socket_dir()}/valkey.sock"


def demo_keys() -> dict[str, str]:
    """Answer the secrets of an embedded installation, made once and readable by its owner only."""
    file = _prepared_room() / "keys.json"
    if not file.exists():
        keys = {
            "SECRET_KEY": secrets.token_urlsafe(48),
            "BSN_KEYS": "1:" + base64.b64encode(secrets.token_bytes(32)).decode(),
            "BSN_INDEX_KEY": base64.b64encode(secrets.token_bytes(32)).decode(),
        }
        draft = file.with_name(f"keys.{os.getpid()}.{secrets.token_hex(4)}")
        draft.touch(0o600)
        draft.write_text(json.dumps(keys))
        with contextlib.suppress(FileExistsError):  # somebody else was first: theirs are the keys
            os.link(draft, file)
        draft.unlink()
    return json.loads(file.read_text())


def _prepared_room() -> Path:
    """Answer the room's folder, made when it is not there; refuse one that is not ours."""
    room = room_path()
    try:
        room.mkdir(parents=True, exist_ok=True)
        writable = os.access(room, os.W_OK) and room.parent.stat().st_uid == os.geteuid()
    except OSError:
        writable = False
    if not writable:
        raise ServiceError(
            f"De map {room} is niet van u of niet beschrijfbaar; "
            "geef met VAR_DIR=/een/andere/map aan waar de gegevens mogen staan."
        )
    return room


def needed_by(arguments: list[str]) -> bool:
    """Answer whether a manage.py command line needs the services, and the database is the embedded one."""
    command = arguments[1] if len(arguments) > 1 else "help"
    asks_help = bool({"-h", "--help", "--version"} & set(arguments))
    return is_embedded() and command not in NO_SERVICES and not asks_help


def use() -> None:
    """Start the services when they are not running, and keep them until this process ends.

    Raises ServiceError when they cannot be started.
    """
    global _users
    if _users is not None:
        return
    room = _prepared_room()
    _users = open(room / "users.lock", "a")
    fcntl.flock(_users, fcntl.LOCK_SH)  # waits while a keeper is ending the services
    atexit.register(_leave, room, os.getpid())
    with open(room / "start.lock", "a") as start:
        fcntl.flock(start, fcntl.LOCK_EX)
        if not _keeper_is_ready(room):
            _start_keeper(room)


def _keeper_is_ready(room: Path) -> bool:
    """Answer whether a keeper has its services ready; wait for one that is still starting."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        with open(room / "keeper.lock", "a+") as lock:
            if _try(lock, fcntl.LOCK_EX):
                lock.truncate(0)
                return False
            lock.seek(0)
            if lock.read() == "ready":
                return True
        time.sleep(0.05)
    raise ServiceError(f"PostgreSQL of Valkey start niet; zie {room}/keeper.log.")


def _start_keeper(room: Path) -> None:
    """Start a keeper and wait until its services answer."""
    global _keeper
    command = [
        sys.executable,
        "-P",
        str(BASE_DIR / "config" / "keeper.py"),
        str(room),
        str(socket_dir()),
        DATABASE,
    ]
    with open(room / "keeper.log", "w") as log:
        keeper = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            start_new_session=True,
            cwd="/",
        )
    assert keeper.stdout is not None
    answer = keeper.stdout.readline().strip()
    keeper.stdout.close()
    if answer != "ready":
        raise ServiceError(answer or f"PostgreSQL of Valkey start niet; zie {room}/keeper.log.")
    _keeper = keeper


def _leave(room: Path, owner: int) -> None:
    """Let go of the services; when nobody else uses them, wait until the keeper has ended them."""
    global _users
    if _users is None or os.getpid() != owner:
        return
    fcntl.flock(_users, fcntl.LOCK_UN)
    end = time.monotonic() + STOP_SECONDS
    with open(room / "keeper.lock", "a") as keeper:
        while time.monotonic() < end and not _try(keeper, fcntl.LOCK_SH):
            nobody_else = _try(_users, fcntl.LOCK_EX)
            if not nobody_else and _try(_users, fcntl.LOCK_SH):
                break  # somebody else uses them
            fcntl.flock(_users, fcntl.LOCK_UN)
            time.sleep(0.01)
    _users.close()
    _users = None
    if _keeper is not None:
        try:
            _keeper.wait(0.2)
        except subprocess.TimeoutExpired:
            _keeper.returncode = 0  # others use the services: it outlives us


def _try(file: IO[str], kind: int) -> bool:
    """Answer whether the lock could be had without waiting."""
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
