"""Records of weaving: what each article tells, what waits to be woven, and how events stood when.

Tables follow from these records (`store.schema`); they are read and written in `store.loom` and
`store.versions`.
"""

from __future__ import annotations

from dataclasses import dataclass

from store.records import col


@dataclass(frozen=True, kw_only=True)
class ToldRow:
    """What is told of a happening, apart from where it stands; many articles may share it."""

    id: str = col("derived from the content")
    told: str = col("type, who, whom, what, when and how sure, as a JSON object")


@dataclass(frozen=True, kw_only=True)
class TellingRow:
    """What one article tells of one happening, and the event it was woven into."""

    id: str = col("derived from article, place and content")
    article_id: str = col("articles.id")
    block: str = col("day told of, a coarser date, or ~ and the day of publication")
    family: str = col("type under which tellings of one happening meet")
    told_id: str = col("told.id")
    late: int = col("1 where it was published so long after the day that it looks back")
    published: str = col("publication, UTC; empty where unknown")
    start_char: int = col("first character of its best sentence in articles.text")
    end_char: int = col("one past that sentence's last character")
    headline: int = col("1 where that sentence stands in the headline")
    gist: str | None = col("words for a title, as a JSON object", default=None)
    origin: str = col("independent outlet that the article counts for", default="")
    event_id: str | None = col("events.id; null where it tells too little", default=None)
    joined: int = col("1 where it joined an event of a finer date", default=0)


@dataclass(frozen=True, kw_only=True)
class SightRow:
    """What a day tells of one event, summed up, as coarser dates and undated reports see it."""

    kin: str = col("first of the families that are woven together")
    block: str = col("day told of")
    event_id: str = col("event that the weaver made, as in tellings before reviews")
    late: int = col("1 for what looks back, 0 for what was told at the time")
    told_id: str = col("told.id of the account that stands first")
    far: int = col("1 where one refers to it from afar: a remark, or a measure that is named")
    told: str = col("what all accounts tell together, as a JSON object")


@dataclass(frozen=True, kw_only=True)
class Unwoven:
    """An article whose facts or dates changed since they were woven."""

    article_id: str = col("articles.id")


@dataclass(frozen=True, kw_only=True)
class WeavingState:
    """With what the tellings were made."""

    id: str = col("events")
    made_by: str = col("weaver and version, and a key of the topic")


@dataclass(frozen=True, kw_only=True)
class EventVersion:
    """An event's row as it stood for a while."""

    event_id: str = col("events.id, of an event that may be gone")
    held_from: str = col("instant from which it stood so, UTC")
    held_until: str | None = col(
        "instant until which it stood so; null where it does", default=None
    )
    date: str | None = col("events.date as it stood", default=None)
    type: str = col("events.type as it stood")
    row: str = col("the event and who takes part, as a JSON object")


@dataclass(frozen=True, kw_only=True)
class ReportVersion:
    """A report of an event as it stood for a while, with the sentence as it read then."""

    event_id: str = col("events.id, of an event that may be gone")
    article_id: str = col("articles.id")
    held_from: str = col("instant from which it stood so, UTC")
    held_until: str | None = col(
        "instant until which it stood so; null where it does", default=None
    )
    start_char: int = col("first character of the sentence")
    end_char: int = col("one past its last character")
    origin: str = col("independent outlet that the report counted for")
    published_at: str | None = col("publication of the article as it was known", default=None)
    known_at: str | None = col("instant at which the article was first held, UTC", default=None)
    sentence: str = col("the sentence as it read")


@dataclass(frozen=True, kw_only=True)
class EventLink:
    """How one event bears on another."""

    event_id: str = col("events.id of the later one")
    other_id: str = col("events.id of the earlier one")
    relation: str = col("denies, confirms or follows_plan")


@dataclass(frozen=True, kw_only=True)
class EventKey:
    """On what side and matter an event that may be linked to others bears."""

    event_id: str = col("events.id")
    side: str = col("entity id of the side that acts")
    subject: str = col("entity or measure id of what it concerns")
    open: int = col("1 for a plan or a rumour, 0 for a deed or a denial")
    date: str = col("events.date")
