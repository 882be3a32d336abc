"""Chinese subjects: who acts in a clause, and who goes on behind a comma without being named again.

A clause of what is spoken of (就…, 谈及…时) has no subject, and whom someone meets or writes to is none.
Matches: 大使致函秘书长，就首相的言论阐明立场，称…: the ambassador. Must not: the prime minister.
"""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.speakers import Speaker, Stage, names_in, speaker_of
from nlp.reading import Sentence
from nlp.words.quotes import QuoteWords

OPENING = "《「『“"
ASIDES = 2  # chosen: so many sentences may go on with what someone says, before 他
BEFORE_CHARS = 18  # before a name, where it is told that it is spoken to: chosen
CLAUSES = re.compile(r"[^，,；;。]+")
ABOUT = re.compile(  # a clause of this kind tells what is spoken of, or when
    r"\s*(?:[针針][对對]|[对對][于於]?|[关關][于於]|[围圍][绕繞]|就|[谈談提][到及]|[随隨][着著]|[继繼]|根?[据據]|按照?|依[据據照]?|由于|由於|因|在)"
)
ADVERBS = (
    r"(?:不[仅僅但]|[并並也还還再又则則且却卻更仍亦竟直]|同[时時]|进一步|進一步|再[次度]|[严嚴][肃肅正词詞]|[强強][烈硬调]|[坚堅][决決]|[明][确確]|"
    r"[郑鄭]重|[藉借]此|公[开開]|[当當][场場]|但是?|不[过過]|[随隨][后後]即?|另外?|惟|而)*"
)
CHAINED = re.compile(  # no subject stands between a joint and the verb
    rf"[，,；;]\s*{ADVERBS}(?:(?:[谈談]|提|被?[问問])[到及][^，。；：“”「」]{{1,40}}?(?:[时時]|[后後]|之[际際]){ADVERBS}|"
    rf"在[^，。；：“”「」]{{1,20}}?[上中时時]{ADVERBS}|(?:可能)?(?:就|[针針]?[对對])[^，。；：]{{1,40}}?)?$"
)
OPENS = re.compile(  # dateline, byline and what leads to the subject
    r"(?:[（(【〔][^）)】〕\n]{2,40}[）)】〕]|[^，。；：\n]{2,20}\d日(?:[电電讯訊])?\s*[-–—]+\s|"
    r"本[报報社刊台][^，。；：\s]{0,8}[ 　][^，。；：\s]{2,8}[ 　])?"
    r"(?:[^，。；：\n]{1,6}[丨｜])?[\s　（(]*(?:[据據]|[综綜]合|"
    r"此前|先前|早前|日前|近[日期]|根据|根據|援引|对此|對此|然而|只是|另外|同时|同時|惟|但|而|"
    r"不过|不過|此外|当天|當天|随后|隨後|其中|另)*"
)
LEAD = re.compile(  # before the subject of a clause
    r"\s*(?:然而|但是?|不[过過]|而|惟|[随隨][后後]|[对對]此|另外?|其中|同[时時]|此外|\d{1,2}日|[当當同昨今][日天]|[时時前新现現]任|[《「“（(])*"
)
TITLED = re.compile(  # between who someone is and the name: 甲国|外务省局长|乙野
    r"常?[駐驻]|[^，。；“”「」的]{0,20}(?:[长長][员員]?|[相使家人官]|大臣|[总總][统統理裁]|主席|[代][表]|[书書][记記]|[议議委研][员究]?[员員]|[领領]事|教授|[师師]|[校将將])"
)

STIRRED = re.compile(  # whom a deed stirs up, and who acts upon it: 言论引发甲国不满，并呼吁…
    r"(?:引[爆发發起来來]|激[起怒]|招[致来來]|惹[怒恼惱]|[触觸]怒|遭到?|受到)了?"
    r"(?P<who>[^，。；：“”「」]{2,8}?)(?:[强強]烈|[严嚴]厉?|[极極]度|[高大]度?|[当當]局|政府|方面|[舆輿][论論])*"
    r"(?:不[满滿]|反[弹彈感对對]|批[评評]|抗[议議]|[愤憤]怒|抨[击擊]|[谴譴][责責]|怒火)?$"
)
AND_THEN = re.compile(r"[，,](?:[并並][且]?|[随隨][即后後]|[还還]|接[着著])")
OFFICE = re.compile(  # of a person, without a body before it
    r"(?:另外?一?[位名]|前|[现現时時]任|[该該])?(?:(?:副?首|外|防[卫衛]?|[财財])相|[总總][统統理]|[^，。；的在向对對]{0,6}大臣|[^，。；的在向对對]{0,4}(?:官|部|局|司|[议議]|党|黨|省|[务務])[长長魁首员員])"
)
WRITES = re.compile("致[函信]|[去来來发發]函|[写寫]信")
DEALS = re.compile(r"[向对對与與同][^，。；]{2,30}(?:要求|提出|交涉|抗[议議])|[召会會约約][见見]")
GOVERNMENT = re.compile("政府|方面|当局|當局|[内內][阁閣]")  # a country alone only acts
MEANWHILE = re.compile(r"(?:同[时時]|[并並]|[还還]|也|又|再次|[随隨][后後]|此外|另外?)+[，,]?")
OFFICIAL = re.compile(  # someone of a body, not the body: 甲局局长
    r"[^，。；的]{0,6}(?:[长長]|[发發]言人|官[员員]|高官|人士|[负負][责責]人|[员員])(?![^，。；]{0,2}[办辦])"
)


def chained(stage: Stage, sentence: Sentence, low: int, at: int) -> Speaker | None:
    """Return who goes on where a verb stands right behind a comma; None where its clause has a subject.

    It is whoever has spoken in the sentence, else who stands at the head of its last clause that has a
    head: 大使致函…，就首相的言论阐明立场，称….
    """
    text = stage.reading.article.text
    if low == sentence.start and stage.heard and MEANWHILE.fullmatch(text, low, at):
        return replace(stage.heard[-1], at=at)
    joint = CHAINED.search(text, sentence.start, at)
    if joint is None:
        return None
    heard = stage.last_in(sentence)
    stirred = _stirred(stage, sentence.start, joint, at)
    if stirred is not None or heard is None:
        return stirred or _head(stage, sentence.start, joint.start(), at)
    if (anew := _behind_semicolon(stage, heard.at, joint.start(), at)) is not None:
        return anew
    if (writer := _writer(stage, heard.at, joint.start(), at)) is not None:
        return writer
    if heard.type == "MEDIA":
        return _head(stage, low, joint.start(), at) or heard
    if heard.type == "ORG" and DEALS.search(text, low, joint.start()):
        head = _head(stage, low, joint.start(), at)
        return head if head is not None and head.type == "PERSON" else heard
    return _after_words(stage, heard.at, joint.start(), at) or heard


def _behind_semicolon(stage: Stage, low: int, high: int, at: int) -> Speaker | None:
    """Return the person who acts behind a semicolon: 甲批评…；前首相乙更公开反对，强调…"""
    text = stage.reading.article.text
    turn = max(text.rfind(mark, low, high) for mark in "；;")
    anew = _head(stage, turn + 1, high, at) if turn > 0 else None
    return anew if anew is not None and anew.type == "PERSON" else None


def _writer(stage: Stage, low: int, high: int, at: int) -> Speaker | None:
    """Return who is told to have written a letter in the clause before: 他指出，甲7日致函秘书长，声称…"""
    text = stage.reading.article.text
    opens = 1 + max(text.rfind(mark, low, high) for mark in "，,；;：:")
    if opens <= low or WRITES.search(text, opens, high) is None:
        return None
    head = _head(stage, opens, high, at)
    return head if head is not None and head.type == "PERSON" else None


def _stirred(stage: Stage, low: int, joint: re.Match[str], at: int) -> Speaker | None:
    """Return whom the clause before a joint tells to be stirred up, who therefore goes on."""
    text = stage.reading.article.text
    opens = 1 + max(text.rfind(mark, low, joint.start()) for mark in "，,；;")
    found = STIRRED.search(text, max(opens, low), joint.start())
    if found is None or AND_THEN.match(text, joint.start()) is None:
        return None
    near = names_in(stage.reading, *found.span("who"))
    return replace(speaker_of(stage.reading, near[0]), at=at) if near else None


def _after_words(stage: Stage, low: int, high: int, at: int) -> Speaker | None:
    """Return whoever is named first behind words in marks that another has spoken."""
    text = stage.reading.article.text
    said = [
        one.end
        for one in stage.marks
        if low < one.start and one.end < high and text[one.start - 1] not in "，,、"
    ]
    return _head(stage, said[-1], high, at) if said else None


def _head(stage: Stage, low: int, high: int, at: int) -> Speaker | None:
    """Return the name at the head of the last clause of a stretch that has one."""
    text = stage.reading.article.text
    for clause in reversed(list(CLAUSES.finditer(text, low, high))):
        if ABOUT.match(clause[0]) is None and (name := _subject(stage, *clause.span())):
            told = (
                name.type != "GPE"
                or GOVERNMENT.match(text, name.end_char)
                or text[at - 1] not in "，,"
            )
            return replace(speaker_of(stage.reading, glossed(stage, name)), at=at) if told else None
    return None


def _subject(stage: Stage, low: int, high: int) -> Mention | None:
    """Return the name, behind its titles, with which a clause opens; None where it only owns something."""
    text = stage.reading.article.text
    start = low
    for leads in (OPENS, LEAD):
        start = found.end() if (found := leads.match(text, start, high)) else start
    chosen, end = None, start
    for one in names_in(stage.reading, start, high):
        between = text[end : one.start_char]
        titled = TITLED.fullmatch(between) and (chosen or OFFICE.fullmatch(between))
        if stage.quoted(one.start_char) or (between and not titled):
            break
        chosen, end = one, one.end_char
    if chosen and chosen.type != "PERSON" and OFFICIAL.match(text, end, high):
        return None
    return chosen if chosen and text[end : end + 1] not in tuple("的等、和与與") else None


def glossed(stage: Stage, name: Mention) -> Mention:
    """Return the name in brackets behind another where the topic knows that one alone: 甲野（Kono）."""
    known, end = stage.reading.topic.entity, name.end_char
    behind = stage.reading.within(Mention, end + 1, end + 2)
    gloss = next((one for one in behind if stage.reading.article.text[end] in "（("), name)
    return gloss if gloss.entity_id in known and name.entity_id not in known else name


def looked_back(stage: Stage, pronoun: str, at: int) -> Speaker | None:
    """Return whom 他 stands for: who acts before it in the sentence, or speaks or acts in the one before."""
    for find in (_named_ahead, _speaking, _acting_before):
        if (found := find(stage, pronoun, at)) is not None:
            return found
    return None


def _named_ahead(stage: Stage, pronoun: str, at: int) -> Speaker | None:
    """Return the person who acts in the sentence before 他: 大使甲野会见外相乙川，他表示…"""
    sentence = stage.reading.at(at)
    return acting(stage, sentence.start, at, pronoun, at)


def _speaking(stage: Stage, pronoun: str, at: int) -> Speaker | None:
    """Return the person who spoke in the sentence before, of whom 他 says more."""
    who, before = stage.last(), stage.before(stage.reading.at(at))
    for _ in range(ASIDES):
        if who is None or before is None or who.at >= before.start or _names_person(stage, before):
            break
        before = stage.before(before)  # 甲说，…。此举性质恶劣。他指出，…
    if who is None or before is None or not before.start <= who.at < before.end:
        return None
    if who.type != "PERSON" or not stage.fits(who, pronoun):
        return None
    stage.learn(who, pronoun)
    return replace(who, at=at)


def _names_person(stage: Stage, sentence: Sentence) -> bool:
    """Tell whether a sentence names a person outside what is quoted."""
    names = names_in(stage.reading, sentence.start, sentence.end)
    return any(one.type == "PERSON" and not stage.quoted(one.start_char) for one in names)


def _acting_before(stage: Stage, pronoun: str, at: int) -> Speaker | None:
    """Return the person who acts in the sentence before, of whom 他 tells more."""
    before = stage.before(stage.reading.at(at))
    return acting(stage, before.start, before.end, pronoun, at) if before else None


def acting(stage: Stage, low: int, high: int, pronoun: str, at: int) -> Speaker | None:
    """Return the first person who acts in a stretch, where a pronoun or nothing looks back to them."""
    text = stage.reading.article.text
    for clause in CLAUSES.finditer(text, low, high):
        if ABOUT.match(clause[0]):
            continue
        for one in names_in(stage.reading, clause.start(), clause.end()):
            if one.type != "PERSON" or stage.quoted(one.start_char) or addressed(stage, one):
                continue
            who = speaker_of(stage.reading, glossed(stage, one))
            if text[one.end_char] not in "的等、" and stage.fits(who, pronoun):
                stage.learn(who, pronoun)
                return replace(who, at=at)
    return None


def addressed(stage: Stage, name: Mention) -> bool:
    """Tell whether a name is spoken to or about, rather than speaking."""
    text = stage.reading.article.text
    before = text[max(0, name.start_char - BEFORE_CHARS) : name.start_char]
    return ends_addressing(stage.reading.words.quotes, before.rstrip(OPENING))


def ends_addressing(words: QuoteWords, before: str) -> bool:
    """Tell whether what stands before someone says that they are spoken to or about."""
    return any(
        compiled(f"(?:{pattern})").search(before)
        for pattern in (rf"(?:{words.addressed_before})$", words.received_before)
    )
