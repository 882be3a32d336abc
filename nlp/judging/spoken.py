"""Spoken: what a quotation shows of the one who speaks.

The word of judgement nearest to the target counts; else the verb of saying (condemned, warned), else a
cue that condemns what it names. A claim that is denied or not accepted shows the opposite. What a
quotation does not name stands in the words around it, or right before it.
Matches: 'The ban is "unfair", she said'. Must not: "She said the list covers 20 firms" (neutral).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.judging.aims import Aim
from nlp.judging.authors import fits, is_talk, of_author, restates
from nlp.judging.drafts import Sign
from nlp.judging.ground import Ground
from nlp.judging.holders import acts_for_state, is_place, owns, rivals
from nlp.judging.polarity import (
    CONCERN,
    NEUTRAL,
    OPPOSE,
    SUPPORT,
    Verdict,
    is_curbed,
    opposite,
    refuted,
    verdict,
)
from nlp.judging.scenes import Said, Scene, is_asked, scene_of
from nlp.patterns import compiled
from nlp.reading import Reading, Sentence

FAR_CHARS = 160  # chosen: a word of judgement farther than this from the target says nothing of it
NEUTRAL_CUES = 2  # chosen: one cue alone is a mention, not a subject
TAIL_CHARS = 12  # chosen: a closing mark and a verb of saying are no longer
TOLD, TONED, AROUND, PLAIN = 0.8, 0.6, 0.45, 0.5  # chosen: weights of the weaker signs
FAR_BACK = 600  # chosen: a few paragraphs; "too early to tell" is then of another matter
STATISTICS = re.compile(
    r"(?<![\d.,])\d[\d.,]*+(?: ?%| ?per ?cent|\s?tonn?e?s|公[噸吨]|[吨噸]|トン|％)"
    r"|[一二三四五六七八九两兩]成|百分之"
)  # of goods
RECALLED = re.compile(
    r"(?:\b(?:c[oa]me[s]?|follow(?:s|ed)?|worsened|soured|deteriorated|escalat\w+|flared|tensions?|ignited|"
    r"erupted|strained|row|spat|dispute)\b[^.;]{0,60} (?:after|since)|\bsince (?=[^.;]{0,60}\bsaid\b)) "
)
AFRAID = re.compile("不安|懸念|心配|憂慮|危惧|漏ら|嘆|こぼ|ため息|肩を落と")  # (Japanese)
ANSWERED = re.compile(  # before what is only answered: "called its response to her words unfair"
    r"(?<!\bin )\b(?:response|reaction|backlash|retaliation) (?:to|against|over|for) (?:[\w’']+ ){0,2}$"
)
REPLIES = r"\b(?:reaction|response|backlash|retaliation|overreact\w*|pressure)\b"
LEAST = 0.3  # chosen: what the farthest word of judgement weighs


def spoken(about: Ground, said: Said) -> Iterator[Sign]:
    """Yield what a quotation shows of its speaker; who spoke the remark in question is for it."""
    scene = scene_of(about.reading, said)
    cited = said.outlet and said.cue.startswith(("according", "as "))  # passes on what happened
    if cited or is_place(about.reading.topic, said.holder) or is_asked(scene):
        return
    named = about.aims(said.start, said.end)
    inner = about.reading.words.quotes.order == "verb_last"  # 甲が「…」と答弁したことについて
    for target in dict.fromkeys(aim.target_id for aim in named):
        if said.holder == about.author(target):
            if inner or said.end >= scene.sentence.end - TAIL_CHARS:  # else the sentence tells more
                yield _sign(said, target, (SUPPORT, TOLD))
        elif (shown := _shown(about, scene, named, target)) is not None:
            yield _sign(said, target, shown)
    if about.measured and _justifies(about, said, named, about.measured):
        yield _sign(said, about.measured, (SUPPORT, TOLD))
    yield from _of_own_words(about, said, named)
    if not named and not about.names(said.start, said.end):
        yield from [*_of_author(about, scene)] or _of_context(about, scene)


def _of_own_words(about: Ground, said: Said, named: Sequence[Aim]) -> Iterator[Sign]:
    """Yield that an author is for the words in dispute, told without a cue for them (English)."""
    known = {aim.target_id for aim in named}
    for target in about.reading.topic.targets:
        own = said.holder == target.author and target.id not in known
        if own and restates(about, said.text, target.id):
            yield _sign(said, target.id, (SUPPORT, TOLD))


def _of_author(about: Ground, scene: Scene) -> Iterator[Sign]:
    """Yield that someone is against words whose author they judge instead (English)."""
    said = scene.said
    named = of_author(about, said.start, said.end)
    for target in dict.fromkeys(aim.target_id for aim in named):
        found = _nearest(about.reading, said.text, named, target)
        position = found.position if found else _toned(scene.tone, about)
        replied = compiled(REPLIES).search(said.text)  # it judges what was done about the words
        if position != OPPOSE or replied or said.holder == about.author(target):
            continue
        fitting = _fitting(about, scene, named, (position, AROUND))
        if fitting is not None:
            yield _sign(said, target, fitting)


def _only_relays(about: Ground, said: Said) -> bool:
    """Tell whether an outlet only passes on what happened: "路透社报道，商务部宣布…" (Chinese)."""
    relaying = about.reading.words.stances.relaying
    return said.outlet and bool(compiled(relaying).match(said.cue))


def _shown(
    about: Ground, scene: Scene, named: Sequence[Aim], target: str
) -> tuple[str, float] | None:
    """Return the position and weight that a quotation shows toward a target that it names."""
    said, words = scene.said, about.reading.words.stances
    places = [one for one in named if one.target_id == target]
    found = _judged(about, scene, named, target)
    if found is None:
        return _unjudged(about, said, places, target)
    position, weight = found
    if position == CONCERN and target == about.measured and _of_goods(about, scene, places):
        return None
    if _only_restates(about, said, target):
        return None
    if compiled(words.denying).search(scene.tone) or all(
        refuted(said.text, one, words) for one in places
    ):
        position = opposite(position)
        if position == SUPPORT and _is_strangers(about, said, target):
            return None  # "denied that it would move abroad to escape the curbs"
    return _fitting(about, scene, places, (position, weight))


def _only_restates(about: Ground, said: Said, target: str) -> bool:
    """Tell whether "an attack on the island would be a threat" is no word against who said so (English)."""
    rival = rivals(about.reading.topic, said.acting, target)
    return not rival and restates(about, said.text, target)


def _is_strangers(about: Ground, said: Said, target: str) -> bool:
    """Tell whether a target is not the speaker's own: to deny a claim on it is no praise (English)."""
    parsed = about.reading.words.quotes.order == "parsed"
    return parsed and not owns(about.reading.topic, said.acting, target)


def _judged(
    about: Ground, scene: Scene, named: Sequence[Aim], target: str
) -> tuple[str, float] | None:
    """Return what words of judgement, a cue that condemns or the verb of saying show."""
    words = about.reading.words.stances
    found = _nearest(about.reading, scene.said.text, named, target)
    if found is not None:
        return found.position, max(LEAST, 1 - found.distance / FAR_CHARS)
    position = _toned(scene.tone, about)
    if any(one.charged for one in named if one.target_id == target):
        position = OPPOSE
    open_case = compiled(words.conditional).search(scene.sentence.text)
    if position is None or (open_case and position != CONCERN):
        return None
    return position, TONED


def _unjudged(
    about: Ground, said: Said, places: Sequence[Aim], target: str
) -> tuple[str, float] | None:
    """Return the position of one who speaks of a target without judging it."""
    topic, words = about.reading.topic, about.reading.words.stances
    if target == about.measured and owns(topic, said.acting, target):
        counted = said.acting == said.holder and STATISTICS.search(said.text)
        bare = counted and not compiled(words.restricting).search(said.text)
        return None if bare else (SUPPORT, PLAIN)
    if _only_relays(about, said):
        return None
    if target == about.measured and _is_subject(about, said.text, places):
        return NEUTRAL, PLAIN
    if compiled(words.reserving).search(said.text):
        return NEUTRAL, PLAIN
    return None


def _fitting(
    about: Ground, scene: Scene, places: Sequence[Aim], shown: tuple[str, float]
) -> tuple[str, float] | None:
    """Return a position as it fits who holds it: a state is for its own policy; an outlet reports."""
    topic, words = about.reading.topic, about.reading.words.stances
    position, weight = shown
    if position == OPPOSE and _is_afraid(about, scene):
        position, weight = shown = CONCERN, weight
    if position == CONCERN and compiled(words.estimating).search(scene.tone):
        position, weight = shown = NEUTRAL, PLAIN
    target, charged = places[0].target_id, any(one.charged for one in places)
    if owns(topic, scene.said.acting, target):
        parsed = about.reading.words.quotes.order == "parsed"
        against = position == OPPOSE or (position == CONCERN and target == about.measured)
        if parsed and against and not any(one.cued for one in places):
            return None  # "the move is dangerous" is said of another's (English)
        return SUPPORT, weight if position == SUPPORT else PLAIN
    if rivals(topic, scene.said.acting, target):
        return _of_rival(about, target, (position, weight), charged)
    if scene.said.outlet and position in (SUPPORT, OPPOSE):
        own = compiled(words.editorial).search(scene.sentence.text)
        return shown if own or _toned(scene.tone, about) else None
    return shown


def _of_rival(
    about: Ground, target: str, shown: tuple[str, float], charged: bool
) -> tuple[str, float] | None:
    """Return the position of one who acts for the other party: that words hurt is held against them."""
    position, weight = shown
    if position == SUPPORT and not charged:
        return None
    hurt = position == CONCERN and about.author(target) is not None
    parsed = about.reading.words.quotes.order == "parsed"
    return (OPPOSE, weight) if charged or (hurt and parsed) else shown


def _is_afraid(about: Ground, scene: Scene) -> bool:
    """Tell whether one who acts for no state tells of fear: 「…」と不安を漏らした (Japanese)."""
    if about.reading.words.quotes.order != "verb_last" or not AFRAID.search(scene.tone):
        return False
    return not acts_for_state(about.reading.topic, scene.said.acting)


def _toned(tone: str, about: Ground) -> str | None:
    """Return the position that a verb of saying shows."""
    words = about.reading.words.stances
    kinds = ((OPPOSE, words.denouncing), (CONCERN, words.warning), (SUPPORT, words.praising))
    return next((one for one, pattern in kinds if compiled(pattern).search(tone)), None)


def _of_context(about: Ground, scene: Scene) -> Iterator[Sign]:
    """Yield what a judgement shows whose target stands around the quotation, or right before it."""
    said, topic = scene.said, about.reading.topic
    if _is_recalled(about, scene):
        return
    for target in _around(about, scene):
        if said.holder == about.author(target):
            return
        whole = Aim(target, 0, 0, curbs=target == about.measured)
        position = _of_whole(about, scene, whole)
        if position is None or _only_restates(about, said, target):
            return
        if position != SUPPORT and owns(topic, said.acting, target):
            continue  # nobody is against their own policy: it is said of another
        fitting = _fitting(about, scene, (whole,), (position, AROUND))
        if fitting is not None:
            yield _sign(said, target, fitting)
        return


def _is_recalled(about: Ground, scene: Scene) -> bool:
    """Tell whether words were said before what stands around them: "it came after she said …" (English)."""
    before = scene.sentence.text[: max(0, scene.said.start - scene.sentence.start)]
    return about.reading.words.quotes.order == "parsed" and bool(RECALLED.search(before))


def _of_whole(about: Ground, scene: Scene, whole: Aim) -> str | None:
    """Return the position of a quotation that names no target toward the one that it is about."""
    said, words = scene.said, about.reading.words.stances
    found = verdict(said.text, whole, (), words)
    position = found.position if found else _toned(scene.tone, about)
    if position == CONCERN and _protests(about, scene):
        return OPPOSE
    if position is None and compiled(words.reserving).search(said.text):
        return NEUTRAL
    if position is not None and compiled(words.denying).search(scene.tone):
        return opposite(position)
    return position


def _protests(about: Ground, scene: Scene) -> bool:
    """Tell whether worry is told as a protest: it is "unacceptable", and the speaker condemns it."""
    unfit = compiled(about.reading.words.stances.oppose).search(scene.said.text)
    return bool(unfit) and _toned(scene.tone, about) == OPPOSE


def _around(about: Ground, scene: Scene) -> Iterator[str]:
    """Yield the targets that a quotation may be about, the likeliest first.

    Named in its sentence outside it, else in the sentence before; then what the article is about.
    """
    said, sentence = scene.said, scene.sentence
    ahead = about.aims(sentence.start, max(sentence.start, min(said.start, sentence.end)))
    behind = about.aims(min(said.end, sentence.end), sentence.end)
    if ahead or behind or scene.before is None:
        judged = (o for o in ahead if not ANSWERED.search(sentence.text[: o.start]))
        near = tuple(o for o in (*judged, *behind) if not _is_of_goods(about, sentence, o))
    else:
        near = about.aims(scene.before.start, scene.before.end)
    cued = [one.target_id for one in near if one.cued] or [one.target_id for one in near]
    yield from dict.fromkeys(reversed(cued))
    if not near:
        yield from _talked_of(about, scene)
    measured, topic = about.measured, about.reading.topic
    if measured is None or measured in cued:
        return
    if not any(said.start - FAR_BACK < one < said.start for one in about.curbs):
        return
    words = about.reading.words.stances
    reserved = compiled(words.reserving).search(said.text)
    if (
        reserved
        or _worries(about, scene, measured)
        or owns(topic, said.acting, measured)
        or (cued and rivals(topic, said.acting, measured))
    ):
        yield measured


def _is_of_goods(about: Ground, sentence: Sentence, aim: Aim) -> bool:
    """Tell whether a sentence around a quotation names only the goods of a measure (English)."""
    if about.reading.words.quotes.order != "parsed" or not (aim.cued and aim.curbs):
        return False
    return not compiled(about.reading.words.stances.restricting).search(sentence.text)


def _talked_of(about: Ground, scene: Scene) -> Iterator[str]:
    """Yield the words in dispute where an official speaks of nothing else since they were named."""
    said = scene.said
    for target in about.reading.topic.targets:
        if target.author and is_talk(about, said.start, said.end, target.id):
            position = _of_whole(about, scene, Aim(target.id, 0, 0))
            if position and fits(about, said.acting, target.id, (position, said.text)):
                yield target.id


def _worries(about: Ground, scene: Scene, measured: str) -> bool:
    """Tell whether one who is no outlet speaks with worry, in an article on a measure, of what it brings."""
    at = scene.said.start
    last = max((one for one in about.curbs if one < at), default=0)
    elsewhere = (*(low for low, _ in about.personal), *about.others)
    if scene.said.outlet or any(last < low < at for low in elsewhere):
        return False
    whole = Aim(measured, 0, 0, curbs=True)
    if about.reading.words.quotes.order == "parsed":  # "cautioned" alone tells of no worry
        found = verdict(scene.said.text, whole, (), about.reading.words.stances)
        return found is not None and found.position == CONCERN
    return _of_whole(about, scene, whole) == CONCERN


def _justifies(about: Ground, said: Said, named: Sequence[Aim], measured: str) -> bool:
    """Tell whether an issuer's side names what its measure is to halt, and not the measure."""
    topic, words = about.reading.topic, about.reading.words.stances
    if not owns(topic, said.acting, measured) or any(one.target_id == measured for one in named):
        return False
    right = compiled(words.support).search(said.text) or (
        about.curbs and compiled(words.aiming).search(said.text)
    )
    return bool(right) and any(is_curbed(said.text, one, words) for one in named)


def _nearest(reading: Reading, text: str, named: Sequence[Aim], target: str) -> Verdict | None:
    """Return the verdict nearest to any place of a text that names the target."""
    words = reading.words.stances
    others = [one for one in named if one.target_id != target and not is_curbed(text, one, words)]
    places = [one for one in named if one.target_id == target]
    found = [one for aim in places if (one := verdict(text, aim, others, words))]
    near = [one for one in found if one.distance <= FAR_CHARS]
    return min(near, key=lambda one: one.distance) if near else None


def _is_subject(about: Ground, text: str, places: Sequence[Aim]) -> bool:
    """Tell whether a quotation speaks of a measure, rather than merely naming its goods."""
    words = about.reading.words.stances
    cues = {text[one.start : one.end].lower() for one in places if one.cued}
    back = {match[0].lower() for match in compiled(words.measures).finditer(text)}
    restricting = any(compiled(words.restricting).search(cue) for cue in cues)
    return restricting or len(cues) + len(back) >= NEUTRAL_CUES


def _of_goods(about: Ground, scene: Scene, places: Sequence[Aim]) -> bool:
    """Tell whether only the goods of a measure are named, and not with worry: "magnets cost more"."""
    words, text = about.reading.words.stances, scene.said.text
    if compiled(words.estimating).search(scene.tone) or _toned(scene.tone, about):
        return False
    return all(one.cued for one in places) and not compiled(words.restricting).search(text)


def _sign(said: Said, target: str, shown: tuple[str, float]) -> Sign:
    position, weight = shown
    return Sign(said.holder, target, position, said.start, said.end, weight)
