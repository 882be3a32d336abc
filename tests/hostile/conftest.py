"""Data folders that say hostile things, made once, and a visitor of the site of the worse one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile import hostile_folder
from tests.serving.visiting import Visitor


@pytest.fixture(scope="session")
def reached(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder that hostile articles were handed in to."""
    made = tmp_path_factory.mktemp("reached")
    return hostile_folder.handed_in(made / "data", made / "papers")


@pytest.fixture(scope="session")
def worst(reached: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return one in which every text is hostile, control characters included."""
    return hostile_folder.poisoned(tmp_path_factory.mktemp("worst") / "data", reached)


@pytest.fixture(scope="session")
def visit(worst: Path) -> Iterator[Visitor]:
    made = Visitor(worst)
    yield made
    made.close()
