"""Search: articles, facts and events that hold what is asked for, in three languages, each with its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jobs.serving.differences import Run
from jobs.serving.page import Asked, Page
from store import look, search
from store.db import Database
from store.look import SearchLine
from store.look.finding import Called, called, events_by_id, facts_with
from store.look.marks import Mark
from store.records import Event

ARTICLES, FACTS, EVENTS = 20, 30, 20


@dataclass(frozen=True, kw_only=True)
class Hit:
    """An article with its snippet; the words that were asked for are runs that `came`."""

    line: SearchLine
    snippet: tuple[Run, ...]


@dataclass(frozen=True, kw_only=True)
class Search:
    """What the search page shows; `limit` articles at most."""

    query: str
    hits: tuple[Hit, ...]
    facts: tuple[Mark, ...]
    events: tuple[Event, ...]
    called: tuple[Called, ...]
    outlets: tuple[tuple[str, str], ...]
    limit: int


def gather(db: Database, asked: Asked) -> Search:
    """Return what is found; nothing where nothing is asked for.

    Raises:
        UsageError: the query holds no word, or a filter asks for what cannot exist.
    """
    query, limit = asked.query.get("q", ""), asked.number("limit", ARTICLES, most=200)
    wanted = look.checked(db, asked.filter())
    lines = look.search_articles(db, query, wanted, limit) if query else ()
    terms = search.words(query)
    events = list(dict.fromkeys(one for line in lines for one in line.event_ids))
    articles = [line.article_id for line in lines]
    outlets = db.sql.execute("SELECT id, name FROM sources ORDER BY name").fetchall()
    return Search(
        query=query,
        hits=tuple(Hit(line=one, snippet=_marked(one.snippet, terms)) for one in lines),
        facts=facts_with(db, articles, query, FACTS) if lines else (),
        events=events_by_id(db, events, EVENTS) if events else (),
        called=called(db, query) if query else (),
        outlets=tuple((row[0], row[1]) for row in outlets),
        limit=limit,
    )


def _marked(snippet: str, terms: Sequence[str]) -> tuple[Run, ...]:
    """Return a snippet with the terms as runs of their own."""
    if not terms:
        return (Run("same", snippet),)
    either = "|".join(re.escape(one) for one in sorted(terms, key=len, reverse=True))
    parts = re.split(f"({either})", snippet, flags=re.IGNORECASE)
    return tuple(
        Run("came" if number % 2 else "same", part) for number, part in enumerate(parts) if part
    )


PAGE = Page(
    pattern=r"^/search$",
    gather=gather,
    template="search.html",
    label="Search",
    href="/search",
    order=70,
)
