"""Two versions are shown as what stayed, came and went, word by word, and by character in Han and kana."""

from __future__ import annotations

import pytest

from jobs.serving.differences import differences


def drawn(before: str, after: str) -> list[str]:
    signs = {"same": "{}", "came": "+{}+", "went": "-{}-"}
    return [
        "".join(signs[run.kind].format(run.words) for run in runs)
        for runs in differences(before, after)
    ]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("One.\n\nIt rose by 5.", "One.\n\nIt rose by 7.", ["It rose by -5-+7+."]),
        ("輸出は五割減った。", "輸出は三割減った。", ["輸出は-五-+三+割減った。"]),
        ("One.", "One.\n\nTwo.", ["+Two.+"]),
        ("One.\n\nTwo.", "One.", ["-Two.-"]),
        ("Same.", "Same.", []),
    ],
    ids=["english", "japanese", "a paragraph more", "a paragraph less", "nothing"],
)
def test_only_what_changed_is_marked(before: str, after: str, shown: list[str]) -> None:
    assert drawn(before, after) == shown


def test_a_long_paragraph_is_shown_as_a_whole() -> None:
    before, after = "word " * 5_000, "word " * 5_000 + "end"
    assert [run.kind for run in differences(before, after)[0]] == ["went", "came"]
