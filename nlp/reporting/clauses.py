"""Clauses: what stands inside a Japanese clause that another sentence part only builds on.

Matches: 甲国は、乙国首相が先月言及したことに反発し、15日に発表した (先月 and 乙国首相 belong inside).
Must not: 甲省が15日に制裁を発表した.
"""

from __future__ import annotations

import re

from nlp.reporting.cues import SAYING, Cue
from nlp.reporting.scene import Day, Name, Scene

INSIDE = re.compile(  # 甲は、乙が…したことに反発し、 甲は席上、乙が打ち出した規制の経緯を説明し、
    r"(?:^|、)[^、。「」がは]{2,30}(?<![でにと])は、?(?:[^、。「」がは]{1,10}、)?(?P<inside>[^。、「」は]{2,30}が(?:[^。「」は]{1,30}は)?[^。「」は]{2,60}?[たるう]"
    r"(?:(?:こと|の)(?:に|を|で|から)|[\u4e00-\u9fff]{2,6}(?:に|の)))(?=[^。、「」]{0,16}(?:、|「|$))"
)
HINTED = re.compile(  # 甲は「…」と発言を行い、乙国が介入する可能性を示唆した
    r"[^、。「」はが]{2,30}は[^。]*?、(?P<inside>[^。、「」はが]{2,30}が[^。「」は]{2,60}?[たるう](?:可能性|考え|方針|意向|姿勢)を)$"
)
CONTENT = re.compile(  # 甲は会合で、乙が抗議したことを説明した: what 甲 tells is what 乙 did
    r"は(?:[^、。「」がは]{1,16}[でに後])?、(?P<inside>[^。、「」は]{2,30}?が[^。「」は]{2,80}?こと)"
    r"を[^。「」、]{0,6}(?:説明|明らか|明か|指摘|強調|認め|報告|伝え|非難|批判|評価|歓迎|問題視)"
)
BUILT_ON = re.compile(  # 甲は13日の会見で、乙が…と述べたことに対し、: behind the deed of a clause within
    r"[^、。「」はが]{0,8}[たるう](?:こと|事|点|[^、。「」はが]{0,12}(?:答弁|発言|発表))(?:に|を|で|が|は)"
)
PRESS = re.compile(
    r"[^、。はが]{0,4}の[^、。はが]{0,8}(?:会見|談話|答弁|講演)"
)  # behind a day: of who speaks
WITHIN = re.compile(r"[^、。「」はが]{2,30}は[^「」。]*?、(?=[^、。「」はがをに]{2,24}が)")
OWN = re.compile(r"[^、。「」はがを]{0,10}が")
TOPIC = re.compile(r"は、?")


def after(cue: Cue) -> str:
    """Return what its sentence says behind a cue."""
    return cue.sentence.text[cue.end - cue.sentence.start :]


def inside(scene: Scene, cue: Cue) -> tuple[int, int]:
    """Return the stretch of a clause before a cue that another one builds on; empty where none is."""
    if not scene.reading.words.happenings.verb_final:
        return cue.start, cue.start
    text = cue.before
    found = [*INSIDE.finditer(text), *HINTED.finditer(text)]
    if not found:
        return cue.start, cue.start
    start, end = found[-1].span("inside")
    return cue.sentence.start + start, cue.sentence.start + end


def hinted(scene: Scene, cue: Cue) -> bool:
    """Tell whether a topic hints at what another may do: 甲は…、乙国が…する可能性を示唆した."""
    return scene.reading.words.happenings.verb_final and HINTED.search(cue.before) is not None


def own_start(scene: Scene, cue: Cue) -> int:
    """Return where the clause begins that the topic of its sentence only tells of, else the sentence."""
    built_on = scene.reading.words.happenings.verb_final and BUILT_ON.match(after(cue))
    found = WITHIN.match(cue.before) if built_on else None
    return cue.sentence.start + (found.end() if found else 0)


def outside_days(scene: Scene, cue: Cue, days: list[Day]) -> list[Day]:
    """Return the days without those of such a clause."""
    (start, end), own = inside(scene, cue), own_start(scene, cue)
    days = [one for one in days if not start <= one.start < end]
    if cue.trigger.type in SAYING:
        return [one for one in days if one.start >= own]
    text = scene.reading.article.text
    return [one for one in days if one.start >= own or not PRESS.match(text, one.end)]


def topic(scene: Scene, cue: Cue, names: list[Name]) -> list[Name]:
    """Return the names without those of such a clause, where another is the topic, or in brackets."""
    start, end = inside(scene, cue)
    text = scene.reading.article.text
    names = [one for one in names if text[one.start - 1 : one.start] not in ("（", "(")]
    if told := _told(scene, cue, names):
        return told
    free = [one for one in names if not start <= one.start < end]
    return free if any(TOPIC.match(text, one.end) for one in free) else names


def _told(scene: Scene, cue: Cue, names: list[Name]) -> list[Name]:
    """Return the subject of a clause that the topic of the sentence only tells of."""
    if not scene.reading.words.happenings.verb_final:
        return []
    text, begin = scene.reading.article.text, cue.sentence.start
    whole = cue.sentence.text
    spans = [o.span("inside") for o in (*CONTENT.finditer(whole), *INSIDE.finditer(whole))]
    found = [
        name
        for low, high in spans
        if begin + low <= cue.start < begin + high
        for name in names
        if begin + low <= name.start < begin + high and OWN.match(text, name.end)
    ]
    return ([one for one in found if one.type == "PERSON"] or found)[:1]
