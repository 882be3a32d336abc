"""The notebook in the docs is well-formed and runs on the demo's data as it stands in the file."""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from jobs import commands

NOTEBOOK = Path(__file__).parents[2] / "store" / "docs" / "timeline.ipynb"
TEXT = NOTEBOOK.read_text(encoding="utf-8")
NOTE: dict[str, Any] = json.loads(TEXT)
CODE = ["".join(cell["source"]) for cell in NOTE["cells"] if cell["cell_type"] == "code"]
MOST_BYTES = 300_000


def test_the_notebook_is_small_and_names_no_machine() -> None:
    assert len(TEXT.encode()) < MOST_BYTES
    assert not re.search(r"/(?:home|root|tmp|Users|work)/", TEXT)


def test_the_notebook_follows_its_format() -> None:
    assert (NOTE["nbformat"], NOTE["nbformat_minor"]) >= (4, 5)
    ids = [cell["id"] for cell in NOTE["cells"]]
    assert len(set(ids)) == len(ids)
    for cell in NOTE["cells"]:
        wanted = {"id", "cell_type", "metadata", "source"}
        if cell["cell_type"] == "code":
            wanted |= {"outputs", "execution_count"}
        assert set(cell) == wanted


def test_what_the_notebook_shows_is_what_it_ran() -> None:
    cells = [cell for cell in NOTE["cells"] if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in cells] == list(range(1, len(cells) + 1))
    shown = [output for cell in cells for output in cell["outputs"]]
    assert all(output["output_type"] != "error" for output in shown)
    assert sum("image/png" in output.get("data", {}) for output in shown) == 2


def test_the_commands_that_the_notebook_names_exist() -> None:
    named = set(re.findall(r"disputeline ([a-z]+)", TEXT))
    assert named <= set(commands.names())


@pytest.mark.whole
@pytest.mark.timeout(600)  # the demo itself, on a busy machine
def test_the_cells_run_on_the_demo(
    demo_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MPLBACKEND", "agg")
    monkeypatch.setenv("DISPUTELINE_DATA", str(demo_folder))
    known: dict[str, Any] = {"__name__": "__main__"}
    for source in CODE:
        exec(compile(source, str(NOTEBOOK), "exec"), known)
    assert len(known["events"]) > 10
    assert len(known["counted"]) > 10
    assert "sha256" in capsys.readouterr().out
    known["plt"].close("all")


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_the_notebook_runs_in_jupyter(demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("ipykernel", reason="needs the extra `notebook`")
    nbformat = importlib.import_module("nbformat")
    nbclient = importlib.import_module("nbclient")
    monkeypatch.setenv("DISPUTELINE_DATA", str(demo_folder))
    read = nbformat.reads(TEXT, as_version=4)
    nbformat.validate(read)
    nbclient.NotebookClient(read, timeout=120, kernel_name="python3").execute()
