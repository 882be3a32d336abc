"""Authors: who is for or against words in dispute where their author stands for them (English).

In the light of an article on somebody's words, to accuse her of interference is to be against them, and
she who is told to have said them is for them. Matches: "Lee accused Brown of meddling" after "Brown's
remarks on Avalon". Must not: "Lee accused Brown of meddling" after a radar was trained on a plane.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.coref import referents
from nlp.judging.aims import Aim
from nlp.judging.ground import Ground
from nlp.judging.holders import owns, rivals, side_of
from nlp.judging.polarity import OPPOSE, SUPPORT
from nlp.naming.aliases import Same
from nlp.quoting.speakers import names_in
from nlp.reporting.originals import subjects

FAR_BACK = 900  # chosen: a few paragraphs
OFFICE = re.compile(r"\b(?:prime minister|premier|(?<!party )leader)\b(?!['’]s)", re.IGNORECASE)
FORCE = re.compile(
    r"\b(?:force|attack\w*|invasion|invad\w+|blockad\w+|contingency|emergency|militar\w+|troops|conflict|war|"
    r"crisis|interven\w+|defend\w*|existential|survival|warships?)\b"
)
MAY = re.compile(r"\b(?:could|might|may|would|can|will|potential\w*|possib\w+|constitut\w+)\b")
WORDS_IN = re.compile(r"\b(?:remarks?|comments?|statements?|words|answer|reply)\b")
STANDS = re.compile(
    r"\b(?:consistent|in line|in keeping|align\w*) with\b|"
    r"\b(?:position|stance|policy|view|line)\b[^.;]{0,40}\b(?:unchanged|the same|(?:not|never|n['’]t)"
    r"(?:\s\w+){0,2}\schang\w+|no change)\b|"
    r"\b(?:not|no|without)\s(?:\w+\s)?chang\w+[^.;]{0,40}\b(?:position|stance|policy)\b"
)
ELSE = re.compile(  # matters in dispute beside the words: what is said after them is of these
    r"\b(?:radar|fighters?|jets?|drills?|exercises?|carrier|patrol\w*|coast guard|islands?|islets?|shrine|"
    r"textbook|sanction\w*|exports?|imports?|seafood|rare earths?|budget|missiles?|submarines?|nuclear|"
    r"advisory|travel\w*|flights?|concerts?|anti-dumping|espionage|detain\w*|protests? (?:was|were))\b",
    re.IGNORECASE,
)


def restates(about: Ground, text: str, target: str) -> bool:
    """Tell whether a text gives the words in dispute: it names what they are on, and force or danger."""
    author = about.author(target)
    if author is None or about.reading.words.quotes.order != "parsed" or WORDS_IN.search(text):
        return False
    topic, code = about.reading.topic, about.reading.words.code
    subject = next((what for who, what in subjects(Same(topic), code).items() if who == author), "")
    named = bool(subject) and subject in text
    return named and FORCE.search(text) is not None and MAY.search(text) is not None


def of_author(about: Ground, start: int, end: int) -> tuple[Aim, ...]:
    """Return where a stretch names the author of words that the article spoke of last, not the words.

    The offsets count from the stretch's start.
    """
    return tuple(
        Aim(target.id, low - start, high - start, cued=False)
        for target in about.reading.topic.targets
        if target.author and is_talk(about, start, end, target.id)
        for low, high in _named(about, target.author, start, end)
    )


def _named(about: Ground, author: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of a stretch that name someone, by name, pronoun or office."""
    reading = about.reading
    for one in names_in(reading, start, end):
        if one.entity_id == author:
            yield one.start_char, one.end_char
    for meant in referents(reading):
        if meant.entity_id == author and start <= meant.start and meant.end <= end:
            yield meant.start, meant.end
    for match in OFFICE.finditer(reading.article.text, start, end):
        near = names_in(reading, max(start, match.start() - 24), match.start())
        own = side_of(reading.topic, author)
        if all(side_of(reading.topic, one.entity_id) == own for one in near):
            yield match.span()


def is_talk(about: Ground, start: int, end: int, target: str) -> bool:
    """Tell whether the words in dispute are what an article spoke of last before a stretch's end."""
    reading = about.reading
    if reading.words.quotes.order != "parsed" or target not in about.authored:
        return False
    last = max((one for one in about.places if one.start < start), key=_at, default=None)
    if last is None or last.target_id != target or last.start < start - FAR_BACK:
        return False
    return ELSE.search(reading.article.text, last.end, end) is None


def _at(aim: Aim) -> int:
    return aim.start


def is_firm(about: Ground, acting: str, target: str, text: str) -> bool:
    """Tell whether one who acts for the author's side says that its position stands."""
    return owns(about.reading.topic, acting, target) and STANDS.search(text) is not None


def fits(about: Ground, acting: str, target: str, shown: tuple[str, str]) -> bool:
    """Tell whether a position in such an article is one on the words; `shown`: it, and what is said.

    The other party is against them; the author's own side is for them only where its position stands.
    """
    position, text = shown
    if rivals(about.reading.topic, acting, target):
        return position == OPPOSE
    return position == SUPPORT and is_firm(about, acting, target, text)
