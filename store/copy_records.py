"""Records of copies and revisions: traces of texts, pairs that are alike, copies, changes. Records only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from store.records import col


class Kind(StrEnum):
    """In what way an article is a copy."""

    CREDITED = "credited"
    REPRINT = "reprint"
    REWRITE = "rewrite"
    TRANSLATION = "translation"


class How(StrEnum):
    """What showed that an article is a copy."""

    TEXT = "text"
    CREDIT = "credit"
    FACTS = "facts"
    ENCODER = "encoder"


class ChangeKind(StrEnum):
    """What of an article changed between two versions of its text."""

    DATE = "date"
    FIGURE = "figure"
    NAME = "name"
    LIST = "list"
    QUOTE = "quote"
    TITLE = "title"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Signature:
    """What an article is compared by; made once for each text and reading of it."""

    article_id: str = col("articles.id")
    made_by: str = col("what made it, such as copies@2")
    text_sha256: str = col("SHA-256 of the text, hexadecimal")
    minhash: bytes = col("64 numbers of 32 bits (MinHash over runs of eight characters)")
    facts: str = col("names, dates and figures by paragraph, one line each, free of language")
    compared: bool = col("whether it was compared with the others yet", default=False)


@dataclass(frozen=True, kw_only=True)
class CopyKey:
    """An index key of a signature: articles that share one may print the same text."""

    key: int = col("hash of a band of the MinHash")
    article_id: str = col("articles.id")


@dataclass(frozen=True, kw_only=True)
class Vector:
    """Headline and lead of an article as a multilingual encoder sees them."""

    article_id: str = col("articles.id")
    model: str = col("encoder and version")
    lead_sha256: str = col("SHA-256 of headline and lead, hexadecimal")
    vector: bytes = col("384 numbers of 16 bits (IEEE 754 half precision, little endian)")


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """Two articles of which one is a copy of the other, before chains are followed to their root."""

    article_id: str = col("articles.id of the copy")
    original_id: str = col("articles.id of the one that has precedence")
    kind: Kind = col("credited, reprint, rewrite or translation")
    similarity: float = col("0 to 1: share of words, or of facts")
    how: How = col("text, credit, facts or encoder")
    made_by: str = col("what judged it, such as copies@2")


@dataclass(frozen=True, kw_only=True)
class Copy:
    """An article that adds no reporting of its own, and whose story it is."""

    article_id: str = col("articles.id of the copy")
    original_id: str = col("articles.id of the original, never a copy itself")
    kind: Kind = col(
        "credited (names the wire), reprint (near word for word), rewrite (reworded or shortened) "
        "or translation"
    )
    similarity: float = col("0 to 1: share of words, or of facts; along a chain the product")
    how: How = col("what showed it: text, credit, facts or encoder")
    made_by: str = col("what judged it, such as copies@2")


@dataclass(frozen=True, kw_only=True)
class Change:
    """One difference of substance between two versions of an article's text."""

    id: str = col("derived from the two versions, the kind and the words")
    article_id: str = col("articles.id")
    from_revision: str = col("revisions.id of the earlier version")
    to_revision: str = col("revisions.id of the later version")
    kind: ChangeKind = col(
        "date, figure, name, list, quote, title; other: words alone, one row for the two versions"
    )
    before: str | None = col(
        "the words of the earlier version; null where it has none", default=None
    )
    after: str | None = col("the words of the later version; null where it has none", default=None)
    seen_at: str = col("instant at which the later version was first seen, UTC")
    stated: bool = col("whether the later version says that it was corrected")
    made_by: str = col("what compared them, such as changes@1")
