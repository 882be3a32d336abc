"""Notes: what the service has done, as a row in `runs` and a line in the log each.

What looks every minute and finds nothing leaves neither; a failure that stays the same is noted once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from structlog.stdlib import BoundLogger

from crawler.plan import CrawlReport
from crawler.source import Source
from jobs import crawling
from jobs.running import Begun, begun, ended
from jobs.service.agenda import Duty
from jobs.service.lanes import Outcome
from jobs.workspace import Workspace
from store import verifying
from store.db import Database
from store.errors import DisputelineError

STOPPED = "stopped by the operator"
CUT_OFF = """
SELECT job FROM (
    SELECT job, outcome IN ('running', 'killed', 'stopped') AS cut,
           row_number() OVER (PARTITION BY job ORDER BY rowid DESC) AS back FROM runs
) WHERE back <= 3 GROUP BY job HAVING max(cut AND back = 1) AND sum(cut) < 3
"""  # what was cut off three times running may be what kills the service: it waits for its time


def cut_off(db: Database) -> tuple[str, ...]:
    """Return what the service did last and did not end, because it was stopped or killed."""
    return tuple(row["job"] for row in db.sql.query(CUT_OFF))


class Notes:
    """The runs that are open, and what went wrong last; only the service's loop asks it."""

    def __init__(self, work: Workspace, log: BoundLogger) -> None:
        """Begin with no run open."""
        self._work, self._log = work, log
        self._open: dict[Duty, Begun] = {}
        self._troubles: dict[Duty, str] = {}

    def begin(self, duty: Duty) -> None:
        """Open a run."""
        with self._unless_locked():
            self._open[duty] = begun(self._work, duty.id)

    def end(self, duty: Duty, outcome: Outcome, error: str | None) -> None:
        """Close a duty's run; one that was not opened is written only where it has something to say."""
        changed = (error or "") != self._troubles.get(duty, "")
        self._troubles[duty] = error or ""
        run = self._open.pop(duty, None)
        if run is None and not changed and (error or outcome.idle):
            return
        about = {"of": duty.of} if duty.of else {}
        if error:
            self._log.error(duty.kind, **about, error=error)
        elif not outcome.idle or changed:
            self._log.info(duty.kind, **about, said=outcome.said)
        with self._unless_locked():
            verifying.keep(self._work.db.sql, outcome.checks)
            run = run or begun(self._work, duty.id)
            ended(self._work, run, "failed" if error else "ok", error)

    def crawled(
        self, source: Source, line: CrawlReport | DisputelineError, run: Begun, *, stopped: bool
    ) -> None:
        """Close a crawl's run."""
        if isinstance(line, CrawlReport):
            self._reported(source, line, run, stopped=stopped)
            return
        outcome, why = ("stopped", STOPPED) if stopped else ("failed", str(line))
        seconds = ended(self._work, run, outcome, why)
        say = self._log.info if stopped else self._log.error
        state = "stopped" if stopped else "error"
        say("crawl", source=source.id, state=state, why=why, seconds=seconds)

    def _reported(self, source: Source, line: CrawlReport, run: Begun, *, stopped: bool) -> None:
        counts = {
            "pages": line.pages,
            "articles": line.articles,
            "not_modified": line.not_modified,
            "rejected": line.rejected,
        }
        why = STOPPED if stopped and line.error else crawling.why(line) or None
        well = line.state in crawling.WELL or line.outcome == "ok"
        outcome = "stopped" if why == STOPPED else "ok" if well else "failed"
        seconds = ended(self._work, run, outcome, why, counts)
        about = {"why": why} if why else {}
        say = self._log.warning if outcome == "failed" else self._log.info
        say("crawl", source=source.id, state=line.state, **counts, seconds=seconds, **about)

    @contextmanager
    def _unless_locked(self) -> Iterator[None]:
        """Leave a row out where another process has been writing for too long: the log has it."""
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            self._log.warning("runs", said="not written: another run is writing to the database")
