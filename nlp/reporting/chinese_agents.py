"""Chinese agents: who acts where a frame tells it that is not the plain order of subject and verb.

Who is lit up by a radar comes before 遭, who does it behind; of remarks that someone else speaks of, the
author stands inside the phrase. Who acts in plain clauses belongs to nlp.reporting.agents.
Matches: 甲国战机遭乙国军舰照射: 乙国. Must not: 甲国.
"""

from __future__ import annotations

import re

from nlp.facts.quotes import Quote
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, when
from nlp.reporting.kinds import ACTING, NOBODY, Agent, foremost, speaker
from nlp.reporting.pronouns import SPEAKING
from nlp.reporting.scene import Name, Scene

SUFFERED = re.compile(r"(?:遭到?|被|受到)(?P<by>[^，。；]*)$")
OURS = re.compile(
    r"(?:^|[，；：])我[们們方国國军軍][^，。；：“「]{0,8}$"
)  # the subject right before a verb
NEXT = re.compile(r"[^，。；的]{0,6}(?:[又再则則]|[日天周週][之以]?[后後])")
SOMEBODY = re.compile("有人[^，。；：]{0,4}$")
DONE_TO = ("court", "investigation", "listing", "delisting")
TELLS = re.compile(  # behind it stands what is told
    r"(?:[指点點]出|公布|公佈|[发發]布|[发發]表|通[报報]|表示|[宣声聲][称稱]|[称稱说說]|指[责責控]|[发發][现現]|[证證][实實]|透露|"
    r"(?<=[部省方府军軍])指|批[评評])[，,：:]?"
)
MEANT = re.compile("[对對向在往到于於][“「]?$")  # before a place, or at whom it is aimed
OF_REMARK = re.compile(  # behind it stands whose words are spoken of
    r"(?:就|[针針][对對]|[对對][于於]|[围圍][绕繞]|[关關][于於]|批[评評]|[谴譴][责責]|[驳駁]斥|抗[议議]|不[满滿]|因[为為]?|由[于於])"
    r"(?P<who>[^，。；：“「]*)$"
)
PEOPLE = re.compile(  # behind a country: its people or firms, not its government
    r"[^，。；的“「]{0,8}?(?:企[业業]|[业業]者|公司|[厂廠商]商|民[众眾]|市民|[网網]民|[网網]友|媒[体體]?|[专專]家|[学學]者|人士|[游旅遊]客|[舆輿][论論]|[商业業政工][业業商]?界|[经經][济濟]界|[财財]界|[学學][术術]?界|智[库庫])"
)
BYSTANDER = re.compile(  # behind a place: somebody from there
    r"[^，。；“「]{0,10}?的?(?:[一两兩几幾多]|\d+)[名位](?![^，。；：“「]{0,12}(?:官[员員]|[发發]言人|大臣|部[长長]|[议議]员|負責人|负责人))"
    r"[^，。；：“「]{0,16}(?:女士|先生|男子|女子|男性|女性|居民|市民|民[众眾]|店主|老板|老闆|[学學]生|游客|遊客|旅客|顾客|顧客|"
    r"[业業]者|商人|律[师師]|教授|分析[师師]|[员員]工|司机|司機|母[亲親]|父[亲親])"
)
OBJECT_OF = re.compile(
    r"(?:批[评評]|指[责責控]|[谴譴][责責]|抨[击擊]|痛批|[驳駁]斥|敦促|要求|呼[吁籲]|促[请請]|警告|通知|告知)"
    r"(?:部分|[多数數几幾]家|一些|各)?$"
)
FRAMES = re.compile("(?:[针針][对對]|[对對][于於]|就)$")
NEAR_BY = re.compile("[^，。；的]{0,4}")  # between a name and the day on which it acts
COMPLAINT = re.compile(r"(?:所[谓謂]|提出)?的?(?:交涉|抗[议議]|要求|指[责責控]|[说說]法)")


def framed_agent(scene: Scene, cue: Cue) -> Agent | None:
    """Return who acts by the frame of an incident or of remarks; None where there is no such frame."""
    if cue.trigger.incident:
        return _incident(scene, cue)
    if cue.trigger.type == "statement" and SOMEBODY.search(cue.before):
        return NOBODY
    if cue.trigger.type in DONE_TO and (doer := _doer(scene, cue)) is not None:
        return doer
    found = OF_REMARK.search(cue.before) if cue.trigger.type == "remark" else None
    if found is None:
        return None
    names = scene.names_in(cue.sentence.start + found.start("who"), cue.start)
    people = [one for one in names if one.type == "PERSON"]
    return speaker(scene, people[-1], (people[-1].start, people[-1].end)) if people else None


def speaking_on(scene: Scene, cue: Cue) -> Agent | None:
    """Return who says a sentence in which 我们 demands or protests; None where no quotation tells it."""
    if cue.trigger.type not in SPEAKING or OURS.search(cue.before) is None:
        return None
    here = cue.sentence.start
    told = (q for q in scene.reading.of(Quote) if q.start_char <= here < q.end_char)
    who = next((one.speaker_id for one in told), None)
    name = next((one for one in scene.names if one.entity_id == who), None)
    return speaker(scene, name, (name.start, name.end)) if name else None


def takes_turn(scene: Scene, cue: Cue) -> int:
    """Return where a clause begins in which another body acts next: …，乙部两天后又发布…; 0 for others."""
    text = scene.reading.article.text
    start = 1 + text.rfind("，", cue.sentence.start, cue.start)
    inside = scene.names_in(start, cue.start) if start else ()
    turned = inside and inside[0].start == start and inside[0].type == "ORG"
    return start if turned and NEXT.match(text, inside[0].end) else 0


def _doer(scene: Scene, cue: Cue) -> Agent | None:
    """Return who does what is done to someone: 当天遭警方逮捕; None where the clause names nobody."""
    found = SUFFERED.search(cue.before)
    names = scene.names_in(cue.sentence.start + found.start("by"), cue.start) if found else ()
    near = next((one for one in names if one.type in ACTING), None)
    return speaker(scene, near, (near.start, near.end)) if near else None


def _incident(scene: Scene, cue: Cue) -> Agent | None:
    """Return whose radar or ship it is: behind 遭, else at the head of what is told."""
    text, begin = cue.before, cue.sentence.start
    suffered = SUFFERED.search(text)
    told = max((one.end() for one in TELLS.finditer(text)), default=0)
    start = suffered.start("by") if suffered else told
    names = []
    for one in scene.names_in(begin + start, cue.start):
        ahead = scene.reading.article.text[max(begin + start, one.start - 3) : one.start]
        if one.type in ACTING and not MEANT.search(ahead):
            names.append(one)
        elif names:
            break
    listed = [one for one in names if one.entity_id in scene.reading.topic.entity]
    if not (listed or names):
        return None
    who = foremost(listed or names)
    return speaker(scene, who, (who.start, who.end))


def is_blamed(text: str, cue: Cue, name: Name) -> bool:
    """Tell whether a name is only the object of blame or demand in a clause before: 批评乙国，宣布暂停…"""
    return (
        bool(OBJECT_OF.search(text, max(0, name.start - 6), name.start))
        and "，" in text[name.end : cue.start]
    )


def opens_frame(scene: Scene, cue: Cue, name: Name) -> bool:
    """Tell whether a name acts on a day in the clause that another answers: 针对甲国6日宣布限制，乙方…"""
    text = scene.reading.article.text
    if (
        not FRAMES.search(text, cue.sentence.start, name.start)
        or "，" in text[name.end : cue.start]
    ):
        return False
    return any(
        when(one.value) != UNKNOWN and NEAR_BY.fullmatch(text, name.end, one.start)
        for one in scene.days_in(name.end, cue.start)
    )


def is_no_subject(text: str, cue: Cue, name: Name, *, first: bool) -> bool:
    """Tell whether a country is named for its people alone, or a name for what it has complained of."""
    if cue.trigger.type == "statement":
        theirs = (one.match(text, name.end, cue.start) for one in (PEOPLE, BYSTANDER))
        return name.type == "GPE" and any(theirs)
    return (
        cue.trigger.type == "rejection"
        and not first
        and COMPLAINT.match(text, name.end, cue.start) is not None
    )
