"""Shard: what was read of one WARC file, as one Parquet file: a header that counts, and a row a page kept.

A row holds the page, its bytes as they came, where in the WARC file its record stands, the article, its facts
or the refusal. A shard takes its name when it is complete and synced, so that its presence says that its
WARC file is done; one of another recipe or another state of the file has another name. Rows are written a
batch at a time, and read likewise. Nothing is extracted or merged here.
Format: Apache Parquet, https://parquet.apache.org/docs/file-format/
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from jobs.backfill.listing import Warc
from store import tables
from store.archive import Headers
from store.records import Article, Fact, Page, Rejected, key

SUFFIX, PART = ".parquet", ".tmp"
HEADER = b"disputeline.backfill"
BATCH_ROWS = 32
NAME_CHARS = 60
ARROW: dict[type, Any] = {
    str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), bytes: pa.binary()
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Header:
    """What became of one WARC file: every record is counted."""

    shard: str
    location: str
    recipe: str
    sha256: str
    bytes: int
    records: int
    pages: int
    articles: int
    passed_over: Mapping[str, int]
    damaged: int = 0
    damage: str | None = None  # of the first damaged place; None where all could be read
    cut: bool = False
    seconds: float = 0.0


@dataclass(frozen=True)
class Failure:
    """A WARC file of which no shard was made, and why, in one line; `may_pass`: worth another try."""

    warc: Warc
    said: str
    may_pass: bool = False


@dataclass(frozen=True, kw_only=True)
class Row:
    """One page that was kept, and all that was made of it."""

    page: Page
    offset: int
    length: int
    headers: Headers
    raw: bytes = field(repr=False)
    article: Article | None = None
    rejected: Rejected | None = None
    model: str | None = None  # None where the article was not read
    facts: tuple[Fact, ...] = ()


def name_of(warc: Warc, recipe: str) -> str:
    """Return the name of the shard that a recipe makes of a WARC file in its present state."""
    stem = warc.name.removesuffix(".gz").removesuffix(".warc")
    plain = "".join(char if char.isascii() and char.isalnum() else "-" for char in stem)
    return f"{plain[:NAME_CHARS]}-{key(warc.location, warc.state, recipe)}{SUFFIX}"


def _struct(record: type) -> Any:
    named = tables.columns(record).items()
    return pa.struct([pa.field(name, ARROW[kind]) for name, (kind, _) in named])


def _flat(record: Page | Article | Rejected) -> dict[str, Any]:
    """Return a record as its columns hold it: truth is a number there, as in the database."""
    named = asdict(record).items()
    return {name: int(value) if isinstance(value, bool) else value for name, value in named}


def schema() -> Any:
    """Return the columns of a shard."""
    headers = pa.list_(pa.struct([("name", pa.string()), ("value", pa.string())]))
    facts = pa.list_(pa.struct([("table", pa.string()), ("fact", pa.string())]))
    return pa.schema(
        [
            ("page", _struct(Page)),
            ("offset", pa.int64()),
            ("length", pa.int64()),
            ("headers", headers),
            ("raw", pa.binary()),
            ("article", _struct(Article)),
            ("rejected", _struct(Rejected)),
            ("model", pa.string()),
            ("facts", facts),
        ]
    )


class Writer:
    """A shard being written."""

    def __init__(self, path: Path, table_of: Mapping[type[Fact], str]) -> None:
        """Begin a file beside `path`; `table_of` names the table of each record of facts."""
        self._tables = table_of
        self._schema = schema()
        self._out = pq.ParquetWriter(path, self._schema, compression="zstd")

    def write(self, rows: Sequence[Row]) -> None:
        """Append some rows."""
        if rows:
            plain = [self._plain(row) for row in rows]
            self._out.write_table(pa.Table.from_pylist(plain, schema=self._schema))

    def finish(self, header: Header) -> None:
        """End the file with its header."""
        self._out.add_key_value_metadata({HEADER: json.dumps(asdict(header)).encode()})
        self._out.close()

    def abandon(self) -> None:
        """Close the file, finished or not."""
        self._out.close()

    def _plain(self, row: Row) -> dict[str, Any]:
        return {
            "page": _flat(row.page),
            "offset": row.offset,
            "length": row.length,
            "headers": [{"name": name, "value": value} for name, value in row.headers],
            "raw": row.raw,
            "article": _flat(row.article) if row.article else None,
            "rejected": _flat(row.rejected) if row.rejected else None,
            "model": row.model,
            "facts": [
                {"table": self._tables[type(fact)], "fact": json.dumps(asdict(fact))}
                for fact in row.facts
            ],
        }


@contextmanager
def begun(path: Path, table_of: Mapping[type[Fact], str]) -> Iterator[Writer]:
    """Write a shard, to be finished inside; only then it takes its name. `table_of` names fact tables."""
    part = path.with_name(f"{path.name}.{os.getpid()}-{uuid.uuid4().hex[:8]}{PART}")
    writer = Writer(part, table_of)
    try:
        yield writer
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        writer.abandon()
        part.unlink(missing_ok=True)


def header(path: Path) -> Header | None:
    """Return the header of a shard; None where there is no complete shard."""
    try:
        said = pq.read_metadata(path).metadata or {}
        return Header(**json.loads(said[HEADER]))
    except (OSError, pa.ArrowInvalid, KeyError, ValueError, TypeError):
        return None


def page_ids(path: Path) -> list[str]:
    """Return the ids of a shard's pages, in its order."""
    held = pq.read_table(path, columns=["page"])
    return [row["page"]["id"] for row in held.to_pylist()]


def rows(path: Path, records: Mapping[str, type[Fact]]) -> Iterator[Row]:
    """Yield the rows of a shard in its order, a batch in memory at a time; `records` by table."""
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=BATCH_ROWS):
            for plain in batch.to_pylist():
                yield _row(plain, records)


def _row(plain: Mapping[str, Any], records: Mapping[str, type[Fact]]) -> Row:
    return Row(
        page=tables.record_of(Page, plain["page"]),
        offset=plain["offset"],
        length=plain["length"],
        headers=tuple((each["name"], each["value"]) for each in plain["headers"]),
        raw=plain["raw"],
        article=tables.record_of(Article, plain["article"]) if plain["article"] else None,
        rejected=tables.record_of(Rejected, plain["rejected"]) if plain["rejected"] else None,
        model=plain["model"],
        facts=tuple(
            tables.record_of(records[each["table"]], json.loads(each["fact"]))
            for each in plain["facts"]
        ),
    )
