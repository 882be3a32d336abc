"""Numbers as news prints them: digits with separators, scale words, number words, Han numerals.

A text comes in, numerals with their exact values go out; what is counted does not belong here, and
neither do dates (nlp.timex). Written by hand because libraries read 6600億円 as 0 and 5万1961円 as
50001. Every pattern is linear: an atom is taken whole or not at all.
Sections of Han numerals follow https://www.unicode.org/reports/tr38/ (kPrimaryNumeric).

Matches: "2.6 trillion", "２兆６０００億", "5000多亿", "seven". Must not: "G7", "2758-X".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

MAX_DIGITS = 18  # longer strings of digits are identifiers, not amounts
WIDE = str.maketrans("０１２３４５６７８９，．", "0123456789,.")
HAN_DIGIT = {
    char: digit
    for digit, chars in enumerate(("〇零○", "一壹", "二两兩贰", *"三四五六七八九"))
    for char in chars
}
HAN_UNIT = {"十": 10, "百": 100, "千": 1000}
HAN_SCALE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
HAN_CHARS = "".join(HAN_DIGIT) + "十百千"

DIGITS = r"\d{1,3}(?:,\d{3})++(?!\d)(?:\.\d++)?|\d++(?:\.\d++)?"
CJK_DIGITS = (
    r"[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])(?:\.[0-9]++)?"
    r"|[０-９]{1,3}(?:[，,][０-９]{3})++(?![０-９])(?:[.．][０-９]++)?"
    r"|[0-9０-９]++(?:[.．][0-9０-９]++)?"
)
HAN_ATOM = rf"[{HAN_CHARS}]++(?:[点點][{''.join(HAN_DIGIT)}]++)?"
CJK = re.compile(
    rf"(?:{CJK_DIGITS}|{HAN_ATOM})"
    rf"(?:(?:[多余餘]?[十百千]?| )[万萬亿億兆]++(?:{CJK_DIGITS}|{HAN_ATOM})?"
    rf"|[多余餘]?[十百千](?:{CJK_DIGITS}|{HAN_ATOM})?)*+"
)
CJK_PIECE = re.compile(rf"{CJK_DIGITS}|[{HAN_CHARS}点點]|[万萬亿億兆]|[多余餘]")
# 1-2-3 and the like: parts of telephone numbers, times and versions
GLUED = re.compile(r"[A-Za-z_]")


@dataclass(frozen=True)
class Numeral:
    """A number in a text: half-open offsets of its digits and scale words, and its value."""

    start: int
    end: int
    value: Decimal
    scale: Decimal = Decimal(1)  # the scale word at its end: million, 億
    digits: bool = True  # it holds a digit, as opposed to words and Han numerals
    more: bool = False  # 5000多亿: a little more than that


def numerals(text: str, small: Mapping[str, int], scales: Mapping[str, int]) -> Iterator[Numeral]:
    """Yield the numerals of spaced text in text order; word tables are in lower case.

    >>> words, scales = {"nine": 9}, {"trillion": 10**12, "bn": 10**9}
    >>> [str(n.value) for n in numerals("nine trillion yen, $58.2bn, 1,100 items", words, scales)]
    ['9000000000000', '58200000000.0', '1100']
    """
    for match in _spaced(tuple(small), tuple(scales)).finditer(text):
        numeral = _read(match, small, scales)
        if numeral and not GLUED.match(text[match.start() - 1 : match.start()] or " "):
            yield numeral


@cache
def _spaced(small: tuple[str, ...], scales: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(sorted(small, key=len, reverse=True)) or r"(?!)"
    units = "|".join(sorted(scales, key=len, reverse=True)) or r"(?!)"
    word = rf"\b(?:{words})\b(?:[\s-](?:{words})\b|(?<=hundred)\s(?:and\s)?(?:{words})\b|\shundred\b)*+"
    unit = rf"(?:[\s-]?(?:{units})\b)*+"
    return re.compile(
        rf"(?:(?<![\w.,])(?:{DIGITS})|{word}|\b(?:half\s)?an?(?=\s(?:{units})\b)){unit}",
        re.IGNORECASE,
    )


def _read(
    match: re.Match[str], small: Mapping[str, int], scales: Mapping[str, int]
) -> Numeral | None:
    """Return the number of a match; None where its digits are an identifier."""
    pieces = re.findall(r"[\d.,]*\d|[a-z]+", match[0].lower())
    if any(len(piece) > MAX_DIGITS and piece[0].isdigit() for piece in pieces):
        return None
    total, part, scale = Decimal(0), Decimal(0), Decimal(1)
    for piece in pieces:
        if piece == "hundred":
            part = (part or Decimal(1)) * 100
        elif piece in scales:
            scale = Decimal(scales[piece])
            part = part if part or total else Decimal(1)
            total = (total + part) * scale if total < scale else total + part * scale
            part = Decimal(0)
        else:
            part = _plus(part, piece, small)
    return Numeral(match.start(), match.end(), total + part, scale, pieces[0][0].isdigit())


def _plus(part: Decimal, piece: str, small: Mapping[str, int]) -> Decimal:
    """Return a number of below a thousand with one more of its words."""
    if piece[0].isdigit():
        return Decimal(piece.translate(WIDE).replace(",", ""))
    if piece in ("a", "an"):
        return part or Decimal(1)
    return Decimal("0.5") if piece == "half" else part + small.get(piece, 0)


def han_numerals(text: str) -> Iterator[Numeral]:
    """Yield the numerals of Chinese or Japanese text in text order, digits of any width.

    >>> [str(n.value) for n in han_numerals("2兆6000億円、５万１９６１円、7.7万亿、三百二十家")]
    ['2600000000000', '51961', '77000000000.0', '320']
    """
    for match in CJK.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before in (".", "．", ",") and match.start() > 1 and text[match.start() - 2].isdigit():
            continue
        numeral = _han(match)
        if numeral and not GLUED.match(before or " "):
            yield numeral


def _han(match: re.Match[str]) -> Numeral | None:
    pieces = CJK_PIECE.findall(match[0])
    if any(len(piece) > MAX_DIGITS for piece in pieces) or len(match[0]) > 3 * MAX_DIGITS:
        return None
    value = han_value(pieces)
    if value is None:
        return None
    last = Decimal(HAN_SCALE.get(pieces[-1], 1))
    more = any(piece in "多余餘" for piece in pieces)
    digits = any(piece[0].isdigit() for piece in pieces)
    return Numeral(match.start(), match.end(), value, last, digits, more)


def han_value(pieces: list[str]) -> Decimal | None:
    """Return the number that digits, Han numerals and scales write together, or None.

    >>> han_value(["三", "百", "二", "十"]), han_value(["7.7", "万", "亿"])
    (Decimal('320'), Decimal('7.7E+12'))
    """
    if all(piece in HAN_DIGIT for piece in pieces):
        return Decimal("".join(str(HAN_DIGIT[piece]) for piece in pieces))
    total, section, digit = Decimal(0), Decimal(0), Decimal(0)
    for at, piece in enumerate(pieces):
        if piece in "点點":
            return _with_decimals(total + section + digit, pieces[at + 1 :])
        if piece in HAN_SCALE:
            scale, part = HAN_SCALE[piece], section + digit
            total = (total + part) * scale if total < scale else total + part * scale
            section, digit = Decimal(0), Decimal(0)
        elif piece in HAN_UNIT:
            section, digit = section + (digit or Decimal(1)) * HAN_UNIT[piece], Decimal(0)
        elif piece in HAN_DIGIT:
            digit = digit * 10 + HAN_DIGIT[piece]
        elif piece[0].isdigit():
            digit = Decimal(piece.translate(WIDE).replace(",", ""))
    return total + section + digit


def _with_decimals(whole: Decimal, rest: list[str]) -> Decimal:
    """Return a number whose decimals are written in Han digits, with the scales after them."""
    decimals = [piece for piece in rest if piece in HAN_DIGIT]
    value = whole + Decimal("0." + ("".join(str(HAN_DIGIT[one]) for one in decimals) or "0"))
    for piece in rest:
        value *= HAN_SCALE.get(piece, 1)
    return value
