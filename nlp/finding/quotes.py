"""Quotes of an article, found by the word order of its language and put in text order.

Who a pronoun stands for is decided in nlp.quoting.speakers; a language's verbs stand in nlp/languages.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from nlp.facts.quotes import Quote
from nlp.quoting import answers, chinese, chinese_lines, english, japanese
from nlp.quoting.drafts import Draft
from nlp.quoting.japanese_lines import retold
from nlp.quoting.relays import relayed_by
from nlp.quoting.speakers import Stage
from nlp.reading import Reading

FINDERS = {
    "parsed": english.drafts,
    "verb_first": chinese.drafts,
    "verb_last": japanese.drafts,
}


def find(reading: Reading) -> Iterator[Quote]:
    """Yield the quotations of an article in text order."""
    stage = Stage(reading)
    marks = stage.marks
    starts, ends = [one.start for one in marks], [one.end for one in marks]
    spoken = answers.drafts(stage)
    if not spoken and reading.words.quotes.order == "verb_first":
        spoken = chinese_lines.drafts(stage)
    finder = FINDERS[reading.words.quotes.order]
    said: list[Draft] = list(spoken)
    asked, mended = answers.questions(reading), answers.corrections(reading)
    for sentence in reading.sentences:
        if any(start <= sentence.start < end for start, end in (*asked, *mended)):
            continue
        if not any(one.start < sentence.end and sentence.start < one.end for one in spoken):
            near = marks[bisect_right(ends, sentence.start) : bisect_left(starts, sentence.end)]
            said += finder(stage, sentence, near)
    if reading.words.quotes.order == "verb_last":
        said = retold(stage, said)
    for draft in sorted(said, key=lambda one: one.start):
        if draft.start < draft.end:
            yield _quote(reading, draft)


def _quote(reading: Reading, draft: Draft) -> Quote:
    unnamed = draft.speaker.unnamed
    return Quote(
        article_id=reading.article.id,
        start_char=draft.start,
        end_char=draft.end,
        text=reading.article.text[draft.start : draft.end],
        confidence=draft.confidence,
        kind=draft.kind,
        speaker_id=draft.speaker.entity_id,
        speaker=draft.speaker.text or None,
        speaker_name=unnamed.name if unnamed else None,
        speaker_type=draft.speaker.type if unnamed else None,
        affiliation_id=unnamed.body_id if unnamed else None,
        relayed_by=relayed_by(reading, draft),
        cue=draft.cue,
    )
