"""Data folder: which topic it follows, whether it holds sample data, and who works in it now.

Small files beside the database: `topic`, `sample`, `.lock`. What the database holds is not
known here.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store.errors import BusyError, DataFolderError

LOCK, TOPIC, SAMPLE = ".lock", "topic", "sample"
SERVICE_LOCK, SCHEDULE = ".service-lock", "schedule.sqlite"  # of the service alone


@contextmanager
def lock(folder: Path) -> Iterator[None]:
    """Hold a folder for writing; the system lets go of it when the process ends, however it ends.

    Raises:
        BusyError: another run holds it.
    """
    with (folder / LOCK).open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise BusyError(
                f"Another run is working in {folder}; wait for it, or use another --data folder."
            ) from error
        yield


def topic_slug(folder: Path) -> str | None:
    """Return the slug of the topic that a folder follows; None for a new folder."""
    path = folder / TOPIC
    return path.read_text(encoding="utf-8").strip() if path.is_file() else None


def state_topic(folder: Path, slug: str) -> None:
    """Write which topic a folder follows.

    Raises:
        DataFolderError: it follows another one already.
    """
    stated = topic_slug(folder)
    if stated not in (None, slug):
        raise DataFolderError(
            f"{folder} follows the topic {stated}, not {slug}; use another --data folder."
        )
    if stated is None:
        (folder / TOPIC).write_text(f"{slug}\n", encoding="utf-8")


def is_sample(folder: Path) -> bool:
    """Return whether a folder holds the demo's sample data."""
    return (folder / SAMPLE).exists()


def mark_sample(folder: Path, *, empty: bool) -> None:
    """Mark an empty folder as holding sample data; one that is marked stays so.

    Raises:
        DataFolderError: it holds real data.
    """
    if is_sample(folder):
        return
    if not empty:
        raise DataFolderError(
            f"{folder} holds real data; the demo needs a folder of its own (--data)."
        )
    (folder / SAMPLE).write_text("Sample data of the demo.\n", encoding="utf-8")


def unusable(path: Path, error: Exception) -> DataFolderError:
    """Return the error that says why a data folder cannot be used."""
    said = getattr(error, "strerror", None) or str(error)
    return DataFolderError(
        f"The data folder cannot be used: {said} ({path}). "
        "Free some space, make the folder writable, or name another with --data."
    )
