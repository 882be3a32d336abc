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
from nlp.quoting import answers, chinese, chinese_lines, english, japanese
from nlp.quoting.drafts import Draft
from nlp.quoting.japanese_lines import retold
from nlp.quoting.relays import relayed_by
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
    speaker_name: str | None = col(
        "how a speaker without a name is shown, in English where its words are known", default=None
    )
    speaker_type: str | None = col(
        "PERSON, ORG or MEDIA for a speaker without a name", default=None
    )
    affiliation_id: str | None = col(
        "entities.id of the body that the description of such a speaker names", default=None
    )
    relayed_by: str | None = col(
        "entities.id of the outlet that passes the words on, where the sentence names one",
        default=None,
    )
    cue: str | None = col("the reporting verb; null where it is carried over", default=None)


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


FACT = FactType(
    table="quotes", record=Quote, find=find, version=7, needs=(Mention, DateMention), label="kind"
)
