"""Benchmark: our extractor beside plain trafilatura and htmldate, on saved pages with expected values.

Folders of saved pages (`jobs.bench_pages`) go in; scores for title, date and text come out, one row a
page and a summary by language and for all, with the processor time of both in the same run. Texts are
compared by shingles of four tokens without our headline, as the article extraction benchmark of Zyte
does (a CJK sign is a token): `text` is the mean of the pages' F1; `shingles` the F1 of the mean
precision and the mean recall, as that benchmark prints it. Titles are compared by tokens, dates by the
day as printed. Pages are read in any language and length; a page that a crawl would refuse says so.
"""

from __future__ import annotations

import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean

import htmldate
import trafilatura
from rich.console import Console
from rich.table import Table

from crawler import extract
from crawler.source import OTHER, Source, load_all, other
from crawler.text import decode
from crawler.urls import host_of
from jobs.bench_pages import Said, Saved, saved
from store.records import Page, Rejected, key

NOW = datetime(2100, 1, 1, tzinfo=UTC)  # saved pages of any year are past
SHINGLE = 4  # as in the article extraction benchmark
TOKEN = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
)
KINDS = ("title", "date", "text")
PARTS = ("precision", "recall")  # of the shingles of a text


@dataclass(frozen=True)
class Cost:
    """Processor seconds that one page took: ours with title, date and text, and theirs."""

    ours: float = 0.0
    text: float = 0.0  # trafilatura, its text alone
    all: float = 0.0  # trafilatura's text and metadata, and htmldate


@dataclass(frozen=True)
class Score:
    """Scores of one page, 0 to 1, by kind; only kinds with an expectation."""

    file: str
    ours: Mapping[str, float]
    theirs: Mapping[str, float]
    note: str = ""
    language: str = ""
    parts: tuple[Mapping[str, float], Mapping[str, float]] = ({}, {})
    cost: Cost = Cost()


def run(folder: Path) -> tuple[Score, ...]:
    """Return the scores of every page of a folder, in the order of its manifest.

    Raises:
        UsageError: the folder has no manifest.
    """
    sources = {**load_all(), OTHER: other()}
    pages = tuple(saved(folder))
    for page in pages[:1]:  # what is loaded once is no page's cost
        _scored(page, sources)
    return tuple(_scored(page, sources) for page in pages)


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


def summary(scores: Mapping[str, tuple[Score, ...]]) -> Table:
    """Return one row a folder, one a language where there are several, and one for all folders.

    `time` is our processor time by that of trafilatura's text alone, and by that of the same work.
    """
    shown = Table(title="by set and language: ours / trafilatura", title_justify="left")
    for name in ("set", "pages", *KINDS, "shingles", "time"):
        shown.add_column(name, overflow="fold")
    every = tuple(score for rows in scores.values() for score in rows)
    languages = sorted({score.language for score in every if score.language})
    groups = dict(scores)
    if len(languages) > 1:
        groups |= {one: tuple(s for s in every if s.language == one) for one in languages}
    if len(scores) > 1:
        groups["all"] = every
    for name, rows in groups.items():
        cells = (*(_mean(rows, kind) for kind in KINDS), _shared(rows), _ratio(rows))
        shown.add_row(name, str(len(rows)), *cells)
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


def shingles(scores: Iterable[Score]) -> tuple[float, float] | None:
    """Return the F1 of the mean precision and mean recall, ours and theirs; None without a text."""
    having = [score for score in scores if "text" in score.ours]
    if not having:
        return None
    sides = [[mean(s.parts[side][part] for s in having) for part in PARTS] for side in (0, 1)]
    ours, theirs = (_harmonic(*side) for side in sides)
    return ours, theirs


def main(*folders: Path) -> None:
    """Print the scores of the extractor on folders of saved pages, then their summary.

    Raises:
        UsageError: a folder has no manifest.
    """
    console = Console(width=150)
    scores = {}
    for folder in folders:
        scores[folder.name] = run(folder)
        console.print(table(scores[folder.name]))
    console.print(summary(scores))


def _cell(score: Score, kind: str) -> str:
    return f"{score.ours[kind]:.2f} / {score.theirs[kind]:.2f}" if kind in score.ours else "-"


def _mean(rows: tuple[Score, ...], kind: str) -> str:
    pair = means(rows).get(kind)
    return f"{pair[0]:.3f} / {pair[1]:.3f}" if pair else "-"


def _shared(rows: tuple[Score, ...]) -> str:
    pair = shingles(rows)
    return f"{pair[0]:.3f} / {pair[1]:.3f}" if pair else "-"


def _ratio(rows: tuple[Score, ...]) -> str:
    ours = sum(row.cost.ours for row in rows)
    text, every = (sum(getattr(row.cost, kind) for row in rows) for kind in ("text", "all"))
    return f"{ours / text:.2f}, {ours / every:.2f}" if text and every else "-"


def _scored(page: Saved, sources: Mapping[str, Source]) -> Score:
    row, source = _row(page, sources)
    begun = time.process_time()
    ours = _ours(row, page.body, source)
    spent = time.process_time() - begun
    theirs, text_cost, all_cost = _theirs(page)
    judges: Mapping[str, Callable[[Said], float]] = {
        "title": lambda said: _harmonic(*_overlap(page.expected.title, said.title, 1)),
        "date": lambda said: float(said.date == page.expected.date),
        "text": lambda said: _harmonic(*_overlap(page.expected.text, said.text, SHINGLE)),
    }
    kinds = [kind for kind in KINDS if getattr(page.expected, kind)]
    mine, other_s = (_overlap(page.expected.text, said.text, SHINGLE) for said in (ours, theirs))
    return Score(
        file=page.file,
        ours={kind: judges[kind](ours) for kind in kinds},
        theirs={kind: judges[kind](theirs) for kind in kinds},
        note=_note(row, page.body, source),
        language=page.language,
        parts=(dict(zip(PARTS, mine, strict=True)), dict(zip(PARTS, other_s, strict=True))),
        cost=Cost(spent, text_cost, all_cost),
    )


def _row(page: Saved, sources: Mapping[str, Source]) -> tuple[Page, Source]:
    host = host_of(page.url)
    source = next((one for one in sources.values() if host in one.hosts), sources[OTHER])
    row = Page(
        id=key(page.file), source_id=source.id, url=page.url or f"file:{page.file}", kind="file",
        fetched_at=page.fetched, status=None, content_type="text/html",
    )  # fmt: skip
    return row, source


def _ours(row: Page, body: bytes, source: Source) -> Said:
    made = extract.contents(row, body, source, now=NOW)
    day = made.published.day if made.published else None
    return Said(made.title, day, "\n\n".join(made.paragraphs))


def _note(row: Page, body: bytes, source: Source) -> str:
    """Return why a crawl would refuse the page."""
    made = extract.article(row, body, source, now=NOW)
    return f"{made.reason}: {made.detail}" if isinstance(made, Rejected) else ""


def _theirs(page: Saved) -> tuple[Said, float, float]:
    """Return what the others say, and the seconds of the text alone and of all; decoding is not counted."""
    html = decode(page.body, "text/html")
    begun = time.process_time()
    text = trafilatura.extract(html, include_comments=False)
    text_cost = time.process_time() - begun
    meta = trafilatura.extract_metadata(html)
    day = htmldate.find_date(html, original_date=True)
    return Said(meta.title if meta else None, day, text), text_cost, time.process_time() - begun


def _overlap(expected: str | None, said: str | None, size: int) -> tuple[float, float]:
    """Return precision and recall of shingles; 0 where nothing is said."""
    want, have = _shingles(expected or "", size), _shingles(said or "", size)
    shared = sum((want & have).values())
    return (shared / sum(have.values()), shared / sum(want.values())) if shared else (0.0, 0.0)


def _harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _shingles(text: str, size: int) -> Counter[tuple[str, ...]]:
    found = TOKEN.findall(unicodedata.normalize("NFKC", text).lower())
    size = min(size, max(len(found), 1))
    return Counter(tuple(found[at : at + size]) for at in range(len(found) - size + 1))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
