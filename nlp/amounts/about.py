"""About: what an amount measures, when, where, in which direction, and by whose account.

English phrases come from the parse; Chinese and Japanese ones are the clause's known words in short
English, or its own words where none is known. What an amount is worth does not belong here.

Matches: "Imports fell 3 percent in 2024" (fall in imports, 2024). Must not: a period of another sentence
across a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from nlp.amounts.candidates import COUNT, Amount, compiled
from nlp.facts.dates import DateMention
from nlp.facts.mentions import Mention
from nlp.reading import Reading, Sentence
from nlp.words.figures import FigureWords

MAX_WORDS = 14
STEPS = 5  # how far up the parse the governor of an amount is sought
CLAUSE = re.compile(r"[，,。；;！？!?\n]|(?<=[がはにで])、")
SOURCE_TYPES = ("PERSON", "ORG", "MEDIA")
PERIODS = ("DATE", "DURATION")


def sentence_of(reading: Reading, amount: Amount) -> Sentence | None:
    """Return the sentence in which an amount begins."""
    return next((one for one in reading.sentences if one.start <= amount.start < one.end), None)


def direction(sentence: Sentence, amount: Amount, words: FigureWords) -> str | None:
    """Return rise, fall or level by the nearest such word of the clause; None for bare counts."""
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


def period(reading: Reading, sentence: Sentence, amount: Amount) -> str | None:
    """Return the value of the time nearest to the amount, of its sentence or the one before."""
    times = [one for one in reading.of(DateMention) if one.type in PERIODS]
    here = [one for one in times if sentence.start <= one.start_char < sentence.end]
    dated = [one for one in here if one.type == "DATE"] or here
    base = compiled(f"(?:{reading.words.figures.base_before})")
    text = reading.article.text
    dated = [
        one
        for one in dated
        if not one.value.endswith("_REF") and not base.search(text[: one.start_char][-20:])
    ]
    if dated:
        nearest = min(dated, key=lambda one: _gap(one.start_char, one.end_char, amount))
        return nearest.value
    at = reading.sentences.index(sentence)
    before = reading.sentences[at - 1] if at else None
    if before is None or before.paragraph != sentence.paragraph or amount.unit == COUNT:
        return None
    dated = [
        one for one in times if before.start <= one.start_char < before.end and one.type == "DATE"
    ]
    return dated[-1].value if dated and not dated[-1].value.endswith("_REF") else None


def _gap(start: int, end: int, amount: Amount) -> int:
    return max(start - amount.end, amount.start - end, 0)


def geography(reading: Reading, sentence: Sentence, words: FigureWords) -> str | None:
    """Return the country of the sentence, or `origin>destination` for a flow between two."""
    names = [
        one.name
        for one in reading.of(Mention)
        if one.type == "GPE" and sentence.start <= one.start_char < sentence.end
    ]
    places = list(dict.fromkeys(names))
    if not places:
        return None
    if len(places) == 2:
        flow = _flow(sentence.text, places, words)
        return flow or places[0]
    return places[0] if len(places) == 1 else None


def _flow(text: str, places: Sequence[str], words: FigureWords) -> str | None:
    """Return the flow that a sentence speaks of; the first place named imports or exports."""
    if compiled(words.imports).search(text):
        origin = re.search(r"imports? from (?:the )?(\w+)", text)
        ordered = places if origin and origin[1] == places[0] else [places[1], places[0]]
        return ">".join(ordered)
    if compiled(words.exports).search(text):
        return ">".join(places)
    return None


def source(reading: Reading, sentence: Sentence, words: FigureWords) -> str | None:
    """Return the id of the name beside "according to"; None where the sentence has no such words."""
    marks = [match.span() for match in compiled(words.source).finditer(sentence.text)]
    names = [
        one
        for one in reading.of(Mention)
        if sentence.start <= one.start_char < sentence.end
        and one.type in SOURCE_TYPES
        and one.entity_id
    ]
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


def measure(reading: Reading, sentence: Sentence, amount: Amount, trend: str | None) -> str | None:
    """Return a short phrase for what is counted or measured; None where the text gives none."""
    words = reading.words.figures
    if words.spaced:
        if not reading.doc.has_annotation("DEP"):
            return _following(reading.article.text, amount)
        return _parsed(reading.doc, amount, trend)
    return _glossed(reading, sentence, amount, words)


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
        if here.pos_ in ("NOUN", "PROPN"):
            found.append(phrase(here, without=inside))
        elif here.pos_ in ("VERB", "AUX"):
            subject = _subject(here)
            found.extend([phrase(subject)] if subject is not None and subject != outside else [])
            break
        outside = here
    return _short(" ".join(dict.fromkeys(one for one in found if one))) or None


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
        if token.i not in skip and token.dep_ not in ("det", "predet")
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


def _glossed(
    reading: Reading, sentence: Sentence, amount: Amount, words: FigureWords
) -> str | None:
    """Return the known words of the clause in English, in text order, or the words that follow."""
    first, last = clause(sentence.text, amount.start - sentence.start)
    found: dict[int, tuple[int, str]] = {}
    for pattern, english in words.gloss:
        for match in compiled(pattern).finditer(sentence.text, first, last):
            taken = any(at < match.end() and match.start() < end for at, (end, _) in found.items())
            if not taken:
                found[match.start()] = (match.end(), english)
    low, high = sentence.start + first, sentence.start + last
    for one in reading.of(Mention):
        if one.type in ("GPE", "NORP") and low <= one.start_char < high:
            found.setdefault(one.start_char - sentence.start, (0, one.name))
    known = [found[at][1] for at in sorted(found)]
    if any(end for end, _ in found.values()):
        return _short(" ".join(dict.fromkeys(known)))
    rest = sentence.text[amount.end - sentence.start : last].strip()
    return rest[:20] or None
