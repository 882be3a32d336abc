"""What two data folders must have in common, however often the making of one was interrupted.

Left out is what says when and in which attempt a thing was fetched or seen, and the record of the runs
themselves. A page is named by its address and content, since an attempt that was cut off has an attempt more.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from store import manifest, verifying
from store.digests import FILE as MAIL
from store.opening import FILE, as_it_stands

Rows = list[tuple[object, ...]]
OWN_RECORD = {"runs", "archive_checks", "sqlite_sequence", "sqlite_stat1"}
INSTANTS = {
    "fetched_at", "last_seen_at", "checked_at", "warc_file", "warc_offset", "warc_length",
    "claimed_at", "sent_at", "attempts", "token", "merged_at",
}  # fmt: skip
HISTORY = ("event_versions", "report_versions", "weavings")  # when it was woven, by the clock
LAST_TIME = {"routes": {"items"}}  # an unchanged list names nothing again
GOT = (
    "SELECT DISTINCT source_id, url, kind, status, content_type, sha256, listed_title, listed_at, "
    "listed_language, parent_url, permission FROM pages WHERE status = 200 OR status IS NULL"
)
NAMED = "SELECT id, source_id || ' ' || url || ' ' || coalesce(sha256, status, error) FROM pages"
TABLES = (
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
    "AND name NOT LIKE 'sqlite%'"
)


def everything(folder: Path) -> dict[str, Rows]:
    """Return the rows of every table but a run's own record, of the mail's too."""
    held = _of(folder / FILE)
    if (folder / MAIL).exists():
        held |= _of(folder / MAIL)
    return held


def _of(path: Path) -> dict[str, Rows]:
    with closing(as_it_stands(path).conn) as sql:
        tables = sorted({name for (name,) in sql.execute(TABLES)} - OWN_RECORD)
        has_pages = "pages" in tables
        pages = dict(sql.execute(NAMED)) if has_pages else {}
        held = {name: _rows(sql, name, pages) for name in tables if name != "pages"}
        if has_pages:
            held["pages"] = sorted(sql.execute(GOT), key=repr)
    return held


def _rows(sql: sqlite3.Connection, table: str, pages: dict[str, str]) -> Rows:
    columns = [row[1] for row in sql.execute(f"PRAGMA table_info([{table}])")]
    left_out = INSTANTS | LAST_TIME.get(table, set())
    kept = ", ".join(f"[{name}]" for name in columns if name not in left_out)
    found = sql.execute(f"SELECT {kept} FROM [{table}]")
    named = (
        tuple(pages.get(value, value) if isinstance(value, str) else value for value in row)
        for row in found
    )
    return sorted(named, key=repr)


def differing(one: dict[str, Rows], other: dict[str, Rows]) -> dict[str, tuple[Rows, Rows]]:
    """Return by table what only the one and only the other holds, a few rows of each."""
    found = {}
    for name in one.keys() | other.keys():
        here, there = one.get(name, []), other.get(name, [])
        if here != there:
            only = (
                [row for row in here if row not in there],
                [row for row in there if row not in here],
            )
            found[name] = (only[0][:3], only[1][:3])
    return found


def faults(folder: Path) -> list[str]:
    """Return what is wrong with the databases and the archive of a folder; nothing where all is well."""
    found = []
    for path in (folder / FILE, folder / MAIL):
        if path.exists():
            with closing(as_it_stands(path).conn) as sql:
                found += [said for (said,) in sql.execute("PRAGMA integrity_check") if said != "ok"]
                found += [f"loose: {row}" for row in sql.execute("PRAGMA foreign_key_check")]
    found += [str(path) for path in folder.rglob("*.open")]
    found += [f"{path} is torn" for path in warcs(folder) if not manifest.records(path)[1]]
    found += [f"{path}: {said}" for path in warcs(folder) for said in _odd_records(path)]
    opened = as_it_stands(folder / FILE)
    with closing(opened.conn):
        checks = [
            verifying.verified(opened, folder / "archive", file, "")
            for file in verifying.due(opened)
        ]
    return found + [check.fault for check in checks if check.fault]


def warcs(folder: Path) -> list[Path]:
    """Return the finished WARC files of a folder."""
    return sorted((folder / "archive").rglob("*.warc.gz"))


def _odd_records(path: Path) -> list[str]:
    """Return the records whose digest another tool finds to be wrong."""
    said = []
    with path.open("rb") as file:
        for record in ArchiveIterator(file, check_digests=True):
            record.content_stream().read()
            if record.digest_checker.passed is False:
                said.append(f"{record.rec_type}: {record.digest_checker.problems}")
    return said
