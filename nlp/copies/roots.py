"""Roots: of pairs that are alike, one original for each copy; a copy of a copy leads to the first one.

The original is the one that credits nobody else, else the one published first, else seen first. What
comes out is a function of the articles and their pairs alone, so any order gives the same, and only the
groups of pairs that changed need to be resolved again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from nlp.outlets import own_name, wire_of
from store.copy_records import Copy, Kind, Likeness
from store.records import Article

Precedence = tuple[bool, str, str, str]
WEAKER = (
    Kind.CREDITED,
    Kind.TRANSLATION,
    Kind.REWRITE,
    Kind.REPRINT,
)  # a chain is as its weakest link


def precedence(article: Article) -> Precedence:
    """Return what sorts the original of two articles before its copy."""
    others = wire_of(article) not in (None, own_name(article))
    return others, article.published_at or "9999", article.first_seen_at, article.id


def copies(articles: Mapping[str, Article], pairs: Iterable[Likeness]) -> tuple[Copy, ...]:
    """Return one row for each copy, by article id: the root of its story, the kind, how alike.

    `articles` are all that stand in the pairs, by id; their texts are not looked at.
    """
    near: dict[str, list[Likeness]] = {}
    for pair in pairs:
        near.setdefault(pair.article_id, []).append(pair)
    found: dict[str, Copy] = {}
    for one in sorted(near, key=lambda each: precedence(articles[each])):
        links = near[one]
        best = min(links, key=lambda pair: _rank(pair, found, articles))
        found[one] = _rooted(best, found, articles)
    return tuple(found[one] for one in sorted(found))


def _rank(
    pair: Likeness, found: Mapping[str, Copy], articles: Mapping[str, Article]
) -> tuple[bool, float, Precedence]:
    """Return what sorts an article's likeliest original first: a root, then the most alike."""
    return pair.original_id in found, -pair.similarity, precedence(articles[pair.original_id])


def _rooted(pair: Likeness, found: Mapping[str, Copy], articles: Mapping[str, Article]) -> Copy:
    link = Copy(
        article_id=pair.article_id,
        original_id=pair.original_id,
        kind=pair.kind,
        similarity=pair.similarity,
        how=pair.how,
        made_by=pair.made_by,
    )
    above = found.get(pair.original_id)
    if above is None:
        return link
    crosses = articles[pair.article_id].language != articles[above.original_id].language
    kinds = {pair.kind, above.kind, *([Kind.TRANSLATION] if crosses else [])}
    return replace(
        link,
        original_id=above.original_id,
        kind=next(kind for kind in WEAKER if kind in kinds),
        similarity=round(pair.similarity * above.similarity, 3),
    )
