"""Japanese: who speaks by title, kind, headline, clause; days of reasons; made-up sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nlp.facts.dates import DateMention
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from store.topic import Topic
from tests.nlp.conftest import SAYING, ReadText, as_read, made_article

NAMED = [  # text, the person's name in it
    ("外務省の宮森岳アジア大洋州局長は抗議した。", "宮森岳"),
    ("デニス・ハーロウ米国務長官は同盟を重んじると述べた。", "デニス・ハーロウ"),
    ("マルコ・ベリーニ国連事務総長は自制を求めた。", "マルコ・ベリーニ"),
    ("香港の陳嘉明行政長官は支持すると述べた。", "陳嘉明"),
    ("台湾の黄志強国家安全局長は連帯すると語った。", "黄志強"),
    ("労働党の玉川代表は同日の会見で説明すべきだと語った。", "玉川"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_ends_before_its_office_and_field(read_ja: ReadText, text: str, name: str) -> None:
    assert name in [one.text for one in read_ja(text).of(Mention) if one.type == "PERSON"]


NAMELESS = [
    "日本の駐中国大使は申し入れた。",
    "書簡は事務総長に届いた。",
    "防衛大手の株価は下がった。",
]


@pytest.mark.parametrize("text", NAMELESS)
def test_posts_and_trades_are_no_names(read_ja: ReadText, text: str) -> None:
    found = {one.text for one in read_ja(text).of(Mention)}
    assert not found & {"駐中国", "事務総", "防衛大"}


SAID = [  # text, words said, what the speaker's id ends in
    (
        "「予約は半分に減った」と嘆くのは、旅館を営む谷本直樹さん（52）。",
        "予約は半分に減った",
        "谷本直樹",
    ),
    (
        "輸入停止について農相は「一喜一憂しない」と語った。",
        "一喜一憂しない",
        "agriculture_minister",
    ),
    ("共産党の委員長も「発言を撤回すべきだ」と訴えた。", "発言を撤回すべきだ", "committee_chair"),
    (
        "ある閣僚経験者は「落としどころが見えない」と嘆いた。",
        "落としどころが見えない",
        "former_minister",
    ),
    (
        "中国外務省の報道官は会見した。報道官は「挑発をやめよ」と語った。",
        "挑発をやめよ",
        "mfa_spokesperson",
    ),
    (
        "在日ペルー大使館は声明を出した。大使館は「冷静な対応を求める」と訴えた。",
        "冷静な対応を求める",
        "peru_embassy_japan",
    ),
    (
        "「影響は小さい」（大手電機）、「説明に追われている」（中堅商社）との声がある。",
        "影響は小さい",
        "electronics",
    ),
    (
        "「油断していた」と西浜証券のストラテジスト、神戸俊二氏は言う。",
        "油断していた",
        "神戸俊二",
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), SAID)
def test_a_quotation_has_its_speaker(read_ja: ReadText, text: str, words: str, who: str) -> None:
    found = {one.text: one.speaker_id or "" for one in read_ja(text).of(Quote)}
    assert words in found
    assert found[words].endswith(who)


UNSAID = [
    "中国は世論を揺さぶろうとしている。",
    "輸出が止まったとの報道に関しては説明を避けた。",
    "規制品目は約1100とされるが、現地紙には1005品目との記述もある。",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_is_tried_or_written_somewhere_is_no_quotation(read_ja: ReadText, text: str) -> None:
    assert not read_ja(text).of(Quote)


def test_a_headline_quotes_whom_the_text_quotes(topic: Topic) -> None:
    title = "中国「不当な言いがかり」　抗議を一蹴"
    text = f"{title}\n\n中国外務省の報道官は、抗議は「不当な言いがかりだ」と述べた。"
    titled = replace(made_article(text, "ja"), title=title)
    told = as_read(titled, topic, SAYING).of(Quote)
    assert ("不当な言いがかり", "mfa_spokesperson") in [(one.text, one.speaker_id) for one in told]


DATED = [  # text, type, date
    ("経産省は先月下旬、調達先の分散に45億円を充てる緊急対策をまとめた。", "budget", "2025-12"),
    ("今月予定の楽団の公演は、主催者が2日に中止を発表した。", "other", "2026-01-02"),
    ("12月下旬には超党派の議員団が北京で対外部門と会談した。", "meeting", "2025-12"),
    (
        "中国が昨年12月2日にガリウムの対日輸出を禁じてから1カ月が過ぎた。",
        "announcement",
        "2025-12-02",
    ),
    ("中国が日本の団体を管理リストに追加したことを受け、外務省は7日に抗議した。", "listing", None),
]


@pytest.mark.parametrize(("text", "kind", "day"), DATED)
def test_a_deed_has_its_type_and_day(
    read_ja: ReadText, text: str, kind: str, day: str | None
) -> None:
    assert (kind, day) in [(one.type, one.date) for one in read_ja(text).of(Happening)]


PAST = [
    ("11月末までに認められたのは4割にとどまる。", "2025-11"),
    ("12月24日には20社をリストに加えており、対象は40となる。", "2025-12-24"),
]


@pytest.mark.parametrize(("text", "value"), PAST)
def test_a_day_of_what_was_done_lies_behind(read_ja: ReadText, text: str, value: str) -> None:
    assert next(one.value for one in read_ja(text).of(DateMention)) == value


def test_days_a_week_are_no_date(read_ja: ReadText) -> None:
    assert not read_ja("稼働を週5日から3日に減らした。").of(DateMention)
