"""Currencies: their full names in a language, from Unicode CLDR by way of babel, today's and former ones.

Short and colloquial names (dollars, 元) stand in the language's own tables, which are asked first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

MAX_WORDS = 5  # no name of a currency has more
MAX_CHARS = 14  # nor more characters, where words are not parted
SHARED = ("XAF", "XOF", "XPF", "XCD")  # currencies of several countries; other X codes are no money
SPACE = re.compile(r"[\s\u00a0\u202f]+")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
WORD = re.compile(r"[\s-]?([^\W\d_][\w'’.&-]*)")


@cache
def names(locales: tuple[str, ...]) -> Mapping[str, str]:
    """Return ISO 4217 codes by lower-case name, singular and plural, and by code."""
    found: dict[str, str] = {}
    for name in locales:
        locale = Locale.parse(name)
        for code in sorted(map(str, locale.currencies), key=lambda one: (one in tender(), one)):
            if code[0] == "X" and code not in SHARED:
                continue
            forms = {get_currency_name(code, count=count, locale=locale) for count in (None, 1, 2)}
            for form in {code, *forms}:
                found.update(dict.fromkeys(_spellings(form.lower()), code))
    return found


@cache
def tender() -> frozenset[str]:
    """Return the ISO 4217 codes that are legal tender somewhere today; their names win."""
    now = get_global("territory_currencies").values()
    return frozenset(row[0] for rows in now for row in rows if row[2] is None and row[3])


def _spellings(name: str) -> tuple[str, ...]:
    """Return a name as texts print it: スイス フラン, スイス・フラン, スイスフラン."""
    plain = SPACE.sub(" ", name)
    if plain.isascii() or not CJK.search(plain):
        return (plain.replace("-", " "),)
    return plain, plain.replace(" ", ""), plain.replace(" ", "・")


@cache
def _first(locales: tuple[str, ...]) -> frozenset[str]:
    """Return the first words of the names, or their first characters: most words begin none."""
    return frozenset(name.split()[0] for name in names(locales)) | {
        name[0] for name in names(locales)
    }


def currency(text: str, at: int, locales: tuple[str, ...], spaced: bool) -> tuple[str, int] | None:
    """Return the code of the currency whose full name stands at an offset, and where it ends."""
    return _spaced(text, at, locales) if spaced else _joined(text, at, locales)


def _spaced(text: str, at: int, locales: tuple[str, ...]) -> tuple[str, int] | None:
    match = WORD.match(text, at)
    if match is None or match[1].lower() not in _first(locales):
        return None
    said, best = "", None
    for _ in range(MAX_WORDS):
        if match is None:
            break
        said = f"{said} {match[1].lower()}".strip()
        if code := names(locales).get(said):
            best = code, match.end()
        match = WORD.match(text, match.end())
    return best


def _joined(text: str, at: int, locales: tuple[str, ...]) -> tuple[str, int] | None:
    start = at + (text[at : at + 1] in (" ", "\u3000") and text[at : at + 1] != "")
    known = names(locales)
    written = text[start : start + MAX_CHARS].lower()
    if written[:1] not in _first(locales):
        return None
    for length in range(len(written), 1, -1):
        if code := known.get(written[:length]):
            return code, start + length
    return None
