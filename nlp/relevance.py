"""Relevance: from an article and a topic's vocabulary to how much the article is about the topic.

An article has three places: the headline (2 points), the lead (2 points: up to three paragraphs,
700 characters, or 300 in Chinese and Japanese) and the body (at most 1.6 points).

A required group is full in a place where one of its terms stands. The other groups together are
full in a place where the weights of the different terms found there add up to 1: one term of a
group of weight 1, or two different ones of weight 0.5. Terms of a group `against` (sports, weather)
take their weights away. Headline and lead give their points times how full they are; the body gives
them times the share of its paragraphs that are full, a third of them being enough. Four points are
strength 1.

The score is the least strength among the required groups and the others together. With a threshold
between 0.4 and 0.5 each of them has to fill the headline or the lead, or half fill one and recur in
the body; a passing mention far down does not make an article on topic.

Terms are those of the article's language and the English ones, without regard to case, width and
hyphens; in Latin script they stand between word borders, with or without a plural s. Names and
facts do not belong here.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from store.records import Article
from store.topic import TermGroup, Topic

VERSION = "relevance@1"
HEADLINE_POINTS = 2.0
LEAD_POINTS = 2.0
BODY_POINTS = 1.6  # less than half of what is full: the body alone makes nothing relevant
FULL_POINTS = 4.0
BODY_SHARE = 1 / 3
LEAD_PARAGRAPHS = 3
LEAD_CHARS = {"zh": 300, "ja": 300}
LEAD_CHARS_OTHER = 700
HYPHENS = str.maketrans(dict.fromkeys("-\u2010\u2011\u2012\u2013\u2014\u00a0", " "))
IS_CJK = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff]")
HASH_CHARS = 8


@dataclass(frozen=True)
class Places:
    """The headline, the lead and the paragraphs of the body, in plain form."""

    headline: str
    lead: str
    body: tuple[str, ...]


def score(article: Article, topic: Topic) -> float:
    """Return how much an article is about the topic, 0 to 1, in hundredths."""
    places = _places(article)
    groups = topic.vocabulary.groups
    required = [group for group in groups if group.required]
    others = tuple(group for group in groups if not group.required)
    judged = [(group,) for group in required] + ([others] if others else [])
    strengths = [_strength(places, article.language, together) for together in judged]
    return round(min(strengths, default=0.0), 2)


def on_topic(article: Article, topic: Topic) -> bool:
    """Tell whether an article's score reaches the topic's threshold."""
    return score(article, topic) >= topic.vocabulary.threshold


def may_be_on_topic(views: Iterable[str], topic: Topic) -> bool:
    """Tell whether views of a page hold the words without which no article is on topic.

    It is quick, and errs on the side of yes: terms of every language count, wherever they stand. The views,
    in plain form, are ways to take a page's markup out; a term may stand in any of them.
    """
    if topic.vocabulary.threshold <= 0:
        return True
    shown = tuple(views)
    return all(
        any(_stands(term, view) for view in shown for term in terms)
        for terms in _needed(topic.vocabulary.groups)
    )


def _stands(term: str, view: str) -> bool:
    """Return whether a term stands in a text; searched for with its borders only where its letters are."""
    return term in view and (IS_CJK.search(term) is not None or bool(_bordered(term).search(view)))


@cache
def _bordered(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9]){re.escape(term)}(?:s|es)?(?![a-z0-9])")


@cache
def _needed(groups: tuple[TermGroup, ...]) -> tuple[tuple[str, ...], ...]:
    """Return sets of terms in plain form, small ones first; an article on topic has one of each set."""
    required = [_terms_of(group) for group in groups if group.required]
    others = [_terms_of(group) for group in groups if not (group.required or group.against)]
    together = [tuple(term for terms in others for term in terms)]
    judged = (*required, *(together if any(not group.required for group in groups) else ()))
    return tuple(sorted(judged, key=len))


def _terms_of(group: TermGroup) -> tuple[str, ...]:
    return tuple(dict.fromkeys(plain(term) for term in (*group.en, *group.zh, *group.ja)))


def made_by(topic: Topic) -> str:
    """Return the version of the rule and of the vocabulary: `relevance@1:` and 8 hex digits."""
    said = topic.vocabulary.model_dump_json(exclude={"queries"})
    return f"{VERSION}:{hashlib.sha256(said.encode('utf-8')).hexdigest()[:HASH_CHARS]}"


def _strength(places: Places, language: str, groups: Sequence[TermGroup]) -> float:
    """Return how strongly groups, taken together, stand in an article, 0 to 1."""

    def fullness(text: str) -> float:
        return max(0.0, min(1.0, sum(_found(group, language, text) for group in groups)))

    points = HEADLINE_POINTS * fullness(places.headline) + LEAD_POINTS * fullness(places.lead)
    points += BODY_POINTS * _body_fullness(places.body, fullness)
    return min(1.0, points / FULL_POINTS)


def _body_fullness(paragraphs: Sequence[str], fullness: Callable[[str], float]) -> float:
    """Return 1 where a third of the paragraphs are full, less in proportion."""
    if not paragraphs:
        return 0.0
    share = sum(fullness(paragraph) for paragraph in paragraphs) / len(paragraphs)
    return min(1.0, share / BODY_SHARE)


def _found(group: TermGroup, language: str, text: str) -> float:
    """Return the weight of a group's different terms in a text; 1 if required, below 0 if against."""
    pattern = _pattern(group, language)
    if pattern is None:
        return 0.0
    if group.required:
        return float(pattern.search(text) is not None)
    sign = -1 if group.against else 1
    return sign * group.weight * len({match[0] or match[1] for match in pattern.findall(text)})


@cache
def _pattern(group: TermGroup, language: str) -> re.Pattern[str] | None:
    """Return a pattern with two captures: a term in Latin script, or one of another script."""
    own = {"zh": group.zh, "ja": group.ja}.get(language, ())
    terms = sorted({plain(term) for term in (*group.en, *own)}, key=lambda term: (-len(term), term))
    latin = "|".join(re.escape(term) for term in terms if not IS_CJK.search(term))
    other = "|".join(re.escape(term) for term in terms if IS_CJK.search(term))
    parts = [rf"(?<![a-z0-9])({latin or '(?!)'})(?:s|es)?(?![a-z0-9])", f"({other or '(?!)'})"]
    return re.compile("|".join(parts)) if terms else None


def _places(article: Article) -> Places:
    """Return the places of an article; its headline is the title, or nothing."""
    paragraphs = [plain(part) for part in article.text.split("\n\n") if part.strip()]
    headline = plain(article.title or "")
    if paragraphs and paragraphs[0] == headline:
        del paragraphs[0]
    limit = LEAD_CHARS.get(article.language, LEAD_CHARS_OTHER)
    lead: list[str] = []
    body: list[str] = []
    room = limit
    for number, paragraph in enumerate(paragraphs):
        cut = room if number < LEAD_PARAGRAPHS else 0
        lead.append(paragraph[:cut])
        if rest := paragraph[cut:].strip():
            body.append(rest)
        room = max(0, room - len(paragraph))
    return Places(headline, "\n".join(lead), tuple(body))


def plain(text: str) -> str:
    """Return text in one form of width, case and hyphens: `Dual‑Use` is `dual use`."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(HYPHENS)
    return " ".join(folded.split())
