"""A service that follows one small made-up site: `python -m tests.jobs.following FOLDER ADDRESS`."""

from __future__ import annotations

import sys
from pathlib import Path

from jobs.commands.options import say
from jobs.service import serve
from jobs.workspace import Workspace, chosen_topic, fact_tables
from store import settings as settings_file
from store.db import Database
from store.errors import DisputelineError
from tests.crawler.crawling import listing, source


def main(folder: Path, address: str) -> int:
    """Follow the site that answers at an address; return the exit status."""
    followed = source(listing())
    with Database(folder, fact_tables()) as db:
        topic = chosen_topic(db, None)
        with db.hold():
            db.follow_topic(topic, [followed.row])
        work = Workspace(
            db=db,
            topic=topic,
            sources={followed.id: followed},
            followed=(followed,),
            settings=settings_file.load(folder, contact="tests@example.org"),
            say=say,
            replica=address,
        )
        try:
            serve(work)
        except DisputelineError as error:
            say(str(error))
            return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
