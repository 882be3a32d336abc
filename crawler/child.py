"""The child process of a crawl: a plan comes in on standard input, records go out on standard output.

Scrapy's reactor runs once per process, and a crawl must be stoppable, so every source gets a process
of its own. It ends when its parent does: standard input stays open as long as somebody wants the
crawl. Nothing is decided here.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time

from scrapy.crawler import AsyncCrawlerProcess

from crawler import settings
from crawler.plan import PLAN, CrawlPlan
from crawler.session import Session
from crawler.spider import SourceSpider
from store.archive import Writer
from store.errors import DataFolderError, DisputelineError

LAST_WORDS_S = 5.0  # chosen: what a crawl gets to finish its WARC file once nobody wants it


def main() -> int:
    """Run one crawl; return the exit status."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints must not stand between our lines
    plan = PLAN.validate_json(sys.stdin.buffer.readline())
    threading.Thread(target=end_with_parent, args=(sys.stdin.fileno(),), daemon=True).start()
    try:
        session = Session(plan, Writer(plan.archive, plan.source.id, plan.clock()), out)
        run(plan, session)
    except DisputelineError as error:
        print(error, file=sys.stderr)  # noqa: T201  # the parent reads the last line
        return error.exit_code
    return 0


def run(plan: CrawlPlan, session: Session) -> None:
    """Crawl until done.

    Raises:
        DataFolderError: the archive could not be written; its file stays open for `recover`.
    """
    process = AsyncCrawlerProcess(settings.of(plan))
    process.crawl(SourceSpider, session=session)
    process.start()
    if session.broken:
        raise DataFolderError(str(session.broken))
    session.writer.close()


def end_with_parent(wanted: int) -> None:
    """End this process once this file descriptor is at its end: gently first, then at once."""
    while os.read(wanted, 1 << 10):
        continue
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(LAST_WORDS_S)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())
