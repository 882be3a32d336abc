"""Numbers as they stand in dates: digits of any width, Han numerals, a language's number words.

Amounts of money and goods are read elsewhere (figures); here nothing is larger than a year.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

HAN_DIGITS = {char: digit for digit, chars in enumerate(
    ("〇零○", "一壹", "二两兩贰", "三叁", "四", "五", "六", "七", "八", "九")
) for char in chars}  # fmt: skip
HAN_TENS = {"十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30}


def number(text: str, words: Mapping[str, int]) -> int | None:
    """Return the whole number that a text writes, or None where it writes none.

    >>> number("２０２６", {}), number("十一", {}), number("二〇二六", {}), number("数", {})
    (2026, 11, 2026, None)
    """
    text = text.strip().lower()
    if text.isdecimal():
        return int(text)
    if text in words:
        return words[text]
    pieces = re.split(r"[-\s]", text)
    if len(pieces) == 2 and all(piece in words for piece in pieces):
        return words[pieces[0]] + words[pieces[1]]
    return han_number(text)


def han_number(text: str) -> int | None:
    """Return the number of a Han numeral, by place (二〇二六) or by tens (二十六), or None."""
    if not text or any(char not in HAN_DIGITS and char not in HAN_TENS for char in text):
        return None
    if all(char in HAN_DIGITS for char in text):
        return int("".join(str(HAN_DIGITS[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in HAN_DIGITS:
            digit = HAN_DIGITS[char]
        elif char in "廿卅":
            total += HAN_TENS[char]
        else:
            total, digit = total + (digit or 1) * HAN_TENS[char], 0
    return total + digit
