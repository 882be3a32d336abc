"""Schema: every table that is not a fact type's, with its keys; fact tables come from their records."""

from __future__ import annotations

from collections.abc import Mapping

from store.actors import ActorDay, ActorTotals
from store.copy_records import Change, Copy, CopyKey, Likeness, Signature, Vector
from store.foreign_warcs import ForeignWarc, Origin
from store.ledger import Conflict, ConflictValue, Quantity, Weighed
from store.lifecycle import MeasureName, MeasurePlace, MeasureRule, MeasureSign, MeasureStep
from store.records import (
    AliasRow,
    ArchiveCheck,
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
from store.reviews import Move, Review, ReviewPlace
from store.search import Indexed, Span
from store.stale import Stale
from store.tables import TableSpec
from store.taking_part import OF_EVENT, ActorEvent
from store.tellings import (
    EventKey,
    EventLink,
    EventVersion,
    ReportVersion,
    SightRow,
    TellingRow,
    ToldRow,
    Unwoven,
    WeavingState,
)

# what an article says of where it comes from and since when it is held, so that no text is read
ARTICLE_CREDITS = tuple(
    "id source_id syndicated_from copy_of published_precision first_seen_at".split()
)
KNOWN = f"idx_articles_{'_'.join(ARTICLE_CREDITS)}"  # that index, for questions that name it
# all that weaving reads of a block or an event, so that no row is read
BLOCK_ROWS = tuple(
    "block family told_id late event_id joined published article_id start_char".split()
)
EVENT_ROWS = tuple("event_id published article_id told_id late joined start_char origin".split())
# all that is counted of someone, so that no row is read
ACTOR_DAYS = tuple(
    "entity_id outlet language day seen_on acted targeted statements stances".split()
)
TABLES: dict[str, TableSpec] = {
    "sources": TableSpec(SourceRow),
    "pages": TableSpec(
        Page,
        foreign=(("source_id", "sources", "id"),),
        indexes=(
            ("source_id", "url", "fetched_at"),
            ("source_id", "fetched_at"),
            ("status",),
            ("parent_url",),
        ),
    ),
    "articles": TableSpec(
        Article,
        foreign=(("source_id", "sources", "id"), ("page_id", "pages", "id")),
        indexes=(
            ("url",),
            # back in time, by what a filter asks for: no article is read that is not let through
            ("published_at", "first_seen_at", "id", "source_id", "language", "copy_of"),
            ("source_id", "published_at"),
            ("page_id",),
            ARTICLE_CREDITS,
        ),
    ),
    "revisions": TableSpec(
        Revision,
        foreign=(("article_id", "articles", "id"), ("page_id", "pages", "id")),
        indexes=(("article_id",),),
    ),
    "rejections": TableSpec(
        Rejected,
        pk=("page_id", "stage", "reason"),
        indexes=(("reason",), ("stage", "reason", "detail")),
    ),
    "extractions": TableSpec(
        Extraction, pk="page_id", foreign=(("page_id", "pages", "id"),), indexes=(("made_by",),)
    ),
    "readings": TableSpec(
        ReadingState,
        pk=("article_id", "fact"),
        foreign=(("article_id", "articles", "id"),),
        indexes=(("fact", "article_id", "made_by", "text_sha256", "model"),),
    ),
    "entities": TableSpec(EntityRow, indexes=(("name",),)),
    "aliases": TableSpec(
        AliasRow, pk=("entity_id", "alias", "language"), foreign=(("entity_id", "entities", "id"),)
    ),
    "targets": TableSpec(TargetRow),
    "measures": TableSpec(MeasureRow, foreign=(("issuer_id", "entities", "id"),)),
    "measure_steps": TableSpec(
        MeasureStep,
        pk=("measure_id", "step", "date"),
        foreign=(("measure_id", "measures", "id"), ("article_id", "articles", "id")),
        indexes=(("article_id",),),
    ),
    "measure_rules": TableSpec(
        MeasureRule,
        pk=("measure_id", "key", "language", "value"),
        foreign=(("measure_id", "measures", "id"), ("article_id", "articles", "id")),
    ),
    "measure_names": TableSpec(
        MeasureName,
        pk=("measure_id", "name_key", "action", "date"),
        foreign=(("measure_id", "measures", "id"), ("article_id", "articles", "id")),
        indexes=(("entity_id",), ("article_id",)),
    ),
    "measure_places": TableSpec(
        MeasurePlace,
        pk=("article_id", "start_char", "end_char", "measure"),
        foreign=(("article_id", "articles", "id"),),
        indexes=(("measure", "own", "dated"), ("year", "number", "measure")),
    ),
    "measure_signs": TableSpec(
        MeasureSign,
        pk=("article_id", "measure_id", "step", "kind", "start_char"),
        foreign=(("article_id", "articles", "id"),),
        indexes=(("measure_id",),),
    ),
    "events": TableSpec(
        Event,
        foreign=(("measure_id", "measures", "id"),),
        indexes=(
            ("date", "type", "id"),
            ("date_end",),
            ("type", "date"),
            ("measure_id",),
            ("confidence", "id"),
            ("first_reported_at",),
        ),
    ),
    "event_actors": TableSpec(
        EventActor,
        pk=("event_id", "entity_id", "role"),
        foreign=(("event_id", "events", "id"), ("entity_id", "entities", "id")),
        indexes=(("entity_id",),),
    ),
    "actor_events": TableSpec(
        ActorEvent,
        pk=("event_id", "entity_id", "role"),
        indexes=(
            ("entity_id", "role", "event_id", *OF_EVENT),
            ("entity_id", "date", "event_id", "role"),
        ),
    ),
    "event_reports": TableSpec(
        EventReport,
        pk=("event_id", "article_id", "start_char", "end_char"),
        foreign=(("event_id", "events", "id"), ("article_id", "articles", "id")),
        indexes=(
            ("article_id", "event_id", "start_char", "end_char"),
            ("event_id", "published_at", "article_id", "start_char"),  # the first ones
            ("event_id", "outlet", "language", "published_at", "article_id"),
            ("outlet", "event_id"),  # near to each other, whichever events are asked
            ("language", "event_id"),
        ),
    ),
    "event_links": TableSpec(
        EventLink,
        pk=("event_id", "other_id", "relation"),
        foreign=(("event_id", "events", "id"), ("other_id", "events", "id")),
        indexes=(("other_id",),),
    ),
    "event_keys": TableSpec(
        EventKey,
        pk=("event_id", "side", "subject"),
        indexes=(("side", "subject", "open", "date"),),
    ),
    "event_versions": TableSpec(
        EventVersion,
        pk=("event_id", "held_from"),
        indexes=(("held_from",), ("held_until",), ("date", "type", "held_from")),
    ),
    "report_versions": TableSpec(
        ReportVersion,
        pk=("event_id", "article_id", "held_from"),
        indexes=(("event_id", "published_at", "article_id", "held_from", "held_until"),),
    ),
    "told": TableSpec(ToldRow),
    "tellings": TableSpec(
        TellingRow,
        foreign=(("article_id", "articles", "id"), ("told_id", "told", "id")),
        indexes=(
            ("article_id", "origin"),
            BLOCK_ROWS,
            EVENT_ROWS,
            ("told_id", "family"),
        ),
    ),
    "sights": TableSpec(
        SightRow,
        pk=("kin", "block", "event_id", "late"),
        foreign=(("told_id", "told", "id"),),
        indexes=(("kin", "far", "block"),),
    ),
    "unwoven": TableSpec(Unwoven, pk="article_id"),
    "weavings": TableSpec(WeavingState),
    "actor_totals": TableSpec(
        ActorTotals,
        pk="entity_id",
        foreign=(("entity_id", "entities", "id"),),
        indexes=(("acted", "statements"),),
    ),
    "actor_days": TableSpec(
        ActorDay,
        pk=("day", "entity_id", "outlet", "language", "seen_on"),
        foreign=(("entity_id", "entities", "id"),),
        indexes=(ACTOR_DAYS,),
    ),
    "stale": TableSpec(Stale, pk=("kind", "id")),
    "quantities": TableSpec(
        Quantity,
        pk="fact_id",
        foreign=(("article_id", "articles", "id"),),
        indexes=(
            ("key", "home"),
            ("article_id",),
            ("alike", "published_at", "article_id", "start_char"),
            ("wording", "published_at", "article_id", "start_char"),
        ),
    ),
    "weighed": TableSpec(Weighed, pk="article_id", foreign=(("article_id", "articles", "id"),)),
    "conflicts": TableSpec(
        Conflict,
        indexes=(
            ("key",),
            ("kind", "last_at"),
            ("verdict", "last_at"),
            ("event_id",),
            ("measure_id",),
            ("last_at",),
        ),
    ),
    "conflict_values": TableSpec(
        ConflictValue,
        pk=("conflict_id", "fact_table", "fact_id"),
        foreign=(("conflict_id", "conflicts", "id"), ("article_id", "articles", "id")),
        indexes=(("fact_id",), ("article_id",)),
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
    "search_spans": TableSpec(Span, pk="span"),
    "signatures": TableSpec(
        Signature,
        pk="article_id",
        foreign=(("article_id", "articles", "id"),),
        indexes=(("compared",), ("made_by",)),
    ),
    "copy_keys": TableSpec(CopyKey, pk=("key", "article_id"), indexes=(("article_id",),)),
    "vectors": TableSpec(
        Vector, pk=("article_id", "model"), foreign=(("article_id", "articles", "id"),)
    ),
    "likenesses": TableSpec(
        Likeness,
        pk=("article_id", "original_id"),
        foreign=(("article_id", "articles", "id"), ("original_id", "articles", "id")),
        indexes=(("original_id",),),
    ),
    "copies": TableSpec(
        Copy,
        pk="article_id",
        foreign=(("article_id", "articles", "id"), ("original_id", "articles", "id")),
        indexes=(("original_id",), ("kind",)),
    ),
    "changes": TableSpec(
        Change,
        foreign=(("article_id", "articles", "id"),),
        indexes=(("article_id", "seen_at"), ("from_revision", "to_revision"), ("seen_at",)),
    ),
    "reviews": TableSpec(Review, indexes=(("table_name", "made_at"), ("made_at", "id"))),
    "review_places": TableSpec(
        ReviewPlace,
        pk=("review_id", "number"),
        foreign=(("review_id", "reviews", "id"),),
        indexes=(("article_id", "table_name"), ("now_id",)),
    ),
    "review_moves": TableSpec(Move, pk="telling_id"),
    "foreign_warcs": TableSpec(ForeignWarc, indexes=(("location",),)),
    "origins": TableSpec(
        Origin,
        pk="page_id",
        foreign=(("page_id", "pages", "id"), ("foreign_warc_id", "foreign_warcs", "id")),
        indexes=(("foreign_warc_id",),),
    ),
    "runs": TableSpec(Run, indexes=(("started_at",), ("job", "started_at"))),
    "archive_checks": TableSpec(ArchiveCheck, pk="warc_file"),
}

FACT_INDEXES: dict[str, tuple[tuple[str, ...], ...]] = {  # by what facts are asked for
    "mentions": (("entity_id",),),
    "dates": (("value",),),
    # whoever is asked of articles in order of time has few rows in each
    "quotes": (("speaker_id", "article_id"),),
    # SQLite counts rows by the narrowest index, of those that seem alike by the last one
    "figures": (("attributed_to", "article_id", "start_char", "unit"), ("measure",), ("unit",)),
    "stances": (
        ("holder_id", "position", "article_id"),
        ("target_id", "holder_id"),
        ("on_behalf_of", "position", "article_id"),
    ),
    "happenings": (("measure_id",),),
    "provisions": (("measure_id", "key"),),
    "listings": (("measure_id",), ("action", "list"), ("list", "effective_on")),
}


def fact_specs(records: Mapping[str, type[Fact]]) -> dict[str, TableSpec]:
    """Return the specification of each fact type's table."""
    foreign = (("article_id", "articles", "id"),)
    return {
        table: TableSpec(
            record,
            foreign=foreign,
            indexes=(
                ("article_id", "start_char"),
                ("confidence", "id"),  # what is doubtful
                *FACT_INDEXES.get(table, ()),
            ),
        )
        for table, record in records.items()
    }
