"""Patterns: the regular expressions of the word tables, compiled once.

Which words they hold stands in nlp/languages; what a match means is decided where it is sought.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from nlp.words.literals import begins_with, core_of, is_led

# groups that nlp.words.literals does not know
UNREAD = re.compile(r"\(\?(?![:>=!]|P[<=]|<[=!]|-?i:)")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a word table's pattern, ready for use; case is ignored."""
    begun = opening(pattern)
    return re.compile(f"{begun}(?:{pattern})" if begun else pattern, re.IGNORECASE)


def every(pattern: str, text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern, none empty, in a text, as `finditer` does.

    It stops where the core of the pattern is found no more: to look for that costs a hundredth of what
    a pattern costs that begins with a run of anything.
    """
    whole, core = compiled(pattern), compiled(core_of(pattern))
    at = 0
    while core.search(text, at) and (match := whole.search(text, at)):
        yield match
        at = max(match.end(), at + 1)


def opening(pattern: str) -> str:
    """Return what lets a pattern be tried only at the letters that it may begin with, or nothing.

    `re` does that by itself where every alternative begins with a character without case; else it tries
    every alternative at every character, which costs twice as much, and of a long Chinese table tenfold.

    >>> opening(r"\\b(?:ban|Curb)s?"), opening(r"\\w+ ban"), opening("禁止|管制"), opening("禁止|[管]制")
    ('(?=[bc])', '', '', '(?=[禁管])')
    """
    if UNREAD.search(pattern) or any(map(_is_foreign, pattern)):
        return ""
    firsts = begins_with(pattern)
    if firsts is None or (is_led(pattern) and not any(map(str.islower, firsts))):
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
    """Tell whether a character is a letter with case other than the plain Latin ones."""
    return not char.isascii() and (char.casefold() != char or char.upper() != char)
