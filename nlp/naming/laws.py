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

NUMERALS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0}


def numbered_notices(reading: Reading) -> Iterator[Name]:
    """Yield notices that are named by their number."""
    for pattern in _compiled(reading.words.mentions):
        for found in pattern.finditer(reading.article.text):
            start, end = found.span()
            name = Name(start, end, found[0], "LAW", PATTERN)
            year, number = _year(found), number_of(found["number"])
            yield _tied(name, year, number, reading)


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
