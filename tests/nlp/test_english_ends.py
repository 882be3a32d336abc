"""English news: where reported words stop, words told beside the news, measures told by wide verbs.

All sentences are the project's own; nobody real is quoted with words of their own.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nlp.facts import dates, happenings, mentions, quotes
from nlp.facts.happenings import Happening
from nlp.facts.quotes import Quote
from nlp.reading import Reading
from store.topic import Topic

ALL = (dates.FACT, mentions.FACT, quotes.FACT, happenings.FACT)
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        (
            "Canada said Norway could lose its quota, a remark that Oslo called unfair.",
            "canada",
            "Norway could lose its quota",
        ),
        (
            "Norway, which regards the shoal as a part of Tromso, halted its imports of nickel.",
            "norway",
            "the shoal as a part of Tromso",
        ),
        (
            "Minister Ann Lee told the envoy that the quota was “unfair” and against the rules, according to "
            "the Canadian government.",
            "ann_lee",
            "the quota was “unfair” and against the rules",
        ),
        (
            "Norway insists that the shoal is a part of Tromso and has not ruled out a blockade.",
            "norway",
            "the shoal is a part of Tromso",
        ),
        (
            "OTTAWA, Canada - Two ships entered the bay on Monday, Minister Ann Lee said.",
            "ann_lee",
            "Two ships entered the bay on Monday",
        ),
        (
            "Norway criticized the quota as “careless” and left the talks.",
            "norway",
            "the quota as “careless”",
        ),
        (
            "Ties are cool over Canadian Minister Ann Lee declaring in May that Norway could yield.",
            "ann_lee",
            "Norway could yield",
        ),
        (
            "The Canadian navy said the claim was “wrong” and told Norway to stop its patrols.",
            "navy",
            "Norway to stop its patrols",
        ),
        (
            "Minister Ann Lee said the same day that Norway has bought nickel from rebels.",
            "ann_lee",
            "Norway has bought nickel from rebels",
        ),
        (
            "Minister Ann Lee was quoted as saying that nickel is scarce, adding that stocks would last.",
            "ann_lee",
            "stocks would last",
        ),
    ],
)
def test_reported_words_stop_where_the_article_goes_on(
    reading: Read, text: str, who: str, words: str
) -> None:
    found = reading(text, "en", *ALL).of(Quote)
    assert any(who in (one.speaker_id or "") for one in found if one.text == words)


@pytest.mark.parametrize(
    "text",
    [
        "In a gesture of support, Minister Ann Lee reaffirmed the pact with Norway.",
        "“We were asked to leave the port,” Ann Lee said in a note to her crew on Friday.",
    ],
)
def test_an_occasion_is_nothing_that_is_said(reading: Read, text: str) -> None:
    assert not [one for one in reading(text, "en", *ALL).of(Quote) if one.kind != "direct"]


def author(topic: Topic) -> str:
    """Return the name of a person whose words are a target of the topic."""
    entity = next(one.author for one in topic.targets if one.author)
    return topic.entity[entity or ""].name


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The row began over {who} suggesting in November that force over Taiwan was possible.",
            "2025-11",
        ),
        ("Trade has shrunk amid a spat over comments by {who} in November on Taiwan.", "2025-11"),
        ("The quota is in retaliation for {who}’s comments last month about Taiwan.", "2025-12"),
        ("Anger began with statements from {who}, who said that Taiwan was near.", None),
    ],
)
def test_the_words_of_a_dispute_are_an_event_wherever_they_are_told(
    reading: Read, topic: Topic, text: str, day: str | None
) -> None:
    found = reading(text.format(who=author(topic)), "en", *ALL).of(Happening)
    assert [one.date for one in found if one.type == "remark"] == [day]


def test_words_that_are_only_to_be_taken_back_are_an_event_of_no_day(
    reading: Read, topic: Topic
) -> None:
    text = f"Envoys urged {author(topic)} to retract the comments on Taiwan."
    found = [one for one in reading(text, "en", *ALL).of(Happening) if one.type == "remark"]
    assert [(one.date, one.actors) for one in found] == [(None, "sanae_takaichi")]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Canada implemented a ban on nickel exports on Tuesday.", "announcement", "2026-01-06"),
        ("Canada on Tuesday imposed curbs on 20 Norwegian firms.", "listing", "2026-01-06"),
        (
            "Norway’s government has expressed strong protest over the quota on Tuesday.",
            "protest",
            "2026-01-06",
        ),
        ("On Tuesday Norway demanded the withdrawal of the quota.", "protest", "2026-01-06"),
        ("Since the remarks, Canada has discouraged travel to Norway.", "earlier_measure", None),
        ("Ottawa returned two pandas to Norway last month.", "other", "2025-12"),
        (
            "Norway lodged a protest with Canada on Sunday over Saturday’s patrol.",
            "protest",
            "2026-01-04",
        ),
    ],
)
def test_a_measure_or_protest_is_told_in_many_ways(
    reading: Read, text: str, kind: str, day: str | None
) -> None:
    found = reading(text, "en", *ALL).of(Happening)
    assert (kind, day) in [(one.type, one.date) for one in found]


def test_what_is_always_held_is_no_event(reading: Read) -> None:
    text = "Canada regards the shoal as its own, a claim that Norway rejects."
    assert not reading(text, "en", *ALL).of(Happening)
