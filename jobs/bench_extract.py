"""Benchmark: our extractor beside plain trafilatura and htmldate, on saved pages with expected values.

A folder with `manifest.tsv` (file, publisher, language, original_url, expected_ref) goes in; scores for
title, date and text come out, one row a page and one for all. Texts are compared by shingles of four
tokens, as the article extraction benchmark of Zyte does (a CJK sign is a token), without our headline;
titles by tokens; dates by the day as printed. Nothing is stored.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean

import htmldate
import trafilatura
from rich.console import Console
from rich.table import Table

from crawler import extract
from crawler.published import parse
from crawler.source import Source, load_all, other
from crawler.text import decode
from crawler.urls import host_of
from store.errors import UsageError
from store.records import Article, Page, Rejected, key

NOW = datetime(2100, 1, 1, tzinfo=UTC)  # saved pages of any year are past
SHINGLE = 4  # as in the article extraction benchmark
TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
)
KINDS = ("title", "date", "text")


@dataclass(frozen=True)
class Said:
    """What an extractor, or the expectation, says of a page; None where it says nothing."""

    title: str | None = None
    date: str | None = None  # the day as printed, YYYY-MM-DD
    text: str | None = None
    note: str = ""


@dataclass(frozen=True)
class Score:
    """Scores of one page, 0 to 1, by kind; only kinds with an expectation."""

    file: str
    ours: Mapping[str, float]
    theirs: Mapping[str, float]
    note: str = ""


@dataclass(frozen=True)
class Saved:
    """One row of the manifest with its bytes."""

    file: str
    url: str
    language: str
    body: bytes
    expected: Said


def run(folder: Path) -> tuple[Score, ...]:
    """Return the scores of every page of a folder, in the order of its manifest.

    Raises:
        UsageError: the folder has no manifest.
    """
    sources = load_all()
    return tuple(_scored(page, sources) for page in _saved(folder))


def table(scores: Iterable[Score]) -> Table:
    """Return scores as a table: ours and, behind the stroke, trafilatura's (htmldate's for dates)."""
    shown = Table(title="ours / trafilatura (dates: htmldate)", title_justify="left")
    for name in ("page", *KINDS, "note"):
        shown.add_column(name, overflow="fold")
    rows = tuple(scores)
    for score in rows:
        shown.add_row(score.file, *(_cell(score, kind) for kind in KINDS), score.note)
    shown.add_section()
    shown.add_row("all", *(_mean(rows, kind) for kind in KINDS), f"{len(rows)} pages")
    return shown


def means(scores: Iterable[Score]) -> Mapping[str, tuple[float, float]]:
    """Return by kind the mean of ours and of theirs over the pages that have an expectation."""
    rows = tuple(scores)
    found = {}
    for kind in KINDS:
        having = [score for score in rows if kind in score.ours]
        if having:
            found[kind] = (mean(s.ours[kind] for s in having), mean(s.theirs[kind] for s in having))
    return found


def main(folder: Path) -> None:
    """Print the scores of the extractor on a folder of saved pages.

    Raises:
        UsageError: the folder has no manifest.
    """
    Console(width=150).print(table(run(folder)))


def _cell(score: Score, kind: str) -> str:
    return f"{score.ours[kind]:.2f} / {score.theirs[kind]:.2f}" if kind in score.ours else "-"


def _mean(rows: tuple[Score, ...], kind: str) -> str:
    pair = means(rows).get(kind)
    return f"{pair[0]:.3f} / {pair[1]:.3f}" if pair else "-"


def _scored(page: Saved, sources: Mapping[str, Source]) -> Score:
    ours, theirs = _ours(page, sources), _theirs(page)
    judges: Mapping[str, Callable[[Said], float]] = {
        "title": lambda said: _overlap(page.expected.title, said.title, 1),
        "date": lambda said: float(said.date == page.expected.date),
        "text": lambda said: _overlap(page.expected.text, said.text, SHINGLE),
    }
    kinds = [kind for kind in KINDS if getattr(page.expected, kind)]
    return Score(
        file=page.file,
        ours={kind: judges[kind](ours) for kind in kinds},
        theirs={kind: judges[kind](theirs) for kind in kinds},
        note=ours.note,
    )


def _ours(page: Saved, sources: Mapping[str, Source]) -> Said:
    host = host_of(page.url)
    source = next((one for one in sources.values() if host in one.hosts), other())
    row = Page(
        id=key(page.file), source_id=source.id, url=page.url or f"file:{page.file}", kind="file",
        fetched_at=_fetched(page), status=None, content_type="text/html",
    )  # fmt: skip
    made = extract.article(row, page.body, source, now=NOW)
    if isinstance(made, Rejected):
        return Said(note=f"{made.reason}: {made.detail}")
    head = f"{made.title}\n\n" if made.title else ""
    return Said(made.title, _day(made), made.text.removeprefix(head))


def _fetched(page: Saved) -> str:
    """Return when a page was saved: the day in its file name, else the day it is expected to show."""
    found = re.search(r"(20\d\d)_(\d\d)_(\d\d)", page.file)
    day = "-".join(found.groups()) if found else page.expected.date or "2018-06-20"
    return f"{day}T00:00:00Z"


def _day(made: Article) -> str | None:
    """Return the day as printed: the instant in the zone of the print."""
    if made.published_precision in ("day", "month", None) or not made.published_at:
        return made.published_at
    printed = re.search(r"(\d{4})-?(\d{2})-?(\d{2})(?:T|\s|\d)", made.published_raw or "")
    return "-".join(printed.groups()) if printed else made.published_at[:10]


def _theirs(page: Saved) -> Said:
    html = decode(page.body, "text/html")
    text = trafilatura.extract(html, include_comments=False)
    meta = trafilatura.extract_metadata(html)
    return Said(meta.title if meta else None, htmldate.find_date(html, original_date=True), text)


def _overlap(expected: str | None, said: str | None, size: int) -> float:
    """Return the F1 of shingles; 0 where nothing is said."""
    want, have = _shingles(expected or "", size), _shingles(said or "", size)
    shared = sum((want & have).values())
    return 2 * shared / (sum(want.values()) + sum(have.values())) if shared else 0.0


def _shingles(text: str, size: int) -> Counter[tuple[str, ...]]:
    found = TOKEN.findall(unicodedata.normalize("NFKC", text).lower())
    size = min(size, max(len(found), 1))
    return Counter(tuple(found[at : at + size]) for at in range(len(found) - size + 1))


def _saved(folder: Path) -> Iterator[Saved]:
    manifest = folder / "manifest.tsv"
    if not manifest.is_file():
        raise UsageError(
            f"Folder {folder} holds no manifest.tsv; expected file, original_url, expected_ref."
        )
    with manifest.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            raw = (folder / row["file"]).read_bytes()
            body = gzip.decompress(raw) if row["file"].endswith(".gz") else raw
            refs = [folder / name for name in (row.get("expected_ref") or "").split(";") if name]
            yield Saved(
                row["file"],
                row.get("original_url") or "",
                row.get("language") or "",
                body,
                _expected(refs, body),
            )


def _expected(refs: list[Path], body: bytes) -> Said:
    """Return what the files of one page expect; the four formats are told apart by their keys."""
    said = Said()
    for ref in refs:
        text = ref.read_text(encoding="utf-8")
        made = _of_json(json.loads(text), body) if ref.suffix == ".json" else Said(text=text)
        said = Said(made.title or said.title, made.date or said.date, made.text or said.text)
    return said


def _of_json(value: dict[str, object], body: bytes) -> Said:
    if "articleBody" in value:
        return Said(text=str(value["articleBody"]))
    if isinstance(nested := value.get("expected"), dict):
        value = nested
    versions = [one for one in value.values() if isinstance(one, dict) and "body" in one]
    if versions:
        return _of_fundus(_fitting(versions, body))
    text = value.get("text") or value.get("cleaned_text")
    date = _as_day(value.get("publish_date") or value.get("date"))
    return Said(_text(value.get("title")), date, _text(text))


def _fitting(versions: list[dict[str, object]], body: bytes) -> dict[str, object]:
    """Return the version whose title stands in the page."""
    held = decode(body)
    return next(
        (one for one in reversed(versions) if str(one.get("title"))[:40] in held), versions[-1]
    )


def _of_fundus(version: dict[str, object]) -> Said:
    held = version["body"]
    lines: list[str] = list(held.get("summary", [])) if isinstance(held, dict) else []
    for section in held.get("sections", []) if isinstance(held, dict) else []:
        lines += [*section["headline"], *section["paragraphs"]]
    return Said(
        _text(version.get("title")), _as_day(version.get("publishing_date")), "\n".join(lines)
    )


def _as_day(value: object) -> str | None:
    text = _text(value)
    stamp = parse(text, "UTC")
    return text[:10] if text and stamp else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


if __name__ == "__main__":
    main(Path(sys.argv[1]))
