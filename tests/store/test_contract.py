"""The tables that outside tools rely on are there, each column described."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobs.workspace import fact_tables
from store.db import Database
from store.schema import TABLES, fact_specs
from store.tables import descriptions

FACT = "id article_id start_char end_char text confidence made_by"
CONTRACT = {
    "sources": "id name kind country languages home timezone rights",
    "pages": "id source_id url fetched_at status content_type sha256 warc_file warc_offset "
    "warc_length error",
    "articles": "id source_id page_id url title byline section language published_at published_raw "
    "published_precision modified_at text text_sha256 syndicated_from copy_of relevance first_seen_at "
    "last_seen_at",
    "revisions": "id article_id page_id seen_at title text text_sha256",
    "rejections": "page_id stage reason detail",
    "mentions": f"{FACT} entity_id type",
    "dates": f"{FACT} type value mod",
    "figures": f"{FACT} value unit comparator measure period geography direction attributed_to "
    "converted_from",
    "quotes": f"{FACT} kind speaker_id cue",
    "stances": f"{FACT} holder_id target_id position on_behalf_of",
    "listings": f"{FACT} list action listed_name entity_id measure_id effective_on",
    "provisions": f"{FACT} measure_id key value",
    "entities": "id name type wikidata description",
    "aliases": "entity_id alias language",
    "targets": "id title statement",
    "measures": "id title issuer_id announced_on effective_on status",
    "events": "id date date_end precision type title measure_id outlets first_reported_at confidence",
    "event_actors": "event_id entity_id role",
    "event_reports": "event_id article_id start_char end_char",
}


@pytest.mark.parametrize("table", CONTRACT)
def test_a_table_of_the_contract_has_its_columns(table: str, tmp_path: Path) -> None:
    with Database(tmp_path, fact_tables()) as db:
        assert set(CONTRACT[table].split()) <= db.sql.table(table).columns_dict.keys()


def test_every_column_is_described() -> None:
    specs = {**TABLES, **fact_specs(fact_tables())}
    undescribed = [
        (table, column)
        for table, columns in descriptions(specs).items()
        for column, help_text in columns.items()
        if len(help_text) < 4
    ]
    assert undescribed == []


def test_the_database_is_the_only_file_of_its_kind(tmp_path: Path) -> None:
    with Database(tmp_path, fact_tables()):
        assert [path.name for path in tmp_path.rglob("*.db")] == ["disputeline.db"]
