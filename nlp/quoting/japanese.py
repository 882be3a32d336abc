"""Japanese: speaker and particle, the words, と, the verb; or 「words」と and the verb.

Matches: 同省は「遺憾だ」と述べた。 Must not: いわゆる「措置」を撤回した。
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from nlp.patterns import compiled
from nlp.quoting.drafts import Draft, kind_of, trimmed
from nlp.quoting.japanese_cues import LINK, cues, is_speech
from nlp.quoting.japanese_lines import announced, before_line, called, goes_on, lines
from nlp.quoting.japanese_speakers import (
    ABOUT,
    DATED,
    DOCUMENT,
    described_in,
    outside,
    spoken_by,
    subject,
    titled,
)
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import Speaker, Stage, names_in
from nlp.reading import Sentence

MIN_CHARS = 6
SOURCE_CHARS = 12  # chosen: a title behind a name is no longer
CLEFT = re.compile(
    r"(?:こう|そう|このように)(?P<cue>[^。「」、は]{1,10})のは、?(?P<who>[^。「」]{2,60}?)(?:だ|である|だった)?。?$"
)
BESIDE = re.compile(r"[^、。「」はがをにでとも]{2,24}、")  # a firm's trade before its name
RIGHT_BEFORE = re.compile(r"(?:^|、)(?P<who>[^、。「」]{2,30})は(?:[^、「」はが]{0,24}[にで]、?)?$")
TOLD_ALONE = re.compile(
    r"(?P<who>[^、。「」はが]{2,30})[はが](?:[^、。「」をがはと]{0,24}[にで](?:対し(?:て)?)?、?)?"
    r"(?P<cue>明らかにし|語っ|話し|述べ)(?:まし)?た。?"
)
GOES_ON = re.compile(
    r"(?:し|して|したうえで|した上で)、|[^、。「」]{0,4}(?:のに対し(?:て)?|ところ|が|一方(?:で)?)、"
)
TURNED = re.compile(
    r"[^、。「」]{0,8}(?:する|され|われ)る?(?:と|たのに対し(?:て)?)、"
)  # who spoke before goes on
THUS = re.compile(
    r"[^「」。]{1,80}?(?:は|が|も)(?:[^「」。、]{0,20}?)(?:こう|そう|このように|そのように)(?P<cue>[^。「」]{1,12})"
)
NEXT = re.compile(
    r"(?!一方|[^。]*[るたいだうん]と)[^「」。]{2,60}?は(?P<cue>[^。「」、はが]{2,16})。?$"
)
OPENS = re.compile(
    r"(?:ただし?|だが|しかし|一方(?:で)?|さらに|その上で|また|そして|もっとも|それでも)?、?"
)
NAMING = re.compile(r"(?:呼[ばびぶん]|名付|称[しす]|題し|なる|なっ|いう(?!。)|いわれ|言われ|呼ば)")
ACTED = re.compile(
    r"[^は「」]{2,60}(?:つつ|ながら|とともに|と同時に|ものの)、?|[^はが「」]{2,40}(?:を|と|に)[^、はが「」]{0,12}[びしじいきぎちにてけげせべめれねりみえ]、"
)
AFTERWARDS = re.compile(
    r"(?:(?<!よる)と、|(?<=[るたいだうんず])(?<!よる)と)(?P<who>[^、。「」はが]{2,40}?)[はが](?P<cue>[^、。「」は]{1,14})。?$"
)
IDIOM = re.compile(
    r"(?<=[るたいだうんず])と(?!の)(?P<cue>[^、。「」はがもと]{2,12}[るたすくむぶつぬぐう])。?$"
)
NO_SAYING = re.compile(
    r"な[るっ]|する|した|して|い[うわ]|言われ|思われ|みなさ|目さ|比べ|異な|違|同じ|一緒|共に|ともに|決[めま]|合意|会[談う]|協議|"
    r"呼|名付|称|困|増|減|戦|争|組|結|並|重な|つなが|競|交|出会|別れ|闘|対立|契約|提携|連携|協力"
)
TOLD_SO = re.compile(r"(?:という|とのことだ|とのことです|といいます)$")
MOST = 0.5  # chosen: so much of what an account holds is all of it
NAMED = re.compile(r"と(?P<who>[^、。「」はがをに]{2,24}?)。?$")
CLEFTED = re.compile(  # 「…」と話すのは、甲野さんだ。
    r"と(?P<cue>[^、。「」は]{1,12}?[るたうくすぶむ])のは、?(?P<who>[^「」]{2,70}?)(?:だ|だった|である|です)?。?\s*$"
)
INVERTED = re.compile(
    r"と(?P<who>[^、。「」]{2,30}?(?:、[^、。「」はが]{2,20}?)?)(?:は|が)(?P<cue>[^、。「」]{1,14})"
)


def drafts(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> list[Draft]:
    """Return what one sentence quotes, in text order."""
    before = _carried(stage, sentence)
    account = list(_by_account(stage, sentence, marks))
    found = list(account)
    told = account[0].start if account else sentence.start
    dated = DATED.match(stage.reading.article.text, sentence.start, sentence.end)
    low, speaker = dated.end() if dated else sentence.start, None
    for start, end in cues(stage, sentence, marks):
        who, first = _subject(stage, sentence, low, start, marks)
        if who and speaker and who.unnamed and who.type == "ORG":
            who, first = None, low  # it is spoken of, not speaking
        speaker = who or speaker or (before if start < told else _carried(stage, sentence))
        if speaker is not None:
            found += _said(stage, (first, start, end), speaker, marks)
        rest = GOES_ON.match(stage.reading.article.text[end : sentence.end])
        low = end + (rest.end() if rest else 0)
        if TURNED.match(stage.reading.article.text, start + 1, sentence.end):
            speaker = None
    if not found:
        found = list(_by_idiom(stage, sentence, marks))
    found = [one for one in found if one in account or not _is_account(one, account)]
    found = [one for one in found if one not in account or not _is_relay(one, found)]
    free = [*lines(stage, sentence, marks), *_spoken(stage, sentence, marks)]
    if not found and not free:
        found = list(_told_alone(stage, sentence))
    kept = [left for one in found if (left := _beside(stage, one, free)) is not None]
    return sorted([*free, *kept, *_inverted(stage, sentence, marks)], key=lambda one: one.start)


def _subject(
    stage: Stage, sentence: Sentence, low: int, at: int, marks: tuple[Marked, ...]
) -> tuple[Speaker | None, int]:
    """Return who speaks and where their words begin, also behind 取材に対し、 or 部品メーカー、."""
    text = stage.reading.article.text
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
    behind = _past_adverbials(stage, low, at)
    if beside := BESIDE.match(text, behind, at):
        behind = beside.end()
    return subject(stage, sentence, behind, at, marks) if behind > low else (who, first)


def _is_account(draft: Draft, account: list[Draft]) -> bool:
    """Tell whether a draft only repeats によると with all that follows it: …増えているという."""
    return any(
        (draft.speaker.entity_id == one.speaker.entity_id or _is_hearsay(draft))
        and _shares(draft, one)
        and draft.end - draft.start > MOST * (one.end - one.start)
        for one in account
    )


def _is_hearsay(draft: Draft) -> bool:
    """Tell whether a draft is only said to be so: 乙氏が賛成したという."""
    return (draft.cue or "").startswith("いう")


def _is_relay(account: Draft, found: list[Draft]) -> bool:
    """Tell whether によると only passes on what another, named in it, says: 大使館によると、大使は…."""
    least = MOST * (account.end - account.start)
    return any(
        account.start < one.start
        and one.end <= account.end
        and one.end - one.start >= least
        and one.speaker.entity_id not in (None, account.speaker.entity_id)
        for one in found
        if one is not account and not _is_hearsay(one)
    )


def _beside(stage: Stage, draft: Draft, free: list[Draft]) -> Draft | None:
    """Return what a clause says besides the words in marks that open it; None where nothing is left."""
    start = draft.start
    for one in free:
        if _shares(draft, one):
            comma = stage.reading.article.text.find("、", one.end, draft.end)
            start = max(start, comma + 1) if comma >= 0 else draft.end
    if start == draft.start:
        return draft
    rest = replace(draft, start=start, kind=kind_of(start, draft.end, stage.marks))
    return rest if draft.end - start >= MIN_CHARS else None


def _by_idiom(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the clause before と and a verb that is not listed, where someone speaks: とくぎを刺す."""
    match = IDIOM.search(sentence.text)
    if match is None or NO_SAYING.match(match["cue"]):
        return
    start = sentence.start + match.start()
    if any(one.start < start < one.end for one in marks):
        return
    who, first = _subject(stage, sentence, sentence.start, start, marks)
    if who is not None and who.type != "GPE":
        yield from _said(stage, (first, start, sentence.start + match.end("cue")), who, marks)


def _told_alone(stage: Stage, sentence: Sentence) -> Iterator[Draft]:
    """Yield the sentence before one that only says who told it: …だ。政府関係者が明らかにした。"""
    match = TOLD_ALONE.fullmatch(sentence.text.strip(" \u3000"))
    at = bisect_right(stage.starts, sentence.start) - 2
    before = stage.reading.sentences[at] if at >= 0 else sentence
    if match is None or before.paragraph != sentence.paragraph:
        return
    near = tuple(one for one in stage.marks if before.start <= one.start < before.end)
    if near or any(cues(stage, before, near)):
        return
    who, _ = subject(stage, sentence, sentence.start, sentence.end, ())
    start, end = trimmed(stage.reading.article.text, before.start, before.end)
    if who is not None and who.type != "GPE" and end - start >= MIN_CHARS:
        yield Draft(start, end, "indirect", stage.hear(who), match["cue"])


def _inverted(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the clause before と、X氏は話す."""
    match = AFTERWARDS.search(sentence.text)
    if match is None or stage.quoted(sentence.start + match.start()):
        return
    who, _ = subject(stage, sentence, sentence.start + match.start("who"), sentence.end, ())
    start, last = trimmed(
        stage.reading.article.text, sentence.start, sentence.start + match.start()
    )
    if who is not None and last - start >= MIN_CHARS:
        yield Draft(start, last, kind_of(start, last, marks), stage.hear(who), match["cue"])


def _spoken(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
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
        who, _ = subject(stage, _sentence(stage, start), start, end, ())
        return (who, found["cue"]) if who else None
    cleft = CLEFTED.match(after)
    if (named := cleft or NAMED.match(after)) is None:
        return None
    start, end = (mark.end + at for at in named.span("who"))
    who = called(stage, start, end)
    return (who, cleft["cue"] if cleft else "と") if who else None


def _sentence(stage: Stage, at: int) -> Sentence:
    return stage.reading.sentences[max(0, bisect_right(stage.starts, at) - 1)]


def _direct(stage: Stage, mark: Marked, who: Speaker, cue: str | None) -> Draft:
    return Draft(mark.first, mark.last, "direct", stage.hear(who), cue, 0.9 if cue else 0.6)


def _alone(stage: Stage, sentence: Sentence, mark: Marked) -> Iterator[Draft]:
    """Yield a sentence that stands between marks alone, by whom the next one names, or as before."""
    if (who := before_line(stage, sentence, mark) or announced(stage, sentence)) is not None:
        yield _direct(stage, mark, who, None)
        return
    after = stage.reading.sentences[bisect_right(stage.starts, sentence.start) :][:1]
    thus = (
        (THUS.match(after[0].text) or NEXT.match(after[0].text))
        if after and after[0].paragraph == sentence.paragraph
        else None
    )
    if after and after[0].paragraph == sentence.paragraph and (cleft := CLEFT.match(after[0].text)):
        low, high = (after[0].start + at for at in cleft.span("who"))
        if (who := called(stage, low, high)) is not None:
            yield _direct(stage, mark, who, cleft["cue"])
            return
    if thus:
        end = after[0].start + thus.end()
        if (who := spoken_by(stage, after[0], end)) is not None:
            yield _direct(stage, mark, who, thus["cue"])
            return
    same = stage.heard and stage.paragraph(stage.heard[-1].at) == sentence.paragraph
    if same:
        yield _direct(stage, mark, stage.heard[-1], None)


def _by_any_verb(stage: Stage, sentence: Sentence, mark: Marked, cue: str) -> Iterator[Draft]:
    """Yield words between marks right behind their speaker, whatever the verb: 「…」と憤る."""
    text = stage.reading.article.text
    if NAMING.match(cue) or compiled(stage.reading.words.quotes.cues).match(cue):
        return
    low = max([sentence.start, *(one.end for one in stage.marks if one.end <= mark.start)])
    who, first = _subject(stage, sentence, low, mark.end, ()) if low < mark.start else (None, low)
    if who is None:
        who, first = goes_on(stage, sentence, (low, mark.start), cue), mark.start
    if who is None or first > mark.start:
        return
    first = _past_adverbials(stage, first, mark.start)
    if not re.search(r"\w", text[first : mark.start]):
        yield _direct(stage, mark, who, cue)


def _without_verb(stage: Stage, sentence: Sentence, mark: Marked) -> Iterator[Draft]:
    """Yield words between marks that end a sentence right behind their speaker: 幹部は「…」。"""
    low = max((one.end for one in stage.marks if one.end <= mark.start), default=0)
    who, first = _subject(stage, sentence, max(sentence.start, low), mark.start, ())
    if who is None or first != mark.start:
        who = before_line(stage, sentence, mark)
    if who is not None:
        yield _direct(stage, mark, who, None)


def _shares(one: Draft, other: Draft) -> bool:
    """Tell whether two quotations have words in common."""
    return one.start < other.end and other.start < one.end


def _said(
    stage: Stage, place: tuple[int, int, int], speaker: Speaker, marks: tuple[Marked, ...]
) -> list[Draft]:
    """Return the words before と: between marks, or the clause."""
    first, start, end = place
    text = stage.reading.article.text
    cue = re.sub(LINK, "", text[start:end], count=1)
    first = _past_adverbials(stage, first, start)
    inner = next((one for one in marks if one.end == start and one.start == first), None)
    acted = next(
        (one for one in marks if one.end == start and ACTED.fullmatch(text[first : one.start])),
        None,
    )
    inner = inner or acted
    if inner is not None and is_speech(text[inner.first : inner.last]):
        stage.hear(speaker)
        low, high = inner.first, inner.last
        return [Draft(low, high, "direct", speaker, cue, 0.9)]
    low, high = trimmed(text, _past_adverbials(stage, place[0], start, whole=True), start)
    if high - low < MIN_CHARS:
        return []
    stage.hear(speaker)
    return [Draft(low, high, kind_of(low, high, marks), speaker, cue)]


def _past_adverbials(stage: Stage, first: int, start: int, *, whole: bool = False) -> int:
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


def _carried(stage: Stage, sentence: Sentence) -> Speaker | None:
    """Return the last speaker for a sentence without a subject, as in "…としている".

    Who is the subject of the sentence before, and has spoken no word there, is closer still.
    """
    last = stage.last()
    at = bisect_right(stage.starts, sentence.start) - 2
    before = stage.reading.sentences[at] if at >= 0 else sentence
    if before.paragraph != sentence.paragraph or (last and last.at >= before.start):
        return last
    who = spoken_by(stage, before, before.end)
    return who if who and who.entity_id and not who.unnamed else last


def _by_account(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the sentence that follows によると."""
    match = compiled(stage.reading.words.quotes.according).search(sentence.text)
    if match is None or stage.quoted(sentence.start + match.start()):
        return
    at = sentence.start + match.start()
    speaker = _source(stage, sentence, at, marks)
    if speaker is None:
        return
    start, end = trimmed(stage.reading.article.text, sentence.start + match.end(), sentence.end)
    told = TOLD_SO.search(stage.reading.article.text[start:end])
    end -= len(told[0]) if told else 0
    if end - start >= MIN_CHARS:
        yield Draft(
            start, end, kind_of(start, end, marks), stage.hear(speaker), match[0].rstrip("、")
        )


def _source(stage: Stage, sentence: Sentence, at: int, marks: tuple[Marked, ...]) -> Speaker | None:
    """Return who stands before によると."""
    text = stage.reading.article.text
    start = text.rfind("、", sentence.start, at) + 1 or sentence.start
    if (told := described_in(stage, start, at)) is not None:
        return told
    if DOCUMENT.fullmatch(text[start:at]):
        return stage.last("ORG") or stage.last()
    names = outside(names_in(stage.reading, sentence.start, at), marks)
    if names and at - names[-1].end_char <= SOURCE_CHARS:
        return titled(stage, names[-1], text[names[-1].end_char : at])
    return stage.referent(start, at)
