"""Regular expressions of ours: every one that modules and word tables hold, and texts made to keep each busy.

The texts come from the expression itself: an example that it matches, repeated; and for each part that may
repeat without end, the example up to there, the part many times over, and a character that fits nothing
(the attack strings of ReDoS detectors, https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS).
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import warnings
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from re import _constants as sre  # type: ignore[attr-defined]  # not in the stubs
from re import _parser  # type: ignore[attr-defined]  # likewise
from types import ModuleType
from typing import Any

ENDLESS = 200  # a part that may repeat more often than this counts as without end
NOTHING = "\x02"
BLANKS = (" ", "1", "a", "，")
DEEPEST, PUMPS = 9, 6
SIGNS = re.compile(r"[|*+?\\]|\[.+\]|\(\?")  # of an expression; texts without them take no time
CATEGORIES = {
    sre.CATEGORY_DIGIT: "1", sre.CATEGORY_SPACE: " ", sre.CATEGORY_WORD: "a",
    sre.CATEGORY_NOT_DIGIT: "a", sre.CATEGORY_NOT_SPACE: "a", sre.CATEGORY_NOT_WORD: " ",
}  # fmt: skip


def modules(*packages: str) -> Iterator[ModuleType]:
    """Yield every module of some packages."""
    for package in packages:
        root = importlib.import_module(package)
        yield root
        for found in pkgutil.walk_packages(root.__path__, f"{package}."):
            if not found.name.endswith("__main__"):
                yield importlib.import_module(found.name)


def held(*packages: str) -> dict[str, tuple[str, re.Pattern[str]]]:
    """Return every expression over text that modules hold, by its source: where it stands, and itself."""
    found: dict[str, tuple[str, re.Pattern[str]]] = {}
    for module in modules(*packages):
        met = set[int]()
        for name, value in vars(module).items():
            if isinstance(value, ModuleType | type) or callable(value):
                continue
            for pattern in within(value, met):
                if isinstance(pattern.pattern, str):
                    key = f"{pattern.flags} {pattern.pattern}"
                    found.setdefault(key, (f"{module.__name__}.{name}", pattern))
    return found


def within(value: object, met: set[int], depth: int = 0) -> Iterator[re.Pattern[str]]:
    """Yield the expressions that a value holds, however deep they lie; tables hold them as texts."""
    if isinstance(value, re.Pattern):
        yield value
        return
    if isinstance(value, str) and SIGNS.search(value):
        with suppress(re.error), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is no expression may look like a bad one
            yield re.compile(value, re.IGNORECASE)
        return
    if id(value) in met or depth > DEEPEST or isinstance(value, str | bytes | int | float | None):
        return
    met.add(id(value))
    for one in parts(value):
        yield from within(one, met, depth + 1)


def parts(value: object) -> Iterator[object]:
    """Yield what a container or a record holds."""
    if isinstance(value, Mapping):
        yield from value.keys()
        yield from value.values()
    elif isinstance(value, tuple | list | set | frozenset):
        yield from value
    elif is_dataclass(value) and not isinstance(value, type):
        yield from (getattr(value, field.name, None) for field in fields(value))


def hostile(pattern: re.Pattern[str], chars: int) -> Iterator[str]:
    """Yield texts of about so many characters that may keep an expression busy."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = _parser.parse(pattern.pattern, pattern.flags)
    whole = example(tree) or "a"
    pumped = list(dict.fromkeys(pumps(tree, "")))[:PUMPS]
    for before, unit in [*pumped, ("", whole), *(("", each) for each in BLANKS)]:
        yield before + unit * (chars // len(unit)) + NOTHING


def pumps(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before a part that repeats without end, and an example of that part."""
    for op, arg in tree:
        for branch in branches(op, arg):
            if op in (sre.MAX_REPEAT, sre.MIN_REPEAT) and arg[1] > ENDLESS:
                yield before, example(branch) or "a"
            yield from pumps(branch, before)
        before += example([(op, arg)])


def branches(op: Any, arg: Any) -> list[Any]:
    """Return the expressions inside one part of an expression."""
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return [arg[2]]
    if op is sre.SUBPATTERN:
        return [arg[3]]
    if op is sre.BRANCH:
        return list(arg[1])
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return [arg[1]]
    return [arg] if op is sre.ATOMIC_GROUP else []


def example(tree: Any) -> str:
    """Return a text that an expression matches, as far as its looks aside do not forbid it."""
    return "".join(_example(op, arg) for op, arg in tree)


def _example(op: Any, arg: Any) -> str:
    if op is sre.LITERAL:
        return chr(arg)
    if op is sre.IN:
        return _of_class(arg)
    if op is sre.ANY:
        return "a"
    if op is sre.NOT_LITERAL:
        return "b" if arg == ord("a") else "a"
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return example(arg[2]) * max(1, int(arg[0]))
    if op in (sre.SUBPATTERN, sre.ATOMIC_GROUP):
        return example(arg[3] if op is sre.SUBPATTERN else arg)
    made: str = example(arg[1][0]) if op is sre.BRANCH else ""
    return made


def _of_class(items: Any) -> str:
    first = items[0][0]
    if first is sre.NEGATE:
        return next((c for c in "a1 一。x" if not any(_has(one, c) for one in items[1:])), "q")
    op, arg = items[0]
    if op is sre.LITERAL:
        return chr(arg)
    if op is sre.RANGE:
        return chr(arg[0])
    return CATEGORIES.get(arg, "a")


def _has(item: Any, char: str) -> bool:
    op, arg = item
    if op is sre.LITERAL:
        return chr(arg) == char
    if op is sre.RANGE:
        return bool(arg[0] <= ord(char) <= arg[1])
    return CATEGORIES.get(arg) == char
