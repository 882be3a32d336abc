"""Event: what happened, how its day is known, each report as a sentence in its context, with its record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jobs.exporting.citations import Kind, Style, citation
from jobs.serving.evidence import Passage, passage
from jobs.serving.page import Asked, Page
from jobs.serving.reporting import Ways, contact, ways
from store import look
from store.db import Database
from store.look import EventLine, ReportLine
from store.look.marks import Mark, marks
from store.look.origins import Origin, origins

MOST_REPORTS = 60  # chosen: more evidence than anyone reads on one page; the table holds the rest


@dataclass(frozen=True, kw_only=True)
class Told:
    """An article that reports the event, with each of its sentences that does."""

    origin: Origin
    passages: tuple[Passage, ...]


@dataclass(frozen=True, kw_only=True)
class EventPage:
    """What an event's page shows; `copies` are told by articles that only pass on another's report."""

    line: EventLine
    told: tuple[Told, ...]
    copies: tuple[Told, ...]
    hidden: int
    tables: tuple[str, ...]
    figures: tuple[Mark, ...]
    stances: tuple[Mark, ...]
    citations: tuple[tuple[str, str], ...]
    ways: Ways


def gather(db: Database, asked: Asked) -> EventPage:
    """Return what an event's page shows.

    Raises:
        UsageError: there is no such event.
    """
    line = look.event(db, asked.path["event_id"], reports=MOST_REPORTS)
    reports = line.reports
    articles = {one.article_id for one in reports}
    found, facts = origins(db, articles), marks(db, articles)
    told = _told(reports, found, facts)
    shown = [one for each in told for one in each.passages]
    return EventPage(
        line=line,
        told=tuple(one for one in told if one.origin.copy_of is None),
        copies=tuple(one for one in told if one.origin.copy_of is not None),
        hidden=line.hidden,
        tables=tuple(dict.fromkeys(table for one in shown for table in one.tables)),
        figures=_within(reports, facts, "figures"),
        stances=_within(reports, facts, "stances"),
        citations=tuple((one.value, citation(db, Kind.EVENT, line.event.id, one)) for one in Style),
        ways=ways(
            line.event.id,
            "event",
            line.event.title,
            f"{asked.origin}/event/{line.event.id}",
            "date=YYYY-MM-DD",
            contact(db.folder),
        ),
    )


def _told(
    reports: Sequence[ReportLine],
    found: Mapping[str, Origin],
    facts: Mapping[str, tuple[Mark, ...]],
) -> list[Told]:
    """Return reports by article, in order of publication."""
    by_article: dict[str, list[ReportLine]] = {}
    for one in reports:
        by_article.setdefault(one.article_id, []).append(one)
    return [
        Told(
            origin=found[article],
            passages=tuple(passage(one, found[article], facts.get(article, ())) for one in lines),
        )
        for article, lines in by_article.items()
    ]


def _within(
    reports: Sequence[ReportLine], facts: Mapping[str, tuple[Mark, ...]], table: str
) -> tuple[Mark, ...]:
    """Return the facts of one table that stand in the sentences of reports, each said once."""
    found: dict[str | None, Mark] = {}
    for report in reports:
        for one in facts.get(report.article_id, ()):
            inside = one.start_char < report.end_char and report.start_char < one.end_char
            if one.table == table and inside:
                found.setdefault(one.says, one)
    return tuple(found.values())


PAGE = Page(
    pattern=r"^/event/(?P<event_id>[0-9a-f]{4,16})$", gather=gather, template="event.html", order=90
)
