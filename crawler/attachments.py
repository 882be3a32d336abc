"""Attachments: an annex in PDF, Word or Excel becomes plain text, one table row a line.

Bytes go in, text comes out; "" where the file holds no text (a scan). Which notice an annex belongs to
is not known here. Formats: ISO 32000 (PDF), ECMA-376 (DOCX, XLSX).
"""

from __future__ import annotations

import io
import logging
import zipfile
from collections.abc import Iterator
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
MAX_UNPACKED_BYTES = 200 << 20  # chosen: an Office file that unpacks to more is an attack
BROKEN = (
    PyPdfError, OpcError, LxmlError, InvalidFileException, zipfile.BadZipFile, ParseError,
    ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, RecursionError, EOFError,
)  # fmt: skip  # what the three readers raise on broken files


class UnreadableError(Exception):
    """A file is broken, locked or too large to be unpacked."""


def kind_of(body: bytes) -> str | None:
    """Return pdf, docx or xlsx by a file's first bytes and parts; None for anything else."""
    if body[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if not body.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            names = archive.namelist()
            size = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return None
    if size > MAX_UNPACKED_BYTES:
        return None
    return (
        "docx" if "word/document.xml" in names else "xlsx" if "xl/workbook.xml" in names else None
    )


def text_of(body: bytes, kind: str) -> str:
    """Return the text of an annex: paragraphs and table rows, one a line.

    Raises:
        UnreadableError: the file is broken or locked.
    """
    read = {"pdf": _pdf, "docx": _docx, "xlsx": _xlsx}[kind]
    try:
        return "\n".join(line for line in map(tidy, read(body)) if line)
    except BROKEN as error:
        raise UnreadableError(f"{kind}: {type(error).__name__}: {error}"[:200]) from error


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
