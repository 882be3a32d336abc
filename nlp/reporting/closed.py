"""Closed: Japanese clauses that end before the deed, and the days and names that stay inside them.

た before a noun closes a clause that only tells which thing is meant; ことについて closes one that is only
talked of, where the deed has a subject of its own behind it. Words only are looked at: where a noun is
written in kana (きのう決めたいくつかの措置) the end is not seen.

Matches: 15日、3月に就任した甲氏に制裁を科した (not March). Must not: 6日に開いた会見で発表した;
6日に訪中した甲氏は乙氏と会談した, where he acts on that day.
"""

from __future__ import annotations

import re

from nlp.reporting.cues import Cue
from nlp.reporting.scene import Day, Name, Scene

DONE = "[しっいきりれせけめべげえねんびちみ][ただ]"  # a verb of the past at its end
HAN = "\u4e00-\u9fffァ-ヶ"  # with which a noun may begin
WHEN = "後|際|上|時|以"  # behind a verb: no thing that is meant
CLOSED = re.compile(  # 乙省が6日に発表した措置: the clause of 乙省 ends before the noun
    rf"(?:の[^、。「」はがを]{{1,12}})?側?が[^。「」は]*?{DONE}(?=[{HAN}A-Za-z「])(?!{WHEN}|ため)"
)
TOPIC = re.compile(r"[^、。「」はがを]{0,14}は")
SESSION = re.compile(  # of these the day is that of what is said there: 6日に開いた会見で
    r"[^、。「」はが]{0,16}(?:会見|会合|会議|協議|会談|集会|審議|討論|講演|演説|声明|談話|書簡|番組|取材|インタビュー)[^、。「」はが]{0,6}(?:で|に)"
)
OF_NOUN = re.compile(  # behind a day: 今年3月に顧問に就任した…: it only tells which is meant
    rf"に[^、。「」はが]{{1,16}}{DONE}(?=[{HAN}])(?!{WHEN})"
)
ENDED = re.compile(rf"(?:し|され|し始め)?た(?=[{HAN}A-Za-z])(?!{WHEN}|旨|方針|意向)")
PARTICLE = re.compile("[、はがをに]|で(?!の)|と(?!の)")
APART = (
    "trade_data",
    "market",
    "budget",
    "effective",
    "investigation",
)  # of things with days of their own
OFFICE = re.compile("就任|着任|任命|選出")  # whose day is no other deed's
FRAME = re.compile(  # 24日、甲省が発表したことについて、乙首相が…: the day is that of the clause within
    r"[^はも「」。]{0,80}?が(?:[^は。「」]|「[^」]{1,12}」){0,120}?[たるう](?:こと|件|問題)(?:について|に関して?|で)、?"
    r"(?=[^、。「」はが]{2,30}(?<![でにと])[はが])"
)


def open_names(scene: Scene, cue: Cue, names: list[Name]) -> list[Name]:
    """Return the names whose clause still goes on at a cue, where one of them is the topic.

    甲社は3月12日、乙省が2月に発表したリストの調査結果を発表した: 乙省 does not act at the end.
    """
    text = scene.reading.article.text
    free = [one for one in names if not CLOSED.match(text, one.end, cue.start)]
    return free if any(TOPIC.match(text, one.end) for one in free) else names


def open_days(scene: Scene, cue: Cue, days: list[Day]) -> list[Day]:
    """Return the days before a cue without those that only tell which thing or clause is meant."""
    if not scene.reading.words.happenings.verb_final or cue.trigger.type in APART:
        return days
    text, begin = scene.reading.article.text, cue.sentence.start
    framed = FRAME.match(text, begin, cue.start)
    last = framed.end() if framed else begin
    near = [one for one in days if one.start >= last]
    own = [one for one in near if not _of_noun(text, one, cue)]
    return own or [one for one in near if not _of_someone(scene, one, cue)]


def _of_noun(text: str, one: Day, cue: Cue) -> re.Match[str] | None:
    """Return the clause of a day that ends before a noun, where that is not what the cue itself tells."""
    found = OF_NOUN.match(text, one.end, cue.start)
    if found is None or SESSION.match(text, found.end(), cue.start):
        return None
    return found if PARTICLE.search(text, found.end(), cue.start) else None


def _of_someone(scene: Scene, one: Day, cue: Cue) -> bool:
    """Tell whether such a clause tells which person is meant: then no deed that follows has its day."""
    found = _of_noun(scene.reading.article.text, one, cue)
    if found is None:
        return False
    text, last = scene.reading.article.text, cue.start
    ends = PARTICLE.search(text, found.end(), last)
    named = scene.names_in(found.end(), ends.start() if ends else last)
    acts = ends is not None and (
        ends[0] == "は" or (ends[0] == "が" and "は" not in text[ends.end() : last])
    )
    if acts and not OFFICE.search(found[0]):
        return False  # 6日に訪中した甲氏は…と会談した: he acts on that day
    return any(name.type == "PERSON" for name in named)


def is_closed(cue: Cue) -> bool:
    """Tell whether a cue stands in a clause that only tells which thing is meant: 乙省が発表した措置."""
    return ENDED.match(cue.sentence.text, cue.end - cue.sentence.start) is not None
