"""Page: what every page of the site offers, what a request asks of it, and an answer that is no HTML.

A page is a module of `jobs.serving.pages` with a `PAGE`: the address it answers, its template, and the
function that gathers what the template shows, as one frozen record. Nothing here knows HTTP or Datasette.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from store.db import Database
from store.errors import UsageError
from store.look import Filter

MOST_ROWS = 1_000  # chosen: no page shows more at once


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a request asks for: the named parts of its path, and its query without empty values."""

    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    origin: str = ""  # scheme and host of the site, for addresses that leave it (feeds)

    def filter(self) -> Filter:
        """Return the filter of the query: from, to, type, actor, measure, outlet, language, as_of, held_on.

        Raises:
            UsageError: a day is none. (`look.checked` says whether the names exist.)
        """
        return Filter(
            first_day=self._day("from"),
            last_day=self._day("to"),
            type=self.query.get("type"),
            actor=self.query.get("actor"),
            measure=self.query.get("measure"),
            outlet=self.query.get("outlet"),
            language=self.query.get("language"),
            as_of=self._day("as_of"),
            held_on=self._day("held_on"),
        )

    def number(self, name: str, default: int, most: int = MOST_ROWS) -> int:
        """Return a whole number of the query, from 1 to `most`.

        Raises:
            UsageError: it is no such number.
        """
        given = self.query.get(name, str(default))
        if not (given.isascii() and given.isdigit() and 1 <= int(given[:9]) <= most):
            raise UsageError(f"{name} is {given!r}; expected a whole number from 1 to {most}.")
        return int(given)

    def _day(self, name: str) -> str | None:
        given = self.query.get(name)
        if given is None:
            return None
        try:
            return date.fromisoformat(given).isoformat()
        except ValueError as error:
            raise UsageError(f"{name} is {given!r}; expected a day such as 2026-01-06.") from error


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An answer that is no HTML page: a feed, a file. `filename` offers it as a download."""

    body: str | bytes
    content_type: str
    filename: str | None = None
    next: str | None = None  # address of what is left out (a header Link, RFC 8288)


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page: `gather` returns the record that its template knows as `page`, or an `Answer`.

    `pattern` is a regular expression for the whole path; its named groups come as `Asked.path`. A page
    with a `label` stands in the navigation, the lowest `order` first.
    """

    pattern: str
    gather: Callable[[Database, Asked], object]
    template: str = ""
    label: str | None = None
    href: str = ""
    order: int = 50
