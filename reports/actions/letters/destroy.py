"""Take the words of a letter away when the document in the person's file is destroyed."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from cases.models import CaseDocument
from reports.enums import LetterStatus
from reports.models import Letter

EMPTY: dict[str, Any] = {
    "content": {},
    "file": None,
    "explanation": "",
    "attention": "",
    "address": "",
    "postcode": "",
    "place": "",
    "withdrawn_because": "",
}
"""What a letter is when its words are destroyed. The database does the same when the whole file of a person goes."""
STILL_TO_SEND = (
    "In dit document staat brief {}. Die is nog niet verstuurd. Verstuur de brief eerst, of trek haar in."
)


def empty_letters_of(document: CaseDocument, on: date) -> int:
    """Destroy what the letters that were filed as this document say; answers how many. Within an act, person held.

    Of a letter stays that there was one: its number, kind, days, who made and sent it, and the check number of its
    file. No name, address, explanation or word of it stays, so it cannot be made again. Raises ValidationError for a
    letter that is final and still has to be sent: nobody would ever read it.
    """
    letters = Letter.objects.filter(document=document, emptied_on__isnull=True)
    if unsent := letters.filter(status=LetterStatus.FINAL).first():
        raise ValidationError(STILL_TO_SEND.format(unsent.reference), code="still_to_send")
    return letters.update(**EMPTY, emptied_on=on)
