"""English news of later months: who is not meant by an office, accounts, former measures, own words.

All sentences are the project's own; the actors are invented or countries that no topic of its own names.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.reading import Reading

ALL = (dates.FACT, mentions.FACT, quotes.FACT, happenings.FACT)
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        (
            "BERGEN, Norway (Fjord Press) -- Canada's Trade Minister Ann Lee proposed that the bloc "
            "store nickel.",
            "ann_lee",
            "the bloc store nickel",
        ),
        (
            "Oslo has shown anger since Canadian Minister Ann Lee in May implied Norway could yield.",
            "ann_lee",
            "Norway could yield",
        ),
        (
            "Under Norway's explanation, traders of nickel need a licence for each order.",
            "norway",
            "traders of nickel need a licence for each order",
        ),
        (
            "According to local media reports, the port stayed shut in May.",
            "local_media",
            "the port stayed shut in May",
        ),
        (
            "Norwegian institutions have estimated that the loss could reach 2 percent.",
            "institutions",
            "the loss could reach 2 percent",
        ),
        (
            "Norsk Wire will buy more nickel from Alta Mines, a spokesperson for the Norwegian maker "
            "said on Monday, as Oslo cuts its imports.",
            "spokesperson",
            "Norsk Wire will buy more nickel from Alta Mines",
        ),
        (
            "Minister Ann Lee urged that the talks be held in Oslo.",
            "ann_lee",
            "the talks be held in Oslo",
        ),
    ],
)
def test_an_account_or_a_proposal_is_its_authors(
    reading: Read, text: str, who: str, words: str
) -> None:
    (quote,) = reading(f"Trade news\n\n{text}", "en", *ALL[:3]).of(Quote)
    assert who in (quote.speaker_id or "")
    assert quote.text == words


def test_the_spokesperson_is_nobody_who_holds_another_office(reading: Read) -> None:
    text = (
        "Norsk Wire has stock, the firm said.\n\nIn May, US Vice President Tom Hale flew to Oslo.\n\n"
        "Output will rise in June, the spokesperson said."
    )
    found = reading(text, "en", *ALL[:3]).of(Quote)
    assert "hale" not in (found[-1].speaker_id or "")


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        (
            "Few firms moved after the first batch of orders published on December 4.",
            "earlier_measure",
            "2025-12-04",
        ),
        (
            "The levies follow Canada's tightening of export rules for nickel on January 2.",
            "earlier_measure",
            "2026-01-02",
        ),
        ("December saw a 45 percent drop in imports from Norway.", "trade_data", "2025-12"),
        (
            "Norway's Vice President Tom Hale on Monday unveiled plans to form a nickel club.",
            "plan",
            "2026-01-05",
        ),
        (
            "Alta Mines opened its smelter in 2019 and started selling wire last October.",
            "other",
            "2025-10",
        ),
    ],
)
def test_what_went_before_and_what_fell_has_its_kind_and_day(
    reading: Read, sentence: str, kind: str, day: str
) -> None:
    found = reading(f"Trade news\n\n{sentence}", "en", *ALL).of(Happening)
    assert [(one.type, one.date) for one in found] == [(kind, day)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The trade ministry in Norway intends to ensure calm at its ports.",
        "Norway aims to show that it will not yield.",
        "A 30% fall in exports would cost Norway 6 billion crowns.",
    ],
)
def test_an_end_in_view_and_a_supposed_fall_are_no_happenings(reading: Read, sentence: str) -> None:
    assert not reading(f"Trade news\n\n{sentence}", "en", *ALL).of(Happening)


def test_two_lists_of_one_verb_are_two_listings(reading: Read) -> None:
    text = (
        "Trade news\n\nNorway put 20 firms - including Acme Co, Ltd. - on its control list and another "
        "20 - such as Alta Mines - on a watch list."
    )
    found = reading(text, "en", *ALL).of(Happening)
    assert [(one.type, one.list) for one in found] == [
        ("listing", "control list"),
        ("listing", "watch list"),
    ]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("said the step is “lawful and fair to all.”", ["listing", "statement"]),
        ("said the step names 20 firms.", ["listing"]),
        ("said it would apply “far stricter checks” to them.", ["listing"]),
    ],
)
def test_a_judgement_in_the_issuers_own_words_is_a_statement(
    reading: Read, words: str, kinds: list[str]
) -> None:
    text = (
        "Trade news\n\nNorway's Ministry of Trade put 20 firms on a control list on Monday.\n\n"
        f"The Ministry of Trade {words}"
    )
    assert [one.type for one in reading(text, "en", *ALL).of(Happening)] == kinds
