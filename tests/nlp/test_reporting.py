"""Reporting: whom a sentence makes act, whom it aims at, which notice it names, what it leaves out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions
from nlp.facts.happenings import Happening
from nlp.facts.mentions import Mention
from nlp.reading import Reading

KINDS = (mentions.FACT, dates.FACT, happenings.FACT)
Read = Callable[..., Reading]
Told = Callable[[str, str], list[Happening]]


@pytest.fixture(scope="module")
def told(reading: Read) -> Told:
    """Return a function from a text and its language to the happenings it reports."""
    return lambda text, language: list(reading(text, language, *KINDS).of(Happening))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ministry published Announcements No. 27 and No. 28 of 2026."),
        ("en", "The ministry published Announcements Nos. 27 and 28 of 2026 for 40 firms."),
        ("zh", "商务部发布了2026年第27号和第28号公告。"),
        ("ja", "商務省は2026年第27号、第28号公告を公表した。"),
    ],
    ids=["en", "en-short", "zh", "ja"],
)
def test_joined_numbers_are_two_notices(reading: Read, language: str, text: str) -> None:
    laws = {one.entity_id for one in reading(text, language, *KINDS).of(Mention)}
    assert {"mofcom_announcement_2026_27", "mofcom_announcement_2026_28"} <= laws


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "China's Ministry of Commerce added nine firms to its export control list on Monday.",
        ),
        ("zh", "商务部1月5日将九家企业列入出口管制管控名单。"),
        ("zh", "商务部1月5日发布2026年第45号公告，将九家企业列入管控名单。"),
    ],
    ids=["en", "zh", "unknown number"],
)
def test_a_list_without_a_known_number_is_no_measure_of_several(
    told: Told, language: str, text: str
) -> None:
    found = [one for one in told(text, language) if one.type == "listing"]
    assert [one.measure_id for one in found] == [None]


def test_a_number_decides_which_list_notice_it_is(told: Told) -> None:
    text = (
        "商务部1月5日发布2026年第27号和第28号公告，将甲公司列入管控名单，并将乙公司列入关注名单。"
    )
    found = [one for one in told(text, "zh") if one.type == "listing"]
    assert [one.measure_id for one in found] == ["mofcom-2026-27", "mofcom-2026-28"]


def test_two_lists_in_one_sentence_have_their_own_targets(told: Told) -> None:
    text = "商务部1月5日将三菱造船株式会社列入管控名单，将斯巴鲁株式会社列入关注名单，日方将向世贸组织申诉。"
    first, second = [one for one in told(text, "zh") if one.type == "listing"]
    assert set(first.targets.split(";")).isdisjoint(second.targets.split(";"))
    assert "wto" not in f"{first.targets};{second.targets}"


def test_a_listed_firm_does_not_list_itself(told: Told) -> None:
    text = "经批准，决定将参与造舰的三菱造船株式会社列入管控名单。"
    (listing,) = [one for one in told(text, "zh") if one.type == "listing"]
    assert (listing.actors, bool(listing.targets)) == ("", True)


def test_not_giving_way_to_a_demand_is_a_rejection(told: Told) -> None:
    text = "木原稔官房長官は6日の記者会見で、発言の取り消しに応じない考えを示した。"
    assert [(one.type, one.date) for one in told(text, "ja")] == [("rejection", "2026-01-06")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "China's ambassador Wu Jianghao sent a letter to the harbour council on Monday."),
        ("zh", "中国驻日本大使吴江浩1月5日致函港口委员会。"),
        ("ja", "中国の呉江浩大使は5日、港湾委員会に書簡を送った。"),
    ],
    ids=["en", "zh", "ja"],
)
def test_an_envoys_letter_is_an_official_statement(told: Told, language: str, text: str) -> None:
    found = [(o.type, o.actors.split(";")[0], o.status, o.date) for o in told(text, language)]
    assert found == [("statement", "wu_jianghao", "reported", "2026-01-05")]


def test_an_extended_policy_is_an_announcement(told: Told) -> None:
    text = "Japan's government on Monday extended a visa-waiver policy for two years."
    assert [one.type for one in told(text, "en")] == ["announcement"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Japan had originally planned to end the scheme in March."),
        (
            "en",
            "In a poll, 48 per cent of voters backed the measures that Japan announced on Monday.",
        ),
        ("zh", "民调显示，52%的受访者支持日本政府1月5日宣布的措施。"),
        ("ja", "世論調査では、政府が5日に発表した措置を48％が支持した。"),
    ],
    ids=["plan given up", "poll en", "poll zh", "poll ja"],
)
def test_polls_and_plans_given_up_are_no_happenings(told: Told, language: str, text: str) -> None:
    assert told(text, language) == []


def test_two_joined_measures_are_two_announcements(told: Told) -> None:
    text = (
        "Beijing has since advised its citizens against visiting Osaka and halted purchases of "
        "Japanese seafood."
    )
    found = told(text, "en")
    assert [one.type for one in found] == ["announcement", "announcement"]
    assert "seafood" not in found[0].text


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "China imposed similar measures on Shigeru Iwasaki on Monday.", "announcement"),
        ("en", "The control list was released on Monday.", "listing"),
        ("en", "The two governments held working-level talks in Singapore on Monday.", "meeting"),
        ("zh", "1月5日，双方在新加坡举行工作层磋商。", "meeting"),
        ("zh", "商务部1月5日决定，中止对两家公司适用2026年第12号公告公布的措施。", "delisting"),
        ("ja", "中国商務省は5日、日本の企業を輸出規制の対象に追加した。", "listing"),
        ("ja", "経済産業省は5日、相談窓口を設置した。", "other"),
        ("ja", "防衛省は5日、影響を調べるよう担当部局に指示した。", "announcement"),
        ("ja", "日本政府は5日、予備費から十億円を支出すると決めた。", "announcement"),
    ],
)
def test_plain_wording_is_reported_too(told: Told, language: str, text: str, kind: str) -> None:
    assert kind in [one.type for one in told(text, language)]


def test_a_region_is_no_target_of_a_protest(told: Told) -> None:
    text = (
        "Japan's Foreign Ministry lodged a protest with China on Monday over a flight near Okinawa."
    )
    assert [one.targets for one in told(text, "en")] == ["china"]


def test_what_a_spokesperson_dismisses_at_a_briefing_is_a_statement(told: Told) -> None:
    text = (
        "Foreign Ministry spokesperson Lin Jian dismissed the accusation at a briefing on Monday."
    )
    assert [one.type for one in told(text, "en")] == ["statement"]


def test_a_number_of_days_is_no_day(told: Told) -> None:
    text = "6日の東京株式市場で株価は3日続落し、前日比1.2％安で終えた。"
    assert [one.date for one in told(text, "ja")] == ["2026-01-06"]


def test_a_countrys_companies_are_not_its_government(told: Told) -> None:
    text = "China's three largest carriers on Monday extended a refund policy for Japan flights."
    assert [(one.type, one.actors) for one in told(text, "en")] == [("other", "")]


def test_a_day_belongs_to_the_clause_that_it_opens(told: Told) -> None:
    text = "The quarrel goes back to December 3, when Sanae Takaichi told parliament that talks were off."
    assert [(one.type, one.date) for one in told(text, "en")] == [("remark", "2025-12-03")]


ASKED = [
    ("en", "Tangshan Sunfar filed a petition for an anti-dumping investigation on December 8."),
    ("ja", "化学メーカーの唐山三孚電子材料は12月8日、調査を申請した。"),
    ("zh", "12月8日，北方化工有限公司提交反倾销调查申请。"),
]


@pytest.mark.parametrize(("language", "text"), ASKED)
def test_what_a_firm_asks_for_is_an_investigation_but_no_measure(
    told: Told, language: str, text: str
) -> None:
    found = told(text, language)
    assert [(one.type, one.measure_id) for one in found] == [("investigation", None)]


PROBED = [
    ("en", "China on Monday opened an investigation into dichlorosilane used for semiconductors."),
    ("ja", "中国商務省は7日、半導体の製造に使うジクロロシランについて調査を始めた。"),
    ("zh", "商务部7日对用于半导体生产的二氯二氢硅发起反倾销调查。"),
]


@pytest.mark.parametrize(("language", "text"), PROBED)
def test_what_goods_are_used_for_is_not_investigated(told: Told, language: str, text: str) -> None:
    assert [one.about for one in told(text, language)] == ["dichlorosilane"]


SANCTIONED = [
    (
        "en",
        "China on Monday imposed sanctions on Shigeru Iwasaki, a former chief of the Maritime "
        "Self-Defense Force, who advises the cabinet.",
        "shigeru_iwasaki",
    ),
    (
        "en",
        "China on Monday imposed sanctions on Shigeru Iwasaki and Mitsubishi Shipbuilding.",
        "shigeru_iwasaki;mitsubishi_shipbuilding",
    ),
    ("zh", "中国外交部15日宣布对日本自卫队前统合幕僚长岩崎茂实施制裁。", "shigeru_iwasaki"),
]


@pytest.mark.parametrize(("language", "text", "whom"), SANCTIONED)
def test_a_body_in_a_persons_description_is_not_listed(
    told: Told, language: str, text: str, whom: str
) -> None:
    assert [one.targets for one in told(text, language)] == [whom]


BANNED = [
    ("en", "China's Ministry of Commerce on January 6, 2026 banned exports of gallium to Japan."),
    ("ja", "中国商務省は6日、ガリウムの対日輸出を禁止した。"),
    ("zh", "商务部1月6日禁止镓对日本出口。"),
]


@pytest.mark.parametrize(("language", "text"), BANNED)
def test_a_ban_in_the_past_is_an_announcement(told: Told, language: str, text: str) -> None:
    found = [(one.type, one.actors, one.date) for one in told(text, language)]
    assert found == [("announcement", "china_mofcom", "2026-01-06")]


def test_a_notice_without_a_subject_is_its_issuers(told: Told) -> None:
    text = "商务部公告2026年第11号\n\n决定将参与造船的20家日本实体列入管控名单。\n\n商务部\n\n2026年2月24日"
    assert [one.actors for one in told(text, "zh") if one.type == "listing"] == ["china_mofcom"]


def test_a_listed_country_lists_no_one(told: Told) -> None:
    assert [one.actors for one in told("决定将20家日本实体列入关注名单。", "zh")] == [""]


def test_a_ministry_without_a_country_is_of_who_acts(told: Told) -> None:
    text = (
        "Tickets to Japan are refunded, a day after Beijing advised its citizens to avoid travel to "
        "Japan.\n\nThe foreign ministry issued the advisory on Friday, citing remarks on Taiwan."
    )
    last = told(text, "en")[-1]
    assert (last.actors, last.targets) == ("china_mfa", "")
