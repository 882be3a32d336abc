"""Agents: who does what a cue reports, and to whom.

English: by the parse (nlp.reporting.english_agents). Chinese and Japanese: by place and by
the particles that mark subject and addressee. A name stands for itself; "he" and "the ministry" for
the last person or body named before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.patterns import compiled
from nlp.reporting.behind import behind
from nlp.reporting.chinese_agents import (
    framed_agent,
    is_blamed,
    is_no_subject,
    opens_frame,
    speaking_on,
    takes_turn,
)
from nlp.reporting.clauses import done_by, hinted, topic
from nlp.reporting.cues import CLAUSE, Cue
from nlp.reporting.elsewhere import (
    before_it,
    is_put_on,
    is_reason,
    only_tells_which,
    teller_start,
    voiced_by,
)
from nlp.reporting.english_agents import english_agent
from nlp.reporting.kinds import ACTING, NOBODY, Agent, described, foremost, speaker
from nlp.reporting.press import governments, past_topic, said_by
from nlp.reporting.pronouns import SPEAKING
from nlp.reporting.scene import Name, Scene
from nlp.reporting.subjects import subjects
from nlp.reporting.unnamed_outlets import outlet

BRACKET_CHARS = 12  # a name in brackets after another is no subject
TAKEN = ("listing", "delisting", "announcement", "effective", "earlier_measure", "investigation")
OPENING = re.compile(r"(?:[而但惟则則]|然而|不过|不過|随后|隨後|同时|同時)?")
NO_SUBJECT = re.compile(
    r"[的和与與及、》]|企业|企業|公司|方面|[产產]|国内|國內|市场|市場|[对對](?!此|[这這]|其)"
)
SOURCE = re.compile(  # 同省によると、乙側は…と答えた: who tells it does not speak there (Japanese)
    r"(?:の[^、。はが]{1,8})?によ(?:ると|れば|りますと)、[^、。「」はが]{2,24}(?<![でにと])[はが]"
)
BYLINE = re.compile(
    r"[（(【〔][^）)】〕\n]{2,40}[）)】〕]\s*|[^，。；：\n]{2,20}\d日(?:[电電讯訊])?\s*[-–—]+\s|"
    r"本[报報社刊台][^，。；：\s]{0,8}[ 　][^，。；：\s]{2,8}[ 　]"
)
BOTH = ("one", "other")
SAME = "同"  # 同報道官: that spokesperson (Japanese)
ADDRESSED = ("protest", "rejection", "meeting")  # to people and bodies rather than to places


def agent(scene: Scene, cue: Cue) -> Agent:
    """Return who does what the cue reports; NOBODY where the sentence does not say."""
    shared = cue.trigger.type == "meeting" or (cue.trigger.type == "plan" and cue.token is None)
    if shared and (both := _both(scene, cue)).known:
        return both
    if cue.token is not None:
        return english_agent(scene, cue, cue.token)
    return _placed_agent(scene, cue)


def _both(scene: Scene, cue: Cue) -> Agent:
    """Return both parties where "the two governments" meet; NOBODY for any other words."""
    text = cue.before
    found = compiled(scene.reading.words.happenings.both).search(text)
    if found is None or len(scene.reading.topic.parties) != len(BOTH):
        return NOBODY
    start = cue.sentence.start + found.start()
    return Agent(ids=tuple(scene.reading.topic.parties), official=True, start=start)


def side(scene: Scene, entity_id: str) -> str:
    """Return the party an entity belongs to, or the entity itself."""
    for one in (entity_id, scene.body(entity_id)):
        entity = scene.entity(one)
        if entity and entity.capital_of:
            entity = scene.entity(entity.capital_of)
        if entity and entity.side:
            return entity.side
    return entity_id


def _placed_agent(scene: Scene, cue: Cue) -> Agent:
    start = _segment_start(scene, cue)
    if scene.reading.words.happenings.verb_final:
        start = past_topic(scene, start, cue)
        said = (
            behind(scene, cue)
            or outlet(scene, cue)
            or said_by(scene, cue)
            or governments(scene, start, cue)
            or _done_by(scene, cue)
        )
        if said is not None:
            return said
    if not pattern_of(scene):
        if (framed := framed_agent(scene, cue) or speaking_on(scene, cue)) is not None:
            return framed
        start = max(start, _own_clause(scene, cue), _after_byline(cue))
        start = max(start, teller_start(scene, cue))
    if stand_in := voiced_by(scene, cue, start) or _opening_stand_in(scene, cue, start):
        return stand_in
    if not pattern_of(scene) and only_tells_which(scene, cue):
        start = max(start, _clause_start(scene, cue))
    names = [name for name in scene.names_in(start, cue.start) if name.type in ACTING]
    pattern = pattern_of(scene)
    name = _marked(scene, cue, names, pattern) if pattern else _before_target(scene, names, cue)
    if name is None:
        return _carried(scene, cue, start)
    return speaker(scene, name, _around(scene, name, cue))


def _done_by(scene: Scene, cue: Cue) -> Agent | None:
    """Return by whom something is done that another tells of as done to it (Japanese)."""
    found = done_by(scene, cue)
    return speaker(scene, found[0], (found[0].start, found[0].end)) if found else None


def pattern_of(scene: Scene) -> str:
    """Return how the language marks a subject; empty where it does not."""
    return scene.reading.words.happenings.subject_after


def _opening_stand_in(scene: Scene, cue: Cue, start: int) -> Agent | None:
    """Return whom "that ministry's spokesperson" stands for where it opens the stretch."""
    words, text = scene.reading.words.happenings, scene.reading.article.text
    opening = text[start : cue.start].lstrip("\n　 「『（【、，")
    for pattern, kind in words.pronouns:
        found = compiled(pattern).match(opening)
        if found is None or SOURCE.match(opening, found.end()):
            continue
        earlier = [n for n in scene.names if n.type == kind and n.end <= start]
        begin = cue.start - len(opening)
        own = [n for n in scene.names if begin <= n.start < begin + 3]
        earlier = own or _spoken_for(scene, opening, start) or _called(found, earlier)
        if earlier:
            after = opening[found.end() : found.end() + 10]
            agent_ = speaker(scene, earlier[-1], (earlier[-1].start, earlier[-1].end))
            spokes = bool(compiled(words.spokesperson).search(after))
            return replace(agent_, spokes=spokes or agent_.spokes, person=spokes or agent_.person)
    return None


def _spoken_for(scene: Scene, opening: str, start: int) -> list[Name]:
    """Return the bodies before whose spokesperson "that spokesperson" may be (Japanese)."""
    spokes = compiled(
        rf"(?:の|の?[^、。はが「」]{{0,8}})(?:{scene.reading.words.happenings.spokesperson})"
    )
    if not opening.startswith(SAME) or not spokes.match(opening, 0):
        return []
    text = scene.reading.article.text
    return [n for n in scene.names if n.end <= start and spokes.match(text, n.end, n.end + 16)]


def _called(found: re.Match[str] | None, earlier: list[Name]) -> list[Name]:
    """Return the names that hold the noun of 同商会, where there are any; else all."""
    noun = found[0].removeprefix(SAME) if found and found[0].startswith(SAME) else ""
    return [one for one in earlier if noun and one.text.endswith(noun)] or earlier


def _clause_start(scene: Scene, cue: Cue) -> int:
    """Return where the clause begins that qualifies a noun: its subject stands inside it (Chinese)."""
    text = cue.before
    marks = [match.end() for match in CLAUSE.finditer(text)]
    days = [day.start for day in scene.days_in(cue.sentence.start, cue.start)]
    days = [before_it(scene, cue, at) for at in days]
    return max([cue.sentence.start + max(marks, default=0), *days])


def _segment_start(scene: Scene, cue: Cue) -> int:
    """Return where the stretch that may hold the subject begins: after a semicolon or another deed."""
    text = cue.before
    cut = max(text.rfind("；"), text.rfind(";"))
    return max(cue.sentence.start + cut + 1, 0 if hinted(scene, cue) else cue.since)


def _after_byline(cue: Cue) -> int:
    """Return where a sentence begins behind dateline and byline (Chinese)."""
    found = BYLINE.match(cue.sentence.text)
    return cue.sentence.start + (found.end() if found and found[0] else 0)


def _own_clause(scene: Scene, cue: Cue) -> int:
    """Return where the cue's clause begins if it opens with a name of its own: "…，乙公司2日提出异议"."""
    text = scene.reading.article.text
    if cue.trigger.type in TAKEN:
        return takes_turn(scene, cue)
    start = 1 + max(text.rfind(mark, cue.sentence.start, cue.start) for mark in "，,；;")
    inside = scene.names_in(start, cue.start) if start else ()
    opens = next((one for one in inside if one.type in ACTING), None)
    if opens is None or not OPENING.fullmatch(text[start : opens.start]):
        return 0
    return 0 if NO_SUBJECT.match(text, opens.end) else start


def _marked(scene: Scene, cue: Cue, names: list[Name], pattern: str) -> Name | None:
    """Return the name that a particle marks as subject (Japanese)."""
    text = scene.reading.article.text
    official = scene.reading.words.happenings.official
    mark = compiled("^" + pattern.format(official=official))
    found = [n for n in names if mark.match(text, n.end) or mark.match(text[n.end : n.end + 40])]
    found = topic(scene, cue, [n for n in found if not scene.is_spoken(n.start)])
    if cue.trigger.type not in SPEAKING:
        return _last(found)
    people = [n for n in found if n.type == "PERSON"]
    bodies = [n for n in found if n.type == "ORG"]
    return _first(people) or _first(bodies) or _first(found)


def _first(names: list[Name]) -> Name | None:
    return names[0] if names else None


def _before_target(scene: Scene, names: list[Name], cue: Cue) -> Name | None:
    """Return the name that acts: before "to", "towards", the person rather than the body (Chinese)."""
    text = scene.reading.article.text
    words = scene.reading.words.happenings
    mark, taking = compiled(words.target_before), compiled(words.object_before)
    posted = compiled(words.posted_before)
    acting: list[Name] = []
    for name in names:
        ahead = text[max(0, name.start - BRACKET_CHARS) : name.start]
        if (
            is_put_on(text, cue, name)
            or posted.search(ahead)
            or ahead.rfind("（") > ahead.rfind("）")
            or is_reason(cue, name.start)
            or is_blamed(text, cue, name)
            or is_no_subject(text, cue, name, first=not acting)
        ):
            continue
        if acting and mark.search(text[max(0, name.start - 3) : name.start]):
            break
        if acting and taking.search(text[acting[-1].end : name.start]):
            break
        aimed = mark.search(text[max(0, name.start - 3) : name.start])
        if (not aimed or opens_frame(scene, cue, name)) and not scene.is_quoted(name.start):
            acting.append(name)
    if cue.trigger.type in SPEAKING:
        acting = subjects(acting, text)
    return foremost(acting) if acting else None


def _last(names: list[Name]) -> Name | None:
    return names[-1] if names else None


def _carried(scene: Scene, cue: Cue, start: int) -> Agent:
    """Return whom "he" or "that ministry" at the subject's place stands for."""
    text = scene.reading.article.text[start : cue.start]
    for pattern, kind in scene.reading.words.happenings.pronouns:
        if found := compiled(pattern).search(text):
            earlier = [n for n in scene.names if n.type == kind and n.end <= start]
            name = _last(_called(found, earlier))
            if name is not None:
                return speaker(scene, name, (start, cue.start))
    return described(scene, start, cue.start)


def _around(scene: Scene, name: Name, cue: Cue) -> tuple[int, int]:
    """Return the span in which a name's title stands."""
    text = scene.reading.article.text
    marks = "，；：、" if scene.reading.words.happenings.verb_final else "，；："
    clause = 1 + max(text.rfind(mark, cue.sentence.start, name.start) for mark in marks)
    start = max(cue.sentence.start, name.start - 24, clause)
    return start, min(cue.start, name.end + 14)
