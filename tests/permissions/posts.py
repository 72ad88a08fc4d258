"""What somebody who may write sends to every address that writes; the same is sent by those who may not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from accounts.enums import Role
from placements.enums import MoveKind
from placements.models import Employer
from placements.preview import foresee
from placements.views.previewed_act import mark_of
from registry.synthetic import synthetic_bsn
from subsidies.models import WageCostSubsidy
from tests.factories import user_with
from tests.people import TODAY
from tests.permissions import topics
from tests.permissions.world import Files

Post = tuple[str, Callable[[Files], dict[str, Any]]]
END = {"last_day": "2026-12-01", "reason": "proef"}
STANDING = {"ground": "1b", "responsible": "uwv"}
PARTICULARS = {"reference": "Z-nieuw", "subject": "anders", "received_on": "2026-11-03"}


def _nothing(files: Files) -> dict[str, Any]:
    return {"csrfmiddlewaretoken": "of the browser"}


def _closed(files: Files) -> dict[str, Any]:
    type(files.answer).objects.filter(pk=files.answer.pk).update(
        answered_on=files.answer.received_on, closed_at=timezone.now()
    )
    return _nothing(files)


def _same(**typed: Any) -> Callable[[Files], dict[str, Any]]:
    return lambda files: typed


def _candidate(files: Files) -> dict[str, Any]:
    return {
        "bsn": synthetic_bsn(900_001),
        "initials": "N.",
        "last_name": "Nieuw",
        "birth_date": "1990-01-01",
        "municipality": files.town.code,
        "lives_there_since": "2020-01-01",
    }


def _placement(files: Files) -> dict[str, Any]:
    return {
        "employer": Employer.objects.create(name="Tweede werkgever").pk,
        "employer_kind": "other",
        "borrower_kind": "other",
        "work_form": "regular",
        "contract": "permanent",
        "first_day": "2026-10-01",
        "hours_per_week": "12",
    }


def _correction(files: Files) -> dict[str, Any]:
    work = files.placement
    return {
        "employer": work.employer_id,
        "borrower": work.borrower_id or "",
        "work_form": work.work_form,
        "contract": work.contract,
        "first_day": work.first_day,
        "last_day": work.last_day or "",
        "function": "Ander werk",
        "reason": "proef",
    }


def _coaching(files: Files) -> dict[str, Any]:
    coach = user_with(Role.COACH, files.town)
    return {"coach": coach.pk, "provider": "external", "regime": "light", "first_day": "2026-11-01"}


def _grant(files: Files) -> dict[str, Any]:
    return {
        "basis": "wage_value",
        "wage_value_percentage": "60",
        "full_time_hours": "36",
        "first_day": "2027-01-01",
        "last_day": "2027-03-31",
        "grant": "",
    }


def _session(files: Files) -> dict[str, Any]:
    return {
        "person": files.candidate.person_id,
        "on": "2026-11-19",
        "direct_minutes": "45",
        "travel_minutes": "0",
        "indirect_minutes": "0",
        "form": "phone",
    }


def _taken_back(files: Files) -> dict[str, Any]:
    """With the mark of what comes back, as the page shows it first."""
    typed, grant = {"reason": "proef"}, files.grant
    grants = WageCostSubsidy.objects.filter(pk=grant.pk)
    moves = foresee(grants.delete, persons=[grant.placement.person_id], on=TODAY)
    paid = [move for move in moves if move.kind == MoveKind.PAYMENTS]
    return {**typed, "seen": mark_of(typed, paid)}


def _figure(files: Files) -> dict[str, Any]:
    return {"metric": "contracts", "area": files.town.code, "days": "31-12-2021"}


# Address: who writes there (a name in the world), and what they send. The answer is a redirect, and something changed.
POSTS: dict[str, Post] = {
    "kandidaten/nieuw/": ("consultant", _candidate),
    "kandidaten/openen/<int:person_id>/": ("consultant", _nothing),
    "kandidaten/<int:pk>/fase/": ("consultant", _same(to_stage="diagnosis")),
    "kandidaten/<int:pk>/persoon/": (
        "consultant",
        _same(
            initials="B.",
            last_name="Anders",
            birth_date="1990-06-15",
            lives_there_since="2015-01-01",
            reason="p",
        ),
    ),
    "kandidaten/<int:pk>/inschrijving/nieuw/": (
        "consultant",
        _same(**STANDING, first_day="2011-01-01", last_day="2011-12-31"),
    ),
    "kandidaten/<int:pk>/inschrijving/<int:registration_id>/wijzigen/": (
        "consultant",
        _same(**STANDING, from_day="2026-11-01"),
    ),
    "kandidaten/<int:pk>/inschrijving/<int:registration_id>/beeindigen/": ("consultant", _same(**END)),
    "kandidaten/<int:pk>/inschrijving/<int:registration_id>/corrigeren/": (
        "consultant",
        _same(**STANDING, first_day="2016-01-01", reason="proef"),
    ),
    "kandidaten/<int:pk>/plaatsing/nieuw/": ("consultant", _placement),
    "kandidaten/<int:pk>/jobcoach/nieuw/": ("consultant", _coaching),
    "kandidaten/<int:pk>/jobcoach/<int:assignment_id>/beeindigen/": ("consultant", _same(**END)),
    "plaatsingen/<int:pk>/uren/": ("consultant", _same(from_day="2026-11-21", hours_per_week="20")),
    "plaatsingen/<int:pk>/beeindigen/": (
        "consultant",
        _same(**END, ended_because="unknown", destination="unknown"),
    ),
    "plaatsingen/<int:pk>/corrigeren/": ("consultant", _correction),
    "plaatsingen/<int:pk>/loonkostensubsidie/nieuw/": ("subsidy", _grant),
    "loonkostensubsidie/<int:pk>/beeindigen/": ("subsidy", _same(**END)),
    "loonkostensubsidie/<int:pk>/intrekken/": ("consultant", _taken_back),
    "mijn-uren/": ("coach", _session),
    "mijn-uren/<int:session_id>/": ("coach", _session),
    "mijn-uren/<int:session_id>/herhalen/": ("coach", _nothing),
    "mijn-uren/<int:session_id>/verwijderen/": ("coach", _nothing),
    "raadsvragen/nieuw/": ("manager", _same(**PARTICULARS, questions="1. Hoeveel banen?")),
    "raadsvragen/<int:pk>/wijzigen/": ("policy", _same(**PARTICULARS)),
    "raadsvragen/<int:pk>/afronden/": ("manager", _same(answered_on="2026-11-20")),
    "raadsvragen/<int:pk>/heropenen/": ("manager", _closed),
    "raadsvragen/<int:pk>/vragen/nieuw/": ("manager", _same(questions="3. En nu?")),
    "raadsvragen/<int:pk>/vragen/<int:question_id>/": (
        "manager",
        _same(number="1", text="Hoeveel dan?", answer_text="Zoveel."),
    ),
    "raadsvragen/<int:pk>/vragen/<int:question_id>/verwijderen/": ("manager", _nothing),
    "raadsvragen/<int:pk>/vragen/<int:question_id>/<slug:direction>/": ("manager", _nothing),
    "raadsvragen/<int:pk>/vragen/<int:question_id>/cijfers/nieuw/": ("manager", _figure),
    "raadsvragen/<int:pk>/cijfers/<int:figure_id>/": ("policy", _figure),
    "raadsvragen/<int:pk>/cijfers/<int:figure_id>/verwijderen/": ("manager", _nothing),
}

# Posting here changes nothing, or is somebody's own account.
WRITE_NOTHING = {"kandidaten/zoeken/", "account/login/", "account/logout/", "account/password/change/"}

# Pages without any act: they answer a POST as they answer a GET.
READ_ONLY = {"gezond", ".well-known/security.txt", "toegankelijkheid/"}

for _posts in topics.each("POSTS", {}):
    POSTS |= _posts
WRITE_NOTHING = WRITE_NOTHING.union(*topics.each("WRITE_NOTHING", set()))
