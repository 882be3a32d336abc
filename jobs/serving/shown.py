"""Shown: how values read on a page: days, instants, names of languages, links that may be followed.

Filters for templates; what comes out is text, which the template escapes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from jobs import show
from jobs.followed import followed
from jobs.serving.events import FAMILY_OF, OTHER
from jobs.show import NOTICE
from store.db import Database

LANGUAGES = {"en": "English", "zh": "Chinese", "ja": "Japanese"}
TAGS = {"en": "en", "zh": "zh-Hans", "ja": "ja"}
NOUNS = {"mentions": "name", "happenings": "event told", "listings": "listed name"}
TAG = re.compile(r"<[^<>]*>")
SCHEMES = ("http", "https")


@dataclass(frozen=True, kw_only=True)
class Folder:
    """What every page says of the data folder."""

    topic: str
    is_sample: bool
    notice: str = NOTICE


NOTHING = Folder(topic="", is_sample=False)


def unmarked(message: str) -> str:
    """Return a message without the markup that Datasette puts into some of its own.

    >>> unmarked("SQL query took too long <textarea>SELECT 1</textarea>")
    'SQL query took too long SELECT 1'
    """
    return " ".join(TAG.sub(" ", message).split())


def folder(db: Database) -> Folder:
    """Return what every page says of the data folder."""
    return Folder(topic=followed(db).title, is_sample=db.is_sample)


def instant(at: str | None) -> str:
    """Return an instant to the minute.

    >>> instant("2026-01-06T09:30:12Z"), instant("2026-01-06"), instant(None)
    ('2026-01-06 09:30 UTC', '2026-01-06', 'no time given')
    """
    if not at:
        return "no time given"
    return f"{at[:10]} {at[11:16]} UTC" if len(at) > 15 else at


def words(name: str | None) -> str:
    """Return an identifier as words.

    >>> words("trade_data")
    'trade data'
    """
    return (name or "").replace("_", " ")


def noun(table: str) -> str:
    """Return what one row of a fact table is called.

    >>> noun("figures"), noun("mentions")
    ('figure', 'name')
    """
    return NOUNS.get(table, table.removesuffix("s"))


def family(event_type: str) -> str:
    """Return the family of an event's type, by which it is coloured.

    >>> family("protest"), family("nothing")
    ('words', 'other')
    """
    return FAMILY_OF.get(event_type, OTHER)


def language(code: str) -> str:
    """Return the English name of a language."""
    return LANGUAGES.get(code, code)


def tag(code: str) -> str:
    """Return the tag for a `lang` attribute (BCP 47), which chooses the glyphs of Han characters."""
    return TAGS.get(code, code)


def href(url: str | None) -> str:
    """Return an address that a link may lead to, else nothing: no `javascript:`, no `data:`.

    >>> href("https://example.org/a"), href("javascript:alert(1)"), href("//example.org")
    ('https://example.org/a', '', '')
    """
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return ""
    return (url or "").strip() if parts.scheme in SCHEMES and parts.netloc else ""


def plain(value: float) -> str:
    """Return a number as it is written: no more digits than it has.

    >>> plain(7487200.0), plain(42.7), plain(1e-7)
    ('7,487,200', '42.7', '1e-07')
    """
    return f"{value:,.12g}"


def harmless(value: object) -> object:
    """Return what a template prints without control characters and marks that turn the text around.

    >>> harmless("pay \\u202e321"), harmless(7)
    ('pay 321', 7)
    """
    if isinstance(value, Markup):
        return Markup(show.clean(value))  # it was markup before
    return show.clean(value) if isinstance(value, str) else value


FILTERS = {
    "plain": plain,
    "instant": instant,
    "words": words,
    "noun": noun,
    "family": family,
    "language": language,
    "tag": tag,
    "href": href,
}
