"""Chinese: speaker, verb, then the words; or words between marks, then speaker and verb.

There is no parse: the speaker is the last name before the verb that is not spoken to.
Matches: 发言人表示，该措施合法。 Must not: 发言人表示反对。
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.chinese_behind import LEADS, OWNED, told_behind
from nlp.quoting.chinese_earlier import is_learnt
from nlp.quoting.chinese_frames import (
    conceded,
    ends_blaming,
    is_term,
    opens,
    reports_nothing,
    runs_on,
    told_by,
    turned_from,
)
from nlp.quoting.chinese_onward import JOINT, goes_on, is_asked, is_deed, is_told, reports_plainly
from nlp.quoting.chinese_speakers import CLAUSE, JOINED, spoken_by, told_of
from nlp.quoting.drafts import Draft, kind_of, trimmed
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import NOBODY, Speaker, Stage
from nlp.reading import Sentence

MIN_CHARS = 6
LISTED = 2  # terms, beside which another short one is a term as well
LONG_SUBJECT = 20  # characters
QUALIFYING = re.compile(
    r"的(?!是)|了(?![，,：:“「])"
)  # 毛所证实的行动, 批评了做法: deeds, no words
TOPIC = re.compile(r"(?:关于|關於|对于|對於|针对|針對|有关|有關)[^，。；：]+")
TIME = re.compile(r"[^，。；：]*(?:[会會]上|[后後]|(?<!小)[时時])|[\d年月日上下午早晚]+")
ASKED = re.compile(
    r"(?:(?:对此|對此|就此|请问|請問|中方|发言人|發言人|外交部)[^，。]{0,4}(?:有何|作何|如何|是否|能否)|(?:有何|作何)[评評回反]).*[？?]$"
)
SAYS_PLAINLY = re.compile("[认認][为為]$|指出$|形容$")  # a clause follows, however short
WHOM = re.compile(
    r"[^，。；：的“”「」]{1,8}?(?:不要|勿|[应應][当當該该]|必[须須]|避免|停止|[尽儘盡][快早]|立即|保持|注意|[谨謹]慎|冷[静靜]|理性|克制|共同)|"
    r"其(?![他它中余餘实實])|国际社会|國際社會|两国|兩國|双方|雙方|各方|各国|各國|对方|對方|有关|有關|企业|企業|政府|[会會][员員]|[国國公]民|民众|民眾|业界|業界|厂商|廠商"
)
RESOLVED = re.compile(
    r"不(?!满|滿)|无法|無法|不会|不會|将(?!来)|將(?!來)"
)  # a short clause, yet one
WHEN = re.compile(  # before who speaks
    r"^(?:\d{1,2}日)?(?:[当當同][天日]|[早晚]间?|[上下]午|[稍随隨][后後])?[，,]"
)
BYLINE = re.compile(r"[【（(〔][^】）)〕]*[】）)〕]")
SAYS = re.compile("[说說](?![明法服话話的到起出了不])")
DENIED = re.compile(
    r"[^，。；]{2,}(?:已|正|曾|[会會将將]|有|是|要|打算|考[虑慮]|[计計][划劃畫])[^，。；]{2,}"
)
CALLED = re.compile(r".[称稱]")  # 反驳称, 指称: what follows is said, no comma needed
NAME_CHARS = 8  # a person's name and the verb are fewer
THINKS = ("认为", "認為", "坦言", "直言", "相信")  # what follows is a clause, short as it may be
SHORTEST = 4  # characters: fewer between marks are a term
SPIRIT = re.compile(  # in which it is said: 表达「完全同意」的态度
    r"的?(?:[态態]度|立[场場]|看法|意[见見]|心情|意思|想法)(?=[，。；]|$)"
)
BLUNT = re.compile(
    r"(?:[批痛][评評批]|直呼|[怒痛]斥|[抨][击擊]|[谴譴][责責]|[嘲讥譏][讽諷])[称稱道]?"
)  # one word is enough
SUBJECT_CHARS = 40  # chosen: who speaks is told in no more
GOES_ON = re.compile(r"(?!(?:以及|和|与|與|或)?[“「])[\u4e00-\u9fff]")
ENDS = " 。.！!？?…”」\n\u3000"
STOPS = "，,。.！!？?…—"
ESTIMATE = re.compile(r"[，,](?:估计|估計|预计|預計|推算|测算|測算|预测|預測)$")
MARK = re.compile(r"[，,：:]\s*")
BUT = re.compile(r"[，,](?:但(?!愿|願)|然而|不[过過]|[却卻])")  # what someone else does follows
CITED = re.compile(
    r"(?P<cue>引述|援引|引用)(?P<who>[^，,。；：“”「」《》]{0,16}(?:人士|分析[师師]|官[员員]|[专專]家|[学學]者|消息|[经經][济濟][学學]家|[员員]))[，,]"
)


def drafts(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> list[Draft]:
    """Return what one sentence quotes, in text order."""
    asks = not marks and sentence.text.endswith(("？", "?"))
    if is_asked(sentence.text) or (asks and ASKED.search(sentence.text)):
        return []  # 日方称将抗议，发言人对此有何评论？
    found: list[Draft] = []
    cues = list(_cues(stage, sentence, marks))
    for at, (start, end) in enumerate(cues):
        stop = cues[at + 1][0] if at + 1 < len(cues) else sentence.end
        low = cues[at - 1][1] if at else sentence.start
        said = _said(stage, sentence, (low, start, end, stop), marks)
        if not said and len(cues) == at + 2:  # the second verb may be a noun that nobody speaks by
            said = _alone(stage, sentence, (low, start, end), cues[at + 1][0], marks)
        found += said
    found += _views(stage, sentence, marks)
    found += () if found else _cited(stage, sentence, marks)
    found += _free(stage, sentence, marks, found)
    found += () if found else told_behind(stage, sentence, marks)
    if not found:
        found += () if cues else _carried(stage, sentence, marks)
        found += () if found else goes_on(stage, sentence)
    stage.told_to = max((one.end for one in found), default=stage.told_to)
    return found


def _alone(
    stage: Stage,
    sentence: Sentence,
    place: tuple[int, int, int],
    second: int,
    marks: tuple[Marked, ...],
) -> list[Draft]:
    """Return what a verb reports past a second one in what it reports, which has no speaker."""
    if spoken_by(stage, sentence, place[2], second) is not None:
        return []
    return _said(stage, sentence, (*place, sentence.end), marks)


def _cues(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[tuple[int, int]]:
    """Yield the verbs after which reported words stand."""
    words = stage.reading.words.quotes
    found, last = False, 0
    for match in compiled(words.cues).finditer(sentence.text):
        start, end = (sentence.start + place for place in match.span())
        if any(one.start < start < one.end for one in marks):
            continue
        if found and ESTIMATE.search(sentence.text, 0, match.end()):
            continue  # the same speaker goes on
        if _is_no_verb(stage, sentence, match):
            continue
        after = stage.reading.article.text[end : sentence.end]
        if compiled(words.feeling).match(after) or QUALIFYING.match(after):
            continue
        if is_deed(sentence.text, last, match) or (
            found and is_told(sentence.text, last, match, words.asked)
        ):
            continue  # it is a part of what the verb before reports
        leads = (
            (MARK.match(after) and not BUT.match(after))
            or after[:1] in "“「"
            or _is_bare(stage, sentence, match)
        )
        leads = leads and bool(after.strip(ENDS))
        if leads or any(one.end <= start and start - one.end < SUBJECT_CHARS for one in marks):
            found = True
            last = match.end() + (mark.end() if (mark := MARK.match(after)) else 0)
            yield start, end


def _near(stage: Stage, end: int) -> tuple[Mention, ...]:
    return stage.reading.within(Mention, end - NAME_CHARS, end)


def _is_no_verb(stage: Stage, sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether a verb of a sentence is a noun there (提出要求, not 甲野博之要求) or reports nothing."""
    text, start = sentence.text, sentence.start + match.start()
    named = any(one.type == "PERSON" and one.end_char == start for one in _near(stage, start))
    before = compiled(stage.reading.words.quotes.noun_before)
    if not named and before.search(text, 0, match.start()):
        return True
    return reports_nothing(text, match) or is_learnt(stage, sentence, match)


def _is_bare(stage: Stage, sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether a verb needs no comma before what it reports; one that asks needs whom it asks."""
    words, end = stage.reading.words.quotes, sentence.start + match.end()
    if reports_plainly(stage, sentence, match):
        return True
    if compiled(words.asked).fullmatch(match[0]):
        if JOINT.search(sentence.text, 0, match.start()) is None and match.start() > LONG_SUBJECT:
            return False
        meant = bool(WHOM.match(sentence.text, match.end())) or any(
            end <= one.start <= end + 1 for one in stage.meant
        )
        near = stage.reading.within(Mention, end, end + 2)
        return meant or any(one.type in ("GPE", "ORG") for one in near)
    if CALLED.search(match[0]) or (
        SAYS.match(sentence.text, match.start()) and _by_name(stage, end)
    ):
        return True
    return bool(compiled(words.bare).match(sentence.text, match.start()))


def _by_name(stage: Stage, end: int) -> bool:
    """Tell whether 说, which ends at an offset, stands right behind a person's name: 木村说政府…"""
    return any(one.type == "PERSON" and one.end_char == end - 1 for one in _near(stage, end))


def _said(
    stage: Stage,
    sentence: Sentence,
    place: tuple[int, int, int, int],
    marks: tuple[Marked, ...],
) -> list[Draft]:
    """Return what a verb reports: the marks on either side of it, else the clause behind it."""
    low, start, end, stop = place
    text = stage.reading.article.text
    before = _closing(text, low, start, marks)
    opened = end + (match.end() if (match := MARK.match(text[end:stop])) else 0)
    least = 2 if BLUNT.fullmatch(text, start, end) else SHORTEST
    after = [one for one in marks if one.start == opened and not _is_name(stage, one)]
    after = [one for one in after if _is_whole(text, one, sentence.end, least)]
    after = [one for one in after if not runs_on(text, one)]
    speaker = spoken_by(stage, sentence, before[0].end if before else low, start)
    if speaker is None and before:
        speaker = told_of(stage, before[0].end, start)
    if speaker is None:
        return []
    cue = text[start:end]
    found = [Draft(one.first, one.last, "direct", speaker, cue, 0.9) for one in (*before, *after)]
    if not after and (clause := _clause(stage, sentence, (opened, end, stop))):
        found.append(Draft(*clause, kind_of(*clause, _words(text, marks)), speaker, cue))
    if found:
        stage.hear(speaker)
    return found


def _words(text: str, marks: tuple[Marked, ...]) -> tuple[Marked, ...]:
    """Return what somebody's own words stand in, without the terms that are marked as well."""
    own = tuple(one for one in marks if not is_term(text, one))
    listed = len(marks) - len(own) >= LISTED
    return () if listed and all(one.last - one.first <= MIN_CHARS for one in own) else own


def _is_name(stage: Stage, one: Marked) -> bool:
    """Tell whether words between marks are a name and nothing else: 提及“乙列岛”."""
    near = stage.reading.within(Mention, one.first, one.last)
    return any((name.start_char, name.end_char) == (one.first, one.last) for name in near)


def _is_whole(text: str, one: Marked, end: int, least: int = SHORTEST) -> bool:
    """Tell whether words between marks are all that is said; a few are where a clause ends with them."""
    chars = one.last - one.first
    if text[one.end : one.end + 1] == "的" and not SPIRIT.match(text, one.end):
        return False  # “…”的说法，是…: its subject
    ends = one.end >= end or text[one.end] in "，。；！？" or bool(SPIRIT.match(text, one.end))
    return chars >= MIN_CHARS or (chars >= least and ends)


def _closing(text: str, low: int, start: int, marks: tuple[Marked, ...]) -> list[Marked]:
    """Return the words between marks that end right before a speaker and verb, with a stop inside."""
    near = [one for one in marks if low <= one.start and one.end <= start][-1:]
    return [
        one
        for one in near
        if one.last - one.first >= MIN_CHARS
        and start - one.end < SUBJECT_CHARS
        and (text[one.last - 1] in STOPS or (text[one.end] in "，," and opens(text, one.start)))
        and not re.search(
            r"[，,。；;：:]", WHEN.sub("", text[one.end : start].lstrip("，,")).strip("，,")
        )
    ]


def _clause(
    stage: Stage, sentence: Sentence, place: tuple[int, int, int]
) -> tuple[int, int] | None:
    """Return the span of the reported clause behind a verb; None where there is none."""
    opened, end, stop = place
    text, words = stage.reading.article.text, stage.reading.words.quotes
    if stop < sentence.end and not CLAUSE.search(text[opened:stop].rstrip("”」")):
        return None  # what follows is the subject of the next verb
    stop = _before_joint(text, opened, stop) if stop < sentence.end else stop
    if outcome := compiled(words.outcome).search(text[opened:stop]):
        stop = opened + outcome.start()
    stop = turned_from(text, end, opened, stop)
    stop = conceded(text, sentence.start, end, opened, stop)
    first, last = trimmed(text, opened, stop)
    if stop < sentence.end and (
        TOPIC.fullmatch(text, first, last) or TIME.fullmatch(text, first, last)
    ):
        return None  # what the next speaker is asked about
    return (first, last) if last - first >= _least(stage, text, first, end) else None


def _least(stage: Stage, text: str, first: int, end: int) -> int:
    """Return how many characters a clause behind a verb that ends at an offset has at least."""
    denied = text[end - 2 : end] in ("否认", "否認") and DENIED.match(text, first)
    whole = RESOLVED.match(text, first) or denied or text[end - 2 : end] in THINKS
    if whole or first > end:  # a mark stands between
        return SHORTEST
    asks = compiled(rf"(?:{stage.reading.words.quotes.asked})$").search(text, end - 2, end)
    return MIN_CHARS if asks or SAYS_PLAINLY.search(text, end - 2, end) else MIN_CHARS + 2


def _before_joint(text: str, start: int, stop: int) -> int:
    """Return where a clause ends before the clause of the next verb: its subject, or "and stressed"."""
    last = max(text.rfind(mark, start, stop) for mark in "，,；;”」")
    if last > start and stop - last < SUBJECT_CHARS:
        return last + (text[last] in "”」")
    match = JOINED.search(text[start:stop])
    return start + match.start() if match else stop


def _carried(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> list[Draft]:
    """Return a sentence that is nothing but words between marks, by whom the next one names."""
    text = stage.reading.article.text
    for one in marks:
        before, after = (
            text[sentence.start : max(one.start, sentence.start)],
            text[one.end : sentence.end],
        )
        if re.search(r"\w", BYLINE.sub("", before) + after):
            continue
        named = _named_next(stage, sentence)
        if named or one.last - one.first > 2 * MIN_CHARS:
            who, cue = named or (stage.last(), None)
            speaker = who or NOBODY
            stage.hear(speaker)
            return [Draft(one.first, one.last, "direct", speaker, cue, 0.9 if cue else 0.5)]
    return []


def _named_next(stage: Stage, sentence: Sentence) -> tuple[Speaker | None, str] | None:
    """Return who, by which verb, a following 他说。 or 发言人指出，… names."""
    sentences = stage.reading.sentences
    at = bisect_right(stage.starts, sentence.start)
    if at >= len(sentences) or sentences[at].paragraph != sentence.paragraph:
        return None
    after = sentences[at]
    match = re.match(
        rf"{LEADS}[^，,。：:“”「」]{{1,{SUBJECT_CHARS}}}?(?P<cue>{stage.reading.words.quotes.cues})(?=[，,。：:]|$)",
        after.text,
    ) or re.match(OWNED, after.text)
    if match is None:
        return None
    start = after.start + match.start("cue")
    return spoken_by(stage, after, after.start, start) or told_of(stage, after.start, start), match[
        "cue"
    ]


def _views(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the clause behind 在…看来."""
    match = compiled(stage.reading.words.quotes.view).search(sentence.text)
    if match is None or stage.quoted(sentence.start + match.start()):
        return
    speaker = _named_in(stage, sentence, match.span("who" if match["who"] else "by"))
    span = _behind(stage, sentence, match.end())
    if speaker is not None and span is not None:
        own = _words(stage.reading.article.text, marks)
        yield Draft(*span, kind_of(*span, own), stage.hear(speaker), match[0][-3:-1])


def _cited(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the clause behind whom an outlet cites, without a verb of its own: 乙社引述分析师，…"""
    match = CITED.search(sentence.text)
    if match is None or stage.quoted(sentence.start + match.start()):
        return
    speaker = _named_in(stage, sentence, match.span("who"))
    span = _behind(stage, sentence, match.end())
    if speaker is not None and speaker.unnamed and span is not None:
        own = _words(stage.reading.article.text, marks)
        yield Draft(*span, kind_of(*span, own), stage.hear(speaker), match["cue"])


def _named_in(stage: Stage, sentence: Sentence, place: tuple[int, int]) -> Speaker | None:
    """Return who speaks by a stretch of a sentence."""
    low, high = (sentence.start + at for at in place)
    return spoken_by(stage, sentence, low, high)


def _behind(stage: Stage, sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Return the span of the rest of a sentence; None where it is too short to be said."""
    first, last = trimmed(stage.reading.article.text, sentence.start + at, sentence.end)
    return (first, last) if last - first >= MIN_CHARS else None


def _free(
    stage: Stage, sentence: Sentence, marks: tuple[Marked, ...], found: list[Draft]
) -> Iterator[Draft]:
    """Yield words between marks behind a colon, or beside a clause that tells who speaks, by any verb."""
    text = stage.reading.article.text
    for mark in marks:
        inner = text[mark.first : mark.last]
        if GOES_ON.match(text, mark.end, sentence.end) and inner[-1] not in STOPS:
            continue  # a term: “新秩序”的推手
        if len(inner) < SHORTEST or any(
            one.start < mark.last and mark.first < one.end for one in found
        ):
            continue
        before = text[sentence.start : max(sentence.start, mark.start)]
        speaker: Speaker | None = None
        if before[-1:] in ("：", ":") or (
            before[-1:] in ("，", ",")
            and (inner[-1] in "。！？!?" or ends_blaming(before, text[mark.end : sentence.end]))
        ):
            verb = told_by(compiled(stage.reading.words.quotes.cues), before)
            end = sentence.start + verb if verb else mark.start - 1
            speaker = spoken_by(stage, sentence, sentence.start, end)
        elif not before.strip() and inner[-1] in STOPS:
            behind = re.match(
                r"[^，,。；：:“”「」]{2,40}(?=[，,。：:])", text[mark.end : sentence.end]
            )
            end = mark.end + behind.end() if behind else mark.end
            speaker = spoken_by(stage, sentence, mark.end, end) if behind else None
        if speaker is not None and speaker.type != "GPE":
            yield Draft(mark.first, mark.last, "direct", stage.hear(speaker), None, 0.7)
