"""Lines for people on a terminal, JSON lines anywhere else."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from jobs import logs


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    logging.captureWarnings(False)
    structlog.reset_defaults()


def test_what_is_no_terminal_gets_one_json_object_a_line() -> None:
    out = io.StringIO()
    logs.set_up(out).info("crawl", source="paper", articles=3)
    found = json.loads(out.getvalue())
    assert (found["event"], found["source"], found["articles"]) == ("crawl", "paper", 3)
    assert found["timestamp"].endswith("Z")


def test_a_terminal_gets_lines_for_people() -> None:
    out = Terminal()
    logs.set_up(out).info("crawl", source="paper")
    assert not out.getvalue().startswith("{")
    assert "paper" in out.getvalue()


def test_what_libraries_log_goes_the_same_way() -> None:
    out = io.StringIO()
    logs.set_up(out)
    logging.getLogger("scrapy").warning("slow", extra={"source": "paper"})
    found = json.loads(out.getvalue())
    assert (found["logger"], found["event"], found["source"]) == ("scrapy", "slow", "paper")


def test_one_event_is_one_short_line_whatever_it_is_given() -> None:
    out = io.StringIO()
    logs.set_up(out).info("odd", said="a\nb\x1b[31m\u202e" + "x" * 9000)
    assert out.getvalue().count("\n") == 1
    assert len(out.getvalue()) < 700
    assert "\x1b" not in json.loads(out.getvalue())["said"]


def test_a_line_of_progress_becomes_an_event() -> None:
    out = io.StringIO()
    logs.said(logs.set_up(out))("read     20 of 40 articles")
    found = json.loads(out.getvalue())
    assert (found["event"], found["said"]) == ("read", "20 of 40 articles")
