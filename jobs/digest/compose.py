"""Compose: typed rows become a digest; nothing is looked up, written or laid out here.

What happened or came out long before the window stands apart, so that old news never comes back as new;
what a reader was told is left out. Most important first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from jobs.digest import sections
from jobs.digest.material import CHART_DAYS, Material, local_day
from jobs.digest.parts import Bar, Chart, Digest, Note, Section
from jobs.digest.phrases import Phrases, phrases
from jobs.digest.wording import HEAD_CHARS, best_quote, brief_head, head, importance, links, plain
from store.digests import Item
from store.look import EventLine
from store.readers import ReaderGroup

WHOLE, BRIEF, EARLIER = 12, 40, 15  # chosen: events in full, in one line, and of older ones
SUBJECT_CHARS = 90
PUBLISHED_DAYS, HAPPENED_DAYS, COARSE_DAYS = 7, 14, 62
DAY_CHARS = 10


@dataclass(frozen=True)
class Told:
    """New events: news, and older happenings that articles tell of for the first time."""

    news: tuple[EventLine, ...]
    earlier: tuple[EventLine, ...]


def compose(material: Material, group: ReaderGroup, known: Collection[Item] = ()) -> Digest:
    """Return the digest of a window for a group of readers who know some things already."""
    words = phrases(group.language)
    told = sorted_out(material, group, known)
    unseen = sections.unseen(material, words, group.timezone)
    parts = [
        *_events(told, material, group, words),
        *_rest(material, group, words, known),
        _earlier(told, material, group, words),
    ]
    shown = tuple(section for section in parts if section.notes)
    new = any(section.items for section in shown)
    everyone = [("event", line.event.id) for line in (*told.news, *told.earlier)]
    opening = "" if new else words.blind if unseen else words.nothing
    return Digest(
        language=group.language,
        topic=material.title(group.language),
        group_id=group.id,
        subject=_subject(shown, len(told.news), material, words, len(unseen)),
        greeting=words.greeting.format(topic=material.title(group.language)),
        window=_window(material, group, words),
        sample=words.sample if material.sample else "",
        opening=opening,
        sections=shown,
        chart=chart(material, group, words),
        looked=sections.looked(material, words),
        unseen=unseen,
        events=len(told.news),
        told=tuple(dict.fromkeys([*everyone, *(i for section in shown for i in section.items)])),
    )


def at(instant: str, group: ReaderGroup) -> str:
    """Return an instant as a group's clock shows it."""
    return sections.shown_at(instant, group.timezone)


def _window(material: Material, group: ReaderGroup, words: Phrases) -> str:
    """Return the stretch of time that a digest is about: instants, or whole days of publication."""
    since, until = material.last, material.window.until
    if material.window.clock == "held":
        return words.window.format(since=at(since, group), until=at(until, group))
    first = datetime.fromisoformat(since) + timedelta(seconds=1)
    return words.window.format(since=first.date().isoformat(), until=until[:DAY_CHARS])


def sorted_out(material: Material, group: ReaderGroup, known: Collection[Item]) -> Told:
    """Return the new events that a group wants and does not know, most important first."""
    wanted = [
        line
        for line in material.new
        if ("event", line.event.id) not in known
        and line.event.id not in material.renamed
        and wants(line, group)
    ]
    ordered = sorted(
        wanted, key=lambda line: (-importance(line), line.event.date or "", line.event.id)
    )
    news = tuple(line for line in ordered if is_news(line, material.last))
    earlier = (line for line in ordered if not is_news(line, material.last))
    return Told(news, tuple(sorted(earlier, key=lambda x: x.event.date or "", reverse=True)))


def wants(line: EventLine, group: ReaderGroup) -> bool:
    """Tell whether an event is of the types, languages and weight that a group asks for."""
    languages = {report.language for report in line.reports}
    return (
        (not group.types or line.event.type in group.types)
        and (not group.languages or bool(languages & set(group.languages)))
        and importance(line) >= group.least_importance
    )


def is_news(line: EventLine, since: str) -> bool:
    """Tell whether an event happened and was first reported about when the window began, or later."""
    event, start = line.event, datetime.fromisoformat(since).date()
    published = event.first_reported_at
    if published and published < (start - timedelta(days=PUBLISHED_DAYS)).isoformat():
        return False
    last = event.date_end or event.date
    if last is None or len(last) == DAY_CHARS:
        oldest = start - timedelta(days=HAPPENED_DAYS)
    else:
        oldest = start - timedelta(days=COARSE_DAYS)
    return last is None or last >= oldest.isoformat()[: len(last)]


def _events(
    told: Told, material: Material, group: ReaderGroup, words: Phrases
) -> Iterable[Section]:
    """Yield the sections of events that are news: in full, then in one line."""
    yield Section(
        title=words.new, notes=tuple(entry(x, material, group.language) for x in told.news[:WHOLE])
    )
    left = len(told.news) - WHOLE - BRIEF
    yield Section(
        title=words.short,
        notes=tuple(_brief(x, material, group) for x in told.news[WHOLE : WHOLE + BRIEF]),
        rest=words.rest.format(count=left) if left > 0 else "",
        brief=True,
    )


def _earlier(told: Told, material: Material, group: ReaderGroup, words: Phrases) -> Section:
    """Return the section of older events, which are told last."""
    left = len(told.earlier) - EARLIER
    return Section(
        title=words.earlier,
        notes=tuple(_brief(x, material, group) for x in told.earlier[:EARLIER]),
        rest=words.rest.format(count=left) if left > 0 else "",
        brief=True,
    )


def _rest(
    material: Material, group: ReaderGroup, words: Phrases, known: Collection[Item]
) -> Iterable[Section]:
    """Yield the sections of what is not a new event, without what the reader knows."""
    made = (
        (words.listings, sections.listings(material, words, group.language, known)),
        (words.revised, sections.revised(material, words, group)),
        (words.figures, sections.figures(material, words)),
        (words.stances, sections.stances(material, words, group.language)),
        (words.edits, sections.edits(material, words, known)),
        (words.coming, sections.coming(material, words)),
    )
    for title, notes in made:
        fresh = tuple(one for one in notes if not one.items or not set(one.items) <= set(known))
        yield Section(title=title, notes=fresh)


def entry(line: EventLine, material: Material, language: str) -> Note:
    """Return an event in full, in the frame of a language."""
    words = phrases(language)
    found = best_quote(line, material, words, language)
    parts = (("actors", words.actors), ("targets", words.targets))
    shown = [
        pattern.format(who=said)
        for role, pattern in parts
        if (said := sections.people(line, role, material, words, language))
    ]
    told = [] if language == "en" else [plain(line.event.title, HEAD_CHARS)]
    return Note(
        head=head(line, material, words, language),
        day=sections.day(line.event, words),
        mark=sections.outlets(line.event.outlets, words),
        lines=(*told, *shown),
        quote=found[0] if found else None,
        links=links(line, found[1] if found else None, material, words),
        items=(("event", line.event.id),),
    )


def _brief(line: EventLine, material: Material, group: ReaderGroup) -> Note:
    """Return an event in one line."""
    words = phrases(group.language)
    report = line.reports[0] if line.reports else None
    return Note(
        head=brief_head(line, material, words, group.language),
        day=sections.day(line.event, words),
        links=links(line, report, material, words),
        items=(("event", line.event.id),),
    )


def _subject(
    shown: Sequence[Section], news: int, material: Material, words: Phrases, unseen: int
) -> str:
    """Return a subject that says the news, or that there is none."""
    first = next((section.notes[0].head for section in shown if section.items), None)
    if first is None:
        pattern = words.blind_subject if unseen else words.nothing_subject
        said = pattern.format(topic=material.title(words.code), count=unseen)
    elif news > 1:
        said = words.more_subject.format(first=plain(first, SUBJECT_CHARS), count=news - 1)
    else:
        said = plain(first, SUBJECT_CHARS)
    return f"{words.sample_mark} {said}" if material.sample else said


def chart(material: Material, group: ReaderGroup, words: Phrases) -> Chart:
    """Return the events a day by type over the last days of a window."""
    today = local_day(material.window.until, group.timezone)
    first = (date.fromisoformat(today) - timedelta(days=CHART_DAYS - 1)).isoformat()
    days: dict[str, list[tuple[str, int]]] = {}
    for one in material.days:
        days.setdefault(one.day, []).append((words.named("types", one.type), one.events))
    bars = tuple(
        Bar(day=day, counts=tuple(sorted(counts, key=lambda c: (-c[1], c[0]))))
        for day, counts in sorted(days.items())
    )
    peak = max(bars, key=lambda bar: bar.total, default=None)
    alt = words.chart_none if peak is None else words.chart_alt.format(
        count=sum(bar.total for bar in bars), first=first, last=today, peak=peak.day, most=peak.total
    )  # fmt: skip
    return Chart(title=words.chart, alt=alt, first_day=first, last_day=today, bars=bars)
