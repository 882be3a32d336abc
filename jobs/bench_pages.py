"""Saved pages with what is expected of them, for the benchmark of extraction.

A folder with `manifest.tsv` (file, publisher, language, original_url, expected_ref) goes in; each page
with its bytes and the expected title, day and text comes out. Five formats of expectations are told
apart by their keys. Nothing is scored here.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from crawler.published import parse
from crawler.text import decode
from store.errors import UsageError


@dataclass(frozen=True)
class Said:
    """What an extractor, or the expectation, says of a page; None where it says nothing."""

    title: str | None = None
    date: str | None = None  # the day as printed, YYYY-MM-DD
    text: str | None = None
    note: str = ""


@dataclass(frozen=True)
class Saved:
    """One row of the manifest with its bytes."""

    file: str
    url: str
    language: str
    body: bytes
    expected: Said

    @property
    def fetched(self) -> str:
        """Return when the page was saved: the day in its file name, else the day it is expected to show."""
        found = re.search(r"(20\d\d)_(\d\d)_(\d\d)", self.file)
        day = "-".join(found.groups()) if found else self.expected.date or "2018-06-20"
        return f"{day}T00:00:00Z"


def saved(folder: Path) -> Iterator[Saved]:
    """Return the pages of a folder in the order of its manifest.

    Raises:
        UsageError: the folder has no manifest.
    """
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
    """Return what the files of one page expect."""
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
