"""Sieve: a record of a news archive is kept, or passed over for a reason that is counted.

Cheap questions come first: what kind of record, whose page, which day, an answer with a document, and at
last whether the page has the words without which no article is on topic. That filter lets pages through
that turn out off topic; it holds none back that the topic would take. Nothing is extracted here.
"""

from __future__ import annotations

import hashlib
import html
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from crawler.source import Source
from crawler.text import decode, purged
from jobs.backfill.plan import Plan
from jobs.ingest import DOCUMENTS
from nlp import relevance
from store import archive
from store.archive import Archived, stamp
from store.cutting import Piece, fields_of
from store.errors import ArchiveError
from store.records import Page, key

TEXT = re.compile(r"^(?:text/|application/xhtml)", re.I)
WITHIN_WORDS = (
    "a abbr b bdi bdo big cite code em font i ins kbd mark q rb ruby s samp small span strike strong sub "
    "sup tt u var wbr"
)
INLINE = re.compile(rf"</?(?:{'|'.join(WITHIN_WORDS.split())})(?: [^<>]*)?/?>")
TAG = re.compile(r"<[^<>]*>")
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


class PassedOver(StrEnum):
    """Why a record was not kept."""

    OTHER_KIND = "other_kind"  # a request, a note of the archive
    OTHER_OUTLET = "other_outlet"
    OTHER_DAY = "other_day"
    NOT_A_DOCUMENT = "not_a_document"  # a redirect, an error, a picture
    OFF_VOCABULARY = "off_vocabulary"
    TOO_LARGE = "too_large"
    MALFORMED = "malformed"


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A page of an outlet that may be on topic; `page` does not say yet where its record stands."""

    page: Page
    source: Source
    offset: int
    length: int
    archived: Archived = field(repr=False)


def sift(piece: Piece, plan: Plan) -> Kept | PassedOver:
    """Return the page that a record holds, or why it was passed over."""
    if piece.is_too_large:
        return PassedOver.TOO_LARGE
    fields = fields_of(piece.data)
    if not fields:
        return PassedOver.MALFORMED
    if fields.get("warc-type") not in ("response", "resource"):
        return PassedOver.OTHER_KIND
    source = plan.source_of(fields.get("warc-target-uri", "").strip("<>"))
    if source is None:
        return PassedOver.OTHER_OUTLET
    fetched_at = _instant(fields.get("warc-date", ""))
    if fetched_at is None:
        return PassedOver.MALFORMED
    if not plan.holds_day(fetched_at[:10]):
        return PassedOver.OTHER_DAY
    return _document(piece, plan, source, fetched_at)


def _document(piece: Piece, plan: Plan, source: Source, fetched_at: str) -> Kept | PassedOver:
    archived = _unpacked(piece)
    if archived is None:
        return PassedOver.MALFORMED
    content_type = archived.content_type or ""
    if archived.status not in (None, 200) or not DOCUMENTS.match(content_type):
        return PassedOver.NOT_A_DOCUMENT
    if TEXT.match(content_type):
        text = decode(archived.body, content_type)
        if not relevance.may_be_on_topic(views(text), plan.topic):
            return PassedOver.OFF_VOCABULARY
    return Kept(
        page=_page(archived, source, fetched_at),
        source=source,
        offset=piece.offset,
        length=piece.length,
        archived=archived,
    )


def _unpacked(piece: Piece) -> Archived | None:
    """Return what a record holds; None where warcio cannot read it."""
    try:
        return archive.unpack(next(iter(ArchiveIterator(io.BytesIO(piece.data)))))
    except (ArchiveLoadFailed, ArchiveError, StopIteration, EOFError, ValueError):
        return None


def _page(archived: Archived, source: Source, fetched_at: str) -> Page:
    url, sha256 = archived.url.strip("<>"), hashlib.sha256(archived.raw).hexdigest()
    return Page(
        id=key("foreign", source.id, url, fetched_at, sha256),
        source_id=source.id,
        url=url,
        kind="article",
        fetched_at=fetched_at,
        status=archived.status,
        content_type=archived.content_type,
        sha256=sha256,
    )


def _instant(stated: str) -> str | None:
    """Return an instant in the store's form; None where a record states none.

    >>> _instant("2026-01-06T12:00:00Z"), _instant("yesterday")
    ('2026-01-06T12:00:00Z', None)
    """
    try:
        at = datetime.fromisoformat(stated)
        return stamp(at if at.tzinfo else at.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        return None


def views(page: str) -> Iterator[str]:
    """Yield a page in plain form: as it stands; words across tags joined; each tag as a blank.

    >>> list(views("<p>Dual-<b>use</b><br>items</p>"))[1]
    'dual use items'
    """
    text = html.unescape(purged(page))
    if "\\u" in text:
        text = ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    plain = relevance.plain(text)
    yield plain
    yield " ".join(TAG.sub(" ", INLINE.sub("", plain)).split())
    yield " ".join(TAG.sub(" ", plain).split())
