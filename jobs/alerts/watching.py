"""Watching: each rule is asked what it has to tell; alerts are stored, then sent. The main flow of alerts.

A rule begins to watch at its first run, so that neither a first crawl nor a new rule tells of what was
there. What is beyond a rule's messages an hour waits and is then told together. Running it twice tells
nothing twice; it is cheap where nothing is new, and sends again what is due.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from sqlite_utils import Database as Sqlite

from jobs.alerts.channels import reader_of
from jobs.alerts.finding import Found, Watch, found, source_states
from jobs.alerts.message import composed
from jobs.alerts.rules import active
from jobs.alerts.sending import mirror, send_due
from jobs.digest.mailing import Post
from jobs.digest.material import frame
from jobs.digest.send import Tally
from jobs.workspace import Workspace
from store import alerts, digests
from store.alerts import AlertItem, AlertSending
from store.errors import BusyError
from store.look.news import Window
from store.records import iso, key
from store.rules import Rule, SourceRule

FRESH = timedelta(hours=48)  # chosen: a source that was down for a day still alerts
HOUR = timedelta(hours=1)


def run(work: Workspace) -> Tally:
    """Tell what the rules watch for, and send what is due; for each weaving, and each minute between.

    Raises:
        ConfigError: a rule names what does not exist.
    """
    return watch(
        Post(db=work.db, topic=work.topic, settings=work.settings, clock=work.clock, say=work.say)
    )


def watch(post: Post) -> Tally:
    """Do the same for what a digest works with; where mail is being sent just now, the next run does it.

    Raises:
        ConfigError: a rule names what does not exist.
    """
    rules = active(post)
    if not rules:
        return Tally()
    try:
        with digests.held(post.db.folder) as ledger:
            alerts.prepare(ledger)
            for rule in rules:
                _tell(post, ledger, rule)
            try:
                return send_due(ledger, post)
            finally:
                mirror(ledger, post)
    except BusyError:
        post.say("alerts   wait: mail is being sent just now")
        return Tally()


def would_tell(post: Post, rule: Rule, window: Window) -> tuple[Found, ...]:
    """Return what a rule would have told of a window, whatever it has told; nothing is kept."""
    material = frame(post.db, post.topic, window, last=window.since, base_url=post.mail.base_url)
    seen = Watch(db=post.db, window=window, fresh_from=window.since, material=material)
    return found(seen, rule)


def _tell(post: Post, ledger: Sqlite, rule: Rule) -> None:
    """Store the alerts that a rule has to make now; at its first run, only from when it watches."""
    now = post.clock()
    began = alerts.began(ledger, rule.id)
    seen = _watch(post, ledger, rule, began or iso(now), now)
    states = source_states(post.db, seen.window) if isinstance(rule, SourceRule) else {}
    if began is None:
        alerts.begin(ledger, rule.id, iso(now), states)
        return
    known = alerts.told(ledger, rule.id)
    news = [one for one in found(seen, rule) if one.item not in known]
    room = rule.most_an_hour - alerts.made_since(ledger, rule.id, iso(now - HOUR))
    with ledger.atomic():  # all alike: a source that is noted as broken was told of
        for together in _bundles(news, room):
            _keep(post, ledger, rule, together, seen)
        if not news or room > 0:  # else what broke must still be found when there is room
            alerts.note(ledger, rule.id, states)


def _watch(post: Post, ledger: Sqlite, rule: Rule, began: str, now: datetime) -> Watch:
    fresh_from = iso(now - FRESH)
    window = Window(max(began, fresh_from), iso(now))
    return Watch(
        db=post.db,
        window=window,
        fresh_from=fresh_from,
        material=frame(post.db, post.topic, window, last=window.since, base_url=post.mail.base_url),
        events=alerts.told_events(ledger, rule.id),
        states=alerts.states(ledger, rule.id),
    )


def _bundles(news: Sequence[Found], room: int) -> Iterator[Sequence[Found]]:
    """Yield what goes into one message each: all that is beyond the room goes into the last."""
    if len(news) <= room:
        yield from ([one] for one in news)
    elif room > 0:
        yield from ([one] for one in news[: room - 1])
        yield news[room - 1 :]


def _keep(post: Post, ledger: Sqlite, rule: Rule, told: Sequence[Found], seen: Watch) -> None:
    """Store an alert with what it tells and with one message a channel, before anything is sent."""
    alert = composed(rule, told, seen.material, key("alert", rule.id, *(one.item for one in told)))
    left = digests.unsubscribed(ledger)
    items = [
        AlertItem(rule_id=rule.id, item=one.item, alert_id=alert.id, event_id=one.event_id)
        for one in told
    ]
    sendings = [
        AlertSending(
            id=key(alert.id, channel),
            alert_id=alert.id,
            channel=channel,
            made_at=alert.made_at,
            next_at=alert.made_at,
        )
        for channel in rule.channels
        if (reader_of(channel, post.settings) or "").lower() not in left
    ]
    alerts.keep(ledger, alert, items, sendings)
    post.say(f"alert    {rule.id}: {alert.subject}")
