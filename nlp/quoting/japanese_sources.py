"""Japanese: who speaks in a sentence: its subject, who is carried over, who stands before によると.

Behind "on the 6th, in a statement," and a firm's trade the subject still opens the sentence.
Matches: 取材に対し、部品メーカー、甲工業は「…」. Must not: 甲国が禁輸を決めたことについて「…」 (as 甲国).
"""

from __future__ import annotations

import re
from bisect import bisect_right

from nlp.patterns import compiled
from nlp.quoting.japanese_speakers import (
    ABOUT,
    DOCUMENT,
    described_in,
    outside,
    spoken_by,
    subject,
    titled,
    whose,
)
from nlp.quoting.japanese_topics import side_of
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import Speaker, Stage, names_in, speaker_of
from nlp.reading import Sentence

REACH_SENTENCES = 4  # chosen: so far back the topic of a paragraph goes on
ASKED = re.compile(  # 甲野教授に聞いた。: whose answers follow
    r"(?P<who>[^、。「」はが]{2,40})(?:に|から)(?:話|見解|見方)?(?:を)?(?:聞い|尋ね|たずね|伺っ|インタビューし)(?:まし)?た。?$"
)
TOPIC = re.compile(r"[^、。「」はが]{0,14}は")
ISSUED = re.compile(  # 甲税関が20日に公表した貿易統計によると
    r"(?P<who>[^、。「」はが]{2,40})が(?:[^「」。がは]{0,30})(?:発表|公表|まとめ|実施|開示|公開|出|明らかに|集計|調査|行っ|配信|発行|伝え|報じ|明かし|説明|通知|提出|作成)"
    r"(?:し)?た[^、。「」がは]{1,30}$"
)
TOLD_BY = re.compile(  # 甲通信が複数の関係者の話として伝えたところ|によると: those who told it
    r"が(?P<who>[^、。「」はがを]{2,24})の(?:話|証言|説明)として[^、。「」はが]{0,12}た(?:ところ|内容|記事|報道)?$"
)
CONTRAST = re.compile(
    r"(?:(?:[るた]|ない)(?:が|ものの|のに対し(?:て)?|一方(?:で)?)|[うくぐすつぬぶむる]と)、(?=[^、。「」はがも]{2,20}[はも])"
)
SIDE = re.compile(r"[^、。「」はがを]{1,12}側")
GIVEN = re.compile(  # 同省報道官の7日の説明|によると: who gives it
    r"の(?:[\d０-９]{1,2}日の)?(?:説明|話|証言|調べ|分析|試算|談話|情報|見解|主張|見立て|発表)$"
)
EDITORIAL = re.compile(  # the outlet's own words: 「甲新聞」が3日に掲載した社説は
    r"[^。は]{2,30}(?:社説|論説|社評)(?:欄)?(?:は|が|で(?:は|も)?、?)"
)
SOURCE_CHARS = 12  # chosen: a title behind a name is no longer
BESIDE = re.compile(r"[^、。「」はがをにでとも]{2,24}、")  # a firm's trade before its name
RIGHT_BEFORE = re.compile(r"(?:^|、)(?P<who>[^、。「」]{2,30})は(?:[^、「」はが]{0,24}[にで]、?)?$")


def speaker_before(
    stage: Stage, sentence: Sentence, low: int, at: int, marks: tuple[Marked, ...]
) -> tuple[Speaker | None, int]:
    """Return who speaks and where their words begin, also behind 取材に対し、 or 部品メーカー、."""
    text, low = stage.reading.article.text, _turn(stage, sentence, (low, at), marks)
    if (paper := EDITORIAL.match(text, low, at)) is not None:
        outlets = (one for one in names_in(stage.reading, *paper.span()) if one.type == "MEDIA")
        if (outlet := next(outlets, None)) is not None:
            return speaker_of(stage.reading, outlet), paper.end()
    about = ABOUT.match(text, low, at)
    low = about.end() if about else low
    who, first = subject(stage, sentence, low, at, marks)
    if who is not None:
        return who, first
    ends = next((one.start for one in marks if one.end == at), None)
    if ends is not None and (near := RIGHT_BEFORE.search(text, low, ends)):
        who, first = subject(stage, sentence, near.start("who"), at, marks)
        if who is not None:
            return who, first
    behind = past_adverbials(stage, low, at)
    if beside := BESIDE.match(text, behind, at):
        behind = beside.end()
    return subject(stage, sentence, behind, at, marks) if behind > low else (who, first)


def _turn(
    stage: Stage, sentence: Sentence, place: tuple[int, int], marks: tuple[Marked, ...]
) -> int:
    """Return where the clause opens in which another answers: 甲氏は撤回を迫ったが、|首相は「…」と拒み.

    Only a person behind such a clause answers; what a country does there is what is said of it.
    """
    text, (low, start) = stage.reading.article.text, place
    for found in reversed([*CONTRAST.finditer(text, low, start)]):
        if stage.quoted(found.start()):
            continue
        who, first = subject(stage, sentence, found.end(), start, marks)
        if who and who.type == "PERSON" and text[first - 1] in "はも":
            return found.end()
    return low


def past_adverbials(stage: Stage, first: int, start: int, *, whole: bool = False) -> int:
    """Return where the words begin after "on the 6th, in a statement,"; `whole`: only up to a comma."""
    text, pattern = stage.reading.article.text, compiled(stage.reading.words.quotes.adverbial)
    for _ in range(4):
        while text[first : first + 1] in ("、", " ", "\u3000"):
            first += 1
        match = pattern.match(text[first:start])
        if match is None or match.end() == 0 or (whole and match[0][-1] not in "、日"):
            return first
        first += match.end()
    return first


def carried(stage: Stage, sentence: Sentence) -> Speaker | None:
    """Return the last speaker for a sentence without a subject, as in "…としている".

    Who is the subject of the sentence before, and has spoken no word there, is closer still.
    """
    last = stage.last()
    at = bisect_right(stage.starts, sentence.start) - 2
    for place in range(at, max(-1, at - REACH_SENTENCES), -1):
        before = stage.reading.sentences[place]
        away = sentence.paragraph - before.paragraph
        if away > (last is None) or (last and last.at >= before.start):
            return last
        if place == at and (asked := ASKED.search(before.text)):
            return whose(stage, *(before.start + one for one in asked.span("who"))) or last
        who = spoken_by(stage, before, before.end)
        if (
            who
            and who.entity_id
            and not who.unnamed
            and _goes_on(stage, who, place == at and not away)
        ):
            return who
    return last


def _goes_on(stage: Stage, who: Speaker, near: bool) -> bool:
    """Tell whether a sentence goes on with a subject: of the one right before, else its topic."""
    return near or TOPIC.match(stage.reading.article.text, who.at + len(who.text)) is not None


def _of_side(stage: Stage, start: int, at: int) -> Speaker | None:
    """Return the body of a country that spoke last near, to whom 甲国側の発表 looks back.

    Must not: 甲国側によると, of the country itself; fails where another body of it made the paper.
    """
    side = SIDE.fullmatch(stage.reading.article.text, start, at)
    names = names_in(stage.reading, start, at) if side else ()
    if len(names) != 1 or names[0].type != "GPE":
        return None
    bodies = (one for one in reversed(stage.heard) if one.type == "ORG")
    near = (one for one in bodies if stage.paragraph(start) - stage.paragraph(one.at) <= 1)
    return next((one for one in near if side_of(stage, one) == names[0].entity_id), None)


def source(stage: Stage, sentence: Sentence, at: int, marks: tuple[Marked, ...]) -> Speaker | None:
    """Return who stands before によると."""
    text = stage.reading.article.text
    start = text.rfind("、", sentence.start, at) + 1 or sentence.start
    given = GIVEN.search(text, start, at)
    at -= len(given[0]) if given else 0
    if given and (issuer := _of_side(stage, start, at)) is not None:
        return issuer
    if (told := described_in(stage, start, at)) is not None:
        return told
    if DOCUMENT.fullmatch(text[start:at]):
        return stage.last("ORG") or stage.last()
    if heard := TOLD_BY.search(text, start, at):
        return described_in(stage, *heard.span("who")) or whose(stage, *heard.span("who"))
    names = outside(names_in(stage.reading, sentence.start, at), marks)
    if issued := ISSUED.search(text, sentence.start, at):
        makers = [one for one in names if issued.start() <= one.start_char < issued.end("who")]
        if makers:
            return speaker_of(stage.reading, makers[-1])
    if names and at - names[-1].end_char <= SOURCE_CHARS:
        return titled(stage, names[-1], text[names[-1].end_char : at])
    return stage.referent(start, at)
