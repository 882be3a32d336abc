"""Figures of one quantity stand side by side with a verdict; unrelated figures never do."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.facts.figures import Figure
from nlp.facts.mentions import Mention
from nlp.ledger import quantities as reading
from nlp.ledger.lines import lines
from nlp.ledger.periods import fit
from nlp.ledger.verdicts import DIFFERENT, DISAGREE, ROUNDED, UNKNOWN
from nlp.ledger.words import stem
from store import topic
from store.ledger import ConflictLine, Quantity
from store.records import Article, key

KNOWN = topic.load(topic.default_slug())
NAMES = {
    "dual-use goods": ("dual_use_items", "MATERIAL", "dual-use items"),
    "两用物项": ("dual_use_items", "MATERIAL", "dual-use items"),
    "両用品": ("dual_use_items", "MATERIAL", "dual-use items"),
    "rare earths": ("rare_earths", "MATERIAL", "rare earths"),
    "稀土": ("rare_earths", "MATERIAL", "rare earths"),
    "レアアース": ("rare_earths", "MATERIAL", "rare earths"),
    "Norway": ("norway", "GPE", "Norway"),
    "Chile": ("chile", "GPE", "Chile"),
}


@dataclass(frozen=True, kw_only=True)
class Says:
    """What one outlet prints, and the figure in it."""

    outlet: str
    sentence: str
    figure: str
    value: float
    measure: str
    unit: str = "count"
    how: str = "eq"
    period: str | None = None
    place: str | None = None
    day: str = "2026-01-06"
    direction: str | None = None


def quantities(*said: Says) -> list[Quantity]:
    """Return what the figures are figures of; what one outlet says on one day is one article."""
    articles: dict[tuple[str, str], list[Says]] = defaultdict(list)
    for one in said:
        articles[one.outlet, one.day].append(one)
    found: list[Quantity] = []
    for (outlet, day), some in articles.items():
        article_id, text = key(outlet, day), "\n\n".join(one.sentence for one in some)
        figures = [_figure(one, article_id, text.index(one.sentence)) for one in some]
        found += reading.quantities(
            _article(article_id, outlet, day, text),
            figures,
            _mentions(article_id, text),
            reading.countries(KNOWN),
        )
    return found


def _article(article_id: str, outlet: str, day: str, text: str) -> Article:
    return Article(
        id=article_id, source_id=outlet, page_id="p", url="https://example.org/a", language="en",
        published_at=f"{day}T08:00:00Z", text=text, text_sha256="0", first_seen_at=day,
        last_seen_at=day, made_by="t",
    )  # fmt: skip


def _figure(one: Says, article_id: str, at: int) -> Figure:
    start = at + one.sentence.index(one.figure)
    return Figure(
        article_id=article_id, start_char=start, end_char=start + len(one.figure), text=one.figure,
        value=one.value, unit=one.unit, comparator=one.how, measure=one.measure, period=one.period,
        geography=one.place, direction=one.direction,
    )  # fmt: skip


def _mentions(article_id: str, text: str) -> list[Mention]:
    return [
        Mention(
            article_id=article_id, start_char=text.index(name), end_char=text.index(name) + len(name),
            text=name, entity_id=entity, type=kind, name=english,
        )
        for name, (entity, kind, english) in NAMES.items()
        if name in text
    ]  # fmt: skip


def found(*said: Says) -> list[ConflictLine]:
    """Return the conflicts among what is said."""
    groups: dict[str, list[Quantity]] = defaultdict(list)
    for one in quantities(*said):
        groups[one.key].append(one)
    return [line for rows in groups.values() for line in lines(rows, lambda ids: {})]


def items(outlet: str, sentence: str, figure: str, value: float, how: str = "eq") -> Says:
    """Return a count of items on a list."""
    measure = "items on list of dual-use items"
    return Says(
        outlet=outlet, sentence=sentence, figure=figure, value=value, measure=measure, how=how
    )


def amount(outlet: str, sentence: str, figure: str, value: float, unit: str, **more: str) -> Says:
    """Return an amount, share or weight; `measure` and `period` in `more`."""
    return Says(outlet=outlet, sentence=sentence, figure=figure, value=value, unit=unit, **more)


MAGNETS = {"measure": "exports of rare earth magnets", "period": "2025-11", "place": "Norway>Chile"}
LOSS = {"measure": "loss of makers of optical glass", "period": "FY2026", "place": "Norway"}
FALL = {"measure": "fall of output of optical glass", "period": "2026-01", "direction": "fall"}
BUDGET = {"measure": "draft budget of coast guard", "period": "FY2026", "place": "Norway"}
CASES: dict[str, tuple[str | None, list[Says]]] = {
    "en exact and about": (DISAGREE, [
        items("kyodo", "The list names 1,005 dual-use goods.", "1,005", 1005),
        items("reuters", "It covers about 1,100 items of dual-use goods.", "1,100", 1100, "approx"),
    ]),
    "zh and en": (DISAGREE, [
        items("mofcom", "目录共列入两用物项1005项。", "1005", 1005),
        items("reuters", "It covers around 1,100 dual-use goods.", "1,100", 1100, "approx"),
    ]),
    "ja and zh": (DISAGREE, [
        items("nikkei", "両用品の目録は約1100品目に及ぶ。", "1100", 1100, "approx"),
        items("mofcom", "新目录列明两用物项1005项。", "1005", 1005),
    ]),
    "more than, far below": (DISAGREE, [
        items("nikkei", "The paper counts more than 800 dual-use goods.", "800", 800, "gt"),
        items("reuters", "About 1,100 dual-use goods are listed.", "1,100", 1100, "approx"),
    ]),
    "more than, just below": (ROUNDED, [
        items("nikkei", "目録には両用品が800品目以上ある。", "800", 800, "gt"),
        items("mofcom", "其中两用物项846项。", "846", 846),
    ]),
    "the same number in three scripts": (None, [
        items("nikkei", "両用品は1005品目。", "1005", 1005),
        items("mofcom", "两用物项共1005项。", "1005", 1005),
        items("reuters", "There are 1,005 dual-use goods.", "1,005", 1005),
    ]),
    "about the same number": (None, [
        items("kyodo", "About 700 dual-use goods wait.", "700", 700, "approx"),
        items("reuters", "Dual-use goods on the list: 700.", "700", 700),
    ]),
    "one outlet alone": (None, [
        items("kyodo", "There are 1,005 dual-use goods.", "1,005", 1005),
        Says(outlet="kyodo", day="2026-01-07", sentence="There are about 1,100 dual-use goods.",
             figure="1,100", value=1100, how="approx", measure="items on list of dual-use items"),
    ]),
    "much higher is something else": (None, [
        items("kyodo", "There are 1,005 dual-use goods.", "1,005", 1005),
        items("reuters", "Some 46 dual-use goods were added.", "46", 46),
    ]),
    "tonnes that round": (ROUNDED, [
        amount("nikkei", "輸出量は305トンだった。", "305トン", 305, "t", **MAGNETS),
        amount("reuters", "Exports reached 304.6 tons.", "304.6 tons", 304.6, "t", **MAGNETS),
    ]),
    "tonnes and kilograms": (None, [
        amount("nikkei", "輸出量は6トンだった。", "6トン", 6, "t", **MAGNETS),
        amount("reuters", "Exports were 6,000 kg.", "6,000 kg", 6000, "kg", **MAGNETS),
    ]),
    "tonnes apart": (DISAGREE, [
        amount("nikkei", "輸出量は305トンだった。", "305トン", 305, "t", **MAGNETS),
        amount("mofcom", "出口量为281吨。", "281吨", 281, "t", **MAGNETS),
    ]),
    "two months": (None, [
        amount("nikkei", "輸出量は305トンだった。", "305トン", 305, "t", **MAGNETS),
        amount("mofcom", "出口量为281吨。", "281吨", 281, "t", **{**MAGNETS, "period": "2025-12"}),
    ]),
    "two flows": (None, [
        amount("nikkei", "輸出量は305トンだった。", "305トン", 305, "t", **MAGNETS),
        amount("mofcom", "出口量为281吨。", "281吨", 281, "t", **{**MAGNETS, "place": "Chile>Peru"}),
    ]),
    "imports are no exports": (None, [
        amount("nikkei", "輸出量は305トンだった。", "305トン", 305, "t", **MAGNETS),
        amount("mofcom", "进口量为281吨。", "281吨", 281, "t",
               **{**MAGNETS, "measure": "imports of rare earth magnets"}),
    ]),
    "another material": (None, [
        amount("nikkei", "輸出量は305トンだった。", "305トン", 305, "t", **MAGNETS),
        amount("reuters", "Gallium exports were 281 tons.", "281 tons", 281, "t",
               **{**MAGNETS, "measure": "exports of gallium"}),
    ]),
    "yen and dollars": (ROUNDED, [
        amount("nikkei", "損失は7兆円に上る。", "7兆円", 7e12, "JPY", **LOSS),
        amount("reuters", "The loss is put at $45 billion.", "$45 billion", 45e9, "USD", **LOSS),
    ]),
    "yuan and dollars": (ROUNDED, [
        amount("mofcom", "损失达837亿元。", "837亿元", 83.7e9, "CNY", **LOSS),
        amount("reuters", "The loss is $12 billion.", "$12 billion", 12e9, "USD", **LOSS),
    ]),
    "no rate gives this": (None, [
        amount("nikkei", "損失は7兆円に上る。", "7兆円", 7e12, "JPY", **LOSS),
        amount("reuters", "The loss is $4 billion.", "$4 billion", 4e9, "USD", **LOSS),
    ]),
    "yen apart": (DISAGREE, [
        amount("nikkei", "損失は7兆円に上る。", "7兆円", 7e12, "JPY", **LOSS),
        amount("mofcom", "损失约9万亿日元。", "9万亿日元", 9e12, "JPY", **LOSS),
    ]),
    "three months and a year": (None, [
        amount("nikkei", "損失は6600億円。", "6600億円", 6.6e11, "JPY", **{**LOSS, "period": "P3M"}),
        amount("mofcom", "损失约9000亿日元。", "9000亿日元", 9e11, "JPY", **{**LOSS, "period": "P1Y"}),
    ]),
    "percent rounded": (ROUNDED, [
        amount("reuters", "Output fell 1.06%.", "1.06%", 1.06, "percent", **FALL),
        amount("nikkei", "生産は1.1％減った。", "1.1％", 1.1, "percent", **FALL),
    ]),
    "percent apart": (DISAGREE, [
        amount("reuters", "Output fell 5%.", "5%", 5, "percent", **FALL),
        amount("mofcom", "产量下降7%。", "7%", 7, "percent", **FALL),
    ]),
    "a rise is no fall": (None, [
        amount("reuters", "Output fell 5%.", "5%", 5, "percent", **FALL),
        amount("mofcom", "产量增长7%。", "7%", 7, "percent",
               **{**FALL, "measure": "rise of output of optical glass", "direction": "rise"}),
    ]),
    "nearly and a fine value": (DISAGREE, [
        amount("reuters", "Output fell 3.6%.", "3.6%", 3.6, "percent", **FALL),
        amount("nikkei", "生産は4％近く減った。", "4％", 4, "percent", how="approx", **FALL),
    ]),
    "just over": (ROUNDED, [
        amount("nikkei", "予算は9兆円を超えた。", "9兆円", 9e12, "JPY", how="gt", **BUDGET),
        amount("kyodo", "It is 9.04 trillion yen.", "9.04 trillion yen", 9.04e12, "JPY", **BUDGET),
    ]),
    "two fiscal years": (None, [
        amount("nikkei", "予算は8.7兆円。", "8.7兆円", 8.7e12, "JPY", **{**BUDGET, "period": "FY2025"}),
        amount("kyodo", "It is 9.04 trillion yen.", "9.04 trillion yen", 9.04e12, "JPY", **BUDGET),
    ]),
    "no time given": (UNKNOWN, [
        Says(outlet="reuters", sentence="Some 240 suppliers of lenses are hit.", figure="240", value=240,
             measure="suppliers of lenses"),
        Says(outlet="nikkei", sentence="レンズの供給元300社が影響を受ける。", figure="300", value=300,
             measure="suppliers of lenses"),
    ]),
    "a whole and its parts": (DIFFERENT, [
        Says(outlet="reuters", sentence="Forty firms were listed.", figure="Forty", value=40,
             measure="firms listed", period="2026-02-24"),
        Says(outlet="mofcom", sentence="将20家实体列入管控名单。", figure="20", value=20,
             measure="entities on control list", period="2026-02-24"),
        Says(outlet="mofcom", sentence="另将20家企业列入关注名单。", figure="20", value=20,
             measure="entities on watch list", period="2026-02-24"),
    ]),
    "a list and another list": (None, [
        Says(outlet="kyodo", sentence="It put 20 bodies on the control list.", figure="20", value=20,
             measure="bodies on control list", period="2026-02-24"),
        Says(outlet="nikkei", sentence="注視リストには25社が載った。", figure="25", value=25,
             measure="companies on watch list", period="2026-02-24"),
    ]),
    "one list, two numbers": (DISAGREE, [
        Says(outlet="kyodo", sentence="It put 20 bodies on the control list.", figure="20", value=20,
             measure="bodies on control list", period="2026-02-24"),
        Says(outlet="nikkei", sentence="管理リストには25社が載った。", figure="25", value=25,
             measure="companies on control list", period="2026-02-24"),
    ]),
    "shares of two firms": (None, [
        amount("reuters", "Alpha Heavy fell 5%.", "5%", 5, "percent",
               measure="fall of Alpha Heavy shares", period="2026-01-06"),
        amount("nikkei", "ベータ重工は7％下げた。", "7％", 7, "percent",
               measure="fall of Beta Heavy shares", period="2026-01-06"),
    ]),
    "a share within the day": (UNKNOWN, [
        amount("reuters", "Alpha Heavy fell 5%.", "5%", 5, "percent",
               measure="fall of Alpha Heavy shares", period="2026-01-06"),
        amount("nikkei", "アルファ重工は7％下げた。", "7％", 7, "percent",
               measure="Alpha Heavy shares", period="2026-01-06"),
    ]),
    "people counted finely": (ROUNDED, [
        Says(outlet="kyodo", sentence="Some 7.49 million came.", figure="7.49 million", value=7.49e6,
             measure="visitors from Chile", period="2025-01/2025-09"),
        Says(outlet="nikkei", sentence="748万7200人が訪れた。", figure="748万7200", value=7487200,
             measure="visitors from Chile", period="2025-01/2025-09"),
    ]),
    "two small counts": (DISAGREE, [
        Says(outlet="kyodo", sentence="It has 41 island stations.", figure="41", value=41,
             measure="island radar stations", period="2026"),
        Says(outlet="mofcom", sentence="共有40个岛屿雷达站。", figure="40", value=40,
             measure="island radar stations", period="2026"),
    ]),
}  # fmt: skip


@pytest.mark.parametrize(("expected", "said"), CASES.values(), ids=CASES)
def test_values_of_one_quantity_get_the_verdict_that_a_reader_would_give(
    expected: str | None, said: list[Says]
) -> None:
    verdicts = [line.conflict.verdict for line in found(*said)]
    assert verdicts == ([] if expected is None else [expected])


def test_a_part_in_the_article_of_the_whole_is_left_out() -> None:
    said = [
        items("mofcom", "共列入两用物项1005项。", "1005", 1005),
        items("mofcom", "其中两用物项846项。", "846", 846),
        items("reuters", "It covers about 1,100 dual-use goods.", "1,100", 1100, "approx"),
        items("nikkei", "両用品は1005品目。", "1005", 1005),
    ]
    (line,) = found(*said)
    assert {one.value_number for one in line.values} == {1005, 1100}


def test_a_copy_is_no_source_of_its_own() -> None:
    said = [
        items("kyodo", "There are 1,005 dual-use goods.", "1,005", 1005),
        items("reuters", "There are about 1,100 dual-use goods.", "1,100", 1100, "approx"),
    ]
    rows = quantities(*said)
    assert lines(rows, lambda ids: dict.fromkeys(ids, "kyodo")) == ()
    assert len(lines(rows, lambda ids: {})) == 1


def test_a_later_report_joins_the_line_and_its_id_stays() -> None:
    said = [
        items("kyodo", "There are 1,005 dual-use goods.", "1,005", 1005),
        items("reuters", "There are about 1,100 dual-use goods.", "1,100", 1100, "approx"),
    ]
    later = Says(outlet="nikkei", day="2026-01-20", sentence="両用品は1005品目。", figure="1005",
                 value=1005, measure="items on list of dual-use items")  # fmt: skip
    (before,), (after,) = found(*said), found(*said, later)
    assert before.conflict.id == after.conflict.id
    assert len(after.values) == len(before.values) + 1


def test_what_names_nothing_countable_gives_no_quantity() -> None:
    vague = Says(
        outlet="kyodo", sentence="It has 20 answers.", figure="20", value=20, measure="answers"
    )
    two = Says(
        outlet="kyodo", sentence="Two lists.", figure="Two", value=2, measure="companies on list"
    )
    assert quantities(vague, two) == []


ALL = [one for _, said in CASES.values() for one in said]


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_figures_does_not_matter(chance: random.Random) -> None:
    rows = quantities(*ALL)
    shuffled = rows.copy()
    chance.shuffle(shuffled)
    assert _by_key(shuffled) == _by_key(rows)


def _by_key(rows: list[Quantity]) -> list[ConflictLine]:
    groups: dict[str, list[Quantity]] = defaultdict(list)
    for one in rows:
        groups[one.key].append(one)
    return [line for at in sorted(groups) for line in lines(groups[at], lambda ids: {})]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2025-11", "2025-11", True),
        ("2025-11", "2025", True),
        ("2025-11-05", "2025-Q4", True),
        ("FY2025", "2026-02", True),
        ("2025-07/2025-09", "2025-Q3", True),
        ("2026-W02", "2026-01-06", True),
        ("2025-11", "2025-12", False),
        ("P3M", "P1Y", False),
        ("FY2025", "2026-04", False),
        ("", "2025", True),
        ("PAST_REF", "2025", False),
    ],
)
def test_periods_fit_where_one_holds_the_other(a: str, b: str, *, expected: bool) -> None:
    assert fit(a, b) is expected
    assert fit(b, a) is expected


def test_words_come_in_the_singular_and_one_spelling() -> None:
    assert [stem(word) for word in ("Companies", "defence", "licences", "goods", "business")] == [
        "company", "defense", "license", "item", "business",
    ]  # fmt: skip
