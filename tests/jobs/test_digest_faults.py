"""Whatever servers and processes do, each reader is told each event once."""

from __future__ import annotations

import asyncio
import random
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from jobs.digest import mailing
from store import digests
from store.db import Database
from tests.jobs.digesting import (
    START,
    Clock,
    PostOffice,
    Told,
    group,
    opened,
    parts,
    post,
    post_office,
    tell,
)

READERS = ("a@example.org", "b@example.org")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with opened(tmp_path / "data") as made:
        yield made


@contextmanager
def stranger(greeting: bytes) -> Iterator[int]:
    """Run a server that says one thing to whoever comes, and nothing more; return its port."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        held: list[socket.socket] = []

        def welcome() -> None:
            try:
                while True:
                    held.append(server.accept()[0])
                    held[-1].sendall(greeting)
            except OSError:
                return

        thread = threading.Thread(target=welcome)
        thread.start()
        yield int(server.getsockname()[1])
        server.shutdown(socket.SHUT_RDWR)
        thread.join()
        for one in held:
            one.close()


@pytest.mark.parametrize(
    ("greeting", "said"),
    [
        (b"", "timed out"),
        (b"554 go away\r\n", "554"),
        (b"421 too busy\r\n", "421"),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "400 Bad Request"),
    ],
    ids=["says nothing", "refuses everyone", "is busy", "is no mail server"],
)
def test_a_message_waits_when_the_server(db: Database, greeting: bytes, said: str) -> None:
    tell(db, Told(name="one", held=START))
    with stranger(greeting) as port:
        mail = PostOffice(port, Path("none")).settings(ca_file=None, timeout_s=1)
        tally = mailing.run(post(db, Clock(), mail))
    assert (tally.sent, tally.waiting) == (0, 1)
    with digests.seen(db.folder) as ledger:
        kept = digests.unsent(ledger)[0]
    assert said in str(kept.error)
    assert len(list((db.folder / "outbox").glob("unsent-*.eml"))) == 1


class Choosy(PostOffice):
    """A server that takes mail for one reader only."""

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        await asyncio.sleep(0)
        if address != READERS[0]:
            return "550 no such reader"
        envelope.rcpt_tos.append(address)
        return "250 ok"


def test_a_reader_whom_the_server_refuses_keeps_nobody_else_waiting(
    db: Database, office: PostOffice
) -> None:
    office.__class__ = Choosy
    tell(db, Told(name="one", held=START))
    tally = mailing.run(post(db, Clock(), office.settings(), group(*reversed(READERS))))
    assert (tally.sent, tally.given_up) == (1, 1)
    assert office.envelopes == [(READERS[0],)]


def test_a_day_with_nothing_says_so(db: Database, office: PostOffice) -> None:
    mailing.run(post(db, Clock(), office.settings()))
    assert office.taken[0]["Subject"] == "Nothing new: Tariffs on tea"
    assert "Nothing new. Every source was looked at." in parts(office.taken[0])[0]


def test_five_hundred_events_in_a_day_are_one_message_and_all_are_told(
    db: Database, office: PostOffice
) -> None:
    clock = Clock()
    tell(db, *(Told(name=f"n{n}", held=START, title=f"Event {n}") for n in range(500)))
    work = post(db, clock, office.settings())
    assert mailing.run(work).sent == 1
    plain, html = parts(office.taken[0])
    assert "448 more" in plain
    assert len(html) < 102_000  # beyond which a large mail service cuts a message off
    clock.wait(days=1)
    mailing.run(work)
    assert office.taken[1]["Subject"] == "Nothing new: Tariffs on tea"


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"], ids=["forward", "back"])
def test_the_readers_hour_holds_over_a_change_of_clocks(
    db: Database, office: PostOffice, day: str
) -> None:
    clock = Clock(datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC) - timedelta(days=2))
    work = post(db, clock, office.settings(), group(timezone="Europe/Berlin"))
    mailing.run(work)  # the first comes at once
    sent: list[datetime] = []
    for _ in range(3 * 48):
        clock.wait(minutes=30)
        if mailing.run(work).sent:
            sent.append(clock.now.astimezone(ZoneInfo("Europe/Berlin")))
    assert [(one.hour, one.minute) for one in sent] == [(6, 0)] * 3
    assert len({one.utcoffset() for one in sent}) == 2


class Crash(BaseException):
    """The process dies here, as far as anyone can tell."""


@dataclass
class Fragile(Clock):
    """A clock that a run looks at between its steps, and at which it may die."""

    left: int | None = None

    def __call__(self) -> datetime:
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                self.left = None
                raise Crash
        return self.now


@dataclass
class Month:
    """A stretch of days on which events come in, runs die, and the server has moods."""

    db: Database
    office: PostOffice
    chance: random.Random
    clock: Fragile
    events: int = 0
    crashes: int = 0

    def live(self, days: int) -> None:
        work = post(self.db, self.clock, self.office.settings(), group(*READERS))
        for _ in range(days * 4):
            self.come_in()
            self.office.answers = self.chance.choices(
                ["250 taken", "451 later", "drop", "421 gone"], weights=(6, 2, 2, 1), k=2
            )
            self.clock.left = self.chance.choice((None, *range(9)))
            self.run(work)
            self.clock.wait(hours=6)
        self.office.answers = []
        for _ in range(12):
            self.clock.left = None
            self.run(work)
            self.clock.wait(hours=24)

    def come_in(self) -> None:
        for _ in range(self.chance.randrange(3)):
            late = timedelta(hours=self.chance.randrange(12))  # woven while a digest was composed
            title = f"Event {self.events:03}."
            held = self.clock.now - late
            tell(self.db, Told(name=title, held=held, title=title, precision="week"))
            self.events += 1

    def run(self, work: mailing.Post) -> None:
        try:
            mailing.run(work)
        except Crash:
            self.crashes += 1


def check_a_month(path: Path, seed: int, days: int) -> None:
    with opened(path / "data") as db, post_office(path) as office:
        month = Month(db, office, random.Random(seed), Fragile())
        month.live(days)
    assert month.events > days / 2
    assert month.crashes > days / 4
    said: dict[tuple[str, str], set[str]] = {}
    for message, (reader,) in zip(office.taken, office.envelopes, strict=True):
        said.setdefault((reader, str(message["Message-ID"])), set()).add(parts(message)[0])
    assert all(len(texts) == 1 for texts in said.values())  # a copy is the same message
    for reader in READERS:
        texts = [next(iter(held)) for (to, _), held in said.items() if to == reader]
        for number in range(month.events):
            told = [text for text in texts if f"Event {number:03}." in text]
            assert len(told) == 1, (reader, number)


@pytest.mark.parametrize("seed", [1, 2])
def test_with_crashes_each_reader_gets_each_event_exactly_once(tmp_path: Path, seed: int) -> None:
    check_a_month(tmp_path, seed, days=8)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(10, 16))
def test_over_a_month_of_crashes_each_reader_gets_each_event_exactly_once(
    tmp_path: Path, seed: int
) -> None:
    check_a_month(tmp_path, seed, days=31)
