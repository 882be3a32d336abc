"""Copies: which articles print another one's text, near enough word for word.

Articles go in, `{copy: original}` comes out. Texts are compared by MinHash over their characters (Broder
1997), with the datasketch library, language by language; a translation or a rewrite is no copy here.
The original is the one that credits nobody else, else the one published first. Versions of one address
are revisions, not copies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from datasketch import MinHash, MinHashLSH

from nlp.outlets import wire_of
from store.records import Article

SHINGLE_CHARS = 8  # chosen: two words of English, a clause of Chinese or Japanese
SAME_SHARE = (
    0.6  # measured on the sample newsroom: a reprint with its own headline and cuts has .7 and more
)
SIGNATURE = 64
FEWEST_CHARS = 150  # a shorter text is a headline and a line, and headlines agree by chance


def originals(articles: Iterable[Article]) -> dict[str, str]:
    """Return the id of the original of each copy; articles that are none do not appear."""
    index = MinHashLSH(threshold=SAME_SHARE, num_perm=SIGNATURE)
    kept: dict[str, Article] = {}
    found: dict[str, str] = {}
    for article in sorted(articles, key=_precedence):
        if len(article.text) < FEWEST_CHARS or article.attached_to:
            continue
        signature = _signature(article)
        near = [each for each in index.query(signature) if kept[each].language == article.language]
        if near:
            found[article.id] = min(near, key=lambda each: _precedence(kept[each]))
            continue
        kept[article.id] = article
        index.insert(article.id, signature)
    return found


def _precedence(article: Article) -> tuple[bool, str, str]:
    own = article.source_id.split("-")[0]
    return wire_of(article) not in (None, own), article.published_at or "9999", article.id


def _signature(article: Article) -> Any:
    made = MinHash(num_perm=SIGNATURE)
    made.update_batch(list(_shingles(article.text)))
    return made


def _shingles(text: str) -> Iterator[bytes]:
    plain = "".join(text.split()).casefold()
    for start in range(max(1, len(plain) - SHINGLE_CHARS + 1)):
        yield plain[start : start + SHINGLE_CHARS].encode()


def marked(articles: Sequence[Article]) -> dict[str, str | None]:
    """Return `copy_of` of every article, None where it is no copy."""
    copies = originals(articles)
    return {article.id: copies.get(article.id) for article in articles}
