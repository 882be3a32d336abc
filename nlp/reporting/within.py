"""Within: whether a deed is only a part of what is said or planned in the same sentence (Chinese).

The words between two cues go in, an answer comes out. Who speaks is decided in nlp.reporting.agents.
Matches: 开始讨论修订文件，内容包括废除限制; 表示，应撤回言论. Must not: 宣布名单，并废除限制.
"""

from __future__ import annotations

import re

RETRACTS = re.compile("撤回|收回|撤[销銷]|更正|[纠糾]正")
OF_OLD = re.compile(r"\d[月日]|[去上前][年月周週]|日前|早前|此前")
DATED = re.compile(r"\d日")
CONTAINS = re.compile("[内內]容|包括|包含|涵[盖蓋]|例如|其中")
ASKS = re.compile(r"是否|有[没沒無无]有|[会會]不[会會]|能否|[吗嗎呢]|如何|何|什[么麼]")
OUTLET = re.compile(r"(?:报[道导]|報[道導])$")
LEADS_IN = re.compile(  # what the main clause answers, with deeds and days of its own
    r"\s*(?:[针針][对對]|[对對][于於]|[继繼](?![续續])|[鉴鑒][于於]|由[于於])[^；。]*?，"
    r"(?:(?:[还還又也且]|[并並]|以及)[^，；。]*，)*"
)
FURTHER = re.compile("[进進]而|[从從]而|[继繼]而|甚至")


def frame_end(text: str) -> int:
    """Return where the clause ends that only opens a sentence: 针对甲国列入20家，乙…; 0 where none does."""
    frame = LEADS_IN.match(text)
    return frame.end() if frame else 0


def is_taken_back(between: str) -> bool:
    """Tell whether what someone says only asks that remarks be taken back, without their day."""
    return OF_OLD.search(between) is None and RETRACTS.search(between) is not None


def is_contained(between: str) -> bool:
    """Tell whether a measure is what a plan contains."""
    return CONTAINS.search(between) is not None


def is_granted(text: str, first: int, at: int) -> bool:
    """Tell whether a question asks about what its clause takes as done: 甲部7日启动调查，有何评论？"""
    stop = text.find("，", at)
    dated = DATED.search(text, first, at) is not None
    return stop > 0 and dated and ASKS.search(text, first, stop) is None


def passes_on(before: str) -> bool:
    """Tell whether an outlet tells what another says behind it: 甲报报道称，乙批评…"""
    return OUTLET.search(before) is not None


def goes_further(text: str, first: int) -> bool:
    """Tell whether a clause is as unreal as the one before it: …可能…，进而叫停."""
    return FURTHER.match(text, first) is not None
