"""Chinese speakers: who stands before a verb of saying, without a parse.

A pronoun or description at the head of the verb's clause, else the last name before the verb that is not
spoken to. Matches: 一名高级官员对本社表示. Must not take: 向记者表示.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from nlp.naming.mention import Mention
from nlp.naming.names import slug
from nlp.patterns import compiled
from nlp.quoting.chinese_earlier import (
    CITES,
    anyone,
    by_frame,
    by_notice,
    first_of,
    government_alone,
    known,
    of_paper,
    reporting_ahead,
    told_before,
)
from nlp.quoting.chinese_subjects import (
    BEFORE_CHARS,
    OPENS,
    addressed,
    chained,
    ends_addressing,
    looked_back,
)
from nlp.quoting.speakers import Speaker, Stage, Unnamed, foremost, names_in, referred, speaker_of
from nlp.quoting.unnamed import described, heard_of, spokesperson_of
from nlp.reading import Sentence
from nlp.words import Words
from nlp.words.quotes import QuoteWords

GOES_ON = re.compile(
    r"(?:并|並|还|還|同时|同時|又|也|再|则|則|且|进一步|進一步|再次|但是?|不过|不過|却|卻|惟|而|随后|隨後|另外?)+"
)
CLAUSE = re.compile(r"[，,；;：:”」]")
JOINED = re.compile(
    r"[，,；;]?(?:并|並|还|還|同时|同時|又|也|她|他|但是?|不过|不過|却|卻|惟|而|随后|隨後|另外?)*$"
)
SOMEONE = re.compile(r"[一两兩多数數幾几某][名位家间間](?P<who>[^，。；：“”「」《》]{2,20})$")
GOES_STRAIGHT = re.compile("，$")  # right behind a comma: by whoever has just spoken
PAPERS_END = re.compile(
    r"(?:[联聯]合)?(?:[声聲]明|公[报報]|新[闻聞]稿)(?:[中则則还還也])*$"
)  # it speaks for its body
TELLS_ON = re.compile("报[道导]|報[道導]|[评評][论論]|社[评評论論]")
AND_OTHERS = re.compile(r"(?:、[^，。；]{1,20})?等[^，。；]{0,6}媒")  # 甲社等外媒: it speaks first
MISSION = re.compile("大?使[馆館]|[该該][馆館]")
PAPER = re.compile("社论|社論|社评|社評|时评|時評|文章|评论文章|評論文章")
ENTITLED = re.compile(r"《(?P<name>[^》]{2,12})》(?P<when>[^，。；：“”「」《》]{0,8})$")
GOVERNMENT = re.compile("政府|方面|当局|當局")
FAR_CHARS = 8  # chosen: a country speaks right before its verb
SHORT_NAME = 2  # characters: it opens with a known surname
CUT = re.compile(r"[，,；;：:。！？!?”」』\u3000]")
HEADLINE_CUT = re.compile(rf"{CUT.pattern}|(?<=[\u4e00-\u9fff%]) (?=[\u4e00-\u9fff])")
TOGETHER = re.compile(
    "[一两兩多数數几幾][名位][^，。；]{1,8}[与與和及][^，。；的]{1,8}$"
)  # 多名政府与甲党人士
GLOSS = re.compile(r"[（(][A-Za-z][^（）()]{1,40}[）)]$")  # a name in its own script, behind it
OWNED = re.compile(r"的|一[名位]|政府|内阁|內閣")
WHOSE = re.compile(rf"{OWNED.pattern}|{CITES.pattern}")


def spoken_by(stage: Stage, sentence: Sentence, low: int, at: int) -> Speaker | None:
    """Return who speaks before a verb; None where nobody does."""
    text = stage.reading.article.text
    if at == sentence.start:
        return _told_on(stage, at)
    if (told := by_frame(stage, sentence, low, at)) is not None:
        return told
    if (goes_on := chained(stage, sentence, low, at)) is not None:
        return goes_on
    if GOES_ON.fullmatch(CLAUSE.split(text[low:at])[-1]):
        ahead = (find(stage, sentence.start, at) for find in (reporting_ahead, _in_clause))
        who = None if stage.last_in(sentence) else next((one for one in ahead if one), None)
        who = who or (stage.last() if low > sentence.start else None)
        if who is not None:
            return who
    clause = _clause(stage, low, at)
    for start in dict.fromkeys((clause, low)):
        found = _in_clause(stage, start, at)
        if found is not None:
            return found
    return _going_on(stage, sentence, low, at) if low > sentence.start else None


def _going_on(stage: Stage, sentence: Sentence, low: int, at: int) -> Speaker | None:
    """Return who has just spoken, where a verb goes on without a subject: 否认…，强调…"""
    text = stage.reading.article.text
    straight = GOES_STRAIGHT.search(text, sentence.start, at)
    if straight is None and not JOINED.fullmatch(text[low:at][-4:].lstrip("，,；;")):
        return None
    here = stage.last_in(sentence)
    found = None if here else _in_clause(stage, sentence.start, low)
    return found if straight and not here else found or stage.last()


def _told_on(stage: Stage, at: int) -> Speaker | None:
    """Return the outlet whose report goes on where a sentence opens with its verb: 报道称，…"""
    if TELLS_ON.match(stage.reading.article.text, at) is None:
        return None
    heard = stage.last("MEDIA")
    if heard is not None:
        return replace(heard, at=at)
    named = [m for m in stage.reading.of(Mention) if m.type == "MEDIA" and m.end_char <= at]
    return replace(speaker_of(stage.reading, named[-1]), at=at) if named else None


def _clause(stage: Stage, low: int, at: int) -> int:
    """Return where the clause of a verb begins, marks and what stands between them skipped."""
    text = stage.reading.article.text
    cut = CUT if "\n" in text[:low] else HEADLINE_CUT
    cuts = [low + one.end() for one in cut.finditer(text[low:at])]
    return next((one for one in reversed(cuts) if one < at and not stage.quoted(one)), low)


def _in_clause(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return the pronoun, description or name that is the subject of a stretch."""
    reading, text = stage.reading, stage.reading.article.text
    opens = OPENS.match(text, start, at)
    start = opens.end() if opens else start
    if (meant := _pronoun(stage, start, at) or _adjacent(stage, start, at)) is not None:
        return meant
    names = [
        one
        for one in names_in(reading, start, at)
        if not addressed(stage, one) and (one.type == "MEDIA" or not stage.quoted(one.start_char))
    ]
    near = [one for one in names if not re.search(r"[。；]", text[one.end_char : at])]
    told = _outlet(stage, start, at) or _titled(stage, start, at)
    people = any(one.type == "PERSON" for one in names)
    if (
        told is None
        and not people
        and PAPERS_END.search(text, start, at)
        and (body := next((n for n in names if n.type == "ORG"), None))
    ):
        return _of_name(stage, body, at)
    told = told or _description(stage, start, at, near)
    if told is not None:
        return told
    name = foremost(near[-2:] if near and near[-1].type == "PERSON" else near)
    far = name is not None and name.type == "GPE" and len(text[name.end_char : at]) > FAR_CHARS
    if name and far and not GOVERNMENT.match(text, name.end_char):
        return None  # only where someone is from
    if name is not None:
        return _of_name(stage, first_of(stage, name, names), at)
    return (
        _referent(stage, start, at)
        or known(stage, start, at)
        or _someone(stage, start, at)
        or anyone(stage, start, at)
        or by_notice(stage, start, at)
        or government_alone(stage, start, at)
    )


def _adjacent(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return whom a phrase right before the verb stands for, past other names: 大使拒绝日方提出的要求."""
    near = (one for one in stage.meant if start < one.start and one.end == at)
    return next((_referent(stage, one.start, at) for one in near), None)


def _referent(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return whom the last phrase of a stretch stands for that is not spoken to: 乙方联系中方，称…"""
    words, text = stage.reading.words.quotes, stage.reading.article.text
    for meant in reversed([o for o in stage.meant if start <= o.start and o.end <= at]):
        if not ends_addressing(words, text[max(0, meant.start - BEFORE_CHARS) : meant.start]):
            return stage.referent(meant.start, meant.end)
    return None


def _someone(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return who is described by a noun that is not listed: 一名…加工商."""
    found = SOMEONE.search(stage.reading.article.text[start:at])
    words = stage.reading.words.quotes
    if found is None or compiled(words.spoken_to).search(found["who"]):
        return None
    return described(stage, start, at)


def _spokesperson_heard(stage: Stage) -> Speaker | None:
    """Return the spokesperson heard last, whom the topic lists."""
    for who in reversed(stage.heard):
        listed = stage.reading.topic.entity.get(who.entity_id or "")
        if listed is not None and "spokes" in listed.name.lower():
            return who
        if who.type == "PERSON" and who.unnamed and who.unnamed.noun == "spokesperson":
            return who
    return None


def _body_before(stage: Stage, at: int) -> Mention | None:
    """Return the last body that the sentence names before an offset."""
    sentence = stage.reading.at(at)
    names = names_in(stage.reading, sentence.start, at)
    return next((one for one in reversed(names) if one.type == "ORG"), None)


def _outlet(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return the outlet whose title stands before a verb and is no mention: 日媒《…》15日报道."""
    found = ENTITLED.search(stage.reading.article.text[start:at])
    if found is None or stage.reading.within(Mention, start + found.start(), at):
        return None
    name = found["name"]
    at = start + found.start("name")
    return Speaker(slug(name), name, "MEDIA", Unnamed(name, name), at=at)


def _pronoun(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return whom 他 or 该官员 at the head of a stretch stands for."""
    text, words = stage.reading.article.text, stage.reading.words.quotes
    for pattern, _ in words.pronouns:
        match = compiled(rf"(?:{pattern})(?![们們国國])").match(text, start, at)
        if match is None:
            continue
        phrase = match[0]
        if noun := _heads(words).match(text, match.end(), at):
            names = names_in(stage.reading, noun.end(), at)
            if names and names[0].type == "PERSON" and names[0].start_char == noun.end():
                return speaker_of(stage.reading, names[0])
            return described(stage, start, noun.end(), noun[0])
        if (same := heard_of(stage, phrase, phrase)) and same.unnamed and len(phrase) > 1:
            return same
        if len(phrase) == 1 and (same := looked_back(stage, phrase, start)) is not None:
            return same
        body = compiled(words.spokesperson).search(phrase)
        if body and (last := stage.last("PERSON")):
            return last
        told = by_notice(stage, start, at) or (None if body else told_before(stage, start, at))
        return told or of_paper(stage, phrase, start) or referred(stage, phrase, start)
    return told_before(stage, start, at)


def told_of(stage: Stage, start: int, end: int) -> Speaker:
    """Return whoever stands between words in marks and a verb, name or not; a pronoun is nobody."""
    text = stage.reading.article.text
    while start < end and not text[start].isalnum():
        start += 1
    pronouns = (pattern for pattern, _ in stage.reading.words.quotes.pronouns)
    if start == end or any(compiled(one).match(text, start, end) for one in pronouns):
        return Speaker(None, text[start:end], "PERSON", at=start)
    return described(stage, start, end)


def _of_name(stage: Stage, name: Mention, at: int) -> Speaker:
    """Return a name as speaker; a body beside 发言人 speaks through it."""
    speaker = speaker_of(stage.reading, name)
    before = stage.reading.article.text[max(0, name.start_char - 6) : name.start_char]
    if name.type != "PERSON" and _titles(stage.reading.words).search(before):
        return replace(speaker, type="PERSON")
    after = stage.reading.article.text[name.end_char : at]
    spokes = compiled(stage.reading.words.quotes.spokesperson).search(after)
    return spokesperson_of(stage.reading, speaker) if spokes and name.type == "ORG" else speaker


@cache
def _titles(words: Words) -> re.Pattern[str]:
    """Return the pattern of a title at the end of a stretch."""
    plain = {title for title in words.mentions.titles if len(title) > 1}
    people = {
        noun for noun, gloss in words.quotes.heads.items() if not gloss.endswith(("y", "ies", "a"))
    }
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(plain | people)))})$")


@cache
def _heads(words: QuoteWords) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words.longest_heads)) or "(?!)")


def _description(stage: Stage, start: int, at: int, names: list[Mention]) -> Speaker | None:
    """Return who is described without a name in a stretch; None where a name says who it is."""
    text = stage.reading.article.text
    people = [one for one in names if one.type == "PERSON"]
    for match in reversed(list(_nouns(stage, start, at))):
        before = [one for one in people if one.end_char <= match.start()]
        if _named_behind(names, match.end()):
            return None
        if before and not WHOSE.search(text, before[-1].end_char, match.start()):
            return None
        if compiled(stage.reading.words.quotes.spokesperson).fullmatch(match[0]):
            spokes = _spokesperson(stage, (start, match.end()), names, alone=match.start() == start)
            if spokes is not None:
                return spokes
        listed = (
            n
            for n in names
            if n.type == "MEDIA" and AND_OTHERS.match(text, n.end_char, match.end())
        )
        if (outlet := next(listed, None) or _of_paper(match[0], names)) is not None:
            return speaker_of(stage.reading, outlet)
        cited = [start, *(one.end() for one in CITES.finditer(text, start, match.start()))]
        return described(stage, cited[-1], match.end(), match[0])
    return None


def _spokesperson(
    stage: Stage, place: tuple[int, int], names: list[Mention], *, alone: bool
) -> Speaker | None:
    """Return the spokesperson of the body that a stretch, or for the noun alone the sentence, names."""
    start, end = place
    body = next((one for one in names if one.type == "ORG"), None)
    body = _body_before(stage, start) if body is None and alone else body
    if body is not None:
        who = spokesperson_of(stage.reading, speaker_of(stage.reading, body))
        listed = body.entity_id in stage.reading.topic.entity or who.unnamed is None or not names
        told = None if listed else described(stage, body.start_char, end)
        return told if told and told.unnamed and told.unnamed.name.isascii() else who
    same = _spokesperson_heard(stage)
    mission = (
        same is not None
        and MISSION.match(stage.reading.article.text, start)
        and "馆" in same.text.replace("館", "馆")
    )
    same = same if alone or mission else None
    return replace(same, at=start) if same is not None else None


def _named_behind(names: list[Mention], at: int) -> bool:
    """Tell whether a name right behind a noun says who it is, or a person or outlet farther behind."""
    named = (one for one in names if one.type in ("PERSON", "MEDIA") or one.start_char == at)
    return any(one.start_char >= at for one in named)


def _of_paper(noun: str, names: list[Mention]) -> Mention | None:
    """Return the outlet whose editorial speaks: 乙报发表社论说."""
    outlets = (one for one in names if one.type == "MEDIA")
    return next(outlets, None) if PAPER.fullmatch(noun) else None


@cache
def _named_so(words: Words) -> re.Pattern[str]:
    """Return the pattern of a title, a name that the model missed, and the end."""
    listed = {*words.quotes.heads, *words.mentions.titles} - words.mentions.never - {"记者", "記者"}
    titles = sorted(listed, key=len, reverse=True)
    adverbs = (
        r"(?:接受[^，。]{1,10}(?:采访|採訪|专访|專訪)[时時]?|受[訪访][时時]?|在[^，。]{1,16}[上中时時]|"
        r"还|還|也|则|則|又|就此|对此|對此|直|苦笑|坦率地|日前|近日|当天|當天)?"
    )
    name = (
        r"\s?(?P<name>[A-Z][A-Za-z.\-]+(?:\s[A-Z][A-Za-z.\-]+){1,3}(?=\s?$)|(?:(?![时時问問说說的了在对對将將被把讓让使])[\u4e00-\u9fff·]){2,5}?)"
        r"(?<![上中时時后後里裡内內出地着著道])"
    )
    return re.compile(rf"(?:{'|'.join(map(re.escape, titles))})(?!官){name}{adverbs}\s?$")


def _titled(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return a person by title and name where the name is no mention: 負責人 and two to five characters."""
    reading, text = stage.reading, stage.reading.article.text
    bare = GLOSS.sub("", text[start:at])
    match = _named_so(reading.words).search(bare)
    while match and _heads(reading.words.quotes).match(match["name"]):
        match = _named_so(reading.words).search(bare, match.start("name"))
    if match is None:
        return None
    low, name = start + match.start("name"), match["name"]
    if any(one.type == "PERSON" for one in names_in(reading, start, at)):
        return None
    words = reading.words
    known = name[0].translate(words.mentions.fold) in words.mentions.surnames_first
    known = known or len(bare) < at - start
    if compiled(words.quotes.not_names).match(name) or not (known or len(name) > SHORT_NAME):
        return None
    if any(char in name for char in words.mentions.no_person) or _heads(words.quotes).search(name):
        return None
    near = [one for one in reading.within(Mention, low, low + 1) if name.startswith(one.text)]
    if near and near[0].entity_id:  # the model took the name for another kind
        return Speaker(near[0].entity_id, name, "PERSON", at=low)
    return Speaker(slug(name), name, "PERSON", Unnamed(name, name), at=low)


def _nouns(stage: Stage, start: int, at: int) -> Iterator[re.Match[str]]:
    """Yield the nouns of a stretch for those who can speak, without those spoken to or inside names."""
    words, text = stage.reading.words.quotes, stage.reading.article.text
    inside = [(one.start_char, one.end_char) for one in names_in(stage.reading, start, at)]
    for match in _heads(words).finditer(text, start, at):
        if any(low <= match.start() < high for low, high in inside):
            continue
        addressed = compiled(rf"(?:{words.addressed_before})").search(text, start, match.start())
        if addressed or stage.quoted(match.start()):
            continue
        spoken_to = compiled(words.spoken_to).search(text[start : match.start()])
        spoken_to = None if TOGETHER.search(text, start, match.start()) else spoken_to
        if spoken_to and text[match.start() - 1] != "的":  # 与政府有关联的媒体: which media
            continue
        if compiled(words.subject_ends).match(text, match.end(), at):
            yield match
