"""Latin names by rule: bodies, firms, outlets, laws and titled people in text with spaces.

A body is a run of capitalised words whose head is an institution word (`Northern Institute of Trade`), or
a lower-case one with its field (`trade ministry`), with a people's adjective directly before it; never
`the ministry`. A person is who follows a title, or stands in a byline in capitals.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from nlp.naming.model import without_titles
from nlp.naming.names import PATTERN, Name
from nlp.naming.tokens import Tokens
from nlp.patterns import either
from nlp.words.mentions import MentionWords

UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017d"
DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"
MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
WORD = (
    rf"(?:(?=[{UPPER}])(?!{DAYS})(?!{MONTHS}\.?\s?\d)[{UPPER}](?:[\w&]|['’](?=[{UPPER}]))*(?:[-\u2010\u2011](?!based\b)[\w]+)*"
    rf"(?:\.com)?(?:(?<=\b[{UPPER}])\.)?)"
)
OPENING = re.compile(
    r"(?:The|A|An|In|At|On|By|For|From|To|Of|And|But|As|With|While|After|Before|If|Its|Their|This|That"
    r"|Both|Under|Since|Meanwhile|However|Also|When|Although|According|Earlier|Last|Former|Then) "
)
PLACE = re.compile(r"(?:In|At|From|Near|Outside|Across) ")  # "In Berlin, a spokesperson said"
RUN = re.compile(rf"(?<![\w-]){WORD}(?: (?:& |and |on |of the |of |for )?{WORD})*")
FIELD_CHARS = 160  # so far a body's name may go on after its head
OWNER_CHARS = 90  # and so far before a head in lower case it may begin
TITLE_CHARS = 25  # before a person's name
ROLE_CHARS = 110  # after it: `, a senior fellow at …, economist`
CAPITALS = rf"[{UPPER}][{UPPER}'’-]+"
BYLINE = re.compile(
    rf"(?m)^(?:By|BY) (?P<one>{CAPITALS}(?: {CAPITALS}){{1,3}})"
    rf"(?: in [\w ]+?)?(?:,? (?:and|AND) (?P<two>{CAPITALS}(?: {CAPITALS}){{1,3}}))?(?= in |\s*[|\n]|$)"
)
MIXED = re.compile(rf"(?m)^By (?P<one>{WORD}(?: {WORD}){{1,2}})(?=\s*$| in | and |\s*\|)")


def latin_names(tokens: Tokens, words: MentionWords) -> Iterator[Name]:
    """Yield bodies, laws and people that their wording shows."""
    text = tokens.text
    rules = _rules(words)
    regions = _regions(text, rules)
    for kind, near, pattern in rules.bodies:
        for found in _within(pattern, text, regions[near]):
            start, end = _without_opening(text, *found.span("name"))
            if (
                _free(text, end, words)
                and text[start:end].lower() not in (words.bodies | words.laws) - words.alone
            ):
                yield Name(start, end, text[start:end], kind, PATTERN)
    for near, pattern in rules.people:
        for found in _within(pattern, text, regions[near]):
            for group in sorted(set(found.groupdict())):
                start, end = without_titles(text, *found.span(group), words)
                if end > start and _person(text[start:end], words):
                    yield Name(start, end, text[start:end], "PERSON", PATTERN)


def _regions(text: str, rules: _Rules) -> dict[str, list[tuple[int, int]]]:
    """Return where in a text each group of patterns can match: near what every match of it holds."""
    runs = [found.span() for found in RUN.finditer(text)]
    starts = [start for start, _ in runs]
    at_head = sorted({bisect_right(starts, one.start()) - 1 for one in rules.heads.finditer(text)})
    several = [(start, end) for start, end in runs if " " in text[start:end]]
    return {
        "text": [(0, len(text))],
        "heads": _merged(text, (runs[at] for at in at_head if at >= 0), 0, FIELD_CHARS),
        "lower": _merged(
            text, (one.span() for one in rules.lower_heads.finditer(text)), OWNER_CHARS, 1
        ),
        "names": _merged(text, several, TITLE_CHARS, ROLE_CHARS),
    }


def _merged(
    text: str, spans: Iterable[tuple[int, int]], before: int, after: int
) -> list[tuple[int, int]]:
    """Return ascending spans made wider, none meeting another, each to the end of a word."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        first, last = max(0, start - before), text.find(" ", end + after)
        last = len(text) if last < 0 else last
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _within(
    pattern: re.Pattern[str], text: str, regions: Iterable[tuple[int, int]]
) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern in some regions of a text."""
    for start, end in regions:
        yield from pattern.finditer(text, start, end)


def _without_opening(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a run without the function words that a sentence may open it with."""
    while found := OPENING.match(text, start, end):
        start = found.end()
    return start, end


def _free(text: str, end: int, words: MentionWords) -> bool:
    """Tell whether an office after a body does not swallow it: `Cabinet Secretary` names no cabinet."""
    after = re.match(r" ([A-Z][\w-]+)", text[end:])
    return not (after and after[1].lower() in words.titles)


def _person(text: str, words: MentionWords) -> bool:
    """Tell whether a run of words may be a person: none of them belongs to an institution or title."""
    parts = {part.lower() for part in text.split()}
    return not PLACE.match(text) and not parts & (
        words.bodies | words.titles | words.never | words.portfolios | words.outlets
    )


class _Rules:
    """The compiled patterns of a language."""

    def __init__(self, words: MentionWords) -> None:
        """Compile what the word tables say."""
        people = either(adjective for names in words.peoples.values() for adjective in names)
        run = rf"(?:{WORD} (?:& )?)"
        plain = rf"(?!{MONTHS}){WORD}"
        head = _capital(words.bodies)
        fields = either(words.portfolios)
        listed = rf"(?:(?:{fields})(?:,? and |, | )){{1,4}}"
        field = rf"(?: (?:of|for|on)(?: the)? {plain}(?:(?: of| of the| for)? {plain}){{0,5}}"
        joined = rf"(?:(?:, {WORD})* and {WORD}(?: {WORD}){{0,4}})?)?"
        alone = rf"(?! (?:and|,))(?:{SINGLE}) of (?!{MONTHS}){WORD}(?: {WORD}){{0,2}}"
        law = rf"(?:{WORD} (?:and |(?:on|of the|of|for) (?!{MONTHS}))?){{1,7}}(?:{_capital(words.laws)})"
        whose = rf"(?: of(?: the)? (?!{MONTHS}){WORD}(?: {WORD}| of){{0,4}})?"
        self.bodies = (
            ("ORG", "heads", _whole(rf"{run}{{0,4}}{alone}")),
            ("ORG", "heads", _whole(rf"{run}{{0,6}}(?!(?:{SINGLE})\b)(?:{head}){field}{joined}")),
            ("ORG", "heads", _whole(rf"{run}{{1,6}}(?:{SINGLE})")),
            ("ORG", "lower", _whole(rf"(?:(?i:{people}) )?(?i:{listed}(?:{LOWER_HEADS}))")),
            ("ORG", "lower", _whole(rf"(?:{people}) (?:{LOWER_HEADS}|{OWNED_HEADS})")),
            ("ORG", "heads", _whole(rf"{run}{{1,5}}(?:{_firms(words)})")),
            ("MEDIA", "heads", _whole(rf"{run}{{1,3}}(?:{_capital(words.outlets)})")),
            ("LAW", "heads", _whole(rf"{law}{whose}")),
        )
        laws = f"{_capital(words.outlets)}|{_capital(words.laws)}"
        self.heads = re.compile(rf"\b(?:{head}|{SINGLE}|{_firms(words)}|{laws})\b")
        self.lower_heads = re.compile(rf"\b(?:(?i:{LOWER_HEADS})|{OWNED_HEADS})\b")
        self.people = _people(words)


def _people(words: MentionWords) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return where a person is named, and in which part of the text each pattern is sought."""
    titles = either(words.titles)
    caps = either(f"{title[0].upper()}{title[1:]}" for title in words.titles if "-" not in title)
    honor = either(word[0].upper() + word[1:] for word in words.honorifics)
    return (
        ("text", re.compile(rf"(?<![\w-])(?:{honor}) (?P<name>{WORD}(?: {WORD}){{0,2}})")),
        ("names", re.compile(rf"(?<![\w-])(?i:{titles}),? (?P<name>{WORD}(?: {WORD}){{1,2}})")),
        (
            "names",
            re.compile(
                rf"(?<![\w-])(?P<name>{WORD}(?: {WORD}){{1,2}}),"
                rf" (?:an?|the|who is|formerly|chief|senior) [^,.;\n]{{0,80}}?\b(?:{titles})\b"
            ),
        ),
        ("text", re.compile(rf"(?<![\w-])(?:{caps}) (?P<name>{WORD}(?: {WORD})?)")),
        ("text", BYLINE),
        ("text", MIXED),
    )


SINGLE = "University|College|Bank|School|Embassy|Party|Consulate"  # no "and" follows their "of"
LOWER_HEADS = "ministry|bureau|agency|department|commission|administration"
OWNED_HEADS = (
    "government|embassy|consulate|cabinet|parliament|Embassy|Government|Cabinet|Parliament|Ministry"
)


@lru_cache(maxsize=8)
def _rules(words: MentionWords) -> _Rules:
    return _Rules(words)


def _whole(inner: str) -> re.Pattern[str]:
    """Return a pattern of a name between word borders."""
    return re.compile(rf"(?<![\w-])(?P<name>{inner})(?![\w-])")


def _capital(choices: frozenset[str]) -> str:
    return either(word.capitalize() for word in choices)


def _firms(words: MentionWords) -> str:
    return either(
        word.upper() if word in ("llc", "plc") else word.capitalize() for word in words.firms
    )
