"""English reports: importers and applicants, cases, stocks and meetings; who speaks, and on which day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, figures, happenings, mentions, quotes, stances
from nlp.facts.dates import DateMention
from nlp.facts.figures import Figure
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.reading import Reading

SAID = (mentions.FACT, dates.FACT, quotes.FACT)
KINDS = (*SAID, happenings.FACT, figures.FACT, stances.FACT)
Read = Callable[..., Reading]

# Read as published on Thursday, 8 January 2026.
REPORTED = [  # text, type, date
    ("Importers have had to hand over the deposits since last Friday.", "effective", "2026-01-02"),
    ("The deposits will be collected from January 12.", "effective", "2026-01-12"),
    ("Since Dec. 1, applicants have been required to name the buyer of each shipment.",
     "effective", "2025-12-01"),
    ("Canada on Monday slapped provisional duties of 20 percent on Norwegian cod.",
     "investigation", "2026-01-05"),
    ("Canada's trade ministry found on Monday that Norwegian mills had dumped newsprint.",
     "investigation", "2026-01-05"),
    ("The investigation was opened on Tuesday.", "investigation", "2026-01-06"),
    ("The probe followed a complaint lodged in November by Maple Paper Mills.",
     "investigation", "2025-11"),
    ("The ministry cleared 30 of 52 applications in December.", "licence", "2025-12"),
    ("Permits for Canadian graphite were arriving late, Norwegian makers said.",
     "licence_delay", None),
    ("Norwegian firms had waited 80 days for a Canadian export license.", "licence_delay", None),
    ("An application for yttrium of the plant remained unanswered.",
     "licence_delay", None),
    ("Ministers from the Nordic Council agreed on Monday to pool their stocks of cobalt.",
     "meeting", "2026-01-05"),
    ("Norway raised objections on Monday to the tariff.", "protest", "2026-01-05"),
    ("Norway's trade ministry on Monday asked producers to report their stocks each week.",
     "announcement", "2026-01-05"),
    ("Canada informed Oslo on Monday that imports of salmon would be halted.",
     "announcement", "2026-01-05"),
    ("Norway's cabinet scrapped the limit on arms exports on Monday.", "announcement", "2026-01-05"),
    ("Norway's energy agency sold 40 tons of cobalt from the state reserve on Monday.",
     "other", "2026-01-05"),
    ("A supplier in Bergen began mass production of the motor in December.", "other", "2025-12"),
    ("Statistics Norway said on Tuesday that 9,000 people from Canada visited in December, down 8%.",
     "trade_data", "2026-01-06"),
    ("Canadian exports of graphite to Norway fell 3% in December from November.",
     "trade_data", "2025-12"),
]  # fmt: skip

NOT_REPORTED = [  # text, type that it must not be
    ("The islands, which are claimed by both Canada and Norway, were calm on Monday.", "statement"),
    ("The visit came at a time when Canada is tightening export controls.", "announcement"),
    ("Nobody waited long for the bus and no license was needed.", "licence_delay"),
    ("The regulator found on Monday that the hall was empty.", "investigation"),
    ("Norway asked companies to comment on Monday.", "announcement"),
]

DAYS = [  # text, value of its date
    ("In March, officials of the Nordic Council agreed to look into a stockpile.", "2025-03"),
    ("Finance ministers at talks in Lima on Monday agreed to quickly draft rules.", "2026-01-05"),
    ("The row is over Jane Miller declaring in November that Norway could respond.", "2025-11"),
    ("The two sides agreed to meet in March.", "2026-03"),
]


def of_type(reading: Reading, kind: str) -> list[Happening]:
    """Return the happenings of a type, in text order."""
    return [one for one in reading.of(Happening) if one.type == kind]


@pytest.mark.parametrize(("text", "kind", "day"), REPORTED)
def test_reports_of_traders_cases_stocks_and_meetings(
    reading: Read, text: str, kind: str, day: str | None
) -> None:
    assert day in [one.date for one in of_type(reading(text, "en", *KINDS), kind)]


@pytest.mark.parametrize(("text", "kind"), NOT_REPORTED)
def test_what_only_looks_like_such_a_report_is_none(reading: Read, text: str, kind: str) -> None:
    assert not of_type(reading(text, "en", *KINDS), kind)


@pytest.mark.parametrize(("text", "value"), DAYS)
def test_a_day_before_what_was_settled_lies_behind(reading: Read, text: str, value: str) -> None:
    assert [one.value for one in reading(text, "en", *SAID).of(DateMention)] == [value]


def test_a_surname_that_looks_like_a_pronoun_is_who_speaks(reading: Read) -> None:
    found = reading(
        "Spokesperson He Lan met the press on Tuesday. Reporters asked about Jane Miller.\n\n"
        "The steps follow from remarks by Jane Miller, He noted.",
        "en",
        *KINDS,
    )
    assert [one.actors for one in of_type(found, "statement")][-1].endswith("he_lan")


def test_she_said_is_by_whom_the_quotation_is(reading: Read) -> None:
    found = reading(
        "Sanae Takaichi criticized the note of Mao Ning on Monday.\n\n"
        '"It helps neither side of the water," she said.',
        "en",
        *KINDS,
    )
    told = [one.speaker_id for one in found.of(Quote) if one.cue == "said"]
    assert [one.actors for one in of_type(found, "statement")][-1:] == told


def test_the_day_of_telling_is_not_that_of_the_protest(reading: Read) -> None:
    found = reading(
        "The Japanese Ministry of Foreign Affairs said on Tuesday that it had protested to the "
        "Chinese embassy.",
        "en",
        *KINDS,
    )
    assert [one.date for one in of_type(found, "protest")] == [None]


def test_the_protest_of_a_day_on_which_its_cause_came_has_that_day(reading: Read) -> None:
    found = reading(
        "China banned exports of gallium to Japan on Tuesday.\n\nThe Japanese Ministry of Foreign "
        "Affairs said on Tuesday that it had protested to the Chinese embassy.",
        "en",
        *KINDS,
    )
    assert [one.date for one in of_type(found, "protest")] == ["2026-01-06"]


def test_what_came_a_day_before_the_news_is_counted_from_it(reading: Read) -> None:
    found = reading(
        "China's Ministry of Commerce opened a dumping investigation on Wednesday.\n\n"
        "The investigation comes a day after China announced a ban on exports of gallium.",
        "en",
        *KINDS,
    )
    assert [one.date for one in of_type(found, "announcement")] == ["2026-01-06"]


def test_a_dateline_glued_to_its_sentence_is_no_part_of_it(reading: Read) -> None:
    found = reading(
        "Oslo/Lima, Jan. 6 (Agency)--The Japanese government said Tuesday that it has lodged a "
        "protest with Norway over a post.",
        "en",
        *KINDS,
    )
    assert [one.speaker_id for one in found.of(Quote)] == ["japan_government"]
    assert [one.actors for one in of_type(found, "protest")] == ["japan_government"]


def test_the_government_in_a_capital_acts_rather_than_the_city(reading: Read) -> None:
    found = reading("The government in Tokyo lodged a protest on Monday.", "en", *KINDS)
    assert [one.actors for one in of_type(found, "protest")] == ["japan_government"]


def test_the_spokesperson_is_the_one_who_denied_it_before(reading: Read) -> None:
    found = reading(
        "A person close to the cabinet said Norway was weighing a pause.\n\nA Chinese Foreign "
        'Ministry spokesperson denied this on Tuesday. "There is no such plan at all," the '
        "spokesperson said.",
        "en",
        *KINDS,
    )
    assert "mfa_spokesperson" in [one.speaker_id for one in found.of(Quote)]


def test_a_quotation_over_two_sentences_is_one(reading: Read) -> None:
    found = reading(
        "It asserted, “These claims are at odds with the facts. We urge the other side to stop.”",
        "en",
        *SAID,
    )
    assert len(found.of(Quote)) <= 1


def test_a_clause_that_is_over_does_not_lend_its_day_to_the_next(reading: Read) -> None:
    found = reading(
        "Twelve Norwegian firms were put on a watch list on Dec. 4, and 9 more followed on Dec. 29.",
        "en",
        *KINDS,
    )
    assert [one.period for one in found.of(Figure)] == ["2025-12-04", "2025-12-29"]


def test_a_survey_is_the_source_of_what_it_counts(reading: Read) -> None:
    found = reading(
        "In a survey published on Tuesday by JETRO, 61% of 240 firms had waited more than 90 days.",
        "en",
        *KINDS,
    )
    assert {one.attributed_to for one in found.of(Figure)} == {"jetro"}


def test_a_protest_over_another_matter_is_not_against_the_measure(reading: Read) -> None:
    found = reading(
        "China banned exports of dual-use items to Japan in December.\n\nOn Monday it imposed "
        "anti-dumping duties on Japanese gas. The Japanese embassy lodged a protest the same day.",
        "en",
        *KINDS,
    )
    assert "oppose" not in [one.position for one in found.of(Stance)]


def test_who_tells_of_a_protest_of_another_day_makes_a_statement(reading: Read) -> None:
    found = reading(
        "China put 20 Japanese firms on its control list on Monday.\n\nChief Cabinet Secretary Minoru "
        "Kihara said on Tuesday that Japan had protested and would help the firms.",
        "en",
        *KINDS,
    )
    assert [one.date for one in of_type(found, "statement")] == ["2026-01-06"]
    assert "2026-01-06" not in [one.date for one in of_type(found, "protest")]


def test_where_they_meet_is_not_who_meets(reading: Read) -> None:
    found = reading(
        "Finance ministers from the Group of Seven at talks in Washington on Monday agreed to act.",
        "en",
        *KINDS,
    )
    assert [one.actors for one in of_type(found, "meeting")] == ["g7"]


def test_a_measure_taken_already_has_not_the_day_of_the_news(reading: Read) -> None:
    found = reading(
        "Canada suspended imports of Danish pork on Tuesday.\n\nCanada already warned its nationals "
        "against trips to Jutland.",
        "en",
        *KINDS,
    )
    assert [one.date for one in of_type(found, "announcement")] == ["2026-01-06"]
    assert [one.date for one in of_type(found, "earlier_measure")] == [None]


def test_the_words_which_another_speaks_of_are_not_that_ones(reading: Read) -> None:
    found = reading(
        "Beijing has repeatedly called on Norway to withdraw the words, which Tokyo says change nothing.",
        "en",
        *SAID,
    )
    assert [one.speaker_id for one in found.of(Quote)] == ["china_government"]


def test_a_share_of_firms_speaks_as_the_firms(reading: Read) -> None:
    found = reading("Some 61% of 240 firms said they had waited for months.", "en", *SAID)
    assert ["firms" in (one.speaker or "") for one in found.of(Quote)] == [True]


def test_what_a_notice_on_a_ministrys_website_says_is_by_the_ministry(reading: Read) -> None:
    found = reading(
        "China's Ministry of Commerce opened a case on Monday. Deposits are due at the border, according "
        "to Announcement No. 41 posted on the ministry's website.",
        "en",
        *SAID,
    )
    assert [one.speaker_id for one in found.of(Quote)] == ["china_mofcom"]
