"""The word tables that the fact type `listings` needs from a language.

What lists are called stands in the tables of `happenings`. Patterns of `inline` have the groups `names`,
`act` and `list`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ListingWords:
    """What a language gives to `listings`."""

    actions: tuple[
        tuple[str, str], ...
    ] = ()  # pattern, add | remove | suspend | resume; first wins
    inline: tuple[str, ...] = ()  # a sentence that names who is put on a list
    number: str = r"(?!)"  # number of a notice; groups `year` and `number`
    unreal: str = r"(?!)"  # in the clause: not done, or only asked for
