"""Words before the news: what a target's author said earlier, told in passing (Chinese).

In a clause of time or cause, or as a noun, the words that a dispute is about are an event like any other.
They are looked for beside the author's name where no sentence reports them by a verb of its own.

Matches: 自首相甲野去年11月发表「乙岛有事」说后，…; 甲野有关乙岛的表态引起不满. Must not: 要求甲野收回言论.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.patterns import compiled
from nlp.reading import Sentence
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft, age_days
from nlp.reporting.kinds import Agent
from nlp.reporting.scene import Name, Scene
from nlp.words.happenings import Trigger

CUE = Trigger("remark", r"(?!)", noun=True)
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
ASKED = re.compile(r"收回|撤回|撤[销銷]|[纠糾]正|反省|道歉|[澄][清]")
JOINT = re.compile("[，；：、]")  # behind it a day is of another deed
TOO_NEAR = 2  # days: such words are the news


def with_words_before(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Return drafts with what an author said before on the target, where no draft reports it."""
    found = list(told)
    for target in scene.reading.topic.targets:
        own = (cues for code, cues in target.cues.items() if code == scene.reading.words.code)
        cues = next(own, ())
        author = target.author
        if not author or not cues or any(o.type == "remark" and author in o.who.ids for o in told):
            continue
        ways = list(_ways(scene, author, "|".join(map(re.escape, cues))))
        best = next((one for one in ways if one.when != UNKNOWN), ways[0] if ways else None)
        if best is not None:
            found = [one for one in found if not _is_same(one, best)] + [best]
    return sorted(found, key=lambda one: one.cue.start)


def _is_same(one: Draft, best: Draft) -> bool:
    """Tell whether a statement of the author in the sentence is these words."""
    same = one.cue.sentence == best.cue.sentence
    return same and one.type == "statement" and one.who.ids == best.who.ids


def _ways(scene: Scene, author: str, subject: str) -> Iterator[Draft]:
    """Yield the places at which an author's words on a subject are told beside other things."""
    told = compiled(
        rf"{REACH}(?:{MADE}{REACH}(?:{subject})|(?:{subject}){REACH}(?:{NOUN}|提及)|"
        rf"(?:{subject})(?<=[论論言辩辯态態])[^，。；]{{0,6}}{LED}|{NOUN}{REACH}(?:{subject}))"
    )
    for sentence in scene.reading.sentences:
        if scene.is_headline(sentence):
            continue
        for name in scene.names_in(sentence.start, sentence.end):
            if name.entity_id != author or scene.is_quoted(name.start):
                continue
            behind = sentence.text[name.end - sentence.start :]
            if (found := told.match(behind)) is not None:
                yield from _told(scene, sentence, name, name.end + found.end())


def _told(scene: Scene, sentence: Sentence, name: Name, end: int) -> Iterator[Draft]:
    """Yield the words told between a name and an offset, with their day; none that are asked back."""
    text = scene.reading.article.text
    days = [
        one
        for one in scene.days_in(max(sentence.start, name.start - AHEAD_CHARS), end)
        if one.start > name.start or not JOINT.search(text, one.end, name.start)
    ]
    moment = _past(scene, [when(one.value) for one in days])
    now = any((age_days(scene, when(one.value)) or TOO_NEAR + 1) <= TOO_NEAR for one in days)
    if moment == UNKNOWN and (now or ASKED.search(sentence.text)):
        return
    cue = Cue(CUE, sentence, name.start, name.end, None)
    who = Agent(ids=(name.entity_id,), official=True, person=True, start=name.start)
    yield Draft(cue, "remark", sentence.start, sentence.end, who, (), moment, "reported")


def _past(scene: Scene, days: Sequence[When]) -> When:
    """Return the first of some days that lies before the news; UNKNOWN where none does."""
    return next((one for one in days if _is_past(scene, one)), UNKNOWN)


def _is_past(scene: Scene, one: When) -> bool:
    age = age_days(scene, one)
    return age is not None and (age > TOO_NEAR or one.precision in ("month", "week"))
