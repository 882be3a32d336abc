"""What an article changed in substance is a row; what merely moved or was reworded is none of these."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nlp.facts.figures import Figure
from nlp.facts.mentions import Mention
from nlp.revisions import Difference, Version, differences, drawn, is_stated
from store.copy_records import ChangeKind
from store.records import Fact
from tests.nlp.conftest import made_article

TEXT = "The ban affects 30 of its suppliers.\n\nOfficials are looking into it."


def version(text: str, *numbers: int, title: str | None = None) -> Version:
    """Return a version with a figure for each number, where it stands."""
    facts: list[Fact] = []
    for number in numbers:
        start = text.index(str(number))
        end = start + len(str(number))
        facts.append(
            Figure(
                article_id="a",
                start_char=start,
                end_char=end,
                text=text[start:end],
                value=number,
                unit="count",
                comparator="eq",
            )
        )
    return Version(replace(made_article(text, "en"), title=title), tuple(facts))


def test_a_figure_that_changed_is_told_with_both_values() -> None:
    found = differences(version(TEXT, 30), version(TEXT.replace("30", "13"), 13))
    assert found == (Difference(ChangeKind.FIGURE, "30", "13"),)


def test_a_sentence_that_moved_is_no_change_of_substance() -> None:
    moved = "\n\n".join(reversed(TEXT.split("\n\n")))
    found = differences(version(TEXT, 30), version(moved, 30))
    assert [each.kind for each in found] == [ChangeKind.OTHER]


def test_words_alone_are_one_row_with_both_sentences() -> None:
    found = differences(version(TEXT), version(TEXT.replace("looking into", "studying")))
    assert found == (
        Difference(
            ChangeKind.OTHER, "Officials are looking into it.", "Officials are studying it."
        ),
    )


def test_the_same_text_has_no_change() -> None:
    assert differences(version(TEXT, 30), version(TEXT, 30)) == ()


def test_a_name_that_was_added_has_no_words_before() -> None:
    text = TEXT.replace("Officials", "Hanako Mori")
    start = text.index("Hanako")
    name = Mention(
        article_id="a", start_char=start, end_char=start + 11, text="Hanako Mori",
        type="PERSON", entity_id="hanako_mori", name="Hanako Mori",
    )  # fmt: skip
    found = differences(version(TEXT), Version(version(text).article, (name,)))
    assert found == (Difference(ChangeKind.NAME, None, "Hanako Mori"),)


def test_another_headline_is_a_change_of_title() -> None:
    found = differences(version(TEXT, title="Ban"), version(TEXT, title="Curbs"))
    assert found == (Difference(ChangeKind.TITLE, "Ban", "Curbs"),)


@pytest.mark.parametrize(
    "said",
    [
        "Correction: an earlier version gave a wrong number.",
        "更正：数字有误。",
        "【訂正】数字を改めました。",
    ],
    ids=["en", "zh", "ja"],
)
def test_an_outlet_that_says_it_corrected_is_told_from_a_silent_edit(said: str) -> None:
    before, after = made_article(TEXT, "en"), made_article(f"{TEXT}\n\n{said}", "en")
    assert is_stated(before, after)
    assert not is_stated(before, made_article(TEXT.replace("30", "13"), "en"))


def test_a_correct_answer_is_no_correction() -> None:
    assert not is_stated(made_article(TEXT, "en"), made_article(f"{TEXT} That is correct.", "en"))


def test_a_difference_shows_sentences_that_went_and_came() -> None:
    before, after = version(TEXT).article, version(TEXT.replace("30", "13")).article
    assert drawn(before, after) == [
        "- The ban affects 30 of its suppliers.",
        "+ The ban affects 13 of its suppliers.",
        "…",
    ]
