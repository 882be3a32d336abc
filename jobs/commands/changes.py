"""The command `changes`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from jobs import revising, rows, show
from jobs.commands.options import AS_CSV, AS_JSON, DATA, day
from jobs.rows import Column
from jobs.workspace import read_only
from nlp import revisions
from store import look, rights
from store.db import Database
from store.errors import UsageError
from store.look import Filter
from store.look.changes import ChangeLine, OfChanges, changes
from store.records import SourceRow
from store.revising import versions_of

QUOTED = 8  # chosen: lines of a difference; what did not change is never shown
COLUMNS = (
    Column[ChangeLine]("seen", lambda one: one.seen_at[:16].replace("T", " "), style="cyan"),
    Column[ChangeLine]("outlet", lambda one: one.outlet, style="green"),
    Column[ChangeLine]("kind", lambda one: one.kind, style="magenta"),
    Column[ChangeLine]("before", lambda one: one.before, ratio=4),
    Column[ChangeLine]("after", lambda one: one.after, ratio=4),
    Column[ChangeLine]("said", lambda one: "stated" if one.stated else "in silence"),
    Column[ChangeLine]("article", lambda one: one.title, ratio=4, link=lambda one: one.url),
)


@click.command("changes")
@DATA
@click.argument("article", metavar="[ARTICLE]", required=False)
@click.option("--kind", metavar="KIND", help="date, figure, name, list, quote, title or other.")
@click.option(
    "--stated/--silent", default=None, help="Only where the outlet says so, or only where not."
)
@click.option("--from", "first_day", callback=day, metavar="DAY", help="First day of publication.")
@click.option("--to", "last_day", callback=day, metavar="DAY", help="Last day of publication.")
@click.option("--outlet", metavar="ID", help="Source id of the outlet.")
@click.option("--language", metavar="CODE", help="Language of the article: en, zh, ja.")
@click.option("--as-of", callback=day, metavar="DAY", help="Only what was published by that day.")
@click.option("--held-on", callback=day, metavar="DAY", help="Only articles held by that day.")
@click.option(
    "--limit", type=click.IntRange(1), default=1000, show_default=True, help="At most so many."
)
@click.option("--text", "as_text", is_flag=True, help="With ARTICLE: its versions side by side.")
@AS_JSON
@AS_CSV
def changes_command(folder: Path, as_json: bool, as_csv: bool, **wanted: Any) -> None:
    """Print what articles changed after publication: dates, figures, names, lists, quotes, titles."""
    how = rows.chosen(as_json=as_json, as_csv=as_csv)
    as_text, limit = wanted.pop("as_text"), wanted.pop("limit")
    asked = OfChanges(**{name: wanted.pop(name) for name in ("article", "kind", "stated")})
    with read_only(folder) as db:
        if as_text:
            print_versions(db, asked.article)
            return
        found = changes(db, look.checked(db, Filter(**wanted)), asked, limit=limit)
        rows.put(found, COLUMNS, how, noun="changes", sample=db.is_sample)


def print_versions(db: Database, article_id: str | None) -> None:
    """Print how each version of an article differs from the one before, as far as its source allows.

    Raises:
        UsageError: no article is named, or there is no such article.
    """
    article = next(iter(db.articles_by_id(article_id)), None)
    if article is None:
        raise UsageError(
            f"ARTICLE is {article_id!r}; expected an article id, as `changes` prints them."
        )
    click.echo(show.clean(f"{article.title or article.url} ({article.source_id})"))
    mode = db.rows(SourceRow, "SELECT * FROM sources WHERE id = ?", article.source_id)[0].rights
    for before, after in versions_of(db, article.id):
        click.echo(f"\n{before.seen_at} to {after.seen_at}")
        drawn = revisions.drawn(revising.as_of(article, before), revising.as_of(article, after))
        for line in allowed(drawn, mode):
            click.echo(f"  {show.clean(line)}")
    if db.is_sample:
        click.echo(f"\n{show.NOTICE}")


def allowed(drawn: Sequence[str], mode: str) -> Sequence[str]:
    """Return what may be shown of a difference: all, or as many sentences as a quotation may have."""
    if mode == rights.FULL or len(drawn) <= QUOTED:
        return drawn
    return (
        *drawn[:QUOTED],
        f"… {len(drawn) - QUOTED} more: the source's rights allow quotations only",
    )


COMMAND = changes_command
