"""Docs: the parts of the READMEs that follow from the code, as Markdown; cog puts them in place.

`cog --check` runs with the tests: a README that has drifted fails, and says which command renews it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path

import click

from crawler import source as source_file
from jobs import commands as command_modules
from jobs.accuracy import own
from jobs.annotations.command import GOLD
from jobs.workspace import fact_tables
from nlp import facts, languages
from store import topic as topic_file
from store.schema import TABLES, fact_specs


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table.

    >>> print(table(["a"], [["x|y"]]).strip())
    | a |
    |---|
    | x\\|y |
    """
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    lines += [f"| {' | '.join(_cell(value) for value in row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def _cell(value: object) -> str:
    return str(value).replace("|", "\\|").replace("\n", " ")


def commands() -> str:
    """Return every command with its first line of help."""
    named = ((name, command_modules.named(name)) for name in command_modules.names())
    rows = ((f"`disputeline {name}`", command.get_short_help_str(200)) for name, command in named)
    return table(["command", "what it does"], rows)


def options(name: str) -> str:
    """Return the options of one command."""
    command = command_modules.named(name)
    given = [each for each in command.params if isinstance(each, click.Option)]
    return table(["option", "meaning"], ((f"`{', '.join(o.opts)}`", o.help or "") for o in given))


def sources() -> str:
    """Return every source: id, name, kind, languages, rights, routes, how it may be asked."""
    rows = (
        (
            f"`{each.id}`",
            each.name,
            each.kind,
            ", ".join(each.languages),
            each.rights,
            ", ".join(dict.fromkeys(route.type for route in each.routes)),
            "permission needed"
            if each.permission == "needed"
            else f"every {each.every_minutes} min",
        )
        for each in sorted(source_file.load_all().values(), key=lambda each: (each.tier, each.id))
    )
    head = ["id", "publisher", "kind", "languages", "shown", "routes", "asked"]
    return table(head, rows)


def fact_types() -> str:
    """Return every fact type: its table, version, what it needs and its first docstring line."""
    rows = (
        (
            f"`{kind.table}`",
            kind.version,
            ", ".join(need.__name__ for need in kind.needs) or "nothing",
            (kind.record.__doc__ or "").splitlines()[0],
        )
        for kind in facts.in_order()
    )
    return table(["table", "version", "needs", "one row is"], rows)


def own_scores(folder: Path = GOLD) -> str:
    """Return the scores on the project's own gold, as they were recorded last."""
    return own.table(own.recorded(folder))


def tables() -> str:
    """Return every table with its columns."""
    specs = {**TABLES, **fact_specs(fact_tables())}
    rows = (
        (f"`{name}`", ", ".join(f"`{field.name}`" for field in fields(spec.record)))
        for name, spec in specs.items()
    )
    return table(["table", "columns"], rows)


def topics() -> str:
    """Return every topic with its title."""
    loaded = [topic_file.load(slug) for slug in topic_file.slugs()]
    rows = (
        (f"`{each.slug}`", each.title, len(each.entities), len(each.measures)) for each in loaded
    )
    return table(["topic", "title", "entities", "measures"], rows)


def language_codes() -> str:
    """Return the languages that are read."""
    return ", ".join(f"`{code}`" for code in languages.codes()) + "\n"
