"""Commands: one module a command, each offering COMMAND; discovery walks this folder.

A command parses, calls one function, prints. None decides anything; what several share is in `options`.
A module is loaded when its command is asked for: some need much that others do without.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

SHARED = ("__init__", "options")  # what is no command


def names() -> list[str]:
    """Return the name of every command, which is that of its file."""
    found = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return sorted(name for name in found if name not in SHARED)


def named(name: str) -> click.Command:
    """Return the command of a name."""
    command: click.Command = import_module(f"{__name__}.{name}").COMMAND
    return command


class Commands(click.Group):
    """The commands of this folder, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return their names."""
        return names()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one; None where there is none of that name."""
        return named(cmd_name) if cmd_name in names() else None
