"""English described: the body that a description only calls by its kind is told by its name.

In: a description without its determiner, and where it stands. Out: words for a name. Matches: "a ministry
official" after "the Ministry of Trade of Atlantis" (MOTA official); "a member of the chamber"; "an official
at his ministry"; "a 54-year-old barber" (barber). Must not: a body whose own name stands there; a kind of
which no body was named before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from nlp.naming.mention import Mention
from nlp.quoting.english_papers import firm_before, planner
from nlp.quoting.speakers import Speaker, Stage, body_called, last_person
from store.topic import Entity

KINDS = (
    r"ministry|agency|chamber|bureau|embassy|association|institute|federation|cooperative|council|union|"
    r"party|cabinet secretariat|department|commission"
)
OPENING = re.compile(rf"(?P<kind>{KINDS}) (?=\w)(?!of\b|for\b|on\b)", re.IGNORECASE)
CLOSING = re.compile(
    rf"\b(?:of|at|in|from|with|for) (?P<whose>the|its|his|her|their|that) (?P<kind>{KINDS})$",
    re.IGNORECASE,
)
FIRM = re.compile(r"company|firm|carmaker|automaker|supplier|retailer|airline")
OF_FIRM = re.compile(rf"\b(?:of|at|in|from|with|for|to) (?P<whose>the) (?P<kind>{FIRM.pattern})$")
OF_PERSON = ("his", "her")
COUNT = re.compile(
    r"\b(?P<count>two|three|four|five|six|seven|eight|nine|ten|dozens of) $", re.IGNORECASE
)
BEHIND_NOUN = re.compile(
    r" (?:of|at|in|from|with|for|to|on|close|familiar|involved|based|who|whose|that|briefed)\b"
)
AGED = re.compile(r"\b\d{1,3}-year-old (?=\w)")


def with_body(
    stage: Stage, bare: str, at: int, names: Sequence[Mention], short: Callable[[Entity], str]
) -> str:
    """Return a description with the name of the body that it calls by its kind, and without an age.

    `short` gives the name by which a body that the topic knows is called.
    """
    plain = AGED.sub("", bare)
    found = OPENING.match(plain) or CLOSING.search(plain) or OF_FIRM.search(plain)
    if found is None or any(one.type == "ORG" for one in names):
        return plain
    body = _meant(stage, found, at)
    entity = stage.reading.topic.entity.get(body.entity_id or "") if body else None
    if body is None or not body.entity_id:
        return plain
    low, high = found.span("kind")
    opens = plain.rfind(" ", 0, max(0, low - 1)) + 1 if low else 0
    return plain[:opens] + (short(entity) if entity else body.text) + plain[high:]


def counted_in_english(before: str, described: str) -> str:
    """Return a description of several with the number that stands before it.

    >>> counted_in_english("the three ", "diplomats familiar with it")
    'three diplomats familiar with it'
    >>> counted_in_english("an ", "official")
    'official'
    """
    number = COUNT.search(before)
    return f"{number['count'].lower()} {described}" if number else described


def head_part(phrase: str) -> str:
    """Return an English description up to its noun: "a person" of "a person close to the company"."""
    return BEHIND_NOUN.split(phrase, maxsplit=1)[0]


def _meant(stage: Stage, found: re.Match[str], at: int) -> Speaker | None:
    """Return the body that is called by its kind: the last one named of it, or that of the last person."""
    if FIRM.fullmatch(found["kind"]):
        return planner(stage, at) or firm_before(stage, at)
    if found.groupdict().get("whose", "") not in OF_PERSON:
        return body_called(stage, found["kind"].lower(), at)
    person = last_person(stage, at)
    entity = stage.reading.topic.entity.get(person.entity_id or "") if person else None
    body = stage.reading.topic.entity.get(entity.body or "") if entity else None
    same = (
        body is not None and found["kind"].lower() in body.name.lower()
    )  # her party, no government
    return Speaker(body.id, body.name, body.type) if body and same else None
