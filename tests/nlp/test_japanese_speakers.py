"""Japanese: who speaks, what is talked of, datelines, days; the sentences are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, figures, mentions, quotes
from nlp.facts.dates import DateMention
from nlp.facts.figures import Figure
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.reading import Reading
from tests.nlp.conftest import ReadText

Read = Callable[..., Reading]

SAID = [  # text, who speaks (as printed or shown), words that the last quotation holds
    (
        "中国が規制を強めると発表したことについて、山川太郎大使は7日の会見で、「筋が通らない話だ」とした。",
        "山川太郎",
        "筋が通らない話だ",
    ),
    (
        "【ジュネーブ＝川田三郎】山川太郎大使は5日、草案について、「承服できる中身ではない」と批判した。",
        "山川太郎",
        "承服できる中身ではない",
    ),
    (
        "価格が上がると見込まれるためで、山川太郎会長は「在庫を積むほかに手がない」と語った。",
        "山川太郎",
        "在庫を積むほかに手がない",
    ),
    (
        "北方貿易連合は5日、声明を採択した。声明は、この制度が市場を大きく歪めていると指摘した。",
        "北方貿易連合",
        "この制度が市場を大きく歪めている",
    ),
    (
        "経済産業省は備蓄の一部を放出する案を練っている。政府関係者が明らかにした。",
        "Government source (unnamed)",
        "備蓄の一部を放出する案を練っている",
    ),
    (
        "中国商務省の報道官は7日、出荷を止めているとの見方を「作り話だ」と否定した。",
        "中国商務省",
        "出荷を止めているとの見方を「作り話だ」",
    ),
    (
        "山川太郎大使は5日、調査が不十分だと述べ、年内に専門家会合を設ける考えを示した。",
        "山川太郎",
        "年内に専門家会合を設ける",
    ),
    (
        "欧州委員会の報道官は5日、協議を続けると述べた。中国外務省の報道官は6日、要求に根拠がないと反論した。"
        "同報道官は、対話の扉は開いているとも述べた。",
        "中国外務省",
        "対話の扉は開いている",
    ),
    (
        "外務省によると、同省幹部が6日、大使館に電話で抗議した。同幹部は「手順を踏まないやり方だ」と語った。",
        "Senior Foreign Ministry official (unnamed)",
        "手順を踏まないやり方だ",
    ),
]


@pytest.mark.parametrize(("text", "who", "words"), SAID)
def test_words_are_those_of_who_says_them(
    read_ja: ReadText, text: str, who: str, words: str
) -> None:
    last = read_ja(text).of(Quote)[-1]
    assert words in last.text
    assert who in (last.speaker, last.speaker_name)


UNSAID = [
    "北海商事は5日、契約を見直すと述べた。取引先への対抗措置の一環とみられる。",
    "外務省は6日、大使館に強く抗議するとともに措置の撤回を求めた。",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_nobody_says_is_no_quotation(read_ja: ReadText, text: str) -> None:
    found = [one.text for one in read_ja(text).of(Quote)]
    assert not [one for one in found if "対抗措置" in one or "抗議すると" in one]


def test_answers_stand_below_questions_that_dashes_open(read_ja: ReadText) -> None:
    text = (
        "中国商務省の定例記者会見が7日、北京で開かれた。報道官との主なやりとりは次の通り。\n\n"
        "――許可が下りないとの声がある。\n\n要件を満たせば許可している。\n\n"
        "――協議に応じるか。\n\n対話を拒んだことはない。\n\n"
        "会見ではこのほか、統計の公表日も示された。"
    )
    read = read_ja(text)
    said = [one.text for one in read.of(Quote)]
    assert said == ["要件を満たせば許可している。", "対話を拒んだことはない。"]
    statements = [one for one in read.of(Happening) if one.type == "statement"]
    assert [one.date for one in statements] == ["2026-01-07"]


def test_a_spokesperson_in_square_brackets_answers(read_ja: ReadText) -> None:
    text = (
        "山川太郎報道官は7日の会見で質問に答えた。\n\n【記者】規制の狙いは何か。\n\n"
        "【山川報道官】安全を守るためであり、特定の企業を狙ったものではない。"
    )
    said = read_ja(text).of(Quote)
    assert [(one.speaker, one.cue) for one in said] == [("山川太郎", "【山川報道官】")]


NAMED = [  # text, name, its entity where it has one of the topic's
    ("中国外務省の毛寧（マオニン）報道局長は7日、会見した。", "毛寧", "mao_ning"),
    ("毛寧報道官は7日に会見した。毛報道官は8日にも会見した。", "毛", "mao_ning"),
    ("中国外交部（外務省）は7日、通知を出した。", "外務省", "china_mfa"),
]
UNNAMED = ["欧州委員会の副委員長が7日、来日した。", "コンサルティング会社の代表が7日、来日した。"]


@pytest.mark.parametrize(("text", "name", "entity"), NAMED)
def test_a_name_means_someone(read_ja: ReadText, text: str, name: str, entity: str) -> None:
    found = {(one.text, one.entity_id) for one in read_ja(text).of(Mention)}
    assert (name, entity) in found


@pytest.mark.parametrize("text", UNNAMED)
def test_an_office_or_a_kind_of_firm_is_no_name(read_ja: ReadText, text: str) -> None:
    found = {one.text for one in read_ja(text).of(Mention)}
    assert not found & {"副委員", "コンサルティング会社"}


TOLD = [  # text, type, date
    (
        "G7の貿易担当相は6日、会合を開き、規制を批判する共同声明を採択した。",
        "meeting",
        "2026-01-06",
    ),
    (
        "G7の貿易担当相は6日、会合を開き、規制を批判する共同声明を採択した。",
        "statement",
        "2026-01-06",
    ),
    ("日米両政府は6日、精錬所に共同で出資することで合意した。", "announcement", "2026-01-06"),
    ("防衛省は6日、概算要求で4兆円を計上すると発表した。", "budget", "2026-01-06"),
    ("申請した許可30件のうち、6日までに下りたのは4件にとどまる。", "licence_delay", "2026-01-06"),
    ("上海で6日に予定されていた劇団の公演が、直前に中止された。", "other", "2026-01-06"),
    (
        "中国商務省が6日に公表した昨年11月の統計では、日本向けの磁石の輸出は120トンとなった。",
        "trade_data",
        "2026-01-06",
    ),
    ("中国国際航空など3社は6日、払い戻しの期限を延ばすと発表した。", "announcement", "2026-01-06"),
    (
        "備蓄の放出を検討していると一部で報じられたが、木原稔官房長官は6日、事実ではないと否定した。",
        "rejection",
        "2026-01-06",
    ),
    (
        "6日午後の木原稔官房長官の会見では質問が相次いだ。木原氏は懸念を示した。",
        "statement",
        "2026-01-06",
    ),
    ("外務省の局長が6日、中国大使を呼び、書き込みに抗議。", "protest", "2026-01-06"),
    ("中国は6日、日本の30の企業・団体を二つのリストに振り分けた。", "listing", "2026-01-06"),
]
NOT_TOLD = [  # text, type, date that it does not have
    (
        "中国商務省の報道官は6日、企業を注視リストに追加したことに関する質問に答えた。",
        "listing",
        "2026-01-06",
    ),
    (
        "木原稔官房長官は6日の記者会見で、昨年12月の中国側の投稿に強く抗議したと明らかにした。",
        "protest",
        "2026-01-06",
    ),
    (
        "中国商務省の報道官は、昨年11月に始めた調査の期限を延ばす方針を明らかにした。",
        "plan",
        "2025-11",
    ),
    (
        "備蓄の放出を検討していると一部で報じられたが、木原稔官房長官は6日、事実ではないと否定した。",
        "plan",
        "2026-01-06",
    ),
]


@pytest.mark.parametrize(("text", "kind", "day"), TOLD)
def test_a_text_tells_of_a_deed_and_its_day(
    read_ja: ReadText, text: str, kind: str, day: str
) -> None:
    assert (kind, day) in {(one.type, one.date) for one in read_ja(text).of(Happening)}


@pytest.mark.parametrize(("text", "kind", "day"), NOT_TOLD)
def test_a_day_of_something_else_is_not_its_own(
    read_ja: ReadText, text: str, kind: str, day: str
) -> None:
    found = {(one.type, one.date) for one in read_ja(text).of(Happening)}
    assert (kind, day) not in found


def test_who_is_in_the_dateline_does_nothing(read_ja: ReadText) -> None:
    text = "［パリ　4日　通信］ - 中国外務省は6日、対日規制を強化すると発表した。"
    found = read_ja(text).of(Happening)
    assert {("china_mfa", "2026-01-06")} == {(one.actors, one.date) for one in found}


DAYS = [  # text, last value
    ("パンダ、27日に出発\n\n動物園は7日、今月27日に送り出すと発表した。", "2026-01-27"),
    ("【2025年10月】中国商務省は9日、規制を公表した。", "2025-10-09"),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_bare_day_is_of_the_month_that_is_told(reading: Read, text: str, day: str) -> None:
    assert day in {one.value for one in reading(text, "ja", dates.FACT).of(DateMention)}
    bare = [
        o for o in reading(text, "ja", dates.FACT).of(DateMention) if o.text == f"{int(day[8:])}日"
    ]
    assert [day] == [one.value for one in bare]


def test_one_by_one_is_no_figure(reading: Read) -> None:
    text = "局長は7日、やり取りの1つ1つは説明しないと述べた。"
    facts = (dates.FACT, mentions.FACT, quotes.FACT, figures.FACT)
    assert not reading(text, "ja", *facts).of(Figure)


def test_a_long_quotation_stays_in_its_sentence(reading: Read) -> None:
    speech = "供給の安定は『共通の利益』であり、各国が力を合わせて守るべきだ。" * 8
    text = f"山川太郎会長は、「{speech}」と述べた。会合は終わった。"
    assert [len(text) - len("会合は終わった。")] == [
        one.start for one in reading(text, "ja").sentences if one.start
    ]
