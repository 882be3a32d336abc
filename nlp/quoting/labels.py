"""Labels: what someone calls something, in English: called the measure "unacceptable".

Verbs of saying with a clause do not belong here. Must not: 'what the paper called "a game"'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.quoting.drafts import Draft, kind_of, trimmed
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import NOBODY, Stage, foremost, names_in, speaker_of
from nlp.quoting.subjects import spoken_by
from nlp.reading import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

CALLED_ON = re.compile(r"(?:up)?on\s(?P<whom>[^.;:“\"]{2,80}?\sto\s[^.;:“\"]{2,80}\s)")
CALLED = re.compile(r"(?!on\s|for\s|off\s|upon\s)[^.;,:“\"]{2,80}\s")
CALLED_PLAINLY = re.compile(
    r"\s(?P<what>(?:it|them|(?:the|this|that|these|those|such|its|their)\s"
    r"(?:(?!\b(?:and|but|said|says)\b)[^,.;:“”\"]){2,60}?)\s"
    r"(?:an?|one of)\s[^.;:“”\"]{3,})"
)
POSITION = re.compile(
    r"(?P<who>[^,;:“\"]{2,60}?)(?:['’]s?)? (?:own |official |stated |basic )?"
    r"(?:position|view|stance|message|argument|line|contention|claim) (?:is|was|has been|remains) that "
    r"(?P<what>[^“\"]+)"
)
IT_THAT = re.compile(  # "called it very regrettable that …"
    r"\s(?P<what>it\s(?:[\w-]+\s){1,3}(?:that|to)\s[^.;:“”\"]{8,})"
)
JOINED = re.compile(r",?\s(?:and|or|and also)\s")
SO_CALLED = re.compile(r"\b(?:what|so)[\s-](?:[\w’']+\s){0,4}$")
RELATIVE = re.compile(r"\b(?:what|which|so)[\s-](?:[\w’']+\s){0,4}$")


def marked(stage: Stage, marks: tuple[Marked, ...], verbs: list[Token]) -> Iterator[Draft]:
    """Yield 'the measure "unacceptable"' of 'called the measure "unacceptable"'."""
    words, text = stage.reading.words.quotes, stage.reading.article.text
    for verb in verbs:
        mark = next((one for one in marks if one.start > verb.idx), None)
        if mark is None or verb.lemma_.lower() not in words.naming:
            continue
        start = verb.idx + len(verb) + 1
        between = text[start : mark.start]
        if not between.strip() and verb.dep_ == "relcl" and not SO_CALLED.search(text, 0, verb.idx):
            speaker = spoken_by(stage, verb)
            if speaker.text:
                yield Draft(mark.first, mark.last, "direct", stage.hear(speaker), verb.text)
            continue
        if asked := CALLED_ON.fullmatch(between):
            start += asked.start("whom")
        elif not CALLED.fullmatch(between) or RELATIVE.search(
            text[max(0, verb.idx - 40) : verb.idx]
        ):
            continue
        speaker = spoken_by(stage, verb)
        if speaker.text:
            end = _with_next(stage, mark.end)
            yield Draft(start, end, "mixed", stage.hear(speaker), verb.text)


def _with_next(stage: Stage, end: int) -> int:
    """Return the end of several words between marks that "and" joins: “unfair” and “illegal”."""
    text = stage.reading.article.text
    for mark in stage.marks:
        if mark.start > end and JOINED.fullmatch(text, end, mark.start):
            end = mark.end
    return end


def plain(stage: Stage, sentence: Sentence, verbs: list[Token]) -> Iterator[Draft]:
    """Yield "the ban a blunder" of "called the ban a blunder", without marks."""
    text = stage.reading.article.text
    for verb in verbs:
        if verb.lemma_.lower() not in stage.reading.words.quotes.naming or verb.tag_ == "VBN":
            continue
        match = CALLED_PLAINLY.match(text, verb.idx + len(verb), sentence.end)
        match = match or IT_THAT.match(text, verb.idx + len(verb), sentence.end)
        span = match.span("what") if match else _judgement(verb)
        speaker = spoken_by(stage, verb) if span else NOBODY
        if span and speaker.text:
            start, end = trimmed(text, span[0], _stop(verb, *span))
            yield Draft(start, end, "indirect", stage.hear(speaker), verb.text)


def _stop(verb: Token, start: int, end: int) -> int:
    """Return where a label stops: before what is done next, "called it a slip and apologised"."""
    span = verb.doc.char_span(start, end, alignment_mode="contract")
    for token in span if span is not None else ():
        done = token.tag_ == verb.tag_ == "VBD" and token.nbor(-1).dep_ == "cc"
        if done and not any("subj" in one.dep_ for one in token.children):
            return token.nbor(-1).idx
    return end


def _judgement(verb: Token) -> tuple[int, int] | None:
    """Return the span of "the step regrettable" in "called the step regrettable", by the parse."""
    whom = next((one for one in verb.children if one.dep_ == "dobj"), None)
    held = (*verb.children, *(whom.children if whom is not None else ()))  # hung on its noun (lost)
    how = next(
        (t for t in held if t.dep_ in ("oprd", "amod") and t.pos_ == "ADJ" and t.i > verb.i), None
    )
    if (
        whom is not None
        and whom.i > verb.i
        and (how is None or how.i < whom.i)
        and _is_judged(whom)
    ):
        return whom.left_edge.idx, whom.right_edge.idx + len(whom.right_edge)
    if whom is None or how is None or not verb.i < whom.i < how.i:
        return None
    joined = [how, *(one for one in how.conjuncts if one.tag_ == "JJ" and one.i > how.i)]
    return whom.left_edge.idx, joined[-1].idx + len(joined[-1])


def _is_judged(whom: Token) -> bool:
    """Tell whether an object holds its judgement (lost): "the remark crude meddling", "those it hit unfair".

    No adjective stands between two nouns of one phrase, or ends it behind its relative clause.
    """
    noun = next((one for one in whom.children if one.dep_ in ("compound", "nmod")), None)
    parted = noun is not None and any(
        one.dep_ == "amod" and one.i == noun.i + 1 for one in whom.children
    )
    last = whom.right_edge
    inside = any(one.dep_ == "relcl" for one in whom.children) and last.head != whom
    ends = last.tag_ == "JJ" and last.dep_ not in ("amod", "acomp", "conj", "oprd") and inside
    return ends or (parted and whom.left_edge.dep_ == "det")


def position(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield what "the ministry's position is that …" tells, by whose position it is."""
    found = POSITION.match(sentence.text)
    if found is None:
        return
    at, stop = (sentence.start + place for place in found.span("who"))
    name = foremost(names_in(stage.reading, at, stop))
    if name is None or name.end_char != stop:
        return
    start, end = (sentence.start + place for place in found.span("what"))
    start, end = trimmed(stage.reading.article.text, start, end)
    said = stage.hear(speaker_of(stage.reading, name))
    yield Draft(start, end, kind_of(start, end, marks), said, "position")
