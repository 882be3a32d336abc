"""Attachments: an annex in PDF, Word or Excel becomes plain text, one table row a line.

Bytes go in, text comes out; "" where the file holds no text (a scan). Which notice an annex belongs to
is not known here. Formats: ISO 32000 (PDF), ECMA-376 (DOCX, XLSX).
"""

from __future__ import annotations

import io
import zipfile
from importlib import import_module

from crawler.text import tidy

MAX_UNPACKED_BYTES = 200 << 20  # chosen: an Office file that unpacks to more is an attack


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
    annexes = import_module("crawler.annexes")  # late: pages need none of its libraries
    try:
        return "\n".join(line for line in map(tidy, annexes.READERS[kind](body)) if line)
    except annexes.BROKEN as error:
        raise UnreadableError(f"{kind}: {type(error).__name__}: {error}"[:200]) from error
