"""Japanese: wider ways of saying each type, lines that quote, clauses; made-up sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes, stances
from nlp.facts.dates import DateMention
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.reading import Reading

DEEDS = (dates.FACT, mentions.FACT, quotes.FACT, happenings.FACT)
Read = Callable[..., Reading]

TOLD = [  # text, type, date
    ("中国政府は6日、ガリウムの輸出を全面的に止めた。", "announcement", "2026-01-06"),
    ("中国教育省は6日、留学を慎重に検討するよう注意を喚起した。", "announcement", "2026-01-06"),
    ("中国商務省が6日、対日輸出規制を公告。", "announcement", "2026-01-06"),
    ("6日午前0時に新たな規制が効力を生じた。", "effective", "2026-01-06"),
    ("日本企業2社が6日、注視リストから除かれた。", "delisting", "2026-01-06"),
    ("中国商務省は6日、日本の15団体を注視リスト入りさせた。", "listing", "2026-01-06"),
    ("外務省は6日、中国側に強い抗議の意を伝えた。", "protest", "2026-01-06"),
    (
        "中国商務省は6日、出荷を止めたとの報道は事実と異なると反論した。",
        "rejection",
        "2026-01-06",
    ),
    ("主要7カ国は6日、威圧に反対する共同声明を発表した。", "statement", "2026-01-06"),
    ("主要7カ国の財務相会合が6日、ローマで開催された。", "meeting", "2026-01-06"),
    ("北浜精機の株価は6日、一時12%安まで売り込まれた。", "market", "2026-01-06"),
    (
        "中国税関総署が6日公表した統計で、昨年11月の磁石の輸出は90トンだった。",
        "trade_data",
        "2026-01-06",
    ),
    ("2026年度予算が6日、成立した。", "budget", "2026-01-06"),
    ("日本政府は世界貿易機関への提訴も視野に入れる。", "plan", None),
    ("広州税関は6日、密輸の疑いで商社を摘発した。", "investigation", "2026-01-06"),
    ("上海で6日に予定されていた歌手の公演が中止となった。", "other", "2026-01-06"),
    ("中国海軍の艦艇が6日、対馬海峡を通過した。", "other", "2026-01-06"),
]


@pytest.mark.parametrize(("text", "kind", "day"), TOLD)
def test_a_report_has_its_type_and_day(
    read_ja: Read, text: str, kind: str, day: str | None
) -> None:
    found = [(one.type, one.date) for one in read_ja(text).of(Happening)]
    assert (kind, day) in found


UNTOLD = [  # text, type that it does not report
    ("1月から続く対話では、輸出の規制が主な議題だ。", "announcement"),
    ("同省は取材に応じていない。", "rejection"),
    ("規制リストへの追加は2回目となる。", "listing"),
    ("申請書は、価格が昨年30%下落したと訴えている。", "trade_data"),
    ("6日は各地で雪が降り、気温が下がった。", "other"),
]


@pytest.mark.parametrize(("text", "kind"), UNTOLD)
def test_what_only_looks_like_a_report_is_none(read_ja: Read, text: str, kind: str) -> None:
    assert kind not in {one.type for one in read_ja(text).of(Happening)}


def test_someone_did_something_counts_where_a_sentence_reports_nothing_else(read_ja: Read) -> None:
    found = read_ja("経済産業省は6日、審議官をジャカルタに派遣した。").of(Happening)
    assert [(one.type, one.date) for one in found] == [("other", "2026-01-06")]


def test_a_clause_inside_lends_neither_day_nor_subject(read_ja: Read) -> None:
    text = "中国は、山川太郎首相が先月、群島に言及したことに反発しており、6日には関連企業への制裁を発表した。"
    told = [one for one in read_ja(text).of(Happening) if one.type == "announcement"]
    assert [(one.actors, one.date) for one in told] == [("china", "2026-01-06")]


def test_a_deed_with_a_day_and_no_subject_is_that_of_the_sentence_before(read_ja: Read) -> None:
    text = "中国商務省は7日、調査を始めた。前日に軍民両用品の対日輸出を禁じたばかりだ。"
    told = [one for one in read_ja(text).of(Happening) if one.date == "2026-01-06"]
    assert [one.actors for one in told] == ["china_mofcom"]


def test_who_is_put_on_a_list_does_not_put_there(read_ja: Read) -> None:
    told = read_ja("6日、防衛省など3機関が規制リストに追加された。").of(Happening)
    assert [(one.type, one.actors) for one in told] == [("listing", "")]


SAID = [  # text, who speaks (as printed or shown), words that the last quotation holds
    ("山川太郎長官「要求には根拠がない。撤回を求めている」", "山川太郎", "要求には根拠がない"),
    ("山川太郎長官：要求には根拠がない。撤回を求めている。", "山川太郎", "要求には根拠がない"),
    (
        "山川太郎長官は会見で次のように説明した。「要求には根拠がない。撤回を求める」",
        "山川太郎",
        "要求には根拠がない",
    ),
    (
        "山川太郎長官は7日、「要求には根拠がない」と語気を強めた。",
        "山川太郎",
        "要求には根拠がない",
    ),
    (
        "「在庫は底をつきかけている」と部品メーカーの幹部は明かす。",
        "Parts maker executive (unnamed)",
        "在庫は底をつきかけている",
    ),
    (
        "岩手県の水産加工会社の社長は「売り先を変えるしかない」と話す。",
        "President of an Iwate seafood processor (unnamed)",
        "売り先を変えるしかない",
    ),
    (
        "リストに載った工作機械メーカーの役員は「書類の山だ。終わりが見えない」とこぼした。",
        "Machine tool maker executive (unnamed)",
        "書類の山だ",
    ),
    (
        "中国商務省は昨年12月、商社数社に許可を与えたと、事情に詳しい関係者2人が明らかにした。",
        "People familiar with the matter (unnamed)",
        "商社数社に許可を与えた",
    ),
    ("山川太郎長官は7日、「揺るぎない支持」を表明した。", "山川太郎", "揺るぎない支持"),
]


@pytest.mark.parametrize(("text", "who", "words"), SAID)
def test_words_are_those_of_who_says_them(read_ja: Read, text: str, who: str, words: str) -> None:
    last = read_ja(text).of(Quote)[-1]
    assert words in last.text
    assert who in (last.speaker, last.speaker_name)


def test_a_photo_credit_is_no_quotation(read_ja: Read) -> None:
    assert not read_ja("写真：北方通信。埠頭に並ぶコンテナ。").of(Quote)


def test_a_ministry_protests_by_its_official(reading: Read) -> None:
    text = (
        "中国商務省は6日、対日輸出規制を強化した。"
        "外務省の担当局長は6日夜、在日中国大使館の公使に抗議し、輸出規制の撤回を求めた。"
    )
    found = reading(text, "ja", *DEEDS, stances.FACT).of(Stance)
    assert ("japan_mofa", "oppose") in {(one.holder_id, one.position) for one in found}


def test_a_firm_with_its_seat_in_brackets_is_a_name(read_ja: Read) -> None:
    found = {
        (one.text, one.type)
        for one in read_ja("磁石中堅の北都マグネ（盛岡市）は減産した。").of(Mention)
    }
    assert ("北都マグネ", "ORG") in found


DATED = [  # text, words of the date, value
    ("価格は22年から24年にかけて上がった。", "22年", "2022"),
    ("規制を強めた1月以降、4カ月続けて前の年に届かなかった。", "1月", "2026-01"),
]


@pytest.mark.parametrize(("text", "words", "value"), DATED)
def test_a_date_has_its_value(read_ja: Read, text: str, words: str, value: str) -> None:
    found = {one.text: one.value for one in read_ja(text).of(DateMention)}
    assert next(told for printed, told in found.items() if printed.startswith(words)) == value


@pytest.fixture
def read_ja(reading: Read) -> Callable[[str], Reading]:
    def read_one(text: str) -> Reading:
        return reading(text, "ja", *DEEDS)

    return read_one
