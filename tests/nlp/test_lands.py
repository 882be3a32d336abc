"""A body that every country has is one body in every language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import mentions
from nlp.facts.mentions import Mention
from nlp.reading import Reading

FOREIGN = ("x_norway_ministry_of_foreign_affairs", "Ministry of Foreign Affairs of Norway")
MISSION = ("x_china_embassy_norway", "Embassy of China in Norway")


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "The Norwegian Foreign Ministry objected.", FOREIGN),
        ("en", "Norway's Ministry of Foreign Affairs objected.", FOREIGN),
        ("en", "The Ministry of Foreign Affairs of Norway objected.", FOREIGN),
        ("en", "The Chinese Embassy in Norway objected.", MISSION),
        ("en", "The Embassy of China in Norway objected.", MISSION),
        ("zh", "挪威外交部对此表示反对。", FOREIGN),
        ("zh", "中国驻挪威大使馆对此表示反对。", MISSION),
        ("zh", "大陸駐挪威大使館對此表示反對。", MISSION),
        ("ja", "ノルウェー外務省は反発した。", FOREIGN),
        ("ja", "在ノルウェー中国大使館は反発した。", MISSION),
        (
            "ja",
            "英国政府は反発した。",
            ("x_united_kingdom_government", "Government of the United Kingdom"),
        ),
    ],
)
def test_a_body_of_a_country_has_one_id_and_name(
    reading: Callable[..., Reading], code: str, text: str, expected: tuple[str, str]
) -> None:
    found = reading(text, code, mentions.FACT).of(Mention)
    assert expected in [(one.entity_id, one.name) for one in found]


@pytest.mark.parametrize(
    ("code", "text", "entity"),
    [
        ("zh", "大陸駐日大使館表示抗議。", "china_embassy_japan"),
        ("ja", "在日中国大使館は抗議した。", "china_embassy_japan"),
        ("zh", "日本駐華大使館表示抗議。", "japan_embassy_china"),
        ("en", "The Chinese Embassy in Tokyo protested.", "china_embassy_japan"),
        ("en", "The Foreign Ministry of Japan protested.", "japan_mofa"),
    ],
)
def test_a_body_that_the_topic_lists_is_the_topics(
    reading: Callable[..., Reading], code: str, text: str, entity: str
) -> None:
    found = reading(text, code, mentions.FACT).of(Mention)
    assert entity in [one.entity_id for one in found]
