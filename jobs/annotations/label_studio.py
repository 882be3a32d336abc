"""Label Studio: lines become its tasks, and its exported tasks become lines.

A span is a labelled region; each column of its fact is a text area of that region. Label Studio counts
offsets in UTF-16 code units, as JavaScript does; ours count characters. Tasks are written one a line, and
read one a line or as the array that its export gives. Format: https://labelstud.io/guide/tasks#Label-Studio-JSON-format.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from xml.sax.saxutils import quoteattr

from jobs.annotations.lines import Line, Span, checked
from store.errors import ConfigError

PLACE = frozenset({"start", "end", "label", "text"})
COLUMNS = tuple(name for name in Span.model_fields if name not in PLACE)
FLAGS = frozenset(name for name, column in Span.model_fields.items() if column.annotation is bool)
MANY = " ; "  # between the parts of a column that holds several


def tasks(lines: Iterable[Line]) -> Iterator[str]:
    """Yield one task a line: its text, its meta, and its spans as a prediction to be corrected."""
    for line in lines:
        regions = [
            region for at, span in enumerate(line.spans) for region in _regions(line, span, at)
        ]
        said = {
            "data": {"text": line.text, **line.meta.model_dump(exclude_none=True)},
            "predictions": [{"model_version": "disputeline", "result": regions}],
        }
        yield json.dumps(said, ensure_ascii=False)


def config(labels: Iterable[str], columns: Iterable[str]) -> str:
    """Return the labelling interface (XML) for such tasks: the labels, a text area for each column."""
    shown = "".join(f"\n    <Label value={quoteattr(label)}/>" for label in sorted(set(labels)))
    areas = "".join(
        f'\n  <TextArea name={quoteattr(name)} toName="text" perRegion="true" editable="true"/>'
        for name in columns
    )
    return (
        '<View>\n  <Labels name="label" toName="text">'
        f'{shown}\n  </Labels>\n  <Text name="text" value="$text" granularity="character"/>{areas}\n</View>\n'
    )


def lines(content: str, where: str) -> Iterator[Line]:
    """Yield the lines of exported tasks: of each the newest annotation, else its prediction.

    A task whose annotation was cancelled (skipped) comes back as one to ignore.

    Raises:
        ConfigError: a task is not what it must be; the message says which and why.
    """
    for at, task in enumerate(_tasks(content, where), start=1):
        yield _line(task, f"{where}, task {at}")


def _tasks(content: str, where: str) -> list[Any]:
    try:
        if content.lstrip().startswith("["):
            return list(json.loads(content))
        return [json.loads(row) for row in content.split("\n") if row.strip()]
    except ValueError as error:
        raise ConfigError(f"{where} is no JSON: {error}.") from error


def _line(task: Any, where: str) -> Line:
    data = task.get("data") if isinstance(task, dict) else None
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise ConfigError(f"{where} has no data.text; expected a task as Label Studio exports it.")
    given = task.get("annotations") or task.get("predictions") or [{}]
    last = given[-1] if isinstance(given, list) and isinstance(given[-1], dict) else {}
    text = data["text"]
    said: dict[str, Any] = {
        "text": text,
        "meta": {name: value for name, value in data.items() if name != "text"},
        "answer": "ignore" if last.get("was_cancelled") else "accept",
    }
    spans: dict[str, dict[str, Any]] = {}
    for region in last.get("result") or ():
        _take(spans, region, text, where)
    said["spans"] = sorted(
        (span for span in spans.values() if "label" in span), key=lambda s: (s["start"], s["end"])
    )
    return checked(said, where)


def _take(spans: dict[str, dict[str, Any]], region: Any, text: str, where: str) -> None:
    """Put what one region says into the span that shares its id."""
    try:
        value, name, key = region["value"], region["from_name"], str(region["id"])
        span = spans.setdefault(key, {})
        if name == "label":
            start, end = (_characters(text, value[side]) for side in ("start", "end"))
            span |= {"start": start, "end": end, "label": value["labels"][0]}
        elif value.get("text"):
            span[name] = _column(name, value["text"])
    except (KeyError, TypeError, IndexError) as error:
        raise ConfigError(f"{where}: a region lacks {error}.") from error


def _column(name: str, said: Any) -> Any:
    first = said[0] if isinstance(said, list) else said
    if name in FLAGS:
        return str(first) == "true"
    if name == "actors":
        return tuple(str(first).split(MANY))
    return _number(str(first)) if name == "value" else str(first)


def _number(said: str) -> float | str:
    """Return a value that was written as JSON: a number stays a number, text stays text."""
    if not (said.startswith('"') or said[:1] in "-0123456789"):
        return said
    try:
        value = json.loads(said)
    except ValueError:
        return said
    return value if isinstance(value, str) else float(value)


def _regions(line: Line, span: Span, at: int) -> Iterator[Mapping[str, Any]]:
    place = {
        "start": _units(line.text[: span.start]),
        "end": _units(line.text[: span.end]),
        "text": line.text[span.start : span.end],
    }
    key = f"span-{at}"
    common = {"id": key, "to_name": "text"}
    yield {
        **common,
        "from_name": "label",
        "type": "labels",
        "value": {**place, "labels": [span.label]},
    }
    for name in COLUMNS:
        said = getattr(span, name)
        if said in (None, False, ()):
            continue
        yield {
            **common, "from_name": name, "type": "textarea", "value": {**place, "text": [_shown(name, said)]},
        }  # fmt: skip


def _shown(name: str, said: Any) -> str:
    if name == "value":
        return json.dumps(said, ensure_ascii=False)
    return (
        MANY.join(said)
        if isinstance(said, tuple)
        else str(said).lower()
        if said is True
        else str(said)
    )


def _units(text: str) -> int:
    """Return the length of a text in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def _characters(text: str, units: int) -> int:
    """Return the character offset at an offset in UTF-16 code units."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
