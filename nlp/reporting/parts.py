"""Parts: what an English verb acts on and who or what it is said of, by the parse.

Dependency labels are those of the ClearNLP scheme. Who acts as an entity is decided in `agents`.
Matches: "a protest was lodged", "the list published on Monday". Must not: "lodged it over the protest".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECTS = frozenset({"dobj", "obj"})
PASSIVE = frozenset({"nsubjpass"})
HELPING = frozenset({"aux", "auxpass"})
ACTIVE = frozenset({"nsubj"})
HOLDING = frozenset(
    "series package set round raft number batch wave list kind range string host bundle pair "
    "dozen number draft copy part first second third latest version".split()
)  # "a series of curbs" is curbs
STEPS = 4


def objects_of(verb: Token) -> tuple[Token, ...]:
    """Return the nouns that a verb acts on, with those joined to them."""
    return tuple(each for one in _objects(verb) for each in _meant(one))


def subjects_of(verb: Token) -> tuple[Token, ...]:
    """Return the nouns that an active verb is said of, its own or those it shares."""
    here = verb
    for _ in range(STEPS):
        own = [one for one in here.children if one.dep_ in ACTIVE]
        if own:
            return tuple(each for one in own for each in _meant(one))
        if here.dep_ not in ("conj", "advcl", "xcomp") or here.head == here:
            return ()
        here = here.head
    return ()


def _objects(verb: Token) -> Iterator[Token]:
    yield from (
        one for one in verb.children if one.dep_ in OBJECTS and one.tag_ not in ("WDT", "WP")
    )
    if verb.tag_ in ("VBN", "VBD") and verb.dep_ == "acl":
        yield from _outward(verb.head)
    if verb.tag_ in {"VBN", "VBD"}:
        yield from _suffering(verb)
    if verb.tag_ == "VBN" and not any(one.dep_ in HELPING for one in verb.children):
        yield from (
            one for one in verb.children if one.dep_ in ACTIVE
        )  # "The probe, opened …, covers"
    if verb.dep_ == "amod":  # "the ministry on Monday unveiled curbs", taken for an adjective
        yield verb.head
    if verb.dep_ == "relcl" and _lacks_object(verb):
        yield from _outward(verb.head)


def _outward(noun: Token) -> Iterator[Token]:
    """Yield a noun and the one that it serves: of "the budget for the year, which they passed" both."""
    yield noun
    if noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        yield noun.head.head


def _lacks_object(verb: Token) -> bool:
    """Tell whether a relative clause is about its verb's object: "the ban (that) they imposed"."""
    if any(one.dep_ in PASSIVE for one in verb.children):
        return any(one.dep_ in PASSIVE and one.tag_ in ("WDT", "WP") for one in verb.children)
    own = [one for one in verb.children if one.dep_ in OBJECTS]
    active = any(one.dep_ in ACTIVE and one.tag_ not in ("WDT", "WP") for one in verb.children)
    return active and all(one.tag_ in ("WDT", "WP") for one in own)


def _suffering(verb: Token) -> Iterator[Token]:
    """Yield the subject of a passive, also one that is shared: "was drafted and published"."""
    here = verb
    for _ in range(STEPS):
        own = [one for one in here.children if one.dep_ in PASSIVE]
        if own:
            yield from own
            return
        if here.dep_ not in ("conj", "xcomp") or here.head == here:
            return
        here = here.head


def _meant(noun: Token) -> Iterator[Token]:
    yield noun
    for child in noun.children:
        if child.dep_ == "conj":
            yield from _meant(child)
        elif child.dep_ == "prep" and child.lower_ == "of" and noun.lemma_ in HOLDING:
            for each in child.children:
                if each.dep_ == "pobj":
                    yield from _meant(each)
