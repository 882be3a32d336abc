"""English happenings: days counted from others, lists left, plans said, calls held."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes
from nlp.facts.dates import DateMention
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.reading import Reading

Read = Callable[..., Reading]
KINDS = (mentions.FACT, dates.FACT, happenings.FACT)
# Read as published on Thursday, 8 January 2026.
REPORTED = [  # text, type, day
    (
        "Canada's new fishing rules took effect on Wednesday, two days after the Ministry of Fisheries "
        "put nine Danish firms on its watch list.",
        "listing",
        "2026-01-05",
    ),
    (
        "Canada banned exports of nickel on December 3. A week later Denmark protested to Canada.",
        "protest",
        "2025-12-10",
    ),
    (
        "Canada banned exports of nickel on Dec. 3. A week later Denmark protested to Canada, and the "
        "Canadian government rejected the complaint the following day.",
        "rejection",
        "2025-12-11",
    ),
    (
        "Canada tightened controls on nickel on Dec. 2, and Denmark lodged a protest the same day.",
        "protest",
        "2025-12-02",
    ),
    ("Two yards left the watch list on January 5.", "delisting", "2026-01-05"),
    ("Three yards were freed from the watch list on Monday.", "delisting", "2026-01-05"),
    (
        "On Tuesday the Danish government lifted the measures on two firms.",
        "delisting",
        "2026-01-06",
    ),
    ("A control list followed on December 4 and named nine firms.", "listing", "2025-12-04"),
    ("On Dec. 9 Canada shut its market to Danish herring.", "announcement", "2025-12-09"),
    ("In December the cabinet adopted a package worth $2 million.", "announcement", "2025-12"),
    ("Toyota said on Tuesday it would double its stock of nickel.", "plan", "2026-01-06"),
    ("Oru, a maker of skates, said on Tuesday it would stop buying nickel.", "plan", "2026-01-06"),
    ("Prosecutors brought the indictment on January 5.", "court", "2026-01-05"),
    ("Shares in the yard hit their daily limit on Monday.", "market", "2026-01-05"),
    (
        "In November Sanae Takaichi spoke in parliament about the strait.",
        "remark",
        "2025-11",
    ),
    (
        "Wang Yi and his Danish counterpart, Toshimitsu Motegi, held a telephone call on January 5.",
        "meeting",
        "2026-01-05",
    ),
    (
        "Canada's imports of nickel from Denmark fell 9 percent in November to 40 tonnes, the trade "
        "ministry said on January 7.\n\nYard shares closed 2 percent lower after the figures.",
        "market",
        "2026-01-07",
    ),
    ("Toyota Motor stopped making vans on January 5.", "other", "2026-01-05"),
]
NOT_REPORTED = [  # text, type
    ("The editors left firms off the watch list.", "delisting"),
    ("The shop shut its doors early on Monday.", "announcement"),
    ("A long list of questions followed on Monday.", "listing"),
    ("Canada and Denmark said on Tuesday the talks were long.", "plan"),
    ("The orchestra spoke in whispers on Monday.", "remark"),
    ("The yard stopped the clock on Monday.", "other"),
]


@pytest.fixture
def told(reading: Read) -> Callable[[str], list[Happening]]:
    """Return a function from an English text to the happenings it reports."""
    return lambda text: list(reading(text, "en", *KINDS).of(Happening))


@pytest.mark.parametrize(("text", "kind", "day"), REPORTED, ids=lambda one: str(one)[:40])
def test_each_is_told_with_its_kind_and_day(
    told: Callable[[str], list[Happening]], text: str, kind: str, day: str
) -> None:
    assert (kind, day) in [(one.type, one.date) for one in told(text)]


@pytest.mark.parametrize(("text", "kind"), NOT_REPORTED, ids=lambda one: str(one)[:40])
def test_what_only_looks_like_it_is_not_told(
    told: Callable[[str], list[Happening]], text: str, kind: str
) -> None:
    assert kind not in [one.type for one in told(text)]


@pytest.mark.parametrize(
    ("text", "expression", "value"),
    [
        ("Sales fell in November from a year earlier, it said on January 6.", "January 6", "2026-01-06"),
        ("Sales fell in November. A year earlier, in May, they rose.", "May", "2025-05"),
        ("It will meet foreign-owned yards in the capital on January 19.", "January 19", "2026-01-19"),
        ("It re-opened the yard on December 19.", "December 19", "2025-12-19"),
    ],
)  # fmt: skip
def test_a_day_is_of_the_year_that_is_told(
    reading: Read, text: str, expression: str, value: str
) -> None:
    found = reading(text, "en", dates.FACT).of(DateMention)
    assert [one.value for one in found if one.text == expression] == [value]


def test_her_government_is_that_of_the_one_spoken_of(reading: Read) -> None:
    text = "Sanae Takaichi spoke on Monday. Her government says that nothing has changed."
    found = reading(text, "en", mentions.FACT, quotes.FACT).of(Quote)
    assert [one.speaker_id for one in found] == ["japan_government"]


def test_the_government_of_someone_unknown_stays_without_a_name(reading: Read) -> None:
    text = "Jane Holm spoke on Monday. Her government says that nothing has changed."
    found = reading(text, "en", mentions.FACT, quotes.FACT).of(Quote)
    assert "japan_government" not in [one.speaker_id for one in found]
