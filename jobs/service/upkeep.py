"""Upkeep: what is done at night beside the loop: a verified backup, and a part of the archive read back.

Nightly backups stand in a folder of their own, so that only they are ever removed for being old. What is
wrong is an error with one line, which makes the run a failed one and lets `status` say so.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from jobs.service.lanes import Outcome
from store import backup, manifest, verifying
from store.archive import stamp
from store.db import Database
from store.errors import BackupError
from store.records import ArchiveCheck
from store.settings import ServiceSettings

NIGHTLY = "nightly"
MB = 1_000_000


def backups(folder: Path, settings: ServiceSettings) -> Path:
    """Return where the nightly backups of a data folder stand."""
    return settings.backups or backup.default_output(folder) / NIGHTLY


def back_up(folder: Path, settings: ServiceSettings, now: datetime) -> Outcome:
    """Make a verified backup, and remove nightly ones beyond the number that is kept.

    Raises:
        BackupError: it cannot be written, or the data is damaged.
        BusyError: another backup is being written there.
    """
    if not settings.keep_backups:
        return Outcome(said="none is wanted", idle=True)
    output = backups(folder, settings)
    made = backup.make(folder, output, now)
    removed = prune(output, folder.resolve().name, settings.keep_backups)
    return Outcome(said=f"{made.folder}; {removed} old ones removed")


def prune(output: Path, name: str, keep: int) -> int:
    """Remove all but the newest complete backups of a data folder; return how many were removed.

    Raises:
        BackupError: one cannot be removed.
    """
    complete = sorted(path.parent for path in output.glob(f"{name}-[0-9]*Z*/{manifest.FILE}"))
    old = complete[:-keep]
    try:
        for path in old:
            shutil.rmtree(path)
    except OSError as error:
        raise BackupError(f"The old backup {path} cannot be removed: {error.strerror}.") from error
    return len(old)


def verify(
    folder: Path,
    settings: ServiceSettings,
    clock: Callable[[], datetime],
    stopping: Callable[[], bool],
) -> Outcome:
    """Read a part of the archive back, the longest unseen files first; damage is in the outcome's checks."""
    found: list[ArchiveCheck] = []
    with Database.open(folder) as db:
        for file in verifying.due(db.sql):
            if stopping() or sum(one.bytes for one in found) > settings.verify_mb * MB:
                break
            found.append(verifying.verified(db.sql, db.archive, file, stamp(clock())))
    faults = sum(one.fault is not None for one in found)
    read_mb = sum(one.bytes for one in found) / MB
    said = f"{len(found)} files, {read_mb:.1f} MB, {faults} damaged"
    return Outcome(said=said, checks=tuple(found))


def damage(found: tuple[ArchiveCheck, ...]) -> str | None:
    """Return which files of the archive were found damaged, in one line; None where none was."""
    damaged = [one.fault for one in found if one.fault]
    more = f" ({len(damaged)} files in all)" if len(damaged) > 1 else ""
    return f"{damaged[0]}{more}" if damaged else None
