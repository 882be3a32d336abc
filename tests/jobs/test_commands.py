"""Commands are loaded one by one: each by the name of its file, with what it needs alone."""

from __future__ import annotations

import subprocess
import sys

import pytest

from jobs import commands

ASK = "import sys; from jobs import commands; commands.named({name!r}); print(*sys.modules)"


@pytest.mark.parametrize("name", commands.names())
def test_a_command_has_the_name_of_its_file(name: str) -> None:
    assert commands.named(name).name == name


def test_a_question_loads_neither_the_crawler_nor_the_scheduler_nor_the_site() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", ASK.format(name="timeline")],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    heavy = {"scrapy", "twisted", "apscheduler", "datasette", "distributed", "scipy"}
    assert "store.look" in loaded
    assert heavy.isdisjoint(loaded)
