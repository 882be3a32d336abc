"""Chinese: the day after a protest, days of an object, plans weighed, names with 驻 and 里."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions
from nlp.facts.happenings import Happening
from nlp.naming.mention import Mention
from nlp.reading import Reading
from nlp.timex.mention import DateMention

TOLD = (mentions.FACT, dates.FACT, happenings.FACT)
Read = Callable[..., Reading]

REPORTED = [  # published on 8 January 2026
    (
        "外务省局长5日向中国大使馆提出抗议。中国外交部次日拒绝接受日方抗议。",
        [("protest", "2026-01-05"), ("rejection", "2026-01-06")],
    ),
    ("日本大使5日提出交涉，中国外交部第二天就怼了回去。", [("rejection", "2026-01-06")]),
    ("商务部7日宣布，解除对关注名单上三家企业的措施。", [("delisting", "2026-01-07")]),
    ("商务部7日表示，自去年12月以来已发放5张许可证。", [("licence", "2026-01-07")]),
    ("王毅5日与茂木敏充通了半小时电话。", [("meeting", "2026-01-05")]),
    ("日本内阁去年9月下旬通过了半导体支援方案。", [("announcement", "2025-09")]),
    ("12月，碳纤维沦为反倾销调查的对象。", [("investigation", "2025-12")]),
    (
        "丰田汽车5日起暂停生产皮卡，原因是磁材的许可没有按时批下来。",
        [("licence_delay", "2026-01-05")],
    ),
    ("木原稔7日就商务部5日的决定表示遗憾。", [("statement", "2026-01-07")]),
]
NOTHING = [
    ("海警船5日在公海进行海洋调查。", "investigation"),
    ("日本政府正在讨论把这些企业列入制裁名单。", "listing"),
    ("网上流传中国将全面停止对日出口磁材。", "announcement"),
    ("外交部6日拒绝接受日方抗议。", "protest"),
]
DATES = [
    ("厂商通知客户，2月起调涨售价。", "2月", "2026-02"),
    ("自11月起出口已减少两成。", "11月", "2025-11"),
    ("日本前2月自中国进口大减。", "前2月", "2025-01/2025-02"),
    ("新规1月6日施行。两天之前，商务部发布公告。", "两天之前", "2026-01-04"),
]


@pytest.mark.parametrize(("text", "wanted"), REPORTED)
def test_what_happened_and_when(reading: Read, text: str, wanted: list[tuple[str, str]]) -> None:
    found = reading(text, "zh", *TOLD).of(Happening)
    told = [(one.type, one.date) for one in found]
    assert all(one in told for one in wanted), told


@pytest.mark.parametrize(("text", "kind"), NOTHING)
def test_what_did_not_happen(reading: Read, text: str, kind: str) -> None:
    found = reading(text, "zh", *TOLD).of(Happening)
    assert kind not in {one.type for one in found}


@pytest.mark.parametrize(("text", "words", "value"), DATES)
def test_days_around_publication(reading: Read, text: str, words: str, value: str) -> None:
    found = reading(text, "zh", *TOLD).of(DateMention)
    assert value in {one.value for one in found if one.text == words}


def test_a_post_abroad_keeps_its_country(reading: Read) -> None:
    found = reading("日本驻上海总领事馆5日表示，已派人前往。", "zh", *TOLD).of(Mention)
    assert "日本驻上海总领事馆" in {one.text for one in found}
