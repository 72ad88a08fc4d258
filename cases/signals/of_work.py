"""Signals about the work on a file: whose it is, and tasks that stay undone."""

from django.db.models import DateField, F, Q, QuerySet
from django.db.models.functions import Cast

from cases.models import ConsultantChange, Task
from cases.signals.kinds import Ask, Raised, Signal, found

FILE = "candidate__"


def _find_overdue(files: QuerySet, ask: Ask) -> QuerySet:
    """Open tasks about these files that a colleague, or nobody, has; one's own stand above the signals already."""
    tasks = Task.objects.open().filter(candidate__in=files)
    others = tasks.filter(Q(assignee=None) | ~Q(assignee_id=ask.asker))
    return found(
        others,
        ask,
        path=FILE,
        since=ask.after("due_on", FILE),
        day=F("due_on"),
        fact_id="pk",
        name="title",
    )


def _find_handed_over(files: QuerySet, ask: Ask) -> QuerySet:
    """Files that went to their present consultant, who has not looked at the note yet.

    A note that somebody before them never read goes along with the file: else nobody would ever read it.
    """
    changes = ConsultantChange.objects.unseen().filter(candidate__in=files)
    theirs = Q(to_consultant=F("candidate__consultant"))
    went_along = Q(candidate__consultant__isnull=False) & ~Q(note="")
    return found(
        changes.filter(theirs | went_along).exclude(by=F("candidate__consultant")),
        ask,
        path=FILE,
        since=ask.after("on", FILE),
        day=F("on"),
        fact_id="pk",
        name="note",
    )


def _why_handed_over(raised: Raised) -> str:
    note = f"Notitie: {raised.name}" if raised.name else "Er is geen notitie bij geschreven."
    return f"Dit dossier is op {raised.day:%d-%m-%Y} overgedragen. {note}"


def _find_nobodys(files: QuerySet, ask: Ask) -> QuerySet:
    """Files without a consultant."""
    opened = Cast("during__startswith", DateField())
    return found(files.filter(consultant=None), ask, since=ask.after(opened), day=opened)


task_overdue = Signal(
    key="task_overdue",
    title="Taak van een collega te laat",
    why=lambda raised: f"“{raised.name}” moest op {raised.day:%d-%m-%Y} gedaan zijn.",
    what_to_do="Vraag ernaar, of neem de taak over.",
    days=1,
    weight=5,
    days_mean="dagen na de uiterste dag",
    find=_find_overdue,
)
handed_to_you = Signal(
    key="handed_to_you",
    title="Nieuw bij u",
    why=_why_handed_over,
    what_to_do="Lees de notitie en maak kennis.",
    days=0,
    weight=10,
    days_mean="dagen na de overdracht",
    find=_find_handed_over,
    settle=("cases:seen", "Gelezen"),
)
no_consultant = Signal(
    key="no_consultant",
    title="Dossier zonder consulent",
    why=lambda raised: f"Het dossier is sinds {raised.day:%d-%m-%Y} open en niemand is er de consulent van.",
    what_to_do="Wijs een consulent aan.",
    days=7,
    weight=7,
    days_mean="dagen na het openen van het dossier",
    find=_find_nobodys,
    of_team=True,
)
