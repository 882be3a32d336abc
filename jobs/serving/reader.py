"""Reader: the data folder as the site reads it: a connection a thread that cannot write, for a short while.

A gathering that takes longer than its time is stopped by SQLite itself
(https://sqlite.org/c3ref/progress_handler.html), so that no request holds a thread.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from jobs.workspace import fact_tables
from store import opening
from store.db import Database

Result = TypeVar("Result")
THREADS = 4  # chosen: twice the cores of a small server
STEPS = 10_000  # SQLite instructions between two looks at the clock: some 0.1 ms
LIMIT_S = 5.0  # chosen: pages take under 0.2 s; a busy disk may need longer


class Reader:
    """Reads one data folder from several threads."""

    def __init__(self, folder: Path, limit_s: float = LIMIT_S) -> None:
        """Name the folder; nothing is opened yet."""
        self.folder = folder
        self.limit_s = limit_s
        self._held = threading.local()
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="reader")

    async def read(self, gather: Callable[[Database], Result]) -> Result:
        """Return what a function gathers, run in a thread.

        Raises:
            DataFolderError: the folder cannot be read.
            sqlite3.OperationalError: "interrupted", where it took too long.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._gathered, gather)

    def _gathered(self, gather: Callable[[Database], Result]) -> Result:
        db = self._database()
        until = time.monotonic() + self.limit_s
        db.sql.conn.set_progress_handler(lambda: time.monotonic() > until, STEPS)
        try:
            return gather(db)
        finally:
            db.sql.conn.set_progress_handler(None, 0)

    def _database(self) -> Database:
        held: Database | None = getattr(self._held, "db", None)
        file = opening.held(self.folder).stat().st_ino  # a demo that is run anew makes another file
        if held is None or self._held.file != file:
            held = self._held.db = Database.open(self.folder, fact_tables())
            self._held.file = file
        return held

    def close(self) -> None:
        """Wait for no one; connections close with their threads."""
        self._threads.shutdown(wait=False, cancel_futures=True)
