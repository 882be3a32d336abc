"""Records of news archives that were read: their WARC files, and which page came from where. Records only."""

from __future__ import annotations

from dataclasses import dataclass

from store.records import col


@dataclass(frozen=True, kw_only=True)
class ForeignWarc:
    """A WARC file of a news archive, as it was read: all its records are counted."""

    id: str = col("derived from its location")
    location: str = col("path or address from which it was read")
    sha256: str = col("SHA-256 of the whole file, hexadecimal")
    bytes: int = col("length in bytes")
    shard: str = col("name of the Parquet file that holds what was read")
    recipe: str = col("hash of topic, outlets, days and versions with which it was read")
    records: int = col("records that it holds")
    pages: int = col("pages kept: of the outlets, in the days, with the topic's words")
    articles: int = col("articles on topic among them")
    passed_over: str = col("why the other records were not kept: number by reason, a JSON object")
    damaged: int = col("places in the file that could not be read", default=0)
    merged_at: str = col("instant at which it was merged, UTC")


@dataclass(frozen=True, kw_only=True)
class Origin:
    """From where in a news archive a page was copied into this folder's own archive."""

    page_id: str = col("pages.id")
    foreign_warc_id: str = col("foreign_warcs.id")
    start_byte: int = col("byte offset of the record in that file")
    length: int = col("length of the record there in bytes, as stored")
