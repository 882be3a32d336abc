"""Annexes: what stands in a PDF, Word or Excel file, line by line.

Bytes go in, lines come out. The three libraries are loaded with this module, which therefore is loaded for
the first annex and not before (`crawler.attachments`). Formats: ISO 32000 (PDF), ECMA-376 (DOCX, XLSX).
"""

from __future__ import annotations

import io
import logging
import zipfile
from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import ParseError

import docx
import openpyxl
import pypdf
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError
from openpyxl.utils.exceptions import InvalidFileException
from pypdf.errors import PyPdfError

from crawler.text import tidy

MAX_PAGES, MAX_ROWS = 500, 50_000  # chosen: the longest control lists have some 100 pages
BROKEN = (
    PyPdfError, OpcError, LxmlError, InvalidFileException, zipfile.BadZipFile, ParseError,
    ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, RecursionError, EOFError,
)  # fmt: skip  # what the three readers raise on broken files


def _pdf(body: bytes) -> Iterator[str]:
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it warns on every odd but readable file
    reader = pypdf.PdfReader(io.BytesIO(body), strict=False)
    for page in reader.pages[:MAX_PAGES]:
        yield from page.extract_text().splitlines()


def _docx(body: bytes) -> Iterator[str]:
    for block in docx.Document(io.BytesIO(body)).iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            yield from (_row(cell.text for cell in row.cells) for row in block.rows[:MAX_ROWS])


def _xlsx(body: bytes) -> Iterator[str]:
    book = openpyxl.load_workbook(io.BytesIO(body), read_only=True, data_only=True)
    for sheet in book.worksheets:
        yield sheet.title
        for row in sheet.iter_rows(max_row=MAX_ROWS, values_only=True):
            yield _row("" if value is None else str(value) for value in row)


def _row(cells: Iterator[str]) -> str:
    """Return the cells of a row as one line; a merged cell, repeated by its columns, once."""
    shown: list[str] = []
    for cell in map(tidy, cells):
        if cell and (not shown or shown[-1] != cell):
            shown.append(cell)
    return "\t".join(shown).replace("\t", " | ")


READERS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    "pdf": _pdf,
    "docx": _docx,
    "xlsx": _xlsx,
}
