"""English agents: the subject of a verb, or the agent of a passive, by the parse.

Matches: the ministry in "The ministry on Friday banned exports" and in "exports were banned by the ministry".
Must not: Norway in "The Danish ambassador to Norway protested".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from nlp.coref import SUPERIOR, government_of
from nlp.patterns import compiled
from nlp.quoting.held import held_by_mark
from nlp.reporting.cues import Cue
from nlp.reporting.kinds import ACTING, NOBODY, TITLE_CHARS, Agent, described, foremost, speaker
from nlp.reporting.pronouns import (
    INHERITS,
    bearer,
    holding,
    is_named,
    of_governor,
    phrase_of,
    quoted,
    stands_for,
)
from nlp.reporting.scene import Name, Scene, is_office
from nlp.reporting.tellers import made_known_by, pair

if TYPE_CHECKING:
    from spacy.tokens import Token

GOVERNMENT = ("government", "authorities", "administration", "cabinet")
PLACE = re.compile(r"\b(?:in|at) $")  # before a name: where they meet, not who
ASIDE = re.compile(r",? (?:who|which|whose) ")
WITHIN = re.compile(r"\b(?:in|at|near|across|from|outside) (?:\w+ ){0,2}$")
ADJACENT = re.compile(
    r"(?: \([^()\n]{1,30}\))?"
    r"(?:['’]s(?: [A-Z][\w’']+){1,4})?(?:\s|on|also|has|have|had|later|formally|strongly)*"
)
WORDS = ("remark", "comment", "statement")  # to which the parse joins who acts then
POSTED = re.compile(
    r"\b(?:ambassador|envoy|representative|consul|embassy) (?:to|in|at) (?:the )?$", re.IGNORECASE
)


def english_agent(scene: Scene, cue: Cue, token: Token) -> Agent:
    """Return who does what the verb of a cue reports; NOBODY where the sentence does not say."""
    subject = _own_subject(token, cue.trigger.ahead) or _agent_of_passive(token) or _subject(token)
    subject = _doing(subject) if subject is not None else None
    if subject is None:
        return _without_subject(scene, cue)
    place = phrase_of(subject)
    return pair(scene, cue, place) or _of_subject(scene, cue, (token, subject), place)


def _without_subject(scene: Scene, cue: Cue) -> Agent:
    """Return who acts where a verb has no subject of its own and shares none."""
    name = _adjacent(scene, cue)
    own = speaker(scene, name, (name.start, name.end)) if name else _before_day(scene, cue)
    if own.known or own.official:
        return own
    return quoted(scene, cue) or made_known_by(scene, cue) or own


def _of_subject(
    scene: Scene, cue: Cue, clause: tuple[Token, Token], place: tuple[int, int]
) -> Agent:
    """Return whom the subject of a verb stands for; its phrase stands at a place."""
    (token, subject), (start, end) = clause, place
    phrase = scene.reading.article.text[start:end]
    if subject.pos_ == "PRON" or (stands_for(scene, phrase) and not is_named(scene, subject)):
        found = bearer(scene, cue, subject) or of_governor(scene, subject)
        found = found or quoted(scene, cue) or _referred(scene, cue, phrase)
        return found if found.known or found.person else described(scene, start, end)
    names = _acting(scene, subject, place)
    nameless = cue.trigger.type == "statement" and _is_nameless(subject, names)
    if nameless and _is_private(scene, subject):
        return Agent((), expert=True, person=True, start=start)
    names = _without_workplace(scene, subject, names) if nameless else names
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
    power = _power(scene, name) if head is None and subject.lower_ in GOVERNMENT else None
    if power is not None:  # "the government in Oslo"
        return Agent(ids=(power,), official=True, start=name.start)
    return speaker(scene, name, (start, min(end, cue.sentence.end)))


def _acting(scene: Scene, subject: Token, place: tuple[int, int]) -> list[Name]:
    """Return the names of a subject's phrase that can act.

    Not whom a clause on it names, "a buyer, who hoped that Norway …", nor where an envoy is posted.
    """
    aside = ASIDE.search(scene.reading.article.text, subject.idx, place[1])
    span = (place[0], aside.start()) if aside else place
    return [n for n in scene.names_in(*span) if n.type in ACTING and not _is_posted(scene, n)]


def _is_nameless(subject: Token, names: Sequence[Name]) -> bool:
    """Tell whether a subject is a common noun, and no person is named in its phrase."""
    return subject.pos_ == "NOUN" and all(one.type != "PERSON" for one in names)


def _without_workplace(scene: Scene, subject: Token, names: list[Name]) -> list[Name]:
    """Return the names without where someone without an office works: "a maker in western Norway"."""
    if compiled(scene.reading.words.happenings.official).search(subject.text):
        return names
    text = scene.reading.article.text
    return [n for n in names if n.type != "GPE" or not WITHIN.search(text, subject.idx, n.start)]


def _is_private(scene: Scene, subject: Token) -> bool:
    """Tell whether a common noun names someone who speaks for nobody: "an analyst at an Oslo broker"."""
    words = scene.reading.words.happenings
    once = any(one.lower_ in ("former", "retired", "ex", "onetime") for one in subject.children)
    served = once and compiled(words.official).fullmatch(subject.text) is not None
    return served or compiled(words.expert).fullmatch(subject.text) is not None


def _power(scene: Scene, name: Name) -> str | None:
    """Return the government for which a capital or a country stands."""
    entity = scene.entity(name.entity_id)
    if entity is not None and entity.capital_of:
        return entity.capital_of
    power = government_of(scene.reading.topic, name.entity_id) if name.type == "GPE" else None
    return power.id if power else None


def _is_posted(scene: Scene, name: Name) -> bool:
    """Tell whether a country or body is only where an envoy is posted: "Danish ambassador to Norway"."""
    ahead = scene.reading.article.text[max(0, name.start - TITLE_CHARS) : name.start]
    return name.type in ("GPE", "ORG") and POSTED.search(ahead) is not None


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
    return next(
        (one for one in own if near is not None and _is_of(one, near)), near
    ) or held_by_mark(verb)


def _is_of(name: Token, other: Token) -> bool:
    """Tell whether a second subject is but the body of the first: "Ann Lee of the opposition Civic Party"."""
    of = (one for one in name.children if one.lower_ in ("of", "from") and one.i == name.i + 1)
    return name.pos_ == "PROPN" and any(
        pobj.i < other.i and not any(two.is_punct for two in other.doc[of_.i : other.i])
        for of_ in of
        for pobj in of_.children
    )


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


def _doing(subject: Token) -> Token:
    """Return who acts where the parse joins words to who acts: "since her remarks and Oslo has imposed …"."""
    joined = (one for one in subject.children if one.dep_ == "conj" and one.pos_ == "PROPN")
    return next(joined, subject) if subject.lemma_ in WORDS else subject


def _referred(scene: Scene, cue: Cue, phrase: str) -> Agent:
    """Return the last person or body named before."""
    kind = stands_for(scene, phrase)
    if kind is None:
        return NOBODY
    earlier = [n for n in scene.names if n.type == kind and n.end <= cue.sentence.start]
    if kind == "PERSON":
        spokes = compiled(scene.reading.words.happenings.spokesperson)
        earlier = (holding(scene, earlier, phrase) if " " in phrase.strip() else []) or earlier
        found = ([n for n in earlier if not spokes.search(n.text)] or earlier)[-1:]
    else:
        noun = phrase.split()[-1].lower() if " " in phrase else None
        alike = [n for n in earlier if noun and noun in _known_as(scene, n).lower()]
        found = alike[-1:] or _acting_before(scene, cue)[:1]
    return speaker(scene, found[0], (found[0].start, found[0].end)) if found else NOBODY


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
