"""Chinese agents: who acts where a frame tells it that is not the plain order of subject and verb.

Who is lit up by a radar comes before 遭, who does it behind; of remarks that someone else speaks of, the
author stands inside the phrase. Who acts in plain clauses belongs to nlp.reporting.agents.
Matches: 甲国战机遭乙国军舰照射: 乙国. Must not: 甲国.
"""

from __future__ import annotations

import re

from nlp.reporting.cues import Cue
from nlp.reporting.kinds import ACTING, Agent, foremost, speaker
from nlp.reporting.scene import Name, Scene

SUFFERED = re.compile(r"(?:遭到?|被|受到)(?P<by>[^，。；]*)$")
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
    r"[^，。；的“「]{0,8}?(?:企[业業]|[业業]者|公司|[厂廠商]商|民[众眾]|市民|[网網]民|[网網]友|媒[体體]?|[专專]家|[学學]者|人士|[游旅遊]客|[舆輿][论論])"
)
COMPLAINT = re.compile(r"(?:所[谓謂]|提出)?的?(?:交涉|抗[议議]|要求|指[责責控]|[说說]法)")


def framed_agent(scene: Scene, cue: Cue) -> Agent | None:
    """Return who acts by the frame of an incident or of remarks; None where there is no such frame."""
    if cue.trigger.incident:
        return _incident(scene, cue)
    found = OF_REMARK.search(cue.before) if cue.trigger.type == "remark" else None
    if found is None:
        return None
    names = scene.names_in(cue.sentence.start + found.start("who"), cue.start)
    people = [one for one in names if one.type == "PERSON"]
    return speaker(scene, people[-1], (people[-1].start, people[-1].end)) if people else None


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


def is_no_subject(text: str, cue: Cue, name: Name, *, first: bool) -> bool:
    """Tell whether a country is named for its people alone, or a name for what it has complained of."""
    if cue.trigger.type == "statement":
        return name.type == "GPE" and PEOPLE.match(text, name.end, cue.start) is not None
    return (
        cue.trigger.type == "rejection"
        and not first
        and COMPLAINT.match(text, name.end, cue.start) is not None
    )
