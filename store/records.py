"""The nouns that pass between stages: frozen, typed, each column with its help text.

A record is what a table row holds; its table's columns and their descriptions follow from it.
Fact types add their own records next to their finders (nlp/facts); nothing here knows them.

Times are ISO 8601 text. Instants are UTC and end in `Z`; days are `YYYY-MM-DD`. Offsets are Python
string indexes, half-open, into `articles.text`. Identifiers come from content, so the same input
gives the same rows however often a job runs.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any, Self

KEY_CHARS = 16  # 64 bits: one accidental collision is expected at about four thousand million rows
EVER = "~"  # sorts after every instant
UNKEYED = frozenset({"id", "confidence", "made_by"})  # how sure we are does not change what it is


def col(help_text: str, **options: Any) -> Any:
    """Return a dataclass field whose help text becomes the column description."""
    return field(metadata={"help": help_text}, **options)


def iso(at: datetime) -> str:
    """Return an instant in UTC as the tables hold it: to the second, ending in Z."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def key(*parts: object) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of the parts.

    >>> key("kyodo", "https://example.org/a") == key("kyodo", "https://example.org/a")
    True
    """
    return _key("\x1f".join("" if part is None else str(part) for part in parts))


def _key(joined: str) -> str:
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:KEY_CHARS]


class Stage(StrEnum):
    """Where in the flow something was refused."""

    CRAWL = "crawl"
    EXTRACT = "extract"
    READ = "read"
    INGEST = "ingest"


class Reason(StrEnum):
    """Why something was refused; every refusal has exactly one."""

    HTTP_ERROR = "http_error"
    NETWORK_ERROR = "network_error"
    ROBOTS = "robots"
    FORBIDDEN_ADDRESS = "forbidden_address"
    TOO_LARGE = "too_large"
    POLICY_BLOCK = "policy_block"
    SOFT_BLOCK = "soft_block"
    GONE = "gone"
    NOT_HTML = "not_html"
    BINARY = "binary"
    EMPTY = "empty"
    TOO_SHORT = "too_short"
    NO_TITLE = "no_title"
    UNSUPPORTED_LANGUAGE = "unsupported_language"
    FUTURE_DATE = "future_date"
    NOT_AN_ARTICLE = "not_an_article"
    OFF_TOPIC = "off_topic"
    SCHEMA_CHANGE = "schema_change"
    UNREADABLE = "unreadable"
    NOT_IN_ARCHIVE = "not_in_archive"
    CUT_SHORT = "cut_short"
    MODEL_FAILED = "model_failed"


@dataclass(frozen=True, kw_only=True)
class SourceRow:
    """A publisher, as its source file describes it."""

    id: str = col("the source file's stem, such as global-times")
    name: str = col("what the publisher calls itself")
    kind: str = col("official, state_media, wire, newspaper or other")
    country: str = col("ISO 3166-1 alpha-2 code, lower case")
    languages: str = col("ISO 639-1 codes, separated by commas")
    home: str = col("home page")
    timezone: str = col("IANA name of the zone in which it prints times")
    rights: str = col("full_text, lead_only or metadata_only: what site, exports and mails show")


@dataclass(frozen=True, kw_only=True)
class Page:
    """One attempt to fetch an address, or one file handed in; failures too."""

    id: str = col("derived from source, address, time and record")
    source_id: str = col("sources.id")
    url: str = col("the address as it was asked for, or the address given for a file")
    kind: str = col("article, route (feed, sitemap, list), robots, attachment or file (handed in)")
    fetched_at: str = col("instant of the answer, UTC")
    status: int | None = col("HTTP status; null where no answer came", default=None)
    content_type: str | None = col("the Content-Type header as sent", default=None)
    sha256: str | None = col("SHA-256 of the payload, hexadecimal", default=None)
    warc_file: str | None = col("path of the WARC file below archive/", default=None)
    warc_offset: int | None = col("byte offset of the record in that file", default=None)
    warc_length: int | None = col("length of the record in bytes, as stored", default=None)
    error: str | None = col("why there is no usable answer, in one line", default=None)
    route: str | None = col("the route that found it, such as news-sitemap", default=None)
    listed_title: str | None = col("title that the route gave", default=None)
    listed_at: str | None = col("publication time that the route gave, as printed", default=None)
    listed_language: str | None = col("language that was stated with it", default=None)
    etag: str | None = col("ETag header, sent back on the next request", default=None)
    last_modified: str | None = col("Last-Modified header, sent back likewise", default=None)
    parent_url: str | None = col("for an attachment: the notice that links to it", default=None)
    permission: str | None = col(
        "permission that overrode robots.txt: by whom, until", default=None
    )


@dataclass(frozen=True, kw_only=True)
class Article:
    """One article: what a page says, cleaned."""

    id: str = col("derived from source and canonical address")
    source_id: str = col("sources.id")
    page_id: str = col("pages.id of the newest page that holds it")
    url: str = col("canonical address")
    title: str | None = col("headline", default=None)
    byline: str | None = col("authors as printed", default=None)
    section: str | None = col("section or column of the outlet", default=None)
    language: str = col("ISO 639-1: en, zh or ja")
    published_at: str | None = col(
        "publication, UTC; a bare day where only that is known", default=None
    )
    published_raw: str | None = col("publication time as printed", default=None)
    published_zone: str | None = col("zone in which it was printed", default=None)
    published_precision: str | None = col("second, minute, day or month", default=None)
    published_method: str | None = col(
        "what gave it: json-ld, meta, selector, route, htmldate …", default=None
    )
    modified_at: str | None = col("last change that the outlet states, UTC", default=None)
    text: str = col("headline and paragraphs, NFC, one blank line between paragraphs")
    text_sha256: str = col("SHA-256 of the text, hexadecimal")
    syndicated_from: str | None = col("wire service named in the text or byline", default=None)
    copy_of: str | None = col("articles.id of the original", default=None)
    access: str | None = col("free, paywalled or unknown", default=None)
    attached_to: str | None = col("for an annex: articles.id of its notice", default=None)
    relevance: float | None = col("0 to 1 by the topic's vocabulary", default=None)
    handed_in: bool = col("handed in by a person, so read whatever its relevance", default=False)
    first_seen_at: str = col("instant of the first page that held it, UTC")
    last_seen_at: str = col("instant of the latest page that held it, UTC")
    made_by: str = col("extractor and version, such as extract@1")


@dataclass(frozen=True, kw_only=True)
class Revision:
    """One version of an article's text."""

    id: str = col("derived from article and text")
    article_id: str = col("articles.id")
    page_id: str = col("pages.id that showed it first")
    seen_at: str = col("instant at which it was first seen, UTC")
    title: str | None = col("headline of this version", default=None)
    text: str = col("text of this version")
    text_sha256: str = col("SHA-256 of the text, hexadecimal")


@dataclass(frozen=True, kw_only=True)
class Rejected:
    """A refusal: what was refused, where and why."""

    page_id: str = col("pages.id; for what is not a page, a key of its name")
    stage: Stage = col("crawl, extract, read or ingest")
    reason: Reason = col("one of a closed list")
    detail: str = col("what was wrong, in one line")


@dataclass(frozen=True, kw_only=True)
class Fact:
    """What an article says at one place; every fact type adds fields of its own."""

    id: str = col("derived from what the fact says and where", init=False, default="")
    article_id: str = col("articles.id")
    start_char: int = col("first character in articles.text")
    end_char: int = col("one past the last character in articles.text")
    text: str = col("articles.text[start_char:end_char]")
    confidence: float = col("0 to 1", default=1.0)
    made_by: str = col("fact type and version, such as dates@1", default="")

    def __post_init__(self) -> None:
        """Derive the id from every field that says what the fact is."""
        fields_of = vars(self)
        said = [f"{name}={fields_of[name]}" for name in _keyed(type(self))]  # type: ignore[arg-type]  # classes hash
        object.__setattr__(self, "id", _key("\x1f".join([type(self).__name__, *said])))

    def stamped(self, made_by: str) -> Self:
        """Return the fact with what made it; its id does not hang on that and is not derived anew."""
        twin = object.__new__(type(self))
        vars(twin).update(vars(self), made_by=made_by)
        return twin


@cache
def _keyed(kind: type[Fact]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in UNKEYED)


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened, as one or more articles report it."""

    id: str = col("derived from what happened and when")
    date: str | None = col("first day, or null where no text gives one", default=None)
    date_end: str | None = col("last day of a range", default=None)
    precision: str | None = col("day, week, month, quarter, year or range", default=None)
    date_basis: str = col("stated, inferred or unknown", default="unknown")
    type: str = col("announcement, effective, remark, protest … (the contract's list)")
    status: str = col("reported, planned, rumoured or denied", default="reported")
    title: str = col("one line composed from the facts")
    measure_id: str | None = col("measures.id", default=None)
    outlets: int = col("number of independent outlets that report it")
    first_reported_at: str | None = col("earliest publication among its reports", default=None)
    first_seen_at: str | None = col(
        "instant at which the first of its reports was held, UTC", default=None
    )
    confidence: float = col("0 to 1")


@dataclass(frozen=True, kw_only=True)
class EventActor:
    """Who takes part in an event."""

    event_id: str = col("events.id")
    entity_id: str = col("entities.id")
    role: str = col("actor or target")


@dataclass(frozen=True, kw_only=True)
class EventReport:
    """The sentence that reports an event."""

    event_id: str = col("events.id")
    article_id: str = col("articles.id")
    start_char: int = col("first character of the sentence in articles.text")
    end_char: int = col("one past its last character")
    origin: str = col("independent outlet that the report counts for", default="")
    known_at: str | None = col("instant at which the article was first held, UTC", default=None)
    published_at: str | None = col("publication of the article, UTC", default=None)
    outlet: str | None = col("sources.id of the article", default=None)
    language: str | None = col("language of the article, ISO 639-1", default=None)


@dataclass(frozen=True, kw_only=True)
class Woven:
    """An event with those who take part and the sentences that report it."""

    event: Event
    actors: tuple[EventActor, ...]
    reports: tuple[EventReport, ...]


@dataclass(frozen=True, kw_only=True)
class EntityRow:
    """Someone or something that articles name."""

    id: str = col("from the topic; x_ and the name for one that it does not hold")
    name: str = col("English name, or the name as printed")
    type: str = col("PERSON, ORG, GPE, LOC, LAW, NORP, MATERIAL or MEDIA")
    wikidata: str | None = col("Wikidata item, such as Q148", default=None)
    description: str | None = col("what it is", default=None)
    side: str | None = col("entities.id of the party to which the topic counts it", default=None)
    body: str | None = col("entities.id of the body for which a person speaks", default=None)


@dataclass(frozen=True, kw_only=True)
class AliasRow:
    """A name by which texts of one language call an entity."""

    entity_id: str = col("entities.id")
    alias: str = col("the name as texts print it")
    language: str = col("ISO 639-1")


@dataclass(frozen=True, kw_only=True)
class TargetRow:
    """What one can be for or against."""

    id: str = col("from the topic")
    title: str = col("short name")
    statement: str = col("what one can be for or against, as a sentence")


@dataclass(frozen=True, kw_only=True)
class MeasureRow:
    """A measure and how it stands, from evidence."""

    id: str = col(
        "from the topic; for one that it does not hold issuer, year and number of the notice"
    )
    title: str = col("short name")
    issuer_id: str = col("entities.id")
    announced_on: str | None = col("day of the announcement that articles report", default=None)
    effective_on: str | None = col("day from which it applies", default=None)
    status: str = col(
        "announced, in force, amended, extended, suspended, repealed, expired or unknown: "
        "where its last dated step has left it",
        default="unknown",
    )
    status_as_of: str | None = col("day of the step that the status rests on", default=None)
    derived: bool = col("found from articles, not held by the topic", default=False)
    names_stated: int | None = col("how many names its notice says it lists", default=None)
    names_held: int = col("how many names that it adds to its list were read", default=0)


@dataclass(frozen=True, kw_only=True)
class Extraction:
    """What became of a page."""

    page_id: str = col("pages.id")
    made_by: str = col("extractor and version, such as extract@1")
    article_id: str | None = col("articles.id; null where the page was refused", default=None)


@dataclass(frozen=True, kw_only=True)
class ReadingState:
    """Which version of a fact type last read an article, and which text it saw."""

    article_id: str = col("articles.id")
    fact: str = col("table of the fact type, or relevance")
    made_by: str = col("fact type and version, such as dates@1")
    text_sha256: str = col("SHA-256 of the text that was read")
    model: str = col("language model that was used")


@dataclass(frozen=True, kw_only=True)
class RouteState:
    """How a source's route answered last."""

    source_id: str = col("sources.id")
    route: str = col("the route's id in the source file; all for the source as a whole")
    checked_at: str = col("instant of the last look, UTC")
    state: str = col("ok, stale, schema_change, soft_block, policy_block, gone or error")
    items: int = col("items that the route listed", default=0)
    left: int = col("article links that the last crawl left for the next", default=0)
    newest_at: str | None = col("date of its newest item", default=None)
    note: str | None = col("what was seen, in one line", default=None)


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run of a job."""

    id: str = col("derived from job, start and process")
    job: str = col("crawl, ingest, follow, demo …")
    started_at: str = col("instant, UTC")
    seconds: float | None = col("how long it took; null while it runs", default=None)
    counts: str = col("what came in and went out, as a JSON object", default="{}")
    outcome: str = col("running, ok, stopped, failed or killed")
    error: str | None = col("why it did not do its work, in one line", default=None)


@dataclass(frozen=True, kw_only=True)
class ArchiveCheck:
    """What the last verification of a WARC file found."""

    warc_file: str = col("path of the file below archive/")
    checked_at: str = col("instant of the verification, UTC")
    bytes: int = col("length of the file in bytes")
    records: int = col("records that pages name and that were read back")
    fault: str | None = col("what is wrong with it, in one line; null where nothing is")
