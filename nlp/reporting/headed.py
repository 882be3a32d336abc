"""Headed: the day or month at the head of a line that tells what happened then (English).

Matches: "Nov. 14: The ministry warns travellers.", "- Jan 6 - …", a day alone in the line before.
Must not: "OSLO, Jan. 6 - The ministry …", which tells where and when a report was filed.
"""

from __future__ import annotations

import re

from nlp.patterns import compiled
from nlp.reporting.cues import Cue
from nlp.reporting.days import When, when
from nlp.reporting.scene import Day, Scene

LEAD = re.compile(r"[\s\-–—•*·▪■●>\d.)]*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:On )?")
ENDS = re.compile(r"\s*(?::|[–—]|-{1,2}\s|\|)")
ALONE = re.compile(r"\s*[:.–—-]?\s*")
PRECISIONS = ("day", "month", "week", "range")


def headed(scene: Scene, cue: Cue) -> Day | None:
    """Return the day that heads the line of a cue, or stands alone in the line before it."""
    text = scene.reading.article.text
    opens = text.rfind("\n", 0, cue.start) + 1
    own = _at_head(scene, opens, cue.start)
    if own is not None and ENDS.match(text, own.end):
        return own
    before = text[:opens].rstrip()
    start = before.rfind("\n") + 1
    above = _at_head(scene, start, len(before)) if start else None
    return above if above is not None and ALONE.fullmatch(text, above.end, len(before)) else None


def _at_head(scene: Scene, start: int, end: int) -> Day | None:
    """Return the date with which a line begins."""
    first = next(iter(scene.days_in(start, end)), None)
    if first is None or when(first.value).precision not in PRECISIONS:
        return None
    return first if LEAD.fullmatch(scene.reading.article.text, start, first.start) else None


def is_same_day(scene: Scene, cue: Cue, found: When) -> bool:
    """Tell whether a day is only "the same day" as what was told before (English)."""
    if cue.token is None:
        return False
    marked = compiled(scene.reading.words.happenings.same_day)
    days = scene.days_in(cue.sentence.start, cue.sentence.end)
    text = scene.reading.article.text
    return any(when(o.value).date == found.date and marked.match(text, o.start) for o in days)
