"""A copy adds no reporting of its own; another outlet's own report of the same happening is none."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations, permutations
from pathlib import Path
from statistics import mean, pstdev

import pytest
import yaml

from nlp import copies, read
from nlp.copies import Judge, Traced, encoder, profiles, signatures
from nlp.copies.overlap import Overlap
from nlp.copies.profiles import Profile
from nlp.outlets import outlets
from store.copy_records import Copy, How, Kind, Likeness
from store.records import Article
from store.topic import Topic
from tests.nlp.conftest import made_article

CASES = Path(__file__).parent / "copy_cases.yml"
KINDS = ("original", "translation", "rewrite", "independent")
STORY = (
    "The commerce ministry said on Tuesday that exports of gallium would need a licence from next month. "
    "Officials in the capital said that the step was aimed at no country in particular and that trade in "
    "civilian goods would go on as before, while companies asked for more time to prepare their papers."
)
OTHER = (
    "Makers of magnets in three countries said that stocks of gallium would last until the autumn, and that "
    "they were looking for other suppliers. A survey of forty firms found that most had not yet applied for "
    "a licence, although the ministry had published the form two weeks earlier on its site."
)
JAPANESE = (
    "商務当局は火曜日、来月からガリウムの輸出に許可が必要になると発表した。当局者は特定の国を念頭に置いた"
    "措置ではないと説明し、民生品の取引はこれまで通り続くと述べた。企業側は書類の準備に時間が必要だと訴えている。"
    "業界団体は近く当局と協議し、審査の手順を確かめるとしている。関係者は影響は限定的だと話した。"
)
FACTS = "\n".join(
    ("f:17 e:ministry", "f:312 d:2026-04-01 e:ministry", "f:2140 f:12.6 d:2025-11-04")
)
FEW = "\n".join(
    ("e:ministry", "f:17 f:86 e:makers d:2026-04-01", "f:31 f:4.2 e:keidanren d:2026-03-09")
)


def article(name: str, text: str, **more: str) -> Article:
    day = more.get("published_at", "2026-03-03")
    made = replace(made_article(text, more.get("language", "en"), day), id=name, source_id=name)
    return replace(
        made, syndicated_from=more.get("syndicated_from"), first_seen_at="2026-03-03T00:00:00Z"
    )


def traced(one: Article, facts: str = "") -> Traced:
    return Traced(article=one, signature=copies.signature(one.text), profile=profiles.parsed(facts))


def found(many: Sequence[Traced], official: frozenset[str] = frozenset()) -> dict[str, Copy]:
    """Return the copy of each article of a few that is one, as all pairs give them."""
    texts = {one.article.id: one.article.text for one in many}
    judge = Judge(text=texts.__getitem__, official=official)
    pairs = []
    for pair in combinations(many, 2):
        original, copy = sorted(pair, key=lambda one: copies.precedence(one.article))
        pairs += [alike for alike in [copies.likeness(copy, original, judge)] if alike]
    made = copies.copies({one.article.id: one.article for one in many}, pairs)
    return {copy.article_id: copy for copy in made}


def originals(*many: Article) -> dict[str, str]:
    return {one: copy.original_id for one, copy in found([traced(each) for each in many]).items()}


def test_a_reprint_with_its_own_headline_is_a_copy_of_the_wire() -> None:
    wire = article("wire", STORY, published_at="2026-03-04")
    paper = article("paper", f"Gallium needs a licence\n\n{STORY}", syndicated_from="Wire News")
    assert originals(paper, wire) == {"paper": "wire"}
    assert found([traced(paper), traced(wire)])["paper"].kind is Kind.CREDITED


def test_without_a_credit_the_earlier_one_is_the_original() -> None:
    early, late = article("a", STORY), article("b", STORY, published_at="2026-03-05")
    assert originals(late, early) == {"b": "a"}


def test_of_two_published_on_one_day_the_one_seen_first_is_the_original() -> None:
    late, early = article("a", STORY), article("b", STORY)
    early = replace(early, first_seen_at="2026-03-02T00:00:00Z")
    assert originals(late, early) == {"a": "b"}


def test_another_story_on_the_matter_is_no_copy() -> None:
    assert originals(article("a", STORY), article("b", OTHER)) == {}


def test_japanese_reprints_are_found_too() -> None:
    first = article("a", JAPANESE, language="ja")
    second = article(
        "b", f"ガリウム輸出に許可制\n\n{JAPANESE}", language="ja", published_at="2026-03-04"
    )
    assert originals(first, second) == {"b": "a"}


def test_an_annex_is_never_a_copy() -> None:
    annex = replace(article("b", STORY, published_at="2026-03-04"), attached_to="notice")
    assert originals(article("a", STORY), annex) == {}


def test_a_translation_gives_the_same_facts_in_the_same_paragraphs() -> None:
    first = traced(article("a", STORY), FACTS)
    second = traced(article("b", JAPANESE, language="ja", published_at="2026-03-04"), FACTS)
    copy = found([first, second])["b"]
    assert (copy.original_id, copy.kind, copy.similarity) == ("a", Kind.TRANSLATION, 1.0)


def test_a_report_with_facts_of_its_own_is_no_translation() -> None:
    first = traced(article("a", STORY), FACTS)
    second = traced(article("b", JAPANESE, language="ja"), FEW)
    assert found([first, second]) == {}


def test_the_same_facts_in_other_paragraphs_are_no_translation() -> None:
    turned = "\n".join(("", *reversed(FACTS.split("\n"))))
    first = traced(article("a", STORY), FACTS)
    second = traced(article("b", JAPANESE, language="ja", published_at="2026-03-04"), turned)
    assert found([first, second]) == {}


def test_to_report_a_notice_is_no_copying() -> None:
    notice = traced(article("ministry", STORY), FACTS)
    paper = traced(article("paper", JAPANESE, language="ja", published_at="2026-03-04"), FACTS)
    assert found([notice, paper], frozenset({"ministry"})) == {}
    assert found([notice, paper]).keys() == {"paper"}


def test_a_credit_ties_a_story_to_the_wire_that_gives_half_of_its_facts() -> None:
    wire = traced(article("wire", STORY), FACTS)
    text = article("paper", OTHER, syndicated_from="Wire", published_at="2026-03-02")
    paper = traced(text, FACTS + "\nf:99.5 e:keidanren d:2026-02-01")
    assert found([wire, paper])["paper"].kind is Kind.CREDITED


def test_a_copy_of_a_copy_leads_to_the_first_one() -> None:
    names = {name: article(name, "") for name in "abc"}
    made = copies.copies(names, [pair("b", "a", 0.9), pair("c", "b", 0.8)])
    assert [(one.article_id, one.original_id, one.similarity) for one in made] == [
        ("b", "a", 0.9),
        ("c", "a", 0.72),
    ]


def pair(copy: str, original: str, similarity: float) -> Likeness:
    return Likeness(
        article_id=copy, original_id=original, kind=Kind.REPRINT,
        similarity=similarity, how=How.TEXT, made_by="x",
    )  # fmt: skip


def test_the_same_comes_out_in_whatever_order_articles_come() -> None:
    many = [
        article("a", STORY),
        article("b", STORY),
        article("c", OTHER),
        article("d", STORY[:250]),
    ]
    assert len({tuple(sorted(originals(*some).items())) for some in permutations(many)}) == 1


def test_a_copy_of_any_kind_counts_for_its_original() -> None:
    first = article("kyodo-ja", STORY)
    copy = replace(article("global-times", OTHER), copy_of="kyodo-ja")
    credited = article("straits-times", OTHER, syndicated_from="Kyodo News")
    assert set(outlets([first, copy, credited]).values()) == {"kyodo"}


def test_a_few_articles_count_as_they_do_among_all() -> None:
    every = [article("kyodo-ja", STORY), article("b", OTHER, syndicated_from="Kyodo News")]
    assert outlets(every[:1], wires=["Kyodo News", None])["kyodo-ja"] == outlets(every)["kyodo-ja"]


def test_a_signature_knows_neither_case_nor_white_space() -> None:
    assert signatures.signature(STORY) == signatures.signature(f" {STORY.upper()}\n")
    assert signatures.signature("too short") == b""


@pytest.mark.parametrize("words", [25, 60, 600], ids=["a few lines", "short", "long"])
def test_signatures_tell_how_much_of_their_text_two_articles_share(words: int) -> None:
    chance = random.Random(words)
    told, counted = [], []
    for _ in range(300):
        own = [f"{chance.getrandbits(40):x}" for _ in range(words)]
        cut = chance.randrange(words)
        both = " ".join(own), " ".join([*own[:cut], *(word[::-1] for word in own[cut:])])
        told.append(signatures.shared(*map(signatures.signature, both)))
        mine, other = (set(signatures.runs(text.replace(" ", ""), 8).tolist()) for text in both)
        counted.append(len(mine & other) / len(mine | other))
    off = [one - other for one, other in zip(told, counted, strict=True)]
    assert abs(mean(off)) < 0.01
    assert pstdev(off) < 0.07  # 64 numbers can do no better


def test_a_text_of_one_run_of_characters_has_a_signature_however_long_it_is() -> None:
    assert signatures.signature("abcdefgh " * 30) == signatures.signature("abcdefgh" * 60_000)
    assert signatures.signature(" " * 500) == b""


def test_the_index_keys_of_many_signatures_are_those_of_each() -> None:
    many = [signatures.signature(text) for text in (STORY, OTHER, JAPANESE)]
    each = [list(signatures.bands(one)) for one in many]
    assert list(signatures.bands(b"".join(many))) == [key for keys in each for key in keys]
    assert [len(set(keys)) for keys in each] == [16, 16, 16]


def test_a_profile_is_the_same_after_storage() -> None:
    assert str(profiles.parsed(FACTS)) == FACTS
    assert profiles.parsed(FACTS).telling == {
        "f:17", "f:312", "f:2140", "f:12.6", "d:2026-04-01", "d:2025-11-04"
    }  # fmt: skip


def test_names_that_one_language_prints_count_in_it_alone() -> None:
    mine, theirs = profiles.parsed("\ne:a x:b"), profiles.parsed("\ne:a")
    assert Overlap(mine, theirs, same_language=True).taken == 0.5
    assert Overlap(mine, theirs, same_language=False).taken == 1.0


@pytest.fixture(scope="module")
def stories(topic: Topic, models: Mapping[str, tuple[str, ...]]) -> dict[tuple[str, str], Traced]:
    """Return each text of the test stories, read, by story and kind; each of another outlet."""
    many = {
        (story["id"], kind): replace(
            made_article(
                story[kind]["text"].strip(),
                story[kind]["language"],
                f"{story['day']}T{3 + hour:02d}:00:00Z",
            ),
            source_id=f"{kind}-{story['id']}",
            title=story[kind]["text"].split("\n")[0],
        )
        for story in yaml.safe_load(CASES.read_text(encoding="utf-8"))
        for hour, kind in enumerate(KINDS)
    }
    outcomes = read.read(many.values(), topic, models)
    return {
        name: Traced(
            article=one,
            signature=copies.signature(one.text),
            profile=_profile(outcome),
        )
        for (name, one), outcome in zip(many.items(), outcomes, strict=True)
    }


def _profile(outcome: object) -> Profile:
    assert isinstance(outcome, read.ReadArticle)
    return profiles.profile(outcome.article, outcome.facts)


def measured(stories: Mapping[tuple[str, str], Traced], *, blind: bool) -> Counter[str]:
    """Return how many of each kind were found, and what was found that is no copy."""
    held = {one.article.id: one.article for one in stories.values()}
    encode = None if blind else encoder.encoder()
    vector = cache(lambda name: encode(encoder.lead(held[name]))) if encode else None
    judge = Judge(text=lambda name: held[name].text, vector=vector)
    seen: Counter[str] = Counter()
    for (this, one), (that, other) in combinations(stories.items(), 2):
        original, copy = sorted((one, other), key=lambda each: copies.precedence(each.article))
        alike = copies.likeness(copy, original, judge)
        is_copy = this[0] == that[0] and "independent" not in (this[1], that[1])
        if alike and this[1] == "original" and is_copy:
            seen[f"{that[1]} found"] += 1
            seen["kind right"] += alike.kind == that[1]
        elif alike and not is_copy:
            seen["false"] += 1
    return seen


@pytest.mark.whole
@pytest.mark.parametrize(
    ("blind", "translations", "rewrites"),
    [(False, 16, 15), (True, 11, 15)],
    ids=["with encoder", "without encoder"],
)
def test_copies_are_measured_and_nothing_independent_is_called_one(
    stories: dict[tuple[str, str], Traced], blind: bool, translations: int, rewrites: int
) -> None:
    if not blind and encoder.encoder() is None:
        pytest.skip(encoder.LOST)
    seen = measured(stories, blind=blind)
    assert len(stories) == 18 * len(KINDS)
    assert seen["false"] == 0
    assert seen["translation found"] >= translations
    assert seen["rewrite found"] >= rewrites
    assert seen["kind right"] == seen["translation found"] + seen["rewrite found"]
