"""Elaborations: whether a sentence only says more of a deed that the article has told of already.

Matches: "She added …" after what she did. Must not: words on another day, or to the press after a meeting.
"""

from __future__ import annotations

from collections.abc import Sequence

from nlp.patterns import compiled
from nlp.reporting.agents import side
from nlp.reporting.carry import DECREED, ISSUED
from nlp.reporting.days import UNKNOWN
from nlp.reporting.draft import Draft
from nlp.reporting.japanese_frames import only_makes_known
from nlp.reporting.nameless import is_letter
from nlp.reporting.press import on_paper
from nlp.reporting.sayings import has_said, in_own_words
from nlp.reporting.scene import Scene
from nlp.reporting.sessions import for_party, says_more

DEEDS = ("protest", "rejection", "remark", "meeting", "plan")


def is_elaboration(scene: Scene, draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether a body only goes on about what it has announced in this article, or makes it known."""
    return only_makes_known(scene, draft, told) or _elaborates(scene, draft, told)


def _elaborates(scene: Scene, draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether a body only goes on about what it has announced in this article."""
    if draft.type == "trade_data":
        return _same_figures(scene, draft, told)
    if draft.type != "statement" or draft.when.basis == "stated":
        return False
    earlier = compiled(scene.reading.words.happenings.earlier)
    looks_back = draft.cue.token is None and earlier.search(draft.cue.before)
    again = (draft.who.known and has_said(draft.cue)) or is_letter(draft.cue)
    if again or looks_back or on_paper(scene, draft):
        return False
    if says_more(scene, draft, told) or _quotes_on(draft, told):
        return True
    if in_own_words(scene, draft.cue):
        return False
    if draft.who.person:
        return _goes_on(scene, draft, told) and not _to_press(scene, draft, told[-1])
    if draft.cue.token is not None and _of_meeting(scene, draft, told):
        return True
    kinds = DECREED if draft.cue.token is not None else ISSUED
    issuers = {actor for one in told if one.type in kinds for actor in one.who.ids}
    mine = {scene.body(one) for one in draft.who.ids}
    whole = {side(scene, one) for one in mine} & issuers
    return bool(mine & {scene.body(one) for one in issuers}) or bool(whole)


def _same_figures(scene: Scene, draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether undated figures, of no party, go on after others in their paragraph."""
    if draft.when != UNKNOWN or not told:
        return False
    parties = set(scene.reading.topic.parties)
    place = draft.cue.sentence.paragraph
    before = (one for one in told if one.cue.sentence.paragraph == place)
    return not parties & set(draft.targets) and any(o.type == "trade_data" for o in before)


def _goes_on(scene: Scene, draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether someone only says more about what he has just done."""
    before = told[-1] if told else None
    if before is None or before.type not in DEEDS:
        return False
    if before.cue.token is not None and before.cue.token.dep_ == "relcl":
        return False  # it was told in passing
    if scene.reading.words.happenings.verb_final and before.cue.sentence == draft.cue.sentence:
        return False  # 抗議したと明らかにした: he tells of it now
    return bool(set(before.who.ids) & set(draft.who.ids)) or for_party(scene, before, draft)


def _quotes_on(draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether "…," she said quotes more of the remark that the sentence before tells (English)."""
    before, verb = (told[-1] if told else None), draft.cue.token
    if before is None or before.type != "remark" or verb is None or verb.tag_ != "VBD":
        return False
    pronoun = any(one.dep_ == "nsubj" and one.pos_ == "PRON" for one in verb.children)
    near = draft.cue.sentence.paragraph - before.cue.sentence.paragraph <= 1
    return pronoun and near and before.who.ids == draft.who.ids


def _of_meeting(scene: Scene, draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether a body only tells what was said when its head met someone (English)."""
    before = told[-1] if told else None
    if before is None or before.type != "meeting":
        return False
    mine = {scene.body(one) for one in draft.who.ids}
    return bool(mine & {scene.body(one) for one in before.who.ids})


def _to_press(scene: Scene, draft: Draft, before: Draft) -> bool:
    """Tell whether someone meets the press after a meeting or a protest: another occasion (Chinese)."""
    press = compiled(scene.reading.words.happenings.briefing)
    chinese = draft.cue.token is None and not scene.reading.words.happenings.verb_final
    return (
        chinese
        and before.type in ("meeting", "protest")
        and bool(press.search(draft.cue.sentence.text))
    )
