"""Render: a digest becomes HTML and plain text; what it says was decided before.

The HTML loads nothing from anywhere: styles are inlined, the one picture travels with the message. The
inliner may not load style sheets either, remote or local.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import css_inline
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from jobs.digest.parts import Digest, Link, Note, Section
from jobs.digest.phrases import phrases

TEMPLATES = Path(__file__).parent / "templates"
COLUMNS = 76  # RFC 3676 advises 78 or less; a wide character takes two
CLOSING = "、。，．：；！？）」』】〉》”’…,.;:!?)%"  # what may not begin a line


GAP = re.compile(r"\n{4,}")


@dataclass(frozen=True, kw_only=True)
class Reading:
    """Who reads a digest, and how to get no more of it."""

    address: str
    leave: Link


def html(digest: Digest, reading: Reading, picture: str | None) -> str:
    """Return a digest as an HTML document; `picture` is the address of its chart, None for no picture."""
    words = phrases(digest.language)
    drawn = _environment().get_template("digest.html")
    page = drawn.render(
        digest=digest,
        words=words,
        picture=picture,
        why=words.why.format(address=reading.address, group=digest.group_id),
        leave=reading.leave,
    )
    inliner = css_inline.CSSInliner(
        load_remote_stylesheets=False, keep_style_tags=False, base_url=None
    )
    return inliner.inline(page)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def text(digest: Digest, reading: Reading) -> str:
    """Return a digest as plain text that reads well in a fixed width."""
    words = phrases(digest.language)
    leave = f"{words.unsubscribe}{words.colon}{reading.leave.url}" if reading.leave.url else None
    parts = [
        *([*wrapped(digest.sample), ""] if digest.sample else []),
        *wrapped(digest.greeting),
        *wrapped(digest.window),
        *(["", *wrapped(digest.opening)] if digest.opening else []),
        *(line for section in digest.sections for line in _section(section)),
        *_headed(digest.chart.title),
        *_bars(digest),
        *_headed(words.unseen),
        *(line for said in digest.unseen for line in wrapped(said, "- ", "  ")),
        *wrapped(digest.looked),
        "",
        "-- ",
        *wrapped(words.rights),
        *wrapped(words.why.format(address=reading.address, group=digest.group_id)),
        *([leave] if leave else wrapped(reading.leave.text)),
    ]
    return GAP.sub("\n\n\n", "\n".join(parts)) + "\n"


def _headed(title: str) -> list[str]:
    return ["", "", title, "=" * min(width(title), COLUMNS), ""]


def _section(section: Section) -> Iterator[str]:
    yield from _headed(section.title)
    for number, note in enumerate(section.notes, start=1):
        if section.brief:
            yield from wrapped(f"{note.day}  {note.head}", "- ", "  ")
            yield from [f"  {note.url}"] if note.url else []
        else:
            yield from noted(note, f"{number}. ")
    if section.rest:
        yield from ["", *wrapped(section.rest)]


def noted(note: Note, lead: str = "") -> Iterator[str]:
    """Yield the lines of a note in full; `lead` stands before its head."""
    indent = " " * len(lead)
    yield from wrapped(note.head, lead, indent)
    meta = " · ".join(part for part in (note.day, note.mark) if part)
    for line in (*([meta] if meta else []), *note.lines):
        yield from wrapped(line, indent, indent + "  ")
    if note.quote:
        yield from wrapped(f"“{note.quote.text}”", f"{indent}> ", f"{indent}> ")
        yield from wrapped(f"— {note.quote.credit}", indent, indent + "  ")
        if note.quote.gloss:
            yield from wrapped(note.quote.gloss, indent, indent + "  ")
    for link in note.links:
        if link.url:
            yield f"{indent}{link.text}: {link.url}"
    yield ""


def _bars(digest: Digest) -> Iterator[str]:
    chart = digest.chart
    if not chart.bars:
        yield from wrapped(chart.alt)
    for bar in chart.bars:
        kinds = ", ".join(f"{kind} {count}" for kind, count in bar.counts)
        drawn = "#" * max(1, round(bar.total / chart.most * 20))
        yield from wrapped(f"{bar.day} {bar.total:>3} {drawn} {kinds}", "", " " * 15)


def width(line: str) -> int:
    """Return how many columns a text takes.

    >>> width("a中")
    3
    """
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def wrapped(said: str, first: str = "", later: str = "") -> list[str]:
    """Return a text in lines of at most `COLUMNS`, broken at spaces and between wide characters.

    >>> wrapped("one two", "- ", "  ")
    ['- one two']
    """
    if not said:
        return []
    lines, current = [], first
    for piece in _pieces(said):
        fits = width(current + piece.rstrip()) <= COLUMNS
        if not fits and current.strip() and piece.strip() not in CLOSING:
            lines.append(current.rstrip())
            current = later + piece.lstrip()
        else:
            current += piece
    return [*lines, current.rstrip()]


def _pieces(said: str) -> Iterator[str]:
    """Yield the pieces between which a line may break."""
    piece = ""
    for c in said:
        wide = unicodedata.east_asian_width(c) in "WF"
        if piece and (wide or piece[-1] == " " or _is_wide(piece[-1])):
            yield piece
            piece = ""
        piece += c
    if piece:
        yield piece


def _is_wide(c: str) -> bool:
    return unicodedata.east_asian_width(c) in "WF"
