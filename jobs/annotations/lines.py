"""Lines: one annotated text a line, as Prodigy reads and writes it, checked as it comes in.

`{"text": …, "meta": {"published": …}, "spans": [{"start": 0, "end": 5, "label": "ORG", …}]}`; what a span
says beyond its label are the columns of its fact under short names (`entity`, `speaker`, `holder` …).
Whether it is right is compared elsewhere. Format: https://prodi.gy/docs/api-interfaces#spans_manual.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from store.errors import ConfigError, UsageError

TOOLS_OWN = ("tokens", "_")  # what Prodigy adds for itself begins so
NEW, UNNAMED = "new:", "unnamed:"


class Span(BaseModel):
    """One fact in a text. Offsets are half-open; an entity is an id, `new:Name` or `unnamed:words`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int
    end: int
    label: str
    text: str = ""
    optional: bool = False
    borderline: bool = False
    implicit: bool = False
    nested: bool = False
    hypothetical: bool = False
    retracted: bool = False
    inclusive: bool = False
    modifier: str | None = None
    note: str | None = None
    entity: str | None = None
    value: float | str | None = None
    mod: str | None = None
    comparator: str | None = None
    measure: str | None = None
    period: str | None = None
    geography: str | None = None
    direction: str | None = None
    attributed_to: str | None = None
    speaker: str | None = None
    cue: str | None = None
    relayed_by: str | None = None
    holder: str | None = None
    target: str | None = None
    on_behalf_of: str | None = None
    date: str | None = None
    date_end: str | None = None
    actors: tuple[str, ...] = ()
    list: str | None = None
    listed_name: str | None = None
    effective_on: str | None = None


class Meta(BaseModel):
    """Where and when a text was published."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    published: str | None = None
    title: str | None = None
    source: str | None = None
    article: str | None = None
    hard: str | None = None


class Line(BaseModel):
    """One text with all its facts of one type."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    meta: Meta = Meta()
    spans: tuple[Span, ...] = ()
    answer: Literal["accept", "reject", "ignore"] = "accept"

    @model_validator(mode="after")
    def _inside(self) -> Line:
        for span in self.spans:
            inside = 0 <= span.start < span.end <= len(self.text)
            if not inside or span.text not in ("", self.text[span.start : span.end]):
                raise ValueError(
                    f"span {span.start} to {span.end} is {self.text[span.start : span.end]!r:.40}, "
                    f"not {span.text!r:.40}"
                )
        return self


def lines_of(path: Path) -> tuple[Line, ...]:
    """Return the lines of a file, in file order; empty lines count for nothing.

    Raises:
        UsageError: there is no such file, or it is no text.
        ConfigError: a line is not what it must be; the message says which and why.
    """
    return lines_in(content_of(path), str(path))


def content_of(path: Path) -> str:
    """Return the text of a file.

    Raises:
        UsageError: there is no such file, or it is no UTF-8 text.
    """
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read as UTF-8 text: {error}.") from error


def lines_in(content: str, where: str) -> tuple[Line, ...]:
    """Return the lines of a text; `where` names it in an error.

    Raises:
        ConfigError: a line is not what it must be; the message says which and why.
    """
    rows = enumerate(content.split("\n"), start=1)
    return tuple(line_of(row, f"{where}, line {at}") for at, row in rows if row.strip())


def line_of(row: str, where: str) -> Line:
    """Return one line; `where` names it in an error.

    Raises:
        ConfigError: it is not what a line must be.
    """
    try:
        return checked(json.loads(row), where)
    except ValueError as error:
        raise ConfigError(f"{where} is no JSON: {error}.") from error


def checked(said: Any, where: str) -> Line:
    """Return a line from parsed JSON, without what an annotation tool adds for itself.

    Raises:
        ConfigError: it is not what a line must be.
    """
    if not isinstance(said, dict):
        raise ConfigError(f"{where} is no JSON object; expected text, meta and spans.")
    kept = {name: value for name, value in said.items() if not name.startswith(TOOLS_OWN)}
    spans = kept.get("spans") or []
    kept["spans"] = [_without_tokens(span) for span in spans] if isinstance(spans, list) else spans
    try:
        return Line.model_validate(kept)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the line"
        raise ConfigError(f"{where}: {place}: {first['msg']}.") from error


def _without_tokens(span: Any) -> Any:
    if not isinstance(span, dict):
        return span
    return {name: value for name, value in span.items() if not name.startswith("token_")}


def written(lines: Iterable[Line]) -> Iterator[str]:
    """Yield each line as JSON, without what is empty; the same line always gives the same text."""
    for line in lines:
        spans = sorted(line.spans, key=lambda span: (span.start, span.end))
        said = line.model_dump(exclude_defaults=True)
        yield json.dumps(
            {**said, "spans": [_written(span, line) for span in spans]}, ensure_ascii=False
        )


def _written(span: Span, line: Line) -> dict[str, Any]:
    place = {"start": span.start, "end": span.end, "text": line.text[span.start : span.end]}
    return {**place, **span.model_dump(exclude_defaults=True, exclude=set(place))}
