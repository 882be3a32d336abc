"""Chinese: speaker, verb, then the words; or words between marks, then speaker and verb.

There is no parse: the speaker is the last name before the verb that is not spoken to.
Matches: 发言人表示，该措施合法。 Must not: 发言人表示反对。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.drafts import Draft, kind_of, trimmed
from nlp.quoting.marks import Marked
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
GOES_ON = re.compile(r"(?:并|並|还|還|同时|同時|又|也|再|则|則|且|进一步|進一步|再次)+")
ESTIMATE = re.compile(r"[，,](?:估计|估計|预计|預計|推算|测算|測算|预测|預測)$")
CLAUSE = re.compile(r"[，,；;：:”」]")
AFTER_CHARS = 60  # a sentence that only says who spoke is no longer
MARK = re.compile(r"[，,：:]\s*")
JOINED = re.compile(r"[，,；;]?(?:并|並|还|還|同时|同時|又|也|她|他)*$")


def drafts(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> list[Draft]:
    """Return what one sentence quotes, in text order."""
    found: list[Draft] = []
    cues = list(_cues(stage, sentence, marks))
    for at, (start, end) in enumerate(cues):
        stop = cues[at + 1][0] if at + 1 < len(cues) else sentence.end
        low = cues[at - 1][1] if at else sentence.start
        found += _said(stage, sentence, (low, start, end, stop), marks)
    if not found and not cues:
        found += _carried(stage, sentence, marks)
    return found


def _cues(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> Iterator[tuple[int, int]]:
    """Yield the verbs after which reported words stand."""
    words = stage.reading.words.quotes
    found = False
    for match in compiled(words.cues).finditer(sentence.text):
        start, end = (sentence.start + place for place in match.span())
        if any(one.start < start < one.end for one in marks):
            continue
        if found and ESTIMATE.search(sentence.text, 0, match.end()):
            continue  # the same speaker goes on
        if compiled(words.noun_before).search(sentence.text, 0, match.start()):
            continue
        after = stage.reading.article.text[end : sentence.end]
        leads = MARK.match(after) or after[:1] in "“「" or compiled(words.bare).fullmatch(match[0])
        if leads or any(one.end <= start and start - one.end < 24 for one in marks):
            found = True
            yield start, end


def _said(
    stage: Stage,
    sentence: Sentence,
    place: tuple[int, int, int, int],
    marks: tuple[Marked, ...],
) -> list[Draft]:
    """Return what a verb reports: the marks beside it, else the clause behind it."""
    low, start, end, stop = place
    text = stage.reading.article.text
    cue = text[start:end]
    speaker = spoken_by(stage, sentence, low, start)
    if speaker is None:
        return []
    opened = end + (match.end() if (match := MARK.match(text[end:stop])) else 0)
    stop = _before_joint(text, opened, stop) if stop < sentence.end else stop
    direct = [one for one in marks if one.start == opened]
    if not direct and sentence.end - end < 2 + MIN_CHARS:
        direct = [one for one in marks if one.end <= start and low <= one.start][-1:]
    if direct and direct[0].last - direct[0].first >= MIN_CHARS:
        stage.hear(speaker)
        return [Draft(one.first, one.last, "direct", speaker, cue, 0.9) for one in direct]
    if stop < sentence.end and not CLAUSE.search(text[opened:stop]):
        return []  # what follows is the subject of the next verb
    if outcome := compiled(stage.reading.words.quotes.outcome).search(text[opened:stop]):
        stop = opened + outcome.start()
    first, last = trimmed(text, opened, stop)
    if last - first < MIN_CHARS + 2 * (opened == end):
        return []
    stage.hear(speaker)
    return [Draft(first, last, kind_of(first, last, marks), speaker, cue)]


def _before_joint(text: str, start: int, stop: int) -> int:
    """Return where a clause ends before "and stressed"."""
    match = JOINED.search(text[start:stop])
    return start + match.start() if match else stop


def spoken_by(stage: Stage, sentence: Sentence, low: int, at: int) -> Speaker | None:
    """Return who speaks before a verb; None where nobody does."""
    words, text = stage.reading.words.quotes, stage.reading.article.text
    if low > sentence.start and stage.heard and GOES_ON.fullmatch(CLAUSE.split(text[low:at])[-1]):
        return stage.heard[-1]
    names = [one for one in names_in(stage.reading, low, at) if not _addressed(stage, one)]
    near = [one for one in names if not re.search(r"[。；]", text[one.end_char : at])]
    name = foremost(near[-2:] if near and near[-1].type == "PERSON" else near)
    if name is not None:
        speaker = speaker_of(stage.reading, name)
        office = compiled(words.officials).match(text[name.end_char : at])
        if office and name.type in ("ORG", "GPE"):
            return Speaker(None, name.text + office[0], "PERSON")
        spokes = compiled(words.spokesperson).search(text[name.end_char : at])
        return (
            spokesperson(stage.reading.topic, speaker) if spokes and name.type == "ORG" else speaker
        )
    if (side := stage.referent(low, at)) is not None:
        return side
    before = re.split(r"[，,；;：:]", text[low:at])[-1].strip()
    meant = referred(stage, before, at)
    if meant is not None:
        return meant
    if compiled(words.speakers).search(text[low:at]):
        return Speaker(None, before, "PERSON")
    joined = low > sentence.start and JOINED.fullmatch(text[low:at][-4:].lstrip("，,；;") or "")
    return stage.last() if joined is not None and low > sentence.start else None


def _addressed(stage: Stage, name: Mention) -> bool:
    """Tell whether a name is spoken to or about, rather than speaking."""
    words, text = stage.reading.words.quotes, stage.reading.article.text
    before = text[max(0, name.start_char - 18) : name.start_char]
    return any(
        compiled(f"(?:{pattern})").search(before)
        for pattern in (rf"(?:{words.addressed_before})$", words.received_before)
    )


def _carried(stage: Stage, sentence: Sentence, marks: tuple[Marked, ...]) -> list[Draft]:
    """Return a sentence that is nothing but words between marks, by whom the next one names."""
    text = stage.reading.article.text
    for one in marks:
        before, after = (
            text[sentence.start : max(one.start, sentence.start)],
            text[one.end : sentence.end],
        )
        if not re.search(r"\w", before + after) and one.last - one.first > 2 * MIN_CHARS:
            who, cue = _named_next(stage, sentence) or (stage.last(), None)
            speaker = who or Speaker(None, "")
            stage.hear(speaker)
            return [Draft(one.first, one.last, "direct", speaker, cue, 0.9 if cue else 0.5)]
    return []


def _named_next(stage: Stage, sentence: Sentence) -> tuple[Speaker | None, str] | None:
    """Return who, by which verb, a following 他说。 or 发言人指出。 names."""
    sentences = stage.reading.sentences
    at = sentences.index(sentence) + 1
    if at >= len(sentences) or len(sentences[at].text) > AFTER_CHARS:
        return None
    after = sentences[at]
    match = re.search(rf"({stage.reading.words.quotes.cues})[。，]?$", after.text)
    if match is None or after.paragraph != sentence.paragraph:
        return None
    return spoken_by(stage, after, after.start, after.start + match.start()), match[1]
