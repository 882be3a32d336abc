"""Shown date: the day beside a headline, in several languages and orders, on pages written here."""

from __future__ import annotations

import pytest

from crawler import maintext, shown, structured

TEXT = (
    "<p>The ministry said on 3 January 2019 that it would review licences for ceramic parts, with a form.</p>"
    "<p>Exporters have thirty days to hand in the form, and trade bodies called the period too short.</p>"
    "<p>About forty companies are affected, most of them makers of filters and insulators.</p>"
)


def day(body: str, language: str = "en") -> str | None:
    tree = structured.tree_of(f'<html lang="{language}"><body>{body}</body></html>')
    assert tree is not None
    one = shown.found(tree, maintext.laid(tree))
    return one.day if one else None


@pytest.mark.parametrize(
    ("line", "language", "at"),
    [
        ("By Jane Doe, March 6, 2026", "en", "2026-03-06"),
        ("Erschienen am 6. März 2026 um 10 Uhr", "de", "2026-03-06"),
        ("Publié le 6 mars 2026", "fr", "2026-03-06"),
        ("6 de marzo de 2026", "es", "2026-03-06"),
        ("입력 2026.03.06 10:30", "ko", "2026-03-06"),
        ("2026年3月6日 10:30 来源：某报", "zh", "2026-03-06"),
        ("06.03.2026", "de", "2026-03-06"),
        ("03/06/2026", "en-US", "2026-03-06"),
        ("06/03/2026", "en-GB", "2026-03-06"),
        ("25/03/2026", "en-US", "2026-03-25"),
    ],
)
def test_a_day_below_the_headline_is_read(line: str, language: str, at: str) -> None:
    assert day(f"<article><h1>Licences</h1><div>{line}</div>{TEXT}</article>", language) == at


def test_a_day_in_a_sentence_of_the_story_is_none() -> None:
    assert day(f"<article><h1>Licences</h1>{TEXT}</article>") is None


def test_a_day_of_a_change_counts_only_alone() -> None:
    both = "<div>Updated 8 March 2026</div><div>6 March 2026</div>"
    assert day(f"<article><h1>Licences</h1>{both}{TEXT}</article>") == "2026-03-06"
    one = "<div>Updated 8 March 2026</div>"
    assert day(f"<article><h1>Licences</h1>{one}{TEXT}</article>") == "2026-03-08"


def test_an_element_that_is_marked_wins() -> None:
    marked = '<time itemprop="datePublished" datetime="2026-03-06T23:30:00-05:00">Friday</time>'
    page = f"<article><h1>Licences</h1><div>1 March 2026</div>{marked}{TEXT}</article>"
    assert day(page) == "2026-03-06"


def test_days_that_cannot_be_are_none() -> None:
    assert shown.printed("31.02.2026") is None
    assert shown.printed("99/99/2026") is None


def sure(body: str, language: str = "en") -> str | None:
    tree = structured.tree_of(f'<html lang="{language}"><body>{body}</body></html>')
    assert tree is not None
    one = shown.found(tree, maintext.laid(tree))
    return one.day if one and one.sure else None


def test_a_line_of_a_day_alone_between_headline_and_text_is_sure() -> None:
    assert sure(f"<article><h1>Licences</h1><div>6 March 2026, 10:30</div>{TEXT}</article>")


@pytest.mark.parametrize(
    "line",
    [
        "<div>03/06/2026</div>",
        "<h2>Hearing on 6 March 2026</h2>",
        "<div><a href='/b'>6 March 2026</a></div>",
        "<div>Updated 6 March 2026</div>",
        "<div>From 6 March 2026 on the new form is asked for by all offices of the ministry</div>",
        "<p>6 March 2026</p><p>2 March 2026</p><p>27 February 2026</p>",
    ],
    ids=["figures-two-ways", "heading", "link", "change", "many-words", "list"],
)
def test_a_day_that_may_be_another_one_is_not_sure(line: str) -> None:
    assert sure(f"<article><h1>Licences</h1>{line}{TEXT}</article>") is None


def test_a_line_that_says_when_it_was_published_is_sure_wherever_it_stands() -> None:
    foot = "<div>Redaktion</div><div>Veröffentlicht am 06.03.2026 in Wirtschaft</div>"
    assert sure(f"<article><h1>Licences</h1>{TEXT}</article>{foot * 20}", "de") == "2026-03-06"
    other = "<div>Veröffentlicht am 02.02.2026</div>"
    assert sure(f"<article><h1>Licences</h1>{TEXT}</article>{foot}{other}", "de") is None


def test_of_two_days_in_a_line_the_one_before_the_change_is_meant() -> None:
    line = "<div>6 marzo 2026 (modifica il 8 marzo 2026)</div>"
    assert sure(f"<article><h1>Licences</h1>{line}{TEXT}</article>", "it") == "2026-03-06"


def test_without_a_headline_the_line_next_to_the_text_wins_over_the_clock_of_the_site() -> None:
    clock = "<div>Montag, 24. August 2026</div><div>Start</div>"
    page = f"{clock}<b>Licences</b><div>6. März 2026</div><div>{TEXT}</div>"
    assert day(page, "de") == "2026-03-06"


@pytest.mark.parametrize("names", ["comments", "related-posts", "sidebar"])
def test_a_mark_of_a_comment_or_of_another_text_is_none(names: str) -> None:
    marked = f'<div class="{names}"><time class="published" datetime="2026-03-09">9</time></div>'
    page = f"<h1>Licences</h1><div>6 March 2026</div><article>{TEXT}</article>{marked}"
    assert day(page) == "2026-03-06"


def test_a_day_in_a_heading_around_the_text_is_none() -> None:
    page = f"<article><h1>Licences</h1>{TEXT}</article><h2>Road closed from 2 October 2026</h2>"
    assert day(page) is None
