"""The code keeps to its own measures: nothing of a topic in it, short files, short functions."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from store import topic

ROOT = Path(__file__).parents[1]
CODE = sorted(
    path
    for folder in ("crawler", "nlp", "store", "jobs")
    for path in (ROOT / folder).rglob("*.py")
    if "newsroom" not in path.parts
)
LONGEST_FILE, LONGEST_FUNCTION = 400, 40
COMMON = {"PLAN"}  # words of the language that are an acronym too
ACRONYM = re.compile(r"^[A-Z]{3,}$")


def names(slug: str) -> set[str]:
    """Return what only a topic may name: people, acronyms of bodies, measures, targets, itself."""
    loaded = topic.load(slug)
    people = {
        alias
        for each in loaded.entities
        for many in each.aliases.values()
        for alias in many
        if each.type == "PERSON" or (each.side and ACRONYM.match(alias))
    }
    ids = {each.id for each in (*loaded.measures, *loaded.targets)}
    return {name for name in (people | ids | {slug}) - COMMON if len(name) > 2}


@pytest.mark.parametrize("slug", topic.slugs())
def test_nothing_of_a_topic_stands_in_the_code(slug: str) -> None:
    wanted = {name: re.compile(rf"(?<!\w){re.escape(name)}(?!\w)") for name in names(slug)}
    texts = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in CODE}
    found = {
        (path, name)
        for path, text in texts.items()
        for name, pattern in wanted.items()
        if name in text and pattern.search(text)
    }
    assert found == set()


def test_no_file_is_longer_than_its_measure() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text().splitlines()) for path in CODE
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path.relative_to(ROOT)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_no_function_is_longer_than_its_measure() -> None:
    long = [
        (name, lines)
        for path in CODE
        for name, lines in functions(path)
        if lines > LONGEST_FUNCTION
    ]
    assert long == []
