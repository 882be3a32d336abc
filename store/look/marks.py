"""Marks: every fact of some articles as a reader sees it in the text: its place, its kind, what it says.

A mark is one row of a fact table, worded. Where it leads (an actor, a measure, a conflict) stands beside it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from store.db import Database

# table: (label, what it says, actor, measure, conflict), each an SQL expression over the row `f`
CONFLICT = (
    "(SELECT min(v.conflict_id) FROM conflict_values v WHERE v.fact_id = f.id "
    "AND v.fact_table = '{table}')"
)
NAMED = "(SELECT n.name FROM entities n WHERE n.id = f.{column})"
SAYS: Mapping[str, tuple[str, str, str, str, str]] = {
    "mentions": ("f.type", NAMED.format(column="entity_id"), "f.entity_id", "NULL", "NULL"),
    "dates": ("coalesce(f.value, f.type)", "f.type", "NULL", "NULL", "NULL"),
    "figures": (
        "f.unit",
        "printf('%s%.15g %s%s%s', CASE f.comparator WHEN 'approx' THEN 'about ' WHEN 'gt' THEN 'more than ' "
        "WHEN 'lt' THEN 'less than ' ELSE '' END, f.value, f.unit, ifnull(': ' || f.measure, ''), "
        "ifnull(', ' || f.period, ''))",
        "f.attributed_to",
        "NULL",
        CONFLICT.format(table="figures"),
    ),
    "quotes": (
        "f.kind || ' quote'",
        f"coalesce({NAMED.format(column='speaker_id')}, f.speaker_name, f.speaker, 'speaker not named') "
        "|| ifnull(' (' || f.cue || ')', '')",
        "f.speaker_id",
        "NULL",
        "NULL",
    ),
    "stances": (
        "f.position",
        f"coalesce({NAMED.format(column='holder_id')}, f.holder_name, f.holder_id) || ' ' "
        "|| CASE f.position WHEN 'support' THEN 'supports' WHEN 'oppose' THEN 'opposes' "
        "WHEN 'concern' THEN 'is concerned about' ELSE 'is neutral on' END || ' “' "
        "|| coalesce((SELECT t.title FROM targets t WHERE t.id = f.target_id), f.target_id) || '”'",
        "f.holder_id",
        "NULL",
        "NULL",
    ),
    "happenings": (
        "replace(f.type, '_', ' ')",
        "f.status || ifnull(', ' || f.date, '') || ' (day ' || f.date_basis || ')'",
        "NULL",
        "f.measure_id",
        "NULL",
    ),
    "provisions": ("replace(f.key, '_', ' ')", "f.value", "NULL", "f.measure_id", "NULL"),
    "listings": (
        "f.action",
        "f.action || ', ' || f.list || ': ' || f.listed_name",
        "f.entity_id",
        "f.measure_id",
        CONFLICT.format(table="listings"),
    ),
}
ORDER = tuple(SAYS)
ONE = """SELECT f.id, '{table}' AS [table], f.article_id, f.start_char, f.end_char, f.text, f.confidence,
f.made_by, {label} AS label, {says} AS says, {actor} AS actor_id, {measure} AS measure_id,
{conflict} AS conflict_id FROM json_each(?1) j CROSS JOIN [{table}] f ON f.article_id = j.value"""


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A fact in a text; `label` is short enough to stand behind the words, `says` is one line."""

    id: str
    table: str
    article_id: str
    start_char: int
    end_char: int
    text: str
    confidence: float
    made_by: str
    label: str | None
    says: str | None
    actor_id: str | None
    measure_id: str | None
    conflict_id: str | None


def marks(db: Database, articles: Collection[str]) -> Mapping[str, tuple[Mark, ...]]:
    """Return the facts of articles by article id, in text order, the longer of two that begin alike first."""
    parts = [_part(table) for table in ORDER if table in db.facts]
    query = " UNION ALL ".join(parts) + " ORDER BY 3, 4, 5 DESC, 2, 1"
    found: dict[str, list[Mark]] = defaultdict(list)
    for one in db.rows(Mark, query, json.dumps(list(articles))) if parts else ():
        found[one.article_id].append(one)
    return {article: tuple(held) for article, held in found.items()}


def _part(table: str) -> str:
    label, says, actor, measure, conflict = SAYS[table]
    return ONE.format(
        table=table, label=label, says=says, actor=actor, measure=measure, conflict=conflict
    )
