"""Show: rows become text for a terminal, a CSV file or JSON; nothing is looked up or decided here.

Article text is never trusted: control characters (terminal escape codes among them) are taken out
before anything is printed, and a CSV cell that a spreadsheet would run as a formula is quoted.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import sys
from collections.abc import Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from jobs.health import Month
from store.look import EventLine, FirstLine, ReportLine
from store.records import RouteState

UNSAFE = re.compile(  # C0 and C1 controls, marks that print nothing or turn the text, no characters
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    r"\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f]"
)
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # what spreadsheets run
NOTICE = (
    "SAMPLE DATA: true events, but articles written for this demo; no publication of any outlet."
)
WIDTH_PIPED = 120  # chosen: a file or a pipe has no width
CSV_COLUMNS = (
    "id",
    "date",
    "date_end",
    "precision",
    "type",
    "title",
    "actors",
    "targets",
    "measure_id",
)


def console() -> Console:
    """Return where tables are printed: colours on a terminal, plain and wide otherwise."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH_PIPED
    return Console(width=max(width, 60), highlight=False, soft_wrap=False)


def clean(text: str | None) -> str:
    """Return a text without control characters.

    >>> clean("a\\x1b[31mb")
    'a[31mb'
    """
    return UNSAFE.sub("", text or "")


def one_line(text: str | None) -> str:
    """Return a text without control characters on one line, so that it cannot pass for another line.

    >>> one_line("a\\r\\n  sha256 b")
    'a sha256 b'
    """
    return " ".join(clean((text or "").replace("\u2028", " ")).split())


def json_text(value: object) -> str:
    """Return a value as JSON that no terminal obeys, indented.

    >>> json_text("関税\\x9b2J")
    '"関税\\\\u009b2J"'
    """
    return escaped(json.dumps(value, ensure_ascii=False, indent=2))


def escaped(made: str) -> str:
    """Return JSON in which what `clean` takes out of texts stands escaped: it is read back the same.

    >>> escaped('"pay \\u202e321"')
    '"pay \\\\u202e321"'
    """
    return UNSAFE.sub(_escape, made)


def _escape(found: re.Match[str]) -> str:
    return json.dumps(found.group())[1:-1]


def table(lines: Sequence[EventLine], *, words: bool = False) -> Table:
    """Return the timeline as a table: date, type, who, what, outlets; `words`: what the source wrote."""
    drawn = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold", expand=True)
    drawn.add_column("date", style="cyan", no_wrap=True)
    drawn.add_column("type", style="magenta", no_wrap=True)
    drawn.add_column("who", style="green", ratio=3)
    drawn.add_column("what", ratio=6)
    drawn.add_column("outlets", ratio=4)
    for line in lines:
        drawn.add_row(
            when(line),
            line.event.type,
            Text(who(line)),
            Text(clean(line.event.title) + (f"\n“{clean(line.words)}”" if words else "")),
            Text(outlets(line) + ("\nsingle source" if line.single_source else "")),
        )
    return drawn


def when(line: EventLine) -> str:
    """Return an event's day, month or range."""
    event = line.event
    if event.date is None:
        return "undated"
    return f"{event.date}/{event.date_end}" if event.date_end else event.date


def who(line: EventLine, role: str = "actor") -> str:
    """Return the names of those who take part in one role."""
    return clean(", ".join(actor.name for actor in line.actors if actor.role == role))


def outlets(line: EventLine) -> str:
    """Return the outlets that report it, each once, by publication; it says where reports are left out."""
    named = ", ".join(dict.fromkeys(report.outlet for report in line.reports))
    more = f" and others ({len(line.reports) + line.hidden} reports)" if line.hidden else ""
    return clean(named + more)


def as_json(lines: Sequence[EventLine], *, sample: bool) -> str:
    """Return the timeline as the data contract's JSON array; each event says if it is sample data."""
    marked = ({**line.as_json(), **({"sample": True} if sample else {})} for line in lines)
    return json_text(list(marked))


def as_csv(lines: Sequence[EventLine], *, sample: bool) -> str:
    """Return the timeline as CSV with a header row (RFC 4180); the last column says if it is sample data."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*CSV_COLUMNS, "outlets", "confidence", "data"])
    for line in lines:
        event = line.event
        cells = [
            *(event.id, event.date, event.date_end, event.precision, event.type, event.title),
            *(who(line), who(line, "target"), event.measure_id, outlets(line), event.confidence),
            "sample" if sample else "real",
        ]
        writer.writerow([cell(value) for value in cells])
    return out.getvalue()


def cell(value: object) -> str:
    """Return a CSV cell that no spreadsheet runs as a formula.

    >>> cell("=1+1")
    "'=1+1"
    """
    text = clean("" if value is None else str(value))
    return f"'{text}" if text.startswith(FORMULAS) and not isinstance(value, int | float) else text


def evidence(line: EventLine) -> str:
    """Return an event with each reporting sentence and the way to its archived bytes."""
    event = line.event
    head = [
        one_line(event.title),
        f"  date      {when(line)} ({event.precision or 'no precision'}, {event.date_basis})",
        f"  type      {event.type}, {event.status}",
        f"  who       {who(line) or 'not named'}",
        f"  to whom   {who(line, 'target') or 'not named'}",
        f"  measure   {event.measure_id or 'none'}",
        f"  outlets   {'single source' if line.single_source else f'{event.outlets} independent'}",
        *(f"            {_first(one)}" for one in line.firsts),
        *(f"  {one.relation:<9} {one.event_id[:8]} {one_line(one.title)}" for one in line.links),
        f"  certainty {event.confidence:.2f}",
        f"  id        {event.id}",
    ]
    told = [report_lines(number, r) for number, r in enumerate(line.reports, line.before + 1)]
    left = ((line.before, "earlier"), (line.hidden, "later"))
    more = [
        f"\n  {many} {which} reports are not shown (--limit, --page)."
        for many, which in left
        if many
    ]
    return "\n".join([*head, *told, *more])


def _first(one: FirstLine) -> str:
    """Return when an outlet first had an event."""
    return f"{one_line(one.origin)}: published {one.published_at or 'unknown'}, held since {one.known_at}"


def report_lines(number: int, report: ReportLine) -> str:
    """Return one report: sentence, outlet, address, fetch, WARC file and record, hash."""
    named = one_line(report.syndicated_from)
    credit = f", credited to {named}" if named else ""
    return "\n".join(
        [
            f"\n  [{number}] {one_line(report.sentence)}",
            f"      {report.outlet} ({report.language}){credit}, published "
            f"{report.published_at or 'unknown'}",
            f"      {one_line(report.title)}",
            f"      {one_line(report.url)}",
            f"      characters {report.start_char} to {report.end_char} of article {report.article_id}",
            f"      fetched {report.fetched_at}; archive/{report.warc_file} at byte {report.warc_offset}",
            f"      sha256 {report.sha256}",
        ]
    )


def totals(counts: Mapping[str, int], refused: Sequence[tuple[str, str, int, str]]) -> str:
    """Return what is held and what was rejected and why."""
    held = ", ".join(f"{number} {name}" for name, number in counts.items() if name != "rejections")
    lines = [f"Held: {held}."]
    lines += [
        f"Rejected: {number} x {reason} ({stage}), such as: {shortened(clean(example))}"
        for stage, reason, number, example in refused
    ]
    return "\n".join(lines if refused else [*lines, "Rejected: nothing."])


def shortened(text: str, width: int = 110) -> str:
    """Return a text cut at a word, with dots where something was cut.

    >>> shortened("one two three", 9)
    'one two…'
    """
    return text if len(text) <= width else text[:width].rsplit(" ", 1)[0] + "…"


def routes(states: Sequence[RouteState]) -> Table:
    """Return how each route of each source answered last."""
    drawn = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name in ("source", "route", "state", "items", "newest", "looked at", "note"):
        drawn.add_column(name, overflow="fold")
    for state in states:
        newest, note = state.newest_at or "", clean(state.note)
        cells = (state.source_id, state.route, state.state, str(state.items), newest)
        drawn.add_row(*cells, state.checked_at, Text(note))
    return drawn


def by_month(held: Sequence[Month]) -> Table:
    """Return how many articles of each source are held by month of publication; a gap is a dot."""
    names = [month for month, _ in held[0].counts] if held else []
    drawn = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold", title="articles by month")
    for name in ("source", *names):
        drawn.add_column(
            name[2:] if name in names else name, justify="right" if name in names else "left"
        )
    for each in held:
        drawn.add_row(each.source_id, *(str(count) if count else "." for _, count in each.counts))
    return drawn
