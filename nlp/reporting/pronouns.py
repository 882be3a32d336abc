"""Pronouns: whom the subject of an English verb stands for, by the clause above, a quotation or a surname.

Matches: ", He noted" of one whose surname is He; "…," she said of whom the quotation is. Must not: a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.reporting.cues import Cue
from nlp.reporting.kinds import ACTING, TITLE_CHARS, TITLE_NEAR, Agent, foremost, speaker
from nlp.reporting.scene import Name, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

MATTER = ("regarding", "concerning", "about")  # behind who acts: on what
SPEAKING = ("statement", "remark", "protest", "rejection")
INHERITS = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep"})
ON_A_DAY = ("appos", "pobj", "npadvmod")  # of "on Wednesday, a day after it barred …"


def phrase_of(head: Token) -> tuple[int, int]:
    """Return the span of a noun phrase without its relative clauses."""
    beside = (two for one in head.children if one.dep_ == "appos" for two in one.children)
    cut = [c.left_edge.idx for c in (*head.children, *beside) if c.dep_ in ("relcl", "cc")]
    cut += [c.idx for c in head.children if c.lower_ in MATTER and c.i > head.i]
    last = head.right_edge
    return head.left_edge.idx, min([last.idx + len(last.text), *cut])


def of_governor(scene: Scene, subject: Token) -> Agent | None:
    """Return whom a pronoun repeats from the clause above: "The ministry said that it has …"."""
    here = subject.head
    deps = INHERITS.union(ON_A_DAY) if subject.lower_ == "it" else INHERITS
    for _ in range(6):
        if here.dep_ not in deps or here.head == here:
            return None
        here = here.head
        above = next((c for c in here.children if c.dep_ == "nsubj" and c.pos_ != "PRON"), None)
        if above is not None and above != subject:
            start, end = phrase_of(above)
            names = [name for name in scene.names_in(start, end) if name.type in ACTING]
            return speaker(scene, foremost(names), (start, end)) if names else None
    return None


def quoted(scene: Scene, cue: Cue) -> Agent | None:
    """Return who says what the sentence quotes by the cue's verb: "…," he said (English)."""
    if cue.trigger.type not in SPEAKING or cue.token is None:
        return None
    told = scene.teller(cue.sentence.start, cue.sentence.end, cue.token.text)
    before = [n for n in scene.names if n.entity_id == told and n.start < cue.start]
    if told is not None and not before:  # someone without a name
        return Agent(ids=(), official=True, person=True)
    return speaker(scene, before[0], (before[0].start, before[0].end)) if before else None


def bearer(scene: Scene, cue: Cue, subject: Token) -> Agent | None:
    """Return who bears a surname that the parse takes for a pronoun: ", He noted" in mid-sentence."""
    before = scene.reading.article.text[cue.sentence.start : subject.idx].rstrip(' “"')
    if not subject.text.istitle() or not before or before[-1] in ":.?!":
        return None
    known = [n for n in scene.names if n.type == "PERSON" and subject.text in n.text.split()[:-1]]
    return speaker(scene, known[0], (known[0].start, known[0].end)) if known else None


def is_named(scene: Scene, subject: Token) -> bool:
    """Tell whether the name stands beside the office: "The ambassador, Ann Lee, insisted"."""
    beside = (one for one in subject.children if one.dep_ == "appos")
    people = [one for one in scene.names if one.type == "PERSON"]
    return any(one.start <= name.idx < one.end for name in beside for one in people)


def holding(scene: Scene, people: list[Name], phrase: str) -> list[Name]:
    """Return the people beside whose names the office of "the ambassador" stands."""
    office, text = re.escape(phrase.split()[-1].lower()), scene.reading.article.text
    behind = re.compile(
        rf", (?:now |the |an? |its )?[^,.;\n]{{0,{TITLE_NEAR}}}{office}", re.IGNORECASE
    )
    found: list[Name] = []
    for one in people:
        others = (two.end for two in scene.names if two.end <= one.start and two.type == "PERSON")
        before = text[max(one.start - TITLE_CHARS, *others, 0) : one.start].lower()
        if re.search(office, before) or behind.match(text, one.end):
            found.append(one)
    return found


def stands_for(scene: Scene, phrase: str) -> str | None:
    """Return the type of entity that a pronoun or "the ministry" stands for."""
    for pattern, kind in scene.reading.words.happenings.pronouns:
        if re.match(pattern, phrase.strip().lower()):
            return kind
    return None
