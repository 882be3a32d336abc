"""A reprint is a copy of the text it prints; another story about the same thing is none."""

from __future__ import annotations

from nlp.copies import marked, originals
from store.records import Article

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


def article(name: str, text: str, **more: str) -> Article:
    given = {"language": "en", "published_at": "2026-03-03", "source_id": name, **more}
    return Article(
        id=name, page_id="p", url=name, text=text, text_sha256=name, made_by="extract@1",
        first_seen_at="2026-03-03T00:00:00Z", last_seen_at="2026-03-03T00:00:00Z", **given,
    )  # fmt: skip


def test_a_reprint_with_its_own_headline_is_a_copy_of_the_wire() -> None:
    wire = article("wire", STORY, published_at="2026-03-04")
    paper = article("paper", f"Gallium needs a licence\n\n{STORY}", syndicated_from="Wire News")
    assert originals([paper, wire]) == {"paper": "wire"}


def test_without_a_credit_the_earlier_one_is_the_original() -> None:
    early, late = article("a", STORY), article("b", STORY, published_at="2026-03-05")
    assert originals([late, early]) == {"b": "a"}


def test_another_story_on_the_matter_is_no_copy() -> None:
    assert originals([article("a", STORY), article("b", OTHER)]) == {}


def test_japanese_reprints_are_found_too() -> None:
    first = article("a", JAPANESE, language="ja")
    second = article(
        "b", f"ガリウム輸出に許可制\n\n{JAPANESE}", language="ja", published_at="2026-03-04"
    )
    assert originals([first, second]) == {"b": "a"}


def test_every_article_is_marked_the_same_in_whatever_order_they_come() -> None:
    many = [article("a", STORY), article("b", STORY), article("c", OTHER)]
    assert marked(many) == marked(many[::-1]) == {"a": None, "b": "a", "c": None}
