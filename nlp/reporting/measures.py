"""Measures: which measure, list and subject a sentence names.

By the topic's notices (a law named in the text), its cues, and the language's names of lists. A
sentence that fits several measures names none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from nlp.naming.aliases import Same
from nlp.patterns import compiled
from nlp.reporting.cues import CLAUSE, Cue
from nlp.reporting.scene import Scene
from store.topic import Measure, Topic

SUBJECTS = ("MATERIAL", "LAW")
JOINED_CHARS = 30  # between two lists that one verb names together
FURTHER = re.compile(  # English: "… and another 20, such as Acme, on a watch list"
    r",? (?:and|while|with) (?:put |added |placed |listed )?"
    r"(?:another|an additional|a further|\d+ (?:others|more|other|further)|the other)\b"
    r"(?:[^.;]|\.(?! [A-Z])){0,220}$"
)
MAX_SUBJECTS = 3
UNKNOWN_NOTICE = "x_notice_"  # how the ids of numbered notices begin that the topic does not hold
LISTED = re.compile(  # so many firms right before the verb, which nobody takes as its object (Chinese)
    r"(?:^|[，、；：]|有|共)[^，、；：将將把對对]{0,12}\d+(?:[家个個所名])[^，、；：将將把對对的]{0,14}[也亦均被遭]?$"
)
NEXT = re.compile(
    r"\b(?:and|while|but|then)(?: \w+){0,3}? (?:put|plac|add|list|enter|includ|nam)\w*\b"
)
BACK = re.compile(r"\b(?:that|this|the same) (?:black)?list\b|同(?:じ)?リスト")
BACK_CHARS = 400  # chosen: how far back "that list" may look
LIST_TYPES = ("listing", "delisting")
Cued = tuple[str, tuple[str, ...]]  # an id and its cues


def measure_of(scene: Scene, start: int, end: int) -> str | None:
    """Return the measure that a span names; None where it names none, or several."""
    topic, language = scene.reading.topic, scene.reading.words.code
    named = {name.entity_id for name in scene.names_in(start, end)}
    exact = [one.id for one in topic.measures if one.entity and one.entity in named]
    if exact or unknown_notice(scene, start, end):
        return exact[0] if len(set(exact)) == 1 else None
    text = scene.reading.article.text[start:end].casefold()
    cued = _measures(Same(topic), language)
    found = {one: cue for one, cues in cued if (cue := next(_standing(cues, text), ""))}
    if not found:
        return None
    best = max(found, key=lambda one: len(found[one]))
    if _is_any_list(topic, topic.measure[best], found[best], language):
        return None
    rivals = [cues for one, cues in cued if one != best]
    shared = any(found[best] in cue for cues in rivals for cue in cues)
    tied = any(len(found[one]) == len(found[best]) for one in found if one != best)
    return None if shared or tied else best


def unknown_notice(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a span names a notice by a number that the topic does not hold."""
    return any(n.entity_id.startswith(UNKNOWN_NOTICE) for n in scene.names_in(start, end))


def _is_any_list(topic: Topic, measure: Measure, cue: str, language: str) -> bool:
    """Tell whether a cue only names a kind of list to which several measures of the topic add.

    It does not where it says more than another of these measures' own cues: "the second … list".
    """
    alike = [o for o in topic.measures if o.list and o.list == measure.list and o.id != measure.id]
    says_more = any(
        other in cue and other != cue for one in alike for other in _cues(one, language)
    )
    return bool(alike) and not says_more


def exact_measure(scene: Scene, start: int, end: int) -> str | None:
    """Return the one measure whose notice a span names by number."""
    named = {name.entity_id for name in scene.names_in(start, end)}
    found = [o.id for o in scene.reading.topic.measures if o.entity and o.entity in named]
    return found[0] if len(found) == 1 else None


def numbered(scene: Scene, start: int, end: int, list_name: str) -> str | None:
    """Return the one measure that a span names by its notice and that adds to a list."""
    named = {name.entity_id for name in scene.names_in(start, end)}
    fitting = [
        one.id
        for one in scene.reading.topic.measures
        if one.list == list_name and one.entity and one.entity in named
    ]
    return fitting[0] if len(fitting) == 1 else None


def _cues(measure: Measure, language: str) -> tuple[str, ...]:
    """Return the measure's cues in a language, case-folded."""
    return _folded(next((cues for code, cues in measure.cues.items() if code == language), ()))


@cache
def _folded(cues: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(cue.casefold() for cue in cues)


@lru_cache(maxsize=16)
def _measures(same: Same, language: str) -> tuple[Cued, ...]:
    """Return the ids of a topic's measures, each with its cues in a language, the longest first."""
    return tuple(
        (one.id, tuple(sorted(_cues(one, language), key=len, reverse=True)))
        for one in same.topic.measures
    )


@lru_cache(maxsize=16)
def _targets(same: Same, language: str) -> tuple[Cued, ...]:
    """Return the ids of a topic's targets, each with its cues in a language, case-folded."""
    return tuple(
        (one.id, _folded(tuple(one.cues.get(language, ()))))  # type: ignore[call-overload]  # any language
        for one in same.topic.targets
    )


def _standing(cues: tuple[str, ...], text: str) -> Iterator[str]:
    """Yield the cues that stand in a text, in the order given."""
    return (cue for cue in cues if cue in text)


def list_named(scene: Scene, cue: Cue) -> str | None:
    """Return the English name of the cue's list; None where none is named.

    It is the one nearest to the cue; in English the first behind it rather than one before, in Japanese none
    behind the clause.
    """
    if cue.trigger.type not in LIST_TYPES:
        return None
    at, text = cue.start - cue.sentence.start, cue.sentence.text
    found = [
        (_far(scene, cue, match.start()), abs(match.start() - at), order, name)
        for order, (pattern, name) in enumerate(scene.reading.words.happenings.lists)
        for match in compiled(pattern).finditer(text)
        if not _is_of_next(scene, cue, match.start())
    ]
    if not found and BACK.search(text):
        return _last_list(scene, cue) or cue.trigger.list
    if not found:
        return cue.trigger.list
    return min(found)[-1]


def _far(scene: Scene, cue: Cue, at: int) -> bool:
    """Tell whether a list stands before an English verb, behind which its own is named."""
    return cue.token is not None and at < cue.start - cue.sentence.start


def _is_of_next(scene: Scene, cue: Cue, at: int) -> bool:
    """Tell whether a list stands in a clause behind that of the cue, which puts others on it."""
    between = cue.sentence.text[cue.end - cue.sentence.start : max(0, at)]
    if cue.token is not None:
        return NEXT.search(between) is not None
    return scene.reading.words.happenings.verb_final and "、" in between


def _last_list(scene: Scene, cue: Cue) -> str | None:
    """Return the list named last before a sentence: the one that "that list" is (English)."""
    start = cue.sentence.start
    before = scene.reading.article.text[max(0, start - BACK_CHARS) : start]
    found = [
        (match.start(), -order, name)
        for order, (pattern, name) in enumerate(scene.reading.words.happenings.lists)
        for match in compiled(pattern).finditer(before)
    ]
    return max(found)[2] if found else None


def lists_after(scene: Scene, cue: Cue) -> tuple[str, ...]:
    """Return the lists that one verb names together: "on the control list and the watch list"."""
    text = cue.sentence.text[cue.end - cue.sentence.start :]
    found = sorted(
        (match.start(), order, match.end(), name)
        for order, (pattern, name) in enumerate(scene.reading.words.happenings.lists)
        for match in compiled(pattern).finditer(text)
    )
    named: dict[str, int] = {}
    reach = 0
    for start, _, end, name in found:
        between = text[reach:start]
        others = FURTHER.match(between) if cue.token is not None else None
        far = start - reach > JOINED_CHARS and others is None
        if named and (start < reach or far or CLAUSE.search(between)):
            continue
        named.setdefault(name, end)
        reach = end
    return tuple(named)


def about(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """Return the ids of what a span is about: the topic's targets, then materials and laws."""
    text = scene.reading.article.text[start:end].casefold()
    issues = targets_cued(scene.reading.topic, text, scene.reading.words.code)
    named = [n.entity_id for n in scene.names_in(start, end) if n.type in SUBJECTS]
    known = [one for one in named if scene.entity(one) is not None]
    return tuple(dict.fromkeys([*issues, *known]))[:MAX_SUBJECTS]


def probed(scene: Scene, cue: Cue) -> tuple[str, ...]:
    """Return the ids of what an investigation is into; nothing where the words do not say.

    What the object is used for, and what else the sentence names, is no object.
    """
    found = compiled(scene.reading.words.happenings.probed).search(cue.sentence.text)
    if found is None or cue.trigger.type != "investigation":
        return ()
    start, end = (cue.sentence.start + at for at in found.span("what"))
    if not scene.reading.words.happenings.parsed:
        things = [n for n in scene.names_in(start, end) if n.type == "MATERIAL"]
        start = things[-1].start if things else start
    return about(scene, start, end)


def targets_cued(topic: Topic, text: str, language: str) -> list[str]:
    """Return the ids of the topic's targets whose words stand in a case-folded text."""
    cued = _targets(Same(topic), language)
    return [one for one, cues in cued if any(map(text.__contains__, cues))]
