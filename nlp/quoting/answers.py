"""Answers: in printed questions and answers each paragraph of an answer is one quotation.

Matches: "答：…", "（大臣）…", or a line that opens with an office or the name of a person. Must not: the
questions, and what stands below the last answer (links, signatures).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.quoting.drafts import Draft
from nlp.quoting.marks import PARAGRAPH
from nlp.quoting.speakers import NOBODY, Speaker, Stage, names_in, speaker_of
from nlp.quoting.unnamed import described, spokesperson_of
from nlp.reading import Reading
from nlp.words.quotes import QuoteWords

LEAD_PARAGRAPHS = 3
DASHED = re.compile(
    r"\s*[―—─]{2}"
)  # opens a question, below which the answer stands bare (Japanese)
TOLD = re.compile(  # the outlet's own words, below the last answer
    r"会見(?:では|でも|は)|(?:報道官|長官|大臣|局長|社長|会長)(?:は|が)"
)
ENDED = re.compile(r"\s*[（(](?:完|了|終わり?)[）)]\s*$")  # the agency's own sign below the words
TELLS = re.compile("[曾则則还還也又并並]{0,2}(?:表示|指出|[强強][调調]|[称稱说說](?=[，：]))")
FINAL = '。！？.!?”」"…）'
NAME_CHARS = 24
PARTICLES = "とのはがをにで"  # of Japanese: no description runs over them

Span = tuple[int, int]


def questions(reading: Reading) -> tuple[Span, ...]:
    """Return the spans of the paragraphs that are questions, with those that go on with one."""
    return _questions(reading.article.text, reading.words.quotes)


@lru_cache(maxsize=2)  # several finders ask in turn for those of one article
def _questions(text: str, words: QuoteWords) -> tuple[Span, ...]:
    found: list[Span] = []
    asking = False
    for match in PARAGRAPH.finditer(text):
        if compiled(words.question).match(match[0]):
            asking = True
        elif (
            compiled(words.answer).match(match[0])
            or compiled(words.office).match(match[0])
            or (asking and match[0].rstrip()[-1:] not in "？?")
        ):
            asking = False
        if asking:
            found.append(match.span())
    return tuple(found)


def corrections(reading: Reading) -> tuple[Span, ...]:
    """Return the spans of the paragraphs that correct the article itself."""
    opens, text = compiled(reading.words.quotes.corrections), reading.article.text
    return tuple(one.span() for one in PARAGRAPH.finditer(text) if opens.match(one[0]))


def drafts(stage: Stage) -> tuple[Draft, ...]:
    """Return one draft a paragraph of each answer; nothing for other articles."""
    reading = stage.reading
    words, text = reading.words.quotes, reading.article.text
    paragraphs = [match.span() for match in PARAGRAPH.finditer(text)]
    asked = any(compiled(words.question).match(text[a:b]) for a, b in paragraphs)
    plain = [one for one in paragraphs if compiled(words.answer).match(text[one[0] : one[1]])]
    held = (one for one in paragraphs if compiled(words.office).match(text[one[0] : one[1]]))
    if plain or (asked and (_openings(reading, paragraphs) or any(held))):
        return tuple(_spoken(stage, paragraphs, asked))
    return tuple(_below_dashes(stage, paragraphs)) if words.order == "verb_last" else ()


def _below_dashes(stage: Stage, paragraphs: list[Span]) -> Iterator[Draft]:
    """Yield the answers below questions that dashes open, up to where the outlet tells on."""
    text, asking = stage.reading.article.text, set(questions(stage.reading))
    first = next((at for at, span in enumerate(paragraphs) if DASHED.match(text, span[0])), None)
    lead = _answering(stage, paragraphs) if first is not None else None
    for start, end in paragraphs[first:] if lead else ():
        if lead is None or ((start, end) not in asking and TOLD.search(text, start, end)):
            return
        bare = text[start:end].strip()
        if (start, end) not in asking and bare[-1:] in FINAL:
            low = text.index(bare, start)
            yield Draft(low, low + len(bare), "direct", stage.hear(lead), None, 0.9)


def _spoken(stage: Stage, paragraphs: list[Span], asked: bool) -> Iterator[Draft]:
    """Yield the answers; what an office or a person says counts only where questions are printed."""
    reading = stage.reading
    words, text = reading.words.quotes, reading.article.text
    named = _openings(reading, paragraphs) if asked else {}
    lead = _answering(stage, paragraphs)
    who: Speaker | None = None
    asking = set(questions(reading))
    for start, end in paragraphs:
        opening = compiled(words.answer).match(text[start:end])
        office = compiled(words.office).match(text[start:end]) if asked else None
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        cue = "答"
        if (start, end) in asking:
            who = None
        elif opening or office:
            match = opening or office
            first, cue = start + (match.end() if match else 0), match[0] if match else ""
            who = lead or (_by_office(stage, start, cue) if office else NOBODY)
        elif start in named:
            who, first = speaker_of(reading, named[start]), named[start].end_char + 1
            first += len(text[first:end]) - len(text[first:end].lstrip(" "))
        elif who is not None and _is_told_of(reading, who, start, end):
            who = None
        last = start + len(ENDED.sub("", text[start:end]).rstrip())
        if who and text[last - 1] in FINAL:
            yield Draft(
                first, last, "direct", stage.hear(who), cue.strip(" \u3000：:（）()") or None, 0.9
            )


def _is_told_of(reading: Reading, who: Speaker, start: int, end: int) -> bool:
    """Tell whether a paragraph tells what whoever answers has said: 甲野曾说，… is no answer (Chinese)."""
    if reading.words.quotes.order != "verb_first":
        return False
    own = (one for one in names_in(reading, start, end) if one.entity_id == who.entity_id)
    return any(TELLS.match(reading.article.text, one.end_char) for one in own)


def _by_office(stage: Stage, start: int, opening: str) -> Speaker:
    """Return who an office is where neither headline nor lead names its holder."""
    office = opening.strip(" \u3000：:（）()")
    words, text = stage.reading.words.quotes, stage.reading.article.text
    headline = PARAGRAPH.search(text)
    if headline is not None and compiled(words.spokesperson).fullmatch(office):
        bodies = [one for one in names_in(stage.reading, *headline.span()) if one.type == "ORG"]
        if len({one.entity_id for one in bodies}) == 1:  # whose press conference it is
            return spokesperson_of(stage.reading, speaker_of(stage.reading, bodies[0]))
    at = start + opening.index(office)
    return described(stage, at, at + len(office))


def _openings(reading: Reading, paragraphs: list[Span]) -> dict[int, Mention]:
    """Return the paragraphs that open with a person's name and a colon."""
    text = reading.article.text
    return {
        start: one
        for start, end in paragraphs
        for one in names_in(reading, start, min(end, start + NAME_CHARS))
        if one.start_char == start
        and one.type == "PERSON"
        and text.startswith(("：", ":"), one.end_char)
    }


def _answering(stage: Stage, paragraphs: list[Span]) -> Speaker | None:
    """Return the person or body whose spokesperson headline or lead names."""
    reading = stage.reading
    words, text = reading.words.quotes, reading.article.text
    told: list[tuple[int, int]] = []
    for start, end in paragraphs[:LEAD_PARAGRAPHS]:
        names = names_in(reading, start, end)
        people = [
            one for one in names if one.type == "PERSON" and _is_told_again(reading, one, end)
        ]
        if people:
            return speaker_of(reading, people[0])
        spoken = compiled(words.spokesperson).search(text[start:end])
        bodies = [one for one in names if one.type == "ORG"]
        if spoken and bodies:
            return spokesperson_of(reading, speaker_of(reading, bodies[0]))
        if spoken and start + spoken.end() < end and words.heads:
            told.append((start + _word(text[start:end], spoken.start()), start + spoken.end()))
    return described(stage, *told[0]) if told else None


def _is_told_again(reading: Reading, person: Mention, end: int) -> bool:
    """Tell whether a name in capitals is one: "Answers Questions" stands in a headline alone (English)."""
    if person.start_char >= end or not reading.words.mentions.spaced or person.entity_id is None:
        return True
    known = person.entity_id in reading.topic.entity
    return known or person.text.split()[-1] in reading.article.text[end:]


def _word(text: str, at: int) -> int:
    """Return where the run of letters begins that ends with a noun at an offset."""
    while at and text[at - 1].isalpha() and text[at - 1] not in PARTICLES:
        at -= 1
    return at
