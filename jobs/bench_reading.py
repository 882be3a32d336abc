"""How much reading costs beside its model: facts and all, against the same model's bare `nlp.pipe`.

Both read the same texts in turn in one process, and CPU time counts, so that a noisy machine changes the
seconds and hardly the ratio.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jobs.accuracy.own import article
from jobs.annotations.lines import Line, Meta
from jobs.bench_texts import sample
from nlp import languages, models, read
from store.records import Article
from store.topic import Topic

ROUNDS = 4
BATCH = 8


@dataclass(frozen=True)
class Cost:
    """CPU seconds of one language: the bare model's and ours, each the least of several rounds."""

    language: str
    model: str
    chars: int
    bare_s: float
    read_s: float

    @property
    def ratio(self) -> float:
        """Return what reading costs in units of the bare model."""
        return self.read_s / self.bare_s


def costs(
    topic: Topic, chosen: Mapping[str, Sequence[str]], rounds: int = ROUNDS
) -> Iterator[Cost]:
    """Yield the cost of each language, in order of its code."""
    for language in languages.codes():
        yield cost(language, topic, chosen, rounds)


def cost(language: str, topic: Topic, chosen: Mapping[str, Sequence[str]], rounds: int) -> Cost:
    """Return what one language costs."""
    texts = tuple(sample(language))
    given = [_article(text, language) for text in texts]
    model = models.load(language, chosen[language])
    bare = models.packaged(model.name)
    run_bare: Callable[[], object] = lambda: list(bare.pipe(texts, batch_size=BATCH))  # noqa: E731
    run_ours: Callable[[], object] = lambda: list(read.read(given, topic, chosen))  # noqa: E731
    times = [(_seconds(run_bare), _seconds(run_ours)) for _ in range(rounds + 1)][
        1:
    ]  # first: warm up
    least = (min(spent) for spent in zip(*times, strict=True))
    return Cost(language, model.name, sum(map(len, texts)), *least)


def _article(text: str, language: str) -> Article:
    return article(Line(text=text, meta=Meta(published="2026-01-08T02:00:00+00:00")), language)


def _seconds(run: Callable[[], object]) -> float:
    started = time.process_time()
    run()
    return time.process_time() - started


def table(found: Iterable[Cost]) -> str:
    """Return the costs as a Markdown table."""
    rows = (
        f"| {one.language} | `{one.model}` | {one.chars} "
        f"| {one.bare_s:.2f} | {one.read_s:.2f} | {one.ratio:.2f} |"
        for one in found
    )
    head = "| language | model | characters | bare model, s | reading, s | ratio |\n|---|---|---|---|---|---|"
    return "\n".join([head, *rows]) + "\n"
