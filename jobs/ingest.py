"""Ingest: text, HTML, PDF, Office and WARC files that a person hands in become archived pages.

A folder may hold a `manifest.tsv` (file, source, url, published, title, language; only `file` is
needed); then only the files that it lists are read. Every file is archived before anything parses it;
what cannot be read is a rejection with a reason, and the others go on. Handing in the same file twice
changes nothing. How a page becomes an article is not known here.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from crawler import source as source_file
from crawler.plan import to_line
from crawler.source import OTHER, Source
from crawler.text import purged
from crawler.urls import host_of
from jobs.workspace import Workspace
from store import archive, recall, salvage
from store.archive import Archived, Exchange, Writer, stamp
from store.cutting import Damage
from store.decoding import LIMIT_BYTES
from store.errors import ConfigError, UsageError
from store.records import Page, Reason, Rejected, Stage, key

MANIFEST = "manifest.tsv"
MANIFEST_KEYS = ("file", "source", "url", "published", "title", "language")
TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".htm": "text/html",
    ".html": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".warc": "application/warc",
}
DOCUMENTS = re.compile(r"^(text/html|application/xhtml\+xml|text/plain|application/pdf)", re.I)
LINE_CHARS = 100_000  # chosen: below the limit of Python's csv reader
FIRST_YEAR = 1990  # chosen: before the first web page nothing was fetched
DAY = re.compile(r"^\d{4}-\d\d(-\d\d([T ]\d\d:\d\d.*)?)?$")


@dataclass(frozen=True, kw_only=True)
class Handed:
    """A file that is handed in, with what is stated about it."""

    path: Path
    name: str
    folder: Path | None = None  # of the manifest that names it, and that it must not leave
    source: str | None = None
    url: str | None = None
    published: str | None = None
    title: str | None = None
    language: str | None = None


@dataclass(frozen=True)
class Taken:
    """What became of everything handed in: counts, and the ids of all pages that are archived."""

    archived: int = 0
    known: int = 0
    refused: int = 0
    pages: tuple[str, ...] = ()

    def __add__(self, more: Taken) -> Taken:
        """Return the sum."""
        return Taken(
            self.archived + more.archived,
            self.known + more.known,
            self.refused + more.refused,
            self.pages + more.pages,
        )


def ingest(work: Workspace, paths: Iterable[Path], given: Handed) -> Taken:
    """Archive what the paths hold, as pages; `given` holds for each file that states nothing itself.

    Raises:
        UsageError: a path does not exist, or what is stated for all files cannot be true.
        ConfigError: a manifest cannot be read.
    """
    checked(given, work.sources)
    files = [file for path in paths for file in handed(path, given)]
    taken = Taken()
    with Writer(work.db.archive, "ingest", work.clock()) as warc:
        for file in files:
            try:
                checked(file, work.sources)
                _inside(file)
            except UsageError as error:  # one row of a manifest is wrong; the others go on
                taken += _refuse(work, file, Reason.UNREADABLE, str(error))
                continue
            taken += _take(work, warc, file)
    return taken


def handed(path: Path, given: Handed) -> list[Handed]:
    """Return the files below a path, by the manifest where there is one.

    Raises:
        UsageError: the path does not exist.
        ConfigError: its manifest cannot be read.
    """
    if not path.exists():
        raise UsageError(
            f"{path} does not exist; name a file or a folder of text, HTML or WARC files."
        )
    if path.is_file():
        return [replace(given, path=path, name=path.name)]
    if (path / MANIFEST).is_file():
        return [_listed(path, row, given) for row in _manifest(path / MANIFEST)]
    files = sorted(each for each in path.rglob("*") if _is_inside(each, path))
    return [replace(given, path=each, name=each.relative_to(path).as_posix()) for each in files]


def _is_inside(file: Path, folder: Path) -> bool:
    """Return whether it is a file of the folder: not hidden, and no link that leads out of it."""
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return file.is_file() and not hidden and file.resolve().is_relative_to(folder.resolve())


def _manifest(path: Path) -> Iterator[Mapping[str, str]]:
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
        long = next((at for at, line in enumerate(lines, start=1) if len(line) > LINE_CHARS), None)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"Manifest {path} cannot be read: {error}.") from error
    if long:
        raise ConfigError(f"Manifest {path}, line {long}: more than {LINE_CHARS} characters.")
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    if "file" not in (rows.fieldnames or ()):
        raise ConfigError(
            f"Manifest {path} has no column `file`; expected {', '.join(MANIFEST_KEYS)}, tab-separated."
        )
    for row in rows:
        if (row.get("file") or "").strip():
            yield {name: (row.get(name) or "").strip() for name in MANIFEST_KEYS}


def _listed(folder: Path, row: Mapping[str, str], given: Handed) -> Handed:
    return Handed(
        path=folder / row["file"],
        name=row["file"],
        folder=folder,
        source=row["source"] or given.source,
        url=row["url"] or None,
        published=row["published"] or given.published,
        title=row["title"] or None,
        language=row["language"] or None,
    )


def _inside(file: Handed) -> None:
    """Refuse what is no file, or no file of its manifest's folder, wherever `..` and links lead.

    Raises:
        UsageError: it is none.
    """
    try:
        path = file.path.resolve()
        folder = file.folder.resolve() if file.folder else path.parent
        is_held = path.is_relative_to(folder) and path.is_file()
    except (OSError, ValueError, RuntimeError) as error:  # too long a name, a NUL, a loop of links
        raise UsageError(f"{file.name!r:.200} is no name of a file: {error}"[:400]) from error
    if not is_held:
        where = f" in {file.folder}" if file.folder else ""
        raise UsageError(f"{file.name!r:.200} is no file{where}; nothing else is read.")


def checked(file: Handed, sources: Mapping[str, Source]) -> None:
    """Refuse a statement that cannot be true.

    Raises:
        UsageError: the source is unknown, the date is none, or the address is not one of the web.
    """
    if file.url and not host_of(file.url):
        raise UsageError(
            f"{file.name}: url is {file.url!r:.200}; expected an address that begins with "
            "https:// or http://, without a password."
        )
    if file.source:
        source_file.get(file.source, sources)
    if file.published and not is_date(file.published):
        raise UsageError(
            f"{file.name}: published is {file.published!r}; expected a day such as 2026-01-06 "
            "or an instant such as 2026-01-06T09:30+08:00."
        )


def is_date(text: str) -> bool:
    """Return whether a text is an ISO month, day or instant.

    >>> [is_date(text) for text in ("2026-01-06", "2026-01", "2026-02-30", "6 Jan")]
    [True, True, False, False]
    """
    if not DAY.match(text):
        return False
    try:
        _ = datetime.fromisoformat(text) if len(text) > 7 else date.fromisoformat(f"{text}-01")
    except ValueError:
        return False
    return True


def _take(work: Workspace, warc: Writer, file: Handed) -> Taken:
    name = file.path.name.lower()
    if name.endswith((".warc", ".warc.gz", ".arc.gz")):
        return _take_warc(work, warc, file)
    try:
        body = _bytes(file.path)
    except (OSError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        return _refuse(work, file, Reason.UNREADABLE, f"{file.name}: {error}")
    if len(body) > LIMIT_BYTES:
        said = f"{file.name} holds more than {LIMIT_BYTES >> 20} MiB"
        return _refuse(work, file, Reason.TOO_LARGE, said)
    name = name.removesuffix(".gz")
    content_type = TYPES.get(Path(name).suffix) or sniffed(body)
    if content_type is None:
        return _refuse(
            work, file, Reason.BINARY, f"{file.name} is neither text, HTML nor a known document"
        )
    sha256 = hashlib.sha256(body).hexdigest()
    url = file.url or f"file:{file.name}#{sha256[:12]}"
    page = _page(file, work, url, content_type, sha256)
    if recall.has_file(work.db, page):
        return Taken(known=1, pages=(page.id,))
    where = warc.resource(url, content_type, body, datetime.fromisoformat(page.fetched_at))
    keep(work, warc, _at(page, where))
    return Taken(archived=1, pages=(page.id,))


def _bytes(path: Path) -> bytes:
    """Return what a file holds, unpacked; of a larger one than is read, one byte too much."""
    with path.open("rb") as file:
        packed = path.name.lower().endswith(".gz")
        return (gzip.GzipFile(fileobj=file) if packed else file).read(LIMIT_BYTES + 1)


def sniffed(body: bytes) -> str | None:
    """Return the content type of bytes without a known suffix; None for binary ones."""
    head = body[:4096]
    if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    if re.search(rb"<(!doctype html|html|head|body)\b", head, re.I):
        return "text/html"
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "text/plain"


def _take_warc(work: Workspace, warc: Writer, file: Handed) -> Taken:
    taken = Taken()
    for found in salvage.records(file.path):
        if isinstance(found, Damage):
            taken += _refuse_damage(work, file, found)
        else:
            kind, record = found
            taken += _take_record(work, warc, file, record, kind)
    return taken


def _refuse_damage(work: Workspace, file: Handed, damage: Damage) -> Taken:
    place = replace(file, name=f"{file.name} byte {damage.offset}")
    reason = Reason.CUT_SHORT if damage.is_cut else Reason.UNREADABLE
    said = f"{file.name}, byte {damage.offset}: {damage.said}; its whole records are kept"
    return _refuse(work, place, reason, said)


def _take_record(work: Workspace, warc: Writer, file: Handed, record: Archived, kind: str) -> Taken:
    content_type = record.content_type or ""
    if kind == "resource" and not record.url.startswith(("http:", "https:")):
        return Taken()  # the other tool's own notes, such as wget's metadata:// records
    if not host_of(record.url):
        said = f"{record.url:.200} is no address of the web"
        named = replace(file, name=f"{file.name} {record.url}")
        return _refuse(work, named, Reason.FORBIDDEN_ADDRESS, said)
    if record.status not in (None, 200) or not DOCUMENTS.match(content_type):
        said = f"{record.url}: status {record.status}, {content_type or 'no content type'}"
        return _refuse(work, replace(file, name=f"{file.name} {record.url}"), Reason.NOT_HTML, said)
    sha256 = hashlib.sha256(record.raw).hexdigest()
    found = replace(file, url=record.url, source=file.source or source_of(record.url, work))
    page = replace(
        _page(found, work, record.url, content_type, sha256), fetched_at=_instant(record, work)
    )
    if recall.has_file(work.db, page):
        return Taken(known=1, pages=(page.id,))
    keep(work, warc, _at(replace(page, status=record.status), copied(warc, record, page)))
    return Taken(archived=1, pages=(page.id,))


def keep(work: Workspace, warc: Writer, page: Page) -> None:
    """Write a page whose bytes were archived just now, with a note of it beside them."""
    warc.note(page.url, to_line(page))
    work.db.keep_page(page)


def copied(warc: Writer, record: Archived, page: Page) -> archive.Location:
    """Append the record of another archive, as its page was fetched; return where it stands now."""
    at = datetime.fromisoformat(page.fetched_at)
    if record.status is None:
        return warc.resource(record.url, page.content_type or "", record.raw, at)
    return warc.response(
        Exchange(
            url=record.url, status=record.status, headers=record.headers, body=record.raw, at=at
        )
    )


def _instant(record: Archived, work: Workspace) -> str:
    """Return when a record was fetched; now, where it says nothing that can be true."""
    now = work.clock()
    try:
        at = datetime.fromisoformat(record.at)
        at = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return stamp(now)
    return stamp(at if at.year >= FIRST_YEAR and at <= now else now)


def source_of(url: str, work: Workspace) -> str:
    """Return the source that a web address belongs to; `other` where none claims its host."""
    host = (urlsplit(url).hostname or "").lower()
    return next((each.id for each in work.sources.values() if host in each.hosts), OTHER)


def _page(file: Handed, work: Workspace, url: str, content_type: str, sha256: str) -> Page:
    source_id = file.source or (source_of(url, work) if file.url else OTHER)
    return Page(
        id=key("file", source_id, url, sha256, file.title, file.published, file.language),
        source_id=source_id,
        url=url,
        kind="file",
        fetched_at=stamp(work.clock()),
        content_type=content_type,
        sha256=sha256,
        listed_title=file.title,
        listed_at=file.published,
        listed_language=file.language,
    )


def _at(page: Page, where: archive.Location) -> Page:
    return replace(page, warc_file=where.file, warc_offset=where.offset, warc_length=where.length)


def _refuse(work: Workspace, file: Handed, reason: Reason, detail: str) -> Taken:
    page_id = key("ingest", file.name)
    detail = purged(" ".join(detail.split()))
    work.db.keep_rejected(
        Rejected(page_id=page_id, stage=Stage.INGEST, reason=reason, detail=detail[:500])
    )
    return Taken(refused=1)
