"""Facts go out to annotation tools and come back as gold, nothing lost on the way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jobs.annotations import exchange, label_studio
from jobs.annotations.lines import Line, Meta, Span, checked, line_of, lines_of, written
from store.errors import ConfigError, UsageError
from tests.jobs.conftest import Command

TEXT = "The harbour board 𠮷 fined Northmark 3,000 euros."
LINE = Line(
    text=TEXT,
    meta=Meta(published="2026-01-08T09:00:00+01:00"),
    spans=(
        Span(
            start=37, end=48, label="EUR", value=3000.0, comparator="eq", attributed_to="new:Board"
        ),
        Span(start=4, end=17, label="count", value="2026", actors=("a", "b"), optional=True),
    ),
)


def task_of(line: Line) -> dict[str, Any]:
    return dict(json.loads(next(label_studio.tasks([line]))))


def by_place(line: Line) -> list[Span]:
    bare = (span.model_copy(update={"text": ""}) for span in line.spans)
    return sorted(bare, key=lambda span: span.start)


def test_a_line_is_written_and_read_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "figures.jsonl"
    path.write_text("\n".join(written([LINE])), encoding="utf-8")
    assert by_place(lines_of(path)[0]) == by_place(LINE)


def test_label_studio_counts_utf_16_and_its_offsets_come_back_as_characters() -> None:
    task = task_of(LINE)
    region = task["predictions"][0]["result"][0]["value"]
    assert (region["start"], region["end"]) == (38, 49)  # one character before takes two units
    assert by_place(next(label_studio.lines(json.dumps(task), "export"))) == by_place(LINE)


def test_the_array_that_label_studio_exports_is_read_and_its_newest_annotation_counts() -> None:
    task = task_of(LINE)
    older, newer = task["predictions"][0], {"result": task["predictions"][0]["result"][:1]}
    exported = json.dumps([{**task, "annotations": [older, newer]}])
    (line,) = label_studio.lines(exported, "export")
    assert [(span.start, span.value) for span in line.spans] == [(37, None)]


def test_a_skipped_task_is_left_out_of_gold(tmp_path: Path) -> None:
    task = {**task_of(LINE), "annotations": [{"was_cancelled": True, "result": []}]}
    lines = tuple(label_studio.lines(json.dumps(task), "export"))
    taken = exchange.take(lines, tmp_path / "en" / "figures.jsonl")
    assert (taken.added, taken.left_out) == (0, 1)


def test_what_prodigy_adds_for_itself_is_dropped() -> None:
    said = {
        "text": "Red sky.",
        "_task_hash": 7,
        "tokens": [{"text": "Red"}],
        "answer": "accept",
        "spans": [{"start": 0, "end": 3, "label": "ORG", "token_start": 0, "token_end": 0}],
    }
    assert checked(said, "line 1").spans[0].label == "ORG"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("{", "no JSON"),
        ("[]", "no JSON object"),
        ('{"spans": []}', "text"),
        ('{"text": "ab", "spans": [{"start": 0, "end": 3, "label": "x"}]}', "span 0 to 3"),
        ('{"text": "ab", "spans": [{"start": 0, "end": 1, "label": "x", "text": "b"}]}', "not 'b'"),
        (
            '{"text": "ab", "spans": [{"start": 0, "end": 1, "label": "x", "colour": "b"}]}',
            "colour",
        ),
    ],
    ids=["broken", "array", "no-text", "beyond-the-text", "other-words", "unknown-column"],
)
def test_a_bad_line_says_where_and_what(row: str, said: str) -> None:
    with pytest.raises(ConfigError, match="gold, line 4") as caught:
        line_of(row, "gold, line 4")
    assert said in str(caught.value)


def test_a_region_without_its_parts_is_named() -> None:
    task = {"data": {"text": "ab"}, "annotations": [{"result": [{"id": "1"}]}]}
    with pytest.raises(ConfigError, match="task 1: a region lacks 'value'"):
        list(label_studio.lines(json.dumps(task), "export"))


def test_taking_a_line_twice_changes_nothing_and_a_correction_replaces(tmp_path: Path) -> None:
    path = tmp_path / "en" / "figures.jsonl"
    assert exchange.take([LINE], path).added == 1
    first = path.read_bytes()
    assert exchange.take(lines_of(path), path).same == 1
    assert path.read_bytes() == first
    corrected = LINE.model_copy(update={"spans": LINE.spans[:1]})
    assert exchange.take([corrected], path).replaced == 1
    assert len(lines_of(path)[0].spans) == 1


def test_the_labelling_interface_holds_every_label_and_column_that_gold_uses(
    tmp_path: Path,
) -> None:
    path = tmp_path / "figures.jsonl"
    path.write_text("\n".join(written([LINE])), encoding="utf-8")
    shown = exchange.interface(path)
    assert '<Label value="EUR"/>' in shown
    assert '<TextArea name="comparator"' in shown
    assert "speaker" not in shown


def test_an_unknown_fact_type_is_refused() -> None:
    with pytest.raises(UsageError, match="--fact is 'colours'"):
        exchange.kind_of("colours")


@pytest.mark.whole
def test_a_researcher_corrects_what_was_read_and_the_scores_change(
    disputeline: Command, tmp_path: Path
) -> None:
    text, data, gold = tmp_path / "a.txt", tmp_path / "data", tmp_path / "gold"
    text.write_text(
        "Trade with Japan fell\n\nExports to Japan fell 12 percent in May.\n", encoding="utf-8"
    )
    disputeline("ingest", text, "--data", data, "--published", "2026-06-07", "--source", "mofcom")
    out = disputeline("annotations", "export", "--data", data, "--fact", "figures")
    assert out.code == 0, out.err
    exported = json.loads(out.out)
    assert [(span["text"], span["value"]) for span in exported["spans"]] == [("12 percent", 12.0)]

    exported["spans"][0]["value"] = 21.0
    (tmp_path / "corrected.jsonl").write_text(json.dumps(exported), encoding="utf-8")
    taken = disputeline(
        "annotations", "import", tmp_path / "corrected.jsonl",
        "--fact", "figures", "--language", "en", "--gold", gold,
    )  # fmt: skip
    assert "1 added" in taken.out
    scored = disputeline("score", "--shared", tmp_path / "none", "--gold", gold)
    assert "| figures | value and unit | 0.00 (1) |" in scored.out

    tasks = disputeline(
        "annotations", "export", "--gold", gold, "--language", "en",
        "--fact", "figures", "--format", "label-studio",
    )  # fmt: skip
    assert json.loads(tasks.out)["data"]["text"] == exported["text"]


@pytest.mark.whole
def test_of_a_source_that_allows_no_text_nothing_leaves_and_it_is_said(
    disputeline: Command, tmp_path: Path
) -> None:
    text, data = tmp_path / "a.txt", tmp_path / "data"
    text.write_text("Trade fell\n\nExports to Japan fell 12 percent in May.\n", encoding="utf-8")
    disputeline("ingest", text, "--data", data, "--published", "2026-06-07")
    out = disputeline("annotations", "export", "--data", data, "--fact", "figures")
    assert (out.code, out.out) == (0, "")
    assert "1 articles stay inside" in out.err
