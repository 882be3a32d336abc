"""Chinese, told before: whom 该局长, 这名经理 or 该研究所 looks back to, though they have not spoken yet.

The noun stands in the text before, beside a name (外务省局长甲野), at a body's end (甲乙研究所) or in a
description (北美局局长). Must not: a noun that stands nowhere before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.speakers import Speaker, Stage, Unnamed, names_in, of_article, speaker_of
from nlp.quoting.unnamed import described

LOOKS_BACK = re.compile(
    r"(?:[该該][名位家]?|[这這][名位家]|(?<!的)上述|(?<!的)前述)(?P<noun>[\u4e00-\u9fff]{1,8})"
)
BACK = "该該这這述名位家"  # before a noun that only looks back itself
OPENING = "《「『“"
CLAUSES = re.compile(r"[^，,；;。]+")
ABOUT = re.compile(  # a clause of this kind tells what is spoken of, or when
    r"\s*(?:[针針][对對]|[对對][于於]?|[关關][于於]|[围圍][绕繞]|就|[谈談提][到及]|[随隨][着著]|[继繼]|[据據]|由于|由於|因|在)"
)
REPORTS = re.compile(r"[^，,；;。“「]{0,14}?(?:引述|援引|引用|[转轉][引述])[^，,；;。“「]*$")
ANYONE = re.compile(  # 有分析认为: someone who is not told
    r"(?<![没沒所只])有(?:(?P<analyst>分析)|(?P<commentator>[评評][论論])|(?P<critic>人)|[观觀][点點]|[声聲]音|意[见見]|看法|[论論][点點]|[舆輿][论論])"
    r"(?:也|[还還]|[则則]|就此|[对對]此)*$"
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


def named_ahead(stage: Stage, pronoun: str, at: int) -> Speaker | None:
    """Return the person who acts in the sentence before 他: 大使甲野会见外相乙川，他表示…"""
    text = stage.reading.article.text
    sentence = stage.reading.sentences[max(0, bisect_right(stage.starts, at) - 1)]
    for clause in CLAUSES.finditer(text, sentence.start, at):
        if ABOUT.match(clause[0]):
            continue
        for one in names_in(stage.reading, clause.start(), clause.end()):
            if one.type != "PERSON" or stage.quoted(one.start_char) or addressed(stage, one):
                continue
            who = speaker_of(stage.reading, one)
            if text[one.end_char] not in "的等、" and stage.fits(who, pronoun):
                stage.learn(who, pronoun)
                return replace(who, at=at)
    return None


def anyone(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return an unnamed critic or observer who speaks without a noun for who it is: 有观点认为…"""
    found = ANYONE.search(stage.reading.article.text, start, at)
    if found is None:
        return None
    noun = found.lastgroup or "observer"
    shown = Unnamed(f"{noun.title()} (unnamed)", noun)
    return Speaker(of_article(stage.reading, noun), found[0], "PERSON", shown, at=found.start())


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


def addressed(stage: Stage, name: Mention) -> bool:
    """Tell whether a name is spoken to or about, rather than speaking."""
    words, text = stage.reading.words.quotes, stage.reading.article.text
    before = text[max(0, name.start_char - 18) : name.start_char].rstrip(OPENING)
    return any(
        compiled(f"(?:{pattern})").search(before)
        for pattern in (rf"(?:{words.addressed_before})$", words.received_before)
    )
