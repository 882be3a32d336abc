"""Article: its text with every fact highlighted, its versions, its copies, where it comes from.

Of a text no more is shown than the rights of its source allow; of a fact in the rest only what it says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jobs.exporting.citations import Kind, Style, citation
from jobs.serving.differences import Run, differences
from jobs.serving.highlight import Piece, paragraphs
from jobs.serving.page import Asked, Page
from jobs.serving.reporting import Ways, contact, ways
from store import rights
from store.db import Database
from store.look import Filter
from store.look.changes import ChangeLine, OfChanges, changes
from store.look.copies import CopyLine, copies
from store.look.marks import ORDER, Mark, marks
from store.look.origins import Origin, events_of, origin, revisions_of
from store.records import Event, Revision

FEW = 100  # chosen: more copies or changes of one article are in the tables


@dataclass(frozen=True, kw_only=True)
class Version:
    """A version of the text; `changed` are the paragraphs that differ from the one before."""

    id: str
    seen_at: str
    title: str | None
    changed: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, kw_only=True)
class FactRow:
    """A fact as the table beneath the text lists it; `words` only where they may be shown."""

    mark: Mark
    words: str | None
    says: str | None
    shown: bool  # whether it is highlighted in the text above


@dataclass(frozen=True, kw_only=True)
class ArticlePage:
    """What an article's page shows."""

    origin: Origin
    paragraphs: tuple[tuple[Piece, ...], ...]
    whole: bool
    tables: tuple[str, ...]
    facts: tuple[FactRow, ...]
    events: tuple[Event, ...]
    versions: tuple[Version, ...]
    changes: tuple[ChangeLine, ...]
    copies: tuple[CopyLine, ...]
    citations: tuple[tuple[str, str], ...]
    ways: Ways


def gather(db: Database, asked: Asked) -> ArticlePage:
    """Return what an article's page shows.

    Raises:
        UsageError: there is no such article.
    """
    found = origin(db, asked.path["article_id"])
    held = marks(db, [found.id]).get(found.id, ())
    until = found.shown_chars
    return ArticlePage(
        origin=found,
        paragraphs=paragraphs(found.text, held, until) if until else (),
        whole=until == len(found.text),
        tables=tuple(table for table in ORDER if any(one.table == table for one in held)),
        facts=tuple(_fact(one, found) for one in held),
        events=events_of(db, found.id),
        versions=_versions(revisions_of(db, found.id), found.rights),
        changes=changes(db, Filter(), OfChanges(article=found.id), limit=FEW),
        copies=copies(db, Filter(), article=found.id, limit=FEW),
        citations=tuple((one.value, citation(db, Kind.ARTICLE, found.id, one)) for one in Style),
        ways=ways(
            "FACT_ID",
            "article",
            found.title or found.url,
            f"{asked.origin}/article/{found.id}",
            "FIELD=VALUE",
            contact(db.folder),
        ),
    )


def _fact(mark: Mark, found: Origin) -> FactRow:
    """Return a fact's row; beyond what may be shown its words stay out, and what quotes them."""
    if mark.end_char <= found.shown_chars:
        return FactRow(mark=mark, words=mark.text, says=mark.says, shown=True)
    worded = mark.table == "provisions"
    return FactRow(
        mark=mark,
        words=None,
        says=None if worded else mark.says,
        shown=mark.start_char < found.shown_chars,
    )


def _versions(held: Sequence[Revision], mode: str) -> tuple[Version, ...]:
    """Return the versions, the oldest first, each compared with the one before as far as rights go."""
    texts = [rights.part(one.title, one.text, mode) for one in held]
    pairs = zip(["", *texts], texts, held, strict=False)
    return tuple(
        Version(
            id=one.id,
            seen_at=one.seen_at,
            title=one.title,
            changed=differences(before, text) if number else (),
        )
        for number, (before, text, one) in enumerate(pairs)
    )


PAGE = Page(
    pattern=r"^/article/(?P<article_id>[0-9a-f]{4,16})$",
    gather=gather,
    template="article.html",
    order=91,
)
