"""Evidence: a report as the event's page shows it: its sentence in its context, marked, within its rights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jobs.serving.highlight import Piece, pieces
from store import passages
from store.look import ReportLine
from store.look.marks import Mark
from store.look.origins import Origin

CONTEXT_CHARS = 320  # chosen: some two sentences to either side


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A report's sentence with what stands before and after it."""

    report: ReportLine
    origin: Origin
    before: str
    sentence: tuple[Piece, ...]
    after: str
    tables: tuple[str, ...]  # fact tables that have a mark in the sentence


def passage(report: ReportLine, origin: Origin, marks: Sequence[Mark]) -> Passage:
    """Return a report in its context; the context is shown only as far as the source's rights go."""
    start, end = report.start_char, report.end_char
    within = [one for one in marks if one.start_char < end and start < one.end_char]
    return Passage(
        report=report,
        origin=origin,
        before=_before(origin, start),
        sentence=tuple(pieces(origin.text, within, start, end)),
        after=_after(origin, end),
        tables=tuple(dict.fromkeys(one.table for one in within)),
    )


def _before(origin: Origin, start: int) -> str:
    """Return the sentences before a place, the nearest ones."""
    seen = origin.text[: min(start, origin.shown_chars)]
    if len(seen) < start:
        return ""
    first = max(0, start - CONTEXT_CHARS)
    return _whole(seen[first:], cut_start=first > 0)


def _after(origin: Origin, end: int) -> str:
    """Return the sentences after a place, the nearest ones."""
    last = min(end + CONTEXT_CHARS, origin.shown_chars)
    return _whole(origin.text[end:last], cut_end=last < len(origin.text))


def _whole(text: str, *, cut_start: bool = False, cut_end: bool = False) -> str:
    """Return a stretch of text without the sentence that was cut, unless it is all there is."""
    held = [text[low:high] for low, high in passages.sentences(text)]
    if cut_start and len(held) > 1:
        held[0] = "…"
    if cut_end and len(held) > 1:
        held[-1] = "…"
    return " ".join(held)
