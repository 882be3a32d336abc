"""Exchange: facts go out to an annotation tool, corrected ones come back as gold.

Out: the articles of a data folder with what was read from them, or gold as it stands. Back: each line
replaces the gold line of the same text, or is added; what the annotator rejected or skipped is counted
and leaves gold as it was. Of each article goes out what its source allows to be shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from jobs.annotations import facts as as_lines
from jobs.annotations import label_studio
from jobs.annotations.lines import Line, Span, content_of, lines_in, lines_of, written
from nlp import facts
from nlp.facts.mentions import Mention
from nlp.facts.quotes import Quote
from nlp.reading import FactType
from store.db import Database
from store.errors import UsageError
from store.records import Article, Fact, SourceRow
from store.rights import shown as shown_of
from store.topic import Topic


class Tool(StrEnum):
    """The annotation tools whose format is spoken."""

    PRODIGY = "prodigy"
    LABEL_STUDIO = "label-studio"


@dataclass(frozen=True)
class Taken:
    """What came back: lines that changed gold, lines that were there already, lines left out."""

    added: int
    replaced: int
    same: int
    left_out: int


def kind_of(fact: str) -> FactType:
    """Return a fact type by its table.

    Raises:
        UsageError: there is none of that name.
    """
    kinds: Mapping[str, FactType] = {kind.table: kind for kind in facts.in_order()}
    if fact not in kinds:
        raise UsageError(f"--fact is {fact!r}; expected one of {', '.join(sorted(kinds))}.")
    return kinds[fact]


def held(db: Database, topic: Topic, fact: str, wanted: Sequence[Article]) -> Iterator[Line]:
    """Yield one line an article, with its facts of one type, in the order given.

    Of an article whose source allows the lead only, the lead; of one that allows no text, no line.
    """
    kind = kind_of(fact)
    records: set[type[Fact]] = {kind.record, Mention, Quote}
    rights = {source.id: source.rights for source in db.rows(SourceRow, "SELECT * FROM sources")}
    said: dict[str, list[Fact]] = {}
    for one in db.facts_of(*records):
        said.setdefault(one.article_id, []).append(one)
    for article in wanted:
        if text := shown_of(article, rights.get(article.source_id, "")):
            whole = as_lines.line(article, said.get(article.id, []), kind, topic)
            spans = tuple(span for span in whole.spans if span.end <= len(text))
            yield whole.model_copy(update={"text": text, "spans": spans})


def chosen(db: Database, language: str | None, named: Sequence[str]) -> tuple[Article, ...]:
    """Return the articles of some ids, all without any, in one language where it is given.

    Raises:
        UsageError: an article that was named is not held.
    """
    articles = {article.id: article for article in db.articles()}
    if unknown := [one for one in named if one not in articles]:
        raise UsageError(f"Article {unknown[0]} is not in this data folder.")
    return tuple(
        article
        for article in articles.values()
        if (not named or article.id in named) and language in (None, article.language)
    )


def gold_file(folder: Path, language: str, fact: str) -> Path:
    """Return where gold of a language and fact type stands."""
    return folder / language / f"{kind_of(fact).table}.jsonl"


def spelt(lines: Iterable[Line], tool: Tool) -> Iterator[str]:
    """Yield the lines as a tool reads them."""
    yield from label_studio.tasks(lines) if tool is Tool.LABEL_STUDIO else written(lines)


def interface(path: Path) -> str:
    """Return Label Studio's labelling interface for a gold file: the labels and columns that it uses."""
    lines = lines_of(path)
    spans = [span for line in lines for span in line.spans]
    used = [name for name in label_studio.COLUMNS if any(_says(span, name) for span in spans)]
    return label_studio.config((span.label for span in spans), used)


def _says(span: Span, name: str) -> bool:
    return getattr(span, name) not in (None, False, ())


def returned(path: Path) -> tuple[Line, ...]:
    """Return the lines of a file that a tool wrote, whichever of the two.

    Raises:
        UsageError: the file cannot be read.
        ConfigError: it holds something else; the message says where.
    """
    content = content_of(path)
    if content.lstrip().startswith("[") or '"data"' in content[:200]:
        return tuple(label_studio.lines(content, str(path)))
    return lines_in(content, str(path))


def take(lines: Sequence[Line], path: Path) -> Taken:
    """Put corrected lines into a gold file, made where there is none; doing it twice changes nothing."""
    gold = {line.text: line for line in lines_of(path)} if path.exists() else {}
    accepted = [line for line in lines if line.answer == "accept"]
    added = sum(line.text not in gold for line in accepted)
    same = sum(gold.get(line.text) == line for line in accepted)
    gold |= {line.text: line for line in accepted}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{row}\n" for row in written(gold.values())), encoding="utf-8")
    return Taken(added, len(accepted) - added - same, same, len(lines) - len(accepted))
