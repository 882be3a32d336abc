"""Post: digests and alerts as tasks of the mail lane, and when what was not taken goes again.

Both write to the same ledger under one lock, so that one of them goes out at a time.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from jobs import alerts
from jobs.digest import mailing
from jobs.digest.mailing import Post
from jobs.digest.send import Tally
from jobs.service.lanes import Outcome
from jobs.workspace import Workspace, fact_tables
from store import digests
from store.db import Database

SOONEST = timedelta(minutes=1)
WITHOUT_SERVER = timedelta(hours=1)  # chosen: a server that is not set is set by a person


def digest(work: Workspace) -> Outcome:
    """Compose and send what readers are owed, and what waited for another try.

    Raises:
        BusyError: another process is sending.
        ConfigError: messages are due and no mail server is set.
    """
    with Database.open(work.db.folder, fact_tables()) as db:
        post = Post(db=db, topic=work.topic, settings=work.settings, clock=work.clock, say=work.say)
        return _told(mailing.run(post))


def alert(work: Workspace) -> Outcome:
    """Tell what the rules watch for, and send what is due.

    Raises:
        ConfigError: a rule names what does not exist.
    """
    with Database.open(work.db.folder, fact_tables()) as db:
        return _told(alerts.run(replace(work, db=db)))


def again_at(work: Workspace) -> datetime | None:
    """Return when waiting messages are to be tried again; None where none waits."""
    with digests.seen(work.db.folder) as ledger:
        waiting = [one for one in digests.unsent(ledger) if one.state != digests.GIVEN_UP]
    if not waiting:
        return None
    soonest = work.clock() + (SOONEST if work.settings.mail.host else WITHOUT_SERVER)
    return max(soonest, min(datetime.fromisoformat(one.next_at) for one in waiting))


def readers(work: Workspace) -> int:
    """Return how many people get a digest."""
    groups = mailing.groups(work.topic, work.settings)
    return len({address for group in groups for address in group.addresses})


def _told(tally: Tally) -> Outcome:
    said = f"{tally.sent} sent, {tally.waiting} to be tried again, {tally.given_up} given up"
    return Outcome(said=said, idle=tally == Tally())
