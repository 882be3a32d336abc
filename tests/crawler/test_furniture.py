"""Furniture of three languages goes, ordinary lines stay; sub-headings and wrapped lines are mended."""

from __future__ import annotations

from collections import Counter

import pytest

from crawler import furniture, plaintext
from crawler.furniture_words import INLINE_SIGNS, Rule, rules

EN = (
    "The ministry said on Tuesday that it would review licences for ceramic parts.",
    "Exporters have thirty days to hand in the new form, and trade bodies called the period short.",
    "About 40 companies are affected, most of them makers of filters and insulators in the south.",
)
ZH = (
    "主管部门6日发布公告，对陶瓷零件的出口许可程序作出调整。",
    "公告要求出口经营者在三十日内提交新的申请表，并说明最终用途。",
)
JA = (
    "同省は６日、セラミック部品の輸出許可の手続きを見直すと発表した。",
    "業界団体は期間が短いとして、延長を求めている。",
)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.kind}-{rule.example[:30]}")
def test_every_rule_matches_its_own_example(rule: Rule) -> None:
    if rule.kind == "agency":
        assert furniture.is_furniture(rule.example)
    elif rule.kind == "inline":
        assert furniture.cleaned([EN[0] + rule.example]) == (EN[0],)
    else:
        assert furniture.is_furniture(rule.example)


@pytest.mark.parametrize(
    "line",
    [
        *EN,
        *ZH,
        *JA,
        "Registered exporters will be told by mail.",
        "Editors of the journal protested.",
        "The deal stands (provided both sides agree).",
        "Related companies are exempt.",
        "产量增长明显（图1）",
        "扫码支付在当地已经普及。",
        "他从小喜欢摄影",
        "关注名单上的企业可以申请移出。",
        "購読者数は１割増えた。",
        "業界は撤回を求めた。＝共同",
        "表の数字は暫定値だ。",
        "By A. Writer in Beijing",
        "Subscriptions to the fund rose.",
        "Sharing of parts is banned.",
        "広告費は増えた。",
        "Broader fallout",
        "The photo was taken at the plant on Monday, and it shows the new kiln, the ministry said.",
        "The statement said that the measures will not change.",
        "声明说，有关措施不会改变。",
        "In this story of decline there is no end.",
        "記事を読んだ関係者は驚いた。",
        "無断で転載した業者もいたという。",
        "Unlocking the market will take years.",
    ],
)
def test_ordinary_lines_are_no_furniture(line: str) -> None:
    assert not furniture.is_furniture(line)


def test_a_caption_before_the_dateline_goes_with_its_credit() -> None:
    lines = ("A kiln at a works in the south.", "PHOTO: REUTERS", "BEIJING – " + EN[0], EN[1])
    assert furniture.cleaned(lines) == lines[2:]


def test_a_paragraph_before_a_credit_stays_where_nothing_shows_that_it_is_a_caption() -> None:
    assert furniture.cleaned((EN[0], EN[1], "PHOTO: REUTERS", EN[2])) == EN


def test_a_caption_that_the_text_repeats_goes_with_its_credit() -> None:
    lines = (EN[0], EN[2][:48], "Photo: VCG", EN[1], EN[2])
    assert furniture.cleaned(lines) == (EN[0], EN[1], EN[2])


def test_headlines_below_a_heading_of_related_links_go() -> None:
    lines = (*ZH, "相关阅读", "主管部门公布新申请表", "扫一扫，在手机上阅读本页")
    assert furniture.cleaned(lines) == ZH


def test_text_goes_on_behind_related_links() -> None:
    lines = (EN[0], "Related stories", "Kiln makers meet in the south", EN[1], EN[2])
    assert furniture.cleaned(lines) == EN


def test_japanese_captions_and_adverts_go() -> None:
    assert furniture.cleaned((*JA, "写真＝港に並ぶトラック（東京・港区）", "広告")) == JA


def test_page_tools_go_and_the_source_line_stays() -> None:
    line = "2026-03-06 11:05　来源：主管部门　【字体：大 中 小】"
    assert furniture.cleaned((line, *ZH)) == ("2026-03-06 11:05　来源：主管部门", *ZH)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("A careful moveTuesday's notice came late.", ("A careful move", "Tuesday's notice came late.")),
        ("Higher costs for kilnsThe notice came late.", ("Higher costs for kilns", "The notice came late.")),
        ("Analysts at McDonald said so on Monday.", None),
        ("The maker of the iPhone said so.", None),
        ("Shares in DataDome fell by a tenth.", None),
        ("A post on YouTube said so.", None),
    ],
)  # fmt: skip
def test_a_glued_sub_heading_gets_its_own_paragraph(
    line: str, parts: tuple[str, ...] | None
) -> None:
    assert furniture.unglued(line, Counter(["notice"])) == (parts or (line,))


def test_a_sub_heading_glued_to_an_abbreviation_is_split_where_both_stand_in_the_text() -> None:
    every = Counter("Kilnland NACE".split())
    line = "Higher costs for KilnlandNACE's notice came late."
    assert furniture.unglued(line, every) == (
        "Higher costs for Kilnland",
        "NACE's notice came late.",
    )


def test_hard_wrapped_lines_are_joined() -> None:
    wrapped = (
        "The ministry said on Tuesday that it would review\n"
        "licences for ceramic parts, and that applications\n"
        "already filed would be decided under the rules of\nlast year.\n\n"
        "Exporters have thirty days to hand in the new form\n"
        "or lose their place in the line, a spokesperson of\n"
        "the ministry added."
    )
    assert len(plaintext.paragraphs(wrapped)) == 2


def test_a_line_is_a_paragraph_where_nothing_is_wrapped() -> None:
    assert plaintext.paragraphs("\n".join(EN)) == EN


def test_a_list_of_names_of_like_length_is_not_joined() -> None:
    names = [
        f"{number}. {name} Ceramics Works Limited of the South"
        for number, name in enumerate("ABCDEF")
    ]
    assert plaintext.paragraphs("\n".join(names)) == tuple(names)


def test_a_chinese_text_wrapped_at_a_fixed_width_is_joined_without_blanks() -> None:
    text = "主管部门发布公告对陶瓷零件的出口许可程序作出调整已经受理的申请仍按照原有规定办理" * 4
    wrapped = "\n".join(text[at : at + 20] for at in range(0, len(text), 20))
    assert plaintext.paragraphs(wrapped) == (text,)


def test_what_an_inline_rule_matches_holds_one_of_the_signs_it_is_looked_for_by() -> None:
    inline = [rule for rule in rules() if rule.kind == "inline"]
    assert inline
    for rule in inline:
        assert any(sign in rule.example for sign in INLINE_SIGNS), rule.pattern
