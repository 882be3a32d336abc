"""Occasions across days and types: what is done once is one event, however a report dates or files it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nlp.timeline import weave
from store.topic import Entity, Topic
from tests.nlp.test_occasions import (
    DAY,
    FIRST,
    SECOND,
    THIRD,
    WIDER,
    aimed,
    saying,
    telling,
    woven,
)
from tests.nlp.test_timeline import happening


def test_an_inferred_day_of_a_listing_that_names_nobody_is_no_day_of_its_own() -> None:
    listed = happening(SECOND, "listing", "arland_trade", "2026-02-20", list="watch list")
    vague = happening(THIRD, "listing", "arland_trade", "2026-03-04", list="watch list")
    (event,) = woven(listed, replace(vague, date_basis="inferred"))
    assert (event.event.date, event.event.outlets) == ("2026-02-20", 2)
    named = aimed(replace(vague, date_basis="inferred"), "keelworks")
    assert [one.event.date for one in woven(listed, named)] == ["2026-02-20", "2026-03-04"]


def test_what_one_sentence_says_on_a_day_of_licences_since_a_month_is_one_happening() -> None:
    (event,) = woven(
        happening(FIRST, "announcement", "arland_trade", DAY),
        happening(FIRST, "licence", "arland_trade", "2026-01"),
        happening(SECOND, "licence", "arland_trade", "2026-01"),
    )
    assert (event.event.type, event.event.date, event.event.outlets) == ("licence", DAY, 2)


def test_figures_of_several_months_are_those_published_two_months_later() -> None:
    one = saying(FIRST, "Shipments of kelp fell to 318 tonnes.")
    other = saying(SECOND, "318トンだった。")
    several = replace(telling(one, "trade_data", "", "2025-12"), date_end="2026-01")
    (event,) = woven(
        several, telling(other, "trade_data", "arland_trade", DAY), articles=(one, other)
    )
    assert (event.event.date, event.event.outlets) == (DAY, 2)


def test_figures_of_one_body_are_published_on_the_first_of_two_days_close_by() -> None:
    one = saying(FIRST, "Shipments of kelp fell to 318 tonnes.")
    other = saying(SECOND, "318トンだった。")
    events = [
        woven(
            telling(one, "trade_data", "arland_trade", DAY),
            telling(other, "trade_data", body, "2026-03-03"),
            articles=(one, other),
        )
        for body in ("arland_trade", "borduria_mod")
    ]
    assert [[each.event.date for each in made] for made in events] == [[DAY], [DAY, "2026-03-03"]]


def test_the_only_case_of_a_month_is_one_whoever_is_said_to_bring_it() -> None:
    first = happening(FIRST, "court", "arland_mfa", DAY, about="kelp")
    (event,) = woven(first, happening(SECOND, "court", "keelworks", "2026-03"))
    assert (event.event.date, event.event.outlets) == (DAY, 2)
    second = happening(THIRD, "court", "borduria_mod", "2026-03-04")
    assert len(woven(first, second, happening(SECOND, "court", "keelworks", "2026-03"))) == 3


def test_who_is_put_on_a_list_is_put_there_once_within_days() -> None:
    stated = aimed(happening(FIRST, "listing", "arland_trade", DAY, list="watch list"), "keelworks")
    again = aimed(happening(SECOND, "listing", "", "2026-03-04", list="watch list"), "keelworks")
    (event,) = woven(stated, again)
    assert (event.event.date, event.event.outlets) == (DAY, 2)
    assert len(woven(stated, replace(again, list="control list"))) == 2
    assert len(woven(stated, replace(again, targets="forum"))) == 2


def test_a_protest_on_a_day_inferred_is_that_on_the_day_stated_close_by() -> None:
    stated = aimed(happening(FIRST, "protest", "cy_fenn", DAY), "arland_mfa")
    other = replace(stated, article_id=THIRD.id, date="2026-03-04", date_basis="inferred")
    (event,) = woven(stated, other)
    assert (event.event.date, event.event.outlets) == (DAY, 2)
    assert len(woven(stated, replace(other, targets="arland_trade"))) == 2
    assert len(woven(stated, replace(other, date_basis="stated"))) == 2


@pytest.mark.parametrize(
    ("kind", "actor", "speaker", "about", "expected"),
    [
        ("other", "keelworks", "keelworks", "", 1),
        ("other", "keelworks", "keelworks", "kelp", 2),
        ("other", "arland_government", "arland_government", "", 2),
        ("meeting", "cy_fenn", "cy_fenn", "", 1),
        ("meeting", "cy_fenn", "di_hale", "", 2),
    ],
    ids=["a company's step", "another matter", "a government", "talks", "who was not there"],
)
def test_words_without_a_matter_are_the_step_of_a_company_or_the_talks(
    kind: str, actor: str, speaker: str, about: str, expected: int
) -> None:
    events = woven(
        aimed(happening(FIRST, kind, actor, DAY), "bo_marsh" if kind == "meeting" else ""),
        happening(SECOND, "statement", speaker, DAY, about=about),
    )
    assert len(events) == expected


def test_talks_are_a_meeting_however_many_tell_what_was_said_in_them() -> None:
    (event,) = woven(
        aimed(happening(FIRST, "meeting", "cy_fenn", DAY), "bo_marsh"),
        happening(SECOND, "statement", "cy_fenn", DAY),
        happening(THIRD, "statement", "bo_marsh", DAY),
    )
    assert (event.event.type, event.event.outlets) == ("meeting", 3)


def test_a_body_that_rejects_and_comments_on_one_day_on_no_two_matters_does_so_once() -> None:
    rejected = happening(FIRST, "rejection", "borduria_mfa", DAY, about="kelp")
    (event,) = woven(rejected, happening(SECOND, "statement", "borduria_mfa", DAY))
    assert event.event.outlets == 2
    assert len(woven(rejected, happening(SECOND, "statement", "borduria_mod", DAY))) == 2


def test_words_of_nobody_on_nothing_are_no_event() -> None:
    assert woven(happening(FIRST, "statement", "", DAY)) == []
    assert len(woven(happening(FIRST, "statement", "", DAY, about="kelp"))) == 1


def test_a_removal_in_a_month_is_what_was_announced_on_a_day_of_its_list() -> None:
    roll = Entity(id="yard_watch_list", name="Watch list of Arland (entities)", type="LAW")
    topic = Topic.model_construct(**{**dict(WIDER), "entities": (*WIDER.entities, roll)})
    listed = happening(FIRST, "announcement", "arland_trade", DAY, about="yard_watch_list")
    removed = happening(
        SECOND, "delisting", "arland_trade", "2026-03", list="watch list", about="yard_watch_list"
    )
    assert len(weave((FIRST, SECOND), (listed, removed), topic)) == 1
    assert len(weave((FIRST, SECOND), (replace(listed, about="kelp"), removed), topic)) == 2
