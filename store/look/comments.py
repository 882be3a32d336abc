"""Comments as a reader asks for them: what experts, outlets and unnamed officials say came about.

They make no events; each is a happening of its own, as one article tells it. Copies are left out. The
newest come first by publication, so that a few are found without a look at the rest.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from store.db import Database
from store.look.events import NO_LIMIT, ReportLine
from store.look.filters import Filter, of_articles
from store.look.reports import SENTENCE
from store.records import Fact

COMMENT = "comment"
NEWEST = f"""
SELECT {SENTENCE}, a.source_id AS origin, a.first_seen_at AS known_at, r.id AS fact_id
FROM articles a CROSS JOIN happenings r ON r.article_id = a.id JOIN pages p ON p.id = a.page_id
WHERE a.copy_of IS NULL AND r.status = '{COMMENT}'{{where}}
ORDER BY a.published_at DESC, a.id DESC, r.start_char DESC LIMIT ?
"""
TAKING_PART = " AND (';' || r.actors || ';' || r.targets || ';') LIKE ?"


@dataclass(frozen=True)
class CommentLine:
    """What is commented, and the sentence that says so."""

    fact: Fact
    report: ReportLine


def comments(db: Database, wanted: Filter) -> tuple[CommentLine, ...]:
    """Return the comments published last, at most the limit; days are those of publication."""
    most = NO_LIMIT if wanted.limit is None else wanted.limit
    where, values = of_articles(wanted).sql, [*of_articles(wanted).values]
    asked = (
        (" AND r.type = ?", wanted.type),
        (" AND r.measure_id = ?", wanted.measure),
        (TAKING_PART, wanted.actor and f"%;{wanted.actor};%"),
    )
    for sql, value in asked:
        if value:
            where, values = where + sql, [*values, value]
    found = list(db.sql.query(NEWEST.format(where=where), [*values, most]))
    facts = _facts(db, [row["fact_id"] for row in found])
    return tuple(CommentLine(facts[row.pop("fact_id")], ReportLine(**row)) for row in found)


def _facts(db: Database, ids: Sequence[str]) -> Mapping[str, Fact]:
    query = "SELECT h.* FROM json_each(?) j CROSS JOIN happenings h ON h.id = j.value"
    return {one.id: one for one in db.rows(db.facts["happenings"], query, json.dumps(ids))}
