"""Where the contents of documents lie: encrypted files with meaningless names, outside the web root.

A file is written beside its place, flushed to the disk and then renamed: there is a whole file or none. The row in the
database comes after the file, and goes before it: what a crash leaves behind is a file nobody points at, and the sweep
takes that away.
"""

import contextlib
import hashlib
import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path

from cryptography.exceptions import InvalidTag
from django.conf import settings

from registry.sealing import open_sealed, seal

PURPOSE = "cases.document"
UNFINISHED = ".part"
_KEY = re.compile(r"[0-9a-f]{32}")


class ContentsLost(Exception):
    """The contents of a document are not there, or are not what was handed in."""


def digest_of(contents: bytes) -> str:
    """The SHA-256 of contents, in hexadecimals."""
    return hashlib.sha256(contents).hexdigest()


def keep(contents: bytes) -> str:
    """Write contents to the disk, encrypted, and answer the key under which they lie. Raises OSError."""
    key = secrets.token_hex(16)
    place = _place_of(key)
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = place.with_suffix(UNFINISHED)
    try:
        with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(seal(contents, purpose=PURPOSE, belongs_to=key))
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(place)
        _flush_folder(place.parent)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return key


def contents_of(key: str, digest: str) -> bytes:
    """The contents under a key. Raises ContentsLost when they are gone, changed, or not those of this digest."""
    try:
        contents = open_sealed(_place_of(key).read_bytes(), purpose=PURPOSE, belongs_to=key)
    except (OSError, InvalidTag, KeyError, IndexError) as fault:
        raise ContentsLost(key) from fault
    if digest_of(contents) != digest:
        raise ContentsLost(key)
    return contents


def discard(key: str) -> None:
    """Take the contents under a key off the disk; gone already is fine."""
    _place_of(key).unlink(missing_ok=True)


def written_before(moment: float) -> Iterator[Path]:
    """The files that were last written before this moment (seconds since 1970), unfinished ones included."""
    for path in sorted(Path(settings.DOCUMENT_ROOT).glob("??/*")):
        is_whole = _KEY.fullmatch(path.name) is not None
        if not is_whole and path.suffix != UNFINISHED:
            continue
        with contextlib.suppress(FileNotFoundError):
            if path.stat().st_mtime < moment:
                yield path


def _place_of(key: str) -> Path:
    if not _KEY.fullmatch(key):
        raise ContentsLost(key)
    return Path(settings.DOCUMENT_ROOT) / key[:2] / key


def _flush_folder(folder: Path) -> None:
    """Make the name of a new file survive a power cut too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
