"""Parts: many things are asked in one statement, or so many of them at a time.

Ids go into a statement as one JSON array wherever that is as fast; SQLite bounds the number of parameters
(https://sqlite.org/limits.html#max_variable_number).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

AMONG = "(SELECT value FROM json_each(?))"  # of a JSON array
CHUNK = 400  # chosen: well below SQLite's bound on parameters
Item = TypeVar("Item")


def array(some: Iterable[str]) -> str:
    """Return strings, sorted, as the one JSON array that `AMONG` or `json_each` takes."""
    return json.dumps(sorted(some))


def in_parts(items: Sequence[Item], size: int = CHUNK) -> Iterator[Sequence[Item]]:
    """Yield items in parts of a size, in their order; the last may be smaller."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
