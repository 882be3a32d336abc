"""Roles: whom "the spokesperson" or "the minister" cannot stand for, by the office printed with a name.

Matches: "Vice President Ann Lee" is not "the spokesperson". Must not: "the leader" for a prime minister; a
name without an office, which may be anyone's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

OFFICES = (  # one kind a group; whoever is printed with one is not meant by a noun of the others
    r"spokes(?:man|woman|person)",
    r"minister|premier|chancellor|secretary",
    r"president",
    r"ambassador|envoy|consul",
    r"professor|economist|analyst|scholar|researcher|strategist",
)
BEFORE_CHARS = 30  # before a name, where its office stands: chosen
NOUN = re.compile(rf"the (?:\w+ ){{0,2}}?({'|'.join(OFFICES)})", re.IGNORECASE)
TITLE = re.compile(rf"\b({'|'.join(OFFICES)})s? $", re.IGNORECASE)


def is_other(text: str, places: Iterator[int], phrase: str) -> bool:
    """Tell whether someone named at these offsets holds another office than a phrase names."""
    asked = NOUN.fullmatch(phrase.strip(" ,"))
    if asked is None:
        return False
    titles = (TITLE.search(text, max(0, at - BEFORE_CHARS), at) for at in places)
    held = {_kind(one[1]) for one in titles if one is not None}
    return bool(held) and _kind(asked[1]) not in held


def _kind(noun: str) -> int:
    """Return the group of an office."""
    lower = noun.lower()
    return next(at for at, one in enumerate(OFFICES) if re.fullmatch(one, lower))
