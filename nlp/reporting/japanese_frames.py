"""Japanese frames: what only frames the deed of a sentence: a standing state, what is supposed, who tells it.

The verb stands last and particles mark the parts, so a frame is told by its end: ていることに対し
names a standing state; とみられる at the end covers all verbs joined before it. Words only are looked at; it
fails where a clause has no end of these kinds, and where とみられる is said of the last verb alone.

Matches: 乙側が主張していることに対し、甲相は…と反論した (乙 says nothing now).
Must not: 乙側が主張したことに対し、….
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.reporting.agents import side
from nlp.reporting.cues import Cue
from nlp.reporting.days import UNKNOWN
from nlp.reporting.draft import Draft
from nlp.reporting.scene import Scene

STANDING = re.compile(  # behind a verb: what someone does all along is what others speak of
    r"[^。、「」]{0,10}て(?:い|お)る(?:こと|現状|問題|件|点)"
    r"(?:に(?:対|つい|関|反)|を(?:めぐ|巡|受け|踏まえ|念頭|問題視)|から)"
)
PRESENT = re.compile("する|している")  # 乙省が主張する甲社: which firm is meant
SUPPOSED = re.compile(
    r"[^。「」はが]{1,80}[ただ]と(?:みられ|見られ)(?:る|ます|てい)[^。「」]{0,4}。?\s*$"
)
TOLD_OF = re.compile(r"[^、。]{0,6}と(?:明らか|明か|述べ|説明|語|強調|話)")
YEARS = re.compile("(?:近年|ここ数年|長年|歴代)[^。「」]*$")
ALWAYS = re.compile("(?:し|され)?て(?:い|お)(?:る|ます|り)")
DONE = re.compile(r"[ただ](?:と|旨)")
EXPECTED = re.compile(  # 17日に訪問し、…協議する見通し: both are to come
    r"[^。「」はが]{0,80}[るうくすむぶ](?:見通し|予定|方針|計画|方向|運び)(?:[だでとと。]|$)"
)
TRAVEL = re.compile("訪問し|訪れ|出発し|出席し|派遣し")
MAKES_KNOWN = re.compile(  # 外務省が7日、発表した。: it tells no more than who told it
    r"[　 ]*[^、。「」をとはが]{2,30}[がは](?:[^。「」をとはが]{0,24}、)?"
    r"(?:発表|公表|明らかに)し(?:まし)?た。?\s*$"
)


def is_framing(scene: Scene, draft: Draft) -> bool:
    """Tell whether a draft is only what others speak of, what is supposed, or what is to come."""
    if not scene.reading.words.happenings.verb_final or draft.cue.trigger.noun:
        return False
    text, end = draft.cue.sentence.text, draft.cue.end - draft.cue.sentence.start
    spoken = draft.type in ("statement", "plan")
    if spoken and (STANDING.match(text, end) or _tells_which(scene, draft.cue)):
        return True
    if SUPPOSED.match(text, end) or _is_standing(scene, draft):
        return True
    words = scene.reading.article.text[draft.cue.start : draft.cue.end]
    return TRAVEL.match(words) is not None and EXPECTED.match(text, end) is not None


def _is_standing(scene: Scene, draft: Draft) -> bool:
    """Tell whether words without a day are what someone always says, as others tell it, or of years."""
    if draft.when != UNKNOWN or draft.type not in ("statement", "announcement"):
        return False
    if YEARS.search(draft.cue.before):
        return True
    text, at = scene.reading.article.text, draft.cue.start
    others = (one for one in scene.said if one.start <= at < one.end)
    told = any(one.speaker_id not in draft.who.ids for one in others)
    return told and ALWAYS.match(text, draft.cue.end) is not None


def _tells_which(scene: Scene, cue: Cue) -> bool:
    """Tell whether a verb in the present only tells which body is meant: 乙省が主張する甲社."""
    text = scene.reading.article.text
    found = PRESENT.match(text, cue.end) or PRESENT.match(text, max(cue.start, cue.end - 2))
    names = scene.names_in(found.end(), cue.sentence.end) if found else ()
    near = names and found is not None and names[0].start == found.end()
    return bool(near and names[0].type in ("ORG", "PERSON"))


def only_makes_known(scene: Scene, draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether a sentence only tells who, of the doer's side, made the deed of the one before known."""
    sentence, before = draft.cue.sentence, told[-1] if told else None
    if before is None or not scene.reading.words.happenings.verb_final:
        return False
    if MAKES_KNOWN.match(sentence.text) is None:
        return False
    last = next(iter(scene.reading.before(sentence)), None)
    if last is None or last.start != before.cue.sentence.start:
        return False
    tellers, doers = ({side(scene, one) for one in who.ids} for who in (draft.who, before.who))
    return bool(tellers & doers) or not (tellers and doers)


def is_told_by(scene: Scene, draft: Draft, found: Sequence[Draft]) -> bool:
    """Tell whether words are only what their speaker then makes known: 撤回を求めたと明らかにした."""
    if draft.type != "statement" or not scene.reading.words.happenings.verb_final:
        return False
    if TOLD_OF.match(scene.reading.article.text, draft.cue.end) is None:
        return False
    later = (o for o in found if o.type == "statement" and o.cue.start > draft.cue.start)
    return any(one.who.ids == draft.who.ids for one in later)


def tells_of(scene: Scene, draft: Draft, deed: Draft) -> bool:
    """Tell whether an official makes known, besides what was done: 甲相は抗議したと明らかにした."""
    text, who = scene.reading.article.text, draft.who
    if not scene.reading.words.happenings.verb_final or deed.type != "protest":
        return False
    told = DONE.search(text, deed.cue.end, draft.cue.start)
    return who.person and who.official and told is not None


def has_own_clause(scene: Scene, draft: Draft, deed: Draft) -> bool:
    """Tell whether a public body of another side speaks in a clause of its own behind a deed.

    乙側が自粛を呼びかけていることに対し、甲側は対応を求めた.
    """
    who, final = draft.who, scene.reading.words.happenings.verb_final
    sides = {side(scene, one) for one in deed.who.ids}
    apart = final and who.start >= deed.cue.end and draft.cue.start > deed.cue.end
    apart = apart and (draft.when == UNKNOWN or any(scene.days_in(deed.cue.end, draft.cue.start)))
    return apart and who.official and bool(sides) and not sides & {side(scene, o) for o in who.ids}
