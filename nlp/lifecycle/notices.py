"""Notices: numbered notices that the topic does not hold become measures of their own.

A notice counts where its issuer issues measures of the topic: named in the notice's name or before it in
its sentence, or the owner of the site that published it. Ids follow those of the issuer's other measures.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp.facts.mentions import Mention
from nlp.lifecycle.evidence import Evidence
from nlp.reporting.measures import UNKNOWN_NOTICE
from store.records import Article
from store.topic import Topic

BEFORE_CHARS = 120  # how far before its notice an issuer may stand in the sentence
OPENING_CHARS = 24  # how far into its title the name of a notice may begin
STOP = re.compile(r"[\n。！？!?；;]|\.\s")


@dataclass(frozen=True)
class Place:
    """Where an article names a notice: half-open offsets."""

    article_id: str
    start_char: int
    end_char: int
    measure: str  # measures.id
    own: bool  # the article is the notice itself
    issuer: str
    year: int = 0  # of a notice that the topic does not hold
    number: int = 0
    dated: bool = True  # the year stands there, or an official source says so


@dataclass(frozen=True)
class Notice:
    """A measure that articles name by number alone."""

    id: str
    issuer: str
    year: int
    number: int


def short_names(topic: Topic) -> Mapping[str, str]:
    """Return `{issuer: short name}` from the ids of the topic's numbered measures.

    A measure `trade-2026-7` with number `2026-7` gives `trade`.
    """
    return {
        one.issuer: one.id.removesuffix(f"-{one.number}")
        for one in topic.measures
        if one.number and one.id.endswith(f"-{one.number}")
    }


def places(evidence: Evidence, topic: Topic) -> tuple[Place, ...]:
    """Return every place that names a notice of an issuer of the topic's measures; each article alone."""
    by_law = {one.entity: one for one in topic.measures if one.entity}
    found: list[Place] = []
    for article, mention in _named(evidence):
        known = by_law.get(mention.entity_id or "")
        where = article.id, mention.start_char, mention.end_char
        own = _is_own(article, mention, evidence)
        if known is not None:
            found.append(Place(*where, known.id, own, known.issuer))
        elif notice := _notice(article, mention, evidence, topic):
            dated = str(notice.year) in mention.text or article.id in evidence.official
            found.append(
                Place(*where, notice.id, own, notice.issuer, notice.year, notice.number, dated)
            )
    return tuple(found)


def new_notices(found: Iterable[Place]) -> tuple[Notice, ...]:
    """Return the notices that the topic does not hold and that somebody names with their year, by id."""
    new = {
        one.measure: Notice(one.measure, one.issuer, one.year, one.number)
        for one in found
        if one.year and one.dated
    }
    return tuple(new[one] for one in sorted(new))


def owners(found: Iterable[Place]) -> dict[str, str]:
    """Return the measure of each article that is a notice."""
    ordered = sorted(
        (one for one in found if one.own), key=lambda one: (one.article_id, one.start_char)
    )
    return {one.article_id: one.measure for one in ordered}


def by_article(found: Sequence[Place]) -> Mapping[str, Sequence[Place]]:
    """Return places under the id of their article."""
    gathered: dict[str, list[Place]] = defaultdict(list)
    for one in found:
        gathered[one.article_id].append(one)
    return gathered


def _named(evidence: Evidence) -> Iterator[tuple[Article, Mention]]:
    for article_id, mentions in evidence.mentions.items():
        for mention in mentions:
            if mention.type == "LAW":
                yield evidence.articles[article_id], mention


def _is_own(article: Article, mention: Mention, evidence: Evidence) -> bool:
    """Tell whether an article is the notice: an official source's, and its title begins with the number."""
    title = article.title or ""
    early = mention.start_char <= OPENING_CHARS and mention.end_char <= len(title)
    return early and any(c.isdigit() for c in mention.text) and article.id in evidence.official


def _notice(article: Article, mention: Mention, evidence: Evidence, topic: Topic) -> Notice | None:
    """Return the notice that a mention is; None where its issuer is unknown or issues no measure here."""
    found = re.fullmatch(rf"{UNKNOWN_NOTICE}(\d{{4}})_(\d+)", mention.entity_id or "")
    issuer = _issuer(article, mention, evidence, topic) if found else None
    if found is None or issuer is None:
        return None
    year, number = int(found[1]), int(found[2])
    return Notice(f"{short_names(topic)[issuer]}-{year}-{number}", issuer, year, number)


def _issuer(article: Article, mention: Mention, evidence: Evidence, topic: Topic) -> str | None:
    short = short_names(topic)
    for issuer in short:
        named = (alias for many in topic.entity[issuer].aliases.values() for alias in many)
        if any(alias in mention.text for alias in named):
            return issuer
    before = article.text[max(0, mention.start_char - BEFORE_CHARS) : mention.start_char]
    low = mention.start_char - len(STOP.split(before)[-1])
    bodies = [
        one
        for one in evidence.mentions[article.id]
        if one.type == "ORG" and low <= one.start_char and one.end_char <= mention.end_char
    ]
    if bodies:
        last = max(bodies, key=lambda one: one.start_char).entity_id
        return last if last in short else None
    site = evidence.own_site.get(article.id)
    return next((issuer for issuer, name in short.items() if name == site), None)
