"""Commands: one module a command, each offering COMMAND; discovery walks this folder.

A command parses, calls one function, prints. None decides anything; what several share is in `options`.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click

SHARED = ("__init__", "options")  # what is no command


def found() -> Iterator[click.Command]:
    """Yield every command of this folder, by file name."""
    for path in sorted(Path(__file__).parent.glob("*.py")):
        if path.stem not in SHARED:
            command = import_module(f"{__name__}.{path.stem}").COMMAND
            if isinstance(command, click.Command):
                yield command
