"""Chinese, told before: whom 该局长, 这名经理 or 该研究所 looks back to, though they have not spoken yet.

The noun stands in the text before, beside a name (外务省局长甲野), at a body's end (甲乙研究所) or in a
description (北美局局长). Must not: a noun that stands nowhere before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.chinese_subjects import CLAUSES, acting, addressed
from nlp.quoting.speakers import (
    Speaker,
    Stage,
    Unnamed,
    foremost,
    government,
    names_in,
    of_article,
    speaker_of,
)
from nlp.quoting.unnamed import described
from nlp.reading import Sentence
from nlp.sides import Sides

LOOKS_BACK = re.compile(
    r"(?:[该該][名位家]?|[这這][名位家]|(?<!的)上述|(?<!的)前述)(?P<noun>[\u4e00-\u9fff]{1,8})"
)
BACK = "该該这這述名位家"  # before a noun that only looks back itself
CITES = re.compile(r"引述|援引|引用|[转轉][引述]")
REPORTS = re.compile(rf"[^，,；;。“「]{{0,14}}?(?:{CITES.pattern})[^，,；;。“「]*$")
ANYONE = re.compile(  # 有分析认为: someone who is not told
    r"(?<![没沒所只])有(?:(?P<analyst>分析)|(?P<commentator>[评評][论論])|(?P<critic>人)|[观觀][点點]|[声聲]音|意[见見]|看法|[论論][点點]|[舆輿][论論])"
    r"(?:也|[还還]|[则則]|就此|[对對]此)*$"
)
REPORTED = re.compile(r"(?:报[道导]|報[道導]|刊文|刊登|刊[发發])")
ISSUED = re.compile(  # whose figures or words they are: 甲局18日公布的人数（推估值）显示
    r"(?:[发發]布|公布|公佈|[发發]表|[汇彙匯][总總整编編]|[编編][制製写寫]|[统統][计計]|整理|提供|出具|[发發]出|提交)的[^，。；：“”「」]{0,24}?"
    r"(?:[数數][据據字]|[统統][计計]|人[数數]|[报報]告|[调調]查|[结結]果|[资資]料|速[报報]|[声聲]明|公告|公[报報]|文件|民[调調]|通知|通[报報]|指[数數]|白皮[书書]|[预預][测測]|[书書]面[材资資]料)"
    r"(?:[（(][^（）()]{1,12}[）)])?[^，。；：“”「」的]{0,4}$"
)
BY_THEM = re.compile("[》」]?(?:也|[则則])?(?:根[据據]|依[据據照]|按照)")
TOPICAL = re.compile(  # what is spoken about, before a verb without a subject
    r"\s*(?:(?:[针針][对對]|[对對][于於]|[对對]|[关關][于於]|[围圍][绕繞]|就|[谈談提][到及]|至[于於]|被?[问問][到及])[^；。]{1,80}?[，,])"
    r"(?:[则則]|[并並]|[还還]|也|又|只|[仅僅]|均|都|再次|[强強][烈]|[坚堅][决決]|直|坦率地?)*$"
)
AND = re.compile(r"、|和|与|與|及|以及|暨")
NOTICE = re.compile(r"(?:公告|通告|通知)(?:[则則还還也又并並]|[将將把]|中|[，,]|$)")
ISSUES = re.compile(
    r"[^，。；]{0,14}(?:[发發公][布佈]|[发發]出?[^，。；]{0,12}(?:公告|通告|通知)|公告)"
)
SAME_PAPER = re.compile(  # what a proposal is called besides
    r"提案|[议議]案|建[议議][书書案]|[倡][议議][书書]|草案"
)
PAPERS = re.compile(
    rf"{SAME_PAPER.pattern}|[声聲]明|[谈談][话話]|[报報]告|白皮[书書]|意[见見][书書]|新[闻聞]稿|公[报報]|[决決][议議]|抗[议議][书書信]|信函"
)
PROPOSAL = r"(?:提案|[议議]案|建[议議](?:[书書案])?|倡[议議](?:[书書])?|草案|方案)"
FIGURES = r"(?:[报報]告|[统統][计計]|[数數][据據]|白皮[书書])"
GIVES = (
    r"(?:提交|[递遞]交|呈交|送交|提出|[发發]表|[发發]布|[发發]出|公布|公佈|公[开開]|通[过過]|[汇彙]总|[汇彙]總|[达達]成)"
    r"[^，。；“”「」]{{0,24}}?{noun}"
)
LETTER = re.compile(
    r"\s*(?:[该該][信函]|[信函](?:件|文)?)(?:[中內内裡里])?(?:[也亦又则則]|[还還]|同[时時])*"
)
WRITES = re.compile(r"[致去发發复覆]函|[致写寫]信")
LEARNT = re.compile(r"[获獲]悉|[了瞭]解到")
REPORTER = re.compile(r"[记記]者")
GOVERNMENT = re.compile(  # of the country told of before
    r"(?:[该該]国|[该該]國)?(?:政府|[当當]局|官方)(?:方面)?(?:[则則还還也又均]|[并並]|日前|近日|[当當][天日]|[对對就]此|随后|隨後|\d{1,2}日)*"
)
PHRASE_CHARS = 24  # a description is no longer
PHRASE = re.compile(r"[^，。；：、“”「」\s（）()]*$")
LEADS = re.compile(  # before who it is: a day, or whom someone receives
    r".*(?:\d{1,2}日|[今昨当當同][天日]|召[见見]|[会會][见見晤]|[约約][见見])|[由据據对對向]"
)


def told_before(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return whom a phrase that looks back, at the head of a stretch, stands for; None for others."""
    text = stage.reading.article.text
    phrase = LOOKS_BACK.match(text, start, at)
    if phrase is None:
        return None
    low, high = phrase.span("noun")
    heads, bodies = stage.reading.words.quotes.heads, stage.reading.words.mentions.bodies
    for end in range(high, low, -1):
        noun = text[low:end]
        body = len(noun) > 1 and noun.endswith(tuple(bodies))
        if (noun in heads or body) and (place := _place(stage, noun, start)) is not None:
            return replace(_at(stage, place, place + len(noun), noun), at=start)
    return None


def by_frame(stage: Stage, sentence: Sentence, low: int, at: int) -> Speaker | None:
    """Return who speaks by how the words before a verb are built; None for other words."""
    return (
        learner(stage, sentence, at)
        or _of_letter(stage, low, at)
        or _reported(stage, low, at)
        or _issued(stage, low, at)
        or _on_topic(stage, sentence, at)
    )


def _reported(stage: Stage, low: int, at: int) -> Speaker | None:
    """Return the outlet that reports what it has from others: 甲社引述消息人士报道，…"""
    text = stage.reading.article.text
    cites = CITES.search(text, low, at) if REPORTED.match(text, at) else None
    if cites is None:
        return None
    names = names_in(stage.reading, low, cites.start())
    outlet = next((one for one in reversed(names) if one.type == "MEDIA"), None)
    if outlet is None or text[outlet.start_char - 1] in "据據":  # 据甲社引述…: it only passes on
        return None
    return speaker_of(stage.reading, outlet)


def _issued(stage: Stage, low: int, at: int) -> Speaker | None:
    """Return whose figures or paper tells: 甲局18日公布的统计显示，…"""
    found = ISSUED.search(stage.reading.article.text, low, at)
    if found is None:
        return None
    names = [
        one
        for one in names_in(stage.reading, low, found.start())
        if one.type != "GPE" and not addressed(stage, one)
    ]
    text = stage.reading.article.text
    reckons = (n for n in names if n.type == "MEDIA" and BY_THEM.match(text, n.end_char))
    outlet = next(reckons, None)  # 甲社根据乙省公布的统计估算
    return speaker_of(stage.reading, outlet or names[-1]) if names else None


def _on_topic(stage: Stage, sentence: Sentence, at: int) -> Speaker | None:
    """Return who acts in the sentence before, where only what is spoken of stands before a verb."""
    if TOPICAL.fullmatch(stage.reading.article.text, sentence.start, at) is None:
        return None
    if stage.last_in(sentence) is not None:
        return None  # 对此，外交部表示…，要求…: whoever speaks in it goes on
    before = stage.before(sentence)
    if before is None or before.paragraph != sentence.paragraph:
        return None
    who = stage.last()
    if who is not None and before.start <= who.at < before.end:
        return replace(who, at=at)
    return acting(stage, before.start, before.end, "", at)


def _of_letter(stage: Stage, low: int, at: int) -> Speaker | None:
    """Return who wrote the letter that tells something: 甲野致函秘书长。信中指，…"""
    text = stage.reading.article.text
    if LETTER.fullmatch(text, low, at) is None:
        return None
    written = [one.start() for one in WRITES.finditer(text, 0, at)]
    names = (
        names_in(stage.reading, stage.reading.at(written[-1]).start, written[-1]) if written else ()
    )
    who = foremost([one for one in names if not addressed(stage, one)][-2:])
    return replace(speaker_of(stage.reading, who), at=at) if who else None


def of_paper(stage: Stage, phrase: str, at: int) -> Speaker | None:
    """Return who gave out the paper that a noun at an offset looks back to: 甲党提交建议书。提案指出，…"""
    if (named := PAPERS.search(phrase)) is None:
        return None
    noun = PROPOSAL if SAME_PAPER.search(phrase) else re.escape(named[0])
    noun = FIGURES if named[0] in ("报告", "報告") else noun
    text = stage.reading.article.text
    given = list(compiled(GIVES.format(noun=noun)).finditer(text, 0, at))
    for one in reversed(given):
        here = stage.reading.at(one.start())
        names = names_in(stage.reading, here.start, one.start())
        who = [n for n in names if n.type in ("ORG", "PERSON") and not addressed(stage, n)]
        if who:
            return replace(speaker_of(stage.reading, who[0]), at=at)
    return None


def learner(stage: Stage, sentence: Sentence, at: int) -> Speaker | None:
    """Return the outlet that has learnt something, by itself or as the report before goes on: 也获悉，…"""
    if LEARNT.match(stage.reading.article.text, at) is None:
        return None
    near = (*stage.reading.before(sentence), sentence)
    same = [one for one in near if one.paragraph == sentence.paragraph]
    names = names_in(stage.reading, same[0].start, at) if same else ()
    outlets = [one for one in names if one.type == "MEDIA"]
    return replace(speaker_of(stage.reading, outlets[-1]), at=at) if outlets else None


def is_learnt(stage: Stage, sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether a verb tells what someone has learnt who is no outlet: 首相获悉，…"""
    if LEARNT.match(match[0]) is None or REPORTER.search(sentence.text, 0, match.start()):
        return False
    return learner(stage, sentence, sentence.start + match.start()) is None


def first_of(stage: Stage, name: Mention, names: Sequence[Mention]) -> Mention:
    """Return the first of several who speak together: 甲报、乙社报道."""
    text, first = stage.reading.article.text, name
    for one in reversed([each for each in names if each.end_char <= name.start_char]):
        if one.type != name.type or not AND.fullmatch(text, one.end_char, first.start_char):
            break
        first = one
    return first


def _place(stage: Stage, noun: str, before: int) -> int | None:
    """Return where a noun stood last, neither inside words in marks nor looking back itself."""
    text = stage.reading.article.text
    at = text.rfind(noun, 0, before)
    while at > 0 and (stage.quoted(at) or text[at - 1] in BACK):
        at = text.rfind(noun, 0, at)
    return at if at >= 0 else None


def _at(stage: Stage, start: int, end: int, noun: str) -> Speaker:
    """Return who or what a noun at these offsets is: the name beside it, or who it describes."""
    for one in stage.reading.within(Mention, max(0, start - PHRASE_CHARS), end + PHRASE_CHARS):
        person = one.type == "PERSON" and (one.start_char == end or one.end_char == start)
        if person or (one.type in ("ORG", "MEDIA") and one.end_char == end):
            return speaker_of(stage.reading, one)
    text = stage.reading.article.text
    found = PHRASE.search(text, max(0, start - PHRASE_CHARS), start)
    low = found.start() if found else start
    if led := LEADS.match(text, low, start):
        low = led.end()
    return described(stage, low, end, noun)


def anyone(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return an unnamed critic or observer who speaks without a noun for who it is: 有观点认为…"""
    found = ANYONE.search(stage.reading.article.text, start, at)
    if found is None:
        return None
    noun = found.lastgroup or "observer"
    shown = Unnamed(f"{noun.title()} (unnamed)", noun)
    return Speaker(of_article(stage.reading, noun), found[0], "PERSON", shown, at=found.start())


def by_notice(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return the body that issued the notice which speaks: 第40号公告则将两家移出名单，称…"""
    if NOTICE.search(stage.reading.article.text, start, at) is None:
        return None
    text = stage.reading.article.text
    earlier = (one for one in stage.reading.of(Mention) if one.end_char <= start)
    issuers = [one for one in earlier if one.type == "ORG" and ISSUES.match(text, one.end_char)]
    return replace(speaker_of(stage.reading, issuers[-1]), at=start) if issuers else None


def known(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return the person of the article with whose full name a stretch begins, though no mention is there."""
    text = stage.reading.article.text
    people = (one for one in stage.reading.of(Mention) if one.type == "PERSON")
    found = next((one for one in people if text.startswith(one.text, start, at)), None)
    return replace(speaker_of(stage.reading, found), at=start) if found else None


def government_alone(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return the government of the country whose body is named last before 政府 alone."""
    text, topic = stage.reading.article.text, stage.reading.topic
    if GOVERNMENT.fullmatch(text, start, at) is None:
        return None
    before = [one for one in stage.reading.of(Mention) if one.end_char <= start]
    places = {one.text: one.entity_id for one in before if one.type == "GPE" and one.entity_id}
    for one in reversed(before):
        place = one.entity_id if one.type == "GPE" else None
        if place and not text.startswith(("政府", "内阁", "內閣"), one.end_char):
            continue
        if one.type == "ORG" and place is None:
            opens = (places[name] for name in places if one.text.startswith(name))
            place = next(opens, None) or Sides(topic).side(one.entity_id or "")
            place = place if place in {*places.values(), *topic.parties} else None
        if place:
            return Speaker(government(topic, place), text[start:at], "ORG", at=start)
    return None


def reporting_ahead(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return the outlet that cites someone and goes on: 乙社引述官员报道上述消息，并指…"""
    clauses = list(CLAUSES.finditer(stage.reading.article.text, start, at))
    if len(clauses) < 2:
        return None
    for one in names_in(stage.reading, start, clauses[0].end()):
        if one.type == "MEDIA" and REPORTS.match(
            stage.reading.article.text, one.end_char, clauses[0].end()
        ):
            return replace(speaker_of(stage.reading, one), at=one.start_char)
    return None
