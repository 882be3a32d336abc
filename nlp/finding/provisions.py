"""Provisions of an article, by the wording alone: a sentence that words a rule in other words gives no row.

Nothing is inferred. Which measure is meant is what the sentence names, else the only one that the article
names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from nlp.facts.dates import DateMention, published_on
from nlp.facts.mentions import Mention
from nlp.facts.provisions import Provision
from nlp.naming.aliases import Same
from nlp.patterns import compiled, every
from nlp.reading import Reading, Sentence
from nlp.words.provisions import ProvisionWords

FEWEST = 3  # characters of a wording
EDGE = " \t\n.,;:，。；：、"


def find(reading: Reading) -> Iterator[Provision]:
    """Yield the provisions that an article words, in text order, each wording once a key and measure."""
    said = [(one, key, span) for one in reading.sentences for key, span in _worded(reading, one)]
    default = _whole(reading) if said else None
    seen: set[tuple[str, str | None, str]] = set()
    for sentence, about in groupby(said, key=lambda one: one[0]):
        named = _measure(reading, sentence) or default
        for _, key, span in about:
            measure = _catalogue(reading) if key == "item_list" else named
            found = _provision(reading, sentence, span, (key, measure))
            if (key, measure, found.value) not in seen:
                seen.add((key, measure, found.value))
                yield found


def _worded(reading: Reading, sentence: Sentence) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the keys whose wording a sentence holds, each with its place; no place twice for one key."""
    words = reading.words.provisions
    if _ruleless(words, sentence.text):
        return
    taken: dict[str, list[tuple[int, int]]] = {}
    for clause in words.possible(sentence.text):
        for match in every(clause.pattern, sentence.text):
            start, end = _trimmed(sentence.text, match.span("value"))
            before = taken.setdefault(clause.key, [])
            if end - start < FEWEST or any(low < end and start < high for low, high in before):
                continue
            if not compiled(words.unreal).search(_clause(reading, sentence.text, (start, end))):
                before.append((start, end))
                yield clause.key, (start, end)


def _ruleless(words: ProvisionWords, text: str) -> bool:
    """Tell whether a sentence words no rule of any key."""
    return not compiled(words.hint).search(text) or bool(compiled(words.no_rule).search(text))


def _clause(reading: Reading, text: str, span: tuple[int, int]) -> str:
    """Return the clause around a span, which tells whether it holds."""
    border = compiled(reading.words.provisions.border)
    low = max((one.end() for one in border.finditer(text, 0, span[0])), default=0)
    end = border.search(text, span[1])
    return text[low : end.start() if end else len(text)]


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return a span without marks and spaces at its ends."""
    start, end = span
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def _provision(
    reading: Reading,
    sentence: Sentence,
    span: tuple[int, int],
    about: tuple[str, str | None],
) -> Provision:
    start, end = (sentence.start + place for place in span)
    text = reading.article.text[start:end]
    day = _day(reading, sentence) if about[0] == "effective_date" else None
    return Provision(
        article_id=reading.article.id,
        start_char=start,
        end_char=end,
        text=text,
        confidence=0.6,
        measure_id=about[1],
        key=about[0],
        value=day or text,
    )


def _day(reading: Reading, sentence: Sentence) -> str | None:
    """Return the day from which a sentence says that it applies; None where it is not told."""
    days = [
        one.value
        for one in reading.within(DateMention, sentence.start, sentence.end)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", one.value)
    ]
    if len(set(days)) == 1:
        return days[0]
    published = published_on(reading.article)
    on_announcement = re.search(reading.words.happenings.on_announcement, sentence.text)
    return published.isoformat() if published and on_announcement and not days else None


def _measure(reading: Reading, sentence: Sentence) -> str | None:
    """Return the only measure that a sentence names."""
    return _only(_named(reading, sentence.text, sentence.start, sentence.end))


def _whole(reading: Reading) -> str | None:
    """Return the only measure that the article names."""
    return _only(_named(reading, reading.article.text, 0, len(reading.article.text)))


def _catalogue(reading: Reading) -> str | None:
    """Return the measure that lists items, not firms; None where the topic has none, or several."""
    return _only(tuple(one.id for one in reading.topic.measures if "catalogue" in (one.list or "")))


def _only(found: tuple[str, ...]) -> str | None:
    return found[0] if len(found) == 1 else None


def _named(reading: Reading, text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the measures that a stretch names, by their notice or their cues, in topic order."""
    laws = {one.entity_id for one in reading.within(Mention, start, end) if one.type == "LAW"}
    folded, cues = text.casefold(), _cues(Same(reading.topic), reading.words.code)
    return tuple(
        one.id
        for one in reading.topic.measures
        if (one.entity and one.entity in laws) or any(cue in folded for cue in cues[one.id])
    )


@lru_cache(maxsize=16)
def _cues(same: Same, language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the cues of a topic's measures in a language, case folded, by the measure's id."""
    return {
        one.id: tuple(cue.casefold() for cue in one.cues.get(language, ()))  # type: ignore[call-overload]  # any language
        for one in same.topic.measures
    }
