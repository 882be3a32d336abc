"""Who speaks without a name in Japanese, and what they are called in English: role, body and place."""

from __future__ import annotations

import pytest

from nlp.facts.quotes import Quote
from tests.nlp.conftest import ReadText

DESCRIBED = [
    ("東京・銀座のドラッグストアの店長", "Manager of a Ginza drugstore"),
    ("浅草のすし店の店主", "Owner of an Asakusa sushi restaurant"),
    ("京都市内の老舗旅館の女将", "Innkeeper of a long-established Kyoto inn"),
    ("函館市の朝市の店主", "Owner of a Hakodate morning market"),
    ("大手旅行会社の広報担当者", "Spokesperson of a major travel agency"),
    ("レアアースを扱う商社の社長", "President of a trading house dealing in rare earths"),
    ("日本の大手証券会社のストラテジスト", "Strategist of a major Japanese brokerage"),
    ("大手銀行の為替ディーラー", "Currency dealer of a major bank"),
    ("大和証券のアナリスト", "Daiwa Securities analyst"),
    ("香港中文大学の研究者", "Chinese University of Hong Kong researcher"),
    ("立命館大学の国際政治学教授", "Ritsumeikan University international politics professor"),
    ("中国経済に詳しいエコノミスト", "Economist on the Chinese economy"),
    ("国際法務に詳しい弁護士", "Lawyer on international law"),
    ("電子部品大手の役員", "Electronic components maker executive"),
    ("物流大手の担当者", "Logistics firm official"),
    ("磁石メーカー大手の調達担当者", "Procurement manager of a magnet maker"),
    ("中堅機械メーカーの営業部長", "Sales head of a mid-sized machinery maker"),
    ("半導体製造装置メーカーの首脳", "Top executive of a semiconductor equipment maker"),
    ("深圳のスタートアップの創業者", "Founder of a Shenzhen start-up"),
    ("大連の水産会社の社長", "President of a Dalian seafood company"),
    ("中国に進出する日系企業の経営者", "Owner of a Japanese company in China"),
    ("横浜の通関業者", "Yokohama customs broker"),
    ("在北京の外交筋", "Diplomatic source in Beijing"),
    ("元駐中国大使", "Former ambassador to China"),
    ("海上自衛隊の元幹部", "Former MSDF official"),
    ("自民党のベテラン議員", "Veteran LDP lawmaker"),
    ("立憲民主党幹部", "Senior CDP member"),
    ("野党の中堅議員", "Mid-ranking opposition lawmaker"),
    ("首相周辺", "Person close to the prime minister"),
    ("水産庁の担当者", "Fisheries Agency official"),
    ("観光庁幹部", "Senior Japan Tourism Agency official"),
    ("台湾国防部の高官", "Senior official of the Ministry of Defence of Taiwan"),
    ("上野動物園の職員", "Ueno Zoo official"),
    ("北海道猿払村の漁協幹部", "Senior fishery cooperative official in Sarufutsu, Hokkaido"),
    ("東京都内の大学に通う中国人留学生", "Chinese student at a Tokyo university"),
    ("上海から来た女性観光客", "Female tourist from Shanghai"),
    ("40代の男性会社員", "Male office worker in his forties"),
    ("留学生を受け入れる日本語学校の校長", "Headteacher of a Japanese language school"),
    ("被爆者団体の代表", "Representative of an atomic bomb survivors' group"),
    ("豊洲市場の卸売業者", "Toyosu market wholesaler"),
    ("三重県の真珠養殖業者", "Mie pearl farmer"),
    ("日系化学メーカーの上海駐在員", "Shanghai expatriate employee of a Japanese chemical maker"),
    ("米紙の記者", "Reporter of a US newspaper"),
    ("デモに参加した男性", "Man attending a protest"),
    ("自民党の閣僚経験者の一人", "Former LDP minister"),
    ("複数の貿易関係者", "People in the trade"),
    ("業界団体幹部ら", "Senior industry group officials"),
]


@pytest.mark.parametrize(("who", "english"), DESCRIBED)
def test_a_description_reads_as_english(read_ja: ReadText, who: str, english: str) -> None:
    found = read_ja(f"{who}は「在庫が尽きそうだ」と話した。").of(Quote)
    assert [one.speaker_name for one in found] == [f"{english} (unnamed)"]


ALONE = [
    (
        "大阪市内の旅行会社では、団体客の予約が取り消された。担当者は「待つしかない」と話す。",
        "Official of an Osaka travel agency (unnamed)",
    ),
    (
        "京都市内の旅館では、予約が半分になった。女将は「待つしかない」と話す。",
        "Innkeeper of a Kyoto inn (unnamed)",
    ),
    (
        "日本政府は「待つしかない」（高官）と説明する。",
        "Senior Japanese government official (unnamed)",
    ),
    (
        "大阪市内の旅行会社では、予約が取り消された。\n\n担当者は「待つしかない」と話す。",
        "Official (unnamed)",
    ),
]


@pytest.mark.parametrize(("text", "who"), ALONE)
def test_a_role_alone_is_of_the_firm_told_of_in_its_paragraph(
    read_ja: ReadText, text: str, who: str
) -> None:
    assert [one.speaker_name for one in read_ja(text).of(Quote)] == [who]
