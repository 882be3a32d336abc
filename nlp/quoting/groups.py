"""Groups: several who speak together under one description, 两名出口商: two exporters (Chinese).

In: what counts them, as printed, and their description in English. Who they are is told elsewhere.
"""

from __future__ import annotations

import re

COUNTED = re.compile(
    r"(?P<how>[两兩二三四五六七八九十数數几幾多2-9]|10)(?:[名位家个個])|(?P<vague>一些|部分|不少|[许許]多)"
)
HOW_MANY = {
    **dict.fromkeys("两兩二2", "two"),
    **dict.fromkeys("三3", "three"),
    **dict.fromkeys("四4", "four"),
    **dict.fromkeys("五5", "five"),
    **dict.fromkeys("六6", "six"),
    **dict.fromkeys("七7", "seven"),
    **dict.fromkeys("八8", "eight"),
    **dict.fromkeys("九9", "nine"),
    **dict.fromkeys(("十", "10"), "ten"),
    **dict.fromkeys("数數几幾多", "several"),
    **dict.fromkeys(("一些", "部分"), "some"),
    **dict.fromkeys(("不少", "许多", "許多"), "many"),
}
HEAD = re.compile(r"^.+?(?= (?:familiar|close|involved|in charge|of|at) |$)")
NO_PLURAL = re.compile(r"(?:s|media|staff|personnel|people|opinion|union)$")
ENDINGS = (
    (re.compile(r"person$"), "people"),
    (re.compile(r"(?<=[a-z]m)an$"), "en"),
    (re.compile(r"(?<=[^aeiou])y$"), "ies"),
    (re.compile(r"(?<=[xzh])$"), "es"),
    (re.compile(r"$"), "s"),
)


def grouped(counted: str, described: str) -> str:
    """Return an English description of several, where what stands before theirs counts them.

    >>> grouped("两名", "Chinese exporter")
    'two Chinese exporters'
    >>> grouped("多名", "person familiar with the matter")
    'several people familiar with the matter'
    >>> grouped("一名", "official")
    'official'
    """
    found = COUNTED.search(counted)
    head = HEAD.match(described)
    if found is None or head is None or not described.isascii() or "media" in described:
        return described
    many = HOW_MANY[found["how"] or found["vague"]]
    return f"{many} {_plural(head[0])}{described[head.end() :]}"


def _plural(noun: str) -> str:
    """Return the plural of an English noun with what stands before it."""
    if NO_PLURAL.search(noun):
        return noun
    ending, others = next(one for one in ENDINGS if one[0].search(noun))
    return ending.sub(others, noun, count=1)
