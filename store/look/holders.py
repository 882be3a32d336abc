"""Holders: in what capacity someone holds a stance or acts, by what is held of them.

Official statement, named person, unnamed official, outlet, company and expert are kept apart: the word of a
ministry weighs otherwise than that of a broker. Descriptions and names are those of `entities`, in English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

COMPANY = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|makers?|manufacturers?|producers?|airlines?|carriers?|retailers?|operators?|"
    r"buyers?|suppliers?|traders?|exporters?|importers?|executives?|bank|brokerage|corporation|business(?:es)?)\b",
    re.IGNORECASE,
)
EXPERT = re.compile(
    r"\b(?:experts?|analysts?|researchers?|professors?|scholars?|economists?|lawyers?|consultants?|institute|"
    r"universit(?:y|ies)|think tank|strategists?|observers?|research)\b",
    re.IGNORECASE,
)
OFFICIAL = re.compile(
    r"\b(?:officials?|diplomats?|spokes\w+|ministers?|ministry|government|authorit(?:y|ies)|embassy|envoys?|"
    r"lawmakers?|officers?)\b",
    re.IGNORECASE,
)
UNNAMED = re.compile(r"whom an article does not name|\(unnamed\)")


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is held of someone; `behalf_side` is the side of the body for whom they speak."""

    type: str
    name: str
    description: str
    side: str | None
    body: str | None
    behalf_side: str | None


def capacity(one: Known) -> str:
    """Return official, person, unnamed official, unnamed, outlet, company, expert or organisation.

    >>> capacity(Known(type="ORG", name="Ministry of Ports", description="", side="arland", body=None,
    ...                behalf_side=None))
    'official'
    """
    if one.type == "MEDIA":
        return "outlet"
    if UNNAMED.search(f"{one.name} {one.description}"):
        return _unnamed(one)
    if one.type == "ORG" and EXPERT.search(one.name):
        return "expert"
    told = f"{one.name} {one.description}"
    if one.type == "ORG" and COMPANY.search(told):
        return "company"
    if one.side or (one.body and one.behalf_side):
        return "official"
    if EXPERT.search(told):
        return "expert"
    return "person" if one.type == "PERSON" else "organisation"


def _unnamed(one: Known) -> str:
    """Return the capacity of someone whom no article names, by their name alone."""
    if EXPERT.search(one.name):
        return "expert"
    if one.behalf_side or OFFICIAL.search(one.name):
        return "unnamed official"
    return "company" if COMPANY.search(one.name) else "unnamed"
