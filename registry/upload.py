"""Receiving a file with BSNs: encrypted while it comes in, so that it is never readable on a disk."""

import tempfile
from collections.abc import Iterator
from typing import Any, BinaryIO

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from registry.register_file.kind import MOST_BYTES
from registry.register_file.sealed import seal, unseal

LENGTH_BYTES = 4


class SealedUpload(UploadedFile):
    """A file that was sent, of which only the encrypted pieces are kept, in a file without a name."""

    def __init__(self, sealed: BinaryIO, size: int) -> None:
        # The name somebody gave their file may hold a name of a person: it is not kept.
        super().__init__(file=sealed, name="register.csv", content_type="text/csv", size=size)
        self._sealed = sealed

    @property
    def is_too_large(self) -> bool:
        """Whether more was sent than is read; the rest was not kept."""
        return self.size is not None and self.size > MOST_BYTES

    def pieces(self) -> Iterator[bytes]:
        """The pieces as they were sent, one at a time."""
        self._sealed.seek(0)
        while length := self._sealed.read(LENGTH_BYTES):
            yield unseal(self._sealed.read(int.from_bytes(length)))


class SealingUploadHandler(FileUploadHandler):
    """Encrypts what comes in, piece by piece; more than the limit is counted and not kept."""

    chunk_size = 256 * 1024

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        super().new_file(*args, **kwargs)
        self._sealed = tempfile.TemporaryFile()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Keep a piece, encrypted."""
        if start <= MOST_BYTES:
            piece = seal(raw_data)
            self._sealed.write(len(piece).to_bytes(LENGTH_BYTES) + piece)

    def file_complete(self, file_size: int) -> SealedUpload:
        """The file that was sent."""
        return SealedUpload(self._sealed, file_size)
