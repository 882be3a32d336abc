"""The nightly upkeep: what is verified, copied and removed; the archive holds made-up pages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobs.service import upkeep
from jobs.workspace import fact_tables, utc_now
from store import tidying, verifying
from store.archive import Writer, stamp
from store.db import Database
from store.records import Page, SourceRow
from store.settings import ServiceSettings

BODY = b"<html>" + bytes(range(65, 91)) * 200 + b"</html>"
SOURCE = SourceRow(
    id="paper",
    name="Paper",
    kind="newspaper",
    country="zz",
    languages="en",
    home="",
    timezone="UTC",
    rights="full_text",
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "data", fact_tables()) as made:
        with made.sql.atomic():
            made.sql.table("sources").insert(vars(SOURCE))
        yield made


def archived(db: Database, name: str) -> Path:
    """Archive one page; return the file."""
    url = f"https://paper.example/{name}"
    with Writer(db.archive, "paper", utc_now()) as writer:
        place = writer.resource(url, "text/html", BODY, utc_now())
    page = Page(
        id=name,
        source_id="paper",
        url=url,
        kind="article",
        fetched_at=stamp(utc_now()),
        status=200,
        sha256=hashlib.sha256(BODY).hexdigest(),
        warc_file=place.file,
        warc_offset=place.offset,
        warc_length=place.length,
    )
    db.keep_page(page)
    return db.archive / place.file


def verified(db: Database, settings: ServiceSettings | None = None) -> list[str | None]:
    found = upkeep.verify(db.folder, settings or ServiceSettings(), utc_now, lambda: False)
    verifying.keep(db.sql, found.checks)
    return [one.fault for one in found.checks]


def test_a_whole_archive_is_found_whole(db: Database) -> None:
    archived(db, "a")
    archived(db, "b")
    assert verified(db) == [None, None]
    assert verifying.damaged(db.sql) == ()


@pytest.mark.parametrize("how", ["cut", "flipped", "gone"])
def test_damage_is_found_stays_known_and_is_forgotten_once_mended(db: Database, how: str) -> None:
    archived(db, "a")
    path = archived(db, "b")
    whole = path.read_bytes()
    middle = len(whole) * 2 // 3
    flipped = whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :]
    damaged = {"cut": whole[:-20], "flipped": flipped, "gone": None}[how]
    path.unlink()
    if damaged is not None:
        path.write_bytes(damaged)
    faults = [fault for fault in verified(db) if fault]
    assert len(faults) == 1
    assert path.name in faults[0]
    assert len(verifying.damaged(db.sql)) == 1
    path.write_bytes(whole)
    assert verified(db) == [None, None]
    assert verifying.damaged(db.sql) == ()


def test_what_was_not_seen_the_longest_is_verified_first(db: Database) -> None:
    archived(db, "a")
    verified(db)
    second = archived(db, "b")
    assert verifying.due(db.sql)[0].endswith(second.name)


def test_only_the_newest_nightly_backups_are_kept(db: Database, tmp_path: Path) -> None:
    settings = ServiceSettings(keep_backups=2)
    by_hand = tmp_path / "backups" / "data-20200101T000000Z"
    by_hand.mkdir(parents=True)
    for _ in range(4):
        upkeep.back_up(db.folder, settings, utc_now())
    assert len(list((tmp_path / "backups" / "nightly").glob("data-*"))) == 2
    assert by_hand.is_dir()


def test_no_backup_is_made_where_none_is_wanted(db: Database, tmp_path: Path) -> None:
    assert upkeep.back_up(db.folder, ServiceSettings(keep_backups=0), utc_now()).idle
    assert not (tmp_path / "backups").exists()


def test_tidying_gives_free_pages_back(db: Database) -> None:
    with db.sql.atomic():
        db.sql.execute("CREATE TABLE heap (x)")
        db.sql.conn.executemany("INSERT INTO heap VALUES (?)", [("y" * 2000,)] * 2000)
    with db.sql.atomic():
        db.sql.execute("DROP TABLE heap")
    done = tidying.tidy(db.sql)
    assert done.vacuumed
    assert done.after_bytes < done.before_bytes / 2
    assert not tidying.tidy(db.sql).vacuumed
