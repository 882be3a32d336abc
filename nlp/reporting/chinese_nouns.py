"""Chinese nouns: measures and lists that an article names by their day alone: 连同2月24日的第一批.

The last resort where no sentence tells of a measure of that day: the first noun that names one is an event,
new where the day lies close by, else an earlier measure.

Matches: 本月6日宣布的管制措施; 周五（14日）晚发出的旅游提醒; 4日公布的首批. Must not: 6日的会议; 6日公布的
数据; a measure of that day which the article tells elsewhere; headlines, somebody's very words.
Where it fails: a noun that names what is only planned has its day ahead and is passed over, but not one
of the past that was never carried out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.reading import Sentence
from nlp.reporting.chinese_deeds import HOUR, is_chinese
from nlp.reporting.cues import Cue
from nlp.reporting.days import When, when
from nlp.reporting.draft import FRESH_DAYS, Draft, age_days
from nlp.reporting.drafts import draft_of
from nlp.reporting.scene import Day, Scene
from nlp.words.happenings import Trigger

ISSUED = ("announcement", "earlier_measure", "listing", "delisting", "effective", "investigation")
AGE_DAYS = 400  # chosen: what is older is history
BY_WHICH = (
    r"(?:所)?(?:[宣公发發頒颁][布佈告出]|出[台臺]|推出|祭出|[实實]施|生效|[采採]取|[启啟][动動]|"
    r"作出|做出|列出|[发發]起|[对對][^，。；]{1,10}[实實]施)?"
)
BATCH = re.compile(
    rf"{BY_WHICH}的(?:首批|第[一二三四]批|[前上]一?批)(?:[^，。；、的]{{0,6}}名[单單])?"
)
LIST = re.compile(
    rf"{BY_WHICH}的(?:[一两兩二三\d][份批]|[^，。；、的]{{0,4}}?(?:管[控制]|[关關]注|[实實][体體]|制裁))[^，。；、的]{{0,8}}名[单單]"
)
NOTICE = re.compile(
    rf"{BY_WHICH}的[^，。；、：“”的]{{0,12}}?(?:提醒|警[告示]|[预預]警)(?![^，。；]{{0,3}}[说說称稱])"
)
MEASURE = re.compile(
    rf"{BY_WHICH}的[^，。；、：“”的]{{0,14}}?(?:(?:[出进進]口|[贸貿]易|[经經][济濟]|[对對].{{0,4}}|[军軍]民[两兩]用|稀土)[^，。；、的]{{0,8}}?(?:管制|限制|禁令|措施)|反制措施|管制措施|限制措施|禁令|制裁)"
)
KINDS = (
    (BATCH, Trigger("listing", "(?!)", noun=True)),
    (LIST, Trigger("listing", "(?!)", noun=True, dated=True)),
    (NOTICE, Trigger("announcement", "(?!)", noun=True, advice=True)),
    (MEASURE, Trigger("earlier_measure", "(?!)", noun=True)),
)


def with_named(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Return drafts with the measures and lists that only a noun with their day names."""
    found = list(told)
    if not is_chinese(scene):
        return found
    known = {one.when.date for one in told if one.type in ISSUED}
    lists = any(one.type == "listing" for one in told)
    for sentence in scene.reading.sentences:
        if scene.is_headline(sentence):
            continue
        for draft in _named(scene, sentence):
            first = draft.when.date not in known
            if first and (lists or draft.cue.trigger != KINDS[0][1]):
                known.add(draft.when.date)
                found.append(draft)
    return sorted(found, key=lambda one: one.cue.start)


def _named(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    """Yield the measures and lists that a sentence names by a day of the past."""
    text = scene.reading.article.text
    for one in scene.days_in(sentence.start, sentence.end):
        moment = when(one.value)
        age = age_days(scene, moment)
        if moment.precision != "day" or age is None or not 0 <= age <= AGE_DAYS:
            continue
        if scene.is_quoted(one.start):
            continue
        hour = HOUR.match(text, one.end, sentence.end)
        begin = hour.end() if hour else one.end
        for pattern, trigger in KINDS:
            if noun := pattern.match(text, begin, sentence.end):
                yield _made(scene, sentence, trigger, (one, noun.end()), moment)
                break


def _made(
    scene: Scene, sentence: Sentence, trigger: Trigger, span: tuple[Day, int], moment: When
) -> Draft:
    one, end = span
    cue = Cue(trigger, sentence, end - 1, end, None)
    draft = draft_of(scene, cue, (cue,))
    late = (age_days(scene, moment) or 0) > FRESH_DAYS
    kind = trigger.type
    if kind == "earlier_measure" and not late:
        kind = "announcement"
    if kind == "listing":  # who is on the lists of the sentence stands on others
        draft = replace(draft, targets=(), measure_id=None, list=None)
    status = "earlier" if kind == "earlier_measure" else "reported"
    return replace(draft, type=kind, status=status, when=moment, start=one.start, end=end)
