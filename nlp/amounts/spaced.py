"""Numerals of languages that part words by spaces: digits, number words, fractions, scale words.

A text comes in, numerals with their exact values go out. The words themselves stand in the
language's tables. Every pattern is linear: an atom is taken whole or not at all.
Grammar of spelt numbers: https://www.unicode.org/reports/tr35/tr35-general.html#Rule-Based_Number_Formatting

Matches: "2.6 trillion", "three and a half million", "two-thirds". Must not: "G7", "2758-X", "May 4th".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from nlp.numbers import VULGAR, Numeral, digits_value, is_whole
from nlp.patterns import either
from nlp.words.figures import FigureWords

PLAIN = (
    r"\d{1,3}(?:\.\d{3})++,\d{1,2}(?!\d|,\d)"
    r"|\d{1,2}(?:,\d{2}){1,5},\d{3}(?![\d,])(?:\.\d++)?"
    r"|\d{1,3}(?:,\d{3})++(?!\d)(?:\.\d++)?"
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3}){2,6}(?![\d,])(?:\.\d++)?"
    r"|\d{1,3}(?:[\u00a0\u202f]\d{3}| 000)(?![\d,]|\s\d)(?:\.\d++)?"
    r"|\d++,\d{1,2}(?![\d,]|\.\d)"
    r"|\d++(?:\.\d++)?"
    r"|\.\d++"
)
TAIL = (
    r"(?:e[+-]?\d{1,3}(?!\w)|\s?[x×]\s?10\^[+-]?\d{1,3}|\^[+-]{0,2}\d{1,3}"
    rf"|\s?[{VULGAR}]|\s{{0,2}}\d{{1,4}}/\d{{1,4}}(?![\d/])|/\d{{1,6}}(?![\d/]|\.\d))?"
)
SIGN = r"(?<![\w)\]%.,/+−-])[-−]"
BEGIN = r"(?:(?<![\w.])|(?<=USD)|(?<=EUR)|(?<=GBP)|(?<=RMB))(?<!\d,)(?<!\d/)"
DIGITS = rf"(?:{SIGN})?{BEGIN}(?:(?:{PLAIN}){TAIL}|[{VULGAR}])"
GAP = r"[ \t\u00a0]{0,3}(?:[-‑][ \t]{0,2})?"
MINUS = ("minus", "negative")
OVER = ("over", "out of", "in")
PLURAL = ("dozens", "hundreds", "thousands", "millions", "billions")  # dozens of shops
FEW = 12  # below it, "one in five" is a share; "3 in 2024" is none
MANY = 1000


@dataclass(frozen=True)
class _Token:
    start: int
    end: int
    kind: str  # digits, word, scale, fraction, and, article, point, over, of, minus
    value: Decimal
    text: str


def numerals(text: str, words: FigureWords) -> Iterator[Numeral]:
    """Yield the numerals of spaced text in text order; the word tables are in lower case."""
    token = _token(words)
    for run in _runs(words).finditer(text):
        if run[0].isdecimal():  # most numbers are plain digits
            if (value := digits_value(run[0])) is not None:
                yield Numeral(run.start(), run.end(), value)
            continue
        found = [_read(one, words) for one in token.finditer(text, run.start(), run.end())]
        tokens = [one for one in found if one is not None]
        at = 0
        while at < len(tokens):
            numeral, at = _Parser(tokens, words).numeral(at)
            if numeral is not None:
                yield numeral


@cache
def _runs(words: FigureWords) -> re.Pattern[str]:
    """Return the pattern of a string of tokens that begins with one that can begin a number."""
    number = _number(words)
    broken = either(words.fractions)
    first = (
        rf"{DIGITS}|\b(?:{number})\b|\b(?:{either(MINUS)})\b(?=\s(?:\d|\.\d|(?:{number})\b))"
        rf"|\b(?:an?|half|quarter)\b(?=[\s-]{{1,3}}(?:an?\s{{1,2}})?(?:{number}|{broken})\b)|\b(?:half|halves)\b"
    )
    joint = (
        rf"{GAP}(?:{DIGITS}|(?:and|&)\b(?=\s{{1,2}}(?:an?\b|minus\b|negative\b|{number}|\d))"
        rf"|(?:{number}|{broken}|{either(MINUS)})\b|an?\b(?=[\s-]{{1,3}}(?:{number}|{broken})\b)"
        rf"|point\b(?=\s{{1,2}}(?:{number})\b)"
        rf"|(?:over|in|out\sof)\b(?=\s{{1,2}}(?:{number}|\d))|of\b(?=\sa\s(?:{number})\b))"
    )
    listed = (*words.small, *words.scales, *MINUS, "a", "half", "quarter", "M")
    letters = "".join(sorted({word[0] for word in listed}))
    begins = rf"(?:(?=[-−.\d{VULGAR}])|\b(?=[{letters}]))"  # nothing is tried elsewhere
    return re.compile(rf"{begins}(?:{first})(?:{joint})*+", re.IGNORECASE)


@cache
def _token(words: FigureWords) -> re.Pattern[str]:
    number = _number(words)
    broken = either(words.fractions)
    return re.compile(
        rf"(?P<digits>{DIGITS})|\b(?P<over>over|out\sof|in)\b|\b(?P<of>of)\b|\b(?P<and>and)\b"
        rf"|\b(?P<point>point)\b|\b(?P<minus>{either(MINUS)})\b|\b(?P<fraction>{broken})\b"
        rf"|(?:\b|(?<=\d))(?P<word>{number})\b|\b(?P<article>an?)\b",
        re.IGNORECASE,
    )


def _number(words: FigureWords) -> str:
    """Return the pattern of a word or a scale; M is a million, m a metre."""
    return rf"{either((*words.small, *words.scales))}|(?<=[\d ])(?-i:MM?)"


def _read(match: re.Match[str], words: FigureWords) -> _Token | None:
    """Return a token with its value; None for digits that are an identifier."""
    kind, text = match.lastgroup or "", re.sub(r"\s+", " ", match[0].lower())
    value: Decimal | None = Decimal(1)
    if kind == "digits":
        value = digits_value(match[0])
    elif kind == "fraction":
        value = Decimal(words.fractions[text])
    elif kind == "word":
        kind = "word" if text in words.small else "scale"
        value = Decimal(
            words.small.get(text) or words.scales.get(text, MANY * MANY if kind == "scale" else 0)
        )
    return None if value is None else _Token(match.start(), match.end(), kind, value, text)


@dataclass(frozen=True)
class _Found:
    """A number read so far: its value, the place of the next token, its last scale."""

    value: Decimal
    next: int
    scale: Decimal = Decimal(1)
    broken: bool = False


class _Parser:
    """Reads tokens from left to right; each method returns what it read from a place, or None."""

    def __init__(self, tokens: Sequence[_Token], words: FigureWords) -> None:
        self.tokens = tokens
        self.words = words

    def numeral(self, at: int) -> tuple[Numeral | None, int]:
        """Return the numeral that begins at a token, and the place to go on from."""
        negative = self.kind(at) == "minus"
        first = at + negative
        found = self._mixed(first)
        if found is None or (found.next == first + 1 and self.tokens[first].text in PLURAL):
            return None, found.next if found else at + 1
        found = self._of_many(first, found)
        start, end = self.tokens[at].start, self.tokens[found.next - 1].end
        plain = self.tokens[first]
        broken = (found.broken and not is_whole(found.value)) or (
            plain.kind == "digits" and bool(re.search(r"[/^e½-⅞¼-¾]", plain.text))
        )
        value = -found.value if negative else found.value
        read = Numeral(start, end, value, found.scale, plain.kind == "digits", broken=broken)
        return read, found.next

    def kind(self, at: int) -> str:
        """Return the kind of a token, or nothing behind the last."""
        return self.tokens[at].kind if at < len(self.tokens) else ""

    def _mixed(self, at: int) -> _Found | None:
        """Return a number with what a fraction adds: one and a half, five and a half million."""
        found = self._broken(at) or self._cardinal(at)
        if found is None or self.kind(found.next) == "point":
            return self._decimals(found) if found else None
        if self.kind(found.next) != "and":
            return found
        part = self._broken(found.next + 1)
        if part is None or (found.broken and found.scale == 1) or part.value / part.scale >= 1:
            return found
        if found.value < part.scale:
            whole = found.value + part.value / part.scale
            return _Found(whole * part.scale, part.next, part.scale, True)
        if part.scale > 1:
            return _Found(found.value + part.value, part.next, part.scale, True)
        if self.kind(part.next) == "scale":
            return self._scaled(_Found(found.value + part.value, part.next, broken=True))
        lifted = part.value * (found.scale if found.scale >= MANY * MANY else 1)
        return _Found(found.value + lifted, part.next, found.scale, True)

    def _broken(self, at: int) -> _Found | None:
        """Return a fraction: two thirds, a quarter, half a million, three quarters of a million."""
        if self.kind(at) == "fraction":
            text = self.tokens[at].text
            return (
                self._lifted(_Found(Decimal(1) / self.tokens[at].value, at + 1, broken=True))
                if text in ("half", "quarter")
                else None
            )
        alone = self.kind(at) == "article" and self.kind(at + 1) != "scale"
        above = _Found(Decimal(1), at + 1) if alone else self._cardinal(at, broken=True)
        if above is None:
            return None
        below = self._below(above.next)
        if below is None:
            return None
        return self._lifted(_Found(above.value / below.value, below.next, broken=True))

    def _below(self, at: int) -> _Found | None:
        """Return a denominator: fifth, twenty-fifth, hundred thousandths."""
        here = at
        if self.kind(here) == "word" and self.kind(here + 1) == "fraction":
            tens, ones = self.tokens[here].value, self.tokens[here + 1].value
            if 20 <= tens < 100 and ones < 10:
                return _Found(tens + ones, here + 2)
        if self.kind(here) == "fraction" and self.tokens[here].value > 1:
            return _Found(self.tokens[here].value, here + 1)
        return None

    def _lifted(self, found: _Found) -> _Found:
        """Return a fraction with the scale behind it: half a dozen, two thirds of a million."""
        here = found.next
        if (
            self.kind(here) == "of"
            and self.kind(here + 1) == "article"
            and self.kind(here + 2) == "scale"
        ):
            return self._scaled(replace(found, next=here + 2))
        if self.kind(here) == "article" and self.kind(here + 1) == "scale":
            return self._scaled(replace(found, next=here + 1))
        return self._scaled(found)

    def _scaled(self, found: _Found) -> _Found:
        """Return a number times the scale words behind it."""
        while self.kind(found.next) == "scale":
            scale = self.tokens[found.next].value
            found = replace(found, value=found.value * scale, next=found.next + 1, scale=scale)
        return found

    def _decimals(self, found: _Found) -> _Found:
        """Return a number with decimals in words: five point five, nine point nought four."""
        here, written = found.next + 1, ""
        while self.kind(here) == "word":
            written += str(self.tokens[here].value)
            ten = self.tokens[here].value >= 20 and self.kind(here + 1) == "word"
            if ten and self.tokens[here + 1].value < 10:
                written = written[:-1]
            here += 1
        value = found.value + Decimal(f"0.{written or 0}")
        return self._scaled(_Found(value, here, broken=True))

    def _cardinal(self, at: int, *, broken: bool = False) -> _Found | None:
        """Return a whole number, or digits with scales; with `broken` only up to a denominator."""
        here = at + 1 if self.kind(at) == "article" and self.kind(at + 1) == "scale" else at
        state = _Sum()
        while self.kind(here) in ("word", "scale", "digits", "and"):
            step = self._step(state, here, at, broken=broken)
            if step is None:
                break
            state, here = step
        return _Found(state.value, here, state.scale) if state.begun else None

    def _step(self, state: _Sum, here: int, first: int, *, broken: bool) -> tuple[_Sum, int] | None:
        """Return the sum with one more token, and the next place; None where the number ends."""
        if self.kind(here) == "and":
            follows = here + 1
            joined = state.begun and state.last >= 100 and self.kind(follows) in ("word", "digits")
            if (
                not joined
                or self.tokens[follows].value >= state.last
                or self._fraction_after(follows)
            ):
                return None
            further = self._several(follows)
            return (
                None
                if further >= state.last and state.value >= further
                else (replace(state, joined=True), follows)
            )
        token = self.tokens[here]
        ahead = self.kind(here + 1) == "fraction" and broken and token.kind == "word"
        if (
            ahead
            and state.begun
            and not state.joined
            and 20 <= token.value < 100
            and self.tokens[here + 1].value < 10
        ):
            return None
        made = state.plus(token)
        return None if made is None else (made, here + 1)

    def _fraction_after(self, at: int) -> bool:
        """Tell whether a proper fraction stands at a place, which a whole number leaves alone."""
        here, value = at, Decimal(0)
        while self.kind(here) == "word":
            value, here = value + self.tokens[here].value, here + 1
        return self.kind(here) == "fraction" and 0 < value < self.tokens[here].value

    def _several(self, at: int) -> Decimal:
        """Return the scale of the number after an "and": 100 in "3 hundred and 2 hundred"."""
        here = at
        while self.kind(here) in ("word", "digits"):
            here += 1
        return self.tokens[here].value if self.kind(here) == "scale" else Decimal(0)

    def _of_many(self, at: int, found: _Found) -> _Found:
        """Return a share said as "one out of three", "1 in 20", "one over three"."""
        if self.kind(found.next) != "over" or not is_whole(found.value) or found.broken:
            return found
        whole = self._cardinal(found.next + 1)
        if whole is None or not 0 < found.value < whole.value or not is_whole(whole.value):
            return found
        few = found.value < FEW and whole.value <= MANY
        return _Found(found.value / whole.value, whole.next, broken=True) if few else found


@dataclass(frozen=True)
class _Sum:
    """A whole number in the making: thousands and more, what is below, the last token's value."""

    total: Decimal = Decimal(0)
    part: Decimal = Decimal(0)
    last: Decimal = Decimal(0)  # of the last token; 0 before the first
    scale: Decimal = Decimal(1)
    begun: bool = False
    joined: bool = False  # an "and" has been read

    @property
    def value(self) -> Decimal:
        """Return what the tokens so far are worth."""
        return self.total + self.part

    def plus(self, token: _Token) -> _Sum | None:
        """Return the sum with one more token; None where it does not continue the number."""
        if token.kind == "scale":
            return self._scaled(token)
        if self.begun and not self._fits(token):
            return None
        last = Decimal(0) if token.kind == "digits" else token.value
        return replace(self, part=self.part + token.value, last=last, scale=Decimal(1), begun=True)

    def _fits(self, token: _Token) -> bool:
        """Tell whether ones follow tens, and whatever is below a hundred follows hundreds."""
        if token.kind == "digits":
            return self.last >= 100 and 0 < token.value < self.last
        if self.last >= 100:
            return token.value < 100
        return 20 <= self.last < 100 and 0 < token.value < 10

    def _scaled(self, token: _Token) -> _Sum | None:
        scale = token.value
        if scale == 12 and self.part > 100 and self.joined:
            rest = self.part % 100
            part = self.part - rest + rest * 12
            return replace(self, part=part, last=scale, scale=scale)
        part = self.part if self.part or self.total else Decimal(1)
        if scale == 100 and self.part < 1000:
            return replace(self, part=part * 100, last=scale, scale=scale, begun=True)
        if self.total and part == 0:
            return replace(self, total=self.total * scale, last=scale, scale=scale, begun=True)
        if self.total and self.total < scale:
            return replace(
                self,
                total=(self.total + part) * scale,
                part=Decimal(0),
                last=scale,
                scale=scale,
                begun=True,
            )
        return replace(
            self,
            total=self.total + part * scale,
            part=Decimal(0),
            last=scale,
            scale=scale,
            begun=True,
        )
