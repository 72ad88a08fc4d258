"""What needs attention today, by role: a count, why it matters, and where to deal with it."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from django.db.models import Q, QuerySet
from django.urls import reverse

from accounts.context_processors import exists
from accounts.enums import Role
from accounts.models import AccessRecord
from accounts.scope import Scope
from cases.enums import Stage
from cases.finding.not_in_view import not_in_view
from cases.models import Candidate
from placements.employers.filters import open_complaints
from placements.filters import ENDS_SOON
from placements.models import (
    CoachingAssignment,
    GuidanceSession,
    Placement,
    SectorNotice,
)
from placements.rules.week import Week
from reports.enums import LetterStatus
from reports.letters.waiting import unfinished, without_letter
from reports.models import CouncilAnswer, Letter
from subsidies.enums import RequestStatus, RunState
from subsidies.models import PaymentRun, WageCostSubsidy
from subsidies.process.work import work_of

A_MONTH = timedelta(days=30)


@dataclass(frozen=True)
class Card:
    """One card of the start page (templates/components/card.html)."""

    title: str
    why: str
    url: str = ""
    count: int | Decimal | None = None
    tone: str = "info"


def cards_of(scope: Scope) -> list[Card]:
    """The cards for the roles of this user, most urgent work first in each role."""
    makers = dict.fromkeys(make for role, make in CARDS.items() if scope.has(role))
    return [card for make in makers for card in make(scope)]


def _of_consultant(scope: Scope) -> Iterator[Card]:
    files = reverse("cases:candidate_list")
    own = Candidate.objects.visible_to(scope).active_on(scope.on).filter(consultant_id=scope.user_id)
    own = own.exclude(stage=Stage.LEFT)
    working = Q(person__placements__during__contains=scope.on)
    idle = own.exclude(pk__in=own.filter(working).values("pk")).count()
    ending = _ending(Placement.objects.visible_to(scope).filter(_here(scope)), scope).count()
    unseen = not_in_view(scope).count()
    if told := SectorNotice.objects.visible_to(scope).unseen().count():
        yield Card(
            "Sector van een werkgever gewijzigd",
            "Een andere gemeente deed dat. Banen van uw gemeente tellen nu anders.",
            reverse("placements:sector_notices"),
            told,
            "warning",
        )
    if complained := open_complaints(scope).values("employer").distinct().count():
        yield Card(
            "Werkgevers met een open klacht",
            "Een klacht handelt u binnen zes weken af.",
            f"{reverse('placements:employer_list')}?toon=klacht",
            complained,
            "warning",
        )
    yield Card(
        "Contracten eindigen binnen 60 dagen",
        "Bespreek nu met werkgever en kandidaat wat erna komt.",
        f"{reverse('placements:placement_list')}?stand=eindigt",
        ending,
        _tone(ending),
    )
    yield Card(
        "Nog niet in beeld",
        "Staan in het doelgroepregister, zonder dossier bij uw gemeente.",
        reverse("cases:not_in_view"),
        unseen,
        _tone(unseen),
    )
    yield Card(
        "Uw dossiers zonder plaatsing",
        "Deze kandidaten werken vandaag nog niet.",
        f"{files}?consulent=ik&werk=nee",
        idle,
        _tone(idle),
    )
    yield Card(
        "Uw dossiers", "Open dossiers waarvan u de consulent bent.", f"{files}?consulent=ik", own.count()
    )


def _here(scope: Scope) -> Q:
    """Placements of people with an open file at the consultant's municipalities."""
    files = Candidate.objects.active_on(scope.on).filter(municipality_id__in=scope.case_municipalities)
    return Q(person_id__in=files.values("person_id"))


def _of_coach(scope: Scope) -> Iterator[Card]:
    week = Week.of(scope.on)
    mine = CoachingAssignment.objects.of_coach(scope)
    minutes = GuidanceSession.objects.filter(assignment__in=mine).in_week_of(week.monday, week.sunday)
    ending = _ending(mine, scope).count()
    yield Card(
        "Uw uren deze week",
        "Leg uw uren vast op de dag zelf.",
        reverse("placements:my_hours"),
        Decimal(minutes.total_minutes()) / 60,
    )
    yield Card(
        "Mensen die u begeleidt",
        "Open dossiers met een jobcoachtraject dat vandaag loopt.",
        f"{reverse('cases:candidate_list')}?begeleiding=ik",
        Candidate.objects.guided_by(scope).active_on(scope.on).count(),
    )
    yield Card(
        "Trajecten eindigen binnen 60 dagen",
        "Bespreek met de consulent of begeleiding nodig blijft.",
        reverse("cases:candidate_list"),
        ending,
        _tone(ending),
    )


def _of_subsidy(scope: Scope) -> Iterator[Card]:
    yield from _waiting(scope)
    url = reverse("subsidies:grant_list")
    grants = WageCostSubsidy.objects.visible_to(scope)
    month = scope.on.replace(day=1)
    started = grants.filter(during__startswith__gte=month, during__startswith__lte=scope.on)
    yield Card(
        "Deze maand begonnen",
        "Nieuwe toekenningen: controleer de berekening.",
        f"{url}?stand=maand",
        started.count(),
    )
    yield Card(
        "Lopende loonkostensubsidies",
        "Toekenningen die vandaag lopen.",
        url,
        grants.active_on(scope.on).count(),
    )


def _waiting(scope: Scope) -> Iterator[Card]:
    """What waits for subsidy staff; each number is that of the list behind it."""
    work, steps = reverse("subsidies:work_list"), Counter[str]()
    late = 0
    for item in work_of(scope):
        steps[item.step] += 1
        late += item.is_late
    yield Card(
        "Te laat", "De termijn voor deze besluiten is voorbij.", f"{work}?termijn=te-laat", late, _tone(late)
    )
    told = (
        (RequestStatus.RECEIVED, "Nieuwe aanvragen", "Beoordeel of de werknemer bij de doelgroep hoort."),
        (RequestStatus.PROPOSED, "Te besluiten", "Het voorstel is klaar: controleer het en besluit."),
        (RequestStatus.APPROVAL, "Wacht op tweede persoon", "Bekijk het voorstel van uw collega."),
        (RequestStatus.MEASURING, "Wacht op loonwaarde", "Vraag de expert na wat te lang duurt."),
    )
    for step, title, why in told:
        yield Card(title, why, f"{work}?stap={step.value}", steps[step])
    runs = (
        PaymentRun.objects.visible_to(scope).filter(state=RunState.PREVIEWED).exclude(made_by=scope.user_id)
    )
    waiting = runs.count()
    yield Card(
        "Betaalrun te accorderen",
        "Klaargezet door een collega: een tweede persoon keurt goed.",
        reverse("subsidies:payment_runs"),
        waiting,
        "warning" if waiting else "info",
    )
    yield from _letters(scope)


def _letters(scope: Scope) -> Iterator[Card]:
    """What the post waits for; a term for objection only begins when a letter was sent."""
    letters = reverse("reports:letters")
    if unwritten := without_letter(scope).count():
        yield Card(
            "Besluiten zonder brief",
            "Maak de brief op de pagina van het besluit.",
            letters,
            unwritten,
            "warning",
        )
    if left := unfinished(Letter.objects.visible_to(scope)).count():
        yield Card(
            "Brieven af te maken",
            "Mislukt, of de brief aan de werknemer blijft achter bij die aan de werkgever.",
            f"{letters}?stand=unfinished",
            left,
            "warning",
        )
    if unsent := Letter.objects.visible_to(scope).to_send().count():
        yield Card(
            "Brieven te versturen",
            "Pas na het versturen begint de termijn voor bezwaar.",
            f"{letters}?stand={LetterStatus.FINAL}",
            unsent,
            "warning",
        )


def _of_answers(scope: Scope) -> Iterator[Card]:
    moved = SectorNotice.objects.filter(
        municipality_id__in=scope.figure_municipalities, on__gt=scope.on - A_MONTH
    )
    if told := moved.count():
        yield Card(
            "Banen tellen in een andere sector",
            "Een andere gemeente wijzigde de laatste 30 dagen de sector van een werkgever. Uw cijfers per sector "
            "zijn daardoor anders, ook van eerdere dagen.",
            reverse("reports:realisation"),
            told,
            "warning",
        )
    if not exists("/raadsvragen/"):
        return
    waiting = CouncilAnswer.objects.visible_to(scope).filter(answered_on=None)
    soonest = waiting.exclude(due_on=None).order_by("due_on").first()
    why = "Er wachten geen raadsvragen op antwoord."
    if soonest is not None and soonest.due_on is not None:
        why = f"De eerste moet op {soonest.due_on:%d-%m-%Y} beantwoord zijn."
    elif waiting:
        why = "Deze vragen wachten op antwoord."
    late = (
        soonest is not None and soonest.due_on is not None and soonest.due_on <= scope.on + timedelta(days=7)
    )
    yield Card("Open raadsvragen", why, "/raadsvragen/", len(waiting), "warning" if late else "info")


def _of_administrator(scope: Scope) -> Iterator[Card]:
    links = [
        ("/doelgroepregister/", "Doelgroepregister", "Bestanden van UWV inlezen."),
        ("/beheer/", "Beheer", "Accounts, rollen, normen en tarieven."),
        ("/instellingen/signalen/", "Signalen", "Wat consulenten op hun startpagina zien, en wanneer."),
    ]
    for url, title, why in links:
        if exists(url):
            yield Card(title, why, url)


def _of_privacy(scope: Scope) -> Iterator[Card]:
    month = scope.on.replace(day=1)
    yield Card(
        "Inzage en export deze maand",
        "Wie persoonsgegevens meenam uit het systeem, en waarvoor.",
        "/privacy/inzage/",
        AccessRecord.objects.visible_to(scope).filter(at__date__gte=month).count(),
    )


def _ending(facts: QuerySet, scope: Scope) -> QuerySet:
    """Facts that run today and end within 60 days."""
    return facts.filter(during__contains=scope.on, during__endswith__lte=scope.on + ENDS_SOON)


def _tone(count: int) -> str:
    return "warning" if count else "ok"


CARDS: dict[Role, Callable[[Scope], Iterator[Card]]] = {
    Role.CONSULTANT: _of_consultant,
    Role.COACH: _of_coach,
    Role.SUBSIDY: _of_subsidy,
    Role.MANAGER: _of_answers,
    Role.POLICY: _of_answers,
    Role.ADMINISTRATOR: _of_administrator,
    Role.PRIVACY: _of_privacy,
}
