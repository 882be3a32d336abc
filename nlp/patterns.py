"""Patterns: the regular expressions of the word tables, compiled once.

Which words they hold stands in nlp/languages; what a match means is decided where it is sought.
"""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a word table's pattern, ready for use; case is ignored."""
    return re.compile(pattern, re.IGNORECASE)
