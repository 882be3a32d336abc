"""Chinese: the English names of those who speak without a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, mentions, quotes
from nlp.reading import Reading

KINDS = (dates.FACT, mentions.FACT, quotes.FACT)

TOLD = [  # as printed before 说, the speaker's name as shown, without "(unnamed)"
    ("東京銀座一間藥妝店的店長", "Manager of a drugstore in Ginza"),
    ("关西一家机床商的社长", "President of a machine tool firm in Kansai"),
    ("岐阜县一家航空零部件厂商的社长", "President of an aircraft parts maker in Gifu"),
    ("鄂霍次克海沿岸一家加工公司的社長", "President of a processor on the Sea of Okhotsk coast"),
    ("京都一间旅馆的老板娘", "Proprietress of an inn in Kyoto"),
    ("青岛一家水产加工厂的负责人", "Head of a seafood plant in Qingdao"),
    ("大阪一家磁铁企业的采购人员", "Procurement officer of a magnet company in Osaka"),
    (
        "浙江一家小型稀土磁铁厂商的销售负责人",
        "Sales head of a small rare earth magnet maker in Zhejiang",
    ),
    ("野村證券一名策略師", "Nomura Securities strategist"),
    ("中信证券分析师", "CITIC Securities analyst"),
    (
        "香港中文大學一名國際關係學者",
        "Chinese University of Hong Kong scholar of international relations",
    ),
    ("淡江大學一名研究日本政治的教授", "Tamkang University professor of Japanese politics"),
    ("上海一位日本问题专家", "Shanghai expert on Japan"),
    ("新加坡一名国际贸易法专家", "Singapore expert on international trade law"),
    (
        "中国社会科学院一名研究日本经济的学者",
        "Chinese Academy of Social Sciences scholar of Japanese economy",
    ),
    (
        "三菱UFJ研究咨询公司的主任研究员",
        "Mitsubishi UFJ Research and Consulting senior researcher",
    ),
    ("多家贸易公司", "Trading companies"),
    ("两名中国出口商", "Two Chinese exporters"),
    ("许多出口商", "Exporters"),
    ("数名经产省干部", "Senior METI officials"),
    ("有半导体业内人士", "People in the semiconductor industry"),
    ("一名航空业人士", "Person in the aviation industry"),
    ("日企人士", "People at Japanese firms"),
    ("北海道扇貝加工業者", "Hokkaido scallop processor"),
    ("喷火湾一带的渔协干部", "Funka Bay area fishery cooperative official"),
    ("一名不願具名的日本外務省高層官員", "Senior Foreign Ministry official"),
    ("公安调查厅前干部", "Former senior Public Security Intelligence Agency official"),
    ("一名前驻日大使", "Former ambassador to Japan"),
    ("自民党一名资深议员", "Veteran LDP lawmaker"),
    ("執政黨日本維新會的一名幹部", "Senior Japan Innovation Party member"),
    ("自卫队一名干部", "Senior SDF officer"),
    ("一名三菱重工高管", "Mitsubishi Heavy Industries executive"),
    ("台北一家旅行社的負責人", "Head of a travel agency in Taipei"),
    ("上海一家演出公司的负责人", "Head of a concert promoter in Shanghai"),
    ("在沪日企的一名负责人", "Japanese firm head in Shanghai"),
    ("日本贸易振兴机构上海事务所一名职员", "JETRO Shanghai office employee"),
    ("韩国外交部一名高级官员", "Senior official of the Ministry of Foreign Affairs of South Korea"),
    ("大田区一家町工厂的社长", "President of a town factory in Ota Ward"),
    ("丰和堂大药房的店长", "Drugstore manager"),  # the name of the shop has no English
]


@pytest.mark.parametrize(("printed", "name"), TOLD)
def test_whoever_has_no_name_is_told_in_english(
    reading: Callable[..., Reading], printed: str, name: str
) -> None:
    (quote,) = reading(f"{printed}说，“情况不会很快改变”。", "zh", *KINDS).of(quotes.Quote)
    assert quote.speaker_name == f"{name} (unnamed)"


def test_a_bare_chamber_is_the_one_named_before(reading: Callable[..., Reading]) -> None:
    text = "中国日本商会12日公布问卷结果。商会分析称，看好市场的企业有所增加。"
    quote = reading(text, "zh", *KINDS).of(quotes.Quote)[-1]
    assert quote.speaker_id == "jccic"


def test_an_official_of_a_bare_chamber_is_of_the_one_named_before(
    reading: Callable[..., Reading],
) -> None:
    text = "中国日本商会12日递交意见书。商会一名干部坦言，至今没有收到答复。"
    quote = reading(text, "zh", *KINDS).of(quotes.Quote)[-1]
    told = "Japanese Chamber of Commerce and Industry in China official (unnamed)"
    assert quote.speaker_name == told
