"""Sections: what a digest tells beside new events, and what could not be seen, as notes.

Each note of news carries the items by which it is known that a reader was told (`store.digests`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from jobs.digest.material import Material
from jobs.digest.parts import Link, Note, Quote
from jobs.digest.phrases import Phrases
from jobs.digest.wording import (
    HEAD_CHARS,
    NAME_CHARS,
    QUOTE_CHARS,
    address,
    credit,
    head,
    importance,
    joined,
    links,
    name,
    plain,
)
from store.digests import Item
from store.look import ActorLine, EventLine
from store.look.changes import ChangeLine
from store.look.conflicts import ConflictsLine, GivenLine
from store.look.news import Revised
from store.look.stances import StanceLine
from store.look.tidings import BROKEN, ListedLine, LookedLine
from store.readers import ReaderGroup
from store.records import Event, key

MANY, NAMES_LISTED, VALUES, DAYS_SHOWN = 8, 12, 6, 8
ROLES = {"actors": "actor", "targets": "target"}
TELLING = "disagree"  # the verdict of a conflict that a reader should know of
MORE_OUTLETS = 3


def shown_at(instant: str | None, zone: str) -> str:
    """Return an instant as a zone's clock shows it; a bare day as it is.

    >>> shown_at("2026-06-29T16:10:00Z", "Asia/Tokyo")
    '2026-06-30 01:10 (Asia/Tokyo)'
    """
    if not instant or "T" not in instant:
        return instant or "?"
    local = datetime.fromisoformat(instant).astimezone(ZoneInfo(zone))
    return f"{local:%Y-%m-%d %H:%M} ({zone})"


def day(event: Event, words: Phrases) -> str:
    """Return an event's day, month or range."""
    if event.date is None:
        return words.undated
    return f"{event.date} – {event.date_end}" if event.date_end else event.date


def outlets(count: int, words: Phrases) -> str:
    """Return how many independent outlets report something."""
    return words.outlets_one if count == 1 else words.outlets_many.format(count=count)


def people(line: EventLine, role: str, material: Material, words: Phrases, language: str) -> str:
    """Return those who take part in a role (`actors` or `targets`); empty for nobody."""
    held = [one for one in line.actors if one.role == ROLES[role]]
    return joined([name(material, words, language, one) for one in held], words)


def revised(material: Material, words: Phrases, group: ReaderGroup) -> tuple[Note, ...]:
    """Return the known events that changed, those that matter most first."""
    new = {line.event.id: line for line in material.new}
    followed = {was: new[now] for now, was in material.renamed.items() if now in new}
    found = []
    for one in material.revised:
        now = one.now or followed.get(one.event_id)
        note = _revised(one, now, material, words, group)
        if note is not None and (now is None or importance(now) >= group.least_importance):
            found.append((-importance(now) if now else 0, one.event_id, note))
    return tuple(note for _, _, note in sorted(found, key=lambda one: one[:2]))[:MANY]


def _revised(
    one: Revised, now: EventLine | None, material: Material, words: Phrases, group: ReaderGroup
) -> Note | None:
    """Return how an event changed; None where no reader would notice."""
    if now is None:
        lines: tuple[str, ...] = (words.withdrawn,)
        title = plain(one.before.title, HEAD_CHARS)
        way: tuple[Link, ...] = ()
    else:
        lines = tuple(_differences(one.before, now.event, words))
        title = head(now, material, words, group.language)
        way = links(now, now.reports[-1] if now.reports else None, material, words)
    if not lines:
        return None
    item = ("revised", key(one.event_id, *lines))
    return Note(head=title, day=day((now.event if now else one.before), words), lines=lines, links=way,
                items=(item,))  # fmt: skip


def _differences(before: Event, now: Event, words: Phrases) -> Iterator[str]:
    """Yield what changed that a reader would notice."""
    if before.date != now.date or before.date_end != now.date_end:
        yield words.was_date.format(before=day(before, words), now=day(now, words))
    for table, pattern, was, stands in (
        ("types", words.was_type, before.type, now.type),
        ("statuses", words.was_status, before.status, now.status),
    ):
        if was != stands:
            yield pattern.format(before=words.named(table, was), now=words.named(table, stands))
    grown = now.outlets - before.outlets
    if grown and (before.outlets == 1 or abs(grown) >= MORE_OUTLETS or now.outlets == 1):
        yield words.was_outlets.format(before=before.outlets, now=now.outlets)


def figures(material: Material, words: Phrases) -> tuple[Note, ...]:
    """Return the figures and days on which sources differ, each value with its outlet."""
    found = [one for one in material.differing if one.verdict == TELLING]
    found.sort(key=lambda one: (-one.sources, one.id))
    return tuple(_differing(one, material, words) for one in found[:MANY])


def _differing(one: ConflictsLine, material: Material, words: Phrases) -> Note:
    """Return one figure or day with each value that is given, and by whom."""
    values: dict[tuple[str, object], list[GivenLine]] = {}
    for value in one.values:
        number = value.value if value.value_number is None else value.value_number
        values.setdefault((value.comparator or "", number), []).append(value)
    given = tuple(
        words.gives.format(
            outlet=words.separator.join(
                dict.fromkeys(
                    plain(material.outlets.get(x.outlet, x.outlet), NAME_CHARS) for x in many
                )
            ),
            value=plain(many[0].shown, NAME_CHARS),
        )
        for many in list(values.values())[:VALUES]
    )
    item = ("figure", key(one.id, *sorted(str(value) for value in values)))
    subject = plain(one.subject, HEAD_CHARS)
    return Note(head=words.differ.format(subject=subject), lines=given, items=(item,))


def stances(material: Material, words: Phrases, language: str) -> tuple[Note, ...]:
    """Return the positions that moved in the window, with the words in which the new one was taken."""
    start = material.window.since[:10]
    moved = (_moved(many, start) for many in material.speaking)
    return tuple(
        _stance(before, line, material, words, language)
        for before, line in moved
        if before and line
    )[:MANY]


def _moved(many: tuple[StanceLine, ...], start: str) -> tuple[str | None, StanceLine | None]:
    """Return the position held before a day and the first words of another since; None where none moved."""
    taken = [one for one in many if one.position != "neutral"]
    before = [one.position for one in taken if one.day < start]
    after = [one for one in taken if one.day >= start]
    if not before or not after or after[-1].position == before[-1]:
        return None, None
    return before[-1], next(one for one in after if one.position == after[-1].position)


def _stance(
    before: str, line: StanceLine, material: Material, words: Phrases, language: str
) -> Note:
    actor = ActorLine(id=line.holder_id, name=line.holder, role="actor")
    who = name(material, words, language, actor)
    target = plain(line.target, NAME_CHARS)
    position = words.named("positions", line.position)
    said = words.said.format(holder=who, position=position, target=target, day=line.day)
    foreign = line.language != language
    return Note(
        head=words.moved.format(
            holder=who, target=target, before=words.named("positions", before), now=position
        ),
        day=line.day,
        quote=Quote(
            text=plain(line.sentence, QUOTE_CHARS),
            language=line.language,
            credit=credit(line.outlet, line.language, material, words),
            gloss=words.gloss.format(gloss=said) if foreign else None,
        ),
        links=(Link(text=words.source, url=address(line.url)),),
        items=(("stance", key(line.holder_id, line.target_id, line.position, line.day)),),
    )


def listings(
    material: Material, words: Phrases, language: str, known: Collection[tuple[str, str]]
) -> tuple[Note, ...]:
    """Return the names that were put on lists or taken off, one note a measure, list and action."""
    groups: dict[tuple[str, str, str], list[ListedLine]] = {}
    for one in material.listed:
        if listing_item(one) not in known:
            groups.setdefault((one.measure_id, one.list, one.action), []).append(one)
    return tuple(listed_note(many, material, words, language) for many in groups.values())[:MANY]


def listing_item(one: ListedLine) -> Item:
    """Return by what it is known that a reader was told of a name on a list."""
    return "listing", key(one.measure_id, one.name_key, one.action)


def listed_note(
    many: Sequence[ListedLine], material: Material, words: Phrases, language: str
) -> Note:
    """Return what one measure did to names of one list."""
    patterns = {"add": words.added, "remove": words.removed, "suspend": words.suspended}
    first = many[0]
    pattern = patterns.get(first.action, words.resumed)
    names = [
        plain(material.names.get(language, {}).get(one.entity_id or "", one.name or one.listed_name),
              NAME_CHARS)
        for one in many
    ]  # fmt: skip
    shown = words.separator.join(names[:NAMES_LISTED])
    left = len(names) - NAMES_LISTED
    stated = first.stated if first.action == "add" else None
    return Note(
        head=pattern.format(list=words.named("lists", first.list), count=len(many)),
        mark=plain(first.measure, HEAD_CHARS),
        lines=(
            words.others.format(names=shown, count=left) if left > 0 else shown,
            *([words.stated_names.format(count=stated)] if (stated or 0) > len(many) else []),
        ),
        links=(Link(text=words.source, url=address(first.url)),),
        items=tuple(listing_item(one) for one in many),
    )


def edits(material: Material, words: Phrases, known: Collection[Item]) -> tuple[Note, ...]:
    """Return what articles changed in substance, openly or in silence, one note an article and manner."""
    groups: dict[tuple[str, bool], list[ChangeLine]] = {}
    for one in material.edited:
        if ("edit", one.id) not in known:
            groups.setdefault((one.article_id, one.stated), []).append(one)
    return tuple(_edited(many, material, words) for many in groups.values())[:MANY]


def _edited(many: Sequence[ChangeLine], material: Material, words: Phrases) -> Note:
    first = many[0]
    return Note(
        head=plain(first.title, HEAD_CHARS) or first.article_id,
        mark=words.edit.format(
            outlet=plain(material.outlets.get(first.outlet, first.outlet), NAME_CHARS),
            how=words.stated if first.stated else words.unstated,
        ),
        lines=tuple(_change(one, words) for one in many[:VALUES]),
        links=(Link(text=words.source, url=address(first.url)),),
        items=tuple(("edit", one.id) for one in many),
    )


def _change(one: ChangeLine, words: Phrases) -> str:
    """Return what one change put in the place of what."""
    before, after = plain(one.before, QUOTE_CHARS), plain(one.after, QUOTE_CHARS)
    pattern = words.changed if before and after else words.came if after else words.went
    return pattern.format(kind=words.named("kinds", one.kind), before=before, after=after)


def coming(material: Material, words: Phrases) -> tuple[Note, ...]:
    """Return days ahead that articles mention, one sentence a day; they are a reminder and no news."""
    days = {one.day: one for one in reversed(material.coming)}
    return tuple(
        Note(
            head=one.day,
            quote=Quote(
                text=plain(one.sentence, QUOTE_CHARS),
                language=one.language,
                credit=credit(one.outlet, one.language, material, words),
            ),
            links=(Link(text=words.source, url=address(one.url)),),
        )
        for _, one in sorted(days.items())
    )[:DAYS_SHOWN]


def unseen(material: Material, words: Phrases, zone: str) -> tuple[str, ...]:
    """Return into which sources nobody could look, and why, one line each."""
    if not material.looked:
        return (words.no_sources,)
    lines = (unseen_line(one, material, words, zone) for one in material.looked)
    return tuple(line for line in lines if line is not None)


def unseen_line(one: LookedLine, material: Material, words: Phrases, zone: str) -> str | None:
    """Return why nobody could look into a source; None where somebody could."""
    source = plain(one.name, NAME_CHARS)
    at = shown_at(one.checked_at, zone)
    if one.state in BROKEN:
        return words.blocked.format(source=source, state=words.named("states", one.state), at=at)
    if one.checked_at < material.window.since:
        return words.not_looked.format(source=source, at=at)
    if one.broken:
        return words.routes.format(source=source, routes=words.separator.join(one.broken))
    if one.state == "stale":
        return words.silent.format(source=source, at=shown_at(one.newest_at, zone))
    return None


def looked(material: Material, words: Phrases) -> str:
    """Return how many sources answered when they were last looked at."""
    seen = [one for one in material.looked if one.state not in BROKEN]
    return words.looked.format(count=len(seen), all=len(material.looked)) if material.looked else ""
