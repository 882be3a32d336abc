"""Within: whether a deed is only a part of what is said or planned in the same sentence (Chinese).

The words between two cues go in, an answer comes out. Who speaks is decided in nlp.reporting.agents.
Matches: 开始讨论修订文件，内容包括废除限制; 表示，应撤回言论. Must not: 宣布名单，并废除限制.
"""

from __future__ import annotations

import re

RETRACTS = re.compile("撤回|收回|撤[销銷]|更正|[纠糾]正")
OF_OLD = re.compile(r"\d[月日]|[去上前][年月周週]|日前|早前|此前")
CONTAINS = re.compile("[内內]容|包括|包含|涵[盖蓋]|例如|其中")
FURTHER = re.compile("[进進]而|[从從]而|[继繼]而|甚至")


def is_taken_back(between: str) -> bool:
    """Tell whether what someone says only asks that remarks be taken back, without their day."""
    return OF_OLD.search(between) is None and RETRACTS.search(between) is not None


def is_contained(between: str) -> bool:
    """Tell whether a measure is what a plan contains."""
    return CONTAINS.search(between) is not None


def goes_further(text: str, first: int) -> bool:
    """Tell whether a clause is as unreal as the one before it: …可能…，进而叫停."""
    return FURTHER.match(text, first) is not None
