"""Japanese clauses: what somebody did on a day, told in one clause of a sentence that tells more.

`dated` reads whole sentences in which nobody speaks. Here each clause stands for itself: one that holds
a day, the subject's name and a verb in the middle form or the past is a deed, whatever its verb, unless
the lists know words in it. A month is enough where a public body acts. A craft or a crew may act without
a name that the topic holds: 艦隊は, or 「甲丸」は behind 空母「甲丸」.
Where the sentence goes on with what its subject says, the clause must name somebody or some place else, as
資料を示し tells how it was said. Fails where the day belongs to a noun inside the clause.

Matches: 甲氏は6日、乙国を訪問し、「…」と述べた; 甲国は昨年9月、…入国禁止の措置を科した.
Must not: 甲氏は6日、記者団の取材に応じ、「…」と述べた; what is to come, or not done; comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from nlp.reading import Sentence
from nlp.reporting.agents import side
from nlp.reporting.cues import cues
from nlp.reporting.dated import PRESS, UNDONE
from nlp.reporting.days import UNKNOWN, When, when
from nlp.reporting.draft import Draft, age_days
from nlp.reporting.japanese_parts import Span, clauses, deed, doer, is_told, told_in
from nlp.reporting.kinds import NOBODY, Agent, speaker
from nlp.reporting.scene import Scene

RECENT_DAYS = {"day": 60, "month": 366}  # chosen: as `dated`; what has but a month is background
LEAST_CHARS = 14
REMEMBERED = 8  # texts, chosen: one article is read at a time
CLOSED = re.compile(r"(?:まし)?た。$")
LASTING = re.compile(r"て(?:おり|いる。|います。)?$")
AHEAD = re.compile(
    r"(?:予定|見通し|方針|見込み|可能性|恐れ|おそれ|だろう|という|べき|意向|考え|みられる)[^。]{0,8}。?$"
)
OTHERS_DAY = re.compile(  # behind a day: it is none of the deed's own
    r"[　 ]*(?:以[降来前]|まで|から|時点|現在|付|ごろまで|[一-龠]{0,6}の|"
    r"に(?:比べ|続|次|関|つい)|を(?:巡|めぐ|前に)|"
    r"に?、?[^、。「」はがを]{0,18}[しっいれけえ]た(?![後際上時前])[一-龠ァ-ヶー「])"
)
INTENDED = re.compile(r"(?:[るうくすむぶ]|の)(?:構え|姿勢|方針|考え|意向|計画|動き|可能性)[をがも]")
MEASURE = re.compile(
    r"(?:禁止|規制|制裁|禁輸|停止|制限|管理|関税|凍結|自粛)[^、。はが]{0,6}?(?:措置|リスト)?を"
)
SPEAKING = ("statement", "remark", "plan")
MANNER = re.compile(
    r"会見|取材|質問|声明|談話|報道|インタビュー|投稿|演説|答弁|更新|文書|コメント|書簡|資料"
)
SAYS = re.compile(r"[」』]と[^、。「」]{1,14}$")
CRAFT = re.compile(
    r"[^、。「」はが]{0,24}(?:艦艇?|船|艇|機|隊|編隊|空母|号|丸|チーム|クラブ|団|組合|員|操縦士|住民|市民|警察|"
    r"警視庁|裁判所|地裁|高裁|検察|総局|委員会|協会|連盟|会社|メーカー|大学|銀行)"
    r"(?:[\d０-９]{1,3}[隻機人社])?(?:など|ら)?[はが]"
)
CALLED = re.compile(
    r"(?:の|の?[^、。「」はがを]{1,6})?(?:空母|[艦船艇機])「(?P<name>[^」\n]{2,10})」"
)


def clause_deeds(scene: Scene, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the deeds that single clauses of sentences tell, where no draft stands."""
    for sentence in scene.reading.sentences:
        text = sentence.text.rstrip()
        if scene.is_headline(sentence) or not text.endswith("。"):
            continue
        if not scene.days_in(sentence.start, sentence.end):
            continue
        for span in clauses(scene, sentence):
            draft = _deed(scene, sentence, span, told)
            if draft is not None:
                yield draft


def _deed(scene: Scene, sentence: Sentence, span: Span, told: Sequence[Draft]) -> Draft | None:
    """Return the deed of a clause; None where it tells none, or a draft tells it."""
    text = scene.reading.article.text[slice(*span)]
    text, start = text.strip(), span[0] + len(text) - len(text.lstrip())
    end = start + len(text)
    if is_told(told, start, end) or not _is_done(scene, sentence, (start, end)):
        return None
    who, day = doer(scene, start, end), _day(scene, (start, end))
    if day == UNKNOWN or (day.precision == "month" and (who.person or not who.official)):
        return None
    known = [o for o in cues(scene, sentence) if start <= o.start < end and not o.trigger.noun]
    crew = _crew(scene, (start, end)) if not who.known and day.precision == "day" else None
    if not who.known and crew is None:
        return None
    if any(one.trigger.type != "other" or crew is None for one in known):
        return None
    who = crew or who
    here = told_in(told, sentence.start, sentence.end)
    if any(o.type not in SPEAKING and _is_step(scene, o, who, day) for o in here):
        return None
    speaks = any(one.type in SPEAKING for one in here)
    if speaks and not text.endswith("。") and not _reaches(scene, (start, end), who):
        return None
    measure = MEASURE.search(text) and who.official and not who.person
    return deed(scene, (start, end), who, day, "earlier_measure" if measure else "other")


def _is_step(scene: Scene, one: Draft, who: Agent, day: When) -> bool:
    """Tell whether a deed of a side is a step of what it does on that day: 大使を呼び、抗議した."""
    sides = {side(scene, each) for each in who.ids}
    same = sides == {side(scene, each) for each in one.who.ids}
    return one.when.date == day.date and same


def _is_done(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """Tell whether a clause tells what was done, and not how something was said."""
    text = scene.reading.article.text[slice(*span)]
    days = scene.days_in(*span)
    own = text[days[0].end - span[0] :] if days else text
    if len(text) < LEAST_CHARS or UNDONE.search(text) or PRESS.search(text):
        return False
    if MANNER.search(own) or INTENDED.search(own):
        return False
    said = list(scene.said_in(sentence.start, span[1]))
    if SAYS.search(text) or any(_is_content(scene, o.end, span) for o in said if span[0] < o.end):
        return False
    lasts = LASTING.search(text) is not None
    if text.endswith("。"):
        return lasts or CLOSED.search(text) is not None
    return lasts or AHEAD.search(sentence.text.rstrip()) is None


def _is_content(scene: Scene, end: int, span: Span) -> bool:
    """Tell whether a clause says what a quotation that ends there holds: not 「…」として措置を科した."""
    rest = scene.reading.article.text[end : span[1]]
    return re.match(r"[」』]?として[^、。]{4,}を", rest) is None


def _day(scene: Scene, span: Span) -> When:
    """Return the day of a clause, or its month; UNKNOWN where it is of something else, old or to come."""
    text = scene.reading.article.text
    days = [one for one in scene.days_in(*span) if not scene.is_spoken(one.start)]
    own = [one for one in days if not OTHERS_DAY.match(text, one.end)]
    found = when(own[0].value) if len(own) == 1 else UNKNOWN
    age = age_days(scene, found)
    recent = age is not None and 0 <= age <= RECENT_DAYS.get(found.precision or "", -1)
    return found if recent else UNKNOWN


def _crew(scene: Scene, span: Span) -> Agent | None:
    """Return a craft, a crew or a court as subject, by whose it was said to be; None where there is none.

    甲国海軍の空母「乙丸」…。乙丸は6日に…: the navy's.
    """
    opening = scene.reading.article.text[slice(*span)]
    for one, at in _called(scene.reading.article.text).items():
        if at < span[0] and opening.startswith(
            (f"{one}は", f"{one}が", f"「{one}」は", f"「{one}」が")
        ):
            owner = _owner(scene, at)
            return owner or NOBODY
    craft = CRAFT.match(opening)
    names = scene.names_in(span[0], span[0] + craft.end()) if craft else ()
    lands = [one for one in names if one.type in ("GPE", "ORG") and one.start == span[0]]
    if craft is None or not lands:
        return NOBODY if craft else None
    return speaker(scene, lands[0], (lands[0].start, lands[0].end))


@lru_cache(maxsize=REMEMBERED)
def _called(text: str) -> Mapping[str, int]:
    """Return where each craft of a text is first called by its name, with its kind before."""
    found = [(one["name"], one.start()) for one in CALLED.finditer(text)]
    return dict(reversed(found))


def _owner(scene: Scene, at: int) -> Agent | None:
    """Return whose a craft is, where a name stands right before its kind."""
    owners = [n for n in scene.names if n.end == at and n.type in ("ORG", "GPE")]
    return speaker(scene, owners[0], (at, at)) if owners else None


def _reaches(scene: Scene, span: Span, who: Agent) -> bool:
    """Tell whether a clause names somebody or some place besides who acts."""
    return any(
        one.start > who.start and one.entity_id not in who.ids for one in scene.names_in(*span)
    )
