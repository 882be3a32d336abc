"""Site: what one outlet answers, address by address, with every version of every answer.

Rendered bytes go in, a table of resources comes out. Nothing is rendered and no socket is opened here.
Standards: sitemaps.org 0.9, Google News sitemap, RSS 2.0, RFC 9110 (validators).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from jobs.newsroom.articles import Article

TEMPLATES = Path(__file__).parent / "templates"
HTML = "text/html; charset=utf-8"
XML = "text/xml; charset=utf-8"
NEIGHBOURS = 3  # related links on a page


@dataclass(frozen=True)
class Version:
    """One state of an answer's body."""

    body: bytes
    modified: datetime

    @property
    def etag(self) -> str:
        """Return its strong entity tag."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:24]}"'


@dataclass(frozen=True)
class Resource:
    """One answer; a second version is what who knows the first one gets."""

    content_type: str
    versions: tuple[Version, ...]
    gzip: bool = True


Query = Mapping[str, str]
Find = Callable[[Query], Resource | None]


@dataclass(frozen=True)
class Site:
    """What an outlet answers: `pages` by host and path, `queried` where the query decides."""

    pages: Mapping[str, Resource] = field(default_factory=dict)
    queried: Mapping[str, Find] = field(default_factory=dict)

    @property
    def hosts(self) -> set[str]:
        """Return its hosts."""
        return {key.partition("/")[0] for key in (*self.pages, *self.queried)}


class Press:
    """Renders the templates of one outlet; every page says that it is a sample."""

    def __init__(self, outlet: str, name: str) -> None:
        """Open the outlet's templates."""
        self.notice = f"Sample newsroom of disputeline: not a publication of {name}"
        self._env = Environment(
            loader=FileSystemLoader(TEMPLATES / outlet),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._env.filters["script"] = script

    def print(self, template: str, **values: Any) -> bytes:
        """Return a rendered template as UTF-8 bytes."""
        page = self._env.get_template(template).render(notice=self.notice, **values)
        return page.encode()

    def article(self, article: Article, articles: tuple[Article, ...], **values: Any) -> Resource:
        """Return an article's page in all its versions."""
        related = neighbours(article, articles)
        states = [(article, article.touched_at)]
        if (edited := article.edited()) and article.then_at:
            states.append((edited, article.then_at))
        versions = tuple(
            Version(self.print("article.html", article=state, related=related, **values), at)
            for state, at in states
        )
        return Resource(HTML, versions)


def script(value: object) -> Markup:
    """Return JSON that may stand inside a script element.

    >>> str(script({"a": "</script>"}))
    '{"a": "<\\\\/script>"}'
    """
    return Markup(json.dumps(value, ensure_ascii=False).replace("</", "<\\/"))


def neighbours(article: Article, articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """Return the articles of the same language that came just before, newest first."""
    others = [
        each
        for each in articles
        if each.language == article.language and each.published < article.published
    ]
    return tuple(reversed(others[-NEIGHBOURS:]))


def newest_first(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return the articles, newest first."""
    return tuple(sorted(articles, key=lambda each: (each.published, each.url), reverse=True))


def fixed(body: bytes, articles: Iterable[Article], content_type: str = HTML) -> Resource:
    """Return a resource of one version, as old as the newest article that it is made of."""
    modified = max(
        (each.touched_at for each in articles), default=datetime(2025, 11, 1, tzinfo=UTC)
    )
    return Resource(content_type, (Version(body, modified),))


def robots(text: str) -> Resource:
    """Return a robots.txt."""
    return fixed(text.encode(), (), "text/plain; charset=utf-8")


def in_utc(when: datetime) -> str:
    """Return an instant as ISO 8601 with `Z`."""
    return f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def mail_date(when: datetime) -> str:
    """Return an instant as RSS prints it."""
    return format_datetime(when)
