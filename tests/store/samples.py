"""A small data folder with texts that are hard to carry: formulas, marks, line ends, scripts, nothing."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store import tables
from store.db import Database
from store.records import (
    Article,
    EntityRow,
    Event,
    EventActor,
    EventReport,
    Fact,
    Page,
    SourceRow,
    key,
)

HARD = (
    "=HYPERLINK(1)",
    "'tis said",
    'She said "no", then:\r\nleft;\tgone',
    "対日輸出規制を強化",
    "商务部\u3000公告",
    "100 % of {R&D} \\input{x} $1_000 #~^",
    "a\x00b\x1b[31mc",
    "",
    "ER  - \nTY  - JOUR",
)
NOBODY = 65534
RIGHTS = ("full_text", "lead_only", "metadata_only")
DAYS = ("2026-01-05T23:30:00Z", "2026-01-09", "2026-02-11T03:00:00Z")


def source(rights: str) -> SourceRow:
    return SourceRow(
        id=rights.replace("_", "-"), name=f"The {rights}", kind="newspaper", country="jp", languages="ja",
        home="", timezone="Asia/Tokyo", rights=rights,
    )  # fmt: skip


def article(number: int, outlet: str) -> tuple[Article, Page]:
    title, at = HARD[number % len(HARD)], DAYS[number % 3]
    url = f"https://{outlet}.example/{number}?a=%e5&b={{}}"
    text = f"{title}\n\nParagraph one, 制裁.\n\nParagraph two." if title else "Only a paragraph."
    page = Page(
        id=key("page", url), source_id=outlet, url=url, kind="article", fetched_at="2026-03-01T00:00:00Z",
        status=200, sha256=key(text), warc_file="2026/03/a.warc.gz", warc_offset=number, warc_length=9,
        listed_title="", error=None,
    )  # fmt: skip
    made = Article(
        id=key(url), source_id=outlet, page_id=page.id, url=url, title=title or None,
        byline=None if number % 2 else "",
        language=("en", "zh", "ja")[number % 3], text=text, text_sha256=key(text), published_at=at,
        published_precision=("second", "day", "month")[number % 3], relevance=1 / 3,
        handed_in=bool(number % 2), first_seen_at=f"2026-03-{number + 1:02d}T00:00:00Z",
        last_seen_at="2026-03-01T00:00:00Z", made_by="extract@1",
    )  # fmt: skip
    return made, page


def event(number: int) -> Event:
    return Event(
        id=key("event", number), date=f"2026-01-{number + 5:02d}", precision="day", date_basis="stated",
        type="protest" if number % 2 else "remark", title=f"Event {number}", outlets=3, confidence=0.9,
    )  # fmt: skip


def put_event(db: Database, made: Event, reporting: tuple[Article, ...]) -> None:
    actor = EventActor(event_id=made.id, entity_id="someone", role="actor")
    reports = [
        EventReport(event_id=made.id, article_id=each.id, start_char=0, end_char=4)
        for each in reporting
    ]
    db.sql.table("events").insert_all(tables.rows([made]))
    db.sql.table("event_actors").insert_all(tables.rows([actor]))
    db.sql.table("event_reports").insert_all(tables.rows(reports))


def fill(db: Database) -> tuple[Article, ...]:
    """Write three outlets, nine articles, three events; return the articles."""
    for rights in RIGHTS:
        db.sql.table("sources").insert_all(tables.rows([source(rights)]))
    someone = EntityRow(id="someone", name="Someone", type="PERSON")
    db.sql.table("entities").insert_all(tables.rows([someone]))
    kept = []
    for number in range(len(HARD)):
        made, page = article(number, source(RIGHTS[number % 3]).id)
        db.keep_page(page)
        kept.append(db.keep_article(made, page))
    for number in range(3):
        put_event(db, event(number), tuple(kept[number * 3 : number * 3 + 3]))
    return tuple(kept)


def folder(path: Path, facts: dict[str, type[Fact]] | None = None) -> Path:
    """Return a data folder with all that."""
    with Database(path, facts) as db:
        fill(db)
    return path


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up the administrator's rights for a while: they let files be written that are read-only."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@contextmanager
def sealed(folder: Path) -> Iterator[Path]:
    """Give a copy of a folder in a place that everyone may read and nobody may write to."""
    place = Path(tempfile.mkdtemp())
    shutil.copytree(folder, place, dirs_exist_ok=True)
    for path in (*place.rglob("*"), place):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        yield place
    finally:
        place.chmod(0o755)
        shutil.rmtree(place)
