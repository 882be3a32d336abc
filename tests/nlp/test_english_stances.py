"""English stances where neither remark nor measure is named: the author, arms, a position that stands."""

from __future__ import annotations

import pytest

from nlp.facts import dates, mentions, quotes, stances
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

KINDS = (dates.FACT, mentions.FACT, quotes.FACT, stances.FACT)
REMARKS, ARMS, CONTROLS = (
    "takaichi_taiwan_remarks",
    "japan_remilitarisation",
    "export_control_measure",
)
TALK = "Prime Minister Sanae Takaichi's remarks on Taiwan have angered China.\n\n"
CURBS = "China has banned exports of dual-use items to Japan.\n\n"
ARMED = "Japan's cabinet approved a record defense budget on Friday.\n\n"

MUST = [
    (TALK, "Lin Jian accused Takaichi of meddling in China's affairs.", "lin_jian", REMARKS, "oppose"),
    (TALK, "Yoshihiko Noda said the prime minister had gone too far.", "yoshihiko_noda", REMARKS, "oppose"),
    (TALK, "Wang Yi said Japan's leader had crossed a red line that should not be touched.",
     "wang_yi", REMARKS, "oppose"),
    (TALK, "Toshimitsu Motegi said Tokyo's position had not changed.",
     "toshimitsu_motegi", REMARKS, "support"),
    (TALK, "Minoru Kihara told reporters that the remarks would not be withdrawn.",
     "minoru_kihara", REMARKS, "support"),
    (TALK, "Lai Ching-te thanked Takaichi for speaking plainly.", "lai_ching_te", REMARKS, "support"),
    ("", "Takaichi suggested in November that Tokyo might use force if Taiwan were invaded.",
     "sanae_takaichi", REMARKS, "support"),
    (ARMED, "Shinjiro Koizumi said the outlay was the minimum needed.", "shinjiro_koizumi", ARMS, "support"),
    (ARMED, "Zhang Xiaogang urged Tokyo to stop expanding its military.", "zhang_xiaogang", ARMS, "oppose"),
    (ARMED, "Denny Tamaki voiced concern about the deployment of missiles.", "denny_tamaki", ARMS, "concern"),
    (CURBS, "Minoru Kihara said Japan had strongly protested the export curbs.",
     "japan_government", CONTROLS, "oppose"),
    (CURBS, "G7 finance ministers voiced grave concern at the export restrictions.",
     "g7", CONTROLS, "concern"),
]  # fmt: skip
MUST_NOT = [
    (TALK, "China then sent ships on patrol. Wang Yi accused Takaichi of meddling.", REMARKS),
    (TALK, "Toshimitsu Motegi said dialogue was necessary.", REMARKS),
    (TALK, "Taro Aso had said that any attack on Taiwan would be a threat to Japan.", REMARKS),
    (TALK, "Sun Weidong said Japan must take full responsibility if it does not retract it.", "kihara"),
    (TALK, "Hideo Tarumi said the reaction to the prime minister was excessive.", REMARKS),
    (TALK, "China urged students to consider their plans of studying there.", REMARKS),
    (ARMED, "Shinjiro Koizumi said China's rapid military buildup was a serious concern.", ARMS),
    (ARMED, "Pete Hegseth welcomed Japan's decision to raise spending.", CONTROLS),
    (ARMED, "The Constitutional Democratic Party called the talks a mistake.", ARMS),
    (CURBS, "Lars Berg spoke of rare earth prices, but cautioned that many questions were open.", CONTROLS),
]  # fmt: skip


def held(text: str, topic: Topic) -> set[tuple[str, str, str]]:
    found = as_read(made_article(text, "en", "2026-03-02T02:00:00Z"), topic, KINDS)
    return {(one.holder_id, one.target_id, one.position) for one in found.of(stances.Stance)}


@pytest.mark.parametrize(("before", "text", "holder", "target", "position"), MUST)
def test_what_stands_for_a_target_shows_a_stance(
    before: str, text: str, holder: str, target: str, position: str, topic: Topic
) -> None:
    assert (holder, target, position) in held(before + text, topic)


@pytest.mark.parametrize(("before", "text", "target"), MUST_NOT)
def test_what_is_of_another_matter_shows_none(
    before: str, text: str, target: str, topic: Topic
) -> None:
    own = ("china_government", "china_mofcom")  # whoever issued what the first sentence tells
    new = [one for one in held(before + text, topic) - held(before, topic) if one[0] not in own]

    assert not [one for one in new if target in one[1] or target in one[0]]


def test_an_answer_of_the_issuer_reports_its_measure(topic: Topic) -> None:
    text = (
        "Question: What is the background?\n\n"
        "Answer: China's Ministry of Commerce has decided to put 20 Japanese entities on the export "
        "control list."
    )
    article = made_article(text, "en", "2026-06-29T02:00:00Z")
    found = as_read(article, topic, KINDS).of(stances.Stance)

    assert {"china_mofcom"} <= {one.holder_id for one in found if one.position == "support"}
