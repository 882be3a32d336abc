"""Patterns: the regular expressions of the word tables, compiled once.

Which words they hold stands in nlp/languages; what a match means is decided where it is sought.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from nlp.words.literals import begins_with

# groups that nlp.words.literals does not know
UNREAD = re.compile(r"\(\?(?![:>=!]|P[<=]|<[=!]|-?i:)")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a word table's pattern, ready for use; case is ignored."""
    opening = _opening(pattern)
    return re.compile(f"{opening}(?:{pattern})" if opening else pattern, re.IGNORECASE)


def _opening(pattern: str) -> str:
    """Return what lets a pattern be tried only at the letters that it may begin with, or nothing.

    `re` does that by itself for characters without case; for others it tries every alternative at every
    character, which costs twice as much.

    >>> _opening(r"\\b(?:ban|Curb)s?"), _opening(r"\\w+ ban"), _opening("禁止|管制")
    ('(?=[bc])', '', '')
    """
    if UNREAD.search(pattern) or any(map(_is_foreign, pattern)):
        return ""
    firsts = begins_with(pattern)
    if firsts is None or not any(map(str.islower, firsts)):
        return ""
    return f"(?=[{''.join(map(re.escape, sorted(firsts)))}])"


def either(words: Iterable[str]) -> str:
    """Return words as alternatives, the longest first, in groups by their first letters; none for none.

    At a place where none of them stands, one letter tells so for a whole group.

    >>> either(["ban", "bans", "fine", "curb"])
    'b(?:a(?:n(?:s|)))|curb|fine'
    """
    return _branches(sorted(set(words), key=lambda word: (-len(word), word))) or "(?!)"


def _branches(words: Sequence[str]) -> str:
    """Return distinct words, longest first, as alternatives; none that may match another is passed."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[:1], []).append(word[1:])
    if len({first.lower() for first in groups}) < len(groups):  # case may be ignored
        return "|".join(map(re.escape, words))
    return "|".join(_branch(first, rest) for first, rest in groups.items())


def _branch(first: str, rest: Sequence[str]) -> str:
    """Return the alternatives that begin with a letter."""
    if len(rest) == 1:
        return re.escape(first + rest[0])
    return f"{re.escape(first)}(?:{_branches(rest)})"


def _is_foreign(char: str) -> bool:
    """Tell whether a character is a letter other than the plain Latin ones."""
    return not char.isascii() and char.isalpha()
