"""Citations: works in BibTeX, RIS or CSL-JSON, one as text (for a page's "cite this") or many as a stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from importlib import import_module

from jobs.exporting import works
from jobs.exporting.selection import What
from jobs.exporting.works import Work
from jobs.workspace import utc_now
from store.db import Database
from store.errors import UsageError
from store.look import Filter
from store.look.filters import Where, of_articles


class Style(StrEnum):
    """A format of citations."""

    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"


class Kind(StrEnum):
    """What is cited by its id."""

    ARTICLE = "article"
    FACT = "fact"
    EVENT = "event"


def citation(db: Database, kind: Kind, given: str, style: Style) -> str:
    """Return the citation of one article, fact or event, by its id or the first characters of it.

    Raises:
        UsageError: there is none with that id, or several begin with it.
    """
    return "".join(written([one(db, kind, given)], style))


def one(db: Database, kind: Kind, given: str) -> Work:
    """Return the work of an id.

    Raises:
        UsageError: there is none with that id, or several begin with it.
    """
    match kind:
        case Kind.EVENT:
            return works.event(db, given)
        case Kind.ARTICLE:
            _, held = works.found(db, ["articles"], given)
            return next(works.articles(db, Where(" AND a.id = ?", (held,))))
        case Kind.FACT:
            table, held = works.found(db, db.facts, given)
            return next(works.facts(db, table, Where(" AND f.id = ?", (held,))))


def chosen(
    db: Database, what: What | None, ids: Iterable[str], wanted: Filter, now: datetime | None = None
) -> Iterator[Work]:
    """Yield what is cited: some ids, all articles or facts that a filter lets through, or the timeline.

    Raises:
        UsageError: no such id; or ids beside the timeline, which is cited as one.
    """
    if what is What.TIMELINE:
        if any(ids):
            raise UsageError(
                "--id names articles or facts; the timeline is cited as a whole, by --as-of."
            )
        yield works.timeline(db, wanted, now or utc_now())
        return
    kind = Kind.FACT if what is What.FACTS else Kind.ARTICLE
    given = tuple(ids)
    yield from (one(db, kind, each) for each in given)
    if not given:
        yield from _matching(db, kind, wanted)


def _matching(db: Database, kind: Kind, wanted: Filter) -> Iterator[Work]:
    where = of_articles(wanted)
    if kind is Kind.ARTICLE:
        yield from works.articles(db, where)
        return
    for table in db.facts:
        yield from works.facts(db, table, where)


def written(cited: Iterable[Work], style: Style) -> Iterator[str]:
    """Yield citations as text, one at a time, with what a format wants before, between and after."""
    # Loaded where it is asked for: the libraries that write BibTeX and RIS are wanted nowhere else.
    module = import_module(f"jobs.exporting.styles.{style.name.lower()}")
    yield module.HEAD
    for number, work in enumerate(cited):
        yield (module.BETWEEN if number else "") + module.text(work)
    yield module.END
