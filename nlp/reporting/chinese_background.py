"""Chinese background: the words that a dispute is about, told in a clause of time or cause, or as a noun.

Matches: 自首相甲野去年11月发表「乙岛有事」说后，…; 甲野有关乙岛的表态引起不满. Must not: 要求甲野收回言论.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.patterns import compiled
from nlp.reading import Sentence
from nlp.reporting.beyond import AFTERWARDS
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import NEWS_DAYS, age_days, first_past
from nlp.reporting.scene import Name, Scene

AHEAD_CHARS = 14  # a day right before the author's name: 去年11月，首相甲野…
REACH = r"[^。；]{0,50}?"
MADE = (
    r"(?:[发發]表|作出|做出|[抛拋]出|提出|提及|表示|表明|[称稱]|[声聲宣]称|[声聲宣]稱|回答[说說]|答[询詢]|[松鬆]口|"
    r"[说說](?=[，：“「])|[谈談提][到及]|直言|[断斷]言|主[张張]|影射|暗示)"
)
NOUN = (
    r"(?:言[论論]|[发發]言|答[辩辯詢询]|[谈談][话話]|表[态態]|[谬謬][论論]|[论論][调調]|[说說](?=[，后後引]|[^，。；]{0,2}$)|[论論](?=[，后後引”」]|$)|"
    r"[说說]法|主[张張]|[语語]言|立[场場])"
)
LED = (
    r"(?:激|引[发發起]|招|惹|[导導]致|交[恶惡]|[恶惡]化|以[来來]|[后後]|[触觸]怒|反制|[报報][复復])"
)
ASKED = re.compile(r"收回|撤回|撤[销銷]|[纠糾]正|反省|道歉|澄清")
JOINT = re.compile(
    "[，；：、]|[针針]?[对對]|[就因]|批[评評]|[驳駁]"
)  # behind it a day is of another deed


def authored(scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield the authors of such words, each with a pattern of what the words are on."""
    for target in scene.reading.topic.targets:
        own = (cues for code, cues in target.cues.items() if code == scene.reading.words.code)
        cues = next(own, ())
        if target.author and cues:
            yield target.author, "|".join(map(re.escape, cues))


def said_on(scene: Scene, sentence: Sentence, name: Name, subject: str) -> When | None:
    """Return when the author said it whom a sentence names; None where it does not tell of the words."""
    told = compiled(
        rf"{REACH}(?:{MADE}{REACH}(?:{subject})|(?:{subject}){REACH}(?:{NOUN}|提及)|"
        rf"(?:{subject})(?<=[论論言辩辯态態])[^，。；]{{0,6}}{LED}|{NOUN}{REACH}(?:{subject}))"
    ).match(sentence.text[name.end - sentence.start :])
    if told is None:
        return None
    near = scene.days_in(max(sentence.start, name.start - AHEAD_CHARS), name.end + told.end())
    text = scene.reading.article.text
    days = [
        when(one.value)
        for one in near
        if (one.start > name.start or not JOINT.search(text, one.end, name.start))
        and not AFTERWARDS.match(text, one.end)
    ]
    moment = first_past(scene, days)
    ages = (age_days(scene, one) for one in days)
    now = any(age is not None and age <= NEWS_DAYS for age in ages)
    return None if moment == UNKNOWN and (now or ASKED.search(sentence.text)) else moment
