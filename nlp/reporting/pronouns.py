"""Pronouns: whom the subject of an English verb stands for, by the clause above, a quotation or a surname.

Matches: ", He noted" of one whose surname is He; "…," she said of whom the quotation is. Must not: a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.reporting.cues import Cue
from nlp.reporting.kinds import ACTING, Agent, foremost, speaker
from nlp.reporting.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEAKING = ("statement", "remark", "protest", "rejection")
INHERITS = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep"})


def phrase_of(head: Token) -> tuple[int, int]:
    """Return the span of a noun phrase without its relative clauses."""
    cut = [child.left_edge.idx for child in head.children if child.dep_ in ("relcl", "cc")]
    last = head.right_edge
    return head.left_edge.idx, min([last.idx + len(last.text), *cut])


def of_governor(scene: Scene, cue: Cue, subject: Token) -> Agent | None:
    """Return whom a pronoun repeats from the clause above: "The ministry said that it has …"."""
    here = subject.head
    for _ in range(4):
        if here.dep_ not in INHERITS or here.head == here:
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
