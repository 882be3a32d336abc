"""Coref: whom "the ministry", 同社 and 该公司 stand for; the sentences are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.coref import referents
from nlp.facts import dates, mentions
from nlp.reading import Reading

KINDS = (dates.FACT, mentions.FACT)

MEANT = [
    ("en", "The Danish Foreign Ministry met the firms. The ministry gave no date.", "The ministry",
     "Foreign Ministry"),
    ("zh", "丹麦财政部公布了数据。该部没有说明原因。", "该部", "丹麦财政部"),
    ("ja", "デンマーク財務省は資料を公表した。同省は理由を示していない。", "同省", "財務省"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "phrase", "name"), MEANT)
def test_a_body_is_the_last_named_that_fits(
    reading: Callable[..., Reading], language: str, text: str, phrase: str, name: str
) -> None:
    found = reading(text, language, *KINDS)
    meant = {text[one.start : one.end]: one.entity_id for one in referents(found)}
    ids = {one.entity_id for one in found.of(mentions.Mention) if name in one.text}
    assert meant.get(phrase) in ids


def test_nothing_is_guessed_where_no_body_was_named(reading: Callable[..., Reading]) -> None:
    assert referents(reading("The ministry gave no date.", "en", *KINDS)) == ()


def test_an_office_is_that_of_the_person_beside_whose_name_it_stands(
    reading: Callable[..., Reading],
) -> None:
    text = (
        "Danish Prime Minister Jens Holm spoke in parliament. Anna Berg, Norway's ambassador to the "
        "council, called his words unwise. The prime minister declined to answer, the ambassador left the "
        "hall, and the president stayed away."
    )
    meant = {
        text[one.start : one.end]: one.entity_id for one in referents(reading(text, "en", *KINDS))
    }
    ids = {one.text: one.entity_id for one in reading(text, "en", *KINDS).of(mentions.Mention)}
    assert meant["The prime minister"] == ids["Jens Holm"]
    assert meant["the ambassador"] == ids["Anna Berg"]
    assert "the president" not in meant
