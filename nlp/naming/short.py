"""Short forms in Chinese and Japanese: a body's initials in brackets, a firm without its last word.

Both stand for the body named in full before: 北方会議（ＮＴＣ）, later ＮＴＣ; 大空重機工業, later 大空重機.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.naming.names import PATTERN, Name
from nlp.naming.tokens import Tokens
from nlp.words.mentions import MentionWords

CAPITALS = "A-Z\uff21-\uff3a"
INITIALS = re.compile(f"[（(](?P<short>[{CAPITALS}]{{2,8}})[）)]")
STEM_CHARS = 4  # shorter stems begin many names
SUBJECT_CHARS = 2  # a stem so short stands for its firm only as a subject, by what follows it
VERBS = "对此|對此|表示|宣布|宣佈|回应|回應|方面|股价|股價"  # (Chinese)


def with_short_forms(names: Sequence[Name], tokens: Tokens, words: MentionWords) -> list[Name]:
    """Return ascending names with entities, and the short forms of the bodies among them."""
    told = {short: whole for name in names for short, whole in _short(name, tokens.text, words)}
    if not told:
        return list(names)
    kept = [name for name in names if name.text not in told or name.entities]
    taken = {at for name in kept for at in range(name.start, name.end)}
    for short, whole in told.items():
        for found in _pattern(short).finditer(tokens.text):
            if taken.isdisjoint(range(*found.span())):
                kept.append(
                    replace(whole, start=found.start(), end=found.end(), text=short, trust=PATTERN)
                )
    return sorted(kept, key=lambda name: name.start)


def _short(name: Name, text: str, words: MentionWords) -> Iterator[tuple[str, Name]]:
    """Yield the short forms of a body, each with the body."""
    if name.type != "ORG" or not name.entity_id:
        return
    if found := INITIALS.match(text, name.end):
        yield found["short"], name
    kind = max((k for k in words.firms if name.text.endswith(k)), key=len, default="")
    stem = name.text.removesuffix(kind)
    long = len(stem) >= STEM_CHARS and not name.entities
    if kind and (long or SUBJECT_CHARS <= len(stem) < STEM_CHARS):
        yield stem, name


def _pattern(short: str) -> re.Pattern[str]:
    """Return the pattern of a short form by itself: before a particle or mark, not inside a word."""
    inside = "[A-Za-z\uff21-\uff3a\uff41-\uff5a\u30a1-\u30fa\u30fc\u4e00-\u9fff]"
    if re.match(f"[{CAPITALS}]", short):
        return re.compile(f"(?<![{CAPITALS}]){re.escape(short)}(?![{CAPITALS}])")
    if len(short) < STEM_CHARS:
        return re.compile(f"(?<!{inside}){re.escape(short)}(?=[はがも]|{VERBS})")
    return re.compile(f"(?<!{inside}){re.escape(short)}(?!{inside})")
