"""The command `copies`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from jobs import rows
from jobs.commands.options import AS_CSV, AS_JSON, DATA, day
from jobs.rows import Column
from jobs.workspace import read_only
from store import look
from store.look import Filter
from store.look.copies import CopyLine, copies

COLUMNS = (
    Column[CopyLine]("kind", lambda one: one.kind, style="magenta"),
    Column[CopyLine]("alike", lambda one: f"{one.similarity:.2f}", right=True),
    Column[CopyLine]("how", lambda one: one.how),
    Column[CopyLine]("copy", lambda one: f"{one.outlet} ({one.language})", style="green", ratio=2),
    Column[CopyLine]("title", lambda one: one.title, ratio=5, link=lambda one: one.url),
    Column[CopyLine](
        "original", lambda one: f"{one.original_outlet} ({one.original_language})", ratio=2
    ),
    Column[CopyLine](
        "its title", lambda one: one.original_title, ratio=5, link=lambda one: one.original_url
    ),
)


@click.command("copies")
@DATA
@click.argument("article", metavar="[ARTICLE]", required=False)
@click.option("--kind", metavar="KIND", help="credited, reprint, rewrite or translation.")
@click.option("--from", "first_day", callback=day, metavar="DAY", help="First day of publication.")
@click.option("--to", "last_day", callback=day, metavar="DAY", help="Last day of publication.")
@click.option("--outlet", metavar="ID", help="Source id of the outlet that copies.")
@click.option("--language", metavar="CODE", help="Language of the copy: en, zh, ja.")
@click.option("--as-of", callback=day, metavar="DAY", help="Only what was published by that day.")
@click.option("--held-on", callback=day, metavar="DAY", help="Only what was held by that day.")
@click.option(
    "--limit", type=click.IntRange(1), default=1000, show_default=True, help="At most so many."
)
@AS_JSON
@AS_CSV
def copies_command(folder: Path, as_json: bool, as_csv: bool, **wanted: Any) -> None:
    """Print which articles are copies of which: reprints, rewrites, translations, credited stories."""
    how = rows.chosen(as_json=as_json, as_csv=as_csv)
    article, kind, limit = (wanted.pop(name) for name in ("article", "kind", "limit"))
    with read_only(folder) as db:
        asked = look.checked(db, Filter(**wanted))
        found = copies(db, asked, article=article, kind=kind, limit=limit)
        rows.put(found, COLUMNS, how, noun="copies", sample=db.is_sample)


COMMAND = copies_command
