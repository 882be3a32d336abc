"""Alluded: words that a dispute is about, taken for known: "take back her erroneous remarks".

The last resort where neither a verb nor a clause of time or cause tells that they were said: the first
mention in the body is an event without a day, which the timeline joins to the day that other articles give.
In 41 annotated articles it adds 7 such events; all are annotated there, two of them as optional.
Words told of together with an attack on them do not take the day of the attack.
Must not: headings, words of others, an article that names the author nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.reading import Sentence
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN
from nlp.reporting.draft import Draft
from nlp.reporting.kinds import Agent
from nlp.reporting.measures import targets_cued
from nlp.reporting.scene import Scene
from nlp.words.happenings import Trigger

CUE = Trigger("remark", r"(?!)", noun=True)
WORDS = re.compile(
    r"\b(?:remark|comment|statement|answer|repl(?:y|ie)|words)s?\b|[言谬謬][论論]|[发發発]言|答[弁辩辯询詢]",
    re.IGNORECASE,
)
ATTACKS = ("statement", "protest", "rejection")
ENDS = re.compile(r"[.!?。！？”」』）)]\s*$")  # of a sentence, as opposed to a heading


def with_allusions(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Return drafts with the words of each target's author that the article only alludes to."""
    found = [_with_own_day(scene, one, told) for one in told]
    for target in scene.reading.topic.targets:
        author = target.author
        if author is None or all(name.entity_id != author for name in scene.names):
            continue
        places = list(_mentions(scene, target.id))
        remarks = [one for one in told if one.type == "remark"]
        own = {one.cue.sentence for one in told if author in one.who.ids}
        known = any(author in d.who.ids or d.cue.sentence in places for d in remarks)
        free = [one for one in places if one not in own]
        place = next((one for one in free if _names(scene, one, author)), next(iter(free), None))
        found += [_words_of(place, author, target.id)] if place is not None and not known else []
    return sorted(found, key=lambda one: one.cue.start)


def _with_own_day(scene: Scene, one: Draft, told: Sequence[Draft]) -> Draft:
    """Return an author's words without the day on which, in their sentence, somebody else attacks them."""
    if one.type != "remark" or one.when == UNKNOWN:
        return one
    issues = (each for each in scene.reading.topic.targets if each.id in one.about)
    first = next((str(each.since) for each in issues if each.author in one.who.ids), None)
    if first is None or first.startswith(one.when.date or first):
        return one
    others = (o for o in told if o.cue.sentence == one.cue.sentence and o.type in ATTACKS)
    theirs = any(o.when == one.when and not set(o.who.ids) & set(one.who.ids) for o in others)
    return replace(one, when=UNKNOWN) if theirs else one


def _mentions(scene: Scene, target_id: str) -> Iterator[Sentence]:
    """Yield the sentences of the body that name a target together with a noun for words."""
    topic, code = scene.reading.topic, scene.reading.words.code
    for sentence in scene.reading.sentences:
        if scene.is_headline(sentence) or not ENDS.search(sentence.text):
            continue
        named = target_id in targets_cued(topic, sentence.text.casefold(), code)
        if named and WORDS.search(sentence.text):
            yield sentence


def _names(scene: Scene, sentence: Sentence, author: str) -> bool:
    """Tell whether a sentence names whose words they are: that place tells more than the first."""
    return any(n.entity_id == author for n in scene.names_in(sentence.start, sentence.end))


def _words_of(sentence: Sentence, author: str, target_id: str) -> Draft:
    """Return the draft of an author's words that a sentence alludes to; their day is not told."""
    at = WORDS.search(sentence.text)
    start, end = at.span() if at else (0, 0)
    cue = Cue(CUE, sentence, sentence.start + start, sentence.start + end, None)
    who = Agent(ids=(author,), official=True, person=True, start=cue.start)
    span = sentence.start, sentence.end
    return Draft(cue, "remark", *span, who, (), UNKNOWN, "reported", about=(target_id,))
