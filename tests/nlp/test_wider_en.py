"""Wider English: idioms, light verbs and phrases that tell of happenings and give words to someone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, figures, mentions, quotes
from nlp.facts import happenings as told
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.reading import Reading

SAID = (dates.FACT, mentions.FACT, quotes.FACT)
TOLD = (dates.FACT, mentions.FACT, figures.FACT, quotes.FACT, told.FACT)
Read = Callable[..., Reading]

HAPPENED = [  # published on 8 January 2026, a Thursday; text, type, day
    (
        "On Monday the ministry had the Japanese ambassador come to its office.",
        "protest",
        "2026-01-05",
    ),
    ("The Chinese envoy was hauled over the coals on Tuesday.", "protest", "2026-01-06"),
    ("The Foreign Ministry dressed the Japanese envoy down on Tuesday.", "protest", "2026-01-06"),
    ("A note of protest went out to Beijing on Monday.", "protest", "2026-01-05"),
    (
        "The Chinese ambassador was received by Vice Foreign Minister Takehiro Funakoshi, who protested.",
        "protest",
        None,
    ),
    ("Lin Jian batted away the complaint on Tuesday.", "rejection", "2026-01-06"),
    ("The Japanese protest was sent back unopened on Monday.", "rejection", "2026-01-05"),
    ("Sanae Takaichi, asked to retract the words, refused on Monday.", "rejection", "2026-01-05"),
    ("China's Foreign Ministry gave the demand short shrift.", "rejection", None),
    ("Wang Yi rang Toshimitsu Motegi on Tuesday.", "meeting", "2026-01-06"),
    ("Toshimitsu Motegi was on the phone with Marco Rubio on Monday.", "meeting", "2026-01-05"),
    ("Satsuki Katayama shook hands with Scott Bessent on Tuesday.", "meeting", "2026-01-06"),
    ("The cabinet nodded the draft budget through on Tuesday.", "budget", "2026-01-06"),
    ("China's State Council waved the amendments through on Monday.", "announcement", "2026-01-05"),
    (
        "Families are advised to avoid Japan, China's Foreign Ministry said on Monday.",
        "announcement",
        "2026-01-05",
    ),
    (
        "China's commerce ministry gave notice on Monday that sales would end.",
        "announcement",
        "2026-01-05",
    ),
    ("Seven firms ended up on the control list on Tuesday.", "listing", "2026-01-06"),
    (
        "China's commerce ministry opened an anti-dumping case on Tuesday.",
        "investigation",
        "2026-01-06",
    ),
    ("On Monday the tariff on canola fell to 10 percent.", "effective", "2026-01-05"),
    ("Applications for export permits are piling up in Beijing.", "licence_delay", None),
    ("Export licences have begun to trickle through.", "licence", None),
    ("The customs office put November's exports to Japan at 41 tons.", "trade_data", "2025-11"),
    ("Exports to Japan came to 41 tons, 20 percent fewer than a year before.", "trade_data", None),
    ("Fighters painted Japanese jets with their radar on Monday.", "other", "2026-01-05"),
    ("Organisers called the Jan. 17 concert off on Tuesday.", "other", "2026-01-06"),
    ("Sanae Takaichi dissolved the lower house on Monday.", "other", "2026-01-05"),
    ("The vigil in the park passed off quietly on Monday.", "other", "2026-01-05"),
    ("The zoo said farewell to its two pandas on Monday.", "other", "2026-01-05"),
    ("Kimi Onoda fumed that the step was absurd.", "statement", None),
    ("Marco Rubio took Japan's side on Tuesday.", "statement", "2026-01-06"),
    ("Marco Rubio came out in favour of the curbs on Tuesday.", "statement", "2026-01-06"),
    ("Chinese and Russian bombers flew past Shikoku on Tuesday.", "other", "2026-01-06"),
    ("TDK's shares took a beating on Tuesday.", "market", "2026-01-06"),
    (
        "Customs officers in Dalian have been sitting on three containers since December.",
        "licence_delay",
        "2025-12",
    ),
    ("Parliament gave its blessing to the record budget on Friday.", "budget", "2026-01-02"),
    (
        "Nine lawmakers flew to Beijing on Monday in an attempt to mend fences.",
        "other",
        "2026-01-05",
    ),
    ("Not a gram of dysprosium reached Japan in November.", "trade_data", "2025-11"),
]
UNTOLD = [
    "Beijing usually lifts bans when they expire.",
    "The ambassador was asked for his view on the harvest on Tuesday.",
    "The carmaker made a point of wearing blue.",
    "She has dinner with her family, and views with alarm what traders do.",
    "The envoy's telephone rang on Monday.",
    "Alarm bells rang in Tokyo on Monday.",
    "Would Beijing call the talks off?",
    "Bills for heating are piling up at the plant.",
    "The road goes through a town that was let go long ago.",
    "The lower house may be dissolved in spring.",
    "The maker reported a loss of 3 billion yen.",
]
SPOKEN = [  # text, how its last quotation begins, who said it
    ("Toshimitsu Motegi spoke of “a dangerous precedent”.", "a dangerous", "toshimitsu_motegi"),
    (
        "The step was, in Toshimitsu Motegi's words, “a farce of the first order”.",
        "a farce",
        "toshimitsu_motegi",
    ),
    (
        "“A farce of the first order” was how Toshimitsu Motegi put it.",
        "A farce",
        "toshimitsu_motegi",
    ),
    (
        "Scott Bessent flew in. The step was unwise, the Treasury secretary said on Monday.",
        "The step",
        "scott_bessent",
    ),
    (
        "Toshimitsu Motegi confided that the step had come as a shock.",
        "the step",
        "toshimitsu_motegi",
    ),
    (
        "Toshimitsu Motegi called the step deplorable and said a talk was due.",
        "the step deplorable",
        "toshimitsu_motegi",
    ),
    (
        "The ban “smacks of extortion”, Marco Rubio told Fox News on Sunday.",
        "The ban",
        "marco_rubio",
    ),
]


@pytest.mark.parametrize(("text", "kind", "day"), HAPPENED)
def test_an_idiom_tells_of_its_happening(
    reading: Read, text: str, kind: str, day: str | None
) -> None:
    found = reading(text, "en", *TOLD).of(Happening)
    assert [(one.type, one.date) for one in found] == [(kind, day)]


@pytest.mark.parametrize("text", UNTOLD)
def test_words_of_the_same_look_tell_of_none(reading: Read, text: str) -> None:
    assert reading(text, "en", *TOLD).of(Happening) == ()


@pytest.mark.parametrize(("text", "opening", "who"), SPOKEN)
def test_a_phrase_gives_words_to_who_said_them(
    reading: Read, text: str, opening: str, who: str
) -> None:
    found = [one for one in reading(text, "en", *SAID).of(Quote) if one.text.startswith(opening)]
    assert [one.speaker_id for one in found] == [who]


def test_the_two_who_met_are_those_named_before(reading: Read) -> None:
    text = "Wang Yi received the envoy Hiroyuki Namazu. The two spent an hour together on Monday."
    met = [one for one in reading(text, "en", *TOLD).of(Happening) if one.date == "2026-01-05"]
    assert len(met[0].actors.split(";")) == 2


def test_a_summons_and_what_was_handed_over_there_is_one_protest(reading: Read) -> None:
    text = (
        "Wu Jianghao was called in to the ministry on Monday, where Takehiro Funakoshi handed him "
        "a protest."
    )
    found = reading(text, "en", *TOLD).of(Happening)
    assert [(one.type, one.date, one.actors) for one in found] == [
        ("protest", "2026-01-05", "takehiro_funakoshi")
    ]
