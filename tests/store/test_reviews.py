"""Reviews as they are kept and asked for: most doubtful first, by index alone, nothing lost silently."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from nlp.facts.figures import Figure
from store import look, reviews, writes
from store.db import Database
from store.errors import UsageError
from store.look import Filter
from store.look.judged import row_of
from store.look.reviews import wilson
from store.records import Article, key
from store.reviews import Review, ReviewPlace
from tests.store import looking

BIG = [
    "articles", "a", "f", "events", "event_reports", "conflicts", "conflict_values", "v", "figures",
    "happenings", "stances", "mentions", "quotes", "dates", "listings", "provisions",
]  # fmt: skip
TEXT = "Rope rose by 12 percent in May. It rained. Exports fell by 9 percent."


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with looking.opened(tmp_path) as made:
        yield made


def figure(db: Database, article: Article, words: str, confidence: float) -> Figure:
    """Return a figure that an article now gives."""
    start = article.text.index(words)
    made = Figure(
        article_id=article.id, start_char=start, end_char=start + len(words), text=words,
        confidence=confidence, made_by="figures@1", value=float(words.split()[0]), unit="percent",
        comparator="eq",
    )  # fmt: skip
    with db.sql.atomic():
        writes.upsert(db.sql, "figures", [made])
    return made


def reviewed(db: Database, fact: Figure, action: str, number: int = 0) -> Review:
    """Return a review of a figure that is now kept and found."""
    review = Review(
        id=key(fact.id, action, number), made_at=f"2026-02-0{number + 1}T00:00:00Z", by="Ada Quill",
        reason="read it", action=action, table_name="figures", row_id=fact.id,
        article_id=fact.article_id, start_char=fact.start_char, end_char=fact.end_char,
        quoted=fact.text, before=json.dumps(vars(fact)),
    )  # fmt: skip
    place = ReviewPlace(
        review_id=review.id, number=0, side=0, table_name="figures", row_id=fact.id,
        article_id=fact.article_id, start_char=fact.start_char, end_char=fact.end_char,
        quoted=fact.text, before=json.dumps(vars(fact)), now_id=fact.id,
    )  # fmt: skip
    with db.sql.atomic():
        reviews.keep(db.sql, review, [place])
    return review


def test_the_least_certain_comes_first_with_its_sentence(db: Database) -> None:
    article = looking.keep(db, "wire", TEXT)
    figure(db, article, "12 percent", 0.6)
    figure(db, article, "9 percent", 0.5)
    lines = look.doubtful(db, Filter())
    assert [(line.sentence, line.confidence) for line in lines] == [
        ("Exports fell by 9 percent.", 0.5),
        ("Rope rose by 12 percent in May.", 0.6),
    ]
    assert "value 9; unit percent" in lines[0].says


def test_what_is_certain_is_no_doubt_until_its_article_errs(db: Database) -> None:
    article = looking.keep(db, "wire", TEXT)
    wrong = figure(db, article, "12 percent", 0.9)
    figure(db, article, "9 percent", 0.9)
    assert look.doubtful(db, Filter()) == ()
    reviewed(db, wrong, "reject")
    (line,) = look.doubtful(db, Filter())
    assert line.why == ("other facts of the article were rejected",)


def test_a_filter_and_a_table_narrow_what_is_listed(db: Database) -> None:
    for outlet in ("wire", "daily"):
        figure(db, looking.keep(db, outlet, TEXT), "9 percent", 0.5)
    assert [one.outlet for one in look.doubtful(db, Filter(outlet="daily"))] == ["daily"]
    assert look.doubtful(db, Filter(), fact="quotes") == ()
    with pytest.raises(UsageError, match="Fact type 'numbers'"):
        look.doubtful(db, Filter(), fact="numbers")


def test_what_a_review_holds_does_not_come_again_until_it_is_undone(db: Database) -> None:
    fact = figure(db, looking.keep(db, "wire", TEXT), "9 percent", 0.5)
    review = reviewed(db, fact, "accept")
    assert look.doubtful(db, Filter()) == ()
    (line,) = look.judged_lines(db, Filter())
    assert (line.id, line.reviewed, line.sentence) == (
        fact.id,
        "accept",
        "Exports fell by 9 percent.",
    )
    reviews.undo(db.sql, review.id, "2026-03-01T00:00:00Z", "Cy Fenn", "a slip")
    assert [one.id for one in look.doubtful(db, Filter())] == [fact.id]
    (log,) = look.review_log(db, Filter())
    assert (log.state, log.undone_by, log.undone_reason) == ("undone", "Cy Fenn", "a slip")


def test_an_event_of_one_source_without_a_day_says_so(db: Database) -> None:
    article = looking.keep(db, "wire", TEXT)
    looking.happens(db, "rope", None, "trade", [article])
    db.sql.execute("UPDATE events SET confidence = 0.4, date_basis = 'unknown'")
    (line,) = look.doubtful(db, Filter(), fact="events")
    assert line.why == ("low confidence", "single source, no date")
    assert line.says == "no day statement: rope"


def test_a_review_that_is_not_found_again_is_listed(db: Database) -> None:
    fact = figure(db, looking.keep(db, "wire", TEXT), "9 percent", 0.5)
    review = reviewed(db, fact, "accept")
    with db.sql.atomic():
        reviews.note(
            db.sql, [replace(one, now_id=None) for one in reviews.places(db.sql, review.id)]
        )
    (line,) = look.review_log(db, Filter())
    assert (line.state, line.quoted, line.found, line.places) == (
        "not found again",
        "9 percent",
        0,
        1,
    )


def test_shares_have_bounds_by_source_and_type(db: Database) -> None:
    article = looking.keep(db, "wire", TEXT)
    reviewed(db, figure(db, article, "12 percent", 0.5), "accept")
    reviewed(db, figure(db, article, "9 percent", 0.5), "reject", 1)
    lines = {(one.outlet, one.table): one for one in look.accuracy(db, Filter())}
    one = lines["wire", "figures"]
    assert (one.judged, one.right, one.wrong, one.share) == (2, 1, 1, 0.5)
    assert (one.low, one.high) == (0.095, 0.905)
    assert set(lines) == {(o, t) for o in ("wire", "all") for t in ("figures", "all")}
    assert look.accuracy(db, Filter(outlet="daily")) == ()


def test_of_nothing_the_share_is_open() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


def test_the_row_judged_last_counts_once(db: Database) -> None:
    fact = figure(db, looking.keep(db, "wire", TEXT), "12 percent", 0.5)
    reviewed(db, fact, "accept")
    reviewed(db, fact, "reject", 1)
    assert {(one.judged, one.wrong) for one in look.accuracy(db, Filter())} == {(1, 1)}


def test_a_row_is_named_by_the_first_characters_of_its_id(db: Database) -> None:
    fact = figure(db, looking.keep(db, "wire", TEXT), "9 percent", 0.5)
    assert row_of(db, fact.id[:8]).id == fact.id
    with pytest.raises(UsageError, match="does not exist"):
        row_of(db, fact.id[:2])


def test_no_question_reads_a_whole_table(db: Database) -> None:
    article = looking.keep(db, "wire", TEXT)
    looking.happens(db, "rope", None, "trade", [article])
    reviewed(db, figure(db, article, "9 percent", 0.5), "reject")
    for wanted in (Filter(), Filter(outlet="wire"), Filter(language="en", first_day="2026-01-01")):
        for question in (look.doubtful, look.review_log, look.accuracy, look.judged_lines):
            assert looking.scans(db, partial(question, db, wanted), BIG) == []
    assert looking.scans(db, partial(_refused, db), BIG) == []


def _refused(db: Database) -> None:
    with pytest.raises(UsageError):
        row_of(db, "abcdef12abcdef12")
