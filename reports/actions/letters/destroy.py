"""Take the words of a letter away when the document in the person's file is destroyed."""

from datetime import date

from cases.models import CaseDocument
from reports.models import Letter


def empty_letters_of(document: CaseDocument, on: date) -> int:
    """Destroy what the letters that were filed as this document say; answers how many. Within an act.

    Of a letter stays that there was one: its number, kind, days, who made and sent it, and the check number of its
    file. No name, address, explanation or word of it stays, so it cannot be made again.
    """
    return Letter.objects.filter(document=document, emptied_on__isnull=True).update(
        content={}, file=None, explanation="", attention="", address="", postcode="", place="", emptied_on=on
    )
