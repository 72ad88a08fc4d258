"""`manage.py demo`: the whole system with a made-up region, on this machine, until Ctrl-C."""

import os
import signal
import socket
import time
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from config import embedded, keeper
from config.demo_data.staff import accounts, password
from config.prepare import bring_up_to_date, one_at_a_time
from config.processes import Processes, answers, ended_with_us

OTHER_PORT = "kies een andere, bijvoorbeeld: PORT=8001 make demo"
START_SECONDS = 60


class _Stopped(Exception):
    """Somebody asked us to stop."""


class Command(BaseCommand):
    """Starts everything, says when it is ready, and ends everything."""

    help = "Start de demo: web, worker en beat met een verzonnen regio. Stop met Ctrl-C."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """One option: a start without people, for who wants to look at an empty system."""
        parser.add_argument("--empty", action="store_true", help="zonder verzonnen mensen en zonder accounts")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the demo until Ctrl-C or SIGTERM.

        Raises ServiceError (one Dutch line) when the port is taken, this is no embedded installation, or a part ends.
        """
        if not embedded.is_embedded():
            raise embedded.ServiceError(
                "De demo gebruikt een eigen database: haal DATABASE_URL uit de omgeving."
            )
        port = _port()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, _stop)
        if os.environ.get("MAKELEVEL"):
            keeper.end_with_parent(signal.SIGTERM)
        try:
            self._prepare(empty=options["empty"])
            with ended_with_us(embedded.room_path()) as processes:
                _start(processes, port)
                _wait_until_ready(processes, port)
                self._announce(port)
                while not (name := processes.ended()):
                    time.sleep(0.5)
                raise embedded.ServiceError(f"{name} is gestopt; zie {processes.logs}/{name}.log.")
        except _Stopped:
            self._say("Gestopt.")

    def _prepare(self, *, empty: bool) -> None:
        """Bring the database up to date; loading twice changes nothing."""
        if embedded.room_path().parent.parent != embedded.BASE_DIR:
            self._say(f"De gegevens staan in {embedded.room_path()}.")
        with one_at_a_time():
            self._say("Database bijwerken …")
            bring_up_to_date()
            if not empty:
                self._say("Demogegevens laden …")
                call_command("seed_demo", verbosity=0)

    def _announce(self, port: int) -> None:
        self._say(f"Gereed: http://127.0.0.1:{port}")
        if shown := accounts():
            self._say(f"Wachtwoord van alle accounts: {password()}")
        for account in shown:
            self._say(f"  {account.username:<11} {account.role}, {account.organisation}")
        self._say("Stop met Ctrl-C.")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def _stop(*_: object) -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    raise _Stopped


def _port() -> int:
    """Answer the port to use, free at this moment."""
    text = os.environ.get("PORT") or "8000"
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise embedded.ServiceError(f"PORT is geen poortnummer: {text}.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(text)))
        except PermissionError:
            raise embedded.ServiceError(f"Poort {text} mag u niet gebruiken; {OTHER_PORT}") from None
        except OSError:
            raise embedded.ServiceError(f"Poort {text} is in gebruik; {OTHER_PORT}") from None
    return int(text)


def _start(processes: Processes, port: int) -> None:
    """Start web server, worker and beat."""
    web = ("gunicorn", "config.wsgi", f"--bind=127.0.0.1:{port}", "--workers=2", "--threads=4")
    celery = ("celery", "--app=config", "--quiet")
    schedule = f"--schedule={processes.logs}/beat-{port}"
    processes.start("web", *web, "--log-level=warning")
    processes.start("worker", *celery, "worker", "--concurrency=1", "--loglevel=WARNING", "--without-mingle")
    processes.start("beat", *celery, "beat", "--loglevel=WARNING", schedule, "--pidfile=")


def _wait_until_ready(processes: Processes, port: int) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and not processes.ended():
        if answers(f"http://127.0.0.1:{port}/gezond"):
            return
        time.sleep(0.1)
    name = processes.ended() or "web"
    raise embedded.ServiceError(f"{name} start niet; zie {processes.logs}/{name}.log.")
