"""Schema: every table that is not a fact type's, with its keys; fact tables come from their records."""

from __future__ import annotations

from collections.abc import Mapping

from store.records import (
    AliasRow,
    Article,
    EntityRow,
    Event,
    EventActor,
    EventReport,
    Extraction,
    Fact,
    MeasureRow,
    Page,
    ReadingState,
    Rejected,
    Revision,
    RouteState,
    Run,
    SourceRow,
    TargetRow,
)
from store.search import Indexed
from store.tables import TableSpec

TABLES: dict[str, TableSpec] = {
    "sources": TableSpec(SourceRow),
    "pages": TableSpec(
        Page,
        foreign=(("source_id", "sources", "id"),),
        indexes=(("source_id", "url", "fetched_at"), ("status",), ("parent_url",)),
    ),
    "articles": TableSpec(
        Article,
        foreign=(("source_id", "sources", "id"), ("page_id", "pages", "id")),
        indexes=(("url",), ("published_at",), ("source_id",), ("page_id",)),
    ),
    "revisions": TableSpec(
        Revision,
        foreign=(("article_id", "articles", "id"), ("page_id", "pages", "id")),
        indexes=(("article_id",),),
    ),
    "rejections": TableSpec(Rejected, pk=("page_id", "stage", "reason"), indexes=(("reason",),)),
    "extractions": TableSpec(
        Extraction, pk="page_id", foreign=(("page_id", "pages", "id"),), indexes=(("made_by",),)
    ),
    "readings": TableSpec(
        ReadingState, pk=("article_id", "fact"), foreign=(("article_id", "articles", "id"),)
    ),
    "entities": TableSpec(EntityRow, indexes=(("name",),)),
    "aliases": TableSpec(
        AliasRow, pk=("entity_id", "alias", "language"), foreign=(("entity_id", "entities", "id"),)
    ),
    "targets": TableSpec(TargetRow),
    "measures": TableSpec(MeasureRow, foreign=(("issuer_id", "entities", "id"),)),
    "events": TableSpec(
        Event, foreign=(("measure_id", "measures", "id"),), indexes=(("date",), ("type",))
    ),
    "event_actors": TableSpec(
        EventActor,
        pk=("event_id", "entity_id", "role"),
        foreign=(("event_id", "events", "id"), ("entity_id", "entities", "id")),
        indexes=(("entity_id",),),
    ),
    "event_reports": TableSpec(
        EventReport,
        pk=("event_id", "article_id", "start_char", "end_char"),
        foreign=(("event_id", "events", "id"), ("article_id", "articles", "id")),
        indexes=(("article_id",),),
    ),
    "routes": TableSpec(
        RouteState, pk=("source_id", "route"), foreign=(("source_id", "sources", "id"),)
    ),
    "indexed": TableSpec(
        Indexed,
        pk="number",
        foreign=(("article_id", "articles", "id"),),
        indexes=(("article_id",),),
    ),
    "runs": TableSpec(Run, indexes=(("started_at",),)),
}


def fact_specs(records: Mapping[str, type[Fact]]) -> dict[str, TableSpec]:
    """Return the specification of each fact type's table."""
    foreign = (("article_id", "articles", "id"),)
    return {
        table: TableSpec(record, foreign=foreign, indexes=(("article_id", "start_char"),))
        for table, record in records.items()
    }
