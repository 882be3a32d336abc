"""Links: addresses of the site's pages, and of the same page asked a little differently."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode


def link(path: str, query: Mapping[str, str], **changes: str | None) -> str:
    """Return an address with a query; a change of None takes a part away, a trailing `_` is dropped.

    >>> link("/timeline", {"actor": "a b", "from": "2026-01-01"}, from_=None, to="2026-02-01")
    '/timeline?actor=a+b&to=2026-02-01'
    """
    changed = {**query, **{name.rstrip("_"): value for name, value in changes.items()}}
    kept = {name: value for name, value in changed.items() if value}
    return f"{path}?{urlencode(kept)}" if kept else path
