"""Groups: several who speak together under one description, 两名出口商: two exporters.

In: what counts them, as printed, and their description in English. Who they are is told elsewhere.
"""

from __future__ import annotations

import re

from nlp.patterns import compiled
from nlp.words.quotes import QuoteWords

BODIES = (  # whose own names go on with "of"
    "Academy",
    "Association",
    "Bank",
    "Chamber",
    "chamber",
    "College",
    "Federation",
    "House",
    "Institute",
    "Ministry",
    "School",
    "Sea",
    "University",
)
OF = "".join(rf"(?<!\b{body})" for body in BODIES) + " of"
HEAD = re.compile(rf"^.+?(?=(?: (?:familiar|close|involved|in|inside|on|for|at)|{OF}) |$)")
COUNTS = re.compile(r"(?:[一两兩二三四五六七八九十数數几幾多某]|\d+)[名位]")
VAGUE = ("several", "some", "many")
ONE = re.compile("[一1某另该該这這]")
WITHIN = re.compile(r"person (?P<where>(?:in the|inside the) .+|at (?P<firm>.+))")
NO_PLURAL = re.compile(r"(?:s|media|staff|personnel|people|opinion|union)$")
ENDINGS = (
    (re.compile(r"person$"), "people"),
    (re.compile(r"(?<=[a-z]m)an$"), "en"),
    (re.compile(r"(?<=[^aeiou])y$"), "ies"),
    (re.compile(r"(?<=[xzh])$"), "es"),
    (re.compile(r"$"), "s"),
)


def grouped(words: QuoteWords, counted: str, described: str) -> str:
    """Return an English description of several, where what stands before theirs counts them.

    >>> from nlp.languages.zh.quotes import WORDS
    >>> grouped(WORDS, "两名", "Chinese exporter")
    'two Chinese exporters'
    >>> grouped(WORDS, "多名", "person familiar with the matter")
    'people familiar with the matter'
    >>> grouped(WORDS, "一名", "official")
    'official'
    >>> grouped(WORDS, "", "person in the Danish industry")
    'people in the Danish industry'
    """
    found = compiled(words.counted).search(counted)
    head = HEAD.match(described)
    if head is None or not described.isascii() or "media" in described:
        return described
    if found is None:
        return (
            described if ONE.search(counted) or words.order != "verb_first" else _unsaid(described)
        )
    told = f"{plural(head[0])}{described[head.end() :]}"
    return told if found.lastgroup in VAGUE else f"{found.lastgroup} {told}"


def counting(phrase: str, first: int) -> str:
    """Return what counts those of a description whose words begin at an offset, before or inside them.

    >>> counting("东京两名学者", 0)
    '两名'
    """
    inside = COUNTS.search(phrase, first)
    return phrase[:first] + (inside[0] if inside else "")


def _unsaid(described: str) -> str:
    """Return "people in the industry" where no word counts them."""
    found = WITHIN.fullmatch(described)
    if found is None or described.startswith("person inside"):
        return described
    firm = re.sub(r"^an? ", "", found["firm"]) if found["firm"] else ""
    return f"people at {plural(firm)}" if firm else f"people {found['where']}"


def plural(noun: str) -> str:
    """Return the plural of an English noun with what stands before it."""
    if NO_PLURAL.search(noun):
        return noun
    ending, others = next(one for one in ENDINGS if one[0].search(noun))
    return ending.sub(others, noun, count=1)
