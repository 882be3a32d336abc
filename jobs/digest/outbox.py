"""Outbox: what was not sent lies as .eml files in the data folder, for a person to open.

A preview lies there too, under a name of its own. Whatever the ledger no longer waits to send is removed;
previews are left alone.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from sqlite_utils import Database as Sqlite

from store import digests
from store.data_folder import unusable

FOLDER, PREVIEW, UNSENT = "outbox", "preview", "unsent"


def put_preview(folder: Path, name: str, content: bytes) -> Path:
    """Write a preview; return where.

    Raises:
        DataFolderError: it cannot be written.
    """
    return _put(folder, f"{PREVIEW}-{name}", content)


def mirror(folder: Path, ledger: Sqlite) -> tuple[Path, ...]:
    """Make the outbox hold every message that is not sent, and none that is; return them.

    Raises:
        DataFolderError: it cannot be written.
    """
    waiting = {_name(one.message_id): one.message for one in digests.unsent(ledger) if one.message}
    return mirrored(folder, UNSENT, waiting)


def mirrored(folder: Path, kind: str, waiting: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Make the outbox hold these files and no others whose names begin with a kind; return them.

    Raises:
        DataFolderError: it cannot be written.
    """
    box = folder / FOLDER
    try:
        for path in box.glob(f"{kind}-*"):
            if path.name not in waiting:
                path.unlink(missing_ok=True)
    except OSError as error:
        raise unusable(box, error) from error
    return tuple(_put(folder, name, message) for name, message in sorted(waiting.items()))


def _name(message_id: str) -> str:
    return f"{UNSENT}-{message_id.strip('<>').partition('@')[0]}.eml"


def _put(folder: Path, name: str, content: bytes) -> Path:
    box = folder / FOLDER
    path = box / name
    try:
        box.mkdir(mode=0o700, exist_ok=True)
        beside = path.with_suffix(".part")
        beside.write_bytes(content)
        os.replace(beside, path)
    except OSError as error:
        raise unusable(path, error) from error
    return path
