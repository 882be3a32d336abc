"""A visitor asks the site of a data folder in this process, as a browser would ask it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx

from jobs.serving import launch
from jobs.serving.launch import Manner


class Visitor:
    """Asks one site."""

    def __init__(self, folder: Path, manner: Manner | None = None) -> None:
        """Make the site and the loop that it runs in."""
        self.site = launch.site(folder, replace(manner or Manner(), names=frozenset({"site"})))
        self.loop = asyncio.new_event_loop()

    def __call__(self, path: str, method: str = "GET", **options: Any) -> httpx.Response:
        """Return the answer to a path; no redirect is followed."""
        answer: httpx.Response = self.loop.run_until_complete(self._asked(method, path, options))
        return answer

    async def _asked(self, method: str, path: str, options: dict[str, Any]) -> httpx.Response:
        transport = httpx.ASGITransport(app=self.site.client.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://site") as client:
            return await client.request(method, path, **options)

    def close(self) -> None:
        """End the site's threads and connections."""
        self.site.reader.close()
        self.site.executor.shutdown(wait=False)
        self.loop.close()
