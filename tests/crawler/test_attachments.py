"""Annexes: Word, Excel and PDF files become lines of text."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import docx
import openpyxl
from pypdf import PdfWriter

from crawler.extract import article
from crawler.source import other
from store.records import Article, Page, Reason, Rejected

NOW = datetime(2026, 4, 1, tzinfo=UTC)


def annex(url: str = "https://example.org/annex") -> Page:
    return Page(
        id="p1", source_id="other", url=url, kind="attachment",
        fetched_at="2026-03-31T00:00:00Z", status=200,
    )  # fmt: skip


def test_a_table_in_a_word_file_gives_one_line_a_row() -> None:
    document, held = docx.Document(), io.BytesIO()
    document.add_paragraph("List of makers")
    table = document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("1", "Kiln Works"), ("2", "Filter Works")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.save(held)
    outcome = article(annex(), held.getvalue(), other(), now=NOW)
    assert isinstance(outcome, Article)
    assert outcome.text == "List of makers\n\n1 | Kiln Works\n\n2 | Filter Works"


def test_a_sheet_gives_one_line_a_row() -> None:
    book, held = openpyxl.Workbook(), io.BytesIO()
    sheet = book.create_sheet("List of makers", 0)
    sheet.append([1, "Kiln Works"])
    book.remove(book.worksheets[1])
    book.save(held)
    outcome = article(annex(), held.getvalue(), other(), now=NOW)
    assert isinstance(outcome, Article)
    assert outcome.text == "List of makers\n\n1 | Kiln Works"


def test_a_scan_without_text_is_refused_as_empty() -> None:
    writer, held = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.write(held)
    outcome = article(annex(), held.getvalue(), other(), now=NOW)
    assert isinstance(outcome, Rejected)
    assert outcome.reason == Reason.EMPTY


def test_annexes_behind_one_address_keep_their_query() -> None:
    document, held = docx.Document(), io.BytesIO()
    document.add_paragraph("List of makers of ceramic parts in the south")
    document.save(held)
    url = "https://example.org/download?fileUrl=1"
    outcome = article(annex(url), held.getvalue(), other(), now=NOW)
    assert isinstance(outcome, Article)
    assert outcome.url == url
