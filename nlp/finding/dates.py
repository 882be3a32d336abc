"""Dates of an article, found and resolved.

Relative expressions are resolved from the day of publication in the outlet's own zone. Where that
day is unknown (null, or known to the month only) they are left out, and absolute ones stay: a value
that rests on a guess would put events on days that no text names.

Not here: how a language writes dates (nlp/languages).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.facts.dates import FACT, published_on
from nlp.reading import Reading
from nlp.timex.headlines import as_told
from nlp.timex.mention import DateMention
from nlp.timex.scan import expressions

PART_OF_DAY = re.compile(
    r"(?<=\d)T(?:MO|MI|AF|DT|EV|NI)\b"
)  # a row's value is the day: "6日夜", "Tuesday evening"


def find(reading: Reading) -> Iterator[DateMention]:
    """Yield the times that the article names, in text order, none overlapping another."""
    article = reading.article
    published = published_on(article)
    sentences = [(sentence.start, sentence.end) for sentence in reading.sentences]
    found = tuple(expressions(article.text, sentences, reading.words.dates, published))
    for timex in found if reading.words.dates.spaced else as_told(article.text, found):
        value, part = PART_OF_DAY.subn("", timex.value.value)
        yield DateMention(
            article_id=article.id,
            start_char=timex.start,
            end_char=timex.end,
            text=article.text[timex.start : timex.end],
            made_by=FACT.made_by,
            type="DATE" if part else timex.value.type,
            value=value,
            mod=timex.value.mod,
            anchor=published.isoformat() if published else None,
        )
