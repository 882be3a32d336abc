"""Gists: what a report's words add to an event's title: kind of measure, deed, way of a market, words said.

In: the text that reports an event and its language's word tables. Out: a few English words; of an
English report at most `SAID_WORDS` words of its indirect speech, of a Chinese or Japanese one at most
`OWN_CHARS` characters of its own; never of a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from nlp.patterns import compiled
from nlp.words.happenings import HappeningWords

VAGUE = ("an export measure", "an import measure", "a list", "support")  # said of much
BOTH_WAYS = "both"
SAID_WORDS = 9
DID_WORDS = 12
OWN_CHARS = 32
LEAST_CHARS = 16
DATELINE = re.compile(r"^[A-Z]{3}[^a-z]{0,30}\b.{0,30}? (?:-|–|—|--) ")
WHEN = re.compile(
    r"^(?:in|on|by|earlier|later|last|since|at|during|after)\b[^,]{2,40},\s*", re.IGNORECASE
)
LEAST_WORDS = 3
QUOTES = ("“", '"', "‘")  # a clause that goes on in quotation marks would break off
SAID = re.compile(
    r"\b(?:said|stated|noted|added|stressed|warned|reiterated|insisted)\b(?: [A-Z]\w+day| on \w+| also|"
    r"(?<=warned) [A-Z]\w+(?: on [\w. ]{3,14}?)?(?= that))?"
    r"(?: that(?! of\b)| (?=(?:the|it|its|his|her|their|there|this|these|talks|no|both|[A-Z]\w+)\b))"
    r" ?(?P<said>[^“”\"‘;:.()\n]{12,})"
)
PERCENT = re.compile(
    r"(?<![\d０-９])([\d０-９]++(?:[.．・][\d０-９]+)?)\s?(?:[%％]|per ?cent\b|パーセント)"
)
PLAIN = str.maketrans("０１２３４５６７８９．・", "0123456789..")
OPENING = re.compile(  # a dateline, who asks, words that lead on (Chinese, Japanese)
    r"\s*(?:（[^）\n]*）|【[^】\n]*】|［[^］\n]*］|\[[^]\n]*\])?\s*(?:[^，、：。]{2,10}[记記]者：)?(?:(?:[^，、。\d]{1,3}|另一方面)[，、])?"
)
CLAUSE = re.compile(r"[，、。；;！？\n]")
QUOTED = re.compile(r"[“「『\"][^”」』\"]{10}")
TAIL = re.compile(
    r"(?<![\s,])(?:[\s,]+(?:and|or|but|the|a|an|to|of|in|on|for|with|that|which|by|at|as|would|was|were))+$"
)


@dataclass(frozen=True)
class Gist:
    """English words that an event's title may hold; empty where no report gives them."""

    kind: str = ""  # "a travel advisory"
    moved: str = ""  # "rose", "fell", "both"
    said: str = ""  # "talks would go on"
    asked: bool = False  # for an investigation
    did: str = ""  # "two ships collided off the cape"
    deed: str = ""  # "halted production"
    own: str = ""  # what happened as a Chinese or Japanese report writes it
    voiced: str = ""  # "expressed regret over"
    share: str = ""  # of whom shares moved, as written
    by: str = ""  # how far something moved: "3.6%"


def gist(texts: Iterable[tuple[str, HappeningWords]], *, own: bool = False) -> Gist:
    """Return what the reports say, each part by the first report that says it; `own` words if asked."""
    told = list(texts)
    return Gist(
        kind=_first(kind_named(text, words) for text, words in told),
        moved=_way(_moved(text, words) for text, words in told),
        said=_first(_said(text) for text, words in told if words.parsed),
        did=_first(_did(text) for text, words in told if words.parsed),
        own=_first(_own(text) for text, words in told if own and not words.parsed),
        asked=any(compiled(words.petition).search(text) for text, words in told),
        deed=_first(_named(text, words.deeds) for text, words in told),
        voiced=_first(_named(text, words.voiced) for text, words in told),
        share=_first(_share(text, words) for text, words in told),
        by=_first(_far(text, words) for text, words in told),
    )


def _first(found: Iterable[str]) -> str:
    return next((one for one in found if one), "")


def kind_named(text: str, words: HappeningWords) -> str:
    """Return the kind of measure that a text names."""
    return _named(text, words.kinds)


def _named(text: str, table: Iterable[tuple[str, str]]) -> str:
    """Return the English words of the first pattern that a text matches."""
    return _first(name for pattern, name in table if compiled(pattern).search(text))


def _share(text: str, words: HappeningWords) -> str:
    """Return whose shares moved, as the text writes it; of several companies the first."""
    found = compiled(words.share).search(text)
    return "" if found is None else next(one for one in found.groups() if one)


def _far(text: str, words: HappeningWords) -> str:
    """Return by how much something moved: the percentage of a text that holds one alone.

    Percentages of single things beside an index would be told of the wrong one.
    """
    found = PERCENT.findall(text)
    moved = compiled(words.rose).search(text) or compiled(words.fell).search(text)
    return f"{found[0].translate(PLAIN)}%" if moved and len(found) == 1 else ""


def _moved(text: str, words: HappeningWords) -> str:
    """Return which way it went; both where a text has words of either kind."""
    ways = ((words.rose, "rose"), (words.fell, "fell"))
    found = [way for pattern, way in ways if compiled(pattern).search(text)]
    return BOTH_WAYS if len(found) > 1 else "".join(found)


def _way(moves: Iterable[str]) -> str:
    """Return the way on which several texts agree; both where they do not."""
    found = {one for one in moves if one}
    return BOTH_WAYS if len(found) > 1 else "".join(found)


def _did(text: str) -> str:
    """Return the first words of what happened, without when; nothing of a text that quotes.

    >>> _did("In May, two ships of the harbour guard collided off the northern cape of the island.")
    'two ships of the harbour guard collided off the northern cape …'
    """
    if re.search(r"[“”\"‘\n]|['’] ", text):
        return ""
    plain = WHEN.sub("", DATELINE.sub("", text.strip())).rstrip(".")
    cut = TAIL.sub("", " ".join(plain.split()[:DID_WORDS])).strip(" ,—–-")
    return cut + (" …" if len(cut.split()) < len(plain.split()) else "")


def _own(text: str) -> str:
    """Return the first clauses of a report that has no blanks between words; nothing of one that quotes.

    >>> _own("（甲市9日电）另外，甲市港务局9日起关闭两个码头，工人当天离开。")
    '甲市港务局9日起关闭两个码头，工人当天离开'
    """
    found = OPENING.match(text)
    plain = text[found.end() if found else 0 :].strip().rstrip("。")
    if QUOTED.search(plain):
        return ""
    ends = [one.start() for one in CLAUSE.finditer(plain)]
    end = max((at for at in ends if LEAST_CHARS <= at <= OWN_CHARS), default=0)
    if not end and len(plain) <= OWN_CHARS:
        return plain
    return plain[:end] if end else f"{plain[:OWN_CHARS]}…"


def _said(text: str) -> str:
    """Return the first words of an indirect clause.

    >>> _said("The envoy said on Monday that talks would go on, adding little.")
    'talks would go on'
    >>> _said("The envoy said the measure is “wholly unacceptable”.")
    ''
    """
    found = SAID.search(text)
    if found is None or text[found.end() : found.end() + 1] in QUOTES:
        return ""
    whole = found["said"].split(",")[0].split()
    if len(whole) <= SAID_WORDS:
        return " ".join(whole) if len(whole) >= LEAST_WORDS else ""
    return TAIL.sub("", " ".join(whole[:SAID_WORDS])).strip(" ,—–-") + " …"
