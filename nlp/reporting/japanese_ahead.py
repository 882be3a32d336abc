"""Japanese ahead: a meeting or another occasion that is set for a day to come is a plan.

Matches: 今月31日には首脳会談が予定されていて; 来月7日に会談する予定だ (by somebody named).
Must not: a day that has passed (6日に予定されていた公演は中止), an occasion without a day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.reading import Sentence
from nlp.reporting.days import When, when
from nlp.reporting.draft import Draft, age_days
from nlp.reporting.japanese_parts import deed, doer, told_in
from nlp.reporting.scene import Day, Scene

SET = re.compile(  # behind a day
    r"(?:に|には|の|から|は|に(?:東京|北京|[^、。は]{2,8})で)?、?(?P<what>[^。「」]{2,40}?)"
    r"(?:[がを](?:予定|計画)(?:し|され)て(?:い|お)[てるりま]|(?:する|行う|開く|訪れる|開かれる|行われる)(?:予定|見通し|運び|方向)(?:だ|で|と|。))"
)
LEAST_DAYS = 90  # chosen: a month without a year that lies farther back is the next one
NOT_SET = re.compile(r"中止|延期|取りやめ|見送|白紙|未定")


def occasions_ahead(scene: Scene, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the occasions that are set for a day to come, where no plan is told."""
    for sentence in scene.reading.sentences:
        plans = any(o.type == "plan" for o in told_in(told, sentence.start, sentence.end))
        if scene.is_headline(sentence) or plans or NOT_SET.search(sentence.text):
            continue
        days = scene.days_in(sentence.start, sentence.end)
        found = (one for one in (_set_for(scene, sentence, day) for day in days) if one is not None)
        yield from list(found)[:1]


def _set_for(scene: Scene, sentence: Sentence, one: Day) -> Draft | None:
    """Return the plan of what is set for a day; None where the day is not to come."""
    found = SET.match(scene.reading.article.text, one.end, sentence.end)
    known = _coming(scene, one)
    age = age_days(scene, known)
    if found is None or age is None or age >= 0 or scene.is_spoken(one.start):
        return None
    if known.precision not in ("day", "range", "month", "week"):
        return None
    who = doer(scene, sentence.start, found.end())
    draft = deed(scene, (one.start, found.end()), who, known, "plan")
    return replace(draft, status="planned")


def _coming(scene: Scene, one: Day) -> When:
    """Return a day or a month without a year as that of the year to come, where this year's has passed."""
    known = when(one.value)
    words = scene.reading.article.text[one.start : one.end]
    past = known.precision in ("day", "month") and (age_days(scene, known) or 0) > LEAST_DAYS
    if not past or "月" not in words or re.search("年|[昨今先]", words):
        return known
    return when(f"{int(one.value[:4]) + 1}{one.value[4:]}")
