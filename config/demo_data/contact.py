"""Contact in the demo: moments over time for every open file, appointments around today, complaints and documents."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from accounts.models import User
from cases.contact import storage
from cases.enums import (
    AppointmentStatus,
    Complainant,
    ComplaintOutcome,
    ComplaintSubject,
    ContactKind,
    FileFormat,
    Stage,
    Visibility,
)
from cases.models import Appointment, Candidate, CaseDocument, Complaint, ContactMoment, DocumentType
from config.demo_data import TODAY, table
from config.demo_data.files import File
from config.demo_data.guidance import Guidance
from config.demo_data.stocks import Spell
from config.demo_data.towns import Town

WEEKS_BETWEEN = {
    Stage.IN_VIEW: 11,
    Stage.DIAGNOSIS: 7,
    Stage.DEVELOPMENT: 10,
    Stage.WORK_READY: 7,
    Stage.MEDIATION: 5,
    Stage.TRIAL_PLACEMENT: 5,
    Stage.PLACED: 20,
    Stage.SUSTAINED: 40,
}
FORGOTTEN_SHARE = 0.04
"""Of the open files nobody spoke with the candidate for twenty weeks or more."""
FORGOTTEN_DAYS = (140, 260)
MOST_MOMENTS = 5
TEXTS = table("contact_texts.csv")
REACHED = [row for row in TEXTS if row["with_whom"].startswith("candidate") and row["kind"] != "attempt"]
BESIDES = [row for row in TEXTS if row not in REACHED]
APPOINTMENTS_PER_COLLEAGUE = 8
ABOUT = (
    "Voortgang van het traject",
    "Kennismaking",
    "Gesprek met de werkgever",
    "Profiel voor werkgevers aanvullen",
    "Terugkijken op de proefplaatsing",
)
PLACES = ("Gemeentehuis", "Gemeentehuis", "Bij de werkgever", "Telefonisch", "Wijkcentrum")
COMPLAINTS = (
    (
        310,
        Complainant.CANDIDATE,
        ComplaintSubject.WAITING,
        "Wacht al weken op een eerste gesprek.",
        ComplaintOutcome.UPHELD,
        30,
    ),
    (
        190,
        Complainant.EMPLOYER,
        ComplaintSubject.GUIDANCE,
        "Er was twee keer een andere begeleider.",
        ComplaintOutcome.PARTLY,
        48,
    ),
    (
        120,
        Complainant.REPRESENTATIVE,
        ComplaintSubject.TREATMENT,
        "Voelt zich niet gehoord in het gesprek.",
        ComplaintOutcome.SETTLED,
        21,
    ),
    (50, Complainant.CANDIDATE, ComplaintSubject.EMPLOYER, "De werkplek is anders dan afgesproken.", None, 0),
    (9, Complainant.CANDIDATE, ComplaintSubject.GUIDANCE, "Afspraken worden vaak verzet.", None, 0),
)
"""Days ago, from whom, about what, in which words, how it ended, and after how many days."""
DOCUMENTS = (
    ("cv", "Cv, versie van de kandidaat", Visibility.COACH),
    ("diploma", "Certificaat heftruck", Visibility.COACH),
    ("plan", "Afspraken over het traject", Visibility.CONSULTANTS),
    ("correspondentie", "Uitnodiging voor de intake", Visibility.CONSULTANTS),
)


@dataclass
class Contact:
    """Everything about contact in one town."""

    moments: list[ContactMoment] = field(default_factory=list)
    appointments: list[Appointment] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    documents: list[CaseDocument] = field(default_factory=list)


def contact_of(
    town: Town, files: Sequence[File], guidance: Sequence[Guidance], colleagues: Sequence[User], seed: int
) -> Contact:
    """The contact of a town, the same for the same seed; complaints and documents where colleagues work."""
    rng = random.Random(f"{seed} {town.code} contact")  # noqa: S311  the same again is what we want
    still_open = [file.candidate for file in files if Spell(*_days(file.candidate)).holds(TODAY)]
    made = Contact(moments=[moment for each in still_open for moment in _moments(each, rng)])
    made.moments += _of_coaches(still_open, guidance, rng)
    if colleagues and still_open:
        made.appointments = _appointments(still_open, colleagues, rng)
        about = rng.sample(still_open, min(len(COMPLAINTS), len(still_open)))
        made.complaints = [
            _complaint(candidate, row, colleagues) for candidate, row in zip(about, COMPLAINTS, strict=False)
        ]
        made.documents = _documents(rng.sample(still_open, min(6, len(still_open))))
    return made


def _days(candidate: Candidate) -> tuple[date, date | None]:
    return candidate.during.lower, candidate.during.upper


def _moments(candidate: Candidate, rng: random.Random) -> list[ContactMoment]:
    """From today back: the last contact within the rhythm of the stage, for a few files long ago."""
    rhythm = WEEKS_BETWEEN.get(Stage(candidate.stage), 12) * 7
    back = rng.randint(*FORGOTTEN_DAYS) if rng.random() < FORGOTTEN_SHARE else rng.randint(0, rhythm)
    moments: list[ContactMoment] = []
    while len(moments) < MOST_MOMENTS:
        day = _working_day(TODAY - timedelta(days=back))
        if day < candidate.during.lower:
            break
        moments.append(_moment(candidate, day, rng.choice(REACHED), candidate.consultant, rng))
        back += rng.randint(rhythm // 2, rhythm + 7)
    if moments and rng.random() < 0.3:
        day = max(moments[-1].on, _working_day(moments[0].on - timedelta(days=rng.randint(1, 10))))
        moments.append(_moment(candidate, day, rng.choice(BESIDES), candidate.consultant, rng))
    return moments


def _of_coaches(
    still_open: Sequence[Candidate], guidance: Sequence[Guidance], rng: random.Random
) -> list[ContactMoment]:
    """A note of the coach, which the consultant reads too, for some of the people who are guided."""
    by_person = {id(candidate.person): candidate for candidate in still_open}
    moments = []
    for each in guidance:
        candidate = by_person.get(id(each.assignment.person))
        if candidate is not None and each.spell.holds(TODAY) and rng.random() < 0.5:
            day = max(each.spell.first, _working_day(TODAY - timedelta(days=rng.randint(2, 25))))
            moment = _moment(candidate, day, rng.choice(REACHED), each.assignment.coach, rng)
            moment.visibility = Visibility.COACH
            moments.append(moment)
    return moments


def _moment(
    candidate: Candidate, day: date, row: dict[str, str], by: User | None, rng: random.Random
) -> ContactMoment:
    return ContactMoment(
        candidate=candidate,
        on=day,
        at=time(rng.randint(9, 16), rng.choice((0, 15, 30, 45))) if row["kind"] != ContactKind.NOTE else None,
        kind=row["kind"],
        with_whom=row["with_whom"],
        text=row["text"],
        visibility=rng.choices((Visibility.CONSULTANTS, Visibility.COACH), (3, 1))[0],
        written_by=by,
        written_on=day,
    )


def _appointments(
    still_open: Sequence[Candidate], colleagues: Sequence[User], rng: random.Random
) -> list[Appointment]:
    """A few for every colleague: last week, today, tomorrow and the weeks after."""
    appointments = []
    for colleague in colleagues:
        theirs = [candidate for candidate in still_open if candidate.consultant == colleague]
        chosen = rng.sample(theirs, min(APPOINTMENTS_PER_COLLEAGUE, len(theirs)))
        for ahead, candidate in zip((-6, -2, 0, 0, 1, 1, 9, 16), chosen, strict=False):
            begins = datetime.combine(
                TODAY + timedelta(days=ahead), time(rng.randint(9, 15), rng.choice((0, 30)))
            )
            appointments.append(
                Appointment(
                    candidate=candidate,
                    colleague=colleague,
                    starts_at=timezone.make_aware(begins),
                    minutes=rng.choice((30, 45, 60)),
                    place=rng.choice(PLACES),
                    about=rng.choice(ABOUT),
                    status=AppointmentStatus.KEPT if ahead == -6 else AppointmentStatus.PLANNED,
                    made_by=colleague,
                )
            )
    return appointments


def _complaint(
    candidate: Candidate,
    row: tuple[int, Complainant, ComplaintSubject, str, ComplaintOutcome | None, int],
    colleagues: Sequence[User],
) -> Complaint:
    ago, complainant, subject, text, outcome, days = row
    received = TODAY - timedelta(days=ago)
    return Complaint(
        municipality_id=candidate.municipality_id,
        candidate=candidate,
        received_on=received,
        complainant=complainant,
        subject=subject,
        text=text,
        handler=colleagues[-1] if ago > 10 else None,
        recorded_by=candidate.consultant,
        acknowledged_on=received + timedelta(days=3) if ago > 10 else None,
        postponed_on=received + timedelta(days=40) if ago == 50 else None,
        outcome=outcome or "",
        closed_on=received + timedelta(days=days) if outcome else None,
        answer="Besproken met wie klaagde; afspraken gemaakt over het vervolg." if outcome else "",
    )


def _documents(candidates: Sequence[Candidate]) -> list[CaseDocument]:
    """One tiny text for each of these files; none where the types of documents are not loaded."""
    types = {each.key: each for each in DocumentType.objects.all()}
    documents = []
    for index, candidate in enumerate(candidates):
        key, description, visibility = DOCUMENTS[index % len(DOCUMENTS)]
        if key not in types:
            continue
        content = f"Voorbeeld van een document: {description}.\n".encode()
        documents.append(
            CaseDocument(
                candidate=candidate,
                type=types[key],
                dated_on=TODAY - timedelta(days=20 + index),
                description=description,
                name=f"{key}.txt",
                format=FileFormat.TXT,
                size=len(content),
                digest=storage.digest_of(content),
                storage_key=storage.keep(content),
                visibility=visibility,
                uploaded_on=TODAY - timedelta(days=15),
                uploaded_by=candidate.consultant,
            )
        )
    return documents


def _working_day(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.isoweekday() - 5))
