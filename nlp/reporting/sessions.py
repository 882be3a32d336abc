"""Sessions: on what day someone speaks at a sitting told of before, and who only says more (Chinese).

Matches: 委员会今天举行审查。…大臣在同一场审查中表示，…; 该负责人还说，…. Must not: 大臣表示，… alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.reporting.agents import side
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft, is_fresh
from nlp.reporting.elsewhere import WHO_STANDS_IN
from nlp.reporting.scene import Scene

SESSION = re.compile(  # where someone speaks, told of before
    r"(?:同一?[场場次]|当天的|當天的)[^，。；]{0,8}[上中]|(?:委[员員]会|委員會|[会會][议議]|记者会|記者會|审查|審查|"
    r"[质質][询詢]|[听聽][证證]会)(?:期[间間])?[上中时時]|答[询詢](?:[时時中])|答[称稱覆复]"
)
STANDS_IN = re.compile(rf"(?:^|[，。；])[\s　]*{WHO_STANDS_IN}[^，。；]*$")
HELD = re.compile(
    r"(?:[举舉]行|召[开開])[^，。；]{0,16}(?:[会會]|审查|審查|[质質][询詢]|[听聽][证證])"
)


def at_session(scene: Scene, draft: Draft, told: Sequence[Draft]) -> When:
    """Return the day of the session at which someone speaks, as a sentence before gives it (Chinese)."""
    before = draft.cue.sentence.text[: draft.cue.end - draft.cue.sentence.start]
    words = scene.reading.words.happenings
    if words.parsed or words.verb_final:
        return UNKNOWN
    if draft.type not in ("statement", "remark"):
        return UNKNOWN
    if SESSION.search(before) is None:
        return _of_speaker(scene, draft, told) if STANDS_IN.search(before) else UNKNOWN
    for sentence in reversed(scene.reading.sentences):
        if sentence.start > draft.cue.sentence.start or HELD.search(sentence.text) is None:
            continue
        days = [when(one.value, "inferred") for one in scene.days_in(sentence.start, sentence.end)]
        exact = next((one for one in days if one.precision == "day"), UNKNOWN)
        if exact != UNKNOWN:
            return exact
    return UNKNOWN


def _of_speaker(scene: Scene, draft: Draft, told: Sequence[Draft]) -> When:
    """Return the day on which someone who says more was told of last: 该负责人还说 (Chinese)."""
    mine = set(draft.who.ids)
    same = [one for one in told if mine & set(one.who.ids) and one.when.precision == "day"]
    fresh = [one for one in same if is_fresh(scene, one.when)]
    return replace(fresh[-1].when, basis="inferred") if fresh else UNKNOWN


def says_more(scene: Scene, draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether 这位负责人 only says more of what they have just said, in one paragraph (Chinese)."""
    before = told[-1] if told else None
    if draft.cue.token is not None or before is None:
        return False
    text = draft.cue.before
    place = before.cue.sentence.paragraph == draft.cue.sentence.paragraph
    mine = {side(scene, one) for one in draft.who.ids}
    same = place and bool(mine & {side(scene, one) for one in before.who.ids})
    return same and before.type in ("statement", "rejection") and bool(STANDS_IN.search(text))


def for_party(scene: Scene, before: Draft, draft: Draft) -> bool:
    """Tell whether someone makes known what a body of his side has just done, in no words of his own."""
    here = draft.cue.sentence
    final = scene.reading.words.happenings.verb_final and before.cue.sentence != here
    said = scene.said_in(here.start, draft.cue.start) if final else ()
    quotes = any(one.end <= draft.cue.start for one in said)
    if before.who.person or quotes or _speaks_up(scene, before, draft):
        return False  # 同相は記者団に「…」と話した
    sides = {side(scene, one) for one in before.who.ids}
    return bool(sides & {side(scene, one) for one in draft.who.ids})


def _speaks_up(scene: Scene, before: Draft, draft: Draft) -> bool:
    """Tell whether another than who told of the deed speaks in a sentence of his own (Chinese)."""
    here, there = draft.cue.sentence, before.cue.sentence
    words = scene.reading.words.happenings
    if words.verb_final or words.parsed or here == there:
        return False
    tellers = {one.speaker_id for one in scene.said_in(there.start, there.end)}
    speaking = {one.speaker_id for one in scene.said_in(draft.cue.end, here.end)}
    return bool(speaking & set(draft.who.ids)) and not speaking & tellers
