"""Severally: one verb that tells of two days is two happenings (Chinese).

Matches: 2月4日和6月9日先后公布两批名单. Must not: 2月4日和6月9日的名单.
"""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.reporting.days import when
from nlp.reporting.draft import Draft
from nlp.reporting.scene import Scene

LISTS = ("listing", "delisting")
PAIRING = ("和", "与", "與", "及", "、")
BEFORE = 4  # 先后在
SEVERALLY = re.compile("先后|先後|分别|分別|[两兩]度")


def by_day(scene: Scene, draft: Draft) -> list[Draft]:
    """Return one draft a day where one verb tells of two: 2月4日和6月9日先后公布两批名单 (Chinese)."""
    cue = draft.cue
    if (
        cue.token is not None
        or draft.type not in LISTS
        or scene.reading.words.happenings.verb_final
    ):
        return [draft]
    text, days = scene.reading.article.text, scene.days_in(cue.sentence.start, cue.start)
    pair = days[-2:] if len(days) > 1 else ()
    if not pair or text[pair[0].end : pair[1].start] not in PAIRING:
        return [draft]
    if SEVERALLY.search(text, max(cue.sentence.start, pair[0].start - BEFORE), cue.end) is None:
        return [draft]
    return [replace(draft, when=when(day.value)) for day in pair]
