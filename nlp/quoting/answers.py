"""Answers: in printed questions and answers each paragraph of an answer is one quotation.

Matches: "答：…", or a line that opens with the name of whom the headline says to answer. Must not: the
questions, and what stands below the last answer (links, signatures).
"""

from __future__ import annotations

from collections.abc import Iterator

from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.drafts import Draft
from nlp.quoting.marks import PARAGRAPH
from nlp.quoting.speakers import Speaker, Stage, names_in, speaker_of, spokesperson
from nlp.reading import Reading

LEAD_PARAGRAPHS = 3
FINAL = '。！？.!?”」"…）'


def questions(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Return the spans of the paragraphs that are questions."""
    words, text = reading.words.quotes, reading.article.text
    found = (match.span() for match in PARAGRAPH.finditer(text))
    return tuple(one for one in found if compiled(words.question).match(text[one[0] : one[1]]))


def drafts(stage: Stage) -> tuple[Draft, ...]:
    """Return one draft a paragraph of each answer; nothing for other articles."""
    reading = stage.reading
    words, text = reading.words.quotes, reading.article.text
    paragraphs = [match.span() for match in PARAGRAPH.finditer(text)]
    opens = compiled(words.answer)
    named = _named_openings(reading, paragraphs)
    asked = any(compiled(words.question).match(text[a:b]) for a, b in paragraphs)
    if not any(opens.match(text[a:b]) for a, b in paragraphs) and not (named and asked):
        return ()
    speaker = _answering(reading, paragraphs) or Speaker(None, "")
    return tuple(_spoken(reading, paragraphs, named, stage.hear(speaker)))


def _spoken(
    reading: Reading,
    paragraphs: list[tuple[int, int]],
    named: dict[int, Mention],
    speaker: Speaker,
) -> Iterator[Draft]:
    words, text = reading.words.quotes, reading.article.text
    who: Speaker | None = None
    for start, end in paragraphs:
        opening = compiled(words.answer).match(text[start:end])
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        if compiled(words.question).match(text[start:end]):
            who = None
        elif opening:
            who, first = speaker, start + opening.end()
        elif start in named:
            who, first = speaker_of(reading, named[start]), named[start].end_char + 1
        if who and text[start:end].rstrip()[-1:] in FINAL:
            last = start + len(text[start:end].rstrip())
            cue = text[start : start + opening.end()].strip(" \u3000：:") if opening else "答"
            yield Draft(first, last, "direct", who, cue or None, 0.9)


def _named_openings(reading: Reading, paragraphs: list[tuple[int, int]]) -> dict[int, Mention]:
    """Return the paragraphs that open with a person's name and a colon."""
    text = reading.article.text
    return (
        {
            start: one
            for start, end in paragraphs
            for one in names_in(reading, start, min(end, start + 24))
            if one.start_char == start and one.type == "PERSON" and text[one.end_char] in "：:"
        }
        if reading.of(Mention)
        else {}
    )


def _answering(reading: Reading, paragraphs: list[tuple[int, int]]) -> Speaker | None:
    """Return the person or body whose spokesperson headline or lead names."""
    words, text = reading.words.quotes, reading.article.text
    for start, end in paragraphs[:LEAD_PARAGRAPHS]:
        names = names_in(reading, start, end)
        people = [one for one in names if one.type == "PERSON"]
        if compiled(words.spokesperson).search(text[start:end]) or people:
            bodies = [one for one in names if one.type == "ORG"]
            if people:
                return speaker_of(reading, people[0])
            return spokesperson(reading.topic, speaker_of(reading, bodies[0])) if bodies else None
    return None
