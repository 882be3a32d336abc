"""Tellings: what an article tells does not hang on the order in which its happenings come."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nlp.facts.happenings import Happening
from nlp.sides import Sides
from nlp.tellings import Telling, tellings
from nlp.timeline import weave
from store.records import Article
from store.topic import Topic, default_slug, load
from tests.bench.synthetic import Dispute
from tests.jobs.test_looming import told_by


@pytest.fixture(scope="module")
def topic() -> Topic:
    return load(default_slug())


@pytest.fixture
def article(topic: Topic) -> Article:
    return Dispute(topic).article(0)


def blocks(told: tuple[Telling, ...]) -> list[str]:
    return [one.block for one in told]


def test_of_two_days_on_which_figures_were_announced_one_is_taken_in_any_order(
    topic: Topic, article: Article
) -> None:
    first = told_by(article, "announcement", "reported", "2025-11-01")
    second = replace(first, date="2025-11-02")
    month = replace(first, type="trade_data", date="2025-10", precision="month", actors="china")
    sides, facts = Sides(topic), [first, second, month]
    told = tellings(article, facts, sides)
    assert len(told) == 2
    assert tellings(article, facts[::-1], sides) == told
    assert blocks(told) == blocks(tellings(article, [second, first, month], sides))


def test_of_sentences_that_begin_at_one_place_the_shorter_is_the_evidence(
    topic: Topic, article: Article
) -> None:
    title = len(article.title or "") + 2
    told: list[Happening] = []
    for kind, chars in (("rejection", 20), ("statement", 10)):
        one = told_by(article, kind, "reported", "2025-11-01")
        told.append(replace(one, start_char=title, end_char=title + chars, actors="china_mofcom"))
    for facts in (told, told[::-1]):
        (event,) = weave([article], facts, topic)
        assert [one.end_char for one in event.reports] == [title + 10]


def test_what_is_only_looked_back_on_is_no_evidence_where_a_sentence_tells_it(
    topic: Topic, article: Article
) -> None:
    title = len(article.title or "") + 2
    told: list[Happening] = []
    for place, (kind, status) in enumerate(
        (("earlier_measure", "earlier"), ("announcement", "reported"))
    ):
        one = told_by(article, kind, status, "2025-11-01")
        start = title + 20 * place
        told.append(replace(one, start_char=start, end_char=start + 9, actors="china_mofcom"))
    for facts in (told, told[::-1]):
        (event,) = weave([article], facts, topic)
        assert [one.start_char for one in event.reports] == [title + 20]


@pytest.mark.parametrize(("day", "block"), [(None, "2025-11-07"), ("2025-11", "2025-11-07")])
def test_remarks_that_are_an_issue_are_of_the_day_that_the_topic_gives(
    topic: Topic, article: Article, day: str | None, block: str
) -> None:
    article = replace(article, published_at="2026-02-15T09:00:00+00:00")
    one = replace(
        told_by(article, "remark", "reported", "2025-11-07"),
        date=day,
        actors="sanae_takaichi",
        about="takaichi_taiwan_remarks",
        precision="month" if day else None,
    )
    sides = Sides(topic)
    (told,) = tellings(article, [one], sides)
    assert (told.block, told.told.basis) == (block, "inferred")
    (other,) = tellings(article, [replace(one, actors="minoru_kihara")], sides)
    assert other.told.date == day
    early = replace(article, published_at="2025-11-05T09:00:00+00:00")
    (before,) = tellings(early, [one], sides)
    assert before.told.date == day
