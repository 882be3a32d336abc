"""Main text: which part of a page that no description knows is its article, on pages written here."""

from __future__ import annotations

import pytest

from crawler import maintext, structured

TEXT = (
    "The ministry said on Tuesday that it would review licences for ceramic parts, with a new form.",
    "Exporters have thirty days to hand in the form, and trade bodies called the period too short.",
    "About forty companies are affected, most of them makers of filters and insulators in the south.",
    "A spokeswoman added that applications already filed would be decided under the rules of last year.",
)
OTHER = (
    "Prices of timber rose for the third week, said a merchant at the harbour on Monday evening."
)
BODY = "".join(f"<p>{line}</p>" for line in TEXT)


def found(body: str, lead: str = "") -> tuple[str, ...]:
    tree = structured.tree_of(f"<html><body>{body}</body></html>")
    assert tree is not None
    return maintext.found(maintext.laid(tree), lead).paragraphs


def teasers(number: int, name: str = "item") -> str:
    one = f'<div class="{name}"><a href="/x">Timber dearer again at the harbour</a><p>{OTHER}</p></div>'
    return one * number


@pytest.mark.parametrize(
    "body",
    [
        f'<div class="wrap"><div class="x">{BODY}</div><div class="sidebar">{teasers(9)}</div></div>',
        f'<nav><a href="/">Home</a></nav><article><h1>A</h1>{BODY}</article><footer>{OTHER}</footer>',
        f"<main><h1>Licences</h1><div>{BODY}</div><aside><p>{OTHER * 6}</p></aside></main>",
        f'<div><div>{BODY}</div><ul id="comments"><li><p>{OTHER * 9}</p></li></ul></div>',
        f'<form id="page">{BODY}<p><button>Send</button></p></form>',
        f'<div>{BODY}</div><div id="cookie-consent"><p>{OTHER * 9}</p></div>',
        f'<div><div class="post">{BODY}</div><h3>Related stories</h3><div>{teasers(1)}</div></div>',
    ],
    ids=["sidebar", "landmarks", "aside", "comments", "one form", "consent", "related"],
)
def test_the_article_is_found_without_what_stands_around_it(body: str) -> None:
    assert found(body) == TEXT


def test_a_list_of_other_texts_at_the_end_is_left_out() -> None:
    assert found(f"<div>{BODY * 4}{teasers(4)}</div>") == TEXT * 4


def test_parts_that_misuse_a_name_of_furniture_are_read_where_the_text_stands_in_them() -> None:
    parts = "".join(f'<section class="part with-ads"><p>{line}</p></section>' for line in TEXT)
    assert found(f"<article><h1>Licences</h1>{parts}</article>") == TEXT


def test_of_several_whole_articles_on_a_page_the_first_is_read() -> None:
    one = f"<article><h1>Licences</h1>{BODY * 2}</article>"
    other = f"<article><h1>Timber</h1>{f'<p>{OTHER}</p>' * 12}</article>"
    assert found(f"<main>{one}{other}{other}</main>") == TEXT * 2


def test_short_lines_of_one_paragraph_are_read_together() -> None:
    verses = "<br>".join(
        ("Slow is the river", "cold is the stone", "late is the ferry", "and I am alone") * 3
    )
    assert (
        len(found(f'<div class="menu"><a href="/">Home</a></div><div><p>{verses}</p></div>')) == 12
    )


def test_a_lead_above_the_text_is_its_first_paragraph_where_the_page_states_it() -> None:
    lead = "The ministry wants a new form for ceramic parts, and gives exporters thirty days."
    top = f"<div><h2>{lead}</h2><p>By Jane Doe</p></div>"
    page = f"<h1>Licences</h1>{top}<article>{BODY}</article>"
    assert found(page) == TEXT
    assert found(page, lead[:60]) == (lead, *TEXT)


def test_a_lead_above_the_text_is_read_where_its_name_says_so() -> None:
    lead = "The ministry wants a new form for ceramic parts, and gives exporters thirty days."
    page = f'<h1>Licences</h1><p class="standfirst">{lead}</p><article>{BODY}</article>'
    assert found(page) == (lead, *TEXT)


@pytest.mark.parametrize(
    "lines",
    [
        (
            "主管部门6日发布公告，对陶瓷零件的出口许可程序作出调整。",
            "公告要求出口经营者在三十日内提交新的申请表。",
        ),
        (
            "同省は６日、セラミック部品の輸出許可の手続きを見直すと発表した。",
            "業界団体は期間が短いとして延長を求めた。",
        ),
        (
            "산업부는 6일 세라믹 부품의 수출 허가 절차를 고친다고 밝혔다.",
            "업계는 기간이 짧다며 연장을 요구했다고 전했다.",
        ),
    ],
    ids=["zh", "ja", "ko"],
)
def test_short_sentences_without_blanks_are_text(lines: tuple[str, ...]) -> None:
    links = "".join(f'<li><a href="/{n}">链接{n}</a></li>' for n in range(30))
    shown = "<br><br>".join(lines)
    assert found(f"<ul>{links}</ul><div>{shown}</div>") == lines


def test_hidden_text_and_times_are_left_out() -> None:
    page = f'<div><p>12 March 2026, 10:30</p>{BODY}<p style="display:none">{OTHER}</p></div>'
    assert found(page) == TEXT


def test_a_page_without_text_gives_nothing() -> None:
    assert found("") == ()
    assert found('<ul><li><a href="/">Home</a></li></ul>') == ()
