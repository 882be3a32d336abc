"""Launch: the site over one data folder: Datasette with our templates, limits and pages.

The database is opened with mode=ro (Datasette's own connections and ours), beside a writer. Free SQL is
off unless it is asked for: saved queries answer everyone.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.database import Database as Served
from datasette.plugins import pm

from jobs.exporting.citations import Style, written
from jobs.followed import followed
from jobs.serving import plugin
from jobs.serving.metadata import DATABASE, metadata
from jobs.serving.reader import Reader
from jobs.workspace import read_only
from store import opening
from store.db import Database

HERE = Path(__file__).parents[2] / "store" / "datasette"
SETTINGS: dict[str, Any] = {
    "allow_download": False,
    "allow_csv_stream": False,
    "max_returned_rows": 1_000,
    "sql_time_limit_ms": 1_500,
    "facet_time_limit_ms": 40,
    "facet_suggest_time_limit_ms": 30,
    "num_sql_threads": 3,
    "suggest_facets": False,
    "default_page_size": 50,
    "default_cache_ttl": 0,
    "truncate_cells_html": 400,
    "max_csv_mb": 20,
}


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How a site is served: with free SQL or without, behind a password or open, by which further names."""

    free_sql: bool = False
    password: str | None = None
    names: frozenset[str] = frozenset()


MANY = 1_000  # rows: of more a list of tables says that they are many


class Counted(Served):  # type: ignore[misc]  # Datasette has no types
    """A database whose tables are counted no further than a reader cares."""

    async def table_counts(self, limit: int = 0) -> dict[str, int | None]:
        """Return how many rows each table has; None for many. `limit` is Datasette's bound, not needed."""
        names = await self.table_names()
        counts = ", ".join(
            f"(SELECT count(*) FROM (SELECT 1 FROM [{name}] LIMIT {MANY + 1}))" for name in names
        )
        row = (await self.execute(f"SELECT {counts}")).first() if names else ()
        return {
            name: count if count <= MANY else None for name, count in zip(names, row, strict=True)
        }


class Site(Datasette):  # type: ignore[misc]  # Datasette has no types
    """Datasette that knows its data folder and how it is served."""

    def __init__(self, reader: Reader, manner: Manner, **options: Any) -> None:
        """Take what answers requests before Datasette makes its first connection."""
        self.reader, self.manner = reader, manner
        super().__init__(**options)
        self.remove_database(DATABASE)  # to be counted by us
        self.add_database(Counted(self, path=str(opening.held(reader.folder)), is_mutable=True))


def site(folder: Path, manner: Manner | None = None) -> Site:
    """Return the site of a data folder, ready to answer.

    Raises:
        DataFolderError: there is none.
    """
    chosen = manner or Manner()
    with read_only(folder) as db:  # brings the tables of an older version up to date, where it may
        _warm(db)
    _register()
    return Site(
        Reader(folder),
        chosen,
        files=[str(opening.held(folder))],
        metadata=metadata(),
        template_dir=str(HERE / "templates"),
        static_mounts=[("static", str(HERE / "static"))],
        settings={**SETTINGS, "default_allow_sql": chosen.free_sql},
    )


def _register() -> None:
    """Put our hooks in, and take out Datasette's own way with errors, which prints every variable."""
    if not pm.is_registered(plugin):
        pm.register(plugin, name="disputeline")
        pm.unregister(name="datasette.handle_exception")


def _warm(db: Database) -> None:
    """Load before anyone waits what takes a second: the topic, and what writes citations."""
    followed(db)
    for style in Style:
        list(written([], style))
