"""Which measure a deed takes, whose it is, and on which day it was done that is told of later (Chinese)."""

from __future__ import annotations

from nlp.facts import dates, mentions, quotes
from nlp.facts.happenings import FACT, Happening
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

KINDS = (mentions.FACT, dates.FACT, quotes.FACT, FACT)


def told(topic: Topic, text: str) -> list[Happening]:
    """Return the happenings of a sentence below a headline, published on 8 January 2026."""
    return list(as_read(made_article(f"—\n\n{text}", "zh"), topic, KINDS).of(Happening))


def test_an_inquiry_is_not_into_what_was_announced_before_it(topic: Topic) -> None:
    text = "商务部继1月6日宣布加强对日出口管制后，1月7日又对原产于日本的二氯二氢硅发起反倾销调查。"
    found = {one.type: (one.date, one.measure_id) for one in told(topic, text)}
    assert found["investigation"] == ("2026-01-07", "mofcom-2026-2")


def test_those_whom_a_notice_hits_have_not_issued_it(topic: Topic) -> None:
    text = "名单之外的日本军事用户，仍受1月6日发布的第1号公告约束。"
    assert [one.actors for one in told(topic, text) if one.measure_id == "mofcom-2026-1"] == [""]


def test_a_protest_that_is_told_of_later_was_made_before(topic: Topic) -> None:
    text = "中国政府6日宣布加强出口管制后，日本外务省7日凌晨表示，已就此向中方提出强烈抗议。"
    protests = [one for one in told(topic, text) if one.type == "protest"]
    assert [one.date for one in protests] == ["2026-01"], "between the ban and the telling"
    plain = [one.date for one in told(topic, "日本外务省7日就此向中方提出强烈抗议。")]
    assert plain == ["2026-01-07"]
