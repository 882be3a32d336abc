"""Serving: the loop of the service. It looks at the clock, begins what is due, and writes what comes in.

Crawls, mail and upkeep go on beside; whatever writes to the database is done here, one thing after another.
After a crawl its pages are extracted, read and woven; between two articles the loop comes by, so that a
long reading delays no crawl and no digest. The data folder is held only while something is under way.
A duty that fails is a line in the log and a row in `runs`, and comes again at its time; a folder that
cannot be written ends the service with one line, since nothing it did would be kept.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from functools import partial
from queue import Empty, SimpleQueue

from structlog.stdlib import BoundLogger

from crawler.plan import CrawlReport
from crawler.source import Source
from jobs import crawling, health, logs, pipeline
from jobs.running import recorded
from jobs.service import post, upkeep
from jobs.service.agenda import Agenda, Asked, Duty
from jobs.service.alone import alone
from jobs.service.crawls import Crawls, Heard
from jobs.service.duties import duties
from jobs.service.lanes import Ended, Lane, Lanes, Outcome, Task
from jobs.service.notes import Notes, cut_off
from jobs.service.stopping import Stop
from jobs.workspace import Workspace, utc_now
from store import tidying
from store.archive import stamp
from store.data_folder import unusable
from store.errors import BusyError, CrawlError, DisputelineError
from store.opening import FILE
from store.records import Page

TICK_S = 5.0  # chosen: after a sleep the clock is looked at this soon
BETWEEN_S = 0.5  # and while articles are read
AGAIN_S = 2.0  # what has to wait is looked at again
ALERTS_S = 60.0  # given: within a minute
LATE = timedelta(minutes=10)  # a digest later than this was missed, and waits for what is fetched
PATIENCE_S = 1800.0  # but no longer than this
STEPS = 100_000  # instructions of SQLite between two looks at whether to break off
READ = ("article", "attachment")
ALERTS, MAIL = Duty("mail", "alerts"), Duty("mail")
Message = Heard | Ended | None  # None only wakes the loop


def serve(work: Workspace, stop: Stop | None = None) -> None:
    """Follow the topic until told to stop.

    Raises:
        BusyError: another service follows this data folder.
        ConfigError: no contact is set for a live crawl.
        DataFolderError: the folder cannot be written.
    """
    for source in work.followed[:1]:
        crawling.plan(work, source, None)  # a missing contact is said at once
    with alone(work.db.folder, stamp(utc_now().replace(microsecond=0))):
        log = logs.set_up()
        agenda = Agenda(work.db.folder, duties(work), utc_now)
        if agenda.mended:
            log.warning("schedule", said="could not be read; kept aside and made anew")
        agenda.hasten(cut_off(work.db))
        again = post.again_at(work)
        if again is not None:
            agenda.once(MAIL, again)
        try:
            Service(replace(work, say=logs.said(log)), agenda, stop or Stop(), log).run()
        except sqlite3.Error as error:
            raise unusable(work.db.folder / FILE, error) from error
        finally:
            agenda.close()


class Service:
    """What the loop knows: what waits, what is under way, whether the data folder is held."""

    def __init__(self, work: Workspace, agenda: Agenda, stop: Stop, log: BoundLogger) -> None:
        """Begin with nothing under way; what an earlier run fetched and did not read is read first."""
        self.inbox = SimpleQueue[Message]()
        self.work = replace(work, between=self.between)
        self.agenda, self.stop, self.log = agenda, stop, log
        self.crawls = Crawls(self.work, self.inbox.put, stop.asked)
        self.lanes = Lanes(self.inbox.put)
        self.notes = Notes(self.work, log)
        self.waiting: list[Asked] = []
        self.unread, self.crawled, self.reading = True, True, False
        self.hold, self.held = ExitStack(), False
        self._next_hold_s = self._next_alerts_s = self._next_look_s = 0.0
        self._drift_s = time.time() - time.monotonic()

    def run(self) -> None:
        """Turn until told to stop, then end in time."""
        self.log.info(
            "started",
            topic=self.work.topic.slug,
            sources=len(self.work.followed),
            readers=post.readers(self.work),
            data=str(self.work.db.folder),
            pid=os.getpid(),
        )
        self.work.db.sql.conn.set_progress_handler(lambda: int(self.stop.overdue()), STEPS)
        with self.hold, self.crawls.nursed(), self.stop.heeded(lambda: self.inbox.put(None)):
            try:
                while not self.stop.asked.is_set():
                    self._turn()
            except KeyboardInterrupt:
                self.stop.ask()
            except sqlite3.OperationalError:
                if not self.stop.overdue():
                    raise
            self._end()
        self.log.info("stopped", seconds=self.stop.took_s)

    def between(self) -> None:
        """Come by between two articles.

        Raises:
            KeyboardInterrupt: the service was told to stop.
        """
        if self.stop.asked.is_set():
            raise KeyboardInterrupt
        if time.monotonic() >= self._next_look_s:
            self._next_look_s = time.monotonic() + BETWEEN_S
            self._look()
            self._hear(0.0)

    def _turn(self) -> None:
        wait_s = self._look()
        self._hear(wait_s)
        if self.crawled and self._may_write():
            self._read_and_weave()
        self._tidy()
        if self.held and not (self.crawls.busy or self.crawled):
            self.hold.close()
            self.held = False

    def _look(self) -> float:
        """Begin what is due; return how long nothing will be."""
        self._mind_the_clock()
        asked, wait_s = self.agenda.due()
        self.waiting = sorted([*self.waiting, *asked], key=lambda one: one.duty.kind != "crawl")
        self.waiting = [one for one in self.waiting if not self._begin(one)]
        if time.monotonic() >= self._next_alerts_s:
            self._alert()
        return min(wait_s, AGAIN_S if self.waiting or self.crawled else TICK_S)

    def _mind_the_clock(self) -> None:
        """Notice a clock that was set back, or that ran on while the machine slept."""
        drift_s = time.time() - time.monotonic()
        moved_s, self._drift_s = drift_s - self._drift_s, drift_s
        if moved_s < -TICK_S:
            moved = self.agenda.clock_went_back()
            self.log.warning("clock set back", seconds=round(-moved_s), moved=moved)
        elif moved_s > TICK_S:
            self.log.info("clock ran on", seconds=round(moved_s))

    def _begin(self, asked: Asked) -> bool:
        """Begin a duty; return False where it has to wait."""
        duty = asked.duty
        match duty.kind:
            case "crawl":
                return self._crawl(duty)
            case "digest" | "mail":
                if self._was_missed(asked) and (self.crawls.busy or self.crawled or self.reading):
                    return False
                return self._beside("mail", duty, partial(post.digest, self.work))
            case "expectations":
                self._expect(duty)
                return True
            case "tidy":
                return False  # done between two turns alone
            case "backup" | "verify":
                return self._beside("upkeep", duty, self._upkeep(duty))

    def _was_missed(self, asked: Asked) -> bool:
        """Return whether a digest was missed, and may yet wait for what is being fetched."""
        waited_s = time.monotonic() - asked.known_s
        return utc_now() - asked.due_at > LATE and waited_s < PATIENCE_S

    def _crawl(self, duty: Duty) -> bool:
        source = next((one for one in self.work.followed if one.id == duty.of), None)
        if source is not None:
            if not self._may_write():
                return False
            self.crawls.begin(source)
        return True

    def _beside(self, lane: Lane, duty: Duty, task: Task) -> bool:
        """Begin a task beside the loop, where its lane is free."""
        if not self.lanes.begin(lane, duty, task):
            return False
        self.notes.begin(duty)
        return True

    def _upkeep(self, duty: Duty) -> Task:
        folder, settings = self.work.db.folder, self.work.settings.service
        if duty.kind == "backup":
            return partial(upkeep.back_up, folder, settings, utc_now())
        return partial(upkeep.verify, folder, settings, utc_now, self.stop.asked.is_set)

    def _alert(self) -> None:
        """Let the rules look at what is new; while mail is under way, a turn later."""
        if self.lanes.begin("mail", ALERTS, partial(post.alert, self.work)):
            self._next_alerts_s = time.monotonic() + ALERTS_S

    def _expect(self, duty: Duty) -> None:
        """Log what sources promised and did not keep; `status` says it at any time."""
        self.notes.begin(duty)
        known = {source.id: source for source in self.work.followed}
        short = health.shortfalls(self.work.db, known, self.work.clock())
        for line in short:
            self.log.warning("falls short", said=line)
        self.notes.end(duty, Outcome(said=f"{len(short)} promises not kept"), None)
        self.agenda.done(duty)

    def _tidy(self) -> None:
        """Tidy the database where that is due and nothing is being read."""
        for asked in [one for one in self.waiting if one.duty.kind == "tidy"]:
            if not self._may_write():
                return
            self.waiting.remove(asked)
            self.notes.begin(asked.duty)
            done = tidying.tidy(self.work.db.sql)
            said = f"{done.before_bytes / 1e6:.1f} MB before, {done.after_bytes / 1e6:.1f} MB after"
            self.notes.end(asked.duty, Outcome(said=said), None)
            self.agenda.done(asked.duty)

    def _hear(self, wait_s: float) -> None:
        """Take all that came in; where nothing has, wait for it."""
        try:
            self._take(self.inbox.get(timeout=wait_s) if wait_s > 0 else self.inbox.get_nowait())
            while True:
                self._take(self.inbox.get_nowait())
        except Empty:
            return

    def _take(self, message: Message) -> None:
        match message:
            case Heard(source, line):
                self._take_line(source, line)
            case Ended():
                self._take_end(message)
            case None:
                return

    def _take_line(self, source: Source, line: crawling.Line) -> None:
        """Write one line of a crawl."""
        stopped = self.stop.asked.is_set()
        if isinstance(line, Page):
            self.unread = self.unread or (line.kind in READ and line.status == 200)
        if not (stopped and isinstance(line, CrawlError)):
            crawling.keep(self.work, source, line)
        if isinstance(line, CrawlReport | CrawlError):
            self.notes.crawled(source, line, self.crawls.ended(source), stopped=stopped)
            self.agenda.done(Duty("crawl", source.id))
            self.crawled = True

    def _take_end(self, end: Ended) -> None:
        """Write down what a task beside the loop has done."""
        self.lanes.free(end)
        self.agenda.done(end.duty)
        self.notes.end(end.duty, end.outcome, end.error or upkeep.damage(end.outcome.checks))
        if end.lane == "mail" and end.duty != ALERTS:
            again = post.again_at(self.work)
            if again is not None:
                self.agenda.once(MAIL, again)

    def _read_and_weave(self) -> None:
        """Carry what was fetched through to the timeline, then let the rules look."""
        self.crawled = False
        if not self.unread:
            return
        self.reading = True
        try:
            with recorded(self.work, "read and weave"):
                pipeline.digest_pages(self.work)
        except DisputelineError as error:
            self.log.error("read and weave", error=str(error))
        except sqlite3.DatabaseError:
            raise
        except Exception:
            self.log.exception("read and weave", error="a fault of the program")
        else:
            self.unread = False
            self._next_alerts_s = 0.0
        finally:
            self.reading = False

    def _may_write(self) -> bool:
        """Hold the data folder, unless another run holds it just now; return whether it is held."""
        if self.held or time.monotonic() < self._next_hold_s:
            return self.held
        try:
            self.hold.enter_context(self.work.db.hold())
        except BusyError as error:
            if not self._next_hold_s:
                self.log.info("waiting", said=str(error))
            self._next_hold_s = time.monotonic() + AGAIN_S
            return False
        self._next_hold_s, self.held = 0.0, True
        return True

    def _end(self) -> None:
        """Take what crawls and mail under way still say, as long as there is time."""
        under_way = self.crawls.under_way + len(self.lanes.busy)
        self.log.info("stopping", under_way=under_way)
        try:
            while (self.crawls.under_way or "mail" in self.lanes.busy) and self.stop.left_s > 0:
                self._hear(min(self.stop.left_s, AGAIN_S))
        except (KeyboardInterrupt, sqlite3.OperationalError):
            self.log.warning("cut off", under_way=self.crawls.under_way)
