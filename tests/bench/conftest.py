"""The benchmarks share the first topic."""

from __future__ import annotations

import pytest

from store.topic import Topic, load


@pytest.fixture(scope="session")
def topic() -> Topic:
    return load("china-japan-dual-use")
