"""Alone: one service a data folder; who else wants to be one is told so, and `status` sees that it runs.

The system lets go of the lock when the process ends, however it ends; what the file says of the process
is for people. The lock on the data's writers is another one (`store.data_folder`): a service that waits
for its next crawl lets readers correct and hand in.
"""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from store.data_folder import SERVICE_LOCK, unusable
from store.errors import BusyError

TRIES, PAUSE_S = 5, 0.2  # whoever only looks holds the lock for an instant


@dataclass(frozen=True)
class Serving:
    """The service that runs: its process, and since when (UTC)."""

    pid: int
    since: str


@contextmanager
def alone(folder: Path, since: str) -> Iterator[None]:
    """Be the only service of a data folder.

    Raises:
        BusyError: there is one already.
        DataFolderError: the folder cannot be written.
    """
    path = folder / SERVICE_LOCK
    try:
        file = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise unusable(path, error) from error
    with file:
        if not _taken(file):
            raise BusyError(
                f"Another service follows {folder} already{_who(path)}; stop it first, "
                "or name another folder with --data."
            )
        file.truncate(0)
        file.write(json.dumps(asdict(Serving(os.getpid(), since))) + "\n")
        file.flush()
        yield
        file.truncate(0)


def seen(folder: Path) -> Serving | None:
    """Return the service of a data folder; None where none runs."""
    path = folder / SERVICE_LOCK
    try:
        with path.open(encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return None
    except BlockingIOError:
        return _stated(path)
    return None


def _taken(file: IO[str]) -> bool:
    for left in reversed(range(TRIES)):
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if left:
                time.sleep(PAUSE_S)
        else:
            return True
    return False


def _stated(path: Path) -> Serving:
    try:
        return Serving(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return Serving(0, "")  # it has only just begun


def _who(path: Path) -> str:
    found = _stated(path)
    return f" (process {found.pid}, since {found.since})" if found.pid else ""
