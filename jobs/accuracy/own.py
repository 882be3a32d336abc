"""Own gold: the project's annotated lines are read like articles and compared, per language and fact type.

Lines stand in `<folder>/<language>/<fact>.jsonl`; languages and fact types are found by walking the folder.
A table of recorded scores beside them (`scores.tsv`) holds the floors, below which no change may fall.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from jobs.accuracy.compare import RULES, Tally, is_free, tally
from jobs.annotations import facts as as_lines
from jobs.annotations.lines import Line, Span, lines_of
from nlp import facts, read
from nlp.models import load
from nlp.read import ReadArticle
from nlp.reading import FactType
from store.errors import ConfigError, UsageError
from store.records import Article
from store.topic import Topic

RECORDED = "scores.tsv"
HEAD = ("language", "fact", "question", "f1", "gold", "model")


@dataclass(frozen=True)
class Score:
    """F1 of one question to one fact type in one language, 0 to 1."""

    language: str
    fact: str
    question: str
    f1: float
    gold: int
    model: str


@dataclass(frozen=True)
class Compared:
    """One line with what was found in it."""

    line: Line
    found: tuple[Span, ...]


def files(folder: Path) -> tuple[Path, ...]:
    """Return the gold files of a folder, by language and fact type.

    Raises:
        UsageError: there is none.
        ConfigError: a file is named like no fact type.
    """
    found = tuple(sorted(folder.glob("*/*.jsonl")))
    if not found:
        raise UsageError(f"{folder} holds no gold; expected <language>/<fact>.jsonl.")
    for path in found:
        if path.stem not in RULES:
            raise ConfigError(
                f"{path} is named like no fact type; expected one of {', '.join(RULES)}."
            )
    return found


def scores(folder: Path, topic: Topic, models: Mapping[str, Sequence[str]]) -> tuple[Score, ...]:
    """Return the scores of every gold file below a folder, in order of language and fact type."""
    return tuple(
        Score(path.parent.name, path.stem, question, round(counts.f1(question), 3), counts.gold,
              load(path.parent.name, models[path.parent.name]).name)
        for path in files(folder)
        for counts in [counted(path.stem, compared(path, topic, models))]
        for question in counts.right
    )  # fmt: skip


def counted(fact: str, lines: Sequence[Compared]) -> Tally:
    """Return the counts of one fact type over compared lines."""
    return tally(RULES[fact], [(one.line.spans, one.found) for one in lines])


def compared(path: Path, topic: Topic, models: Mapping[str, Sequence[str]]) -> tuple[Compared, ...]:
    """Return each accepted line of a gold file with what is found in its text.

    Raises:
        ConfigError: a line is not what it must be, or its text cannot be read.
    """
    kind = next(kind for kind in facts.in_order() if kind.table == path.stem)
    lines = tuple(line for line in lines_of(path) if line.answer == "accept")
    articles = [article(line, path.parent.name) for line in lines]
    return tuple(
        _compared(zip(lines, read.read(articles, topic, models), strict=True), kind, topic)
    )


def _compared(
    outcomes: Iterator[tuple[Line, object]], kind: FactType, topic: Topic
) -> Iterator[Compared]:
    for line, outcome in outcomes:
        if not isinstance(outcome, ReadArticle):
            raise ConfigError(f"{line.text[:40]!r} cannot be read: {outcome}.")
        names = as_lines.names_in(outcome.facts, topic)
        own = (fact for fact in outcome.facts if isinstance(fact, kind.record))
        yield Compared(line, tuple(as_lines.span(fact, kind, names) for fact in own))


def article(line: Line, language: str) -> Article:
    """Return a gold line's text as an article of its day and source."""
    digest = hashlib.sha256(line.text.encode()).hexdigest()
    at = _instant(line)
    return Article(
        id=digest[:16],
        source_id=line.meta.source or "other",
        page_id=digest[:16],
        url=f"gold:{digest[:16]}",
        title=line.meta.title,
        language=language,
        published_at=at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None,
        published_zone=at.strftime("%z") if at else None,
        published_precision="minute" if at else None,
        text=line.text,
        text_sha256=digest,
        first_seen_at="",
        last_seen_at="",
        made_by="gold",
    )


def _instant(line: Line) -> datetime | None:
    if line.meta.published is None:
        return None
    try:
        at = datetime.fromisoformat(line.meta.published)
    except ValueError as error:
        raise ConfigError(
            f"meta.published is {line.meta.published!r} in {line.text[:40]!r}; expected an ISO 8601 instant."
        ) from error
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def recorded(folder: Path) -> tuple[Score, ...]:
    """Return the scores recorded beside the gold; none where nothing was recorded yet."""
    path = folder / RECORDED
    if not path.exists():
        return ()
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return tuple(Score(a, b, c, float(f1), int(gold), model) for a, b, c, f1, gold, model in rows)


def fallen(before: Sequence[Score], now: Sequence[Score]) -> tuple[str, ...]:
    """Return a line for every score below its floor, or gone; other models are not compared."""
    found = {(one.language, one.fact, one.question): one for one in now}
    return tuple(
        f"{floor.language} {floor.fact}, {floor.question}: {got.f1 if got else 'gone'} is below {floor.f1}"
        for floor in before
        for got in [found.get((floor.language, floor.fact, floor.question))]
        if got is None or (got.model == floor.model and got.f1 < floor.f1)
    )


def record(folder: Path, now: Sequence[Score]) -> None:
    """Write the scores as the new floors.

    Raises:
        UsageError: one has fallen; a floor is lowered by hand, with its reason in the commit.
    """
    if lost := fallen(recorded(folder), now):
        raise UsageError(f"Not recorded: {'; '.join(lost)}. Floors may rise and not fall.")
    rows = [
        "\t".join(HEAD),
        *(
            "\t".join(map(str, (one.language, one.fact, one.question, one.f1, one.gold, one.model)))
            for one in now
        ),
    ]
    (folder / RECORDED).write_text("\n".join(rows) + "\n", encoding="utf-8")


def table(found: Sequence[Score]) -> str:
    """Return the scores as a Markdown table: a row a question, a column a language (F1, facts in gold)."""
    languages = sorted({one.language for one in found})
    asked = list(dict.fromkeys((one.fact, one.question) for one in found))
    at = {(one.language, one.fact, one.question): one for one in found}
    lines = [f"| fact | right | {' | '.join(languages)} |", "|---|---|" + "---|" * len(languages)]
    for fact, question in asked:
        cells = (at.get((language, fact, question)) for language in languages)
        shown = (f"{one.f1:.2f} ({one.gold})" if one else "" for one in cells)
        lines.append(f"| {fact} | {question} | {' | '.join(shown)} |")
    return "\n".join(lines) + "\n"


def misses(folder: Path, topic: Topic, models: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield a line for every fact that was missed, wrong or invented, with its text."""
    for path in files(folder):
        for one in compared(path, topic, models):
            yield from _missed(path, one)


def _missed(path: Path, one: Compared) -> Iterator[str]:
    rule = RULES[path.stem]
    first = next(iter(rule.right.values()))
    left = list(one.found)
    for want in one.line.spans:
        got = next(
            (got for got in left if rule.overlap(want, got) >= rule.least and first(want, got)),
            None,
        )
        if got:
            left.remove(got)
        elif not is_free(want):
            yield f"{path.parent.name} {path.stem} missed {_shown(want)} in: {one.line.text}"
    for got in left:
        yield f"{path.parent.name} {path.stem} found  {_shown(got)} in: {one.line.text}"


def _shown(one: Span) -> str:
    said = one.model_dump(exclude_defaults=True, exclude={"start", "end", "text", "note"})
    return f"{one.text!r} {said}"
