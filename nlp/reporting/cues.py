"""Cues: the places of a sentence at which its words report a happening.

A cue is words that the language lists, in a tense that reports (English: by the parse), neither
negated, nor supposed, nor spoken by someone else inside quotation marks. Who and when is decided by
its neighbours `agents` and `days`.

Matches: "The ministry announced on Tuesday …". Must not: "The ministry could announce …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from nlp.reading import Sentence
from nlp.reporting.scene import Scene
from nlp.words.happenings import HappeningWords, Trigger

SUPPOSING = frozenset({"could", "would", "may", "might", "should", "can", "must", "ca", "wo"})
DECIDING = frozenset({"decide", "vote", "agree", "begin", "start", "move", "proceed"})
CONDITIONS = frozenset({"if", "whether", "unless", "should", "lest"})
UPWARD = frozenset({"conj", "xcomp", "ccomp", "pcomp", "prep", "dep"})
SAYING = frozenset({"statement", "remark", "plan"})
SUBJECT = re.compile(r"^、[^、。「]{1,16}?(?:は|が)")
CLAUSE = re.compile(r"[，、。；;！？]")
LATE_CHARS = 14  # Japanese: how far after its stem a verb's ending may still change what it says


@dataclass(frozen=True)
class Cue:
    """A place that reports a happening; offsets into the article of the carrying words."""

    trigger: Trigger
    sentence: Sentence
    start: int
    end: int
    token: Token | None
    since: int = 0  # Japanese: where the deed before it in the sentence ends


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a word table's pattern, ready for use."""
    return re.compile(pattern, re.IGNORECASE)


def cues(scene: Scene, sentence: Sentence) -> tuple[Cue, ...]:
    """Return the cues of a sentence in text order, one at each carrying word."""
    taken: dict[int, Cue] = {}
    for trigger in scene.reading.words.happenings.triggers:
        for cue in _matches(scene, sentence, trigger):
            if not any(other.start < cue.end and cue.start < other.end for other in taken.values()):
                taken[cue.start] = cue
    found = [taken[start] for start in sorted(taken)]
    if not scene.reading.words.happenings.verb_final:
        return tuple(found)
    return tuple(
        replace(cue, since=_joined_at(before, cue)) if before else cue
        for before, cue in zip([None, *found], found, strict=False)
    )


def _joined_at(before: Cue, cue: Cue) -> int:
    """Return where a new subject may stand: after the comma that ends the deed before."""
    between = cue.sentence.text[before.end - cue.sentence.start : cue.start - cue.sentence.start]
    comma = between[:LATE_CHARS].find("、")
    return before.end + comma + 1 if comma >= 0 and SUBJECT.search(between[comma:]) else 0


def _matches(scene: Scene, sentence: Sentence, trigger: Trigger) -> Iterator[Cue]:
    if trigger.figure and not re.search(r"\d|[一二三四五六七八九十百千万億亿]成?", sentence.text):
        return
    for match in compiled(trigger.pattern).finditer(sentence.text):
        group = next(name for name in ("at", "at2") if match.groupdict().get(name) is not None)
        start, end = (sentence.start + place for place in match.span(group))
        token = scene.token(start, end) if scene.reading.words.happenings.parsed else None
        cue = Cue(trigger, sentence, start, end, token)
        if not scene.is_quoted(start) and _reports(scene, cue):
            yield cue


def _reports(scene: Scene, cue: Cue) -> bool:
    """Tell whether the words say that it happened."""
    words = scene.reading.words.happenings
    before = cue.sentence.text[: cue.start - cue.sentence.start]
    if compiled(words.negated_before).search(before):
        return False
    if cue.token is not None:
        dated = any(
            day.end == cue.start - 1 for day in scene.days_in(cue.sentence.start, cue.start)
        )
        return _parsed(cue, scene.is_headline(cue.sentence), dated)
    return _worded(cue, words)


def _worded(cue: Cue, words: HappeningWords) -> bool:
    """Tell it by the words of the clause (Chinese, Japanese)."""
    text = cue.sentence.text
    at, to = cue.start - cue.sentence.start, cue.end - cue.sentence.start
    if compiled(words.negated_after).search(text[to:]) or text.rstrip("」』”").endswith(
        ("？", "?")
    ):
        return False
    first = max((m.end() for m in CLAUSE.finditer(text, 0, at)), default=0)
    stop = CLAUSE.search(text, to)
    last = stop.start() if stop else len(text)
    window = text[to : min(last, to + LATE_CHARS)] if words.verb_final else text[first:at]
    if cue.trigger.type == "plan":
        return True
    return not compiled(words.unreal).search(window)


def _parsed(cue: Cue, headline: bool, dated: bool) -> bool:
    """Tell it by the tense of the carrying verb and what governs it (English).

    Right after a day the parse may take the past for an adjective: "on June 5, 2026 banned exports".
    """
    token = cue.token
    if token is None or _supposed(token):
        return False
    if cue.trigger.noun:
        return True
    if token.pos_ not in ("VERB", "AUX"):
        return token.tag_ in ("VBD", "VBZ", "VBN") or (headline and _after_name(token))
    return _finite(cue, token, headline) or (dated and token.tag_ == "VBN" and token.dep_ == "amod")


def _after_name(token: Token) -> bool:
    """Tell whether a headline's "protests" follows who protests."""
    return token.i > 0 and token.doc[token.i - 1].pos_ == "PROPN"


def _finite(cue: Cue, token: Token, headline: bool) -> bool:
    helpers = {child.lower_ for child in token.children if child.dep_ in ("aux", "auxpass")}
    if any(child.dep_ == "neg" for child in token.children):
        return False
    match token.tag_:
        case "VBD" | "VBZ" | "VBP":
            return True
        case "VBN":
            return bool(helpers) or token.dep_ in ("acl", "conj", "ROOT", "ccomp") or headline
        case "VBG":
            ongoing = bool(helpers & {"is", "are", "was", "were", "be", "been", "'s", "’s"})
            return ongoing or (cue.trigger.participle and token.dep_ in ("advcl", "conj", "acl"))
        case "VB":
            return ("to" in helpers and token.head.lemma_ in DECIDING) or "did" in helpers
        case _:
            return False


def _supposed(token: Token) -> bool:
    """Tell whether the verb, or what it hangs on, is conditional or merely possible."""
    here = token
    for _ in range(8):
        if _conditional(here):
            return True
        if here.dep_ not in UPWARD or here.head == here:
            return False
        here = here.head
    return False


def _conditional(token: Token) -> bool:
    return any(
        (child.dep_ == "aux" and child.lower_ in SUPPOSING)
        or (child.dep_ == "mark" and child.lower_ in CONDITIONS)
        for child in token.children
    )
