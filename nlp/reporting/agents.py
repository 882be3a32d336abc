"""Agents: who does what a cue reports, and to whom.

English: the subject (or the agent of a passive) by the parse. Chinese and Japanese: by place and by
the particles that mark subject and addressee. A name stands for itself; "he" and "the ministry" for
the last person or body named before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.coref import SUPERIOR
from nlp.patterns import compiled
from nlp.quoting.held import held_by_mark
from nlp.reporting.clauses import hinted, topic
from nlp.reporting.cues import CLAUSE, Cue
from nlp.reporting.elsewhere import (
    before_it,
    is_put_on,
    is_reason,
    only_tells_which,
    teller_start,
    voiced_by,
)
from nlp.reporting.kinds import ACTING, NOBODY, Agent, described, foremost, speaker
from nlp.reporting.press import governments, past_topic, said_by
from nlp.reporting.pronouns import (
    INHERITS,
    SPEAKING,
    bearer,
    doing,
    holding,
    is_named,
    of_governor,
    phrase_of,
    posted,
    power_of,
    quoted,
    stands_for,
)
from nlp.reporting.scene import Name, Scene, is_office
from nlp.reporting.subjects import subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

BRACKET_CHARS = 12  # a name in brackets after another is no subject
TAKEN = ("listing", "delisting", "announcement", "effective", "earlier_measure", "investigation")
OPENING = re.compile(r"(?:[而但惟则則]|然而|不过|不過|随后|隨後|同时|同時)?")
NO_SUBJECT = re.compile(r"[的和与與及、》]|企业|企業|公司|方面|[产產]|国内|國內|市场|市場|[对對]")
BYLINE = re.compile(
    r"[（(【〔][^）)】〕\n]{2,40}[）)】〕]\s*|[^，。；：\n]{2,20}\d日(?:[电電讯訊])?\s*[-–—]+\s|"
    r"本[报報社刊台][^，。；：\s]{0,8}[ 　][^，。；：\s]{2,8}[ 　]"
)
BOTH = ("one", "other")
SAME = "同"  # 同報道官: that spokesperson (Japanese)
ADDRESSED = ("protest", "rejection", "meeting")  # to people and bodies rather than to places
GOVERNMENT = ("government", "authorities", "administration", "cabinet")
PLACE = re.compile(r"\b(?:in|at) $")  # before a name: where they meet, not who
ADJACENT = re.compile(
    r"(?:['’]s(?: [A-Z][\w’']+){1,4})?(?:\s|on|also|has|have|had|later|formally|strongly)*"
)


def agent(scene: Scene, cue: Cue) -> Agent:
    """Return who does what the cue reports; NOBODY where the sentence does not say."""
    shared = cue.trigger.type == "meeting" or (cue.trigger.type == "plan" and cue.token is None)
    if shared and (both := _both(scene, cue)).known:
        return both
    if cue.token is not None:
        return _parsed_agent(scene, cue, cue.token)
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


# English


def _parsed_agent(scene: Scene, cue: Cue, token: Token) -> Agent:
    subject = _own_subject(token, cue.trigger.ahead) or _agent_of_passive(token) or _subject(token)
    subject = doing(subject) if subject is not None else None
    if subject is None:
        name = _adjacent(scene, cue)
        own = speaker(scene, name, (name.start, name.end)) if name else _before_day(scene, cue)
        return own if own.known or own.official else quoted(scene, cue) or own
    start, end = phrase_of(subject)
    phrase = scene.reading.article.text[start:end]
    if subject.pos_ == "PRON" or (stands_for(scene, phrase) and not is_named(scene, subject)):
        found = bearer(scene, cue, subject) or of_governor(scene, cue, subject)
        found = found or quoted(scene, cue) or _referred(scene, cue, phrase)
        return found if found.known or found.person else described(scene, start, end)
    names = [n for n in scene.names_in(start, end) if n.type in ACTING and not posted(scene, n)]
    if not names:
        return described(scene, start, end)
    head = next((n for n in names if n.start <= subject.idx < n.end), None)
    if head is not None and head.type != "PERSON":
        told = scene.teller(cue.sentence.start, cue.sentence.end, token.text)
        head = next((n for n in names if n.entity_id == told and n.type == "PERSON"), head)
    business = compiled(scene.reading.words.happenings.business)
    if head is None and {n.type for n in names} == {"GPE"} and business.fullmatch(subject.text):
        return Agent(ids=(), business=True, start=start)
    if cue.trigger.type == "meeting" and head is None:
        met = [n for n in names if not PLACE.search(scene.reading.article.text, start, n.start)]
        return Agent(ids=tuple(dict.fromkeys(n.entity_id for n in met or names)), start=start)
    name = head or foremost(names)
    power = power_of(scene, name) if head is None and subject.lower_ in GOVERNMENT else None
    if power is not None:  # "the government in Oslo"
        return Agent(ids=(power,), official=True, start=name.start)
    return speaker(scene, name, (start, min(end, cue.sentence.end)))


def _adjacent(scene: Scene, cue: Cue) -> Name | None:
    """Return the name right before the verb, with no more than a day between: "X on Friday banned …"."""
    text = scene.reading.article.text
    before = [n for n in scene.names_in(cue.sentence.start, cue.start) if n.type in ACTING]
    if not before:
        return None
    between = text[before[-1].end : cue.start]
    for day in scene.days_in(before[-1].end, cue.start):
        between = between.replace(text[day.start : day.end], "")
    return before[-1] if ADJACENT.fullmatch(between) else None


def _before_day(scene: Scene, cue: Cue) -> Agent:
    """Return who stands before the day before the verb: "The bloc's commissioner on Friday raised …"."""
    token, text = cue.token, scene.reading.article.text
    days = [day for day in scene.days_in(cue.sentence.start, cue.start) if day.end == cue.start - 1]
    if token is None or not days:
        return NOBODY
    left = re.sub(
        r"(?:\s(?:on|late|early|earlier))+\s*$",
        "",
        text[cue.sentence.start : days[-1].start].rstrip(),
    )
    end = cue.sentence.start + len(left)
    span = scene.reading.doc.char_span(cue.sentence.start, end, alignment_mode="contract")
    if not left or span is None or span[-1].pos_ not in ("NOUN", "PROPN"):
        return NOBODY
    start = max(span[-1].left_edge.idx, cue.sentence.start)
    names = [name for name in scene.names_in(start, end) if name.type in ACTING]
    return speaker(scene, foremost(names), (start, end)) if names else described(scene, start, end)


def _own_subject(verb: Token, ahead: bool) -> Token | None:
    """Return the subject of a verb that is active by its words, whatever follows "by".

    Of what someone "is expected to" do, who it is expected of.
    """
    if any(child.dep_ == "auxpass" for child in verb.children):
        expected = [c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj") and ahead]
        return expected[0] if expected else None
    own = [c for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP")]
    near = min(own, key=lambda one: (one.i > verb.i, abs(verb.i - one.i)), default=None)
    return near or held_by_mark(verb)


def _agent_of_passive(token: Token) -> Token | None:
    by = next((child for child in token.children if child.dep_ == "agent"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by else None


def _subject(verb: Token) -> Token | None:
    """Return the verb's subject, its own or the one it shares."""
    here = verb
    for _ in range(5):
        subjects = [child for child in here.children if child.dep_ == "nsubj"]
        if subjects and subjects[0].tag_ not in ("WDT", "WP"):
            return subjects[0]
        if here.dep_ == "relcl":
            return here.head
        passive = any(child.dep_ == "nsubjpass" for child in here.children)
        if passive or here.dep_ not in INHERITS or here.head == here:
            return None
        here = here.head
    return None


def _referred(scene: Scene, cue: Cue, phrase: str) -> Agent:
    """Return the last person or body named before."""
    kind = stands_for(scene, phrase)
    if kind is None:
        return NOBODY
    earlier = [n for n in scene.names if n.type == kind and n.end <= cue.sentence.start]
    if kind == "PERSON":
        spokes = compiled(scene.reading.words.happenings.spokesperson)
        earlier = (holding(scene, earlier, phrase) if " " in phrase.strip() else []) or earlier
        name = _last([n for n in earlier if not spokes.search(n.text)] or earlier)
    else:
        noun = phrase.split()[-1].lower() if " " in phrase else None
        alike = [n for n in earlier if noun and noun in _known_as(scene, n).lower()]
        name = _last(alike) or _first(_acting_before(scene, cue))
    return speaker(scene, name, (name.start, name.end)) if name else NOBODY


def _acting_before(scene: Scene, cue: Cue) -> list[Name]:
    """Return the bodies and parties of the last sentence that names any, in text order."""
    parties = scene.reading.topic.parties
    able = [
        name
        for name in scene.names
        if name.end <= cue.sentence.start
        and (name.entity_id in parties or is_office(scene.entity(name.entity_id)))
        and name.type in ("ORG", "GPE")
    ]
    if not able:
        return []
    sentences = [one for one in scene.reading.sentences if one.start <= able[-1].start]
    bodies = [name for name in able if name.start >= sentences[-1].start]
    return [name for name in bodies if name.type == "ORG"] or bodies


def _known_as(scene: Scene, name: Name) -> str:
    entity = scene.entity(name.entity_id)
    return f"{name.text} {SUPERIOR.sub('', entity.name if entity else '')}"


def _last(names: list[Name]) -> Name | None:
    return next(reversed(names), None)


# Chinese and Japanese


def _placed_agent(scene: Scene, cue: Cue) -> Agent:
    start = _segment_start(scene, cue)
    if scene.reading.words.happenings.verb_final:
        start = past_topic(scene, start, cue)
        if (said := said_by(scene, cue) or governments(scene, start, cue)) is not None:
            return said
    if not pattern_of(scene):
        start = max(start, _own_clause(scene, cue), _after_byline(scene, cue))
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


def pattern_of(scene: Scene) -> str:
    """Return how the language marks a subject; empty where it does not."""
    return scene.reading.words.happenings.subject_after


def _opening_stand_in(scene: Scene, cue: Cue, start: int) -> Agent | None:
    """Return whom "that ministry's spokesperson" stands for where it opens the stretch."""
    words, text = scene.reading.words.happenings, scene.reading.article.text
    opening = text[start : cue.start].lstrip("\n　 「『（【、，")
    for pattern, kind in words.pronouns:
        found = compiled(pattern).match(opening)
        earlier = [n for n in scene.names if n.type == kind and n.end <= start]
        begin = cue.start - len(opening)
        own = [n for n in scene.names if begin <= n.start < begin + 3]
        earlier = own or _spoken_for(scene, opening, start) or earlier
        if found and earlier:
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


def _after_byline(scene: Scene, cue: Cue) -> int:
    """Return where a sentence begins behind dateline and byline (Chinese)."""
    found = BYLINE.match(cue.sentence.text)
    return cue.sentence.start + (found.end() if found and found[0] else 0)


def _own_clause(scene: Scene, cue: Cue) -> int:
    """Return where the cue's clause begins if it opens with a name of its own: "…，乙公司2日提出异议"."""
    if cue.trigger.type in TAKEN:
        return 0
    text = scene.reading.article.text
    start = 1 + max(text.rfind(mark, cue.sentence.start, cue.start) for mark in "，,；;")
    opens = next((one for one in scene.names_in(start, cue.start) if one.type in ACTING), None)
    if not start or opens is None or not OPENING.fullmatch(text[start : opens.start]):
        return 0
    return 0 if NO_SUBJECT.match(text, opens.end) else start


def _marked(scene: Scene, cue: Cue, names: list[Name], pattern: str) -> Name | None:
    """Return the name that a particle marks as subject (Japanese)."""
    text = scene.reading.article.text
    official = scene.reading.words.happenings.official
    mark = compiled("^" + pattern.format(official=official))
    found = [n for n in names if mark.match(text, n.end) or mark.match(text[n.end : n.end + 40])]
    found = topic(scene, cue, [n for n in found if not scene.is_quoted(n.start)])
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
        ):
            continue
        if acting and mark.search(text[max(0, name.start - 3) : name.start]):
            break
        if acting and taking.search(text[acting[-1].end : name.start]):
            break
        if not mark.search(text[max(0, name.start - 3) : name.start]) and not scene.is_quoted(
            name.start
        ):
            acting.append(name)
    if cue.trigger.type in SPEAKING:
        acting = subjects(acting, text)
    return foremost(acting) if acting else None


def _carried(scene: Scene, cue: Cue, start: int) -> Agent:
    """Return whom "he" or "that ministry" at the subject's place stands for."""
    text = scene.reading.article.text[start : cue.start]
    for pattern, kind in scene.reading.words.happenings.pronouns:
        if compiled(pattern).search(text):
            earlier = [n for n in scene.names if n.type == kind and n.end <= start]
            name = _last(earlier)
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
