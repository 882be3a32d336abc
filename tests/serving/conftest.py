"""The site of the demo, asked in this process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from jobs.serving import launch

Get = Callable[[str], Any]


@pytest.fixture(scope="session")
def site(demo_folder: Path) -> Iterator[launch.Site]:
    made = launch.site(demo_folder)
    yield made
    made.reader.close()


@pytest.fixture(scope="session")
def get(site: launch.Site) -> Iterator[Get]:
    """Return what answers a path as the site does; one event loop for all, as in a server."""
    loop = asyncio.new_event_loop()
    yield lambda path: loop.run_until_complete(site.client.get(path))
    loop.close()
