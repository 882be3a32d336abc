"""Numerals: what a number in a text is worth, and how digits of any width are read.

The two readers of numerals stand in nlp.amounts (spaced: words between spaces; han: Chinese and
Japanese) and give the record of this module. What is counted does not belong here, and neither do
dates (nlp.timex). Written by hand because libraries read 6600億円 as 0 and 5万1961円 as 50001.
Digits follow https://www.unicode.org/reports/tr44/ (Nd), fractions its Numeric_Value.

Matches: "1,674.5", "１２．５", "2 1/4", "6.2e5". Must not: a string of more digits than any amount has.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

MAX_DIGITS = 18  # longer strings of digits are identifiers, not amounts
MAX_POWER = 60  # chosen: nothing counted is larger than 10^60
WIDE = str.maketrans("０１２３４５６７８９，．－＋−／Ｋｋ　", "0123456789,.-+-/kk ")
ALONE = frozenset("0123456789０１２３４５６７８９,，、;；\n\t")  # no word before a number ends so
VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
SIGNED = re.compile(r"[+−负負-]*")
EXPONENT = re.compile(r"e([+-]?\d{1,3})$|\s?[x×]\s?10\^([+-]?\d{1,3})$", re.IGNORECASE)
POWER = re.compile(r"\^([+-]*)(\d{1,3})$")


@dataclass(frozen=True)
class Numeral:
    """A number in a text: half-open offsets of its digits and scale words, and its value."""

    start: int
    end: int
    value: Decimal
    scale: Decimal = Decimal(1)  # the scale word at its end: million, 億
    digits: bool = True  # it holds a digit, as opposed to words and Han numerals
    more: bool = False  # 5000多亿: a little more than that
    percent: bool = False  # 百分之: the denominator is part of the word for percent
    broken: bool = False  # a fraction, a power or a decimal in words: nothing that counts things


def is_whole(value: Decimal) -> bool:
    """Return whether a number has no fraction, also one of more digits than a remainder can be taken of.

    >>> [is_whole(Decimal(text)) for text in ("3", "3.0", "3.5", "9" * 40)]
    [True, True, False, True]
    """
    return value == value.to_integral_value()


def alone(text: str, at: int) -> bool:
    """Tell whether no word can belong to what begins at an offset: it opens the text or follows a number.

    A look at one character instead of a search before every number of a long table.

    >>> [alone("5, 6 and 7", at) for at in (0, 3, 9)]
    [True, True, False]
    """
    at -= 1
    while at >= 0 and text[at] == " ":
        at -= 1
    return at < 0 or text[at] in ALONE


def digits_value(written: str) -> Decimal | None:
    """Return what digits with separators, a sign, an exponent or a fraction are worth, or None.

    >>> [str(digits_value(one)) for one in ("1,674.5", "-２.５", "1 234 567", "5,00", "1.111,11")]
    ['1674.5', '-2.5', '1234567', '5.00', '1111.11']
    >>> [str(digits_value(one)) for one in ("3/4", "2 1/4", "6.2e3", "2^5", "5½")]
    ['0.75', '2.25', '6.2E+3', '32', '5.5']
    """
    if written.isascii() and written.isdecimal() and len(written) <= MAX_DIGITS:
        return Decimal(written)
    plain = written.translate(WIDE).strip()
    if sum(char.isdigit() for char in plain) > MAX_DIGITS:
        return None
    negative = plain[:1] in ("-", "−", "负", "負")
    value = _unsigned(SIGNED.sub("", plain, count=1).strip())
    return -value if negative and value is not None else value


def _unsigned(plain: str) -> Decimal | None:
    try:
        if match := EXPONENT.search(plain):
            return _separated(plain[: match.start()]).scaleb(int(match[1] or match[2]))
        if match := POWER.search(plain):
            return _power(_separated(plain[: match.start()]), match[1], int(match[2]))
        if "/" in plain or plain[-1:] in VULGAR:
            return _fraction(plain)
        return _separated(plain)
    except InvalidOperation:
        return None


def _power(base: Decimal, sign: str, exponent: int) -> Decimal | None:
    if exponent > MAX_POWER or not base:
        return None
    return base ** (-exponent if sign == "-" else exponent)


def _fraction(plain: str) -> Decimal | None:
    """Return what 3/4, 2 1/4 or 5½ is worth; None for a fraction of nothing."""
    if plain[-1] in VULGAR:
        part = Decimal(str(round(unicodedata.numeric(plain[-1]), 15)))
        return part + (_separated(plain[:-1].strip()) if plain[:-1].strip() else 0)
    whole, _, below = plain.partition("/")
    *lead, above = whole.split()
    if not below.strip() or not _separated(below.strip()):
        return None
    part = _separated(above) / _separated(below.strip())
    return part + (_separated(lead[0]) if lead else 0)


def _separated(plain: str) -> Decimal:
    """Return digits whose separators group thousands, or mark decimals where they cannot group."""
    plain = re.sub(r"[\s\u00a0\u202f]", "", plain)
    if re.search(r"\.\d{3}(?:\.\d{3})*,\d", plain) or re.fullmatch(r"\d+,\d{1,2}", plain):
        plain = plain.replace(".", "").replace(",", ".")
    return Decimal(plain.replace(",", ""))
