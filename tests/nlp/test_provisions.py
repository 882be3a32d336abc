"""Provisions: what a measure prescribes, by its plain wording; sentences are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, mentions, provisions
from nlp.reading import Reading

KINDS = (dates.FACT, mentions.FACT, provisions.FACT)


def rows(found: Reading) -> dict[str, str]:
    return {one.key: one.value for one in found.of(provisions.Provision)}


@pytest.mark.parametrize(
    ("language", "text", "key", "value"),
    [
        (
            "en",
            "The dual-use export ban takes effect on January 6, 2026.",
            "effective_date",
            "2026-01-06",
        ),
        (
            "en",
            "Under the ban on exports of dual-use goods, violators will be held legally liable.",
            "liability",
            "will be held legally liable",
        ),
        (
            "zh",
            "根据《出口管制法》的规定，加强两用物项对日本出口管制。",
            "legal_basis",
            "《出口管制法》的规定",
        ),
        ("zh", "两用物项出口禁令自公布之日起正式实施。", "effective_date", "2026-01-08"),
        ("ja", "対日輸出禁止に違反すれば法的責任を問う。", "liability", "法的責任を問う"),
    ],
)
def test_plain_wording_gives_one_row_a_key(
    reading: Callable[..., Reading], language: str, text: str, key: str, value: str
) -> None:
    assert rows(reading(text, language, *KINDS)).get(key) == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Those who break the law will be held legally liable."),
        ("zh", "将依法追究责任。"),
        ("ja", "違反すれば法的責任を問う。"),
    ],
)
def test_without_a_measure_there_is_no_provision(
    reading: Callable[..., Reading], language: str, text: str
) -> None:
    assert rows(reading(text, language, *KINDS)) == {}
