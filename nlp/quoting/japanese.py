"""Japanese: speaker and particle, the words, と, the verb; or 「words」と and the verb.

Matches: 同省は「遺憾だ」と述べた。 Must not: いわゆる「措置」を撤回した。
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from nlp.patterns import compiled
from nlp.quoting.drafts import Draft, kind_of, trimmed
from nlp.quoting.japanese_below import below
from nlp.quoting.japanese_cues import LINK, LONG_CHARS, are_side_by_side, cues, is_speech
from nlp.quoting.japanese_inner import inner
from nlp.quoting.japanese_lines import lines
from nlp.quoting.japanese_nouns import nouns
from nlp.quoting.japanese_sources import carried, past_adverbials, source, speaker_before
from nlp.quoting.japanese_speakers import DATED, subject
from nlp.quoting.japanese_spoken import spoken
from nlp.quoting.japanese_topics import going_on, is_dealt_with, is_urged, refuting, within
from nlp.quoting.marks import Marked
from nlp.quoting.speakers import Speaker, Stage, names_in, speaker_of
from nlp.reading import Sentence

MIN_CHARS = 6
REPORTED = re.compile("と(?:も)?報じ(?!ら)")
TOLD_ALONE = re.compile(
    r"(?P<who>[^、。「」はが]{2,30})[はが](?:[\d０-９]{1,2}日(?:午[前後]|夜|朝|夕)?(?:に|、))?"
    r"(?:[^、。「」をがはと]{0,24}[にで](?:対し(?:て)?)?、?)?"
    r"(?P<cue>明らかにし|明かし|語っ|話し|述べ|説明し|発表し|公表し|伝え|報じ)(?:まし)?た。?"
)
GOES_ON = re.compile(
    r"(?:し|して|したうえで|した上で)?(?:、|(?=「))|[^、。「」]{0,4}(?:のに対し(?:て)?|ところ|が|一方(?:で)?)、"
)
TURNED = re.compile(
    r"[^、。「」]{0,8}(?:する|され|われ)る?(?:と|たのに対し(?:て)?)、"
)  # who spoke before goes on
ACTED = re.compile(
    r"[^は「」]{2,60}(?:つつ|ながら|とともに|と同時に|ものの)、?|[^はが「」]{2,40}(?:を|と|に)[^、はが「」]{0,12}[びしじいきぎちにてけげせべめれねりみえ]、"
)
LEADS = re.compile(  # before marks that hold all that is said: 大使を呼び出し、投稿について「…」
    r"[^「」]*?(?:について|に対し(?:て)?|を(?:めぐ|巡)(?:り|って)|を(?:受け|踏まえ|念頭に置い)(?:て)?|を(?:念頭|理由|機|前|例)に|"
    r"に(?:関|関連|反発|抗議|反論|対抗|言及|呼応|激怒)し(?:て)?|に[もは]?触れ(?:て)?|[るたい]中)(?:は|も)?、?|[^「」はが]*?(?:(?<!によっ)(?<!にとっ)(?<!に基づい)て|で|に|として|と|ながら|つつ|際|後|上)(?:は|も)?、?"
    r"|[^は]*が[^、はが]*[たる][^、はがぁ-ん]{1,12}[をに][^、はが]{0,12}[しびいきちけげせべめれりみえ]、"
)
TOLD_FIRST = re.compile(  # 関係が冷え込んでいるが、「…」と述べた: what the outlet tells before
    r"[^「」]*(?:[るた]|ない|情勢だ|状況だ|見通しだ|形だ|段階だ|中だ|ものだ)が、"
)
OBJECT = re.compile(r"[^「」]*を")  # 答弁を「…」と批判した: what is judged, before all that is said
AFTERWARDS = re.compile(
    r"(?:(?<!よる)と、|(?<=[るたいだうんずくぐすつぬぶむかよね])(?<!よる)(?<!もっ)と)(?P<who>(?!する|いう|の|して)[^、。「」はがを]{2,40}?)[はが](?P<cue>[^、。「」は]{1,14})。?$"
)
IDIOM = re.compile(
    r"(?<=[るたいだうんず])と(?!の)(?P<cue>[^、。「」はがもと]{2,12}[るたすくむぶつぬぐう])。?$"
)
NO_SAYING = re.compile(
    r"(?:も)?(?:言え|いえ|言わざる|いわざる|考えられ|思われ|見られ|みられ|言って(?:も|いい|よい))|な[るっ]|され|する|した|して|い[うわ]|言われ|思われ|みなさ|目さ|比べ|異な|違|同じ|一緒|共に|ともに|決[めま]|合意|会[談う]|協議|"
    r"呼|名付|称|困|増|減|戦|争|組|結|並|重な|つなが|競|交|出会|別れ|闘|対立|契約|提携|連携|協力"
)
TOLD_SO = re.compile(r"(?:という(?:こと(?:です|だ))?|とのこと(?:だ|です)?|といいます)$")
PAPER = re.compile(
    r"[^、。「」はが]{0,16}(?:共同声明|共同コミュニケ|条約|憲法|宣言|協定|憲章|議定書|決議)(?:第\d+条)?(?:で)?(?:は|も)"
)
HOSTED = re.compile(  # 甲機構には相談が50件寄せられたという: whoever is asked tells of it
    r"(?P<who>[^、。「」はが]{2,30}?)[にで](?:は|も)(?=[^。「」]{2,80}?(?:寄せられ|届[いく]|相次|殺到|舞い込|続い|増え|減っ|絶え|入っ))"
)
OF_CLAUSE = re.compile(
    r"が[^、。「」はがを]{1,8}[るたう](?:必要|理由|こと|余地|筋合い|義務|権利|資格|根拠|道理)[はもが]"
)
LAID_DOWN = re.compile(r"(?:明記|定め|規定|うた|謳|記し|記述|明示|記載)[^、。「」]{0,6}$")
TOLD_THAT = re.compile(r"ということ(?:です|だ)")  # its own subject is spoken of
HEARD = re.compile(r"(?:こと)?と(?:も|の)?(?:いう|いいます|のこと)")
MOST = 0.5  # chosen: so much of what an account holds is all of it


def drafts(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> list[Draft]:
    """Return what one sentence quotes, in text order."""
    if sentence.start < stage.told_to:
        return []
    account = list(_by_account(stage, sentence, marks))
    inverted = list(_inverted(stage, sentence, marks))
    found = [*account, *_by_cues(stage, sentence, marks, (account, inverted))]
    if not found and not inverted:
        found = list(_by_idiom(stage, sentence, marks))
    found = [one for one in found if one in account or not _is_account(one, account)]
    free = [*lines(stage, sentence, marks), *spoken(stage, sentence, marks)]
    free += _unshared(nouns(stage, sentence, marks), [*free, *inverted])
    under = list(below(stage, sentence))
    if not found and not free and not under:
        found = list(_told_alone(stage, sentence))
    kept = [left for one in found if (left := _beside(stage, one, free)) is not None]
    within_ = inner(stage, sentence, marks)
    return sorted([*free, *kept, *inverted, *under, *within_], key=lambda one: one.start)


def _by_cues(
    stage: Stage,
    sentence: Sentence,
    marks: tuple[Marked, ...],
    known: tuple[list[Draft], list[Draft]],
) -> Iterator[Draft]:
    """Yield what stands before と and each verb of saying, but for the cue behind which who speaks stands."""
    text, (account, inverted) = stage.reading.article.text, known
    before = carried(stage, sentence)
    told = account[0].start if account else sentence.start
    dated = DATED.match(text, sentence.start, sentence.end)
    low, speaker = dated.end() if dated else sentence.start, None
    for start, end in cues(stage, sentence, marks):
        if any(0 <= start - one.end <= 1 for one in inverted) or _is_paper(text, sentence, end):
            continue
        who, first = _opening(stage, sentence, (low, told, start), marks)
        inner, after, closes = within(stage, (low, first), (start, end))
        if inner is not None:
            heard = list(stage.heard)
            yield from _said(stage, (after, start, end), inner, marks)
            stage.heard[:] = heard  # who is only told of does not speak on
            own = who if who != inner else None
            speaker, low = own or speaker or before, closes
            continue
        who, first = _speaking(stage, sentence, (who, first, speaker), (low, start, end))
        speaker = who or speaker or (before if start < told else carried(stage, sentence))
        speaker = (
            _outlet(stage, sentence, speaker, start) if REPORTED.match(text, start) else speaker
        )
        if speaker is not None and (who or not _is_nobodys(stage, sentence, speaker, (start, end))):
            yield from _said(stage, (first, start, end), speaker, marks)
        rest = GOES_ON.match(text[end : sentence.end])
        low = end + (rest.end() if rest else 0)
        speaker = None if TURNED.match(text, start + 1, sentence.end) else speaker


def _opening(
    stage: Stage, sentence: Sentence, place: tuple[int, int, int], marks: tuple[Marked, ...]
) -> tuple[Speaker | None, int]:
    """Return whom the clause before a cue names as its subject, and where the words begin.

    `place`: where the clause, what follows によると and the cue begin. The subject of a clause that only
    tells which says nothing: 乙社が心配する必要はないとも付け加えた. Lost is a subject before が whose words
    follow without a comma and open with a verb: 甲相が守る方針は変わらないと述べた.
    """
    low, told, start = place
    if TOLD_THAT.match(stage.reading.article.text, start):
        return None, low
    text = stage.reading.article.text
    who, first = speaker_before(stage, sentence, low, start, marks)
    if who is None and low < told < start:  # 甲氏によると、|業者らは…と訴え
        who, behind = subject(stage, sentence, told, start, marks)
        first = behind if who else first
    if who is None and (host := _host(stage, (low, start), text[start : sentence.end])):
        return host, low
    if who is not None and OF_CLAUSE.match(text, first - 1, start):
        return None, low
    return who, first


def _host(stage: Stage, place: tuple[int, int], cue: str) -> Speaker | None:
    """Return the named body to which something is said to come in, which tells of it: 甲機構には…という."""
    hosted = HOSTED.match(stage.reading.article.text, *place) if HEARD.match(cue) else None
    names = names_in(stage.reading, place[0], hosted.end("who")) if hosted else ()
    bodies = [one for one in names if one.type == "ORG"]
    return speaker_of(stage.reading, bodies[-1]) if hosted and bodies == [*names] else None


def _speaking(
    stage: Stage,
    sentence: Sentence,
    found: tuple[Speaker | None, int, Speaker | None],
    place: tuple[int, int, int],
) -> tuple[Speaker | None, int]:
    """Return the subject that speaks: none of which the words only speak, beside who spoke before."""
    (who, first, spoke), (low, start, end) = found, place
    of_words = stage.reading.article.text[first - 1 : first + 1]
    if who and spoke and ((who.unnamed and who.type == "ORG") or re.match("が[^「]", of_words)):
        return None, low  # 甲氏は…に関し、乙国が避けていると指摘した: the topic goes on
    if (
        who
        and spoke
        and (
            is_urged(stage, (low, first), start) or is_dealt_with(stage, (low, first), (who, spoke))
        )
    ):
        return None, low
    fresh = who is not None and not spoke
    last = going_on(stage, sentence, (low, first), (start, end)) if fresh else None
    last = last or (refuting(stage, sentence, (low, first), start) if fresh else None)
    return (replace(last, at=low), low) if last else (who, first)


def _outlet(stage: Stage, sentence: Sentence, who: Speaker | None, at: int) -> Speaker | None:
    """Return who reports: an outlet, never whom it tells of; None where none is named."""
    if who is None or who.unnamed or who.type == "MEDIA":
        return who
    near = (one for one in stage.reading.before(sentence) if one.paragraph == sentence.paragraph)
    starts = (sentence.start, *(one.start for one in near))
    found = (one for low in starts for one in names_in(stage.reading, low, at))
    return next((speaker_of(stage.reading, one) for one in found if one.type == "MEDIA"), None)


def _is_paper(text: str, sentence: Sentence, end: int) -> bool:
    """Tell whether a treaty or joint statement lays something down, which nobody says."""
    return bool(PAPER.match(text, sentence.start) and LAID_DOWN.search(text, sentence.start, end))


def _is_nobodys(stage: Stage, sentence: Sentence, who: Speaker, cue: tuple[int, int]) -> bool:
    """Tell whether という only passes on what is heard: who is carried has said nothing near."""
    if HEARD.match(stage.reading.article.text, *cue) is None:
        return False
    return who not in stage.heard or stage.paragraph(who.at) != sentence.paragraph


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
    text = stage.reading.article.text
    if stage.quoted(start) or _is_paper(text, sentence, sentence.start + match.end("cue")):
        return
    who, first = speaker_before(stage, sentence, sentence.start, start, marks)
    if who is not None and who.type != "GPE":
        yield from _said(stage, (first, start, sentence.start + match.end("cue")), who, marks)


def _told_alone(stage: Stage, sentence: Sentence) -> Iterator[Draft]:
    """Yield the sentence before one that only says who told it: …だ。政府関係者が明らかにした。"""
    match = TOLD_ALONE.fullmatch(sentence.text.strip(" \u3000"))
    before = stage.before(sentence)
    if match is None or before is None or before.paragraph != sentence.paragraph:
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


def _unshared(fresh: Iterable[Draft], known: list[Draft]) -> list[Draft]:
    """Return the drafts of which no word is in one that is known."""
    return [one for one in fresh if not any(_shares(one, other) for other in known)]


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
    first = past_adverbials(stage, first, start)
    row = _row(stage, marks, start)
    before = _unmarked(text, marks, (first, row[0].start)) if row else None
    if before is not None and _leads(before, text[row[0].first : row[0].last]):
        spoken_ = [one for one in row if is_speech(text[one.first : one.last])]
        if spoken_:
            stage.hear(speaker)
            return [Draft(one.first, one.last, "direct", speaker, cue, 0.9) for one in row]
        place = (row[0].start, start, end)
    rest = [one for one in row[1:] if is_speech(text[one.first : one.last])]
    if rest and len(rest) == len(row) - 1:  # 目的は「…」、「…」と説明した
        place = (place[0], row[0].end, end)
        more = [Draft(one.first, one.last, "direct", speaker, cue, 0.9) for one in rest]
        return [*_clause(stage, place, (speaker, cue), marks), *more]
    return _clause(stage, place, (speaker, cue), marks)


def _leads(before: str, inner: str) -> bool:
    """Tell whether what stands before marks is none of the words that are said."""
    if not before or LEADS.fullmatch(before) or ACTED.fullmatch(before) or "。" in inner[:-1]:
        return True
    leads = OBJECT.fullmatch(before) or TOLD_FIRST.fullmatch(before)
    return len(inner) >= LONG_CHARS and leads is not None


def _clause(
    stage: Stage, place: tuple[int, int, int], told: tuple[Speaker, str], marks: tuple[Marked, ...]
) -> list[Draft]:
    """Return the clause before と, without what only leads to it."""
    text, (first, start, _), (speaker, cue) = stage.reading.article.text, place, told
    low, high = trimmed(text, past_adverbials(stage, first, start, whole=True), start)
    stage.hear(speaker)
    if high - low < MIN_CHARS:
        return []
    return [Draft(low, high, kind_of(low, high, marks), speaker, cue)]


def _unmarked(text: str, marks: tuple[Marked, ...], place: tuple[int, int]) -> str | None:
    """Return a stretch without what stands between marks in it; None where it is none."""
    (low, high), kept = place, ""
    if low > high:
        return None
    for one in marks:
        if low <= one.start and one.end <= high:
            kept, low = kept + text[low : one.start], one.end
    return kept + text[low:high]


def _row(stage: Stage, marks: tuple[Marked, ...], at: int) -> list[Marked]:
    """Return the words between marks that end at an offset, with those right before: 「…」「…」."""
    text, row = stage.reading.article.text, list[Marked]()
    for one in reversed(marks):
        if one.end == at or (row and are_side_by_side(text, one, row[0])):
            row.insert(0, one)
    return row


def _by_account(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the sentence that follows によると."""
    match = compiled(stage.reading.words.quotes.according).search(sentence.text)
    if match is None or stage.quoted(sentence.start + match.start()):
        return
    at = sentence.start + match.start()
    speaker = source(stage, sentence, at, marks)
    if speaker is None:
        return
    start, end = trimmed(stage.reading.article.text, sentence.start + match.end(), sentence.end)
    told = TOLD_SO.search(stage.reading.article.text[start:end])
    end -= len(told[0]) if told else 0
    if end - start >= MIN_CHARS:
        yield Draft(
            start, end, kind_of(start, end, marks), stage.hear(speaker), match[0].rstrip("、")
        )
