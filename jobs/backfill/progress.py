"""Progress: what a person sees of a long backfill: a bar on a terminal, one line a WARC file elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from jobs import show
from jobs.backfill.shard import Failure, Header
from jobs.workspace import Say

Outcome = Header | Failure


def line(outcome: Outcome) -> str:
    """Return what became of one WARC file, in one line."""
    if isinstance(outcome, Failure):
        return f"not read: {outcome.said}"
    name = outcome.shard.rpartition("-")[0]
    damage = f", damaged {outcome.damage}" if outcome.damage else ""
    return (
        f"{name}: {outcome.records} records, {outcome.pages} pages, {outcome.articles} articles "
        f"in {outcome.seconds:.0f} s{damage}"
    )


@dataclass(frozen=True)
class Progress:
    """Where progress is shown: lines through `say`, and a bar where `console` is a terminal."""

    say: Say
    console: Console = field(default_factory=lambda: Console(stderr=True))

    @contextmanager
    def over(self, total: int) -> Iterator[Callable[[Outcome], None]]:
        """Yield what is to be told of each WARC file that is done."""
        if self.console.is_terminal:
            with self._bar(total) as tell:
                yield tell
            return
        done = 0

        def count(outcome: Outcome) -> None:
            nonlocal done
            done += 1
            self.say(f"shards   {done} of {total}  {line(outcome)}")

        yield count

    @contextmanager
    def _bar(self, total: int) -> Iterator[Callable[[Outcome], None]]:
        columns = (TextColumn("shards"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Bar(*columns, console=self.console) as bar:
            task = bar.add_task("shards", total=total)

            def step(outcome: Outcome) -> None:
                bar.console.print(show.clean(line(outcome)), markup=False, highlight=False)
                bar.advance(task)

            yield step
