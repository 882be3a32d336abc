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
from nlp.quoting.japanese_sources import past_adverbials, speaker_before
from nlp.quoting.japanese_speakers import spoken_by, subject
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
        elif not re.search(r"\w", after) and sentence.start < mark.start:
            yield from _without_verb(stage, sentence, mark)
        elif verb := re.match(r"と(?P<cue>[^、。「」]{2,14})(?=[。、]|$)", after):
            yield from _by_any_verb(stage, sentence, mark, verb["cue"])


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
    if (who := before_line(stage, sentence, mark) or announced(stage, sentence)) is not None:
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
    same = stage.heard and stage.paragraph(stage.heard[-1].at) == sentence.paragraph
    if same:
        yield _direct(stage, mark, stage.heard[-1], None)


def _following(stage: Stage, sentence: Sentence) -> tuple[Sentence, ...]:
    """Return the sentence that follows in the same paragraph, if there is one."""
    here = bisect_right(stage.starts, sentence.start)
    after = stage.reading.sentences[here : here + 1]
    return tuple(one for one in after if one.paragraph == sentence.paragraph)


def _by_any_verb(stage: Stage, sentence: Sentence, mark: Marked, cue: str) -> Iterator[Draft]:
    """Yield words between marks right behind their speaker, whatever the verb: 「…」と憤る."""
    text = stage.reading.article.text
    if NAMING.match(cue) or compiled(stage.reading.words.quotes.cues).match(cue):
        return
    low = max([sentence.start, *(one.end for one in stage.marks if one.end <= mark.start)])
    who, first = (
        speaker_before(stage, sentence, low, mark.end, ()) if low < mark.start else (None, low)
    )
    if who is None:
        who, first = goes_on(stage, sentence, (low, mark.start), cue), mark.start
    if who is None or first > mark.start:
        return
    first = past_adverbials(stage, first, mark.start)
    if not re.search(r"\w", text[first : mark.start]):
        yield _direct(stage, mark, who, cue)


def _without_verb(stage: Stage, sentence: Sentence, mark: Marked) -> Iterator[Draft]:
    """Yield words between marks that end a sentence right behind their speaker: 幹部は「…」。"""
    low = max((one.end for one in stage.marks if one.end <= mark.start), default=0)
    who, first = speaker_before(stage, sentence, max(sentence.start, low), mark.start, ())
    if who is None or first != mark.start:
        who = before_line(stage, sentence, mark)
    if who is not None:
        yield _direct(stage, mark, who, None)
