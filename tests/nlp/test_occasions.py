"""Occasions: one happening told as several types, on vague days or under other names is one event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nlp.facts.happenings import Happening
from nlp.gists import gist
from nlp.languages import words
from nlp.sides import Sides
from nlp.telling import Account, acting, aimed_at
from nlp.timeline import weave
from nlp.titles import title
from nlp.told import Profile, told
from store.records import Article, Woven
from store.topic import Entity
from tests.nlp.test_timeline import TOPIC, article, happening

FORUM = Entity(id="forum", name="World Harbour Forum", type="ORG")
EMBASSY = Entity(id="borduria_embassy", name="Embassy of Borduria", type="ORG", side="borduria")
ENVOY = Entity(
    id="li_wei", name="Li Wei", type="PERSON", body="arland_mfa", aliases={"zh": ("李维", "李")}
)
BUILDER = Entity(
    id="keelworks", name="Keelworks", type="ORG", side="borduria", description="Company of Borduria"
)
WIDER = TOPIC.model_copy(update={"entities": (*TOPIC.entities, FORUM, EMBASSY, ENVOY, BUILDER)})
FIRST = article("kyoda", "2026-03-02")
SECOND = article("rutland", "2026-03-02", language="ja")
THIRD = article("gazette", "2026-03-04", language="zh")
DAY = "2026-03-02"


def woven(*facts: Happening, articles: tuple[Article, ...] = (FIRST, SECOND, THIRD)) -> list[Woven]:
    """Return the events, the same for both orders of the facts."""
    events = weave(articles, facts, WIDER)
    assert weave(articles, tuple(reversed(facts)), WIDER) == events
    return list(events)


def aimed(fact: Happening, targets: str) -> Happening:
    return replace(fact, targets=targets)


def saying(where: Article, text: str) -> Article:
    """Return an article whose body is one sentence."""
    return replace(where, text=f"{where.title}\n\n{text}")


def telling(where: Article, kind: str, actors: str, date: str | None) -> Happening:
    """Return a happening that the whole body of an article reports."""
    start = len(where.title or "") + 2
    fact = happening(where, kind, actors, date)
    return replace(fact, end_char=len(where.text), text=where.text[start:])


def test_one_who_denies_and_comments_on_one_day_does_so_once() -> None:
    (event,) = woven(
        happening(FIRST, "rejection", "bo_marsh", DAY),
        happening(SECOND, "statement", "bo_marsh", DAY, about="kelp"),
        happening(THIRD, "statement", "bo_marsh", DAY),
    )
    assert (event.event.type, event.event.outlets) == ("statement", 3)


@pytest.mark.parametrize(
    ("kind", "actor", "about"),
    [("rejection", "cy_fenn", "kelp"), ("protest", "bo_marsh", "notice_7")],
    ids=["another person", "another matter"],
)
def test_another_who_speaks_or_on_another_matter_is_a_second_occasion(
    kind: str, actor: str, about: str
) -> None:
    events = woven(
        happening(FIRST, "statement", "bo_marsh", DAY, about="kelp"),
        happening(SECOND, kind, actor, DAY, about=about),
    )
    assert len(events) == 2


def test_a_request_to_a_forum_is_one_whether_told_as_announced_or_as_a_case() -> None:
    facts = [
        aimed(happening(FIRST, "announcement", "borduria_mfa", DAY), "forum"),
        aimed(happening(SECOND, "announcement", "borduria_mfa", DAY), "forum;arland"),
        aimed(happening(THIRD, "court", "borduria", DAY), "forum"),
    ]
    (event,) = woven(*facts)
    assert event.event.type == "announcement"


def test_an_announcement_of_nothing_named_is_the_listing_of_that_day() -> None:
    (event,) = woven(
        aimed(happening(FIRST, "announcement", "arland_trade", DAY), "borduria"),
        happening(
            SECOND, "listing", "arland_trade", DAY, list="control list", measure_id="trade-8"
        ),
    )
    assert event.event.type == "listing"


def test_a_grant_told_as_a_budget_in_its_month_is_the_grant_announced_on_a_day() -> None:
    (event,) = woven(
        happening(FIRST, "announcement", "borduria_mfa", DAY, about="kelp"),
        happening(SECOND, "budget", "borduria_mfa", "2026-03", about="kelp"),
    )
    assert (event.event.type, event.event.date) == ("announcement", DAY)


def test_a_few_who_speak_of_a_list_do_not_make_a_notice_a_listing() -> None:
    others = [article(f"paper{n}", "2026-03-02") for n in range(5)]
    facts = [
        happening(each, "announcement", "arland_trade", DAY, measure_id="trade-7")
        for each in others
    ]
    facts.append(happening(FIRST, "listing", "arland_trade", DAY, measure_id="trade-7"))
    (event,) = woven(*facts, articles=(FIRST, *others))
    assert event.event.type == "announcement"


def test_measures_of_two_kinds_stay_apart_and_those_of_one_kind_meet() -> None:
    advice = saying(FIRST, "The embassy issued a travel warning for the islands.")
    again = saying(SECOND, "渡航を控えるよう求めた。")
    fish = saying(THIRD, "当局停止进口水产品。")
    events = woven(
        telling(advice, "announcement", "borduria_embassy", DAY),
        telling(again, "announcement", "borduria_mfa", DAY),
        telling(fish, "announcement", "borduria_mfa", DAY),
        articles=(advice, again, fish),
    )
    assert sorted(one.event.outlets for one in events) == [1, 2]


def test_an_undated_reference_to_a_measure_is_its_announcement_and_not_a_newer_one() -> None:
    late = article("courier", "2026-03-20")
    events = woven(
        happening(FIRST, "announcement", "arland_trade", "2026-01-05", measure_id="trade-7"),
        happening(SECOND, "announcement", "arland_trade", "2026-03-19"),
        happening(late, "announcement", "arland", None, measure_id="trade-7"),
        articles=(FIRST, SECOND, late),
    )
    assert [len(one.reports) for one in events if one.event.date == "2026-03-19"] == [1]


def test_figures_of_a_month_are_those_published_in_the_next_where_a_number_agrees() -> None:
    one = saying(FIRST, "Shipments of kelp fell to 318 tonnes.")
    other = saying(SECOND, "318トンだった。")
    third = saying(THIRD, "出口为77.5吨。")
    events = woven(
        telling(one, "trade_data", "", "2026-02"),
        telling(other, "trade_data", "arland_trade", "2026-03-02"),
        telling(third, "trade_data", "", "2026-02"),
        articles=(one, other, third),
    )
    assert sorted((e.event.date, e.event.outlets) for e in events) == [
        ("2026-02", 1),
        ("2026-03-02", 2),
    ]


def test_a_deed_without_a_doer_is_known_again_by_its_numbers() -> None:
    month = saying(FIRST, "Two B-52 patrol boats crossed the line.")
    day = saying(SECOND, "B52型の哨戒艇が線を越えた。")
    (event,) = woven(
        telling(month, "other", "", "2026-03"),
        telling(day, "other", "", DAY),
        articles=(month, day),
    )
    assert event.event.date == DAY
    assert event.event.title == "Two B-52 patrol boats crossed the line"


def test_a_protest_at_large_is_one_whoever_of_the_office_is_named() -> None:
    (event,) = woven(
        happening(FIRST, "protest", "cy_fenn", DAY),
        aimed(happening(SECOND, "protest", "di_hale", DAY), "arland"),
    )
    assert event.event.outlets == 2


def test_protests_to_people_who_are_named_stay_apart() -> None:
    events = woven(
        aimed(happening(FIRST, "protest", "cy_fenn", DAY), "ada_quill"),
        aimed(happening(SECOND, "protest", "di_hale", DAY), "bo_marsh"),
    )
    assert len(events) == 2


def test_an_opening_sums_up_what_the_body_tells_of_the_day_before() -> None:
    (event,) = woven(
        happening(FIRST, "protest", "borduria", DAY),
        happening(FIRST, "protest", "cy_fenn", "2026-03-01", at=60),
    )
    assert event.event.date == "2026-03-01"


def test_the_protest_of_a_body_is_that_which_its_envoy_made_the_day_before() -> None:
    opening = happening(FIRST, "protest", "arland_mfa", "2026-03-02")
    below = replace(
        happening(FIRST, "protest", "bo_marsh", "2026-03-01", at=120), targets="cy_fenn"
    )
    found = woven(opening, below)
    assert [(w.event.date, w.event.type) for w in found] == [("2026-03-01", "protest")]
    words = happening(FIRST, "statement", "arland_mfa", "2026-03-02")
    said = happening(FIRST, "statement", "bo_marsh", "2026-03-01", at=120)
    assert len(woven(words, said)) == 2, "a body may well speak on two days"


def test_a_name_that_ran_on_into_an_office_does_not_block() -> None:
    (event,) = woven(
        happening(FIRST, "statement", "li_wei", DAY),
        happening(SECOND, "statement", "x_李维大使", DAY),
    )
    assert [one.entity_id for one in event.actors] == ["li_wei"]
    assert Sides(WIDER).known("x_李建材公司") == "x_李建材公司"


def test_a_day_that_one_paper_alone_gives_for_a_notice_is_that_of_the_others() -> None:
    others = [article(f"paper{n}", "2026-03-02") for n in range(3)]
    facts = [
        happening(each, "announcement", "arland_trade", DAY, measure_id="trade-7")
        for each in others
    ]
    facts.append(happening(FIRST, "announcement", "arland", "2026-03-01", measure_id="trade-7"))
    (event,) = woven(*facts, articles=(FIRST, *others))
    assert (event.event.date, event.event.outlets) == (DAY, 4)


def test_an_inferred_day_yields_to_a_stated_one_close_by_and_not_to_one_far_off() -> None:
    inferred = replace(
        happening(FIRST, "announcement", "arland_trade", "2026-03-04", measure_id="trade-7"),
        date_basis="inferred",
    )
    stated = happening(SECOND, "announcement", "arland_trade", DAY, measure_id="trade-7")
    (event,) = woven(inferred, stated)
    assert event.event.date == DAY
    assert len(woven(inferred, replace(stated, date="2026-02-20"))) == 2


def test_an_inferred_day_of_a_market_yields_to_the_day_that_others_state_for_its_figures() -> None:
    one = saying(FIRST, "The harbour index closed at 4,318.25.")
    other = saying(SECOND, "終値は4,318.25だった。")
    inferred = replace(telling(one, "market", "", "2026-03-01"), date_basis="inferred")
    (event,) = woven(inferred, telling(other, "market", "", DAY), articles=(one, other))
    assert event.event.date == DAY


def test_plans_of_a_month_are_one_by_body_or_matter_and_not_by_side_alone() -> None:
    events = woven(
        happening(FIRST, "plan", "ada_quill", "2026-04"),
        happening(SECOND, "plan", "arland", "2026-04"),
        happening(THIRD, "plan", "arland_trade", "2026-04"),
    )
    assert sorted(one.event.outlets for one in events) == [1, 2]


def test_an_effect_long_after_a_notice_needs_most_to_name_it() -> None:
    other = article("courier", "2026-03-02")
    events = woven(
        happening(FIRST, "announcement", "arland_trade", "2026-01-05", measure_id="trade-7"),
        happening(FIRST, "effective", "arland", DAY, measure_id="trade-7"),
        happening(SECOND, "effective", "arland", DAY),
        happening(other, "effective", "arland", DAY),
        articles=(FIRST, SECOND, other),
    )
    assert [e.event.measure_id for e in events] == ["trade-7", None]


def accounts(*facts: Happening) -> tuple[Account, ...]:
    sides = Sides(WIDER)
    made = [Profile(told(fact, sides, headline=False), sides) for fact in facts]
    return tuple(
        Account(profile=one, count=1, first=(str(at), "", 0)) for at, one in enumerate(made)
    )


def test_a_measure_is_that_of_its_body_and_aimed_at_no_one_man() -> None:
    facts = accounts(
        aimed(happening(FIRST, "announcement", "bo_marsh", DAY), "cy_fenn;borduria"),
        happening(SECOND, "announcement", "arland_mfa", DAY),
    )
    assert acting(facts, WIDER) == ["arland_mfa"]
    assert aimed_at(facts, ["arland_mfa"], WIDER) == ["borduria"]


def test_words_go_to_the_person_who_is_faced_and_not_to_his_side_as_well() -> None:
    facts = accounts(
        aimed(happening(FIRST, "protest", "bo_marsh", DAY), "borduria;cy_fenn;borduria_mfa;x_港")
    )
    assert aimed_at(facts, ["bo_marsh"], WIDER) == ["cy_fenn"]


@pytest.mark.parametrize(
    ("kind", "actors", "text", "expected"),
    [
        ("licence", "keelworks", "", "Licences granted to Keelworks"),
        (
            "licence",
            "arland_trade;keelworks",
            "",
            "Ministry of Trade of Arland granted licences to Keelworks",
        ),
        ("effective", "arland_trade", "", "A measure of Ministry of Trade of Arland took effect"),
        (
            "plan",
            "keelworks",
            "It said that it would double its stocks.",
            "Keelworks said that it would double its stocks",
        ),
        ("plan", "keelworks", "", "Keelworks planned a step"),
        ("other", "keelworks", "In May, the yard shut two slips.", "The yard shut two slips"),
        ("other", "", "", "A happening without further particulars"),
        ("market", "", "Shares rose in the morning and fell later.", "Shares moved both ways"),
        ("protest", "", "", "Protest"),
    ],
)
def test_a_title_says_no_more_than_is_known(
    kind: str, actors: str, text: str, expected: str
) -> None:
    fact = happening(FIRST, kind, actors, DAY)
    names = {entity.id: entity.name for entity in WIDER.entities}
    assert title(kind, fact, WIDER, names, gist([(text, words("en").happenings)])) == expected
