"""Happenings in Chinese and Japanese: frames of trade-policy news, and what only looks like one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions
from nlp.facts.happenings import Happening
from nlp.reading import Reading

KINDS = (mentions.FACT, dates.FACT, happenings.FACT)
Read = Callable[..., Reading]
Told = Callable[[str, str], list[Happening]]

REPORTED = [  # language, sentence, type, date
    ("zh", "商务部1月5日公布对进口钢管的反补贴初裁结果。", "investigation", "2026-01-05"),
    ("zh", "日本外务大臣1月5日表达关切，希望尽快磋商。", "statement", "2026-01-05"),
    ("zh", "日本政府1月5日拨出20亿日元补贴电池回收项目。", "budget", "2026-01-05"),
    ("zh", "商务部1月5日公布第四批关注名单，涉及9家企业。", "listing", "2026-01-05"),
    ("zh", "新潟一家齿轮厂1月5日暂停一条产线的生产。", "other", "2026-01-05"),
    ("zh", "春秋航空1月5日取消了往返名古屋的12个航班。", "other", "2026-01-05"),
    ("zh", "日本政府1月5日重申，将继续要求对方取消限制。", "statement", "2026-01-05"),
    ("ja", "外務省は5日、大使を呼び、撤回を強く求めた。", "protest", "2026-01-05"),
    ("ja", "呉江浩大使は5日、日本側の要請を受け入れないと伝えた。", "rejection", "2026-01-05"),
    ("ja", "環境省は5日、電池の再利用に20億円を補助すると決めた。", "budget", "2026-01-05"),
    ("ja", "新潟の歯車会社は5日、生産ラインの一部を停止した。", "other", "2026-01-05"),
    ("ja", "5日の東京株式市場で機械株に売りが広がった。", "market", "2026-01-05"),
    ("ja", "住友電気工業は5日、影響は小さいとするコメントを出した。", "statement", "2026-01-05"),
    ("zh", "欧盟委员会1月6日批准了新的条例，对进口磷酸实行配额。", "announcement", "2026-01-06"),
    ("zh", "日本政府正评估把检测设备列入管制清单。", "plan", None),
    ("zh", "名古屋一家齿轮厂的出口许可迟迟没有下文。", "licence_delay", None),
    ("zh", "商务部1月6日批准了两家车厂的出口申请。", "licence", "2026-01-06"),
    ("zh", "丰田汽车1月7日表示，库存足够使用三个月。", "statement", "2026-01-07"),
    ("zh", "大阪地方法院1月6日判处一名贸易商有期徒刑两年。", "court", "2026-01-06"),
    ("zh", "日圓匯率1月7日貶至1美元兌158圓。", "market", "2026-01-07"),
    ("zh", "經濟產業省1月6日設立諮詢熱線，供廠商查詢。", "other", "2026-01-06"),
    ("zh", "海關總署1月7日公布，去年12月對日出口年減9%。", "trade_data", "2026-01-07"),
    ("zh", "兩國貿易部長會議1月6日在曼谷舉行。", "meeting", "2026-01-06"),
    ("zh", "中國駐日大使吳江浩1月7日當面駁回日方的抗議。", "rejection", "2026-01-07"),
    (
        "ja",
        "中国商務省は6日、鋼管の反ダンピング調査で仮決定を公表した。",
        "investigation",
        "2026-01-06",
    ),
    ("ja", "欧州委員会は6日、電池の規則案を承認した。", "announcement", "2026-01-06"),
    ("ja", "政府は来月、検査装置の輸出手続きを見直す方針を固めた。", "plan", "2026-02"),
    (
        "ja",
        "静岡県の歯車会社が12月に申請した輸入許可はまだ下りていない。",
        "licence_delay",
        "2025-12",
    ),
    ("ja", "中国商務省は6日、工作機械メーカー2社への輸出を認めた。", "licence", "2026-01-06"),
    ("ja", "トヨタ自動車は7日、在庫は3カ月分あると説明した。", "statement", "2026-01-07"),
    ("ja", "大阪地裁は6日、貿易会社の元社長に有罪判決を言い渡した。", "court", "2026-01-06"),
    ("ja", "7日の外国為替市場で円は売られ、1ドル=158円台を付けた。", "market", "2026-01-07"),
    ("ja", "経済産業省は6日、企業向けの相談窓口を開設した。", "other", "2026-01-06"),
    (
        "ja",
        "財務省が7日発表した貿易統計によると、11月の輸入額は9％減った。",
        "trade_data",
        "2026-01-07",
    ),
    (
        "ja",
        "両国の次官級は6日、バンコクで協議したが、合意に至らなかった。",
        "meeting",
        "2026-01-06",
    ),
    ("ja", "外務省は6日、中国大使館に改めて申し入れを行いました。", "protest", "2026-01-06"),
    ("ja", "中国は昨年4月、磁石を輸出許可制の対象に加えた。", "earlier_measure", "2025-04"),
    ("ja", "政府は新年度の予算案に備蓄の積み増しとして90億円を計上した。", "budget", None),
]

NOT_REPORTED = [
    ("zh", "如果许可证继续拖延，齿轮厂可能停产。"),
    ("zh", "在他看来，抗议换不来许可证。"),
    ("zh", "原定1月6日举行的贸易部长会议没有排上日程。"),
    ("zh", "坊间传言第三份名单月内出台。"),
    ("zh", "日本经济产业省没有收紧对磁石的出口限制。"),
    ("ja", "中国が両方のリストに企業を加えるのは初めて。"),
    ("ja", "政府は鋼管の輸入を止めていない。"),
    ("ja", "許可の審査が長引けば、工場は操業を停止せざるを得ない。"),
    ("ja", "輸出を停止するよう求める声が与党にある。"),
    ("ja", "規制は長く続くのだろうか。"),
]


@pytest.fixture(scope="module")
def told(reading: Read) -> Told:
    """Return a function from a text and its language to the happenings it reports."""
    return lambda text, language: list(reading(text, language, *KINDS).of(Happening))


@pytest.mark.parametrize(
    ("language", "text", "kind", "day"),
    REPORTED,
    ids=[f"{language}-{kind}-{at}" for at, (language, _, kind, _) in enumerate(REPORTED)],
)
def test_a_frame_of_the_field_reports_one_happening_of_its_type_and_day(
    told: Told, language: str, text: str, kind: str, day: str | None
) -> None:
    assert [(one.type, one.date) for one in told(text, language)] == [(kind, day)]


@pytest.mark.parametrize(
    ("language", "text"),
    NOT_REPORTED,
    ids=[f"{language}-{at}" for at, (language, _) in enumerate(NOT_REPORTED)],
)
def test_what_is_denied_supposed_called_off_or_only_asked_is_no_happening(
    told: Told, language: str, text: str
) -> None:
    assert told(text, language) == []


def test_what_a_protest_is_about_is_no_second_happening(told: Told) -> None:
    text = "日本政府1月6日就两家企业被列入关注名单向中方提出抗议。"
    assert [one.type for one in told(text, "zh")] == ["protest"]


def test_what_someone_tells_of_others_words_is_his_one_statement(told: Told) -> None:
    text = "外交部发言人林剑1月7日表示，外界批评有关措施，要求中方解释，这没有道理。"
    assert [(one.type, one.actors) for one in told(text, "zh")] == [("statement", "lin_jian")]


def test_the_first_body_of_the_clause_speaks_not_one_it_speaks_of(told: Told) -> None:
    text = "中国外交部一名发言人1月7日没有谈到是否收到日方来函，只重申了原有立场。"
    (one,) = told(text, "zh")
    assert one.actors in ("china_mfa", "mfa_spokesperson")


def test_figures_have_the_day_of_their_period_not_one_they_are_compared_with(told: Told) -> None:
    text = "昨年の中国向け鋼管の輸出額は61億円で、2022年の871億円から大きく落ち込んだ。"
    assert [(one.type, one.date) for one in told(text, "ja")] == [("trade_data", "2025")]


def test_an_answer_in_a_printed_briefing_is_a_statement_of_that_day(told: Told) -> None:
    text = (
        "商务部新闻发言人林剑1月7日答记者问。\n\n发言人：各位好。\n\n"
        "记者：名单会扩大吗？\n\n答：我不掌握这个情况。"
    )
    found = [one for one in told(text, "zh") if one.text.startswith("答")]
    assert [(one.type, one.date) for one in found] == [("statement", "2026-01-07")]


def test_a_government_without_a_country_is_the_one_at_home(told: Told) -> None:
    (one,) = told("政府は来月、検査装置の輸出手続きを見直す方針を固めた。", "ja")
    assert one.actors == "japan"


def test_an_attributive_clause_only_tells_which_firm_is_meant(told: Told) -> None:
    text = "中国商務省は6日、資料を提出した静岡県の歯車会社を注視リストから外した。"
    assert [one.type for one in told(text, "ja")] == ["delisting"]
