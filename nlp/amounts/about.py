"""About: in which direction an amount goes, and the country or the flow it is of.

What it measures (nlp.amounts.measured), when (when) and by whose account (whose) does not belong here.

Matches: "Imports fell 3 percent" (fall), "exports from Denmark to Norway" (Denmark>Norway). Must not: a
country of another sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from babel import Locale

from nlp.amounts.around import Surroundings, clause
from nlp.amounts.candidates import COUNT
from nlp.amounts.units import Amount
from nlp.naming.mention import Mention
from nlp.numbers import alone
from nlp.patterns import compiled
from nlp.words.figures import FigureWords

CHANGE_CHARS = 40  # how far from an amount the word stands that makes it a change
TENDER = {"JPY": "Japan", "CNY": "China", "KRW": "South Korea", "TWD": "Taiwan"}


def direction(around: Surroundings, amount: Amount) -> str | None:
    """Return rise or fall for the amount of a change, level for a state; None for bare counts."""
    text, words = around.text, around.words
    before = text[max(around.sentence.start, amount.start - CHANGE_CHARS) : amount.start]
    after = text[amount.end : min(around.sentence.end, amount.end + CHANGE_CHARS)]
    if amount.whole:
        return _of_whole(words, amount, text, before)
    lone = alone(text, amount.start)
    for name, ahead, behind in (
        ("rise", words.rise_before, words.rise_after),
        ("fall", words.fall_before, words.fall_after),
    ):
        moved = not lone and compiled(f"(?:{ahead})$").search(before)
        if moved or compiled(behind).match(after):
            return name
    if amount.unit == COUNT:
        return None
    return "rise" if amount.unit == "ratio" and amount.value > 1 else "level"


def _of_whole(words: FigureWords, amount: Amount, text: str, before: str) -> str:
    """Return the direction of "doubled" or "half": a change, unless it is a share of something."""
    if amount.value > 1:
        return "rise"
    changes = compiled(words.lessens).search(text[amount.start : amount.end])
    return "fall" if changes or compiled(r"\bby $").search(before) else "level"


def geography(around: Surroundings, amount: Amount) -> str | None:
    """Return the country of the clause or the last before it, or `origin>destination` of a flow."""
    sentence, holder = around.sentence, around.country
    named = [one for one in around.names if one.type == "GPE"]
    at = amount.start - sentence.start
    first, last = clause(sentence.text, at)
    if not _placed(named, sentence.start + first, sentence.start + last):
        earlier = [one for one in named if one.start_char < sentence.start + first]
        place = earlier[-1].start_char - sentence.start if earlier else 0
        first, last = clause(sentence.text, place)
    whence, whither = directed(around, first, last)
    near = _placed(named, sentence.start + first, sentence.start + last) or named
    if whence or whither:
        others = [one.name for one in near if one.name not in (whence, whither)] + [holder]
        origin, goal = whence or others[0], whither or others[0]
        return f"{origin}>{goal}" if origin and goal and origin != goal else origin or goal
    places = list(dict.fromkeys(one.name for one in near))
    if len(places) == 1 and holder and holder != places[0]:
        return _flow(around, sentence.text[first:last], near, [places[0], holder]) or places[0]
    if len(places) >= 2:
        return _flow(around, sentence.text[first:last], near, places[:2]) or places[0]
    return places[0] if places else holder or TENDER.get(amount.unit)


def directed(around: Surroundings, start: int, end: int) -> tuple[str | None, str | None]:
    """Return whence and whither abbreviated countries say that something goes: 自华, 对美."""
    words, text = around.words, around.sentence.text
    if not words.abbreviated:
        return None, None
    known = "|".join(words.abbreviated)
    found = []
    for way in (words.whence, words.whither):
        match = compiled(f"(?:{way})({known})").search(text, start, end)
        found.append(_country_of(words.abbreviated[match[1]]) if match else None)
    return found[0], found[1]


@cache
def _country_of(code: str) -> str | None:
    return Locale("en").territories.get(code)


def _placed(named: Sequence[Mention], start: int, end: int) -> list[Mention]:
    return [one for one in named if start <= one.start_char < end]


def _flow(
    around: Surroundings, text: str, named: Sequence[Mention], places: Sequence[str]
) -> str | None:
    """Return the flow of which a clause says whence or whither; None where it says neither."""
    words = around.words
    if not compiled(f"{words.imports}|{words.exports}").search(text):
        return None
    for one in named:
        other = places[1] if one.name == places[0] else places[0]
        before, after = around.text[: one.start_char][-24:], around.text[one.end_char :][:8]
        if compiled(f"(?:{words.from_before})$").search(before) or compiled(words.from_after).match(
            after
        ):
            return f"{one.name}>{other}"
        if compiled(f"(?:{words.to_before})$").search(before) or compiled(words.to_after).match(
            after
        ):
            return f"{other}>{one.name}"
    return None
