"""Parquet: rows as a Parquet file (https://parquet.apache.org), typed, each column with its help text.

Row groups are written as they come, so that a table of any length needs the memory of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from jobs.exporting.dictionary import Column
from jobs.exporting.selection import Row

TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "bytes": pa.binary(),
}


def write(
    path: Path, columns: Sequence[Column], batches: Iterable[Sequence[Row]], about: str
) -> None:
    """Write a table; `about` is the dictionary of the export, kept in the file's own metadata."""
    fields = [
        pa.field(column.name, TYPES[column.kind], not column.required, {"help": column.help})
        for column in columns
    ]
    schema = pa.schema(fields, metadata={"disputeline": about})
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for rows in batches:
            held = zip(*rows, strict=True)
            arrays = [
                pa.array(cells, field.type) for cells, field in zip(held, fields, strict=True)
            ]
            writer.write_batch(pa.RecordBatch.from_arrays(arrays, schema=schema))
