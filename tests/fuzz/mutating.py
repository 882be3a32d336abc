"""Input as nobody sends it on purpose: our own samples, cut, doubled and spiked; and how it is tried.

A property is tried on a few examples that are the same every day, and, where time is given for it, on new
ones until that time is over (`FUZZ_MINUTES`, for all properties together; 60 where nothing is said).
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

PROPERTIES = 8  # among which the time is shared out
ROUND = 50
MOST_STEPS = 12
NOT_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
Check = Callable[[Any], None]


@st.composite
def mutated(draw: st.DrawFn, samples: Sequence[bytes], spikes: Sequence[bytes]) -> bytes:
    """Return a sample after some accidents."""
    body = draw(st.sampled_from(samples))
    put = st.one_of(st.sampled_from(spikes), st.binary(max_size=9))
    for _ in range(draw(st.integers(0, MOST_STEPS))):
        at, to = draw(st.integers(0, len(body))), draw(st.integers(0, len(body)))
        end = min(len(body), at + draw(st.sampled_from((1, 2, 7, 40, 300, 5000))))
        accidents = {
            "cut": body[:at] + body[end:],
            "double": body[:end] + body[at:end] + body[end:],
            "spike": body[:at] + draw(put) + body[at:],
            "overwrite": body[:at] + draw(put) + body[end:],
            "flip": body[:at]
            + bytes(byte ^ 1 << at % 8 for byte in body[at:end][:1])
            + body[at + 1 :],
            "move": body[:to] + body[at:end] + body[to:],
            "end": body[:at],
        }
        body = accidents[draw(st.sampled_from(sorted(accidents)))]
    return body


def soup(pieces: Sequence[str]) -> st.SearchStrategy[str]:
    """Return texts made of pieces of real ones, of numbers, and of anything at all."""
    numbers = st.one_of(
        st.integers(-(10**6), 10**18).map(str),
        st.sampled_from(
            ("0", "00", "30", "31", "32", "13", "9999", "10000", "1.5.2", "１２", "1,00,0")
        ),
        st.sampled_from(("二〇二六", "三十", "千", "万", "億", "兆", "零", "两", "半", "数十")),
    )
    some = st.one_of(st.sampled_from(pieces), st.sampled_from(pieces), numbers, st.text(max_size=4))
    return st.lists(some, max_size=24).flatmap(
        lambda parts: st.sampled_from(("", " ", "\n\n", "、")).map(lambda gap: gap.join(parts))
    )


def tried(check: Check, examples: st.SearchStrategy[Any], count: int) -> None:
    """Try a property on some examples, the same every time."""
    fixed = settings(
        max_examples=count, derandomize=True, database=None, deadline=None,
        suppress_health_check=NOT_SLOW,
    )  # fmt: skip
    fixed(given(examples)(check))()


def tried_long(check: Check, examples: st.SearchStrategy[Any]) -> int:
    """Try a property on new examples for its share of the time; return how many rounds that were."""
    end = time.monotonic() + 60 * float(os.environ.get("FUZZ_MINUTES", "60")) / PROPERTIES
    first, rounds = int(os.environ.get("FUZZ_SEED", "1")), 0
    free = settings(
        max_examples=ROUND, database=None, deadline=None, suppress_health_check=NOT_SLOW
    )
    while time.monotonic() < end:

        def once(example: Any) -> None:
            check(example)

        seed(first + rounds)(free(given(examples)(once)))()
        rounds += 1
    return rounds
