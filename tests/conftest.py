"""The demo's data folder, made once for all tests that look at it."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

import pytest

from jobs import cli, demo


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return the data folder of a demo and what it printed: run once for all tests."""
    made, out = tmp_path_factory.mktemp("demo"), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        assert cli.main(["demo", "--data", str(made)]) == 0
    return made, out.getvalue().replace(str(made), str(demo.FOLDER))


@pytest.fixture(scope="session")
def demo_folder(printed: tuple[Path, str]) -> Path:
    return printed[0]
