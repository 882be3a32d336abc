"""The command line: each command parses, calls one function, prints.

An error that the operator has to know about is one line on standard error and a non-zero exit status
(`store.errors` gives each its number). No command decides anything.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, ParamSpec

import click

from crawler import source as source_file
from jobs import (
    bench_dates,
    bench_extract,
    bench_figures,
    bench_reading,
    crawling,
    demo,
    health,
    ingest,
    pipeline,
    rebuild,
    schedule,
    score,
    show,
)
from jobs.accuracy import own
from jobs.annotations import command as annotating
from jobs.ingest import Handed
from jobs.running import recorded
from jobs.workspace import chosen_topic, read_only, utc_now, workspace
from nlp.models import load
from store import look, recall, settings, topic
from store.db import Database
from store.errors import ArchiveError, CrawlError, DisputelineError, UsageError
from store.look import Filter
from store.records import RouteState

Params = ParamSpec("Params")
SHARED = Path("../shared")  # articles, gold and saved pages that may not stand in the repository
INTERRUPTED = 130  # what shells give for Ctrl-C
DATA = click.option(
    "--data",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    envvar="DISPUTELINE_DATA",
    show_default=True,
    help="Data folder.",
)
TOPIC = click.option("--topic", "topic_slug", help="Topic to follow; default: the data folder's.")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")


def day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Return a day as given.

    Raises:
        UsageError: it is none.
    """
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise UsageError(
            f"{parameter.opts[0]} is {value!r}; expected a day such as 2026-01-06."
        ) from error


def filters(command: Callable[Params, None]) -> Callable[Params, None]:
    """Give a command the filters of the timeline."""
    options = [
        click.option("--from", "first_day", callback=day, metavar="DAY", help="First day."),
        click.option("--to", "last_day", callback=day, metavar="DAY", help="Last day."),
        click.option("--type", "type", metavar="TYPE", help="Event type, such as protest."),
        click.option("--actor", metavar="ID", help="Entity id of someone who takes part."),
        click.option("--measure", metavar="ID", help="Measure id."),
        click.option("--outlet", metavar="ID", help="Source id of an outlet that reports it."),
        click.option("--language", metavar="CODE", help="Language of a report: en, zh, ja."),
        click.option(
            "--as-of", callback=day, metavar="DAY", help="Only what was published by that day."
        ),
        click.option("--undated", is_flag=True, help="Also events whose day no text gives."),
    ]
    return functools.reduce(lambda made, option: option(made), reversed(options), command)


def say(line: str) -> None:
    """Print a line of progress."""
    click.echo(show.clean(line), err=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="disputeline")
def cli() -> None:
    """Follow a policy dispute across news sites; keep a timeline in which every line opens its evidence."""


@cli.command("demo")
@click.option(
    "--data",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=demo.FOLDER,
    show_default=True,
    help="Data folder of the demo alone.",
)
@TOPIC
def demo_command(folder: Path, topic_slug: str | None) -> None:
    """Run the main job once on the bundled sample newsroom and print the timeline."""
    demo.run(folder, topic_slug, say)
    with read_only(folder) as db:
        lines = look.timeline(db, Filter())
        print_timeline(db, lines)
        click.echo(show.totals(look.counts(db), look.refusals(db)))
    named = lines[-1].event.id[:8] if lines else "EVENT"
    click.echo(
        f"Next: ./run show {named} --data {folder}                (the evidence of the last line)\n"
        f"      ./run timeline --data {folder} --language ja --json\n"
        "      DISPUTELINE_CONTACT=you@example.org ./run follow   (the live sources)"
    )


@cli.command()
@DATA
@TOPIC
@click.option("--once", is_flag=True, help="One round over all sources, then stop.")
def follow(folder: Path, topic_slug: str | None, once: bool) -> None:
    """Follow the live sources, each at its own cadence."""
    with workspace(folder, topic_slug, say) as work:
        if once:
            with recorded(work, "follow"):
                pipeline.follow(work)
        else:
            schedule.serve(work)


@cli.command("ingest")
@DATA
@TOPIC
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--source", metavar="ID", help="Source of the files; default: other.")
@click.option("--published", metavar="DATE", help="Publication day or instant.")
@click.option("--url", help="Address of the article (one file).")
@click.option("--title", help="Headline (one file).")
def ingest_command(
    folder: Path,
    topic_slug: str | None,
    paths: tuple[Path, ...],
    source: str | None,
    published: str | None,
    **stated: str | None,
) -> None:
    """Read text, HTML, PDF, Office and WARC files, and folders of them, into the timeline."""
    url, title = stated["url"], stated["title"]
    if (url or title) and (len(paths) > 1 or paths[0].is_dir()):
        raise UsageError("--url and --title belong to one file; use a manifest.tsv for a folder.")
    given = Handed(path=paths[0], name="", source=source, published=published, url=url, title=title)
    with workspace(folder, topic_slug, say) as work:
        with recorded(work, "ingest"):
            taken = ingest.ingest(work, paths, given)
            pipeline.digest_pages(work)
        click.echo(show.totals(look.counts(work.db), look.refusals(work.db)))
        read = recall.articles_of(work.db, taken.pages)
    if not read:
        names = ", ".join(str(path) for path in paths)
        raise UsageError(
            f"Nothing in {names} could be read ({taken.refused + len(taken.pages)} refused, see above); "
            "expected articles as text, HTML, PDF, Office or WARC files, in English, Chinese or Japanese."
        )


@cli.command("crawl")
@DATA
@TOPIC
@click.option("--source", "source_id", required=True, metavar="ID", help="Source to crawl.")
@click.option(
    "--from", "first_day", callback=day, metavar="DAY", help="First day of the past to walk."
)
@click.option("--to", "last_day", callback=day, metavar="DAY", help="Last day.")
def crawl_command(
    folder: Path,
    topic_slug: str | None,
    source_id: str,
    first_day: str | None,
    last_day: str | None,
) -> None:
    """Crawl one source now, or walk its yearly indexes and dated sitemaps for the past."""
    source = source_file.get(source_id, source_file.load_all())
    with workspace(folder, topic_slug, say) as work, recorded(work, f"crawl {source_id}"):
        window = None
        if first_day or last_day:
            window = (first_day or work.topic.since, last_day or work.clock().date().isoformat())
        report = crawling.crawl(work, source, window)
        pipeline.digest_pages(work)
    if report.state not in crawling.WELL:
        raise CrawlError(
            f"{source.name} gave nothing: {crawling.why(report) or report.state}; see `disputeline status`."
        )


@cli.command("timeline")
@DATA
@filters
@AS_JSON
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
def timeline_command(folder: Path, as_json: bool, as_csv: bool, **wanted: Any) -> None:
    """Print what happened when, who did it, and which outlets report it."""
    with read_only(folder) as db:
        lines = look.timeline(db, look.checked(db, Filter(**wanted)))
        if as_json:
            click.echo(show.as_json(lines, sample=db.is_sample))
        elif as_csv:
            click.echo(show.as_csv(lines, sample=db.is_sample), nl=False)
        else:
            print_timeline(db, lines)


def print_timeline(db: Database, lines: tuple[look.EventLine, ...]) -> None:
    """Print events as a table."""
    console = show.console()
    console.print(show.table(lines))
    shown = {line.event.id for line in lines}
    undated = [x for x in look.timeline(db, Filter(undated=True)) if x.event.date is None]
    hidden = sum(1 for line in undated if line.event.id not in shown)
    more = f"; {hidden} without a day are not shown (--undated)" if hidden else ""
    console.print(f"{len(lines)} events{more}.")
    if db.is_sample:
        console.print(demo.NOTICE, style="bold")


@cli.command("show")
@DATA
@click.argument("event_id", metavar="EVENT")
@AS_JSON
def show_command(folder: Path, event_id: str, as_json: bool) -> None:
    """Print an event with its evidence: sentence, outlet, address, fetch, WARC record, hash."""
    with read_only(folder) as db:
        line = look.event(db, event_id)
        if as_json:
            click.echo(show.as_json([line], sample=db.is_sample))
            return
        click.echo(show.evidence(line))
        if db.is_sample:
            click.echo(f"\n{demo.NOTICE}")


@cli.command("rebuild")
@DATA
@click.option("--all", "everything", is_flag=True, help="Also what this version has made already.")
def rebuild_command(folder: Path, everything: bool) -> None:
    """Extract, read and weave again from the archive alone."""
    with rebuild.opened(folder, say) as work, recorded(work, "rebuild"):
        if everything:
            work.db.forget_derived()
        pipeline.digest_pages(work)
        if lost := recall.unreadable(work.db):
            raise ArchiveError(
                f"{lost} pages have no readable record in {work.db.archive}; what they gave before is "
                "kept. Restore the archive from a backup and run again."
            )


@cli.command()
@DATA
def status(folder: Path) -> None:
    """Print how each route of each source answered last, what is held by month, what falls short."""
    with read_only(folder) as db:
        topic = chosen_topic(db, None)
        states = db.rows(RouteState, "SELECT * FROM routes ORDER BY source_id, route")
        held = health.months(db, topic.since, utc_now())
        console = show.console()
        console.print(show.routes(states))
        console.print(show.by_month(held))
        for line in (
            () if db.is_sample else health.shortfalls(db, source_file.load_all(), utc_now())
        ):
            click.echo(f"Falls short: {line}")
        click.echo(show.totals(look.counts(db), look.refusals(db)))
        if db.is_sample:
            click.echo(demo.NOTICE)


@cli.command()
@DATA
def models(folder: Path) -> None:
    """Print which language model is used for each language, and what is lost without a better one."""
    for code, names in settings.load(folder).models.items():
        model = load(code, names)
        lost = " ".join(model.notes) or "nothing is lost"
        click.echo(f"{code}  {model.name} (first choice {names[0]}): {lost}")


@cli.command("score")
@click.option("--shared", type=click.Path(path_type=Path), default=SHARED, show_default=True)
@annotating.GOLD_OPTION
@click.option("--misses", is_flag=True, help="Also what was missed, wrong or invented.")
@click.option("--record", is_flag=True, help="Write the gold's scores as the new floors.")
def score_command(shared: Path, gold: Path, misses: bool, record: bool) -> None:
    """Print how right the facts are: on annotated articles outside the project, and on its own gold."""
    if (shared / "gold").exists() or not gold.exists():
        click.echo(score.score(shared, ["--misses"] if misses else []))
    if gold.exists():
        print_own(gold, misses=misses, record=record)


def print_own(gold: Path, *, misses: bool, record: bool) -> None:
    """Print the scores on gold lines, F1 (facts in gold), and what stands below its floor."""
    chosen = settings.load(Path()).models
    found = own.scores(gold, topic.load(topic.default_slug()), chosen)
    click.echo(own.table(found))
    if record:
        own.record(gold, found)
    for line in own.fallen(own.recorded(gold), found):
        click.echo(f"Fallen: {line}")
    for line in own.misses(gold, topic.load(topic.default_slug()), chosen) if misses else ():
        click.echo(show.clean(line))


@cli.command()
@click.argument("what", nargs=-1, type=click.Choice(["extract", "dates", "figures", "reading"]))
@click.option("--shared", type=click.Path(path_type=Path), default=SHARED, show_default=True)
@click.option(
    "--library",
    type=click.Path(path_type=Path),
    help="A Python with recognizers-text to compare with.",
)
def bench(what: tuple[str, ...], shared: Path, library: Path | None) -> None:
    """Print benchmarks beside the usual libraries: extraction, dates, figures, cost of reading."""
    asked = what or ("extract", "dates", "figures", "reading")
    if "extract" in asked:
        bench_extract.main(shared / "pages")
    if "dates" in asked:
        click.echo(bench_dates.table(shared, library))
    if "figures" in asked:
        click.echo(bench_figures.table(shared, library))
    if "reading" in asked:
        followed, chosen = topic.load(topic.default_slug()), settings.load(Path()).models
        click.echo(bench_reading.table(bench_reading.costs(followed, chosen)))


cli.add_command(annotating.group)


@cli.command("sources")
def sources_command() -> None:
    """Print the sources and topics that there are."""
    for source in source_file.load_all().values():
        click.echo(f"{source.id:16} {source.kind:12} {source.rights:14} {source.name}")
    click.echo(f"topics: {', '.join(topic.slugs())}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit status. A known failure is one line on standard error."""
    try:
        cli.main(args=arguments, prog_name="disputeline", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _failed("stopped; run the command again to go on where it stopped.", INTERRUPTED)
    except DisputelineError as error:
        return _failed(str(error), error.exit_code)
    except BrokenPipeError:
        sys.stdout = None  # whoever read the output has gone
        return 0
    except OSError as error:
        return _failed(f"{error.strerror or error} ({error.filename or 'no file'}).", 1)
    return 0


def _failed(said: str, exit_code: int) -> int:
    click.echo(f"disputeline: {show.clean(said)}", err=True)
    return exit_code
