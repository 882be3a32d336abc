"""Elsewhere: days and subjects of a Chinese sentence that belong to another deed than the cue's.

There is no parse: it is told by the clause. Matches: "甲国6日宣布限制后，乙国外交部已经抗议": not the 6th.
Must not: "甲国6日宣布限制后，乙国外交部随即抗议".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.patterns import compiled
from nlp.reporting.cues import CLAUSE, Cue
from nlp.reporting.kinds import ACTING, Agent, speaker
from nlp.reporting.pronouns import SPEAKING
from nlp.reporting.scene import Day, Name, Scene, is_office
from nlp.reporting.within import frame_end

TOPIC = re.compile(  # what someone speaks of, with its own day
    r"(?:关于|關於|对于|對於|针对|針對|就|对|對)[^，。；：“”「」]{2,60}?"
    r"(?:一事|之事|的(?:报[道导]|報[道導]|传闻|傳聞|消息|提问|提問|问题|問題))|"
    r"(?:对于|對於|针对|針對|对|對)有?[^，。；]{0,8}(?:媒体|媒體)(?:[称稱]|报[道导]|報[道導])[^，。；]+"
)
ON = re.compile(  # what words are on is of another day and place: 关于甲6日在国会的答辩，乙称
    r"^[\s\u3000]*(?:[关關][于於]|[对對][于於]|[针針][对對]|[谈談][到及]|提[到及]|就(?![业業任在是算连連]))[^，。；：]*，"
)
AFTERWARDS = re.compile(
    r"[^，。；]*(?:宣布|宣佈|公布|公佈|发布|發布|公告|实施|實施|启动|啟動|列入|发表|發表|出台)"
    r"[^，。；]*[后後][，,]"
)
ANNOUNCED = re.compile(
    r"(?:宣[布佈]|公[布佈告]|通[知告])[，,：:][^，。；]*$"
)  # tried up to what is
ADDED = re.compile(r"，[还還也][^，。；]{0,6}$")
AGAIN = re.compile(r"[^，。；]{0,4}[又再则則]")
OF_THING = re.compile(  # behind a day: 29日及30日的演出, 3日至4日举行的会谈
    r"(?:(?:以?及|[和、与與至到]|[-–—~～])(?:\d{1,2}月)?\d{1,2}日)*(?:[举舉召]行|[召]?[开開][始幕演]|上[演映]|放映|[访訪][华華日美问問])?的"
    r"(?![^，。；]{0,6}[会會]上)"
)
AT_ONCE = re.compile(
    r"随即|隨即|随后|隨後|立即|旋即|马上|馬上|当天|當天|当日|當日|同日|当晚|當晚|即时|即時"
)
SPEAKING_OF = re.compile(
    r"[^，。；]*(?:谈到|談到|谈及|談及|提到|提及|论及|論及|批评|批評|评论|評論)[^，。；]*"
)
GROUND = re.compile(r"[^，。；]{0,4}以[^，。；]*")
REASON = re.compile(
    r"(?:(?<![所可得难難加予足])以|因[为為]?)[^，。；]{2,60}?(?:[为為](?:由|名|借口|藉口)|等?(?:原因|理由|[缘緣]故)(?=[，。；]))"
)
FRAMED = re.compile(  # why or when another does what the cue tells: who stands there does not act
    r"(?:(?:^|(?<=[，；]))(?:自(?![民衛卫由主己])|[隨随][着著]|[针針][对對]|因(?!此|而)|由[于於]|[对對][于於]|[继繼](?![续續])|不[满滿]|[鉴鑒][于於]|作[为為]|[为為]了)"
    r"[^；。]*?，|因(?![此而素应應])[^，；。]*[而，]|(?:^|(?<=[，；]))[^，；。]*(?:(?:[说說言论論话話辯辩詢询行]|有事[”」])[之以]?[后後]|(?<![时即])[以][来來]|引[发發起]|[导導]致|激起|招致|(?:[发發]表|[抛拋]出)[^，；。]*(?:言[论論]|[发發]言|[谬謬][论論]))[^，；。]*，)"
)
MET_WITH = re.compile(r"(?:引[发發起来來]|激起|招致|遭到?|受到)了?(?=[^，；。]{2,24}$)")
STIRS = re.compile(
    r"(?:引[爆发發起]|激[起怒]|招[致来來]|惹[怒恼惱]|[触觸]怒)了?(?=[^，；。]{2,16}?"
    r"(?:不[满滿]|反[弹彈感]|批[评評]|抗[议議]|[愤憤]怒|震怒|[谴譴][责責])?[，,](?:[并並]|[随隨][即后後]|[还還])[^，；。]{0,8}$)"
)
OTHERS = re.compile(  # 甲机6日照射，乙大臣则批评称: tried behind a day
    r"(?:(?!批[评評]|表示|指出|重申|[强強][调調]|[说說称稱]|抗[议議]|要求|[会會])[^；。])*，[^，。；：“「]{2,24}?[则則]"
)
ABOUT = re.compile(  # 21日致函，就首相此前发表的言论…: tried behind a day
    r"[^；。]*(?:就|[针針][对對]|[对對][于於]|[围圍][绕繞]|批[评評]|[驳駁]斥)(?P<who>[^，。；：“「]*)"
)
WORDS_OF = re.compile(  # behind their day: 26日批评去年11月的言论
    r"[^，。；]{0,14}(?:言[论論]|[发發]言|答[辩辯询詢]|[谈談][话話]|表[态態])"
)
BASE_BEFORE = re.compile(r"(?:[与與跟较較比于於及]|相比)$")
BASE_AFTER = re.compile(r"(?:同期|同月)|[^，。；\d]{0,6}(?:相比|的\d)")
NOT_OWN = re.compile(
    r"的[^，。；]{0,12}(?:言论|言論|发言|發言|答辩|答辯|表态|表態|讲话|講話|谈话|談話)[，,]|"
    r"[；;]在?(?:此|这|這|那)?之?前"
)
NEXT = re.compile("，(?:[并並又再更]|[随隨其][后後])[于於在]?$")  # tried up to a day
EVER_SINCE = re.compile("以来|以來|至今|迄今")  # after a day: a span up to now (Chinese)
OF_OBJECT = re.compile(r"(?:对|對|就|针对|針對)(?:[^，。；]{0,12})$")
THINGS = re.compile(
    r"[^，。；]{0,16}的?(?:调查|調查|公告|措施|决定|決定|禁令|管制|声明|聲明|做法|名单|名單)"
)
SAYS = re.compile(
    r"(?:表示|指出|强调|強調|重申|透露|认为|認為|回应|回應|声称|聲稱|[称稱说說指道])[，,：:]$"
)
TELLS = re.compile(  # what follows the mark is told by someone, with a subject of its own
    r"(?:表示|指出|强调|強調|重申|透露|认为|認為|主张|主張|质疑|質疑|批评|批評|[称稱说說]|[说說]明|解[释釋]|"
    r"介[绍紹]|告[诉訴][^，。；]{1,8})[，,：:]"
)
WHO_STANDS_IN = "(?:他|她|[该該](?![国國])|[这這][位名]|上述|前述)"  # for someone named before
STANDS_IN = re.compile(rf"[\s　]*{WHO_STANDS_IN}")
TOLD_CHARS = 4  # between the verb and what it tells: 回应称，“
WHITE_PAPER = re.compile("的[^，。；]{0,14}(?:白皮|[蓝藍]皮|[报報]告)")
LISTED = ("listing", "delisting")
TAKING = re.compile("[将將把](?![于於在])")  # what follows is the object
PUT_ON = re.compile("[^，。；]*被[^，。；]*")  # 甲公司已被列入: whom it is done to
DONE = ("investigation", "court", "announcement", "listing", "delisting", "statement", "protest")
REACTED = ("protest", "rejection", "statement")
IMPOSED = ("announcement", "listing", "delisting", "earlier_measure")
LEAD_CHARS = 2
POSSESSED_CHARS = 14  # a day before whose remarks it is of: 去年11月首相甲野的言论


def is_reason(cue: Cue, at: int) -> bool:
    """Tell whether a name at an offset only stands in the reason that is given: 以首相的言论为由."""
    place = at - cue.sentence.start
    text, end = cue.sentence.text, cue.start - cue.sentence.start
    own = cue.trigger.type == "remark"  # 起因为甲野7日的答询: whose words they are
    framed = () if own else FRAMED.finditer(text, 0, end)
    reasons = list(REASON.finditer(text))
    if any(m.start() <= place < m.end() for m in reasons):
        return True
    return any(m.start() <= place < m.end() and not _gives(reasons, m, place) for m in framed)


def _gives(reasons: Sequence[re.Match[str]], frame: re.Match[str], place: int) -> bool:
    """Tell whether a name opens a clause in which it gives its reason: 甲部以首相的言论为由，…"""
    return any(frame.start() <= place < one.start() < frame.end() for one in reasons)


def leads_in(cue: Cue) -> bool:
    """Tell whether a cue stands in the clause that only opens its sentence: 针对甲国列入20家，乙…."""
    return cue.end - cue.sentence.start <= frame_end(cue.sentence.text)


def only_tells_which(scene: Scene, cue: Cue) -> bool:
    """Tell whether a verb only tells which noun is meant: 14日批评的措施; not 14日批评首相的发言."""
    text = scene.reading.article.text
    if cue.trigger.type in ("statement", "protest") and text[cue.end : cue.end + 1] != "的":
        return False
    return bool(compiled(scene.reading.words.happenings.qualifies).match(text, cue.end))


def in_passing(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch before a verb of saying only names what is spoken of: 提到…在国会的答询，."""
    return SPEAKING_OF.fullmatch(text[start:end].rstrip("，,")) is not None


def own_days(scene: Scene, cue: Cue, before: Sequence[Day]) -> list[Day]:
    """Return the days before a cue that may be its own: none of the remarks, or of what came after.

    "他去年11月的言论，他至今拒绝收回", "8月18日表示…；在此之前，…移出名单".
    """
    text, begin = scene.reading.article.text, cue.sentence.start
    if scene.reading.words.happenings.verb_final:
        return list(before)
    if cue.trigger.noun:  # 4日批评高市的答辩, 4日以高市的言论为由: not the day of the remarks
        told = [o for o in before if not SPEAKING_OF.fullmatch(text, o.end, cue.start)]
        return [one for one in told if not GROUND.fullmatch(text, one.end, cue.start)]
    found = [one for one in before if not NOT_OWN.search(text, one.end, cue.start)]
    if cue.trigger.type == "remark":  # 同日发言人表示，首相近期发表…言论: the day of who speaks
        found = [one for one in found if not TELLS.search(text, one.end, cue.start)]
        found = [one for one in found if not _of_another(scene, one, cue)]
    if cue.trigger.type in IMPOSED:
        found = [one for one in found if not SPEAKING_OF.fullmatch(text, one.end, cue.start)]
    found = [one for one in found if not _is_besides(text, begin, one, cue)]
    if cue.trigger.type == "licence_delay":
        found = [one for one in found if not _afterwards(text, one, cue)]
    if cue.trigger.type in ("statement", "licence", "delisting"):
        found = [one for one in found if not EVER_SINCE.match(text, one.end)]
    found = [one for one in found if not _is_spoken_on(cue, one)]
    if cue.trigger.type not in REACTED:
        return found
    return [
        one
        for one in found
        if not _afterwards(text, one, cue)
        and not OTHERS.match(text, one.end, cue.start)
        and not (
            OF_OBJECT.search(text[begin : one.start]) and THINGS.match(text, one.end, cue.start)
        )
    ]


def _is_spoken_on(cue: Cue, one: Day) -> bool:
    """Tell whether a day is that of what words or a measure answer: 针对甲国6日宣布限制，乙方宣布制裁."""
    text, at = cue.sentence.text, one.start - cue.sentence.start
    if cue.trigger.type in REACTED:
        kinds: tuple[re.Pattern[str], ...] = (TOPIC, ON)
    else:
        kinds = (ON,) if cue.trigger.type == "announcement" and not leads_in(cue) else ()
    spans = (m.span() for p in kinds for m in p.finditer(text, 0, cue.start - cue.sentence.start))
    return any(low <= at < high for low, high in spans)


def _of_another(scene: Scene, one: Day, cue: Cue) -> bool:
    """Tell whether a day is that of who speaks of a person's remarks, not of the remarks."""
    about = ABOUT.fullmatch(scene.reading.article.text, one.end, cue.start)
    named = scene.names_in(about.start("who"), cue.start) if about else ()
    return any(name.type == "PERSON" for name in named)


def days_behind(text: str, cue: Cue, days: Sequence[Day]) -> list[Day]:
    """Return the days behind a cue without those of what is done next: 限制进口，并于1月加强管制."""
    if leads_in(cue):
        return []
    behind = [one for one in days if one.start >= cue.end]
    if cue.trigger.type in DONE:
        behind = [one for one in behind if "/" not in one.value]  # 决定立案，调查期为1月至6月
    return [one for one in behind if not NEXT.search(text, cue.end, one.start)]


def with_possessor(scene: Scene, cue: Cue, before: Sequence[Day]) -> list[Day]:
    """Return the days beside whose remarks they are: 6日召见大使，对甲野的言论抗议 gives none (Chinese)."""
    people = [n for n in scene.names_in(cue.sentence.start, cue.start) if n.type == "PERSON"]
    least = people[-1].start - POSSESSED_CHARS if people else 0
    return [one for one in before if one.start >= least]


def _is_besides(text: str, begin: int, one: Day, cue: Cue) -> bool:
    """Tell whether a day is of the deed to which another is added, or of the thing that is done to.

    呼吁…，1月又禁止…，还致函…: not January's; 宣布，29日及30日的演出取消: not of the 29th.
    """
    if cue.trigger.type == "other" and _of_object(text, begin, one):
        return True
    added = ADDED.search(text, one.end, cue.start)
    return bool(
        added and "，" in text[begin : one.start].strip("，") and AGAIN.match(text, one.end)
    )


def _of_object(text: str, begin: int, one: Day) -> bool:
    """Tell whether a day only tells which noun is meant, in what is made known."""
    return bool(ANNOUNCED.search(text, begin, one.start) and OF_THING.match(text, one.end))


def _afterwards(text: str, one: Day, cue: Cue) -> bool:
    """Tell whether a day is that of an announcement which someone answers later."""
    answered = AFTERWARDS.match(text, one.end, cue.start)
    return answered is not None and not AT_ONCE.search(text, answered.end(), cue.start)


def of_figures(text: str, days: Sequence[Day]) -> list[Day]:
    """Return the days of figures without those that they are compared with: 与2024年同期相比."""
    return [
        one
        for one in days
        if not BASE_BEFORE.search(text[max(0, one.start - 3) : one.start])
        and not BASE_AFTER.match(text, one.end)
    ]


def told_by(scene: Scene, cue: Cue) -> int:
    """Return where the clause begins that tells who says the cue's clause; 0 where none does.

    "甲部2日发公告，乙国政府3日回应称，已提出抗议": that of 乙国政府.
    """
    text = scene.reading.article.text
    marks = [cue.sentence.start + m.end() for m in CLAUSE.finditer(cue.sentence.text)]
    marks = [at for at in marks if at <= cue.start]
    if not marks or not SAYS.search(text[marks[-1] - 6 : marks[-1]]):
        return 0
    start = marks[-2] if len(marks) > 1 else cue.sentence.start
    names = scene.names_in(start, marks[-1])
    return start if names and names[0].start - start <= LEAD_CHARS else 0


def inside_speech(scene: Scene, cue: Cue) -> int:
    """Return where what someone tells begins, if it has a subject of its own; 0 where it has none.

    "甲部长6日指出，乙国上周又作出裁定": there 乙国 acts.
    """
    text, words = scene.reading.article.text, scene.reading.words.happenings
    told = [one.end() for one in TELLS.finditer(text, cue.sentence.start, cue.start)]
    for one in scene.names_in(told[-1], cue.start) if told else ():
        target = compiled(words.target_before).search(text[max(0, one.start - 3) : one.start])
        if one.type in ACTING and not target and not scene.is_quoted(one.start):
            return told[-1]
    return 0


def voiced_by(scene: Scene, cue: Cue, start: int) -> Agent | None:
    """Return whom a phrase that stands in for a speaker means, as the quotation tells it (Chinese)."""
    words, text = scene.reading.words.happenings, scene.reading.article.text
    clause = max(start, 1 + text.rfind("，", start, cue.start))
    if words.verb_final or words.parsed:
        return None
    stands_in = STANDS_IN.match(text, clause, cue.start) is not None
    if cue.trigger.type != "statement" and not stands_in:
        return None
    who = next(iter(scene.said_in(cue.end, cue.end + TOLD_CHARS + 1)), None)
    if who is None:
        return None
    named = next((one for one in scene.names if one.entity_id == who.speaker_id), None)
    if named is not None:
        return speaker(scene, named, (named.start, named.end))
    if not stands_in:
        return None
    entity = scene.entity(who.speaker_id)
    body = who.body_id or (entity.body if entity else None)
    if body is None:
        return None
    office = is_office(scene.entity(body))
    return Agent(ids=(body,), official=office, person=True, spokes=entity is not None, start=start)


def is_put_on(text: str, cue: Cue, name: Name) -> bool:
    """Tell whether a name is what is put on a list or taken off (Chinese)."""
    if cue.trigger.type not in LISTED:
        return False
    clause = CLAUSE.split(text[cue.sentence.start : name.start])[-1]
    return bool(TAKING.search(clause) or PUT_ON.fullmatch(text, name.end, cue.start))


def met_with(cue: Cue) -> int:
    """Return where those are named whose protest is met with: 言论引发甲国抗议; 0 for another cue.

    Who is stirred up acts upon it: 言论引发甲国不满，并敦促….
    """
    found = MET_WITH.search(cue.before) if cue.trigger.type == "protest" else None
    found = found or STIRS.search(cue.before)
    return cue.sentence.start + found.end() if found else 0


def teller_start(scene: Scene, cue: Cue) -> int:
    """Return where the clause begins that tells who acts, behind who tells of it or meets with it."""
    told = told_by if cue.trigger.type in SPEAKING else inside_speech
    return max(told(scene, cue), met_with(cue))


def before_it(scene: Scene, cue: Cue, day: int) -> int:
    """Return where a day begins, or the name right before it: 甲国政府在7月通过的白皮书 (Chinese)."""
    text = scene.reading.article.text
    ends = day - 1 if text[day - 1 : day] in ("在", "于", "於") else day
    if ends == day and not WHITE_PAPER.match(text, cue.end):
        return day
    return next((name.start for name in scene.names if name.end == ends), day)
