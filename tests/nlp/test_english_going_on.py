"""English: who is meant by an office, what only goes on about a remark, and days that are of a weekend."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, mentions, quotes
from nlp.facts.happenings import FACT, Happening
from nlp.reading import Reading

KINDS = (mentions.FACT, dates.FACT, quotes.FACT, FACT)
Read = Callable[..., Reading]

# Read as published on Thursday, 8 January 2026.


@pytest.fixture
def told(reading: Read) -> Callable[[str], list[tuple[str, str | None, str]]]:
    def read(text: str) -> list[tuple[str, str | None, str]]:
        found = reading(text, "en", *KINDS).of(Happening)
        return [(one.type, one.date, one.actors) for one in found]

    return read


def test_an_office_acts_that_a_name_held_before(
    told: Callable[[str], list[tuple[str, str | None, str]]],
) -> None:
    text = (
        "Fu Cong, China's ambassador to the United Nations, wrote on Monday about Prime Minister Sanae "
        "Takaichi's remarks. The prime minister said at a meeting of parliament on Nov. 7 that an attack "
        "on Taiwan could threaten Japan's survival."
    )
    assert ("remark", "2025-11-07", "sanae_takaichi") in told(text)


def test_she_said_quotes_more_of_the_remark_before(
    told: Callable[[str], list[tuple[str, str | None, str]]],
) -> None:
    remark = "On Nov. 7, Prime Minister Sanae Takaichi told parliament that Taiwan's fate could be Japan's."
    more = '"If ships are sent and force is used, that may well threaten our survival," she said.'
    later = "On Wednesday, she said she would not take the words back."
    assert [kind for kind, *_ in told(f"{remark}\n\n{more}\n\n{later}")] == ["remark", "statement"]


def test_a_weekend_is_its_two_days(reading: Read) -> None:
    text = "Over the weekend, Xue Jian, China's consul general, said that the answer was a provocation."
    found = reading(text, "en", *KINDS).of(Happening)
    assert [(one.date, one.date_end) for one in found] == [("2026-01-03", "2026-01-04")]


def test_those_over_whom_an_envoy_is_summoned_are_not_addressed(reading: Read) -> None:
    text = "Japan on Tuesday summoned Beijing's envoy over Consul General Xue Jian's remarks."
    found = reading(text, "en", *KINDS).of(Happening)
    assert [(one.type, one.targets) for one in found] == [("protest", "china_government")]


def test_words_of_before_that_a_speech_tells_of_are_none_of_the_news(
    told: Callable[[str], list[tuple[str, str | None, str]]],
) -> None:
    text = (
        "Foreign ministry spokesperson Mao Ning noted on Tuesday that the Chinese military had already "
        "stated its position."
    )
    assert told(text) == [("statement", "2026-01-06", "mao_ning")]
