"""Text: rows as CSV (RFC 4180) or JSON Lines (https://jsonlines.org), exact: what is read back is the same.

CSV knows no null and spreadsheets run what looks like a formula (https://owasp.org/www-community/attacks/CSV_Injection),
so one apostrophe stands before a cell that is a formula, an empty text, or begins with an apostrophe;
an empty cell is null. `value` undoes it.
"""

from __future__ import annotations

import base64
import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence

from jobs.exporting.dictionary import Column
from jobs.exporting.selection import Row
from jobs.show import FORMULAS, escaped

Lines = Callable[[Sequence[Column], Iterable[Sequence[Row]]], Iterator[str]]
MARK = "'"


def csv_lines(columns: Sequence[Column], batches: Iterable[Sequence[Row]]) -> Iterator[str]:
    """Yield a table as CSV: the header row, then the text of each batch of rows."""
    yield _csv([[column.name for column in columns]])
    for rows in batches:
        yield _csv([cell(value) for value in row] for row in rows)


def _csv(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()


def cell(value: object) -> str:
    """Return a value as a CSV cell.

    >>> [cell(one) for one in (None, "", "=1+1", -2, True, "'tis")]
    ['', "'", "'=1+1", '-2', 'true', "''tis"]
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case bytes():
            return base64.b64encode(value).decode()
        case str() if not value or value.startswith((MARK, *FORMULAS)):
            return MARK + value
        case _:
            return str(value)


def value(text: str) -> str | None:
    """Return what a CSV cell of a text column holds.

    >>> [value(one) for one in ("", "'", "'=1+1", "''tis")]
    [None, '', '=1+1', "'tis"]
    """
    return text.removeprefix(MARK) if text else None


def json_lines(columns: Sequence[Column], batches: Iterable[Sequence[Row]]) -> Iterator[str]:
    """Yield a table as JSON Lines, one object a row under the columns' names, batch by batch."""
    names = [column.name for column in columns]
    for rows in batches:
        objects = (dict(zip(names, row, strict=True)) for row in rows)
        made = (json.dumps(one, ensure_ascii=False, default=cell) for one in objects)
        yield "".join(f"{escaped(one)}\n" for one in made)


LINES: dict[str, Lines] = {"csv": csv_lines, "jsonl": json_lines}
