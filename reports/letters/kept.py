"""The file of a final letter as it is kept: handed out when it is what was made final, and otherwise not."""

from __future__ import annotations

import logging
from hmac import compare_digest

from cases.contact import storage
from reports.models import Letter

logger = logging.getLogger(__name__)
DESTROYED = "de inhoud is vernietigd"
DAMAGED = "het bestand is weg of is niet meer wat het was; meld dit aan uw functioneel beheerder"


class LetterNotReadable(storage.ContentsLost):
    """The file of a letter cannot be handed out; `reason` says why in Dutch, without names."""

    def __init__(self, reference: str, reason: str) -> None:
        super().__init__(reference)
        self.reason = reason


def is_destroyed(letter: Letter) -> bool:
    """Whether the contents of a letter were destroyed; the letter has its document with it."""
    is_removed = letter.document is not None and letter.document.removed_on is not None
    return letter.emptied_on is not None or is_removed


def kept_file(letter: Letter) -> bytes:
    """The file of a final letter, of which it is sure that nothing changed. Raises LetterNotReadable.

    A file that does not match the check number of its letter is written in the log, by the number of the letter.
    """
    if is_destroyed(letter):
        raise LetterNotReadable(letter.reference, DESTROYED)
    try:
        if letter.document is not None:
            return storage.contents_of(letter.document.storage_key, letter.digest)
        content = bytes(letter.file or b"")
        if not compare_digest(storage.digest_of(content), letter.digest):
            raise storage.ContentsLost(letter.reference)
    except storage.ContentsLost as lost:
        logger.error("The file of letter %s is gone, or is not what was made final.", letter.reference)
        raise LetterNotReadable(letter.reference, DAMAGED) from lost
    return content
