"""Sentences: from tokens to sentence borders, before a parser sees them and after.

A paragraph always ends a sentence. Chinese and Japanese end at 。！？ outside brackets and quotation
marks, and closing marks stay with what they close. English is the parser's to decide, but only after
final punctuation, never after a title or an initial, and never before a closing mark.
Sentence boundaries follow Unicode Standard Annex 29 where it speaks: https://unicode.org/reports/tr29/
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt
from spacy.language import Language

from nlp.reading import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc

BORDERS = "disputeline_sentence_borders"
OPENING = "「『（(“‘《【〔〈［[{"
CLOSING = "」』）)”’》】〕〉］]}\"'"
PAIR = dict(zip("「『（(“《【〔〈［", "」』）)”》】〕〉］", strict=True))
FINAL = ".!?…。！？"
LONGEST_QUOTE_CHARS = 480  # so long one may be that is known to end in its paragraph
LONG_QUOTE_CHARS = 200  # a quotation longer than this is cut at its own full stops
# After a closing mark the sentence goes on where a particle follows: 「…。」と述べた, not 「…。」同氏は
GOES_ON = tuple("とはがをにのもでや、，")
ABBREVIATIONS = frozenset(
    "mr mrs ms messrs dr prof gen lt col sgt capt cmdr adm maj gov sen rep rev hon st sr jr vs no nos "
    "art arts para sec fig vol ed eds approx dept est cf e.g i.e viz".split()
)
MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())  # "Nov. 14: …"
INITIAL = re.compile(r"[A-Z]\.$")
# What may end a sentence or keep it open
MARK = re.compile(f"[\n。！？!?{re.escape(OPENING + CLOSING)}]")
SPACELESS = ("zh", "ja")
START, OPEN, NO_START = 1, 0, -1  # as spaCy writes SENT_START
MARKED: list[int | str] = ["SENT_START"]
LAID_OUT: list[int | str] = ["IDX", "LENGTH", "IS_SPACE"]
BEGUN: list[int | str] = ["SENT_START", "IDX"]
Marks: TypeAlias = npt.NDArray[np.int64]  # one a token, each of the three
GLUED = re.compile(  # "Oslo, Jan. 6 (Agency)--The ministry": what stands before is no part of a sentence
    r"^[A-Z][\w/., ]{2,40} \([A-Z][\w ]{1,20}\) ?(?:--|[–—])(?=[\w“\"])|"
    r"^(?!QUESTION|ANSWER)[A-Z]{4,}(?: [A-Z]{2,})? ?: (?=[A-Z])|"
    r"^[-–•*·]? ?(?:(?:Early|Mid|Late)[- ])?(?:January|February|March|April|May|June|July|August|"
    r"September|October|"
    r"November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
    r"(?: \d{1,2})?(?:,? \d{4})?(?:: | [–—-] )(?=\S)",  # "Nov. 14: The ministry …" in a chronicle
    re.MULTILINE,
)
PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s)|[\r\u2028\u2029]")


@Language.component(BORDERS)
def mark_borders(doc: Doc) -> Doc:
    """Set sentence starts that are certain and forbid those that cannot be."""
    if len(doc):
        spaceless = doc.vocab.lang in SPACELESS
        marked = _marked_by_rule(doc) if spaceless else _marked_for_parser(doc)
        doc.from_array(MARKED, marked.astype(np.uint64).reshape(-1, 1))  # type: ignore[arg-type]  # thinc's own
    return doc


def _marked_by_rule(doc: Doc) -> Marks:
    """Return for each token whether a sentence starts there (Chinese, Japanese)."""
    places, lengths, blank = doc.to_array(LAID_OUT).astype(np.int64).T
    marks = np.full(len(doc), NO_START, np.int64)
    words = np.flatnonzero(blank == 0)
    if not len(words):
        return marks
    starts = np.array(starts_in(doc.text))
    holding = np.searchsorted(places, starts, "right") - 1
    inside = starts < places[holding] + np.maximum(lengths[holding], 1)
    first = np.searchsorted(words, holding[inside])  # the next token that is no white space
    marks[words[first[first < len(words)]]] = START
    return marks


def starts_in(text: str) -> list[int]:
    """Return where sentences start in Chinese or Japanese text, as character offsets.

    >>> starts_in("反対する。「撤回を。」と述べた。次。")
    [0, 5, 16]
    """
    starts = [0]
    closers: list[tuple[str, int]] = []
    for mark in MARK.finditer(text):
        at, char = mark.start(), mark[0]
        if char == "\n":
            closers.clear()
            starts.append(at + 1)
        elif char in PAIR:
            closers.append((PAIR[char], at))
        elif any(char == closer for closer, _ in closers):
            while closers.pop()[0] != char:
                pass
        if _ends(text, at, closers):
            starts.append(at + 1)
    return [start for start in starts if start < len(text)]


def _ends(text: str, at: int, open_marks: list[tuple[str, int]]) -> bool:
    """Tell whether a sentence ends with the character at an offset."""
    after = text[at + 1 : at + 2]
    if open_marks and at - open_marks[0][1] < LONG_QUOTE_CHARS:
        return False
    if open_marks and open_marks[0][0] == "」" and _is_whole(text, *open_marks[0]):
        return False
    if text[at] in "。！？!?":
        return after not in tuple("。！？!?") and after not in tuple(CLOSING)
    final = text[at] in CLOSING and text[max(0, at - 1)] in "。！？"
    return final and after not in GOES_ON and after not in tuple(CLOSING)


def _is_whole(text: str, closer: str, start: int) -> bool:
    """Tell whether a long quotation ends in its paragraph, not too far on (Japanese)."""
    near = text[start : start + LONGEST_QUOTE_CHARS].partition("\n")[0]
    return closer in near


def _marked_for_parser(doc: Doc) -> Marks:
    """Return for each token of spaced text whether a sentence starts there, or the parser decides."""
    marks: list[bool | None] = [None] * len(doc)
    behind = {found.end() for found in GLUED.finditer(doc.text)}
    quoted = False
    broken = True
    last = -1
    for token in doc:
        if token.is_space:
            broken = broken or bool(PARAGRAPH.search(token.text))
            marks[token.i] = False
            continue
        if broken or token.idx in behind:
            marks[token.i], quoted = True, False
        else:
            marks[token.i] = _may_start(doc, last, token.i, quoted)
        if token.text == '"':
            quoted = not quoted
        broken, last = False, token.i
    return np.array([OPEN if m is None else START if m else NO_START for m in marks], np.int64)


def _may_start(doc: Doc, last: int, here: int, quoted: bool) -> bool | None:
    """Return whether a sentence may start at a token that follows another in its paragraph."""
    token = doc[here]
    if token.text in CLOSING and not (token.text in "\"'" and not quoted):
        return False
    final = last
    while final > 0 and doc[final].text in CLOSING:
        final -= 1
    before = doc[final].text
    if before[-1] not in FINAL or token.text[0].islower():
        return False
    if before.rstrip(".").lower() in ABBREVIATIONS or INITIAL.match(before):
        return False
    if token.text[0].isdigit() and before.rstrip(".").lower() in MONTHS:
        return False
    certain = before in (".", "!", "?") and bool(
        doc[here - 1].whitespace_ or doc[here - 1].is_space
    )
    return True if certain and (token.text[0].isupper() or token.text in "\"'“‘") else None


def sentences(doc: Doc, text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a Doc of a text in its order, without white space at their ends."""
    found: list[Sentence] = []
    paragraph, seen = 0, 0
    for start, end in pairwise([*_begun(doc), len(text)]):
        piece = text[start:end]
        first = start + len(piece) - len(piece.lstrip())
        last = start + len(piece.rstrip())
        if first >= last:
            continue
        paragraph += text.count("\n\n", seen, first)
        seen = first
        found.append(Sentence(first, last, text[first:last], paragraph))
    return tuple(found)


def _begun(doc: Doc) -> list[int]:
    """Return where the sentences of a Doc begin, as character offsets."""
    if not len(doc):
        return []
    begins, places = doc.to_array(BEGUN).astype(np.int64).T
    begins[0] = START
    return [int(place) for place in places[begins == START]]
