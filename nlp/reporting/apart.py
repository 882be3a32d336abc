"""Apart: days before a Japanese verb that belong to something else than what the verb tells.

Matches: 10日の会見で、…抗議したと明らかにした: not the 10th; 1月に始めた調査を…する方針: not January.
Must not: 10日の会見で…と述べた.
"""

from __future__ import annotations

import re

from nlp.reporting.cues import Cue
from nlp.reporting.scene import Day, Scene

TOLD_OF = re.compile(  # 抗議したと発表した, 投稿したとして
    r"[^、。]{0,6}と(?:明らか|発表|述べ|説明|語|強調|表明|して、)"
)
OTHERS = re.compile(  # behind a day: of who tells of the protest, of what it is against
    r"[^、。はがを]{0,4}の[^、。はがを]{0,6}(?:会見|答弁|発言|演説|投稿)"
)
SPOKEN = re.compile(r"の[^、。「」]{0,12}(?:答弁|発言|演説)(?=を|が|は|に)")  # what is talked of
OF_NOUN = re.compile(  # 1月に始めた調査: the day only tells which is meant
    r"に[^、。「」はが]{1,12}[しめっれせいけげえん][ただ](?=[\u4e00-\u9fffァ-ヶ])(?!上|後|際|時)"
)
ASKED = re.compile(r"[^。、]{0,24}(?:について|に関する|に関して|に対する)の?質問に(?:答え|対し)")
TURNED = re.compile(r"[^。「」]{0,20}?(?:たが|ものの|のに対し)、")  # behind it someone else acts
REASON = re.compile(  # 甲国が追加したことを受け、6日に…: the day is that of the answer (Japanese)
    r"(?:し|され|られ)?た(?:こと|の)?(?:を受け|に対し|に反発|に抗議|について|を巡|をめぐ|に関)"
)


def own_days(scene: Scene, cue: Cue, before: list[Day]) -> list[Day]:
    """Return the days before a Japanese verb without those of other deeds; in Chinese all of them."""
    text, kind = scene.reading.article.text, cue.trigger.type
    if not scene.reading.words.happenings.verb_final:
        return before
    if kind == "plan":
        due = (one for one in before if not text.startswith("まで", one.end))
        return [one for one in due if not OF_NOUN.match(text, one.end, cue.start)]
    if kind == "statement":
        before = [one for one in before if not SPOKEN.match(text, one.end)]
    if kind in ("protest", "statement") and TOLD_OF.match(text, cue.end):
        before = [one for one in before if not OTHERS.match(text, one.end)]
    return before


def is_asked_of(scene: Scene, cue: Cue) -> bool:
    """Tell whether a deed is only what someone is asked about: 追加したことに関する質問に答えた."""
    final = scene.reading.words.happenings.verb_final
    return final and bool(ASKED.match(scene.reading.article.text, cue.end))


def is_turned(scene: Scene, cue: Cue) -> bool:
    """Tell whether days behind a plan are those of someone who acts then: 検討したが、乙は3日に…."""
    return cue.trigger.type == "plan" and bool(TURNED.match(scene.reading.article.text, cue.end))
