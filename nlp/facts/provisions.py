"""Provisions: what a measure prescribes, one row a rule that a sentence words plainly.

By the wording alone: a sentence that words a rule in other words gives no row, and nothing is inferred.
The value is the wording; for `effective_date` it is the day where it can be told. Which measure is
meant is what the sentence names, else the only one that the article names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.facts.dates import DateMention, published_on
from nlp.facts.mentions import Mention
from nlp.patterns import compiled
from nlp.reading import FactType, Reading, Sentence
from store.records import Fact, col
from store.topic import Measure


@dataclass(frozen=True, kw_only=True)
class Provision(Fact):
    """One rule of a measure, as an article words it."""

    measure_id: str | None = col("measures.id; null where it is not clear which", default=None)
    key: str = col(
        "bound, prohibited, end_users_uses, extraterritorial, effective_date, legal_basis, purpose, "
        "liability, exemption, item_list or dual_use_definition"
    )
    value: str = col("the wording, or for effective_date the day")


def find(reading: Reading) -> Iterator[Provision]:
    """Yield the provisions that an article words, in text order, one a key and measure."""
    default = _only(_named(reading, reading.article.text, 0, len(reading.article.text)))
    seen: set[tuple[str, str | None]] = set()
    for sentence in reading.sentences:
        for key, pattern in reading.words.provisions.clauses:
            match = compiled(pattern).search(sentence.text)
            measure = _catalogue(reading) if key == "item_list" else _measure(reading, sentence)
            measure = measure or (default if key != "item_list" else None)
            if match and measure and (key, measure) not in seen:
                seen.add((key, measure))
                yield _provision(reading, sentence, match, (key, measure))


def _provision(
    reading: Reading, sentence: Sentence, match: re.Match[str], about: tuple[str, str]
) -> Provision:
    start, end = (sentence.start + place for place in match.span("value"))
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
        value=day or text.strip(),
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
    return _only(_named(reading, sentence.text, sentence.start, sentence.end))


def _catalogue(reading: Reading) -> str | None:
    """Return the measure that lists items, not firms; None where the topic has none, or several."""
    return _only(tuple(one.id for one in reading.topic.measures if "catalogue" in (one.list or "")))


def _only(found: tuple[str, ...]) -> str | None:
    return found[0] if len(found) == 1 else None


def _named(reading: Reading, text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the measures that a stretch names, by their notice or their cues, in topic order."""
    laws = {one.entity_id for one in reading.within(Mention, start, end) if one.type == "LAW"}
    folded = text.casefold()
    return tuple(
        one.id
        for one in reading.topic.measures
        if (one.entity and one.entity in laws) or _cued(one, folded, reading.words.code)
    )


def _cued(measure: Measure, text: str, language: str) -> bool:
    cues = next((cues for code, cues in measure.cues.items() if code == language), ())
    return any(cue.casefold() in text for cue in cues)


FACT = FactType(
    table="provisions", record=Provision, find=find, version=1, needs=(DateMention, Mention)
)
