"""Cells: ids in Datasette's tables and query results become links to our pages."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from markupsafe import Markup

PAGES = {
    "event_id": "event",
    "other_id": "event",
    "article_id": "article",
    "original_id": "article",
    "copy_of": "article",
    "attached_to": "article",
    "entity_id": "actor",
    "holder_id": "actor",
    "speaker_id": "actor",
    "issuer_id": "actor",
    "on_behalf_of": "actor",
    "attributed_to": "actor",
    "measure_id": "measure",
    "page_id": "archive",
}
IDS = {"events": "event", "articles": "article", "entities": "actor", "measures": "measure"}
TEXTS = ("articles", "revisions")
ELSEWHERE = Markup('<span class="faint">see the article’s page</span>')
LINK = Markup('<a href="/{}/{}">{}</a>')


def cell(value: object, column: str, table: str | None) -> Markup | None:
    """Return a cell that holds an id as a link to its page; None where it holds none.

    >>> str(cell("a&b", "measure_id", None)), cell("x", "text", "quotes")
    ('<a href="/measure/a%26b">a&amp;b</a>', None)
    """
    if value is None:  # jobs.serving.limits keeps whole texts back
        return ELSEWHERE if column == "text" and table in TEXTS else None
    page = IDS.get(table or "") if column == "id" else PAGES.get(column)
    row_id, label = _parts(value)
    if page is None or not row_id:
        return None
    return LINK.format(page, quote(row_id, safe=""), label)


def _parts(value: object) -> tuple[str, str]:
    """Return id and label; Datasette gives both where it has looked a foreign key up."""
    if isinstance(value, Mapping):
        return str(value.get("value") or ""), str(value.get("label") or value.get("value") or "")
    return (value, value) if isinstance(value, str) else ("", "")
