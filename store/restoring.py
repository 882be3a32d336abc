"""Restoring: a backup becomes a data folder, after every byte of it has been verified.

The new folder is filled beside its place and takes its name when it is complete, so that a restore that
is stopped leaves nothing that looks like data. Files are copied, never linked: the backup stays as it is.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store import backup, manifest, opening
from store.errors import BackupError, DataFolderError
from store.manifest import Held, Manifest

RESTORING = ".restoring"


def restore(source: Path, folder: Path) -> Manifest:
    """Fill a new or empty data folder from a backup; return what was restored.

    Raises:
        BackupError: the backup is incomplete or damaged, or cannot be written to its new place.
        DataFolderError: the folder holds something already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise DataFolderError(
            f"{folder} is not empty; a backup is restored into a new folder (--data)."
        )
    said = verified(source)
    place = folder.resolve()
    try:
        with _filling(place) as part:
            for each in said.files:
                backup.copy(source / each.path, part / each.path)
                _same(part / each.path, each)
            _same_rows(part / opening.FILE, said)
            if place.exists():
                backup.permit(place, part)
            part.replace(place)
    except (OSError, sqlite3.Error) as error:
        raise _failed(folder, error) from error
    return said


def verified(source: Path) -> Manifest:
    """Return the manifest of a backup whose files are all what it says: bytes, hashes, WARC records.

    Raises:
        BackupError: one is missing or differs, or a newer version of the program made it.
    """
    said = manifest.load(source)
    if backup.newer(said.schema_version):
        raise BackupError(
            f"The backup {source} was made by a newer disputeline ({said.program}); update disputeline."
        )
    for each in said.files:
        path = source / each.path
        if not path.resolve().is_relative_to(source.resolve()):
            raise _refused(each, "it is a link that leaves the backup", path)
        _same(path, each)
        if each.records is not None and manifest.records(path) != (each.records, each.whole):
            raise _refused(each, f"it does not hold {each.records} WARC records", path)
    return said


@contextmanager
def _filling(place: Path) -> Iterator[Path]:
    """Give a folder beside a place to fill; it is removed where it has not been renamed."""
    part = place.with_name(f".{place.name}{RESTORING}")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(mode=0o700, parents=True)
    try:
        yield part
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _same(path: Path, said: Held) -> None:
    """Check one file against the manifest.

    Raises:
        BackupError: it is missing, of another length, or has another hash.
    """
    try:
        length = path.stat().st_size
        if length != said.bytes:
            raise _refused(said, f"it has {length} bytes, expected {said.bytes}", path)
        if manifest.digest(path) != said.sha256:
            raise _refused(said, "its SHA-256 is not the one in the manifest", path)
    except OSError as error:
        raise _refused(said, error.strerror or str(error), path) from error


def _same_rows(path: Path, said: Manifest) -> None:
    """Check the restored database: whole, and as many rows as the manifest says.

    Raises:
        BackupError: it is not.
    """
    backup.check(path)
    held = backup.counts(path)
    for table in sorted(held.keys() | said.rows.keys()):
        if held.get(table) != said.rows.get(table):
            rows = f"{held.get(table, 0)} rows of {table}, expected {said.rows.get(table, 0)}"
            raise _refused(said.database, f"it holds {rows}", path)


def _refused(said: Held, why: str, path: Path) -> BackupError:
    return BackupError(
        f"The backup is damaged at {said.path}: {why} ({path}). Nothing was restored; use another backup."
    )


def _failed(folder: Path, error: Exception) -> BackupError:
    why = getattr(error, "strerror", None) or str(error)
    return BackupError(
        f"The backup was not restored: {why} ({getattr(error, 'filename', None) or folder}). Nothing was "
        "kept; free some space, make the folder writable, or name another with --data."
    )
