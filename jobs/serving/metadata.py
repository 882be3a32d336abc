"""Metadata: what Datasette says of each table and saved query: titles, column descriptions, facets, labels.

What a table and its columns are comes from its record: the docstring and the help texts. Only how a
table is browsed stands here. Tables that only the program needs are left out of the list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jobs.serving.limits import KEPT_BACK
from jobs.serving.queries import saved
from jobs.workspace import fact_tables
from store import search, subjects
from store.schema import TABLES, fact_specs
from store.tables import TableSpec, descriptions

DATABASE = "disputeline"
SIZE = 50
ELSEWHERE = "; not shown in tables: the article's page shows what its source's rights allow"


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How a table is browsed: what stands for a row, by what it is filtered, what comes first."""

    label: str | None = None
    facets: tuple[str, ...] = ()
    newest: str | None = None
    units: tuple[tuple[str, str], ...] = ()


OF_FACTS = Manner(label="text")
MANNERS: Mapping[str, Manner] = {
    "sources": Manner(label="name", facets=("kind", "country", "rights")),
    "pages": Manner(
        label="url", facets=("source_id", "kind", "status"), units=(("warc_length", "B"),)
    ),
    "articles": Manner(
        label="title", facets=("source_id", "language", "access"), newest="published_at"
    ),
    "revisions": Manner(label="title"),
    "rejections": Manner(facets=("stage", "reason")),
    "entities": Manner(label="name", facets=("type", "side")),
    "aliases": Manner(label="alias", facets=("language",)),
    "targets": Manner(label="title"),
    "measures": Manner(label="title", facets=("status", "issuer_id"), newest="announced_on"),
    "measure_steps": Manner(facets=("measure_id", "step"), newest="date"),
    "measure_rules": Manner(facets=("measure_id", "key", "language")),
    "measure_names": Manner(label="listed_name", facets=("measure_id", "list", "action")),
    "events": Manner(label="title", facets=("type", "status", "measure_id"), newest="date"),
    "event_actors": Manner(facets=("role",)),
    "event_reports": Manner(facets=("origin",)),
    "event_links": Manner(facets=("relation",)),
    "conflicts": Manner(label="subject", facets=("kind", "verdict", "unit"), newest="last_at"),
    "conflict_values": Manner(label="value", facets=("outlet",)),
    "copies": Manner(facets=("kind", "how")),
    "changes": Manner(facets=("kind", "stated"), newest="seen_at"),
    "routes": Manner(facets=("source_id", "state")),
    "runs": Manner(
        label="job", facets=("job", "outcome"), newest="started_at", units=(("seconds", "s"),)
    ),
    "archive_checks": Manner(newest="checked_at", units=(("bytes", "B"),)),
    "reviews": Manner(label="reason", facets=("action", "table_name", "by"), newest="made_at"),
    "actor_totals": Manner(),
    "quotes": Manner(label="text", facets=("kind", "speaker_type")),
    "stances": Manner(label="text", facets=("position", "target_id")),
    "figures": Manner(label="text", facets=("unit", "comparator")),
    "listings": Manner(label="text", facets=("list", "action")),
    "happenings": Manner(label="text", facets=("type", "status")),
    "mentions": Manner(label="text", facets=("type",)),
    "dates": Manner(label="text", facets=("type",)),
    "provisions": Manner(label="text", facets=("key",)),
}
SENTENCE = re.compile(r"(?<=[.:])\s")
INDEXES = tuple(
    f"{table}{end}"
    for table in (search.TABLE, subjects.TEXT)
    for end in ("", "_config", "_content", "_data", "_docsize", "_idx")
)


def metadata() -> dict[str, Any]:
    """Return Datasette's metadata (https://docs.datasette.io/en/stable/metadata.html)."""
    specs = {**TABLES, **fact_specs(fact_tables())}
    columns = descriptions(specs)
    shown = {name: _table(name, spec, columns[name]) for name, spec in specs.items()}
    queries = {
        one.name: {"title": one.title, "description": one.description, "sql": one.sql}
        for one in saved()
    }
    indexes = {name: {"hidden": True} for name in (subjects.TABLE, *INDEXES)}
    database = {
        "description": "Every table of the data folder, and saved questions to it.",
        "tables": {**shown, **indexes},
        "queries": queries,
    }
    return {"title": "disputeline", "databases": {DATABASE: database}}


def _table(name: str, spec: TableSpec, columns: Mapping[str, str]) -> dict[str, Any]:
    """Return what is said of one table; one without a manner is for the program alone."""
    manner = MANNERS.get(name, OF_FACTS if name in fact_tables() else None)
    told = {
        column: f"{text}{ELSEWHERE if (name, column) in KEPT_BACK else ''}"
        for column, text in columns.items()
    }
    described = {"description": SENTENCE.split(spec.record.__doc__ or "")[0], "columns": told}
    if manner is None:
        return {**described, "hidden": True}
    chosen = {
        "label_column": manner.label,
        "facets": list(manner.facets),
        "sort_desc": manner.newest,
        "units": dict(manner.units),
    }
    return {**described, "size": SIZE, **{key: value for key, value in chosen.items() if value}}
