"""An appointment as a calendar file (RFC 5545) without personal data: calendars are shared, copied and synchronised."""

from datetime import UTC, datetime, timedelta

from cases.enums import AppointmentStatus
from cases.models import Appointment

STATUS = {AppointmentStatus.CANCELLED: "CANCELLED"}


def calendar_file(appointment: Appointment) -> bytes:
    """The calendar file of one appointment: the number of the file, when, and nothing of whom, where or about what.

    A newer version of the same appointment has the same UID and a higher SEQUENCE: the calendar replaces the old one.
    """
    ends_at = appointment.starts_at + timedelta(minutes=appointment.minutes)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Banenafspraak//Afspraken//NL",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:afspraak-{appointment.pk}@banenafspraak.invalid",
        f"SEQUENCE:{appointment.sequence}",
        # The moment of the version, which must not depend on when it is downloaded: the start does.
        f"DTSTAMP:{_moment(appointment.starts_at)}",
        f"DTSTART:{_moment(appointment.starts_at)}",
        f"DTEND:{_moment(ends_at)}",
        f"SUMMARY:Afspraak {appointment.candidate.reference}",
        f"STATUS:{STATUS.get(AppointmentStatus(appointment.status), 'CONFIRMED')}",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{line}\r\n" for line in lines).encode()


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
