"""The command `measures`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from jobs import rows, show
from jobs.commands.options import AS_CSV, AS_JSON, DATA, day
from jobs.rows import Column, How
from jobs.show import NOTICE
from jobs.workspace import read_only
from store import look
from store.db import Database
from store.look import (
    Filter,
    MeasureDetail,
    MeasureLine,
    NameLine,
    ProvisionLine,
    ReactionLine,
    StepLine,
)

COLUMNS = (
    Column[MeasureLine]("id", lambda one: one.id, style="cyan"),
    Column[MeasureLine]("announced", lambda one: one.announced_on or ""),
    Column[MeasureLine]("effective", lambda one: one.effective_on or ""),
    Column[MeasureLine]("status", lambda one: one.status, style="magenta"),
    Column[MeasureLine]("title", lambda one: one.title, ratio=5),
    Column[MeasureLine]("names", lambda one: names_of(one), ratio=3),
    Column[MeasureLine]("steps", lambda one: one.steps, right=True),
)
STEPS = (
    Column[StepLine]("date", lambda one: one.date or "no day", style="cyan"),
    Column[StepLine]("step", lambda one: until(one), style="magenta"),
    Column[StepLine]("known", lambda one: one.date_basis),
    Column[StepLine]("articles", lambda one: one.articles, right=True),
    Column[StepLine]("outlet", lambda one: one.outlet, style="green"),
    Column[StepLine]("evidence", lambda one: one.sentence, ratio=1, link=lambda one: one.url),
)
PROVISIONS = (
    Column[ProvisionLine]("rule", lambda one: one.key, style="magenta"),
    Column[ProvisionLine]("value", lambda one: one.value, ratio=1, link=lambda one: one.url),
    Column[ProvisionLine]("outlet", lambda one: one.outlet, style="green"),
)
NAMES = (
    Column[NameLine]("date", lambda one: one.date or "no day", style="cyan"),
    Column[NameLine]("action", lambda one: one.action, style="magenta"),
    Column[NameLine]("name", lambda one: one.name or one.listed_name, ratio=1),
    Column[NameLine]("as printed", lambda one: one.listed_name, ratio=1, link=lambda one: one.url),
    Column[NameLine]("now", lambda one: one.state),
    Column[NameLine]("outlet", lambda one: one.outlet, style="green"),
)
REACTIONS = (
    Column[ReactionLine]("date", lambda one: one.date or "no day", style="cyan"),
    Column[ReactionLine]("type", lambda one: one.type, style="magenta"),
    Column[ReactionLine]("what", lambda one: one.title, ratio=1),
    Column[ReactionLine]("event", lambda one: one.event_id),
)


@click.command("measures")
@DATA
@click.argument("measure_id", metavar="[ID]", required=False)
@click.option(
    "--from", "first_day", callback=day, metavar="DAY", help="With a step from that day on."
)
@click.option("--to", "last_day", callback=day, metavar="DAY", help="With a step up to that day.")
@click.option("--actor", metavar="ID", help="Entity id of the issuer.")
@click.option("--outlet", metavar="ID", help="Source id of the evidence.")
@click.option("--language", metavar="CODE", help="Language of the evidence: en, zh, ja.")
@click.option("--as-of", callback=day, metavar="DAY", help="By what was published by that day.")
@click.option("--held-on", callback=day, metavar="DAY", help="By what was held on that day.")
@AS_JSON
@AS_CSV
def measures_command(
    folder: Path, measure_id: str | None, as_json: bool, as_csv: bool, **wanted: Any
) -> None:
    """Print how each measure stands; of one measure its steps, rules, list and answers, with evidence."""
    how = rows.chosen(as_json=as_json, as_csv=as_csv)
    with read_only(folder) as db:
        asked = look.checked(db, Filter(**wanted))
        if measure_id is None:
            rows.put(
                look.all_measures(db, asked), COLUMNS, how, noun="measures", sample=db.is_sample
            )
        else:
            print_detail(db, look.one_measure(db, measure_id, asked), how)


def print_detail(db: Database, found: MeasureDetail, how: How) -> None:
    """Print one measure: a table a part, or as a JSON array or CSV of one row."""
    if how is not How.TABLE:
        rows.put([found], (), how, noun="measures", sample=db.is_sample)
        return
    console, line = show.console(), found.measure
    console.print(show.clean(f"{line.id}: {line.title}"), style="bold")
    since = f" as of {line.status_as_of}" if line.status_as_of else ""
    names = f" Names: {names_of(line)}." if line.held else ""
    console.print(show.clean(f"{line.issuer}; {line.status}{since}.{names}"))
    for head, part in (
        ("Steps", rows.table(found.steps, STEPS)),
        ("Rules", rows.table(chief(found.provisions), PROVISIONS)),
        ("Names", rows.table(found.names, NAMES)),
        ("Answers", rows.table(found.reactions, REACTIONS)),
    ):
        if part.row_count:
            console.print(f"\n{head}", style="bold")
            console.print(part)
    if db.is_sample:
        console.print(NOTICE, style="bold")


def chief(rules: Sequence[ProvisionLine]) -> list[ProvisionLine]:
    """Return each rule's official wordings, those of reports where there is none; JSON holds all."""
    official = {one.key for one in rules if one.official}
    kept = [one for one in rules if one.official or one.key not in official]
    return list({(one.key, one.value): one for one in reversed(kept)}.values())[::-1]


def names_of(line: MeasureLine) -> str:
    """Return how many names are listed: "20 stated, 6 held", and what became of them."""
    if not line.held:
        return ""
    told = f"{line.stated} stated, {line.held} held" if line.stated else f"{line.held} held"
    undone = [(line.removed, "removed"), (line.suspended, "suspended")]
    return ", ".join([told, *(f"{count} {what}" for count, what in undone if count)])


def until(step: StepLine) -> str:
    """Return a step with the last day, where it has one."""
    return f"{step.step} until {step.until}" if step.until else step.step


COMMAND = measures_command
