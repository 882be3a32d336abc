"""The extractor's process: pages that are archived come in, what they hold goes out, one by one and in order.

`python -m crawler.extractor` reads from standard input, as Python objects of the process that began it: a
`Shelf`, then one `Task` a page; for each it writes an article or a refusal. It ends when its input does. So
extraction goes on beside the process that writes, and a page that kills its reader kills no run. Nothing is
stored here.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from crawler import extract
from crawler.extract import Given
from crawler.source import Source, other
from store import archive
from store.archive import Location
from store.errors import ArchiveError
from store.records import Article, Page, Reason, Rejected, Stage


@dataclass(frozen=True)
class Shelf:
    """Where archived pages stand, and how the pages of each source are read."""

    archive: Path
    sources: Mapping[str, Source]
    rest: Source = field(default_factory=other)  # how those of no known source are read


@dataclass(frozen=True)
class Task:
    """A page to extract, and what whoever handed it in states of it."""

    page: Page
    given: Given | None = None


def extracted(shelf: Shelf, task: Task) -> Article | Rejected:
    """Return what a page holds, or why it holds no article."""
    page = task.page
    try:
        if page.warc_file is None or page.warc_offset is None or page.warc_length is None:
            raise ArchiveError(f"Page {page.id} ({page.url}) has no record in the archive.")
        where = Location(page.warc_file, page.warc_offset, page.warc_length)
        archived = archive.read(shelf.archive, where, page.sha256)
    except ArchiveError as error:
        return Rejected(
            page_id=page.id, stage=Stage.EXTRACT, reason=Reason.NOT_IN_ARCHIVE, detail=str(error)
        )
    source = shelf.sources.get(page.source_id) or shelf.rest
    now = datetime.fromisoformat(page.fetched_at)
    return extract.article(page, archived.body, source, now=now, given=task.given)


def main() -> int:
    """Extract what comes until nothing more does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever began it closes its input
    tasks, outcomes = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with tasks, suppress(BrokenPipeError), outcomes:  # it may be told to end with pages in hand
        os.dup2(2, 1)  # whatever a library prints must not stand between outcomes
        shelf: Shelf = pickle.load(tasks)  # of the process that began this one
        while True:
            try:
                task: Task = pickle.load(tasks)
            except EOFError:
                break
            outcomes.write(pickle.dumps(extracted(shelf, task), pickle.HIGHEST_PROTOCOL))
            outcomes.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
