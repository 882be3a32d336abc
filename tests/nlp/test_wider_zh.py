"""Chinese told in the idioms, light verbs and nouns of news prose: happenings, quotations, stances."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, figures, happenings, mentions, quotes, stances
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.facts.stances import Stance
from nlp.reading import Reading
from store.records import Article
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

Read = Callable[[str], Reading]
KINDS = (dates.FACT, mentions.FACT, figures.FACT, quotes.FACT, happenings.FACT, stances.FACT)
PUBLISHED = "2026-06-30T09:00:00+09:00"


@pytest.fixture
def read(topic: Topic) -> Read:
    """Return a reader of Chinese text that came out at the end of June."""

    def reading(text: str) -> Reading:
        article: Article = made_article(text, "zh", PUBLISHED)
        return as_read(article, topic, KINDS)

    return reading


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # lists
        ("商务部5日将12家日本企业打入不可靠实体清单。", "listing"),
        ("美国商务部4日将两家中企归入管制之列。", "listing"),
        ("外交部9日宣布，冻结一名日本议员的在华财产。", "listing"),
        ("美國商務部4日把一家中企從實體清單上摘了下來。", "delisting"),
        # permits
        ("三菱化学的出口申请递上去四个月，便如石沉大海。", "licence_delay"),
        ("大阪一家陶瓷厂的申请交上去四个月，至今等不到一纸批文。", "licence_delay"),
        ("丰田汽车6日终于盼来了批文。", "licence"),
        ("商务部6日准许其进口五吨镝铁。", "licence"),
        # measures
        ("海关总署11日对北海道水产品亮出红牌。", "announcement"),
        ("日本內閣12日拍板，修改武器出口規定。", "announcement"),
        ("国务院关税税则委员会21日对美国大豆松了口，10%的附加关税一笔勾销。", "announcement"),
        ("日本驻华大使馆4日挂出提醒，叮嘱侨民结伴出行。", "announcement"),
        ("自6月1日起，两用物项一律不得放行。", "effective"),
        ("6月1日起，进口酒类换发新版标签规定。", "effective"),
        # cases, money, figures
        ("商务部决定将对日光刻胶反倾销案的期限顺延六个月。", "investigation"),
        ("世贸组织23日应中方请求设立专家组，审理此案。", "court"),
        ("防衛省18日提出的概算要求逼近十兆日圓。", "budget"),
        ("海关总署20日放榜，5月对日稀土磁体出口腰斩，仅剩87吨。", "trade_data"),
        ("三菱重工股價8日盤中摔破4000日圓大關。", "market"),
        # between governments
        ("外務省次官17日晚把吳江浩叫到省內，表達了最強烈的抗議。", "protest"),
        ("山崎和之6月1日将反驳信送达联合国秘书长，称中方主张毫无根据。", "rejection"),
        ("金井正彰18日飞抵北京，与刘劲松谈了近三个小时。", "meeting"),
        ("劉勁松與金井正彰18日在外交部磋商。", "meeting"),
        ("高市早苗誓言年内修订安保三文件。", "plan"),
        # words
        ("中國國防部8日嗆聲，這份文件顛倒黑白。", "statement"),
        ("防衛省14日把中國的軍事動向定性為「最大挑戰」。", "statement"),
        ("外务省9日的答复是，一切依规办理。", "statement"),
        # deeds of other kinds
        ("一名男子24日闯进院内，随后被警方带走。", "other"),
        ("北京、上海多家影院2日悄悄撤下该片的排片。", "other"),
        ("高市首相15日奉納玉串料。", "other"),
        ("国会门前18日聚起上千人，高喊口号。", "other"),
    ],
)
def test_an_idiom_reports_a_happening_of_its_type(read: Read, text: str, kind: str) -> None:
    assert kind in [one.type for one in read(text).of(Happening)]


@pytest.mark.parametrize(
    "text",
    [
        "斯巴鲁是管控名单上的企业。",
        "有分析认为，名单再添几家也不足为奇。",
        "如果审批继续石沉大海，工厂只好停线。",
        "已经取得许可证的货物不在此列。",
        "外界问会不会在峰会上与他碰面。",
        "这部影片讲述被警方带走的人。",
        "今年是东京审判开庭80周年。",
        "北京没有松口，东京也没有退让。",
        "欧盟与中国就限价谈了将近两年。",
    ],
)
def test_what_is_not_said_to_have_been_done_is_none(read: Read, text: str) -> None:
    assert [one.type for one in read(text).of(Happening)] == []


def test_an_outlet_that_tells_of_a_measure_leaves_the_measure(read: Read) -> None:
    found = read("共同社19日稱，北京已告知東京，暫停進口日本水產品。").of(Happening)
    assert [(one.type, one.actors) for one in found] == [("announcement", "china_government")]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "出口今年将减少三成，这是大和总研的估算。",
            "daiwa_institute_of_research",
            "出口今年将减少三成",
        ),
        (
            "若管制持续一年，产量将减少三成，野村综合研究所如此预测。",
            "nri",
            "若管制持续一年，产量将减少三成",
        ),
        ("商务部的答复是，依法审批，合规放行。", "china_mofcom", "依法审批，合规放行"),
        (
            "“没有哪个国家会永远忍耐。”王毅的这番话，引发关注。",
            "wang_yi",
            "没有哪个国家会永远忍耐。",
        ),
        (
            "“没有哪个国家会永远忍耐。”13日晚，王毅在慕尼黑说。",
            "wang_yi",
            "没有哪个国家会永远忍耐。",
        ),
        ("郭嘉昆痛斥這是「新軍國主義」的又一惡行。", "guo_jiakun", "這是「新軍國主義」的又一惡行"),
        ("小泉进次郎反呛中方“别有用心”。", "shinjiro_koizumi", "中方“别有用心”"),
        ("高市早苗留下一句“问心无愧”，转身离开。", "sanae_takaichi", "问心无愧"),
        ("防衛省12日指控，中方戰機兩度異常接近。", "japan_mod", "中方戰機兩度異常接近"),
        ("在木内登英眼里，影响要到秋天才显现。", "takahide_kiuchi", "影响要到秋天才显现"),
    ],
)
def test_who_speaks_is_found_behind_the_words_and_by_sharper_verbs(
    read: Read, text: str, speaker: str, words: str
) -> None:
    assert [(one.speaker_id, one.text) for one in read(text).of(Quote)] == [(speaker, words)]


@pytest.mark.parametrize(
    "text",
    ["会议的结论是，暂不调整。", "这是商务部的措施。", "中方对日方的指控，外务省不予理会。"],
)
def test_a_noun_that_nobody_speaks_by_is_no_quotation(read: Read, text: str) -> None:
    assert not list(read(text).of(Quote))


def test_a_protest_behind_a_semicolon_is_no_part_of_the_words_before(read: Read) -> None:
    found = read("共同社称，对方停留约两小时后离开；日方照例向北京表达了抗议。").of(Quote)
    assert [one.text for one in found] == ["对方停留约两小时后离开"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("郭嘉昆痛斥这是“军国主义”的又一恶行。", ("guo_jiakun", "oppose")),
        ("林剑说，若日方一意孤行、继续扩军，只会自食其果。", ("lin_jian", "oppose")),
        ("高市早苗宣示年内修订安保三文件。", ("sanae_takaichi", "support")),
        ("斋藤铁夫批评，放宽武器出口是“走向战争的歧途”。", ("tetsuo_saito", "oppose")),
    ],
)
def test_a_sharper_word_judges(read: Read, text: str, expected: tuple[str, str]) -> None:
    assert expected in [(one.holder_id, one.position) for one in read(text).of(Stance)]


def test_a_measure_that_hits_a_country_is_not_by_it(read: Read) -> None:
    assert not list(read("印度6月2日起对中国冷轧钢板开征12%的保障措施税。").of(Stance))


def test_who_protests_opens_the_last_clause(read: Read) -> None:
    text = (
        "辽宁舰5日在东海航行，自辽宁舰起飞的战机6日两度照射日本航空自卫队的战机，"
        "日方对此提出强烈抗议。"
    )
    found = {(one.type, one.actors) for one in read(text).of(Happening)}
    assert ("protest", "japan_government") in found
