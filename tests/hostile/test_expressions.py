"""No expression of the readers and the crawler takes long, whatever text it is given."""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

from crawler.text import joined
from tests.hostile.patterns import held, hostile

CHARS = (
    1_000  # chosen: longer than nearly any sentence; what doubles with each character never ends
)
MORE_CHARS = 4_000
TRIES = 3
SECONDS = 1.0  # of a busy machine for 1,000 characters; the slowest takes .23 on a quiet one
MORE_SECONDS = (
    SECONDS * 16
)  # four times the characters; what grows faster than the square takes longer


class TooLongError(Exception):
    """An expression is still busy."""


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Stop whatever takes longer than it may."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def busy(pattern: re.Pattern[str], texts: Iterator[str], seconds: float = SECONDS) -> str:
    """Return the beginning of a text that keeps an expression busy; nothing where there is none.

    What once takes long may have met the collector of a process full of models: it gets two tries more.
    """
    for text in texts:
        if all(takes_long(pattern, text, seconds) for _ in range(TRIES)):
            return text[:60]
    return ""


def takes_long(pattern: re.Pattern[str], text: str, seconds: float) -> bool:
    """Tell whether an expression is still busy with a text after some seconds of processor time."""
    try:
        with bounded(seconds):
            sum(1 for _ in pattern.finditer(text))
    except TooLongError:
        return True
    return False


def slow(package: str, chars: int, seconds: float) -> dict[str, str]:
    """Return the expressions of a package that are kept busy, each with the beginning of a text."""
    found = {}
    for place, pattern in held(package).values():
        texts = hostile(pattern, chars)
        if package == "nlp":  # readers see texts that were cleaned
            texts = (joined(text.split("\n\n")) for text in texts)
        if text := busy(pattern, texts, seconds):
            found[f"{place}: {pattern.pattern[:80]}"] = text
    return found


@pytest.mark.parametrize("package", ["nlp", "crawler"])
def test_no_expression_is_kept_busy_by_what_is_made_for_it(package: str) -> None:
    assert slow(package, CHARS, SECONDS) == {}


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("package", ["nlp", "crawler"])
def test_no_expression_grows_faster_than_the_square(package: str) -> None:
    assert slow(package, MORE_CHARS, MORE_SECONDS) == {}


@pytest.mark.parametrize("source", [r"(?:a+)+$", r"(?:a|a)*b", r"(?:\w+ly|ly)*x"])
def test_an_expression_that_never_ends_is_found(source: str) -> None:
    assert busy(re.compile(source), hostile(re.compile(source), CHARS))


def test_the_walk_comes_to_what_records_and_tables_hold() -> None:
    known = held("nlp")
    places = {place for place, _ in known.values()}
    assert len({place.rpartition(".")[0] for place in places}) > 40
    assert len(known) > 2_000
    start = time.process_time()
    assert busy(re.compile("a*b"), iter(["a" * 100])) == ""
    assert time.process_time() - start < SECONDS
