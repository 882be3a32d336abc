"""Japanese: speaker and particle, the words, と, the verb; or 「words」と and the verb.

Matches: 同省は「遺憾だ」と述べた。 Must not: いわゆる「措置」を撤回した。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.drafts import Draft, kind_of, trimmed
from nlp.quoting.marks import Marked, marked
from nlp.quoting.speakers import (
    Speaker,
    Stage,
    foremost,
    names_in,
    referred,
    speaker_of,
    spokesperson,
)
from nlp.reading import Sentence

MIN_CHARS = 6
LINK = re.compile(r"(?:こと(?=を(?:明らかに|認め))|(?:など)?(?<!こ)と(?:も|の)?)")
SOURCED = re.compile(r"[」』]（(?P<who>[^（）]{4,50})）(?=と)")
GOES_ON = re.compile(r"[^、。「」]{0,4}(?:のに対し(?:て)?|ところ|が|一方(?:で)?)、")
OFFICE = re.compile(
    r"(?:前|元)?(?P<office>首相|大統領|官房長官|\w{1,6}大臣|\w{1,3}相|知事|議長|委員長|報道官)"
)
SUBJECT = re.compile(r"(?P<who>[^、。「」『』]{1,40}?)(?:は|が)(?!、?「?$)")


def drafts(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> list[Draft]:
    """Return what one sentence quotes, in text order."""
    found = list(_by_account(stage, sentence, marks))
    low, speaker = sentence.start, None
    for start, end in _cues(stage, sentence, marks):
        who, first = _subject(stage, sentence, low, start, marks)
        speaker = who or speaker or _carried(stage, sentence)
        if speaker is not None:
            found += _said(stage, (first, start, end), speaker, marks)
        rest = GOES_ON.match(stage.reading.article.text[end : sentence.end])
        low = end + (rest.end() if rest else 0)
    sourced = list(_sourced(stage, sentence, marks))
    return sourced + [one for one in found if not any(_shares(one, each) for each in sourced)]


def _shares(one: Draft, other: Draft) -> bool:
    """Tell whether two quotations have words in common."""
    return one.start < other.end and other.start < one.end


def _sourced(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the words between marks behind which a bracket names who says them."""
    for match in SOURCED.finditer(sentence.text):
        start, end = (sentence.start + place for place in match.span("who"))
        said = next((one for one in marks if one.end == start - 1), None)
        people = [one for one in names_in(stage.reading, start, end) if one.type == "PERSON"]
        if said is None:
            continue
        who = speaker_of(stage.reading, people[-1]) if people else Speaker(None, match["who"])
        yield Draft(said.first, said.last, "direct", stage.hear(who), None, 0.9)


def _cues(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[tuple[int, int]]:
    """Yield the places of と and its verb outside marks."""
    pattern = compiled(
        rf"(?:{LINK.pattern})(?:[^、。「」]{{0,8}}?)(?={stage.reading.words.quotes.cues})"
    )
    for match in pattern.finditer(sentence.text):
        start = sentence.start + match.start()
        if not any(one.start < start < one.end for one in marks):
            verb = compiled(stage.reading.words.quotes.cues).match(sentence.text, match.end())
            yield start, sentence.start + (verb.end() if verb else match.end())


def _said(
    stage: Stage, place: tuple[int, int, int], speaker: Speaker, marks: tuple[Marked, ...]
) -> list[Draft]:
    """Return the words before と: between marks, or the clause."""
    first, start, end = place
    text = stage.reading.article.text
    cue = re.sub(LINK, "", text[start:end], count=1)
    first = _past_adverbials(stage, first, start)
    inner = next((one for one in marks if one.end == start and one.start == first), None)
    if inner is not None and inner.last - inner.first >= MIN_CHARS:
        stage.hear(speaker)
        low, high = inner.first, inner.last
        return [Draft(low, high, "direct", speaker, cue, 0.9)]
    low, high = trimmed(text, first, start)
    if high - low < MIN_CHARS:
        return []
    stage.hear(speaker)
    return [Draft(low, high, kind_of(low, high, marks), speaker, cue)]


def _past_adverbials(stage: Stage, first: int, start: int) -> int:
    """Return where the words begin after "on the 6th, in a statement,"."""
    text, pattern = stage.reading.article.text, compiled(stage.reading.words.quotes.adverbial)
    for _ in range(4):
        while text[first : first + 1] in ("、", " ", "\u3000"):
            first += 1
        match = pattern.match(text[first:start])
        if match is None or match.end() == 0:
            return first
        first += match.end()
    return first


def _subject(
    stage: Stage, sentence: Sentence, low: int, at: int, marks: tuple[Marked, ...]
) -> tuple[Speaker | None, int]:
    """Return who speaks in a stretch and where the words behind the subject begin."""
    reading = stage.reading
    text, words = reading.article.text, reading.words.quotes
    head = SUBJECT.match(text[low:at].lstrip("、　 "))
    if head and (meant := _meant(stage, head["who"], low)):
        return meant, low + len(text[low:at]) - len(text[low:at].lstrip("、　 ")) + head.end()
    for name in _outside(names_in(reading, low, at), marks):
        match = compiled(words.subject_after).match(text[name.end_char : at])
        if match and not re.search(r"[はが]", match[0][:-1]):
            beside = names_in(reading, low, name.end_char + match.end())
            return _titled(stage, _whole(beside, name), match[0]), name.end_char + match.end()
    if head and compiled(words.speakers).search(head["who"]):
        if (holder := _holder(stage, head["who"])) is not None:
            return holder, low + len(text[low:at]) - len(text[low:at].lstrip("、　 ")) + head.end()
        skipped = len(text[low:at]) - len(text[low:at].lstrip("、　 "))
        return Speaker(None, head["who"], "PERSON"), low + skipped + head.end()
    return None, low


def _holder(stage: Stage, who: str) -> Speaker | None:
    """Return the person beside whose name an office stands elsewhere in the article: 首相."""
    office = OFFICE.fullmatch(who)
    text = stage.reading.article.text
    people = {
        one.entity_id: one
        for one in stage.reading.of(Mention)
        if office and one.type == "PERSON" and text.startswith(office["office"], one.end_char)
    }
    return speaker_of(stage.reading, *people.values()) if len(people) == 1 else None


def _outside(names: tuple[Mention, ...], marks: tuple[Marked, ...]) -> list[Mention]:
    return [one for one in names if not any(m.start < one.start_char < m.end for m in marks)]


def _whole(beside: tuple[Mention, ...], name: Mention) -> Mention:
    """Return the person among names that stand together before the particle."""
    together = [one for one in beside if name.start_char - one.end_char < 12]
    return foremost([one for one in together if one.type != "GPE"] or together) or name


def _titled(stage: Stage, name: Mention, after: str) -> Speaker:
    """Return a name as speaker; an official of a body without a name has no id."""
    if name.type in ("ORG", "GPE") and re.search(r"幹部|高官|関係者|担当者|筋", after):
        return Speaker(None, name.text + after.rstrip("はがも"), "PERSON")
    speaker = speaker_of(stage.reading, name)
    if name.type == "ORG" and compiled(stage.reading.words.quotes.spokesperson).search(after):
        return spokesperson(stage.reading.topic, speaker)
    return speaker


def _meant(stage: Stage, who: str, at: int) -> Speaker | None:
    """Return whom 同氏, or the spokesperson of 同省, stands for."""
    whole = referred(stage, who, at)
    if whole is not None:
        return whole
    words = stage.reading.words.quotes
    if compiled(words.spokesperson).search(who):
        head = re.sub(rf"の?(?:副)?(?:{words.spokesperson})$", "", who)
        body = referred(stage, head, at) if head != who else None
        return spokesperson(stage.reading.topic, body) if body else None
    return None


def spoken_by(stage: Stage, sentence: Sentence, at: int) -> Speaker | None:
    """Return the subject of a sentence before an offset; None where it has none."""
    text = stage.reading.article.text
    marks = tuple(one for one in marked(text) if sentence.start <= one.start < at)
    cut = (m.end() + sentence.start for m in re.finditer("、", text[sentence.start : at]))
    starts = [low for low in cut if not any(one.start < low < one.end for one in marks)]
    for low in (*reversed(starts), sentence.start):
        who, _ = _subject(stage, sentence, low, at, marks)
        if who is not None:
            return who
    return None


def _carried(stage: Stage, sentence: Sentence) -> Speaker | None:
    """Return the last speaker for a sentence without a subject, as in "…としている"."""
    return stage.last()


def _by_account(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[Draft]:
    """Yield the sentence that follows によると."""
    match = compiled(stage.reading.words.quotes.according).search(sentence.text)
    if match is None:
        return
    at = sentence.start + match.start()
    names = _outside(names_in(stage.reading, sentence.start, at), marks)
    if not names or at - names[-1].end_char > 12:
        return
    start, end = trimmed(stage.reading.article.text, sentence.start + match.end(), sentence.end)
    speaker = _titled(stage, names[-1], stage.reading.article.text[names[-1].end_char : at])
    if end - start >= MIN_CHARS:
        yield Draft(
            start, end, kind_of(start, end, marks), stage.hear(speaker), match[0].rstrip("、")
        )
