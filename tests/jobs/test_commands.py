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
    loaded = _loaded(ASK.format(name="timeline"))
    heavy = {"scrapy", "twisted", "apscheduler", "datasette", "distributed", "scipy"}
    assert "store.look" in loaded
    assert heavy.isdisjoint(loaded)


def test_a_run_that_finds_nothing_new_loads_neither_spacy_nor_finders_nor_questions() -> None:
    loaded = _loaded("import sys; from jobs import pipeline; print(*sys.modules)")
    assert "nlp.facts.quotes" in loaded
    assert {"spacy", "thinc", "scrapy", "store.look"}.isdisjoint(loaded)
    finders = {"nlp.finding", "nlp.judging", "nlp.amounts", "nlp.quoting.english"}
    assert finders.isdisjoint(loaded)


def _loaded(program: str) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return run.stdout.split()
