"""Backfilled: which WARC files of news archives were merged, and from where in them each page came.

The rows of a WARC file are written in the transaction that writes its pages, so a file is merged wholly or
not at all. What is read from a WARC file, and how, is not known here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from store import writes
from store.db import Database
from store.foreign_warcs import ForeignWarc, Origin
from store.parts import in_parts
from store.records import Reason, Rejected, Stage, key


@dataclass(frozen=True)
class Fault:
    """Why a WARC file, or a part of it, could not be read."""

    location: str
    reason: Reason
    detail: str


def merged(db: Database) -> dict[str, str]:
    """Return the shard that was merged last of each WARC file, by the file's location."""
    rows = db.sql.query("SELECT location, shard FROM foreign_warcs")
    return {row["location"]: row["shard"] for row in rows}


def known_pages(db: Database, ids: Collection[str]) -> set[str]:
    """Return those of some page ids that the store holds."""
    found: set[str] = set()
    for part in in_parts(sorted(ids)):
        marks = ", ".join("?" * len(part))
        found |= {
            row["id"] for row in db.sql.query(f"SELECT id FROM pages WHERE id IN ({marks})", part)
        }
    return found


def is_read(db: Database, article_id: str, text_sha256: str, made_by: Mapping[str, str]) -> bool:
    """Return whether an article was read in this text by these versions."""
    rows = db.sql.query(
        "SELECT fact, made_by FROM readings WHERE article_id = ? AND text_sha256 = ?",
        [article_id, text_sha256],
    )
    held = {row["fact"]: row["made_by"] for row in rows}
    return all(held.get(fact) == version for fact, version in made_by.items())


def keep_origin(db: Database, origin: Origin) -> None:
    """Write where a page came from; the first place is kept."""
    writes.insert_missing(db.sql, "origins", [origin])


def keep_warc(db: Database, warc: ForeignWarc, faults: Collection[Fault]) -> None:
    """Write that a WARC file is merged, and what could not be read in it."""
    with db.sql.atomic():
        writes.upsert(db.sql, "foreign_warcs", [warc])
        forget_faults(db, warc.location)
        for fault in faults:
            refuse(db, fault)


def refuse(db: Database, fault: Fault) -> None:
    """Write that a WARC file could not be read, wholly or in part."""
    rejected = Rejected(
        page_id=key("backfill", fault.location),
        stage=Stage.INGEST,
        reason=fault.reason,
        detail=fault.detail[:500],
    )
    db.keep_rejected(rejected)


def forget_faults(db: Database, location: str) -> None:
    """Forget what an earlier run could not read of a WARC file."""
    db.sql.execute(
        "DELETE FROM rejections WHERE page_id = ? AND stage = ?",
        [key("backfill", location), Stage.INGEST],
    )


def counted(db: Database, locations: Collection[str]) -> tuple[int, int]:
    """Return how many pages and articles some WARC files gave."""
    wanted = set(locations)
    rows = list(db.sql.query("SELECT location, pages, articles FROM foreign_warcs"))
    held = [row for row in rows if row["location"] in wanted]
    return sum(row["pages"] for row in held), sum(row["articles"] for row in held)
