"""Chinese, told before: whom 该局长, 这名经理 or 该研究所 looks back to, though they have not spoken yet.

The noun stands in the text before, beside a name (外务省局长甲野), at a body's end (甲乙研究所) or in a
description (北美局局长). Must not: a noun that stands nowhere before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.naming.mention import Mention
from nlp.quoting.speakers import Speaker, Stage, speaker_of
from nlp.quoting.unnamed import described

LOOKS_BACK = re.compile(
    r"(?:[该該][名位家]?|[这這][名位家]|(?<!的)上述|(?<!的)前述)(?P<noun>[\u4e00-\u9fff]{1,8})"
)
BACK = "该該这這述名位家"  # before a noun that only looks back itself
PHRASE_CHARS = 24  # a description is no longer
PHRASE = re.compile(r"[^，。；：、“”「」\s（）()]*$")
LEADS = re.compile(  # before who it is: a day, or whom someone receives
    r".*(?:\d{1,2}日|[今昨当當同][天日]|召[见見]|[会會][见見晤]|[约約][见見])|[由据據对對向]"
)


def told_before(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return whom a phrase that looks back, at the head of a stretch, stands for; None for others."""
    text = stage.reading.article.text
    phrase = LOOKS_BACK.match(text, start, at)
    if phrase is None:
        return None
    low, high = phrase.span("noun")
    heads, bodies = stage.reading.words.quotes.heads, stage.reading.words.mentions.bodies
    for end in range(high, low, -1):
        noun = text[low:end]
        body = len(noun) > 1 and noun.endswith(tuple(bodies))
        if (noun in heads or body) and (place := _place(stage, noun, start)) is not None:
            return replace(_at(stage, place, place + len(noun), noun), at=start)
    return None


def _place(stage: Stage, noun: str, before: int) -> int | None:
    """Return where a noun stood last, neither inside words in marks nor looking back itself."""
    text = stage.reading.article.text
    at = text.rfind(noun, 0, before)
    while at > 0 and (stage.quoted(at) or text[at - 1] in BACK):
        at = text.rfind(noun, 0, at)
    return at if at >= 0 else None


def _at(stage: Stage, start: int, end: int, noun: str) -> Speaker:
    """Return who or what a noun at these offsets is: the name beside it, or who it describes."""
    for one in stage.reading.within(Mention, max(0, start - PHRASE_CHARS), end + PHRASE_CHARS):
        person = one.type == "PERSON" and (one.start_char == end or one.end_char == start)
        if person or (one.type in ("ORG", "MEDIA") and one.end_char == end):
            return speaker_of(stage.reading, one)
    text = stage.reading.article.text
    found = PHRASE.search(text, max(0, start - PHRASE_CHARS), start)
    low = found.start() if found else start
    if led := LEADS.match(text, low, start):
        low = led.end()
    return described(stage, low, end, noun)
