"""Currencies: the full names of today's legal tender in a language, from Unicode CLDR by way of babel.

Short and colloquial names (dollars, 元) stand in the language's own tables, which are asked first.
"""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

from nlp.words.figures import Unit


@cache
def tender() -> frozenset[str]:
    """Return the ISO 4217 codes that are legal tender somewhere today."""
    now = get_global("territory_currencies").values()
    return frozenset(row[0] for rows in now for row in rows if row[2] is None and row[3])


@cache
def named(locales: tuple[str, ...], spaced: bool) -> tuple[Unit, ...]:
    """Return one unit a currency: its names in these locales, and its code, after a number."""
    units = []
    for code in sorted(tender()):
        names = {get_currency_name(code, locale=Locale.parse(locale)) for locale in locales}
        names |= {get_currency_name(code, count=2, locale=Locale.parse(one)) for one in locales}
        longest = sorted(names | {code}, key=lambda name: (-len(name), name))
        pattern = "|".join(re.escape(name).replace(r"\ ", r"[\s-]?") for name in longest)
        units.append(Unit(rf"[\s-]?(?:{pattern})" + (r"\b" if spaced else ""), code))
    return tuple(units)
