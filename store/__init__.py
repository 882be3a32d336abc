"""What is kept and how to look at it: records, topic, settings, archive, database.

In Python a data folder is opened and asked like this; the rows are those of the commands:

    from store import Database, Filter, look

    with Database.open("demo-data") as db:  # read-only; a crawl may be running
        for line in look.timeline(db, Filter(type="protest", language="ja")):
            print(line.event.date, line.event.title, [report.url for report in line.reports])

The names below are loaded when they are asked for: what only needs records does not load a database.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from store.db import Database
    from store.look import Filter

__all__ = ["Database", "Filter"]
MODULES = {"Database": "store.db", "Filter": "store.look"}


def __getattr__(name: str) -> Any:
    """Return one of the names that this package offers, from its module."""
    if name not in MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(MODULES[name]), name)
