"""The command `review`: corrections by readers."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ParamSpec

import click
from click.core import ParameterSource

from jobs import rebuild, reviewing, rows, show
from jobs.commands.options import AS_CSV, AS_JSON, DATA, day, say
from jobs.reviewing import Said
from jobs.rows import Column
from jobs.running import recorded
from jobs.workspace import Workspace, read_only
from store import look
from store.errors import UsageError
from store.look import AccuracyLine, DoubtLine, Filter, LogLine
from store.reviews import Review

Params = ParamSpec("Params")
DOUBTS = (
    Column[DoubtLine]("id", lambda one: one.id, style="cyan"),
    Column[DoubtLine]("table", lambda one: one.table, style="magenta"),
    Column[DoubtLine]("says", lambda one: one.says, ratio=4),
    Column[DoubtLine]("evidence", lambda one: one.sentence, ratio=5, link=lambda one: one.url),
    Column[DoubtLine]("outlet", lambda one: one.outlet, style="green"),
    Column[DoubtLine]("sure", lambda one: f"{one.confidence:.2f}", right=True),
    Column[DoubtLine]("why", lambda one: one.reviewed or "; ".join(one.why), ratio=2),
)
LOG = (
    Column[LogLine]("id", lambda one: one.id, style="cyan"),
    Column[LogLine]("made", lambda one: one.made_at[:16]),
    Column[LogLine]("by", lambda one: one.by, style="green"),
    Column[LogLine]("action", lambda one: one.action, style="magenta"),
    Column[LogLine]("table", lambda one: one.table),
    Column[LogLine]("evidence", lambda one: one.quoted, ratio=4, link=lambda one: one.url),
    Column[LogLine]("set", lambda one: changed(one), ratio=2),
    Column[LogLine]("reason", lambda one: one.reason, ratio=3),
    Column[LogLine]("state", lambda one: state(one)),
)
ACCURACY = (
    Column[AccuracyLine]("outlet", lambda one: one.outlet, style="green"),
    Column[AccuracyLine]("table", lambda one: one.table, style="magenta", ratio=1),
    Column[AccuracyLine]("judged", lambda one: one.judged, right=True),
    Column[AccuracyLine]("right", lambda one: one.right, right=True),
    Column[AccuracyLine]("wrong", lambda one: one.wrong, right=True),
    Column[AccuracyLine]("corrected", lambda one: one.corrected, right=True),
    Column[AccuracyLine]("share right", lambda one: f"{one.share:.2f}", right=True),
    Column[AccuracyLine]("95 percent", lambda one: f"{one.low:.2f}–{one.high:.2f}", right=True),
)
LIMIT = click.option(
    "--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="At most so many."
)


def changed(one: LogLine) -> str:
    """Return what a correction set."""
    return "; ".join(f"{name}={value}" for name, value in one.changes.items())


def state(one: LogLine) -> str:
    """Return how a review holds now, with how much of its evidence where some is missing."""
    if one.state == "applied" and one.found < one.places:
        return f"applied ({one.found} of {one.places})"
    return one.state


def of_articles(command: Callable[Params, None]) -> Callable[Params, None]:
    """Give a command the filters of articles."""
    options = [
        click.option("--from", "first_day", callback=day, metavar="DAY", help="Published from."),
        click.option("--to", "last_day", callback=day, metavar="DAY", help="Published up to."),
        click.option("--outlet", metavar="ID", help="Source id of the outlet."),
        click.option("--language", metavar="CODE", help="Language of the article: en, zh, ja."),
        click.option("--as-of", callback=day, metavar="DAY", help="Published by that day."),
        click.option("--held-on", callback=day, metavar="DAY", help="Held by that day."),
    ]
    return functools.reduce(lambda made, option: option(made), reversed(options), command)


def listing(command: Callable[Params, None]) -> Callable[Params, None]:
    """Give a command what listing doubtful rows takes."""
    options = [
        click.option(
            "--fact", metavar="TABLE", help="Only of one table: events, figures, quotes …"
        ),
        click.option("--all", "everything", is_flag=True, help="Also what was reviewed already."),
        LIMIT,
        AS_JSON,
        AS_CSV,
    ]
    made = functools.reduce(lambda made, option: option(made), reversed(options), command)
    return DATA(of_articles(made))


def judging(command: Callable[Params, None]) -> Callable[Params, None]:
    """Give a command the data folder, who judges, and why."""
    options = [
        DATA,
        click.option("--by", metavar="NAME", help="Who judges; default: DISPUTELINE_REVIEWER."),
        click.option("--reason", metavar="TEXT", help="Why; needed."),
    ]
    return functools.reduce(lambda made, option: option(made), reversed(options), command)


@contextmanager
def judge(folder: Path, by: str | None, reason: str | None) -> Iterator[tuple[Workspace, Said]]:
    """Open a data folder to write a review, and record the run."""
    with rebuild.opened(folder, say) as work:
        said = reviewing.said_by(work, by, reason)
        with recorded(work, "review"):
            yield work, said


def told(review: Review, what: str) -> None:
    """Say what was done, and how to take it back."""
    click.echo(show.clean(f"{what}. `disputeline review undo {review.id}` takes it back."))


@click.group("review", invoke_without_command=True)
@listing
@click.pass_context
def review_command(context: click.Context, /, **asked: Any) -> None:
    """List doubtful rows, most doubtful first; accept, reject, correct, merge or split them."""
    if context.invoked_subcommand is None:
        print_doubts(**asked)
        return
    for name in asked:
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            raise UsageError(
                f"Options stand after the subcommand: review {context.invoked_subcommand} …"
            )


@review_command.command("list")
@listing
def list_command(**asked: Any) -> None:
    """List doubtful rows, most doubtful first, each with why."""
    print_doubts(**asked)


def print_doubts(
    *,
    folder: Path,
    fact: str | None,
    everything: bool,
    limit: int,
    as_json: bool,
    as_csv: bool,
    **wanted: Any,
) -> None:
    """Print doubtful rows, and where all are asked for those that reviews hold."""
    with read_only(folder) as db:
        asked = look.checked(db, Filter(**wanted))
        found = look.doubtful(db, asked, fact=fact, limit=limit)
        if everything:
            found = (*look.judged_lines(db, asked, fact=fact, limit=limit), *found)[:limit]
        how = rows.chosen(as_json=as_json, as_csv=as_csv)
        rows.put(found, DOUBTS, how, noun="rows to review", sample=db.is_sample)


@review_command.command("accept")
@click.argument("row_id", metavar="ID")
@judging
def accept_command(folder: Path, row_id: str, by: str | None, reason: str | None) -> None:
    """Say that a fact or an event is right."""
    with judge(folder, by, reason) as (work, said):
        review = reviewing.judge(work, "accept", row_id, said)
        told(review, f"Accepted {review.row_id} of {review.table_name}")


@review_command.command("reject")
@click.argument("row_id", metavar="ID")
@judging
def reject_command(folder: Path, row_id: str, by: str | None, reason: str | None) -> None:
    """Say that a fact is wrong, or that an event is no happening."""
    with judge(folder, by, reason) as (work, said):
        review = reviewing.judge(work, "reject", row_id, said)
        told(review, f"Rejected {review.row_id} of {review.table_name}")


@review_command.command("correct")
@click.argument("row_id", metavar="ID")
@click.option("--set", "stated", multiple=True, metavar="FIELD=VALUE", help="A new value; repeat.")
@judging
def correct_command(
    folder: Path, row_id: str, stated: tuple[str, ...], by: str | None, reason: str | None
) -> None:
    """Set fields of a fact or an event; nothing after = is no value, several ids stand with ; between."""
    with judge(folder, by, reason) as (work, said):
        review = reviewing.judge(work, "correct", row_id, said, stated)
        told(review, f"Corrected {review.row_id} of {review.table_name}")


@review_command.command("merge")
@click.argument("event_ids", metavar="EVENT EVENT...", nargs=-1)
@judging
def merge_command(
    folder: Path, event_ids: tuple[str, ...], by: str | None, reason: str | None
) -> None:
    """Say that events are one happening."""
    with judge(folder, by, reason) as (work, said):
        review = reviewing.merge(work, event_ids, said)
        told(review, f"Merged {len(event_ids)} events")


@review_command.command("split")
@click.argument("event_id", metavar="EVENT")
@click.option(
    "--article", "articles", multiple=True, metavar="ID", help="A report, by its article."
)
@click.option(
    "--report", "reports", multiple=True, type=int, metavar="N", help="The Nth report, as shown."
)
@judging
def split_command(
    folder: Path,
    event_id: str,
    articles: tuple[str, ...],
    reports: tuple[int, ...],
    by: str | None,
    reason: str | None,
) -> None:
    """Say that some reports of an event tell of another happening."""
    with judge(folder, by, reason) as (work, said):
        review = reviewing.split(work, event_id, (articles, reports), said)
        told(review, f"Split event {review.row_id}")


@review_command.command("undo")
@click.argument("review_id", metavar="REVIEW_ID")
@judging
def undo_command(folder: Path, review_id: str, by: str | None, reason: str | None) -> None:
    """Take a review back; what was read stands again."""
    with judge(folder, by, reason) as (work, said):
        review = reviewing.undo(work, review_id, said)
        click.echo(show.clean(f"Undid review {review.id} of {review.table_name}."))


@review_command.command("log")
@DATA
@of_articles
@LIMIT
@AS_JSON
@AS_CSV
def log_command(folder: Path, limit: int, as_json: bool, as_csv: bool, **wanted: Any) -> None:
    """Print reviews, newest first, and whether what they judged is still found."""
    with read_only(folder) as db:
        found = look.review_log(db, look.checked(db, Filter(**wanted)), limit=limit)
        how = rows.chosen(as_json=as_json, as_csv=as_csv)
        rows.put(found, LOG, how, noun="reviews", sample=db.is_sample)


@review_command.command("accuracy")
@DATA
@of_articles
@AS_JSON
@AS_CSV
def accuracy_command(folder: Path, as_json: bool, as_csv: bool, **wanted: Any) -> None:
    """Print per source and fact type how many judged rows were right, wrong and corrected."""
    with read_only(folder) as db:
        found = look.accuracy(db, look.checked(db, Filter(**wanted)))
        how = rows.chosen(as_json=as_json, as_csv=as_csv)
        rows.put(found, ACCURACY, how, noun="lines", sample=db.is_sample)


COMMAND = review_command
