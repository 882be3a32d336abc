"""Source: one publisher, as its YAML file describes it.

A source says where its articles are found (routes), which addresses are articles, how a page is read
(dated versions of selectors), how politely it is asked and what it has promised (expectations).
Sources are found by walking `sources/<country>/`; the id is the file's stem. Unknown keys are refused
with file, key and what is expected. Nothing is fetched here.

The three rights modes limit what is shown later, never what is read from what was lawfully fetched.
Where an outlet's rules shut ordinary crawlers out, `permission: needed` keeps its own pages closed
until the operator's settings state who permits it and until when.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from store.errors import ConfigError, UsageError
from store.records import SourceRow
from store.topic import first_fault, first_line

SOURCES = Path(__file__).parent / "sources"
OTHER = "other"  # an outlet that has no file of its own
Kind = Literal["official", "state_media", "wire", "newspaper", "other"]
Rights = Literal["full_text", "lead_only", "metadata_only"]
Language = Literal["en", "zh", "ja"]
RouteType = Literal["feed", "sitemap", "sitemap_index", "listing", "list_api", "search"]


class Strict(BaseModel):
    """A frozen model that refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Rows(Strict):
    """How the rows of a listing page (or of the HTML inside a list API) are read: CSS selectors."""

    row: str = Field(description="one row")
    link: str = Field(default="a", description="the link inside the row")
    title: str | None = Field(
        default=None, description="title inside the row; else the link's text"
    )
    date: str | None = Field(default=None, description="date inside the row, as text")
    next: str | None = Field(default=None, description="link to the next page of the list")


class Route(Strict):
    """One way to find articles."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    type: RouteType
    url: str = Field(
        description="address; may hold {year}, {query}, {page}, {day}, filled in by the crawler"
    )
    language: Language | None = None
    children: str | None = Field(
        default=None,
        description="sitemap_index: regular expression of the child sitemaps to follow",
    )
    rows: Rows | None = Field(
        default=None, description="listing, list_api, search: how to read rows"
    )
    html_key: str | None = Field(
        default=None,
        description="list_api: dotted path to the HTML inside the JSON, such as data.html",
    )
    items_key: str | None = Field(
        default=None, description="list_api: dotted path to a list of objects {url, title, date}"
    )
    item_keys: dict[str, str] = Field(
        default_factory=dict, description="list_api: names of the keys for url, title, date"
    )
    referer: str | None = Field(default=None, description="list_api: column page named as Referer")
    pages: int = Field(default=1, ge=1, le=200, description="how many pages a daily run reads")
    backfill: bool = Field(default=False, description="walked by `crawl --from --to` as well")
    only_backfill: bool = Field(default=False, description="walked by `crawl --from --to` only")
    stale_after_hours: float = Field(
        default=72, gt=0, description="newest item older than this: the route is stale"
    )


class Published(Strict):
    """Where and how a page prints its publication time."""

    css: str
    attribute: str | None = None
    pattern: str | None = Field(default=None, description="regular expression; group 1 is the time")
    format: str | None = Field(default=None, description="strptime format of that text")


class Reader(Strict):
    """A dated version of how a page is read; the first whose `match` and `until` fit is used."""

    until: date | None = Field(default=None, description="for pages fetched up to this day")
    match: str | None = Field(
        default=None, description="regular expression that the URL must match"
    )
    title: tuple[str, ...] = Field(default=(), description="CSS selectors, tried in order")
    byline: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    published: tuple[Published, ...] = ()
    modified: tuple[Published, ...] = ()
    body: tuple[str, ...] = ()
    drop: tuple[str, ...] = Field(default=(), description="CSS selectors of furniture in the body")
    drop_text: tuple[str, ...] = Field(
        default=(), description="regular expressions of whole paragraphs that are furniture"
    )
    paywall: tuple[str, ...] = Field(
        default=(), description="CSS selectors that mark a locked page"
    )
    attachments: str | None = Field(default=None, description="CSS selector of links to annexes")


class Expect(Strict):
    """What the source has promised; a crawl that falls short says so."""

    articles_a_week: tuple[int, int] = Field(default=(0, 10_000), description="least, most")
    dated_share: float = Field(default=0.9, ge=0, le=1)
    text_chars: int = Field(default=200, ge=0, description="an article is at least this long")


class Source(Strict):
    """One publisher."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    name: str
    kind: Kind
    country: str = Field(pattern=r"^[a-z]{2}$")
    languages: tuple[Language, ...] = Field(min_length=1)
    home: str
    timezone: str
    rights: Rights
    tier: Literal[1, 2] = 2
    permission: Literal["none", "needed"] = Field(
        default="none", description="needed: its own pages only with permission in the settings"
    )
    access_note: str = Field(default="", description="what its rules say, and how it is covered")
    every_minutes: int = Field(ge=5, le=1440)
    delay_s: float = Field(ge=1, le=300)
    hosts: tuple[str, ...] = Field(min_length=1, description="hosts the crawler may ask")
    routes: tuple[Route, ...] = ()
    articles: tuple[str, ...] = Field(description="regular expressions of article addresses")
    drop_urls: tuple[str, ...] = Field(
        default=(), description="expressions of addresses to leave out"
    )
    keep_query: tuple[str, ...] = Field(
        default=(),
        description="query keys that belong to an address; others are dropped (*: only tracking keys)",
    )
    read: tuple[Reader, ...] = ()
    credits: tuple[str, ...] = Field(default=(), description="how others credit it: (Reuters) …")
    expect: Expect = Expect()

    @field_validator("timezone")
    @classmethod
    def _zone_exists(cls, value: str) -> str:
        try:
            ZoneInfo(value)  # of the one zone; a list of all is read from hundreds of files
        except (ValueError, OSError, KeyError) as error:
            raise ValueError("expected an IANA zone such as Asia/Tokyo") from error
        return value

    @field_validator("articles", "drop_urls")
    @classmethod
    def _patterns_compile(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in value:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"not a regular expression: {error}") from error
        return value

    @property
    def row(self) -> SourceRow:
        """Return the row of the `sources` table."""
        return SourceRow(
            id=self.id,
            name=self.name,
            kind=self.kind,
            country=self.country,
            languages=",".join(self.languages),
            home=self.home,
            timezone=self.timezone,
            rights=self.rights,
        )

    def is_article(self, url: str) -> bool:
        """Return whether an address is one of this source's articles."""
        return any(re.search(pattern, url) for pattern in self.articles) and not any(
            re.search(pattern, url) for pattern in self.drop_urls
        )

    def reader(self, url: str, fetched_on: date) -> Reader:
        """Return how a page at this address, fetched on this day, is read."""
        for reader in self.read:
            in_time = reader.until is None or fetched_on <= reader.until
            if in_time and (reader.match is None or re.search(reader.match, url)):
                return reader
        return Reader()


def other() -> Source:
    """Return the source that stands for an outlet without a file of its own."""
    return Source(
        id=OTHER,
        name="Other outlets",
        kind="other",
        country="zz",
        languages=("en", "zh", "ja"),
        home="",
        timezone="UTC",
        rights="metadata_only",
        every_minutes=1440,
        delay_s=10,
        hosts=("invalid",),
        articles=(),
        keep_query=("*",),
    )


def parse(path: Path) -> Source:
    """Return the source that a file describes.

    Raises:
        ConfigError: broken YAML, an unknown key, a value out of bounds.
    """
    name = f"{path.parent.name}/{path.stem}"
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ConfigError(
            f"Source {name} is not YAML: {first_line(error)}. Edit {path}."
        ) from error
    if not isinstance(raw, dict):
        raise ConfigError(f"Source {name} holds no keys; expected name, kind, routes. Edit {path}.")
    try:
        return Source.model_validate({**raw, "id": path.stem, "country": path.parent.name})
    except ValidationError as error:
        raise ConfigError(f"Source {name}: {first_fault(error, Source)}. Edit {path}.") from error


def load_all(folder: Path = SOURCES) -> Mapping[str, Source]:
    """Return every source by id, in the order of their ids.

    Raises:
        ConfigError: a file is broken, or two files share one stem.
    """
    found: dict[str, Source] = {}
    for path in sorted(folder.glob("*/*.yml"), key=lambda path: path.stem):
        if path.stem in found:
            raise ConfigError(f"Source {path.stem} stands twice below {folder}. Rename one file.")
        found[path.stem] = parse(path)
    return found


def get(source_id: str, sources: Mapping[str, Source]) -> Source:
    """Return a source by id; `other` always exists.

    Raises:
        UsageError: there is no such source.
    """
    if source_id == OTHER:
        return other()
    if source_id not in sources:
        raise UsageError(
            f"Source {source_id!r} does not exist; expected one of {', '.join(sources)}."
        )
    return sources[source_id]
