"""Platforms whose name is one letter, told by the words around it: 在“X”上写道 (Chinese).

Must not: X光.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.naming.names import PATTERN, Name
from nlp.naming.tokens import Tokens

PLATFORM = re.compile(
    r"(?:在|平台|媒[体體]|[网網]站)[“「（(]?(?P<name>[XＸ])(?=[”」）)]?(?:上|平台|[发發][文帖表]|[贴貼]文|[帐账帳][号號戶户]|[写寫]道))"
)


def platforms(tokens: Tokens) -> Iterator[Name]:
    """Yield the platforms on which someone writes."""
    if "X" not in tokens.text and "Ｘ" not in tokens.text:
        return
    for found in PLATFORM.finditer(tokens.text):
        yield Name(*found.span("name"), found["name"], "ORG", PATTERN)
