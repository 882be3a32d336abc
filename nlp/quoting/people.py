"""People: nouns for people by how they are formed, and whom a verb cites as its source (English).

Matches: "a freight forwarder", "historians", "quoted an official as saying". Must not: "the order".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

PRESS = ("media", "press", "newspaper", "newspapers", "government", "industry", "police")
TELLING = frozenset({"det", "amod", "compound", "nummod", "prep", "poss", "acl", "relcl"})
JOINT = frozenset({"communique", "communiqué", "declaration"})
SOURCES = re.compile(
    r"(?:diplomat|source|official|people|person|executive|insider|lawmaker|minister|aide)s?"
)
CITING = frozenset("cite quote report hear describe record".split())
PEOPLE = re.compile(  # nouns for people by how they are formed: "a freight forwarder", "two historians"
    r"[a-z]{2,}(?:er|or|ist|ian|man|men|woman|women|ant|eer|ive|ee|crat|guard|folk)s?|staff|"
    r"police|crew|family|"
    r"relatives?|colleagues?|counterparts?|guides?|students?|clerks?|wi(?:fe|ves)|husbands?|"
    r"parents?|couples?|"
    r"locals?|veterans?|generals?|admirals?|colonels?|captains?|judges?|chairs?|fellows?|deans?|"
    r"hosts?|boss(?:es)?|"
    r"pilots?|nationals?|citizens?|politicians?|hotels?|shops?|stores?|universit(?:y|ies)|"
    r"schools?|hospitals?|"
    r"committees?|panels?|bod(?:y|ies)|teams?|bloc|alliance|coalition|organi[sz]ation|society|league|forum|cooperatives?"
)
THINGS = frozenset(
    "paper order letter number matter computer monitor answer power quarter border corner center chapter "
    "error factor sector monitor mirror corridor drive initiative alternative directive "
    "narrative incentive "
    "objective perspective archive plant restaurant grant want order disorder offer "
    "transfer water winter "
    "summer october september november december tanker container carrier fighter destroyer "
    "cruiser bomber tender register counter barrier trailer magnet powder copper silver "
    "timber rubber "
    "guarantee fee tree degree".split()
)


def is_for_people(noun: Token) -> bool:
    """Tell whether a common noun is one for people or those who act together."""
    told = any(
        one.dep_ in TELLING for one in noun.children
    )  # bare "bankers" are nobody in particular
    between = any(one.lower_ == "between" for one in noun.children)  # "the alliance between" two
    known = noun.pos_ == "NOUN" and noun.lemma_ not in THINGS and told and not between
    return known and PEOPLE.fullmatch(noun.lower_) is not None


def press_of(paper: Token) -> Token | None:
    """Return the media of "local media reports"; None for other papers."""
    found = (one for one in paper.children if one.lower_ in PRESS and one.i < paper.i)
    return next(found, None)


def cited_by(verb: Token) -> Token | None:
    """Return who is cited: "as saying" it, or by an outlet that reports it "citing two diplomats"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as":
        return _cited(verb.head.head)
    return _source_of(verb) or _still_cited(verb)


def _still_cited(verb: Token) -> Token | None:
    """Return who goes on in "was quoted as saying so, adding …"."""
    if verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "conj", "dep"):
        return None
    quoted = verb.head.head.head if verb.head.dep_ == "pcomp" else verb.head
    return _cited(quoted) if any(one.lower_ == "as" for one in quoted.children) else None


def _source_of(verb: Token) -> Token | None:
    """Return the people whom an outlet cites: "the paper reported, citing two diplomats"."""
    if verb.lemma_ not in ("report", "say", "write"):
        return None
    citing = (c for c in verb.children if c.dep_ == "advcl" and c.lower_ in ("citing", "quoting"))
    found = (o for one in citing for o in one.children if o.dep_ == "dobj")
    return next((one for one in found if SOURCES.fullmatch(one.lower_)), None)


def _cited(verb: Token) -> Token | None:
    """Return who is cited or quoted "as saying": the object, or the subject of the passive."""
    own = [one for one in verb.children if one.dep_ == "nsubjpass"]
    own = own or [one for one in verb.children if one.dep_ == "dobj" and one.i > verb.i]
    return next(iter(own), None) if verb.lemma_ in CITING else None
