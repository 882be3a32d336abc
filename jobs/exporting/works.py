"""Works: what can be cited, as one record: an article, a fact in it, an event, the timeline as of a day.

Nothing is guessed: authors stand as printed, a date only as precisely as it is known, in the outlet's
own time zone. Each names its archived bytes, so that a reader can check what was cited.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import lru_cache
from importlib.metadata import version
from typing import Any, Literal
from zoneinfo import ZoneInfo

from jobs import timelines
from jobs.show import NOTICE, clean
from store import look, tables, topic
from store.data_folder import topic_slug
from store.db import Database
from store.errors import UsageError
from store.look import EventLine, Filter
from store.look.filters import Where
from store.records import Article, Fact

Form = Literal["news", "web", "data"]
PROGRAM = "disputeline"
MOST_REPORTS = 60  # chosen: no bibliography takes more; `disputeline export` gives them all
DAY_CHARS, MONTH_CHARS = len("2026-01-06"), len("2026-01")
ARTICLES = """SELECT a.*, s.name AS outlet_name, s.kind, s.timezone, p.fetched_at, p.warc_file,
p.warc_offset, p.sha256 FROM articles a JOIN sources s ON s.id = a.source_id
JOIN pages p ON p.id = a.page_id WHERE true"""


@dataclass(frozen=True, kw_only=True)
class Work:
    """What a citation says; days are `YYYY-MM-DD`, shorter where less is known."""

    key: str
    form: Form
    title: str
    author: str | None = None  # as printed, or the body that publishes
    container: str  # the outlet, or the database
    issued: str | None = None
    accessed: str | None = None
    url: str | None = None
    language: str | None = None
    version: str | None = None
    archive: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """Return the notes and the place in the archive as one text."""
        place = (f"Archived: {self.archive}",) if self.archive else ()
        return "; ".join(note.rstrip(".") for note in (*self.notes, *place))


def articles(db: Database, where: Where) -> Iterator[Work]:
    """Yield articles by publication, one at a time, under conditions on `articles a`."""
    asked = f"{ARTICLES}{where.sql} ORDER BY a.published_at, a.id"
    for row in db.sql.query(asked, list(where.values)):
        yield _article(row, sample=db.is_sample)


def facts(db: Database, table: str, where: Where) -> Iterator[Work]:
    """Yield the facts of one table by place: the article, and the words that are the evidence."""
    asked = f"SELECT f.* FROM [{table}] f JOIN articles a ON a.id = f.article_id WHERE true"
    order = "ORDER BY f.article_id, f.start_char, f.id"
    for row in db.sql.query(f"{asked}{where.sql} {order}", list(where.values)):
        fact = tables.record_of(Fact, row)
        (held,) = articles(db, Where(" AND a.id = ?", (fact.article_id,)))
        said = (
            f"{table} {row['id']}, characters {fact.start_char} to {fact.end_char}: “{fact.text}”"
        )
        yield replace(held, key=f"{held.key}-{row['id'][:8]}", notes=(said, *held.notes))


def event(db: Database, event_id: str) -> Work:
    """Return one event: an entry of the database, with the articles that report it.

    Raises:
        UsageError: no event has that id, or several begin with it.
    """
    line = look.event(db, event_id, reports=MOST_REPORTS)
    at = line.event.date or "no stated day"
    head = (
        f"Event {line.event.id} ({line.event.type}, {at}), {line.event.outlets} independent outlets"
    )
    first = {report.article_id: report for report in line.reports}.values()
    told = (f"{r.outlet}, {r.published_at or 'undated'}, {r.url}, sha256 {r.sha256}" for r in first)
    return Work(
        key=f"{PROGRAM}-event-{line.event.id}",
        form="data",
        title=line.event.title,
        author=PROGRAM,
        container=_title(db),
        version=version(PROGRAM),
        notes=(
            *_sample(sample=db.is_sample),
            head,
            *(f"Reported by {one}" for one in told),
            *([f"and in {line.hidden} later reports"] if line.hidden else ()),
        ),
    )


def timeline(db: Database, wanted: Filter, now: datetime) -> Work:
    """Return the timeline as of a day: how many events it holds and a hash of their ids; `now` is aware."""
    today = now.date().isoformat()
    day = min(wanted.as_of or today, wanted.held_on or today)
    lines = timelines.asked(db, wanted)
    asked = ", ".join(
        f"{name} {value}" for name, value in asdict(wanted).items() if value and value != day
    )
    limits = f" ({asked})" if asked else ""
    said = f"{len(lines)} events{limits}; SHA-256 of their sorted ids: {digest(lines)}"
    return Work(
        key=f"{PROGRAM}-{topic_slug(db.folder) or 'timeline'}-{day}",
        form="data",
        title=f"{_title(db)}: timeline as of {day}",
        author=PROGRAM,
        container=PROGRAM,
        issued=day,
        accessed=today,
        version=version(PROGRAM),
        notes=(*_sample(sample=db.is_sample), said),
    )


def digest(lines: Iterable[EventLine]) -> str:
    """Return the SHA-256 of the events' sorted ids, one a line: two equal timelines have equal digests."""
    ids = sorted(line.event.id for line in lines)
    return hashlib.sha256("\n".join(ids).encode()).hexdigest()


def found(db: Database, names: Iterable[str], given: str) -> tuple[str, str]:
    """Return (table, id) of the one row whose id is given, or begins with what is given.

    Raises:
        UsageError: there is none, or there are several.
    """
    asked = "SELECT id FROM [{}] WHERE id >= ? AND id < ? LIMIT 2".format
    hits = [
        (name, str(row[0]))
        for name in names
        for row in db.sql.execute(asked(name), [given, f"{given}g"])  # ids are hexadecimal
    ]
    if len(hits) != 1 or not given:
        said = (
            "is short for several rows; give more characters"
            if hits and given
            else "does not exist"
        )
        raise UsageError(f"--id {given!r} {said}.")
    return hits[0]


def _article(row: dict[str, Any], *, sample: bool) -> Work:
    article = tables.record_of(Article, row)
    issued = _issued(article, ZoneInfo(row["timezone"]))
    official = row["kind"] == "official"
    place = f"archive/{row['warc_file']}, byte {row['warc_offset']}" if row["warc_file"] else None
    checked = (f"SHA-256 of the archived page {row['sha256']}",) if row["sha256"] else ()
    return Work(
        key=f"{article.source_id}-{issued or 'undated'}-{article.id[:8]}",
        form="web" if official or row["kind"] == "other" else "news",
        title=article.title or article.url,
        author=article.byline or (row["outlet_name"] if official else None),
        container=row["outlet_name"],
        issued=issued,
        accessed=row["fetched_at"][:DAY_CHARS],
        url=article.url,
        language=article.language,
        archive=place,
        notes=(*_sample(sample=sample), *checked, f"{PROGRAM} article {article.id}"),
    )


def _issued(article: Article, zone: ZoneInfo) -> str | None:
    """Return the day of publication where the outlet is, the month where no day is known."""
    at = article.published_at
    if at is None:
        return None
    if article.published_precision == "month":
        return at[:MONTH_CHARS]
    return (
        at
        if len(at) <= DAY_CHARS
        else datetime.fromisoformat(at).astimezone(zone).date().isoformat()
    )


def _title(db: Database) -> str:
    slug = topic_slug(db.folder)
    return _named(slug) if slug in topic.slugs() else PROGRAM


@lru_cache(maxsize=4)
def _named(slug: str) -> str:
    """Return what a topic is called; its file takes longer to read than a page may take."""
    return clean(topic.load(slug).title)


def _sample(*, sample: bool) -> tuple[str, ...]:
    return (NOTICE,) if sample else ()
