"""One click in a mail program unsubscribes; opening the link alone does not."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from jobs.digest.leaving import Message, leaving
from store import digests


async def _site(scope: Message, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 418, "headers": []})


def asked(folder: Path, method: str, path: str, query: str = "") -> int:
    said: list[Message] = []

    async def send(message: Message) -> None:
        said.append(message)

    async def receive() -> Message:
        return {"type": "http.request", "body": b"List-Unsubscribe=One-Click"}

    scope = {"type": "http", "method": method, "path": path, "query_string": query.encode()}
    asyncio.run(leaving(_site, folder)(scope, receive, send))
    return int(said[0]["status"])


@pytest.fixture
def token(tmp_path: Path) -> str:
    with digests.held(tmp_path) as ledger:
        return digests.token(ledger, "a@example.org")


def gone(folder: Path) -> frozenset[str]:
    with digests.seen(folder) as ledger:
        return digests.unsubscribed(ledger)


def test_a_post_with_the_token_unsubscribes(tmp_path: Path, token: str) -> None:
    assert asked(tmp_path, "POST", "/unsubscribe", f"token={token}") == 200
    assert asked(tmp_path, "POST", "/unsubscribe", f"token={token}") == 200
    assert gone(tmp_path) == {"a@example.org"}


def test_a_look_at_the_link_does_not(tmp_path: Path, token: str) -> None:
    assert asked(tmp_path, "GET", "/unsubscribe", f"token={token}") == 200
    assert gone(tmp_path) == frozenset()


@pytest.mark.parametrize("query", ["", "token=", "token=guessed", "token=" + "x" * 9999])
def test_another_token_does_not_either(tmp_path: Path, token: str, query: str) -> None:
    assert asked(tmp_path, "POST", "/unsubscribe", query) == 404
    assert gone(tmp_path) == frozenset()


def test_one_leaves_while_mail_is_being_sent(tmp_path: Path, token: str) -> None:
    with digests.held(tmp_path):
        assert asked(tmp_path, "POST", "/unsubscribe", f"token={token}") == 200
    assert gone(tmp_path) == {"a@example.org"}


def test_everything_else_is_the_sites(tmp_path: Path) -> None:
    assert asked(tmp_path, "GET", "/timeline") == 418
