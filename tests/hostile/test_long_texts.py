"""Texts made to keep expressions and readers busy: an answer comes in seconds, and it is a row at worst."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from crawler import extract
from crawler.source import other
from store.records import Article, Page, Reason, Rejected
from tests.hostile.following import BODY, LEAD

NOW = datetime(2026, 6, 5, tzinfo=UTC)
TEXT = " ".join((LEAD, *BODY))
TOP = "<html><head><title>Licences for parts under review</title></head><body><article>"
SECONDS = 20.0  # of a busy machine; where time grows with the square, these took minutes
CASES = {
    "wide-blanks": f"x{chr(0x3000) * 100_000}y {TEXT}",
    "signed-off": f"{TEXT} {'=' * 50_000}x",
    "brackets": f"{'【' * 50_000}{TEXT}",
    "agencies": f"{TEXT} {'(AP/' * 20_000}x",
    "capitals": f"{('A' * 50 + ' ') * 5_000}{TEXT}",
    "days": f"{'2026年1月' * 20_000}{TEXT}",
    "blank-lines": "a\n" + f"{chr(0x3000)}\n" * 30_000 + TEXT,
    "title": f"<html><head><title>{'Lic - ' * 50_000}</title></head><h1>Licences</h1><p>{TEXT}",
    "wide-title": f"<html><head><title>Lic{chr(0x3000) * 50_000}x</title></head><p>{TEXT}",
    "json": f"{TOP}<script type='application/ld+json'>{'[' * 100_000}</script><p>{TEXT}",
    "site-json": TOP + "<script>Fusion.globalContent = {" + '"a":{' * 50_000 + f"</script><p>{TEXT}",
    "nodes": TOP + "<script>" + '[{"type":"p",' * 20_000 + f"</script><p>{TEXT}",
    "attributes": f"{TOP}<p {'a=1 ' * 100_000}>{TEXT}",
    "paragraphs": TOP + "<p>abc def" * 12_000 + TEXT,
    "tables": TOP + "<table><tr><td>" * 3_000 + TEXT,
    "comments": f"{TOP}{'<!--' * 40_000}<p>{TEXT}",
    "meta": "<html><head>" + "<meta name=date content=2026-13-45>" * 10_000 + f"<p>{TEXT}",
}  # fmt: skip


def read(text: str | bytes) -> Article | Rejected:
    body = text if isinstance(text, bytes) else text.encode()
    page = Page(
        id="p", source_id="other", url="https://example.org/a", kind="article", status=200,
        fetched_at="2026-06-05T00:00:00Z",
        content_type="text/html" if body.lstrip().startswith(b"<") else "text/plain",
    )  # fmt: skip
    return extract.article(page, body, other(), now=NOW)


@pytest.mark.parametrize("name", CASES)
def test_a_text_that_keeps_expressions_busy_is_done_in_seconds(name: str) -> None:
    read(TEXT)  # the model of languages is loaded once
    start = time.process_time()
    outcome = read(CASES[name])
    assert time.process_time() - start < SECONDS
    assert isinstance(outcome, Article | Rejected)


@pytest.mark.parametrize(
    "body",
    [TOP + "<tr><td>1" * 30_000, "x" * (extract.MAX_BYTES + 1), TOP + "x" * extract.MAX_BYTES],
    ids=["tags", "text", "html"],
)
def test_what_is_too_large_to_be_read_says_so(body: str) -> None:
    outcome = read(body)
    assert isinstance(outcome, Rejected)
    assert outcome.reason == Reason.TOO_LARGE


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    "body",
    [
        TOP + "<p>" + f"{TEXT} " * 20_000,
        f"{TEXT} " * 20_000,
        TOP + "<table>" + "<tr><td>a</td><td>12</td></tr>" * 1_700_000,
        TOP + "<div>" * 1_000_000 + TEXT,
        TOP + "<p>abc def</p>" * 24_000 + TEXT,
    ],
    ids=[
        "five-megabyte-line",
        "five-megabyte-text",
        "fifty-megabyte-table",
        "million-deep",
        "tags",
    ],
)
def test_a_very_large_page_is_an_article_or_a_row_within_a_minute(body: str) -> None:
    start = time.process_time()
    assert isinstance(read(body), Article | Rejected)
    assert time.process_time() - start < 60
