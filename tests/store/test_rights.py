"""A source's rights limit what leaves, never what is read."""

from __future__ import annotations

import pytest

from store.records import Article
from store.rights import LEAD_CHARS, shown

TEXT = "Ports reopen\n\nThe ports opened on Monday.\n\nShips came in."


def article(text: str = TEXT, title: str | None = "Ports reopen") -> Article:
    return Article(
        id="a",
        source_id="s",
        page_id="p",
        url="https://news.example/1",
        title=title,
        language="en",
        text=text,
        text_sha256="",
        first_seen_at="",
        last_seen_at="",
        made_by="test@1",
    )


@pytest.mark.parametrize(
    ("rights", "expected"),
    [
        ("full_text", TEXT),
        ("lead_only", "Ports reopen\n\nThe ports opened on Monday."),
        ("metadata_only", ""),
        ("", ""),
    ],
    ids=["full", "lead", "metadata", "unknown"],
)
def test_a_mode_shows_its_part_of_the_text(rights: str, expected: str) -> None:
    assert shown(article(), rights) == expected


def test_a_lead_without_headline_is_the_first_paragraph() -> None:
    bare = article("The ports opened on Monday.\n\nShips came in.", None)
    assert shown(bare, "lead_only") == "The ports opened on Monday."


def test_an_article_of_one_long_paragraph_shows_no_more_than_a_lead() -> None:
    long = article("Ports reopen\n\n" + "Ships came in. " * 200)
    assert len(shown(long, "lead_only")) <= len("Ports reopen") + LEAD_CHARS
