"""Chinese, onward: speech that goes on without a verb of its own, and verbs that report plainly or not.

An answer goes on in the next sentence of its paragraph in the first person, or judging and demanding as a
spokesperson does. Who speaks before a verb does not belong here.
Matches: 发言人表示，请向主管部门了解。我想告诉你的是，措施合法。 Must not: 发言人表示不了解。当天股市下跌.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from nlp.naming.aliases import Same
from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.drafts import Draft, trimmed
from nlp.quoting.speakers import Speaker, Stage
from nlp.reading import Sentence
from nlp.sides import Sides

GAP_CHARS = 3  # between what was said and the end of its sentence: marks and a stop
LEAST = 8  # characters
FIRST_PERSON = re.compile(
    r"\s*(?:(?:因此|所以|同[时時]|此外|另外|但是?|不[过過]|在此|[对對]此|[为為]此|今[后後]|[将將][来來]|未[来來])[，,]?)*"
    r"(?:我(?!驻|駐|[国國][^，。]{0,6}[报報])|咱|本人|(?:需要|有必要|必[须須]|[应應][当當該该]|特[别別]|值得)(?:再次|特[别別])?"
    r"(?:[强強][调調]|指出|[说說]明|[补補]充)的是)"
)
OPENS = re.compile(r"\s*[^，。；：]{2,12}的是[，,：:]\s*")  # 我想告诉你的是，…
OWN = re.compile(  # 中方 as one who wants, not as one whose deeds are told
    r"\s*[^，。；]{0,6}(?:[中日美韩韓]方|[中日美韩韓][国國]?政府|中[国國])(?:的?立[场場]|[将將会會]|[愿願]|希望|敦促|要求|奉[劝勸]|正告|[强強]烈|[坚堅]决|[坚堅]決|反[对對]|"
    r"[对對]此|一[贯貫]|一向|[历歷][来來]|始[终終]|[绝絕決决]不|有[权權]|必[将將]|再次|多次|不[接容允])"
)
JUDGES = re.compile(  # as a spokesperson does of the other side
    r"(?:[中日美韩韓]方|日本|美[国國]|[首日]相|[台臺][湾灣]|有[关關]方面|[这這]|此[举舉])[^。]{0,40}?"
    r"(?:[应應]|必[须須]|[务務]必|理[应應]|[妄企][图圖想]|公然|粗暴|[严嚴]重|纯[属屬]|純屬|不能接受|不可接受|不[会會]得逞|"
    r"[践踐]踏|[违違]背|[违違]反|[损損]害|挑[战戰衅釁]|背[信弃棄]|倒行逆施|死路|注定|罪[责責行]|反省|反思)"
)
TOLD = re.compile(  # the outlet's own words
    r"\d\s*(?:日|[点點]|%|％)|[报報][道导導]|[据據]|[记記]者|[当當同][天日]|[分專专][析家]|[学學]者|[网網]友|外界|此前|早前|上[周週月]"
)
QUESTION = re.compile(
    r"(?:[记記]者|[报報社媒]》?|NHK》?)[^，。：“「]{0,12}?(?:提?[问問]|[发發][问問]|[询詢][问問])(?:[称稱说說道到]+)?[：:，,].*[？?][”」]?\s*$"
)
DEED = re.compile(r"[并並](?:已经?|已經|[曾将將])(?:[经經]|多次|再次|正式|立即)?$")
OWN_VOICE = re.compile(  # who speaks goes on of themselves
    r"(?:^|[，,；;：:])[\s\u3000]*(?:因此|所以|同[时時]|在此|[对對]此|[为為]此)?[，,]?(?:我[们們方]|我(?=[严嚴强強再]))[^，。；：“「]{0,8}$"
)
WE = re.compile(
    r"[，,；;]我[们們方][^，。；]{0,6}(?:敦促|要求|希望|呼[吁籲]|奉[劝勸]|[坚堅][决決]|必[将將须須]|[认認][为為]|不[会會能])"
)
CONTRARY = re.compile(  # of those who are spoken of: 称，甲方不反思，反而指责…
    r"[，,；;](?:不[仅僅但]|[并並])?(?:(?:反而|反倒|反[过過][来來]|倒打一耙)[^，。；]{0,8}|甚至(?=.{2}))$"
)
DONE = re.compile(r"[^，。；]{2,}(?:已经?|已經|曾经?|曾經|多次|一再|反[复覆])+$")
JOINT = re.compile(r"[，,；;：:]")
HELD = re.compile(r"[预預估推][计計估测測]|[认認][为為定]")
PLAINLY = re.compile(r"(?:指出?|[称稱说說]|表示|[报報][道导導]|透露)[，,]?$")
FELT = re.compile(r"[担擔][心忧憂]|[忧憂][虑慮心]|希望|期待|寄望|盼望|相信|深信|同意")
MUST = re.compile(
    r"(?:必须|必須|[须須得应應要会會将將可能])$|(?:可能|[会會将將])[^，。；]{0,12}[中时時][，,](?:再[度次]|也|[并並])?$"
)
NEED_NOT = re.compile(
    r"(?:[无無][须須]|[无無]需|不必|不用|不[会會]|毋[须須庸])(?:再|过度|過度|过分|過分)?$"
)
SCORNED = re.compile(  # of the other side, by what a clause before has told of it
    r"暗示|妄[称稱]|[扬揚]言|[污诬誣][蔑衊称稱]|叫[嚣囂]|[谎謊][称稱]|承[认認]"
)
BLAMES = re.compile(
    r"指[责責控]|批[评評]|[质質]疑|抨[击擊]|要求|[威]?[胁脅]|[声聲宣妄][称稱]|暗示|[扬揚]言|[污诬誣][蔑衊称稱]|叫[嚣囂]"
)
REPORTS = re.compile(r"[报報][道导導]")
OUTLET = re.compile(r"(?:媒[体體]|[日外美韩韓台港][媒])(?:先前|此前|日前|近日|早前|稍早)?$|\d日$")


def is_asked(text: str) -> bool:
    """Tell whether a sentence is a reporter's question: 法新社记者问，日方已抗议，中方有何评论？"""
    return ("？" in text or "?" in text) and QUESTION.search(text) is not None


def is_deed(text: str, last: int, match: re.Match[str]) -> bool:
    """Tell whether a verb is a deed in what is reported, or what the speaker goes on with: 我们要求…

    称，使馆已收到询问，并已敦促…; 称，甲方不反思，反而指责….
    """
    if OWN_VOICE.search(text, 0, match.start()):
        return True
    if not last:
        return False
    if CONTRARY.search(text, last, match.start()) and BLAMES.fullmatch(match[0]):
        return True
    within = JOINT.search(text, last, match.start()) is None
    return bool(DEED.search(text, last, match.start())) or (
        within and bool(DONE.search(text, last, match.start()))
    )


def is_told(text: str, last: int, match: re.Match[str], asked: str) -> bool:
    """Tell whether a verb that feels or asks is part of what the verb before reports: 透露，甲国担心…"""
    asks = compiled(asked).fullmatch(match[0])
    if (
        SCORNED.fullmatch(match[0])
        and text[last : last + 1] not in "“「"
        and text[match.start() - 1] in "，,"
    ):
        return True
    if asks and MUST.search(text, last, match.start()):
        return True
    if FELT.fullmatch(match[0]) and NEED_NOT.search(text, last, match.start()):
        return True  # …，企业无须担心
    within = JOINT.search(text, last, match.start()) is None
    held = HELD.fullmatch(match[0]) and PLAINLY.search(text, 0, last)
    return within and bool(asks or held or FELT.fullmatch(match[0]))


def reports_plainly(stage: Stage, sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether an outlet reports without a comma what someone does: 媒体报导中国正延迟通关."""
    if REPORTS.fullmatch(match[0]) is None:
        return False
    start, end = sentence.start + match.start(), sentence.start + match.end()
    whom = stage.reading.within(Mention, end, end + 1)
    who = any(one.start_char == end and one.type in ("GPE", "ORG", "PERSON") for one in whom)
    if not who and not any(one.start == end for one in stage.meant):
        return False
    names = stage.reading.within(Mention, sentence.start, start)
    outlet = any(one.type == "MEDIA" and one.end_char == start for one in names)
    return outlet or bool(OUTLET.search(sentence.text, 0, match.start()))


def goes_on(stage: Stage, sentence: Sentence) -> list[Draft]:
    """Return a sentence that goes on with what the one before it in the paragraph reports."""
    who = _speaking(stage, sentence)
    if who is None or TOLD.search(sentence.text):
        return []
    spokes = _is_spokesperson(stage, who)
    if not (
        FIRST_PERSON.match(sentence.text)
        or WE.search(sentence.text)
        or (spokes and (OWN.match(sentence.text) or JUDGES.search(sentence.text)))
    ):
        return []
    text = stage.reading.article.text
    opens = OPENS.match(text, sentence.start, sentence.end)
    first, last = trimmed(text, opens.end() if opens else sentence.start, sentence.end)
    if last - first < LEAST:
        return []
    speaker = stage.hear(replace(who, at=sentence.start))
    return [Draft(first, last, "indirect", speaker, None, 0.6)]


def _speaking(stage: Stage, sentence: Sentence) -> Speaker | None:
    """Return whose words end the sentence before, in the same paragraph."""
    before = stage.before(sentence)
    who = stage.last()
    if before is None or who is None:
        return None
    whole = len(stage.reading.article.text[: before.end].rstrip()) - stage.told_to <= GAP_CHARS
    near = before.start <= stage.told_to <= before.end + 1
    if before.paragraph != sentence.paragraph or not (whole and near):
        return None
    return who if who.type in ("PERSON", "ORG") else None


def _is_spokesperson(stage: Stage, who: Speaker) -> bool:
    """Tell whether it is someone's office to speak: such judge and demand at length."""
    if who.unnamed is not None:
        return who.unnamed.noun == "spokesperson"
    return who.entity_id in _spokespersons(Same(stage.reading.topic))


@lru_cache(maxsize=8)
def _spokespersons(same: Same) -> frozenset[str]:
    return Sides(same.topic).spokespersons
