"""Severally: one verb that tells of two days is two happenings (Chinese, English).

Matches: 2月4日和6月9日先后公布两批名单; "it listed Ann Lee in May and Bo Ek in July".
Must not: 2月4日和6月9日的名单; "it listed Ann Lee in May and fined Bo Ek in July".
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from nlp.reporting.days import UNKNOWN, when
from nlp.reporting.draft import Draft
from nlp.reporting.scene import Scene

LISTS = ("listing", "delisting")
PAIRING = ("和", "与", "與", "及", "、")
AND = re.compile(r",? and (?=[^.;,]{3,60}? (?:in|on) $)")
BEFORE = 4  # 先后在
SEVERALLY = re.compile("先后|先後|分别|分別|[两兩]度|分[两兩]次")


def by_day(scene: Scene, draft: Draft) -> list[Draft]:
    """Return one draft a day where one verb tells of two: 2月4日和6月9日先后公布两批名单 (Chinese)."""
    cue = draft.cue
    if cue.token is not None:
        return _elsewhere(scene, draft)
    if draft.type not in LISTS or scene.reading.words.happenings.verb_final:
        return [draft]
    text, days = scene.reading.article.text, scene.days_in(cue.sentence.start, cue.start)
    pair = days[-2:] if len(days) > 1 else ()
    if not pair or text[pair[0].end : pair[1].start] not in PAIRING:
        return [draft]
    if SEVERALLY.search(text, max(cue.sentence.start, pair[0].start - BEFORE), cue.end) is None:
        return [draft]
    return [replace(draft, when=when(day.value)) for day in pair]


def _elsewhere(scene: Scene, draft: Draft) -> list[Draft]:
    """Return what the verb of a list tells of another name and its own day behind "and" (English)."""
    cue, text = draft.cue, scene.reading.article.text
    if draft.type not in LISTS or draft.when == UNKNOWN:
        return [draft]
    days = [one for one in scene.days_in(cue.end, cue.sentence.end) if when(one.value) != UNKNOWN]
    for first, second in pairwise(days):
        found = AND.search(text, first.end, second.start)
        names = scene.names_in(first.end, second.start) if found else ()
        whom = tuple(one.entity_id for one in names if one.type == "PERSON")
        if found and whom and when(first.value) == draft.when:
            span = found.end(), second.end
            later = replace(
                draft, start=span[0], end=span[1], when=when(second.value), targets=whom
            )
            others = tuple(one for one in draft.targets if one not in whom)
            return [replace(draft, end=found.start(), targets=others), later]
    return [draft]
