"""Japanese: sentences between marks: alone, before と and any verb, or before とX氏は話す.

What a clause without marks says does not belong here.
Matches: 「遺憾だ」。甲野氏はこう話す。 「遺憾だ」と憤る。 Must not: 「甲条約」と呼ばれる。
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from nlp.patterns import compiled
from nlp.quoting.drafts import Draft
from nlp.quoting.japanese_cues import is_speech
from nlp.quoting.japanese_lines import announced, before_line, called, goes_on
from nlp.quoting.japanese_sources import carried, past_adverbials, speaker_before
from nlp.quoting.japanese_speakers import DATED, spoken_by, subject
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import Speaker, Stage
from nlp.reading import Sentence

CLEFT = re.compile(
    r"(?:こう|そう|このように)(?P<cue>[^。「」、は]{1,10})のは、?(?P<who>[^。「」]{2,60}?)(?:だ|である|だった)?。?$"
)
THUS = re.compile(
    r"[^「」。]{1,80}?(?:は|が|も)(?:[^「」。]{0,30}?)(?:こう|そう|このように|そのように)(?P<cue>[^。「」]{1,12})"
)
NEXT = re.compile(
    r"(?!一方|[^。]*[るたいだうん]と)[^「」。]{2,60}?は(?P<cue>[^。「」、はが]{2,16})。?$"
)
OPENS = re.compile(
    r"(?:ただし?|だが|しかし|一方(?:で)?|さらに|その上で|また|そして|もっとも|それでも)?、?"
)
NAMING = re.compile(r"(?:呼[ばびぶん]|名付|称[しす]|題し|なる|なっ|いう(?!。)|いわれ|言われ|呼ば)")
ANY_VERB = re.compile(  # 「…」と憤る, 「…」と、疑問を投げかけた
    r"と(?P<cue>[^、。「」]{2,14})(?=[。、]|$)|"
    r"と、(?![^、。「」]{0,30}[はが]|[^。「」]{0,60}(?:こと|旨)を)[^。「」]{0,60}?(?P<act>[^、。「」はがをに]{1,16}[をに][^、。「」はがを]{1,14})(?=。|$)"
)
URGED = re.compile(  # 「人混みを避ける」「戸締まりをする」よう呼びかけた
    r"(?:[、や]?「[^「」]*」)*(?:など)?(?:よう)(?:に)?(?:、|と)?[^、。「」はが]{0,10}?"
    r"(?P<cue>呼び[掛か]け|求め|促し|訴え|要請し|注意を|指示し|警告し)"
)
MANNER = re.compile(  # between と and its verb: とも述べ, と改めて反論し
    r"^(?:も|改めて|重ねて|強く|厳しく|再び|再度|繰り返し|明確に|きっぱり(?:と)?|はっきり(?:と)?|併せて|さらに|同時に)+(?=[^、。「」])"
)
BESIDE = re.compile(r"^\s*(?:「[^「」\n]*」\s*)+")  # 甲外相「…」「…」: of one row
ALSO = re.compile(r"(?:[^「」はが、]{1,12}[にで]は、?)?(?:「[^「」]*」)*")  # 具体的には
TELLS = re.compile(  # 経済部記者が解説する。「…」, 甲野氏はこう明かす。「…」
    r"[^「」。]{2,40}[がは](?:、)?(?:[^「」。、はが]{0,16}[にで]、?)?(?:こう|そう|次のように)?"
    r"(?P<cue>(?:解説|指摘|説明|証言|分析|強調|主張|警告|回想|力説)する|語る|話す|明かす|打ち明ける|嘆く|言う|憤る|こぼす|漏らす|振り返る|述べる)。\s*"
)
NAMED = re.compile(r"と(?P<who>[^、。「」はがをに]{2,24}?)。?$")
CLEFTED = re.compile(  # 「…」と話すのは、甲野さんだ。
    r"と(?P<cue>[^、。「」は]{1,12}?[るたうくすぶむ])のは、?(?P<who>[^「」]{2,70}?)(?:だ|だった|である|です)?。?\s*$"
)
INVERTED = re.compile(
    r"と(?![^、。「」はがにで]{1,8}[るた][\u4e00-\u9fff\u30a0-\u30ff])(?P<who>[^、。「」]{2,30}?(?:、[^、。「」はが]{2,20}?)?)(?:は|が)(?P<cue>[^、。「」]{1,14})"
)


def spoken(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield sentences between marks: alone, before と and any verb, or before とX氏は話す."""
    text = stage.reading.article.text
    for mark in marks:
        if not is_speech(text[mark.first : mark.last]):
            continue
        before = text[sentence.start : max(mark.start, sentence.start)]
        after = text[mark.end : max(mark.end, sentence.end)]
        if OPENS.fullmatch(before) and not re.search(r"\w", after):
            yield from _alone(stage, sentence, mark)
        elif not before.strip() and (turned := _turned(stage, mark, after)) is not None:
            yield _direct(stage, mark, *turned)
        elif not re.search(r"\w", BESIDE.sub("", after)) and sentence.start < mark.start:
            yield from _without_verb(stage, sentence, mark)
        elif urged := URGED.match(after):
            yield from _by_any_verb(stage, sentence, mark, urged["cue"], apart=True)
        elif verb := ANY_VERB.match(after):
            yield from _by_any_verb(stage, sentence, mark, verb["cue"] or verb["act"])


def _turned(stage: Stage, mark: Marked, after: str) -> tuple[Speaker, str] | None:
    """Return who stands behind words between marks, and the verb: とX氏は話す, と外務省幹部。"""
    if (found := INVERTED.match(after)) is not None:
        start, end = mark.end + found.start("who"), mark.end + found.end("cue")
        who, _ = subject(stage, stage.reading.at(start), start, end, ())
        return (who, found["cue"]) if who else None
    cleft = CLEFTED.match(after)
    if (named := cleft or NAMED.match(after)) is None:
        return None
    start, end = (mark.end + at for at in named.span("who"))
    who = called(stage, start, end)
    return (who, cleft["cue"] if cleft else "と") if who else None


def _direct(stage: Stage, mark: Marked, who: Speaker, cue: str | None) -> Draft:
    return Draft(mark.first, mark.last, "direct", stage.hear(who), cue, 0.9 if cue else 0.6)


def _alone(stage: Stage, sentence: Sentence, mark: Marked) -> Iterator[Draft]:
    """Yield a sentence that stands between marks alone, by whom the next one names, or as before."""
    if (who := before_line(stage, mark) or announced(stage, sentence)) is not None:
        yield _direct(stage, mark, who, None)
        return
    for after in _following(stage, sentence):
        if cleft := CLEFT.match(after.text):
            low, high = (after.start + at for at in cleft.span("who"))
            if (who := called(stage, low, high)) is not None:
                yield _direct(stage, mark, who, cleft["cue"])
                return
        thus = THUS.match(after.text) or NEXT.match(after.text)
        who = spoken_by(stage, after, after.start + thus.end()) if thus else None
        if thus and who is not None:
            yield _direct(stage, mark, who, thus["cue"])
            return
    before = stage.before(sentence)
    told = TELLS.fullmatch(before.text) if before else None
    if before and told and (who := spoken_by(stage, before, before.end)) is not None:
        yield _direct(stage, mark, who, told["cue"])
        return
    same = stage.heard and stage.paragraph(stage.heard[-1].at) == sentence.paragraph
    if same:
        yield _direct(stage, mark, stage.heard[-1], None)


def _following(stage: Stage, sentence: Sentence) -> tuple[Sentence, ...]:
    """Return the sentence that follows in the same paragraph, if there is one."""
    here = bisect_right(stage.starts, sentence.start)
    after = stage.reading.sentences[here : here + 1]
    return tuple(one for one in after if one.paragraph == sentence.paragraph)


def _by_any_verb(
    stage: Stage, sentence: Sentence, mark: Marked, cue: str, *, apart: bool = False
) -> Iterator[Draft]:
    """Yield words between marks right behind their speaker, whatever the verb: 「…」と憤る."""
    text = stage.reading.article.text
    apart = apart or stage.reading.article.text.startswith("と、", mark.end)
    verb = MANNER.sub("", cue, count=1)
    known = NAMING.match(cue) or compiled(stage.reading.words.quotes.cues).match(verb)
    if known and not apart:
        return
    dated = DATED.match(stage.reading.article.text, sentence.start, mark.start)
    low = max([dated.end() if dated else sentence.start, *_ends(stage, mark)])
    who, first = (
        speaker_before(stage, sentence, low, mark.end, ()) if low < mark.start else (None, low)
    )
    before = stage.reading.article.text[past_adverbials(stage, first, mark.start) : mark.start]
    opens = ALSO.fullmatch(before)
    if who is None:
        who, first = goes_on(stage, sentence, (low, mark.start), cue), mark.start
    if who is None and opens and apart:
        who = carried(stage, sentence)
    if who is None or first > mark.start:
        return
    first = past_adverbials(stage, first, mark.end)
    if not re.search(r"\w", text[first : mark.start]):
        yield _direct(stage, mark, who, cue)


def _ends(stage: Stage, mark: Marked) -> Iterator[int]:
    """Yield where the marks before close, but for those right before, which belong to the same row."""
    at = mark.start
    for one in reversed([one for one in stage.marks if one.end <= at]):
        if one.end != at:
            yield one.end
        else:
            at = one.start


def _without_verb(stage: Stage, sentence: Sentence, mark: Marked) -> Iterator[Draft]:
    """Yield words between marks that end a sentence right behind their speaker: 幹部は「…」。"""
    low = max((one.end for one in stage.marks if one.end <= mark.start), default=0)
    who, first = speaker_before(stage, sentence, max(sentence.start, low), mark.start, ())
    if who is None or first != mark.start:
        who = before_line(stage, mark)
    if who is not None:
        yield _direct(stage, mark, who, None)
