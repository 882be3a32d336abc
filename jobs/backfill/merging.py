"""Merging: shards become rows of the database and records of its archive, one shard in one transaction.

Shards are merged in the order of their WARC files, whoever made them and when, so that the same files give
the same rows. A page's bytes are copied into the folder's own archive first: from then on the folder needs
neither shard nor WARC file, and everything can be made again from it. A shard that is merged is not merged
again. What is already held newer or read already is left as it is; the main flow takes up what is left.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from crawler import extract
from jobs import ingest, pipeline
from jobs.backfill import shard
from jobs.backfill.shard import Header, Row
from jobs.workspace import Workspace
from nlp.read import ReadArticle
from store import archive, backfilled, decoding
from store.archive import Archived, Writer, stamp
from store.backfilled import Fault
from store.foreign_warcs import ForeignWarc, Origin
from store.records import Article, Page, Reason, key


@dataclass(frozen=True)
class Merge:
    """What one shard is merged with: the folder, its open WARC file, the pages that it lacked."""

    work: Workspace
    warc_id: str
    out: Writer | None
    missing: frozenset[str]


def merge(work: Workspace, path: Path, header: Header) -> None:
    """Write what a shard holds."""
    ids = set(shard.page_ids(path))
    missing = frozenset(ids - backfilled.known_pages(work.db, ids))
    warc_id = key("foreign", header.location)
    with work.db.sql.atomic():
        backfilled.keep_warc(work.db, _warc(work, warc_id, header), tuple(_faults(header)))
        with ExitStack() as stack:
            writer = Writer(work.db.archive, "backfill", work.clock()) if missing else None
            merge_of = Merge(
                work, warc_id, stack.enter_context(writer) if writer else None, missing
            )
            for row in shard.rows(path, work.db.facts):
                _keep(merge_of, row)


def _warc(work: Workspace, warc_id: str, header: Header) -> ForeignWarc:
    return ForeignWarc(
        id=warc_id,
        location=header.location,
        sha256=header.sha256,
        bytes=header.bytes,
        shard=header.shard,
        recipe=header.recipe,
        records=header.records,
        pages=header.pages,
        articles=header.articles,
        passed_over=json.dumps(dict(header.passed_over)),
        damaged=header.damaged,
        merged_at=stamp(work.clock()),
    )


def _faults(header: Header) -> Iterator[Fault]:
    """Yield what could not be read of a WARC file, as the rejections say it."""
    if header.damage:
        reason = Reason.CUT_SHORT if header.cut else Reason.UNREADABLE
        more = f", and {header.damaged - 1} more places" if header.damaged > 1 else ""
        where = " ends within a record" if header.cut else ""
        said = (
            f"{header.location}{where}: {header.damage}{more}; {header.records} records were read."
        )
        yield Fault(header.location, reason, said)


def _keep(merge_of: Merge, row: Row) -> None:
    """Write one page, and what was made of it."""
    db = merge_of.work.db
    page = _kept_page(merge_of, row)
    if row.article is None:
        if row.rejected is not None:
            db.refuse_page(row.rejected, page, extract.MADE_BY)
        return
    kept = db.keep_article(row.article, page)
    made_by = pipeline.versions(merge_of.work.topic)
    same = _says_the_same(kept, row.article)
    if same and not backfilled.is_read(db, kept.id, kept.text_sha256, made_by):
        _keep_read(merge_of.work, row, replace(kept, relevance=row.article.relevance), made_by)


def _kept_page(merge_of: Merge, row: Row) -> Page:
    """Write the page, its bytes copied where the archive lacked them; return it."""
    if row.page.id not in merge_of.missing or merge_of.out is None:
        return row.page
    record = Archived(
        url=row.page.url,
        at=row.page.fetched_at,
        status=row.page.status,
        headers=row.headers,
        raw=row.raw,
        body=decoding.decoded(row.raw, row.headers),
    )
    where = ingest.copied(merge_of.out, record, row.page)
    page = _placed(row.page, where)
    ingest.keep(merge_of.work, merge_of.out, page)
    backfilled.keep_origin(
        merge_of.work.db,
        Origin(
            page_id=page.id,
            foreign_warc_id=merge_of.warc_id,
            start_byte=row.offset,
            length=row.length,
        ),
    )
    return page


def _placed(page: Page, where: archive.Location) -> Page:
    return replace(page, warc_file=where.file, warc_offset=where.offset, warc_length=where.length)


def _says_the_same(kept: Article, read: Article) -> bool:
    """Return whether what was read of one article holds of another: all that readers look at."""
    return all(
        getattr(kept, name) == getattr(read, name)
        for name in ("text_sha256", "title", "language", "published_at", "published_precision")
    )


def _keep_read(work: Workspace, row: Row, article: Article, made_by: dict[str, str]) -> None:
    if row.model is not None:
        pipeline.keep_read(work, ReadArticle(article, row.facts), made_by, row.model)
    elif row.rejected is not None and not article.handed_in:
        pipeline.keep_unread(work, article, replace(row.rejected, page_id=article.page_id), made_by)
