"""Labels: what someone calls something, in English: called the measure "unacceptable".

Verbs of saying with a clause do not belong here. Must not: 'what the paper called "a game"'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.quoting.drafts import Draft, trimmed
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import Stage
from nlp.quoting.subjects import NOBODY, spoken_by
from nlp.reading import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

CALLED_ON = re.compile(r"(?:up)?on\s(?P<whom>[^.;:“\"]{2,80}?\sto\s[^.;:“\"]{2,80}\s)")
CALLED = re.compile(r"(?!on\s|for\s|off\s|upon\s)[^.;,:“\"]{2,80}\s")
CALLED_PLAINLY = re.compile(
    r"\s(?P<what>(?:it|them|(?:the|this|that|these|those|such|its|their)\s[^,.;:“”\"]{2,60}?)\s"
    r"(?:an?|one of)\s[^.;:“”\"]{3,})"
)
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
        if asked := CALLED_ON.fullmatch(between):
            start += asked.start("whom")
        elif not CALLED.fullmatch(between) or RELATIVE.search(
            text[max(0, verb.idx - 40) : verb.idx]
        ):
            continue
        speaker = spoken_by(stage, verb)
        if speaker.text:
            yield Draft(start, mark.end, "mixed", stage.hear(speaker), verb.text)


def plain(stage: Stage, sentence: Sentence, verbs: list[Token]) -> Iterator[Draft]:
    """Yield "the ban a blunder" of "called the ban a blunder", without marks."""
    text = stage.reading.article.text
    for verb in verbs:
        if verb.lemma_.lower() not in stage.reading.words.quotes.naming or verb.tag_ == "VBN":
            continue
        match = CALLED_PLAINLY.match(text, verb.idx + len(verb), sentence.end)
        span = match.span("what") if match else _judgement(verb)
        speaker = spoken_by(stage, verb) if span else NOBODY
        if span and speaker.text:
            start, end = trimmed(text, *span)
            yield Draft(start, end, "indirect", stage.hear(speaker), verb.text)


def _judgement(verb: Token) -> tuple[int, int] | None:
    """Return the span of "the step regrettable" in "called the step regrettable", by the parse."""
    whom = next((one for one in verb.children if one.dep_ == "dobj"), None)
    how = next((one for one in verb.children if one.dep_ == "oprd" and one.pos_ == "ADJ"), None)
    if whom is None or how is None or not verb.i < whom.i < how.i:
        return None
    joined = [how, *(one for one in how.conjuncts if one.tag_ == "JJ" and one.i > how.i)]
    return whom.left_edge.idx, joined[-1].idx + len(joined[-1])
