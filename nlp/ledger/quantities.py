"""Ledger: figures go in, what each is a figure of comes out, in a form that can be compared.

The words of a figure's `measure` lose countries, speakers and words that say nothing; what is counted
gives the head, and head, unit and time the key. A figure of which nothing can be said that another
article's figure could share gives no quantity: a line must not put unrelated figures together.

Not here: which quantities are the same (nlp.ledger.lines), what their values say (nlp.ledger.verdicts).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp.facts.figures import Figure
from nlp.facts.mentions import Mention
from nlp.ledger.words import ANCHORED, COUNTED, EMPTY, MEASURED, WEAK, words_of
from store.ledger import Quantity
from store.records import Article
from store.topic import Topic

VERSION = "ledger@4"
COUNT, PERCENT = "count", "percent"
MASSES = {"t": 1.0, "kg": 0.001, "g": 1e-6}
PLACES = ("GPE", "LOC", "NORP")
SUBJECTS = ("MATERIAL", "LAW")
CURRENCY = re.compile(r"[A-Z]{3}")
MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?$")
CHANGE = re.compile(r"^(rise|fall) of ")
STOPS = ("。", ". ", "\n", "！", "? ")
SENTENCE_CHARS = 500  # chosen: a longer sentence is a table
FEWEST = 3  # a count below it is grammar: "two lists"

Lands = Mapping[str, str]


@dataclass(frozen=True)
class _Setting:
    """An article as its figures need it."""

    article: Article
    mentions: tuple[Mention, ...]
    places: frozenset[str]  # stems of the countries it names


def quantities(
    article: Article, figures: Sequence[Figure], mentions: Sequence[Mention], lands: Lands
) -> tuple[Quantity, ...]:
    """Return what the figures of an article are figures of, in text order; few have no quantity.

    `lands` are the topic's `countries`.
    """
    setting = _setting(article, mentions)
    found = (_quantity(one, setting, lands) for one in figures)
    return tuple(one for one in found if one is not None)


def countries(topic: Topic) -> Lands:
    """Return {name of a city or region: name of its country} for what the topic knows."""
    found: dict[str, str] = {}
    for one in topic.entities:
        owner = topic.entity.get(one.capital_of or "")
        side = one.side or (owner.side if owner else None)
        country = topic.entity.get(side or "")
        if one.type in ("GPE", "LOC") and country is not None:
            found[one.name] = country.name
    return found


def _setting(article: Article, mentions: Sequence[Mention]) -> _Setting:
    named = (
        word
        for one in mentions
        if one.type in PLACES
        for word in words_of(f"{one.name} {one.text}")
    )
    places = frozenset(word for word in named if word not in COUNTED)
    return _Setting(article, tuple(mentions), places)


def _quantity(one: Figure, setting: _Setting, lands: Lands) -> Quantity | None:
    if not one.measure or (one.unit == COUNT and one.value < FEWEST) or not one.value:
        return None
    start, end = _sentence(setting.article.text, one)
    near = [m for m in setting.mentions if start <= m.start_char and m.end_char <= end]
    said = CHANGE.sub("", one.measure)
    unit, value = _normal(one, said)
    stems = words_of(said)
    head = _counted(stems) if unit == COUNT else _measured(stems, unit)
    if head is None:
        return None
    words = _subject(stems, setting, _speaker(one, setting.mentions))
    article = setting.article
    return Quantity(
        fact_id=one.id,
        article_id=article.id,
        key=_key(one, (unit, head), setting),
        words=" ".join(sorted(words - _naming(head))),
        things=" ".join(sorted({m.entity_id for m in near if m.type in SUBJECTS and m.entity_id})),
        measure=one.measure,
        unit=unit,
        value=value,
        comparator=one.comparator,
        change=_change(one, unit, head),
        place=_place(one.geography, lands),
        period=one.period or "",
        text=one.text,
        start_char=one.start_char,
        end_char=one.end_char,
        said_by=one.attributed_to or "",
        outlet=article.source_id,
        language=article.language,
        published_at=article.published_at or "",
    )


def _sentence(text: str, one: Figure) -> tuple[int, int]:
    """Return roughly the sentence of a figure: no parser, for each of very many figures."""
    first = max(0, one.start_char - SENTENCE_CHARS)
    last = min(len(text), one.end_char + SENTENCE_CHARS)
    begins = max(text.rfind(stop, first, one.start_char) for stop in STOPS)
    ends = [at for stop in STOPS if (at := text.find(stop, one.end_char, last)) >= 0]
    return max(begins, first), min(ends, default=last)


def _normal(one: Figure, said: str) -> tuple[str, float]:
    """Return unit and value in the form compared: masses in tonnes, a stock index in points."""
    if one.unit in MASSES:
        return "t", one.value * MASSES[one.unit]
    if CURRENCY.fullmatch(one.unit) and re.search(r"\b(?:average|index)\b", said):
        return "point", one.value
    return one.unit, one.value


def _counted(stems: Sequence[str]) -> str | None:
    """Return what is counted; what is only applied for or granted, if nothing else is named."""
    heads = [COUNTED[word] for word in stems if word in COUNTED]
    return next((head for head in heads if head not in WEAK), heads[0] if heads else None)


def _measured(stems: Sequence[str], unit: str) -> str | None:
    if unit not in ("t", PERCENT, "point", "ratio") and not CURRENCY.fullmatch(unit):
        return None
    named = set(stems)
    return next((head for head, words in MEASURED if words & named), None)


def _naming(head: str) -> frozenset[str]:
    """Return the words by which a head is named: they say nothing more."""
    counted = {word for word, each in COUNTED.items() if each == head}
    return frozenset(counted.union({head}, *(words for each, words in MEASURED if each == head)))


def _subject(stems: Sequence[str], setting: _Setting, speaker: frozenset[str]) -> frozenset[str]:
    """Return the words of a phrase that say of what: no country, no speaker, no head of a count."""
    return frozenset(
        word
        for word in stems
        if word not in EMPTY
        and word not in setting.places
        and word not in speaker
        and not word.isdecimal()
        and len(word) > 1
    )


def _speaker(one: Figure, mentions: Iterable[Mention]) -> frozenset[str]:
    return frozenset(
        word
        for m in mentions
        if one.attributed_to and m.entity_id == one.attributed_to
        for word in words_of(f"{m.name} {m.text}")
    )


def _key(one: Figure, what: tuple[str, str], setting: _Setting) -> str:
    unit, head = what
    kind = "money" if CURRENCY.fullmatch(unit) else unit
    if kind == COUNT and head in ANCHORED:
        return f"{kind}|{head}|"
    return f"{kind}|{head}|{_time(one.period, setting.article.published_at)}"


def _time(period: str | None, published_at: str | None) -> str:
    """Return the month of a day or month, a longer period as it is, else the month of publication."""
    if period and MONTH.match(period):
        return period[:7]
    if period and period[0] != "P":
        return period
    return (published_at or "")[:7]


def _change(one: Figure, unit: str, head: str) -> str:
    """Return rise or fall of what changes, else level; empty where a market's move is not told apart."""
    told = CHANGE.match(one.measure or "")
    if unit == COUNT:
        return "level"
    if told:
        return told[1]
    if unit == PERCENT and one.direction in ("rise", "fall"):
        return one.direction
    return "" if unit == PERCENT and head == "stock" else "level"


def _place(geography: str | None, lands: Lands) -> str:
    ends = (geography or "").split(">")
    return ">".join(lands.get(end, end) for end in ends)


def by_article(figures: Iterable[Figure]) -> Iterator[tuple[str, list[Figure]]]:
    """Yield each article's id with its figures."""
    found: dict[str, list[Figure]] = {}
    for one in figures:
        found.setdefault(one.article_id, []).append(one)
    yield from found.items()
