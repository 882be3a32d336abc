"""English dates, stances and speakers by what stands before: the next day, the easing welcomed, "it"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, figures, mentions, quotes, stances
from nlp.facts.dates import DateMention
from nlp.facts.figures import Figure
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.reading import Reading

SPOKEN = (dates.FACT, mentions.FACT, quotes.FACT, stances.FACT)
COUNTED = (dates.FACT, mentions.FACT, quotes.FACT, figures.FACT)
Read = Callable[..., Reading]

# Read as published on Thursday, 8 January 2026.
DAYS = [  # text, expression, value
    ("It began on Dec. 6. That same night the two met.", "That same night", "2025-12-06"),
    ("On Dec. 6 it was seen. They met again on the Sunday.", "the Sunday", "2025-12-07"),
    ("On Dec. 19 it was seen. They met on the Monday, by the sea.", "the Monday", "2025-12-22"),
    ("She spoke on Nov. 7. In December it was seen. They met the next day.", "the next day", "2025-12"),
    ("She spoke on Nov. 7. They met the next day.", "the next day", "2025-11-08"),
    ("On Monday it said that sales fell in June. They met the next day.", "the next day", "2026-01-06"),
    ("She spoke on Nov. 7. In December they met the next day. A month earlier, he left.",
     "A month earlier", "2025-11"),
    ("Last week they asked. The answer came a day later.", "a day later", "2026-W01"),
    ("On Dec. 20 they asked. A week later the answer came.", "A week later", "2025-W52"),
    ("The ship left on Dec. 9. It came back the following Tuesday.", "the following Tuesday", "2025-12-16"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expression", "value"), DAYS, ids=[one[1] for one in DAYS])
def test_a_day_told_by_another_is_counted_from_the_last_one(
    reading: Read, text: str, expression: str, value: str
) -> None:
    found = reading(text, "en", dates.FACT).of(DateMention)
    assert value in [one.value for one in found if expression.endswith(one.text)]


def test_a_meeting_named_after_a_weekday_is_no_weekday_of_the_story(reading: Read) -> None:
    text = "On Dec. 6 it was seen. They met on the Sunday programme."
    found = reading(text, "en", dates.FACT).of(DateMention)
    assert "2025-12-07" not in [one.value for one in found]


def held(found: Reading) -> set[tuple[str, str, str]]:
    return {(one.holder_id, one.target_id, one.position) for one in found.of(stances.Stance)}


def test_who_wants_words_taken_back_is_against_them(reading: Read) -> None:
    text = "The Chinese foreign ministry wants the premier to retract her remarks on Taiwan."
    assert {position for _, _, position in held(reading(text, "en", *SPOKEN))} == {"oppose"}


@pytest.mark.parametrize(
    "text",
    [
        "The export ban was eased on Monday. Toshiba welcomed the decision.",
        "Toshiba welcomed the lifting of the export ban on dual-use goods.",
        "Toshiba said it would apply for support because of the export ban.",
    ],
)
def test_whoever_welcomes_its_end_or_asks_for_aid_is_not_for_a_measure(
    reading: Read, text: str
) -> None:
    found = {
        position for who, _, position in held(reading(text, "en", *SPOKEN)) if who == "toshiba"
    }
    assert "support" not in found


def test_what_it_looks_into_is_told_of_the_firm_that_says_so(reading: Read) -> None:
    text = (
        "China banned exports of dual-use goods. A manager at a rival said stocks would last. "
        "Toshiba said it was examining the impact of the export ban."
    )
    assert [
        who for who, _, position in held(reading(text, "en", *SPOKEN)) if position == "neutral"
    ] == ["toshiba"]


def test_a_ministry_spokesperson_is_that_of_the_ministry_named_before(reading: Read) -> None:
    text = "The Chinese Foreign Ministry gave no date. A ministry spokesperson said it was too early to tell."
    found = reading(text, "en", *SPOKEN).of(Quote)
    assert [one.speaker_id for one in found] == ["mfa_spokesperson"]


def test_a_ministry_spokesperson_is_nobodys_where_no_ministry_was_named(reading: Read) -> None:
    found = reading("A ministry spokesperson said it was too early to tell.", "en", *SPOKEN).of(
        Quote
    )
    assert [one.speaker_name for one in found] == ["Ministry spokesperson (unnamed)"]


def test_what_someone_announced_is_no_quotation(reading: Read) -> None:
    text = "The Danish Foreign Ministry announced that it was halting exports of nickel."
    assert list(reading(text, "en", *SPOKEN).of(Quote)) == []


@pytest.mark.parametrize("title", ["chief cabinet secretary", "a cabinet minister"])
def test_a_title_in_small_letters_names_no_cabinet(reading: Read, title: str) -> None:
    found = reading(f"Anna Lund, {title}, said nothing.", "en", mentions.FACT).of(Mention)
    assert "cabinet" not in [one.text for one in found]


def test_money_that_a_ministry_announces_is_its_figure(reading: Read) -> None:
    text = "The Danish Foreign Ministry announced 48 million euros for recycling on Monday."
    found = reading(text, "en", *COUNTED)
    ids = [one.entity_id for one in found.of(Mention) if one.type == "ORG"]
    assert [one.attributed_to for one in found.of(Figure)] == ids
