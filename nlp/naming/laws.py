"""Laws by number: notices such as `Notice No. 7 of 2024`, tied to the topic's measures by year and number.

A year that a text leaves out is that of its publication, or of the only measure with that number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from nlp.naming.names import PATTERN, Name
from nlp.reading import Reading
from nlp.words.mentions import MentionWords
from store.topic import Measure

JOINED = r"(?:,|、|和|及|与|與|以及|や|と|及び|and|&)"
LATER = re.compile(  # "No. 3 and No. 4", "第3号和第4号公告": the number that follows a named notice
    rf"\s*{JOINED}\s*(?:{JOINED}\s*)?(?P<written>(?P<mark>No\.?\s?|第)?(?P<number>[\d０-９]+)"
    r"(?:[号號](?:公告|告示|通告)?| of (?P<year>\d{4}))?)(?![\d.,%]*\d)(?!\s?(?:per ?cent|%))"
)
SOONER = re.compile(  # … and the one that stands before it
    rf"(?P<written>(?:(?P<year>[\d０-９]{{4}})年)?第(?P<number>[\d０-９]+)[号號])\s*{JOINED}\s*$"
)
PLURAL = re.compile(r"[A-Za-z]s (?:Nos?\b|\d)|\bNos\b")  # "Notices Nos. 3 and 4"
NEAR_CHARS = 40
NUMERALS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0}


def numbered_notices(reading: Reading) -> Iterator[Name]:
    """Yield notices that are named by their number."""
    for pattern in _compiled(reading.words.mentions):
        for found in pattern.finditer(reading.article.text):
            group = _joined(found)
            years = [year for one in group if (year := _year(one)) is not None]
            for one in group:
                start, end = one.span("written") if one is not found else one.span()
                name = Name(start, end, reading.article.text[start:end], "LAW", PATTERN)
                year = _year(one) or (years[0] if years else None)
                yield _tied(name, year, number_of(one["number"]), reading)


def _joined(found: re.Match[str]) -> list[re.Match[str]]:
    """Return a named notice with those whose numbers are joined to it, in text order."""
    text, group = found.string, [found]
    while before := SOONER.search(text, max(0, group[0].start() - NEAR_CHARS), group[0].start()):
        group.insert(0, before)
    while after := LATER.match(text, group[-1].end()):
        if after["mark"] is None and not PLURAL.search(found[0]):
            break
        group.append(after)
    return group


@lru_cache(maxsize=8)
def _compiled(words: MentionWords) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in words.numbered)


def _year(found: re.Match[str]) -> str | None:
    groups = found.groupdict()
    year = groups.get("year") or groups.get("year2")
    return unicodedata.normalize("NFKC", year) if year else None


def number_of(written: str) -> int:
    """Return the value of a notice's number, in digits or Chinese numerals below one thousand.

    >>> number_of("12"), number_of("十二"), number_of("二十"), number_of("一百零三")
    (12, 12, 20, 103)
    """
    plain = unicodedata.normalize("NFKC", written)
    if plain.isdecimal():
        return int(plain)
    total, digit = 0, 0
    for char in plain:
        if char in NUMERALS:
            digit = NUMERALS[char]
        else:
            total += max(digit, 1) * {"十": 10, "百": 100}.get(char, 1)
            digit = 0
    return total + digit


def _tied(name: Name, year: str | None, number: int, reading: Reading) -> Name:
    """Return the notice with the topic's entity, or with an id of its year and number."""
    measures = [m for m in reading.topic.measures if m.number and _number(m) == number]
    published = (reading.article.published_at or "")[:4]
    wanted = year or (published if any(_has_year(m, published) for m in measures) else None)
    fitting = [m for m in measures if wanted is None or _has_year(m, wanted)]
    measure = chosen(fitting, reading, name)
    if measure is not None and measure.entity:
        entity = reading.topic.entity.get(measure.entity)
        return replace(name, entity_id=measure.entity, full=entity.name if entity else name.text)
    when = year or published
    return replace(name, entity_id=f"x_notice_{when}_{number}", full=name.text)


def chosen(measures: Sequence[Measure], reading: Reading, name: Name) -> Measure | None:
    """Return the one measure that fits; of several, the one whose issuer is named just before."""
    if len(measures) < 2:
        return measures[0] if measures else None
    before = reading.article.text[max(0, name.start - 60) : name.end]
    for measure in measures:
        issuer = reading.topic.entity.get(measure.issuer)
        names = (alias for listed in issuer.aliases.values() for alias in listed) if issuer else ()
        if any(alias in before for alias in names):
            return measure
    return measures[0]


def _number(measure: Measure) -> int | None:
    found = re.search(r"(\d+)$", measure.number or "")
    return int(found[1]) if found else None


def _has_year(measure: Measure, year: str) -> bool:
    return bool(year) and (measure.number or "").startswith(year)
