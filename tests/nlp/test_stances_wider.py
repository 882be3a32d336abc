"""Stances shown by deeds that no list of words knows, by editorials, by a wish to have words undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nlp.facts import dates, happenings, mentions, quotes, stances
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

KINDS = (dates.FACT, mentions.FACT, quotes.FACT, happenings.FACT, stances.FACT)
REMARKS, ARMS, CONTROLS = (
    "takaichi_taiwan_remarks",
    "japan_remilitarisation",
    "export_control_measure",
)

MUST = [
    ("en", "China held three. Last month it banned exports to Japan of goods with possible military uses.",
     "china_government", CONTROLS, "support"),
    ("en", "Beijing on Tuesday barred shipments to Japan of dual-use goods for military use.",
     "china_government", CONTROLS, "support"),
    ("en", "Takaichi made the remark on Taiwan on Nov 7. Beijing called the remark crude interference.",
     "china_government", REMARKS, "oppose"),
    ("en", "Takaichi spoke of a Taiwan contingency last year. Beijing wants the words taken back.",
     "china_government", REMARKS, "oppose"),
    ("en", "Japan moved long-range missiles. Shinjiro Koizumi argued that such weapons made war less likely.",
     "shinjiro_koizumi", ARMS, "support"),
    ("ja", "会社の代表は、中国がレアアースの対日輸出を禁止したことで納期が延びたと話した。",
     "china_government", CONTROLS, "support"),
    ("zh", "日中關係降到冰點，中國還在2月24日把40家日本企業列入出口管制的管控名單。",
     "china_government", CONTROLS, "support"),
    ("zh", "北京先後發出旅遊警示；今年1月6日，商務部更禁止向日本軍事用戶出口兩用物項。",
     "china_mofcom", CONTROLS, "support"),
]  # fmt: skip
MUST_NOT = [
    ("en", "Beijing described the talks as useful. Takaichi's remarks on Taiwan came in November.", REMARKS),
    ("zh", "商務部同日將兩家公司移出關注名單，理由是核查已經完成。", CONTROLS),
    ("ja", "中国政府は対抗措置として日本産水産物の輸入を停止した。", CONTROLS),
]  # fmt: skip


def held(
    text: str, language: str, topic: Topic, title: str | None = None
) -> set[tuple[str, str, str]]:
    article = made_article(text, language, "2026-03-02T02:00:00Z")
    if title:
        article = replace(article, title=title, source_id="global-times")
    found = as_read(article, topic, KINDS)
    return {(one.holder_id, one.target_id, one.position) for one in found.of(stances.Stance)}


@pytest.mark.parametrize(("language", "text", "holder", "target", "position"), MUST)
def test_a_deed_or_a_wish_shows_a_stance(
    language: str, text: str, holder: str, target: str, position: str, topic: Topic
) -> None:
    assert (holder, target, position) in held(text, language, topic)


@pytest.mark.parametrize(("language", "text", "target"), MUST_NOT)
def test_what_is_told_of_another_matter_shows_none(
    language: str, text: str, target: str, topic: Topic
) -> None:
    assert not [
        one
        for one in held(text, language, topic)
        if one[1] == target and one[0] != "sanae_takaichi"
    ]


BODY = "：日本扩军没有出路\n\n日本防卫预算再创新高，重走军国主义老路十分危险。"


def test_an_editorial_is_its_outlets_word(topic: Topic) -> None:
    title = "社评：日本扩军没有出路"
    found = held(f"社评{BODY}", "zh", topic, title)
    assert ("global_times", ARMS, "oppose") in found


def test_a_report_is_not(topic: Topic) -> None:
    title = "快讯：日本扩军没有出路"
    assert not [one for one in held(f"快讯{BODY}", "zh", topic, title) if one[0] == "global_times"]
