"""Short forms, joined names and signatures in Chinese and Japanese are found and tied to their bodies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import mentions
from nlp.facts.mentions import Mention
from nlp.reading import Reading

Read = Callable[..., Reading]
Row = tuple[str, str, str | None]


def names_in(reading: Read, text: str, language: str) -> list[Row]:
    """Return (text, type, entity id) of the names of a text."""
    facts = reading(text, language, mentions.FACT).of(Mention)
    return [(fact.text, fact.type, fact.entity_id) for fact in facts]


def test_initials_in_brackets_stand_for_the_body_before_them(reading: Read) -> None:
    text = "政府は北海鉱物取引委員会（ＫＴＣ）で協議した。可否はＫＴＣが判断する。"

    names = names_in(reading, text, "ja")

    assert [row[1:] for row in names if row[0] == "ＫＴＣ"] == [("ORG", "x_北海鉱物取引委員会")] * 2


def test_a_firm_may_leave_out_its_last_word(reading: Read) -> None:
    text = "西部精鋼工業は値上げを発表した。西部精鋼の山田太郎社長が会見した。"

    names = names_in(reading, text, "ja")

    assert [row[2] for row in names if row[0].startswith("西部精鋼")] == ["x_西部精鋼工業"] * 2


def test_a_reporter_signs_a_paragraph(reading: Read) -> None:
    names = names_in(reading, "会談は終わった。【北川さくら】", "ja")

    assert ("北川さくら", "PERSON", "x_北川さくら") in names


def test_a_town_is_not_one_name_with_its_prefecture(reading: Read) -> None:
    names = [row[0] for row in names_in(reading, "工場は静岡県浜松市にある。", "ja")]

    assert {"静岡県", "浜松市"} <= set(names)


def test_an_institute_is_not_one_name_with_its_university(reading: Read) -> None:
    names = [row[0] for row in names_in(reading, "北京大学国际战略研究院发布报告。", "zh")]

    assert {"北京大学", "国际战略研究院"} <= set(names)


MUST_NOT = [
    pytest.param("zh", "三名国会议员访台。", "国会", id="a title keeps no parliament"),
    pytest.param("zh", "这是国际通行做法。", "国际通行做法", id="a practice is no law"),
    pytest.param("zh", "部长会议上周闭幕。", "会议上", id="a meeting is no person"),
    pytest.param("ja", "外務省の副報道局長が述べた。", "副報道", id="half an office is no person"),
]


@pytest.mark.parametrize(("language", "text", "never"), MUST_NOT)
def test_what_is_no_name_is_left_alone(reading: Read, language: str, text: str, never: str) -> None:
    assert never not in [row[0] for row in names_in(reading, text, language)]


def test_a_union_of_states_is_a_body(reading: Read) -> None:
    assert "东盟" in [row[0] for row in names_in(reading, "他说，东盟国家不会选边。", "zh")]
