"""Rights: how much of an article's text may be shown, printed, exported or mailed.

What was lawfully fetched is read whole; a source's mode limits only what leaves. Quotation of a sentence
as evidence is decided where it is shown.
"""

from __future__ import annotations

from store.records import Article

FULL, LEAD = "full_text", "lead_only"
LEAD_CHARS = (
    500  # chosen: an opening paragraph is rarely longer; a longer one is most of the article
)


def shown(article: Article, rights: str) -> str:
    """Return the part of an article's text that may leave; it is always a beginning of the text.

    full_text: all. lead_only: headline and first paragraph. metadata_only, and any other mode: nothing.
    """
    return part(article.title, article.text, rights)


def part(title: str | None, text: str, rights: str) -> str:
    """Return the same of a text with its headline: a version of an article, for instance."""
    if rights == FULL:
        return text
    if rights != LEAD:
        return ""
    headline = len(title or "") if text.startswith(title or "\n") else 0
    opening = text.find("\n\n", headline + 2 if headline else 0)
    lead = text[:opening] if opening >= 0 else text
    return lead[: headline + LEAD_CHARS].rstrip()
