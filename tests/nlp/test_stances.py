"""Stances: who is for or against what; sentences and their speakers are made up or bodies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, mentions, quotes, stances
from nlp.judging.drafts import Sign, settled
from nlp.reading import Reading

KINDS = (dates.FACT, mentions.FACT, quotes.FACT, stances.FACT)
CONTROLS = "export_control_measure"

MUST = [
    ("en", "The Japanese foreign ministry protested against the export ban.", "japan_mofa", "oppose"),
    ("en", "The Chinese foreign ministry said the export controls were lawful and necessary.",
     "china_mfa", "support"),
    ("en", "The Chinese foreign ministry defended the export controls on dual-use goods.",
     "china_mfa", "support"),
    ("en", "Keidanren said the rare earth curbs would disrupt supply chains.", "keidanren", "concern"),
    ("zh", "日本外务省就出口管制提出抗议，要求撤回措施。", "japan_mofa", "oppose"),
    ("zh", "中國外交部表示，出口管制措施正當合法。", "china_mfa", "support"),
    ("ja", "日本の外務省は輸出規制に抗議し、撤回を求めた。", "japan_mofa", "oppose"),
    ("ja", "中国外務省は、輸出規制は正当だと主張した。", "china_mfa", "support"),
]  # fmt: skip
MUST_NOT = [
    ("en", "The Japanese foreign ministry could protest against the export ban."),
    ("en", "The export control list covers 800 items."),
    ("en", "Analysts said the export ban was unjustified."),
    ("zh", "出口管制名单涉及800种物项。"),
    ("ja", "輸出規制の対象は800品目だ。"),
]


def held(found: Reading) -> set[tuple[str, str]]:
    return {
        (one.holder_id, one.position)
        for one in found.of(stances.Stance)
        if one.target_id == CONTROLS
    }


@pytest.mark.parametrize(("language", "text", "holder", "position"), MUST)
def test_words_and_acts_show_a_stance(
    reading: Callable[..., Reading], language: str, text: str, holder: str, position: str
) -> None:
    assert (holder, position) in held(reading(text, language, *KINDS))


@pytest.mark.parametrize(("language", "text"), MUST_NOT)
def test_possible_acts_and_mere_facts_show_none(
    reading: Callable[..., Reading], language: str, text: str
) -> None:
    assert held(reading(text, language, *KINDS)) == set()


def test_whoever_halts_something_is_against_it(reading: Callable[..., Reading]) -> None:
    text = "The Chinese foreign ministry said the aim was to halt remilitarisation."
    found = reading(text, "en", *KINDS).of(stances.Stance)
    assert [(one.target_id, one.position) for one in found] == [
        ("japan_remilitarisation", "oppose")
    ]


def test_a_negated_word_of_praise_is_none(reading: Callable[..., Reading]) -> None:
    text = "The Japanese foreign ministry said the export ban was not justified."
    assert held(reading(text, "en", *KINDS)) == {("japan_mofa", "oppose")}


def test_the_issuer_of_a_measure_that_is_reported_is_for_it(
    reading: Callable[..., Reading],
) -> None:
    text = "China's Ministry of Commerce announced a ban on exports of dual-use items to Japan."
    found = reading(text, "en", *KINDS)
    assert ("china_mofcom", "support") in held(found)
    assert found.of(stances.Stance)[0].on_behalf_of == "china_government"


def test_signs_of_equal_weight_settle_nothing() -> None:
    signs = [Sign("a", "t", "support", 0, 5, 1.0), Sign("a", "t", "oppose", 6, 9, 1.0)]
    assert list(settled(signs)) == []
    assert [one.position for one in settled([*signs, Sign("a", "t", "oppose", 10, 12, 0.5)])] == [
        "oppose"
    ]
