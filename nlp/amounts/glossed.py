"""Glossed: what an amount of a Chinese or Japanese text counts or measures, in short English.

The known words of the clause are put into English, those of clauses before it where it has none. Names of
bodies give no words. English texts are nlp.amounts.measured; the vocabulary stands in nlp.languages.

Matches: "輸入は3%減" (fall of imports). Must not: the customs of a customs service.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from nlp.amounts.about import directed
from nlp.amounts.around import Surroundings, clause
from nlp.amounts.candidates import COUNT
from nlp.amounts.units import Amount
from nlp.patterns import compiled
from nlp.words.figures import FigureWords
from nlp.words.literals import begins_with

MAX_WORDS = 14
FEW_WORDS = 2  # a clause with fewer known words leans on the one before: "down 8 percent"
BASE_CHARS = 12
BRACKETED = re.compile(r"[【（(][^】）)\n]{0,16}$")
LEANS = re.compile(
    r"(?:from|to|mainland|total|world|share|close|[A-Z])\b"
)  # words of something else
PRICED = re.compile(
    r"average|index|turnover|exchange rate|S&P|Nikkei|Topix|market value|profit|dividend|bond|interest|"
    r"earnings|sales|price of|budget|exports|imports|spending"
)  # what is itself a price or level on a market, or none of shares
ANY = ""  # a letter that begins no known word
SHARES = re.compile(r"\b(?:share|dependence|rate|support|approval|disapproval|tariffs|target)\b")
FLOWS = frozenset(("exports", "imports"))


def measure(around: Surroundings, amount: Amount, trend: str | None, *, market: bool) -> str | None:
    """Return a short phrase for what is counted or measured; None where the text gives none."""
    words, text = around.words, around.sentence.text
    at = amount.start - around.sentence.start
    first, last = clause(text, at)
    changes = trend in ("rise", "fall") and amount.unit != COUNT
    found = _near(around, first, last, FEW_WORDS if changes or market else 1)
    if market:
        found = _moved(around, amount, found, set(_known(around, first, last)))
    elif found and not FLOWS.intersection(found):
        found = _flowing(around, found)
    if not found:
        return None
    share = amount.unit in ("percent", "ratio") and not changes
    counted = share and compiled(words.statistic).search(text, first, last) is not None
    counted = counted and not SHARES.search(" ".join(found))
    lead = [f"{trend} of"] if changes else ["share of"] if counted else []
    base = [
        said
        for pattern, said in words.bases
        if changes and compiled(pattern).search(text, max(0, at - BASE_CHARS), at + BASE_CHARS)
    ]
    return short(" ".join(dict.fromkeys([*lead, *found, *base[:1]])))


def leans(found: str) -> bool:
    """Tell whether a phrase only tells of which part: "China", "share"; the head was told before."""
    return bool(
        re.fullmatch(r"(?:(?:from|to|share|of|total|mainland|world|target|[A-Z]\S*)\s?)+", found)
    )


def _near(around: Surroundings, first: int, last: int, enough: int) -> list[str]:
    """Return the known words of a clause, with those of clauses before it until there are enough."""
    text = around.sentence.text
    found = _known(around, first, last)
    while first > 0 and len([one for one in found if not LEANS.match(one)]) < enough:
        earlier = clause(text, first - 1)[0]
        found = [*_known(around, earlier, first), *found]
        first = earlier
    return found


def _moved(around: Surroundings, amount: Amount, found: list[str], own: set[str]) -> list[str]:
    """Return what moves on a market: the shares of the company last named, or what the clause says."""
    known = PRICED.search(" ".join(own or found))
    bodies = [one for one in around.names if one.type == "ORG" and one.start_char < amount.start]
    if known or amount.unit == "point":
        return found
    body = [bodies[-1].name] if bodies and bodies[-1].name.isascii() else []
    kept = [
        one
        for one in found
        if one in own and one in ("close", "closing price", "share price", "intraday")
    ]
    return [*body, *kept] if "share price" in kept else [*body, around.words.shares, *kept]


def _flowing(around: Surroundings, found: list[str]) -> list[str]:
    """Return the words of goods with those of the flow that the paragraph told of: exports to Norway."""
    if not set(found) <= set(around.words.goods):
        return found
    said = [meaning for _, _, meaning in _said(around.before, around.words)]
    flow = next((one for one in reversed(said) if one in FLOWS), None)
    return [*found, flow] if flow else found


def _known(around: Surroundings, first: int, last: int) -> list[str]:
    """Return the known words and the countries of a part of a sentence, in English, in text order."""
    sentence = around.sentence
    found: dict[int, str] = {}
    bodies = [
        (one.start_char - sentence.start, one.end_char - sentence.start)
        for one in around.names
        if one.type in ("ORG", "PERSON", "MEDIA")
    ]
    for start, end, meaning in _said(sentence.text, around.words):
        inside = first <= start and end <= last
        if inside and meaning and not any(low <= start and end <= high for low, high in bodies):
            found[start] = meaning
    if not found:
        return []
    whence, whither = directed(around, first, last)
    ways = [f"from {whence}"] * bool(whence) + [f"to {whither}"] * bool(whither)
    found |= _places(around, first, last, skip={whence, whither})
    return [*(found[at] for at in sorted(found)), *ways]


def _places(around: Surroundings, first: int, last: int, skip: set[str | None]) -> dict[int, str]:
    """Return the countries of a part of a sentence by offset, with from or to where it says so."""
    words, text = around.words, around.text
    low, high = around.sentence.start + first, around.sentence.start + last
    found = {}
    for one in around.names:
        if one.type not in ("GPE", "NORP") or not one.name.isascii() or one.name in skip:
            continue
        if not low <= one.start_char < high or BRACKETED.search(text[: one.start_char][-18:]):
            continue
        before, after = text[max(0, one.start_char - 4) : one.start_char], text[one.end_char :][:6]
        whence = compiled(f"(?:{words.from_before})$").search(before) or compiled(
            words.from_after
        ).match(after)
        whither = compiled(f"(?:{words.to_before})$").search(before) or compiled(
            words.to_after
        ).match(after)
        way = "from " if whence else "to " if whither else ""
        found[one.start_char - around.sentence.start] = f"{way}{one.name}"
    return found


def short(text: str) -> str:
    """Return the first words of a phrase, as what is measured holds them."""
    return " ".join(text.replace("’", "'").split()[:MAX_WORDS])


@lru_cache(maxsize=8)
def _said(text: str, words: FigureWords) -> tuple[tuple[int, int, str], ...]:
    """Return the known words of a text: half-open offsets and the meaning, empty for noise."""
    glossary = _glossary(words)
    found: list[tuple[int, int, str]] = []
    done = 0
    for at, letter in enumerate(text):
        if at < done:
            continue
        pattern, meanings = glossary.get(letter, glossary[ANY])
        if match := pattern.match(text, at):
            done = match.end()
            found.append((at, done, meanings[match.lastindex or 0]))
    return tuple(found)


@cache
def _glossary(words: FigureWords) -> Mapping[str, tuple[re.Pattern[str], tuple[str, ...]]]:
    """Return, by first letters and for ANY other, one pattern of the known words, a group a word, and
    their meanings by group.
    """
    begun = [(begins_with(pattern), pattern, meaning) for pattern, meaning in words.gloss]
    letters = {one for firsts, _, _ in begun for one in firsts or ()}
    table: dict[str, tuple[re.Pattern[str], tuple[str, ...]]] = {}
    for letter in (*sorted(letters), ANY):
        rows = [one for one in begun if one[0] is None or letter in one[0]]
        joined = "|".join(f"({pattern})" for _, pattern, _ in rows) or "(?!)"
        entry = compiled(joined), ("", *(meaning for _, _, meaning in rows))
        table |= {letter: entry, letter.upper(): entry}
    return table
