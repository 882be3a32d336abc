"""A text comes out of highlighting word for word; marks nest, and what crosses is cut in two."""

from __future__ import annotations

from jobs.serving.highlight import Piece, paragraphs, pieces
from store.look.marks import Mark

TEXT = "The ministry banned exports on Friday.\n\nJapan protested."


def mark(words: str, table: str, text: str = TEXT) -> Mark:
    start = text.index(words)
    return Mark(
        id=f"{table}-{start}",
        table=table,
        article_id="a",
        start_char=start,
        end_char=start + len(words),
        text=words,
        confidence=1.0,
        made_by="x@1",
        label=table,
        says=None,
        actor_id=None,
        measure_id=None,
        conflict_id=None,
    )


def drawn(found: tuple[Piece, ...]) -> str:
    """Return pieces as text with brackets; a bracket that only continues a fact is doubled."""
    signs = []
    for one in found:
        if one.kind == "open":
            signs.append("[" if one.first else "[[")
        elif one.kind == "close":
            signs.append("]" if one.last else "]]")
        else:
            signs.append(one.words)
    return "".join(signs)


def test_a_fact_within_another_is_nested() -> None:
    marks = [mark("The ministry banned exports on Friday.", "happenings"), mark("Friday", "dates")]
    assert drawn(tuple(pieces(TEXT, marks, 0, 38))) == "[The ministry banned exports on [Friday].]"


def test_facts_that_cross_are_cut_where_the_first_ends() -> None:
    marks = [mark("ministry banned", "quotes"), mark("banned exports", "stances")]
    assert drawn(tuple(pieces(TEXT, marks, 0, 27))) == "The [ministry [banned]]][[ exports]"


def test_two_facts_of_the_same_words_are_both_marked() -> None:
    marks = [mark("Friday", "dates"), mark("Friday", "mentions")]
    assert drawn(tuple(pieces(TEXT, marks, 28, 38))) == "on [[Friday]]."


def test_a_fact_over_two_paragraphs_is_marked_in_each() -> None:
    marks = [mark("Friday.\n\nJapan", "listings")]
    first, second = paragraphs(TEXT, marks)
    assert drawn(first) == "The ministry banned exports on [Friday.]]"
    assert drawn(second) == "[[Japan] protested."


def test_a_text_is_cut_where_rights_end_and_its_marks_with_it() -> None:
    (only,) = paragraphs(TEXT, [mark("exports on Friday", "quotes")], 27)
    assert drawn(only) == "The ministry banned [exports]]"


def test_a_text_without_facts_is_its_words() -> None:
    assert [drawn(one) for one in paragraphs(TEXT, [])] == TEXT.split("\n\n")
