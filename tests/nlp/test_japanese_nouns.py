"""Japanese: words that stand below, beside a noun, in a row, or behind a clause; sentences made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, mentions, quotes
from nlp.facts.quotes import Quote
from nlp.reading import Reading

SAID = (dates.FACT, mentions.FACT, quotes.FACT)
Read = Callable[..., Reading]

BELOW = "山川太郎大使は会見で次のように述べた。税率は妥当だ。\n\n交渉の席に戻るよう望む。"
SUMMED = (
    "山川太郎大使の発言の要旨は次の通り。\n\n・税率は妥当だと考える\n\n・交渉の席に戻るよう望む"
)
ROW = "山川太郎大使は以下の通りコメントした。\n\n「税率は妥当だ」\n\n「交渉の席に戻ってほしい」"
CASES = [  # text, who speaks (as printed or shown) and what, in text order
    (BELOW, [("山川", "税率は妥当だ。"), ("山川", "交渉の席に戻るよう望む。")]),
    (SUMMED, [("山川", "税率は妥当だと考える"), ("山川", "交渉の席に戻るよう望む")]),
    (ROW, [("山川", "税率は妥当だ"), ("山川", "交渉の席に戻ってほしい")]),
    ("対象の品は次の通り。\n\n・かぼちゃ、にんじん\n\n・たまねぎとじゃがいも", []),
    (
        "山川太郎大使は会見で「税率は妥当だ」とし「交渉の席に戻れ」と求めた。",
        [("山川", "税率は妥当だ"), ("山川", "交渉の席に戻れ")],
    ),
    (
        "山川太郎大使は次官を呼び出し、先の書簡について「礼を欠く」と抗議した。",
        [("山川", "礼を欠く")],
    ),
    (
        "県内の漁師からは「港が寂しくなる」「船を売るしかない」といった声が上がる。",
        [("Local fisherman", "港が寂しくなる"), ("Local fisherman", "船を売るしかない")],
    ),
    (
        "県の担当者は「口を慎め」などとする山川太郎大使の投稿について「品位に欠ける」と述べた。",
        [("山川", "口を慎め"), ("official", "品位に欠ける")],
    ),
    ("山川太郎大使の「値上げは妥当だ」との発言に批判が集まった。", [("山川", "値上げは妥当だ")]),
    (
        "山川太郎大使は掲示板に「口を慎むがいい」という激しい投稿をした。",
        [("山川", "口を慎むがいい")],
    ),
    ("「来季は赤字になる」と語る山川太郎社長の顔は暗い。", [("山川", "来季は赤字になる")]),
    (
        "農林水産省が3日に公表した作物統計によると、米の作付面積は前年を下回った。",
        [("農林水産省", "米の作付面積は前年を下回った")],
    ),
    (
        "農林水産省によりますと、米の作付面積は前年を下回ったということです。",
        [("農林水産省", "米の作付面積は前年を下回った")],
    ),
    ("値上がりは当分続くと山川太郎教授は見ている。", [("山川", "値上がりは当分続く")]),
    (
        "山川太郎大使が着任した。山川大使は「税率は妥当だ」と述べた。",
        [("山川", "税率は妥当だ")],
    ),
    (
        "発端は、山川太郎大使が議会で、港が閉鎖された場合は「訴訟になり得る」と答弁したことだ。",
        [("山川", "港が閉鎖された場合は「訴訟になり得る」")],
    ),
    (
        "山川太郎大使の発言以来、川田三郎議員は「陳謝すべきだ」と主張している。",
        [("川田", "陳謝すべきだ")],
    ),
    ("山川太郎教授に話を聞いた。「値上がりは当分続く」と話す。", [("山川", "値上がりは当分続く")]),
    ("港湾条約は、各国が灯台を保守すると定めている。", []),
    ("各社には、海路には危険が伴うと認識し、備えてもらいたい。", []),
    ("倉庫の火事で被害が広がる可能性が高いという。", []),
]


@pytest.mark.parametrize(("text", "said"), CASES, ids=[text[:14] for text, _ in CASES])
def test_words_go_to_who_stands_above_beside_or_behind_them(
    reading: Read, text: str, said: list[tuple[str, str]]
) -> None:
    read = reading(text, "ja", *SAID)
    found = [(one.speaker_name or one.speaker or "", one.text) for one in read.of(Quote)]
    assert [text for _, text in found] == [words for _, words in said]
    assert all(who in shown for (shown, _), (who, _) in zip(found, said, strict=True))
