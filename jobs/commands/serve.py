"""The command `serve`."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from urllib.parse import urlsplit

import click

from jobs.commands.options import DATA
from store import settings
from store.errors import UsageError

PORT = 8001


@click.command()
@DATA
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=PORT,
    show_default=True,
    help="Port of this machine; 0 takes a free one.",
)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@click.option(
    "--password-file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Ask for the password in the first line of this file.",
)
@click.option(
    "--name",
    "names",
    multiple=True,
    help="A host name by which a proxy hands requests on, such as news.example.org; may be given again.",
)
@click.option("--sql", "free_sql", is_flag=True, help="Let anyone who reaches the site write SQL.")
def serve(
    folder: Path,
    port: int,
    no_browser: bool,
    password_file: Path | None,
    names: tuple[str, ...],
    free_sql: bool,
) -> None:
    """Open the site of the data folder in a browser: timeline, evidence, figures, search, tables."""
    # Loaded where it is asked for: no other command wants a web server.
    from jobs.serving import launch, listening

    manner = launch.Manner(
        free_sql=free_sql, password=_password(password_file), names=_names(folder, names)
    )
    with listening.opened(port) as bound:
        site = launch.site(folder, manner)
        address = listening.address(bound)
        click.echo(f"The site of {folder} is at {address}; Ctrl-C ends it.")
        if not no_browser:
            webbrowser.open(address)
        listening.serve(site, bound)


def _names(folder: Path, given: tuple[str, ...]) -> frozenset[str]:
    """Return the names of the site beside this machine's own: those given, and that of links in mails."""
    linked = urlsplit(settings.load(folder).mail.base_url).hostname
    return frozenset((*given, linked) if linked else given)


def _password(path: Path | None) -> str | None:
    """Return the first line of a file.

    Raises:
        UsageError: it is empty.
    """
    if path is None:
        return None
    first = next(iter(path.read_text(encoding="utf-8").splitlines()), "").strip()
    if not first:
        raise UsageError(f"{path} is empty; expected a password in its first line.")
    return first


COMMAND = serve
