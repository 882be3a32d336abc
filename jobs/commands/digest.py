"""The command `digest`."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from jobs.commands.options import DATA, day, say
from jobs.digest import mailing, outbox, windows
from jobs.digest.phrases import languages
from jobs.workspace import chosen_topic, read_only, utc_now
from store import digests
from store import settings as settings_file
from store.db import Database
from store.errors import UsageError
from store.readers import plain_address
from store.records import iso


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a preview is asked for; None asks for what is usual."""

    group_id: str | None
    since: str | None
    last_day: str | None
    language: str | None

    @property
    def anything(self) -> bool:
        """Tell whether anything is asked for."""
        return any(value is not None for value in vars(self).values())


@click.group(invoke_without_command=True)
@DATA
@click.option(
    "--preview",
    is_flag=True,
    help="Write it to outbox/, print the path of the message, and show it.",
)
@click.option("--group", "group_id", metavar="ID", help="Preview: for this group of readers.")
@click.option("--since", callback=day, metavar="DAY", help="Preview: first day of publication.")
@click.option("--to", "last_day", callback=day, metavar="DAY", help="Preview: last day of it.")
@click.option("--language", type=click.Choice(languages()), help="Preview: language of the frame.")
@click.option(
    "--no-browser", "browser", flag_value=False, default=True, help="Preview: only write it."
)
@click.pass_context
def digest(
    context: click.Context, /, folder: Path, preview: bool, browser: bool, **asked: str | None
) -> None:
    """Send the digest to the readers who are due; --preview only writes it to outbox/."""
    context.obj = folder
    if context.invoked_subcommand is not None:
        return
    wanted = Asked(**asked)
    if wanted.anything and not preview:
        raise UsageError("--group, --since, --to and --language go with --preview.")
    with read_only(folder) as db:
        if preview:
            _preview(_post(db), wanted, browser)
        else:
            _send(_post(db))


def _preview(post: mailing.Post, wanted: Asked, browser: bool) -> None:
    """Write what is asked for, print its path, and open it where there is a window to do so."""
    group = mailing.group_of(post.topic, post.settings, wanted.group_id)
    if wanted.language is not None:
        group = group.model_copy(update={"language": wanted.language})
    now = windows.present(post.db, post.clock)
    window = windows.asked(group, now, wanted.since, wanted.last_day)
    made = mailing.preview(post, group, window)
    click.echo(made.message)
    if browser and has_window(sys.stdout.isatty(), sys.platform, os.environ):
        webbrowser.open(made.page.resolve().as_uri())


def has_window(terminal: bool, platform: str, environ: Mapping[str, str]) -> bool:
    """Tell whether somebody sits at a terminal who can look at a browser's window."""
    shown = platform == "darwin" or bool({"DISPLAY", "WAYLAND_DISPLAY"} & environ.keys())
    return terminal and shown


def _post(db: Database) -> mailing.Post:
    settings = settings_file.load(db.folder)
    topic = chosen_topic(db, None)
    return mailing.Post(db=db, topic=topic, settings=settings, say=say)


def _send(post: mailing.Post) -> None:
    """Send what is due and print what became of it.

    Raises:
        UsageError: there is nobody to send to.
    """
    if not any(group.addresses for group in mailing.groups(post.topic, post.settings)):
        raise UsageError(
            "There are no readers; name groups with addresses under `readers` in settings.toml, "
            "or under digest.groups in the topic file."
        )
    tally = mailing.run(post)
    click.echo(f"Sent: {tally.sent}. Waiting: {tally.waiting}. Given up: {tally.given_up}.")


@digest.command()
@click.argument("address")
@click.option(
    "--data", "own", type=click.Path(path_type=Path, file_okay=False), help="Data folder."
)
@click.pass_obj
def unsubscribe(folder: Path, address: str, own: Path | None) -> None:
    """Send ADDRESS no more digests and alerts, whatever topic or settings say."""
    try:
        reader = plain_address(address)
    except ValueError as error:
        raise UsageError(f"{address!r} is no address; {error}.") from error
    with read_only(own or folder) as db, digests.held(db.folder) as ledger:
        new = digests.unsubscribe(ledger, reader, iso(utc_now()))
        outbox.mirror(db.folder, ledger)
    click.echo(
        f"{reader} gets no more digests and alerts." + ("" if new else " That was so already.")
    )


COMMAND = digest
