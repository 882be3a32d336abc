"""Japanese: whose words reports, surveys, voices and letters pass on; types of deeds; made-up sentences."""

from __future__ import annotations

import pytest

from nlp.facts.dates import DateMention
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from tests.nlp.conftest import ReadText

SAID = [  # text, words said, what the speaker's id or name ends in
    (
        "米紙ウォール・ストリート・ジャーナルは8日、通関の手続きが滞ったと現地の運送業者3社の話として報じた。",
        "通関の手続きが滞った",
        "wsj",
    ),
    (
        "予定された催しは流れることになった。関係者が21日、明かした。",
        "予定された催しは流れることになった",
        "matter",
    ),
    (
        "東京商工リサーチが12月に行った調査では、受注が減ったと答えた企業は2割だった。",
        "受注が減ったと答えた企業は2割だった",
        "tokyo_shoko_research",
    ),
    (
        "京都の専門商社によると、年明けから許可は1件しか下りていない。担当者は「先の予定が立てられない」とこぼす。",
        "先の予定が立てられない",
        "Kyoto trading firm (unnamed)",
    ),
    (
        "信越化学工業は「個々の契約には触れない」（広報）としている。",
        "個々の契約には触れない",
        "shin_etsu_chemical",
    ),
    (
        "信越化学工業は3日、談話を出した。名前が載ったことには「見当がつかない」（広報）と首をかしげる。",
        "見当がつかない",
        "shin_etsu_chemical",
    ),
    (
        "立法委員（国会議員）は取材に「次も必ず顔を合わせる」と話した。",
        "次も必ず顔を合わせる",
        "Legislator (unnamed)",
    ),
    (
        "中国外交部は30日、宮森岳氏の入境を禁じると発表した。中国側の発表によると、措置は即日効力を持つ。"
        "秩序を乱したことを理由に挙げた。",
        "秩序を乱した",
        "china_mfa",
    ),
    (
        "中国外交部は30日、入境を禁じると発表した。中国側の発表によると、措置は即日効力を持つ。",
        "措置は即日効力を持つ",
        "china_mfa",
    ),
    (
        "宮森岳氏によると、議員団は部品の調達まで遅れていると訴えた。",
        "部品の調達まで遅れている",
        "Lawmakers' delegation (unnamed)",
    ),
    (
        "宮森岳氏によると、木島亮氏は政府として対応すると応じたという。",
        "政府として対応する",
        "木島亮",
    ),
    (
        "関係者によると、宮森岳氏は相手側の調査にも触れ、「関係を損なうもので見過ごせない」と伝えたという。",
        "関係を損なうもので見過ごせない",
        "宮森岳",
    ),
    ("JTBは1月、訪日客数が4000万人になるとの予測を公表した。", "訪日客数が4000万人になる", "jtb"),
    (
        "宮森岳大使は21日、介入すれば侵略に当たるとの書簡を事務総長に送った。",
        "介入すれば侵略に当たる",
        "宮森岳",
    ),
    (
        "宮森岳大使は24日、相手の主張は誤っているとする書簡で応じた。",
        "相手の主張は誤っている",
        "宮森岳",
    ),
    (
        "宮森岳大使が2通目を送ると、木島亮大使も4日、「事実に反する話だ」とする反論文を出した。",
        "事実に反する話だ",
        "木島亮",
    ),
    (
        "宮森岳議員は取り消すよう迫ったが、木島亮外相は「改めるつもりはない」と拒んだ。",
        "改めるつもりはない",
        "木島亮",
    ),
    (
        "宮森岳報道官は会見した。対象はごく少数で、法を守る日本企業が心配する必要は全くないとも付け加えた。",
        "対象はごく少数で、法を守る日本企業が心配する必要は全くない",
        "宮森岳",
    ),
    (
        "外務省は21日、件数を公表した。中国政府が訪日を控えるよう求める理由として「日本で犯罪が相次いでいる」と"
        "主張していることに対し、「指摘は当たらない」と否定した。",
        "指摘は当たらない",
        "japan_mofa",
    ),
    (
        "会合では、出席した議員から「宣伝で後れを取っている」といった注文が相次いだ。",
        "宣伝で後れを取っている",
        "Lawmaker (unnamed)",
    ),
    (
        "直前に訪問団から「取材は控えてほしい」との意向が伝えられた。",
        "取材は控えてほしい",
        "Delegation (unnamed)",
    ),
    (
        "経済界では、早く糸口を見つけたいとの声が多い。",
        "早く糸口を見つけたい",
        "Business circles (unnamed)",
    ),
    (
        "宮森岳社長は「在庫は尽きる」と語った。日本貿易振興機構（ジェトロ）には、相談が50件以上寄せられたという。",
        "日本貿易振興機構（ジェトロ）には、相談が50件以上寄せられた",
        "jetro",
    ),
    (
        "環球時報は今回の措置を「急所を突いた」と評価し、高市政権は「代償を計算し直すべきだ」と皮肉った。",
        "高市政権は「代償を計算し直すべきだ」",
        "global_times",
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), SAID)
def test_words_are_by_whom_a_source_or_a_voice_names(
    read_ja: ReadText, text: str, words: str, who: str
) -> None:
    found = {
        one.text: (one.speaker_id or "", one.speaker_name or "") for one in read_ja(text).of(Quote)
    }
    assert words in found, found
    assert any(one.endswith(who) for one in found[words]), found


def test_both_who_passes_words_on_and_who_is_told_to_have_said_them_are_quoted(
    read_ja: ReadText,
) -> None:
    text = "宮森岳氏によると、木島亮氏は「いま話す時ではない」と応じたという。"
    found = {(one.speaker_id or "")[-3:] for one in read_ja(text).of(Quote)}
    assert found == {"宮森岳", "木島亮"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("北道の中堅議員は「穴を埋めている」と反論する。", "prefectural"),
        ("取引先の半導体メーカーの幹部は「価格は倍だ」と明かす。", "partner"),
        ("与党・民進党の立法委員は「礼を言う」と話した。", "ruling"),
    ],
)
def test_a_scrap_of_a_name_and_a_second_tie_are_no_part_of_a_description(
    read_ja: ReadText, text: str, name: str
) -> None:
    found = [one.speaker_name or "" for one in read_ja(text).of(Quote)]
    assert found
    assert not [one for one in found if name in one], found


@pytest.mark.parametrize(
    "text",
    [
        "税関の審査では、書類が足りないことが分かった。",
        "その後、協議では対応を詰めた。",
    ],
)
def test_an_examination_is_no_survey_that_says_something(read_ja: ReadText, text: str) -> None:
    assert not read_ja(text).of(Quote)


DONE = [  # text, type, day
    ("日本政府は6日の閣議で来年度予算案を決定した。", "budget", "2026-01-06"),
    ("北方市では6日、北方大の学生が宮森岳市長を表敬した。", "meeting", "2026-01-06"),
    (
        "中国商務省は6日、日本の企業・団体20カ所に対する部材の輸出を禁じた。",
        "listing",
        "2026-01-06",
    ),
    ("昨年12月には、宮森岳元幕僚長にも制裁が科された。", "listing", "2025-12"),
    (
        "中国の宮森岳大使は6日、開かれた国連総会の会合で演説し、答弁の撤回を要求した。",
        "statement",
        "2026-01-06",
    ),
    ("外務省は5日夜に報道資料を出し、「卑劣なやり方だ」と中国を非難。", "statement", "2026-01-05"),
    (
        "環球時報は5日夜、20団体を管理リストに載せた決定を支持する社説を電子版に掲げた。",
        "statement",
        "2026-01-05",
    ),
    (
        "中国商務省は6日にも、北方造船などを禁輸の、南方電機などを注視の対象としており、掲載先は40となった。",
        "listing",
        "2026-01-06",
    ),
    (
        "日本百貨店協会が6日発表した免税売上高は、前年同月比19.1%減だった。",
        "trade_data",
        "2026-01-06",
    ),
    (
        "外務省の宮森岳次官は、中国が5日に始めた日本産部材の反ダンピング調査に触れ、「損なう」と伝えた。",
        "investigation",
        "2026-01-05",
    ),
    (
        "中国商務省は6日、20団体を管理リストに加えた。12月の第1弾と合わせた掲載先は80に達する。",
        "listing",
        "2025-12",
    ),
    ("北方市でも、6日に来る予定だった友好都市の訪問団が訪問を先送りした。", "other", "2026-01-06"),
    ("【記者】中国は11月に日本産水産物の輸入を停止した。", "announcement", "2025-11"),
]


@pytest.mark.parametrize(("text", "kind", "day"), DONE)
def test_a_deed_has_its_type_and_day(read_ja: ReadText, text: str, kind: str, day: str) -> None:
    found = [(one.type, one.date) for one in read_ja(text).of(Happening)]
    assert (kind, day) in found, found


NEITHER = [  # text, the type that it is not
    ("前日に対日輸出を禁じたのに続く措置となった。対象は20社だ。", "trade_data"),
    ("中国政府が6日に渡航を控えるよう呼びかけた影響が続き、売上高は3割減った。", "market"),
    ("中国の宮森岳大使は6日、開かれた国連総会の会合で演説し、答弁の撤回を要求した。", "meeting"),
    ("対策の12月の第1弾と合わせた総額は80億円に達する。", "listing"),
    ("日本政府は6日の閣議で来年度予算案を決定した。", "announcement"),
]


@pytest.mark.parametrize(("text", "kind"), NEITHER)
def test_words_of_another_type_make_no_deed(read_ja: ReadText, text: str, kind: str) -> None:
    assert kind not in [one.type for one in read_ja(text).of(Happening)]


def test_figures_are_not_of_the_day_of_what_brought_them_about(read_ja: ReadText) -> None:
    text = "中国政府が5日に渡航を控えるよう呼びかけた影響が続き、売上高は3割減った。"
    found = [(one.type, one.date) for one in read_ja(text).of(Happening)]
    assert ("announcement", "2026-01-05") in found, found


def test_what_was_due_on_a_day_may_lie_ahead(read_ja: ReadText) -> None:
    found = [one.value for one in read_ja("9日に開く予定だった催しは流れた。").of(DateMention)]
    assert found == ["2026-01-09"]
