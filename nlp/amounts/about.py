"""About: what an amount measures, when, where, in which direction, and by whose account.

English phrases come from the parse; Chinese and Japanese ones are the clause's known words in short
English, or its own words where none is known. What an amount is worth does not belong here.

Matches: "Imports fell 3 percent in 2024" (fall in imports, 2024). Must not: a period of another sentence
across a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from nlp.amounts.candidates import COUNT, Amount
from nlp.naming.mention import Mention
from nlp.patterns import compiled
from nlp.reading import Reading, Sentence
from nlp.timex.mention import DateMention
from nlp.words.figures import FigureWords

MAX_WORDS = 14
STEPS = 5  # how far up the parse the governor of an amount is sought
CLAUSE = re.compile(r"[，,。；;！？!?\n]|(?<=[がはにで])、")
SOURCE_TYPES = ("PERSON", "ORG", "MEDIA")
PERIODS = ("DATE", "DURATION")


@dataclass(frozen=True)
class Surroundings:
    """A sentence with the names and times in it, and the times of the sentence before it."""

    doc: Doc
    text: str  # of the article
    sentence: Sentence
    words: FigureWords
    names: tuple[Mention, ...]
    times: tuple[DateMention, ...]
    earlier: tuple[DateMention, ...]


def surroundings(reading: Reading, at: int) -> Surroundings:
    """Return what stands around the amounts of one sentence, by its place among the sentences."""
    sentence = reading.sentences[at]
    times = [one for one in reading.of(DateMention) if one.type in PERIODS]
    before = reading.sentences[at - 1] if at else None
    same = before is not None and before.paragraph == sentence.paragraph
    return Surroundings(
        doc=reading.doc,
        text=reading.article.text,
        sentence=sentence,
        words=reading.words.figures,
        names=tuple(one for one in reading.of(Mention) if _within(one.start_char, sentence)),
        times=tuple(one for one in times if _within(one.start_char, sentence)),
        earlier=tuple(one for one in times if same and before and _within(one.start_char, before)),
    )


def _within(offset: int, sentence: Sentence) -> bool:
    return sentence.start <= offset < sentence.end


def direction(around: Surroundings, amount: Amount) -> str | None:
    """Return rise, fall or level by the nearest such word of the clause; None for bare counts."""
    sentence, words = around.sentence, around.words
    if amount.whole:
        return "rise" if amount.value > 1 else "fall" if amount.value == amount.value else None
    at = amount.start - sentence.start
    first, last = clause(sentence.text, at)
    near: list[tuple[int, str]] = []
    for name, pattern in (("rise", words.rise), ("fall", words.fall), ("level", words.level)):
        for match in compiled(pattern).finditer(sentence.text, first, last):
            near.append((min(abs(match.end() - at), abs(match.start() - at)), name))
    if amount.unit == COUNT:
        near = [one for one in near if one[0] < 12 and one[1] != "level"]
    return min(near)[1] if near else None


def clause(text: str, at: int) -> tuple[int, int]:
    """Return the half-open span of the clause around an offset, cut at commas and stops."""
    first = max(
        (m.end() for m in CLAUSE.finditer(text, 0, at) if not _inside_number(text, m)), default=0
    )
    stop = next((m for m in CLAUSE.finditer(text, at) if not _inside_number(text, m)), None)
    return first, stop.start() if stop else len(text)


def _inside_number(text: str, match: re.Match[str]) -> bool:
    return bool(re.match(r"\d[,，]\d", text[match.start() - 1 : match.end() + 1]))


def period(around: Surroundings, amount: Amount) -> str | None:
    """Return the value of the time nearest to the amount, of its sentence or the one before."""
    base = compiled(f"(?:{around.words.base_before})")
    dated = [one for one in around.times if one.type == "DATE"] or list(around.times)
    dated = [
        one
        for one in dated
        if not one.value.endswith("_REF")
        and not base.search(around.text[max(0, one.start_char - 20) : one.start_char])
    ]
    if dated:
        return min(dated, key=lambda one: _gap(one.start_char, one.end_char, amount)).value
    before = [one for one in around.earlier if one.type == "DATE"]
    if amount.unit == COUNT or not before or before[-1].value.endswith("_REF"):
        return None
    return before[-1].value


def _gap(start: int, end: int, amount: Amount) -> int:
    return max(start - amount.end, amount.start - end, 0)


def geography(around: Surroundings, amount: Amount) -> str | None:
    """Return the country of the clause or the last before it, or `origin>destination` of a flow."""
    sentence = around.sentence
    named = [one for one in around.names if one.type == "GPE"]
    at = amount.start - sentence.start
    first, last = clause(sentence.text, at)
    while first > 0 and not _placed(named, sentence.start + first, sentence.start + last):
        first, last = clause(sentence.text, first - 1)[0], first
    near = _placed(named, sentence.start + first, sentence.start + last) or named
    places = list(dict.fromkeys(one.name for one in near))
    if len(places) == 2:
        return _flow(around, sentence.text[first:last], near, places) or places[0]
    return places[0] if len(places) == 1 else None


def _placed(named: Sequence[Mention], start: int, end: int) -> list[Mention]:
    return [one for one in named if start <= one.start_char < end]


def _flow(
    around: Surroundings, text: str, named: Sequence[Mention], places: Sequence[str]
) -> str | None:
    """Return the flow of which a clause says whence or whither; None where it says neither."""
    words = around.words
    if not compiled(f"{words.imports}|{words.exports}").search(text):
        return None
    for one in named:
        other = places[1] if one.name == places[0] else places[0]
        before, after = around.text[: one.start_char][-24:], around.text[one.end_char :][:8]
        if compiled(f"(?:{words.from_before})$").search(before) or compiled(words.from_after).match(
            after
        ):
            return f"{one.name}>{other}"
        if compiled(f"(?:{words.to_before})$").search(before) or compiled(words.to_after).match(
            after
        ):
            return f"{other}>{one.name}"
    return None


def source(around: Surroundings) -> str | None:
    """Return the id of the name beside "according to"; None where the sentence has no such words."""
    sentence, words = around.sentence, around.words
    marks = [match.span() for match in compiled(words.source).finditer(sentence.text)]
    names = [one for one in around.names if one.type in SOURCE_TYPES and one.entity_id]
    if not marks or not names:
        return None
    start, end = (place + sentence.start for place in marks[0])
    behind = words.source.startswith("によ")
    beside = [
        one
        for one in names
        if (0 <= start - one.end_char < 12 if behind else 0 <= one.start_char - end < 40)
    ]
    return beside[0].entity_id if beside else None


def measure(around: Surroundings, amount: Amount, trend: str | None) -> str | None:
    """Return a short phrase for what is counted or measured; None where the text gives none."""
    if around.words.spaced:
        if not around.doc[
            0
        ].dep:  # a parser gives every token one; asking the whole Doc costs its length
            return _following(around.text, amount)
        return _parsed(around.doc, amount, trend)
    return _glossed(around, amount)


def _following(text: str, amount: Amount) -> str | None:
    """Return the words right after a count, without a parse to tell more."""
    match = re.match(r"\s(?:[a-z][\w-]*\s?){1,3}", text[amount.end : amount.end + 60])
    return match[0].strip() if match and amount.unit == COUNT else None


def _parsed(doc: Doc, amount: Amount, trend: str | None) -> str | None:
    span = doc.char_span(amount.start, amount.end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    root = span.root
    whole = next((child for child in root.children if child.lower_ == "of"), None)
    holder = _holder(root, set(range(span.start, span.end)))
    if whole is not None and amount.unit in ("percent", "ratio"):
        parts = [phrase(child) for child in whole.children if child.dep_ == "pobj"]
        owner = f"{holder} " if holder else ""
        return _short(f"{owner}share of {' '.join(parts)}") if parts else holder
    lead = {"rise": "rise in ", "fall": "fall in "}.get(trend or "", "")
    changed = holder and re.search(r"\b(?:rise|increase|fall|drop|decline|reduction)", holder)
    return _short(f"{'' if changed or amount.unit == COUNT else lead}{holder}") if holder else None


def _holder(root: Token, inside: set[int]) -> str | None:
    """Return the phrases of what the amount belongs to: its noun, its verb's subject."""
    found: list[str] = []
    here, outside = root, root
    for _ in range(STEPS):
        if here.head == here:
            break
        here = here.head
        if here.i in inside:
            continue
        if here.pos_ in ("NOUN", "PROPN") and not _is_amount(here):
            seen = {token.i for token in outside.subtree} if found else set()
            found.append(phrase(here, without=inside | seen))
        elif here.pos_ in ("VERB", "AUX"):
            subject = _subject(here)
            found.extend([phrase(subject)] if subject is not None and subject != outside else [])
            break
        outside = here
    return _short(" ".join(dict.fromkeys(one for one in found if one))) or None


def _is_amount(noun: Token) -> bool:
    """Tell whether a noun is the unit of another amount."""
    return noun.ent_type_ in ("MONEY", "PERCENT", "QUANTITY") and any(
        child.dep_ in ("nummod", "compound") and child.like_num for child in noun.subtree
    )


def _subject(verb: Token) -> Token | None:
    here = verb
    for _ in range(STEPS):
        for child in here.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ != "PRON":
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
        and not (token.head.i in skip and token.dep_ != "nummod" and token != noun)
    ]
    while words and words[0].dep_ in ("advmod", "case", "punct", "prep"):
        words = words[1:]
    tail = [
        f"{prep.text} {phrase(child, skip, depth - 1)}"
        for prep in noun.children
        if prep.dep_ == "prep" and prep.i > noun.i and depth > 0
        for child in prep.children
        if child.dep_ == "pobj" and child.i not in skip
    ]
    head = "".join(token.text_with_ws for token in words).strip()
    return " ".join([head, *tail]).strip()


def _short(text: str) -> str:
    return " ".join(text.replace("’", "'").split()[:MAX_WORDS])


def _trend_first(known: list[str]) -> str | None:
    """Return known words with "rise in" in front; None where nothing rises."""
    trends = [one for one in known if one in ("rise in", "fall in")][:1]
    rest = [one for one in known if one not in ("rise in", "fall in")]
    return _short(" ".join([*trends, *rest])) if rest else None


def _glossed(around: Surroundings, amount: Amount) -> str | None:
    """Return the known words of the clause in English, in text order, or the words that follow."""
    sentence = around.sentence
    first, last = clause(sentence.text, amount.start - sentence.start)
    found: dict[int, tuple[int, str]] = {}
    for pattern, english in around.words.gloss:
        for match in compiled(pattern).finditer(sentence.text, first, last):
            taken = any(at < match.end() and match.start() < end for at, (end, _) in found.items())
            if not taken:
                found[match.start()] = (match.end(), english)
    low, high = sentence.start + first, sentence.start + last
    for one in around.names:
        if one.type in ("GPE", "NORP") and low <= one.start_char < high:
            found.setdefault(one.start_char - sentence.start, (0, one.name))
    known = [found[at][1] for at in sorted(found)]
    if any(end for end, _ in found.values()):
        return _trend_first(list(dict.fromkeys(known)))
    return None
