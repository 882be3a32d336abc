"""Japanese frames: who does, says and stands for what; the sentences are made up, no real person speaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes, stances
from nlp.facts.happenings import Happening
from nlp.reading import Reading

DEEDS = (mentions.FACT, dates.FACT, happenings.FACT)
WORDS = (dates.FACT, mentions.FACT, quotes.FACT)
SIDES = (*WORDS, stances.FACT)
Read = Callable[..., Reading]

REPORTED = [  # sentence, type, date
    ("中国商務省は6日、監視リストから三菱電機を外すと公告した。", "delisting", "2026-01-06"),
    ("中国商務省は6日、三菱電機を監視の対象から外した。", "delisting", "2026-01-06"),
    ("中国商務省は6日、12の企業を規制リストに加えることを決定した。", "listing", "2026-01-06"),
    ("6日にはさらに12団体が追加された。", "listing", "2026-01-06"),
    ("6日には元外交官の山川太郎氏が制裁の対象とされた。", "listing", "2026-01-06"),
    ("調査は昨年11月に中国の化学会社が申請していた。", "investigation", "2025-11"),
    ("三菱電機は6日、中国商務省に異議を申し立てた。", "court", "2026-01-06"),
    ("日本政府は6日、世界貿易機関（WTO）の枠組みで協議を要請した。", "announcement", "2026-01-06"),
    ("中国外務省の報道官は6日の記者会見で、検討したことはないと報道を否定した。", "rejection", "2026-01-06"),
    ("外務省の次官は6日、呉江浩大使を外務省に呼んで抗議した。", "protest", "2026-01-06"),
    ("7日の東京株式市場でTDKも2.4%下げた。", "market", "2026-01-07"),
    ("7日には日本向け磁石の輸出が30トンまで戻した。", "trade_data", "2026-01-07"),
    ("新しい関税は6日から徴収を始めた。", "effective", "2026-01-06"),
    ("新潟の歯車会社は6日、社内に対策本部を設けた。", "other", "2026-01-06"),
    ("中国は6日、輸入を再び止めると日本に伝えた。", "announcement", "2026-01-06"),
    ("駐日総領事の李明氏は6日、乱暴な文言をXに書き込んだ。", "statement", "2026-01-06"),
    ("両国の経済団体は6日、福岡市で交流会を開いた。", "meeting", "2026-01-06"),
    ("経済産業省は6日、緊急融資の受け付けを始めた。", "other", "2026-01-06"),
    ("中国商務省は6日、鉛の輸出を停止することを決めた。", "announcement", "2026-01-06"),
]  # fmt: skip
UNREPORTED = [  # sentence, type that it does not report
    ("中国商務省は6日、三菱電機を外すよう求められた。", "delisting"),
    ("中国商務省がリストに加えることを検討している。", "listing"),
    ("20社が協賛企業に追加される見通しだ。", "listing"),
    ("日本側は審査の迅速化を求めたが、明確な回答は得られなかった。", "licence_delay"),
    ("菓子会社は価格を2.4%上げた。", "market"),
    ("政府は協議を要請する場合がある。", "announcement"),
]


def told(reading: Read, text: str) -> list[Happening]:
    return list(reading(text, "ja", *DEEDS).of(Happening))


@pytest.mark.parametrize(("text", "kind", "day"), REPORTED)
def test_a_frame_reports_its_type_and_day(reading: Read, text: str, kind: str, day: str) -> None:
    assert (kind, day) in {(one.type, one.date) for one in told(reading, text)}


@pytest.mark.parametrize(("text", "kind"), UNREPORTED)
def test_what_only_looks_like_a_frame_reports_nothing(reading: Read, text: str, kind: str) -> None:
    assert kind not in {one.type for one in told(reading, text)}


def test_each_of_two_lists_that_one_verb_serves_is_told(reading: Read) -> None:
    text = "中国商務省は6日、8の機関を禁輸の対象に、9の企業を監視の対象に加えた。"
    assert [one.list for one in told(reading, text)] == ["control list", "watch list"]


def test_an_effect_beside_its_announcement_has_its_own_clause(reading: Read) -> None:
    text = "中国商務省は6日、鉛の輸出を禁じる公告を出し、即日実施した。"
    assert "即日実施した。" in {one.text for one in told(reading, text)}


def test_each_of_two_measures_has_the_day_of_its_clause(reading: Read) -> None:
    text = "中国商務省は昨年11月に黒鉛を許可制とし、今月6日には鉛の輸出を禁じた。"
    assert [one.date for one in told(reading, text)] == ["2025-11", "2026-01-06"]


def test_each_of_two_months_has_its_own_figures(reading: Read) -> None:
    text = "10月の輸出は30トンと前月を1割下回ったが、11月は45トンまで戻した。"
    assert [one.date for one in told(reading, text)] == ["2025-10", "2025-11"]


def test_who_was_summoned_speaks_on_that_day(reading: Read) -> None:
    text = "孫衛東外務次官は6日、金杉憲治駐中国大使を呼び出した。金杉氏は趣旨を説明し、反論した。"
    assert told(reading, text)[-1].date == "2026-01-06"


def test_since_then_is_no_day_of_a_deed(reading: Read) -> None:
    text = "中国商務省がリストに三菱電機を加えてから、7日で9日がたった。"
    assert [one.date for one in told(reading, text)] == [None]


def test_an_office_alone_stands_for_its_holder(reading: Read) -> None:
    text = "高市早苗首相は5日、官邸に入った。首相は6日の国会で、台湾有事は存立危機事態になり得ると述べた。"
    found = [one for one in told(reading, text) if one.date == "2026-01-06"]
    assert [one.actors for one in found] == ["sanae_takaichi"]


SAID = [  # sentence, words, end of the speaker's name as shown or id
    ("都内のエコノミストは、影響は全産業に及ぶとみる。", "影響は全産業に及ぶ", "Tokyo economist"),
    ("北京の外交筋は「狙いは別にある」と話した。", "狙いは別にある", "diplomatic source"),
    ("博士課程2年の中国人学生は「実験が進まない」と語った。", "実験が進まない", "Chinese student"),
    ("野党からは説明が足りないとの批判が相次いだ。", "説明が足りない", "Opposition parties"),
    ("欧米の通信社は、規制が広がると伝えた。", "規制が広がる", "Western news agency"),
    (
        "部品メーカーは6日、点検を始めた。同社の幹部は「在庫は春まで持たない」と漏らす。",
        "在庫は春まで持たない",
        "Parts maker executive",
    ),
]


@pytest.mark.parametrize(("text", "words", "name"), SAID)
def test_who_is_only_described_is_shown_in_english(
    reading: Read, text: str, words: str, name: str
) -> None:
    found = {
        one.text: one.speaker_name or "" for one in reading(text, "ja", *WORDS).of(quotes.Quote)
    }
    assert found[words].removesuffix(" (unnamed)").endswith(name)


SILENT = [
    "呉江浩大使は6日、外務省の山川太郎次官と東京都内で面会し、意見を交わした。",
    "中国商務省は5種類の金属の輸出を許可制とし、審査を始めた。",
    "世論調査では、対応を評価すると答えた人は58%だった。",
    "三菱電機は6日、軍事研究を行わないとの誓約書を提出していた。",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_saying_gives_no_quotation(reading: Read, text: str) -> None:
    assert not reading(text, "ja", *WORDS).of(quotes.Quote)


def test_an_account_that_passes_on_the_words_of_another_is_quoted_as_well(reading: Read) -> None:
    text = "在日中国大使館によると、呉江浩大使は規制は国を守るための措置だと主張した。"
    found = reading(text, "ja", *WORDS).of(quotes.Quote)
    assert {one.speaker_id for one in found} == {"china_embassy_japan", "wu_jianghao"}


def test_the_subject_of_the_sentence_before_speaks_on(reading: Read) -> None:
    before = "日本政府は規制は不当だと主張した。\n\n"
    text = f"{before}中国商務省は6日、審査を厳しくした。民生用は対象外だと説明している。"
    found = reading(text, "ja", *WORDS).of(quotes.Quote)
    assert found[-1].speaker_id == "china_mofcom"


def test_printed_answers_are_by_the_spokesperson_whom_the_lead_names(reading: Read) -> None:
    text = (
        "公告第5号と報道官の答え\n\n以下は中国商務部が公布した公告と報道官の応答である。\n\n"
        "問　なぜか。\n\n答　規制は完全に合法である。"
    )
    found = reading(text, "ja", *WORDS).of(quotes.Quote)
    assert [one.speaker_id for one in found] == ["mofcom_spokesperson"]


SHOWN = [
    ("日本政府は輸出規制の撤回を働きかけている。", "japan_government", "oppose"),
    ("日本政府は6日、輸出規制は協定に反すると述べた。", "japan_government", "oppose"),
    ("経団連は、輸出規制の影響は全産業に及ぶと述べた。", "keidanren", "concern"),
    ("経団連は、輸出規制で生産計画を見直すしかないと述べた。", "keidanren", "concern"),
    ("中国商務省は6日、両用品目の輸出を全面的に禁じる公告を出した。", "china_mofcom", "support"),
]


@pytest.mark.parametrize(("text", "holder", "position"), SHOWN)
def test_a_frame_shows_a_stance(reading: Read, text: str, holder: str, position: str) -> None:
    found = {
        (one.holder_id, one.position) for one in reading(text, "ja", *SIDES).of(stances.Stance)
    }
    assert (holder, position) in found


UNSHOWN = [
    "片山さつき財務相は6日、規制を受けた市場の動きを注視していると述べた。",
    "経団連は、輸出規制の影響は日本企業には及ばないと述べた。",
]


@pytest.mark.parametrize("text", UNSHOWN)
def test_what_only_looks_like_worry_shows_none(reading: Read, text: str) -> None:
    found = {one.position for one in reading(text, "ja", *SIDES).of(stances.Stance)}
    assert not found & {"concern", "oppose"}


def test_a_short_firm_stands_for_the_firm_before_a_particle(reading: Read) -> None:
    text = "日野自動車は6日、工場を開いた。日野は翌7日に説明した。日野市の工場だ。"
    found = [one.text for one in reading(text, "ja", *DEEDS).of(mentions.Mention)]
    assert found.count("日野") == 1
