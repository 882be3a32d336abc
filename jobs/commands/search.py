"""The command `search`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from jobs import rows
from jobs.commands.options import AS_CSV, AS_JSON, DATA, day
from jobs.rows import Column
from jobs.workspace import read_only
from store import look
from store.look import Filter, SearchLine

COLUMNS = (
    Column[SearchLine]("published", lambda line: (line.published_at or "")[:10], style="cyan"),
    Column[SearchLine]("outlet", lambda line: line.outlet, style="magenta"),
    Column[SearchLine]("title", lambda line: line.title, ratio=4, link=lambda line: line.url),
    Column[SearchLine]("found", lambda line: line.snippet, ratio=6),
    Column[SearchLine]("events", lambda line: len(line.event_ids) or "", right=True),
)


@click.command("search")
@DATA
@click.argument("query", nargs=-1, required=True)
@click.option("--from", "first_day", callback=day, metavar="DAY", help="First day of publication.")
@click.option("--to", "last_day", callback=day, metavar="DAY", help="Last day of publication.")
@click.option("--outlet", metavar="ID", help="Source id of the outlet.")
@click.option("--language", metavar="CODE", help="Language of the article: en, zh, ja.")
@click.option("--as-of", callback=day, metavar="DAY", help="Only what was published by that day.")
@click.option("--held-on", callback=day, metavar="DAY", help="Only what was held by that day.")
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="At most so many."
)
@AS_JSON
@AS_CSV
def search_command(
    folder: Path, query: tuple[str, ...], limit: int, as_json: bool, as_csv: bool, **wanted: Any
) -> None:
    """Find articles by words in English, Chinese and Japanese: "a phrase", -without, this OR that."""
    with read_only(folder) as db:
        found = look.search_articles(db, " ".join(query), look.checked(db, Filter(**wanted)), limit)
        how = rows.chosen(as_json=as_json, as_csv=as_csv)
        rows.put(found, COLUMNS, how, noun="articles", sample=db.is_sample)


COMMAND = search_command
