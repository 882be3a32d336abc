"""Clauses: what stands inside a Japanese clause that another sentence part only builds on.

Matches: 甲国は、乙国首相が先月言及したことに反発し、15日に発表した (先月 and 乙国首相 belong inside).
Must not: 甲省が15日に制裁を発表した.
"""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.reporting.closed import is_closed, open_days, open_names
from nlp.reporting.cues import SAYING, Cue
from nlp.reporting.scene import Day, Name, Scene

INSIDE = re.compile(  # 甲は、乙が…したことに反発し、 甲は席上、乙が打ち出した規制の経緯を説明し、
    r"(?:^|、)[^、。「」がは]{2,30}(?<![でにと])は、?(?:[^、。「」がは]{1,10}、)?(?P<inside>[^。、「」は]{2,30}が(?:[^。「」は]{1,30}は)?[^。「」は]{2,60}?[たるう]"
    r"(?:(?:こと|の)(?:に|を|で|から)|[\u4e00-\u9fff]{2,6}(?:に|の)))(?=[^。、「」]{0,16}(?:、|「|$))"
)
DEALT_WITH = re.compile(  # 甲省は抗議したほか、乙国が呼びかけていることに|反論した
    r"(?:^|、)[^、。「」がは]{2,30}(?<![でにと])は[^「」]*、"
    r"(?P<inside>[^。、「」はが]{2,30}が[^。「」は]{2,60}?[たるう](?:こと|の)(?:に|を))(?:強く|厳しく|改めて|重ねて)?$"
)
HINTED = re.compile(  # 甲は「…」と発言を行い、乙国が介入する可能性を示唆した
    r"[^、。「」はが]{2,30}は[^。]*?、(?P<inside>[^。、「」はが]{2,30}が[^。「」は]{2,60}?[たるう](?:可能性|考え|方針|意向|姿勢)を)$"
)
CONTENT = re.compile(  # 甲は会合で、乙が抗議したことを説明した: what 甲 tells is what 乙 did
    r"は(?:[^、。「」がは]{1,16}[でに後])?、(?P<inside>[^。、「」は]{2,30}?が[^。「」は]{2,80}?こと)"
    r"を[^。「」、]{0,6}(?:説明|明らか|明か|指摘|強調|認め|報告|伝え|非難|批判|評価|歓迎|問題視)"
)
THAT = re.compile(  # 甲相は、乙国の戦闘機が照射を行ったと明らかにした: what 甲相 tells is what 乙国 did
    r"[^、。「」はが]{2,30}[はが](?:[^。「」は]{1,40}?[でに後未明夜朝日き])?、"
    r"(?P<inside>(?:[^。「」は]|「[^」]{1,12}」){2,80}?が(?:[^。「」は]|「[^」]{1,12}」){2,120}?[ただ](?:こと[をに]|と|ことについて))、?"
    r"[^。「」は]{0,30}?(?:発表|公表|明らか|明か|説明|指摘|報告|認め|抗議|批判|非難)"
)
TELLS = re.compile("が.*[ただ](?:と|こと)")
PAPER_OF = re.compile(  # 甲国大使が21日に送った書簡は「…」と強調した: its day is not of who judges it
    r"(?P<inside>[^、。「」はが]{2,30}が[^。「」は]{2,80}?[たるう]"
    r"(?:書簡|文書|声明|談話|発言|主張|投稿|映像|音声|発表|報道|規制|措置|決定|公告))(?:について)?は"
)
CONTRASTED = re.compile(  # 甲国は抗議をしたが、乙国は撤回を拒んでいる: each does its own
    r"[^。]*?は[^。]*(?:[たるいだ]が|のに対し(?:て)?|一方(?:で)?)、(?=[^、。「」はが]{1,16}(?<![でにと])は)"
)
BUILT_ON = re.compile(  # 甲は13日の会見で、乙が…と述べたことに対し、: behind the deed of a clause within
    r"[^、。「」はが]{0,8}[たるう](?:こと|事|点|[^、。「」はが]{0,12}(?:答弁|発言|発表))(?:に|を|で|が|は)"
)
WITHIN = re.compile(
    r"(?:[^、。「」がは]{2,30}、)?[^、。「」はが]{2,30}(?<![でにと])は(?:[^「」。]|「[^」]{1,12}」)*?、"
    r"(?=[^、。「」はがを]{2,40}が)"
)
DONE = ("other",)
PASSIVE = re.compile("され|られ|受け|浴び")
BY = re.compile(r"(?:の[^、。「」はがをに]{1,12}?|[艦機船]{1,2})?による[^、。「」はが]{0,30}$")
FROM = re.compile(r"(?:の[^、。「」はがをに]{1,12}?|[艦機船]{1,2})?(?:から|により|によって)(?!も)")
OWN = re.compile(r"[^、。「」はがを]{0,10}が")
TOPIC = re.compile(r"は、?")
NAMED = re.compile(r"[^、。「」はがをにで]{0,14}(?<![でにと])は")


def after(cue: Cue) -> str:
    """Return what its sentence says behind a cue."""
    return cue.sentence.text[cue.end - cue.sentence.start :]


def inside(scene: Scene, cue: Cue) -> tuple[int, int]:
    """Return the stretch of a clause before a cue that another one builds on; empty where none is."""
    if not scene.reading.words.happenings.verb_final:
        return cue.start, cue.start
    text = cue.before
    found = [*INSIDE.finditer(text), *HINTED.finditer(text), *DEALT_WITH.finditer(text)]
    if not found and cue.trigger.type in SAYING:
        found = [one for one in (PAPER_OF.match(text),) if one]
    if not found and (that := _made_known(cue)):
        found = [that]
    if not found:
        return cue.start, cue.start
    start, end = found[-1].span("inside")
    return cue.sentence.start + start, cue.sentence.start + end


def hinted(scene: Scene, cue: Cue) -> bool:
    """Tell whether a topic hints at what another may do: 甲は…、乙国が…する可能性を示唆した."""
    return scene.reading.words.happenings.verb_final and HINTED.search(cue.before) is not None


def own_start(scene: Scene, cue: Cue) -> int:
    """Return where the clause begins that the topic of its sentence only tells of, else the sentence."""
    final = scene.reading.words.happenings.verb_final
    built_on = final and (BUILT_ON.match(after(cue)) or is_closed(cue))
    found = WITHIN.match(cue.before) if built_on else None
    return cue.sentence.start + (found.end() if found else 0)


def outside_days(scene: Scene, cue: Cue, days: list[Day]) -> list[Day]:
    """Return the days without those of such a clause."""
    (start, end), own = inside(scene, cue), own_start(scene, cue)
    days = open_days(scene, cue, [one for one in days if not start <= one.start < end])
    if cue.trigger.type in SAYING:
        return [one for one in days if one.start >= own]
    return [one for one in days if one.start >= own]


def topic(scene: Scene, cue: Cue, names: list[Name]) -> list[Name]:
    """Return the names without those of such a clause, where another is the topic, or in brackets.

    Asked of Japanese alone, where particles mark the subject.
    """
    start, end = inside(scene, cue)
    text = scene.reading.article.text
    names = [one for one in names if text[one.start - 1 : one.start] not in ("（", "(")]
    if told := _told(scene, cue, names) or _that(scene, cue):
        return told
    names = open_names(scene, cue, _contrasted(cue, names))
    free = [one for one in names if not start <= one.start < end]
    if _made_known(cue):
        return free or names
    if names and not free and (whole := _topic_of(scene, cue, start)):
        return whole
    return free if any(TOPIC.match(text, one.end) for one in free) else names


def _told(scene: Scene, cue: Cue, names: list[Name]) -> list[Name]:
    """Return the subject of a clause that the topic of the sentence only tells of."""
    if not scene.reading.words.happenings.verb_final:
        return []
    text, begin = scene.reading.article.text, cue.sentence.start
    whole = cue.sentence.text
    spans = [o.span("inside") for o in (*CONTENT.finditer(whole), *INSIDE.finditer(whole))]
    found = [
        name
        for low, high in spans
        if begin + low <= cue.start < begin + high
        for name in names
        if begin + low <= name.start < begin + high and OWN.match(text, name.end)
    ]
    return ([one for one in found if one.type == "PERSON"] or found)[:1]


def _contrasted(cue: Cue, names: list[Name]) -> list[Name]:
    """Return the names of the clause that is set against another one, where there are any."""
    other = CONTRASTED.match(cue.before)
    first = cue.sentence.start + (other.end() if other else 0)
    return [one for one in names if one.start >= first] or names


def _topic_of(scene: Scene, cue: Cue, at: int) -> list[Name]:
    """Return the topic of a sentence before a clause within: 甲省は抗議したほか、乙国が…ことに反論した."""
    text = scene.reading.article.text
    near = scene.names_in(cue.sentence.start, at)
    return [one for one in near if NAMED.match(text, one.end) and one.type != "LOC"][:1]


def _made_known(cue: Cue) -> re.Match[str] | None:
    """Return the clause that a cue behind it only makes known: 甲相が、乙軍が照射したと発表した."""
    found = _that_clause(cue.sentence.text)
    return found if found and cue.start >= cue.sentence.start + found.end("inside") else None


@lru_cache(maxsize=64)
def _that_clause(text: str) -> re.Match[str] | None:
    """Return what a Japanese sentence only makes known; looked for once a sentence."""
    return THAT.match(text) if TELLS.search(text) else None


def _that(scene: Scene, cue: Cue) -> list[Name]:
    """Return who did what the topic of the sentence only makes known."""
    if not scene.reading.words.happenings.verb_final or cue.trigger.type not in DONE:
        return []
    found = _that_clause(cue.sentence.text)
    if found is None:
        return []
    low, high = (cue.sentence.start + at for at in found.span("inside"))
    if not low <= cue.start < high:
        return []
    text = scene.reading.article.text
    within = scene.names_in(low, min(cue.start, text.find("が", low)))
    actors = [o for o in within if o.type == "ORG"] or [o for o in within if o.type == "GPE"]
    return actors[:1] if not PASSIVE.search(text, cue.end - 2, cue.end + 1) else []


def done_by(scene: Scene, cue: Cue) -> list[Name]:
    """Return by whom a thing is done that others tell of: 甲軍の戦闘機から照射された, 甲軍機による照射."""
    if not scene.reading.words.happenings.verb_final or cue.trigger.type not in DONE:
        return []
    text = scene.reading.article.text
    passive = PASSIVE.search(text, cue.end - 2, cue.end + 1)
    names = scene.names_in(cue.sentence.start, cue.start)
    by = FROM if passive else BY
    return [one for one in names if by.match(text, one.end, cue.start)][-1:]
