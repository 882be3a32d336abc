"""Sayings: verbs of telling, whose day is that of the words and need not be that of what they tell (English).

Matches: "it said on Friday that it had protested", "data showed on Tuesday".
Must not: "it protested on Friday".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.reporting.cues import Cue
from nlp.reporting.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

RELEASING = frozenset("show release publish issue post indicate".split())
PAPERS = frozenset(
    "statement release note filing letter post interview notice message report petition document paper memo "
    "commentary circular article reply email memorandum communique editorial speech address".split()
)
RETOLD = ("protest", "other", "meeting")
TELLING = frozenset("say tell report add state note announce disclose reveal confirm".split())
OWN_WORDS = 3  # chosen: fewer between marks are a term
DUE = re.compile(r"\b(?:will|would|shall|must)\b")  # of what a measure does, no judgement


def told_of(cue: Cue) -> bool:
    """Tell whether someone only tells on some day of a deed of a day before (English).

    "The ministry said on Friday that it had protested"; "jets locked their radar, it said on Sunday"; of
    a measure, where an outlet reports that it had been taken.
    """
    token = cue.token
    if token is None or token.dep_ != "ccomp":
        return False
    perfect = any(c.dep_ == "aux" and c.lower_ in ("has", "have", "had") for c in token.children)
    if token.head.lemma_ == "report" and perfect:
        return cue.trigger.type in (*RETOLD, "announcement")
    past = token.tag_ == "VBD" and cue.trigger.type == "other"
    return token.head.lemma_ in TELLING and cue.trigger.type in RETOLD and (perfect or past)


def releases(verb: Token | None) -> bool:
    """Tell whether a day hangs on a verb by which figures come out: "data showed on Tuesday"."""
    return verb is not None and (verb.lemma_ in TELLING or verb.lemma_ in RELEASING)


def has_said(cue: Cue) -> bool:
    """Tell whether words are of another occasion than what was told: "the ministry has said that …"."""
    token = cue.token
    if (
        token is None
        or token.tag_ != "VBN"
        or token.dep_ != "ROOT"
        or cue.trigger.type != "statement"
    ):
        return False
    return any(one.dep_ == "aux" and one.lower_ in ("has", "have") for one in token.children)


def is_told_beside(cue: Cue) -> bool:
    """Tell whether someone tells of a deed beside what will be: "said it had protested and would act"."""
    token = cue.token
    if token is None or not told_of(cue):
        return False
    joined = (one for one in token.children if one.dep_ == "conj")
    return any(c.dep_ == "aux" and c.tag_ == "MD" for one in joined for c in one.children)


def leads_to(verb: Token | None, token: Token | None) -> bool:
    """Tell whether a verb only tells on what occasion someone speaks: "Asked on Monday, she said …"."""
    if verb is None or token is None:
        return False
    if verb.dep_ == "acl" and verb.head.lemma_ in PAPERS:  # "in a statement issued Monday"
        return token in verb.ancestors
    if verb.tag_ not in ("VBN", "VBG") or verb.i > token.i:
        return False
    own = any(child.dep_ in ("nsubj", "nsubjpass", "mark") for child in verb.children)
    return verb.dep_ in ("advcl", "prep") and verb.head == token and not own


def in_own_words(scene: Scene, cue: Cue) -> bool:
    """Tell whether a speaker's words stand between marks: they judge a deed and do not describe it.

    "The ministry said the lists “are lawful and fair”" after its own listing is a statement of its own;
    "the ministry said the lists name 20 firms" and "it would apply “stricter checks”" only go on about it.
    """
    if cue.token is None or cue.trigger.type != "statement":
        return False
    text, sentence = scene.reading.article.text, cue.sentence
    marked = [one for one in scene.quoted if sentence.start <= one[0] and one[1] <= sentence.end]
    long = any(len(text[start:end].split()) >= OWN_WORDS for start, end in marked)
    due = (one.start() for one in DUE.finditer(text, sentence.start, sentence.end))
    return long and all(any(start <= at < end for start, end in marked) for at in due)
