"""CSL-JSON: works as an array of items for citation processors.

Follows the CSL data schema 1.0 (https://docs.citationstyles.org/en/stable/specification.html).
"""

from __future__ import annotations

import json
from typing import Any

from jobs.exporting.works import Work
from jobs.show import clean

HEAD, BETWEEN, END = "[\n", ",\n", "\n]\n"
TYPES = {"news": "article-newspaper", "web": "webpage", "data": "dataset"}


def text(work: Work) -> str:
    """Return a work as one CSL item; names stand as printed (`literal`), dates as parts."""
    said = {
        "id": work.key,
        "type": TYPES[work.form],
        "title": clean(work.title),
        "author": [{"literal": clean(work.author)}] if work.author else None,
        "container-title": clean(work.container),
        "publisher": clean(work.container),
        "issued": _parts(work.issued),
        "accessed": _parts(work.accessed),
        "version": work.version,
        "language": work.language,
        "URL": clean(work.url),
        "archive": "disputeline" if work.archive else None,
        "archive_location": work.archive,
        "note": clean(work.note),
    }
    return json.dumps({name: value for name, value in said.items() if value}, ensure_ascii=False)


def _parts(day: str | None) -> dict[str, Any] | None:
    """Return a date as CSL writes it: as many parts as are known."""
    return {"date-parts": [[int(part) for part in day.split("-")]]} if day else None
