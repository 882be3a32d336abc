"""Japanese: words between marks that a noun holds: 「…」などの声, 「…」との答弁, 「…」と語る甲野氏.

Whom a verb with a subject quotes does not belong here.
Matches: 漁業者からは「…」「…」といった声が上がった。 Must not: 「甲条約」との整合性.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.patterns import compiled
from nlp.quoting.drafts import Draft
from nlp.quoting.japanese_cues import are_side_by_side, is_speech
from nlp.quoting.japanese_sources import speaker_before
from nlp.quoting.japanese_speakers import described_in, whose
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import Speaker, Stage
from nlp.reading import Sentence

WORDS_OF = (
    "投稿|書き込み|発言|発信|答弁|メッセージ|声明|談話|見解|主張|コメント|"
    "警告|指摘|批判|非難|論評|論説|認識|説明|回答|訴え|証言|言葉|反論|見方|分析|意見|声|予測"
)
OPENS = r"(?:など)?(?:と(?:も|まで)?(?:の|する|した|いう|いった)?|の)"
VOICED = re.compile(
    rf"(?:など)?(?:といった|という|との|とする|と|の)[^「」。、はが]{{0,12}}?"
    rf"(?P<cue>声|意見|反応|見方|懸念|不満|疑問|感想|悲鳴|要望|期待|歓迎|連絡|申し出|申し入れ|相談|問い合わせ|依頼|要請|電話|通報|通知|返事|返答|打診|伝言|意向|希望|要求|注文|苦言|異論|異議|提案|提言|質問|怒り|嘆き|驚き|戸惑い|嘆息|激励|感謝|{WORDS_OF})(?:が|も|を|で)"
)
FROM = re.compile(
    r"(?P<who>[^、。「」はがを\n]{2,40}?)(?:から|の間|の中)(?:は|も|では|でも|にも|には)?、?(?:[^「」。、はがを\n]{0,16}、?)?$"
)
OWNED = re.compile(  # 甲野首相の「…」, 甲野首相による「…」
    r"(?<![^、。「」はがをにで\n])(?P<who>[^、。「」はがをにで\n]{2,30})(?:の|による)$"
)
HELD = re.compile(
    rf"{OPENS}?[^「」。、はがを]{{0,12}}?(?P<cue>{WORDS_OF})(?![ぁ-ん]?[\u4e00-\u9fff]*者)"
)
RELATIVE = re.compile(  # とする甲野氏の投稿
    rf"(?:など)?と(?:の|する|した|いう|いった)(?P<who>[^、。「」はがを]{{2,30}})(?:の|による)"
    rf"[^。「」は]{{0,24}}?(?P<cue>{WORDS_OF})"
)
WRITTEN = re.compile(  # 甲野氏は「…」という過激な投稿をした
    rf"(?:(?:など)?と(?:の|する|した|いう|いった|(?=[^、。「」はがを]{{2,12}}を(?:し|行[いっ]|繰り返し|展開し|書き込)))|などの)[^、。「」はが]{{0,12}}?(?P<cue>{WORDS_OF})(?:を|も|まで)"
    r"(?![^、。「」]{0,4}(?:受け|招|浴び(?!せ)|かわ|退け|否定|一蹴|無視|踏まえ|念頭|避け|恐れ|めぐ|巡|認め|紹介|引用|引い|排|黙殺))"
)
SPEAKING = re.compile(  # と語る甲野氏の, と主張する甲国側との
    r"(?:など)?と(?P<cue>(?:[^、。「」はがをの]{0,8}を)?[^、。「」はがをのとに]{1,12}?[るただうくすぶむ])"
    r"(?P<who>[^、。「」はがをにで]{2,30}?(?:氏|さん|側|政府|相|長|官|員|家|者|授|領事|大使|公使))(?=[^ぁ-ん]|[のはがをにでともへ、。]|$)"
)
OWNS = re.compile("による|の")
NAMING = re.compile(
    r"呼[ばびぶん]|名付|称[しす]|題し|いう|いった|^する|^した|され|なる|なっ|ある|い[るた]$"
)


def nouns(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the words between marks that a noun behind or before them gives to someone."""
    text = stage.reading.article.text
    for row in _rows(stage, marks):
        speech = any(is_speech(text[one.first : one.last]) for one in row)
        first, last = row[0], row[-1]
        if not speech or not sentence.start < last.end <= sentence.end:
            continue
        opens = max(text.rfind(mark, 0, first.start) for mark in "。\n") + 1
        low = max([opens, *(one.end for one in marks if one.end <= first.start)])
        found = _holder(stage, sentence, (low, first.start, last.end))
        if found is not None:
            who, cue = found
            stage.hear(who)
            yield from (Draft(one.first, one.last, "direct", who, cue, 0.8) for one in row)


def _rows(stage: Stage, marks: tuple[Marked, ...]) -> list[list[Marked]]:
    """Return the marks in rows of those that stand side by side: 「…」「…」, from whichever sentence."""
    rows, text = list[list[Marked]](), stage.reading.article.text
    for one in marks:
        if rows and are_side_by_side(text, rows[-1][-1], one):
            rows[-1].append(one)
        else:
            rows.append([one])
    here = stage.marks.index(marks[0]) if marks else 0
    while here and rows and are_side_by_side(text, stage.marks[here - 1], rows[0][0]):
        here -= 1
        rows[0].insert(0, stage.marks[here])
    return rows


def _holder(
    stage: Stage, sentence: Sentence, place: tuple[int, int, int]
) -> tuple[Speaker, str] | None:
    """Return whose words a row of marks holds, by the nouns around it, and what tells it."""
    low, start, end = place
    text = stage.reading.article.text
    voiced = VOICED.match(text, end, max(end, sentence.end))
    if voiced and (source := FROM.search(text, low, start)):
        who = _people(stage, *source.span("who"))
        return (who, voiced["cue"]) if who else None
    held = HELD.match(text, end, max(end, sentence.end))
    if held and (owner := OWNED.search(text, low, start)):
        who = _people(stage, *owner.span("who"))
        return (who, held["cue"]) if who else None
    relative = RELATIVE.match(text, end, max(end, sentence.end))
    if relative and (who := _first_owner(stage, *relative.span("who"))) is not None:
        return who, relative["cue"]
    if written := WRITTEN.match(text, end, max(end, sentence.end)):
        who, _ = speaker_before(stage, sentence, low, start, ())
        return (who, written["cue"]) if who else None
    said = SPEAKING.match(text, end, max(end, sentence.end))
    if said is None or NAMING.search(said["cue"]):
        return None
    who = _people(stage, *said.span("who")) if _speaks(stage, said["cue"]) else None
    return (who, said["cue"]) if who else None


def _first_owner(stage: Stage, start: int, end: int) -> Speaker | None:
    """Return the first who owns what follows: 甲国の乙総領事による丙首相への投稿, 乙."""
    text = stage.reading.article.text
    joints = [one.start() for one in OWNS.finditer(text, start, end)]
    return next((who for at in (*joints, end) if (who := whose(stage, start, at))), None)


def _speaks(stage: Stage, verb: str) -> bool:
    """Tell whether a verb before a noun is one of saying: 語る, 不安を口にする."""
    return compiled(stage.reading.words.quotes.cues).search(verb) is not None


def _people(stage: Stage, start: int, end: int) -> Speaker | None:
    return described_in(stage, start, end) or whose(stage, start, end)
