"""A small data folder whose stances, actors and reports the tests ask for; and the plan of a question."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from nlp.facts import in_order
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.measures import Lives
from store import tables, writes
from store.db import Database
from store.lifecycle import MeasureName, MeasureRow, MeasureStep
from store.lives import keep_some, keep_totals
from store.records import (
    AliasRow,
    Article,
    EntityRow,
    Event,
    EventActor,
    EventReport,
    Page,
    RouteState,
    SourceRow,
    TargetRow,
    Woven,
    key,
)

PEOPLE = (
    EntityRow(id="arland", name="Arland", type="GPE", side="arland"),
    EntityRow(id="trade", name="Ministry of Trade of Arland", type="ORG", side="arland"),
    EntityRow(id="ada_quill", name="Ada Quill", type="PERSON", body="trade"),
    EntityRow(id="cy_fenn", name="Cy Fenn", type="PERSON"),
    EntityRow(
        id="x_1_officials",
        name="Officials (unnamed)",
        type="PERSON",
        description="Speaker of trade whom an article does not name: officials",
    ),
    EntityRow(id="rope_works", name="Rope Works", type="ORG", description="Maker of rope"),
    EntityRow(id="daily", name="The Daily", type="MEDIA"),
)
OUTLETS = {"wire": "newspaper", "daily": "newspaper", "gazette": "official", "quiet": "newspaper"}


def opened(path: Path) -> Database:
    """Return a new data folder with people, one target, one measure and the outlets."""
    db = Database(path, {kind.table: kind.record for kind in in_order()})
    rows = [
        SourceRow(
            id=each, name=each, kind=kind, country="jp", languages="en", home="", timezone="Asia/Tokyo",
            rights="full_text",
        )
        for each, kind in OUTLETS.items()
    ]  # fmt: skip
    with db.sql.atomic():
        for table, records in (
            ("sources", rows),
            ("entities", PEOPLE),
            ("aliases", [AliasRow(entity_id="trade", alias="通商省", language="ja")]),
            ("targets", [TargetRow(id="dues", title="Harbour dues", statement="Dues are right.")]),
            ("measures", [MeasureRow(id="trade-2026-7", title="Rope", issuer_id="trade")]),
        ):
            writes.upsert(db.sql, table, records)
    return db


def keep(
    db: Database,
    outlet: str,
    text: str,
    at: str | None = "2026-01-06T10:00:00Z",
    *,
    precision: str = "minute",
    seen: str = "2026-02-01T00:00:00Z",
    copy_of: str | None = None,
) -> Article:
    """Return an article that is now held."""
    url = f"https://{outlet}.example/{key(text, at)}"
    page = Page(
        id=key(url), source_id=outlet, url=url, kind="article", fetched_at=seen, status=200,
        warc_file="2026/01/a.warc.gz", warc_offset=0, warc_length=9,
    )  # fmt: skip
    article = Article(
        id=key(url), source_id=outlet, page_id=page.id, url=url, title=None, language="en", text=text,
        text_sha256=key(text), published_at=at, published_precision=precision, copy_of=copy_of,
        first_seen_at=seen, last_seen_at=seen, made_by="extract@1",
    )  # fmt: skip
    db.keep_page(page)
    return db.keep_article(article, page)


def holds(db: Database, article: Article, holder: str, position: str, words: str) -> None:
    """Write that an article shows a stance."""
    start = article.text.index(words)
    stance = Stance(
        article_id=article.id, start_char=start, end_char=start + len(words), text=words,
        confidence=0.7, holder_id=holder, target_id="dues", position=position,
    )  # fmt: skip
    with db.sql.atomic():
        writes.upsert(db.sql, "stances", [stance])


def says(db: Database, article: Article, speaker: str, words: str) -> None:
    """Write that an article quotes someone."""
    start = article.text.index(words)
    quote = Quote(
        article_id=article.id, start_char=start, end_char=start + len(words), text=words,
        confidence=0.9, kind="direct", speaker_id=speaker,
    )  # fmt: skip
    with db.sql.atomic():
        writes.upsert(db.sql, "quotes", [quote])


def happens(
    db: Database,
    name: str,
    day: str | None,
    actor: str,
    reporting: Sequence[Article],
    kind: str = "statement",
) -> str:
    """Write an event that articles report in their whole text; return its id."""
    event = Event(
        id=key("event", name), date=day, precision="day" if day else None, date_basis="stated", type=kind,
        title=name, outlets=len(reporting), first_reported_at=reporting[0].published_at, confidence=0.8,
    )  # fmt: skip
    reports = tuple(
        EventReport(event_id=event.id, article_id=o.id, start_char=0, end_char=len(o.text))
        for o in reporting
    )
    actors = (EventActor(event_id=event.id, entity_id=actor, role="actor"),)
    woven = Woven(event=event, actors=actors, reports=reports)
    with db.sql.atomic():
        writes.upsert(db.sql, "events", [woven.event])
        writes.upsert(db.sql, "event_actors", woven.actors)
        writes.upsert(db.sql, "event_reports", woven.reports)
    keep_totals(db)
    return event.id


def routed(db: Database, outlet: str, state: str) -> None:
    """Write how the routes of an outlet answered."""
    db.keep_route(
        RouteState(
            source_id=outlet, route="all", checked_at="2026-02-01T00:00:00Z", state=state
        )
    )  # fmt: skip


@contextmanager
def asked(db: Database) -> Iterator[list[str]]:
    """Give the list into which every SELECT goes that is run inside."""
    seen: list[str] = []
    db.sql.conn.set_trace_callback(lambda sql: seen.append(sql))
    try:
        yield seen
    finally:
        db.sql.conn.set_trace_callback(None)


def scans(db: Database, question: Callable[[], object], big: Sequence[str]) -> list[str]:
    """Return the steps of a question's plans that read a whole big table (by name or alias) unordered."""
    with asked(db) as queries:
        question()
    steps = []
    for sql in dict.fromkeys(queries):
        if sql.lstrip().upper().startswith(("SELECT", "WITH")):
            plan = db.sql.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
            steps += [row[3] for row in plan]
    bare = [f"SCAN {name}" for name in big]
    return [one for one in steps if one in bare]


def sorts(db: Database, question: Callable[[], object]) -> list[str]:
    """Return the statements of a question that sort all that they find, and not what is alike alone."""
    with asked(db) as queries:
        question()
    found = []
    for sql in dict.fromkeys(queries):
        if sql.lstrip().upper().startswith(("SELECT", "WITH")):
            plan = db.sql.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
            found += [sql for row in plan if row[3] == "USE TEMP B-TREE FOR ORDER BY"]
    return found


__all__ = [
    "asked",
    "happens",
    "holds",
    "keep",
    "opened",
    "routed",
    "says",
    "scans",
    "sorts",
    "tables",
]


def lives(
    db: Database,
    measures: Sequence[MeasureRow],
    steps: Sequence[MeasureStep],
    names: Sequence[MeasureName],
) -> None:
    """Make the measures, their steps and names these and no others, as weaving writes them."""
    told = Lives(measures=tuple(measures), steps=tuple(steps), names=tuple(names), rules=())
    held = {row[0] for row in db.sql.execute("SELECT id FROM measures")}
    with db.sql.atomic():
        keep_some(db, held | {one.id for one in measures}, told)
