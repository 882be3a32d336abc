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
    r"に[^、。「」はが]{1,12}[しめっれせいけげえん][ただ](?:ばかりの)?(?=[\u4e00-\u9fffァ-ヶ])(?!上|後|際|時)"
)
OF_CAUSE = (
    re.compile(  # 14日に自粛を呼びかけた影響が続き、売上は3割減った: of what brought it about
        r"[^。「」]{1,60}?[たる](?:影響|余波|反動|あおり|効果|波紋)(?:が|で|から|も|を受け)"
    )
)
OF_OTHERS = re.compile(  # behind a subject: the deed of a clause, no meeting at which one speaks
    r"に[^、。「」はが]{1,12}[しめっれせいけげえん][ただ](?=[\u4e00-\u9fffァ-ヶ])(?![^、。「」]{0,24}(?:会見|会談|会議|会合|"
    r"番組|講演|演説|談話|声明|投稿|取材|集会|協議|委員会|報告書|書簡|社説|国会|答弁|論評|公告|文書|資料|発言))"
)
ASKED = re.compile(r"[^。、]{0,24}(?:について|に関する|に関して|に対する)の?質問に(?:答え|対し)")
TURNED = re.compile(r"[^。「」]{0,20}?(?:たが|ものの|のに対し)、")  # behind it someone else acts
FIRST = re.compile("に(?:続き|続いて|次いで|加え)(?:て)?、")
RESTS = re.compile(r"に[^、。「」はが]{1,12}た[^。「」]{1,60}?(?:を踏まえ|を受け|に基づ)")
CLEFT = re.compile(
    r"[^、。]{0,6}のは"
)  # 「…を促したのは3月3日だった」: the day stands behind (Japanese)
ENDED = re.compile("(?:し|され|られ|せ)?(?:まし)?[ただ]")
CAME_OUT = re.compile(
    r"[^、。「」]{0,6}[ただる](?:こと|の)が、?(?:複数の)?(?:[^、。「」]{1,14}(?:で|に(?:より|よると|よって))、?)?"
    r"(?=[^、。]{1,16}、?[^、。「」]{0,16}(?:明らか|分か|わか|判明|発覚))"
)
REASON = re.compile(  # 甲国が追加したことを受け、6日に…: the day is that of the answer (Japanese)
    r"(?:し|され|られ)?た(?:(?:問題|件|事案)で|(?:こと|の|件|問題|事案)?)(?:(?<=で)|を受け|に対し|に反発|に抗議|について|を巡|をめぐ|に関)"
)
TOLD_DONE = re.compile(  # 7日凌晨表示，已就此…: what was done the day before (Chinese)
    r"[^，。；]{1,8}(?:凌晨|清晨)[^。；]{0,10}?(?:表示|指出|透露|[说說称稱]|通[报報])[，,：:]?[^。；，]{0,6}已[经經]?[^。；]{0,40}$"
)


def day_behind(scene: Scene, cue: Cue, days: list[Day]) -> Day | None:
    """Return the day right behind a Japanese deed that is its own; None where none stands there.

    …を促したのは3月3日だった; …したことが19日、明らかになった; with no day before, 輸出を禁じた1月以降.
    """
    if not scene.reading.words.happenings.verb_final:
        return None
    alone = all(one.start > cue.start for one in days)
    found = (
        pattern.match(scene.reading.article.text, cue.end)
        for pattern in (CLEFT, CAME_OUT, *([ENDED] if alone else []))
    )
    ends = {match.end() for match in found if match}
    return next((one for one in days if one.start in ends), None)


def qualifies_day(scene: Scene, cue: Cue) -> bool:
    """Tell whether a deed only tells more of the day behind it: 輸出を禁じた1月以降 (Japanese)."""
    ended = ENDED.match(scene.reading.article.text, cue.end)
    days = scene.days_in(cue.end, cue.sentence.end) if ended else ()
    return any(ended is not None and one.start == ended.end() for one in days)


def own_days(scene: Scene, cue: Cue, before: list[Day]) -> list[Day]:
    """Return the days before a verb without those of other deeds.

    Chinese: without the day in whose small hours someone tells of a protest, 7日凌晨表示，已提出抗议.
    """
    text, kind = scene.reading.article.text, cue.trigger.type
    if not scene.reading.words.happenings.verb_final:
        done = kind in ("protest", "meeting")
        return [one for one in before if not (done and TOLD_DONE.match(text, one.start, cue.start))]
    before = _after_another(scene, cue, before)
    if kind == "plan":
        due = (one for one in before if not text.startswith("まで", one.end))
        return [one for one in due if not OF_NOUN.match(text, one.end, cue.start)]
    if kind == "trade_data":
        before = [one for one in before if not OF_CAUSE.match(text, one.end, cue.start)]
    if kind == "statement":
        before = [one for one in before if not SPOKEN.match(text, one.end)]
        before = [one for one in before if not _is_of_others(text, one, cue)]
    if kind in ("protest", "statement") and TOLD_OF.match(text, cue.end):
        before = [one for one in before if not OTHERS.match(text, one.end)]
    return before


def _is_of_others(text: str, one: Day, cue: Cue) -> bool:
    """Tell whether a day dates what another did, of which one speaks: 甲国が7日に始めた調査に触れ."""
    return text[one.start - 1] in "が、" and bool(OF_OTHERS.match(text, one.end, cue.start))


def _after_another(scene: Scene, cue: Cue, before: list[Day]) -> list[Day]:
    """Return the days without those of what came first, or of what it rests on (Japanese).

    1月6日付で発表した公告に続き、翌7日にも…を発表した; 8日に提出された申請を踏まえて調査を開始した.
    """
    text = scene.reading.article.text
    cut = max((m.end() for m in FIRST.finditer(text, cue.sentence.start, cue.start)), default=0)
    return [
        one for one in before if one.start >= cut and not RESTS.match(text, one.end, cue.start)
    ] or [one for one in before if not RESTS.match(text, one.end, cue.start)]


def brings_about(scene: Scene, cue: Cue, figures: Cue) -> bool:
    """Tell whether figures only come of a deed: 自粛を呼びかけた影響が続き、売上は3割減った (Japanese)."""
    if not scene.reading.words.happenings.verb_final or cue.end > figures.start:
        return False
    return bool(OF_CAUSE.match(scene.reading.article.text, cue.end, figures.start))


def is_asked_of(scene: Scene, cue: Cue) -> bool:
    """Tell whether a deed is only what someone is asked about: 追加したことに関する質問に答えた."""
    final = scene.reading.words.happenings.verb_final
    return final and bool(ASKED.match(scene.reading.article.text, cue.end))


def is_turned(scene: Scene, cue: Cue) -> bool:
    """Tell whether days behind a plan are those of someone who acts then: 検討したが、乙は3日に…."""
    return cue.trigger.type == "plan" and bool(TURNED.match(scene.reading.article.text, cue.end))
