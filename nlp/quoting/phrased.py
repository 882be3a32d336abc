"""Phrased: words between marks that a phrase gives to someone, in English, with no clause of saying.

Matches: 'spoke of “reckless talk”'; 'in her words “a farce”'; '“A farce” was how she put it'.
Must not: 'a film called “A Farce”'; 'in other words “free”'. What a verb reports or calls
something does not belong here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.naming.tokens import tokens_of
from nlp.quoting.drafts import Draft
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import NOBODY, Speaker, Stage, foremost, last_person, names_in, speaker_of
from nlp.quoting.subjects import PRONOUN_OF, spoken_by
from nlp.reading import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

MIN_WORDS = 2  # between marks: one word is a term
_ARTICLE = r"(?:(?:an?|the|what (?:he|she|it|they) (?:called|termed)(?: an?)?) )?"
SPOKE = re.compile(
    r"\b(?P<verb>speaks?|spoke|speaking|talks?|talked|talking|warn(?:s|ed|ing)?|complain(?:s|ed|ing)?|"
    r"writes?|wrote|"
    rf"boast(?:s|ed|ing)?) (?:of|about) {_ARTICLE}$"
)
_OWN = (
    r"(?:words?|phrase|account|telling|description|formulation|terms|parlance|estimation|reckoning|"
    r"view|version)"
)
IN_WORDS = re.compile(
    rf"\b(?:[Ii]n|[Bb]y|[Tt]o use) (?P<who>his|her|its|their|"
    rf"[^,;:“\"]{{2,70}}?['’]s?) (?:own )?(?:\w+ )?{_OWN}[,:]? $"
)
CLEFT = re.compile(
    r"[,]? (?:was|is|were|are) (?:how|what|the (?:word|verdict|phrase|term)s? (?:that )?)\s?"
    r"(?P<who>[^,;.“\"]{2,60}?) (?P<verb>put|called|had|used|chose|wrote|summed|\w{3,}ed)\b"
)


def drafts(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the words between marks that a phrase beside them gives to someone."""
    text = stage.reading.article.text
    for mark in marks:
        if not sentence.start <= mark.start < mark.end <= sentence.end:
            continue
        if len(text[mark.first : mark.last].split()) < MIN_WORDS:
            continue
        speaker, cue = _teller(stage, sentence, mark)
        if speaker.text:
            yield Draft(mark.first, mark.last, "direct", stage.hear(speaker), cue)


def _teller(stage: Stage, sentence: Sentence, mark: Marked) -> tuple[Speaker, str]:
    """Return who is given the words, and by which words."""
    text = stage.reading.article.text
    if (spoke := SPOKE.search(text, sentence.start, mark.start)) is not None:
        verb = _token(stage, *spoke.span("verb"))
        return (spoken_by(stage, verb) if verb is not None else NOBODY), spoke[0].strip()
    if (own := IN_WORDS.search(text, sentence.start, mark.start)) is not None:
        return _whose(stage, sentence, own), own[0].strip(" ,:")
    if (cleft := CLEFT.match(text, mark.end, sentence.end)) is not None:
        verb = _token(stage, *cleft.span("verb"))
        name = foremost(names_in(stage.reading, *cleft.span("who")))
        who = speaker_of(stage.reading, name) if name else None
        return who or (spoken_by(stage, verb) if verb is not None else NOBODY), cleft["verb"]
    return NOBODY, ""


def _whose(stage: Stage, sentence: Sentence, own: re.Match[str]) -> Speaker:
    """Return whose words they are: a name, an office, or whoever "his" stands for."""
    start, end = own.span("who")
    if own["who"] in PRONOUN_OF:
        return last_person(stage, start, PRONOUN_OF[own["who"]]) or NOBODY
    if own["who"] in ("its", "their"):
        return stage.last() or NOBODY
    name = foremost(names_in(stage.reading, start, end))
    return speaker_of(stage.reading, name) if name else stage.referent(start, end) or NOBODY


def _token(stage: Stage, start: int, end: int) -> Token | None:
    span = tokens_of(stage.reading).covering(start, end)
    return span[0] if span is not None and len(span) else None
