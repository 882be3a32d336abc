"""Mailing: from the groups of readers to messages that are stored, then sent; the main flow of the digest.

A digest is composed once for all readers of a group who were last told up to the same instant, written with
what it tells and with one message a reader, and only then sent. Nothing here decides what is news.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from sqlite_utils import Database as Sqlite

from jobs.digest import chart, due, outbox
from jobs.digest.compose import compose
from jobs.digest.material import Material, gathered
from jobs.digest.message import NOBODY, SENDER, Envelope, page, written
from jobs.digest.parts import Digest
from jobs.digest.send import Tally, send_due
from jobs.workspace import Clock, Say, silent, utc_now
from store import digests
from store.db import Database
from store.digests import Delivery, DigestRow
from store.errors import UsageError
from store.look.news import Window
from store.readers import MailSettings, ReaderGroup
from store.records import iso, key
from store.settings import Settings
from store.topic import Topic

OVERLAP = timedelta(hours=6)  # what was being woven while the last digest was composed is not lost


@dataclass(frozen=True, kw_only=True)
class Post:
    """What the digest works with."""

    db: Database
    topic: Topic
    settings: Settings
    clock: Clock = utc_now
    say: Say = field(default=silent)

    @property
    def mail(self) -> MailSettings:
        """Return the server that takes mail."""
        return self.settings.mail


def groups(topic: Topic, settings: Settings) -> tuple[ReaderGroup, ...]:
    """Return the groups of topic file and settings; one of the settings wins over its namesake."""
    by_id = {group.id: group for group in (*topic.digest.groups, *settings.readers)}
    return tuple(by_id.values())


def group_of(topic: Topic, settings: Settings, wanted: str | None) -> ReaderGroup:
    """Return a group by its id; without one, the first, or where there is none, one of nobody.

    Raises:
        UsageError: there is no such group.
    """
    held = groups(topic, settings)
    if wanted is None:
        return next(iter(held), topic.digest.anyone)
    for group in held:
        if group.id == wanted:
            return group
    known = (
        ", ".join(group.id for group in held) or "none, since neither topic nor settings has any"
    )
    raise UsageError(f"--group {wanted!r} does not exist; expected one of: {known}.")


@dataclass(frozen=True)
class Preview:
    """A digest that is only shown: the message as it would go out, and the same as a page."""

    message: Path
    page: Path


def preview(post: Post, group: ReaderGroup, window: Window) -> Preview:
    """Write the digest of a window to the outbox as an .eml file, and as a page for a browser."""
    digest = compose(_gathered(post, group, window, window.since), group)
    picture = chart.png(digest.chart)
    envelope = Envelope(
        digest_id=_digest_id(post, group, window),
        reader=NOBODY,
        sender=post.mail.sender or SENDER,
        topic=post.topic.slug,
        base_url=post.mail.base_url,
        at=datetime.fromisoformat(window.until),
    )
    name = f"{window.until[:10]}-{group.id}-{group.language}"
    return Preview(
        message=outbox.put_preview(
            post.db.folder, f"{name}.eml", bytes(written(digest, envelope, picture))
        ),
        page=outbox.put_preview(
            post.db.folder, f"{name}.html", page(digest, envelope, picture).encode()
        ),
    )


def run(post: Post) -> Tally:
    """Compose what readers are owed, store it, send what is due; what is not sent lies in the outbox.

    Raises:
        BusyError: another run is sending.
        ConfigError: messages are due and no mail server is set.
    """
    with digests.held(post.db.folder) as ledger:
        for group in groups(post.topic, post.settings):
            _compose_for(post, ledger, group)
        try:
            return send_due(ledger, post.mail, post.clock, post.say)
        finally:
            outbox.mirror(post.db.folder, ledger)


def _compose_for(post: Post, ledger: Sqlite, group: ReaderGroup) -> None:
    """Store a digest for the readers of a group who are owed one."""
    now = post.clock()
    gone = digests.unsubscribed(ledger)
    spans = {
        reader: digests.span(ledger, reader, group.id)
        for reader in group.addresses
        if reader.lower() not in gone
    }
    by_span: dict[tuple[str, str] | None, list[str]] = {}
    for reader, span in spans.items():
        last = datetime.fromisoformat(span[1]) if span else None
        if due.owed(group, last, now):
            by_span.setdefault(span, []).append(reader)
    for span, readers in by_span.items():
        _store(post, ledger, group, _Owed(span, tuple(readers), now))


@dataclass(frozen=True)
class _Owed:
    """Readers who were told of the same span, and the instant at which they are told more."""

    span: tuple[str, str] | None
    readers: tuple[str, ...]
    now: datetime

    def window(self, group: ReaderGroup) -> tuple[Window, str]:
        """Return the window to ask for, and the instant up to which they were told."""
        until = iso(self.now)
        if self.span is None:
            begin = iso(due.beginning(group, self.now))
            return Window(begin, until), begin
        first, last = self.span
        overlapping = iso(datetime.fromisoformat(last) - OVERLAP)
        return Window(max(first, overlapping), until), last


def _store(post: Post, ledger: Sqlite, group: ReaderGroup, owed: _Owed) -> None:
    window, last = owed.window(group)
    known = digests.told(ledger, owed.readers[0], group.id)
    digest = compose(_gathered(post, group, window, last), group, known)
    row = DigestRow(
        id=_digest_id(post, group, Window(last, window.until)),
        group_id=group.id,
        topic=post.topic.slug,
        language=group.language,
        since=last,
        until=window.until,
        composed_at=iso(owed.now),
        subject=digest.subject,
        events=digest.events,
    )
    deliveries = tuple(_deliveries(post, ledger, row, digest, owed))
    digests.keep(ledger, row, digest.told, deliveries)
    post.say(f"digest   {group.id}: {digest.events} events, {len(deliveries)} messages stored")


def _deliveries(
    post: Post, ledger: Sqlite, row: DigestRow, digest: Digest, owed: _Owed
) -> Iterator[Delivery]:
    """Yield one message a reader."""
    picture = chart.png(digest.chart)
    for reader in owed.readers:
        envelope = Envelope(
            digest_id=row.id,
            reader=reader,
            sender=post.mail.sender or SENDER,
            topic=post.topic.slug,
            base_url=post.mail.base_url,
            token=digests.token(ledger, reader),
            at=owed.now,
        )
        yield Delivery(
            message_id=envelope.message_id,
            digest_id=row.id,
            reader=reader,
            next_at=iso(owed.now),
            message=bytes(written(digest, envelope, picture)),
        )


def _gathered(post: Post, group: ReaderGroup, window: Window, last: str) -> Material:
    base = post.mail.base_url
    return gathered(post.db, post.topic, window, last=last, base_url=base, zone=group.timezone)


def _digest_id(post: Post, group: ReaderGroup, window: Window) -> str:
    return key(
        "digest",
        post.topic.slug,
        group.id,
        group.language,
        window.since,
        window.until,
        window.clock,
    )
