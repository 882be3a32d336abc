"""Variants: one form for the characters that Chinese and Japanese scripts write differently (澤, 沢, 泽).

Traditional characters become simplified (`zh/simplified.txt`); Japanese ones of today (`ja/kyujitai.txt`,
after the table of the list of characters for general use, 2010) become the simplified form of their old
one. Both files hold pairs: the character, then what it stands for. Only for comparing names: a text is
never rewritten.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


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
    simplified = pairs("zh", "simplified.txt")
    today = pairs("ja", "kyujitai.txt")
    old = {char: simplified.get(ord(form), form) for char, form in today.items()}
    return {**old, **{char: old.get(ord(form), form) for char, form in simplified.items()}}
