"""Acts: sentences in which someone shows by what they do that they are for or against something.

Matches: "The ministry protested against the ban." Must not: "The ministry could protest."
The issuer of a measure that the text reports is for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.judging.aims import pointed
from nlp.judging.drafts import Sign
from nlp.judging.ground import Ground
from nlp.judging.polarity import CONCERN, OPPOSE, SUPPORT
from nlp.patterns import compiled
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import Speaker, Stage, government, names_in
from nlp.quoting.who import doer
from nlp.reading import Reading, Sentence
from store.topic import Measure

ACT, ISSUED, LOADED = 2.0, 1.5, 1.0  # chosen: an act weighs more than a word


ISSUING = ("announcement", "listing", "effective")
UNCUED_CHARS = 12  # chosen: "the move" counts as this much farther than a cue of the topic


@dataclass(frozen=True)
class Act:
    """An act and the position that it shows."""

    pattern: str
    position: str
    needs: str = r""  # what the rest of the sentence must hold


def acts(
    stage: Stage, ground: Ground, sentence: Sentence, marks: tuple[Marked, ...]
) -> Iterator[Sign]:
    """Yield what the acts of a sentence show."""
    words = stage.reading.words.stances
    kinds = (
        Act(words.opposing, OPPOSE),
        Act(words.supporting, SUPPORT),
        Act(words.worrying, CONCERN),
        Act(words.rejecting, SUPPORT, words.protests),
    )
    for kind in kinds:
        for match in compiled(kind.pattern).finditer(sentence.text):
            start, end = (sentence.start + place for place in match.span("at"))
            if any(mark.start < start < mark.end for mark in marks):
                continue
            if words.quoted_before and compiled(words.quoted_before).search(
                sentence.text[: match.start("at")]
            ):
                continue  # the words before it say more than the verb: they are a quotation
            if compiled(kind.needs).search(sentence.text) and not _unreal(
                words.unreal, sentence, match
            ):
                yield from _shown(stage, ground, sentence, (start, end), kind)


def _unreal(pattern: str, sentence: Sentence, match: re.Match[str]) -> bool:
    before = sentence.text[max(0, match.start("at") - 24) : match.start("at")]
    return bool(compiled(f"(?:{pattern})").search(before))


def _shown(
    stage: Stage, ground: Ground, sentence: Sentence, place: tuple[int, int], act: Act
) -> Iterator[Sign]:
    who = doer(stage, sentence, *place)
    if who is None or who.entity_id is None or who.type == "MEDIA":
        return
    target = _target(ground, sentence, place, who, act)
    if target is None or who.entity_id == ground.author(target):
        return
    yield Sign(who.entity_id, target, act.position, sentence.start, sentence.end, ACT)


def _target(
    ground: Ground, sentence: Sentence, place: tuple[int, int], who: Speaker, act: Act
) -> str | None:
    """Return what an act is about: named behind it, in its sentence, or the other side's measure."""
    reading, topic = ground.reading, ground.reading.topic
    named = ground.aims(sentence.start, sentence.end)
    at = place[1] - sentence.start
    close = sorted(named, key=lambda aim: abs(aim.start - at) + UNCUED_CHARS * (not aim.cued))
    measured = None if _at_person(ground, sentence) else ground.measured
    issuers = {side_of(reading, one.issuer) for one in topic.measures}
    own = side_of(reading, who.entity_id)
    for aim in close:
        if not (aim.target_id == measured and own in issuers and act.position == OPPOSE):
            return aim.target_id
    if act.needs and measured and own in issuers:
        return measured
    return measured if own not in issuers and own in topic.parties and not named else None


def _at_person(ground: Ground, sentence: Sentence) -> bool:
    """Tell whether the last thing named before a sentence's end is a sanction on a person."""
    last = max((low for low, _ in ground.personal if low < sentence.end), default=-1)
    return last >= 0 and not any(last < one < sentence.end for one in ground.curbs)


def unretracted(ground: Ground, quoted: list[tuple[int, int]]) -> Iterator[Sign]:
    """Yield the support of authors who do not take back what they said, as the article tells it."""
    reading, words = ground.reading, ground.reading.words.stances
    for target in reading.topic.targets:
        author = target.author
        for sentence in reading.sentences if author and target.id in ground.authored else ():
            match = compiled(words.refusing).search(sentence.text)
            at = sentence.start + (match.start() if match else 0)
            if match is None or any(low <= at < high for low, high in quoted):
                continue
            if author and not compiled(words.conditional).search(sentence.text):
                yield Sign(author, target.id, SUPPORT, sentence.start, sentence.end, ACT)


def side_of(reading: Reading, entity_id: str | None) -> str | None:
    """Return the party that an entity belongs to, by itself or by the body it speaks for."""
    here = entity_id
    for _ in range(4):
        entity = reading.topic.entity.get(here or "")
        if entity is None or here in reading.topic.parties:
            return here
        if entity.side:
            return entity.side
        here = entity.body
    return None


def issued(ground: Ground) -> Iterator[Sign]:
    """Yield the support of those who issued a measure that the article reports."""
    reading, target = ground.reading, ground.measured
    for measure in reading.topic.measures if target else ():
        told = [one for one in reading.sentences if _reports(ground, one, measure)]
        sentence = next((one for one in told if one.paragraph), next(iter(told), None))
        if sentence is not None and target is not None:
            holder = _issuer(reading, measure)
            yield Sign(holder, target, SUPPORT, sentence.start, sentence.end, ISSUED)


def _issuer(reading: Reading, measure: Measure) -> str:
    """Return the issuer, or its government where the article never names the issuer."""
    text_end = len(reading.article.text)
    named = {one.entity_id for one in names_in(reading, 0, text_end)}
    if measure.issuer in named or any(
        entity.body == measure.issuer and entity.id in named for entity in reading.topic.entities
    ):
        return measure.issuer
    side = side_of(reading, measure.issuer)
    return government(reading.topic, side) if side else measure.issuer


def _reports(ground: Ground, sentence: Sentence, measure: Measure) -> bool:
    """Tell whether a sentence reports a measure: it names it, and its issuer or the issuing."""
    reading, folded = ground.reading, sentence.text.casefold()
    cues = next((cues for code, cues in measure.cues.items() if code == reading.words.code), ())
    if not any(cue.casefold() in folded for cue in cues):
        return False
    named_aims = ground.aims(sentence.start, sentence.end)
    if ground.measured not in {aim.target_id for aim in named_aims if aim.cued}:
        return False
    named = {one.entity_id for one in names_in(reading, sentence.start, sentence.end)}
    bodies = {measure.issuer, *(e.id for e in reading.topic.entities if e.body == measure.issuer)}
    if named & bodies:
        return True
    side = side_of(reading, measure.issuer)
    sides = {side, government(reading.topic, side)} if side else set()
    return bool(named & sides) and _issues(reading, sentence)


def _issues(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence says that something was announced, listed or put into force."""
    return any(
        compiled(trigger.pattern).search(sentence.text)
        for trigger in reading.words.happenings.triggers
        if trigger.type in ISSUING
    )


def outlet_voice(reading: Reading, outlet: str, quoted: list[tuple[int, int]]) -> Iterator[Sign]:
    """Yield the outlet's own judgement: a loaded word before what someone said, outside quotations."""
    target = pointed(reading.topic, reading.words, "remark")
    words = reading.words.stances
    loaded = compiled(f"(?:{words.loaded})")
    nouns = compiled(REMARK_NOUNS)
    for sentence in reading.sentences if target else ():
        if compiled(words.opposing).search(sentence.text):
            continue  # it tells what someone demands, in their words
        for match in nouns.finditer(sentence.text):
            at = sentence.start + match.start()
            if any(start <= at < end for start, end in quoted):
                continue
            if loaded.search(sentence.text[max(0, match.start() - 20) : match.start()]):
                yield Sign(outlet, target or "", OPPOSE, sentence.start, sentence.end, LOADED)


REMARK_NOUNS = r"\b(?:remarks?|comments?|statements?)\b|言论|言論|发言|發言|発言|答弁"
