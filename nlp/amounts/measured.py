"""Measured: what an amount of an English text counts or measures, as a short phrase from the parse.

The noun of the amount, its verb's subject, and what moves are put together. What stands in Chinese and
Japanese texts is nlp.amounts.glossed; what an amount is worth does not belong here.

Matches: "Imports fell 3 percent" (fall of imports). Must not: words of another sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.amounts.around import Surroundings
from nlp.amounts.candidates import COUNT
from nlp.amounts.glossed import short
from nlp.amounts.units import Amount
from nlp.patterns import compiled

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

STEPS = 5  # how far up the parse the governor of an amount is sought
SHORT = 3  # words: a phrase of fewer leaves out what an earlier one said
FULLER_TOKENS = 120  # how far back that is sought
CHANGED = re.compile(
    r"\b(?:rise|increase|gain|fall|drop|decline|reduction|loss|losses|cut|growth)\b", re.IGNORECASE
)
TRADES = {
    "ship": "exports", "export": "exports", "sell": "sales", "import": "imports",
    "buy": "purchases", "purchase": "purchases", "produce": "output", "invest": "investment",
    "spend": "spending", "earn": "profit", "lend": "loans",
    "cost": "cost", "employ": "employees", "cancel": "cancelled", "answer": "answered",
    "survey": "surveyed",
}  # fmt: skip
LIGHT = frozenset(
    "be have get take make let come stand reach total include see say do give put go become remain fall rise "
    "show run amount hit use help keep need want set leave book post allocate".split()
)
CLOSES = re.compile(r"\b(?:end|clos|finish|settl)\w*\b[^.;]{0,40}$")
OWN = frozenset(("its", "his", "her", "their", "our", "my", "your"))


def measure(around: Surroundings, amount: Amount, trend: str | None, *, market: bool) -> str | None:
    """Return a short phrase for what is counted or measured; None where the text gives none."""
    if not around.doc[
        0
    ].dep:  # a parser gives every token one; asking the whole Doc costs its length
        return _following(around.text, amount)
    span = around.doc.char_span(amount.start, amount.end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    changes = trend in ("rise", "fall") and amount.unit != COUNT
    holder = _holder(around, span, changes=changes)
    whole = next((child for child in span.root.children if child.lower_ == "of"), None)
    if whole is not None and amount.unit in ("percent", "ratio") and trend not in ("rise", "fall"):
        parts = " ".join(phrase(child) for child in whole.children if child.dep_ == "pobj")
        return short(f"{holder or ''} share of {parts}") if parts else holder
    if holder is None:
        return None
    if market:
        holder = _moved(around, amount, holder, trend)
    lead = f"{trend} of " if changes and not CHANGED.search(holder) else ""
    return short(f"{lead}{_fuller(span, holder)}")


def moves(around: Surroundings, amount: Amount) -> bool:
    """Tell whether an amount is how far the shares of a company went, on a day of trading."""
    if amount.unit != "percent" or not around.trading or not around.doc[0].dep:
        return False
    span = around.doc.char_span(amount.start, amount.end, alignment_mode="expand")
    verb = next((one for one in span.root.ancestors if one.pos_ == "VERB"), None) if span else None
    subject = _subject(verb) if verb is not None else None
    return subject is not None and any(
        one.type == "ORG" and one.start_char <= subject.idx < one.end_char for one in around.names
    )


def _moved(around: Surroundings, amount: Amount, holder: str, trend: str | None) -> str:
    """Return what moves on a market: the shares of a company, the close of an index."""
    named = re.search(compiled(around.words.indices), holder) is not None
    shares = (
        ""
        if named or re.search(r"(?i)\b(?:shares|stocks?|yen|topix|nikkei|dow)\b", holder)
        else " shares"
    )
    before = around.text[around.sentence.start : amount.start]
    if trend == "level" and CLOSES.search(before):
        return f"closing {'price' if amount.unit.isupper() else 'level'} of {holder}{shares}"
    return f"{holder}{shares}"


def _following(text: str, amount: Amount) -> str | None:
    """Return the words right after a count, without a parse to tell more."""
    match = re.match(r"\s(?:[a-z][\w-]*\s?){1,3}", text[amount.end : amount.end + 60])
    return match[0].strip() if match and amount.unit == COUNT else None


def _holder(around: Surroundings, span: Span, *, changes: bool) -> str | None:
    """Return the phrases of what the amount belongs to: its noun, its verb, its verb's subject."""
    found: list[str] = []
    inside = set(around.numbers)
    here, outside = span.root, span.root
    found.extend(_parts(here, inside))
    for _ in range(STEPS):
        if here.head == here:
            break
        here = here.head
        if here.i in inside:
            found.extend(_parts(here, inside))
        elif here.pos_ in ("NOUN", "PROPN"):
            seen = {token.i for token in outside.subtree} if found else set()
            found.append(phrase(here, without=inside | seen))
            found.extend(_joined(here, inside))
        elif here.pos_ in ("VERB", "AUX"):
            found.extend(_of_verb(here, outside, inside, told=not changes))
            break
        outside = here
    return short(" ".join(dict.fromkeys(one for one in found if one))) or None


def _parts(unit: Token, inside: set[int]) -> Iterator[str]:
    """Yield what a unit is of: "rare earths" in "281 tons of rare earths"."""
    for child in unit.children:
        if child.lower_ == "of" and child.i not in inside:
            objects = (one for one in child.children if one.dep_ == "pobj" and one.pos_ != "PRON")
            yield from (phrase(one, inside) for one in objects)


def _joined(noun: Token, inside: set[int]) -> Iterator[str]:
    """Yield the nouns joined to a noun: "institutes" in "20 companies and institutes"."""
    for child in noun.children:
        if (
            child.dep_ == "conj" and child.pos_ == "NOUN" and child.i not in inside
        ) or child.dep_ == "acl":
            yield child.text


def _of_verb(verb: Token, outside: Token, inside: set[int], *, told: bool) -> Iterator[str]:
    """Yield what a verb tells of an amount below it: what is done, by whom, whence and whither."""
    subject = _subject(verb)
    if verb.lemma_ in TRADES:
        yield TRADES[verb.lemma_]
    elif told and outside.dep_ in ("dobj", "nsubjpass") and verb.lemma_ not in LIGHT:
        yield verb.text if verb.tag_ in ("VBN", "VBD") and verb.dep_ != "relcl" else ""
    objects = [one for one in verb.children if one.dep_ in ("dobj", "attr") and one != outside]
    for one in objects:
        yield phrase(one, inside | {token.i for token in outside.subtree})
    if subject is not None and subject != outside:
        yield phrase(subject, inside)
    yield from _about_verb(verb, outside, inside)
    if verb.lemma_ in TRADES:
        for prep in verb.children:
            if prep.lower_ in ("to", "from") and prep.i > verb.i:
                yield from (
                    f"{prep.text} {one.text}" for one in prep.children if one.pos_ == "PROPN"
                )


def _about_verb(verb: Token, outside: Token, inside: set[int]) -> Iterator[str]:
    """Yield what those counted do, "approved of the plan", and the list that they are put on."""
    does = outside.dep_ == "nsubj" and verb.lemma_ not in LIGHT and verb.pos_ == "VERB"
    if does and verb.lemma_ not in TRADES:
        yield verb.text
    for prep in verb.children:
        for one in prep.children if prep.dep_ == "prep" else ():
            if one.dep_ == "pobj" and one.i not in inside and (does or one.lemma_ == "list"):
                yield (
                    ""
                    if one.ent_type_ in ("DATE", "TIME")
                    else f"{prep.text} {phrase(one, inside)}"
                )


def _subject(verb: Token) -> Token | None:
    here = verb
    for _ in range(STEPS):
        for child in here.children:
            if child.dep_ not in ("nsubj", "nsubjpass"):
                continue
            if child.lower_ in ("which", "that", "who") and here.dep_ == "relcl":
                return here.head
            if child.pos_ != "PRON":
                return child
        if here.dep_ not in ("conj", "xcomp", "advcl", "ccomp") or here.head == here:
            return None
        here = here.head
    return None


def phrase(noun: Token, without: set[int] | None = None, depth: int = 2) -> str:
    """Return a noun with its modifiers and what hangs on its prepositions, without articles."""
    skip = without or set()
    words = [
        token
        for token in noun.doc[noun.left_edge.i : noun.i + 1]
        if token.i not in skip
        and token.dep_ not in ("det", "predet", "quantmod")
        and token.lower_ not in OWN
        and not (token.head.i in skip and token.dep_ != "nummod" and token != noun)
    ]
    while words and words[0].dep_ in ("advmod", "case", "punct", "prep"):
        words = words[1:]
    tail = [
        f"{prep.text} {phrase(child, skip, depth - 1)}"
        for prep in noun.children
        if prep.dep_ == "prep" and prep.i > noun.i and depth > 0
        for child in prep.children
        if child.dep_ == "pobj" and child.i not in skip and child.ent_type_ not in ("DATE", "TIME")
    ]
    head = "".join(token.text_with_ws for token in words).strip()
    return " ".join([head, *tail]).strip()


def _fuller(span: Span, holder: str) -> str:
    """Return the fuller phrase of an earlier sentence: "exports to Norway" for "exports of cod to Norway"."""
    words = holder.lower().split()
    total = words[:1] in (["total"], ["overall"])
    words = words[1:] if total else words
    if not 0 < len(words) <= SHORT:
        return holder
    doc, first = span.doc, span.sent.start
    for token in reversed(list(doc[max(0, first - FULLER_TOKENS) : first])):
        if token.lower_ in words and token.pos_ == "NOUN":
            fuller = phrase(token)
            if set(words) < set(fuller.lower().split()):
                return f"total {re.split(r' (?:to|from) ', fuller)[0]}" if total else fuller
    return holder
