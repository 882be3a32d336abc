"""Headlines: which day a bare number in a Chinese or Japanese headline is, as the story under it says.

Matches: "…27日出発" over "今月27日に出発する". Must not: a number whose month the story does not give.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.timex.mention import Timex

BARE = re.compile(r"(?P<day>[\d０-９]{1,2})[日号號]")
PLACED = re.compile(r".*(?:月|今日|きょう|あす).*[\d０-９]{1,2}[日号號]")
DAY = re.compile(r"\d{4}-\d\d-(?P<day>\d\d)")


def as_told(text: str, found: Sequence[Timex]) -> Iterator[Timex]:
    """Yield expressions in text order; a bare day of the headline has the value that the story gives it."""
    ends = text.find("\n\n")
    headed = ends > 0 and text[ends - 1] not in "。.！？"
    told: dict[int, set[str]] = {}
    for one in found if headed else ():
        day = DAY.fullmatch(one.value.value)
        if one.start > ends and day and PLACED.fullmatch(text[one.start : one.end]):
            told.setdefault(int(day["day"]), set()).add(one.value.value)
    for one in found:
        bare = BARE.fullmatch(text[one.start : one.end]) if one.end <= ends else None
        days = told.get(int(bare["day"]), set()) if bare else set()
        yield replace(one, value=replace(one.value, value=min(days))) if len(days) == 1 else one
