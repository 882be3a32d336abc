"""Background: the words that a dispute is about, told beside the news: "since she hinted that …".

They are an event like any other; looked for beside the author's name, only where no sentence reports them by
a verb of its own. How English and Chinese tell them does not stand here.

Matches: "since Ann Lee hinted in May that her country could defend the island, trade has stopped". Must not:
the same words where the article also tells that she said so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp.reading import Sentence
from nlp.reporting import chinese_background, english_background
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN, When
from nlp.reporting.draft import Draft
from nlp.reporting.kinds import Agent
from nlp.reporting.scene import Name, Scene
from nlp.words.happenings import Trigger

CUE = Trigger("remark", r"(?!)", noun=True)


@dataclass(frozen=True)
class Manner:
    """How a language tells of such words: whose they are and on what, and when a sentence has them said."""

    authored: Callable[[Scene], Iterable[tuple[str, str]]]
    said_on: Callable[[Scene, Sentence, Name, str], When | None]


MANNERS: Mapping[str, Manner] = {
    "parsed": Manner(english_background.authored, english_background.said_on),
    "verb_first": Manner(chinese_background.authored, chinese_background.said_on),
}


def with_background(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """Return drafts with the author's words on the target's subject, where no draft reports them."""
    found = list(told)
    manner = MANNERS.get(scene.reading.words.quotes.order)
    if manner is None:
        return found
    for author, subject in manner.authored(scene):
        known = [one for one in told if one.type == "remark" and author in one.who.ids]
        parsed = scene.reading.words.happenings.parsed
        if known and (parsed or any(one.when != UNKNOWN for one in known)):
            continue
        ways = list(_ways(scene, author, subject, manner))
        best = next((one for one in ways if one.when != UNKNOWN), ways[0] if ways else None)
        if best is not None and (not known or best.when != UNKNOWN):
            found = [one for one in found if one not in known]  # the same words, without their day
            found = [one for one in found if not _is_same(scene, one, best)] + [best]
    return sorted(found, key=lambda one: one.cue.start)


def _is_same(scene: Scene, one: Draft, best: Draft) -> bool:
    """Tell whether a draft of the sentence is these words: their author's statement; in English a remark."""
    if one.cue.sentence != best.cue.sentence:
        return False
    if one.type == "remark":
        return scene.reading.words.happenings.parsed
    kinds = ("statement",) if scene.reading.words.happenings.parsed else ("statement", "other")
    return one.type in kinds and one.who.ids == best.who.ids


def _ways(scene: Scene, author: str, subject: str, manner: Manner) -> Iterator[Draft]:
    """Yield the places at which an author's words on a subject are told beside other things."""
    for sentence in scene.reading.sentences:
        if scene.is_headline(sentence):
            continue
        for name in scene.names_in(sentence.start, sentence.end):
            if name.entity_id != author or scene.is_quoted(name.start):
                continue
            moment = manner.said_on(scene, sentence, name, subject)
            if moment is not None:
                cue = Cue(CUE, sentence, name.start, name.end, None)
                yield _words_of(cue, author, moment)


def _words_of(cue: Cue, author: str, moment: When) -> Draft:
    """Return the draft of an author's words; `cue` is his name."""
    who = Agent(ids=(author,), official=True, person=True, start=cue.start)
    sentence = cue.sentence
    return Draft(cue, "remark", sentence.start, sentence.end, who, (), moment, "reported")
