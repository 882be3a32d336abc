"""Asking: every question of `store.look` with none and with each of its filters, and every page of the site.

What is asked for is looked up in the data folder: who acts most and who hardly ever, the outlet that gives
most and the one that gives least, the measure most told of and one that is found once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from urllib.parse import urlencode

from jobs import timelines
from jobs.serving.metadata import MANNERS
from jobs.serving.queries import saved
from store import look
from store.db import Database
from store.look import Filter, judged, tally
from store.look.changes import OfChanges, changes
from store.look.copies import copies
from store.look.finding import called
from store.look.marks import marks
from store.look.newest import events_ahead, held, newest_events, source_lines
from store.look.outlets import by_week, refused, routes
from tests.bench import wording

Question = Callable[[], object]
FEW = 5  # reports of each, likewise
PART = 200  # reports of one event that are shown at once, as the command shows them
MANY = 300  # events that the timeline is asked for, as its page asks
OF_PAGES = ("from", "to", "type", "actor", "measure", "outlet", "language", "as_of", "held_on")


@dataclass(frozen=True)
class Known:
    """What is held: the values that filters ask for."""

    first: str
    middle: str
    last: str
    actor: str
    rare_actor: str
    measure: str
    rare_measure: str
    outlet: str
    rare_outlet: str
    type: str
    rare_type: str
    event: str
    plain_event: str
    article: str
    figure: str
    target: str
    unit: str
    rare_unit: str


def known(db: Database) -> Known:
    """Look up what is asked for; slow, since it counts."""

    def most(table: str, column: str, order: str = "DESC") -> str:
        held = f"FROM [{table}] WHERE [{column}] IS NOT NULL GROUP BY 1"
        query = f"SELECT [{column}] {held} ORDER BY count(*) {order} LIMIT 1"
        return str(db.sql.execute(query).fetchone()[0])

    days = [
        row[0]
        for row in db.sql.execute(
            "SELECT DISTINCT date FROM events WHERE date IS NOT NULL ORDER BY 1"
        )
    ]
    event = most("event_reports", "event_id")
    article = db.sql.execute(
        "SELECT id FROM articles ORDER BY published_at DESC LIMIT 1 OFFSET 50"
    ).fetchone()[0]
    return Known(
        first=days[0],
        middle=days[len(days) // 2],
        last=days[-1],
        actor=most("event_actors", "entity_id"),
        rare_actor=most("event_actors", "entity_id", "ASC"),
        measure=most("events", "measure_id"),
        rare_measure=most("events", "measure_id", "ASC"),
        outlet=most("articles", "source_id"),
        rare_outlet=most("articles", "source_id", "ASC"),
        type=most("events", "type"),
        rare_type=most("events", "type", "ASC"),
        event=event,
        plain_event=most("event_reports", "event_id", "ASC"),
        article=article,
        figure=most("review_places", "now_id"),
        target=most("stances", "target_id"),
        unit=most("figures", "unit"),
        rare_unit=most("figures", "unit", "ASC"),
    )  # fmt: skip


def filters(of: Known) -> Mapping[str, Filter]:
    """Return no filter, and each one alone."""
    return {
        "": Filter(),
        "from middle": Filter(first_day=of.middle),
        "to middle": Filter(last_day=of.middle),
        "a week": Filter(first_day=of.middle, last_day=_days_after(of.middle, 6)),
        "type": Filter(type=of.type),
        "rare type": Filter(type=of.rare_type),
        "actor": Filter(actor=of.actor),
        "rare actor": Filter(actor=of.rare_actor),
        "measure": Filter(measure=of.measure),
        "rare measure": Filter(measure=of.rare_measure),
        "outlet": Filter(outlet=of.outlet),
        "rare outlet": Filter(outlet=of.rare_outlet),
        "language": Filter(language="zh"),
        "outlet and language": Filter(outlet=of.rare_outlet, language="ja"),
        "actor and outlet": Filter(actor=of.actor, outlet=of.rare_outlet),
        "as of last": Filter(as_of=of.last),
        "as of middle": Filter(as_of=of.middle),
        "held on": Filter(held_on=of.middle),
    }


def _days_after(day: str, many: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=many)).isoformat()


def questions(db: Database, of: Known) -> Mapping[str, Question]:
    """Return every question by its name and filter."""
    made: dict[str, Question] = {}
    for name, ask in _filtered(db, of).items():
        for how, wanted in filters(of).items():
            made[f"{name}: {how}" if how else name] = partial(ask, wanted)
    return made | _plain(db, of) | _single(db, of)


def _filtered(db: Database, of: Known) -> dict[str, Callable[[Filter], object]]:
    """Return the questions that take any filter, asked as commands and pages ask them."""
    return {
        "timeline": lambda w: timelines.newest(db, replace(w, undated=True, reports=FEW), MANY),
        "figures": lambda w: look.figures(db, w),
        "figures of a unit": lambda w: look.figures(db, w, unit=of.unit),
        "figures of a rare unit": lambda w: look.figures(db, w, unit=of.rare_unit),
        "figures about": lambda w: look.figures(db, w, about="trade"),
        "stances": lambda w: look.stance_series(db, w),
        "stances of a target": lambda w: look.stance_series(db, w, target=of.target),
        "stances in support": lambda w: look.stance_series(db, w, position="support"),
        "actors": lambda w: look.all_actors(db, w),
        "actor": lambda w: look.one_actor(db, of.actor, replace(w, actor=None)),
        "conflicts": lambda w: look.conflicts(db, w),
        "conflicts of a verdict": lambda w: look.conflicts(db, w, verdict="disagree"),
        "coverage": lambda w: look.event_coverage(db, w),
        "measures": lambda w: look.all_measures(db, w),
        "measure": lambda w: look.one_measure(db, of.measure, replace(w, measure=None, actor=None)),
        "copies": lambda w: copies(db, w),
        "changes": lambda w: changes(db, w),
        "doubts": lambda w: look.doubtful(db, w, limit=20),
        "reviews": lambda w: look.review_log(db, w),
        "accuracy": lambda w: look.accuracy(db, w),
        "search, common": lambda w: look.search_articles(db, "exports", w),
        "search, two characters": lambda w: look.search_articles(db, "制裁", w),
        "search, rare": lambda w: look.search_articles(db, wording.RARE["en"], w),
        "search, phrase": lambda w: look.search_articles(db, '"rare earths"', w),
        "search, several": lambda w: look.search_articles(db, "ministry trade OR 稀土 -list", w),
    }


def _plain(db: Database, of: Known) -> dict[str, Question]:
    """Return the questions that take no filter."""
    months = [f"{of.middle[:4]}-{month:02}" for month in range(1, 13)]
    return {
        "actors of a side": lambda: look.all_actors(db, Filter(), side=of.actor),
        "choices": lambda: look.choices(db),
        "counts": lambda: look.counts(db),
        "refusals": lambda: look.refusals(db),
        "units": lambda: look.figure_units(db),
        "held": lambda: held(db),
        "newest events": lambda: newest_events(db, of.last),
        "events ahead": lambda: events_ahead(db, of.middle),
        "sources": lambda: source_lines(db),
        "routes": lambda: routes(db),
        "outlets by week": lambda: by_week(db, _instant(of.last), 12),
        "refused": lambda: refused(db),
        "undated": lambda: look.count_undated(db),
        "events by month": lambda: tally.events_by_month(db, months),
        "articles by month": lambda: tally.articles_by_month(db, months),
        "conflicts by verdict": lambda: tally.conflicts_by_verdict(db, of.first, of.last),
        "newest publication": lambda: tally.newest_publication(db),
        "judged": lambda: look.judged_lines(db, Filter()),
    }


def _instant(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


def _single(db: Database, of: Known) -> dict[str, Question]:
    """Return the questions after one thing."""
    ids = [row[0] for row in db.sql.execute("SELECT id FROM events ORDER BY date DESC LIMIT 200")]
    told = "SELECT count(*) FROM event_reports WHERE event_id = ?"
    last = -(-db.sql.execute(told, [of.event]).fetchone()[0] // PART)
    return {
        "show, most told of": lambda: look.event(db, of.event, reports=PART),
        "show, its last reports": lambda: look.event(db, of.event, reports=PART, page=last),
        "show, once told of": lambda: look.event(db, of.plain_event, reports=PART),
        "show, by the first characters": lambda: look.event(db, of.event[:8], reports=PART),
        "coverage of one event": lambda: look.event_coverage(db, Filter(), event=of.event),
        "last changed": lambda: look.last_changed(db, ids),
        "facts of an article": lambda: marks(db, [of.article]),
        "row by its id": lambda: judged.row_of(db, of.figure[:9]),
        "event by its id": lambda: judged.event_row(db, of.event),
        "changes of an article": lambda: changes(db, Filter(), OfChanges(article=of.article)),
        "copies of an article": lambda: copies(db, Filter(), article=of.article),
        "who is called so": lambda: called(db, "Stranger 12"),
    }


def pages(of: Known) -> tuple[str, ...]:
    """Return the addresses of every page, of feeds, saved queries and tables, with filters."""
    asked = filters(of)
    made = [
        "/",
        "/sources",
        "/dashboard",
        f"/dashboard?from={of.middle}&to={_days_after(of.middle, 300)}",
    ]
    for path in (
        "/timeline",
        "/figures",
        "/stances",
        "/coverage",
        "/actors",
        "/measures",
        "/timeline.atom",
    ):
        made += [_address(path, wanted) for wanted in asked.values()]
    made += [f"/timeline.{end}" for end in ("json", "csv")] + ["/timeline.ics"]
    made += [f"/event/{of.event}", f"/event/{of.plain_event}", f"/article/{of.article}"]
    made += [f"/coverage?event={of.event}", f"/figures?unit={of.unit}", "/figures?about=trade"]
    for one in (of.actor, of.rare_actor):
        made += [
            f"/actor/{one}",
            f"/actor/{one}?as_of={of.middle}",
            f"/actor/{one}?outlet={of.rare_outlet}",
        ]
    made += [f"/measure/{of.measure}", f"/measure/{of.rare_measure}"]
    for words in ("exports", "制裁", "稀土", wording.RARE["en"], '"rare earths"', "nosuchword"):
        made += [f"/search?{urlencode({'q': words})}"]
    made += [f"/search?q=exports&outlet={of.rare_outlet}", f"/search?q=exports&to={of.first}"]
    return (*made, *tables(), *queries(of))


def _address(path: str, wanted: Filter) -> str:
    names = {"from": wanted.first_day, "to": wanted.last_day}
    rest = {name: getattr(wanted, name) for name in OF_PAGES if name not in names}
    query = urlencode({name: value for name, value in {**names, **rest}.items() if value})
    return f"{path}?{query}" if query else path


def tables() -> tuple[str, ...]:
    """Return the addresses of the tables that a reader may browse, each with its facets."""
    return ("/disputeline", *(f"/disputeline/{name}" for name in MANNERS))


def queries(of: Known) -> tuple[str, ...]:
    """Return the addresses of the saved queries, asked of a month or of what is most held."""
    given = {
        "from": of.middle, "to": _days_after(of.middle, 30), "day": of.middle, "measure": of.measure,
        "event": of.event, "unit": of.unit, "about": "trade", "target": of.target, "speaker": of.actor,
        "actor": of.actor,
    }  # fmt: skip
    return tuple(
        f"/disputeline/{one.name}?"
        + urlencode({name: value for name, value in given.items() if f":{name}" in one.sql})
        for one in saved()
    )
