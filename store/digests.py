"""Digests: what was composed for whom, what each reader was told, and what became of each message.

A digest, its items and its messages are written in one transaction before anything is sent. A message is
claimed before the mail server is asked, so that none goes out twice at once; one that was under way when
the process died waits again under the same Message-ID (`release`). Nothing here composes or sends.

All of it stands in a file of its own beside the database, readable by its owner alone: the site, exports
and researchers read the database, and who reads the digest is none of their business. It has its own lock,
so that mail goes out while a crawl holds the data folder.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database as Sqlite

from store import tables, writes
from store.data_folder import unusable
from store.errors import BusyError, UsageError
from store.records import col
from store.tables import TableSpec

FILE, LOCK = "mail.sqlite", ".mail-lock"

WAITING, SENDING, SENT, GIVEN_UP = "waiting", "sending", "sent", "given up"
TOKEN_BYTES = 18
LAST = """
SELECT min(d.since), max(d.until) FROM deliveries x JOIN digests d ON d.id = x.digest_id
WHERE x.reader = ? AND d.group_id = ?
"""
TOLD = """
SELECT DISTINCT i.kind, i.item FROM deliveries x JOIN digests d ON d.id = x.digest_id
JOIN digest_items i ON i.digest_id = d.id WHERE x.reader = ? AND d.group_id = ?
"""
CLAIM = """
UPDATE deliveries SET state = 'sending', claimed_at = ?, attempts = attempts + 1
WHERE message_id = ? AND state = 'waiting'
"""
Item = tuple[str, str]  # kind, and what of that kind


@dataclass(frozen=True, kw_only=True)
class DigestRow:
    """One digest as it was composed."""

    id: str = col("derived from group, language and window")
    group_id: str = col("group of readers, as topic or settings name it")
    topic: str = col("slug of the topic")
    language: str = col("language of the frame, ISO 639-1")
    since: str = col("instant after which things count as new, UTC")
    until: str = col("instant up to which they do, UTC")
    composed_at: str = col("instant, UTC")
    subject: str = col("subject of the message")
    events: int = col("how many new events it tells of")


@dataclass(frozen=True, kw_only=True)
class DigestItem:
    """One thing that a digest tells, so that it is told once."""

    digest_id: str = col("digests.id")
    kind: str = col("event, listing, figure, stance or edit")
    item: str = col("id of the event, or a key of what else is told")


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """One message to one reader."""

    message_id: str = col("Message-ID (RFC 5322), derived from digest and reader")
    digest_id: str = col("digests.id")
    reader: str = col("address")
    state: str = col("waiting, sending, sent or given up", default=WAITING)
    attempts: int = col("how often the server was asked", default=0)
    next_at: str = col("instant from which it may be sent, UTC")
    claimed_at: str | None = col("instant at which a run took it to send, UTC", default=None)
    sent_at: str | None = col("instant at which the server took it, UTC", default=None)
    error: str | None = col("what the server said last, in one line", default=None)
    message: bytes | None = col("the message; null once it is sent", default=None)


@dataclass(frozen=True, kw_only=True)
class Reader:
    """A reader, with the token by which one click unsubscribes."""

    address: str = col("address")
    token: str = col("random; stands in the List-Unsubscribe header")


@dataclass(frozen=True, kw_only=True)
class Unsubscribe:
    """A reader who wants no more digests, whatever a topic or the settings say."""

    reader: str = col("address, in lower case")
    at: str = col("instant, UTC")
    how: str = col("command, link or mail")


SPECS = {
    "digests": TableSpec(DigestRow, indexes=(("group_id", "until"),)),
    "digest_items": TableSpec(
        DigestItem, pk=("digest_id", "kind", "item"), foreign=(("digest_id", "digests", "id"),)
    ),
    "deliveries": TableSpec(
        Delivery,
        pk="message_id",
        foreign=(("digest_id", "digests", "id"),),
        indexes=(("state", "next_at"), ("reader",), ("digest_id",)),
    ),
    "readers": TableSpec(Reader, pk="address", indexes=(("token",),)),
    "unsubscribes": TableSpec(Unsubscribe, pk="reader"),
}


@contextmanager
def held(folder: Path) -> Iterator[Sqlite]:
    """Open what is kept of the mail of a data folder, and hold it for writing.

    Raises:
        BusyError: another run is sending.
        DataFolderError: the file cannot be used.
    """
    with _locked(folder), changing(folder) as ledger:
        yield ledger


@contextmanager
def changing(folder: Path) -> Iterator[Sqlite]:
    """Open the same for one short change beside a run that sends, such as a reader who leaves.

    Raises:
        DataFolderError: the file cannot be used.
    """
    path = folder / FILE
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        ledger = _opened(path)
    except (OSError, sqlite3.Error) as error:
        raise unusable(path, error) from error
    try:
        yield ledger
    finally:
        ledger.close()


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    try:
        file = (folder / LOCK).open("a")
    except OSError as error:
        raise unusable(folder / LOCK, error) from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise BusyError(f"Another run is sending mail from {folder}; wait for it.") from error
        yield


@contextmanager
def seen(folder: Path) -> Iterator[Sqlite]:
    """Open what is kept of the mail of a data folder only to look; where nothing is kept, empty tables."""
    path = folder / FILE
    ledger = _opened(path if path.is_file() else None)
    try:
        yield ledger
    finally:
        ledger.close()


def _opened(path: Path | None) -> Sqlite:
    ledger = Sqlite(path) if path else Sqlite(memory=True)
    ledger.execute("PRAGMA foreign_keys = ON")
    ledger.execute("PRAGMA busy_timeout = 5000")
    with ledger.atomic():
        for name, spec in SPECS.items():
            tables.ensure(ledger, name, spec)
    return ledger


def span(ledger: Sqlite, reader: str, group_id: str) -> tuple[str, str] | None:
    """Return (start of the first digest, end of the last one) of a reader; None before the first."""
    first, last = ledger.execute(LAST, [reader, group_id]).fetchone()
    return None if first is None else (first, last)


def told(ledger: Sqlite, reader: str, group_id: str) -> frozenset[Item]:
    """Return what a reader was told already."""
    return frozenset(ledger.execute(TOLD, [reader, group_id]).fetchall())


def keep(
    ledger: Sqlite, digest: DigestRow, items: Sequence[Item], deliveries: Sequence[Delivery]
) -> None:
    """Write a digest with what it tells and its messages, all or nothing; what is there stays."""
    listed = [DigestItem(digest_id=digest.id, kind=kind, item=item) for kind, item in items]
    with ledger.atomic():
        writes.insert_missing(ledger, "digests", [digest])
        writes.insert_missing(ledger, "digest_items", listed)
        writes.insert_missing(ledger, "deliveries", deliveries)


def release(ledger: Sqlite) -> int:
    """Let messages wait again that a killed run had claimed; return how many. The caller holds the folder."""
    with ledger.atomic():
        return int(
            ledger.execute(
                "UPDATE deliveries SET state = 'waiting' WHERE state = 'sending'"
            ).rowcount
        )


def _deliveries(ledger: Sqlite, sql: str, *values: str) -> tuple[Delivery, ...]:
    return tuple(tables.record_of(Delivery, row) for row in ledger.query(sql, list(values)))


def due(ledger: Sqlite, now: str) -> tuple[Delivery, ...]:
    """Return the messages that may be sent now, oldest first."""
    return _deliveries(
        ledger,
        "SELECT * FROM deliveries WHERE state = ? AND next_at <= ? ORDER BY next_at, message_id",
        WAITING,
        now,
    )


def unsent(ledger: Sqlite) -> tuple[Delivery, ...]:
    """Return the messages that the server has not taken, those given up last."""
    return _deliveries(
        ledger,
        "SELECT * FROM deliveries WHERE state IN (?, ?, ?) ORDER BY state = ?, next_at, message_id",
        *(WAITING, SENDING, GIVEN_UP, GIVEN_UP),
    )


def claim(ledger: Sqlite, message_id: str, now: str) -> bool:
    """Take a message to send; return whether it was free."""
    with ledger.atomic():
        return int(ledger.execute(CLAIM, [now, message_id]).rowcount) == 1


def sent(ledger: Sqlite, message_id: str, now: str) -> None:
    """Note that the server took a message; its bytes are no longer kept."""
    with ledger.atomic():
        ledger.execute(
            "UPDATE deliveries SET state = ?, sent_at = ?, error = NULL, message = NULL "
            "WHERE message_id = ?",
            [SENT, now, message_id],
        )


def failed(ledger: Sqlite, message_id: str, error: str, next_at: str | None) -> None:
    """Note why a message was not taken and when it may go again; None gives it up."""
    state = GIVEN_UP if next_at is None else WAITING
    with ledger.atomic():
        ledger.execute(
            "UPDATE deliveries SET state = ?, error = ?, next_at = coalesce(?, next_at) "
            "WHERE message_id = ?",
            [state, error, next_at, message_id],
        )


def token(ledger: Sqlite, address: str) -> str:
    """Return the token of a reader, made on the first call."""
    new = Reader(address=address, token=secrets.token_urlsafe(TOKEN_BYTES))
    with ledger.atomic():
        writes.insert_missing(ledger, "readers", [new])
    held = ledger.execute("SELECT token FROM readers WHERE address = ?", [address])
    return str(held.fetchone()[0])


def unsubscribe(ledger: Sqlite, address: str, at: str, how: str = "command") -> bool:
    """Keep that a reader wants no more, and give up what waits for them; return whether that is new."""
    row = Unsubscribe(reader=address.lower(), at=at, how=how)
    known = row.reader in unsubscribed(ledger)
    with ledger.atomic():
        writes.insert_missing(ledger, "unsubscribes", [row])
        ledger.execute(
            "UPDATE deliveries SET state = ?, error = 'unsubscribed', message = NULL "
            "WHERE lower(reader) = ? AND state = ?",
            [GIVEN_UP, row.reader, WAITING],
        )
    return not known


def belongs(folder: Path, given: str) -> bool:
    """Tell whether a token is a reader's; nothing is locked, made or written."""
    path = folder / FILE
    if not given or not path.is_file():
        return False
    ledger = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        sql = "SELECT 1 FROM readers WHERE token = ?"
        return ledger.execute(sql, [given]).fetchone() is not None
    except sqlite3.Error:  # it is being made just now, or is none
        return False
    finally:
        ledger.close()


def unsubscribe_by_token(ledger: Sqlite, given: str, at: str) -> str:
    """Unsubscribe the reader to whom a token belongs; return the address.

    Raises:
        UsageError: the token belongs to nobody.
    """
    found = ledger.execute("SELECT address FROM readers WHERE token = ?", [given]).fetchone()
    if found is None:
        raise UsageError("This link to unsubscribe belongs to no reader; use the newest message's.")
    unsubscribe(ledger, found[0], at, "link")
    return str(found[0])


def unsubscribed(ledger: Sqlite) -> frozenset[str]:
    """Return the addresses, in lower case, of those who want no more."""
    return frozenset(row[0] for row in ledger.execute("SELECT reader FROM unsubscribes"))
