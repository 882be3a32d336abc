"""How much reading costs beside its model: facts and all, against the same model's bare `nlp.pipe`.

Both read the same texts in turn in one process, and CPU time counts, so that a noisy machine changes the
seconds and hardly the ratio. Texts are the bundled newsroom's, joined to articles of news length.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle

from jobs.accuracy.own import article
from jobs.annotations.lines import Line, Meta
from jobs.newsroom import articles as newsroom
from jobs.newsroom.serving import HERE, newsrooms
from nlp import languages, models, read
from store.records import Article
from store.topic import Topic

ROUNDS = 4
BATCH = 8
CHARS = {"en": 35_000, "ja": 4_800, "zh": 12_000}  # measured: a second or more of each model's time
ARTICLE_CHARS = {"en": 3_500, "ja": 800, "zh": 800}  # measured: the middle of the saved articles


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


def sample(language: str) -> Iterator[str]:
    """Yield texts of news length in a language, as many as CHARS says, each other than the rest."""
    paragraphs = cycle(_paragraphs(language))
    for number in range(CHARS[language] // ARTICLE_CHARS[language]):
        yield "\n\n".join([f"({number})", *_of_length(paragraphs, ARTICLE_CHARS[language])])


def _paragraphs(language: str) -> tuple[str, ...]:
    rooms = (newsroom.load(HERE / slug) for slug in newsrooms())
    found = (one for room in rooms for one in room if one.language == language)
    return tuple(paragraph for one in found for paragraph in (one.title, *one.body))


def _of_length(paragraphs: Iterable[str], chars: int) -> Iterator[str]:
    taken = 0
    for paragraph in paragraphs:
        yield paragraph
        taken += len(paragraph)
        if taken >= chars:
            return


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
