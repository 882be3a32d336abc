"""The command `annotations`: out to an annotation tool, back as gold. It parses, calls and prints."""

from __future__ import annotations

from pathlib import Path

import click

from jobs.annotations import exchange
from jobs.annotations.exchange import Tool
from jobs.annotations.lines import lines_of
from jobs.workspace import chosen_topic, read_only
from store.errors import UsageError

GOLD = Path("tests/gold")
GOLD_OPTION = click.option(
    "--gold",
    type=click.Path(path_type=Path, file_okay=False),
    default=GOLD,
    show_default=True,
    help="Folder of gold: <language>/<fact>.jsonl.",
)
FACT = click.option("--fact", required=True, metavar="TABLE", help="Fact type, such as quotes.")
FORMAT = click.option(
    "--format",
    "tool",
    type=click.Choice([tool.value for tool in Tool]),
    default=Tool.PRODIGY.value,
    show_default=True,
    help="Whose format.",
)


@click.group("annotations")
def group() -> None:
    """Exchange annotations with Label Studio or Prodigy: facts go out, corrected ones come back as gold."""


@group.command("export")
@click.option(
    "--data",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    envvar="DISPUTELINE_DATA",
    show_default=True,
    help="Data folder whose articles go out.",
)
@FACT
@FORMAT
@click.option("--language", metavar="CODE", help="Only articles in one language: en, zh, ja.")
@click.option("--article", "articles", multiple=True, metavar="ID", help="Only these articles.")
@click.option(
    "--gold", type=click.Path(path_type=Path, file_okay=False), help="Gold goes out instead."
)
def export(
    folder: Path,
    fact: str,
    tool: str,
    language: str | None,
    articles: tuple[str, ...],
    gold: Path | None,
) -> None:
    """Print articles, or gold, with their facts of one type, one a line."""
    if gold:
        if language is None:
            raise UsageError("--gold needs --language: gold stands in one folder a language.")
        for row in exchange.spelt(lines_of(exchange.gold_file(gold, language, fact)), Tool(tool)):
            click.echo(row)
        return
    with read_only(folder) as db:
        wanted = exchange.chosen(db, language, articles)
        lines = tuple(exchange.held(db, chosen_topic(db, None), fact, wanted))
    for row in exchange.spelt(lines, Tool(tool)):
        click.echo(row)
    if inside := len(wanted) - len(lines):
        click.echo(
            f"{inside} articles stay inside: their sources allow no text to be shown.", err=True
        )


@group.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@FACT
@click.option(
    "--language", required=True, metavar="CODE", help="Language of the texts: en, zh, ja."
)
@GOLD_OPTION
def take(path: Path, fact: str, language: str, gold: Path) -> None:
    """Put corrected lines into gold; `disputeline score` then shows how the scores change."""
    target = exchange.gold_file(gold, language, fact)
    taken = exchange.take(exchange.returned(path), target)
    click.echo(
        f"{target}: {taken.added} added, {taken.replaced} replaced, {taken.same} unchanged, "
        f"{taken.left_out} rejected or skipped by the annotator."
    )


@group.command("interface")
@FACT
@click.option("--language", required=True, metavar="CODE", help="Language whose gold is looked at.")
@GOLD_OPTION
def interface(fact: str, language: str, gold: Path) -> None:
    """Print Label Studio's labelling interface for a fact type, from the labels that gold uses."""
    click.echo(exchange.interface(exchange.gold_file(gold, language, fact)), nl=False)
