"""Japanese speakers: who stands before は or が, or is looked back to by 同氏 and the like.

Matches: 外務省幹部は「…」と述べた. Must not take: 市場では「…」.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache

from nlp.naming.gazetteer import gazetteer
from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.japanese_roles import is_common, of_subject
from nlp.quoting.japanese_wording import several
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import (
    Speaker,
    Stage,
    body_called,
    government,
    names_in,
    referred,
    ruled_by,
    speaker_of,
)
from nlp.quoting.unnamed import described, heard_of, of_body, spokesperson_of
from nlp.reading import Sentence
from nlp.words.quotes import QuoteWords

OFFICE = re.compile(
    r"(?:前|元)?(?P<office>首相|大統領|官房長官|\w{1,6}大臣|\w{1,3}相|知事|議長|委員長|報道官)"
)
GLOSS = r"(?:（[^（）\n]{1,20}）|\([^()\n]{1,20}\))"  # 甲野（こうの）, 甲部（省）: of one word with its name
SUBJECT = re.compile(
    rf"(?P<who>(?:{GLOSS}|(?!{GLOSS})[^、。「」『』]){{1,40}}?)(?:は|が|も)(?!、?「?$)"
)
HOME = re.compile(r"政府(?:側)?|わが国|我が国")
RULING = re.compile(r"(?:政権|内閣)(?:側)?$")
KIND_ALONE = re.compile(  # which body of the kind: the last that is named
    r"(?:大使館|総?領事館|協会|組合|連盟|連合会|委員会|機構|財団|研究所|漁協|農協|学会|協議会|会議所|事務局)(?:側)?"
)
OPENS = re.compile(
    r"(?:これに対し(?:て)?|一方(?:で)?|ただし?|しかし|だが|また|さらに|そして|なお|重ねて|続いて|次いで|改めて)?、?"
    r"(?:(?:直前|直後|事前|事後|後日|先日|前日|同日|当日|翌日|最近|突然)(?:に|、))?"
)
DOCUMENT = re.compile(  # whose words are those of who issues it
    r"(?:[\d０-９]{1,2}日(?:付)?の)?(?:この|その|同)?(?:共同)?(?P<noun>声明|談話|通知|公告|発表|コメント|通達|書簡|文書|白書|青書|報告書?|意見書|要望書|"
    r"提言書?|提案書|建議書?|答申|論評|社説|論説|記事|リポート|レポート|調査報告書|指針|書面|覚書|回答書|抗議文)(?:文)?(?:の中)?(?:で|に)?"
)
COUNTED = re.compile(r"の?(?![一1１]人)[\d０-９一二三四五六七八九十]{1,3}人$")  # 関係者2人によると
DATED = re.compile(  # 【北京＝甲野太郎】, ［パリ　３日　ロイター］ -, 北京（CNN）
    r"\s*(?:【[^】\n]{1,30}】|［[^］\n]{1,30}］(?:\s*[-－―—])?|"
    r"[\u4e00-\u9fff]{2,6}（(?:[A-ZＡ-Ｚ]{2,6}|[ァ-ー]{3,8}(?=）[\s-])|共同|時事)）)\s*"
)
UNSAYING = r"(?:[^「」。は]|(?<=[でにと])は|「[^「」]{1,60}」)"  # no topic, who would speak
ON = (
    r"(?:について|に関して|に関連して|に対し(?:て)?|を(?:巡|めぐ)(?:って|り)|を受け(?:て)?|に触れ(?:て|た(?:上|うえ)で|つつ)?)"
    r"(?:は|も)?、?"
)
ABOUT = re.compile(  # 甲国が禁輸を決めたことについて、甲国が決めた禁輸について: its subject says nothing
    rf"{UNSAYING}*(?:が|も(?=[^、。「」はが]{{1,12}}[るただ][\u4e00-\u9fff])){UNSAYING}*(?:(?:こと|の|件|問題|事案){ON}|(?:問題|事案|事件|件)では?、)"
    rf"|{UNSAYING}{{4,140}}?との(?:一部)?(?:報道|指摘|見方|主張|観測)(?:に関し(?:て)?|について|に対し(?:て)?|"
    r"を(?:受け|引用し|引き合いに出し|踏まえ|引い)(?:て|た上で|たうえで|つつ)?)、?"
    r"|(?:[^、。「」はが]{1,8}、)?[^、。「」はが]{2,24}が(?![^、。「」]{0,12}(?:会見|国会|答弁|番組|取材|講演|会合|集会)[^、。「」]{0,6}[でに])"
    r"[^、。「」はが]{0,40}?(?<!の[\u4e00-\u9fff]{2}し)(?<!の[\u4e00-\u9fff]{3}し)[たるうくすつむぶぐ]"
    r"(?<!に対する)(?<!に関する)(?<!に関連する)(?<!よる)(?<!おける)(?<!めぐる)(?<!巡る)(?<![こそ]うした)(?<!わゆる)(?<!らゆる)"
    rf"(?=[\u4e00-\u9fff\u30a0-\u30ffA-ZＡ-Ｚ])[^、。「」はが]{{2,30}}?{ON}"
    rf"|{UNSAYING}{{4,60}}?(?:かどうか|か否か|のか|るか|たか)(?:については?|に関しては?|は)、?"
)
LAST = re.compile(  # 記者会見で首相は, 輸入停止について農相は: who stands last
    r"(?:について|に関して|に対し(?:て)?|[を]巡(?:って|り)|をめぐ(?:って|り)|[\u4e00-\u9fff\u30a0-\u30ff](?:で|に)|これに|それに)"
    r"(?P<who>[\u4e00-\u9fff\u30a0-\u30ffA-Za-zＡ-Ｚ・]{2,20})$"
)
CAUSE = re.compile(  # 発端は、首相が…と答弁したことだ: who speaks stands behind
    r"(?:[^、。「」はが]{0,12}の)?(?:直接の)?(?:発端|きっかけ|契機|原因|引き金|背景|理由|火種|端緒|始まり|問題)"
    r"(?:となったの|になったの|にあるの)?"
)
SEVERAL = re.compile(r"(?<!か)(?:ら|たち)(?:から|で|に)?$")  # 専門家らは
OCCASION = re.compile(  # 取材に応じた同会幹部, 匿名を条件に語った高官: which tells nothing of who they are
    r"[^、。「」はが]{0,16}?(?:会見|取材|インタビュー|匿名|質問|電話|講演)(?:[^、。「」はが]{0,10})"
    r"(?:し|応じ|答え|臨ん|語っ|話し|開い|受け|出)[ただ](?=\w)"
)
REACH_SENTENCES = 6  # chosen: so far before a paper that is spoken of has been named
BESIDE_IT = re.compile(rf"{GLOSS}$")  # 担当者（45）, 立法委員（国会議員）
ACTING = tuple(
    "側 軍 勢 筋 系 陣 人 員 者 家 相 長 会 院 庁 署 局 部 党 派 社 紙 網 誌 団 使".split()
)
SURNAME = re.compile(r"[\u4e00-\u9fff々]{1,3}|[ァ-ヶー]{2,10}")
QUALIFYING = re.compile(  # 甲国が求める答弁撤回は|拒否した: who refuses stands before
    r"[^、。「」はがを]{1,12}[るたう][\u4e00-\u9fff\u30a0-\u30ff]{2,10}[はをもに]"
)
BLANK = "、 \u3000"


@cache
def _nouns(words: QuoteWords) -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, words.longest_heads))
    return re.compile(
        rf"(?<!就)(?P<noun>{nouns or '(?!)'})(?:ら|たち|の一人|の1人|の１人|の一部|の間|の中|など)?$"
    )


def described_in(stage: Stage, start: int, end: int) -> Speaker | None:
    """Return who the words at these offsets describe without a name; None where they do not."""
    text = stage.reading.article.text
    for opening in (OPENS, OCCASION):
        opens = opening.match(text, start, end)
        start = opens.end() if opens else start
    more = SEVERAL.search(text, start, end)
    end -= len(text[start:end]) - len(text[start:end].rstrip("からでに"))
    counted = COUNTED.search(text, start, end)
    end = counted.start() if counted else end
    beside = BESIDE_IT.search(text, start, end)
    end = beside.start() if beside else end
    match = _nouns(stage.reading.words.quotes).search(text[start:end])
    if match is None:
        return None
    low, high = start + match.start("noun"), start + match.end("noun")
    names = [o for o in names_in(stage.reading, start, end) if not is_common(stage, o, low, high)]
    over = next((one for one in names if one.end_char > low), None)
    # 甲国政府|関係者; else the noun is a part of a name
    inner = over and _nouns(stage.reading.words.quotes).fullmatch(text, over.end_char, end)
    if any(one.type == "PERSON" for one in names) or (over and not (inner and over.type == "ORG")):
        return None
    told = _officer(stage, names, (start, end), (inner or match)["noun"])
    if told.unnamed is None or (counted or more) is None:
        return told
    return replace(told, unnamed=replace(told.unnamed, name=several(told.unnamed.name)))


def _officer(stage: Stage, names: list[Mention], span: tuple[int, int], noun: str) -> Speaker:
    """Return who has the role that a noun tells, of a body among the names or of none."""
    body = next((one for one in names if one.type == "ORG"), None)
    if body and compiled(stage.reading.words.quotes.spokesperson).fullmatch(noun):
        return spokesperson_of(stage.reading, speaker_of(stage.reading, body))
    role = stage.reading.article.text[slice(*span)]
    return of_subject(stage, span[0], role) or described(stage, *span, noun)


def subject(
    stage: Stage, sentence: Sentence, low: int, at: int, marks: tuple[Marked, ...]
) -> tuple[Speaker | None, int]:
    """Return who speaks in a stretch and where the words behind the subject begin."""
    reading = stage.reading
    text, words = reading.article.text, reading.words.quotes
    first = low + len(text[low:at]) - len(text[low:at].lstrip(BLANK))
    opens = OPENS.match(text, first, at)
    head = _head(text, opens.end() if opens else first, at) or _head(text, first, at)
    if head and (meant := _meant(stage, head["who"], first)):
        return meant, head.end()
    if head and (told := _by_surname(stage, head) or _told(stage, head)):
        return told, head.end()
    if (
        head
        and (paper := DOCUMENT.fullmatch(head["who"]))
        and (issuer := _issuer(stage, sentence, paper["noun"]))
    ):
        return issuer, head.end()
    for name in outside(names_in(reading, low, at), marks):
        people = [o for o in names_in(reading, name.end_char, at) if o.type == "PERSON"]
        filled = not people and text[name.end_char : name.end_char + 2] == "」は"
        closes = name.end_char + filled
        match = compiled(words.subject_after).match(text[closes:at])
        if (
            match
            and not re.search(r"[はが]", re.sub(GLOSS, "", match[0])[:-1])
            and not _of_thing(stage, name, match[0])
        ):
            beside = names_in(reading, low, closes + match.end())
            return titled(stage, _whole(text, beside, name), match[0]), closes + match.end()
    if head and compiled(rf"(?:{words.speakers})(?:ら|たち|側|など)?$").search(head["who"]):
        return described(stage, *head.span("who")), head.end()
    return None, low


def _head(text: str, first: int, at: int) -> re.Match[str] | None:
    """Return the first subject of a stretch, behind "the cause is" and "on the ban"."""
    head = SUBJECT.match(text, first, at)
    if head and CAUSE.fullmatch(head["who"]):
        first = head.end() + len(text[head.end() : at]) - len(text[head.end() : at].lstrip(BLANK))
        head = SUBJECT.match(text, first, at)
    last = LAST.search(text, first, head.end("who")) if head else None
    return (last and SUBJECT.match(text, last.start("who"), at)) or head


def _by_surname(stage: Stage, head: re.Match[str]) -> Speaker | None:
    """Return the person of whom only the surname stands before an office: 乙副部長, after 乙花子."""
    who, at = head["who"], head.start("who")
    if (office := _nouns(stage.reading.words.quotes).search(who)) is None:
        return None
    surname = who[: office.start("noun")].removesuffix("副")
    if not SURNAME.fullmatch(surname):
        return None
    bearers = (
        one
        for one in reversed(stage.reading.of(Mention))
        if one.end_char <= at and one.type == "PERSON" and len(one.text) > len(surname)
    )
    found = next((one for one in bearers if one.text.startswith(surname)), None)
    return replace(speaker_of(stage.reading, found), text=who, at=at) if found else None


def _of_thing(stage: Stage, name: Mention, after: str) -> bool:
    """Tell whether a country's name only opens a noun that can say nothing: 甲国輸出は."""
    if name.type != "GPE" or names_in(stage.reading, name.end_char, name.end_char + len(after)):
        return False
    noun = BESIDE_IT.sub("", after[:-1])
    words = stage.reading.words.quotes
    if noun in ("", "の") or _nouns(words).search(noun) or noun.endswith(ACTING):
        return False
    return not compiled(rf"(?:{words.speakers})$").search(noun)


def _issuer(stage: Stage, sentence: Sentence, noun: str) -> Speaker | None:
    """Return whose paper is spoken of: the subject of the sentence that names it or of the one before."""
    at = bisect_right(stage.starts, sentence.start) - 1
    near = stage.reading.sentences[max(0, at - REACH_SENTENCES) : at]
    naming = [one for one in reversed(near) if noun in one.text]
    beside = [one for one in near[-1:] if one.paragraph == sentence.paragraph]
    found = (
        subject(stage, one, one.start, one.end, ())[0] or spoken_by(stage, one, one.end)
        for one in (*naming, *beside)
        if not DOCUMENT.match(one.text)
    )
    return next((one for one in found if one), None) or stage.last("ORG")


def _told(stage: Stage, head: re.Match[str]) -> Speaker | None:
    """Return the holder of an office that stands alone, or who is described."""
    span = head.span("who")
    if (holder := _holder(stage, head["who"])) is not None:
        return holder
    if RULING.search(head["who"]) and (power := _power(stage, head)) is not None:
        return power
    home = HOME.fullmatch(head["who"])
    if (home or OFFICE.fullmatch(head["who"])) and (meant := stage.referent(*span)) is not None:
        return meant
    if home is not None and (own := _home(stage, head)) is not None:
        return own
    return described_in(stage, *span)


def _power(stage: Stage, head: re.Match[str]) -> Speaker | None:
    """Return the government that is called after who leads it: 甲野政権."""
    if (meant := stage.referent(*head.span("who"))) is not None:
        return meant
    names = names_in(stage.reading, *head.span("who"))
    led = (ruled_by(stage.reading.topic, one.entity_id) for one in names if one.type == "PERSON")
    power = next(led, None)
    return Speaker(power, head["who"], "ORG", at=head.start("who")) if power else None


def _home(stage: Stage, head: re.Match[str]) -> Speaker | None:
    """Return the government that "the government" alone means in a language of one country."""
    _, code = stage.reading.words.happenings.home
    home = gazetteer(stage.reading.topic, stage.reading.words).country.get(code)
    if home is None:
        return None
    power = government(stage.reading.topic, home.id)
    return Speaker(power, head["who"], "ORG", at=head.start("who"))


def _holder(stage: Stage, who: str) -> Speaker | None:
    """Return the person beside whose name an office stands elsewhere in the article: 首相."""
    office = OFFICE.fullmatch(who)
    text = stage.reading.article.text
    people = {
        one.entity_id: one
        for one in stage.reading.of(Mention)
        if office
        and one.type == "PERSON"
        and re.compile(rf"(?:{GLOSS})?{office['office']}").match(text, one.end_char)
    }
    return speaker_of(stage.reading, *people.values()) if len(people) == 1 else None


def whose(stage: Stage, start: int, end: int) -> Speaker | None:
    """Return whom a stretch names last that can own words, or for whom its office or pronoun stands."""
    names = names_in(stage.reading, start, end)
    named = [one for one in names if one.type == "PERSON"] or [
        one for one in names if one.type == "ORG"
    ]
    if named:
        return speaker_of(stage.reading, named[-1])
    who = stage.reading.article.text[start:end]
    return referred(stage, who, start) or stage.referent(start, end) or _holder(stage, who)


def outside(names: tuple[Mention, ...], marks: tuple[Marked, ...]) -> list[Mention]:
    """Return the names that do not begin between quotation marks, but for one that fills them."""
    return [
        one
        for one in names
        if not any(
            m.first < one.start_char < m.end
            or (m.first == one.start_char and m.last > one.end_char)
            for m in marks
        )
    ]


def _whole(text: str, beside: tuple[Mention, ...], name: Mention) -> Mention:
    """Return the person among names that stand together before the particle, in no list or bracket."""
    together = [
        one
        for one in beside
        if name.start_char - one.end_char < 12
        and not re.search("[、をにが]", text[one.end_char : name.start_char])
        and not re.search("[(（]", re.sub(GLOSS, "", text[name.end_char : one.start_char]))
    ]
    people = [one for one in together if one.type == "PERSON"]
    bodies = [one for one in together if one.type != "GPE"]
    return next(iter([*people, *reversed(bodies)]), name)


def titled(stage: Stage, name: Mention, after: str) -> Speaker:
    """Return a name as speaker; an official of a body without a name has no id."""
    bare = COUNTED.sub("", after.rstrip("はがも"))
    if name.type in ("ORG", "GPE") and _nouns(stage.reading.words.quotes).search(bare):
        told = described_in(stage, name.start_char, name.end_char + len(bare))
        if told is not None:
            return told
    speaker = speaker_of(stage.reading, name)
    if name.type == "ORG" and compiled(stage.reading.words.quotes.spokesperson).search(after):
        return spokesperson_of(stage.reading, speaker)
    return speaker


def _meant(stage: Stage, who: str, at: int) -> Speaker | None:
    """Return whom 同氏, or the spokesperson of 同省, stands for."""
    if _nouns(stage.reading.words.quotes).search(who) and (
        officer := of_body(stage, at, at + len(who))
    ):
        return officer
    words = stage.reading.words.quotes
    if compiled(rf"同?(?:{words.spokesperson})").fullmatch(who) and (
        same := _spokesperson_before(stage, at)
    ):
        return same
    if KIND_ALONE.fullmatch(who) and (body := body_called(stage, who.removesuffix("側"), at)):
        return body
    back = compiled(words.looks_back).match(who)
    if back and (same := heard_of(stage, who, who)) is not None:
        return same
    whole = _same_office(stage, who, at) or referred(stage, who, at)
    if whole is not None:
        return whole
    if compiled(words.spokesperson).search(who):
        head = re.sub(rf"の?(?:副)?(?:{words.spokesperson})$", "", who)
        body = referred(stage, head, at) if head != who else None
        return spokesperson_of(stage.reading, body) if body else None
    return None


def _same_office(stage: Stage, who: str, at: int) -> Speaker | None:
    """Return whom 同幹部 stands for: who is described with that noun before in its paragraph."""
    noun, text = who.removeprefix("同"), stage.reading.article.text
    if noun == who or noun not in stage.reading.words.quotes.heads:
        return None
    place = text.rfind(noun, text.rfind("\n", 0, at) + 1, at)
    if place < 0 or text[place - 1] == "同":
        return None
    start = 1 + max(text.rfind(mark, 0, place) for mark in "、。「」\n")
    return described_in(stage, start, place + len(noun))


def _spokesperson_before(stage: Stage, at: int) -> Speaker | None:
    """Return the spokesperson told of last before an offset: 同報道官, by name or by the body."""
    text = stage.reading.article.text
    pattern = compiled(rf"(?:{GLOSS})?の?(?:{stage.reading.words.quotes.spokesperson})")
    for name in reversed(stage.reading.of(Mention)):
        if name.end_char <= at and pattern.match(text, name.end_char):
            speaker = speaker_of(stage.reading, name)
            return speaker if name.type == "PERSON" else spokesperson_of(stage.reading, speaker)
    near = [one for one in stage.reading.of(Mention) if one.end_char <= at and one.type == "ORG"]
    return spokesperson_of(stage.reading, speaker_of(stage.reading, near[-1])) if near else None


def spoken_by(
    stage: Stage, sentence: Sentence, at: int, *, nearest: bool = False
) -> Speaker | None:
    """Return the subject of a sentence before an offset, its topic unless the `nearest` is asked for."""
    text = stage.reading.article.text
    marks = tuple(one for one in stage.marks if sentence.start <= one.start < at)
    cut = (m.end() + sentence.start for m in re.finditer("、", text[sentence.start : at]))
    starts = [low for low in cut if not any(one.start < low < one.end for one in marks)]
    inner, about = None, ABOUT.match(text, sentence.start, at)
    for low in (*reversed(starts), about.end() if about else sentence.start):
        who, first = subject(stage, sentence, low, at, marks)
        own = text[first - 1] != "が" or (nearest and not QUALIFYING.fullmatch(text, first, at))
        if who is not None and own:
            return who
        inner = inner or who  # 甲氏は会合で、乙国が…と説明: the topic speaks
    return inner
