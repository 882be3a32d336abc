"""Dictionary: what an export holds, for people and programs, as a Data Package (datapackage.json).

Each table with its columns, types, keys, number of rows and SHA-256; the query, the topic, when and by
what version it was made. Follows the Data Package standard, version 2 (https://datapackage.org/standard/):
`rows` and `disputeline` are additions, which the standard allows.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from importlib.metadata import version
from typing import Any

from jobs.exporting.selection import Chosen, booleans
from jobs.show import NOTICE
from store import tables, topic
from store.data_folder import topic_slug
from store.db import Database
from store.records import iso
from store.tables import TableSpec

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
KINDS = {str: "string", int: "integer", float: "number", bytes: "bytes"}
MEDIA = {
    "csv": "text/csv",
    "jsonl": "application/jsonl",
    "parquet": "application/vnd.apache.parquet",
}
RIGHTS = (
    "The texts of articles and revisions leave within the rights of their source (sources.rights): "
    "full_text whole, lead_only headline and first paragraph, metadata_only empty; text_sha256 is that "
    "of the whole text. Facts keep the words that are their evidence; places (start_char, end_char) count "
    "characters of the whole text."
)
CSV = (
    "CSV (RFC 4180, UTF-8): an empty cell is null. A cell that a spreadsheet would run as a formula, "
    "that begins with an apostrophe, or that is an empty text has one apostrophe put before it; take "
    "one leading apostrophe away to have the value."
)
QUERY = (
    "A filter chooses events as the command timeline does, as they stood on the day asked for; articles by "
    "outlet, language, publication and when they were first held, and with the timeline also those that "
    "report a chosen event. Tables follow by their foreign keys; a table that refers to neither is whole."
)


@dataclass(frozen=True)
class Column:
    """A column as every format needs it; `kind` is a type of the Table Schema, or bytes."""

    name: str
    kind: str
    required: bool
    help: str


@dataclass(frozen=True)
class Written:
    """A file that was written: its table, name, number of rows, size and SHA-256."""

    table: str
    path: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Made:
    """What an export was made of: by which program, when, of which data, by which query."""

    version: str
    made_at: str
    topic: str
    sample: bool
    what: str
    query: dict[str, str]


def made(db: Database, wanted: Chosen, now: datetime) -> Made:
    """Return what an export of a database is made of; `now` is aware."""
    asked = {key: str(value) for key, value in asdict(wanted.wanted).items() if value}
    at = iso(now)
    what = wanted.what or "tables"
    slug = topic_slug(db.folder) or ""
    return Made(version("disputeline"), at, slug, db.is_sample, what, asked)


def columns(db: Database, name: str, spec: TableSpec) -> tuple[Column, ...]:
    """Return a table's columns in the order of its record, each with its help text.

    Required is what the file forbids to be null: a column that a record gained later may be.
    """
    truths, held = booleans(spec.record), tables.columns(spec.record)
    described = {field.name: field.metadata["help"] for field in fields(spec.record)}
    stated = db.sql.execute(f"PRAGMA main.table_info([{name}])")
    required = {str(column) for _, column, _, not_null, *_ in stated if not_null}
    kinds = {name: KINDS[kind] for name, (kind, _) in held.items()}
    kinds |= dict.fromkeys(truths, "boolean")
    return tuple(Column(name, kinds[name], name in required, described[name]) for name in held)


def package(db: Database, wanted: Chosen, of: Made, how: str, files: Sequence[Written]) -> str:
    """Return the text of datapackage.json for the files of one export."""
    title = topic.load(of.topic).title if of.topic in topic.slugs() else "disputeline"
    said = [NOTICE if of.sample else "", RIGHTS, CSV if how == "csv" else "", QUERY]
    described = {
        "$schema": PROFILE,
        "name": f"disputeline-{of.topic}".rstrip("-"),
        "title": title,
        "description": " ".join(part for part in said if part),
        "created": of.made_at,
        "disputeline": asdict(of),
        "resources": [_resource(db, wanted, how, file) for file in files],
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def _resource(db: Database, wanted: Chosen, how: str, file: Written) -> dict[str, Any]:
    spec = wanted.specs[file.table]
    return {
        "name": file.table,
        "path": file.path,
        "type": "table",
        "description": (spec.record.__doc__ or "").splitlines()[0],
        "format": how,
        "mediatype": MEDIA[how],
        "encoding": "utf-8",
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
        "rows": file.rows,
        "schema": {"missingValues": [""] if how == "csv" else [], **schema(db, wanted, file.table)},
    }


def schema(db: Database, wanted: Chosen, name: str) -> dict[str, Any]:
    """Return the Table Schema of a table; keys to tables that do not leave with it are left out."""
    spec = wanted.specs[name]
    held = [key for key in spec.foreign if key[1] in wanted.specs]
    return {
        "fields": [_field(column) for column in columns(db, name, spec)],
        "primaryKey": [spec.pk] if isinstance(spec.pk, str) else list(spec.pk),
        "foreignKeys": [
            {"fields": [column], "reference": {"resource": table, "fields": [target]}}
            for column, table, target in held
        ],
    }


def _field(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "type": column.kind,
        "description": column.help,
    }
    if column.kind == "bytes":  # as base64 where a format knows only text
        described |= {"type": "string", "format": "binary"}
    return {**described, "constraints": {"required": True}} if column.required else described
