"""The command `ingest`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs import ingest, pipeline, show
from jobs.commands.options import DATA, TOPIC, say
from jobs.ingest import Handed
from jobs.running import recorded
from jobs.workspace import workspace
from store import look, recall
from store.errors import UsageError


@click.command("ingest")
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


COMMAND = ingest_command
