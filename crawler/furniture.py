"""Furniture: what stands between an article's paragraphs without being part of it is taken out.

Paragraphs go in, the article's own paragraphs come out, and the agency that signed it off. Captions,
credits, prompts, page tools, adverts, related links and editors' marks go; bylines, time stamps and
sub-headings stay, and a sub-heading that ran into the next sentence gets its own paragraph back.
The words stand in `crawler.furniture_words`. A rule that would leave nothing is not applied.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from crawler import furniture_words as words

CAPTION_CHARS = 420  # chosen: longer paragraphs are never captions
HEADING_CHARS = 110  # chosen: longer lines are no headline and no heading
SHARED = 0.8  # share of a caption's words that a body sentence repeats
GLUED = re.compile(r"\b([A-Za-z]*[a-z])([A-Z][A-Za-z]*)(?=['’]s\b|\b)")
DATELINE = re.compile(
    r"^(?:[A-Z][A-Z .,'’/-]{2,40}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([A-Za-z -]{2,20}\))?\s?[-–—]{1,2}\s"
    r"|【[^】]{1,20}】|（[^）]{2,20}(?:讯|電|电|訊)）)"
)
CJK = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")
WORD = re.compile(r"[\w’'-]+")


def cleaned(paragraphs: Iterable[str], own: Iterable[str] = ()) -> tuple[str, ...]:
    """Return an article's own paragraphs, in order.

    `own` are further expressions of whole paragraphs that are furniture on one site.
    """
    given = tuple(line for line in map(_without_inline, paragraphs) if line)
    extra = [re.compile(pattern) for pattern in own]
    out = _related(given) | _captions(given)
    kept = [
        one
        for index, one in enumerate(given)
        if index not in out
        and not is_furniture(one)
        and not any(rule.fullmatch(one) for rule in extra)
    ]
    if not any(map(GLUED.search, kept)):
        return tuple(kept)
    every = Counter(word for one in kept for word in WORD.findall(one))
    return tuple(part for one in kept for part in unglued(one, every))


def _without_inline(line: str) -> str:
    if any(sign in line for sign in words.INLINE_SIGNS):
        line = words.by_kind()["inline"].sub("", line)
    return line.strip()


def is_furniture(line: str) -> bool:
    """Return whether a line is a caption, credit, prompt, page tool or sign-off by its own words.

    >>> is_furniture("PHOTO: REUTERS"), is_furniture("The ministry protested on Monday.")
    (True, False)
    """
    if len(line) > CAPTION_CHARS:
        return False
    return any(rule.fullmatch(line) for rule in words.whole())


def unglued(line: str, every: Counter[str]) -> tuple[str, ...]:
    """Return a sub-heading and the sentence that ran into it as two paragraphs, else the line alone.

    Split is where a small letter meets a capital near the start, unless that is how a name is written:
    both halves must be words that stand elsewhere in the text, or the second a word that opens sentences.

    >>> unglued("Markets react calmlyThe index rose.", Counter(["The"]))
    ('Markets react calmly', 'The index rose.')
    >>> unglued("Analysts at McDonald said so.", Counter())
    ('Analysts at McDonald said so.',)
    """
    for found in GLUED.finditer(line[: HEADING_CHARS + 30]):
        cut = found.start(2)
        if _is_heading(line[:cut]) and _are_words(found[1], found[2], every):
            return line[:cut].strip(), line[cut:].strip()
    return (line,)


def _is_heading(text: str) -> bool:
    count = len(text.split())
    return (
        2 <= count <= 14 and len(text) <= HEADING_CHARS and not re.search(r"[.!?;:]\s|[\"“”]", text)
    )


def _are_words(left: str, right: str, every: Counter[str]) -> bool:
    if left in words.BRAND_STARTS or every[left + right] > 1 or len(left) < 2:
        return False
    opens = (
        right in words.OPENERS or every[right] > 0 or any(every[right + s] for s in ("'s", "’s"))
    )
    stands = left[0].islower() or every[left] > 0 or any(every[left + s] for s in ("'s", "’s"))
    return opens and stands


def _related(lines: tuple[str, ...]) -> set[int]:
    """Return the indexes of headings of related links and of the headlines below them."""
    found: set[int] = set()
    below = False
    for index, line in enumerate(lines):
        if words.by_kind()["related"].fullmatch(line):
            below = True
        elif below and not _is_headline(line):
            below = False
        if below:
            found.add(index)
    return found


def _is_headline(line: str) -> bool:
    """Return whether a line may be a headline: short, and no sentence's end behind it."""
    limit = HEADING_CHARS // 2 if CJK.search(line) else HEADING_CHARS
    return len(line) <= limit and not words.SENTENCE_END.search(line)


def _captions(lines: tuple[str, ...]) -> set[int]:
    """Return the indexes of captions whose credit stands on the next line.

    A line before a credit is one if it stands before the dateline, or if another paragraph repeats it.
    """
    opening = next((index for index, line in enumerate(lines) if DATELINE.match(line)), 0)
    found: set[int] = set()
    for index in range(len(lines) - 1):
        line, credit = lines[index], lines[index + 1]
        if words.by_kind()["credit"].fullmatch(credit) and len(line) <= CAPTION_CHARS:
            others = (other for place, other in enumerate(lines) if place != index)
            if index < opening or any(_repeats(line, other) for other in others):
                found.add(index)
    return found


def _repeats(line: str, other: str) -> bool:
    mine, theirs = _units(line), _units(other)
    return len(mine) > 3 and len(other) >= len(line) and len(mine & theirs) >= SHARED * len(mine)


def _units(line: str) -> set[str]:
    if CJK.search(line):
        return {line[index : index + 2] for index in range(len(line) - 1)}
    return {word.lower() for word in WORD.findall(line)}
