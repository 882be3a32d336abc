"""Material: everything that a digest is composed from, asked for once; nothing is decided here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from store.db import Database
from store.look import EventLine
from store.look.changes import ChangeLine
from store.look.conflicts import ConflictsLine
from store.look.news import (
    DayCount,
    Revised,
    Window,
    events_per_day,
    new_events,
    renamed,
    revised_events,
)
from store.look.stances import StanceLine
from store.look.tidings import (
    ComingLine,
    ListedLine,
    LookedLine,
    coming,
    differing,
    edited,
    listed,
    looked,
    speaking,
)
from store.topic import Topic

CHART_DAYS = 30


@dataclass(frozen=True, kw_only=True)
class Material:
    """Typed rows of one window; `last` is the instant up to which the reader was told before."""

    topic: str
    titles: Mapping[str, str] = field(default_factory=dict)  # of the topic, by language
    window: Window
    last: str
    new: tuple[EventLine, ...] = ()
    revised: tuple[Revised, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)
    listed: tuple[ListedLine, ...] = ()
    differing: tuple[ConflictsLine, ...] = ()
    speaking: tuple[tuple[StanceLine, ...], ...] = ()
    edited: tuple[ChangeLine, ...] = ()
    coming: tuple[ComingLine, ...] = ()
    looked: tuple[LookedLine, ...] = ()
    days: tuple[DayCount, ...] = ()
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # by language and entity
    outlets: Mapping[str, str] = field(default_factory=dict)  # name by source
    official: frozenset[str] = frozenset()
    base_url: str = ""
    sample: bool = False

    def title(self, language: str) -> str:
        """Return what a language calls the topic; its English title where it has no name of its own."""
        return self.titles.get(language, self.topic)


def gathered(
    db: Database, topic: Topic, window: Window, *, last: str, base_url: str = "", zone: str = "UTC"
) -> Material:
    """Return what a digest of a window is composed from."""
    new, revised = new_events(db, window), revised_events(db, window)
    today = local_day(window.until, zone)
    first = (date.fromisoformat(today) - timedelta(days=CHART_DAYS - 1)).isoformat()
    gone = [one.event_id for one in revised if one.now is None]
    return replace(
        frame(db, topic, window, last=last, base_url=base_url),
        new=new,
        revised=revised,
        renamed=renamed(db, gone, new) if gone else {},
        listed=listed(db, window),
        differing=differing(db, window),
        speaking=speaking(db, window),
        edited=edited(db, window),
        coming=coming(db, window),
        looked=looked(db, window),
        days=events_per_day(db, first, today),
    )


def frame(db: Database, topic: Topic, window: Window, *, last: str, base_url: str = "") -> Material:
    """Return the names that wording needs, and no rows."""
    sources = db.sql.execute("SELECT id, name, kind FROM sources").fetchall()
    return Material(
        topic=topic.title,
        titles={str(code): title for code, title in topic.titles.items()},
        window=window,
        last=last,
        names=dict(_names(topic)),
        outlets={source_id: name for source_id, name, _ in sources},
        official=frozenset(source_id for source_id, _, kind in sources if kind == "official"),
        base_url=base_url,
        sample=db.is_sample,
    )


def local_day(instant: str, zone: str) -> str:
    """Return the day that an instant has in a zone.

    >>> local_day("2026-06-29T16:10:00Z", "Asia/Tokyo")
    '2026-06-30'
    """
    return datetime.fromisoformat(instant).astimezone(ZoneInfo(zone)).date().isoformat()


def _names(topic: Topic) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield what each language calls an entity first."""
    for language in ("en", "ja", "zh"):
        named = ((one.id, one.aliases.get(language, ())) for one in topic.entities)
        own = {entity: aliases[0] for entity, aliases in named if aliases}
        yield language, {one.id: one.name for one in topic.entities} if language == "en" else own
