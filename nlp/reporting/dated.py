"""Dated: a sentence that says what someone did on a day, in words that no list has.

The lists of verbs cannot hold all that people do. Where none of them speaks, nobody is quoted, and the
sentence names who acts and a day of the last weeks, what it tells is a happening of type `other`, less
sure than one that is known by its words. Matches: "On Monday Alder Foods took its stands off the fair."
Must not: what is to come, what is only dated (photographs, datelines), questions, headings, figures.
"""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.reading import Sentence
from nlp.reporting.counted import is_since
from nlp.reporting.cues import Cue, cues
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft, age_days
from nlp.reporting.drafts import draft_of
from nlp.reporting.kinds import Agent
from nlp.reporting.measures import about
from nlp.reporting.scene import Scene
from nlp.words.happenings import Trigger

DEED = Trigger(type="other", pattern="(?!)", alone=True)
RECENT_DAYS = 60  # chosen: what is older is background
LEAST_CHARS = {True: 50, False: 16}  # chosen: English, and the languages without blanks
ENDS = re.compile(r"[.!。！”」』）)]\s*$")
SPOKEN = re.compile(r"[“”\"「『？?＝]|\d[\d.,]* ?(?:%|％|percent|per cent)")
UNDONE = re.compile(  # what is not done, or not yet (Chinese, Japanese)
    r"没有|沒有|[未将將拟擬预預]|不[会會再能]|尚|(?:ない|なかった|ません|予定|見通し|方針|見込み|とみられる|という)。?$"
)
AIDED = ("has", "have", "had")
NO_DEEDS = frozenset(
    "become decline refuse fail remain stay want hope seem appear know mean face".split()
)
DOERS = frozenset(  # who acts without a name (English)
    "police officer lawmaker coalition party voter resident protester crowd crew fisherman worker union "
    "court prosecutor soldier troop warship ship vessel fleet bomber fighter jet aircraft drone airline "
    "school parent student mayor delegation mission team executive driver activist hacker store museum zoo "
    "theatre cinema".split()
)
PRESS = re.compile(  # what was said there is the news (Chinese, Japanese)
    r"(?:主持|出席|[举舉]行|召[开開]|回答|[开開]|臨み|応じ)[^，。]{0,24}(?:[记記]者|[发發]布|新[闻聞])|(?:記者|定例)?会見(?:を開|に臨)"
)
DATELINE = re.compile(r"[-–—]{1,2}\s*$|[电電]$|報導。?$|报道。?$|（[^）]*）$")


def dated(scene: Scene, sentence: Sentence) -> tuple[Draft, ...]:
    """Return the deed of a sentence in which no words of the language's lists report one."""
    text = sentence.text.strip()
    spaced = scene.reading.words.happenings.parsed
    if not is_whole(scene, sentence) or SPOKEN.search(text):
        return ()
    if not spaced and (UNDONE.search(text) or PRESS.search(text)):
        return ()
    if any(one.start < sentence.end and sentence.start < one.end for one in scene.said):
        return ()
    if cues(scene, sentence):
        return ()  # the lists know its words, and take them for none
    cue = cue_of(scene, sentence)
    since = cue is not None and is_since(cue)
    told = cue is not None and (since or _has_day(scene, sentence))
    draft = draft_of(scene, cue, (cue,)) if told and cue is not None else None
    if draft is None or draft.who.expert or draft.who.media or not is_doers(scene, draft, cue):
        return ()
    if since:
        return (replace(draft, when=UNKNOWN),) if draft.who.known else ()
    age = age_days(scene, draft.when)
    recent = age is not None and 0 <= age <= RECENT_DAYS and draft.when.precision == "day"
    return (draft,) if recent else ()


def is_whole(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a sentence of the body is long enough, has its end and is no dateline."""
    text = sentence.text.strip()
    if (
        scene.is_headline(sentence)
        or len(text) < LEAST_CHARS[scene.reading.words.happenings.parsed]
    ):
        return False
    return ENDS.search(text) is not None and DATELINE.search(text) is None


def unlisted(
    scene: Scene, span: tuple[int, int], who: Agent, day: When, trigger: Trigger = DEED
) -> Draft:
    """Return the draft of what a span tells in words that no list has, at its last character."""
    start, end = span
    return Draft(
        cue=Cue(trigger, scene.reading.at(start), end - 1, end, None),
        type=trigger.type,
        start=start,
        end=end,
        who=who,
        targets=(),
        when=day,
        status=trigger.status,
        about=about(scene, start, end),
    )


def is_doers(scene: Scene, draft: Draft, cue: Cue | None) -> bool:
    """Tell whether it is known who acts, or in English that it is an office, a firm or a group of people.

    In the passive it may be known to whom it is done: "the singer Ann Lee was led off the stage".
    """
    if draft.who.known:
        return True
    token = cue.token if cue is not None else None
    if token is None:
        return False
    for one in token.children:
        start, end = one.left_edge.idx, one.right_edge.idx + len(one.right_edge.text)
        done_to = scene.names_in(start, end) if one.dep_ == "nsubjpass" else ()
        if any(name.type in ("PERSON", "ORG") for name in done_to):
            return True
    own = (one.lemma_ for one in token.children if one.dep_ in ("nsubj", "nsubjpass"))
    return draft.who.official or draft.who.business or any(one in DOERS for one in own)


def _has_day(scene: Scene, sentence: Sentence) -> bool:
    days = scene.days_in(sentence.start, sentence.end)
    return any(when(one.value).precision == "day" for one in days)


def cue_of(scene: Scene, sentence: Sentence) -> Cue | None:
    """Return the cue at the verb: the root in the past tense, else where the sentence ends."""
    if not scene.reading.words.happenings.parsed:
        end = sentence.start + len(sentence.text.rstrip(" \n　。！"))
        return Cue(DEED, sentence, end - 1, end, None)
    span = scene.reading.doc.char_span(sentence.start, sentence.end, alignment_mode="contract")
    root = span.root if span is not None else None
    if root is None or root.pos_ != "VERB" or root.lemma_ in NO_DEEDS:
        return None
    if any(child.dep_ in ("neg", "aux") and child.lower_ not in AIDED for child in root.children):
        return None
    return Cue(DEED, sentence, root.idx, root.idx + len(root.text), root)
