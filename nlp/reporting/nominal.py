"""Nominal: what nouns alone name as having happened: "Monday's talks between …", "its removal in May".

English, by the parse: the day must hang on the noun itself, and who acts is its possessor, the agent
after "by", or those between whom it took place. What verbs report does not stand here.
Matches: "since the ministry's July 9 order". Must not: "condemned the listing on Monday".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.kinds import ACTING, NOBODY, Agent, described, speaker
from nlp.reporting.scene import Day, Name, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

OWNING = frozenset({"poss", "compound", "amod", "nmod"})
AGENTS = frozenset({"by", "between", "from", "with"})
SHARED = frozenset({"between", "with", "of"})
BACK = frozenset(
    {"since", "after", "following", "before", "until", "by", "from", "despite", "to", "in", "amid"}
)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "attr", "appos", "ROOT", "conj"})
STEPS = 8
QUOTED_CHARS = 40  # between a remark and what it says: chosen
BEHIND = re.compile(r" (?:(?:in|on|of) )?")  # "her statement in May that …"


def nominal_day(scene: Scene, cue: Cue) -> Day | None:
    """Return the day that hangs on the noun of a cue; None where there is none."""
    token = cue.token
    if token is None:
        return None
    begin = cue.sentence.start
    for one in scene.days_in(begin, cue.sentence.end):
        span = scene.reading.doc.char_span(one.start, one.end, alignment_mode="expand")
        if span is None or token.i in range(span.start, span.end):
            continue
        if BEHIND.fullmatch(cue.sentence.text, cue.end - begin, one.start - begin) and (
            cue.sentence.text.startswith(" that ", one.end - begin)
        ):
            return one
        if _hangs(span.root, token) and (one.end <= cue.start or _takes_after(token)):
            return one
    return None


def nominal_when(scene: Scene, cue: Cue) -> When:
    """Return when it was that a noun names; UNKNOWN where it has no day, or one to come."""
    own, published = nominal_day(scene, cue), scene.published_on
    past = own is not None and published is not None and own.value <= f"{published}"
    return when(own.value) if own is not None and past else UNKNOWN


def _hangs(word: Token, noun: Token) -> bool:
    """Tell whether a word hangs on a noun with no verb between but a participle: "issued on Monday"."""
    here = word
    for _ in range(STEPS):
        if here == noun:
            return True
        verbal = here.pos_ in ("VERB", "AUX") and here.dep_ != "acl"
        if verbal or here.head == here:
            return False
        here = here.head
    return False


def _takes_after(noun: Token) -> bool:
    """Tell whether a day behind a noun is surely its own, not that of a verb whose object it is."""
    if noun.dep_ in SUBJECTS or is_followed(noun):
        return True
    return noun.dep_ == "pobj" and noun.head.lower_ in BACK


def is_followed(noun: Token) -> bool:
    """Tell whether something follows what a noun names: "the lists follow its tightening of rules"."""
    return noun.dep_ == "dobj" and noun.head.lemma_ == "follow"


def nominal_agent(scene: Scene, cue: Cue) -> Agent:
    """Return who does what a noun names; NOBODY where it does not say."""
    token = cue.token
    if token is None:
        return NOBODY
    met = _between(scene, token) if cue.trigger.type == "meeting" else NOBODY
    if met.known:
        return met
    if (author := _quoted_author(scene, cue)).known:
        return author
    holders = [child for child in token.children if child.dep_ in OWNING]
    holders += [
        each
        for child in _prepositions(token)
        if child.lower_ in AGENTS
        for each in child.children
        if each.dep_ == "pobj"
    ]
    found = (_named(scene, holder) for holder in holders)
    return next((one for one in found if one.known or one.official), NOBODY)


def _quoted_author(scene: Scene, cue: Cue) -> Agent:
    """Return whose remark it is by what it is quoted to say: "the premier has paid for her remark that …"."""
    if cue.trigger.type != "remark" or cue.token is None:
        return NOBODY
    near = (one for one in scene.said if cue.end < one.start <= cue.end + QUOTED_CHARS)
    said = next((one for one in near if one.verb == cue.token.text), None)
    own = said is not None and scene.entity(said.speaker_id) is not None
    ids = (said.speaker_id,) if said is not None and own else ()
    return Agent(ids=ids, official=True, person=True, start=cue.start) if ids else NOBODY


def _prepositions(noun: Token) -> list[Token]:
    """Return the prepositions of a noun and of its participle: "the order issued by the ministry"."""
    participles = [child for child in noun.children if child.dep_ == "acl"]
    words = [*noun.children, *(each for one in participles for each in one.children)]
    return [one for one in words if one.dep_ in ("prep", "agent")]


def _named(scene: Scene, holder: Token) -> Agent:
    start, end = holder.left_edge.idx, holder.right_edge.idx + len(holder.right_edge.text)
    names = [one for one in scene.names_in(start, end) if one.type in ACTING]
    own = next((one for one in names if one.start <= holder.idx < one.end), None)
    if own is not None:
        return speaker(scene, own, (start, end))
    people = scene.peoples.get(holder.lower_)
    if people is not None:
        return Agent(ids=(people,), official=True, start=start)
    return described(scene, start, end)


def _between(scene: Scene, noun: Token) -> Agent:
    """Return those who met: "talks between A and B", "A's meeting with B"."""
    words = [one for one in _prepositions(noun) if one.lower_ in SHARED]
    words += [child for child in noun.children if child.dep_ in ("poss", "nmod", "amod")]
    found: list[Name] = []
    for one in words:
        end = one.right_edge.idx + len(one.right_edge.text)
        inside = scene.names_in(one.left_edge.idx, end)
        met = [name for name in inside if name.type in ("PERSON", "ORG", "GPE")]
        people = [name for name in met if name.type == "PERSON"]
        found += people or met
    found += _who_has(scene, noun)
    ids = tuple(dict.fromkeys(one.entity_id for one in found))
    return Agent(ids=ids, official=True, start=found[0].start) if found else NOBODY


def _who_has(scene: Scene, noun: Token) -> list[Name]:
    """Return who says something in talks of his: "Lee said during his talks with …"."""
    own = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.children)
    verb = noun.head.head
    subjects = (one for one in verb.children if own and one.dep_ == "nsubj")
    ends = ((one.left_edge.idx, one.idx + len(one.text)) for one in subjects)
    return [
        name
        for start, end in ends
        for name in scene.names_in(start, end)[-1:]
        if name.type == "PERSON"
    ]


def noun_span(scene: Scene, noun: Token) -> tuple[int, int]:
    """Return the span of a noun with what hangs on it, up to a clause that only adds something."""
    cut = [one.left_edge.idx for one in noun.children if one.dep_ in ("relcl", "cc")]
    last = noun.right_edge
    end = min([last.idx + len(last.text), *(at for at in cut if at > noun.idx)])
    text = scene.reading.article.text[noun.left_edge.idx : end].rstrip(" ,")
    return noun.left_edge.idx, noun.left_edge.idx + len(text)
