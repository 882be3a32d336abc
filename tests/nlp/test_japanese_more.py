"""Japanese deeds beside what lists of words find: clauses, relatives, hearsay, plans, nouns, own words."""

from __future__ import annotations

import pytest

from nlp.facts import dates, mentions, quotes
from nlp.facts.happenings import FACT, Happening
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

KINDS = (mentions.FACT, dates.FACT, quotes.FACT, FACT)
Told = tuple[str, str | None, str, str]

# Read as published on Monday, 9 February 2026.
TOLD: list[tuple[str, str, Told]] = [
    # clauses
    ("台湾の頼清徳総統は3日、日本の訪問団を総統府に招き、「感謝する」と述べた。",
     "総統府に招き", ("other", "2026-02-03", "lai_ching_te", "reported")),
    ("三菱商事は5日に社員を帰国させ、6日に北京の事務所を閉じた。",
     "帰国させ", ("other", "2026-02-05", "mitsubishi_corp", "reported")),
    ("中国は昨年9月、「誤った言論を広めた」として元議員に資産凍結の措置を科した。",
     "措置を科した。", ("earlier_measure", "2025-09", "china", "earlier")),
    ("日本政府は1月、補正予算案を国会に提出しており、成立を急ぐ。",
     "提出しており", ("other", "2026-01", "japan_government", "reported")),
    ("岸壁に空母「白鳳」が見えた。白鳳は6日に沖縄本島と宮古島の間を通過した。",
     "を通過した。", ("other", "2026-02-06", "", "reported")),
    # relatives
    ("中国政府が日本産水産物の輸入を止めた11月19日以降、道内の加工場では冷凍庫が満杯になった。",
     "を止めた11月19日", ("earlier_measure", "2025-11-19", "china_government", "earlier")),
    ("時事通信が6日に実施した世論調査で、内閣への支持は62人に1人の割で減った。",
     "割で減った。", ("other", "2026-02-06", "jiji_press", "reported")),
    ("8日に沖縄県沖で起きた中国漁船と海保巡視船の衝突は、外交問題に発展した。",
     "巡視船の衝突", ("other", "2026-02-08", "", "reported")),
    ("2日と5日に続き、中国軍の無人機が7日も与那国島と台湾の間を通過した。",
     "を通過した。", ("other", "2026-02-02", "pla", "reported")),
    ("毛寧報道局長は会見で、頼清徳総統が6日に日本の議員団を邸宅に泊めたことについて質問に答えた。",
     "泊めたこと", ("other", "2026-02-06", "lai_ching_te", "reported")),
    ("中国国家市場監督管理総局は6日、日系の店舗に立ち入り、帳簿を預かり、「調べる」と述べた。",
     "に立ち入り", ("other", "2026-02-06", "china", "reported")),
    # hearsay
    ("ロイター通信は9日、中国の複数の国有企業が日本産ウイスキーの発注を取り消したと報じた。",
     "を取り消した", ("other", None, "china", "reported")),
    ("関係者によると、日本向けの輸出許可申請の審査も停止された。",
     "停止された", ("earlier_measure", None, "", "earlier")),
    ("会見で記者が「中国側は『日本側の説明は矛盾している』と主張している。受け止めは」と質問した。",
     "矛盾している", ("statement", None, "china_government", "reported")),
    # ahead
    ("来月7日には日中首脳会談が予定されていて、貿易も議題になる。",
     "予定されていて", ("plan", "2026-03-07", "", "planned")),
    # nouns
    ("中国側は日本への渡航自粛や日本産水産物の輸入停止などの対応を取ってきた。",
     "輸入停止", ("earlier_measure", None, "china", "earlier")),
    ("茂木敏充外相と王毅外相の電話会談を受け、両国の実務者は調整を始めた。",
     "電話会談を受け", ("meeting", None, "toshimitsu_motegi", "reported")),
    ("高市首相の規制撤回要求に対し、中国外務省は「受け入れない」と突き放した。",
     "撤回要求に対し", ("statement", None, "sanae_takaichi", "reported")),
    ("王毅外相に分厚い封筒を手渡したのは、茂木敏充外相だった。",
     "外相だった。", ("other", None, "toshimitsu_motegi", "reported")),
    # own words
    ("小泉進次郎防衛相は「昨日、フィリピンのテオドロ国防相と会談し、連携を確認した」と述べた。",
     "と会談し", ("meeting", "2026-02-08", "shinjiro_koizumi", "reported")),
    ("中国外務省の林剣報道官は6日、「日本への輸出を制限したのは正当で、撤回しない」と述べた。",
     "制限したのは", ("earlier_measure", None, "china_government", "earlier")),
    # met
    ("頼清徳総統は6日、高市首相と共に夕食会に出席した。",
     "出席した。", ("meeting", "2026-02-06", "lai_ching_te", "reported")),
]  # fmt: skip
NONE = [  # a text, and words at whose end no happening may close
    ("高市首相は6日、記者団に対し、語気を強め、「受け入れられない」と述べた。", "語気を強め"),
    ("王毅外相は6日、北京で取材に応じ、「断固反対する」と述べた。", "取材に応じ"),
    ("高市首相は6日、北海道の女の子に「がんばって」と声をかけ、握手した。", "声をかけ"),
    ("王毅外相は、24日に東京で開かれる会議に出席するため、準備を急いだ。", "出席するため"),
    ("中国は1月、輸出規制を強化する構えを見せており、企業は警戒している。", "見せており"),
    ("茂木敏充外相は6日、中国を訪問し、王毅外相と協議する見通しだ。", "訪問し"),
    ("命令は昨年9月、日本側への通知なしに出され、中国はその後に別の措置を取った。", "出され"),
    ("8日投開票の選挙で自民党は316議席を獲得し、単独で3分の2を上回った。", "議席を獲得し"),
    ("財務省が6日まとめた昨年12月の統計を、専門家は注視している。", "昨年12月"),
    ("高市首相が国会で答弁した11月7日以降、中国は強硬姿勢を崩していない。", "した11月7日"),
    ("6日に行われた記者会見の説明は、企業に届かなかった。", "記者会見の説明"),
    ("日本経済新聞は6日、企業に影響が広がったと報じた。", "影響が広がった"),
    ("ロイター通信は6日、中国が輸出を止める可能性があると報じた。", "可能性がある"),
    ("専門家によると、日本への輸出は減った。", "輸出は減った"),
    ("王毅外相は会見で「日本側は『問題はない』と主張している」と批判した。", "問題はない"),
    ("6日に予定されていた会談は中止になった。", "予定されていた"),
    ("日本政府は輸出管理の強化や備蓄の積み増しなどの対応を取る方針だ。", "積み増し"),
    ("茂木敏充外相と王毅外相の会談で合意できるかは見通せない。", "会談で合意"),
    ("高市首相の支援要求に、日本政府は応じる。", "支援要求に"),
    ("日本への輸出を止めたのは初めてだ。", "初めてだ。"),
    ("毛寧報道局長は、頼清徳総統が日本の議員団を邸宅に泊めることについて答えた。", "泊めること"),
    ("静岡経済研究所は6日、「生産は減る」との見解をまとめた。", "「生産は減る」"),
    ("茂木敏充外相は「王毅外相と会談を行いたい」と述べた。", "会談を行い"),
    ("木原稔官房長官は6日、「中国が輸出を制限したのは不当だ」と述べた。", "制限したのは"),
]


def told(topic: Topic, text: str) -> list[Happening]:
    """Return the happenings of a text below a headline."""
    article = made_article(f"—\n\n{text}", "ja", "2026-02-09T09:00:00+09:00")
    return list(as_read(article, topic, KINDS).of(Happening))


@pytest.mark.parametrize(("text", "ends", "wanted"), TOLD)
def test_a_deed_that_no_list_of_verbs_knows_is_told(
    topic: Topic, text: str, ends: str, wanted: Told
) -> None:
    found = [one for one in told(topic, text) if one.text.endswith(ends)]
    assert wanted in [(one.type, one.date, one.actors, one.status) for one in found]


@pytest.mark.parametrize(("text", "ends"), NONE)
def test_manner_views_intentions_and_other_days_are_no_deeds(
    topic: Topic, text: str, ends: str
) -> None:
    assert not [one for one in told(topic, text) if one.text.endswith(ends)]


def test_a_whole_sentence_and_its_clause_are_one_deed(topic: Topic) -> None:
    text = "米下院のムーレナール議員は5日、東京で高市首相に会い、その足で横須賀基地に向かった。"
    assert len(told(topic, text)) == 1


def test_the_measures_of_a_row_are_one_each(topic: Topic) -> None:
    text = "中国側は日本への渡航自粛や日本産水産物の輸入停止などの対応を取ってきた。"
    assert [one.text for one in told(topic, text)] == ["日本への渡航自粛", "日本産水産物の輸入停止"]


def test_a_body_without_a_known_name_makes_a_statement_on_a_day(topic: Topic) -> None:
    found = told(topic, "日本菓子工業組合は6日、「影響は小さい」との見解をまとめた。")
    assert [(one.type, one.date) for one in found] == [("statement", "2026-02-06")]


def test_words_alluded_to_stand_where_their_author_is_named(topic: Topic) -> None:
    first = "林外交部長は台湾有事を巡る答弁への批判を受け流した。"
    second = "王氏は高市早苗首相の台湾有事を巡る国会答弁を念頭に置いている。"
    found = [one.text for one in told(topic, first + second) if one.type == "remark"]
    assert found == [second]
