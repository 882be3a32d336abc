"""Subjects: which of the names before a verb of saying can be its subject (Chinese, by place).

Matches: "外交部" in "外交部一名发言人没有回答是否收到日方抗议，只重复了…". Must not: "日方" there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.reporting.scene import Name

CLAUSE = re.compile(r"[，；。：]")
APART_CHARS = 8  # chosen: between a body and who speaks for it stands no more


def subjects(names: Sequence[Name], text: str) -> list[Name]:
    """Return the names that open the last clause that holds any, each close to the one before."""
    kept: list[Name] = []
    for name in names:
        between = text[kept[-1].end : name.start] if kept else ""
        if kept and CLAUSE.search(between):
            kept = [name]
        elif not kept or len(between) <= APART_CHARS:
            kept.append(name)
    return kept
