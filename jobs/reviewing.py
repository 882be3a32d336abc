"""Reviewing: a reader's judgement is written, and applied at once as it is after every re-reading.

The judged article's facts are taken back to what was read, judged anew, and what follows from them is
woven again. A merge or split is applied by the weaver (`jobs.regrouping`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from jobs import checking, correcting, regrouping, weaving
from jobs.workspace import Workspace
from nlp.facts.happenings import Happening
from nlp.sides import Sides
from nlp.tellings import tellings
from store import reviews
from store.archive import stamp
from store.db import Database
from store.errors import UsageError
from store.look.judged import Row, event_row, review_of, row_of
from store.records import Fact, key
from store.reviews import EVENTS, OUT, REST, Action, Review, ReviewPlace

HAPPENINGS = "happenings"


@dataclass(frozen=True)
class Said:
    """Who judges, and why."""

    by: str
    reason: str


def said_by(work: Workspace, by: str | None, reason: str | None) -> Said:
    """Return who judges and why; without a name it is the reviewer of the settings.

    Raises:
        UsageError: no name or no reason is given.
    """
    name, why = (by or work.settings.reviewer).strip(), (reason or "").strip()
    if not name:
        raise UsageError("No name is given; expected --by NAME, or DISPUTELINE_REVIEWER.")
    if not why:
        raise UsageError("No reason is given; expected --reason TEXT.")
    return Said(name, why)


def judge(
    work: Workspace, action: Action, asked: str, said: Said, stated: Sequence[str] = ()
) -> Review:
    """Accept, reject or correct one row; `stated` are the new values of a correction, FIELD=VALUE.

    Raises:
        UsageError: no row has that id, or what is set cannot be.
    """
    row = row_of(work.db, asked)
    changes = checking.changes_of(work.db, row.table, stated) if action == "correct" else {}
    if row.table != EVENTS:
        places = [_of_fact(row)]
    elif action == "reject":
        places = _happenings(work, row.id)
    else:
        places = _reports(work.db, row.id)
    return _keep(work, _review(work, action, row, said, changes), places)


def merge(work: Workspace, asked: Sequence[str], said: Said) -> Review:
    """Say that some events are one.

    Raises:
        UsageError: an event does not exist, or fewer than two are named.
    """
    rows = {row.id: row for row in (event_row(work.db, one) for one in asked)}
    if len(rows) < 2:
        raise UsageError(f"{len(rows)} event is named; expected two or more to merge.")
    places = [
        replace(place, side=side)
        for side, event_id in enumerate(rows)
        for place in _reports(work.db, event_id)
    ]
    first = next(iter(rows.values()))
    return _keep(work, _review(work, "merge", first, said, {}), places)


def split(
    work: Workspace, asked: str, parts: tuple[Sequence[str], Sequence[int]], said: Said
) -> Review:
    """Say that some reports of an event, by article or by their number in it from 1, tell of another.

    Raises:
        UsageError: the event or a report does not exist, or none would leave, or none would stay.
    """
    row = event_row(work.db, asked)
    articles, reports = parts
    held = list(row.reports)
    leaving = {_article_of(one, held) for one in articles} | {_numbered(n, held) for n in reports}
    if not leaving or leaving >= set(held):
        raise UsageError(
            f"Event {row.id} has {len(held)} reports and {len(leaving)} would leave it; expected at least "
            "one to leave and one to stay (--article ID or --report N)."
        )
    places = [
        replace(place, side=OUT if place.article_id in leaving else REST)
        for place in _reports(work.db, row.id)
    ]
    return _keep(work, _review(work, "split", row, said, {}), places)


def undo(work: Workspace, asked: str, said: Said) -> Review:
    """Take a review back; what was read stands again.

    Raises:
        UsageError: no review has that id, or it is undone already.
    """
    review = review_of(work.db, asked)
    if review.undone_at is not None:
        raise UsageError(f"Review {review.id} was undone at {review.undone_at} already.")
    at = stamp(work.clock())
    places = reviews.places(work.db.sql, review.id)
    with work.db.sql.atomic():
        read = _as_read(work.db, places)
        reviews.undo(work.db.sql, review.id, at, said.by, said.reason)
        _put(work.db, read, places)
    weaving.weave(work)
    return review


def _review(
    work: Workspace, action: Action, row: Row, said: Said, changes: Mapping[str, checking.Value]
) -> Review:
    at = stamp(work.clock())
    held = work.db.sql.table("reviews").count
    return Review(
        id=key("review", at, said.by, action, row.table, row.id, held),
        made_at=at,
        by=said.by,
        reason=said.reason,
        action=action,
        table_name=row.table,
        row_id=row.id,
        article_id=row.article_id,
        start_char=row.start_char,
        end_char=row.end_char,
        quoted=row.quoted,
        changes=json.dumps(dict(changes), ensure_ascii=False),
        before=row.as_json,
    )


def _keep(work: Workspace, review: Review, places: Sequence[ReviewPlace]) -> Review:
    """Write a review and apply it."""
    numbered = [replace(p, review_id=review.id, number=n) for n, p in enumerate(places)]
    with work.db.sql.atomic():
        read = _as_read(work.db, numbered)
        reviews.keep(work.db.sql, review, numbered)
        _put(work.db, read, numbered)
    weaving.weave(work)
    return review


def _as_read(db: Database, places: Iterable[ReviewPlace]) -> dict[str, tuple[Fact, ...]]:
    """Return {article: its facts as they were read} of the articles whose facts are judged."""
    ids = sorted({place.article_id for place in places if place.table_name != EVENTS})
    return {
        one: correcting.uncorrected(_held(db, one), reviews.of_article(db.sql, one), db.facts)
        for one in ids
    }


def _put(db: Database, read: Mapping[str, tuple[Fact, ...]], places: Iterable[ReviewPlace]) -> None:
    """Write facts as they are judged now, and let what follows from them be made again."""
    for article in db.articles_by_id(*read):
        now = correcting.as_judged(db, article.id, article.text, read[article.id])
        before = {fact.id: fact for fact in _held(db, article.id)}
        for table, record in db.facts.items():
            mine = [fact for fact in now if type(fact) is record]
            gone = {i for i, f in before.items() if type(f) is record} - {f.id for f in mine}
            new = [fact for fact in mine if before.get(fact.id) != fact]
            reviews.put_facts(db.sql, table, gone, new)
    reviews.trace_again(db.sql, {place.article_id for place in places})


def _held(db: Database, article_id: str) -> tuple[Fact, ...]:
    """Return the facts of an article as they stand."""
    found: list[Fact] = []
    for table, record in db.facts.items():
        found += db.rows(
            record,
            f"SELECT * FROM [{table}] WHERE article_id = ? ORDER BY start_char, id",
            article_id,
        )
    return tuple(found)


def _of_fact(row: Row) -> ReviewPlace:
    return ReviewPlace(
        review_id="",
        number=0,
        side=REST,
        table_name=row.table,
        row_id=row.id,
        article_id=row.article_id or "",
        start_char=row.start_char or 0,
        end_char=row.end_char or 0,
        quoted=row.quoted or "",
        before=row.as_json,
    )


def _reports(db: Database, event_id: str) -> list[ReviewPlace]:
    """Return what each article tells of an event, as evidence."""
    return [
        ReviewPlace(
            review_id="",
            number=0,
            side=REST,
            table_name=EVENTS,
            row_id=event_id,
            article_id=one.article_id,
            start_char=one.start_char,
            end_char=one.end_char,
            quoted=one.quoted,
            before=json.dumps({"told_id": one.told_id, "family": one.family}),
        )
        for one in regrouping.accounts_of(db, event_id)
    ]


def _happenings(work: Workspace, event_id: str) -> list[ReviewPlace]:
    """Return the happenings that the reports of an event consist of."""
    sides = Sides(work.topic)
    told = {one.id: one.article_id for one in regrouping.accounts_of(work.db, event_id)}
    places: list[ReviewPlace] = []
    for article in work.db.articles_by_id(*dict.fromkeys(told.values())):
        facts = [fact for fact in _held(work.db, article.id) if isinstance(fact, Happening)]
        of_event = {
            each
            for one in tellings(article, facts, sides)
            if one.id in told
            for each in one.fact_ids
        }
        places += [_of_fact(_as_row(fact)) for fact in facts if fact.id in of_event]
    return places


def _as_row(fact: Fact) -> Row:
    return Row(
        table=HAPPENINGS,
        id=fact.id,
        row=asdict(fact),
        article_id=fact.article_id,
        start_char=fact.start_char,
        end_char=fact.end_char,
        quoted=fact.text,
    )


def _article_of(asked: str, held: Sequence[str]) -> str:
    """Return the one article of a report whose id begins so."""
    found = [one for one in held if asked and one.startswith(asked)]
    if len(found) != 1:
        raise UsageError(
            f"--article {asked!r} names {len(found)} reports of the event; expected one of {', '.join(held)}."
        )
    return found[0]


def _numbered(number: int, held: Sequence[str]) -> str:
    if not 1 <= number <= len(held):
        raise UsageError(f"--report {number}: the event has reports 1 to {len(held)}.")
    return held[number - 1]
