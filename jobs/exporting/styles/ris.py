"""RIS: a work as a record that reference managers import (types NEWS, ELEC and DATA), in UTF-8."""

from __future__ import annotations

from rispy import RisWriter, dumps

from jobs.exporting.works import Work
from jobs.show import clean

HEAD, BETWEEN, END = "", "\r\n", ""
TYPES = {"news": "NEWS", "web": "ELEC", "data": "DATA"}


class Plain(RisWriter):  # type: ignore[misc]  # rispy has no types; its writer is configured by subclass
    """A writer whose records begin with their type, not with a number."""

    NEWLINE = "\r\n"

    def set_header(self, count: int) -> str:
        """Return nothing to stand before a record."""
        return ""


def text(work: Work) -> str:
    """Return a work as one RIS record."""
    day = (work.issued or "").replace("-", "/")
    said = {
        "type_of_reference": TYPES[work.form],
        "id": work.key,
        "title": work.title,
        "authors": [_line(work.author)] if work.author else [],
        "secondary_title": work.container,
        "publisher": work.container,
        "year": day[:4],
        "date": day,
        "edition": work.version,
        "language": work.language,
        "urls": [_line(work.url)] if work.url else [],
        "access_date": (work.accessed or "").replace("-", "/"),
        "name_of_database": "disputeline",
        "accession_number": work.archive,
        "notes": [_line(note) for note in work.notes],
    }
    held = {name: _line(v) if isinstance(v, str) else v for name, v in said.items() if v}
    made: str = dumps([held], implementation=Plain)
    return made


def _line(text: str) -> str:
    return " ".join(clean(text).split())
