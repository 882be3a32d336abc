"""The command line: the commands of `jobs.commands` in one group, and how a run of one ends.

An error that the operator has to know about is one line on standard error and a non-zero exit status
(`store.errors` gives each its number).
"""

from __future__ import annotations

import io
import sqlite3
import sys
from collections.abc import Sequence

import click

from jobs import show
from jobs.commands import Commands
from store.errors import DataFolderError, DisputelineError

INTERRUPTED = 130  # what shells give for Ctrl-C
LOCKED = DataFolderError.exit_code


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="disputeline")
def cli() -> None:
    """Follow a policy dispute across news sites; keep a timeline in which every line opens its evidence."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit status. A known failure is one line on standard error."""
    try:
        cli.main(args=arguments, prog_name="disputeline", standalone_mode=False)
    except click.ClickException as error:
        said = io.StringIO()
        error.show(file=said)
        click.echo(show.clean(said.getvalue()), err=True, nl=False)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _failed("stopped; run the command again to go on where it stopped.", INTERRUPTED)
    except DisputelineError as error:
        return _failed(str(error), error.exit_code)
    except sqlite3.Error as error:
        return _failed(f"The database cannot be used: {error}; run it again later.", LOCKED)
    except BrokenPipeError:
        sys.stdout = None  # whoever read the output has gone
        return 0
    except UnicodeEncodeError as error:
        given = error.object.encode(errors="backslashreplace").decode()
        return _failed(f"{show.shortened(given)!r} is not text; expected characters in UTF-8.", 2)
    except OSError as error:
        return _failed(f"{error.strerror or error} ({error.filename or 'no file'}).", 1)
    return 0


def _failed(said: str, exit_code: int) -> int:
    click.echo(f"disputeline: {show.clean(said)}", err=True)
    return exit_code
