"""What does not go along when files are handed over, said on the screen."""

from collections.abc import Collection, Mapping

from accounts.models import User
from accounts.scope import Scope
from cases.models import Appointment, Candidate, Task
from cases.signals.raised import open_files

STAYS = "blijft"
"""What a page of handing over sends for a file that stays where it is."""


def counted(number: int, one: str, more: str) -> str:
    """A number with its word: "1 dossier", "2 dossiers"."""
    return f"{number} {one if number == 1 else more}"


def files_said(number: int) -> str:
    """How many files, in words."""
    return counted(number, "dossier", "dossiers")


def files_sent(sent: Mapping[str, str]) -> set[int]:
    """The numbers of the files that a page of handing over sent to be given to somebody."""
    for_all = bool(sent.get("everybody"))
    names = [name for name, to in sent.items() if name.startswith("to_") and to != STAYS and (to or for_all)]
    numbers = [name.removeprefix("to_") for name in names]
    return {int(each) for each in numbers if each.isascii() and each.isdecimal() and len(each) < 10}


def gone_meanwhile(numbers: Collection[int], giver: User | None, scope: Scope, *, looking: bool) -> list[str]:
    """Which of these files the giver cannot hand over any more, in sentences; three queries.

    With `looking` nothing was done yet.
    """
    files = Candidate.objects.filter(pk__in=numbers, municipality_id__in=scope.case_municipalities)
    elsewhere = files.exclude(consultant=giver).count()
    can_go = open_files(scope).filter(pk__in=numbers, consultant=giver).count()
    ended = files.filter(consultant=giver).count() - can_go
    one, more = (
        ("gaat niet mee", "gaan niet mee") if looking else ("is niet overgedragen", "zijn niet overgedragen")
    )
    return [
        f"{files_said(number)} {went if number == 1 else they_went} en {one if number == 1 else more}."
        for number, went, they_went in (
            (elsewhere, "ging intussen naar een ander", "gingen intussen naar een ander"),
            (ended, "is intussen gesloten of uitgestroomd", "zijn intussen gesloten of uitgestroomd"),
        )
        if number
    ]


def staying_with(giver: User | None, files: Collection[int], scope: Scope) -> str:
    """What the giver of these files (by number) keeps: open tasks and appointments from today, in a sentence or "".

    Two queries. A task is somebody's own promise, an appointment is in somebody's diary: neither goes along by itself.
    """
    if giver is None:
        return ""
    tasks = Task.objects.visible_to(scope).open().filter(assignee=giver, candidate_id__in=files).count()
    planned = Appointment.objects.visible_to(scope).planned().filter(starts_at__date__gte=scope.on)
    meetings = planned.filter(colleague=giver, candidate_id__in=files).count()
    what = " en ".join(
        counted(number, one, more)
        for number, one, more in ((tasks, "open taak", "open taken"), (meetings, "afspraak", "afspraken"))
        if number
    )
    if not what:
        return ""
    own = giver.pk == scope.user_id
    who = "U hebt" if own else f"{giver.display_name} heeft"
    about = "dit dossier" if len(files) == 1 else "deze dossiers"
    stays = "blijft" if tasks + meetings == 1 else "blijven"
    return f"{who} bij {about} nog {what}; die {stays} bij {'u' if own else 'deze collega'}."
