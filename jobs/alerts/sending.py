"""Sending: alerts that wait go to their channels, each claimed before the channel is asked.

What is not taken goes again with growing pauses and is then given up. Where a crash or a dropped line
leaves it unknown whether a channel took a message, it goes again under the same id: the same Message-ID in
a mail, the same Idempotency-Key at a webhook, the same number in the text.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

from sqlite_utils import Database as Sqlite

from jobs.alerts.channels import address_of, notified, posted, reader_of
from jobs.alerts.message import at, mailed
from jobs.digest import outbox
from jobs.digest.mailing import Post
from jobs.digest.message import SENDER, Envelope
from jobs.digest.send import Refusal, Tally
from store import alerts, digests
from store.alerts import AlertRow, AlertSending
from store.records import iso

PAUSES_MIN = (1, 2, 5, 15, 60, 180, 360)  # chosen: half a day; an alert is no use much later
KIND = "alert"
SHOWN = timedelta(days=7)
LEFT = "unsubscribed"


def send_due(ledger: Sqlite, post: Post) -> Tally:
    """Send every alert that is due; the caller holds the ledger, so what is claimed is a crash's."""
    alerts.release(ledger)
    found = [_send(ledger, post, one) for one in alerts.due(ledger, iso(post.clock()))]
    return Tally(
        sent=sum(one is None for one in found),
        waiting=sum(one is not None and not one.final for one in found),
        given_up=sum(one is not None and one.final for one in found),
    )


def _send(ledger: Sqlite, post: Post, one: AlertSending) -> Refusal | None:
    """Send one message and note what became of it; return why it was not taken, None where it was."""
    if not alerts.claim(ledger, one.id, iso(post.clock())):
        return Refusal("another run has it", final=False)
    refusal = _handed_over(ledger, post, one)
    if refusal is None:
        alerts.sent(ledger, one.id, iso(post.clock()))
        return None
    post.say(f"alert    not taken by {one.channel}: {refusal.why}")
    if refusal.final or one.attempts >= len(PAUSES_MIN):
        alerts.failed(ledger, one.id, refusal.why, None)
        return Refusal(refusal.why, final=True)
    again = post.clock() + timedelta(minutes=PAUSES_MIN[one.attempts])
    alerts.failed(ledger, one.id, refusal.why, iso(again))
    return refusal


def _handed_over(ledger: Sqlite, post: Post, one: AlertSending) -> Refusal | None:
    alert = alerts.alert(ledger, one.alert_id)
    reader = reader_of(one.channel, post.settings)
    if reader is not None:
        if reader.lower() in digests.unsubscribed(ledger):
            return Refusal(LEFT, final=True)
        return posted(post.mail, mailed(alert, _envelope(ledger, post, alert, reader)), reader)
    address = address_of(one.channel, post.settings)
    if address is None:
        return Refusal("settings.toml has no address for it", final=False)
    return notified(address, alert)


def _envelope(ledger: Sqlite, post: Post, alert: AlertRow, reader: str) -> Envelope:
    return Envelope(
        digest_id=alert.id,
        reader=reader,
        sender=post.mail.sender or SENDER,
        topic=post.topic.slug,
        base_url=post.mail.base_url,
        token=digests.token(ledger, reader),
        at=at(alert),
    )


def mirror(ledger: Sqlite, post: Post) -> tuple[Path, ...]:
    """Make the outbox hold every alert that no channel has taken, and none that one has; return them.

    Raises:
        DataFolderError: it cannot be written.
    """
    return outbox.mirrored(post.db.folder, KIND, dict(_files(ledger, post)))


def _files(ledger: Sqlite, post: Post) -> list[tuple[str, bytes]]:
    files = []
    for one in alerts.unsent(ledger):
        alert = alerts.alert(ledger, one.alert_id)
        reader = reader_of(one.channel, post.settings)
        if reader is None:
            shown = f"{alert.subject}\n\n{alert.text}\n\n{one.channel}: {one.error or one.state}\n"
            files.append((f"{KIND}-{one.id}.txt", shown.encode()))
        else:
            message = mailed(alert, _envelope(ledger, post, alert, reader))
            files.append((f"{KIND}-{one.id}.eml", bytes(message)))
    return files


def troubles(folder: Path, now: datetime) -> tuple[str, ...]:
    """Return one line a channel that did not take what it was given in the last week.

    Whoever may not read the ledger is told of none.
    """
    if not os.access(folder / digests.FILE, os.R_OK | os.W_OK):
        return ()
    with digests.seen(folder) as ledger:
        alerts.prepare(ledger)
        found = alerts.failing(ledger, iso(now - SHOWN))
    return tuple(
        f"Alerts over {one.channel}: {one.messages} not taken since {one.since} ({one.error}); "
        + ("given up." if one.given_up == one.messages else f"next try {one.next_at}.")
        for one in found
    )
