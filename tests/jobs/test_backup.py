"""A backup of the demo is made, restored and asked the same questions."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.jobs.conftest import Command

pytestmark = pytest.mark.whole


def test_a_restored_folder_answers_as_the_original(
    disputeline: Command, demo_folder: Path, tmp_path: Path
) -> None:
    data, restored = tmp_path / "data", tmp_path / "restored"
    shutil.copytree(demo_folder, data)
    made = disputeline("backup", "--data", data)
    assert made.code == 0
    folder = Path(made.out.splitlines()[0].removeprefix("Backup: "))
    assert folder.parent == tmp_path / "backups"
    assert "integrity verified" in made.out
    back = disputeline("restore", folder, "--data", restored)
    assert back.code == 0
    assert back.out.splitlines()[1:4] == made.out.splitlines()[1:4]
    asked = disputeline("timeline", "--data", data, "--json").out
    assert disputeline("timeline", "--data", restored, "--json").out == asked
    event = asked.split('"id": "')[1].split('"')[0]
    shown = disputeline("show", event, "--data", restored)
    assert (shown.code, shown.out) == (0, disputeline("show", event, "--data", data).out)


def test_the_second_backup_says_what_is_linked(
    disputeline: Command, demo_folder: Path, tmp_path: Path
) -> None:
    first = disputeline("backup", "--data", demo_folder, "--output", tmp_path)
    second = disputeline("backup", "--data", demo_folder, "--output", tmp_path)
    assert "Linked from the backup before: " not in first.out
    assert "Linked from the backup before: " in second.out


def test_what_cannot_be_done_is_one_line(disputeline: Command, tmp_path: Path) -> None:
    nothing = disputeline("backup", "--data", tmp_path / "none")
    assert (nothing.code, nothing.err.count("\n")) == (4, 1)
    none = disputeline("restore", tmp_path / "none", "--data", tmp_path / "new")
    assert (none.code, none.err.count("\n")) == (8, 1)
    assert not (tmp_path / "new").exists()
