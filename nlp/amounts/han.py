"""Numerals of Chinese and Japanese text: digits of any width, Han numerals, scale words, fractions.

A text comes in, numerals with their exact values go out; units stand in the language's tables. Every
pattern is linear: an atom is taken whole or not at all.
Values of characters: https://www.unicode.org/reports/tr38/ (kPrimaryNumeric, kAccountingNumeric).

Matches: "２兆６０００億", "5000多亿", "三分之一", "マイナス2.5". Must not: "G7", "A-320".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from nlp.numbers import MAX_DIGITS, MAX_POWER, VULGAR, WIDE, Numeral, digits_value, is_whole

HAN_DIGIT = {
    char: digit
    for digit, chars in enumerate(
        (
            "〇零○",
            "一壹壱",
            "二两兩贰貳弐俩倆",
            "三叁參叄参",
            "四肆",
            "五伍",
            "六陆陸",
            "七柒",
            "八捌",
            "九玖",
        )
    )
    for char in chars
}
HAN_UNIT = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
HAN_SCALE = {
    "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12,
    "ダース": 12, "打": 12, "k": 10**3, "K": 10**3, "Ｋ": 10**3, "ｋ": 10**3, "M": 10**6,
}  # fmt: skip
MORE = "多余餘几幾"
TWENTY = {"廿": "二十", "卅": "三十"}
D, H = "".join(HAN_DIGIT), "".join((*HAN_UNIT, *TWENTY))
S = "万萬亿億兆"

TAIL = r"(?:[eE][+-]?[0-9]{1,3}(?![A-Za-z0-9])|[eｅ][－+]?[０-９]{1,2}|\^[+-]{0,2}[0-9]{1,3})?"
DIGITS = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])(?:\.[0-9]++)?"
    r"|[０-９]{1,3}(?:[，,][０-９]{3})++(?![０-９])(?:[.．][０-９]++)?"
    r"|[0-9０-９]++[ 　]?[点點](?=[0-9０-９])[0-9０-９]++"
    rf"|[0-9０-９]++(?:[.．・](?=[0-9０-９])[0-9０-９]++)?|(?<![0-9０-９])\.[0-9]++|[{VULGAR}]){TAIL}"
)
RATIO = (
    r"(?:[0-9０-９]{1,4}[ 　]{1,2})?[0-9０-９]{1,6}[/／][0-9０-９]{1,6}(?![0-9０-９/／]|\.[0-9])"
)
HAN = (
    rf"(?!百[ 　]{{0,3}}分[ 　]{{0,3}}[点點])[{D}{H}]++"
    rf"(?:[点點・．](?=[{D}])[{D}]++|[ 　][点點][ 　]?(?=[{D}])[{D}]++)?"
)
ATOM = rf"(?:{DIGITS}|{HAN})"
# behind a unit: anything at once; behind a space only what goes on below it
LATER = (
    rf"(?:[ 　]?[点點][ 　]?[{D}0-9]++|[零〇]?{ATOM}|[ 　]{{1,2}}(?:[0-9０-９]++|[{D}]++)(?=[ 　]?[{H}])"
    rf"|[ 　]{{1,2}}[{D}](?![{D}{H}{S}]))"
)
# 5千米 is five kilometres, 五千米 five thousand metres; 50兆瓦 is megawatts
SCALES = r"[十拾百佰仟万萬亿億]|千(?![克米瓦卡赫])|(?<![0-9０-９.．])千|兆(?![瓦字赫])"
UNITS = rf"[ 　]{{0,2}}(?:[{MORE}]|あまり|余り|数)?[ 　]{{0,2}}(?:{SCALES})++"
TIMES = r"[ 　]?[kKMＫｋ](?![A-Za-z])|[ 　]?(?:ダース|打(?![击擊造压壓破开開算架工包扫掃交电電倒击字响響]))"
SIGN = r"(?:マイナス[ 　]?|[负負]|(?<![A-Za-z0-9０-９_)\]）%％.,/+−－-])[-−－])"
ROUND = "百佰千仟万萬"
CJK = (
    rf"(?:{SIGN})?(?:{RATIO}|{ATOM}(?:{UNITS}|(?<=[{H}{S}]){LATER})*+[多余餘]?(?:{TIMES})?)"
    rf"|(?<![{ROUND}])[{ROUND}]++(?=[ 　]{{0,2}}分[ 　]{{0,2}}[之の])"
)
FIRST = rf"0-9０-９.{VULGAR}{D}{H}{ROUND}マ负負\-−－"  # with which a numeral may begin
PIECE = re.compile(rf"{DIGITS}|[{D}{H}{S}{MORE}]|[点點・．]|あまり|余り|数|[kKMＫｋ打]|ダース")
PLAIN = re.compile(rf"{SIGN}?(?:{RATIO}|{DIGITS})")
SIGNED = re.compile(SIGN)
BROKEN = re.compile(rf"[/／eEｅ^・kKMＫｋ{VULGAR}]|[点點]")
POINT = re.compile(r"[ 　]?[点點・．]")
POINTS = frozenset("点點・．")
MANY = frozenset({*MORE, "あまり", "余り", "数"})
GLUED = re.compile(r"[A-Za-z_]")
VAGUE = re.compile(rf"[一二三四五六七八九]{{2}}[{H}万萬亿億]")  # 二三十: twenty or thirty
REACH = 8  # between the numerals of one fraction
OVER = re.compile(r"[ 　]{0,2}分[ 　]{0,2}[之の][ 　]{0,2}")
PLUS = re.compile(r"[ 　]{0,2}(?:又|とまた|また|と)[ 　]{0,2}")


@cache
def _numeral() -> re.Pattern[str]:
    """Return the pattern of a numeral, compiled when a text is read: it takes a tenth of a second."""
    return re.compile(rf"(?=[{FIRST}])(?:{CJK})")


def han_numerals(text: str, *, trailing: bool = True) -> Iterator[Numeral]:
    """Yield the numerals of Chinese or Japanese text in text order, digits of any width.

    With `trailing` a last digit stands for a tenth of the unit before it: 一万三 is 13000, as in Chinese.

    >>> [str(n.value) for n in han_numerals("2兆6000億円、５万１９６１円、7.7万亿、三百二十家")]
    ['2600000000000', '51961', '7700000000000.0', '320']
    >>> [str(n.value) for n in han_numerals("20分の1、マイナス2.5、百分之三、一又二分之一")]
    ['0.05', '-2.5', '0.03', '1.5']
    """
    yield from _mixed(text, _joined(text, list(_singles(text, trailing=trailing))))


def _joined(text: str, found: Sequence[Numeral]) -> list[Numeral]:
    """Return numerals with fractions and powers read as one: 三分之一, 2の10乗, 5×10の3乗."""
    made: list[Numeral] = []
    for one in found:
        last = made[-1] if made else None
        between = text[last.end : one.start] if last and one.start - last.end <= REACH else ""
        joined = _pair(text, last, one, between) if last and between else None
        if joined is None:
            made.append(one)
        else:
            made[-1] = joined
            made[-2:] = _scientific(text, made[-2:])
    return made


def _scientific(text: str, pair: list[Numeral]) -> list[Numeral]:
    """Return 1.2×10の3乗 as one numeral, any other two as they are."""
    if len(pair) < 2 or not text.startswith(("10の", "１０の", "十の"), pair[1].start):
        return pair
    if text[pair[0].end : pair[1].start] not in ("×", "x"):
        return pair
    return [replace(pair[0], end=pair[1].end, value=pair[0].value * pair[1].value, broken=True)]


def _pair(text: str, one: Numeral, other: Numeral, between: str) -> Numeral | None:
    """Return two numerals as a fraction or a power; None where they are two."""
    if OVER.fullmatch(between) and one.value and not one.percent:
        round_ = not text[one.start : one.end].strip(ROUND)
        value = other.value / one.value
        return replace(one, end=other.end, value=value, broken=True, percent=round_)
    raised = between == "の" and text.startswith("乗", other.end)
    if not raised or abs(other.value) > MAX_POWER or not is_whole(other.value) or not one.value:
        return None
    return replace(one, end=other.end + 1, value=one.value**other.value, broken=True)


def _mixed(text: str, found: Sequence[Numeral]) -> Iterator[Numeral]:
    """Yield numerals, a whole number and the fraction behind it as one: 一又二分之一, 2と4分の1."""
    last: Numeral | None = None
    for one in found:
        if last is not None and _adds(text, last, one):
            part = -one.value if last.value < 0 else one.value
            last = replace(last, end=one.end, value=last.value + part, broken=True)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _adds(text: str, last: Numeral, one: Numeral) -> bool:
    near = one.start - last.end <= REACH and one.broken and not last.broken
    return (
        near
        and bool(PLUS.fullmatch(text[last.end : one.start]))
        and "分" in text[one.start : one.end]
    )


def _singles(text: str, *, trailing: bool) -> Iterator[Numeral]:
    for match in _numeral().finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before in (".", "．", ",") and match.start() > 1 and text[match.start() - 2].isdigit():
            continue
        numeral = _single(match, trailing=trailing)
        if numeral and not GLUED.match(before or " "):
            yield numeral


def _single(match: re.Match[str], *, trailing: bool) -> Numeral | None:
    """Return the number of a match; None where its digits are an identifier."""
    start, end, written = match.start(), match.end(), match[0]
    if written.isascii() and written.isdecimal():
        value = digits_value(written)
        return Numeral(start, end, value) if value is not None else None
    if end - start > 3 * MAX_DIGITS or VAGUE.search(written):
        return None
    if PLAIN.fullmatch(written):
        value = digits_value(POINT.sub(".", written.replace("マイナス", "-")))
        return Numeral(start, end, value) if value is not None else None
    for short, whole in TWENTY.items():
        written = written.replace(short, whole)
    sign = SIGNED.match(written)
    pieces = PIECE.findall(written, sign.end()) if sign else PIECE.findall(written)
    value = han_value(pieces, trailing=trailing) if pieces else None
    if value is None:
        return None
    return Numeral(
        start, end, -value if sign else value, Decimal(HAN_SCALE.get(pieces[-1], 1)),
        any(piece[0].isdigit() for piece in pieces), any(piece in MANY for piece in pieces),
        broken=bool(BROKEN.search(written)),
    )  # fmt: skip


def han_value(pieces: Sequence[str], *, trailing: bool = False) -> Decimal | None:
    """Return the number that digits, Han numerals and scales write together, or None.

    >>> han_value(["三", "百", "二", "十"]), han_value(["7.7", "万", "亿"])
    (Decimal('320'), Decimal('7700000000000.0'))
    >>> han_value(["一", "万", "三"], trailing=True), han_value(["一", "万", "三"])
    (Decimal('13000'), Decimal('10003'))
    """
    if all(piece in HAN_DIGIT for piece in pieces):
        said = "".join(str(HAN_DIGIT[piece]) for piece in pieces)
        return Decimal(said) if len(said) <= MAX_DIGITS else None
    made: _Sum | None = _Sum()
    for at, piece in enumerate(pieces):
        if made is None:
            return None
        if piece in POINTS:
            return _with_decimals(made.value, pieces[at + 1 :])
        short = trailing and at == len(pieces) - 1 and pieces[at - 1] not in HAN_DIGIT
        made = _and(made, piece, short=short)
    return made.value if made else None


def _and(made: _Sum, piece: str, *, short: bool) -> _Sum | None:
    """Return a sum with one more piece; None for digits that are an identifier."""
    if piece in HAN_SCALE:
        return made.scaled(HAN_SCALE[piece])
    if piece in HAN_UNIT:
        return made.times(HAN_UNIT[piece])
    if piece in HAN_DIGIT:
        return made.digit_of(HAN_DIGIT[piece], short=short)
    if piece in MANY:
        return made
    plain = _plain(piece)
    return None if plain is None else replace(made, digit=plain)


def _plain(piece: str) -> Decimal | None:
    return digits_value(POINT.sub(".", piece))


@dataclass(frozen=True)
class _Sum:
    """A number in the making: myriads, what is below ten thousand, the digit before a unit."""

    total: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    digit: Decimal = Decimal(0)
    unit: int = 1  # the last unit or scale

    @property
    def value(self) -> Decimal:
        """Return what the pieces so far are worth."""
        return self.total + self.section + self.digit

    def scaled(self, scale: int) -> _Sum:
        """Return the sum with 万, 亿 or 兆 behind it."""
        part = self.section + self.digit
        if not part and not self.total:
            part = Decimal(1)
        if self.total and not part:
            return _Sum(total=self.total * scale, unit=scale)
        total = (self.total + part) * scale if self.total < scale else self.total + part * scale
        return _Sum(total=total, unit=scale)

    def times(self, unit: int) -> _Sum:
        """Return the sum with 十, 百 or 千 behind its digit."""
        section = self.section + (self.digit or Decimal(1)) * unit
        return _Sum(self.total, section, unit=unit)

    def digit_of(self, digit: int, *, short: bool) -> _Sum:
        """Return the sum with one more digit; `short` where it may leave its unit unsaid."""
        if short and self.unit >= 100:
            return replace(self, digit=Decimal(digit * self.unit // 10))
        return replace(self, digit=self.digit * 10 + digit)


def _with_decimals(whole: Decimal, rest: Sequence[str]) -> Decimal:
    """Return a number whose decimals are written in Han digits, with the scales after them."""
    said = "".join(str(HAN_DIGIT.get(piece, piece)) for piece in rest if piece not in HAN_SCALE)
    value = whole + Decimal(f"0.{said.translate(WIDE)}" if said.isdigit() else 0)
    for piece in rest:
        value *= HAN_SCALE.get(piece, 1)
    return value
