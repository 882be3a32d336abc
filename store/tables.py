"""Tables follow their records: one column a field, NOT NULL where None is no value, STRICT.

A record that gains a field gains a column; nothing else changes a table here (see `migrations`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from operator import itemgetter
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from sqlite_utils.db import Table

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
    from sqlite_utils import Database as Sqlite

SomeRecord = TypeVar("SomeRecord")
COLUMN_TYPES: dict[type, type] = {str: str, int: int, float: float, bool: int, bytes: bytes}


@dataclass(frozen=True)
class TableSpec:
    """A table: its record, primary key, foreign keys (column, table, column) and indexes."""

    record: type
    pk: str | tuple[str, ...] = "id"
    foreign: tuple[tuple[str, str, str], ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()


def columns(record: type) -> dict[str, tuple[type, bool]]:
    """Return {column: (SQLite type, may be null)} in the order of the record's fields.

    Raises:
        TypeError: a field has a type that no column can hold.
    """
    hints = get_type_hints(record)
    return {field.name: _column(record, field.name, hints[field.name]) for field in fields(record)}


def _column(record: type, name: str, hint: Any) -> tuple[type, bool]:
    parts = set(get_args(hint)) if get_origin(hint) is UnionType else {hint}
    kinds = {str if issubclass(part, StrEnum) else part for part in parts - {type(None)}}
    if len(kinds) != 1 or not kinds <= COLUMN_TYPES.keys():
        raise TypeError(
            f"{record.__name__}.{name} is {hint!r}; expected str, int, float, bool or bytes."
        )
    return COLUMN_TYPES[kinds.pop()], type(None) in parts


def ensure(db: Sqlite, name: str, spec: TableSpec) -> None:
    """Make a table, or add the columns and indexes that its record has gained."""
    wanted = columns(spec.record)
    table = db.table(name)
    if not table.exists():
        _create(table, spec, wanted)
    for column, (kind, _) in wanted.items():
        if column not in table.columns_dict:
            table.add_column(column, kind)
    for index in spec.indexes:
        table.create_index(index, if_not_exists=True)


def _create(table: Table, spec: TableSpec, wanted: Mapping[str, tuple[type, bool]]) -> None:
    required = {column for column, (_, optional) in wanted.items() if not optional}
    table.create(
        {column: kind for column, (kind, _) in wanted.items()},
        pk=spec.pk,
        foreign_keys=spec.foreign,
        not_null=required,
        strict=True,
    )


def rows(records: Iterable[DataclassInstance]) -> list[dict[str, Any]]:
    """Return records as rows; their values are plain, so none is copied."""
    return [{name: getattr(one, name) for name in _names(type(one))} for one in records]


@cache
def _names(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record))


def descriptions(specs: Mapping[str, TableSpec]) -> dict[str, dict[str, str]]:
    """Return {table: {column: help text}}."""
    return {
        name: {field.name: field.metadata["help"] for field in fields(spec.record)}
        for name, spec in specs.items()
    }


def record_of(record: type[SomeRecord], row: Mapping[str, Any]) -> SomeRecord:
    """Return a row as its record, derived anew; columns that the record does not have are left out."""
    taken = _taken(record)  # type: ignore[arg-type]  # classes are hashable
    return record(**{name: convert(row[name]) for name, convert in taken})


def records_of(record: type[SomeRecord], found: sqlite3.Cursor) -> Iterator[SomeRecord]:
    """Yield the rows of a query as records; of two columns of one name the first counts.

    What is held was checked and derived (ids of facts) when it was written, so `__init__` is passed by:
    of 21 columns a row takes a third of the time.
    """
    columns = [column[0] for column in found.description]
    given = _converters(record)  # type: ignore[arg-type]  # classes are hashable
    names = [name for name, _ in given]
    taken = itemgetter(*(columns.index(name) for name in names), 0)  # one more: never a lone value
    converted = [(name, convert) for name, convert in given if convert != _same]
    for row in found:
        one = object.__new__(record)
        held = vars(one)
        held.update(zip(names, taken(row), strict=False))
        for name, convert in converted:
            held[name] = convert(held[name])
        yield one


@cache
def _converters(record: type) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    hints = get_type_hints(record)
    return tuple((field.name, _converter(hints[field.name])) for field in fields(record))


@cache
def _taken(record: type) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    """Return the converters of what `__init__` takes: the rest it derives."""
    derived = {one.name for one in fields(record) if not one.init}
    return tuple(pair for pair in _converters(record) if pair[0] not in derived)


def _converter(hint: Any) -> Callable[[Any], Any]:
    if hint is bool or (isinstance(hint, type) and issubclass(hint, StrEnum)):
        converter: Callable[[Any], Any] = hint
        return converter
    return _same


def _same(value: Any) -> Any:
    return value
