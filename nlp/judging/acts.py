"""Acts: sentences in which someone shows by what they do that they are for or against something.

Matches: "The ministry protested against the ban." Must not: "The ministry could protest."
Who rejects a protest or a claim is for what it is against.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from nlp.facts.quotes import Quote
from nlp.judging.aims import pointed
from nlp.judging.authors import of_author
from nlp.judging.drafts import Sign
from nlp.judging.ground import Ground
from nlp.judging.holders import acts_for_state, is_place, owner_of, owns, rivals, side_of
from nlp.judging.polarity import CONCERN, NEUTRAL, OPPOSE, SUPPORT
from nlp.patterns import compiled
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import Speaker, Stage, government, names_in, speaker_of
from nlp.quoting.who import doer
from nlp.reading import Reading, Sentence
from nlp.words.stances import StanceWords

ACT, LOADED = 2.0, 1.0  # chosen: an act weighs more than a word
NAMED_CHARS = 4  # chosen: a name between marks may be this much longer than its cue
SUBJECT = r"(?<![にでとらへ])[はが](?![、。]?[はが])"
BACK_CHARS = 600  # chosen: how far back a protest may look for what it is against
AT_SEA = re.compile(
    "[船艦機]の(?:活動|航行|侵入|飛行|接近)|領海|領空|接続水域|レーダー"
)  # (Japanese)
LODGED = re.compile("抗議|申し入れ")  # (Japanese)
THROUGH = re.compile("(?:など)?(?:を通じ|を通し|の名で|(?<=省)から|(?<=大使館)から)")  # (Japanese)
JOINT = re.compile("・|、|と|や|および|及び|並びに|ならびに|")
DESCRIBING = re.compile(r"[^、。「」はがをに]{2,8}?(?:た|ている|する)(?=[^。、])")  # (Japanese)
CASE = re.compile(
    r"\b(?:if|unless|until|whether|should|once)\b(?:\W+[\w’']+){0,6}\W*$"
)  # (English)
GROUP = re.compile(
    r"\b(?:ministers|leaders|members|nations|countries)\b"
)  # a body's: the body (English)
LATER = re.compile(r"\b(?:after|following|since)\b")
OF_WHAT = re.compile(r"\s(?:about|over|of|that)\s(?!(?:the|its|their|this)\W*$)")
UNCUED_CHARS = 60  # chosen: "the move" counts as this much farther than a cue of the topic


@dataclass(frozen=True)
class Act:
    """An act and the position that it shows."""

    pattern: str
    position: str
    needs: str = r""  # what the rest of the sentence must hold


def acts(
    stage: Stage, ground: Ground, sentence: Sentence, marks: tuple[Marked, ...], quoted: bool
) -> Iterator[Sign]:
    """Yield what the acts of a sentence show; `quoted`: what someone says in it was found."""
    words = stage.reading.words.stances
    inside = [mark for mark in marks if mark.start < sentence.end and sentence.start < mark.end]
    for kind in _kinds(words):
        for match in compiled(kind.pattern).finditer(sentence.text):
            start, end = (sentence.start + place for place in match.span("at"))
            if any(mark.start < start < mark.end for mark in inside):
                continue
            if quoted and _tells(words, sentence.text[: match.start("at")]):
                continue  # the words before it say more than the verb: they are a quotation
            if kind.position == CONCERN and _is_of_else(ground, sentence, end):
                continue
            if (
                kind.position == NEUTRAL
                and stage.reading.words.quotes.order == "parsed"
                and any(one.start_char <= start < one.end_char for one in stage.reading.of(Quote))
            ):
                continue  # whoever is quoted holds it
            if compiled(kind.needs).search(sentence.text) and not _unreal(
                words.unreal, sentence, match
            ):
                yield from _shown(stage, ground, sentence, (start, end), kind)


@lru_cache(maxsize=8)
def _kinds(words: StanceWords) -> tuple[Act, ...]:
    """Return the acts of a language, each with the position that it shows."""
    return (
        Act(words.opposing, OPPOSE),
        Act(words.supporting, SUPPORT),
        Act(words.worrying, CONCERN),
        Act(words.rejecting, SUPPORT, words.protests),
        Act(words.reserving, NEUTRAL),
    )


def _is_of_else(ground: Ground, sentence: Sentence, end: int) -> bool:
    """Tell whether worry is for something else: "fears of a drop in sales", told after a remark (English)."""
    if ground.reading.words.quotes.order != "parsed":
        return False
    tail = ground.reading.article.text[end : sentence.end]
    later = LATER.search(tail)
    near = ground.aims(end, end + later.start() if later else sentence.end)
    return not near and (later is not None or OF_WHAT.match(tail) is not None)


def _tells(words: StanceWords, before: str) -> bool:
    """Tell whether a verb only reports what was said."""
    return bool(words.quoted_before and compiled(words.quoted_before).search(before))


def _unreal(pattern: str, sentence: Sentence, match: re.Match[str]) -> bool:
    before = sentence.text[max(0, match.start("at") - 24) : match.start("at")]
    return bool(compiled(f"(?:{pattern})").search(before))


def _shown(
    stage: Stage, ground: Ground, sentence: Sentence, place: tuple[int, int], act: Act
) -> Iterator[Sign]:
    who = doer(stage, sentence, *place) or _carried(stage, sentence, place[0])
    if who is None or who.entity_id is None or _only_reports(stage, who, sentence):
        return
    if is_place(ground.reading.topic, who.entity_id) or not _holds(stage, who):
        return
    if act.position == SUPPORT and not act.needs and _of_easing(ground, sentence, place[1]):
        return
    target = _target(stage, ground, sentence, place, (who, act))
    author = target is not None and who.entity_id == ground.author(target)
    if target is None or (author and act.position != SUPPORT):
        return
    position = _turned(ground, sentence, place, act)
    told, holder = (who if who.unnamed else None), who.entity_id
    if who.unnamed and who.unnamed.body_id and GROUP.search(who.text):
        told, holder = None, who.unnamed.body_id
    yield Sign(holder, target, position, sentence.start, sentence.end, ACT, told)
    if position == OPPOSE and (body := _lodging(stage, sentence, who, place)) is not None:
        yield Sign(body, target, position, sentence.start, sentence.end, ACT)
    for body in _channels(stage, sentence, who, place[0]) if position == OPPOSE else ():
        yield Sign(body, target, position, sentence.start, sentence.end, ACT)


def _only_reports(stage: Stage, who: Speaker, sentence: Sentence) -> bool:
    """Tell whether an outlet only reports: it does not run a commentary that demands something."""
    own = compiled(stage.reading.words.stances.editorial).search(sentence.text)
    return who.type == "MEDIA" and own is None


def _lodging(stage: Stage, sentence: Sentence, who: Speaker, place: tuple[int, int]) -> str | None:
    """Return the ministry or embassy, named beside its official, in whose name he protests (Japanese)."""
    reading = stage.reading
    if reading.words.quotes.order != "verb_last" or who.type != "PERSON":
        return None
    if not LODGED.search(reading.article.text, *place):
        return None
    known = reading.topic.entity.get(who.entity_id or "")
    body = known.body if known else who.unnamed.body_id if who.unnamed else None
    entity = reading.topic.entity.get(body or "")
    names = names_in(reading, sentence.start, place[0])
    if entity is None or not acts_for_state(reading.topic, body) or entity.capital_of:
        return None
    spokes = compiled(reading.words.quotes.spokesperson).search(sentence.text)
    return body if not spokes and any(one.entity_id == body for one in names) else None


def _channels(stage: Stage, sentence: Sentence, who: Speaker, at: int) -> Iterator[str]:
    """Yield the offices of their own state through which some protest: 大使館を通じて (Japanese)."""
    reading = stage.reading
    topic, text = reading.topic, reading.article.text
    final = reading.words.quotes.order == "verb_last"
    found = THROUGH.search(text, sentence.start, at) if final else None
    ends = found.start() if found else 0
    for name in reversed(names_in(reading, sentence.start, ends) if found else ()):
        if not JOINT.fullmatch(text, name.end_char, ends):
            return
        ends = name.start_char
        own = side_of(topic, name.entity_id) == side_of(topic, who.entity_id)
        if own and name.entity_id not in (None, who.entity_id) and name.type == "ORG":
            yield name.entity_id or ""


def _carried(stage: Stage, sentence: Sentence, at: int) -> Speaker | None:
    """Return who spoke in the sentence before, for a Japanese one without a subject of its own."""
    reading = stage.reading
    if reading.words.quotes.order != "verb_last" or compiled(SUBJECT).search(
        reading.article.text, sentence.start, at
    ):
        return None
    if (head := _headed(stage, sentence, at)) is not None:
        return head
    told = [
        one
        for before in reading.before(sentence)
        if before.paragraph == sentence.paragraph
        for one in stage.heard
        if before.start <= one.at < before.end and one.entity_id
    ]
    listed = bool(told) and told[-1].entity_id in reading.topic.entity
    return told[-1] if listed else None


def _headed(stage: Stage, sentence: Sentence, at: int) -> Speaker | None:
    """Return whom a clause in front describes by the act: 反発した甲国は (Japanese)."""
    found = DESCRIBING.match(stage.reading.article.text, at, sentence.end)
    names = names_in(stage.reading, found.end(), sentence.end) if found else ()
    if not found or not names or names[0].start_char != found.end():
        return None
    return speaker_of(stage.reading, names[0])


def _holds(stage: Stage, who: Speaker) -> bool:
    """Tell whether someone without a name is described by a noun for those who speak."""
    if who.unnamed is None or stage.reading.words.quotes.order == "parsed":
        return True
    return bool(compiled(rf"(?:{stage.reading.words.quotes.speakers})$").search(who.text))


def _turned(ground: Ground, sentence: Sentence, place: tuple[int, int], act: Act) -> str:
    """Return the position of an act: who rejects a claim in favour is against what it is about."""
    words = ground.reading.words.stances
    if not act.needs:
        return act.position
    claim = sentence.text[place[1] - sentence.start :].split("，")[
        0
    ]  # 驳斥说法，表示措施合法: his own
    if ground.reading.words.quotes.order == "verb_last":
        claim = sentence.text[: place[0] - sentence.start]
    praised = compiled(words.support).search(claim)
    against = compiled(words.oppose).search(claim)
    return OPPOSE if praised and not against and _turns(words, claim) else act.position


def _turns(words: StanceWords, claim: str) -> bool:
    """Tell whether a claim is one in favour, rather than a protest or demand."""
    return not compiled(words.opposing).search(claim)


def _target(
    stage: Stage,
    ground: Ground,
    sentence: Sentence,
    place: tuple[int, int],
    deed: tuple[Speaker, Act],
) -> str | None:
    """Return what an act is about: named behind it, in its sentence, or the other side's measure."""
    topic, (who, act) = ground.reading.topic, deed
    named = [
        one
        for one in ground.aims(sentence.start, sentence.end)
        if not _in_speech(stage, sentence.start + one.start, sentence.start + one.end)
    ]
    at = place[1] - sentence.start
    close = sorted(named, key=lambda aim: abs(aim.start - at) + UNCUED_CHARS * (not aim.cued))
    if not named and act.position in (OPPOSE, SUPPORT):
        named += of_author(ground, sentence.start, sentence.end)
        close = named
    measured = None if _at_person(ground, sentence) else ground.measured
    for aim in close:
        if act.position == SUPPORT or not owns(topic, who.entity_id, aim.target_id):
            return aim.target_id
    if measured is None:
        return None
    if act.needs and ground.curbs and owns(topic, who.entity_id, measured):
        return None if _of_other_matter(ground, sentence) else measured
    if act.position == CONCERN and not named:
        return _before(ground, sentence)
    near = any(sentence.start - BACK_CHARS < one < sentence.start for one in ground.curbs)
    near = near and not _elsewhere(ground, sentence)
    return (
        measured
        if near and not named and act.position == OPPOSE and rivals(topic, who.entity_id, measured)
        else None
    )


def _elsewhere(ground: Ground, sentence: Sentence) -> bool:
    """Tell whether another matter than the measure was told last before a sentence's end."""
    last = max((one for one in ground.curbs if one < sentence.end), default=0)
    other = compiled(ground.reading.words.stances.elsewhere)
    return bool(other.search(ground.reading.article.text, last, sentence.end))


def _of_other_matter(ground: Ground, sentence: Sentence) -> bool:
    """Tell whether a protest is told before any measure, or of ships and planes (Japanese)."""
    if ground.reading.words.quotes.order != "verb_last":
        return False
    told = any(one < sentence.end for one in ground.curbs)
    return not told or bool(AT_SEA.search(sentence.text))


def _in_speech(stage: Stage, start: int, end: int) -> bool:
    """Tell whether a span is part of what stands between marks, rather than all of it."""
    return any(
        mark.holds(start, end) and mark.last - mark.first > end - start + NAMED_CHARS
        for mark in stage.marks
    )


def _of_easing(ground: Ground, sentence: Sentence, at: int) -> bool:
    """Tell whether what is welcomed is the end of a measure: told behind the verb, or right before."""
    easing = compiled(ground.reading.words.stances.easing)
    if easing.search(sentence.text, at - sentence.start):
        return True
    if any(one.cued for one in ground.aims(sentence.start, sentence.end)):
        return False
    near = (o for o in ground.reading.before(sentence) if o.paragraph == sentence.paragraph)
    return any(easing.search(one.text) for one in near)


def _before(ground: Ground, sentence: Sentence) -> str | None:
    """Return the target that the sentence before one names last."""
    for before in ground.reading.before(sentence):
        named = ground.aims(before.start, before.end)
        return named[-1].target_id if named else None
    return None


def _at_person(ground: Ground, sentence: Sentence) -> bool:
    """Tell whether the last thing named before a sentence's end is a sanction on a person."""
    last = max((low for low, _ in ground.personal if low < sentence.end), default=-1)
    return last >= 0 and not any(last < one < sentence.end for one in ground.curbs)


def unretracted(stage: Stage, ground: Ground, quoted: list[tuple[int, int]]) -> Iterator[Sign]:
    """Yield the support of authors who do not take back what they said, or of those who refuse it."""
    reading, words = ground.reading, ground.reading.words.stances
    for target in reading.topic.targets:
        author = target.author
        for sentence in reading.sentences if author and target.id in ground.authored else ():
            match = compiled(words.refusing).search(sentence.text)
            at = sentence.start + (match.start() if match else 0)
            if match is None or any(low <= at < high for low, high in quoted):
                continue
            if CASE.search(sentence.text[: match.start()]):
                continue  # "must answer for it if it does not retract them"
            if author and not compiled(words.conditional).search(sentence.text):
                who = _refusing(stage, sentence, author, (at, sentence.start + match.end()))
                yield Sign(who, target.id, SUPPORT, sentence.start, sentence.end, ACT)


def countered(ground: Ground, quoted: list[tuple[int, int]]) -> Iterator[Sign]:
    """Yield that the other party is against words that it answers with a measure (Japanese)."""
    reading, topic = ground.reading, ground.reading.topic
    pattern = compiled(reading.words.stances.countering)
    for target in topic.targets:
        others = [one for one in topic.parties if one != owner_of(topic, target.id)]
        if target.author is None or len(others) != 1 or target.id not in ground.authored:
            continue
        for sentence in reading.sentences:
            spoken = any(sentence.start <= low < sentence.end for low, _ in quoted)
            if spoken or not sentence.text.rstrip().endswith("。"):
                continue  # who says so is against it; a heading names nobody
            named = {aim.target_id for aim in ground.aims(sentence.start, sentence.end)}
            if target.id in named and pattern.search(sentence.text):
                who = government(topic, others[0])
                yield Sign(who, target.id, OPPOSE, sentence.start, sentence.end, LOADED)


def _refusing(stage: Stage, sentence: Sentence, author: str, place: tuple[int, int]) -> str:
    """Return who refuses: one who acts for the author's side, else the author."""
    topic = stage.reading.topic
    said = (o for o in stage.reading.of(Quote) if o.start_char <= place[0] < o.end_char)
    teller = next((one.speaker_id for one in said), None)
    parsed = stage.reading.words.quotes.order == "parsed"
    if parsed and teller and acts_for_state(topic, teller):
        return teller if side_of(topic, teller) == side_of(topic, author) else author
    who = doer(stage, sentence, *place)
    if who is None or who.entity_id is None or is_place(topic, who.entity_id):
        return author
    return who.entity_id if side_of(topic, who.entity_id) == side_of(topic, author) else author


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
