"""The command `digest`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import click

from jobs.commands.options import DATA, day, say
from jobs.digest import due, mailing, outbox
from jobs.digest.phrases import languages
from jobs.digest.send import iso
from jobs.workspace import chosen_topic, read_only, utc_now
from store import digests
from store import settings as settings_file
from store.db import Database
from store.errors import UsageError
from store.look.news import Window
from store.readers import ReaderGroup, plain_address

END_OF_DAY = "T23:59:59Z"


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
@click.option("--preview", is_flag=True, help="Write the message to outbox/ and print its path.")
@click.option("--group", "group_id", metavar="ID", help="Preview: for this group of readers.")
@click.option("--since", callback=day, metavar="DAY", help="Preview: first day of publication.")
@click.option("--to", "last_day", callback=day, metavar="DAY", help="Preview: last day of it.")
@click.option("--language", type=click.Choice(languages()), help="Preview: language of the frame.")
@click.pass_context
def digest(context: click.Context, /, folder: Path, preview: bool, **asked: str | None) -> None:
    """Send the digest to the readers who are due; --preview only writes it to outbox/."""
    context.obj = folder
    if context.invoked_subcommand is not None:
        return
    wanted = Asked(**asked)
    if wanted.anything and not preview:
        raise UsageError("--group, --since, --to and --language go with --preview.")
    with read_only(folder) as db:
        if preview:
            _preview(_post(db), wanted)
        else:
            _send(_post(db))


def _preview(post: mailing.Post, wanted: Asked) -> None:
    """Write what is asked for and print its path."""
    group = mailing.group_of(post.topic, post.settings, wanted.group_id)
    if wanted.language is not None:
        group = group.model_copy(update={"language": wanted.language})
    _, path = mailing.preview(post, group, _window(post, group, wanted))
    click.echo(path)


def _post(db: Database) -> mailing.Post:
    settings = settings_file.load(db.folder)
    topic = chosen_topic(db, None)
    return mailing.Post(db=db, topic=topic, settings=settings, say=say)


def _window(post: mailing.Post, group: ReaderGroup, wanted: Asked) -> Window:
    """Return the days that are asked for, by publication; without any, what the last period brought.

    Raises:
        UsageError: the days are the wrong way round.
    """
    now = mailing.now_of(post)
    if wanted.since is None and wanted.last_day is None:
        return Window(iso(due.beginning(group, now)), iso(now))
    last = wanted.last_day or now.date().isoformat()
    first = wanted.since or last
    if first > last:
        raise UsageError(f"--since {first} is after --to {last}.")
    before = (date.fromisoformat(first) - timedelta(days=1)).isoformat()
    return Window(f"{before}{END_OF_DAY}", f"{last}{END_OF_DAY}", "published")


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
    """Send ADDRESS no more digests, whatever topic or settings say."""
    try:
        reader = plain_address(address)
    except ValueError as error:
        raise UsageError(f"{address!r} is no address; {error}.") from error
    with read_only(own or folder) as db, digests.held(db.folder) as ledger:
        new = digests.unsubscribe(ledger, reader, iso(utc_now()))
        outbox.mirror(db.folder, ledger)
    click.echo(f"{reader} gets no more digests." + ("" if new else " That was so already."))


COMMAND = digest
