"""The command `crawl`."""

from __future__ import annotations

from pathlib import Path

import click

from crawler import source as source_file
from jobs import crawling, pipeline
from jobs.commands.options import DATA, TOPIC, day, say
from jobs.running import recorded
from jobs.workspace import workspace
from store.errors import CrawlError


@click.command("crawl")
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


COMMAND = crawl_command
