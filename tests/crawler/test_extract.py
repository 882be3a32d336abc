"""Extraction: every field, every refusal and the furniture of three languages, on texts written here."""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from crawler.extract import MADE_BY, Given, article
from crawler.source import Source, load_all, other
from store.records import Article, Page, Reason, Rejected, Stage

NOW = datetime(2026, 4, 1, tzinfo=UTC)
SOURCES = load_all()
EN = (
    "The ministry said on Tuesday that it would review licences for ceramic parts.",
    "Exporters have thirty days to hand in the new form, and trade bodies called the period short.",
    "About 40 companies are affected, most of them makers of filters and insulators in the south.",
)
ZH = (
    "主管部门6日发布公告，对陶瓷零件的出口许可程序作出调整。",
    "公告要求出口经营者在三十日内提交新的申请表，并说明最终用途。",
)
DE = (
    "Das Ministerium teilte am Dienstag mit, dass es die Anträge für keramische Teile prüfen wird.",
    "Die Ausfuhrfirmen haben dreißig Tage Zeit, das neue Formular einzureichen, hieß es in der Mitteilung.",
    "Betroffen sind rund vierzig Unternehmen, die meisten von ihnen stellen Filter her.",
)
JA = (
    "同省は６日、セラミック部品の輸出許可の手続きを見直すと発表した。",
    "業界団体は期間が短いとして、延長を求めている。",
)


def page(url: str = "https://example.org/a", **fields: Any) -> Page:
    defaults: dict[str, Any] = {
        "id": "p1", "source_id": "other", "url": url, "kind": "article",
        "fetched_at": "2026-03-31T00:00:00Z", "status": 200, "content_type": "text/html",
    }  # fmt: skip
    return Page(**{**defaults, **fields})


def source(**fields: Any) -> Source:
    return other().model_copy(update=fields)


def html(*paragraphs: str, title: str = "Licences under review", head: str = "") -> bytes:
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    top = f"<html><head><title>{title}</title>{head}</head>"
    return f"{top}<body><article><h1>{title}</h1>{body}</article></body></html>".encode()


def made(body: bytes, **fields: Any) -> Article:
    outcome = article(page(**fields), body, other(), now=NOW)
    assert isinstance(outcome, Article), outcome
    return outcome


def read(text: str, source_id: str = "other", given: Given | None = None) -> Article:
    chosen = SOURCES.get(source_id, other())
    handed_in = page(kind="file", status=None, content_type="text/plain")
    outcome = article(handed_in, text.encode(), chosen, now=NOW, given=given)
    assert isinstance(outcome, Article), outcome
    return outcome


def refused(body: bytes, *, given: Given | None = None, **fields: Any) -> Rejected:
    outcome = article(page(**fields), body, other(), now=NOW, given=given)
    assert isinstance(outcome, Rejected), outcome
    return outcome


def linked(**fields: object) -> str:
    stated = json.dumps({"@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{stated}</script>'


# The article and its text


def test_the_text_is_the_headline_and_the_paragraphs_with_blank_lines_between() -> None:
    assert made(html(*EN)).text == "\n\n".join(("Licences under review", *EN))


def test_the_same_bytes_give_the_same_article() -> None:
    assert made(html(*EN)) == made(html(*EN))
    assert made(html(*EN)).made_by == MADE_BY


def test_paragraphs_set_with_line_breaks_stay_apart() -> None:
    body = html("<br><br>".join(EN))
    assert made(body).text.split("\n\n")[1:] == list(EN)


def test_a_text_is_composed_and_free_of_controls_and_invisible_marks() -> None:
    broken = EN[0].replace("ceramic", "cera\x00mic\u200b") + " Cafe\u0301."
    text = read("\n".join((broken, *EN[1:]))).text
    assert "ceramic" in text
    assert "Café" in text
    assert unicodedata.is_normalized("NFC", text)


def test_a_very_long_text_is_read_whole() -> None:
    lines = [f"{EN[0]} This is sentence number {n}." for n in range(3000)]
    assert read("\n".join(lines)).text.count("\n\n") == 2999


@pytest.mark.parametrize(
    "body",
    [
        b"<div>" * 5000 + b"x" * 300, b"<p " + b"a=1 " * 20000 + b">text</p>",
        b"<!--" + b"-" * 9000, b"&#0;&#xD800;" * 500,
    ],
    ids=["nested", "attributes", "comment", "entities"],
)  # fmt: skip
def test_hostile_markup_never_raises(body: bytes) -> None:
    assert isinstance(article(page(), body, other(), now=NOW), Article | Rejected)


@settings(max_examples=60, deadline=None)
@drawn(
    st.binary(max_size=400), st.sampled_from(["text/html", "text/plain", None, "application/pdf"])
)
def test_any_bytes_become_an_article_or_a_refusal(body: bytes, kind: str | None) -> None:
    assert isinstance(article(page(content_type=kind), body, other(), now=NOW), Article | Rejected)


@settings(max_examples=60, deadline=None)
@drawn(st.text(max_size=400))
def test_any_text_becomes_an_article_or_a_refusal_and_breaks_no_reader(text: str) -> None:
    outcome = article(page(content_type="text/plain"), text.encode(), other(), now=NOW)
    assert isinstance(outcome, Article) or outcome.reason != Reason.UNREADABLE


# Headline


def test_the_sites_name_behind_a_headline_goes() -> None:
    head = '<meta property="og:site_name" content="Daily Kiln">'
    body = html(*EN, title="Licences under review | Daily Kiln", head=head)
    assert made(body).title == "Licences under review"


def test_a_headline_cut_short_is_completed_from_the_page() -> None:
    head = linked(headline="Licences under...")
    assert made(html(*EN, head=head)).title == "Licences under review"


def test_a_stated_title_is_not_repeated_where_it_opens_the_text() -> None:
    text = read(
        "\n".join(("Licences under review", *EN)), given=Given(title="Licences Under Review")
    ).text
    assert text.split("\n\n") == ["Licences Under Review", *EN]


def test_a_stated_title_that_the_text_lacks_comes_first() -> None:
    assert read("\n".join(EN), given=Given(title="Form is new")).text.startswith(
        "Form is new\n\nThe ministry"
    )


def test_a_texts_own_headline_stays_where_another_title_is_stated() -> None:
    lines = ("Licences for parts under review again", *EN)
    found = read("\n".join(lines), given=Given(title="Review of licences"))
    assert found.text.split("\n\n") == ["Review of licences", *lines]


def test_a_first_line_that_is_a_sentence_is_no_headline() -> None:
    assert read("\n".join(EN)).title is None


def test_a_bare_name_on_the_first_line_is_a_caption_and_goes() -> None:
    assert read("\n".join(("Ministry of Ceramics", *EN))).text.startswith("The ministry")


# Publication time


def test_what_the_operator_states_wins_over_the_page() -> None:
    body = html(*EN, head=linked(datePublished="2026-03-06T10:00:00Z"))
    outcome = article(page(), body, other(), now=NOW, given=Given(published="2026-03-07"))
    assert isinstance(outcome, Article)
    assert (outcome.published_at, outcome.published_method) == ("2026-03-07", "given")


def test_a_clock_time_wins_over_a_bare_day() -> None:
    head = (
        linked(datePublished="2026-03-06") + '<meta name="pubdate" content="2026-03-06T10:00:05Z">'
    )
    assert made(html(*EN, head=head)).published_at == "2026-03-06T10:00:05Z"


def test_a_clock_time_in_an_unknown_zone_leaves_the_day() -> None:
    head = '<meta name="pubdate" content="2026-03-06 10:00:05">'
    found = made(html(*EN, head=head))
    assert (found.published_at, found.published_precision) == ("2026-03-06", "day")


def test_a_clock_time_of_another_day_does_not_refine_a_day() -> None:
    body = html(*EN, head=linked(datePublished="2026-03-06"))
    assert made(body, listed_at="2026-03-09T10:00:00Z").published_at == "2026-03-06"


def test_the_route_gives_the_time_that_the_page_lacks() -> None:
    found = made(html(*EN), listed_at="2026-03-06T10:00:00Z")
    assert (found.published_at, found.published_method) == ("2026-03-06T10:00:00Z", "route")


def test_a_time_stamp_below_the_headline_of_a_text_is_read_and_stays() -> None:
    found = read(
        "\n".join(("陶瓷零件出口许可程序调整", "2026-03-06 11:05　来源：主管部门", *ZH)), "mofcom"
    )
    assert (found.published_at, found.published_method) == ("2026-03-06T03:05:00Z", "text")
    assert "2026-03-06 11:05　来源：主管部门" in found.text


# Structured data


def test_a_broken_script_block_does_not_hide_a_good_one() -> None:
    head = '<script type="application/ld+json">{"@type": </script>' + linked(
        datePublished="2026-03-06T10:00:00Z"
    )
    assert made(html(*EN, head=head)).published_method == "json-ld"


def test_a_line_break_inside_a_json_string_is_forgiven() -> None:
    head = linked(description="a--b", datePublished="2026-03-06T10:00:00Z").replace("--", "\n")
    assert made(html(*EN, head=head)).published_at == "2026-03-06T10:00:00Z"


def dated(line: str = "", head: str = "", **fields: Any) -> tuple[str | None, str | None]:
    text = "".join(f"<p>{one}</p>" for one in EN * 3)
    body = f"<body><article><h1>Licences</h1>{line}{text}</article></body>"
    found = made(f"<html lang='en'><head>{head}</head>{body}</html>".encode(), **fields)
    return found.published_at, found.published_method


def test_a_page_that_states_no_time_has_the_day_of_its_address() -> None:
    line = "<div>9 March 2026</div>"
    assert dated(line, url="https://example.org/2026/03/06/a") == ("2026-03-06", "address")
    head = "<link rel='canonical' href='https://example.org/2026/03/06/a'>"
    assert dated(line, head, url="file:a.html") == ("2026-03-06", "address")


def test_a_line_beside_the_headline_wins_over_a_day_elsewhere_in_the_page() -> None:
    line = "<div>6 March 2026</div><script>var changed = {'modifiedDate': '2026-03-09'};</script>"
    head = "<meta itemprop='dateModified' content='2026-03-09'>"
    assert dated(line, head) == ("2026-03-06", "shown")


def test_the_day_shown_wins_over_a_tag_that_was_set_anew() -> None:
    head = "<meta property='article:published_time' content='2026-03-20T10:00:00+01:00'>"
    assert dated("<div>6 March 2026</div>", head) == ("2026-03-06", "meta")
    assert dated("", head) == ("2026-03-20T09:00:00Z", "meta")


def test_an_instant_stays_where_address_and_headline_agree_with_it() -> None:
    head = "<meta property='article:published_time' content='2026-03-06T10:00:00Z'>"
    stated = ("2026-03-06T10:00:00Z", "meta")
    assert dated("<div>6 March 2026</div>", head, url="https://example.org/2026/03/06/a") == stated


@pytest.mark.parametrize(
    ("free", "access"),
    [(True, "free"), (False, "paywalled"), ("False", "paywalled"), (None, "unknown")],
)
def test_a_page_says_whether_it_is_free(free: object, access: str) -> None:
    head = linked(isAccessibleForFree=free) if free is not None else ""
    assert made(html(*EN, head=head)).access == access


def test_of_a_locked_page_the_lead_is_kept() -> None:
    head = (
        linked(isAccessibleForFree=False)
        + '<meta property="og:description" content="A form is new.">'
    )
    assert made(html(head=head)).text == "Licences under review\n\nA form is new."


def test_a_canonical_link_counts_on_its_own_site_only() -> None:
    own = html(*EN, head='<link rel="canonical" href="https://example.org/b">')
    foreign = html(*EN, head='<link rel="canonical" href="https://elsewhere.org/b">')
    assert made(own, url="https://example.org/a").url == "https://example.org/b"
    assert made(foreign, url="https://example.org/a").url == "https://example.org/a"


# Refusals


@pytest.mark.parametrize(
    ("body", "fields", "reason"),
    [
        (b"", {}, Reason.EMPTY),
        (b"\x00\x00  ", {}, Reason.EMPTY),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, {}, Reason.BINARY),
        (html(*EN), {"content_type": "image/png"}, Reason.BINARY),
        (b'{"a": 1}', {"content_type": "application/json"}, Reason.NOT_HTML),
        (b"%PDF-1.7 broken", {"content_type": "application/pdf"}, Reason.UNREADABLE),
        (html(*EN), {"status": 404}, Reason.GONE),
        (html(*EN), {"status": 403}, Reason.SOFT_BLOCK),
        (html(*EN), {"status": 500}, Reason.HTTP_ERROR),
        (
            html("Please complete the captcha to go on.", title="Just a moment..."),
            {},
            Reason.SOFT_BLOCK,
        ),
        (html("您的访问频繁，请稍后再试。", title="提示"), {}, Reason.SOFT_BLOCK),
        (html("The page you are looking for is not here.", title="404 Not Found"), {}, Reason.GONE),
        (html("Short."), {}, Reason.TOO_SHORT),
        (html(), {}, Reason.EMPTY),
        (html(*EN, head=linked(datePublished="2026-04-03T10:00:00Z")), {}, Reason.FUTURE_DATE),
        (
            b"<html><body><div>" + " ".join(EN).encode() + b"</div></body></html>",
            {},
            Reason.NO_TITLE,
        ),
        (
            html(*DE),
            {},
            Reason.UNSUPPORTED_LANGUAGE,
        ),
        (
            html(
                *EN, head='<script type="application/ld+json">{"@type":"CollectionPage"}</script>'
            ),
            {},
            Reason.NOT_AN_ARTICLE,
        ),
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(
    body: bytes, fields: dict[str, Any], reason: Reason
) -> None:
    outcome = refused(body, **fields)
    assert (outcome.reason, outcome.stage, outcome.page_id) == (reason, Stage.EXTRACT, "p1")
    assert outcome.detail


def test_a_page_of_tomorrow_is_still_read() -> None:
    assert made(html(*EN, head=linked(datePublished="2026-04-01T20:00:00Z"))).title


def test_a_short_text_handed_in_is_read() -> None:
    assert read("The form is new, the ministry said.").text
