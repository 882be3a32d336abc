"""Provisions: what a measure prescribes, by its plain wording; sentences are made up."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest

from nlp import languages
from nlp.facts import dates, mentions, provisions
from nlp.patterns import compiled
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
            "violators will be held legally liable",
        ),
        (
            "zh",
            "根据《出口管制法》的规定，加强两用物项对日本出口管制。",
            "legal_basis",
            "根据《出口管制法》的规定",
        ),
        ("zh", "两用物项出口禁令自公布之日起正式实施。", "effective_date", "2026-01-08"),
        (
            "ja",
            "対日輸出禁止に違反すれば法的責任を問う。",
            "liability",
            "対日輸出禁止に違反すれば法的責任を問う",
        ),
    ],
)
def test_plain_wording_gives_one_row_a_key(
    reading: Callable[..., Reading], language: str, text: str, key: str, value: str
) -> None:
    assert rows(reading(text, language, *KINDS)).get(key) == value


@pytest.mark.parametrize(
    ("language", "text", "key", "value"),
    [
        (
            "en",
            "Those who break the rules will be held legally liable.",
            "liability",
            "Those who break the rules will be held legally liable",
        ),
        ("zh", "违反者将处十万元罚款。", "liability", "违反者将处十万元罚款"),
        ("ja", "違反した者には罰金を科す。", "liability", "違反した者には罰金を科す"),
    ],
)
def test_a_rule_of_no_known_measure_is_kept_without_one(
    reading: Callable[..., Reading], language: str, text: str, key: str, value: str
) -> None:
    (found,) = reading(text, language, *KINDS).of(provisions.Provision)
    assert (found.key, found.value, found.measure_id) == (key, value, None)


@pytest.mark.parametrize(
    ("language", "text", "keys"),
    [
        (
            "en",
            "Pursuant to the Foreign Trade Act, exporters must keep records. Farm tools are exempt.",
            {"legal_basis", "bound", "exemption"},
        ),
        (
            "en",
            "In order to protect national security, the export of lathes is prohibited.",
            {"purpose", "prohibited"},
        ),
        (
            "en",
            "Anyone abroad who resells the goods may be fined.",
            {"extraterritorial", "liability"},
        ),
        ("en", "The annex covers 40 items.", {"item_list"}),
        (
            "en",
            "Dual-use goods are goods that serve both civilian and military ends.",
            {"dual_use_definition"},
        ),
        ("zh", "为维护公共安全，任何企业不得出口车床。", {"purpose", "prohibited"}),
        ("zh", "農具不受影響，本公告自3月1日起施行。", {"exemption", "effective_date"}),
        ("zh", "境外组织转售该货物的，同样适用本规定。", {"extraterritorial"}),
        ("ja", "輸出管理規則に基づき、旋盤の輸出を禁止する。", {"legal_basis", "prohibited"}),
        ("ja", "輸出者は記録を提出する義務を負う。農具は対象外とする。", {"bound", "exemption"}),
        ("ja", "別表には40品目が載る。施行は4月1日。", {"item_list", "effective_date"}),
    ],
)
def test_one_text_words_several_rules(
    reading: Callable[..., Reading], language: str, text: str, keys: set[str]
) -> None:
    assert keys <= set(rows(reading(text, language, *KINDS)))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A draft proposes that exporters must report every sale."),
        ("en", "The ministry denied that foreign firms are barred."),
        ("en", "Must exporters now report every sale?"),
        ("zh", "有专家建议对违反者处以罚款。"),
        ("zh", "车床是否一律禁止出口？"),
        ("ja", "違反者に罰金を科すことを検討している。"),
    ],
)
def test_what_is_proposed_denied_or_asked_is_no_rule(
    reading: Callable[..., Reading], language: str, text: str
) -> None:
    assert rows(reading(text, language, *KINDS)) == {}


def test_who_will_not_be_punished_is_exempt(reading: Callable[..., Reading]) -> None:
    found = rows(reading("Buyers in good faith will not be punished.", "en", *KINDS))
    assert set(found) == {"exemption"}


def test_a_text_without_a_full_stop_is_read_quickly(reading: Callable[..., Reading]) -> None:
    found = reading("the ban must cover items " * 400, "en", dates.FACT, mentions.FACT)
    start = perf_counter()
    list(provisions.FACT.find(found))
    assert perf_counter() - start < 5


@pytest.mark.parametrize("language", languages.codes())
def test_a_clause_that_matches_is_never_passed_over_for_want_of_letters(language: str) -> None:
    gold = Path(__file__).parents[1] / "gold" / language
    words = languages.words(language).provisions
    lines = [line for path in gold.glob("*.jsonl") for line in path.read_text().splitlines()]
    for text in {json.loads(line)["text"] for line in lines if line}:
        matching = [one for one in words.clauses if compiled(one.pattern).search(text)]
        assert set(matching) <= set(words.possible(text))
