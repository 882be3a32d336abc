"""Patterns of a language, compiled: names in `«»` become alternations of the language's words.

Chosen: patterns written by hand. Measured on news sentences, the date libraries for Japanese leave
half of the expressions out or read 4月 as four months, and most resolve forward. Every repetition
in a pattern has a bound, so the work is linear in the text whatever it holds.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from nlp.timex.groups import TABLES
from nlp.words.dates import DateWords, Kind

# A name of a month or day may be glued to the word before it, as where a heading lost its line end.
SPACED_START = r"(?-i:(?<![A-Za-z0-9$€£¥.,:/%-])|(?<=\s[-–—])|(?<=[–—])|(?<=[a-z.,:])(?=[A-Z]))"
SPACED_END = r"(?![A-Za-z0-9]|[-‐‑](?:old|over)|[.,:/]\d)"
SPACED_PLACES = r"(?<![A-Za-z0-9])[A-Za-z0-9'’]|(?<=[a-z])[A-Z]"
TOKEN = re.compile(
    r"\\.|\[(?:\\.|[^\]])+\]|\(\?P<\w+>|\(\?P=\w+|\(\?<?[-=!:i]+|\{\d*,?\d*\}|.", re.DOTALL
)
HAN_START = r"(?<!\d)(?<!\d[.,．，:：/])"


@dataclass(frozen=True)
class Rule:
    """One compiled pattern and the kind of expression it finds."""

    kind: Kind
    regex: re.Pattern[str]


def alternation(words: Iterable[str], spaced: bool) -> str:
    """Return the words as alternatives, longest first; a space in a word stands for any one or two."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(w).replace(r"\ ", r"\s{1,2}") if spaced else w for w in ordered)


def expanded(template: str, words: DateWords, depth: int = 0) -> str:
    """Return the regular expression of a template; `«month2»` is `«month»` with groups named so."""

    def piece(found: re.Match[str]) -> str:
        name = found[1]
        if name in words.fragments:
            return f"(?:{expanded(words.fragments[name], words, depth + 1)})"
        if name.endswith("2"):
            return re.sub(r"\(\?P<(\w+)>", r"(?P<\g<1>2>", expanded(f"«{name[:-1]}»", words))
        table: Mapping[str, object] = getattr(words, TABLES[name])
        return f"(?P<{name}>{alternation(table, words.spaced)})"

    return re.sub(r"«(\w+)»", piece, template)


def numbered(regex: str) -> str:
    """Return the expression with a repeated group name told apart, as `year` and `year__1`."""
    seen: Counter[str] = Counter()

    def piece(found: re.Match[str]) -> str:
        seen[found[1]] += 1
        again = seen[found[1]] - 1
        return f"(?P<{found[1]}__{again}>" if again else found[0]

    return re.sub(r"\(\?P<(\w+)>", piece, regex)


def named(match: re.Match[str]) -> dict[str, str | None]:
    """Return what each group matched; of repeated groups the one that matched."""
    groups: dict[str, str | None] = {}
    for name, text in match.groupdict().items():
        if text is not None or name.partition("__")[0] not in groups:
            groups[name.partition("__")[0]] = text
    return groups


def openers(regex: str) -> frozenset[str]:
    """Return the characters with which a match may begin, in lower case; `0` stands for any digit.

    >>> sorted(openers(r"(?:the\\s)?(?P<day>[12]?\\d)th"))
    ['0', 't']
    """
    return frozenset(opening(deque(TOKEN.findall(regex)))[0])


def opening(tokens: deque[str]) -> tuple[set[str], bool]:
    """Consume tokens up to a closing bracket; return their openers and whether they may be empty."""
    found: set[str] = set()
    opens, empty = True, False
    while tokens and tokens[0] != ")":
        token = tokens.popleft()
        if token == "|":
            opens, empty = True, empty or opens
            continue
        inner, optional = members(token), False
        if token[0] == "(":
            inner, optional = opening(tokens)
            tokens.popleft()
            if token.startswith(("(?=", "(?!", "(?<")):
                inner, optional = set(), True
        optional = quantified(tokens) or optional
        found |= inner if opens else set()
        opens = opens and optional
    return found, empty or opens


def quantified(tokens: deque[str]) -> bool:
    """Consume a quantifier if there is one; return whether it allows nothing."""
    if not tokens or tokens[0][0] not in "?*+{":
        return False
    return tokens.popleft().startswith(("?", "*", "{0"))


def members(token: str) -> set[str]:
    """Return the characters that a literal, an escape or a character class stands for."""
    if token in {r"\s", r"\b"}:
        return set()
    body = token[1:-1] if token[0] == "[" else token
    body = body.replace(r"\d", "0").replace(r"\s", "").replace("\\", "")
    return {"0" if char.isdecimal() else char.lower() for char in body}


@dataclass(frozen=True)
class Grammar:
    """The rules of a language, by the character with which an expression may begin."""

    start: re.Pattern[str]  # finds the places where an expression may begin
    rules: Mapping[str, tuple[Rule, ...]]

    def at(self, text: str, place: int) -> list[tuple[Rule, re.Match[str]]]:
        """Return the matches that begin at a place, the longest first, then in the order given."""
        char = text[place]
        here = self.rules.get("0" if char.isdecimal() else char.lower(), ())
        found = [(rule, match) for rule in here if (match := rule.regex.match(text, place))]
        return sorted(found, key=lambda pair: -pair[1].end())


@cache
def grammar(words: DateWords) -> Grammar:
    """Return the language's patterns, compiled."""
    start = SPACED_START if words.spaced else HAN_START
    end = SPACED_END if words.spaced else ""
    flags = re.IGNORECASE if words.spaced else re.NOFLAG
    table: dict[str, list[Rule]] = {}
    for pattern in words.patterns:
        regex = numbered(expanded(pattern.template, words))
        rule = Rule(pattern.kind, re.compile(f"{start}(?:{regex}){end}", flags))
        for char in openers(regex):
            table.setdefault(char, []).append(rule)
    places = SPACED_PLACES if words.spaced else rf"(?<!\d)\d|[{re.escape(''.join(table))}]"
    return Grammar(re.compile(places), {char: tuple(rules) for char, rules in table.items()})
