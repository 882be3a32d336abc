"""Extraction: a page and its bytes become an article, or a refusal that says why.

`Page`, bytes and `Source` go in; `Article` or `Rejected` comes out, and never an exception. What the
operator states wins; then what the page states to machines; then the source's selectors; then what
trafilatura and htmldate find. Nothing is fetched or stored here. The text is the headline and the
article's own paragraphs; furniture stays outside (`crawler.furniture`).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from lxml.etree import LxmlError

from crawler import attachments, credits, document, furniture, plaintext, refusal
from crawler.document import Draft
from crawler.language import SUPPORTED, detected
from crawler.published import Stamp, best, parse
from crawler.source import OTHER, Source
from crawler.text import decode, joined, purged, tidy
from crawler.urls import ANY, canonical, host_of
from store.records import Article, Page, Reason, Rejected, Stage, key

VERSION = 3
MADE_BY = f"extract@{VERSION}"
AHEAD = timedelta(days=1)  # clocks and zones differ; more than a day ahead is wrong
HANDED_IN_CHARS = 20  # a person's text is read however short, unless it is hardly a sentence
MAX_BYTES = 10 << 20  # chosen: what a crawl accepts; an archive of another tool may hold more
MAX_TAGS = 50_000  # measured: such a page takes three seconds; time grows with the square
BROKEN = (
    ValueError, TypeError, LookupError, AttributeError, ArithmeticError, AssertionError,
    RecursionError, MemoryError, LxmlError,
)  # fmt: skip  # what readers of HTML, dates and languages raise on pages that nobody foresaw
CJK = re.compile("[\u3041-\u9fff]")
LEAD_CHARS = 20  # of a locked page the lead alone is kept


@dataclass(frozen=True)
class Given:
    """What a manifest or the operator states of a page; it wins over what the page says."""

    url: str | None = None
    published: str | None = None
    title: str | None = None
    language: str | None = None


@dataclass(frozen=True)
class Contents:
    """What a page says before it is judged: in any language, however short, whenever it was published."""

    title: str | None = None
    paragraphs: tuple[str, ...] = ()  # without the headline, cleaned
    published: Stamp | None = None


NOTHING = Given()


class _RefusedError(Exception):
    """What is looked at is no article; carries the reason to `article`."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason


def article(
    page: Page, body: bytes, source: Source, *, now: datetime, given: Given | None = None
) -> Article | Rejected:
    """Return the article that a page holds, or why it holds none.

    HTML, plain text, PDF, DOCX and XLSX are told apart by type and first bytes. An annex' `attached_to`
    and a copy's `copy_of` are left to the caller.
    """
    try:
        draft = _draft(page, body, source)
        return _finished(page, draft, source, now, given or NOTHING)
    except _RefusedError as refused:
        return Rejected(
            page_id=page.id, stage=Stage.EXTRACT, reason=refused.reason, detail=str(refused)
        )
    except BROKEN as error:  # one page that cannot be read must not keep the others from being read
        detail = f"the page breaks the reader: {type(error).__name__}: {tidy(str(error)):.200}"
        return Rejected(
            page_id=page.id, stage=Stage.EXTRACT, reason=Reason.UNREADABLE, detail=detail
        )


def contents(page: Page, body: bytes, source: Source, *, now: datetime) -> Contents:
    """Return what an HTML page says, whether or not `article` would take it; nothing where it breaks."""
    try:
        draft = document.read(purged(decode(body, page.content_type)), page, source) or Draft()
        title = tidy(draft.title or page.listed_title or "") or None
        lines, _ = _cleaned(page, draft, source, title)
        return Contents(title, lines, _published(page, draft, source, NOTHING, now))
    except (_RefusedError, *BROKEN):
        return Contents()


def _draft(page: Page, body: bytes, source: Source) -> Draft:
    kind = attachments.kind_of(body)
    if kind and (page.status is None or page.status < 400):
        return _annex(body, kind)
    if refused := refusal.of_answer(page, body):
        raise _RefusedError(*refused)
    if len(body) > MAX_BYTES:
        raise _RefusedError(Reason.TOO_LARGE, f"more than {MAX_BYTES >> 20} MiB of text")
    text = decode(body, page.content_type)
    if document.is_html(text, page.content_type):
        if text.count("<") > MAX_TAGS:
            raise _RefusedError(Reason.TOO_LARGE, f"more than {MAX_TAGS} tags")
        return _html(page, text, source)
    return _plain(text, source)


def _html(page: Page, html: str, source: Source) -> Draft:
    draft = document.read(purged(html), page, source)
    if draft is None:
        raise _RefusedError(Reason.EMPTY, "the page holds no text")
    if refused := refusal.of_text(draft.title, "\n".join(draft.paragraphs)):
        raise _RefusedError(*refused)
    if draft.is_listing:
        raise _RefusedError(Reason.NOT_AN_ARTICLE, "the page calls itself a list of others")
    return draft


def _plain(text: str, source: Source) -> Draft:
    lines = plaintext.paragraphs(text)
    title = plaintext.headline(lines)
    rest = lines[1:] if title or (len(lines) > 1 and plaintext.is_label(lines[0])) else lines
    stamps = tuple(
        parse(line, source.timezone, "text") for line in rest[:4] if plaintext.STAMP.search(line)
    )
    byline = next((line for line in rest[:3] if plaintext.BYLINE.match(line)), None)
    return Draft(title=title, byline=byline, paragraphs=rest, stamps=stamps, made_from="text")


def _annex(body: bytes, kind: str) -> Draft:
    try:
        text = attachments.text_of(body, kind)
    except attachments.UnreadableError as error:
        raise _RefusedError(Reason.UNREADABLE, str(error)) from error
    lines = tuple(purged(text).split("\n"))
    title = lines[0] if len(lines) > 1 and len(lines[0]) <= plaintext.TITLE_CHARS else None
    return Draft(title=title, paragraphs=lines[1:] if title else lines, made_from=kind)


def _finished(page: Page, draft: Draft, source: Source, now: datetime, given: Given) -> Article:
    """Return a draft as an article.

    Raises:
        _RefusedError: it has no words, no title, another language, or a date still to come.
    """
    title = tidy(given.title or draft.title or page.listed_title or "") or None
    lines, origin = _cleaned(page, draft, source, title)
    text = joined((title, *lines) if title else lines)
    _check_length(page, draft, source, "".join(lines), title)
    stamp = _published(page, draft, source, given, now)
    modified = best(draft.modified)
    url = _address(page, draft, source, given)
    return Article(
        id=key(source.id, url),
        source_id=source.id,
        page_id=page.id,
        url=url,
        title=title,
        byline=_authors(draft.byline),
        section=tidy(draft.section or "")[:100] or None,
        language=_language(page, text, source, given, draft),
        published_at=stamp.at if stamp else None,
        published_raw=stamp.raw if stamp else None,
        published_zone=stamp.zone if stamp else None,
        published_precision=stamp.precision if stamp else None,
        published_method=stamp.method if stamp else None,
        modified_at=modified.at if modified else None,
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        syndicated_from=origin,
        access=draft.access,
        handed_in=page.kind == "file",
        first_seen_at=page.fetched_at,
        last_seen_at=page.fetched_at,
        made_by=MADE_BY,
    )


def _cleaned(
    page: Page, draft: Draft, source: Source, title: str | None
) -> tuple[tuple[str, ...], str | None]:
    """Return the article's own paragraphs, and the wire service that it names as its origin."""
    names = credits.known()
    raw = _raw_lines(draft, title)
    lines, signed = credits.signed_off(_own_lines(draft, raw, title, source, page), names)
    named = credits.closing(raw, names) or credits.origin(draft.byline, raw, names, source)
    return lines, signed or named


def _authors(byline: str | None) -> str | None:
    """Return who wrote it, without the outlet and the time that stand behind a stroke."""
    said = re.split(r"\s[|｜]\s", tidy(byline or ""))[0]
    return re.sub(r"^(?:[Bb]y|BY)\s+", "", said)[:300].strip() or None


def _raw_lines(draft: Draft, title: str | None) -> tuple[str, ...]:
    """Return the paragraphs as they came; a text's own headline among them where another one is stated."""
    lines = tuple(line for line in map(tidy, draft.paragraphs) if line)
    if draft.made_from == "html" or not draft.title or plaintext.same(draft.title, title or ""):
        return lines
    return (tidy(draft.title), *lines)


def _own_lines(
    draft: Draft, raw: tuple[str, ...], title: str | None, source: Source, page: Page
) -> tuple[str, ...]:
    """Return the paragraphs without furniture and without the headline that stands before them."""
    lines = raw
    if draft.made_from in ("html", "text"):
        day = datetime.fromisoformat(page.fetched_at).date()
        lines = furniture.cleaned(lines, source.reader(page.url, day).drop_text)
    while title and lines and plaintext.same(lines[0], title):
        lines = lines[1:]
    return lines


def _check_length(page: Page, draft: Draft, source: Source, text: str, title: str | None) -> None:
    if not text and not (title and draft.access == "paywalled"):
        raise _RefusedError(Reason.EMPTY, "no paragraph of an article was found")
    if draft.made_from == "html" and not title and page.kind != "file":
        raise _RefusedError(Reason.NO_TITLE, "no headline was found")
    weight = len(text) + (0 if text.isascii() else len(CJK.findall(text)))  # one says twice as much
    least = source.expect.text_chars
    if draft.made_from != "html" or page.kind == "file":
        least = min(least, HANDED_IN_CHARS)
    elif draft.access == "paywalled":
        least = 0
    if weight < least and page.kind != "attachment":
        raise _RefusedError(
            Reason.TOO_SHORT, f"{len(text)} characters; {source.id} promises {least}"
        )


def _published(
    page: Page, draft: Draft, source: Source, given: Given, now: datetime
) -> Stamp | None:
    """Return when it was published: as stated, as the page says, as the route says, in this order.

    Raises:
        _RefusedError: it claims to be published more than a day after `now`.
    """
    stated = parse(given.published, source.timezone, "given")
    listed = parse(page.listed_at, source.timezone, "route")
    if listed and listed.earliest > now + AHEAD:
        listed = None  # a slip in a list must not cost an article that is there to be read
    found = best((*draft.stamps, listed)) or draft.guessed
    stamp = stated or (found and _of_unknown_zone(found, source))
    if stamp and stamp.earliest > now + AHEAD:
        raise _RefusedError(Reason.FUTURE_DATE, f"published {stamp.at}, but it is {now:%Y-%m-%d}")
    return stamp


def _of_unknown_zone(stamp: Stamp, source: Source) -> Stamp:
    """Return a stamp; the day as printed where neither page nor source says in which zone it was."""
    if source.id != OTHER or not stamp.zone_assumed or stamp.precision in ("day", "month"):
        return stamp
    return replace(stamp, at=stamp.at[:10], precision="day")


def _language(page: Page, text: str, source: Source, given: Given, draft: Draft) -> str:
    """Return the language.

    Raises:
        _RefusedError: it is none that the project reads.
    """
    only = source.languages[0] if len(source.languages) == 1 else None
    found = detected(text, given.language or page.listed_language or only)
    if found not in SUPPORTED:
        raise _RefusedError(
            Reason.UNSUPPORTED_LANGUAGE, f"the text is {found}; read are en, zh and ja"
        )
    return found


def _address(page: Page, draft: Draft, source: Source, given: Given) -> str:
    """Return the canonical address: as given, as the page states for its own site, as asked for."""
    keep = (ANY,) if source.id == OTHER or page.kind == "attachment" else source.keep_query
    asked = canonical(given.url or page.url, keep)
    stated = canonical(draft.canonical or "", keep)
    same_site = host_of(stated) == host_of(asked) and bool(stated)
    same_kind = not source.articles or source.is_article(stated) or not source.is_article(asked)
    return (stated if same_site and same_kind else asked) or given.url or page.url
