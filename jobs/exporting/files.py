"""Files: tables are written beside their final names, which they take only when all are complete."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path

from jobs.exporting import dictionary
from jobs.exporting.dictionary import Made, Written
from jobs.exporting.selection import Chosen, Tally, batches, moment
from jobs.exporting.text import LINES
from store.db import Database
from store.errors import DataFolderError, UsageError

DICTIONARY = "datapackage.json"


@dataclass(frozen=True)
class Place:
    """Where a table is written to: the path beside the final one, the final name, the format."""

    table: str
    beside: Path
    name: str
    how: str


def tables(
    db: Database, wanted: Chosen, how: str, output: Path, now: datetime
) -> tuple[Written, ...]:
    """Write tables with their dictionary; return what was written, in the order of the schema.

    `output` is a folder; or, for one table, a file whose name ends in the format's. The dictionary is
    `datapackage.json` in the folder, or `NAME.datapackage.json` beside the file, and comes last: where it
    stands, the export is complete.

    Raises:
        UsageError: a file for several tables.
        DataFolderError: the place cannot be written to.
    """
    paths = _paths(wanted, how, output)
    about = (
        output.with_name(f"{output.stem}.{DICTIONARY}") if output in paths else output / DICTIONARY
    )
    made = dictionary.made(db, wanted, now)
    with written_beside([*paths, about]) as beside, moment(db, wanted):
        done = tuple(
            _written(db, wanted, Place(name, place, path.name, how), made)
            for name, path, place in zip(wanted.specs, paths, beside[:-1], strict=True)
        )
        said = dictionary.package(db, wanted, made, how, done)
        beside[-1].write_text(said, encoding="utf-8")
    return done


def _paths(wanted: Chosen, how: str, output: Path) -> list[Path]:
    if output.suffix != f".{how}" or output.is_dir():
        return [output / f"{name}.{how}" for name in wanted.specs]
    if len(wanted.specs) > 1:
        raise UsageError(
            f"--output {output} is one file for {len(wanted.specs)} tables; name a folder, or one --table."
        )
    return [output]


def _written(db: Database, wanted: Chosen, to: Place, made: Made) -> Written:
    tally = Tally()
    rows = tally.of(batches(db, to.table, wanted))
    columns = dictionary.columns(db, to.table, wanted.specs[to.table])
    if to.how in LINES:
        _put(to.beside, LINES[to.how](columns, rows))
    else:  # loaded where it is asked for: pyarrow takes a fifth of a second
        about = json.dumps({"table": to.table, **asdict(made)}, ensure_ascii=False)
        module = import_module(f"jobs.exporting.{to.how}")
        module.write(to.beside, columns, rows, about)
    with to.beside.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Written(to.table, to.name, tally.rows, to.beside.stat().st_size, digest)


def _put(place: Path, texts: Iterable[str]) -> None:
    with place.open("w", encoding="utf-8", newline="") as file:
        for text in texts:
            file.write(text)


def put(output: Path, texts: Iterable[str]) -> None:
    """Write one text file, under its final name only when it is complete.

    Raises:
        DataFolderError: the place cannot be written to.
    """
    with written_beside([output]) as (place,):
        _put(place, texts)


@contextmanager
def written_beside(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Give the path beside each final one to write to; all take their final names, the last one last.

    What stood under the last name goes first, so that a dictionary never describes files of two exports.
    Whatever fails, nothing stays beside.

    Raises:
        DataFolderError: the place cannot be written to.
    """
    beside = [path.with_name(f".{path.name}.{os.getpid()}.part") for path in paths]
    try:
        paths[-1].parent.mkdir(parents=True, exist_ok=True)
        yield beside
        if len(paths) > 1:
            paths[-1].unlink(missing_ok=True)
        for place, path in zip(beside, paths, strict=True):
            place.replace(path)
    except OSError as error:
        said = error.strerror or str(error)
        raise DataFolderError(
            f"The export cannot be written: {said} ({paths[-1].parent}). Name another place with --output."
        ) from error
    finally:
        for place in filter(Path.exists, beside):
            place.unlink()
