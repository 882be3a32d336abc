"""Rows: records become a table on a terminal, a JSON array or CSV; nothing is looked up or decided here.

Every answer of the store is a sequence of frozen records. JSON and CSV carry their fields under the
fields' names; a table shows chosen columns. Text from articles is never trusted (`jobs.show.clean`).
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import click
from rich.box import SIMPLE_HEAD
from rich.style import Style
from rich.table import Table
from rich.text import Text

from jobs import show
from jobs.show import NOTICE

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Row = TypeVar("Row", bound="DataclassInstance")


class How(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column of a table: its head, its text of a row, its colour, its share of the width."""

    head: str
    text: Callable[[Row], object]
    style: str = ""
    ratio: int | None = None  # None: as wide as its longest word asks
    link: Callable[[Row], str | None] | None = None  # an address that the terminal may open
    right: bool = False


def chosen(*, as_json: bool, as_csv: bool) -> How:
    """Return how the operator wants rows printed; JSON where both are asked for."""
    return How.JSON if as_json else How.CSV if as_csv else How.TABLE


def put(
    rows: Sequence[Row], columns: Sequence[Column[Row]], how: How, *, noun: str, sample: bool
) -> None:
    """Print rows; under a table stands how many there are of what (`noun`, in the plural)."""
    if how is How.JSON:
        click.echo(as_json(rows, sample=sample))
    elif how is How.CSV:
        click.echo(as_csv(rows, sample=sample), nl=False)
    else:
        console = show.console()
        console.print(table(rows, columns))
        console.print(f"{noun.capitalize()}: {len(rows)}.")
        if sample:
            console.print(NOTICE, style="bold")


def as_json(rows: Sequence[Row], *, sample: bool) -> str:
    """Return rows as a JSON array; each says if it is sample data."""
    marked = [{**plain(row), **({"sample": True} if sample else {})} for row in rows]
    return show.json_text(marked)


def plain(row: DataclassInstance) -> dict[str, Any]:
    """Return what JSON holds of a row: its own `as_json`, else its fields."""
    own = getattr(row, "as_json", None)
    return own() if callable(own) else asdict(row)


def as_csv(rows: Sequence[Row], *, sample: bool) -> str:
    """Return rows as CSV with a header row (RFC 4180); what is nested stands as JSON in its cell."""
    out = io.StringIO()
    writer = csv.writer(out)
    names = [field.name for field in fields(rows[0])] if rows else []
    writer.writerow([*names, "data"])
    for row in rows:
        cells = [_flat(value) for value in asdict(row).values()]
        writer.writerow([*(show.cell(value) for value in cells), "sample" if sample else "real"])
    return out.getvalue()


def _flat(value: object) -> object:
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False)
    return value


def table(rows: Sequence[Row], columns: Sequence[Column[Row]]) -> Table:
    """Return rows as a table, in colours and with links where the terminal has them."""
    drawn = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold", expand=True)
    for column in columns:
        drawn.add_column(
            column.head,
            style=column.style,
            ratio=column.ratio,
            no_wrap=column.ratio is None,
            justify="right" if column.right else "left",
            overflow="fold",
        )
    for row in rows:
        drawn.add_row(*(_cell(column, row) for column in columns))
    return drawn


def _cell(column: Column[Row], row: Row) -> Text:
    value = column.text(row)
    text = show.clean("" if value is None else str(value))
    address = column.link(row) if column.link and sys.stdout.isatty() else None
    web = address is not None and address.startswith(("http://", "https://"))
    return Text(text, style=Style(link=address) if web and address == show.clean(address) else "")
