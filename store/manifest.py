"""Manifest: what a backup holds, file by file, so that every byte of it can be checked before it is used.

It is written last: a folder without one is no backup. It comes from a disk that may have been elsewhere, so
no name in it is trusted. How a backup is made stands in `store.backup`, how one is used in `store.restoring`.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from store import archive, opening
from store.errors import BackupError
from store.topic import first_fault

FILE = "manifest.json"
WARC = ".warc.gz"
CHUNK_BYTES = 1 << 20


class Held(BaseModel):
    """One file of a backup."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str = Field(description="below the backup, and below the data folder; `/` between parts")
    bytes: int = Field(ge=0, description="length in bytes")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="of its bytes, hexadecimal")
    records: int | None = Field(
        default=None, ge=0, description="of a WARC file: records that can be read"
    )
    whole: bool = Field(default=True, description="false: a WARC file that was damaged already")

    @field_validator("path")
    @classmethod
    def _inside(cls, path: str) -> str:
        parts = PurePosixPath(path).parts
        plain = path.isprintable() and "\\" not in path and PurePosixPath(path).as_posix() == path
        if not plain or not parts or path.startswith("/") or ".." in parts or path == FILE:
            raise ValueError(f"{path!r} is no name of a file inside the backup")
        return path


class Manifest(BaseModel):
    """What a backup holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1] = 1
    made_at: str = Field(description="instant, UTC")
    program: str = Field(description="version of the program that made it")
    schema_version: int = Field(ge=0, description="migrations that the database has seen")
    rows: dict[str, int] = Field(description="number of rows by table")
    files: tuple[Held, ...] = Field(description="every file but the manifest, by path")

    @field_validator("files")
    @classmethod
    def _each_once(cls, files: tuple[Held, ...]) -> tuple[Held, ...]:
        paths = [each.path for each in files]
        if len(set(paths)) < len(paths):
            raise ValueError("a file is named twice")
        if opening.FILE not in paths:
            raise ValueError(f"{opening.FILE} is not among the files")
        return files

    @property
    def database(self) -> Held:
        """Return the entry of the database."""
        return next(each for each in self.files if each.path == opening.FILE)

    @property
    def warcs(self) -> tuple[Held, ...]:
        """Return the entries of the archive's files."""
        return tuple(each for each in self.files if each.records is not None)

    @property
    def others(self) -> tuple[Held, ...]:
        """Return what is neither the database nor of the archive."""
        return tuple(
            each for each in self.files if each.records is None and each.path != opening.FILE
        )


def load(folder: Path) -> Manifest:
    """Return the manifest of a backup.

    Raises:
        BackupError: there is none, it is broken, or it names a file outside the backup.
    """
    path = folder / FILE
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except OSError as error:
        raise BackupError(
            f"{folder} is no complete backup: {FILE} cannot be read ({error.strerror}). "
            "Name a folder that `disputeline backup` has made."
        ) from error
    except ValidationError as error:
        raise BackupError(
            f"The manifest of the backup is damaged: {first_fault(error)} ({path}). "
            "Nothing was restored; use another backup."
        ) from error


def write(folder: Path, manifest: Manifest) -> None:
    """Write a manifest and sync it to disk."""
    with (folder / FILE).open("x", encoding="utf-8") as file:
        file.write(manifest.model_dump_json(indent=1) + "\n")
        file.flush()
        os.fsync(file.fileno())


def chunks(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file, a chunk at a time."""
    with path.open("rb") as file:
        while data := file.read(CHUNK_BYTES):
            yield data


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, hexadecimal."""
    hashed = hashlib.sha256()
    for data in chunks(path):
        hashed.update(data)
    return hashed.hexdigest()


def records(path: Path) -> tuple[int, bool]:
    """Return how many records of a WARC file can be read whole, and whether all of the file can."""
    whole, count = archive.whole_bytes(path), 0
    intact = whole == path.stat().st_size
    try:
        with path.open("rb") as file:
            found = ArchiveIterator(file, no_record_parse=True)
            for record in found:
                if found.get_record_offset() >= whole:
                    return count, False
                while record.raw_stream.read(CHUNK_BYTES):
                    pass
                count += 1
    except (ArchiveLoadFailed, zlib.error, EOFError):
        return count, False
    return count, intact


def entry(path: Path, name: str) -> Held:
    """Return what a manifest says of a file that stands at `path` and is called `name`."""
    found, whole = records(path) if name.endswith(WARC) else (None, True)
    return Held(
        path=name, bytes=path.stat().st_size, sha256=digest(path), records=found, whole=whole
    )
