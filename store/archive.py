"""Archive: a response is appended to a WARC file, and a record is read back from one.

Files are WARC 1.1, one gzip member a record, below `archive/YYYY/MM/`. While a file is written its
name ends in `.open` and its writer holds a lock on it; it is synced and renamed when complete. After a
crash `recover` keeps every whole record of an `.open` file and cuts the torn one off, unless a crawl that
has outlived its parent for a moment still writes to it. Beside each answer stands a note (`metadata`
record) of what it was asked for, so that the database can be made again from these files alone
(`store.relisting`). What a page means is not known here.

Standard: WARC 1.1, https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
"""

from __future__ import annotations

import fcntl
import hashlib
import io
import os
import re
import uuid
import zlib
from base64 import b32encode
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from string import punctuation
from types import TracebackType
from urllib.parse import quote, urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.utils import Digester
from warcio.warcwriter import WARCWriter

from store.decoding import decoded
from store.errors import ArchiveError, DataFolderError

SOFTWARE = "disputeline"
NAME = re.compile(r"^\d{4}/\d\d/[a-z0-9][a-z0-9.-]*\.warc\.gz$")
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
SECRET_HEADERS = frozenset({"cookie", "authorization", "proxy-authorization"})
NOTE = "application/json; profile=disputeline"
CHUNK_BYTES = 1 << 20
UNREADABLE = (
    OSError, ArchiveLoadFailed, StopIteration, zlib.error, EOFError, ValueError, AttributeError,
)  # fmt: skip  # what warcio raises on a record whose bytes have changed
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Location:
    """Where a record stands: file below the archive folder, byte offset, stored length in bytes."""

    file: str
    offset: int
    length: int


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One request and its answer; `body` is as it came, before any content decoding."""

    url: str
    status: int
    headers: Headers
    body: bytes
    at: datetime
    reason: str = ""
    request_method: str = "GET"
    request_headers: Headers = ()
    ip: str | None = None


@dataclass(frozen=True, kw_only=True)
class Archived:
    """A record read back: headers as sent, `raw` as it came, `body` decoded."""

    url: str
    at: str
    status: int | None
    headers: Headers
    raw: bytes = field(repr=False)
    body: bytes = field(repr=False)

    @property
    def content_type(self) -> str | None:
        """Return the Content-Type header as sent."""
        return header(self.headers, "content-type")


def header(headers: Headers, name: str) -> str | None:
    """Return the first header of a name, whatever its case."""
    return next((value for key, value in headers if key.lower() == name), None)


def stamp(at: datetime) -> str:
    """Return an instant as ISO 8601 in UTC with `Z`, to the microsecond only where there is one.

    >>> stamp(datetime(2026, 1, 6, 12, 0, tzinfo=UTC))
    '2026-01-06T12:00:00Z'
    """
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


class _Sha256Writer(WARCWriter):  # type: ignore[misc]  # warcio has no types
    """A writer whose digests are the SHA-256 that the database keeps, so that revisits can be matched."""

    @staticmethod
    def _create_digester() -> Digester:
        return Digester("sha256")


class Writer:
    """One WARC file being written; use as a context manager.

    Raises:
        DataFolderError: the file cannot be made or written, for instance on a full disk.
    """

    def __init__(self, folder: Path, prefix: str, now: datetime) -> None:
        """Make `<folder>/YYYY/MM/<prefix>-<time>-<random>.warc.gz.open`."""
        now = now.astimezone(UTC)
        name = f"{prefix}-{now:%Y%m%d%H%M%S}-{uuid.uuid4().hex[:8]}.warc.gz"
        self.file = f"{now:%Y/%m}/{name}"
        self._path = folder / self.file
        self._open = self._path.with_name(f"{name}.open")
        try:
            self._open.parent.mkdir(parents=True, exist_ok=True)
            self._out = self._open.open("xb")
            fcntl.flock(
                self._out, fcntl.LOCK_EX
            )  # the system lets go of it however the writer ends
        except OSError as error:
            raise _unwritable(folder, error) from error
        self._warc = _Sha256Writer(self._out, gzip=True, warc_version="1.1")
        info = {"software": SOFTWARE, "format": "WARC File Format 1.1"}
        self._append(self._warc.create_warcinfo_record(name, info))

    def response(self, exchange: Exchange) -> Location:
        """Append an answer and its request; return where the answer stands."""
        record = self._record(exchange, "response", io.BytesIO(exchange.body), {})
        location = self._append(record)
        self._append(self._request(exchange, record))
        return location

    def revisit(self, exchange: Exchange, *, refers_to_at: str, sha256: str) -> Location:
        """Append a 304 answer as a revisit of the page fetched at `refers_to_at`."""
        extra = {
            "WARC-Profile": NOT_MODIFIED,
            "WARC-Refers-To-Target-URI": exchange.url,
            "WARC-Refers-To-Date": refers_to_at,
            "WARC-Payload-Digest": f"sha256:{b32encode(bytes.fromhex(sha256)).decode()}",
        }
        record = self._record(exchange, "revisit", None, extra)
        location = self._append(record)
        self._append(self._request(exchange, record))
        return location

    def resource(self, url: str, content_type: str, body: bytes, at: datetime) -> Location:
        """Append a file that was handed in; return where it stands."""
        headers = {"WARC-Date": stamp(at)}
        record = self._warc.create_warc_record(
            url,
            "resource",
            payload=io.BytesIO(body),
            length=len(body),
            warc_content_type=content_type,
            warc_headers_dict=headers,
        )
        return self._append(record)

    def note(self, url: str, text: str) -> None:
        """Append what is to be known of an address besides its answer, as JSON."""
        body = text.encode()
        record = self._warc.create_warc_record(
            url, "metadata", payload=io.BytesIO(body), length=len(body), warc_content_type=NOTE
        )
        self._append(record)

    def close(self) -> None:
        """Sync the file to disk and give it its final name."""
        try:
            self._out.flush()
            os.fsync(self._out.fileno())
            self._out.close()
            self._open.replace(self._path)
        except OSError as error:
            raise _unwritable(self._path.parent, error) from error

    def __enter__(self) -> Writer:
        """Return the writer itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()

    def _record(
        self, exchange: Exchange, kind: str, body: io.BytesIO | None, extra: dict[str, str]
    ) -> ArcWarcRecord:
        reason = exchange.reason or _phrase(exchange.status)
        status_line = f"{exchange.status} {reason}".strip()
        http = StatusAndHeaders(status_line, list(exchange.headers), protocol="HTTP/1.1")
        headers = {"WARC-Date": stamp(exchange.at), **extra}
        if exchange.ip:
            headers["WARC-IP-Address"] = exchange.ip
        return self._warc.create_warc_record(
            exchange.url,
            kind,
            payload=body,
            length=len(exchange.body) if body else 0,
            http_headers=http,
            warc_headers_dict=headers,
        )

    def _request(self, exchange: Exchange, answer: ArcWarcRecord) -> ArcWarcRecord:
        parts = urlsplit(exchange.url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        target = quote(
            target, safe=punctuation
        )  # a request line is ASCII, an address handed in may not be
        sent = [(k, v) for k, v in exchange.request_headers if k.lower() not in SECRET_HEADERS]
        http = StatusAndHeaders(
            f"{exchange.request_method} {target} HTTP/1.1",
            [("Host", parts.netloc), *sent],
            is_http_request=True,
        )
        headers = {
            "WARC-Date": stamp(exchange.at),
            "WARC-Concurrent-To": answer.rec_headers.get_header("WARC-Record-ID"),
        }
        return self._warc.create_warc_record(
            exchange.url, "request", http_headers=http, warc_headers_dict=headers
        )

    def _append(self, record: ArcWarcRecord) -> Location:
        offset = self._out.tell()
        try:
            self._warc.write_record(record)
            self._out.flush()
        except OSError as error:
            raise _unwritable(self._path.parent, error) from error
        return Location(self.file, offset, self._out.tell() - offset)


def read(folder: Path, location: Location, sha256: str | None = None) -> Archived:
    """Return the record at a location, its payload checked against `sha256` where given.

    Raises:
        ArchiveError: no such file or record, a record cut short, or another digest.
    """
    path = find(folder, location.file)
    try:
        with path.open("rb") as file:
            file.seek(location.offset)
            record = next(iter(ArchiveIterator(file, no_record_parse=False)))
            archived = unpack(record)
    except UNREADABLE as error:
        raise ArchiveError(
            f"WARC record {location.file}@{location.offset} cannot be read ({error or 'no record'}); "
            "restore that file from a backup."
        ) from error
    if sha256 is not None and hashlib.sha256(archived.raw).hexdigest() != sha256:
        raise ArchiveError(
            f"WARC record {location.file}@{location.offset} has another SHA-256 than the "
            f"database says ({sha256[:12]}…); restore that file from a backup."
        )
    return archived


def find(folder: Path, file: str) -> Path:
    """Return the path of a WARC file, also while it is still being written.

    Raises:
        ArchiveError: the name leaves the archive folder, or there is no such file.
    """
    if not NAME.fullmatch(file):
        raise ArchiveError(f"WARC name {file!r} is not of the form YYYY/MM/name.warc.gz.")
    for path in (folder / file, folder / f"{file}.open"):
        if path.is_file():
            return path
    raise ArchiveError(f"WARC file {file} is missing below {folder}; restore it from a backup.")


def unpack(record: ArcWarcRecord) -> Archived:
    """Return a warcio record as plain data; its stream is read to the end.

    Raises:
        ArchiveError: the record holds fewer bytes than it announces.
    """
    http = record.http_headers
    raw = record.raw_stream.read()
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise ArchiveError(
            f"Record of {record.rec_headers.get_header('WARC-Target-URI')} is cut short."
        )
    headers: Headers = tuple(http.headers) if http else ()
    if not http and record.content_type:
        headers = (("Content-Type", record.content_type),)
    return Archived(
        url=record.rec_headers.get_header("WARC-Target-URI") or "",
        at=record.rec_headers.get_header("WARC-Date") or "",
        status=_status(http) if http else None,
        headers=headers,
        raw=raw,
        body=decoded(raw, headers),
    )


def whole_bytes(path: Path) -> int:
    """Return how many bytes of a gzip file are whole members; less than its size if it is torn."""
    whole = 0
    with path.open("rb") as file:
        pending, member = b"", zlib.decompressobj(wbits=31)
        while data := pending or file.read(CHUNK_BYTES):
            pending = b""
            try:
                member.decompress(data, CHUNK_BYTES)
                while member.unconsumed_tail and not member.eof:
                    member.decompress(member.unconsumed_tail, CHUNK_BYTES)
            except zlib.error:
                return whole
            if member.eof:
                pending = member.unused_data
                whole = file.tell() - len(pending)
                member = zlib.decompressobj(wbits=31)
    return whole


def recover(folder: Path) -> tuple[str, ...]:
    """Finish every `.open` file that a crash left: keep whole records, cut the torn one, rename.

    Returns the names of the files that were finished. A file that is being written is left alone; one
    without a whole record is removed.
    """
    found = (_recovered(path) for path in sorted(folder.glob("*/*/*.warc.gz.open")))
    return tuple(path.relative_to(folder).as_posix() for path in found if path)


def _recovered(path: Path) -> Path | None:
    """Return a file's final place; None where it is being written, or held nothing."""
    with path.open("r+b") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return None
        whole = whole_bytes(path)
        if not whole:
            path.unlink()
            return None
        file.truncate(whole)
        os.fsync(file.fileno())
        path.replace(path.with_suffix(""))
    return path.with_suffix("")


def _status(http: StatusAndHeaders) -> int | None:
    code = http.get_statuscode()
    return int(code) if code and code.isascii() and code.isdigit() else None


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _unwritable(folder: Path, error: OSError) -> DataFolderError:
    return DataFolderError(
        f"The archive cannot be written below {folder}: {error.strerror or error}. "
        "Free some space or make the folder writable, then run again."
    )
