"""Patterns of a language, compiled: names in `«»` become alternations of the language's words.

Chosen: patterns written by hand. Measured on news sentences, the date libraries for Japanese leave
half of the expressions out or read 4月 as four months, and most resolve forward. Every repetition
in a pattern has a bound, so the work is linear in the text whatever it holds.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from nlp.timex.groups import TABLES
from nlp.words.dates import DateWords, Kind
from nlp.words.literals import Needed, Sought, needed_by

# A name of a month or day may be glued to the word before it, as where a heading lost its line end.
SPACED_START = r"(?-i:(?<![A-Za-z0-9$€£¥.,:/%-])|(?<=\s[-–—])|(?<=[–—])|(?<=[a-z.,:])(?=[A-Z]))"
SPACED_END = r"(?![A-Za-z0-9]|[-‐‑](?:old|over)|[.,:/]\d)"
SPACED_PLACES = r"(?<![A-Za-z0-9])[A-Za-z0-9'’]|(?<=[a-z])[A-Z]"
TOKEN = re.compile(
    r"\\.|\[(?:\\.|[^\]\\])+\]|\(\?P<\w+>|\(\?P=\w+|\(\?<?[-=!:i]+|\{\d*,?\d*\}|.", re.DOTALL
)
HAN = "〇零○一二三四五六七八九十百"  # a number is not begun in its middle
HAN_START = r"(?<!\d)(?<!\d[.,．，:：/](?=\d))"
REMEMBERED = 50_000  # openings met in texts and the rules that fit them
LEFT = 32  # characters before an expression that may matter
FEW = 2  # characters of an opening by which many are told
MANY = 1000  # openings of one pattern, beyond which fewer characters tell them; measured: more only cost
REACHED = 6  # characters of an opening; measured: more costs memory and saves no time
BLOCK = 2048  # characters for which the rules are chosen at once; measured
LONGEST = 256  # characters: no match, with what it looks ahead to, is longer; measured: up to 150
Opening = tuple[str, bool]  # what stands there, and whether more may follow
NOTHING: Opening = ("", True)


@dataclass(frozen=True)
class Rule:
    """One compiled pattern and the kind of expression it finds."""

    kind: Kind
    regex: re.Pattern[str]
    after: re.Pattern[str] | None = None  # what must stand directly before it

    def follows(self, text: str, place: int) -> bool:
        """Tell whether what must stand before a match at a place does."""
        before = self.after
        return before is None or before.search(text, max(0, place - LEFT), place) is not None


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


def opened(regex: str) -> frozenset[str]:
    """Return how a match may begin: up to `REACHED` characters each, folded.

    >>> sorted(opened(r"(?:the\\s)?(?P<day>[12]?\\d)th"))
    ['00th', '0th', 'the 00', 'the 0t']
    """
    return frozenset(text for text, _ in openings(deque(TOKEN.findall(regex))))


def folded(text: str) -> str:
    """Return the text as openings are written: lower case, `0` for any digit, plain spaces."""
    return "".join(
        "0" if char.isdecimal() else " " if char.isspace() else char for char in text.lower()
    )


def openings(tokens: deque[str]) -> set[Opening]:
    """Consume tokens up to a closing bracket; return what they may begin with."""
    alternatives: set[Opening] = set()
    heads = {NOTHING}
    while tokens and tokens[0] != ")":
        token = tokens.popleft()
        if token == "|":
            alternatives |= heads
            heads = {NOTHING}
            continue
        inner = openings_of(token, tokens)
        heads = joined(heads, repeated(inner, *quantified(tokens)))
    return alternatives | heads


def openings_of(token: str, tokens: deque[str]) -> set[Opening]:
    """Return the openings of one token, of a whole group where it opens one."""
    if token[0] == "(" and not token.startswith("(?P="):
        inner = openings(tokens)
        tokens.popleft()
        return {NOTHING} if token.startswith(("(?=", "(?!", "(?<")) else inner
    return {NOTHING} if token == r"\b" else {(char, bool(char)) for char in members(token)}


def joined(heads: set[Opening], tails: set[Opening]) -> set[Opening]:
    """Return every head followed by every tail, as far as openings reach."""
    done = {(text, goes_on) for text, goes_on in heads if not goes_on}
    if (len(heads) - len(done)) * len(tails) > MANY:
        tails = {(more[:1], further and not more) for more, further in tails}
    found = done | {
        ((text + more)[:REACHED], further and len(text + more) < REACHED)
        for text, goes_on in heads
        if goes_on
        for more, further in tails
    }
    if len(found) < MANY:
        return found
    return {(text[:FEW], goes_on and len(text) < FEW) for text, goes_on in found}


def repeated(inner: set[Opening], least: int, most: int) -> set[Opening]:
    """Return the openings of something that stands so many times."""
    found = {NOTHING} if least == 0 else set()
    so_far = {NOTHING}
    for count in range(1, min(most, REACHED) + 1):
        so_far = joined(so_far, inner)
        found |= so_far if count >= least else set()
    return found


def quantified(tokens: deque[str]) -> tuple[int, int]:
    """Consume a quantifier if there is one; return how often its token stands."""
    if not tokens or tokens[0][0] not in "?*+{":
        return 1, 1
    token = tokens.popleft()
    if token[0] != "{":
        return {"?": (0, 1), "*": (0, REACHED), "+": (1, REACHED)}[token]
    least, comma, most = token[1:-1].partition(",")
    return int(least or 0), int(most or REACHED) if comma else int(least)


def members(token: str) -> set[str]:
    """Return the characters that a token stands for, folded; an empty one stands for any."""
    body = token[1:-1] if token[0] == "[" else token
    body = body.replace(r"\d", "0").replace(r"\s", " ")
    body = re.sub(r"(\d)-(\d)", ends_of_range, body)
    if token == "." or body.startswith(("^", "(?P=")) or re.search(r"\\[a-zA-Z]|\w-\w", body):
        return {""}
    return {folded(char) for char in body.replace("\\", "")}


def ends_of_range(found: re.Match[str]) -> str:
    """Return a range of digits in a class as its first and last: they all fold to the same."""
    return found[1] + found[2]


@dataclass(frozen=True)
class Grammar:
    """The rules of a language, by the characters with which an expression may begin."""

    start: re.Pattern[str]  # finds the places where an expression may begin
    rules: tuple[Rule, ...]
    beginning: Callable[[str], tuple[int, ...]]  # the rules that may begin so, in the order given
    sought: Sought  # the rules by what they need

    def over(self, text: str) -> Callable[[int], list[tuple[Rule, re.Match[str]]]]:
        """Return what finds the matches that begin at a place of a text.

        The longest comes first, then the order given counts.
        """

        @cache
        def possible(block: int) -> frozenset[int]:
            near = text[block * BLOCK : (block + 1) * BLOCK + LONGEST]
            return frozenset(self.sought.rows(near))

        def at(place: int) -> list[tuple[Rule, re.Match[str]]]:
            begun = self.beginning(text[place : place + REACHED])
            if not begun or (near := possible(place // BLOCK)).isdisjoint(begun):
                return []
            rules = (self.rules[one] for one in begun if one in near)
            found = [
                (rule, match)
                for rule in rules
                if (match := rule.regex.match(text, place)) and rule.follows(text, place)
            ]
            return sorted(found, key=lambda pair: -pair[1].end()) if len(found) > 1 else found

        return at


@cache
def grammar(words: DateWords) -> Grammar:
    """Return the language's patterns, compiled."""
    start = SPACED_START if words.spaced else HAN_START
    end = SPACED_END if words.spaced else ""
    flags = re.IGNORECASE if words.spaced else re.NOFLAG
    rules: list[Rule] = []
    needed: list[Needed] = []
    table: dict[str, set[int]] = {}
    for pattern in words.patterns:
        regex = numbered(expanded(pattern.template, words))
        for opening in opened(regex):
            table.setdefault(opening, set()).add(len(rules))
        needed.append(needed_by(regex))
        after = re.compile(f"(?:{pattern.after})$", flags) if pattern.after else None
        rules.append(Rule(pattern.kind, re.compile(f"{start}(?:{regex}){end}", flags), after))

    @lru_cache(maxsize=REMEMBERED)
    def beginning(text: str) -> tuple[int, ...]:
        key = folded(text)
        chosen: set[int] = set().union(*(table.get(key[:n], ()) for n in range(REACHED + 1)))
        return tuple(sorted(chosen))

    firsts = {opening[:1] for opening in table} - {"0", " "}
    plain = "".join(firsts - set(HAN))
    places = (
        SPACED_PLACES if words.spaced else rf"(?<!\d)\d|(?<![{HAN}])[{HAN}]|[{re.escape(plain)}]"
    )
    return Grammar(re.compile(places), tuple(rules), beginning, Sought(needed))
