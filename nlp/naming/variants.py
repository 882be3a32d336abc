"""Variants: one form for the characters that Chinese and Japanese scripts write differently (澤, 沢, 泽).

Pairs come from `zh/simplified.txt` (traditional, simplified) and `ja/kyujitai.txt` (of today, old: after
the list of characters for general use, 2010); whatever they join, in however many steps, is one form.
Only for comparing names: a text is never rewritten.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from nlp.words.mentions import Folding

PLAIN = str.maketrans("\u2010\u2011\u2012-\u00a0\u202f\u2019\u30fb", "      '\u00b7")


def pairs(language: str, name: str) -> dict[int, str]:
    """Return the table of a language's file of pairs of characters."""
    text = files("nlp.languages").joinpath(language, name).read_text("utf-8").replace("\n", "")
    return {ord(text[at]): text[at + 1] for at in range(0, len(text), 2)}


@cache
def one_form() -> Mapping[int, str]:
    """Return what each variant character becomes.

    >>> "赤澤廣齋" == "赤沢広斎", "赤澤廣齋".translate(one_form()) == "赤沢広斎".translate(one_form())
    (False, True)
    """
    leader: dict[int, int] = {}
    for table in (pairs("zh", "simplified.txt"), pairs("ja", "kyujitai.txt")):
        for char, form in table.items():
            _join(leader, char, ord(form))
    return {char: chr(_first(leader, char)) for char in leader}


def _first(leader: dict[int, int], char: int) -> int:
    """Return the character that stands for all variants of one."""
    while leader.get(char, char) != char:
        char = leader[char]
    return char


def _join(leader: dict[int, int], one: int, other: int) -> None:
    """Make two characters variants of each other; the smaller code point stands for both."""
    low, high = sorted((_first(leader, one), _first(leader, other)))
    leader[low], leader[high] = low, low


@lru_cache(maxsize=4096)
def plain_form(text: str) -> str:
    """Return text of the same length: one form of each character, lower case, hyphens as spaces."""
    if text.isascii():
        return text.lower().replace("-", " ")
    folded = text.translate(_plain())
    lower = folded.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in folded)


@lru_cache(maxsize=1)
def _plain() -> Mapping[int, str]:
    """Return what each character becomes in plain form; every variant of a language is one form."""
    return Folding({**one_form(), **{char: chr(form) for char, form in PLAIN.items()}})
