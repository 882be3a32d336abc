"""Literals: what the matches of a regular expression hold and begin with, read from the expression itself.

To look for literals costs a fiftieth of a trial, so that most patterns of a table need none. What an
expression does not show (a negated class, a back reference) is taken to be anything. All is case folded.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import accumulate, chain
from operator import add

TOKEN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?P<\w+>|\(\?P=\w+\)|\(\?(?:<?[=!]|[:>]|-?i:)|\{\d*,?\d*\}|.",
    re.DOTALL,
)
PAIR = 2
TRIPLE = 3
REMEMBERED = 512  # sentences, chosen: more than an article has
LONG = 500  # characters: to look for a string in so many costs more than to compare runs; measured
MANY = 48  # spellings of one place, beyond which its parts are told apart; chosen
UNSHOWN = re.compile(
    r"\[\^|\\[a-zA-Z\d]|(?<=[^\[\\])-(?!\])"
)  # in a class: it stands for more than it prints
REFERS = re.compile(r"\\\d|\(\?(?:P=|\()")  # to a group
AHEAD = ("(?=", "(?<=")
ASIDE = ("(?!", "(?<!")
OFTEN = "?*+{"  # how the tokens begin that repeat one
MARKS = ("^", "$", r"\b", r"\B", r"\Z")  # take no room
Clause = frozenset[str]  # strings of which one must occur
Needed = tuple[Clause, ...]


@dataclass(frozen=True)
class Part:
    """What is known of a part of an expression."""

    spelled: frozenset[str] | None = None  # all that it may be, where that is little
    clauses: Needed = ()  # each of them must be met
    firsts: frozenset[str] | None = None  # the characters it may begin with; None: any
    may_be_empty: bool = False

    @property
    def needed(self) -> Needed:
        """Return the clauses, its own spellings among them."""
        return self.clauses if self.spelled is None else _clause(self.spelled)


ANY = Part()


@cache
def needed_by(pattern: str) -> Needed:
    """Return sets of strings; whatever the pattern matches holds one of each.

    >>> [sorted(one) for one in needed_by("(?:put|place)[^.]{0,9}(?P<on>on the )lists?")]
    [['place', 'put'], ['on the list']]
    """
    return _parsed(pattern).needed


def alternatives(needs: str) -> frozenset[str]:
    """Return the alternatives of what a table gives as `a|b|c`, or as a group `(?:a|b|c)`.

    >>> sorted(alternatives("(?:ban|fine)"))
    ['ban', 'fine']
    """
    plain = needs.removeprefix("(?:").removesuffix(")")
    return frozenset(plain.split("|")) if plain else frozenset()


def needed_of(strings: Iterable[str]) -> Needed:
    """Return the strings as what is needed, one of them; nothing where there are none."""
    folded = frozenset(one.casefold() for one in strings)
    return _clause(folded) if folded else ()


@cache
def begins_with(pattern: str) -> frozenset[str] | None:
    """Return the characters that a match may begin with; None where it may be any, or the match empty.

    >>> sorted(begins_with("(?:the )?[bB]an"))
    ['b', 't']
    """
    part = _beginning(deque(TOKEN.findall(pattern)))
    return None if part.may_be_empty else part.firsts


def is_led(pattern: str) -> bool:
    """Tell whether `re` itself sees where a match may begin: a letter opens every alternative.

    >>> is_led("禁止|(?:管制)"), is_led("(?P<at>禁止|管制)了"), is_led("[禁管]止"), is_led("禁?止")
    (False, True, True, False)
    >>> is_led("()止")
    False
    """
    heads = _heads(TOKEN.findall(pattern))
    while (
        len(heads) == 1 and heads[0] and _opens(heads[0][0]) and heads[0][0] not in (*AHEAD, *ASIDE)
    ):
        end = _closing(heads[0])
        if heads[0][end + 1 :] and heads[0][end + 1][0] in OFTEN:
            return False
        heads = _heads(heads[0][1:end])
    alone = len(heads) == 1
    return all(one and _is_fixed(one) and (alone or one[0][0] != "[") for one in heads)


@cache
def core_of(pattern: str) -> str:
    """Return a pattern without what may be missing where it begins: it matches within every match.

    >>> core_of("(?P<value>[^.]{0,60}(?:, )?(?:ban|fine)[^.]*)"), core_of("a|b?c")
    ('(?:(?:ban|fine)[^.]*)', 'a|b?c')
    >>> core_of(r"(?:(a)?b\\1)") == r"(?:(a)?b\\1)", core_of("")
    (True, '')
    """
    tokens = TOKEN.findall(pattern)
    if not tokens or REFERS.search(pattern):
        return pattern
    end = _closing(tokens) if _opens(tokens[0]) and tokens[0] not in (*AHEAD, *ASIDE) else 0
    inner = tokens[1:end]
    if not inner or len(_heads(inner)) > 1 or end + 1 < len(tokens):
        return pattern
    while inner and (after := _closing(inner) + 1) < len(inner) and inner[after][0] in "?*{":
        if inner[after][0] == "{" and not inner[after].startswith(("{0", "{,")):
            break
        lazy = inner[after + 1 : after + 2] in (["?"], ["+"])
        inner = inner[after + 1 + lazy :]
    return f"(?:{''.join(inner)})"


def _heads(tokens: list[str]) -> list[list[str]]:
    """Return the alternatives of tokens."""
    found: list[list[str]] = [[]]
    depth = 0
    for token in tokens:
        depth += _opens(token) - (token == ")")
        if token == "|" and not depth:
            found.append([])
        else:
            found[-1].append(token)
    return found


def _closing(tokens: list[str]) -> int:
    """Return where the bracket closes that the first of some tokens opens."""
    depths = accumulate(_opens(token) - (token == ")") for token in tokens)
    return next(at for at, depth in enumerate(depths) if not depth)


def _is_fixed(tokens: list[str]) -> bool:
    """Tell whether tokens begin with a letter or class that stands there once at least."""
    first = tokens[0]
    plain = first[0] == "[" or (len(first) == 1 and first not in "(.^$")
    return plain and not (tokens[1:] and tokens[1][0] in OFTEN and tokens[1] != "+")


class Sought:
    """Rows of a table by the literals that they need: which of them a text may match."""

    def __init__(self, rows: Iterable[Needed]) -> None:
        """Take what each row needs; a row that needs nothing may match any text."""
        needed = tuple(rows)
        self._always = [at for at, clauses in enumerate(needed) if not clauses]
        self._longer: dict[str, list[str]] = {}  # longer ones, by their first two or three
        self._by_string: dict[str, list[int]] = {}  # of each row its most telling clause
        self._further: list[Needed] = []  # of each row the rest
        strings = frozenset[str]().union(*(clause for clauses in needed for clause in clauses))
        longer = frozenset(one for one in strings if len(one) > PAIR)
        self._size = TRIPLE if all(map(str.isascii, longer)) else PAIR  # Latin words are long
        self._short = strings - longer
        self._parts = {one: _cut(one, self._size) for one in longer}
        for one in longer:
            self._longer.setdefault(one[: self._size], []).append(one)
        for at, clauses in enumerate(needed):
            first = max(clauses, key=_telling, default=frozenset())
            self._further.append(tuple(one for one in clauses if one is not first))
            for one in first:
                self._by_string.setdefault(one, []).append(at)

    def rows(self, text: str) -> list[int]:
        """Return the places of the rows that a text may match, in order."""
        present = self._present(text)
        told = {at for one in self._by_string.keys() & present for at in self._by_string[one]}
        met = (at for at in told if not any(map(present.isdisjoint, self._further[at])))
        return sorted([*self._always, *met])

    def _present(self, text: str) -> set[str]:
        """Return the strings that a text holds, of all that the rows need."""
        folded = _folded(text)
        runs = _runs(folded, self._size) if len(folded) < LONG else _cut(folded, self._size)
        if self._size == PAIR:
            present = {*self._short.intersection(folded), *(self._short & runs)}
        else:  # they are few: to look for each costs less than to list the pairs of the text
            present = {one for one in self._short if one in folded}
        near = chain.from_iterable(map(self._longer.__getitem__, self._longer.keys() & runs))
        if len(folded) < LONG:
            return present.union([one for one in near if one in folded])
        nearer = (one for one in near if runs.issuperset(self._parts[one]))
        return present.union([one for one in nearer if one in folded])


@lru_cache(maxsize=REMEMBERED)  # several tables ask for a sentence
def _folded(text: str) -> str:
    return text.casefold()


def _cut(text: str, size: int) -> frozenset[str]:
    """Return the runs of so many characters in a text."""
    if size == PAIR:
        return frozenset(map(add, text, text[1:]))
    return frozenset([text[at : at + size] for at in range(len(text) - size + 1)])


@lru_cache(maxsize=REMEMBERED)
def _runs(folded: str, size: int) -> frozenset[str]:
    return _cut(folded, size)


def _parsed(pattern: str) -> Part:
    return _alternatives(deque(TOKEN.findall(pattern)))


def _alternatives(tokens: deque[str]) -> Part:
    """Consume tokens up to a closing bracket; return what they stand for."""
    found = [_sequence(tokens)]
    while tokens and tokens[0] == "|":
        tokens.popleft()
        found.append(_sequence(tokens))
    if len(found) == 1:
        return found[0]
    spelled = _union(one.spelled for one in found)
    each = [max(one.needed, key=_telling, default=None) for one in found]
    either = _union(each)
    return Part(
        spelled if spelled is None or len(spelled) <= MANY else None,
        _clause(either) if either else (),
    )


@dataclass
class _Run:
    """A sequence as far as it was read."""

    run: frozenset[str] = frozenset({""})  # the spellings of what was read last
    clauses: list[Clause] = field(default_factory=list)
    whole: bool = True  # nothing stands before the run

    def take(self, part: Part) -> None:
        """Add what comes next."""
        if part.spelled is not None and len(self.run) * len(part.spelled) <= MANY:
            self.run = frozenset(one + more for one in self.run for more in part.spelled)
            return
        self.clauses += _clause(self.run)
        self.clauses += part.clauses if part.spelled is None else ()
        self.run = frozenset({""}) if part.spelled is None else part.spelled
        self.whole = False


def _sequence(tokens: deque[str]) -> Part:
    """Consume the tokens of one alternative."""
    read = _Run()
    while tokens and tokens[0] not in (")", "|"):
        token = tokens.popleft()
        part = _atom(token, tokens)
        if token in AHEAD:
            read.clauses += part.needed
            continue
        read.take(_repeated(part, tokens))
    clauses = (*read.clauses, *_clause(read.run))
    return Part(read.run if read.whole and not read.clauses else None, clauses)


def _beginning(tokens: deque[str]) -> Part:
    """Consume tokens up to a closing bracket; return what is known of their beginning alone."""
    found = [_first_of(tokens)]
    while tokens and tokens[0] == "|":
        tokens.popleft()
        found.append(_first_of(tokens))
    empty = any(one.may_be_empty for one in found)
    return Part(firsts=_union(one.firsts for one in found), may_be_empty=empty)


def _first_of(tokens: deque[str]) -> Part:
    """Consume the tokens of one alternative; return what is known of its beginning alone."""
    firsts: frozenset[str] | None = frozenset()
    while tokens and tokens[0] not in (")", "|"):
        token = tokens.popleft()
        if _opens(token):
            part = _beginning(tokens)
            tokens.popleft()
        else:
            part = _atom(token, tokens)
        if token in (*AHEAD, *ASIDE):
            continue
        part = _repeated(part, tokens)
        firsts = _union((firsts, part.firsts))
        if not part.may_be_empty:
            _skip(tokens)
            return Part(firsts=firsts)
    return Part(firsts=firsts, may_be_empty=True)


def _skip(tokens: deque[str]) -> None:
    """Consume the rest of an alternative."""
    depth = 0
    while tokens and (depth or tokens[0] not in (")", "|")):
        token = tokens.popleft()
        depth += _opens(token) - (token == ")")


def _opens(token: str) -> bool:
    """Tell whether a token opens a group, rather than repeats one by its name."""
    return token[0] == "(" and not token.startswith("(?P=")


def _atom(token: str, tokens: deque[str]) -> Part:
    """Return what one token stands for, a whole group where it opens one."""
    if token.startswith("(?P="):
        return Part(may_be_empty=True)
    if token[0] == "(":
        inner = _alternatives(tokens)
        tokens.popleft()
        return _spelled({""}) if token in ASIDE else inner
    if token in MARKS:
        return _spelled({""})
    if token == "." or (len(token) > 1 and UNSHOWN.search(token)):
        return ANY
    body = token[1:-1] if token[0] == "[" else token
    return _spelled({one.casefold() for one in re.sub(r"\\(.)", r"\1", body)})


def _repeated(part: Part, tokens: deque[str]) -> Part:
    """Consume a quantifier if there is one; return what stands so often."""
    if not tokens or tokens[0][0] not in OFTEN:
        return part
    token = tokens.popleft()
    if tokens and tokens[0] in ("?", "+"):
        tokens.popleft()
    if token in ("?", "{0,1}"):
        if part.spelled is not None and len(part.spelled) < MANY:
            return Part(part.spelled | {""}, (), part.firsts, may_be_empty=True)
        return Part(None, (), part.firsts, may_be_empty=True)
    if token == "*" or token.startswith(("{0", "{,")):
        return Part(None, (), part.firsts, may_be_empty=True)
    return Part(None, part.needed, part.firsts, part.may_be_empty)


def _spelled(strings: set[str]) -> Part:
    firsts = frozenset(one[0] for one in strings if one)
    return Part(frozenset(strings), (), firsts, "" in strings)


def _clause(strings: frozenset[str]) -> Needed:
    """Return the strings as a clause, without those that hold another; none where one is empty."""
    if "" in strings:
        return ()
    kept = (one for one in strings if not any(two in one for two in strings if two != one))
    return (frozenset(kept),)


def _telling(clause: Clause) -> tuple[int, int]:
    """Return how much a clause tells: long strings more than short ones, few more than many."""
    return min(map(len, clause), default=0), -len(clause)


def _union(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """Return all members; None where a set is not known."""
    known: set[str] = set()
    for one in sets:
        if one is None:
            return None
        known |= one
    return frozenset(known)
