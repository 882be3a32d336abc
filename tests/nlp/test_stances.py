"""Stances: who is for or against what; sentences and their speakers are made up or bodies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, mentions, quotes, stances
from nlp.judging.drafts import Sign, settled
from nlp.reading import Reading
from store.topic import Topic
from tests.nlp.conftest import as_read, made_article

KINDS = (dates.FACT, mentions.FACT, quotes.FACT, stances.FACT)
CONTROLS = "export_control_measure"

MUST = [
    ("en", "The Japanese foreign ministry protested against the export ban.", "japan_mofa", "oppose"),
    ("en", "The Chinese foreign ministry said the export controls were lawful and necessary.",
     "china_mfa", "support"),
    ("en", "The Chinese foreign ministry defended the export controls on dual-use goods.",
     "china_mfa", "support"),
    ("en", "Keidanren said the export controls are inconsistent with the rules of trade.",
     "keidanren", "oppose"),
    ("en", "Keidanren said the rare earth curbs would disrupt supply chains.", "keidanren", "concern"),
    ("zh", "日本外务省就出口管制提出抗议，要求撤回措施。", "japan_mofa", "oppose"),
    ("zh", "中國外交部表示，出口管制措施正當合法。", "china_mfa", "support"),
    ("ja", "日本の外務省は輸出規制に抗議し、撤回を求めた。", "japan_mofa", "oppose"),
    ("ja", "中国外務省は、輸出規制は正当だと主張した。", "china_mfa", "support"),
]  # fmt: skip
MUST_NOT = [
    ("en", "The Japanese foreign ministry could protest against the export ban."),
    ("en", "The export control list covers 800 items."),
    (
        "en",
        "The Chinese foreign ministry announced a ban. Beijing's ban on salmon imports came late.",
    ),
    ("en", "The Japanese foreign ministry protested against a new visa rule."),
    ("zh", "出口管制名单涉及800种物项。"),
    ("ja", "輸出規制の対象は800品目だ。"),
]


def held(found: Reading) -> set[tuple[str, str]]:
    return {
        (one.holder_id, one.position)
        for one in found.of(stances.Stance)
        if one.target_id == CONTROLS
    }


@pytest.mark.parametrize(("language", "text", "holder", "position"), MUST)
def test_words_and_acts_show_a_stance(
    reading: Callable[..., Reading], language: str, text: str, holder: str, position: str
) -> None:
    assert (holder, position) in held(reading(text, language, *KINDS))


@pytest.mark.parametrize(("language", "text"), MUST_NOT)
def test_possible_acts_and_mere_facts_show_none(
    reading: Callable[..., Reading], language: str, text: str
) -> None:
    assert held(reading(text, language, *KINDS)) == set()


def test_whoever_halts_something_is_against_it(reading: Callable[..., Reading]) -> None:
    text = "The Chinese foreign ministry said the aim was to halt remilitarisation."
    found = reading(text, "en", *KINDS).of(stances.Stance)
    assert [(one.target_id, one.position) for one in found] == [
        ("japan_remilitarisation", "oppose")
    ]


def test_a_negated_word_of_praise_is_none(reading: Callable[..., Reading]) -> None:
    text = "The Japanese foreign ministry said the export ban was not justified."
    assert held(reading(text, "en", *KINDS)) == {("japan_mofa", "oppose")}


def test_the_issuer_of_a_measure_that_is_reported_is_for_it(
    reading: Callable[..., Reading],
) -> None:
    text = "China's Ministry of Commerce announced a ban on exports of dual-use items to Japan."
    found = reading(text, "en", *KINDS)
    assert ("china_mofcom", "support") in held(found)
    assert found.of(stances.Stance)[0].on_behalf_of == "china_government"


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2025-12-03T02:00:00Z", set()),  # of another measure, before there was this one
        ("2026-01-05T23:30:00Z", {("japan_mofa", "oppose")}),  # the sixth, where it was announced
        ("2026-01-08", {("japan_mofa", "oppose")}),
    ],
)
def test_nobody_is_for_or_against_what_there_is_not_yet(
    topic: Topic, published: str, expected: set[tuple[str, str]]
) -> None:
    text = "The Japanese foreign ministry protested against the countermeasures."
    assert held(as_read(made_article(text, "en", published), topic, KINDS)) == expected


def test_signs_of_equal_weight_settle_nothing() -> None:
    signs = [Sign("a", "t", "support", 0, 5, 1.0), Sign("a", "t", "oppose", 6, 9, 1.0)]
    assert list(settled(signs)) == []
    assert [one.position for one in settled([*signs, Sign("a", "t", "oppose", 10, 12, 0.5)])] == [
        "oppose"
    ]


def rows(found: Reading) -> set[tuple[str, str, str]]:
    return {(one.holder_id, one.target_id, one.position) for one in found.of(stances.Stance)}


REMARKS = "takaichi_taiwan_remarks"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Takaichi refused to withdraw her remarks on Taiwan."),
        ("ja", "高市早苗首相は台湾答弁について、撤回に応じない考えを示した。"),
        ("zh", "日本首相高市早苗拒不撤回涉台言论。"),
    ],
)
def test_who_does_not_take_a_remark_back_is_for_it(
    reading: Callable[..., Reading], language: str, text: str
) -> None:
    assert rows(reading(text, language, *KINDS)) == {("sanae_takaichi", REMARKS, "support")}


def test_a_condition_shows_no_position(reading: Callable[..., Reading]) -> None:
    text = "中国外交部表示，若日方继续撤销涉台言论，不排除采取进一步措施。"
    assert not {one for one in rows(reading(text, "zh", *KINDS)) if one[1] == REMARKS}


def test_a_sanction_on_a_person_is_no_export_control(reading: Callable[..., Reading]) -> None:
    text = (
        "China took countermeasures against Jane Miller on Monday. "
        "The Japanese foreign ministry protested against the measure."
    )
    assert held(reading(text, "en", *KINDS)) == set()


def test_lawful_steps_do_not_praise_what_they_are_against(reading: Callable[..., Reading]) -> None:
    text = (
        "中国商务部新闻发言人答记者问\n\n问：有何考虑？\n\n答：新型军国主义抬头。"
        "中方依法将参与提升日本军事实力的实体列入管控名单。"
    )
    found = rows(reading(text, "zh", *KINDS))
    assert not {one for one in found if one[1:] == ("japan_remilitarisation", "support")}


def test_the_same_ministry_is_the_one_last_named(reading: Callable[..., Reading]) -> None:
    text = "中国商務省は輸出を禁じたと発表した。同省報道官は、日本が軍国主義に突き進んでいると非難した。"
    found = rows(reading(text, "ja", *KINDS))
    assert not {one for one in found if one[0] == "japan_government"}


def test_who_is_only_described_holds_a_stance_too(reading: Callable[..., Reading]) -> None:
    found = held(reading("Analysts said the export ban was unjustified.", "en", *KINDS))
    assert [position for _, position in found] == ["oppose"]


@pytest.mark.parametrize(
    ("language", "text", "holder"),
    [
        ("en", "China rejects the criticism that the export ban is unfair, Mao Ning said.", "mao_ning"),
        ("zh", "毛宁表示，中方不接受日方所谓出口管制不公平的说法。", "mao_ning"),
        ("ja", "毛寧報道局長は、輸出規制が不公平だとする批判は受け入れられないと述べた。", "mao_ning"),
    ],
)  # fmt: skip
def test_who_does_not_accept_a_criticism_is_for_what_it_is_against(
    reading: Callable[..., Reading], language: str, text: str, holder: str
) -> None:
    assert held(reading(text, language, *KINDS)) == {(holder, "support")}


def test_a_verb_of_warning_shows_concern(reading: Callable[..., Reading]) -> None:
    text = "経団連は、輸出規制は春の生産に響くと警鐘を鳴らした。"
    assert held(reading(text, "ja", *KINDS)) == {("keidanren", "concern")}


def test_a_name_that_condemns_shows_opposition(reading: Callable[..., Reading]) -> None:
    text = "中国国防部表示，日本正走向新型军国主义。"
    found = rows(reading(text, "zh", *KINDS))
    assert found == {("china_mnd", "japan_remilitarisation", "oppose")}


def test_a_firm_does_not_speak_for_its_government(reading: Callable[..., Reading]) -> None:
    text = "Subaru said the export controls would disrupt its supply chain."
    found = reading(text, "en", *KINDS).of(stances.Stance)
    assert [(one.holder_id, one.on_behalf_of) for one in found] == [("subaru", None)]


def test_one_without_a_name_who_only_acts_is_described_for_a_row(
    reading: Callable[..., Reading],
) -> None:
    text = "The export ban took effect. Danish economists have expressed concern over the curbs."
    found = reading(text, "en", *KINDS)
    (stance,) = found.of(stances.Stance)
    assert found.of(quotes.Quote) == ()
    assert (stance.described_as, stance.holder_type) == ("Danish economists", "PERSON")
    assert stance.holder_name == "Danish economists (unnamed)"


def test_who_opposes_by_words_between_marks_opposes_what_stands_outside_them(
    reading: Callable[..., Reading],
) -> None:
    text = "日本共产党批评武器出口，称政府「用别人的禁令替自己的预算背书，是站不住的」。"
    assert ("jcp", "japan_remilitarisation", "oppose") in rows(reading(text, "zh", *KINDS))


def test_a_question_or_a_view_of_others_reports_no_measure(reading: Callable[..., Reading]) -> None:
    text = (
        "Jane Miller said China's ban on dual-use items to Japan, announced on Monday, was unfair."
    )
    assert not {one for one in rows(reading(text, "en", *KINDS)) if one[0].startswith("china")}


def test_nobody_is_against_their_own_policy(reading: Callable[..., Reading]) -> None:
    text = (
        "中国は輸出を禁じた。環球時報は日本の軍国主義への警告だと論じた。"
        "木原稔官房長官は「断じて受け入れられない」と述べた。"
    )
    found = rows(reading(text, "ja", *KINDS))
    assert ("minoru_kihara", CONTROLS, "oppose") in found
    assert ("minoru_kihara", "japan_remilitarisation", "support") not in found


def test_dearer_goods_are_no_stance_on_the_measure(reading: Callable[..., Reading]) -> None:
    text = "冲电气表示，主要原因是稀土采购成本上升。"
    assert held(reading(text, "zh", *KINDS)) == set()


def test_worry_in_an_article_on_a_measure_is_about_the_measure(
    reading: Callable[..., Reading],
) -> None:
    text = "中国は対日輸出規制を強めた。経団連の幹部は「部品がいつ届くか分からない」と述べた。"
    assert {position for _, position in held(reading(text, "ja", *KINDS))} >= {"concern"}


def test_a_japanese_sentence_without_a_subject_has_the_speaker_of_the_one_before(
    reading: Callable[..., Reading],
) -> None:
    text = "中国外務省は、軍国主義は危険だと述べた。高市早苗首相の台湾答弁にも触れ、撤回を求めた。"
    assert ("china_mfa", "takaichi_taiwan_remarks", "oppose") in rows(reading(text, "ja", *KINDS))


def test_a_sanction_on_him_is_no_export_control(reading: Callable[..., Reading]) -> None:
    text = "中國商務部公布出口管制。中國外交部宣布對他採取反制措施。台灣外交部表示，此舉粗暴，予以譴責。"
    assert not [one for one in held(reading(text, "zh", *KINDS)) if one[0] == "taiwan_mofa"]
