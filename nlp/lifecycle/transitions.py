"""Transitions: the sentences by which a measure was amended, extended, suspended, resumed or repealed.

An article with its mentions and dates goes in, one row a measure, step and place comes out. A measure is
named by its notice's number, or by cues of the topic that belong to it alone. What is only demanded, planned
or denied is no transition.

Matches: "Notice No. 7 of 2024 was suspended until 10 November". Must not: "Arland demanded that Notice No. 7
be lifted".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp.facts.mentions import Mention
from nlp.patterns import compiled
from nlp.reporting.measures import UNKNOWN_NOTICE
from nlp.timex.mention import DateMention
from nlp.words.lifecycle import DAY, MEASURE, LifecycleWords
from store.records import Article
from store.topic import Topic

SENTENCE = re.compile(r"[^\n。！？!?]+?(?:[。！？!?]|\.(?=\s+[\"“‘']?[A-Z])|(?=\n)|$)")
KINDS = ((10, "day"), (7, "month"))
CALENDAR = re.compile(r"\d{4}(?:-\d\d){1,2}")
CONFIDENCE = {"stated": 0.8, "inferred": 0.7, "unknown": 0.5}  # chosen: by how the day is known
UNTIL_CHARS = 16


@dataclass(frozen=True, kw_only=True)
class Transition:
    """What a sentence says becomes of a measure; offsets are those of the sentence in the article."""

    measure: (
        str  # measure id of the topic, or the entity id of a notice that the topic does not hold
    )
    step: str
    date: str
    precision: str | None
    date_basis: str
    until: str | None
    article_id: str
    start_char: int
    end_char: int
    confidence: float


@dataclass(frozen=True)
class _Named:
    """A measure at its place in the article, half-open."""

    start: int
    end: int
    measure: str


@dataclass(frozen=True)
class _When:
    """The first day of a transition, empty where no text gives it, and its last."""

    date: str = ""
    until: str | None = None
    basis: str = "unknown"


def transitions(
    article: Article,
    mentions: Iterable[Mention],
    dates: Sequence[DateMention],
    topic: Topic,
    words: LifecycleWords,
    issued: str | None = None,
) -> Iterator[Transition]:
    """Yield the transitions that an article tells of, in text order.

    `issued` is the day of a notice, where the article is one: what applies at once applies from then.
    """
    if not compiled(words.hint).search(article.text):
        return
    numbered = _numbered(mentions, topic)
    cues = _cues(topic, article.language)
    for found in SENTENCE.finditer(article.text):
        text = found[0]
        if not compiled(words.hint).search(text) or compiled(words.unreal).search(text):
            continue
        named = [one for one in numbered if found.start() <= one.start and one.end <= found.end()]
        named = named or list(_cued(text, found.start(), cues))
        days = [one for one in dates if _inside(one, found) and not _covered(one, named)]
        for measure, step in _turned(masked(text, found.start(), named, days), found, named, words):
            when = _when(found, days, words, issued)
            yield _transition(article, found, (measure, step), when)


def _inside(day: DateMention, found: re.Match[str]) -> bool:
    return found.start() <= day.start_char and day.end_char <= found.end()


def _covered(day: DateMention, named: Sequence[_Named]) -> bool:
    return any(one.start <= day.start_char and day.end_char <= one.end for one in named)


def _turned(
    text: str, found: re.Match[str], named: Sequence[_Named], words: LifecycleWords
) -> Iterator[tuple[str, str]]:
    """Yield (measure, step) of a masked sentence, each measure once."""
    seen: set[str] = set()
    matches = ((m, step) for pattern, step in words.turns for m in compiled(pattern).finditer(text))
    for match, step in matches if named else ():
        start, end = (found.start() + place for place in match.span("measure"))
        for one in named:
            if start <= one.start and one.end <= end and one.measure not in seen:
                seen.add(one.measure)
                yield one.measure, step


def _transition(
    article: Article, found: re.Match[str], turn: tuple[str, str], when: _When
) -> Transition:
    return Transition(
        measure=turn[0],
        step=turn[1],
        date=when.date,
        precision=next((name for size, name in KINDS if len(when.date) == size), None),
        date_basis=when.basis,
        until=when.until,
        article_id=article.id,
        start_char=found.start() + len(found[0]) - len(found[0].lstrip()),
        end_char=found.end(),
        confidence=CONFIDENCE[when.basis],
    )


def masked(text: str, low: int, named: Sequence[_Named], dates: Sequence[DateMention]) -> str:
    """Return a sentence with its measures and days masked, one character for one."""
    chars = list(text)
    for start, end, mark in (
        *((day.start_char, day.end_char, DAY) for day in dates),
        *((one.start, one.end, MEASURE) for one in named),
    ):
        chars[start - low : end - low] = mark * (end - start)
    return "".join(chars)


def _when(
    found: re.Match[str], days: Sequence[DateMention], words: LifecycleWords, issued: str | None
) -> _When:
    """Return first and last day as the sentence gives them; a bare year is none.

    A range gives both: "from 5 January to 10 November".
    """
    ends = [value for one in days for value in _range(one)]
    known = [one for one in days if CALENDAR.fullmatch(one.value)]
    last = [one.value for one in known if _is_last(found, one, words)] + ends[1::2]
    until = next((one for one in last if CALENDAR.fullmatch(one)), None)
    begun = [one.value for one in known if one.value not in last] + ends[::2]
    value = max((one for one in begun if CALENDAR.fullmatch(one)), key=len, default="")
    if value:
        return _When(value, until, "stated")
    if issued and compiled(words.at_once).search(found[0]):
        return _When(issued, until, "inferred")
    return _When(until=until)


def _range(day: DateMention) -> list[str]:
    """Return the two ends of a range; nothing where a date is none."""
    return day.value.split("/") if day.value.count("/") == 1 else []


def _is_last(found: re.Match[str], day: DateMention, words: LifecycleWords) -> bool:
    """Tell whether a day is the last one: "until 10 November"."""
    start, end = day.start_char - found.start(), day.end_char - found.start()
    before = found[0][max(0, start - UNTIL_CHARS) : start]
    after = found[0][end : end + UNTIL_CHARS]
    return bool(compiled(words.until).search(before) or compiled(words.until_after).match(after))


def _numbered(mentions: Iterable[Mention], topic: Topic) -> list[_Named]:
    by_law = {one.entity: one.id for one in topic.measures if one.entity}
    found = []
    for one in mentions:
        if one.entity_id in by_law:
            found.append(_Named(one.start_char, one.end_char, by_law[one.entity_id]))
        elif one.entity_id and one.entity_id.startswith(UNKNOWN_NOTICE):
            found.append(_Named(one.start_char, one.end_char, one.entity_id))
    return found


def _cues(topic: Topic, language: str) -> Mapping[str, str]:
    """Return `{cue: measure id}` for the cues that name one measure alone, longest first."""
    owners: dict[str, set[str]] = {}
    alike: dict[str | None, int] = {}
    for one in topic.measures:
        alike[one.list] = alike.get(one.list, 0) + 1
        for cue in next((many for code, many in one.cues.items() if code == language), ()):
            owners.setdefault(cue.casefold(), set()).add(one.id)
    own = {cue: next(iter(ids)) for cue, ids in owners.items() if len(ids) == 1}
    fit = {
        c: m
        for c, m in own.items()
        if not topic.measure[m].list or alike[topic.measure[m].list] == 1
    }
    return {cue: fit[cue] for cue in sorted(fit, key=len, reverse=True)}


def _cued(text: str, low: int, cues: Mapping[str, str]) -> Iterator[_Named]:
    """Yield the measures whose cues stand in a sentence; nothing where they name several."""
    folded = text.casefold()
    found = [(folded.find(cue), cue) for cue in cues if cue in folded]
    if len({cues[cue] for _, cue in found}) == 1 and len(folded) == len(text):
        at, cue = found[0]
        yield _Named(low + at, low + at + len(cue), cues[cue])
