"""Alerts: what rules have told, so that they tell it once, and what became of each message.

The tables stand beside those of the digest, in the file that its owner alone may read, under the same lock
(`store.digests.held`). An alert, what it tells and its messages are written in one transaction before
anything is sent; a message is claimed before a channel is asked. The address of a channel is never kept
here, only its name. Nothing here finds or sends.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database as Sqlite

from store import tables, writes
from store.digests import GIVEN_UP, SENDING, SENT, WAITING
from store.records import col
from store.tables import TableSpec

CLAIM = """
UPDATE alert_sendings SET state = 'sending', claimed_at = ?, attempts = attempts + 1
WHERE id = ? AND state = 'waiting'
"""
UNSENT = """
SELECT * FROM alert_sendings WHERE state IN (?, ?, ?) ORDER BY state = ?, next_at, id
"""
FAILING = """
SELECT channel, count(*), min(made_at), max(next_at), max(error), sum(state = 'given up')
FROM alert_sendings WHERE error IS NOT NULL AND error <> 'unsubscribed' AND state <> 'sent' AND made_at >= ?
GROUP BY channel ORDER BY channel
"""


@dataclass(frozen=True, kw_only=True)
class RuleState:
    """From when a rule watches; what was held by then is no news to it."""

    rule_id: str = col("id of the rule, as topic or settings name it")
    began_at: str = col("instant from which it watches, UTC")


@dataclass(frozen=True, kw_only=True)
class SourceState:
    """How a source stood when a rule last looked at it."""

    rule_id: str = col("id of the rule")
    source_id: str = col("sources.id")
    state: str = col("as in routes.state")


@dataclass(frozen=True, kw_only=True)
class AlertRow:
    """One alert: what one rule tells in one message."""

    id: str = col("derived from rule and what it tells")
    rule_id: str = col("id of the rule")
    language: str = col("language of the frame, ISO 639-1")
    subject: str = col("one line that says it")
    text: str = col("the whole, as plain text")
    made_at: str = col("instant, UTC")


@dataclass(frozen=True, kw_only=True)
class AlertItem:
    """One thing that a rule has told, so that it tells it once."""

    rule_id: str = col("id of the rule")
    item: str = col("kind and id or key of what is told")
    alert_id: str = col("alerts.id")
    event_id: str | None = col("events.id, where it is an event", default=None)


@dataclass(frozen=True, kw_only=True)
class AlertSending:
    """One message of an alert over one channel; what it says stands with the alert."""

    id: str = col("derived from alert and channel; the Message-ID (RFC 5322) follows from it")
    alert_id: str = col("alerts.id")
    channel: str = col("name of the channel, or mailto: and an address")
    state: str = col("waiting, sending, sent or given up", default=WAITING)
    attempts: int = col("how often the channel was asked", default=0)
    made_at: str = col("instant, UTC")
    next_at: str = col("instant from which it may be sent, UTC")
    claimed_at: str | None = col("instant at which a run took it to send, UTC", default=None)
    sent_at: str | None = col("instant at which the channel took it, UTC", default=None)
    error: str | None = col("why it was not taken last, in one line", default=None)


@dataclass(frozen=True)
class Failing:
    """A channel that does not take what it is given."""

    channel: str
    messages: int
    since: str
    next_at: str
    error: str
    given_up: int


SPECS = {
    "alert_rules": TableSpec(RuleState, pk="rule_id"),
    "alert_sources": TableSpec(SourceState, pk=("rule_id", "source_id")),
    "alerts": TableSpec(AlertRow, indexes=(("rule_id", "made_at"),)),
    "alert_items": TableSpec(
        AlertItem, pk=("rule_id", "item"), foreign=(("alert_id", "alerts", "id"),)
    ),
    "alert_sendings": TableSpec(
        AlertSending,
        foreign=(("alert_id", "alerts", "id"),),
        indexes=(("state", "next_at"), ("alert_id",)),
    ),
}


def prepare(ledger: Sqlite) -> None:
    """Make the tables that are missing in an open ledger."""
    with ledger.atomic():
        for name, spec in SPECS.items():
            tables.ensure(ledger, name, spec)


def began(ledger: Sqlite, rule_id: str) -> str | None:
    """Return from when a rule watches; None where it has not begun."""
    row = ledger.execute("SELECT began_at FROM alert_rules WHERE rule_id = ?", [rule_id]).fetchone()
    return None if row is None else str(row[0])


def begin(ledger: Sqlite, rule_id: str, at: str, states: Mapping[str, str]) -> None:
    """Let a rule watch from now on, with the states of sources that it knows already."""
    with ledger.atomic():
        writes.insert_missing(ledger, "alert_rules", [RuleState(rule_id=rule_id, began_at=at)])
        _note(ledger, rule_id, states)


def states(ledger: Sqlite, rule_id: str) -> dict[str, str]:
    """Return how sources stood when a rule last looked, `{source: state}`."""
    sql = "SELECT source_id, state FROM alert_sources WHERE rule_id = ?"
    return dict(ledger.execute(sql, [rule_id]).fetchall())


def told(ledger: Sqlite, rule_id: str) -> frozenset[str]:
    """Return what a rule has told."""
    sql = "SELECT item FROM alert_items WHERE rule_id = ?"
    return frozenset(row[0] for row in ledger.execute(sql, [rule_id]))


def told_events(ledger: Sqlite, rule_id: str) -> frozenset[str]:
    """Return the ids of the events that a rule has told of."""
    sql = "SELECT event_id FROM alert_items WHERE rule_id = ? AND event_id IS NOT NULL"
    return frozenset(row[0] for row in ledger.execute(sql, [rule_id]))


def alert(ledger: Sqlite, alert_id: str) -> AlertRow:
    """Return an alert."""
    found = ledger.query("SELECT * FROM alerts WHERE id = ?", [alert_id])
    return tables.record_of(AlertRow, next(found))


def made_since(ledger: Sqlite, rule_id: str, at: str) -> int:
    """Return how many alerts a rule has made after an instant."""
    sql = "SELECT count(*) FROM alerts WHERE rule_id = ? AND made_at > ?"
    return int(ledger.execute(sql, [rule_id, at]).fetchone()[0])


def keep(
    ledger: Sqlite, alert: AlertRow, items: Sequence[AlertItem], sendings: Sequence[AlertSending]
) -> None:
    """Write an alert with what it tells and its messages, all or nothing; what is there stays."""
    with ledger.atomic():
        writes.insert_missing(ledger, "alerts", [alert])
        writes.insert_missing(ledger, "alert_items", items)
        writes.insert_missing(ledger, "alert_sendings", sendings)


def note(ledger: Sqlite, rule_id: str, seen: Mapping[str, str]) -> None:
    """Note how sources stand that a rule has looked at."""
    with ledger.atomic():
        _note(ledger, rule_id, seen)


def _note(ledger: Sqlite, rule_id: str, seen: Mapping[str, str]) -> None:
    rows = (SourceState(rule_id=rule_id, source_id=s, state=state) for s, state in seen.items())
    writes.upsert(ledger, "alert_sources", rows)


def release(ledger: Sqlite) -> None:
    """Let messages wait again that a killed run had claimed. The caller holds the folder."""
    with ledger.atomic():
        ledger.execute("UPDATE alert_sendings SET state = 'waiting' WHERE state = 'sending'")


def due(ledger: Sqlite, now: str) -> tuple[AlertSending, ...]:
    """Return the messages that may be sent now, oldest first."""
    sql = "SELECT * FROM alert_sendings WHERE state = ? AND next_at <= ? ORDER BY made_at, id"
    return _sendings(ledger.query(sql, [WAITING, now]))


def unsent(ledger: Sqlite) -> tuple[AlertSending, ...]:
    """Return the messages that no channel has taken, those given up last."""
    return _sendings(ledger.query(UNSENT, [WAITING, SENDING, GIVEN_UP, GIVEN_UP]))


def _sendings(rows: Iterable[dict[str, object]]) -> tuple[AlertSending, ...]:
    return tuple(tables.record_of(AlertSending, row) for row in rows)


def claim(ledger: Sqlite, sending_id: str, now: str) -> bool:
    """Take a message to send; return whether it was free."""
    with ledger.atomic():
        return int(ledger.execute(CLAIM, [now, sending_id]).rowcount) == 1


def sent(ledger: Sqlite, sending_id: str, now: str) -> None:
    """Note that a channel took a message."""
    with ledger.atomic():
        ledger.execute(
            "UPDATE alert_sendings SET state = ?, sent_at = ?, error = NULL WHERE id = ?",
            [SENT, now, sending_id],
        )


def failed(ledger: Sqlite, sending_id: str, error: str, next_at: str | None) -> None:
    """Note why a message was not taken and when it may go again; None gives it up."""
    state = GIVEN_UP if next_at is None else WAITING
    with ledger.atomic():
        ledger.execute(
            "UPDATE alert_sendings SET state = ?, error = ?, next_at = coalesce(?, next_at) "
            "WHERE id = ?",
            [state, error, next_at, sending_id],
        )


def failing(ledger: Sqlite, since: str) -> tuple[Failing, ...]:
    """Return the channels that did not take a message made at or after an instant."""
    return tuple(Failing(*row) for row in ledger.execute(FAILING, [since]))
