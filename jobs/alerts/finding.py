"""Finding: what one rule has to tell; it reads, and neither writes nor sends.

Old news is none: what was held when the rule began to watch, what was published days before it came in
(a backfill, a first crawl), what happened long ago, and an event that only got another day or title.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from jobs.digest.compose import entry, is_news
from jobs.digest.material import Material
from jobs.digest.parts import Note
from jobs.digest.phrases import phrases
from jobs.digest.sections import listed_note, listing_item, unseen_line
from jobs.digest.wording import importance, plain
from store.db import Database
from store.look import EventLine
from store.look.news import Window, new_events, renamed, revised_events
from store.look.tidings import ListedLine, LookedLine, listed, looked
from store.look.watched import gone, widely_told
from store.records import key
from store.rules import EventRule, ListingRule, NoticeRule, Rule, SourceRule

NOTICES = ("announcement", "listing", "delisting", "investigation")  # by which an issuer acts
DAY_CHARS, HEAD_CHARS = 10, 240


@dataclass(frozen=True, kw_only=True)
class Found:
    """One thing that a rule has to tell; `item` is how it is known to have been told."""

    item: str
    note: Note
    event_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Watch:
    """What a rule looks at: what came in a window and was published from `fresh_from` on."""

    db: Database
    window: Window
    fresh_from: str
    material: Material
    events: frozenset[str] = frozenset()  # of which the rule told before
    states: Mapping[str, str] = field(default_factory=dict)  # of sources, when it looked last


def found(watch: Watch, rule: Rule) -> tuple[Found, ...]:
    """Return what a rule has to tell, what matters most first."""
    match rule:
        case NoticeRule():
            return _events(watch, rule, _notices(watch, rule))
        case EventRule():
            return _events(watch, rule, _many(watch, rule))
        case ListingRule():
            return tuple(_listings(watch, rule))
        case SourceRule():
            return tuple(_sources(watch, rule))
        case _:
            assert_never(rule)


def source_states(db: Database, window: Window) -> dict[str, str]:
    """Return how each source that was asked answered last, `{source: state}`."""
    return {one.id: one.state for one in looked(db, window)}


def _notices(watch: Watch, rule: NoticeRule) -> Iterable[EventLine]:
    """Yield new events by which an issuer acts, as an official source or the measure's number shows."""
    for line in new_events(watch.db, watch.window):
        acts = {actor.id for actor in line.actors if actor.role == "actor"}
        official = any(one.outlet in watch.material.official for one in line.reports)
        known = official or line.event.measure_id is not None
        if line.event.type in NOTICES and acts & set(rule.issuers) and known:
            yield line


def _many(watch: Watch, rule: EventRule) -> Iterable[EventLine]:
    """Yield the events that have come to be reported by as many outlets as a rule asks for."""
    for line in widely_told(watch.db, watch.window, rule.least_outlets):
        if not rule.types or line.event.type in rule.types:
            yield line


def _events(watch: Watch, rule: Rule, lines: Iterable[EventLine]) -> tuple[Found, ...]:
    """Return events that are news, once a measure where the rule is about notices."""
    fresh = [line for line in lines if _is_fresh(watch, line)]
    known = _known_by_another_id(watch, fresh)
    kept: dict[str, Found] = {}
    for line in sorted(fresh, key=lambda one: (-importance(one), one.event.id)):
        event = line.event
        if event.id in known:
            continue
        notice = isinstance(rule, NoticeRule) and event.measure_id is not None
        item = f"measure {event.measure_id}" if notice else f"event {event.id}"
        note = entry(line, watch.material, rule.language)
        kept.setdefault(item, Found(item=item, note=note, event_id=event.id))
    return tuple(kept.values())


def _is_fresh(watch: Watch, line: EventLine) -> bool:
    """Tell whether an event is news, and somebody has just published about it."""
    newest = max((one.published_at or "" for one in line.reports), default="")
    return newest[:DAY_CHARS] >= watch.fresh_from[:DAY_CHARS] and is_news(line, watch.fresh_from)


def _known_by_another_id(watch: Watch, lines: Collection[EventLine]) -> Collection[str]:
    """Return the events that rest on a sentence of one which is gone: a correction, no news."""
    changed = revised_events(watch.db, watch.window)
    left = {one.event_id for one in changed if one.now is None}
    lost = left | gone(watch.db, watch.events)
    return renamed(watch.db, lost, lines).keys() if lost else ()


def _listings(watch: Watch, rule: ListingRule) -> Iterable[Found]:
    """Yield what was done to companies that a rule watches."""
    wanted = {*rule.companies, *map(_folded, rule.companies)}
    words = phrases(rule.language)
    for one in listed(watch.db, watch.window):
        names = {one.entity_id, _folded(one.listed_name), _folded(one.name or "")}
        fresh = (one.published_at or "")[:DAY_CHARS] >= watch.fresh_from[:DAY_CHARS]
        if fresh and names & wanted:
            note = listed_note([one], watch.material, words, rule.language)
            kind, item = listing_item(one)
            yield Found(item=f"{kind} {item}", note=_by_name(note, one))


def _by_name(note: Note, one: ListedLine) -> Note:
    """Return a listing's note with the company in its head, since that is the news."""
    name = note.lines[0]
    printed = plain(one.listed_name, HEAD_CHARS)
    lines = (note.mark, *([printed] if printed != name else []))
    head = plain(f"{name} – {note.head}", HEAD_CHARS)
    return Note(head=head, day=one.date, lines=lines, links=note.links)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold().strip()


def _sources(watch: Watch, rule: SourceRule) -> Iterable[Found]:
    """Yield the sources that answered before, or otherwise, and now stand as a rule will have it told."""
    words = phrases(rule.language)
    for one in looked(watch.db, watch.window):
        asked = not rule.sources or one.id in rule.sources
        if asked and one.state in rule.states and watch.states.get(one.id) != one.state:
            said = unseen_line(one, watch.material, words, "UTC") or f"{one.name}: {one.state}"
            yield Found(item=_breakage(one), note=Note(head=plain(said, HEAD_CHARS)))


def _breakage(one: LookedLine) -> str:
    """Return by what a breakage is known: one a day, however often the source comes and goes."""
    return f"source {key(one.id, one.state, one.checked_at[:DAY_CHARS])}"
