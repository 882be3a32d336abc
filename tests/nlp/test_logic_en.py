"""English logic: who speaks or acts, on which day, and how many happenings a sentence tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, figures, mentions, quotes
from nlp.facts import happenings as told
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.reading import Reading
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

TOLD = (dates.FACT, mentions.FACT, figures.FACT, quotes.FACT, told.FACT)
Read = Callable[[str], Reading]
Row = tuple[str, str, str | None]

TELLS = [  # published on 8 January 2026, a Thursday; text, (type, actors, day) each
    (  # a body of which someone is, behind "of", does not speak
        "Kaori Endo of the main opposition Constitutional Democratic Party asked whether Taiwan counts.",
        [("statement", "x_kaori_endo", None)],
    ),
    (
        "A former Japanese prime minister met Xi Jinping in Beijing on Tuesday.",
        [("meeting", "japan", "2026-01-06")],
    ),
    ("A researcher at a Tokyo think tank says the list goes a step further.", []),
    ('"Tokyo has to be quick," said a retired Japanese diplomat who served in Beijing.', []),
    (
        '"We have stopped asking," says the head of purchasing at a magnet maker in western Japan.',
        [],
    ),
    (
        "A foreign ministry official in Tokyo said on Wednesday that talks go on.",
        [("statement", "japan_mofa", "2026-01-07")],
    ),
    (  # a spokesperson's words beside a protest of his government
        'The curbs were "utterly unacceptable," Chief Cabinet Secretary Minoru Kihara told reporters on '
        "Wednesday, adding that Tokyo had protested and sought their withdrawal.",
        [("statement", "minoru_kihara", "2026-01-07"), ("protest", "japan_government", None)],
    ),
    (  # a day after: another side's deed has a day of its own
        "China opened an inquiry into solvents on Wednesday, adding to the pressure a day after it barred "
        "shipments of dual-use goods to Japanese military users.",
        [("investigation", "china", "2026-01-07"), ("announcement", "china", "2026-01-06")],
    ),
    (
        "China claims the self-governed island as its own, which Taipei rejects.",
        [],
    ),
    (
        "Sanae Takaichi met Xi Jinping in Busan on Monday, and the two agreed to pursue stable ties.",
        [("meeting", "sanae_takaichi", "2026-01-05")],
    ),
    (
        "Industry Minister Ryosei Akazawa spoke briefly with Wang Wentao in Suzhou on Monday.",
        [("meeting", "ryosei_akazawa", "2026-01-05")],
    ),
    ("Ryosei Akazawa spoke with reporters on Monday.", []),
    ("Subaru has since moved the line to another plant.", [("other", "subaru", None)]),
    (
        "On Monday the singer Kenji Sato was led off the stage in the middle of a song at a festival.",
        [("other", "", "2026-01-05")],
    ),
    ("Minoru Kihara ordered a review of the rules.", [("other", "minoru_kihara", None)]),
    ("About 2.68 million tourists visited Japan last year.", [("trade_data", "", "2025")]),
    ("1.5 million people visited by the staff were counted.", []),
    ("Her firm gets 50 percent of the house from Japan.", []),
    ("Workers gathered data, and Sony took a majority stake.", []),
    ("Takaichi spoke with NHK's Ann Lee, which means to us a lot.", []),
    ("Ten lawmakers visited the shrine in Tokyo.", []),
    (
        "In 2025, Japan received 40 percent less Chinese ore than before.",
        [("trade_data", "", "2025")],
    ),
    (
        "Shipments of gallium to civilian customers have been stuck since mid-December.",
        [("licence_delay", "", "2025-12")],
    ),
    ("Next week Subaru will stop making the part.", [("plan", "subaru", "2026-W03")]),
    ("Subaru will stop at nothing.", []),
]


@pytest.fixture
def read(topic: Topic) -> Read:
    """Return a function from an English text, published on 8 January 2026, to its reading."""
    return lambda text: as_read(made_article(text, "en", "2026-01-08T09:00:00Z"), topic, TOLD)


def _rows(read: Read, text: str) -> list[Row]:
    found = read(f"News of the day\n\n{text}").of(Happening)
    return [(one.type, one.actors, one.date) for one in found]


@pytest.mark.parametrize(("text", "wanted"), TELLS)
def test_who_does_what_when(read: Read, text: str, wanted: list[Row]) -> None:
    assert sorted(_rows(read, text)) == sorted(wanted)


def test_what_came_since_takes_no_day(read: Read) -> None:
    text = (
        "Japan protested on Monday. Beijing has since told its citizens to stay away from Japan and "
        "stopped buying its seafood."
    )
    found = {one.date for one in read(text).of(Happening) if one.type != "protest"}
    assert found == {None}


def test_a_ministry_in_a_capital_is_that_country_s(read: Read) -> None:
    text = "China is angry. The Foreign Ministry in Tokyo and the embassy lodged protests."
    found = [one.entity_id for one in read(text).of(Mention) if "Ministry" in one.text]
    assert found == ["japan_mofa"]


def test_that_before_a_day_s_own_noun_points_nowhere(read: Read) -> None:
    text = "It ends by Jan 7, 2027. He repeated that Tuesday's ban was wrong."
    values = [one.value for one in read(text).of(dates.DateMention)]
    assert values == ["2027-01-07", "2026-01-06"]


def test_the_first_judging_words_of_printed_answers_stand_for_the_statement(read: Read) -> None:
    text = (
        "Foreign Ministry Spokesperson Lin Jian's Regular Press Conference on January 7, 2026\n\n"
        "AFP: Prime Minister Takaichi told voters on Monday that the door is open. Your response?\n\n"
        "Lin Jian: I have seen the reports. We urge Japan to take back the erroneous remarks."
    )
    found = [o for o in read(text).of(Happening) if o.type == "statement"]
    assert [(one.actors, "urge" in one.text) for one in found] == [
        ("sanae_takaichi", False),
        ("china_mfa", True),
    ]
