"""What the archive notes of its answers becomes rows again, in the order in which they came."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

from store import relisting
from store.archive import Exchange, Writer
from store.db import Database
from store.records import Page, Reason, Rejected, Stage
from store.relisting import Relisted
from tests.jobs.digesting import topic
from tests.store.samples import source

NOW = datetime(2026, 1, 6, 12, tzinfo=UTC)
URL = "https://news.example/a"
REFUSED = Rejected(page_id="p2", stage=Stage.CRAWL, reason=Reason.SOFT_BLOCK, detail="a wall")


def page(name: str, source_id: str = "kyodo") -> Page:
    return Page(
        id=name, source_id=source_id, url=URL, kind="article", fetched_at="2026-01-06T12:00:00Z"
    )


def said(record: Page | Rejected) -> str:
    return json.dumps({type(record).__name__: asdict(record)})


def listed(folder: Path) -> tuple[Relisted, list[str], list[str]]:
    with Database(folder) as db:
        db.follow_topic(topic(), [replace(source("full_text"), id="kyodo")])
        found = relisting.relist(db, {"kyodo"})
        pages = [row["id"] for row in db.sql.query("SELECT id FROM pages ORDER BY rowid")]
        return found, pages, [row["reason"] for row in db.sql.query("SELECT * FROM rejections")]


def test_pages_and_refusals_come_back_in_their_order(tmp_path: Path) -> None:
    for name in ("p1", "p2"):
        with Writer(tmp_path / "archive", "kyodo", NOW) as warc:
            answer = Exchange(url=URL, status=200, headers=(), body=b"words", at=NOW)
            where = warc.response(answer)
            warc.note(URL, said(replace(page(name), warc_file=where.file)))
    with Writer(tmp_path / "archive", "kyodo", NOW) as warc:
        warc.note(URL, said(REFUSED))
    once = listed(tmp_path)
    assert once == (Relisted(files=3, pages=2), ["p1", "p2"], ["soft_block"])
    assert listed(tmp_path) == once


def test_what_has_no_note_or_no_source_or_makes_no_sense_is_left_out(tmp_path: Path) -> None:
    with Writer(tmp_path / "archive", "kyodo", NOW) as warc:
        warc.response(Exchange(url=URL, status=200, headers=(), body=b"words", at=NOW))
        warc.note(URL, said(page("p3", "unknown")))
        for odd in ("", "[1]", "{}", '{"Page": {"id": 1}}', '{"Event": {}}', '{"Page": null}'):
            warc.note(URL, odd)
    assert listed(tmp_path) == (Relisted(files=1, without_note=1), [], [])
