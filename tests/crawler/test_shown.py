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
