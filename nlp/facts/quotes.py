"""Quotes: what someone said, in their words or reported, and who said it.

Direct: the words between the marks. Indirect: the reported clause without verb, speaker and final
punctuation. Mixed: such a clause with a fragment between marks. Terms, titles and names between marks
are no quotes, and neither is what an announcement decides.

Who a pronoun stands for is decided in nlp.quoting.speakers; a language's verbs stand in nlp/languages.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.facts.dates import DateMention
from nlp.facts.mentions import Mention
from nlp.quoting import answers, chinese, english, japanese
from nlp.quoting.drafts import Draft
from nlp.quoting.marks import marked
from nlp.quoting.speakers import Stage
from nlp.reading import FactType, Reading
from store.records import Fact, col

FINDERS = {
    "parsed": english.drafts,
    "verb_first": chinese.drafts,
    "verb_last": japanese.drafts,
}


@dataclass(frozen=True, kw_only=True)
class Quote(Fact):
    """What someone said, at the place where an article gives it."""

    kind: str = col("direct (words between marks), indirect (reported clause) or mixed")
    speaker_id: str | None = col("entities.id; null where the speaker has no name", default=None)
    speaker: str | None = col("the speaker as printed", default=None)
    cue: str | None = col("the reporting verb; null where it is carried over", default=None)


def find(reading: Reading) -> Iterator[Quote]:
    """Yield the quotations of an article in text order."""
    stage = Stage(reading)
    marks = marked(reading.article.text)
    starts, ends = [one.start for one in marks], [one.end for one in marks]
    spoken = answers.drafts(stage)
    finder = FINDERS[reading.words.quotes.order]
    said: list[Draft] = list(spoken)
    asked = answers.questions(reading)
    for sentence in reading.sentences:
        if any(start <= sentence.start < end for start, end in asked):
            continue
        if not any(one.start < sentence.end and sentence.start < one.end for one in spoken):
            near = marks[bisect_right(ends, sentence.start) : bisect_left(starts, sentence.end)]
            said += finder(stage, sentence, near)
    for draft in sorted(said, key=lambda one: one.start):
        if draft.start < draft.end:
            yield _quote(reading, draft)


def _quote(reading: Reading, draft: Draft) -> Quote:
    return Quote(
        article_id=reading.article.id,
        start_char=draft.start,
        end_char=draft.end,
        text=reading.article.text[draft.start : draft.end],
        confidence=draft.confidence,
        kind=draft.kind,
        speaker_id=draft.speaker.entity_id,
        speaker=draft.speaker.text or None,
        cue=draft.cue,
    )


FACT = FactType(table="quotes", record=Quote, find=find, version=1, needs=(Mention, DateMention))
