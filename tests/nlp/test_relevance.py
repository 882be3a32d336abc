"""Articles about the dispute are told from others by headline and lead, in three languages."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest

from nlp import relevance
from store.records import Article
from store.topic import TermGroup, Topic, Vocabulary, load

CASES = Path(__file__).parent / "relevance_cases.tsv"
WORLD = "china-japan-dual-use"
LUMBER = "canada-us-softwood"
MARGIN = 0.1  # no case may lie nearer below the threshold
FILLER = "The town council met in the evening and spoke about the new bridge over the river."


def article(headline: str | None, *paragraphs: str, language: str = "en") -> Article:
    """Return an article whose text is a headline and paragraphs."""
    text = "\n\n".join(part for part in (headline, *paragraphs) if part)
    return Article(
        id="a",
        source_id="some-paper",
        page_id="p",
        url="https://paper.example.org/a",
        title=headline,
        language=language,
        text=text,
        text_sha256="0" * 64,
        first_seen_at="2026-01-06T00:00:00Z",
        last_seen_at="2026-01-06T00:00:00Z",
        made_by="extract@1",
    )


def cases() -> list[dict[str, str]]:
    """Return the headlines and leads that the file of cases holds."""
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def topic() -> Topic:
    return load(WORLD)


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['language']}-{case['headline']}")
def test_headline_and_lead_decide(case: dict[str, str], topic: Topic) -> None:
    given = article(case["headline"], case["lead"], language=case["language"])
    score = relevance.score(given, topic)
    assert relevance.on_topic(given, topic) is (case["on_topic"] == "yes")
    if case["on_topic"] == "no":
        assert score <= topic.vocabulary.threshold - MARGIN


@pytest.mark.parametrize("language", ["en", "zh", "ja"])
def test_there_are_twenty_cases_of_each_language(language: str) -> None:
    mine = [case["on_topic"] for case in cases() if case["language"] == language]
    assert len(mine) >= 20
    assert min(mine.count("yes"), mine.count("no")) >= 10


def test_a_passing_mention_far_down_makes_nothing_relevant(topic: Topic) -> None:
    mention = "China's export ban on dual-use goods for Japan was spoken of too."
    assert not relevance.on_topic(article("Bridge to open", *[FILLER] * 19, mention), topic)


def test_a_long_body_alone_makes_nothing_relevant(topic: Topic) -> None:
    mention = "China's export ban on dual-use goods for Japan was spoken of too."
    given = article("Bridge to open", *[FILLER] * 3, *[mention] * 20)
    assert relevance.score(given, topic) == pytest.approx(0.4)


def test_the_headline_counts_as_much_as_the_lead(topic: Topic) -> None:
    said = "China bans dual-use exports to Japan"
    assert relevance.score(article(said, FILLER), topic) == 0.5
    assert relevance.score(article("Bridge to open", said), topic) == 0.5
    assert relevance.score(article(said, said), topic) == 1.0


def test_an_article_without_a_headline_is_judged_by_its_lead(topic: Topic) -> None:
    assert relevance.on_topic(article(None, "China bans dual-use exports to Japan."), topic)


def test_a_headline_that_the_text_lacks_counts_too(topic: Topic) -> None:
    given = article("China bans dual-use exports to Japan", FILLER)
    assert relevance.score(Article(**{**vars(given), "text": FILLER}), topic) == 0.5


def test_an_article_without_text_is_off_topic(topic: Topic) -> None:
    assert relevance.score(article(None), topic) == 0.0


def test_one_side_alone_is_off_topic(topic: Topic) -> None:
    assert relevance.score(article("China bans exports of dual-use items", FILLER), topic) == 0.0


def small(*groups: TermGroup) -> Topic:
    """Return the topic with another vocabulary."""
    vocabulary = Vocabulary(threshold=0.5, groups=groups)
    return load(LUMBER).model_copy(update={"vocabulary": vocabulary})


@pytest.mark.parametrize(
    ("written", "score"),
    [
        ("New duties on lumber", 0.5),
        ("New duty on lumber", 0.5),
        ("Sales are duty-free", 0.5),
        ("DUTY CALLS", 0.5),
        ("A dutyfree shop", 0.0),
        ("Heavyduty trucks", 0.0),
    ],
)
def test_a_latin_term_is_a_whole_word(written: str, score: float) -> None:
    duties = small(TermGroup(name="duties", en=("duty", "duties")))
    assert relevance.score(article(written), duties) == score


@pytest.mark.parametrize("written", ["dual-use", "dual\u2011use", "Dual use", "ｄｕａｌ－ｕｓｅ"])
def test_width_case_and_hyphens_do_not_matter(written: str) -> None:
    goods = small(TermGroup(name="goods", en=("dual-use",)))
    assert relevance.score(article(f"More {written} goods", language="ja"), goods) == 0.5


def test_terms_of_another_language_do_not_count() -> None:
    goods = small(TermGroup(name="goods", zh=("木材",), ja=("製材",)))
    assert relevance.score(article("木材進口", language="zh"), goods) == 0.5
    assert relevance.score(article("製材進口", language="zh"), goods) == 0.0


def test_light_words_have_to_be_two_different_ones() -> None:
    light = small(TermGroup(name="light", weight=0.5, en=("protest", "row")))
    assert relevance.score(article("Protest after protest"), light) == 0.25
    assert relevance.score(article("Protest in a row"), light) == 0.5


def test_words_that_speak_against_take_their_weight_away() -> None:
    row = TermGroup(name="row", en=("row", "boycott"))
    sports = TermGroup(name="sports", against=True, weight=1.0, en=("regatta",))
    assert relevance.score(article("Row before the regatta"), small(row, sports)) == 0.0
    assert relevance.score(article("Row and boycott before regatta"), small(row, sports)) == 0.5


def test_the_weakest_group_decides() -> None:
    north = TermGroup(name="north", required=True, en=("north",))
    south = TermGroup(name="south", required=True, en=("south",))
    said = article("North and south", "The north again.")
    assert relevance.score(said, small(north)) == 1.0
    assert relevance.score(said, small(north, south)) == 0.5


def test_a_changed_vocabulary_is_another_maker() -> None:
    north = TermGroup(name="north", required=True, en=("north",))
    heavier = TermGroup(name="north", required=True, en=("north", "northern"))
    assert relevance.made_by(small(north)) == relevance.made_by(small(north))
    assert relevance.made_by(small(north)) != relevance.made_by(small(heavier))
    assert relevance.made_by(load(LUMBER)).startswith("relevance@1:")


def test_what_searches_are_asked_does_not_judge_anew(topic: Topic) -> None:
    asked = topic.vocabulary.model_copy(update={"queries": {}})
    other = topic.model_copy(update={"vocabulary": asked})
    assert relevance.made_by(other) == relevance.made_by(topic)


@pytest.mark.parametrize(
    ("headline", "lead", "on"),
    [
        ("U.S. raises duties on Canadian softwood lumber", "Ottawa calls the step unjust.", True),
        ("Mills in British Columbia close", "Lumber tariffs of the United States bite.", True),
        ("Canada and U.S. to talk about dairy quota", "Washington wants access.", False),
        ("Lumber futures fall in Chicago", "American builders buy less.", False),
        ("Wildfire nears sawmill in Canada", "U.S. crews help; timber is lost.", False),
    ],
)
def test_the_second_topic_knows_its_own(headline: str, lead: str, on: bool) -> None:
    assert relevance.on_topic(article(headline, lead), load(LUMBER)) is on


def test_a_long_article_is_judged_in_milliseconds(topic: Topic) -> None:
    long = article("China and Japan", *["中国 export ban 日本 " + FILLER] * 200)
    relevance.score(long, topic)
    began = time.perf_counter()
    for _ in range(5):
        relevance.score(long, topic)
    assert (time.perf_counter() - began) / 5 < 0.25
