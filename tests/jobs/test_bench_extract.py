"""The extraction benchmark reads the four formats of expectations and scores both extractors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jobs import bench_extract
from store.errors import UsageError

TEXT = (
    "The ministry said on Tuesday that it would review licences for ceramic parts.",
    "Exporters have thirty days to hand in the new form, and trade bodies called the period short.",
    "About 40 companies are affected, most of them makers of filters and insulators in the south.",
)
EXPECTED: dict[str, object] = {
    "fundus": {
        "V1": {"title": "An older page", "body": {"sections": []}},
        "V1_1": {
            "title": "Licences under review",
            "publishing_date": "2026-03-06 18:07:00+09:00",
            "body": {"summary": [TEXT[0]], "sections": [{"headline": [], "paragraphs": TEXT[1:]}]},
        },
    },
    "flat": {
        "title": "Licences under review",
        "publish_date": "2026-03-06T18:07:00+09:00",
        "text": "\n".join(TEXT),
    },
    "nested": {
        "url": "x",
        "expected": {"cleaned_text": "\n".join(TEXT), "title": "Licences under review"},
    },
    "date": {"url": "x", "date": "2026-03-06"},
    "body": {"articleBody": "\n".join(TEXT)},
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    stated = {
        "@type": "NewsArticle",
        "headline": "Licences under review",
        "datePublished": "2026-03-06T18:07:00+09:00",
    }
    script = f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    body = "".join(f"<p>{line}</p>" for line in TEXT) + "<p>Advertisement</p>"
    shown = f"<article><h1>Licences under review</h1>{body}</article>"
    page = f"<html><head>{script}</head><body>{shown}</body></html>"
    rows = ["file\tlanguage\toriginal_url\texpected_ref"]
    for name, expected in EXPECTED.items():
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps(expected), encoding="utf-8")
        rows.append(f"{name}.html\ten\thttps://example.org/{name}\t{name}.json")
    (tmp_path / "manifest.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return tmp_path


def test_every_format_of_expectations_is_read_and_met(folder: Path) -> None:
    scores = {score.file: score.ours for score in bench_extract.run(folder)}
    assert {file: sorted(ours) for file, ours in scores.items()} == {
        "fundus.html": ["date", "text", "title"],
        "flat.html": ["date", "text", "title"],
        "nested.html": ["text", "title"],
        "date.html": ["date"],
        "body.html": ["text"],
    }
    assert all(value == 1.0 for ours in scores.values() for value in ours.values())


def test_the_table_is_printed_with_a_line_for_all(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bench_extract.main(folder)
    assert "5 pages" in capsys.readouterr().out


def test_a_folder_without_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        bench_extract.run(tmp_path)


def test_a_page_that_is_refused_scores_nothing_and_says_why(folder: Path) -> None:
    (folder / "body.html").write_bytes(b"")
    score = bench_extract.run(folder)[-1]
    assert score.ours == {"text": 0.0}
    assert score.note.startswith("empty")


def test_the_summary_has_sets_languages_shingles_and_times(folder: Path) -> None:
    scores = bench_extract.run(folder)
    assert bench_extract.shingles(scores) is not None
    assert bench_extract.shingles(scores[3:4]) is None
    assert all(score.cost.ours > 0 and score.cost.all >= score.cost.text for score in scores)
    shown = bench_extract.summary({"one": scores, "two": scores})
    assert [list(shown.columns[0].cells), list(shown.columns[1].cells)] == [
        ["one", "two", "all"],
        ["5", "5", "10"],
    ]


def test_a_page_in_a_language_that_is_not_read_is_measured_and_says_that_a_crawl_refuses_it(
    folder: Path,
) -> None:
    lines = (
        "산업부는 6일 세라믹 부품의 수출 허가 절차를 고친다고 밝혔다.",
        "업계는 연장을 요구했다고 전했다.",
    )
    body = "".join(f"<p>{line}</p>" for line in lines)
    (folder / "body.html").write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    (folder / "body.json").write_text(
        json.dumps({"articleBody": " ".join(lines)}), encoding="utf-8"
    )
    score = bench_extract.run(folder)[-1]
    assert score.ours == {"text": 1.0}
    assert score.note.startswith("unsupported_language")
