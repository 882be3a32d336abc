"""Differences: two versions of a text as runs of words that stayed, came and went.

Paragraphs are compared first, words within those that changed; texts without spaces go by character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

WORD = re.compile(r"[぀-ヿ㐀-鿿]|\w+|\s+|[^\w\s]")
PARAGRAPH = re.compile(r"\n\s*\n")
MOST_WORDS = (
    3_000  # chosen: longer paragraphs are shown as a whole, comparing their words takes long
)
Kept = Literal["same", "came", "went"]


@dataclass(frozen=True)
class Run:
    """Some words and what became of them."""

    kind: Kept
    words: str


def differences(before: str, after: str) -> tuple[tuple[Run, ...], ...]:
    """Return the paragraphs that changed, each as runs in order of reading."""
    old, new = PARAGRAPH.split(before), PARAGRAPH.split(after)
    matched = SequenceMatcher(None, old, new, autojunk=False)
    found: list[tuple[Run, ...]] = []
    for kind, low, high, start, end in matched.get_opcodes():
        if kind != "equal":
            found += _changed(old[low:high], new[start:end])
    return tuple(found)


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Run, ...]]:
    """Yield paragraphs paired in order; those left over came or went as a whole."""
    for before, after in zip(old, new, strict=False):
        yield tuple(_words(before, after))
    for after in new[len(old) :]:
        yield (Run("came", after),)
    for before in old[len(new) :]:
        yield (Run("went", before),)


def _words(before: str, after: str) -> Iterator[Run]:
    old, new = WORD.findall(before), WORD.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        yield Run("went", before)
        yield Run("came", after)
        return
    runs = _runs(old, new)
    for kind, same in groupby(runs, key=lambda run: run.kind):
        yield Run(kind, "".join(run.words for run in same))


def _runs(old: list[str], new: list[str]) -> Iterator[Run]:
    for kind, low, high, start, end in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            yield Run("same", "".join(new[start:end]))
            continue
        if low < high:
            yield Run("went", "".join(old[low:high]))
        if start < end:
            yield Run("came", "".join(new[start:end]))
