"""The command `alerts`."""

from __future__ import annotations

from pathlib import Path

import click

from jobs import show
from jobs.alerts.rules import active, all_rules, unknown_channels
from jobs.alerts.sending import troubles
from jobs.alerts.watching import FRESH, watch, would_tell
from jobs.commands.options import DATA, day, say
from jobs.digest import windows
from jobs.digest.mailing import Post
from jobs.workspace import chosen_topic, read_only
from store import settings as settings_file
from store.errors import UsageError
from store.look.news import Window
from store.records import iso


@click.command()
@DATA
@click.option("--dry-run", is_flag=True, help="Only print what the rules find; nothing is kept.")
@click.option("--since", callback=day, metavar="DAY", help="Dry run: published from this day on.")
def alerts(folder: Path, dry_run: bool, since: str | None) -> None:
    """Send what the rules of topic and settings watch for; `follow` does so after each weaving."""
    if since is not None and not dry_run:
        raise UsageError("--since goes with --dry-run.")
    with read_only(folder) as db:
        topic, settings = chosen_topic(db, None), settings_file.load(db.folder)
        post = Post(db=db, topic=topic, settings=settings, say=say)
        if dry_run:
            _tried(post, since)
        else:
            _sent(post)


def _tried(post: Post, since: str | None) -> None:
    """Print what each rule would have told."""
    now = windows.present(post.db, post.clock)
    window = Window(iso(now - FRESH), iso(now))
    if since is not None:
        last = max(since, now.date().isoformat())
        window = windows.asked(post.topic.digest.anyone, now, since, last)
    for rule in all_rules(post.topic, post.settings):
        found = would_tell(post, rule, window)
        missing = unknown_channels(rule, post.settings)
        idle = f"; settings.toml has no address for {', '.join(missing)}" if missing else ""
        click.echo(f"{rule.id} ({rule.watch}): {len(found)} over {', '.join(rule.channels)}{idle}")
        for one in found:
            click.echo(show.clean(f"  {one.note.day or window.until[:10]}  {one.note.head}"))


def _sent(post: Post) -> None:
    """Send what is due and print what became of it.

    Raises:
        UsageError: no rule has a channel to tell on.
    """
    if not active(post):
        raise UsageError(
            "No alert has a channel; state rules under `alerts` in the topic file or settings.toml, "
            "and the address of each channel under `channels` in settings.toml."
        )
    tally = watch(post)
    click.echo(f"Sent: {tally.sent}. Waiting: {tally.waiting}. Given up: {tally.given_up}.")
    for line in troubles(post.db.folder, post.clock()):
        click.echo(line)


COMMAND = alerts
